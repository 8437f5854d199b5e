//! The key made of a passphrase and a code app: the account, the page where it is made, the six digits and their time.
//!
//! **Time without a clock.** A real code lives thirty seconds, and nothing in a lesson may hurry anybody. So the ring runs
//! with what one *does*: every act that changes something counts five seconds, typing counts nothing, and "wait" lets
//! the ring run out. A code can really be too old, and a new one really comes, yet who reads slowly loses nothing,
//! and the same acts always give the same codes.

use super::browser::View;
use super::gate::GateView;
use super::phrase::Weakness;
use super::{App, CodeAct, Event, Given, Keep, Key, Sandbox};
use crate::lesson::{Block, Page, Program, Site};
use crate::text::Lang;

/// How long a code lives, in practice seconds.
pub const RING: u32 = 30;
/// What one act takes, in practice seconds.
pub(super) const AN_ACT: u32 = 5;
/// Longer texts have no place in the field for the digits.
const LONGEST_DIGITS: usize = 12;

/// What is wrong with what was sent, shown beside the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeProblem {
    /// Something is missing.
    Empty,
    /// The passphrase is weak.
    Weak(Weakness),
    /// It was repeated otherwise.
    Differs,
    /// User name or passphrase are wrong.
    Unknown,
    /// The digits are wrong.
    Wrong,
    /// The digits had run out.
    Old,
    /// A blank was taken out of the digits: send them once more.
    Spaced,
}

/// The key, and what stands in the fields where it is made and used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodeKey {
    /// The field for the user name.
    pub user: String,
    /// The field for the passphrase.
    pub phrase: String,
    /// The field that repeats it.
    pub repeat: String,
    /// The field for the digits.
    pub digits: String,
    /// What is wrong with what was sent.
    pub problem: Option<CodeProblem>,
    /// User name and passphrase, once made.
    pub account: Option<(String, String)>,
    /// Whether it was typed in a usual window of the browser, which then offers to save it.
    pub in_browser: bool,
    /// The moment at which the account came into the app on the phone.
    pub linked: Option<u32>,
    /// Whether the first digits were typed: the key works.
    pub ready: bool,
    /// Whether the recovery codes are kept well.
    pub kept: bool,
    /// Whether the gate has taken user name and passphrase and now wants the digits.
    pub passed: bool,
}

/// Where on the PC this key is made or used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodePlace {
    /// Choosing user name and passphrase.
    Phrase,
    /// The QR code, and the first digits.
    Link,
    /// The recovery codes.
    Recovery,
    /// The key is made.
    Done,
    /// At the gate: user name and passphrase, for this host.
    User(String),
    /// At the gate: the digits, for this host.
    Digits(String),
}

impl CodeKey {
    /// As it stands at the start: made, for who has this key already.
    pub(super) fn at_start(given: &Given) -> CodeKey {
        if !given.lesson.file.world.keys.contains(&Key::CodeApp) {
            return CodeKey::default();
        }
        let account = Some((given.practice_user(), given.practice_phrase(Lang::Nl)));
        CodeKey { account, linked: Some(0), ready: true, kept: true, ..CodeKey::default() }
    }

    /// Empties what stands in the fields: a shared PC does not keep it.
    fn clear(&mut self) {
        self.user.clear();
        self.phrase.clear();
        self.repeat.clear();
        self.digits.clear();
        self.problem = None;
    }

    /// Leaves the gate.
    pub(super) fn leave_gate(&mut self) {
        self.clear();
        self.passed = false;
    }
}

impl Given {
    /// Whether time passes with what one does: only where an app has something that runs out.
    pub(super) fn has_ring(&self) -> bool {
        self.lesson.file.world.apps.iter().any(|app| matches!(app, App::CodeRing | App::ZakLoket))
    }

    /// The user name that the coach chooses.
    pub fn practice_user(&self) -> String {
        self.me.first.to_lowercase()
    }

