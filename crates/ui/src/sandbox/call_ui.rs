//! Calls on the phone: who rings, what the caller says in words that can be read aloud, and what one may say back.

use archipel_model::sandbox::{Act, PhoneAct, Sandbox};
use egui::{Sense, Ui, accesskit, vec2};

use super::phone_ui::{phone_button, read_when_it_comes};
use crate::draw::Draw;
use crate::icon::Icon;
use crate::theme::{BODY, GAP, GAP_LARGE, GAP_SMALL, ICON, ICON_LARGE, KEY, SMALL, SMALL_BOLD, theme};
use crate::widget::{Button, ChoiceState, card, choice_card, heading_in, text};

/// The circle of the caller.
const CALLER: f32 = 84.0;

/// The phone rings.
pub(super) fn ringing_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, id: &str) {
    let Some(call) = sandbox.given.call(id) else { return };
    let theme = theme(ui);
    ui.add_space(GAP_LARGE);
    ui.vertical_centered(|ui| {
        ui.spacing_mut().item_spacing.y = GAP_SMALL;
        let (rect, _) = ui.allocate_exact_size(vec2(CALLER, CALLER), Sense::hover());
        ui.painter().circle_filled(rect.center(), CALLER / 2.0, theme.sea_light);
        Icon::PhoneIncoming.paint(ui.painter(), rect.center(), ICON_LARGE, theme.ink);
        let said = text(ui, SMALL_BOLD, theme.ink_soft, &draw.world("call-incoming"));
        read_when_it_comes(ui, &said);
        heading_in(ui, 2, KEY, theme.ink, &draw.portal(&call.from));
    });
    ui.add_space(GAP);
    let words = draw.world("call-answer");
    phone_button(ui, draw, Button::solid(&words).icon(Icon::Phone).tone(theme.success), PhoneAct::Answer);
    let words = draw.world("call-let-ring");
    phone_button(ui, draw, Button::new(&words).icon(Icon::VolumeX), PhoneAct::LetRing);
    let words = draw.world("call-refuse");
    phone_button(ui, draw, Button::new(&words).icon(Icon::PhoneOff).tone(theme.harm), PhoneAct::HangUp);
}

/// The call goes on. Nobody hurries: the caller waits as long as one thinks.
pub(super) fn call_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, id: &str, said: &[String]) {
    let Some(call) = sandbox.given.call(id) else { return };
    let theme = theme(ui);
    let (says, choices) = call.now(said);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP_SMALL;
        let (rect, _) = ui.allocate_exact_size(vec2(ICON, KEY.line_height(ui.ctx())), Sense::hover());
        Icon::Volume2.paint(ui.painter(), rect.center(), ICON, theme.sea.ink);
        heading_in(ui, 2, KEY, theme.ink, &draw.portal(&call.from));
    });
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        let words = text(ui, BODY, theme.ink, &draw.portal(says));
        ui.ctx().accesskit_node_builder(words.id, |node| node.set_live(accesskit::Live::Assertive));
    });
    if !choices.is_empty() {
        text(ui, SMALL, theme.ink_soft, &draw.world("call-you-say"));
    }
    for choice in choices {
        let label = draw.portal(&choice.label);
        let response = choice_card(ui, &theme.sea, None, &label, "", ChoiceState::Open);
        draw.act(ui, &response, Act::Phone(PhoneAct::Say(choice.id.clone())));
    }
    let words = draw.world("call-hang-up");
    phone_button(ui, draw, Button::solid(&words).icon(Icon::PhoneOff).tone(theme.harm), PhoneAct::HangUp);
}
