//! Progress as a file to keep or to take along: downloaded, and chosen in the browser's own file window. A course is chosen
//! in the same way; it stays for this visit.

use archipel_model::lesson::pack::{MOST_PACKED, PackError, unpack};
use archipel_model::session::Action;
use js_sys::{Array, ArrayBuffer, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, Event, File, FileReader, HtmlAnchorElement, HtmlInputElement, Url};

use super::page::{document, listen};
use crate::app::{Outside, Own};

/// Far more than progress can be; a film that somebody chooses is not read.
const LARGEST: f64 = 4.0 * 1024.0 * 1024.0;

/// Lets the browser download the file.
pub fn export_file(file_name: &str, text: &str, outside: &Outside) {
    outside.tell(match download(file_name, text) {
        Ok(()) => Action::ExportDone(file_name.to_owned()),
        Err(error) => Action::StoreFailed(reason(&error)),
    });
}

/// Opens the browser's window for choosing a file.
pub fn pick_import(outside: &Outside) {
    let kind = Kind { ending: ".archipel", largest: LARGEST, as_text: true };
    let refuse = |why| Action::ImportFailed(why);
    pick(kind, outside, refuse, |read| read.as_string().map(Action::Imported));
}

/// Opens the browser's window for choosing a course.
pub fn pick_lessons(own: &Own, outside: &Outside) {
    let kind = Kind { ending: ".zip", largest: MOST_PACKED as f64, as_text: false };
    let refuse = |why| Action::LessonsRefused(PackError::Unreadable(why));
    let own = own.clone();
    pick(kind, outside, refuse, move |read| {
        let bytes: ArrayBuffer = read.dyn_into().ok()?;
        Some(own.answer(unpack(&Uint8Array::new(&bytes).to_vec()), true))
    });
}

/// What the browser says about an error.
pub fn reason(error: &JsValue) -> String {
    let message = js_sys::Reflect::get(error, &"message".into()).ok().and_then(|message| message.as_string());
    message.unwrap_or_else(|| format!("{error:?}"))
}

fn download(file_name: &str, text: &str) -> Result<(), JsValue> {
    let document = document().ok_or("no document")?;
    let kind = BlobPropertyBag::new();
    kind.set_type("application/octet-stream");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download(file_name);
    link.click();
    // The download has begun; the browser keeps what it still needs.
    Url::revoke_object_url(&address)
}

/// What may be chosen.
#[derive(Clone, Copy)]
struct Kind {
    ending: &'static str,
    /// In bytes; a film that somebody chooses is not read.
    largest: f64,
    as_text: bool,
}

/// Lets somebody choose a file. `understand` makes an action of what is in it; what goes wrong before is for `refuse`.
fn pick(
    kind: Kind,
    outside: &Outside,
    refuse: fn(String) -> Action,
    understand: impl FnOnce(JsValue) -> Option<Action> + 'static,
) {
    let teller = outside.clone();
    let mut understand = Some(understand);
    let chosen = move |file: Option<File>| match (file, understand.take()) {
        (Some(file), Some(understand)) => read(&file, kind, &teller, refuse, understand),
        _ => teller.tell(refuse(format!("*{}", kind.ending))),
    };
    if let Err(error) = ask(kind, chosen) {
        outside.tell(refuse(reason(&error)));
    }
}

fn ask(kind: Kind, mut choose: impl FnMut(Option<File>) + 'static) -> Result<(), JsValue> {
    let document = document().ok_or("no document")?;
    let field: HtmlInputElement = document.create_element("input")?.dyn_into()?;
    field.set_type("file");
    field.set_accept(kind.ending);
    field.set_hidden(true);
    field.set_id("import");
    // One field at a time: an abandoned choice leaves its field behind.
    if let Some(old) = document.get_element_by_id("import") {
        old.remove();
    }
    document.body().ok_or("no body")?.append_child(&field)?;
    let chosen = field.clone();
    listen(&field, "change", move |_: Event| {
        chosen.remove();
        choose(chosen.files().and_then(|files| files.get(0)));
    });
    field.click();
    Ok(())
}

fn read(
    file: &File,
    kind: Kind,
    outside: &Outside,
    refuse: fn(String) -> Action,
    understand: impl FnOnce(JsValue) -> Option<Action> + 'static,
) {
    let fail = |reason: String| outside.tell(refuse(format!("{}: {reason}", file.name())));
    if file.size() > kind.largest {
        return fail("too large".into());
    }
    let reader = match FileReader::new() {
        Ok(reader) => reader,
        Err(error) => return fail(reason(&error)),
    };
    let (done, teller, name) = (reader.clone(), outside.clone(), file.name());
    let closure = Closure::once_into_js(move || {
        let action = done.result().ok().and_then(understand);
        teller.tell(action.unwrap_or_else(|| refuse(name)));
    });
    reader.set_onloadend(Some(closure.unchecked_ref()));
    let begun = if kind.as_text { reader.read_as_text(file) } else { reader.read_as_array_buffer(file) };
    if let Err(error) = begun {
        fail(reason(&error));
    }
}