    /// The passphrase that the coach makes: the lesson's fact `phrase`, if it has one.
    pub fn practice_phrase(&self, lang: Lang) -> String {
        match self.facts.fill_str("{phrase}", lang) {
            unknown if unknown.starts_with('{') => "lamp fiets regen zebra".to_owned(),
            phrase => phrase,
        }
    }

    /// The page on which this key is made.
    pub fn code_page(&self) -> Option<(&Site, &Page)> {
        self.course
            .sites
            .iter()
            .find_map(|site| site.pages.iter().find(|page| page.has(&Block::CodeKey)).map(|page| (site, page)))
    }

    /// The digits of a period; they belong to the run.
    fn digits_of(&self, period: u32) -> String {
        let seed = self.seed.wrapping_mul(1_000_003).wrapping_add(u64::from(period));
        format!("{:06}", fastrand::Rng::with_seed(seed).u32(1..1_000_000))
    }
}

impl Sandbox {
    /// Practice seconds since the account came into the app.
    fn ring_age(&self) -> u32 {
        self.clock.saturating_sub(self.code.linked.unwrap_or_default())
    }

    /// How many codes have run out since then.
    pub fn codes_gone(&self) -> u32 {
        self.ring_age() / RING
    }

    /// Seconds that the code now has left.
    pub fn ring_left(&self) -> u32 {
        RING - self.ring_age() % RING
    }

    /// The digits that the app shows now, if it has the account.
    pub fn digits_now(&self) -> Option<String> {
        self.code.linked.map(|_| self.given.digits_of(self.codes_gone()))
    }

    /// The digits that have just run out.
    pub fn digits_before(&self) -> Option<String> {
        let before = self.codes_gone().checked_sub(1)?;
        self.code.linked.map(|_| self.given.digits_of(before))
    }

    /// One of the recovery codes.
    pub fn recovery_code(&self, number: u32) -> String {
        // Far from every period that a run reaches, so that none is ever a code of the app.
        let digits = self.given.digits_of(u32::MAX - number);
        format!("{}-{}", &digits[..3], &digits[3..])
    }

    /// Lets the ring run out.
    pub(super) fn wait_for_digits(&mut self) {
        if self.code.linked.is_some() {
            self.clock += self.ring_left();
        }
    }

    /// Where on the PC this key is being made or used, if it is.
    pub fn code_place(&self) -> Option<CodePlace> {
        if self.front != Program::Browser {
            return None;
        }
        match self.view() {
            View::Gate => match self.gate_view() {
                GateView::User(host) => Some(CodePlace::User(host)),
                GateView::Digits(host) => Some(CodePlace::Digits(host)),
                _ => None,
            },
            View::Page(_, page) if page.has(&Block::CodeKey) && !self.popup_open() => Some(match &self.code {
                key if key.account.is_none() => CodePlace::Phrase,
                key if !key.ready => CodePlace::Link,
                key if !key.kept => CodePlace::Recovery,
                _ => CodePlace::Done,
            }),
            _ => None,
        }
    }

    /// Does something with this key on the PC. What the page in front does not offer changes nothing.
    pub(super) fn with_code_key(&mut self, act: &CodeAct) -> Vec<Event> {
        use CodePlace::{Digits, Link, Phrase, Recovery, User};
        let Some(place) = self.code_place() else { return Vec::new() };
        let key = &mut self.code;
        match (act, place) {
            (CodeAct::TypeUser(text), Phrase | User(_)) => {
                key.user.clone_from(text);
                key.problem = None;
            }
            (CodeAct::TypePhrase(text), Phrase | User(_)) => {
                key.phrase.clone_from(text);
                key.problem = None;
            }
            (CodeAct::TypeRepeat(text), Phrase) => {
                key.repeat.clone_from(text);
                key.problem = None;
            }
            (CodeAct::TypeDigits(text), Link | Digits(_)) => {
                key.digits = text.chars().take(LONGEST_DIGITS).collect();
                key.problem = None;
            }
            (CodeAct::Send, Phrase) => return self.make_phrase(),
            (CodeAct::Send, Link) => return self.try_digits(None),
            (CodeAct::Send, User(_)) => return self.send_user(),
            (CodeAct::Send, Digits(host)) => return self.try_digits(Some(host)),
            (CodeAct::Screenshot, Link) => return vec![Event::QrScreenshot],
            (CodeAct::KeepCodes(keep), Recovery) => {
                key.kept = *keep == Keep::Paper;
                return vec![Event::CodesKept(keep.name().to_owned())];
            }
            _ => {}
        }
        Vec::new()
    }

