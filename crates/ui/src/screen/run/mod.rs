//! A run: the bar, the practice PC and phone, and the pilot below them.

mod buttons;
mod speech;

use archipel_model::session::{Phase, Run};
use egui::{Rect, Sense, Ui, pos2, vec2};

use super::{keyboard, room, top_bar};
use crate::{
    aloud::{self, Part},
    art,
    draw::Draw,
    icon::Icon,
    sandbox,
    theme::{GAP, GAP_SMALL, GAP_WIDE, theme},
    widget::{Tab, focus::part_ui, region, step_dots, tabs, tabs_height},
};
use top_bar::Tools;

/// The column of the pilot's buttons on wide screens.
const BUTTONS: f32 = 232.0;
/// The pilot on wide screens; on small ones he stands in his bubble.
const PILOT: f32 = 100.0;

/// The page.
pub(super) fn run_ui(ui: &mut Ui, draw: &mut Draw<'_>, run: &Run) {
    follow_pilot(draw, run);
    if keyboard::wants_task(ui, draw.session) {
        draw.scratch.pilot_in_front = true;
    }
    let whole = ui.max_rect();
    let (bar, below) = top_bar::split(ui);
    let side = if draw.small { GAP_SMALL } else { GAP_WIDE };
    let page = Rect::from_min_max(below.min + vec2(side, 0.0), below.max - vec2(side, side));
    // Large letters on a wide screen: the pilot stands beside the practice, or there would be no height left for it.
    let beside = draw.crowded() && page.width() > page.height();
    // On a phone there would be no room left for either: one thing at a time, the pilot too.
    let in_turn = draw.crowded() && !beside;
    // In a demonstration he has something new to say before every move.
    let shown = if run.phase == Phase::Watch { run.moves.len() } else { 0 };
    let said = (run.step, shown, run.help, run.feedback);
    if in_turn && draw.scratch.pilot_said != Some(said) {
        draw.scratch.pilot_said = Some(said);
        draw.scratch.pilot_in_front = true;
    }
    let pilot_alone = in_turn && draw.scratch.pilot_in_front;
    let id = ui.id().with(("pilot height", beside));
    let foot = match (beside || in_turn, draw.small) {
        (true, _) => 0.0,
        (_, true) => room::known(ui, id, 230.0) + GAP,
        (_, false) => room::known(ui, id, 120.0) + GAP,
    };
    let left = if beside { page.left() + (page.width() * 0.40).round() } else { page.left() };
    let switch = if draw.one_device { tabs_height(ui) + GAP_SMALL } else { 0.0 };
    let scene = Rect::from_min_max(pos2(left, page.top() + switch), pos2(page.right(), page.bottom() - foot));

    room::within(ui, "bar", bar, |ui| bar_ui(ui, draw, run, bar));
    if draw.one_device {
        let place = Rect::from_min_max(pos2(left, page.top()), pos2(page.right(), scene.top() - GAP_SMALL));
        room::within(ui, "switch", place, |ui| switch_ui(ui, draw, in_turn));
    }
    if !pilot_alone {
        room::within(ui, "scene", scene, |ui| {
            ui.set_clip_rect(scene.expand(2.0).intersect(ui.clip_rect()));
            sandbox::scene_ui(ui, draw);
        });
    }
    if in_turn && !pilot_alone {
        return;
    }
    // The pilot may take more room than he did: the scene then gives way in the same frame.
    let (place, most) = if beside {
        let place = Rect::from_min_max(page.min, pos2(left - GAP, page.bottom()));
        (place, place.height())
    } else if pilot_alone {
        (scene, scene.height())
    } else {
        let place = Rect::from_min_size(pos2(page.left(), scene.bottom() + GAP), vec2(page.width(), whole.height()));
        let part = if draw.crowded() {
            0.40
        } else if draw.small {
            0.46
        } else {
            0.42
        };
        (place, (whole.height() * part).max(150.0))
    };
    let used = room::within(ui, "pilot", place, |ui| {
        region(ui, &draw.say("pilot"), draw.lang());
        part_ui(ui, "pilot", |ui| aloud::part_ui(ui, draw, Part::Pilot, |ui, draw| pilot_ui(ui, draw, run, most)))
    });
    room::learn(ui, id, used);
}

/// Where one device is shown, the pilot brings the device to the front on which he shows something: once for each move, then the
/// learner is free to look elsewhere.
fn follow_pilot(draw: &mut Draw<'_>, run: &Run) {
    let now = (run.step, run.moves.len());
    if let Some(phone) = draw.spotlight_on_phone()
        && draw.scratch.device_chosen_for != Some(now)
    {
        draw.scratch.phone_in_front = phone;
        draw.scratch.device_chosen_for = Some(now);
    }
}

