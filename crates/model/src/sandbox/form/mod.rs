//! The forms of the portals while they are filled in: pages, answers, drafts, review, payment, sending.
//! What becomes of a form that was sent is in `dossier.rs`; whether an answer is taken, in `answer.rs`.

mod answer;
mod filling;
mod reached;
mod view;

use std::collections::{BTreeMap, BTreeSet};

pub(super) use answer::judge_file;
pub use answer::{Wrong, picks, working_day};
pub use filling::Filling;
pub use reached::Named;

use super::browser::View;
use super::dossier::Dossier;
use super::url::Url;
use super::{Act, Event, FormAct, Given, Sandbox};
use crate::guard::looks_real_when_done;
use crate::lesson::{Field, FieldKind, Form, Known, Site};
use crate::number::RegisterNumber;
use crate::text::Lang;

/// Where in a form one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// A page to fill in, counted from 0.
    Page(usize),
    /// All that was answered, to look over.
    Review,
    /// What is due.
    Pay,
    /// The last page: the declaration and "Send".
    Send,
}

/// All forms of the practice world that somebody has begun or sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forms {
    /// The forms that are being filled in, by id.
    pub open: BTreeMap<String, Filling>,
    /// The drafts, by the id of their form.
    pub drafts: BTreeMap<String, Filling>,
    /// The requests that were sent, oldest first.
    pub dossiers: Vec<Dossier>,
    /// The portals that ended the session by themselves, until one logs in again.
    pub ended: BTreeSet<String>,
}

impl Form {
    /// The stages of this form, in order.
    pub fn stages(&self) -> Vec<Stage> {
        let pages = (0..self.pages.len()).map(Stage::Page);
        pages.chain([Stage::Review]).chain(self.pay.map(|_| Stage::Pay)).chain([Stage::Send]).collect()
    }

    /// The stage that follows, and the one before.
    pub fn around(&self, stage: Stage) -> (Option<Stage>, Option<Stage>) {
        let stages = self.stages();
        let at = stages.iter().position(|one| *one == stage).unwrap_or(0);
        let before = at.checked_sub(1).and_then(|at| stages.get(at));
        (before.copied(), stages.get(at + 1).copied())
    }

    /// The stage that goals call by this name.
    pub fn stage(&self, name: &str) -> Option<Stage> {
        match name {
            "review" => Some(Stage::Review),
            "pay" => self.pay.map(|_| Stage::Pay),
            "send" => Some(Stage::Send),
            id => self.page(id).map(|(index, _)| Stage::Page(index)),
        }
    }

    /// What is asked at a stage.
    pub fn fields_at(&self, stage: Stage) -> &[Field] {
        match stage {
            Stage::Page(index) => self.pages.get(index).map_or(&[], |page| &page.fields),
            Stage::Send => &self.last,
            Stage::Review | Stage::Pay => &[],
        }
    }

    /// The stage at which a field is asked.
    pub fn stage_of(&self, field: &str) -> Option<Stage> {
        self.stages().into_iter().find(|stage| self.fields_at(*stage).iter().any(|one| one.id == field))
    }
}

impl Given {
    /// The form with this id, and the site on which it is.
    pub fn form(&self, id: &str) -> Option<(&Site, &Form)> {
        self.course.form(id)
    }

    /// What the portals know of the person.
    pub fn known(&self, known: Known, lang: Lang) -> String {
        match known {
            Known::Name => self.me.name(),
            Known::Birthday => self.me.birthday(),
            Known::NationalNumber => self.me.national_number.clone(),
            Known::Address => self.me.address.get(lang).to_owned(),
            Known::Phone => self.me.phone.clone(),
            Known::Mail => self.me.mail.clone(),
            Known::Iban => self.me.iban.clone(),
        }
    }

    /// The right answers to a field in this story; none: any that is taken.
    pub fn right_answers(&self, form: &str, field: &str) -> Vec<String> {
        Lang::ALL.into_iter().flat_map(|lang| self.right_answers_in(form, field, lang)).collect()
    }

    /// The same, as one says them in one language.
    pub fn right_answers_in(&self, form: &str, field: &str, lang: Lang) -> Vec<String> {
        let answer = self.lesson.file.world.answers.get(&format!("{form}/{field}"));
        let filled = answer.map(|answer| self.facts.fill_str(answer, lang));
        filled.iter().flat_map(|answer| answer.split('|')).map(|one| one.trim().to_owned()).collect()
    }
}

