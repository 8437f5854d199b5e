//! Hands: finding the control that does something, by its name, as people find it.

use archipel_model::session::{Action, Session};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::NodeT;
use egui_kittest::{Harness, Node};

use super::{LAPTOP, Shown, controls, name, show};

/// A control: its name, and how many of the same name come before it. (Computer and phone may both have a "log out".)
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Control {
    pub name: String,
    pub before: usize,
    pub field: bool,
}

/// All controls in the order of Tab, and whether the keyboard is on them.
pub fn all(screen: &Harness<'_, Shown>) -> Vec<(Control, bool)> {
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
pub fn with(screen: &Harness<'_, Shown>, control: &Control, act: impl Fn(&Node<'_>)) {
    let same = controls(screen).into_iter().filter(|node| name(node) == control.name);
    same.skip(control.before).take(1).for_each(|node| act(&node));
}

fn is_field(role: Role) -> bool {
    matches!(role, Role::TextInput | Role::MultilineTextInput | Role::PasswordInput | Role::SearchInput)
}

/// The text that this action writes.
pub fn typed(action: &Action) -> Option<String> {
    match action {
        Action::Do(act) => act.typed().map(str::to_owned),
        _ => None,
    }
}

/// Writes in place of what the field holds, as the keyboard on the screen of a system does.
pub fn write(screen: &mut Harness<'_, Shown>, text: String) {
    screen.key_press_modifiers(Modifiers::COMMAND, Key::A);
    screen.event(Event::Text(text));
    screen.run_steps(3);
}

/// The control that does this.
pub fn control_for(session: &Session, wanted: &Action) -> Option<Control> {
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
