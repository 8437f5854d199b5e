//! The voices of the browser (`speechSynthesis`). A voice that is not the computer's own sends the text to the company
//! that makes the browser: it is used only where the sentence says that this was allowed.

use std::cell::RefCell;
use std::collections::BTreeSet;

use archipel_model::Tag;
use archipel_model::session::{Action, Sentence, Voices};
use bevy::ecs::resource::Resource;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use crate::app::Outside;

/// Slow enough for somebody who learns the language.
const SLOW: f64 = 0.75;

thread_local! {
    /// What is being said. The browser forgets a sentence that nobody holds, and never tells of its end.
    static SPEAKING: RefCell<Option<Speaking>> = RefCell::default();
}

struct Speaking {
    utterance: JsValue,
    _handlers: Vec<Closure<dyn FnMut(JsValue)>>,
}

/// The voice of this browser.
#[derive(Resource)]
pub struct Voice(Outside);

impl Voice {
    /// Asks which languages can be spoken. Browsers learn of their voices late, and tell.
    pub fn open(outside: Outside) -> Self {
        if let Some(speech) = speech() {
            // What a page of before has begun goes on in some browsers.
            let _ = call(&speech, "cancel", &[]);
            let teller = outside.clone();
            let tell = move || {
                if let Some(voices) = voices() {
                    teller.tell(Action::VoicesCame(voices));
                }
            };
            tell();
            let changed = Closure::<dyn FnMut(JsValue)>::new(move |_| tell());
            let heard = call(&speech, "addEventListener", &["voiceschanged".into(), changed.as_ref().clone()]);
            if heard.is_err() {
                // Older browsers have only this way.
                let _ = Reflect::set(&speech, &"onvoiceschanged".into(), changed.as_ref());
            }
            changed.forget();
        }
        Self(outside)
    }

    /// Says this, instead of what is being said.
    pub fn say(&self, sentence: Sentence) {
        self.hush();
        let number = sentence.number;
        if self.begin(&sentence).is_err() {
            self.0.tell(Action::VoiceFailed(number));
        }
    }

    /// Says no more.
    pub fn hush(&self) {
        let Some(before) = SPEAKING.take() else { return };
        // Nothing that it still tells counts, and its handlers are gone from now on.
        for name in ["onend", "onerror", "onboundary"] {
            let _ = Reflect::set(&before.utterance, &name.into(), &JsValue::NULL);
        }
        if let Some(speech) = speech()
            && ["speaking", "pending"].iter().any(|state| is_true(&speech, state))
        {
            let _ = call(&speech, "cancel", &[]);
        }
    }

    fn begin(&self, sentence: &Sentence) -> Result<(), JsValue> {
        let speech = speech().ok_or("no voices")?;
        let voice = best_voice(sentence).ok_or("no voice for this language")?;
        let window = web_sys::window().ok_or("no window")?;
        let class: Function = Reflect::get(&window, &"SpeechSynthesisUtterance".into())?.dyn_into()?;
        let utterance = Reflect::construct(&class, &Array::of1(&sentence.text.as_str().into()))?;
        Reflect::set(&utterance, &"voice".into(), &voice)?;
        Reflect::set(&utterance, &"lang".into(), &Reflect::get(&voice, &"lang".into())?)?;
        let rate = if sentence.slow { SLOW } else { 1.0 };
        Reflect::set(&utterance, &"rate".into(), &rate.into())?;

        let number = sentence.number;
        let handlers = vec![
            self.handler(&utterance, "onend", move |_| Some(Action::VoiceDone(number)))?,
            self.handler(&utterance, "onerror", move |_| Some(Action::VoiceFailed(number)))?,
            self.handler(&utterance, "onboundary", move |event| {
                let get = |name: &str| Reflect::get(event, &name.into()).ok();
                // Some browsers also tell where a sentence begins.
                let is_word = get("name").and_then(|name| name.as_string()).is_none_or(|name| name == "word");
                let place = get("charIndex").and_then(|place| place.as_f64()).filter(|_| is_word)?;
                Some(Action::VoiceAt { sentence: number, place: place as usize })
            })?,
        ];
        let given = call(&speech, "speak", std::slice::from_ref(&utterance));
        SPEAKING.set(Some(Speaking { utterance, _handlers: handlers }));
        given.map(drop)
    }

    fn handler(
        &self,
        utterance: &JsValue,
        name: &str,
        tells: impl Fn(&JsValue) -> Option<Action> + 'static,
    ) -> Result<Closure<dyn FnMut(JsValue)>, JsValue> {
        let outside = self.0.clone();
        let handler = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
            if let Some(action) = tells(&event) {
                outside.tell(action);
            }
        });
        Reflect::set(utterance, &name.into(), handler.as_ref())?;
        Ok(handler)
    }
}

fn speech() -> Option<JsValue> {
    let window = web_sys::window()?;
    Reflect::get(&window, &"speechSynthesis".into()).ok().filter(JsValue::is_object)
}

fn call(object: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let function: Function = Reflect::get(object, &name.into())?.dyn_into()?;
    function.apply(object, &arguments.iter().collect::<Array>())
}

fn is_true(object: &JsValue, name: &str) -> bool {
    Reflect::get(object, &name.into()).is_ok_and(|value| value.is_truthy())
}

/// The voices that the browser knows now.
fn all_voices() -> Vec<JsValue> {
    let listed = speech().and_then(|speech| call(&speech, "getVoices", &[]).ok());
    listed.and_then(|listed| listed.dyn_into::<Array>().ok()).map(|listed| listed.to_vec()).unwrap_or_default()
}

/// Language and country of a voice: `nl-BE`, on some phones `nl_BE`.
fn tag_of(voice: &JsValue) -> String {
    let tag = Reflect::get(voice, &"lang".into()).ok().and_then(|tag| tag.as_string()).unwrap_or_default();
    tag.replace('_', "-").to_ascii_lowercase()
}

/// Its language, where its name has one.
fn language_of(voice: &JsValue) -> Option<Tag> {
    tag_of(voice).split('-').next().and_then(Tag::new)
}

fn is_local(voice: &JsValue) -> bool {
    is_true(voice, "localService")
}

/// The languages that can be spoken; nothing as long as the browser knows of no voice at all.
fn voices() -> Option<Voices> {
    let all = all_voices();
    let langs = |local: bool| {
        let spoken = all.iter().filter(|voice| is_local(voice) == local).filter_map(language_of);
        spoken.collect::<BTreeSet<Tag>>().into_iter().collect()
    };
    (!all.is_empty()).then(|| Voices { local: langs(true), network: langs(false) })
}

/// The computer's own before any other, then Belgium's, then the one that its owner prefers.
fn best_voice(sentence: &Sentence) -> Option<JsValue> {
    let fits = |voice: &JsValue| language_of(voice) == Some(sentence.lang) && (sentence.network || is_local(voice));
    let rank = |voice: &JsValue| (is_local(voice), tag_of(voice).ends_with("-be"), is_true(voice, "default"));
    // Of equals the first: browsers list the better ones first.
    all_voices().into_iter().filter(fits).rev().max_by_key(rank)
}
