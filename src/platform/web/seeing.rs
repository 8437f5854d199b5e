//! What the browser says of the computer's colours: high contrast, dark, or neither. It counts until the learner chooses.

use archipel_model::progress::Look;
use archipel_model::session::Action;
use bevy::app::{App, Startup};
use bevy::ecs::system::Res;
use web_sys::{Event, MediaQueryList};

use super::page::listen;
use crate::app::Outside;

/// What is asked, and the colours that a yes means; the first yes counts.
const QUESTIONS: [(&str, Look); 3] = [
    ("(forced-colors: active)", Look::Contrast),
    ("(prefers-contrast: more)", Look::Contrast),
    ("(prefers-color-scheme: dark)", Look::Dark),
];

pub fn build(app: &mut App) {
    app.add_systems(Startup, follow_computer);
}

fn follow_computer(outside: Res<Outside>) {
    let Some(window) = web_sys::window() else { return };
    let ask = |(question, look): (&str, Look)| Some((window.match_media(question).ok()??, look));
    let asked: Vec<(MediaQueryList, Look)> = QUESTIONS.into_iter().filter_map(ask).collect();
    outside.tell(Action::SystemLook(answer(&asked)));
    for (question, _) in asked.clone() {
        let (asked, outside) = (asked.clone(), outside.clone());
        // Many computers are light by day and dark by night.
        listen(&question, "change", move |_: Event| outside.tell(Action::SystemLook(answer(&asked))));
    }
}

fn answer(asked: &[(MediaQueryList, Look)]) -> Look {
    asked.iter().find(|(question, _)| question.matches()).map_or(Look::Light, |(_, look)| *look)
}
