//! What the pilot is about to do in a form, in words.

use archipel_model::lesson::{Field, Form};
use archipel_model::sandbox::browser::View;
use archipel_model::sandbox::{FormAct, Sandbox};

use super::{press, press_key, says};
use crate::draw::Draw;
use crate::sandbox::day_words;

/// The sentence for an act in a form.
pub(super) fn in_form(draw: &Draw<'_>, act: &FormAct) -> String {
    match act {
        FormAct::Type(field, text) => {
            draw.words.with("demo-type-field", &[("text", text), ("label", &label(draw, field))])
        }
        FormAct::Pick(id, option) => {
            let field = field(draw, id);
            let option = field.and_then(|field| field.kind.options().iter().find(|one| one.id == *option));
            press(draw, &option.map_or_else(|| label(draw, id), |option| draw.portal(&option.label)))
        }
        FormAct::PickDay(id, day) => press(draw, &day_label(draw, id, *day)),
        FormAct::PickHour(_, hour) => press(draw, &draw.world_words.with("form-hour", &[("hour", hour)])),
        FormAct::Attach(_, file) => {
            let name = draw.sandbox().and_then(|sandbox| sandbox.files.of(file)).map(|file| file.name.clone());
            says(draw, "demo-file", "label", &name.unwrap_or_default())
        }
        FormAct::Detach(_) => press_key(draw, "form-detach"),
        FormAct::Explain(id) => press(draw, &draw.world_words.with("form-explain", &[("field", &label(draw, id))])),
        FormAct::Next => press_key(draw, "form-next"),
        FormAct::Previous => press_key(draw, "form-previous"),
        FormAct::Change(_) => press_key(draw, "form-change"),
        FormAct::SaveDraft => press_key(draw, "form-save"),
        FormAct::Resume => press_key(draw, "form-resume"),
        FormAct::Pay => press_key(draw, "form-pay-title"),
        FormAct::Send => press_key(draw, "form-send"),
        FormAct::NoteNumber => press_key(draw, "dossier-note"),
        FormAct::Complete => press_key(draw, "dossier-complete"),
        FormAct::Withdraw => press_key(draw, "dossier-withdraw"),
    }
}

fn form(sandbox: &Sandbox) -> Option<&Form> {
    match sandbox.view() {
        View::Form(_, form) | View::Dossier(_, form, _) => sandbox.given.form(&form.id).map(|(_, form)| form),
        _ => None,
    }
}

fn field<'a>(draw: &Draw<'a>, id: &str) -> Option<&'a Field> {
    form(draw.sandbox()?)?.field(id)
}

fn label(draw: &Draw<'_>, id: &str) -> String {
    field(draw, id).map(|field| draw.portal(&field.label)).unwrap_or_default()
}

fn day_label(draw: &Draw<'_>, id: &str, day: usize) -> String {
    let Some(sandbox) = draw.sandbox() else { return String::new() };
    let days = field(draw, id).and_then(|field| match &field.kind {
        archipel_model::lesson::FieldKind::Slot(days) => days.get(day),
        _ => None,
    });
    days.map_or_else(String::new, |day| day_words(draw, sandbox, day.day))
}
