//! What each key does: everything can be done without a mouse.

use egui::{Frame, Margin, Stroke, Ui};

use super::{aside_ui, say_ui};
use crate::{
    draw::Draw,
    screen::room,
    theme::{BODY, BODY_BOLD, EDGE, GAP, GAP_HAIR, GAP_SMALL, RADIUS, theme},
    widget::text,
};

/// The keys, and what they do.
const KEYS: [(&str, &str); 7] = [
    ("keys-next", "keys-next-does"),
    ("keys-back", "keys-back-does"),
    ("keys-press", "keys-press-does"),
    ("keys-send", "keys-send-does"),
    ("keys-task", "keys-task-does"),
    ("keys-page", "keys-page-does"),
    ("keys-close", "keys-close-does"),
];
/// How much of the width the keys take where both stand beside each other.
const PART: f32 = 0.42;

/// The keys.
pub(super) fn keys_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    say_ui(ui, &draw.say("keys-about"));
    ui.add_space(GAP_HAIR);
    for (key, does) in KEYS {
        let (key, does) = (draw.say(key), draw.say(does));
        if draw.small {
            key_ui(ui, &key);
            say_ui(ui, &does);
            ui.add_space(GAP_SMALL);
        } else {
            let width = ((ui.available_width() - GAP) * PART).floor();
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = GAP;
                room::cell_ui(ui, width, |ui| key_ui(ui, &key));
                let rest = ui.available_width();
                room::cell_ui(ui, rest, |ui| {
                    // The words stand as high as those on the key.
                    ui.add_space(GAP_HAIR + EDGE);
                    text(ui, BODY, theme(ui).ink, &does);
                });
            });
        }
    }
    ui.add_space(GAP_HAIR);
    aside_ui(ui, &draw.say("keys-two-suffice"));
}

/// A key, or some that are pressed together, drawn as on a keyboard.
fn key_ui(ui: &mut Ui, words: &str) {
    let theme = theme(ui);
    let edge = Stroke::new(EDGE, theme.outline);
    let margin = Margin::symmetric(GAP as i8, GAP_HAIR as i8);
    let key = Frame::new().fill(theme.card).stroke(edge).corner_radius(RADIUS / 2).inner_margin(margin);
    key.show(ui, |ui| text(ui, BODY_BOLD, theme.ink, words));
}
