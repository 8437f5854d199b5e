//! A form as somebody is filling it in: the answers so far, and where one is.

use std::collections::BTreeMap;

use super::{Stage, Wrong};

/// What was answered so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filling {
    /// The answers, by field. Of a field with many options their ids, with `+` between them; of a slot the place of its day and
    /// the hour, `"2 9.30"`; of a file its id.
    pub answers: BTreeMap<String, String>,
    /// The stage in front.
    pub stage: Stage,
    /// What is wrong, until it is changed: it stands beside the field.
    pub wrong: Vec<(String, Wrong)>,
    /// What was wrong when one wanted to go on: it stands at the top, also once it is changed, so that nothing jumps.
    pub summary: Vec<(String, Wrong)>,
    /// How often it refused: each time the summary of what is wrong comes anew.
    pub refused: u32,
    /// The field whose `?` is open.
    pub explained: Option<String>,
    /// What is due is paid.
    pub paid: bool,
}

impl Default for Stage {
    fn default() -> Stage {
        Stage::Page(0)
    }
}

impl Filling {
    /// Nothing answered yet.
    pub(super) const NEW: Filling = Filling {
        answers: BTreeMap::new(),
        stage: Stage::Page(0),
        wrong: Vec::new(),
        summary: Vec::new(),
        refused: 0,
        explained: None,
        paid: false,
    };

    /// What was answered to a field.
    pub fn answer(&self, field: &str) -> &str {
        self.answers.get(field).map_or("", String::as_str)
    }

    /// What is wrong with a field.
    pub fn wrong(&self, field: &str) -> Option<Wrong> {
        self.wrong.iter().find(|(id, _)| id == field).map(|(_, wrong)| *wrong)
    }

    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.answers.values().all(String::is_empty)
    }

    /// Puts an answer into a field; what was wrong with it is forgotten.
    pub(in crate::sandbox) fn put(&mut self, field: &str, answer: String) {
        self.wrong.retain(|(id, _)| id != field);
        self.answers.insert(field.to_owned(), answer);
    }

    /// The portal does not go on.
    pub(in crate::sandbox) fn refuse(&mut self, wrong: Vec<(String, Wrong)>) {
        if !wrong.is_empty() {
            self.refused = self.refused.saturating_add(1);
        }
        self.summary.clone_from(&wrong);
        self.wrong = wrong;
    }

    /// Another page: nothing is wrong on it yet.
    pub(in crate::sandbox) fn arrive(&mut self, stage: Stage) {
        self.stage = stage;
        self.wrong.clear();
        self.summary.clear();
        self.explained = None;
    }

    /// As it is kept: without what the portal said about it.
    pub(in crate::sandbox) fn at_rest(&self) -> Filling {
        Filling { wrong: Vec::new(), summary: Vec::new(), refused: 0, explained: None, ..self.clone() }
    }
}
