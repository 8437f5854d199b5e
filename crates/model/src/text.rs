//! A text in the four languages of the programme, and the languages themselves.

use serde::{Deserialize, Serialize};

/// A language of the interface, the portals and the help.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Lang {
    /// Dutch.
    #[default]
    Nl,
    /// French.
    Fr,
    /// German.
    De,
    /// English.
    En,
}

impl Lang {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Lang; 4] = [Lang::Nl, Lang::Fr, Lang::De, Lang::En];

    /// The language's BCP 47 tag, as used by `<html lang>` and by Fluent.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Nl => "nl",
            Lang::Fr => "fr",
            Lang::De => "de",
            Lang::En => "en",
        }
    }

    /// The language's name in that language itself: the only form that everybody finds.
    pub fn own_name(self) -> &'static str {
        match self {
            Lang::Nl => "Nederlands",
            Lang::Fr => "Français",
            Lang::De => "Deutsch",
            Lang::En => "English",
        }
    }
}

/// One text in every language of the programme. All four are written side by side in the lesson files;
/// leaving one out is an error that names the place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Dutch.
    pub nl: String,
    /// French.
    pub fr: String,
    /// German.
    pub de: String,
    /// English.
    pub en: String,
}

impl Text {
    /// The text in `lang`, with its `{placeholders}` still in it.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Nl => &self.nl,
            Lang::Fr => &self.fr,
            Lang::De => &self.de,
            Lang::En => &self.en,
        }
    }

    /// Each language with its text.
    pub fn all(&self) -> [(Lang, &str); 4] {
        Lang::ALL.map(|lang| (lang, self.get(lang)))
    }
}
