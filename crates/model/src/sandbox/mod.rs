//! The practice world: one simulated PC and one simulated phone.
//!
//! The programs know nothing of lessons. They meet in [`Sandbox`]: what the gate asks arrives on the phone,
//! what the phone confirms opens the site. Content comes from [`Given`], which never changes during a run.

mod act;
mod arrival;
pub mod bank;
pub mod browser;
pub mod calendar;
pub mod code;
pub mod dossier;
mod event;
pub mod files;
pub mod form;
pub mod gate;
mod goal;
pub mod govpost;
pub mod mail;
pub mod phone;
pub mod phrase;
mod possible;
pub mod printer;
pub mod reader;
mod search;
pub mod url;

use std::collections::BTreeSet;
use std::sync::Arc;

use time::Date;

pub use act::{
    Act, App, BankAct, BrowserAct, CalendarAct, Capacity, CardAct, Certificate, CodeAct, CounterAct, Field, FilesAct,
    Folder, FormAct, GateAct, Keep, Key, MailAct, MailFolder, Order, PhoneAct, Place, PostAct, PrinterAct, ReaderAct,
    ScanKind,
};
pub use arrival::Arrival;
pub use event::Event;

use crate::facts::Facts;
use crate::guard::looks_real_when_done;
use crate::lesson::{Course, Lesson, Persona, Program};
use crate::text::{HelpLang, Lang, Text};
use bank::Bank;
use browser::{Browser, Tab, Window};
use calendar::Calendar;
use code::{AN_ACT, CodeKey};
use files::Files;
use form::Forms;
use gate::Gate;
use govpost::GovPost;
use mail::Mailbox;
use phone::Phone;
use printer::Printer;
use reader::Reader;
use url::{SEARCH_HOST, Url};

/// What a run starts from: content, person, data. It does not change during the run.
#[derive(Debug)]
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
    /// The seed of the run: what looks like chance comes from it.
    pub seed: u64,
}

/// Moments of one run share it, so that most comparisons end at once.
impl PartialEq for Given {
    fn eq(&self, other: &Given) -> bool {
        let Given { course, lesson, me, helper, facts, today, check, seed } = self;
        std::ptr::eq(self, other)
            || ((today, check, seed) == (&other.today, &other.check, &other.seed)
                && (me, helper, facts) == (&other.me, &other.helper, &other.facts)
                && (lesson, course) == (&other.lesson, &other.course))
    }
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
    /// Printer and scanner.
    pub printer: Printer,
    /// Whether the learner signed off from the PC.
    pub left: bool,
    /// GovPost: consent, address, and what was done with letters.
    pub post: GovPost,
    /// The calendar of the phone.
    pub calendar: Calendar,
    /// Card reader and card.
    pub reader: Reader,
    /// What came during the run, in the order of coming.
    pub arrived: Vec<Arrival>,
    /// Days of practice time that have passed.
    pub day: u16,
    /// The key made of a passphrase and a code app.
    pub code: CodeKey,
    /// Practice seconds: they pass with what one does, where an app shows something that runs out.
    pub clock: u32,
    /// The app of the bank.
    pub bank: Bank,
    /// What was copied last.
    pub clipboard: Option<String>,
}

impl Given {
    /// The programs of the PC, in the order in which they stand there.
    pub fn programs(&self) -> Vec<Program> {
        let mut programs = vec![Program::Browser];
        // Nobody has a mailbox of their own on a PC that all use.
        let world = &self.lesson.file.world;
        if !world.shared || !world.mails.is_empty() {
            programs.push(Program::Mail);
        }
        programs.push(Program::Files);
        if self.has_printer() {
            programs.push(Program::Printer);
        }
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
        let ringing = world.calls.iter().find(|call| call.after.is_none()).map(|call| call.id.clone());
        let mut browser = Browser::new(open, bookmarks);
        browser.tabs.extend(world.tabs.iter().map(address).map(Tab::new));
        let windows = world.windows.iter().map(address).zip(2..);
        browser.behind = windows.map(|(url, number)| Window::new(number, false, url)).collect();
        let inside = world.signed_in.iter().map(|host| address(host).host).collect();
        let gate = Gate::entered(inside, world.keys.first().copied());
        let mut sandbox = Sandbox {
            code: CodeKey::at_start(&given),
            clock: 0,
            front: world.front,
            browser,
            gate,
            phone: Phone::default(),
            mail: Mailbox::default(),
            letters_read: BTreeSet::new(),
            files: Files::new(&given),
            forms: Forms::default(),
            printer: Printer { tray: world.tray.clone(), ..Printer::default() },
            left: false,
            post: GovPost::new(&given),
            calendar: Calendar::default(),
            reader: Reader::new(world.card.as_ref()),
            arrived: Vec::new(),
            day: 0,
            bank: Bank::default(),
            clipboard: None,
            given,
        };
        if let Some(id) = ringing {
            sandbox.ring(&id);
        }
        sandbox
    }

