//! The way through a form: to the right answers, page by page, to "Send", and to what becomes of it.

use time::{Date, Duration};

use crate::lesson::{Field, FieldKind, Form, Goal, Site};
use crate::sandbox::dossier::Dossier;
use crate::sandbox::form::{Filling, Stage, TICKED, Wrong, picks};
use crate::sandbox::url::Url;
use crate::sandbox::{Act, FormAct, Place, Sandbox};
use crate::text::Lang;

impl Sandbox {
    /// The next act towards a goal about forms.
    pub(super) fn towards_in_form(&self, goal: &Goal, lang: Lang) -> Option<Act> {
        match goal {
            Goal::AtForm(name) => {
                let at = self.stage_named(name)?;
                self.towards_stage(at.site, at.form, at.what, lang)
            }
            Goal::Filled(name) => {
                let at = self.field_named(name)?;
                let Some(stage) = at.form.stage_of(&at.what.id) else {
                    return self.towards_missing(at.site, at.form, lang);
                };
                let filling = self.filling(at.form);
                let ready = || self.towards_ready_file(at.form, at.what, lang);
                if let Some(act) = (filling.stage == stage).then(ready).flatten() {
                    return Some(act);
                }
                self.towards_stage(at.site, at.form, stage, lang).or_else(|| {
                    // What is asked only after another answer waits for that one.
                    let before = at.what.only_if.as_ref().and_then(|(other, _)| at.form.field(other));
                    let first = before.filter(|other| !self.is_right(&at.form.id, filling, other));
                    self.towards_answer(at.form, filling, first.unwrap_or(at.what), lang)
                })
            }
            Goal::DraftSaved(id) => {
                let (site, form) = self.given.form(id)?;
                if let Some(act) = self.towards_form(site, form) {
                    return Some(act);
                }
                let filling = self.filling(form);
                if filling.is_empty() {
                    return self.towards_stage(site, form, Stage::Review, lang);
                }
                Some(Act::Form(FormAct::SaveDraft))
            }
            Goal::FormPaid(id) => {
                let (site, form) = self.given.form(id)?;
                self.towards_stage(site, form, Stage::Pay, lang).or(Some(Act::Form(FormAct::Pay)))
            }
            Goal::Sent(id) => {
                let (site, form) = self.given.form(id)?;
                self.towards_sent(site, form, lang)
            }
            Goal::NumberNoted(id) => {
                let (site, form) = self.given.form(id)?;
                match self.request_of(form) {
                    Some(dossier) => self.towards_dossier(site, form, dossier).or(Some(Act::Form(FormAct::NoteNumber))),
                    None => self.towards_sent(site, form, lang),
                }
            }
            Goal::Completed(id) => {
                let (site, form) = self.given.form(id)?;
                self.towards_missing(site, form, lang)
            }
            Goal::PhaseSeen(name) => {
                let at = self.phase_named(name)?;
                match self.request_of(at.form) {
                    Some(dossier) => self.towards_dossier(at.site, at.form, dossier),
                    None => self.towards_sent(at.site, at.form, lang),
                }
            }
            _ => None,
        }
    }

    /// The request of a form to go on with: one with the right answers first.
    fn request_of(&self, form: &Form) -> Option<&Dossier> {
        let running = || self.forms.dossiers.iter().find(|one| one.form == form.id && !one.withdrawn);
        self.sent_right(form).or_else(running)
    }

    /// `None` when the form is in front.
    fn towards_form(&self, site: &Site, form: &Form) -> Option<Act> {
        if form.locked && !self.gate.inside.contains(&site.host) {
            return self.towards_logged_in(&site.host);
        }
        self.towards_page(&Url::form(&site.host, &form.id))
    }

    /// `None` when the request is in front.
    fn towards_dossier(&self, site: &Site, form: &Form, dossier: &Dossier) -> Option<Act> {
        if form.locked && !self.gate.inside.contains(&site.host) {
            return self.towards_logged_in(&site.host);
        }
        self.towards_page(&Url::dossier(&site.host, &dossier.number))
    }

    /// Brings the form to a stage, with everything before it right; `None` when it is there.
    fn towards_stage(&self, site: &Site, form: &Form, target: Stage, lang: Lang) -> Option<Act> {
        let filling = self.filling(form);
        let open = |stage: &Stage| match stage {
            Stage::Pay => !filling.paid,
            _ => self.first_to_answer(form, filling, *stage).is_some(),
        };
        let wanted = form.stages().into_iter().take_while(|stage| *stage < target).find(open).unwrap_or(target);
        let next = (wanted != target).then(|| self.first_to_answer(form, filling, wanted)).flatten();
        // A file that is not yet as the portal wants it is seen to first: that happens in another program.
        let here = next.filter(|_| filling.stage == wanted);
        if let Some(act) = here.and_then(|field| self.towards_ready_file(form, field, lang)) {
            return Some(act);
        }
        if let Some(act) = self.towards_form(site, form) {
            return Some(act);
        }
        if self.can_resume(form) {
            return Some(Act::Form(FormAct::Resume));
        }
        if filling.stage == wanted {
            return match wanted {
                _ if wanted == target => None,
                Stage::Pay => Some(Act::Form(FormAct::Pay)),
                _ => self.towards_answer(form, filling, next?, lang),
            };
        }
        Some(Act::Form(match (filling.stage, wanted) {
            (Stage::Review, Stage::Page(page)) => FormAct::Change(page),
            (here, _) if here > wanted => FormAct::Previous,
            (Stage::Pay, _) => FormAct::Pay,
            _ => FormAct::Next,
        }))
    }

