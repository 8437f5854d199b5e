//! How one sees best: the size of the letters, the colours, and whether things may move.

use archipel_model::progress::{Look, TextSize};
use archipel_model::session::Action;
use egui::Ui;

use super::{choices_ui, group_ui};
use crate::{draw::Draw, theme::GAP};

/// The three choices. Each shows at once what it does.
pub(super) fn seeing_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    let settings = draw.session.settings();
    let sizes = TextSize::ALL.map(|size| {
        let words = format!("{}\u{a0}%", size.percent());
        (words, size == settings.text, Action::SetTextSize(size))
    });
    choice_ui(ui, draw, "seeing-text", &sizes);
    let looks = Look::ALL.map(|look| {
        let key = match look {
            Look::System => "look-system",
            Look::Light => "look-light",
            Look::Dark => "look-dark",
            Look::Contrast => "look-contrast",
        };
        (draw.say(key), look == settings.look, Action::SetLook(look))
    });
    choice_ui(ui, draw, "seeing-look", &looks);
    let motions = [("motion-off", false), ("motion-on", true)]
        .map(|(key, on)| (draw.say(key), on == settings.motion, Action::SetMotion(on)));
    choice_ui(ui, draw, "seeing-motion", &motions);
}

fn choice_ui(ui: &mut Ui, draw: &mut Draw<'_>, key: &str, choices: &[(String, bool, Action)]) {
    let about = draw.say(key);
    group_ui(ui, &about);
    choices_ui(ui, draw, &about, choices);
    ui.add_space(GAP);
}