    /// The fields that the page in front sends.
    pub(super) fn code_fields(&self) -> Vec<CodeAct> {
        let key = &self.code;
        match self.code_place() {
            Some(CodePlace::Phrase) => vec![
                CodeAct::TypeUser(key.user.clone()),
                CodeAct::TypePhrase(key.phrase.clone()),
                CodeAct::TypeRepeat(key.repeat.clone()),
            ],
            Some(CodePlace::User(_)) => {
                vec![CodeAct::TypeUser(key.user.clone()), CodeAct::TypePhrase(key.phrase.clone())]
            }
            Some(CodePlace::Link | CodePlace::Digits(_)) => vec![CodeAct::TypeDigits(key.digits.clone())],
            Some(CodePlace::Recovery | CodePlace::Done) | None => Vec::new(),
        }
    }

    fn make_phrase(&mut self) -> Vec<Event> {
        let (user, phrase) = (self.code.user.trim().to_owned(), self.code.phrase.trim().to_owned());
        let (problem, event) = match self.given.strength(&phrase).weakness {
            Some(Weakness::Empty) => (CodeProblem::Empty, None),
            Some(weakness) => (CodeProblem::Weak(weakness), Some(Event::PhraseWeak(weakness.name().to_owned()))),
            None if user.is_empty() => (CodeProblem::Empty, None),
            None if self.code.repeat.trim() != phrase => (CodeProblem::Differs, Some(Event::PhraseDiffers)),
            None => {
                self.code.clear();
                self.code.account = Some((user, phrase));
                self.code.in_browser = !self.browser.private;
                return Vec::new();
            }
        };
        self.code.problem = Some(problem);
        event.into_iter().collect()
    }

    fn send_user(&mut self) -> Vec<Event> {
        let key = &mut self.code;
        let (user, phrase) = (key.user.trim().to_lowercase(), key.phrase.trim().to_owned());
        if user.is_empty() || phrase.is_empty() {
            key.problem = Some(CodeProblem::Empty);
            return Vec::new();
        }
        let right = key.account.as_ref().is_some_and(|(name, secret)| name.to_lowercase() == user && *secret == phrase);
        if !right {
            key.phrase.clear();
            key.problem = Some(CodeProblem::Unknown);
            return vec![Event::PhraseWrong];
        }
        key.clear();
        key.passed = true;
        self.ask_digits();
        Vec::new()
    }

    /// The digits: at the gate of `host`, or where the key is made.
    fn try_digits(&mut self, host: Option<String>) -> Vec<Event> {
        let typed = self.code.digits.clone();
        let bare: String = typed.chars().filter(|sign| !sign.is_whitespace()).collect();
        let (problem, event) = if bare.is_empty() {
            (CodeProblem::Empty, None)
        } else if bare != typed {
            // Forgiven at once, and said: many a real field takes the blank for a digit.
            self.code.digits = bare;
            self.code.problem = Some(CodeProblem::Spaced);
            return vec![Event::DigitsSpaced];
        } else if self.digits_now().as_ref() == Some(&typed) {
            self.code.clear();
            return match host {
                Some(host) => {
                    self.code.leave_gate();
                    self.proved(Key::CodeApp, host)
                }
                None => {
                    self.code.ready = true;
                    Vec::new()
                }
            };
        } else if self.code.linked.is_some()
            && (0..self.codes_gone()).any(|period| self.given.digits_of(period) == typed)
        {
            (CodeProblem::Old, Some(Event::DigitsOld))
        } else {
            (CodeProblem::Wrong, Some(Event::DigitsWrong))
        };
        self.code.digits.clear();
        self.code.problem = Some(problem);
        event.into_iter().collect()
    }
}
