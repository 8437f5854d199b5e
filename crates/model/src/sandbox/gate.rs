//! SleutelPoort, the log-in gate: choice of a key, the number for the phone key, waiting for the phone,
//! single sign-on, and a log-out that really ends it. The pages of the other keys are in files of their own.

mod code;
mod wallet;

pub mod card;
pub mod counter;

use std::collections::BTreeSet;

use super::browser::View;
use super::phone::{Asker, RequestState};
use super::url::{GATE_HOST, Url};
use super::{Event, GateAct, Key, Sandbox};
use crate::lesson::{Block, Level};
use card::CardLogIn;
use counter::Counter;

/// Paths of the gate's pages: they are real addresses, so the back button works.
const NUMBER: &str = "nummer";
const WAIT: &str = "wacht";
const GOODBYE: &str = "afgemeld";
const MISSING: &str = "sleutel/";
const TOO_WEAK: &str = "te-zwak/";
const CARD: &str = "kaart";
const CERTIFICATES: &str = "certificaat";
const PIN: &str = "pincode";
const CAPACITY: &str = "hoedanigheid";
const NO_KEY: &str = "geen-sleutel";

/// Why the number was not taken, shown beside the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberProblem {
    /// Nothing was typed.
    Empty,
    /// Nobody has this number.
    Unknown,
    /// It looks like a secret code.
    IsCode,
    /// The phone said no.
    RefusedOnPhone,
}

/// The gate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gate {
    /// The page that the learner wants to enter.
    pub wanted: Option<Url>,
    /// What stands in the number field.
    pub number: String,
    /// What is wrong with it.
    pub problem: Option<NumberProblem>,
    /// Whether a question went to somebody else's phone.
    pub asked_other: bool,
    /// Logged in at the gate: other sites open without a new log-in.
    pub signed_in: bool,
    /// Whether the learner was ever logged in during this run.
    pub was_in: bool,
    /// The sites in which the learner is logged in.
    pub inside: BTreeSet<String>,
    /// The key with which somebody proved who they are, before they said in what capacity they come.
    pub proved: Option<Key>,
    /// The key with which somebody came in last.
    pub used: Option<Key>,
    /// How far somebody is with the card.
    pub card: CardLogIn,
    /// What the counter did for somebody without a key.
    pub counter: Counter,
    /// The key that was chosen last.
    pub key: Option<Key>,
    /// When the QR code on the screen was made, in practice seconds; nothing once it was answered.
    pub qr_made: Option<u32>,
}

impl Gate {
    /// A gate through which one has come already, into these sites, with this key.
    pub(super) fn entered(inside: BTreeSet<String>, key: Option<Key>) -> Gate {
        let signed_in = !inside.is_empty();
        let used = key.filter(|_| signed_in);
        Gate { signed_in, was_in: signed_in, inside, used, ..Gate::default() }
    }

    /// Ends the log-in everywhere.
    pub(super) fn sign_out(&mut self) {
        self.signed_in = false;
        self.inside.clear();
        self.wanted = None;
        self.proved = None;
    }
}

/// The page that the gate shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GateView {
    /// Nobody wants to enter anything: the gate explains itself.
    Idle,
    /// Choice of a key, for this host.
    Keys(String),
    /// The persona does not have this key.
    Missing(Key),
    /// The number field, for this host.
    Number(String),
    /// A question went to the phone.
    Waiting {
        /// The host that is to be entered.
        host: String,
        /// The number to compare with the phone.
        check: u8,
    },
    /// User name and passphrase, for this host.
    User(String),
    /// The six digits, for this host.
    Digits(String),
    /// The QR code of the wallet.
    Qr {
        /// The host that is to be entered.
        host: String,
        /// Whether it can still be scanned.
        fresh: bool,
    },
    /// Everything is logged out.
    Goodbye,
    /// This key of the persona is weaker than the lock of the site.
    TooWeak(Key),
    /// The card has to be in the reader, for this host.
    Card(String),
    /// The window that asks which certificate, for this host.
    Certificates(String),
    /// The window that asks for the PIN, for this host.
    Pin(String),
    /// In what capacity somebody enters this host.
    Capacity(String),
    /// What to do without a key.
    NoKey,
    /// The page on which a new key is switched on.
    Activate,
}

impl Sandbox {
    /// The page that the gate shows in the tab in front.
    pub fn gate_view(&self) -> GateView {
        let path = self.browser.url().path.as_str();
        if self.at_activation() {
            return GateView::Activate;
        }
        if path == GOODBYE && self.gate.wanted.is_none() {
            return GateView::Goodbye;
        }
        let Some(wanted) = &self.gate.wanted else { return GateView::Idle };
        let host = wanted.host.clone();
        if path == WAIT && self.gate_waits() {
            return GateView::Waiting { host, check: self.given.check };
        }
        if path == NUMBER || path == WAIT {
            return GateView::Number(host);
        }
        if path == NO_KEY {
            return GateView::NoKey;
        }
        let log_in = || self.code_view(path, &host).or_else(|| self.qr_view(path, &host));
        if let Some(view) = self.card_view(path, &host).or_else(log_in) {
            return view;
        }
        let key = |prefix| Key::ALL.into_iter().find(|key| path.strip_prefix(prefix) == Some(key.name()));
        let missing = key(MISSING).map(GateView::Missing);
        missing.or(key(TOO_WEAK).map(GateView::TooWeak)).unwrap_or(GateView::Keys(host))
    }

