//! The lessons of an island as cards, and how far each is, in words.

use std::sync::Arc;

use archipel_model::lesson::{Island, Lesson};
use archipel_model::progress::Independence;
use archipel_model::session::Action;
use egui::Ui;

use crate::{
    draw::Draw,
    icon::Icon,
    sandbox::service_of,
    screen::keyboard,
    theme::theme,
    widget::{Button, ChoiceState, choice_card},
};

/// The lessons of an island.
pub(super) fn on<'a>(draw: &Draw<'a>, island: Island) -> Vec<&'a Arc<Lesson>> {
    draw.session.course().lessons.iter().filter(|lesson| lesson.file.island == island).collect()
}

/// The lesson to play next on an island: the one the pilot proposes if it is here, else the first without a bridge.
pub(super) fn next_on<'a>(draw: &Draw<'a>, island: Island) -> Option<&'a Arc<Lesson>> {
    let here = on(draw, island);
    let proposed = draw.session.next_lesson().filter(|lesson| lesson.file.island == island);
    let unfinished = here.iter().find(|lesson| !stands(draw, lesson)).copied();
    proposed.or(unfinished).or(here.first().copied())
}

/// Whether the bridge of a lesson stands.
pub(super) fn stands(draw: &Draw<'_>, lesson: &Lesson) -> bool {
    draw.session.learner().is_some_and(|learner| learner.bridge_stands(&lesson.id))
}

/// "1 of 1 done".
pub(super) fn count_words(draw: &Draw<'_>, island: Island) -> String {
    let here = on(draw, island);
    let done = here.iter().filter(|lesson| stands(draw, lesson)).count();
    draw.words.with("lessons-done", &[("done", &done.to_string()), ("all", &here.len().to_string())])
}

/// How far a lesson is, in words; before it was begun: how long it takes.
fn state_words(draw: &Draw<'_>, lesson: &Lesson) -> String {
    let reached = draw.session.learner().map(|learner| learner.independence(&lesson.id)).unwrap_or_default();
    match reached {
        Independence::New => draw.words.count("minutes", lesson.file.minutes as usize),
        Independence::Shown => draw.say("state-shown"),
        Independence::Guided => draw.say("state-guided"),
        Independence::Hinted => draw.say("state-hinted"),
        Independence::Alone => draw.say("state-alone"),
        Independence::Changed => draw.say("state-changed"),
    }
}

/// The lessons of an island, one card each. `chosen` is the one the big button leads to.
pub(super) fn cards_ui(ui: &mut Ui, draw: &mut Draw<'_>, island: Island, chosen: Option<&str>) {
    for lesson in on(draw, island) {
        let tone = theme(ui).service_tone(service_of(lesson.file.emblem));
        let state = if stands(draw, lesson) {
            ChoiceState::Done
        } else if chosen == Some(lesson.id.as_str()) {
            ChoiceState::Next
        } else {
            ChoiceState::Open
        };
        let (title, below) = (draw.help(&lesson.file.title), state_words(draw, lesson));
        let response = choice_card(ui, &tone, Icon::BookOpen, &title, &below, state);
        draw.on(&response, Action::OpenLesson(lesson.id.clone()));
    }
}

/// The one thing to do: begin, go on, or do it once more.
pub(super) fn begin_ui(ui: &mut Ui, draw: &mut Draw<'_>, lesson: &Lesson) {
    let open = draw.session.learner().and_then(|learner| learner.open.as_ref());
    let (key, icon) = if open.is_some_and(|run| run.lesson == lesson.id) {
        ("go-on", Icon::Play)
    } else if stands(draw, lesson) {
        ("once-more", Icon::RotateCw)
    } else {
        ("begin", Icon::Play)
    };
    let words = draw.say(key);
    let name = format!("{words}: {}", draw.help(&lesson.file.title));
    let response = ui.add(Button::primary(&words).icon(icon).name(&name).wide());
    keyboard::lead_to(ui, &response);
    draw.on(&response, Action::OpenLesson(lesson.id.clone()));
}
