//! How much there may be of everything, so that whatever a file says is read and checked in a short time and little memory.
//!
//! What can be counted in the bare text is counted before RON reads it; the rest by whoever has read it.

use super::super::literal::Scan;
use super::super::{LessonFile, Site};
use super::places::Report;

/// Brackets in brackets. The content of the program needs eleven.
pub(super) const DEEPEST: usize = 32;
/// Things in one list or between one pair of brackets.
const MOST_ITEMS: usize = 600;
/// Texts in one file.
const MOST_TEXTS: usize = 4000;
/// Signs in one text.
const LONGEST_TEXT: usize = 4000;
const PLAIN: &str = "a text stands between plain \" marks";

/// Lessons in a course.
pub(super) const MOST_LESSONS: usize = 500;
/// Sites that a course may bring.
pub(super) const MOST_SITES: usize = 60;
/// People in a course.
pub(super) const MOST_PEOPLE: usize = 60;
const MOST_STEPS: usize = 60;
const MOST_CASES: usize = 12;
const MOST_MISTAKES: usize = 60;
const MOST_PAGES: usize = 100;
const MOST_FORMS: usize = 30;

/// Moves that the coach makes in all lessons of a course together, to see that they can be played. The lessons of the program
/// need some forty each, twice for every case.
pub(super) const MOST_MOVES_IN_ALL: usize = 200_000;
/// After so many problems a course is not looked at any further: whoever mends these sees the next ones.
pub(super) const MOST_PROBLEMS: usize = 500;

/// What is more than any file needs, if anything is: the first such place.
pub(super) fn excess(source: &str) -> Option<(usize, usize, String)> {
    let mut scan = Scan::new(source);
    let mut items = vec![0_usize];
    let mut texts = 0;
    let mut before = ' ';
    while let Some(token) = scan.next() {
        let too_much = match token.sign {
            // `r"…"`, `b"…"`, `r#"…"#`: with such texts one would not see where they end.
            '"' if before.is_alphanumeric() => Some(PLAIN.to_owned()),
            '#' if scan.peek() != Some('!') => Some(PLAIN.to_owned()),
            '\'' => Some(PLAIN.to_owned()),
            '"' => {
                texts += 1;
                if token.length > LONGEST_TEXT {
                    Some(format!("this text is longer than {LONGEST_TEXT} signs"))
                } else {
                    (texts > MOST_TEXTS).then(|| format!("more than {MOST_TEXTS} texts in one file"))
                }
            }
            '(' | '[' | '{' => {
                items.push(0);
                (items.len() - 1 > DEEPEST).then(|| format!("more than {DEEPEST} brackets in brackets"))
            }
            ')' | ']' | '}' => {
                if items.len() > 1 {
                    items.pop();
                }
                None
            }
            ',' => {
                let here = items.last_mut()?;
                *here += 1;
                (*here > MOST_ITEMS).then(|| format!("more than {MOST_ITEMS} things between two brackets"))
            }
            _ => None,
        };
        before = token.sign;
        if let Some(message) = too_much {
            return Some((token.line, token.column, message));
        }
    }
    None
}

/// A list that must not be longer than this.
fn at_most(count: usize, most: usize, what: &str, word: &str, report: &mut Report<'_>) {
    if count > most {
        report.at_word(word, format!("{count} {what}, at most {most}"), Some("divide it".to_owned()));
    }
}

/// What is counted in a lesson.
pub(super) fn lesson(file: &LessonFile, report: &mut Report<'_>) {
    at_most(file.steps.len(), MOST_STEPS, "steps", "steps", report);
    at_most(file.cases.len(), MOST_CASES, "cases", "cases", report);
    let mistakes = file.steps.iter().map(|step| step.mistakes.len()).chain([file.always.len()]).max();
    at_most(mistakes.unwrap_or_default(), MOST_MISTAKES, "mistakes in one place", "mistakes", report);
}

/// What is counted in a site.
pub(super) fn site(site: &Site, report: &mut Report<'_>) {
    at_most(site.pages.len().max(site.changed.len()), MOST_PAGES, "pages", "pages", report);
    at_most(site.forms.len(), MOST_FORMS, "forms", "forms", report);
}

/// What is counted in a course.
pub(super) fn course(listed: usize, report: &mut Report<'_>) {
    at_most(listed, MOST_LESSONS, "lessons", "lessons", report);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &str, expected: Option<(usize, usize)>) {
        assert_eq!(excess(source).map(|(line, column, _)| (line, column)), expected, "{source:.60}");
    }

    #[test]
    fn what_is_usual_fits() {
        check(
            "#![enable(implicit_some)]\n(a: [(nl: \"it’s 'so' # r\\\"\", word: Word, order: (1, -2.5))]) // it's r\"\n/* r#\" */",
            None,
        );
        for (_, text) in super::super::super::BUILTIN {
            check(text, None);
        }
    }

    #[test]
    fn the_first_that_is_too_much_is_shown() {
        check(&"[".repeat(DEEPEST), None);
        check(&format!("\n{}", "(".repeat(DEEPEST + 1)), Some((2, DEEPEST + 1)));
        check(&format!("{}(", ")".repeat(1000)), None);
        check(&format!("[{}]", "1,".repeat(MOST_ITEMS)), None);
        check(&format!("[{}]", "1,".repeat(MOST_ITEMS + 1)), Some((1, 2 * MOST_ITEMS + 3)));
        check(&format!("\"{}\"", "é".repeat(LONGEST_TEXT)), None);
        check(&format!("\"{}", "é".repeat(LONGEST_TEXT + 1)), Some((1, 1)));
        check(&"[\"\"]".repeat(MOST_TEXTS + 1), Some((1, 4 * MOST_TEXTS + 2)));
        check("(a: r\"x\")", Some((1, 6)));
        check("(a: r#\"x\"#)", Some((1, 6)));
        check("(a: '\"')", Some((1, 5)));
        check("(other: 1, r: 2)", None);
    }
}
