//! Which words a dictionary should know, and what is said about those that it does not. The dictionary itself is somebody
//! else’s: here nothing is run and no file is opened.

use std::collections::{BTreeMap, BTreeSet};

use super::passage::{Kind, passages};
use super::sentence::{Kind as WordKind, sentences};
use crate::lesson::Problem;
use crate::text::Lang;

/// A place where a word stands that a dictionary may not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spelling {
    /// The word, with a straight apostrophe: so dictionaries write it.
    pub word: String,
    /// Its language.
    pub lang: Lang,
    file: String,
    line: usize,
    column: usize,
}

/// The words of the project, of one language: its own names, and words that are newer than the dictionary.
fn own_words(files: &BTreeMap<String, String>, lang: Lang) -> BTreeSet<String> {
    let lists = ["words/names.txt".to_owned(), format!("words/{}.txt", lang.tag())];
    let lines = lists.iter().filter_map(|list| files.get(list)).flat_map(|list| list.lines());
    let words = lines.map(|line| line.split('#').next().unwrap_or_default().trim()).filter(|word| !word.is_empty());
    words.map(|word| word.replace('’', "'")).collect()
}

/// Every word of every text that is none of the project’s own, with its place.
///
/// A word of the lists is known as it is written there, and with a capital where a sentence begins.
pub fn spellings(files: &BTreeMap<String, String>, locales: &BTreeMap<String, String>) -> Vec<Spelling> {
    let own: BTreeMap<Lang, BTreeSet<String>> =
        Lang::ALL.into_iter().map(|lang| (lang, own_words(files, lang))).collect();
    let mut all = Vec::new();
    for passage in passages(files, locales).iter().filter(|passage| passage.kind != Kind::Words) {
        let own = &own[&passage.lang];
        for word in sentences(&passage.text, passage.lang).iter().flat_map(|sentence| &sentence.words) {
            let written = word.text.replace('’', "'");
            let known = own.contains(&written) || own.contains(&small_first(&written));
            if word.kind != WordKind::Word || known {
                continue;
            }
            let (line, column) = passage.place_of(word.at);
            let (file, lang) = (passage.file.to_owned(), passage.lang);
            all.push(Spelling { word: written, lang, file, line, column });
        }
    }
    all
}

fn small_first(word: &str) -> String {
    let mut signs = word.chars();
    signs.next().map_or_else(String::new, |first| first.to_lowercase().chain(signs).collect())
}

impl Spelling {
    /// What is said about a word that the dictionary does not know.
    pub fn problem(&self, suggestions: &[String]) -> Problem {
        let tag = self.lang.tag();
        let own = format!("if it is right, write it into lessons/words/{tag}.txt");
        let hint = match suggestions.iter().take(3).map(|one| format!("\"{one}\"")).collect::<Vec<_>>().join(", ") {
            near if near.is_empty() => own,
            near => format!("did you mean {near}? {own}"),
        };
        let message = format!("\"{}\" is not in the dictionary of \"{tag}\"", self.word);
        Problem { file: self.file.clone(), line: self.line, column: self.column, message, hint: Some(hint) }
    }
}
