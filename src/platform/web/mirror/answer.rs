//! What screen readers and tests do with the mirror, handed to egui: press, focus, write.
//! Pointers cannot reach the mirror, so every click on it is meant.

use std::cell::Cell;

use egui::accesskit::{Action, ActionRequest, NodeId, TreeId};
use egui::{Event, Key, Modifiers};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent};

use super::super::page::{self, canvas};
use super::element;
use crate::app::Outside;

thread_local! {
    static WRITING: Cell<Option<NodeId>> = const { Cell::new(None) };
}

/// The field of the mirror that has the page's focus.
pub fn writing() -> Option<NodeId> {
    WRITING.get()
}

/// The field was left.
pub fn stop_writing() {
    WRITING.set(None);
}

/// Listens to the whole mirror at once.
pub fn listen(host: &HtmlElement, outside: &Outside) {
    let on_click = outside.clone();
    page::listen(host, "click", move |event: web_sys::Event| {
        if let Some((id, field)) = target(&event) {
            request(&on_click, id, if field.is_some() { Action::Focus } else { Action::Click });
        }
    });

    let on_focus = outside.clone();
    page::listen(host, "focusin", move |event: web_sys::Event| {
        let Some((id, field)) = target(&event) else { return };
        request(&on_focus, id, Action::Focus);
        if field.is_some() {
            WRITING.set(Some(id));
        } else if let Some(canvas) = canvas() {
            // Keys reach egui only through the canvas.
            let _ = canvas.focus();
        }
    });

    let on_input = outside.clone();
    page::listen(host, "input", move |event: web_sys::Event| {
        if let Some((id, Some(text))) = target(&event) {
            write(&on_input, id, &text);
        }
    });

    let on_key = outside.clone();
    page::listen(host, "keydown", move |event: KeyboardEvent| {
        let key = match event.key().as_str() {
            "Enter" => Key::Enter,
            "Escape" => Key::Escape,
            "Tab" => Key::Tab,
            _ => return,
        };
        if key == Key::Tab {
            // egui knows what comes next.
            event.prevent_default();
        }
        press(&on_key, key, if event.shift_key() { Modifiers::SHIFT } else { Modifiers::NONE });
    });
}

/// The node under an event, and its text if it is a field.
fn target(event: &web_sys::Event) -> Option<(NodeId, Option<String>)> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    let id = element::node_id(&element.id())?;
    let text = element
        .dyn_ref::<HtmlInputElement>()
        .map(HtmlInputElement::value)
        .or_else(|| element.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value));
    Some((id, text))
}

fn request(outside: &Outside, target_node: NodeId, action: Action) {
    let request = ActionRequest { action, target_tree: TreeId::ROOT, target_node, data: None };
    outside.press(Event::AccessKitActionRequest(request));
}

/// egui has no request for setting a text: its field is focused, all of it selected, and written anew.
fn write(outside: &Outside, field: NodeId, text: &str) {
    request(outside, field, Action::Focus);
    press(outside, Key::A, Modifiers::COMMAND);
    if text.is_empty() {
        press(outside, Key::Backspace, Modifiers::NONE);
    } else {
        outside.press(Event::Text(text.to_owned()));
    }
}

fn press(outside: &Outside, key: Key, modifiers: Modifiers) {
    for pressed in [true, false] {
        outside.press(Event::Key { key, physical_key: None, pressed, repeat: false, modifiers });
    }
}
