//! The panels over a page: one at a time, with a title, a way to close it, and the keyboard inside.

mod hearing;
mod keys;
mod languages;
mod menu;
mod practice_card;
mod problems;
mod quay;
mod reset;
mod seeing;

use archipel_model::session::{Action, Panel};
use egui::{
    Area, Color32, CornerRadius, Frame, Id, Key, Margin, Order, Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2,
};

use super::{keyboard, press_ui, room};
use crate::{
    aloud::{self, Part},
    draw::Draw,
    icon::Icon,
    theme::{
        BODY, BUTTON, GAP, GAP_LARGE, GAP_SMALL, GAP_WIDE, ICON, RADIUS_PANEL, RING, SMALL_BOLD, TARGET, TITLE,
        beside_text, theme,
    },
    widget::{Button, dialog, focus::turn_pages, heading_in, text},
};

/// The width of a panel where there is room.
const WIDTH: f32 = 620.0;

/// Draws the open panel over everything else.
pub(super) fn panel_ui(ui: &mut Ui, draw: &mut Draw<'_>, panel: Panel) {
    let whole = ui.max_rect();
    if ui.input(|input| input.key_pressed(Key::Escape)) {
        draw.out.push(Action::ClosePanel);
    }
    let area = Area::new(Id::new("archipel panel"))
        .order(Order::Foreground)
        .fixed_pos(whole.min)
        .default_size(whole.size())
        .movable(false)
        .constrain(false)
        .fade_in(false)
        .sense(Sense::hover());
    // Nothing under the panel can be pressed or reached by the keyboard.
    ui.memory_mut(|memory| memory.set_modal_layer(area.layer()));
    area.show(ui.ctx(), |ui| {
        ui.set_min_size(whole.size());
        ui.painter().rect_filled(whole, CornerRadius::ZERO, theme(ui).night.gamma_multiply(0.55));
        // What is pressed beside the panel goes nowhere.
        ui.interact(whole, ui.id().with("beside"), Sense::CLICK);
        let name = draw.say(title_key(panel));
        let edge = if draw.small { GAP_SMALL } else { GAP_WIDE };
        let width = (whole.width() - 2.0 * edge).min(WIDTH);
        let id = ui.id().with(("panel height", panel));
        let most = whole.height() - 2.0 * edge;
        let height = room::known(ui, id, most).min(most);
        let top = whole.center().y - height / 2.0;
        let place = Rect::from_min_size(pos2((whole.center().x - width / 2.0).round(), top.round()), vec2(width, most));
        let used = room::within(ui, &format!("{panel:?}"), place, |ui| {
            dialog(ui, &name, true);
            aloud::part_ui(ui, draw, Part::Panel, |ui, draw| sheet_ui(ui, draw, panel, &name, most))
        });
        room::learn(ui, id, used);
    });
}

/// The sheet of paper: head and content. Gives back its height.
fn sheet_ui(ui: &mut Ui, draw: &mut Draw<'_>, panel: Panel, name: &str, most: f32) -> f32 {
    let theme = theme(ui);
    Frame::new().fill(theme.paper).corner_radius(RADIUS_PANEL).inner_margin(Margin::same(GAP_WIDE as i8)).show(
        ui,
        |ui| {
            ui.set_width(ui.available_width());
            head_ui(ui, draw, name);
            let left = most - (ui.cursor().top() - ui.max_rect().top()) - 2.0 * GAP_WIDE;
            ScrollArea::vertical().id_salt(("panel", panel)).max_height(left).auto_shrink([false, true]).show(
                ui,
                |ui| {
                    Frame::new().inner_margin(Margin::same(RING as i8 + 1)).show(ui, |ui| {
                        ui.set_width(ui.available_width());
                        ui.spacing_mut().item_spacing.y = GAP_SMALL;
                        match panel {
                            Panel::Menu => menu::menu_ui(ui, draw),
                            Panel::HelpQuay => quay::quay_ui(ui, draw),
                            Panel::Seeing => seeing::seeing_ui(ui, draw),
                            Panel::Hearing => hearing::hearing_ui(ui, draw),
                            Panel::Keys => keys::keys_ui(ui, draw),
                            Panel::Languages => languages::languages_ui(ui, draw),
                            Panel::PracticeCard => practice_card::practice_card_ui(ui, draw),
                            Panel::ConfirmReset => reset::confirm_ui(ui, draw),
                            Panel::Problems => problems::problems_ui(ui, draw),
                        }
                        turn_pages(ui, true);
                    });
                },
            );
        },
    );
    ui.min_rect().height()
}