    /// The first field at a stage that has not its right answer.
    fn first_to_answer<'a>(&'a self, form: &'a Form, filling: &Filling, stage: Stage) -> Option<&'a Field> {
        self.asked_at(form, stage).find(|field| !self.is_right(&form.id, filling, field))
    }

    fn towards_sent(&self, site: &Site, form: &Form, lang: Lang) -> Option<Act> {
        // What was sent with a wrong answer is taken back before it is sent again.
        if let Some(wrong) = self.running(&form.id).find(|one| !one.is_over(form)) {
            return self.towards_dossier(site, form, wrong).or(Some(Act::Form(FormAct::Withdraw)));
        }
        self.towards_stage(site, form, Stage::Send, lang).or_else(|| {
            let filling = self.filling(form);
            match self.first_to_answer(form, filling, Stage::Send) {
                Some(field) => self.towards_answer(form, filling, field, lang),
                None => Some(Act::Form(FormAct::Send)),
            }
        })
    }

    fn towards_missing(&self, site: &Site, form: &Form, lang: Lang) -> Option<Act> {
        let dossier = self.request_of(form)?;
        let field = self.missing(form, dossier)?;
        if let Some(act) = self.towards_ready_file(form, field, lang) {
            return Some(act);
        }
        if let Some(act) = self.towards_dossier(site, form, dossier) {
            return Some(act);
        }
        if self.is_right(&form.id, &dossier.extra, field) {
            return Some(Act::Form(FormAct::Complete));
        }
        self.towards_answer(form, &dossier.extra, field, lang)
    }

    /// Gives a field of the page in front its right answer.
    fn towards_answer(&self, form: &Form, filling: &Filling, field: &Field, lang: Lang) -> Option<Act> {
        let id = field.id.clone();
        let answer = self.right_answer(form, field, lang)?;
        Some(Act::Form(match &field.kind {
            FieldKind::Choice(_) => FormAct::Pick(id, answer),
            FieldKind::Choices(_) => {
                let now: Vec<&str> = picks(filling.answer(&id)).collect();
                let differs = picks(&answer).find(|one| !now.contains(one)).or_else(|| {
                    let wanted: Vec<&str> = picks(&answer).collect();
                    now.iter().copied().find(|one| !wanted.contains(one))
                })?;
                FormAct::Pick(id, differs.to_owned())
            }
            FieldKind::Declaration => FormAct::Pick(id, TICKED.to_owned()),
            FieldKind::Slot(_) => {
                let (day, hour) = answer.split_once(' ')?;
                let day = day.parse().ok()?;
                match filling.answer(&id).split_once(' ') {
                    Some((chosen, _)) if chosen.parse() == Ok(day) => FormAct::PickHour(id, hour.to_owned()),
                    _ => FormAct::PickDay(id, day),
                }
            }
            FieldKind::File(_) if !filling.answer(&id).is_empty() => FormAct::Detach(id),
            FieldKind::File(_) => FormAct::Attach(id, answer),
            _ => FormAct::Type(id, answer),
        }))
    }

    /// Brings the file that a field wants to where it can be attached, under a name that is taken.
    fn towards_ready_file(&self, form: &Form, field: &Field, lang: Lang) -> Option<Act> {
        let FieldKind::File(rule) = &field.kind else { return None };
        let file = self.right_answer(form, field, lang)?;
        match self.files.of(&file) {
            None => self.towards_download(&file),
            Some(one) if one.place == Place::Bin => Some(self.towards_move(&file, Place::Stick)),
            Some(one) => match self.verdict(rule, one) {
                Some(Wrong::FileName | Wrong::FileSigns) => self.towards_renamed(&file, lang),
                _ => None,
            },
        }
    }

    /// A right answer to a field: the one of the story, else one that fits its kind.
    pub(crate) fn right_answer(&self, form: &Form, field: &Field, lang: Lang) -> Option<String> {
        if let Some(right) = self.given.right_answers_in(&form.id, &field.id, lang).into_iter().next() {
            return Some(right);
        }
        let me = &self.given.me;
        Some(match &field.kind {
            FieldKind::Text => me.name(),
            FieldKind::Number { least, .. } => least.to_string(),
            FieldKind::Date | FieldKind::PastDate => me.birthday(),
            FieldKind::FutureDate => written(self.today().checked_add(Duration::days(1))?),
            FieldKind::NationalNumber => me.national_number.clone(),
            FieldKind::Iban => me.iban.clone(),
            FieldKind::Amount => "12,50".to_owned(),
            FieldKind::Phone => me.phone.clone(),
            FieldKind::Mail => me.mail.clone(),
            FieldKind::Address => me.address.get(lang).to_owned(),
            FieldKind::Choice(options) | FieldKind::Choices(options) => options.first()?.id.clone(),
            FieldKind::Slot(days) => {
                let (index, day) = days.iter().enumerate().find(|(_, day)| !day.hours.is_empty())?;
                format!("{index} {}", day.hours.first()?)
            }
            FieldKind::File(rule) => {
                let taken = self.attachable().find(|file| self.verdict(rule, file).is_none());
                taken.or_else(|| self.attachable().next())?.document.clone()
            }
            FieldKind::Declaration => TICKED.to_owned(),
        })
    }
}

/// A day as one types it.
fn written(day: Date) -> String {
    format!("{:02}/{:02}/{}", day.day(), u8::from(day.month()), day.year())
}
