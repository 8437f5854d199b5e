//! The field in which somebody writes. The browser's own field takes the keys, so that accents, composition, pasting, undoing
//! and the keyboards of phones work as everywhere; egui is told what it holds and shows it.
//!
//! Both sides can change text and cursor. What the learner did last is passed on; what the program changed comes back.

use std::cell::{Cell, RefCell};

use egui::Context;
use egui::accesskit::{Action, NodeId};
use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

use super::super::page::{self, canvas, document};
use super::answer::number;
use super::element;
use crate::app::{self, Outside, asking};

/// After so many frames the program has answered what was written.
const PATIENCE: u32 = 8;

thread_local! {
    static FIELD: Cell<Option<NodeId>> = const { Cell::new(None) };
    /// egui's own focus, as far as the mirror knows.
    static HEARD: Cell<Option<NodeId>> = const { Cell::new(None) };
    static SENT: RefCell<Option<Sent>> = const { RefCell::new(None) };
    /// Where page and egui agreed that the cursor is; nothing when the field was only just entered.
    static AGREED: Cell<Option<Selection>> = const { Cell::new(None) };
    static WRITTEN: Cell<bool> = const { Cell::new(false) };
}

/// What was written and is not yet seen in egui's tree.
struct Sent {
    text: String,
    frames: u32,
}

/// Start and end of what is selected, counted in characters.
type Selection = (usize, usize);

/// A field of the page.
enum Field {
    Line(HtmlInputElement),
    Lines(HtmlTextAreaElement),
}

/// Whether somebody can write in this element.
pub fn is_field(element: &Element) -> bool {
    Field::of(element).is_some()
}

/// The page's focus has come to this field, or to something else.
pub fn begin(field: Option<NodeId>) {
    if FIELD.replace(field) != field {
        SENT.take();
        AGREED.set(None);
        WRITTEN.set(false);
    }
}

/// The field of the mirror that has the page's focus.
pub fn field() -> Option<NodeId> {
    FIELD.get()
}

/// egui's focus is here.
pub fn hear(focus: Option<NodeId>) {
    HEARD.set(focus);
}

/// Listens to all fields of the mirror, and to fingers that touch one.
pub fn listen(host: &HtmlElement, outside: &Outside) {
    let on_input = outside.clone();
    page::listen(host, "input", move |event: web_sys::Event| {
        let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        if let (Some(id), Some(field)) = (element::node_id(&element.id()), Field::of(&element)) {
            let text = field.text();
            write(&on_input, id, &text);
            SENT.replace(Some(Sent { text, frames: 0 }));
            WRITTEN.set(true);
        }
    });

    let Some(document) = document() else { return };
    let on_cursor = outside.clone();
    page::listen(&document, "selectionchange", move |_: web_sys::Event| {
        let Some(field) = FIELD.get().and_then(field_in_page) else { return };
        if Some(field.selection()) != AGREED.get() {
            on_cursor.nudge();
        }
    });

    // Phones open their keyboard only while a finger's touch is being handled, and egui hears of it later.
    if let Some(canvas) = canvas() {
        let host = host.clone();
        page::listen(&canvas, "pointerup", move |event: web_sys::Event| {
            let by_finger = js_sys::Reflect::get(&event, &"pointerType".into()).is_ok_and(|kind| kind == "touch");
            let (Some(x), Some(y)) = (number(&event, "clientX"), number(&event, "clientY")) else { return };
            if by_finger && let Some(field) = field_at(&host, x, y) {
                let _ = field.focus();
            }
        });
    }
}

fn field_at(host: &HtmlElement, x: f64, y: f64) -> Option<HtmlElement> {
    let fields = host.query_selector_all("input, textarea").ok()?;
    (0..fields.length()).rev().filter_map(|index| fields.get(index)?.dyn_into::<HtmlElement>().ok()).find(|field| {
        let place = field.get_bounding_client_rect();
        (place.left()..=place.right()).contains(&x) && (place.top()..=place.bottom()).contains(&y)
    })
}

