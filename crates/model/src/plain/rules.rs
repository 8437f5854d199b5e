//! The words that the project has agreed on, as an author writes them in `lessons/words/`: the glossary, the jargon
//! that nobody has to understand, the names of real brands, and words that a dictionary does not know.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::sentence::Sentence;
use crate::lesson::{Problem, read_file};
use crate::text::Lang;

/// The folder of the rules, in the lesson folder.
pub const RULES: &str = "words/";

const GLOSSARY: &str = "words/glossary.ron";
const JARGON: &str = "words/jargon.ron";
const BRANDS: &str = "words/brands.ron";

/// All that is agreed on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    pub(super) glossary: Vec<Thing>,
    pub(super) jargon: Jargon,
    pub(super) brands: Vec<Pattern>,
    /// Right words that are in no dictionary, with a straight apostrophe.
    pub(super) own: BTreeMap<Lang, BTreeSet<String>>,
}

/// A thing, and its one word in each language.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thing {
    /// What it is, for authors.
    pub thing: String,
    nl: Term,
    fr: Term,
    de: Term,
    en: Term,
}

/// The word for a thing in one language, and other words for it that are not used.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The word.
    pub say: String,
    /// Not these. `*` stands for any letters: `inlog*`.
    #[serde(default)]
    pub not: Vec<Pattern>,
}

impl Thing {
    /// The word in a language.
    pub fn term(&self, lang: Lang) -> &Term {
        match lang {
            Lang::Nl => &self.nl,
            Lang::Fr => &self.fr,
            Lang::De => &self.de,
            Lang::En => &self.en,
        }
    }
}

/// Words of offices, by language, each with what to write instead.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Jargon {
    nl: BTreeMap<Pattern, String>,
    fr: BTreeMap<Pattern, String>,
    de: BTreeMap<Pattern, String>,
    en: BTreeMap<Pattern, String>,
}

impl Jargon {
    pub(super) fn of(&self, lang: Lang) -> &BTreeMap<Pattern, String> {
        match lang {
            Lang::Nl => &self.nl,
            Lang::Fr => &self.fr,
            Lang::De => &self.de,
            Lang::En => &self.en,
        }
    }
}

/// One word or several, each perhaps with a `*` for any letters at its begin or end.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(from = "String")]
pub struct Pattern(Vec<Piece>);

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Piece {
    /// The letters, as written.
    letters: String,
    /// The letters, small.
    small: String,
    open_begin: bool,
    open_end: bool,
}

impl From<String> for Pattern {
    fn from(written: String) -> Pattern {
        let piece = |word: &str| {
            let letters = word.trim_matches('*').to_owned();
            let small = letters.to_lowercase();
            Piece { letters, small, open_begin: word.starts_with('*'), open_end: word.len() > 1 && word.ends_with('*') }
        };
        Pattern(written.split_whitespace().map(piece).collect())
    }
}

/// Whether capitals and small letters are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Capitals {
    Matter,
    Alike,
}

impl Piece {
    fn fits(&self, word: &str, capitals: Capitals) -> bool {
        let word = word.replace('\'', "’");
        let (letters, word) = match capitals {
            Capitals::Matter => (&self.letters, word),
            Capitals::Alike => (&self.small, word.to_lowercase()),
        };
        let one = |word: &str| match (self.open_begin, self.open_end) {
            (true, true) => word.contains(letters.as_str()),
            (true, false) => word.ends_with(letters.as_str()),
            (false, true) => word.starts_with(letters.as_str()),
            (false, false) => word == letters,
        };
        // In "l’écran" the word is "écran"; in "Belfius’ app" it is "Belfius".
        one(&word) || word.split('’').any(one)
    }
}

impl Pattern {
    /// Where in a sentence it stands: the numbers of its first words. What is between quotes may be looked over.
    pub(super) fn places_in(&self, sentence: &Sentence<'_>, capitals: Capitals, quoted_too: bool) -> Vec<usize> {
        if self.0.is_empty() || self.0.iter().any(|piece| piece.letters.is_empty()) {
            return Vec::new();
        }
        let fits = |(piece, word): (&Piece, &super::sentence::Word<'_>)| {
            (quoted_too || !word.quoted) && word.kind == super::sentence::Kind::Word && piece.fits(word.text, capitals)
        };
        let begins = 0..(sentence.words.len() + 1).saturating_sub(self.0.len());
        begins.filter(|begin| self.0.iter().zip(&sentence.words[*begin..]).all(fits)).collect()
    }

    /// How many words it has.
    pub(super) fn length(&self) -> usize {
        self.0.len()
    }
}

impl Rules {
    /// The rules of a lesson folder, and what is wrong with how they are written.
    pub fn read(files: &BTreeMap<String, String>) -> (Rules, Vec<Problem>) {
        let mut problems = Vec::new();
        let mut rules = Rules::default();
        match read_file(files, GLOSSARY) {
            Ok(glossary) => rules.glossary = glossary,
            Err(wrong) => problems.extend(wrong),
        }
        match read_file(files, JARGON) {
            Ok(jargon) => rules.jargon = jargon,
            Err(wrong) => problems.extend(wrong),
        }
        match read_file(files, BRANDS) {
            Ok(brands) => rules.brands = brands,
            Err(wrong) => problems.extend(wrong),
        }
        rules.own = Lang::ALL.into_iter().map(|lang| (lang, rules.own_words(files, lang))).collect();
        (rules, problems)
    }

    /// The list of a language, that of the names, and the brands.
    fn own_words(&self, files: &BTreeMap<String, String>, lang: Lang) -> BTreeSet<String> {
        let lists = [format!("{RULES}names.txt"), format!("{RULES}{}.txt", lang.tag())];
        let lines = lists.iter().filter_map(|list| files.get(list)).flat_map(|list| list.lines());
        let words = lines.map(|line| line.split('#').next().unwrap_or_default().trim()).filter(|word| !word.is_empty());
        let brands = self.brands.iter().flat_map(|brand| &brand.0).map(|piece| piece.letters.as_str());
        words.chain(brands).map(|word| word.replace('’', "'")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::sentence::sentences;
    use super::*;

    fn check(pattern: &str, text: &str, capitals: Capitals, expected: &[usize]) {
        let pattern = Pattern::from(pattern.to_owned());
        let sentence = &sentences(text, Lang::Nl)[0];
        assert_eq!(pattern.places_in(sentence, capitals, false), expected, "{pattern:?} in {text}");
    }

    #[test]
    fn words_are_found_whole_or_with_any_letters_around() {
        check("inlog*", "Je kunt hier inloggen of Inlogt.", Capitals::Alike, &[3, 5]);
        check("u", "Heeft u uw kaart?", Capitals::Alike, &[1]);
        check("*wachtwoord", "Je mailwachtwoord is fout.", Capitals::Alike, &[1]);
        check("log in", "Log in, dan log je in.", Capitals::Alike, &[0]);
        check("KBC", "De kbc is niet KBC.", Capitals::Matter, &[4]);
        check("écran", "Regardez l’écran.", Capitals::Alike, &[1]);
        check("werk", "Typ “werk” bij werk.", Capitals::Alike, &[3]);
        check("test", "Dit is archipel.test.", Capitals::Alike, &[]);
        check("", "Niets.", Capitals::Alike, &[]);
    }
}
