//! Which words a dictionary should know, and what is said about those that it does not. The dictionary itself is somebody
//! else’s: here nothing is run and no file is opened.

use std::collections::{BTreeMap, BTreeSet};

use super::passage::{Kind, passages};
use super::rules::Rules;
use super::sentence::{Kind as WordKind, sentences};
use crate::lesson::{Course, Problem};
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

/// Every word of every text that must be in a dictionary, with its place: the words of the lists in `words/` are known, and
/// so are the names of the course’s own sites and islands.
pub fn spellings(
    rules: &Rules,
    files: &BTreeMap<String, String>,
    locales: &BTreeMap<String, String>,
    course: &Course,
) -> Vec<Spelling> {
    let names = names(course);
    let mut all = Vec::new();
    for passage in passages(files, locales).iter().filter(|passage| passage.kind != Kind::Words) {
        let own = rules.own.get(&passage.lang);
        // A word of a list may also have a capital: at the beginning of a sentence.
        let is_own = |word: &str| {
            let known = |word: &str| names.contains(word) || own.is_some_and(|own| own.contains(word));
            known(word) || known(&small_first(word))
        };
        let said = sentences(&passage.text, passage.lang);
        for word in said.iter().flat_map(|sentence| &sentence.words).filter(|word| word.kind == WordKind::Word) {
            let written = word.text.replace('’', "'");
            if is_own(&written) {
                continue;
            }
            // "d’IkBenHet", "IkBenHet-code": only the rest is asked.
            let parts: Vec<&str> = written.split(['-', '\'']).collect();
            let rest = match parts.iter().any(|part| is_own(part)) {
                true => parts.into_iter().filter(|part| part.chars().count() > 2 && !is_own(part)).collect(),
                false => vec![written.as_str()],
            };
            let (line, column) = passage.place_of(word.at);
            all.extend(rest.into_iter().map(|part| {
                let (file, lang, word) = (passage.file.to_owned(), passage.lang, part.to_owned());
                Spelling { word, lang, file, line, column }
            }));
        }
    }
    all
}

/// The words of the names that the course gives.
fn names(course: &Course) -> BTreeSet<String> {
    let sites = course.sites.iter().map(|site| &site.name);
    let given = sites.chain(course.islands.iter().chain(&course.guest_island).map(|island| &island.name));
    let words = given.flat_map(|name| name.all()).flat_map(|(_, words)| words.split_whitespace());
    words.map(|word| word.replace('’', "'")).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_asked_with_their_place_unless_they_are_our_own() {
        let of = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        let text = "(title: (nl: \"Kies GovPost of knopf op {site} bij 3 d’GovPost-poort.\"))";
        let files = BTreeMap::from([of("a.lesson.ron", text)]);
        let lists = [of("words/names.txt", "GovPost # a portal\n"), of("words/nl.txt", "kies\n")];
        let (rules, _) = Rules::read(&lists.into());
        let asked = spellings(&rules, &files, &BTreeMap::new(), &Course::default());
        let words: Vec<&str> = asked.iter().map(|one| one.word.as_str()).collect();
        assert_eq!(words, ["of", "knopf", "op", "bij", "poort"]);
        assert_eq!(
            asked[1].problem(&["knoop".to_owned(), "knop".to_owned()]).to_string(),
            "lessons/a.lesson.ron:1:31: \"knopf\" is not in the dictionary of \"nl\"\n  \
             hint: did you mean \"knoop\", \"knop\"? if it is right, write it into lessons/words/nl.txt"
        );
    }
}
