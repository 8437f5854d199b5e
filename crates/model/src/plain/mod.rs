//! Plain language: what a program can say about whether people understand a text. It is for authors; a learner’s game
//! never refuses a lesson because of it.
//!
//! Here are the limits and what is said about a text that breaks one. `sentence.rs` and `syllable/` take texts apart,
//! `formula.rs` has the readability figures, `passage.rs` finds the texts, `rules.rs` reads the agreed words, `spelling.rs`
//! asks a dictionary that somebody else brings.

pub mod formula;
mod passage;
mod rules;
mod sentence;
mod spelling;
mod syllable;

use std::collections::{BTreeMap, BTreeSet};

use time::{Date, Month};

use self::formula::Tally;
pub use self::passage::{Kind, Passage, passages};
use self::rules::Capitals;
pub use self::rules::{RULES, Rules};
pub use self::sentence::{Sentence, Word, sentences};
pub use self::spelling::{Spelling, spellings};
pub use self::syllable::syllables;
use crate::facts::{Facts, names_in};
use crate::lesson::{Course, LOCALES, Lesson, Picture, Problem};
use crate::text::Lang;

/// Words in a sentence, at most.
pub fn longest(kind: Kind) -> usize {
    match kind {
        Kind::Help => 15,
        Kind::Screen => 18,
        Kind::Letter => 25,
        Kind::Words => usize::MAX,
    }
}

/// Sentences in one text of the help, at most: nobody reads more beside an exercise.
const MOST_SENTENCES: usize = 3;

/// The endings of addresses that are real.
const REAL_ENDINGS: &[&str] =
    &["be", "com", "org", "net", "eu", "nl", "fr", "de", "info", "gov", "brussels", "vlaanderen", "uk", "app", "io"];

/// The files where real services are named.
const REAL_LIFE: &str = "real_life.ron";

/// Everything that is wrong with the texts of a lesson folder and of Fluent files (by their paths in the project).
pub fn check(
    rules: &Rules,
    files: &BTreeMap<String, String>,
    locales: &BTreeMap<String, String>,
    course: &Course,
) -> Vec<Problem> {
    let mut problems = languages(locales);
    let lengths = Lengths::of(course);
    let help = help_pictures(course);
    let played: BTreeSet<String> = course.lessons.iter().map(|lesson| lesson.path()).collect();
    for passage in &passages(files, locales) {
        if passage.kind == Kind::Words {
            continue;
        }
        let mut judge = Judge { rules, passage, problems: &mut problems };
        let said = sentences(&passage.text, passage.lang);
        judge.number(&said);
        for sentence in &said {
            judge.length(sentence, &lengths);
            judge.words(sentence);
            let real_allowed = passage.file == REAL_LIFE
                || (passage.is_of_lesson() && passage.within.starts_with("card"))
                || help.contains(passage.text.as_str())
                // Of a lesson that is broken one cannot know which picture this is.
                || (passage.within.contains("harm") && !played.contains(passage.file));
            if !real_allowed {
                judge.brands(sentence);
            }
        }
    }
    for lesson in &course.lessons {
        ease(lesson, course, files, &mut problems);
    }
    problems.sort();
    problems.dedup();
    problems
}

/// What is missing in a Fluent file although the English one has it.
fn languages(locales: &BTreeMap<String, String>) -> Vec<Problem> {
    let keys = |source: &str| -> BTreeSet<String> {
        passage::patterns(source).into_iter().map(|(key, ..)| key.to_owned()).collect()
    };
    let mut problems = Vec::new();
    for (english, source) in locales {
        let Some(name) = english.strip_prefix(LOCALES).and_then(|path| path.strip_prefix("en/")) else { continue };
        let wanted = keys(source);
        for lang in Lang::ALL {
            let file = format!("{LOCALES}{}/{name}", lang.tag());
            let there = locales.get(&file).map(|source| keys(source)).unwrap_or_default();
            problems.extend(wanted.difference(&there).map(|key| Problem {
                file: file.clone(),
                line: 1,
                column: 1,
                message: format!("`{key}` is not written in \"{}\"", lang.tag()),
                hint: Some("every text has nl, fr, de and en".to_owned()),
            }));
        }
    }
    problems
}

