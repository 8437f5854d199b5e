//! The words of the programme itself, from Fluent files; the words of lessons and portals are content and live with it.
//!
//! `game.ftl` is said by the game, in the language of the help; `world.ftl` stands on the practice PC and phone,
//! in the language of the portals.

use std::sync::OnceLock;

use archipel_model::Lang;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// All words in one language.
pub struct Words(FluentBundle<FluentResource>);

macro_rules! sources {
    ($tag:literal) => {
        [
            include_str!(concat!("../../../assets/locales/", $tag, "/game.ftl")),
            include_str!(concat!("../../../assets/locales/", $tag, "/world.ftl")),
        ]
    };
}

/// The Fluent files of a language.
pub fn sources(lang: Lang) -> [&'static str; 2] {
    match lang {
        Lang::Nl => sources!("nl"),
        Lang::Fr => sources!("fr"),
        Lang::De => sources!("de"),
        Lang::En => sources!("en"),
    }
}

impl Words {
    /// The words in `lang`.
    pub fn of(lang: Lang) -> &'static Words {
        static ALL: [OnceLock<Words>; 4] = [const { OnceLock::new() }; 4];
        ALL[lang as usize].get_or_init(|| Words::load(lang))
    }

    fn load(lang: Lang) -> Words {
        let tag: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // All our scripts run left to right; isolation marks would end up in the names that screen readers say.
        bundle.set_use_isolating(false);
        for source in sources(lang) {
            // A broken line only loses its own message; a test says that there is none.
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Words(bundle)
    }

    /// The words for `key`; the key itself if there are none (a test says that there are).
    pub fn get(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The words for `key` with values in their places.
    pub fn with(&self, key: &str, values: &[(&str, &str)]) -> String {
        let args: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, FluentValue::from(*value))).collect();
        self.format(key, &args)
    }

    /// The words for `key` with a number `n`, which may choose the plural.
    pub fn count(&self, key: &str, n: usize) -> String {
        let mut args = FluentArgs::new();
        args.set("n", n);
        self.format(key, &args)
    }

    fn format(&self, key: &str, args: &FluentArgs<'_>) -> String {
        let Some(pattern) = self.0.get_message(key).and_then(|message| message.value()) else { return key.to_owned() };
        let mut errors = Vec::new();
        self.0.format_pattern(pattern, Some(args), &mut errors).into_owned()
    }

    /// Whether there are words for `key`.
    pub fn has(&self, key: &str) -> bool {
        self.0.has_message(key)
    }
}
