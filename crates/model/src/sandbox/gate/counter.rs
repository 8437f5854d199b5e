//! The gate for those who have no key: a counter hands out a code on paper and sends a link by mail; within two weeks
//! both together switch on the key with password and code.

use super::{GateView, NO_KEY, gate_page};
use crate::sandbox::url::{GATE_ACTIVATE, GATE_HOST};
use crate::sandbox::{CounterAct, Event, Key, Sandbox};
use crate::text::Lang;

/// For how many days the link in the mail works.
pub const LINK_DAYS: u16 = 14;
/// The longest text that the field for the code on paper takes.
const LONGEST_CODE: usize = 14;

/// Why the key was not switched on, shown beside the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeProblem {
    /// Nothing was typed.
    Empty,
    /// Not what stands on the paper.
    Wrong,
}

/// What the counter did, and how far the new key is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counter {
    /// The day on which the counter handed out the code.
    pub handed: Option<u16>,
    /// What stands in the field for the code on paper.
    pub code: String,
    /// What is wrong with it.
    pub problem: Option<CodeProblem>,
    /// Whether the key was switched on.
    pub activated: bool,
    /// Whether a password was sought for which there is no account.
    pub no_account: bool,
}

impl Sandbox {
    /// Whether the person has this key: from the start, or made or switched on since.
    pub fn owns(&self, key: Key) -> bool {
        match key {
            Key::CodeApp => self.code.ready || self.gate.counter.activated,
            key => self.given.lesson.file.world.keys.contains(&key),
        }
    }

    /// The code on paper, once the counter has handed it out.
    pub fn paper_code(&self) -> Option<String> {
        let code = self.given.lesson.file.world.paper_code.as_ref()?;
        self.gate.counter.handed.map(|_| self.given.facts.fill_str(code, Lang::Nl))
    }

    /// Whether the link in the mail works no more.
    pub fn link_expired(&self) -> bool {
        self.gate.counter.handed.is_some_and(|day| self.day > day.saturating_add(LINK_DAYS))
    }

    /// Whether the code on paper can be typed now.
    pub fn can_activate(&self) -> bool {
        self.paper_code().is_some() && !self.link_expired() && !self.gate.counter.activated
    }

    /// Does something at the gate without a key. What the page in front does not offer changes nothing.
    pub(super) fn without_key(&mut self, act: &CounterAct, view: &GateView) -> Vec<Event> {
        match (act, view) {
            (CounterAct::NoKey, GateView::Keys(_)) => self.browser.visit(gate_page(NO_KEY)),
            (CounterAct::Visit, GateView::NoKey) if self.counter_helps() => return self.visit_counter(),
            (CounterAct::Visit, GateView::Activate) if self.link_expired() => return self.visit_counter(),
            (CounterAct::TypeCode(text), GateView::Activate) if self.can_activate() => {
                let letters = text.chars().filter(|c| c.is_alphanumeric() || *c == '-').take(LONGEST_CODE);
                self.gate.counter.code = letters.collect::<String>().to_uppercase();
                self.gate.counter.problem = None;
            }
            (CounterAct::Activate, GateView::Activate) if self.can_activate() => return self.activate(),
            (CounterAct::ForgotPassword, GateView::Missing(Key::CodeApp)) if !self.owns(Key::CodeApp) => {
                self.gate.counter.no_account = true;
                return vec![Event::NoAccount];
            }
            _ => {}
        }
        Vec::new()
    }

    /// Whether a visit to the counter brings something now: the first time, and when the link is too old.
    pub fn counter_helps(&self) -> bool {
        self.gate.counter.handed.is_none() || (self.link_expired() && !self.gate.counter.activated)
    }

    fn visit_counter(&mut self) -> Vec<Event> {
        self.gate.counter.handed = Some(self.day);
        self.gate.counter.problem = None;
        vec![Event::CounterVisited]
    }

    fn activate(&mut self) -> Vec<Event> {
        let plain = |code: &str| code.chars().filter(|c| *c != '-').collect::<String>().to_uppercase();
        let typed = plain(&self.gate.counter.code);
        let right = self.paper_code().is_some_and(|code| plain(&code) == typed);
        if right {
            self.gate.counter.activated = true;
            self.gate.counter.code.clear();
            return vec![Event::KeyActivated(Key::CodeApp.name().to_owned())];
        }
        let (problem, event) = match typed.is_empty() {
            true => (CodeProblem::Empty, None),
            false => (CodeProblem::Wrong, Some(Event::PaperCodeWrong)),
        };
        self.gate.counter.problem = Some(problem);
        event.into_iter().collect()
    }

    /// Whether the page in front is the one where a key is switched on.
    pub fn at_activation(&self) -> bool {
        let url = self.browser.url();
        url.host == GATE_HOST && url.path == GATE_ACTIVATE
    }
}
