//! Progress as a file to keep or to take along: downloaded, and chosen in the browser's own file window.

use archipel_model::session::Action;
use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, Event, File, FileReader, HtmlAnchorElement, HtmlInputElement, Url};

use super::page::{document, listen};
use crate::app::Outside;

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
    if let Err(error) = pick(outside.clone()) {
        outside.tell(Action::ImportFailed(reason(&error)));
    }
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

fn pick(outside: Outside) -> Result<(), JsValue> {
    let document = document().ok_or("no document")?;
    let field: HtmlInputElement = document.create_element("input")?.dyn_into()?;
    field.set_type("file");
    field.set_accept(".archipel");
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
        match chosen.files().and_then(|files| files.get(0)) {
            Some(file) => read(&file, &outside),
            None => outside.tell(Action::ImportFailed("*.archipel".into())),
        }
    });
    field.click();
    Ok(())
}

fn read(file: &File, outside: &Outside) {
    let refuse = |reason: String| outside.tell(Action::ImportFailed(format!("{}: {reason}", file.name())));
    if file.size() > LARGEST {
        return refuse("too large".into());
    }
    let reader = match FileReader::new() {
        Ok(reader) => reader,
        Err(error) => return refuse(reason(&error)),
    };
    let (done, teller, name) = (reader.clone(), outside.clone(), file.name());
    let closure = Closure::once_into_js(move || {
        teller.tell(match done.result().ok().and_then(|text| text.as_string()) {
            Some(text) => Action::Imported(text),
            None => Action::ImportFailed(name),
        });
    });
    reader.set_onloadend(Some(closure.unchecked_ref()));
    if let Err(error) = reader.read_as_text(file) {
        refuse(reason(&error));
    }
}
