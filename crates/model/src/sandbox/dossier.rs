//! Requests that were sent: number, phases that come with practice time, what is missing, taking it back; files to attach;
//! sessions that a portal ends. How a form is filled in is in `form`.

use super::browser::View;
use super::files::File;
use super::form::{Filling, Wrong};
use super::url::Url;
use super::{Arrival, Event, FormAct, Place, Sandbox};
use crate::lesson::{Field, FieldKind, FileRule, Form, FormPhase, Site, Suggestion};

/// A request that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dossier {
    /// The id of its form.
    pub form: String,
    /// Its number: `KU-2026-04713`.
    pub number: String,
    /// What was sent.
    pub sent: Filling,
    /// The phase that it has come to, counted from 0.
    pub phase: usize,
    /// The day of practice time on which that phase came.
    pub since: u16,
    /// What was missing, while it is being put together.
    pub extra: Filling,
    /// What was missing in this phase was sent.
    pub completed: bool,
    /// Its number was written down.
    pub noted: bool,
    /// It was taken back.
    pub withdrawn: bool,
}

/// The number of a request: the same person gets the same one again, so that lessons can name it.
pub fn number_of(form: &Form, person: &str, year: i32, nth: usize) -> String {
    let sum = crc32fast::hash(format!("{} {person} {nth}", form.id).as_bytes());
    format!("{}-{year}-{:05}", form.number, sum % 100_000)
}

impl Dossier {
    /// The phase that it has come to.
    pub fn phase<'f>(&self, form: &'f Form) -> Option<&'f FormPhase> {
        form.phases.get(self.phase)
    }

    /// Whether nothing more will come.
    pub fn is_over(&self, form: &Form) -> bool {
        self.withdrawn || self.phase + 1 >= form.phases.len()
    }
}

impl Sandbox {
    /// The request with this number.
    pub fn dossier(&self, number: &str) -> Option<&Dossier> {
        self.forms.dossiers.iter().find(|one| one.number == number)
    }

    /// The requests of a form that run.
    pub fn running<'a>(&'a self, form: &'a str) -> impl Iterator<Item = &'a Dossier> {
        self.forms.dossiers.iter().filter(move |one| one.form == form && !one.withdrawn)
    }

    /// The addresses of what the person has sent to a site or has begun there.
    pub fn requests_at(&self, site: &Site) -> Vec<Url> {
        let begun = site.forms.iter().filter(|form| self.is_begun(form)).map(|form| Url::form(&site.host, &form.id));
        let sent = self.forms.dossiers.iter().rev().filter(|one| site.forms.iter().any(|form| form.id == one.form));
        begun.chain(sent.map(|one| Url::dossier(&site.host, &one.number))).collect()
    }

    /// Whether a form is begun and can be gone on with.
    pub fn is_begun(&self, form: &Form) -> bool {
        self.forms.drafts.contains_key(&form.id) || !self.filling(form).is_empty()
    }

    /// From a form one can stop, and look at the same request where it runs already.
    pub(super) fn links_of_form(&self, site: &Site, form: &Form) -> Vec<Url> {
        let running = self.running(&form.id).next().map(|one| Url::dossier(&site.host, &one.number));
        [Url::home(&site.host)].into_iter().chain(running).collect()
    }

    /// From a request one goes to the list of all, or home; and to what the portal proposes.
    pub(super) fn links_of_dossier(&self, site: &Site, form: &Form, dossier: &Dossier) -> Vec<Url> {
        let list = site.requests_page().map_or_else(|| Url::home(&site.host), |page| site.url(page));
        let proposed = self.proposed(form, dossier).map(|one| Url::link(&site.host, &one.to));
        [list].into_iter().chain(proposed).collect()
    }

