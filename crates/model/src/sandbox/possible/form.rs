//! What can be done in a form or with a request that was sent.

use crate::lesson::{Field, FieldKind, Form};
use crate::sandbox::browser::View;
use crate::sandbox::form::{Filling, Stage, TICKED};
use crate::sandbox::{Act, FormAct, Sandbox};
use crate::text::Lang;

impl Sandbox {
    pub(super) fn possible_in_form(&self, acts: &mut Vec<Act>) {
        let mut add = |act| acts.push(Act::Form(act));
        match self.view() {
            View::Form(_, form) => {
                let filling = self.filling(form);
                for field in self.asked_at(form, filling.stage) {
                    self.possible_in_field(form, filling, field, &mut add);
                }
                match filling.stage {
                    Stage::Page(_) => add(FormAct::Next),
                    Stage::Review => {
                        add(FormAct::Next);
                        (0..form.pages.len()).for_each(|page| add(FormAct::Change(page)));
                    }
                    Stage::Pay => add(FormAct::Pay),
                    Stage::Send => add(FormAct::Send),
                }
                if filling.stage != Stage::Page(0) {
                    add(FormAct::Previous);
                }
                if form.drafts && !filling.is_empty() {
                    add(FormAct::SaveDraft);
                }
                if self.can_resume(form) {
                    add(FormAct::Resume);
                }
            }
            View::Dossier(_, form, dossier) => {
                if !dossier.noted {
                    add(FormAct::NoteNumber);
                }
                if !dossier.is_over(form) {
                    add(FormAct::Withdraw);
                }
                if let Some(field) = self.missing(form, dossier) {
                    self.possible_in_field(form, &dossier.extra, field, &mut add);
                    add(FormAct::Complete);
                }
            }
            _ => {}
        }
    }

    fn possible_in_field(&self, form: &Form, filling: &Filling, field: &Field, add: &mut impl FnMut(FormAct)) {
        let id = || field.id.clone();
        if field.help.is_some() {
            add(FormAct::Explain(id()));
        }
        match &field.kind {
            FieldKind::Choice(options) | FieldKind::Choices(options) => {
                options.iter().for_each(|option| add(FormAct::Pick(id(), option.id.clone())));
            }
            FieldKind::Declaration => add(FormAct::Pick(id(), TICKED.to_owned())),
            FieldKind::Slot(days) => {
                for (index, day) in days.iter().enumerate() {
                    if !day.hours.is_empty() {
                        add(FormAct::PickDay(id(), index));
                    }
                }
                for hour in self.chosen_day(&field.id).map(|(_, hours)| hours).unwrap_or_default() {
                    add(FormAct::PickHour(id(), hour));
                }
            }
            FieldKind::File(_) if filling.answer(&field.id).is_empty() => {
                self.attachable().for_each(|file| add(FormAct::Attach(id(), file.document.clone())));
            }
            FieldKind::File(_) => add(FormAct::Detach(id())),
            _ if field.known.is_some() && !field.editable => {}
            kind => {
                let right = self.right_answer(form, field, Lang::Nl).unwrap_or_default();
                for wrong in usual_slips(kind, &right) {
                    add(FormAct::Type(id(), wrong));
                }
                add(FormAct::Type(id(), right));
            }
        }
    }
}

/// What people type wrong in a field of this kind.
fn usual_slips(kind: &FieldKind, right: &str) -> Vec<String> {
    match kind {
        FieldKind::Date | FieldKind::PastDate | FieldKind::FutureDate => {
            let swapped = match right.split('/').collect::<Vec<_>>().as_slice() {
                [day, month, year] => vec![format!("{month}/{day}/{year}")],
                _ => Vec::new(),
            };
            swapped.into_iter().chain(["12/04/87".to_owned()]).collect()
        }
        FieldKind::NationalNumber => vec!["87.64.12-102.76".to_owned()],
        FieldKind::Iban => vec!["BE02 5400 0010 0104".to_owned()],
        FieldKind::Mail => vec!["amina".to_owned()],
        FieldKind::Text => vec!["x".to_owned()],
        _ => vec!["12".to_owned()],
    }
}
