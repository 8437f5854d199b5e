//! Whether a goal about forms and requests is reached.

use super::super::browser::View;
use super::{Sandbox, Stage};
use crate::lesson::{Field, Form, Goal, Program, Site};

/// A form, and what a goal names in it.
pub struct Named<'a, T> {
    /// The site of the form.
    pub site: &'a Site,
    /// The form.
    pub form: &'a Form,
    /// The thing in it.
    pub what: T,
}

impl Sandbox {
    /// The stage that `"form/page"` names.
    pub fn stage_named(&self, name: &str) -> Option<Named<'_, Stage>> {
        let (form, stage) = name.split_once('/')?;
        let (site, form) = self.given.form(form)?;
        Some(Named { site, form, what: form.stage(stage)? })
    }

    /// The field that `"form/field"` names.
    pub fn field_named(&self, name: &str) -> Option<Named<'_, &Field>> {
        let (form, field) = name.split_once('/')?;
        let (site, form) = self.given.form(form)?;
        Some(Named { site, form, what: form.field(field)? })
    }

    /// The phase, counted from 0, that `"form/phase"` names.
    pub fn phase_named(&self, name: &str) -> Option<Named<'_, usize>> {
        let (form, phase) = name.split_once('/')?;
        let (site, form) = self.given.form(form)?;
        Some(Named { site, form, what: form.phase(phase)?.0 })
    }

    /// Whether a goal about forms is reached; `None` for a form that does not exist.
    pub(in crate::sandbox) fn reached_in_form(&self, goal: &Goal) -> Option<bool> {
        Some(match goal {
            Goal::AtForm(name) => {
                let at = self.stage_named(name)?;
                let in_front = self.front == Program::Browser
                    && matches!(self.view(), View::Form(_, form) if form.id == at.form.id)
                    && self.filling(at.form).stage >= at.what;
                self.sent_right(at.form).is_some() || (in_front && self.right_before(at.form, at.what))
            }
            Goal::Filled(name) => {
                let at = self.field_named(name)?;
                if self.sent_right(at.form).is_some() && at.form.stage_of(&at.what.id).is_some() {
                    return Some(true);
                }
                let filling = match self.running(&at.form.id).next() {
                    Some(dossier) if self.missing(at.form, dossier) == Some(at.what) => &dossier.extra,
                    _ => self.filling(at.form),
                };
                !self.answer_to(filling, at.what).is_empty() && self.is_right(&at.form.id, filling, at.what)
            }
            Goal::DraftSaved(id) => {
                let (_, form) = self.given.form(id)?;
                self.forms.drafts.contains_key(id) || self.sent_right(form).is_some()
            }
            Goal::FormPaid(id) => {
                let (_, form) = self.given.form(id)?;
                self.filling(form).paid || self.sent_right(form).is_some()
            }
            Goal::Sent(id) => self.sent_right(self.given.form(id)?.1).is_some(),
            Goal::NumberNoted(id) => self.running(id).any(|dossier| dossier.noted),
            Goal::Completed(id) => {
                let (_, form) = self.given.form(id)?;
                let asks = form.phases.iter().position(|phase| phase.missing.is_some())?;
                self.running(id).any(|one| one.phase > asks || (one.phase == asks && one.completed))
            }
            Goal::PhaseSeen(name) => {
                let at = self.phase_named(name)?;
                self.front == Program::Browser
                    && matches!(self.view(), View::Dossier(_, form, dossier)
                        if form.id == at.form.id && !dossier.withdrawn && dossier.phase >= at.what)
            }
            _ => return None,
        })
    }
}
