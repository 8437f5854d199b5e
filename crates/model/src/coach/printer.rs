//! The way to what is printed and scanned.

use crate::lesson::Program;
use crate::sandbox::{Act, BrowserAct, FilesAct, PrinterAct, Sandbox, ScanKind};

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