/// The texts of the pictures that say what to do: real help is named there.
fn help_pictures(course: &Course) -> BTreeSet<&str> {
    let steps = course.lessons.iter().flat_map(|lesson| &lesson.file.steps);
    let always = course.lessons.iter().flat_map(|lesson| &lesson.file.always);
    let mistakes = steps.flat_map(|step| &step.mistakes).chain(always).chain(&course.always);
    let frames = mistakes.flat_map(|mistake| &mistake.harm).filter(|frame| frame.picture == Picture::Help);
    frames.flat_map(|frame| [&frame.title, &frame.text]).flat_map(|text| text.all()).map(|(_, words)| words).collect()
}

/// A day on which lessons are measured: which one does not matter.
fn some_day() -> Option<Date> {
    Date::from_calendar_date(2026, Month::November, 23).ok()
}

/// The facts of every case of a lesson.
fn facts(lesson: &Lesson, course: &Course) -> Vec<Facts> {
    let [who, helper, ..] = course.personas.as_slice() else { return Vec::new() };
    let Some(day) = some_day() else { return Vec::new() };
    let none = BTreeMap::new();
    let cases = &lesson.file.cases;
    let settle = |case| Facts::settle(case, who, helper, day);
    if cases.is_empty() { vec![settle(&none)] } else { cases.iter().map(settle).collect() }
}

/// How many words the data put in, at most, for each `{name}` of each lesson in each language.
struct Lengths(BTreeMap<(String, Lang, String), usize>);

impl Lengths {
    fn of(course: &Course) -> Lengths {
        let mut lengths = BTreeMap::new();
        for lesson in &course.lessons {
            let file = lesson.path();
            let facts = facts(lesson, course);
            let texts = lesson.file.help_texts();
            for (lang, name) in texts
                .iter()
                .flat_map(|text| text.all())
                .flat_map(|(lang, words)| names_in(words).map(move |name| (lang, name)))
            {
                let written = format!("{{{name}}}");
                let words = |facts: &Facts| {
                    let filled = facts.fill_str(&written, lang);
                    sentences(&filled, lang).iter().map(|sentence| sentence.words.len()).sum::<usize>()
                };
                let most = facts.iter().map(words).max().unwrap_or(1);
                lengths.insert((file.clone(), lang, written), most);
            }
        }
        Lengths(lengths)
    }

    fn count(&self, passage: &Passage<'_>, word: &Word<'_>) -> usize {
        let key = (passage.file.to_owned(), passage.lang, word.text.to_owned());
        self.0.get(&key).copied().unwrap_or(1)
    }
}

/// Says what is wrong with one text.
struct Judge<'a> {
    rules: &'a Rules,
    passage: &'a Passage<'a>,
    problems: &'a mut Vec<Problem>,
}

