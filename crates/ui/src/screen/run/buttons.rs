//! What one can ask the pilot: say it again, where do I look, I am done; in a demonstration: go on, skip it.

use archipel_model::session::{Action, DEEPEST_HELP, Feedback, Panel, Phase, Run};
use egui::{Ui, vec2};

use crate::{
    draw::Draw,
    icon::Icon,
    screen::{keyboard, press_ui, room},
    theme::{GAP, GAP_SMALL, TARGET, theme},
    widget::Button,
};

/// The column beside the bubble on wide screens. Gives back the height.
pub(super) fn beside_ui(ui: &mut Ui, draw: &mut Draw<'_>, run: &Run) -> f32 {
    ui.spacing_mut().item_spacing.y = GAP_SMALL;
    if run.phase == Phase::Watch {
        go_on_ui(ui, draw);
        skip_ui(ui, draw);
    } else {
        again_ui(ui, draw);
        hint_ui(ui, draw, run);
    }
    ui.min_rect().height()
}

/// The rows under the bubble on small screens. Gives back the height.
pub(super) fn under_ui(ui: &mut Ui, draw: &mut Draw<'_>, run: &Run) -> f32 {
    ui.spacing_mut().item_spacing = vec2(GAP, GAP_SMALL);
    if replies(run) {
        // The reply has its own button; the practice world needs the room.
        return 0.0;
    }
    if run.phase == Phase::Watch {
        halves_ui(ui, draw, skip_ui, go_on_ui);
    } else {
        halves_ui(ui, draw, again_ui, |ui, draw| hint_ui(ui, draw, run));
        if run.question().is_some() {
            return ui.min_rect().height();
        }
        halves_ui(
            ui,
            draw,
            |ui, draw| {
                let (words, name) = (draw.say("practice-card-short"), draw.say("practice-card"));
                let button = Button::quiet(&words).name(&name).icon(Icon::IdCard).height(TARGET).wide();
                press_ui(ui, draw, button, Action::OpenPanel(Panel::PracticeCard));
            },
            |ui, draw| {
                let words = draw.say("i-am-done");
                press_ui(ui, draw, Button::quiet(&words).icon(Icon::Check).height(TARGET).wide(), Action::Claim);
            },
        );
    }
    ui.min_rect().height()
}

/// Whether the pilot replies to the last move instead of telling the task.
pub(super) fn replies(run: &Run) -> bool {
    matches!(run.feedback, Some(Feedback::Said(_) | Feedback::RealData(_)))
}

/// Two things beside each other, equally wide.
fn halves_ui(
    ui: &mut Ui,
    draw: &mut Draw<'_>,
    left: impl FnOnce(&mut Ui, &mut Draw<'_>),
    right: impl FnOnce(&mut Ui, &mut Draw<'_>),
) {
    let width = (ui.available_width() - GAP) / 2.0;
    if draw.crowded() {
        left(ui, draw);
        right(ui, draw);
        return;
    }
    ui.horizontal_top(|ui| {
        room::cell_ui(ui, width, |ui| left(ui, draw));
        room::cell_ui(ui, width, |ui| right(ui, draw));
    });
}

fn go_on_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    let words = draw.say("next");
    let response = ui.add(Button::primary(&words).icon(Icon::ArrowRight).icon_after().wide());
    keyboard::lead_to(ui, &response);
    draw.on(&response, Action::ShowNext);
}

fn skip_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    let words = draw.say("skip");
    press_ui(ui, draw, Button::quiet(&words).icon(Icon::SkipForward).wide(), Action::SkipDemonstration);
}

fn again_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    let words = draw.say(if draw.small { "say-again-short" } else { "say-again" });
    let response = press_ui(ui, draw, Button::new(&words).icon(Icon::RotateCw).wide(), Action::SayAgain);
    if response.clicked() {
        draw.scratch.heard.forget();
    }
}

/// Where do I look; then: show it to me. When it is shown, the button rests.
fn hint_ui(ui: &mut Ui, draw: &mut Draw<'_>, run: &Run) {
    let shows = run.help + 1 >= DEEPEST_HELP;
    let key = match (shows, draw.small) {
        (true, false) => "show-me",
        (true, true) => "show-me-short",
        (false, false) => "where-to-look",
        (false, true) => "where-to-look-short",
    };
    let words = draw.say(key);
    let tone = theme(ui).practice;
    let rests = run.help >= DEEPEST_HELP && !replies(run);
    let button = Button::solid(&words).icon(Icon::Lightbulb).tone(tone).wide();
    let response = ui.add_enabled_ui(!rests, |ui| ui.add(button)).inner;
    if response.clicked() {
        if run.help == 0 {
            // "Where do I look?" wants the place, not the same sentence once more.
            draw.out.push(Action::SayAgain);
        }
        draw.out.push(Action::Hint);
    }
}