    /// Whether a question is out, to the learner's phone or to somebody else's.
    pub(super) fn gate_waits(&self) -> bool {
        self.gate.asked_other || self.own_request().is_some()
    }

    /// The learner's own request that still waits for an answer: its place in the phone's list.
    pub fn own_request(&self) -> Option<usize> {
        self.phone
            .requests
            .iter()
            .position(|request| matches!(request.from, Asker::Own(_)) && request.state == RequestState::Waiting)
    }

    /// Whether a "Log in" button stands on the page in front.
    pub fn can_log_in(&self) -> bool {
        match self.view() {
            View::Locked(site, _) => site.lock.is_some(),
            View::Page(site, page) => {
                site.lock.is_some() && page.has(&Block::Login) && !self.gate.inside.contains(&site.host)
            }
            _ => false,
        }
    }

    /// Whether a "Log out" button stands on the page in front.
    pub fn can_log_out(&self) -> bool {
        self.site_in_front().is_some_and(|site| self.gate.inside.contains(&site.host))
    }

    /// Presses "Log in": straight in when the gate already knows the person, else to the gate.
    pub(super) fn log_in(&mut self) -> Vec<Event> {
        if !self.can_log_in() {
            return Vec::new();
        }
        let wanted = self.browser.url().clone();
        if self.gate_opens(&wanted.host) {
            return self.enter(wanted.host);
        }
        self.gate.wanted = Some(wanted);
        self.gate.problem = None;
        self.open(Url::home(GATE_HOST))
    }

    /// Whether a host opens without a new log-in: somebody is in, with a key that is strong enough for it too.
    pub fn gate_opens(&self, host: &str) -> bool {
        self.gate.signed_in && self.gate.used.is_none_or(|key| self.fits(key, host))
    }

    /// Whether a key is strong enough for the lock of a host.
    pub fn fits(&self, key: Key, host: &str) -> bool {
        self.given.site(host).and_then(|site| site.lock).is_none_or(|lock| key.level() >= lock)
    }

    /// The host lets the learner in.
    fn enter(&mut self, host: String) -> Vec<Event> {
        self.gate.inside.insert(host.clone());
        vec![Event::LoggedIn(host)]
    }

    pub(super) fn log_out(&mut self) -> Vec<Event> {
        if !self.can_log_out() {
            return Vec::new();
        }
        self.gate.sign_out();
        self.browser.visit(gate_page(GOODBYE));
        vec![Event::LoggedOut]
    }

    /// Does something at the gate. What the page in front does not offer changes nothing.
    pub(super) fn at_gate(&mut self, act: &GateAct) -> Vec<Event> {
        if self.view() != View::Gate {
            return Vec::new();
        }
        let view = self.gate_view();
        match (act, view) {
            (GateAct::Choose(key), GateView::Keys(host)) => self.choose(*key, &host),
            (GateAct::NewQr, GateView::Qr { fresh: false, .. }) => self.new_qr(),
            (GateAct::TypeNumber(text), GateView::Number(_)) => {
                self.gate.number = text.clone();
                self.gate.problem = None;
                Vec::new()
            }
            (GateAct::Send, GateView::Number(host)) => self.send_number(host),
            (GateAct::SendAgain, GateView::Waiting { .. }) => vec![Event::WaitedOnPc],
            (GateAct::Card(act), view) => self.card_at_gate(act, &view),
            (GateAct::ComeInAs(capacity), GateView::Capacity(host)) => self.come_in_as(*capacity, &host),
            (GateAct::Counter(act), view) => self.without_key(act, &view),
            (
                GateAct::OtherKey,
                GateView::Number(_)
                | GateView::Waiting { .. }
                | GateView::Missing(_)
                | GateView::TooWeak(_)
                | GateView::Card(_)
                | GateView::Certificates(_)
                | GateView::Capacity(_)
                | GateView::NoKey
                | GateView::User(_)
                | GateView::Digits(_)
                | GateView::Qr { .. },
            ) => {
                self.withdraw();
                self.browser.visit(Url::home(GATE_HOST));
                Vec::new()
            }
            (GateAct::Cancel, GateView::Idle | GateView::Goodbye) => self.open(Url::home(super::url::SEARCH_HOST)),
            (GateAct::Cancel, _) => {
                self.withdraw();
                match self.gate.wanted.take() {
                    Some(wanted) => self.open(wanted),
                    None => self.open(Url::home(super::url::SEARCH_HOST)),
                }
            }
            _ => Vec::new(),
        }
    }