impl Judge<'_> {
    fn say(&mut self, at: usize, message: String, hint: String) {
        let (line, column) = self.passage.place_of(at);
        self.problems.push(Problem { file: self.passage.file.to_owned(), line, column, message, hint: Some(hint) });
    }

    fn lang(&self) -> &'static str {
        self.passage.lang.tag()
    }

    /// A text beside an exercise has few sentences.
    fn number(&mut self, said: &[Sentence<'_>]) {
        let closed = said.iter().filter(|sentence| sentence.closed).count();
        if self.passage.is_of_lesson() && self.passage.kind == Kind::Help && closed > MOST_SENTENCES {
            let message = format!("this text has {closed} sentences in \"{}\"", self.lang());
            self.say(0, message, format!("{MOST_SENTENCES} at most: what happened, what it would cost, one next step"));
        }
    }

    fn length(&mut self, sentence: &Sentence<'_>, lengths: &Lengths) {
        let words: usize = sentence.words.iter().map(|word| lengths.count(self.passage, word)).sum();
        let most = longest(self.passage.kind);
        let (Some(first), Some(last)) = (sentence.words.first(), sentence.words.last()) else { return };
        if words > most {
            let message =
                format!("a sentence of {words} words in \"{}\": \"{} … {}\"", self.lang(), first.text, last.text);
            let whose = match self.passage.kind {
                Kind::Help => "in the help",
                Kind::Screen => "on the practice screens",
                Kind::Letter | Kind::Words => "in letters and documents",
            };
            self.say(first.at, message, format!("{most} words at most {whose}: make two sentences of it"));
        }
    }

    /// One word for one thing, and none that only offices use. Letters may, and so may what is quoted.
    fn words(&mut self, sentence: &Sentence<'_>) {
        if self.passage.kind == Kind::Letter {
            return;
        }
        let lang = self.passage.lang;
        for thing in &self.rules.glossary {
            let term = thing.term(lang);
            for pattern in &term.not {
                for begin in pattern.places_in(sentence, Capitals::Alike, false) {
                    let (at, written) = spelt(sentence, begin, pattern.length());
                    let message =
                        format!("\"{written}\" is not our word for \"{}\" in \"{}\"", thing.thing, self.lang());
                    self.say(at, message, format!("say \"{}\" (lessons/words/glossary.ron)", term.say));
                }
            }
        }
        for (pattern, better) in self.rules.jargon.of(lang) {
            for begin in pattern.places_in(sentence, Capitals::Alike, false) {
                let (at, written) = spelt(sentence, begin, pattern.length());
                let message = format!("\"{written}\" is a word of offices in \"{}\"", self.lang());
                self.say(at, message, format!("{better} (lessons/words/jargon.ron)"));
            }
        }
    }

    fn brands(&mut self, sentence: &Sentence<'_>) {
        for pattern in &self.rules.brands {
            for begin in pattern.places_in(sentence, Capitals::Matter, true) {
                let (at, written) = spelt(sentence, begin, pattern.length());
                self.real(at, &written);
            }
        }
        for word in sentence.words.iter().filter(|word| sentence::is_address(word.text)) {
            let host = word.text.split(['/', '@']).find(|part| part.contains('.')).unwrap_or(word.text);
            let ending = host.rsplit('.').next().unwrap_or_default().to_lowercase();
            if REAL_ENDINGS.contains(&ending.as_str()) {
                self.real(word.at, word.text);
            }
        }
    }

    fn real(&mut self, at: usize, written: &str) {
        let hint =
            "real services are named on the card and in the help picture of a film only (lessons/words/brands.ron)";
        self.say(at, format!("\"{written}\" is real"), hint.to_owned());
    }
}

/// Where some words of a sentence begin, and how they are written.
fn spelt(sentence: &Sentence<'_>, begin: usize, number: usize) -> (usize, String) {
    let words = sentence.words.get(begin..begin + number).unwrap_or_default();
    let at = words.first().map_or(0, |word| word.at);
    (at, words.iter().map(|word| word.text).collect::<Vec<_>>().join(" "))
}

/// The help of a lesson, counted for the readability formula of a language.
pub fn tally(lesson: &Lesson, course: &Course, lang: Lang) -> Tally {
    let mut tally = Tally::default();
    let facts = facts(lesson, course).into_iter().next().unwrap_or_default();
    for text in lesson.file.help_texts() {
        tally.add(&facts.fill(text, lang), lang);
    }
    tally
}

fn ease(lesson: &Lesson, course: &Course, files: &BTreeMap<String, String>, problems: &mut Vec<Problem>) {
    let file = lesson.path();
    if !files.contains_key(&file) {
        return;
    }
    for lang in Lang::ALL {
        let Some(ease) = tally(lesson, course, lang).ease(lang) else { continue };
        let floor = formula::floor(lang);
        if ease < floor {
            problems.push(Problem {
                file: file.clone(),
                line: 1,
                column: 1,
                message: format!(
                    "this lesson is hard to read in \"{}\": {ease:.0} on the scale of {}, at least {floor:.0} is wanted",
                    lang.tag(),
                    formula::name(lang),
                ),
                hint: Some("shorter words and shorter sentences; the longest words weigh most".to_owned()),
            });
        }
    }
}
