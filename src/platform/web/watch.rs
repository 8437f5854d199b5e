//! What the page tells: another tab has saved, a key belongs to the browser, something was pasted. The loop sleeps in the
//! meantime, so the handlers also wake it. (A hidden page needs no handler: every step is saved in the frame it was made.)

use archipel_model::session::Action;
use bevy::app::{App, Startup};
use bevy::ecs::system::Res;
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, StorageEvent};

use super::mirror::writing;
use super::page::{document, listen};
use super::store;
use crate::app::Outside;

pub fn build(app: &mut App) {
    app.add_systems(Startup, watch_page);
}

fn watch_page(outside: Res<Outside>) {
    let (Some(window), Some(document)) = (web_sys::window(), document()) else { return };

    let other_tab = outside.clone();
    listen(&window, "storage", move |event: StorageEvent| {
        if event.key().is_none_or(|key| key.starts_with(store::PREFIX)) && event.new_value().is_some() {
            other_tab.tell(Action::SomeoneElse);
        }
    });

    listen(&window, "keydown", |event: KeyboardEvent| {
        if is_the_browsers(&event) {
            // winit would swallow it: no copy, no paste, no reload.
            event.stop_immediate_propagation();
        }
    });

    // Two fingers on a pad, or Ctrl and the wheel, enlarge the page: winit would swallow that, too.
    listen(&window, "wheel", |event: Event| {
        if Reflect::get(&event, &"ctrlKey".into()).is_ok_and(|held| held.is_truthy()) {
            event.stop_immediate_propagation();
        }
    });

    // These reach egui by other ways than winit, and nobody else would wake the loop. Fields do them by themselves.
    for name in ["copy", "cut", "paste"] {
        let outside = outside.clone();
        listen(&document, name, move |event: Event| {
            let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            if element.is_some_and(|element| writing::is_field(&element)) {
                event.stop_immediate_propagation();
            } else {
                outside.nudge();
            }
        });
    }
}

/// Copy, paste, reload, zoom, a new tab, developer tools: everything that is not for editing a text.
pub fn is_the_browsers(event: &KeyboardEvent) -> bool {
    let key = event.key();
    // F2 leads to the task; no browser has a use for it.
    let function_key =
        key != "F2" && key.len() > 1 && key.starts_with('F') && key[1..].chars().all(|digit| digit.is_ascii_digit());
    let command = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
    let editing = matches!(
        key.to_ascii_lowercase().as_str(),
        "a" | "z"
            | "y"
            | "arrowleft"
            | "arrowright"
            | "arrowup"
            | "arrowdown"
            | "backspace"
            | "delete"
            | "home"
            | "end"
            | "enter"
            | "control"
            | "meta"
            | "shift"
    );
    function_key || (command && !editing)
}
