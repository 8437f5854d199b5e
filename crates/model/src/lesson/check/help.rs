//! The files of the further languages of the help: `language.<tag>.ron` says what a language is like, every other
//! `*.<tag>.ron` what is said in it. What is not said yet, or no longer needed, is no problem: it is a note.

use std::collections::{BTreeMap, BTreeSet};

use super::super::help::{Language, LanguageFile};
use super::super::{Course, Problem};
use super::Check;
use super::places::Report;
use crate::facts::{SCREEN, names_in};
use crate::text::{Lang, Tag};

/// The language of a file by its name: `01_steiger/loket.uk.ron` is in `uk`.
fn tag_of(path: &str) -> Option<Tag> {
    let (_, name) = path.rsplit_once('/').unwrap_or(("", path));
    let (_, tag) = name.strip_suffix(".ron")?.split_once('.')?;
    Tag::new(tag)
}

fn file_of(tag: Tag) -> String {
    format!("language.{tag}.ron")
}

impl Check<'_> {
    /// The further languages, with all that is said in them.
    pub(super) fn languages(&mut self) {
        let mut files: BTreeMap<Tag, Vec<&String>> = BTreeMap::new();
        for path in self.files.keys() {
            if let Some(tag) = tag_of(path) {
                files.entry(tag).or_default().push(path);
            }
        }
        for (tag, paths) in files {
            let about = file_of(tag);
            if Lang::ALL.iter().any(|lang| Tag::from(*lang) == tag) {
                self.at_start(paths[0], "this is one of the programme's own languages", "write it beside the others");
                continue;
            }
            let known = self.base.and_then(|base| base.language(tag));
            match (known, self.files.contains_key(&about), self.base) {
                (Some(_), true, _) => {
                    self.at_start(
                        &about,
                        "this language is there already",
                        "leave this file out; the texts are enough",
                    );
                    continue;
                }
                (None, _, Some(_)) => {
                    let hint = "a new language needs words of the game too, and comes with the program";
                    self.at_start(paths[0], "the program does not know this language", hint);
                    continue;
                }
                (None, false, None) => {
                    let hint = format!("add {about}; lessons/README.md says what is in it");
                    self.at_start(paths[0], "nothing says what this language is like", &hint);
                    continue;
                }
                _ => {}
            }
            let Some(file) = known.map(|known| known.file.clone()).or_else(|| self.read::<LanguageFile>(&about)) else {
                continue;
            };
            let mut report = self.report(&about);
            let months = file.months.len();
            if months != 12 {
                report.at_word("months", format!("a year has 12 months, here are {months}"), None);
            }
            if !self.take(report) {
                continue;
            }
            let mut texts = BTreeMap::new();
            for path in paths.into_iter().filter(|path| **path != about) {
                let Some(said) = self.read::<BTreeMap<String, String>>(path) else { continue };
                let mut report = self.report(path);
                texts.extend(said.into_iter().filter(|(text, words)| fits(text, words, &mut report)));
                self.take(report);
            }
            self.course.languages.push(Language { tag, file, texts });
        }
    }

    fn at_start(&mut self, path: &str, message: &str, hint: &str) {
        let mut report = self.report(path);
        report.at_start(message, Some(hint.to_owned()));
        self.take(report);
    }
}

/// Whether `words` may stand for `text`: they say something, and put in nothing that the text does not have.
fn fits(text: &str, words: &str, report: &mut Report<'_>) -> bool {
    let known: BTreeSet<&str> = names_in(text).map(|name| name.trim_start_matches(SCREEN)).collect();
    let is_known = |name: &str| match name.strip_prefix(SCREEN) {
        Some(name) => known.contains(name) || is_key(name),
        None => known.contains(name),
    };
    match names_in(words).find(|name| !is_known(name)) {
        Some(name) => {
            let message = format!("{{{name}}} is not in the text that this stands for");
            report.at(words, message, Some("leave it out, or write it as there".to_owned()));
            false
        }
        None => !words.trim().is_empty(),
    }
}

/// Whether a name is a key of the practice world's own words, and no fact of a lesson.
pub(super) fn is_key(name: &str) -> bool {
    name.contains('-')
}

/// What an author may want to know and need not do now: what the further languages do not say yet, and what they still
/// say in vain.
pub fn notes(course: &Course, files: &BTreeMap<String, String>) -> Vec<Problem> {
    let mut notes = Vec::new();
    for language in &course.languages {
        let mut unsaid: BTreeMap<String, usize> = BTreeMap::new();
        for (file, _) in course.unsaid(language) {
            *unsaid.entry(file).or_default() += 1;
        }
        let (tag, name) = (language.tag, &language.file.name);
        for (file, number) in unsaid {
            let mut report = Report::new(&file, "");
            let (texts, are) = if number == 1 { ("text", "is") } else { ("texts", "are") };
            let hint = format!("cargo xtask check --missing {tag} prints them");
            report.at_start(format!("{number} {texts} {are} not in {name} yet"), Some(hint));
            notes.extend(report.problems);
        }
        let in_language = || files.iter().filter(|(path, _)| tag_of(path) == Some(tag));
        for text in course.outdated(language) {
            for (path, source) in in_language() {
                let mut report = Report::new(path, source);
                if report.literals.iter().any(|literal| literal.text == text) {
                    report.at(text, "no lesson says this any more", Some("take both lines out".to_owned()));
                }
                notes.extend(report.problems);
            }
        }
    }
    notes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_file_says_its_language() {
        for (path, tag) in [
            ("language.uk.ron", Some("uk")),
            ("01_steiger/loket.uk.ron", Some("uk")),
            ("a.b/course.ckb.ron", Some("ckb")),
            ("01_steiger/loket.lesson.ron", None),
            ("sites/krant.site.ron", None),
            ("uk.ron", None),
            ("course.ron", None),
            ("loket.uk.txt", None),
        ] {
            assert_eq!(tag_of(path).map(|tag| tag.to_string()).as_deref(), tag, "{path}");
        }
    }
}
