//! The languages: of the help, and apart from it of the practice portals.

use archipel_model::Lang;
use archipel_model::session::Action;
use egui::Ui;

use super::{aside_ui, group_ui};
use crate::{
    draw::Draw,
    icon::Icon,
    screen::{press_ui, room},
    theme::{GAP, GAP_SMALL},
    widget::Button,
};

/// The two choices.
pub(super) fn languages_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    let words = draw.say("language-of-help");
    group_ui(ui, &words);
    choices_ui(ui, draw, "language-of-help", draw.lang(), Action::ChooseLang);
    if draw.session.learner().is_none() {
        return;
    }
    ui.add_space(GAP);
    let words = draw.say("language-of-portals");
    group_ui(ui, &words);
    choices_ui(ui, draw, "language-of-portals", draw.session.portal_lang(), Action::ChoosePortalLang);
    aside_ui(ui, &draw.say("language-of-portals-why"));
}

fn choices_ui(ui: &mut Ui, draw: &mut Draw<'_>, group: &str, chosen: Lang, action: impl Fn(Lang) -> Action) {
    let columns = if draw.small { 1 } else { 2 };
    let group = draw.say(group);
    room::grid_ui(ui, columns, GAP_SMALL, &Lang::ALL, |ui, lang| {
        let selected = *lang == chosen;
        let icon = if selected { Icon::CircleDot } else { Icon::Circle };
        let name = format!("{group}: {}", lang.own_name());
        let button = Button::new(lang.own_name()).icon(icon).name(&name).selected(selected).left().wide();
        press_ui(ui, draw, button, action(*lang));
    });
}
