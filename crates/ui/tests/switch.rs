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

fn focused(screen: &Harness<'_, Shown>) -> Option<(Role, String)> {
    let node = screen.root().children_recursive().find(Node::is_focused)?;
    Some((node.accesskit_node().role(), name(&node)))
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

/// The name of the control that does this, and whether it is a field.
fn control_for(session: &Session, wanted: &Action) -> Option<(String, bool)> {
    let mut screen = show(session.clone(), LAPTOP);
    let names: Vec<(String, bool)> =
        controls(&screen).iter().map(|node| (name(node), is_field(node.accesskit_node().role()))).collect();
    for (control, field) in names {
        let find = |screen: &Harness<'_, Shown>, act: &dyn Fn(&Node<'_>)| {
            controls(screen).into_iter().find(|node| name(node) == control).map(|node| act(&node)).is_some()
        };
        match (typed(wanted), field) {
            (Some(text), true) => {
                find(&screen, &|node| node.focus());
                screen.run_steps(2);
                write(&mut screen, text);
            }
            (_, true) => continue,
            (_, false) => drop(find(&screen, &|node| node.click_accesskit())),
        }
        screen.run_steps(2);
        if screen.state().out.contains(wanted) {
            return Some((control, field));
        }
    }
    None
}

/// Presses Tab until the keyboard is there.
fn reach(screen: &mut Harness<'_, Shown>, control: &str, field: bool) {
    for _ in 0..PATIENCE {
        if focused(screen).is_some_and(|(role, name)| name == control && is_field(role) == field) {
            return;
        }
        press(screen, Key::Tab);
    }
    panic!("Tab does not reach \"{control}\" among {:?}", controls(screen).iter().map(name).collect::<Vec<_>>());
}

fn at_the_end(session: &Session) -> bool {
    matches!(session.play().map(|play| &play.stage), Some(Stage::Done { .. }))
}

#[test]
fn one_lesson_of_each_island_is_played_with_tab_and_space() {
    let all = one_of_each_kind();
    assert!(all.len() > 2, "only {all:?}");
    for lesson in all {
        let mut screen = show(learner(Lang::Nl, &lesson), LAPTOP);
        screen.state_mut().lives = true;
        while let Some(next) = advise(&screen.state().session) {
            let session = screen.state().session.clone();
            // The address is a button before it is a field.
            let opens = Action::Do(Act::Browser(BrowserAct::TypeAddress(String::new())));
            let control = control_for(&session, &next).or_else(|| control_for(&session, &opens));
            let (control, field) = control.unwrap_or_else(|| panic!("{lesson}: nothing does {next:?}"));
            reach(&mut screen, &control, field);
            match typed(&next) {
                Some(text) if field => write(&mut screen, text),
                _ => press(&mut screen, Key::Space),
            }
            assert_ne!(screen.state().session, session, "{lesson}: \"{control}\" does nothing");
        }
        assert!(at_the_end(&screen.state().session), "{lesson} does not end");
    }
}
