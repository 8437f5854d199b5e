//! A run is done: kind words, what was reached in words, the new bridge, and what comes next.

use archipel_model::lesson::Lesson;
use archipel_model::progress::Independence;
use archipel_model::session::{Action, Phase};
use egui::{Painter, Rect, Sense, Ui, Vec2, accesskit, vec2};

use super::{keyboard, map, press_ui, room, top_bar};
use crate::{
    aloud::{self, Part},
    art::{self, IslandState},
    draw::Draw,
    icon::Icon,
    theme::{BODY, BODY_BOLD, GAP, GAP_SMALL, KEY, LARGE_TITLE, SMALL, TITLE, Theme, theme},
    widget::{Button, heading_in, text, tinted_card},
};

/// How a run ended.
#[derive(Clone, Copy, Debug)]
pub(super) struct End {
    /// What was played.
    pub phase: Phase,
    /// How independently.
    pub reached: Independence,
    /// Whether a bridge was built just now.
    pub new_bridge: bool,
}

/// The page.
pub(super) fn done_ui(ui: &mut Ui, draw: &mut Draw<'_>, lesson: &Lesson, end: End) {
    let (bar, below) = top_bar::split(ui);
    let title = draw.help(&lesson.file.title);
    room::within(ui, "bar", bar, |ui| top_bar::lesson_bar_ui(ui, draw, bar, &title, &draw.say("lesson")));
    room::within(ui, "done", below, |ui| {
        room::scenic_ui(
            ui,
            draw,
            &format!("done {}", lesson.id),
            |painter, view| paint_view(painter, view, lesson, end),
            |ui, draw| aloud::part_ui(ui, draw, Part::Page, |ui, draw| words_ui(ui, draw, lesson, end)),
        );
    });
}

/// The two islands and the bridge that was just built between them; without a new bridge the lesson's own island.
fn paint_view(painter: &Painter, view: Rect, lesson: &Lesson, end: End) {
    let theme = Theme::of(painter.ctx());
    if !end.new_bridge {
        let drawing = map::drawing_of(lesson.file.island);
        art::island(painter, room::island_place(view), drawing, IslandState::Open, theme);
        return;
    }
    let (one, other) = lesson.file.bridge;
    let upright = view.height() > view.width();
    // Beside each other on a low picture, above each other on a high one.
    let (near, far) = if upright { (vec2(0.36, 0.76), vec2(0.64, 0.28)) } else { (vec2(0.24, 0.56), vec2(0.76, 0.46)) };
    let width = if upright {
        (view.width() * 0.52).min(view.height() * 0.42)
    } else {
        (view.height() * 0.95).min(view.width() * 0.34)
    };
    let size = Vec2::new(width, width * 224.0 / 240.0);
    let places = [near, far].map(|at| Rect::from_center_size(view.lerp_inside(at), size));
    let land = |place: &Rect| place.lerp_inside(vec2(0.5, 0.70));
    let (from, to) = (land(&places[0]), land(&places[1]));
    let along = (to - from).normalized();
    let reach = vec2(along.x * width * 0.40, along.y * width * 0.22);
    art::bridge(painter, from + reach, to - reach, true, theme);
    for (place, island) in places.iter().zip([one, other]) {
        art::island(painter, *place, map::drawing_of(island), IslandState::Open, theme);
    }
}

fn words_ui(ui: &mut Ui, draw: &mut Draw<'_>, lesson: &Lesson, end: End) {
    let theme = theme(ui);
    ui.spacing_mut().item_spacing.y = GAP;
    aloud::beside_speaker_ui(ui, draw, |ui, draw| praise_ui(ui, draw, lesson));
    let reached = match end.reached {
        Independence::New | Independence::Shown => "reached-shown",
        Independence::Guided => "reached-guided",
        Independence::Hinted => "reached-hinted",
        Independence::Alone => "reached-alone",
        Independence::Changed => "reached-changed",
    };
    tinted_card(ui, &theme.success, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = GAP_SMALL;
        fact_ui(ui, Icon::CircleCheck, &draw.say(reached));
        if end.new_bridge {
            let (one, other) = lesson.file.bridge;
            let names = [("from", map::island_name(draw, one)), ("to", map::island_name(draw, other))];
            let names: Vec<(&str, &str)> = names.iter().map(|(name, value)| (*name, value.as_str())).collect();
            fact_ui(ui, Icon::Sparkles, &draw.words.with("new-bridge", &names));
        }
        if end.reached >= Independence::Hinted {
            text(ui, SMALL, theme.ink_soft, &draw.say("you-can-now"));
            text(ui, BODY_BOLD, theme.ink, &draw.help(&lesson.file.skill));
        }
    });
    ui.add_space(GAP_SMALL);
    next_ui(ui, draw, end);
}

fn praise_ui(ui: &mut Ui, draw: &Draw<'_>, lesson: &Lesson) {
    let theme = theme(ui);
    ui.horizontal_top(|ui| {
        let side = if draw.small { 68.0 } else { 90.0 };
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
        art::pilot(ui.painter(), rect, theme);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let kind = if draw.small { TITLE } else { LARGE_TITLE };
            let said = heading_in(ui, 1, kind, theme.ink, &draw.say("well-done"));
            ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(accesskit::Live::Polite));
            text(ui, KEY, theme.ink, &draw.help(&lesson.file.praise));
        });
    });
}

fn fact_ui(ui: &mut Ui, icon: Icon, words: &str) {
    let theme = theme(ui);
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(26.0), Sense::hover());
        icon.paint(ui.painter(), rect.center(), crate::theme::ICON, theme.success.ink);
        ui.vertical(|ui| text(ui, BODY, theme.ink, words));
    });
}

fn next_ui(ui: &mut Ui, draw: &mut Draw<'_>, end: End) {
    let (key, icon, action) = match end.phase {
        Phase::Watch => ("next-guided", Icon::HandHelping, Action::Play(Phase::Guided)),
        Phase::Guided => ("next-alone", Icon::User, Action::Play(Phase::Alone)),
        Phase::Alone => ("next-changed", Icon::RefreshCw, Action::Play(Phase::Changed)),
        Phase::Changed => ("next-card", Icon::Landmark, Action::OpenCard),
    };
    let words = draw.say(key);
    let mut primary = Button::primary(&words).icon(icon);
    if draw.small {
        primary = primary.wide();
    }
    let response = ui.add(primary);
    keyboard::lead_to(ui, &response);
    draw.on(&response, action);
    ui.horizontal_wrapped(|ui| {
        let again = draw.say(if end.phase == Phase::Watch { "watch-again" } else { "again-with-new-data" });
        press_ui(ui, draw, Button::new(&again).icon(Icon::RotateCw), Action::Play(end.phase));
        if end.phase != Phase::Changed {
            let card = draw.say("to-card");
            press_ui(ui, draw, Button::new(&card).icon(Icon::Landmark), Action::OpenCard);
        }
        let map = draw.say("to-islands");
        press_ui(ui, draw, Button::new(&map).icon(Icon::Map), Action::OpenMap);
    });
}
