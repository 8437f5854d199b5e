//! A box on a page that asks more than it needs: what is typed in it, and what is sent off.

use super::View;
use crate::guard::{RealData, looks_real_when_done};
use crate::lesson::{AskField, Block};
use crate::sandbox::url::Url;
use crate::sandbox::{Act, BrowserAct, Event, Sandbox};
use crate::text::Lang;

impl Sandbox {
    /// The fields of the box with this id on the page in front.
    pub fn box_in_front(&self, id: &str) -> Option<&[AskField]> {
        let View::Page(_, page) = self.view() else { return None };
        page.blocks.iter().find_map(|block| match block {
            Block::AskBox { id: own, fields, .. } if own == id => Some(fields.as_slice()),
            _ => None,
        })
    }

    /// The fields of the box with this id, on whatever page it stands.
    pub(in crate::sandbox) fn box_fields(&self, id: &str) -> &[AskField] {
        self.box_page(id).map_or(&[], |(_, fields)| fields)
    }

    /// Where the box with this id stands, and its fields.
    pub(crate) fn box_page(&self, id: &str) -> Option<(Url, &[AskField])> {
        let pages = self.given.course.sites.iter().flat_map(|site| site.pages.iter().map(move |page| (site, page)));
        let mut boxes = pages.flat_map(|(site, page)| page.blocks.iter().map(move |block| (site.url(page), block)));
        boxes.find_map(|(url, block)| match block {
            Block::AskBox { id: own, fields, .. } if own == id => Some((url, fields.as_slice())),
            _ => None,
        })
    }

    /// The boxes on the page in front.
    pub(in crate::sandbox) fn boxes_in_front(&self) -> Vec<(&str, &[AskField])> {
        let View::Page(_, page) = self.view() else { return Vec::new() };
        let boxes = page.blocks.iter().filter_map(|block| match block {
            Block::AskBox { id, fields, .. } => Some((id.as_str(), fields.as_slice())),
            _ => None,
        });
        boxes.collect()
    }

    /// What stands in a field.
    pub fn answer_in(&self, field: &str) -> &str {
        self.browser.kept.answers.get(field).map_or("", String::as_str)
    }

    /// Whether the box was sent off.
    pub fn box_sent(&self, id: &str) -> bool {
        self.browser.kept.boxes.get(id) == Some(&true)
    }

    /// Whether a field that must be filled in is what kept the box from being sent.
    pub fn answer_missing(&self, id: &str, field: &AskField) -> bool {
        self.browser.kept.boxes.get(id) == Some(&false) && field.needed && self.answer_in(&field.id).trim().is_empty()
    }

    /// What people type into a field: the person's own practice data.
    pub fn answer_expected(&self, field: &AskField) -> String {
        self.given.facts.fill_str(&field.example, Lang::Nl)
    }

    /// The field that a sample belongs to, as the act that would type it, and what it looks like. The sample itself
    /// is written nowhere: it would look like somebody's number.
    pub fn real_sample(&self, act: &Act) -> Option<(Act, RealData)> {
        let Act::Browser(BrowserAct::TakeSample(id)) = act else { return None };
        let offered = self
            .boxes_in_front()
            .iter()
            .any(|(own, fields)| !self.box_sent(own) && fields.iter().any(|field| field.id == *id && field.looks_real));
        let typed = Act::Browser(BrowserAct::TypeAnswer(id.clone(), String::new()));
        (offered && !self.popup_open()).then_some((typed, RealData::Mobile))
    }

    /// The first field of a box whose finished text looks real, as the act that typed it.
    pub(in crate::sandbox) fn real_answer_in(&self, id: &str) -> Option<Act> {
        let looks = |field: &&AskField| looks_real_when_done(self.answer_in(&field.id)).is_some();
        let field = self.box_in_front(id)?.iter().find(looks)?;
        let text = self.answer_in(&field.id).to_owned();
        Some(Act::Browser(BrowserAct::TypeAnswer(field.id.clone(), text)))
    }

    /// Types into a box, sends it off, or opens it again.
    pub(super) fn fill_box(&mut self, act: &BrowserAct) -> Vec<Event> {
        match act {
            BrowserAct::TypeAnswer(id, text) => {
                let there = self
                    .boxes_in_front()
                    .iter()
                    .any(|(own, fields)| !self.box_sent(own) && fields.iter().any(|field| field.id == *id));
                if there {
                    self.browser.kept.answers.insert(id.clone(), text.clone());
                }
            }
            BrowserAct::SendBox(id) if !self.box_sent(id) => {
                let Some(fields) = self.box_in_front(id) else { return Vec::new() };
                let filled = |field: &&AskField| !self.answer_in(&field.id).trim().is_empty();
                if let Some(missing) = fields.iter().find(|field| field.needed && !filled(field)) {
                    let event = Event::AnswerMissing(missing.id.clone());
                    self.browser.kept.boxes.insert(id.clone(), false);
                    return vec![event];
                }
                let given = fields.iter().filter(|field| !field.needed).filter(filled);
                let mut events: Vec<Event> = given.map(|field| Event::AnswerGiven(field.id.clone())).collect();
                events.push(Event::BoxSent(id.clone()));
                self.browser.kept.boxes.insert(id.clone(), true);
                return events;
            }
            BrowserAct::ChangeBox(id) if self.box_sent(id) && self.box_in_front(id).is_some() => {
                self.browser.kept.boxes.remove(id);
            }
            _ => {}
        }
        Vec::new()
    }
}
