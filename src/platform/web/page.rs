//! The page around the canvas: its language, its loader, its farewell, and the read-only hook of the browser tests.

use std::cell::Cell;
use std::panic::PanicHookInfo;
use std::time::Duration;

use archipel_model::HelpLang;
use js_sys::{Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::convert::FromWasmAbi;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, Document, EventTarget, HtmlElement, Storage};

thread_local! {
    static FRAMES: Cell<u32> = const { Cell::new(0) };
    static READY: Cell<bool> = const { Cell::new(false) };
    static MIRRORED: Cell<f64> = const { Cell::new(0.0) };
    static CHECKED: Cell<f64> = const { Cell::new(0.0) };
}

/// Before anything else: what is shown if the program must stop, and the hook of the tests.
pub fn prepare() {
    std::panic::set_hook(Box::new(say_farewell));
    show_test_hook();
}

/// The document, if there is one.
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The canvas on which the program draws.
pub fn canvas() -> Option<HtmlElement> {
    document()?.get_element_by_id("canvas")?.dyn_into().ok()
}

/// Listens for as long as the page lives, before the handlers of winit (which sit on the canvas).
pub fn listen<E: FromWasmAbi + 'static>(target: &EventTarget, name: &str, heard: impl FnMut(E) + 'static) {
    let closure = Closure::<dyn FnMut(E)>::new(heard);
    let caught_early = true;
    if target.add_event_listener_with_callback_and_bool(name, closure.as_ref().unchecked_ref(), caught_early).is_ok() {
        closure.forget();
    }
}

/// The day of today, by the clock of the computer.
pub fn today() -> time::Date {
    let now = js_sys::Date::new_0();
    let month = u8::try_from(now.get_month() + 1).ok().and_then(|month| time::Month::try_from(month).ok());
    let date = month.and_then(|month| {
        let year = i32::try_from(now.get_full_year()).ok()?;
        time::Date::from_calendar_date(year, month, u8::try_from(now.get_date()).ok()?).ok()
    });
    date.unwrap_or(time::Date::MIN)
}

/// A number that is different at each start: it chooses names and amounts of the exercises.
pub fn seed() -> u64 {
    (js_sys::Math::random() * (1_u64 << 53) as f64) as u64
}

/// In the storage of this tab: where the learner is, and `boot.js`'s word that this page is the same one opened anew.
const PLACE: &str = "archipel.place";
const RETURN: &str = "archipel.return";

fn tab_storage() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}

/// Where the learner was before the picture was lost.
pub fn take_place() -> Option<String> {
    let storage = tab_storage()?;
    storage.get_item(RETURN).ok()??;
    let _ = storage.remove_item(RETURN);
    storage.get_item(PLACE).ok()?
}

/// Where the learner is now.
pub fn note_place(place: Option<&str>) {
    let Some(storage) = tab_storage() else { return };
    let _ = match place {
        Some(place) => storage.set_item(PLACE, place),
        None => storage.remove_item(PLACE),
    };
}

/// Screen readers choose their voice by the language of the page, and read the title first. The readable pages around the
/// program speak only the own languages.
pub fn set_language(lang: HelpLang, title: &str) {
    let Some(document) = document() else { return };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("lang", lang.tag().as_str());
        let _ = root.set_attribute("data-own", lang.own.tag());
    }
}

/// The first frame is there: the loader goes, and the keyboard belongs to the canvas.
pub fn hide_loader() {
    READY.set(true);
    let Some(document) = document() else { return };
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("data-running", "yes");
    }
    if let Some(loader) = document.get_element_by_id("loader") {
        loader.remove();
    }
    if let Some(canvas) = canvas() {
        let _ = canvas.focus();
    }
}

/// Counts for the tests, which check that nothing is drawn while nothing changes.
pub fn count_frame(frames: u32) {
    FRAMES.set(frames);
}

/// How long the last change of the mirror took, for the measurements.
pub fn note_mirrored(took: Duration) {
    MIRRORED.set(took.as_secs_f64() * 1000.0);
}

/// How long it took to load and check the lessons, for the measurements.
pub fn note_checked(took: Duration) {
    CHECKED.set(took.as_secs_f64() * 1000.0);
}

/// Whether progress is safe: the page promises it in its farewell only then.
pub fn mark_saved(saved: bool) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-saved", if saved { "yes" } else { "no" });
    }
}

/// `window.archipel = { frames(), ready(), mirrored(), checked() }`: how many frames were drawn, whether the first screen is
/// there, and how many milliseconds the last change of the mirror took, and to load and check the lessons.
fn show_test_hook() {
    let Some(window) = web_sys::window() else { return };
    let frames = Closure::<dyn Fn() -> u32>::new(|| FRAMES.get()).into_js_value();
    let ready = Closure::<dyn Fn() -> bool>::new(|| READY.get()).into_js_value();
    let mirrored = Closure::<dyn Fn() -> f64>::new(|| MIRRORED.get()).into_js_value();
    let checked = Closure::<dyn Fn() -> f64>::new(|| CHECKED.get()).into_js_value();
    let hook = Object::new();
    let _ = Reflect::set(&hook, &"frames".into(), &frames);
    let _ = Reflect::set(&hook, &"ready".into(), &ready);
    let _ = Reflect::set(&hook, &"mirrored".into(), &mirrored);
    let _ = Reflect::set(&hook, &"checked".into(), &checked);
    let _ = Reflect::set(&window, &"archipel".into(), &hook);
}

/// The canvas is dead after a panic.
fn say_farewell(panic: &PanicHookInfo) {
    stop(&panic.to_string());
}

/// The program cannot go on; `boot.js` hears this and shows a readable page.
pub fn stop(reason: &str) {
    let Some(window) = web_sys::window() else { return };
    let reason = JsValue::from_str(reason);
    web_sys::console::error_1(&reason);
    let details = CustomEventInit::new();
    details.set_detail(&reason);
    if let Ok(event) = CustomEvent::new_with_event_init_dict("archipel-stopped", &details) {
        let _ = window.dispatch_event(&event);
    }
}