fn bar_ui(ui: &mut Ui, draw: &mut Draw<'_>, run: &Run, bar: Rect) {
    let tools = top_bar::tools_for(draw, bar.width());
    let title = draw.help(&run.lesson().file.title);
    let steps = run.lesson().file.steps.len();
    let way = draw.say(match run.phase {
        Phase::Watch => "phase-watch",
        Phase::Guided => "phase-guided",
        Phase::Alone => "phase-alone",
        Phase::Changed => "phase-changed",
    });
    let step = (run.step + 1).min(steps);
    let key = if draw.small { "step-of-alone" } else { "step-of" };
    let place = draw.words.with(key, &[("step", &step.to_string()), ("all", &steps.to_string())]);
    let below = if draw.small { place } else { format!("{way} · {place}") };
    let wide = bar.width() / draw.text >= 1200.0;
    top_bar::bar_ui(
        ui,
        draw,
        bar,
        |ui, draw| {
            top_bar::map_pill_ui(ui, draw);
            let title_ui = |ui: &mut Ui, draw: &mut Draw<'_>| {
                let response = top_bar::title_ui(ui, draw, &title, &below);
                // In a demonstration the pilot's button leads.
                if run.phase != Phase::Watch {
                    keyboard::lead_to(ui, &response);
                }
            };
            let dots = 42.0 * steps as f32;
            if wide && ui.available_width() > 220.0 + dots {
                let room = vec2(ui.available_width() - dots - GAP_WIDE, ui.available_height());
                ui.scope(|ui| {
                    ui.set_max_width(room.x);
                    title_ui(ui, draw);
                });
                ui.add_space(GAP_WIDE);
                step_dots(ui, run.step, steps);
            } else {
                title_ui(ui, draw);
            }
        },
        |ui, draw| {
            top_bar::not_kept_pill_ui(ui, draw, Tools::Icons);
            if !draw.small {
                top_bar::practice_card_pill_ui(ui, draw, tools);
                top_bar::languages_pill_ui(ui, draw, tools);
            }
            top_bar::quay_pill_ui(ui, draw, tools);
            if !draw.small {
                top_bar::sound_pill_ui(ui, draw);
            }
            top_bar::menu_pill_ui(ui, draw);
        },
    );
}

/// Computer or phone, and with large letters the pilot: one at a time on a small screen. A dot, and the name, say that the phone calls.
fn switch_ui(ui: &mut Ui, draw: &mut Draw<'_>, with_pilot: bool) {
    let calls = draw.sandbox().is_some_and(|sandbox| sandbox.phone.calls());
    let (computer, phone) = (draw.say("computer"), draw.say("phone"));
    let phone_name = draw.say(if calls { "phone-calls" } else { "phone" });
    let pilot = draw.say("pilot");
    let mut all = vec![
        Tab { icon: Icon::Monitor, text: &computer, news: false, name: "" },
        Tab { icon: Icon::Smartphone, text: &phone, news: calls, name: &phone_name },
    ];
    if with_pilot {
        all.push(Tab { icon: Icon::MessageSquare, text: &pilot, news: false, name: "" });
    }
    let pilot_chosen = with_pilot && draw.scratch.pilot_in_front;
    let chosen = if pilot_chosen { 2 } else { usize::from(draw.scratch.phone_in_front) };
    if let Some(pressed) = tabs(ui, &all, chosen)
        && pressed != chosen
    {
        draw.scratch.pilot_in_front = pressed == 2;
        if pressed < 2 {
            draw.scratch.phone_in_front = pressed == 1;
        }
        ui.ctx().request_discard("the other device is in front");
    }
}

/// The pilot, what he says, and what one can ask him. Gives back the height.
fn pilot_ui(ui: &mut Ui, draw: &mut Draw<'_>, run: &Run, most: f32) -> f32 {
    let theme = theme(ui);
    let room = ui.max_rect();
    if draw.crowded() {
        return speech::crowded_ui(ui, draw, run, most);
    }
    if draw.small {
        let said = room::within(ui, "speech", room, |ui| speech::speech_ui(ui, draw, run, most));
        let top = room.top() + said + GAP_SMALL;
        let place = Rect::from_min_max(pos2(room.left(), top), room.max);
        let used = room::within(ui, "buttons", place, |ui| buttons::under_ui(ui, draw, run));
        return if used > 0.0 { said + GAP_SMALL + used } else { said };
    }
    let pilot = Rect::from_min_size(room.min + vec2(2.0, 4.0), vec2(PILOT, PILOT));
    ui.allocate_rect(pilot, Sense::hover());
    art::pilot(ui.painter(), pilot, theme);
    let left = pilot.right() + GAP_WIDE;
    let buttons = Rect::from_min_max(pos2(room.right() - BUTTONS, room.top()), room.max);
    let words = Rect::from_min_max(pos2(left, room.top()), pos2(buttons.left() - GAP_WIDE, room.bottom()));
    let said = room::within(ui, "speech", words, |ui| speech::speech_ui(ui, draw, run, most));
    let used = room::within(ui, "buttons", buttons, |ui| buttons::beside_ui(ui, draw, run));
    said.max(used).max(PILOT + 4.0)
}
