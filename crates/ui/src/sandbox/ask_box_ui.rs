//! A small form on a page that asks more than it needs: what must be filled in, and what may stay empty.

use archipel_model::Text;
use archipel_model::lesson::{AskField, Site};
use archipel_model::sandbox::{Act, BrowserAct, Sandbox};
use egui::{Id, Ui, vec2};

use super::service_of;
use crate::draw::Draw;
use crate::icon::Icon;
use crate::theme::{GAP, GAP_SMALL, TARGET, theme};
use crate::widget::{Button, NoticeKind, TextField, card, notice};

/// The widest field.
const FIELD: f32 = 480.0;

/// The box.
pub fn ask_box_ui(
    ui: &mut Ui,
    draw: &mut Draw<'_>,
    sandbox: &Sandbox,
    site: &Site,
    id: &str,
    fields: &[AskField],
    (send, done): (&Text, &Text),
) {
    if sandbox.box_sent(id) {
        notice(ui, NoticeKind::Success, Icon::Check, &draw.portal(done));
        let words = draw.world("box-change");
        let response = ui.add(Button::new(&words).icon(Icon::Pencil));
        draw.act(ui, &response, Act::Browser(BrowserAct::ChangeBox(id.to_owned())));
        return;
    }
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(GAP_SMALL, GAP);
        for field in fields {
            field_ui(ui, draw, sandbox, id, field);
        }
        let words = draw.portal(send);
        let tone = theme(ui).service_tone(service_of(site.emblem));
        let response = ui.add(Button::solid(&words).icon(Icon::Send).tone(tone));
        draw.act(ui, &response, Act::Browser(BrowserAct::SendBox(id.to_owned())));
    });
}

fn field_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, id: &str, field: &AskField) {
    let key = if field.needed { "box-needed" } else { "box-optional" };
    let name = draw.world_words.with(key, &[("label", &draw.portal(&field.label))]);
    let mut value = sandbox.answer_in(&field.id).to_owned();
    let width = ui.available_width().min(FIELD);
    let response = TextField::new(&name).width(width).id(Id::new(("box", id, &field.id))).show(ui, &mut value);
    draw.typed(ui, &response, Act::Browser(BrowserAct::TypeAnswer(field.id.clone(), value)));
    draw.entered(ui, &response, Act::Browser(BrowserAct::SendBox(id.to_owned())));
    if field.looks_real {
        let words = draw.world("box-sample");
        let response = ui.add(Button::pill(&words).icon(Icon::Pencil).height(TARGET).flat());
        draw.act(ui, &response, Act::Browser(BrowserAct::TakeSample(field.id.clone())));
    }
    if sandbox.answer_missing(id, field) {
        notice(ui, NoticeKind::Harm, Icon::TriangleAlert, &draw.world("box-missing"));
    }
}
