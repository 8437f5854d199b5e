//! The words of the programme itself, from Fluent files; the words of lessons and portals are content and live with it.
//!
//! `game.ftl` is said by the game, in the language of the help; `world.ftl` stands on the practice PC and phone,
//! in the language of the portals. A further language of the help has only `game.ftl`.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use archipel_model::{HelpLang, Lang, Tag};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// `game.ftl` of every language, also of the further ones.
static GAME: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/words.rs"));

type Bundle = FluentBundle<FluentResource>;

/// All words in one language; what a further language lacks is said in the own one.
#[derive(Clone, Copy)]
pub struct Words {
    further: Option<&'static Bundle>,
    own: &'static Bundle,
}

/// What the game says, as Fluent; nothing where nobody has written it in this language.
pub fn game(lang: impl Into<Tag>) -> Option<&'static str> {
    let tag = lang.into();
    GAME.iter().find(|(name, _)| *name == tag.as_str()).map(|(_, source)| *source)
}

/// What stands on the practice PC and phone, as Fluent.
pub fn world(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => include_str!("../../../assets/locales/nl/world.ftl"),
        Lang::Fr => include_str!("../../../assets/locales/fr/world.ftl"),
        Lang::De => include_str!("../../../assets/locales/de/world.ftl"),
        Lang::En => include_str!("../../../assets/locales/en/world.ftl"),
    }
}

fn own(lang: Lang) -> &'static Bundle {
    static ALL: [OnceLock<Bundle>; 4] = [const { OnceLock::new() }; 4];
    ALL[lang as usize].get_or_init(|| read(lang.tag(), game(lang).into_iter().chain([world(lang)])))
}

fn further(tag: Tag) -> Option<&'static Bundle> {
    static ALL: OnceLock<BTreeMap<&'static str, OnceLock<Bundle>>> = OnceLock::new();
    let all = ALL.get_or_init(|| GAME.iter().map(|(tag, _)| (*tag, OnceLock::new())).collect());
    all.get(tag.as_str()).map(|place| place.get_or_init(|| read(tag.as_str(), game(tag))))
}

fn read(tag: &str, sources: impl IntoIterator<Item = &'static str>) -> Bundle {
    let tag: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // All our scripts run left to right; isolation marks would end up in the names that screen readers say.
    bundle.set_use_isolating(false);
    for source in sources {
        // A broken line only loses its own message; a test says that there is none.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

impl Words {
    /// The words in this language.
    pub fn of(lang: impl Into<HelpLang>) -> Words {
        let lang = lang.into();
        Words { further: lang.further.and_then(further), own: own(lang.own) }
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
        let in_one = |bundle: &Bundle| {
            let pattern = bundle.get_message(key)?.value()?;
            let mut errors = Vec::new();
            let words = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
            // A further language that asks for something else than the others says nothing.
            errors.is_empty().then_some(words)
        };
        self.further.and_then(in_one).or_else(|| in_one(self.own)).unwrap_or_else(|| key.to_owned())
    }

    /// Whether there are words for `key`.
    pub fn has(&self, key: &str) -> bool {
        self.own.has_message(key)
    }
}