impl crate::lesson::Persona {
    /// The day of birth as one types it, from the practice number: its month stands 60 higher.
    pub fn birthday(&self) -> String {
        let Some(number) = RegisterNumber::read(&self.national_number) else { return String::new() };
        format!("{:02}/{:02}/{}", number.day, number.month % 20, number.year)
    }
}

impl Sandbox {
    /// The form and its filling in front, and the field with this id on the page in front.
    pub(super) fn field_in_front(&self, id: &str) -> Option<Field> {
        match self.view() {
            View::Form(_, form) => {
                let filling = self.filling(form);
                self.asked_at(form, filling.stage).find(|field| field.id == id).cloned()
            }
            View::Dossier(_, form, dossier) => self.missing(form, dossier).filter(|field| field.id == id).cloned(),
            _ => None,
        }
    }

    /// A form as it is filled in now.
    pub fn filling(&self, form: &Form) -> &Filling {
        static NEW: Filling = Filling::NEW;
        self.forms.open.get(&form.id).unwrap_or(&NEW)
    }

    /// The filling in front: of the form, or of what is missing for the request.
    pub fn filling_in_front(&self) -> Option<&Filling> {
        match self.view() {
            View::Form(_, form) => Some(self.filling(form)),
            View::Dossier(_, _, dossier) => Some(&dossier.extra),
            _ => None,
        }
    }

    pub(super) fn filling_mut(&mut self) -> Option<&mut Filling> {
        match self.view() {
            View::Form(_, form) => {
                let id = form.id.clone();
                Some(self.forms.open.entry(id).or_default())
            }
            View::Dossier(_, _, dossier) => {
                let number = dossier.number.clone();
                self.forms.dossiers.iter_mut().find(|one| one.number == number).map(|one| &mut one.extra)
            }
            _ => None,
        }
    }

    /// What is asked at a stage, now that these answers are given.
    pub fn asked_at<'a>(&'a self, form: &'a Form, stage: Stage) -> impl Iterator<Item = &'a Field> {
        let filling = self.filling(form);
        form.fields_at(stage).iter().filter(move |field| match &field.only_if {
            None => true,
            Some((other, option)) => picks(filling.answer(other)).any(|picked| picked == option),
        })
    }

    /// What stands in a field: what was answered, else what the portal knows.
    pub fn answer_to(&self, filling: &Filling, field: &Field) -> String {
        match (filling.answers.get(&field.id), field.known) {
            (Some(answer), _) => answer.clone(),
            (None, Some(known)) => self.given.known(known, Lang::Nl),
            (None, None) => String::new(),
        }
    }

    /// What is wrong with what stands in a field.
    pub(super) fn wrong_with(&self, filling: &Filling, field: &Field) -> Option<Wrong> {
        let answer = self.answer_to(filling, field);
        if answer.trim().is_empty() {
            return field.required.then(|| answer::nothing(&field.kind));
        }
        if let FieldKind::File(rule) = &field.kind {
            // A file that was thrown away since is no longer attached.
            return match self.attachable().find(|file| file.document == answer) {
                Some(file) => self.verdict(rule, file),
                None => field.required.then_some(Wrong::NoFile),
            };
        }
        answer::judge(&field.kind, &answer, self.today()).err()
    }

    /// Whether a field has an answer that is taken, and true for this person.
    pub(crate) fn is_right(&self, form: &str, filling: &Filling, field: &Field) -> bool {
        let answer = self.answer_to(filling, field);
        let right = self.given.right_answers(form, &field.id);
        self.wrong_with(filling, field).is_none()
            && (right.is_empty() || right.iter().any(|one| answer::same(&field.kind, one, &answer)))
    }

    /// Whether everything before `stage` is right.
    pub(super) fn right_before(&self, form: &Form, stage: Stage) -> bool {
        let filling = self.filling(form);
        let before = form.stages().into_iter().take_while(|one| *one < stage);
        before.into_iter().all(|one| match one {
            Stage::Pay => filling.paid,
            _ => self.asked_at(form, one).all(|field| self.is_right(&form.id, filling, field)),
        })
    }