    /// What the portal proposes by itself once a request has come to its end.
    pub fn proposed<'f>(&self, form: &'f Form, dossier: &Dossier) -> Option<&'f Suggestion> {
        form.suggests.as_ref().filter(|_| dossier.is_over(form) && !dossier.withdrawn)
    }

    /// The request of a form that was sent with the right answers.
    pub fn sent_right(&self, form: &Form) -> Option<&Dossier> {
        self.forms.dossiers.iter().filter(|one| one.form == form.id && !one.withdrawn).find(|dossier| {
            let mut asked = form.fields().filter(|field| self.was_asked(&dossier.sent, field));
            asked.all(|field| self.answer_true(form, &dossier.sent, field))
        })
    }

    fn was_asked(&self, filling: &Filling, field: &Field) -> bool {
        field
            .only_if
            .as_ref()
            .is_none_or(|(other, option)| super::form::picks(filling.answer(other)).any(|picked| picked == option))
    }

    /// Whether what was sent is true, whatever has become of a file since.
    fn answer_true(&self, form: &Form, filling: &Filling, field: &Field) -> bool {
        match &field.kind {
            FieldKind::File(_) => {
                let right = self.given.right_answers(&form.id, &field.id);
                right.is_empty() || right.iter().any(|one| one == filling.answer(&field.id))
            }
            _ => self.is_right(&form.id, filling, field),
        }
    }

    /// What is missing for a request now.
    pub fn missing<'f>(&self, form: &'f Form, dossier: &Dossier) -> Option<&'f Field> {
        let open = !dossier.completed && !dossier.withdrawn;
        dossier.phase(form).and_then(|phase| phase.missing.as_ref()).filter(|_| open)
    }

    /// The files that can be attached: all that are not in the bin.
    pub fn attachable(&self) -> impl Iterator<Item = &File> {
        self.files.all.iter().filter(|file| file.place != Place::Bin)
    }

    /// Attaches a file, if the portal takes it.
    pub(super) fn attach(&mut self, id: &str, file: &str) -> Vec<Event> {
        let Some(field) = self.field_in_front(id) else { return Vec::new() };
        let FieldKind::File(rule) = &field.kind else { return Vec::new() };
        let Some(chosen) = self.attachable().find(|one| one.document == file) else { return Vec::new() };
        let verdict = self.verdict(rule, chosen);
        let Some(form) = self.form_in_front() else { return Vec::new() };
        let name = format!("{form}/{id}");
        let Some(filling) = self.filling_mut() else { return Vec::new() };
        match verdict {
            None => {
                filling.put(id, file.to_owned());
                Vec::new()
            }
            Some(wrong) => {
                filling.put(id, String::new());
                filling.wrong.push((id.to_owned(), wrong));
                vec![Event::FileRefused(name)]
            }
        }
    }

    /// The id of the form in front, or of the form of the request in front.
    pub fn form_in_front(&self) -> Option<String> {
        match self.view() {
            View::Form(_, form) | View::Dossier(_, form, _) => Some(form.id.clone()),
            _ => None,
        }
    }

    /// Sends the form in front: it becomes a request, and its receipt is shown.
    pub(super) fn send(&mut self, form: &Form) -> Vec<Event> {
        let Some(host) = self.given.form(&form.id).map(|(site, _)| site.host.clone()) else { return Vec::new() };
        let twice = self.running(&form.id).next().is_some();
        let year = self.today().year();
        let nth = self.running(&form.id).count();
        let filling = self.forms.open.remove(&form.id).unwrap_or_default().at_rest();
        let number = number_of(form, &self.given.me.national_number, year, nth);
        self.forms.drafts.remove(&form.id);
        self.forms.dossiers.retain(|one| one.number != number);
        self.forms.dossiers.push(Dossier {
            form: form.id.clone(),
            number: number.clone(),
            sent: filling,
            phase: 0,
            since: self.day,
            extra: Filling::default(),
            completed: false,
            noted: false,
            withdrawn: false,
        });
        let mut events = Vec::new();
        if twice {
            events.push(Event::SentTwice(form.id.clone()));
        } else if self.sent_right(form).is_none() {
            events.push(Event::SentWrong(form.id.clone()));
        }
        events.push(Event::Sent(form.id.clone()));
        if let Some(phase) = form.phases.first() {
            events.push(Event::PhaseCame(format!("{}/{}", form.id, phase.id)));
        }
        events.extend(self.open(Url::dossier(&host, &number)));
        events
    }

    /// What can be done with the request in front.
    pub(super) fn in_dossier(&mut self, act: &FormAct) -> Vec<Event> {
        let View::Dossier(_, form, dossier) = self.view() else { return Vec::new() };
        let (form, number) = (form.clone(), dossier.number.clone());
        let missing = self.missing(&form, dossier).cloned();
        let extra = dossier.extra.clone();
        let over = dossier.is_over(&form);
        let event = match (act, missing) {
            (FormAct::NoteNumber, _) if !dossier.noted => Event::NumberNoted(form.id.clone()),
            (FormAct::Withdraw, _) if !over => Event::Withdrawn(form.id.clone()),
            (FormAct::Complete, Some(field)) => match self.wrong_of(&extra, [&field].into_iter()) {
                wrong if wrong.is_empty() => Event::Completed(form.id.clone()),
                wrong => {
                    let remark = self.remark(&form.id, &extra, &field);
                    if let Some(filling) = self.filling_mut() {
                        filling.refuse(wrong);
                    }
                    return remark.into_iter().collect();
                }
            },
            _ => return Vec::new(),
        };
        let today = self.day;
        if let Some(dossier) = self.forms.dossiers.iter_mut().find(|one| one.number == number) {
            match event {
                Event::NumberNoted(_) => dossier.noted = true,
                Event::Withdrawn(_) => dossier.withdrawn = true,
                _ => (dossier.completed, dossier.since) = (true, today),
            }
        }
        vec![event]
    }

    /// Requests go on with practice time: each phase comes so many days after the one before.
    pub(super) fn advance_dossiers(&mut self) -> Vec<Event> {
        let given = self.given.clone();
        let mut events = Vec::new();
        for dossier in &mut self.forms.dossiers {
            let Some((_, form)) = given.form(&dossier.form) else { continue };
            let waits = dossier.phase(form).is_some_and(|phase| phase.missing.is_some()) && !dossier.completed;
            let Some(next) = form.phases.get(dossier.phase + 1) else { continue };
            if !waits && !dossier.withdrawn && self.day >= dossier.since.saturating_add(next.after) {
                dossier.phase += 1;
                dossier.since = self.day;
                dossier.completed = false;
                events.push(Event::PhaseCame(format!("{}/{}", form.id, next.id)));
            }
        }
        events
    }

    /// Portals that end the session by themselves, now that this has happened.
    pub(super) fn end_sessions(&mut self, events: &[Event], before: usize) -> Vec<Event> {
        for event in events {
            if let Event::LoggedIn(host) = event {
                self.forms.ended.remove(host);
            }
        }
        let came = self.arrived.get(before..).unwrap_or_default();
        let hosts: Vec<String> = came
            .iter()
            .filter_map(|what| match what {
                Arrival::TimeOut(host) => Some(host.clone()),
                _ => None,
            })
            .filter(|host| self.gate.inside.contains(host))
            .collect();
        if !hosts.is_empty() {
            self.gate.sign_out();
        }
        for host in &hosts {
            self.forms.ended.insert(host.clone());
            let left = self.given.site(host).map(|site| site.forms.clone()).unwrap_or_default();
            // What was typed and not saved goes with the session.
            left.iter().filter(|form| form.locked && !form.keeps).for_each(|form| {
                self.forms.open.remove(&form.id);
            });
        }
        hosts.into_iter().map(Event::SessionEnded).collect()
    }

    /// What a portal that wants this of a file has against one.
    pub(crate) fn verdict(&self, rule: &FileRule, file: &File) -> Option<Wrong> {
        super::form::judge_file(rule, file, self.given.size_of(&file.document)).err()
    }
}