    /// Goes on with a key, if the person has it and it is strong enough.
    fn choose(&mut self, key: Key, host: &str) -> Vec<Event> {
        let name = key.name();
        if !self.owns(key) {
            self.gate.counter.no_account = false;
            self.browser.visit(gate_page(&format!("{MISSING}{name}")));
            return vec![Event::KeyMissing(name.to_owned())];
        }
        if !self.fits(key, host) {
            self.browser.visit(gate_page(&format!("{TOO_WEAK}{name}")));
            return vec![Event::KeyTooWeak(name.to_owned())];
        }
        self.gate.key = Some(key);
        match key {
            Key::Card => self.choose_card(),
            Key::IkBenHet => {
                self.gate.problem = None;
                self.browser.visit(gate_page(NUMBER));
                Vec::new()
            }
            Key::ZakLoket => self.choose_wallet(),
            Key::CodeApp if self.code.ready => self.choose_code(),
            // Switched on at a counter; a passphrase and the app are still to be chosen.
            Key::CodeApp => {
                self.browser.visit(gate_page(&format!("{MISSING}{name}")));
                Vec::new()
            }
        }
    }

    /// Takes back a question that is out.
    pub(super) fn withdraw(&mut self) {
        self.gate.asked_other = false;
        self.gate.proved = None;
        self.gate.card.company = false;
        self.code.leave_gate();
        self.put_wallet_away();
        if let Some(index) = self.own_request() {
            self.phone.requests[index].state = RequestState::Withdrawn;
        }
    }

    fn send_number(&mut self, host: String) -> Vec<Event> {
        let digits = digits_of(&self.gate.number);
        let others = self.given.course.personas.iter().any(|persona| digits_of(&persona.phone) == digits);
        let (problem, event) = if digits.is_empty() {
            (Some(NumberProblem::Empty), None)
        } else if digits == digits_of(&self.given.me.phone) {
            self.withdraw();
            self.phone.ask(Asker::Own(host));
            (None, None)
        } else if others {
            self.gate.asked_other = true;
            (None, Some(Event::NumberOfOther))
        } else if digits.len() == 5 {
            (Some(NumberProblem::IsCode), Some(Event::CodeOnWebsite))
        } else {
            (Some(NumberProblem::Unknown), Some(Event::NumberUnknown))
        };
        self.gate.problem = problem;
        if problem.is_none() {
            self.browser.visit(gate_page(WAIT));
        } else {
            // A wrong number or a code does not stay on the screen of a shared PC.
            self.gate.number.clear();
        }
        event.into_iter().collect()
    }

    /// Somebody has shown who they are. Some sites ask in what capacity; the others open at once.
    pub(super) fn proved(&mut self, key: Key, host: String) -> Vec<Event> {
        self.gate.asked_other = false;
        self.bring_front_what_waits();
        let asks = self.given.site(&host).is_some_and(|site| site.capacity);
        if asks && self.gate.wanted.is_some() {
            self.gate.proved = Some(key);
            self.gate_to_front();
            self.browser.visit(gate_page(CAPACITY));
            return Vec::new();
        }
        self.let_in(key, host)
    }

    /// The gate opens, and the page that was wanted is there.
    pub(super) fn let_in(&mut self, key: Key, host: String) -> Vec<Event> {
        self.gate.signed_in = true;
        self.gate.was_in = true;
        self.gate.used = Some(key);
        self.gate.proved = None;
        if let Some(wanted) = self.gate.wanted.take() {
            self.gate_to_front();
            self.browser.visit(wanted);
        }
        self.phone.receive_strangers(&self.given);
        self.enter(host)
    }

    /// The tab with the gate comes to the front, if there is one.
    fn gate_to_front(&mut self) {
        if let Some(tab) = self.browser.tabs.iter().position(|tab| tab.url().host == GATE_HOST) {
            self.browser.active = tab;
        }
    }

    /// The phone said no to the learner's own request.
    pub(super) fn denied(&mut self) {
        self.gate.problem = Some(NumberProblem::RefusedOnPhone);
    }
}

impl Key {
    /// The key's name in events, addresses and lesson files.
    pub fn name(self) -> &'static str {
        match self {
            Key::Card => "Card",
            Key::IkBenHet => "IkBenHet",
            Key::ZakLoket => "ZakLoket",
            Key::CodeApp => "CodeApp",
        }
    }

    /// How strong it is.
    pub fn level(self) -> Level {
        match self {
            Key::Card | Key::IkBenHet | Key::ZakLoket => Level::High,
            Key::CodeApp => Level::Substantial,
        }
    }
}

fn gate_page(path: &str) -> Url {
    Url { host: GATE_HOST.to_owned(), path: path.to_owned() }
}

/// The digits of a telephone number, the Belgian prefix written as 0.
fn digits_of(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    for prefix in ["0032", "32"] {
        if let Some(rest) = digits.strip_prefix(prefix)
            && rest.len() == 9
        {
            return format!("0{rest}");
        }
    }
    digits
}
