//! The texts that are judged, each with its language, its place and what kind of text it is. From lesson files and from
//! Fluent files; what is good or bad about them is said elsewhere.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::lesson::LOCALES;
use crate::lesson::literal::{Literal, literals};
use crate::text::Lang;

/// Who speaks in a text, and so how plain it must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The game and its pilot: help, instructions, replies, films, cards.
    Help,
    /// What stands on the practice PC and phone: portals, buttons, search results.
    Screen,
    /// Letters, e-mails, documents, and what strangers write: they sound as in life, on purpose.
    Letter,
    /// Not sentences at all: the words by which the search engine finds something.
    Words,
}

/// One text.
#[derive(Clone, Debug)]
pub struct Passage<'a> {
    /// The file, as a [`Problem`](crate::lesson::Problem) names it.
    pub file: &'a str,
    /// Its language.
    pub lang: Lang,
    /// Who speaks.
    pub kind: Kind,
    /// What it says, with its `{facts}` still open.
    pub text: String,
    /// The names around it: `steps/mistakes/reply`; in a Fluent file the key of the message.
    pub within: Arc<str>,
    place: Place<'a>,
}

#[derive(Clone, Debug)]
enum Place<'a> {
    Literal { source: &'a str, literal: Literal },
    Line { line: usize, column: usize },
}

impl Passage<'_> {
    /// Line and column, counted from 1, of a sign of the text, counted from 0.
    pub fn place_of(&self, nth: usize) -> (usize, usize) {
        match &self.place {
            Place::Literal { source, literal } => literal.place_of(source, nth),
            Place::Line { line, column } => (*line, column + nth),
        }
    }

    /// Whether it belongs to a lesson: not to the map, the portals or the game.
    pub fn is_of_lesson(&self) -> bool {
        self.file.ends_with(LESSON)
    }
}

const LESSON: &str = ".lesson.ron";

/// All texts: of a lesson folder, and of Fluent files by their paths in the project (`assets/locales/nl/game.ftl`).
pub fn passages<'a>(files: &'a BTreeMap<String, String>, locales: &'a BTreeMap<String, String>) -> Vec<Passage<'a>> {
    let mut all = Vec::new();
    for (file, source) in files {
        if file.starts_with(super::RULES) || !file.ends_with(".ron") {
            continue;
        }
        // A fake site says what it likes.
        let fake = file.ends_with(".site.ron") && source.lines().any(|line| line.trim() == "fake: true,");
        for literal in literals(source) {
            let Some(lang) = Lang::ALL.into_iter().find(|lang| lang.tag() == literal.field) else { continue };
            let kind = if fake { Kind::Letter } else { kind_of(file, &literal.within) };
            let (text, within) = (literal.text.clone(), literal.within.clone());
            all.push(Passage { file, lang, kind, text, within, place: Place::Literal { source, literal } });
        }
    }
    for (file, source) in locales {
        let Some(lang) = lang_of(file) else { continue };
        let kind = if file.ends_with("/world.ftl") { Kind::Screen } else { Kind::Help };
        for (key, line, column, text) in patterns(source) {
            let place = Place::Line { line, column };
            all.push(Passage { file, lang, kind, text: text.to_owned(), within: Arc::from(key), place });
        }
    }
    all
}

fn kind_of(file: &str, within: &str) -> Kind {
    let outermost = within.split('/').next().unwrap_or_default();
    if file.ends_with(LESSON) {
        return if outermost == "world" { Kind::Letter } else { Kind::Help };
    }
    match (file.starts_with("sites/"), within) {
        (true, "words") => Kind::Words,
        (true, _) => Kind::Screen,
        (false, _) => Kind::Help,
    }
}

/// The language of a Fluent file, if it is one of the programme’s own.
pub(super) fn lang_of(file: &str) -> Option<Lang> {
    let (tag, _) = file.strip_prefix(LOCALES)?.split_once('/')?;
    Lang::ALL.into_iter().find(|lang| lang.tag() == tag)
}

/// What the messages of a Fluent file say: key, line, column and the words, one for each line that says something.
pub(super) fn patterns(source: &str) -> Vec<(&str, usize, usize, &str)> {
    let mut found = Vec::new();
    let mut key = "";
    for (index, line) in source.lines().enumerate() {
        let message = line.starts_with(|sign: char| sign.is_ascii_alphabetic());
        let mut rest = if message {
            let Some((name, rest)) = line.split_once('=') else { continue };
            key = name.trim();
            rest
        } else if line.starts_with([' ', '\t']) {
            line
        } else {
            continue;
        };
        rest = rest.trim_start();
        // A variant: `[one] …`, `*[other] …`.
        if !message
            && let Some((_, words)) =
                rest.trim_start_matches('*').strip_prefix('[').and_then(|rest| rest.split_once(']'))
        {
            rest = words.trim_start();
        }
        // The head and the foot of a choice say nothing.
        if rest.is_empty() || rest == "}" || (rest.starts_with('{') && rest.trim_end().ends_with("->")) {
            continue;
        }
        let column = line[..line.len() - rest.len()].chars().count() + 1;
        found.push((key, index + 1, column, rest.trim_end()));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fluent_files_are_read_line_by_line() {
        let source =
            "# no = comment\nnext = Weiter\nn = { $n ->\n    [one] Eine Insel.\n   *[other] { $n } Inseln.\n}\n";
        let found = patterns(source);
        assert_eq!(found, [("next", 2, 8, "Weiter"), ("n", 4, 11, "Eine Insel."), ("n", 5, 13, "{ $n } Inseln.")]);
    }

    #[test]
    fn texts_know_who_speaks() {
        let of = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        let files = BTreeMap::from([
            of("a/b.lesson.ron", "(steps: [(say: (nl: \"a\"))], world: (mails: [(body: (nl: \"b\"))]))"),
            of("sites/x.site.ron", "(name: (nl: \"c\"), host: \"no\")"),
            of("sites/y.site.ron", "(\n    fake: true,\n    name: (nl: \"d\"))"),
            of("sites/zoekster.search.ron", "[(words: (nl: \"e\"), title: (nl: \"f\"))]"),
            of("words/glossary.ron", "[(nl: \"g\")]"),
            of("a/b.uk.ron", "{\"a\": \"h\"}"),
        ]);
        let locales = BTreeMap::from([
            of("assets/locales/nl/game.ftl", "a = i\n"),
            of("assets/locales/nl/world.ftl", "a = j\n"),
            of("assets/locales/uk/game.ftl", "a = k\n"),
        ]);
        let found: Vec<_> = passages(&files, &locales).into_iter().map(|one| (one.text, one.kind)).collect();
        let expected = [
            ("a", Kind::Help),
            ("b", Kind::Letter),
            ("c", Kind::Screen),
            ("d", Kind::Letter),
            ("e", Kind::Words),
            ("f", Kind::Screen),
            ("i", Kind::Help),
            ("j", Kind::Screen),
        ];
        assert_eq!(found, expected.map(|(text, kind)| (text.to_owned(), kind)));
    }
}
