//! What screen readers, keyboards and tests do with the mirror, handed to egui: press, focus, keys.
//! Pointers cannot reach the mirror, so every click on it is meant.

use std::cell::Cell;

use egui::accesskit::{Action, NodeId};
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, EventTarget, FocusEvent, HtmlElement, KeyboardEvent};

use super::super::page::{self, canvas, document};
use super::super::watch::is_the_browsers;
use super::{element, writing};
use crate::app::{Outside, asking};

thread_local! {
    static FOLLOWING: Cell<bool> = const { Cell::new(false) };
}

/// The page's focus goes where egui's is.
pub fn follow(html: &HtmlElement) {
    FOLLOWING.set(true);
    let _ = html.focus();
    FOLLOWING.set(false);
}

/// Listens to the whole mirror at once.
pub fn listen(host: &HtmlElement, outside: &Outside) {
    let on_click = outside.clone();
    page::listen(host, "click", move |event: web_sys::Event| {
        if let Some((target, id)) = target(&event) {
            on_click.press(asking(id, if writing::is_field(&target) { Action::Focus } else { Action::Click }));
        }
    });

    let on_focus = outside.clone();
    page::listen(host, "focusin", move |event: web_sys::Event| {
        let Some((target, id)) = target(&event) else { return };
        writing::begin(writing::is_field(&target).then_some(id));
        if !FOLLOWING.get() {
            on_focus.press(asking(id, Action::Focus));
        }
    });
    page::listen(host, "focusout", |_: web_sys::Event| writing::begin(None));

    for name in ["keydown", "keyup"] {
        page::listen(host, name, |event: KeyboardEvent| {
            let in_field = target(&event).is_some_and(|(target, _)| writing::is_field(&target));
            let several_lines = event.target().is_some_and(|target| target.has_type::<web_sys::HtmlTextAreaElement>());
            let passed_on = match event.key().as_str() {
                "Tab" | "Escape" | "F2" | "Shift" | "Control" | "Alt" | "AltGraph" | "Meta" => true,
                "Enter" if in_field => !several_lines,
                _ => !in_field && !is_the_browsers(&event),
            };
            if passed_on && !event.is_composing() {
                pass_on(&event);
            }
        });
    }

    // winit would take a focus that goes from the canvas into the mirror for the end of all keys.
    if let Some(document) = document() {
        let host = host.clone();
        for name in ["focus", "blur"] {
            let host = host.clone();
            page::listen(&document, name, move |event: FocusEvent| {
                let within = |target: Option<EventTarget>| {
                    let node = target.and_then(|target| target.dyn_into::<web_sys::Node>().ok());
                    node.is_some_and(|node| host.contains(Some(&node)))
                };
                if is_canvas(event.target()) && within(event.related_target()) {
                    event.stop_immediate_propagation();
                }
            });
        }
    }
    writing::listen(host, outside);
}

fn is_canvas(target: Option<EventTarget>) -> bool {
    canvas().is_some_and(|canvas| target.as_ref() == Some(canvas.as_ref()))
}

/// Keys reach egui as those of the canvas do.
fn pass_on(event: &KeyboardEvent) {
    // egui knows what comes next, and Space must not scroll the page.
    event.prevent_default();
    let copy = || -> Option<web_sys::Event> {
        let window = web_sys::window()?;
        let class = Reflect::get(&window, &"KeyboardEvent".into()).ok()?.dyn_into::<js_sys::Function>().ok()?;
        // An event serves as the description of its copy.
        let arguments = Array::of2(&event.type_().into(), event.as_ref());
        Reflect::construct(&class, &arguments).ok()?.dyn_into().ok()
    };
    if let (Some(canvas), Some(copy)) = (canvas(), copy()) {
        let _ = canvas.dispatch_event(&copy);
    }
}

/// The element under an event, and the node that it mirrors.
fn target(event: &web_sys::Event) -> Option<(Element, NodeId)> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    let id = element::node_id(&element.id())?;
    Some((element, id))
}

/// A number of a JavaScript object, such as a coordinate of an event.
pub fn number(of: &JsValue, name: &str) -> Option<f64> {
    Reflect::get(of, &name.into()).ok()?.as_f64()
}
