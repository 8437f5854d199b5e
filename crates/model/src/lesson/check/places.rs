//! Where a problem is: the lines that authors click.

use std::sync::Arc;

use super::super::Problem;
use super::super::literal::{Literal, literals};

/// After so many problems of one file no more are told: whoever mends these sees the next ones.
const MOST_IN_A_FILE: usize = 60;
/// A name longer than this is like no other.
const LONGEST_NAME: usize = 60;
/// Among so many names the nearest one is sought.
const MOST_NAMES: usize = 400;
/// The most signs of a message.
const LONGEST_MESSAGE: usize = 1400;

/// The problems of one file.
pub(super) struct Report<'a> {
    file: String,
    source: &'a str,
    /// The string literals of the file.
    pub literals: Arc<Vec<Literal>>,
    /// What was found so far.
    pub problems: Vec<Problem>,
}

impl<'a> Report<'a> {
    pub fn new(file: &str, source: &'a str) -> Report<'a> {
        Report::with(file, source, Arc::new(literals(source)))
    }

    /// The same for a file whose literals are known.
    pub fn with(file: &str, source: &'a str, literals: Arc<Vec<Literal>>) -> Report<'a> {
        Report { file: file.to_owned(), source, literals, problems: Vec::new() }
    }

    fn push(&mut self, line: usize, column: usize, message: impl Into<String>, hint: Option<String>) {
        if self.problems.len() < MOST_IN_A_FILE {
            let message = shortened(message.into());
            self.problems.push(Problem { file: self.file.clone(), line, column, message, hint: hint.map(shortened) });
        }
    }

    /// A problem of the whole file.
    pub fn at_start(&mut self, message: impl Into<String>, hint: Option<String>) {
        self.push(1, 1, message, hint);
    }

    /// A problem of the first literal that says `value`.
    pub fn at(&mut self, value: &str, message: impl Into<String>, hint: Option<String>) {
        let place = self.literals.iter().find(|literal| literal.text == value);
        let (line, column) = place.map_or((1, 1), |literal| (literal.line, literal.column));
        self.push(line, column, message, hint);
    }

    /// A problem of this literal.
    pub fn at_literal(&mut self, literal: &Literal, message: impl Into<String>, hint: Option<String>) {
        self.push(literal.line, literal.column, message, hint);
    }

    /// A problem of the first place where `word` stands outside of text.
    pub fn at_word(&mut self, word: &str, message: impl Into<String>, hint: Option<String>) {
        let place = self.source.lines().enumerate().find_map(|(index, line)| {
            let bare = line.split("//").next().unwrap_or_default();
            bare.find(word).map(|byte| (index + 1, line[..byte].chars().count() + 1))
        });
        let (line, column) = place.unwrap_or((1, 1));
        self.push(line, column, message, hint);
    }

    /// The places where `word` stands, line and column counted from 1.
    pub fn places_of(&self, word: &str) -> Vec<(usize, usize)> {
        let place =
            |(index, line): (usize, &str)| line.find(word).map(|byte| (index + 1, line[..byte].chars().count() + 1));
        self.source.lines().enumerate().filter_map(place).collect()
    }

    /// A problem of this place.
    pub fn at_place(&mut self, line: usize, column: usize, message: impl Into<String>, hint: Option<String>) {
        self.push(line, column, message, hint);
    }

    /// A name that nothing has; the nearest known one is offered.
    pub fn unknown<'n>(&mut self, value: &str, message: &str, known: impl Iterator<Item = &'n str>) {
        let known: Vec<&str> = known.filter(|name| name.len() <= LONGEST_NAME).take(MOST_NAMES).collect();
        let near = value.len() <= LONGEST_NAME && self.problems.len() < MOST_IN_A_FILE;
        let nearest = known
            .iter()
            .filter(|_| near)
            .map(|name| (strsim::damerau_levenshtein(value, name), *name))
            .filter(|(distance, name)| *distance <= 3.max(name.chars().count() / 3))
            .min();
        let hint = match nearest {
            Some((_, name)) => Some(format!("did you mean \"{name}\"?")),
            None if known.is_empty() => None,
            None => Some(format!(
                "known: {}",
                known.iter().take(12).map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
            )),
        };
        self.at(value, message, hint);
    }

    /// What RON itself found.
    pub fn ron(&mut self, error: &ron::error::SpannedError) {
        use ron::Error;
        let place = error.span.start;
        let (message, hint) = match &error.code {
            Error::MissingStructField { field, .. } if ["nl", "fr", "de", "en"].contains(field) => (
                format!("this text is not written in \"{field}\""),
                Some("every text has nl, fr, de and en".to_owned()),
            ),
            Error::MissingStructField { field, outer } => (
                format!("the field `{field}` is missing{}", of(outer.as_deref())),
                Some("lessons/README.md shows every field".to_owned()),
            ),
            Error::NoSuchStructField { found, expected, .. } => {
                (format!("there is no field `{found}` here"), nearest_word(found, expected))
            }
            Error::NoSuchEnumVariant { found, expected, outer } => {
                (format!("`{found}` is not known{}", of(outer.as_deref())), nearest_word(found, expected))
            }
            Error::ExpectedArrayEnd | Error::ExpectedStructLikeEnd | Error::ExpectedComma => {
                (error.code.to_string(), Some("is a comma or a closing bracket missing just before?".to_owned()))
            }
            Error::Eof | Error::ExpectedStringEnd => {
                (error.code.to_string(), Some("a bracket or a quote was opened and never closed".to_owned()))
            }
            other => (other.to_string(), None),
        };
        self.push(place.line, place.col, message, hint);
    }
}

/// A message that fits on a screen, whatever the author has written.
fn shortened(message: String) -> String {
    match message.char_indices().nth(LONGEST_MESSAGE) {
        Some((end, _)) => format!("{}…", &message[..end]),
        None => message,
    }
}

fn nearest_word(found: &str, expected: &[&str]) -> Option<String> {
    if found.len() > LONGEST_NAME {
        return None;
    }
    let (distance, word) = expected.iter().map(|word| (strsim::damerau_levenshtein(found, word), *word)).min()?;
    Some(match distance <= 3.max(found.chars().count() / 3) {
        true => format!("did you mean `{word}`?"),
        false => format!("known: {}", expected.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")),
    })
}

/// " as a `Goal`", where RON knows what was expected.
fn of(outer: Option<&str>) -> String {
    outer.map(|outer| format!(" in `{outer}`")).unwrap_or_default()
}
