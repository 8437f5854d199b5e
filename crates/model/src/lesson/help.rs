//! A further language of the help: what is said in it instead of the programme's own texts, and how it writes days and
//! sums. It comes in files named `*.<tag>.ron`; a text that none of them has is said in one of the own languages.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use time::Date;

use super::file::{LessonFile, Mistake};
use super::goal::Goal;
use super::{Course, Lesson};
use crate::facts::{Fact, names_in};
use crate::text::{HelpLang, Tag, Text};

/// `language.<tag>.ron`: what the program must know of the language itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanguageFile {
    /// Its name in the language itself.
    pub name: String,
    /// The font that it needs: a file of `assets/fonts/letters`, without `.ttf`. Without it the usual letters are enough.
    #[serde(default)]
    pub letters: Option<String>,
    /// The twelve months, as they stand in a date.
    pub months: Vec<String>,
    /// A day, of `{day}`, `{month}` and `{year}`.
    pub day: String,
    /// A sum, of `{euros}` and `{cents}`.
    pub sum: String,
}

/// A further language of the help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its tag.
    pub tag: Tag,
    /// What it is like.
    pub file: LanguageFile,
    /// What is said, by the English text that it stands for.
    pub(super) texts: BTreeMap<String, String>,
}

impl Language {
    /// What is said for a text of the programme.
    pub fn text(&self, text: &Text) -> Option<&str> {
        self.texts.get(&text.en).map(String::as_str)
    }

    /// All that is said, each with the English text that it stands for.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().map(|(text, words)| (text.as_str(), words.as_str()))
    }

    /// A day as people write it.
    pub(crate) fn day_in_words(&self, day: Date) -> String {
        let month = usize::from(u8::from(day.month())) - 1;
        let month = self.file.months.get(month).map_or("", String::as_str);
        let (number, year) = (day.day().to_string(), day.year().to_string());
        self.file.day.replace("{day}", &number).replace("{month}", month).replace("{year}", &year)
    }

    /// A sum as people write it.
    pub(crate) fn sum(&self, cents: i64) -> String {
        let (whole, rest) = (cents / 100, (cents % 100).abs());
        self.file.sum.replace("{euros}", &whole.to_string()).replace("{cents}", &format!("{rest:02}"))
    }
}

impl Course {
    /// The further language with this tag.
    pub fn language(&self, tag: Tag) -> Option<&Language> {
        self.languages.iter().find(|language| language.tag == tag)
    }

    /// What the help says for a text, with its `{placeholders}` still in it, and the further language if it is said in it.
    pub fn help<'a>(&'a self, text: &'a Text, lang: HelpLang) -> (&'a str, Option<&'a Language>) {
        let language = lang.further.and_then(|tag| self.language(tag));
        match language.and_then(|language| language.text(text)) {
            Some(words) => (words, language),
            // A name, or a fact alone, is said so in every language.
            None => (text.get(lang.own), language.filter(|_| is_a_name(text))),
        }
    }

    /// Whether the further language, if one is spoken, says most of this lesson.
    pub fn speaks_of(&self, lesson: &Lesson, lang: HelpLang) -> bool {
        let Some(language) = lang.further.and_then(|tag| self.language(tag)) else { return true };
        let texts = lesson.file.help_texts();
        let said = texts.iter().filter(|text| language.text(text).is_some() || is_a_name(text)).count();
        said * 2 > texts.len()
    }

    /// The texts that a further language should say and does not, each with the file in which it is written.
    pub fn unsaid<'a>(&'a self, language: &Language) -> Vec<(String, &'a Text)> {
        let mut all = self.all_said();
        // Of the words that are put in, only those that this language itself puts in.
        let names = all.iter().filter(|said| is_a_name(said.text)).map(|said| &said.text.en);
        let used: BTreeSet<&str> = language.texts.values().chain(names).flat_map(|text| names_in(text)).collect();
        all.retain(|said| said.fact.is_none_or(|name| used.contains(name)));
        all.retain(|said| language.text(said.text).is_none() && !is_a_name(said.text));
        let mut seen = BTreeSet::new();
        all.retain(|said| seen.insert(said.text.en.as_str()));
        all.into_iter().map(|said| (said.file, said.text)).collect()
    }

    /// What a further language says for texts that are not there any more: their English words.
    pub fn outdated<'a>(&self, language: &'a Language) -> Vec<&'a str> {
        let known: BTreeSet<&str> = self.all_said().iter().map(|said| said.text.en.as_str()).collect();
        language.texts.keys().map(String::as_str).filter(|text| !known.contains(text)).collect()
    }

    /// All texts of the help.
    fn all_said(&self) -> Vec<Said<'_>> {
        let common = |file: &str, text| Said { file: file.to_owned(), text, fact: None };
        let islands = self.islands.iter().chain(&self.guest_island).flat_map(|island| [&island.name, &island.about]);
        let services = self.real_life.iter().flat_map(|service| [&service.name, &service.about]);
        let mut all: Vec<Said<'_>> = islands.map(|text| common("course.ron", text)).collect();
        all.extend(self.always.iter().flat_map(Mistake::texts).map(|text| common("course.ron", text)));
        all.extend(self.personas.iter().map(|persona| common("personas.ron", &persona.born)));
        all.extend(services.map(|text| common("real_life.ron", text)));
        for lesson in &self.lessons {
            let file = lesson.path();
            all.extend(lesson.file.help_texts().into_iter().map(|text| common(&file, text)));
            let words = lesson.file.cases.iter().flatten().filter_map(|(name, fact)| match fact {
                Fact::Words(text) => Some(Said { file: file.clone(), text, fact: Some(name) }),
                _ => None,
            });
            all.extend(words);
        }
        all
    }
}

/// A text of the help, and where it is written.
struct Said<'a> {
    file: String,
    text: &'a Text,
    /// The name by which other texts put it in.
    fact: Option<&'a str>,
}

/// What is the same in all own languages is so in every language.
fn is_a_name(text: &Text) -> bool {
    text.all().iter().all(|(_, words)| *words == text.en)
}

impl LessonFile {
    /// What the help says in this lesson. What stands on the practice PC and phone is not among it.
    pub fn help_texts(&self) -> Vec<&Text> {
        let mut all = vec![&self.title, &self.story, &self.skill, &self.praise];
        all.extend(self.card.remember.iter().chain(&self.card.bring));
        for step in &self.steps {
            all.extend([&step.say, &step.look, &step.otherwise].into_iter().chain(&step.more));
            if let Goal::Answer(choices) = &step.goal {
                all.extend(choices.iter().flat_map(|choice| std::iter::once(&choice.text).chain(&choice.reply)));
            }
        }
        let mistakes = self.steps.iter().flat_map(|step| &step.mistakes).chain(&self.always);
        all.extend(mistakes.flat_map(Mistake::texts));
        all
    }
}

impl Mistake {
    /// What is said to it.
    fn texts(&self) -> impl Iterator<Item = &Text> {
        std::iter::once(&self.reply).chain(self.harm.iter().flat_map(|frame| [&frame.title, &frame.text]))
    }
}
