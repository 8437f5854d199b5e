//! One line about each lesson, computed and never written by hand: how long it is, how easy to read, and what it practises.

use std::collections::BTreeSet;
use std::sync::Arc;

use time::{Date, Month};

use super::{Course, Lesson};
use crate::plain::{sentences, tally};
use crate::sandbox::Act;
use crate::session::{Move, Phase, Run};
use crate::text::{Lang, Text};

/// What one may want to know of a lesson.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// Its id.
    pub lesson: String,
    /// Its steps.
    pub steps: usize,
    /// Its wrong turns that have a reply of their own.
    pub mistakes: usize,
    /// The moves of the coach, who makes no wrong ones.
    pub moves: usize,
    /// The words that a learner reads who makes no mistake, in the language that needs most.
    pub words: usize,
    /// The minutes that its author has written.
    pub minutes: u32,
    /// The readability figure in each language.
    pub ease: [Option<f64>; 4],
    /// Its DigComp competences.
    pub digcomp: Vec<String>,
    /// The programs that the coach uses.
    pub programs: BTreeSet<String>,
}

/// A slow reader: a third of what a practised one does.
const WORDS_A_MINUTE: f64 = 80.0;
/// To look for a thing, to point at it and to see what it did; a text that is typed is one move.
const SECONDS_A_MOVE: f64 = 12.0;

impl Overview {
    /// The minutes that a slow reader needs with help, without a mistake.
    pub fn estimate(&self) -> u32 {
        let minutes = self.words as f64 / WORDS_A_MINUTE + self.moves as f64 * SECONDS_A_MOVE / 60.0;
        minutes.ceil() as u32
    }
}

/// The lines of all lessons of a course, in its order.
pub fn overview(course: &Course) -> Vec<Overview> {
    let shared = Arc::new(course.clone());
    course.lessons.iter().map(|lesson| of(lesson, &shared)).collect()
}

fn of(lesson: &Arc<Lesson>, course: &Arc<Course>) -> Overview {
    let file = &lesson.file;
    let moves = moves(lesson, course);
    let programs = moves.iter().filter_map(|made| match made {
        Move::Do(act) => program(act),
        Move::Answer(_) | Move::Claim => None,
    });
    Overview {
        lesson: lesson.id.clone(),
        steps: file.steps.len(),
        mistakes: file.steps.iter().map(|step| step.mistakes.len()).sum::<usize>() + file.always.len(),
        moves: moves.len(),
        words: Lang::ALL.into_iter().map(|lang| words(lesson, lang)).max().unwrap_or_default(),
        minutes: file.minutes,
        ease: Lang::ALL.map(|lang| tally(lesson, course, lang).ease(lang)),
        digcomp: file.digcomp.clone(),
        programs: programs.collect(),
    }
}

/// What is read on the straight way: no reply and no film.
fn words(lesson: &Lesson, lang: Lang) -> usize {
    let file = &lesson.file;
    let steps = file.steps.iter().flat_map(|step| [&step.say, &step.look].into_iter().chain(&step.more));
    let rest = [&file.title, &file.story, &file.skill, &file.praise].into_iter().chain(&file.card.remember);
    let count =
        |text: &Text| sentences(text.get(lang), lang).iter().map(|sentence| sentence.words.len()).sum::<usize>();
    steps.chain(rest).map(count).sum()
}

/// The moves of the coach through the first case of a lesson.
fn moves(lesson: &Arc<Lesson>, course: &Arc<Course>) -> Vec<Move> {
    // A lesson that passed the check can be played on any day.
    let Ok(day) = Date::from_calendar_date(2026, Month::November, 23) else { return Vec::new() };
    let Some(mut run) = Run::begin(course, lesson, day, Phase::Guided, 0) else { return Vec::new() };
    let mut made = Vec::new();
    while made.len() < super::check::MOST_MOVES {
        let Some(next) = run.advise(Lang::Nl) else { break };
        made.push(next.clone());
        run.make(next);
        run.rewind();
    }
    made
}

/// The program in which an act is made: acts are named like their programs. To leave the PC is done in none.
fn program(act: &Act) -> Option<String> {
    let written = format!("{act:?}");
    let (name, inside) = written.split_once('(')?;
    Some(if matches!(act, Act::Show(_)) { inside.trim_end_matches(')') } else { name }.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lessons_are_measured_by_playing_them() {
        let (course, _) = Course::builtin();
        let lines = overview(&course);
        assert_eq!(lines.len(), course.lessons.len());
        for line in &lines {
            assert!(line.moves >= line.steps && line.words > 20 * line.steps, "{line:?}");
            assert!(line.programs.contains("Browser"), "{line:?}");
            assert!((2..=20).contains(&line.estimate()), "{line:?}: {} minutes", line.estimate());
        }
        let phone_key = lines.iter().find(|line| line.lesson.ends_with("telefoonsleutel"));
        let programs = phone_key.map(|line| line.programs.iter().map(String::as_str).collect::<Vec<_>>());
        assert!(programs.is_some_and(|programs| ["Browser", "Gate", "Phone"].iter().all(|one| programs.contains(one))));
    }
}