    /// Does something in a form or a request. What is not possible now changes nothing.
    pub(super) fn in_form(&mut self, act: &FormAct) -> Vec<Event> {
        if self.popup_open() {
            return Vec::new();
        }
        match act {
            FormAct::Type(id, text) => self.type_in(id, text),
            FormAct::Pick(id, option) => self.pick(id, option),
            FormAct::PickDay(id, day) => {
                let field = self.field_in_front(id);
                if let Some(FieldKind::Slot(days)) = field.map(|field| field.kind)
                    && days.get(*day).is_some_and(|day| !day.hours.is_empty())
                    && let Some(filling) = self.filling_mut()
                {
                    filling.put(id, format!("{day} "));
                }
            }
            FormAct::PickHour(id, hour) => {
                let chosen = self.chosen_day(id);
                if let Some((day, hours)) = chosen
                    && hours.contains(hour)
                    && let Some(filling) = self.filling_mut()
                {
                    filling.put(id, format!("{day} {hour}"));
                }
            }
            FormAct::Attach(id, file) => return self.attach(id, file),
            FormAct::Detach(id) => {
                if let Some(field) = self.field_in_front(id)
                    && matches!(field.kind, FieldKind::File(_))
                    && let Some(filling) = self.filling_mut()
                {
                    filling.put(id, String::new());
                }
            }
            FormAct::Explain(id) => {
                let helps = self.field_in_front(id).is_some_and(|field| field.help.is_some());
                if helps && let Some(filling) = self.filling_mut() {
                    filling.explained = (filling.explained.as_ref() != Some(id)).then(|| id.clone());
                }
            }
            FormAct::NoteNumber | FormAct::Complete | FormAct::Withdraw => return self.in_dossier(act),
            _ => return self.turn(act),
        }
        Vec::new()
    }

    fn type_in(&mut self, id: &str, text: &str) {
        let Some(field) = self.field_in_front(id) else { return };
        let open = field.known.is_none() || field.editable;
        if field.kind.is_typed()
            && open
            && let Some(filling) = self.filling_mut()
        {
            filling.put(id, text.chars().filter(|c| !c.is_control()).take(answer::LONGEST).collect());
        }
    }

    fn pick(&mut self, id: &str, option: &str) {
        let Some(field) = self.field_in_front(id) else { return };
        let known = field.kind.options().iter().any(|one| one.id == option);
        let Some(filling) = self.filling_mut() else { return };
        let before = filling.answer(id).to_owned();
        match field.kind {
            FieldKind::Choice(_) if known => filling.put(id, option.to_owned()),
            FieldKind::Choices(_) if known => {
                let mut chosen: BTreeSet<&str> = picks(&before).collect();
                if !chosen.remove(option) {
                    chosen.insert(option);
                }
                filling.put(id, chosen.into_iter().collect::<Vec<_>>().join("+"));
            }
            FieldKind::Declaration => {
                filling.put(id, if before.is_empty() { TICKED.to_owned() } else { String::new() });
            }
            _ => {}
        }
    }

    /// The chosen day of a field in front, and its free hours.
    pub fn chosen_day(&self, id: &str) -> Option<(usize, Vec<String>)> {
        let FieldKind::Slot(days) = self.field_in_front(id)?.kind else { return None };
        let (day, _) = self.filling_in_front()?.answer(id).split_once(' ')?;
        let day = day.parse::<usize>().ok()?;
        Some((day, days.get(day)?.hours.clone()))
    }

    /// On, back, draft, payment, sending.
    fn turn(&mut self, act: &FormAct) -> Vec<Event> {
        let View::Form(_, form) = self.view() else { return Vec::new() };
        let form = form.clone();
        let filling = self.filling(&form).clone();
        let (before, after) = form.around(filling.stage);
        match act {
            FormAct::Next if !matches!(filling.stage, Stage::Send | Stage::Pay) => {
                let events = self.look_over(&form, filling.stage);
                let refused = !self.filling(&form).wrong.is_empty();
                if !refused && let Some(after) = after {
                    return self.arrive(&form, after, events);
                }
                events
            }
            FormAct::Previous => {
                if let Some(before) = before {
                    return self.arrive(&form, before, Vec::new());
                }
                Vec::new()
            }
            FormAct::Change(page) if filling.stage == Stage::Review && *page < form.pages.len() => {
                self.arrive(&form, Stage::Page(*page), Vec::new())
            }
            FormAct::SaveDraft if form.drafts && !filling.is_empty() => {
                self.forms.drafts.insert(form.id.clone(), filling.at_rest());
                vec![Event::DraftSaved(form.id)]
            }
            FormAct::Resume if self.can_resume(&form) => {
                if let Some(draft) = self.forms.drafts.get(&form.id).cloned() {
                    self.forms.open.insert(form.id, draft);
                }
                Vec::new()
            }
            FormAct::Pay if filling.stage == Stage::Pay => {
                let mut events = Vec::new();
                if !filling.paid {
                    self.forms.open.entry(form.id.clone()).or_default().paid = true;
                    events.push(Event::FormPaid(form.id.clone()));
                }
                self.arrive(&form, Stage::Send, events)
            }
            FormAct::Send if filling.stage == Stage::Send => {
                let mut events = self.look_over(&form, Stage::Send);
                if self.filling(&form).wrong.is_empty() {
                    events.extend(self.send(&form));
                }
                events
            }
            _ => Vec::new(),
        }
    }

