//! The way to what is printed and scanned.

use crate::lesson::Program;
use crate::sandbox::browser::PasswordAnswer;
use crate::sandbox::{Act, BrowserAct, FilesAct, Place, PrinterAct, Sandbox, ScanKind};

impl Sandbox {
    pub(super) fn towards_print_taken(&self, id: &str) -> Option<Act> {
        if self.printer.tray.iter().any(|one| one == id) {
            return Some(self.front_with(Program::Printer).unwrap_or(Act::Printer(PrinterAct::Take(id.to_owned()))));
        }
        if self.files.of(id).is_some() {
            return self.towards_file(id).or(Some(Act::Files(FilesAct::Print)));
        }
        let there = if self.given.document(id).is_some() { self.towards_document(id) } else { self.towards_letter(id) };
        if self.in_browser() && !self.popup_open() && self.print_in_front_is(id) {
            return Some(Act::Browser(BrowserAct::Print));
        }
        there
    }

    pub(super) fn towards_tray_empty(&self) -> Option<Act> {
        let id = self.printer.tray.first()?;
        self.towards_print_taken(&id.clone())
    }

    /// Out of the PC, and nothing stays behind.
    pub(super) fn towards_pc_left(&self) -> Act {
        let lift = || {
            self.printer.glass.as_ref()?;
            Some(self.front_with(Program::Printer).unwrap_or(Act::Printer(PrinterAct::Lift)))
        };
        let file = || {
            let file = self.files.in_place(Place::Downloads).next()?;
            Some(self.towards_move(&file.document.clone(), Place::Stick))
        };
        let saved = matches!(self.browser.password, PasswordAnswer::Saved(_));
        let forget = || saved.then(|| self.towards_password_refused()).flatten();
        let card = || self.card_in_reader().then(|| self.towards_card_out()).flatten();
        self.towards_tray_empty().or_else(lift).or_else(file).or_else(forget).or_else(card).unwrap_or(Act::LeavePc)
    }

    pub(super) fn towards_scanned(&self, id: &str) -> Act {
        if let Some(act) = self.front_with(Program::Printer) {
            return act;
        }
        Act::Printer(match &self.printer.glass {
            Some(paper) if paper == id => PrinterAct::Scan(ScanKind::Pdf),
            Some(_) => PrinterAct::Lift,
            None => PrinterAct::Lay(id.to_owned()),
        })
    }
}
