//! Texts kept in the browser's localStorage. It answers at once, may be forbidden, and may be full.

use archipel_model::progress::slots::{Store, StoreError};
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::Storage;

use super::exchange::reason;

/// Other programs may live under the same address.
pub const PREFIX: &str = "archipel.";

/// The learner's progress in this browser.
pub struct Shelf;

impl Shelf {
    /// The shelf of this browser. Whether it may be used shows with the first text.
    pub fn open() -> Self {
        Self
    }

    fn storage() -> Result<Storage, StoreError> {
        let window = web_sys::window().ok_or_else(|| StoreError::Blocked("no window".into()))?;
        match window.local_storage() {
            Ok(Some(storage)) => Ok(storage),
            Ok(None) => Err(StoreError::Blocked("no localStorage".into())),
            Err(error) => Err(StoreError::Blocked(reason(&error))),
        }
    }
}

impl Store for Shelf {
    fn load(&self, key: &str) -> Result<Option<String>, StoreError> {
        Self::storage()?.get_item(&name(key)).map_err(|error| explain(&error))
    }

    fn save(&self, key: &str, text: &str) -> Result<(), StoreError> {
        Self::storage()?.set_item(&name(key), text).map_err(|error| explain(&error))
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        Self::storage()?.remove_item(&name(key)).map_err(|error| explain(&error))
    }
}

fn name(key: &str) -> String {
    format!("{PREFIX}{key}")
}

fn explain(error: &JsValue) -> StoreError {
    let kind = Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    match kind.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => StoreError::Full(reason(error)),
        Some("SecurityError") => StoreError::Blocked(reason(error)),
        _ => StoreError::Other(reason(error)),
    }
}
