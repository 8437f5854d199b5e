//! The help quay: the human counter. Asking costs nothing and is always right.

use archipel_model::session::{Action, Phase};
use egui::{Sense, Ui, Vec2};

use super::{aside_ui, group_ui, say_ui};
use crate::{
    art,
    draw::Draw,
    icon::Icon,
    screen::press_ui,
    theme::{BODY, GAP, GAP_HAIR, ICON, KEY, theme},
    widget::{Button, text},
};

/// The quay.
pub(super) fn quay_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    let theme = theme(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(72.0), Sense::hover());
        art::pilot(ui.painter(), rect, theme);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = GAP_HAIR;
            text(ui, KEY, theme.ink, &draw.say("quay-always-right"));
            aside_ui(ui, &draw.say("quay-costs-nothing"));
        });
    });
    if let Some(run) = draw.run().filter(|run| run.phase != Phase::Watch) {
        let words = draw.say("quay-here");
        group_ui(ui, &words);
        let again = draw.say("say-again");
        let response = press_ui(ui, draw, Button::new(&again).icon(Icon::RotateCw).left().wide(), Action::SayAgain);
        let closes = response.clicked();
        let hint = draw.say("where-to-look");
        let response = ui.add(Button::solid(&hint).icon(Icon::Lightbulb).tone(theme.practice).left().wide());
        if response.clicked() {
            if run.help == 0 {
                draw.out.push(Action::SayAgain);
            }
            draw.out.push(Action::Hint);
        }
        if closes || response.clicked() {
            draw.out.push(Action::ClosePanel);
        }
    }
    let words = draw.say("quay-room");
    group_ui(ui, &words);
    place_ui(ui, Icon::Hand, &draw.say("quay-trainer"));
    let words = draw.say("quay-life");
    group_ui(ui, &words);
    place_ui(ui, Icon::Landmark, &draw.say("quay-counter"));
    // Real names and numbers stand on the card of each lesson, and nowhere else.
    place_ui(ui, Icon::Phone, &draw.say("quay-real-numbers"));
    if draw.session.play().is_some() {
        let words = draw.say("to-card");
        press_ui(ui, draw, Button::new(&words).icon(Icon::Landmark).left().wide(), Action::OpenCard);
    }
    say_ui(ui, &draw.say("quay-stopping-is-fine"));
    let back = draw.say("back-to-practice");
    press_ui(ui, draw, Button::solid(&back).icon(Icon::ArrowLeft), Action::ClosePanel);
}

fn place_ui(ui: &mut Ui, icon: Icon, words: &str) {
    let theme = theme(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(26.0), Sense::hover());
        icon.paint(ui.painter(), rect.center(), ICON, theme.success.ink);
        ui.vertical(|ui| text(ui, BODY, theme.ink, words));
    });
}
