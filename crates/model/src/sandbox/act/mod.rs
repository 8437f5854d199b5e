//! What a hand can do on the practice PC and phone. A lesson run is a list of these.

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

use serde::{Deserialize, Serialize};

pub use bank::{BankAct, Field};
pub use browser::BrowserAct;
pub use calendar::CalendarAct;
pub use card::{Capacity, CardAct, Certificate};
pub use code::{CodeAct, Keep};
pub use counter::CounterAct;
pub use files::{FilesAct, Place};
pub use form::FormAct;
pub use gate::{GateAct, Key};
pub use govpost::{Folder, Order, PostAct};
pub use mail::{MailAct, MailFolder};
pub use phone::{App, PhoneAct};
pub use printer::{PrinterAct, ScanKind};
pub use reader::ReaderAct;

use crate::lesson::Program;

/// The text that an act types, by reference or by mutable reference alike.
macro_rules! typed {
    ($act:expr) => {
        match $act {
            Act::Browser(
                BrowserAct::TypeAddress(text)
                | BrowserAct::TypeQuery(text)
                | BrowserAct::TypeSiteQuery(text)
                | BrowserAct::TypeAnswer(_, text),
            )
            | Act::Gate(
                GateAct::TypeNumber(text)
                | GateAct::Card(CardAct::TypePin(text))
                | GateAct::Counter(CounterAct::TypeCode(text)),
            )
            | Act::Phone(PhoneAct::TypeCode(text))
            | Act::Files(FilesAct::TypeName(text))
            | Act::Form(FormAct::Type(_, text))
            | Act::Code(
                CodeAct::TypeUser(text)
                | CodeAct::TypePhrase(text)
                | CodeAct::TypeRepeat(text)
                | CodeAct::TypeDigits(text),
            )
            | Act::Bank(BankAct::TypeCode(text) | BankAct::Type(_, text))
            | Act::Post(
                PostAct::TypeAddress(text)
                | PostAct::TypeCode(text)
                | PostAct::TypeGreeting(text)
                | PostAct::TypeReply(text),
            )
            | Act::Calendar(CalendarAct::TypeDate(text) | CalendarAct::TypeTitle(text)) => Some(text),
            _ => None,
        }
    };
}

/// One movement of the learner (or of the coach, or of a robot) in the practice world.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Act {
    /// Bring a program of the PC to the front.
    Show(Program),
    /// Something in the browser.
    Browser(BrowserAct),
    /// Something at the log-in gate SleutelPoort.
    Gate(GateAct),
    /// Something on the phone.
    Phone(PhoneAct),
    /// Something in the e-mail program.
    Mail(MailAct),
    /// Something with files.
    Files(FilesAct),
    /// Something in a form of a portal.
    Form(FormAct),
    /// Something at the printer and scanner.
    Printer(PrinterAct),
    /// Sign off from the PC itself.
    LeavePc,
    /// Sign on to the PC again.
    ReturnToPc,
    /// Something in the app of the bank.
    Bank(BankAct),
    /// Something on a page of GovPost.
    Post(PostAct),
    /// Something in the calendar of the phone.
    Calendar(CalendarAct),
    /// Something with card reader and card.
    Reader(ReaderAct),
    /// Something with the key made of a passphrase and a code app.
    Code(CodeAct),
}

impl Act {
    /// Whether two acts are done with the same control: the same button, or the same text field whatever is typed.
    pub fn same_control(&self, other: &Act) -> bool {
        match (self.typed(), other.typed()) {
            (Some(_), Some(_)) => {
                let mut a = self.clone();
                let mut b = other.clone();
                a.clear_typed();
                b.clear_typed();
                a == b
            }
            _ => self == other,
        }
    }

    /// The text that this act types, if it types.
    pub fn typed(&self) -> Option<&str> {
        let text: Option<&String> = typed!(self);
        text.map(String::as_str)
    }

    /// Empties the typed text, if any: what the real-data guard does before the act reaches the state.
    pub fn clear_typed(&mut self) {
        if let Some(text) = typed!(self) {
            text.clear();
        }
    }
}
