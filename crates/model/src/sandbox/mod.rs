//! The practice world: one simulated PC and one simulated phone.
//!
//! The programs know nothing of lessons. They meet in [`Sandbox`]: what the gate asks arrives on the phone,
//! what the phone confirms opens the site. Content comes from [`Given`], which never changes during a run.

mod act;
mod arrival;
pub mod browser;
pub mod dossier;
mod event;
pub mod files;
pub mod form;
pub mod gate;
mod goal;
pub mod mail;
pub mod phone;
mod possible;
pub mod reader;
mod search;
pub mod url;

use std::collections::BTreeSet;
use std::sync::Arc;

use time::Date;

pub use act::{
    Act, App, BrowserAct, Capacity, CardAct, Certificate, CounterAct, FilesAct, FormAct, GateAct, Key, MailAct,
    PhoneAct, Place, ReaderAct,
};
pub use arrival::Arrival;
pub use event::Event;

use crate::facts::Facts;
use crate::lesson::{Course, Lesson, Persona, Program};
use crate::text::{HelpLang, Lang, Text};
use browser::Browser;
use files::Files;
use form::Forms;
use gate::Gate;
use mail::Mailbox;
use phone::Phone;
use reader::Reader;
use url::{SEARCH_HOST, Url};

/// What a run starts from: content, person, data. It does not change during the run.
#[derive(Debug, PartialEq)]
pub struct Given {
    /// All checked content.
    pub course: Arc<Course>,
    /// The lesson that is played.
    pub lesson: Arc<Lesson>,
    /// The person that the learner plays.
    pub me: Persona,
    /// The other person of the story.
    pub helper: Persona,
    /// The data of this run.
    pub facts: Facts,
    /// The day on which the exercise begins.
    pub today: Date,
    /// The two-digit number that shows on PC and phone for the learner's own request.
    pub check: u8,
}

/// The practice world at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Sandbox {
    /// Content, person and data.
    pub given: Arc<Given>,
    /// The program in front on the PC.
    pub front: Program,
    /// The browser.
    pub browser: Browser,
    /// The log-in gate.
    pub gate: Gate,
    /// The phone.
    pub phone: Phone,
    /// The e-mail program.
    pub mail: Mailbox,
    /// The letters of GovPost that were opened in this run.
    pub letters_read: BTreeSet<String>,
    /// The files.
    pub files: Files,
    /// The forms of the portals, and the requests that were sent.
    pub forms: Forms,
    /// Card reader and card.
    pub reader: Reader,
    /// What came during the run, in the order of coming.
    pub arrived: Vec<Arrival>,
    /// Days of practice time that have passed.
    pub day: u16,
}

impl Given {
    /// The programs of the PC, in the order in which they stand there.
    pub fn programs(&self) -> Vec<Program> {
        let mut programs = vec![Program::Browser, Program::Mail, Program::Files];
        programs.extend(self.card().map(|_| Program::Reader));
        programs
    }
}

impl Sandbox {
    /// The world as the lesson wants it at the start.
    pub fn new(given: Arc<Given>) -> Sandbox {
        let world = &given.lesson.file.world;
        let address = |text: &String| Url::parse(&given.facts.fill_str(text, Lang::Nl));
        let open = world.open.as_ref().map_or_else(|| Url::home(SEARCH_HOST), address);
        let bookmarks = world.bookmarks.iter().map(address).collect();
        Sandbox {
            front: world.front,
            browser: Browser::new(open, bookmarks),
            gate: Gate::default(),
            phone: Phone::default(),
            mail: Mailbox::default(),
            letters_read: BTreeSet::new(),
            files: Files::new(&given),
            forms: Forms::default(),
            reader: Reader::new(world.card.as_ref()),
            arrived: Vec::new(),
            day: 0,
            given,
        }
    }

    /// Does something, and says what happened. An act that is not possible now changes nothing and is no error:
    /// a finger may come late.
    pub fn apply(&mut self, act: &Act) -> Vec<Event> {
        let stood = self.forms_in_tabs();
        let mut events = self.react(act);
        events.extend(self.leave_forms(&stood));
        let before = self.arrived.len();
        self.receive(&events);
        events.extend(self.end_sessions(&events, before));
        events
    }

    fn react(&mut self, act: &Act) -> Vec<Event> {
        match act {
            Act::Show(program) => {
                self.front = *program;
                Vec::new()
            }
            Act::Phone(act) => self.on_phone(act),
            Act::Browser(act) if self.front == Program::Browser => self.browse(act),
            Act::Gate(act) if self.front == Program::Browser => self.at_gate(act),
            Act::Mail(act) if self.front == Program::Mail => self.in_mail(act),
            Act::Files(act) if self.front == Program::Files => self.with_files(act),
            Act::Form(act) if self.front == Program::Browser => self.in_form(act),
            Act::Reader(act) if self.front == Program::Reader => self.with_reader(act),
            Act::Browser(_) | Act::Gate(_) | Act::Mail(_) | Act::Files(_) | Act::Form(_) | Act::Reader(_) => Vec::new(),
        }
    }

    /// The field whose text an act sends off, as the act that typed it.
    pub fn field_sent_by(&self, act: &Act) -> Option<Act> {
        if let Some(left) = self.answer_left_by(act) {
            return Some(left);
        }
        match act {
            Act::Browser(BrowserAct::Go) => {
                self.browser.address.clone().map(|text| Act::Browser(BrowserAct::TypeAddress(text)))
            }
            Act::Browser(BrowserAct::Search) => {
                Some(Act::Browser(BrowserAct::TypeQuery(self.browser.tab().query.clone())))
            }
            Act::Browser(BrowserAct::SearchSite) => {
                Some(Act::Browser(BrowserAct::TypeSiteQuery(self.browser.tab().site_query.0.clone())))
            }
            Act::Gate(GateAct::Send) => Some(Act::Gate(GateAct::TypeNumber(self.gate.number.clone()))),
            Act::Gate(GateAct::Card(CardAct::ConfirmPin)) => {
                Some(Act::Gate(GateAct::Card(CardAct::TypePin(self.gate.card.pin.clone()))))
            }
            Act::Gate(GateAct::Counter(CounterAct::Activate)) => {
                Some(Act::Gate(GateAct::Counter(CounterAct::TypeCode(self.gate.counter.code.clone()))))
            }
            Act::Files(FilesAct::Rename) => Some(Act::Files(FilesAct::TypeName(self.files.name.clone()))),
            _ => None,
        }
    }

    /// A text of the content in `lang`, with the data of this run in it.
    pub fn words(&self, text: &Text, lang: Lang) -> String {
        self.given.facts.fill(text, lang)
    }

    /// What the help says for a text, with the data of this run in it.
    pub fn help(&self, text: &Text, lang: HelpLang, portal: Lang) -> String {
        self.given.facts.help(&self.given.course, text, lang, portal)
    }

    /// Whether a letter of GovPost still waits to be read.
    pub fn letter_unread(&self, id: &str) -> bool {
        self.letter(id).is_some_and(|letter| !letter.read) && !self.letters_read.contains(id)
    }
}
