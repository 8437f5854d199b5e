//! The printer with its tray, and the scanner on top of it: paper comes out of the PC and goes into it.

use std::collections::BTreeSet;

use super::browser::{PasswordAnswer, View};
use super::files::File;
use super::{Event, Given, Place, PrinterAct, Sandbox, ScanKind};
use crate::lesson::{Paper, Program};
use crate::text::Text;

/// What can stay behind on a shared PC, as events call it.
pub const LEFT_BEHIND: [&str; 4] = ["print", "file", "password", "card"];

/// Printer and scanner.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Printer {
    /// What lies in the tray, by id of letter, document or file; newest last.
    pub tray: Vec<String>,
    /// What was taken out of it.
    pub taken: BTreeSet<String>,
    /// The paper on the glass.
    pub glass: Option<String>,
}

impl Given {
    /// Whether this lesson has a printer.
    pub fn has_printer(&self) -> bool {
        self.lesson.file.world.printer
    }

    /// The paper with this id.
    pub fn paper(&self, id: &str) -> Option<&Paper> {
        self.lesson.file.world.papers.iter().find(|paper| paper.id == id)
    }

    /// What a print or file is called: the title of its letter, document or paper.
    pub fn title_of(&self, id: &str) -> Option<&Text> {
        let letter = || self.letter(id).map(|one| &one.subject);
        let paper = || self.paper(id).map(|one| &one.title);
        let own = || self.own_file(id).map(|one| &one.title);
        self.document(id).map(|one| &one.title).or_else(letter).or_else(paper).or_else(own)
    }
}

impl Sandbox {
    /// Whether what the tab in front shows can be printed.
    pub fn can_print(&self) -> bool {
        let readable = match self.view() {
            View::Letter(_, letter) => !self.sealed(letter),
            View::Document(..) => true,
            _ => false,
        };
        self.given.has_printer() && readable
    }

    /// Whether the letter or document with this id is in front.
    pub(crate) fn print_in_front_is(&self, id: &str) -> bool {
        match self.view() {
            View::Document(_, document) => document.id == id,
            View::Letter(_, letter) => letter.id == id,
            _ => false,
        }
    }

    /// Prints the letter or document in front.
    pub(super) fn print_in_front(&mut self) -> Vec<Event> {
        let id = match self.view() {
            View::Document(_, document) => document.id.clone(),
            View::Letter(_, letter) => letter.id.clone(),
            _ => return Vec::new(),
        };
        self.print(id)
    }

    /// A print falls into the tray; who prints twice finds it once.
    pub(super) fn print(&mut self, id: String) -> Vec<Event> {
        if !self.given.has_printer() {
            return Vec::new();
        }
        if !self.printer.tray.contains(&id) {
            self.printer.tray.push(id.clone());
        }
        vec![Event::Printed(id)]
    }

    /// Does something at the printer. What is not possible now changes nothing.
    pub(super) fn at_printer(&mut self, act: &PrinterAct) -> Vec<Event> {
        match act {
            PrinterAct::Take(id) => {
                if let Some(index) = self.printer.tray.iter().position(|one| one == id) {
                    self.printer.tray.remove(index);
                    self.printer.taken.insert(id.clone());
                    return vec![Event::PrintTaken(id.clone())];
                }
            }
            PrinterAct::Lay(id) if self.printer.glass.is_none() && self.given.paper(id).is_some() => {
                self.printer.glass = Some(id.clone());
            }
            PrinterAct::Lift => self.printer.glass = None,
            PrinterAct::Scan(kind) => {
                if let Some(id) = self.printer.glass.clone() {
                    return self.scan_paper(id, *kind);
                }
            }
            PrinterAct::Lay(_) => {}
        }
        Vec::new()
    }

    /// The file of a scan lies in the downloads; a new scan of the same paper takes its place.
    fn scan_paper(&mut self, id: String, kind: ScanKind) -> Vec<Event> {
        self.files.all.retain(|file| file.document != id);
        self.files.all.push(File::scanned(&id, kind));
        vec![Event::Scanned(id)]
    }

    /// Signs off from the PC: all its windows close, but what lies about stays for whoever comes next.
    pub(super) fn leave_pc(&mut self) -> Vec<Event> {
        if !self.shared() || self.left {
            return Vec::new();
        }
        let print = !self.printer.tray.is_empty() || self.printer.glass.is_some();
        let file = self.files.in_place(Place::Downloads).next().is_some();
        let password = matches!(self.browser.password, PasswordAnswer::Saved(_));
        let stays =
            LEFT_BEHIND.into_iter().zip([print, file, password, self.card_in_reader()]).filter(|(_, stays)| *stays);
        let mut events: Vec<Event> = stays.map(|(thing, _)| Event::LeftBehind(thing.to_owned())).collect();
        events.extend(self.close_all_windows());
        self.left = true;
        self.front = Program::Browser;
        events.push(Event::PcLeft);
        events
    }
}
