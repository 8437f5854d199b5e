//! The letters of further scripts: fetched when a language needs them. The service worker keeps them for later.

use std::borrow::Cow;

use archipel_model::session::Action;
use js_sys::{JSON, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

use super::page::document;
use crate::app::Outside;

/// Fetches the letters of this name.
pub fn bring_letters(name: &str, outside: &Outside) {
    let (name, outside) = (name.to_owned(), outside.clone());
    spawn_local(async move {
        match fetch(&name).await {
            Ok(font) => outside.hand_letters(&name, Cow::Owned(font)),
            Err(error) => {
                web_sys::console::info_2(&"no letters:".into(), &error);
                outside.tell(Action::LettersFailed(name));
            }
        }
    });
}

async fn fetch(name: &str) -> Result<Vec<u8>, JsValue> {
    let address = address(name).ok_or("the page does not know them")?;
    let window = web_sys::window().ok_or("no window")?;
    let response: Response = JsFuture::from(window.fetch_with_str(&address)).await?.dyn_into()?;
    if !response.ok() {
        return Err(response.status_text().into());
    }
    let bytes = JsFuture::from(response.array_buffer()?).await?;
    Ok(Uint8Array::new(&bytes).to_vec())
}

/// Where they lie: the page names them all, by names that change with their content.
fn address(name: &str) -> Option<String> {
    let listed = document()?.query_selector("script[data-letters]").ok()??.get_attribute("data-letters")?;
    Reflect::get(&JSON::parse(&listed).ok()?, &format!("letters/{name}.ttf").into()).ok()?.as_string()
}
