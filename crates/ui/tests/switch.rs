//! Two keys suffice: who works with a switch, or with very little strength, has Tab and Space. Letters come from the
//! keyboard on the screen of their system. One lesson of each island is played so to its end, and nothing else is pressed.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

mod common;

use std::collections::HashSet;

use archipel_model::Lang;
use archipel_model::lesson::Course;
use archipel_model::sandbox::{Act, BrowserAct};
use archipel_model::session::{Action, Session, Stage};
use common::{LAPTOP, Shown, advise, controls, learner, name, show};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::NodeT;
use egui_kittest::{Harness, Node};

/// More controls than any screen has.
const PATIENCE: usize = 150;

/// The first lesson of each island.
fn one_of_each_kind() -> Vec<String> {
    let mut islands = HashSet::new();
    let lessons = Course::builtin().0.lessons;
    lessons.iter().filter(|lesson| islands.insert(lesson.file.island)).map(|lesson| lesson.id.clone()).collect()
}

/// A control: its name, and how many of the same name come before it. (Computer and phone may both have a "log out".)
#[derive(Clone, Debug, PartialEq, Eq)]
struct Control {
    name: String,
    before: usize,
    field: bool,
}

/// All controls in the order of Tab, and whether the keyboard is on them.
fn all(screen: &Harness<'_, Shown>) -> Vec<(Control, bool)> {
    let mut found: Vec<(Control, bool)> = Vec::new();
    for node in controls(screen) {
        let name = name(&node);
        let before = found.iter().filter(|(one, _)| one.name == name).count();
        let field = is_field(node.accesskit_node().role());
        found.push((Control { name, before, field }, node.is_focused()));
    }
    found
}

/// Does something with a control, if it is there.
fn with(screen: &Harness<'_, Shown>, control: &Control, act: impl Fn(&Node<'_>)) {
    let same = controls(screen).into_iter().filter(|node| name(node) == control.name);
    same.skip(control.before).take(1).for_each(|node| act(&node));
}

fn press(screen: &mut Harness<'_, Shown>, key: Key) {
    screen.key_press(key);
    screen.run_steps(3);
}

fn is_field(role: Role) -> bool {
    matches!(role, Role::TextInput | Role::MultilineTextInput | Role::PasswordInput | Role::SearchInput)
}

/// The text that this action writes.
fn typed(action: &Action) -> Option<String> {
    match action {
        Action::Do(act) => act.typed().map(str::to_owned),
        _ => None,
    }
}

/// Writes in place of what the field holds, as the keyboard on the screen of a system does.
fn write(screen: &mut Harness<'_, Shown>, text: String) {
    screen.key_press_modifiers(Modifiers::COMMAND, Key::A);
    screen.event(Event::Text(text));
    screen.run_steps(3);
}

/// The control that does this.
fn control_for(session: &Session, wanted: &Action) -> Option<Control> {
    let mut screen = show(session.clone(), LAPTOP);
    for (control, _) in all(&screen) {
        match typed(wanted) {
            Some(text) if control.field => {
                with(&screen, &control, |node| node.focus());
                screen.run_steps(2);
                write(&mut screen, text);
            }
            _ if control.field => continue,
            _ => with(&screen, &control, |node| node.click_accesskit()),
        }
        screen.run_steps(2);
        if screen.state().out.contains(wanted) {
            return Some(control);
        }
    }
    None
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
