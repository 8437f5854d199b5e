//! A text in the four languages of the programme, and the languages themselves. What is said in a further language of the
//! help is in `lesson/help.rs`.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A language of the programme itself: the portals speak it, and every text is there in it.
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

/// Any language, by its tag as on the web: `nl`, `uk`. Two or three small letters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag([u8; 3]);

impl Tag {
    /// The tag that is written so; nothing where it is none.
    pub const fn new(written: &str) -> Option<Tag> {
        let bytes = written.as_bytes();
        let mut tag = [0; 3];
        if bytes.len() < 2 || bytes.len() > tag.len() {
            return None;
        }
        let mut at = 0;
        while at < bytes.len() {
            if !bytes[at].is_ascii_lowercase() {
                return None;
            }
            tag[at] = bytes[at];
            at += 1;
        }
        Some(Tag(tag))
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        let end = self.0.iter().position(|byte| *byte == 0).unwrap_or(self.0.len());
        std::str::from_utf8(&self.0[..end]).unwrap_or_default()
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

impl fmt::Debug for Tag {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

impl From<Lang> for Tag {
    fn from(lang: Lang) -> Tag {
        match lang {
            Lang::Nl => Tag(*b"nl\0"),
            Lang::Fr => Tag(*b"fr\0"),
            Lang::De => Tag(*b"de\0"),
            Lang::En => Tag(*b"en\0"),
        }
    }
}

/// The language of the help: one of the programme's own, or a further one whose gaps the own one fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct HelpLang {
    /// The further language, if one was chosen.
    pub further: Option<Tag>,
    /// The language of everything else.
    pub own: Lang,
}

impl HelpLang {
    /// The tag of the language that is meant to be spoken.
    pub fn tag(self) -> Tag {
        self.further.unwrap_or(self.own.into())
    }
}

impl From<Lang> for HelpLang {
    fn from(own: Lang) -> HelpLang {
        HelpLang { further: None, own }
    }
}

impl From<HelpLang> for Tag {
    fn from(lang: HelpLang) -> Tag {
        lang.tag()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_two_or_three_small_letters() {
        for lang in Lang::ALL {
            assert_eq!(Tag::new(lang.tag()), Some(lang.into()));
            assert_eq!(Tag::from(lang).as_str(), lang.tag());
        }
        assert_eq!(Tag::new("ckb").map(|tag| tag.to_string()).as_deref(), Some("ckb"));
        for wrong in ["", "u", "UK", "u1", "site", "зя"] {
            assert_eq!(Tag::new(wrong), None, "{wrong}");
        }
    }
}