fn head_ui(ui: &mut Ui, draw: &mut Draw<'_>, name: &str) {
    let theme = theme(ui);
    let room = ui.available_rect_before_wrap();
    let speaker = if aloud::can_read(ui) { TARGET + GAP_SMALL } else { 0.0 };
    let words = Rect::from_min_max(room.min, pos2(room.right() - speaker - TARGET - GAP, room.bottom()));
    let before = Rect::from_min_size(pos2(words.right() + GAP, room.top()), vec2(TARGET, TARGET));
    let corner = Rect::from_min_size(pos2(room.right() - TARGET, room.top()), vec2(TARGET, TARGET));
    ui.scope_builder(UiBuilder::new(), |ui| {
        room::within(ui, "title", words, |ui| {
            ui.add_space(GAP_SMALL - 2.0);
            heading_in(ui, 2, TITLE, theme.ink, name);
        });
        room::within(ui, "close", corner, |ui| {
            let close = draw.say("close");
            let response = ui.add(Button::quiet(&close).icon(Icon::X).icon_only().height(TARGET));
            keyboard::lead_to(ui, &response);
            draw.on(&response, Action::ClosePanel);
        });
        room::within(ui, "speaker", before, |ui| aloud::speaker_ui(ui, draw));
    });
    ui.add_space(GAP_SMALL);
}

fn title_key(panel: Panel) -> &'static str {
    match panel {
        Panel::Menu => "menu",
        Panel::HelpQuay => "quay-title",
        Panel::Seeing => "seeing-title",
        Panel::Hearing => "hearing-title",
        Panel::Keys => "keys-title",
        Panel::Languages => "languages-title",
        Panel::PracticeCard => "practice-card",
        Panel::ConfirmReset => "reset-person-title",
        Panel::Problems => "problems-title",
    }
}

/// The name of a group of things.
fn group_ui(ui: &mut Ui, words: &str) {
    ui.add_space(GAP_SMALL);
    let soft = theme(ui).ink_soft;
    heading_in(ui, 3, SMALL_BOLD.sized(16.0), soft, words);
}

/// One of several: as many beside each other as their words have room for. `about` is read aloud before each.
fn choices_ui(ui: &mut Ui, draw: &mut Draw<'_>, about: &str, choices: &[(String, bool, Action)]) {
    let measure = |words: &str| BUTTON.galley(ui.painter(), words, Color32::PLACEHOLDER, f32::INFINITY).size().x;
    let widest = choices.iter().map(|(words, ..)| measure(words)).fold(0.0, f32::max);
    let around = 2.0 * GAP_LARGE + GAP + beside_text(ui.ctx(), ICON);
    let most = ((ui.available_width() + GAP_SMALL) / (widest + around + GAP_SMALL)).floor();
    // Never one alone under the others, where rows of two or more are possible.
    let alone = |columns: &usize| *columns > 2 && choices.len() % columns == 1;
    let columns = (1..=(most as usize).clamp(1, choices.len())).rev().find(|columns| !alone(columns)).unwrap_or(1);
    room::grid_ui(ui, columns, GAP_SMALL, choices, |ui, (words, chosen, action)| {
        let icon = if *chosen { Icon::CircleDot } else { Icon::Circle };
        let name = format!("{about}: {words}");
        press_ui(ui, draw, Button::new(words).icon(icon).name(&name).selected(*chosen).left().wide(), action.clone());
    });
}

/// A line of explanation.
fn say_ui(ui: &mut Ui, words: &str) {
    let ink = theme(ui).ink;
    text(ui, BODY, ink, words);
}

/// A line of explanation that stands back.
fn aside_ui(ui: &mut Ui, words: &str) {
    let soft = theme(ui).ink_soft;
    text(ui, BODY, soft, words);
}
