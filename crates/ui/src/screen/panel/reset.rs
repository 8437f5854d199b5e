//! The question before everything of a person is wiped.

use archipel_model::session::{Action, Panel};
use egui::Ui;

use super::{aside_ui, say_ui};
use crate::{
    draw::Draw,
    icon::Icon,
    screen::{press_ui, sign_in},
    theme::GAP,
    widget::{Button, danger_button},
};

/// "Really?"
pub(super) fn confirm_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    let names = draw.session.learner().map(|learner| sign_in::names_of(draw, &learner.pictures)).unwrap_or_default();
    say_ui(ui, &draw.words.with("reset-person-what", &[("names", &names)]));
    aside_ui(ui, &draw.say("reset-person-export-first"));
    ui.add_space(GAP);
    ui.horizontal_wrapped(|ui| {
        let keep = draw.say("reset-person-no");
        press_ui(ui, draw, Button::solid(&keep).icon(Icon::ArrowLeft), Action::OpenPanel(Panel::Menu));
        let wipe = draw.say("reset-person-yes");
        let response = danger_button(ui, Icon::Trash2, &wipe);
        draw.on(&response, Action::ResetPerson);
    });
}
