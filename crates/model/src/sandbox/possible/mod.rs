//! All that a person could do now: what the robots try, and what every screen must offer.

mod bank;
mod browser;
mod calendar;
mod card;
mod code;
mod counter;
mod files;
mod form;
mod gate;
mod govpost;
mod mail;
mod phone;
mod printer;
mod reader;

use super::{Act, BrowserAct, Sandbox};
use crate::lesson::Program;

impl Sandbox {
    /// Everything that can be done in this state. Text fields get the texts that people do type in them,
    /// right and wrong.
    pub fn possible(&self) -> Vec<Act> {
        let mut acts: Vec<Act> = Vec::new();
        if self.left {
            acts.push(Act::ReturnToPc);
            self.possible_on_phone(&mut acts);
            return acts;
        }
        let closed = |program: Program| program == Program::Browser && self.browser.closed;
        let other = |program: &Program| *program != self.front || closed(*program);
        acts.extend(self.given.programs().into_iter().filter(other).map(Act::Show));
        if self.shared() {
            acts.push(Act::LeavePc);
        }
        match self.front {
            Program::Browser if self.browser.closed => {}
            Program::Browser => {
                self.possible_in_browser(&mut acts);
                if self.popup_open() {
                    acts.extend([true, false].map(|accept| Act::Browser(BrowserAct::Popup(accept))));
                } else {
                    self.possible_on_page(&mut acts);
                    self.possible_in_form(&mut acts);
                }
            }
            Program::Mail => self.possible_in_mail(&mut acts),
            Program::Files => self.possible_with_files(&mut acts),
            Program::Printer => self.possible_at_printer(&mut acts),
            Program::Reader => self.possible_with_reader(&mut acts),
        }
        self.possible_on_phone(&mut acts);
        if self.bank_in_front() {
            self.possible_in_bank(&mut acts);
        }
        acts
    }
}