fn field_in_page(id: NodeId) -> Option<Field> {
    Field::of(&document()?.get_element_by_id(&element::html_id(id))?)
}

fn write(outside: &Outside, field: NodeId, text: &str) {
    if HEARD.get() != Some(field) {
        outside.press(asking(field, Action::Focus));
    }
    app::writing(text).into_iter().for_each(|event| outside.press(event));
}

/// After a frame: field and program agree again. `value` is what egui's field holds, dots where it is `secret`.
pub fn settle(html: &HtmlElement, value: &str, secret: bool, context: &Context) {
    let Some(field) = Field::of(html) else { return };
    let same = |text: &str| if secret { text.chars().count() == value.chars().count() } else { text == value };
    let waiting = SENT.with_borrow_mut(|sent| match sent {
        Some(Sent { text, frames }) if !same(text) && *frames < PATIENCE => {
            *frames += 1;
            true
        }
        _ => {
            *sent = None;
            false
        }
    });
    if waiting {
        context.request_repaint();
        return;
    }
    if !same(&field.text()) {
        // Dots are not what was written: an emptied secret can be shown, a changed one not.
        field.set_text(if secret { "" } else { value });
        AGREED.set(None);
    }
    settle_cursor(&field, context);
}

fn settle_cursor(field: &Field, context: &Context) {
    let Some(id) = context.memory(|memory| memory.focused()) else { return };
    if Some(id.accesskit_id()) != FIELD.get() {
        return;
    }
    let Some(mut state) = TextEditState::load(context, id) else { return };
    let of_page = field.selection();
    let of_egui = state.cursor.char_range().map_or(of_page, |range| {
        let [first, last] = range.sorted_cursors().map(|cursor| cursor.index.0);
        (first, last)
    });
    // Writing puts egui's cursor at the end, wherever the page's is.
    let written = WRITTEN.take();
    let moved_in_page = AGREED.get().is_some_and(|agreed| written || of_page != agreed);
    if of_page == of_egui {
        AGREED.set(Some(of_page));
    } else if moved_in_page {
        let range = CCursorRange::two(CCursor::new(of_page.0), CCursor::new(of_page.1));
        state.cursor.set_char_range(Some(range));
        state.store(context, id);
        context.request_repaint();
        AGREED.set(Some(of_page));
    } else {
        field.select(of_egui);
        AGREED.set(Some(of_egui));
    }
}

impl Field {
    fn of(element: &Element) -> Option<Self> {
        let line = || element.dyn_ref::<HtmlInputElement>().cloned().map(Self::Line);
        line().or_else(|| element.dyn_ref::<HtmlTextAreaElement>().cloned().map(Self::Lines))
    }

    fn text(&self) -> String {
        match self {
            Self::Line(field) => field.value(),
            Self::Lines(field) => field.value(),
        }
    }

    fn set_text(&self, text: &str) {
        match self {
            Self::Line(field) => field.set_value(text),
            Self::Lines(field) => field.set_value(text),
        }
    }

    fn selection(&self) -> Selection {
        let (start, end) = match self {
            Self::Line(field) => (field.selection_start(), field.selection_end()),
            Self::Lines(field) => (field.selection_start(), field.selection_end()),
        };
        let text = self.text();
        let characters = |units: Result<Option<u32>, _>| {
            units.ok().flatten().map_or(0, |units| characters_before(&text, units as usize))
        };
        (characters(start), characters(end))
    }

    fn select(&self, (start, end): Selection) {
        let text = self.text();
        let units = |characters: usize| {
            let length: usize = text.chars().take(characters).map(char::len_utf16).sum();
            u32::try_from(length).unwrap_or(u32::MAX)
        };
        let _ = match self {
            Self::Line(field) => field.set_selection_range(units(start), units(end)),
            Self::Lines(field) => field.set_selection_range(units(start), units(end)),
        };
    }
}

/// Browsers count in units of UTF-16, egui in characters.
fn characters_before(text: &str, units: usize) -> usize {
    let mut passed = 0;
    text.chars()
        .take_while(|letter| {
            let before = passed < units;
            passed += letter.len_utf16();
            before
        })
        .count()
}
