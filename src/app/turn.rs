//! One decision per frame. What somebody does after pressing a key or a button is meant for what they see then; on a slow
//! machine both can arrive in one frame, and egui would give them to what was there before.

use std::collections::VecDeque;

use bevy::app::{App, PreUpdate};
use bevy::ecs::schedule::IntoScheduleConfigs;
use bevy::ecs::system::{Local, Query, Res};
use bevy_egui::{EguiInput, EguiPreUpdateSet};
use egui::{Event, Key};

use crate::platform::Wake;

pub fn build(app: &mut App) {
    app.add_systems(PreUpdate, wait_for_turn.after(EguiPreUpdateSet::ProcessInput).before(EguiPreUpdateSet::BeginPass));
}

fn wait_for_turn(mut inputs: Query<&mut EguiInput>, mut waiting: Local<VecDeque<Event>>, wake: Res<Wake>) {
    for mut input in &mut inputs {
        waiting.extend(input.events.drain(..));
        input.events = next_turn(&mut waiting);
    }
    if !waiting.is_empty() {
        wake.now();
    }
}

/// Everything up to the first decision; the rest goes on waiting.
fn next_turn(waiting: &mut VecDeque<Event>) -> Vec<Event> {
    let length = waiting.iter().position(decides).map_or(waiting.len(), |index| index + 1);
    waiting.drain(..length).collect()
}

/// After this, focus, page or button may be others.
fn decides(event: &Event) -> bool {
    match event {
        Event::PointerButton { .. } | Event::AccessKitActionRequest(_) => true,
        Event::Key { key, pressed, .. } => *pressed && matches!(key, Key::Tab | Key::Enter | Key::Space | Key::Escape),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use egui::{Modifiers, PointerButton, pos2};

    use super::*;

    fn key(key: Key, pressed: bool) -> Event {
        Event::Key { key, physical_key: None, pressed, repeat: false, modifiers: Modifiers::NONE }
    }

    fn button(pressed: bool) -> Event {
        Event::PointerButton {
            pos: pos2(1.0, 1.0),
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        }
    }

    /// The lengths of the turns that events are cut into.
    fn turns(events: Vec<Event>) -> Vec<usize> {
        let mut waiting = VecDeque::from(events);
        std::iter::from_fn(|| (!waiting.is_empty()).then(|| next_turn(&mut waiting).len())).collect()
    }

    #[test]
    fn a_key_after_tab_is_for_the_next_control() {
        assert_eq!(turns(vec![key(Key::Tab, true), key(Key::Tab, false), key(Key::Enter, true)]), [1, 2]);
    }

    #[test]
    fn a_click_takes_its_time() {
        assert_eq!(turns(vec![Event::PointerMoved(pos2(1.0, 1.0)), button(true), button(false)]), [2, 1]);
    }

    #[test]
    fn words_are_typed_at_once() {
        let typed = "abc".chars().map(|letter| Event::Text(letter.to_string())).collect();
        assert_eq!(turns(typed), [3]);
        assert_eq!(turns(Vec::new()), []);
    }
}