    fn arrive(&mut self, form: &Form, stage: Stage, mut events: Vec<Event>) -> Vec<Event> {
        let filling = self.forms.open.entry(form.id.clone()).or_default();
        filling.arrive(stage);
        if stage == Stage::Pay && !filling.paid {
            events.push(Event::PaymentAsked(form.id.clone()));
        }
        events
    }

    /// Looks over what is asked at a stage, as the portal does before it goes on, and says what it means.
    fn look_over(&mut self, form: &Form, stage: Stage) -> Vec<Event> {
        let filling = self.filling(form).clone();
        let asked: Vec<Field> = self.asked_at(form, stage).cloned().collect();
        let wrong = self.wrong_of(&filling, asked.iter());
        let mut events = Vec::new();
        for field in &asked {
            events.extend(self.remark(&form.id, &filling, field));
        }
        self.forms.open.entry(form.id.clone()).or_default().refuse(wrong);
        events
    }

    pub(super) fn wrong_of<'f>(
        &self,
        filling: &Filling,
        asked: impl Iterator<Item = &'f Field>,
    ) -> Vec<(String, Wrong)> {
        asked.filter_map(|field| self.wrong_with(filling, field).map(|wrong| (field.id.clone(), wrong))).collect()
    }

    /// What an answer means for the story.
    pub(super) fn remark(&self, form: &str, filling: &Filling, field: &Field) -> Option<Event> {
        let name = format!("{form}/{}", field.id);
        let answer = self.answer_to(filling, field);
        let mut right = self.given.right_answers(form, &field.id).into_iter();
        match self.wrong_with(filling, field) {
            Some(Wrong::Swapped) => Some(Event::DaySwapped(name)),
            Some(_) if answer.trim().is_empty() => Some(Event::FieldEmpty(name)),
            Some(_) => Some(Event::FieldWrong(name)),
            None if self.is_right(form, filling, field) => None,
            None if right.any(|one| answer::swapped(&field.kind, &answer, &one)) => Some(Event::DaySwapped(name)),
            None => Some(Event::OtherAnswer(name)),
        }
    }

    /// The answer in the form in front that an act leaves behind although it looks real, as the act that typed it.
    pub(super) fn answer_left_by(&self, act: &Act) -> Option<Act> {
        let filling = self.filling_in_front()?;
        let typed_in = match act {
            Act::Form(FormAct::Type(id, _)) => Some(id),
            _ => None,
        };
        let left = filling.answers.iter().find(|(id, text)| {
            typed_in != Some(id) && looks_real_when_done(text).is_some() && self.field_in_front(id).is_some()
        });
        left.map(|(id, text)| Act::Form(FormAct::Type(id.clone(), text.clone())))
    }

    /// Whether a draft waits that holds more than the form in front.
    pub fn can_resume(&self, form: &Form) -> bool {
        self.forms.drafts.contains_key(&form.id) && self.filling(form).is_empty()
    }

    /// The forms that stand open in a tab.
    pub(super) fn forms_in_tabs(&self) -> BTreeSet<String> {
        let behind = self.browser.behind.iter().flat_map(|window| &window.tabs);
        let urls = self.browser.tabs.iter().chain(behind).map(|tab| tab.url());
        urls.filter_map(Url::form_id).map(str::to_owned).collect()
    }

    /// Forms that stood open and do so no longer, before they were sent. Where the portal does not keep what is typed, it is
    /// gone.
    pub(super) fn leave_forms(&mut self, stood: &BTreeSet<String>) -> Vec<Event> {
        let stands = self.forms_in_tabs();
        let mut events = Vec::new();
        for id in stood.difference(&stands) {
            let Some(filling) = self.forms.open.get(id).filter(|filling| !filling.is_empty()) else { continue };
            let saved = self.forms.drafts.get(id).is_some_and(|draft| draft.answers == filling.answers);
            let keeps = self.given.form(id).is_none_or(|(_, form)| form.keeps);
            if !keeps {
                self.forms.open.remove(id);
            }
            events.push(if keeps || saved { Event::LeftBeforeSend(id.clone()) } else { Event::DataLost(id.clone()) });
        }
        events
    }
}

/// What stands in a field for a box that is ticked.
pub const TICKED: &str = "yes";