    /// Does something, and says what happened. An act that is not possible now changes nothing and is no error:
    /// a finger may come late.
    pub fn apply(&mut self, act: &Act) -> Vec<Event> {
        let before = (self.given.has_ring() && act.typed().is_none()).then(|| self.clone());
        let stood = self.forms_in_tabs();
        let mut events = self.react(act);
        events.extend(self.leave_forms(&stood));
        let arrived = self.arrived.len();
        self.receive(&events);
        events.extend(self.end_sessions(&events, arrived));
        if let Some(before) = before
            && self.clock == before.clock
            && (!events.is_empty() || *self != before)
        {
            self.clock = self.clock.saturating_add(AN_ACT);
        }
        events
    }

    fn react(&mut self, act: &Act) -> Vec<Event> {
        match act {
            Act::Phone(act) => self.on_phone(act),
            Act::ReturnToPc => {
                self.left = false;
                Vec::new()
            }
            // Whoever signed off from the PC sees only the way back in.
            _ if self.left => Vec::new(),
            Act::Show(program) => {
                self.front = *program;
                // Its icon opens the browser again when no window is open.
                if *program == Program::Browser {
                    self.browser.closed = false;
                }
                Vec::new()
            }
            Act::LeavePc => self.leave_pc(),
            Act::Bank(act) => self.in_bank(act),
            Act::Browser(act) if self.front == Program::Browser => self.browse(act),
            Act::Gate(act) if self.front == Program::Browser => self.at_gate(act),
            Act::Mail(act) if self.front == Program::Mail => self.in_mail(act),
            Act::Files(act) if self.front == Program::Files => self.with_files(act),
            Act::Form(act) if self.front == Program::Browser => self.in_form(act),
            Act::Printer(act) if self.front == Program::Printer => self.at_printer(act),
            Act::Reader(act) if self.front == Program::Reader => self.with_reader(act),
            Act::Code(act) if self.front == Program::Browser => self.with_code_key(act),
            Act::Post(act) if self.front == Program::Browser => self.at_post(act),
            Act::Calendar(act) => self.in_calendar(act),
            // What is not in front cannot be reached.
            Act::Browser(_)
            | Act::Gate(_)
            | Act::Mail(_)
            | Act::Files(_)
            | Act::Form(_)
            | Act::Printer(_)
            | Act::Reader(_)
            | Act::Post(_)
            | Act::Code(_) => Vec::new(),
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
            Act::Browser(BrowserAct::SendBox(id)) => self.real_answer_in(id),
            Act::Gate(GateAct::Send) => Some(Act::Gate(GateAct::TypeNumber(self.gate.number.clone()))),
            Act::Gate(GateAct::Card(CardAct::ConfirmPin)) => {
                Some(Act::Gate(GateAct::Card(CardAct::TypePin(self.gate.card.pin.clone()))))
            }
            Act::Gate(GateAct::Counter(CounterAct::Activate)) => {
                Some(Act::Gate(GateAct::Counter(CounterAct::TypeCode(self.gate.counter.code.clone()))))
            }
            Act::Files(FilesAct::Rename) => Some(Act::Files(FilesAct::TypeName(self.files.name.clone()))),
            Act::Code(CodeAct::Send) => {
                let fields: Vec<Act> = self.code_fields().into_iter().map(Act::Code).collect();
                let real = |field: &&Act| field.typed().and_then(looks_real_when_done).is_some();
                fields.iter().find(real).or(fields.first()).cloned()
            }
            Act::Bank(BankAct::LogIn | BankAct::Pay) => Some(Act::Bank(BankAct::TypeCode(self.bank.code.clone()))),
            // Four fields go off at once: the one that the guard will not let go, if there is one.
            Act::Bank(BankAct::Check) => Field::ALL.into_iter().find_map(|field| {
                let text = self.bank.draft.get(field);
                looks_real_when_done(text).map(|_| Act::Bank(BankAct::Type(field, text.to_owned())))
            }),
            Act::Post(PostAct::SaveAddress) => Some(Act::Post(PostAct::TypeAddress(self.post.address.clone()))),
            Act::Post(PostAct::SaveGreeting) => Some(Act::Post(PostAct::TypeGreeting(self.post.greeting.0.clone()))),
            Act::Post(PostAct::SendReply) => Some(Act::Post(PostAct::TypeReply(self.post.reply.clone()))),
            Act::Calendar(CalendarAct::Note) => {
                Some(Act::Calendar(CalendarAct::TypeTitle(self.calendar.title.clone())))
            }
            Act::Calendar(CalendarAct::GoToDate) => {
                Some(Act::Calendar(CalendarAct::TypeDate(self.calendar.date.clone())))
            }
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
