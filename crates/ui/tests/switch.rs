//! Two keys suffice: who works with a switch, or with very little strength, has Tab and Space. Letters come from the
//! keyboard on the screen of their system. One lesson of each island is played so to its end, and nothing else is pressed.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

mod common;

use std::collections::HashSet;

use archipel_model::Lang;
use archipel_model::sandbox::{Act, BrowserAct};
use archipel_model::session::{Action, Session, Stage};
use common::hands::{Control, all, control_for, typed, write};
use common::{LAPTOP, Shown, advise, controls, learner, name, show};
use egui::Key;
use egui_kittest::Harness;

/// More controls than any screen has.
const PATIENCE: usize = 150;

/// The first lesson of each island.
fn one_of_each_kind() -> Vec<String> {
    let mut islands = HashSet::new();
    let course = common::course();
    course.lessons.iter().filter(|lesson| islands.insert(lesson.file.island)).map(|lesson| lesson.id.clone()).collect()
}

fn press(screen: &mut Harness<'_, Shown>, key: Key) {
    screen.key_press(key);
    screen.run_steps(3);
}

/// Presses Tab until the keyboard is there.
fn reach(screen: &mut Harness<'_, Shown>, control: &Control) {
    for _ in 0..PATIENCE {
        if all(screen).contains(&(control.clone(), true)) {
            return;
        }
        press(screen, Key::Tab);
    }
    panic!("Tab does not reach {control:?} among {:?}", controls(screen).iter().map(name).collect::<Vec<_>>());
}

fn at_the_end(session: &Session) -> bool {
    matches!(session.play().map(|play| &play.stage), Some(Stage::Done { .. }))
}

#[test]
fn one_lesson_of_each_island_is_played_with_tab_and_space() {
    let lessons = one_of_each_kind();
    assert!(lessons.len() > 2, "only {lessons:?}");
    for lesson in lessons {
        let mut screen = show(learner(Lang::Nl, &lesson), LAPTOP);
        screen.state_mut().lives = true;
        while let Some(next) = advise(&screen.state().session) {
            let session = screen.state().session.clone();
            // The address is a button before it is a field.
            let opens = Action::Do(Act::Browser(BrowserAct::TypeAddress(String::new())));
            let control = control_for(&session, &next).or_else(|| control_for(&session, &opens));
            let control = control.unwrap_or_else(|| panic!("{lesson}: nothing does {next:?}"));
            reach(&mut screen, &control);
            match typed(&next) {
                Some(text) if control.field => write(&mut screen, text),
                _ => press(&mut screen, Key::Space),
            }
            assert!(screen.state().session != session, "{lesson}: {control:?} does nothing");
        }
        assert!(at_the_end(&screen.state().session), "{lesson} does not end");
    }
}
