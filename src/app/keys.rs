//! Keys for egui, in the order in which they were pressed, each with the modifiers of its own moment.
//!
//! `bevy_egui` would give all keys of a frame the modifiers that hold at its end: on a slow machine a quick Shift+Tab
//! is then a Tab, and a quick Ctrl+A an "a".

use bevy::app::{App, PreUpdate};
use bevy::ecs::entity::Entity;
use bevy::ecs::message::{MessageReader, MessageWriter};
use bevy::ecs::query::With;
use bevy::ecs::schedule::IntoScheduleConfigs;
use bevy::ecs::system::{Local, Query, ResMut};
use bevy::input::keyboard::{Key, KeyboardFocusLost, KeyboardInput};
use bevy_egui::helpers::{bevy_to_egui_key, bevy_to_egui_physical_key};
use bevy_egui::input::{EguiInputEvent, ModifierKeysState};
use bevy_egui::{EguiClipboard, EguiGlobalSettings, EguiInputSet, EguiPreUpdateSet, PrimaryEguiContext};
use egui::Event;

/// The modifier keys that are down.
#[derive(Default)]
struct Held {
    keys: ModifierKeysState,
    alt_gr: bool,
}

pub fn build(app: &mut App) {
    app.world_mut()
        .resource_mut::<EguiGlobalSettings>()
        .input_system_settings
        .run_write_keyboard_input_messages_system = false;
    app.add_systems(
        PreUpdate,
        write_keys.in_set(EguiPreUpdateSet::ProcessInput).in_set(EguiInputSet::ReadBevyMessages),
    );
}

fn write_keys(
    mut keys: MessageReader<KeyboardInput>,
    mut lost: MessageReader<KeyboardFocusLost>,
    mut held: Local<Held>,
    mut clipboard: ResMut<EguiClipboard>,
    contexts: Query<Entity, With<PrimaryEguiContext>>,
    mut events: MessageWriter<EguiInputEvent>,
) {
    if lost.read().count() > 0 {
        // What is released while another window has the keyboard is never heard of.
        *held = Held::default();
    }
    for key in keys.read() {
        held.note(key);
        for event in held.events(key, &mut clipboard) {
            for context in &contexts {
                events.write(EguiInputEvent { context, event: event.clone() });
            }
        }
    }
}

impl Held {
    fn note(&mut self, key: &KeyboardInput) {
        let down = key.state.is_pressed();
        match key.logical_key {
            Key::Shift => self.keys.shift = down,
            Key::Control => self.keys.ctrl = down,
            Key::Alt => self.keys.alt = down,
            Key::AltGraph => self.alt_gr = down,
            Key::Super | Key::Meta => self.keys.win = down,
            _ => {}
        }
    }

    fn events(&self, key: &KeyboardInput, clipboard: &mut EguiClipboard) -> Vec<Event> {
        let mut held = self.keys;
        if self.alt_gr {
            // Windows reports AltGr as Control first, and letters are refused while Control is down:
            // `@`, `#` and the euro sign could not be typed on Belgian keyboards.
            held.ctrl = false;
            held.alt = false;
        }
        let pressed = key.state.is_pressed();
        let modifiers = held.to_egui_modifiers();
        let mut events = Vec::new();
        if pressed && held.text_input_is_allowed() {
            match &key.logical_key {
                Key::Character(text) if !text.chars().any(char::is_control) => {
                    events.push(Event::Text(text.to_string()))
                }
                Key::Space => events.push(Event::Text(" ".to_owned())),
                _ => {}
            }
        }
        let physical_key = bevy_to_egui_physical_key(&key.key_code);
        // A keyboard without Latin letters still has shortcuts, by the place of the key.
        let Some(egui_key) = bevy_to_egui_key(&key.logical_key).or(physical_key) else { return events };
        events.push(Event::Key { key: egui_key, physical_key, pressed, repeat: key.repeat, modifiers });
        if pressed && modifiers.command {
            match egui_key {
                egui::Key::C => events.push(Event::Copy),
                egui::Key::X => events.push(Event::Cut),
                egui::Key::V => events.extend(clipboard.get_text().map(Event::Paste)),
                _ => {}
            }
        }
        events
    }
}

#[cfg(test)]
mod tests {
    use bevy::input::ButtonState;
    use bevy::input::keyboard::KeyCode;

    use super::*;

    /// Presses and releases keys (`+` and `-` before the name) and writes down what egui hears.
    fn check(keys: &str, expected: &str) {
        let (mut held, mut clipboard) = (Held::default(), EguiClipboard::default());
        let mut heard = Vec::new();
        for word in keys.split(' ') {
            let (sign, name) = word.split_at(1);
            let (logical_key, key_code) = match name {
                "Ctrl" => (Key::Control, KeyCode::ControlLeft),
                "Shift" => (Key::Shift, KeyCode::ShiftLeft),
                "AltGr" => (Key::AltGraph, KeyCode::AltRight),
                "Tab" => (Key::Tab, KeyCode::Tab),
                letter => (Key::Character(letter.into()), KeyCode::KeyA),
            };
            let state = if sign == "+" { ButtonState::Pressed } else { ButtonState::Released };
            let key =
                KeyboardInput { key_code, logical_key, state, text: None, repeat: false, window: Entity::PLACEHOLDER };
            held.note(&key);
            heard.extend(held.events(&key, &mut clipboard).into_iter().filter_map(|event| match event {
                Event::Text(text) => Some(format!("\"{text}\"")),
                Event::Key { key, pressed: true, modifiers, .. } => {
                    let shift = if modifiers.shift { "Shift+" } else { "" };
                    let ctrl = if modifiers.ctrl { "Ctrl+" } else { "" };
                    Some(format!("{ctrl}{shift}{key:?}"))
                }
                _ => None,
            }));
        }
        assert_eq!(heard.join(" "), expected);
    }

    #[test]
    fn each_key_has_the_modifiers_of_its_moment() {
        check("+a -a", "\"a\" A");
        check("+é -é", "\"é\" A");
        check("+Ctrl +a -a -Ctrl", "Ctrl+A");
        check("+Shift +Tab -Tab -Shift +Tab", "Shift+Tab Tab");
    }

    #[test]
    fn alt_gr_writes_on_every_system() {
        check("+AltGr +@ -@ -AltGr", "\"@\" A");
        check("+Ctrl +AltGr +@ -@ -AltGr -Ctrl", "\"@\" A");
    }
}
