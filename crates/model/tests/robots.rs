//! Every lesson is proved: it starts unsolved, the coach finishes it from wherever a confused learner wandered,
//! every mistake in it can really happen, and playing it again gives the same state.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

use std::collections::BTreeSet;
use std::sync::Arc;

use archipel_model::Lang;
use archipel_model::lesson::{BUILTIN, Course, Goal, Lesson, Problem, check};
use archipel_model::sandbox::Act;
use archipel_model::session::{Feedback, Move, Phase, Reply, Run};
use time::{Date, Month};

const SEEDS: u64 = 20;
const LONGEST_WALK: usize = 60;
/// More than any lesson needs from anywhere.
const PATIENCE: usize = 200;

/// The lessons of the program, each of them tried by the coach.
fn checked() -> (Course, Vec<Problem>) {
    check(&BUILTIN.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect())
}

fn course() -> Arc<Course> {
    let (mut course, problems) = checked();
    assert!(problems.is_empty(), "{}", problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
    // While a lesson is being written: `ARCHIPEL_ONLY=03_post` plays only those whose id has this in it.
    if let Ok(only) = std::env::var("ARCHIPEL_ONLY") {
        course.lessons.retain(|lesson| lesson.id.contains(&only));
    }
    Arc::new(course)
}

/// How often somebody wanders about with each seed; `ARCHIPEL_WALKS` makes it fewer while a lesson is being written.
fn walks_of_a_seed() -> u64 {
    std::env::var("ARCHIPEL_WALKS").ok().and_then(|walks| walks.parse().ok()).unwrap_or(200)
}

fn day() -> Date {
    Date::from_calendar_date(2026, Month::November, 23).expect("a day")
}

fn begin(course: &Arc<Course>, lesson: &Arc<Lesson>, seed: u64) -> Run {
    // Every other seed meets the sites after they were built anew.
    let phase = if seed.is_multiple_of(2) { Phase::Guided } else { Phase::Changed };
    Run::begin(course, lesson, day(), phase, seed).expect("a run")
}

#[test]
fn the_program_starts_with_what_was_proved() {
    assert_eq!(Course::builtin(), checked());
}

/// Lets the coach play on to the end.
fn finish(run: &mut Run, lang: Lang) {
    for _ in 0..PATIENCE {
        if run.in_film() {
            run.rewind();
        }
        let Some(next) = run.advise(lang) else { break };
        run.make(next);
    }
    assert!(
        run.finished(),
        "{} step {} seed {}: the coach gave up; it advises {:?}; last moves {:?}",
        run.lesson().id,
        run.step,
        run.seed,
        run.advise(lang),
        run.moves.iter().rev().take(8).collect::<Vec<_>>()
    );
}

/// One move of somebody who has no idea.
fn wander(run: &mut Run, rng: &mut fastrand::Rng) {
    if run.in_film() {
        run.rewind();
        return;
    }
    let made = match rng.u8(0..12) {
        0 => Move::Claim,
        1 if matches!(run.current().map(|step| &step.goal), Some(Goal::Answer(_))) => Move::Answer(rng.usize(0..4)),
        // Now and then the right thing, so that walks get beyond the first step.
        2..=4 => match run.advise(Lang::Fr) {
            Some(next) => next,
            None => return,
        },
        _ => {
            let possible = run.sandbox.possible();
            Move::Do(possible[rng.usize(..possible.len())].clone())
        }
    };
    run.make(made);
}

/// One move of somebody who goes on where they are and asks nobody: what is wrong stays wrong, up to its end.
fn insist(run: &mut Run, rng: &mut fastrand::Rng) {
    if run.in_film() {
        run.rewind();
        return;
    }
    let kind = |act: &Act| std::mem::discriminant(act);
    let last = run.moves.iter().rev().find_map(|made| match made {
        Move::Do(act) => Some(kind(act)),
        _ => None,
    });
    let possible = run.sandbox.possible();
    let here: Vec<&Act> = possible.iter().filter(|act| Some(kind(act)) == last).collect();
    let act = match here.as_slice() {
        [_, ..] if rng.u8(0..5) > 0 => here[rng.usize(..here.len())].clone(),
        _ => possible[rng.usize(..possible.len())].clone(),
    };
    run.make(Move::Do(act));
}

#[test]
fn every_lesson_is_finished_by_the_coach_in_every_language_with_every_seed() {
    let course = course();
    assert!(!course.lessons.is_empty());
    for lesson in &course.lessons {
        for seed in 0..SEEDS {
            for lang in Lang::ALL {
                let mut run = begin(&course, lesson, seed);
                assert_eq!(run.step, 0, "{} starts unsolved", lesson.id);
                finish(&mut run, lang);
                assert_eq!(run.mistakes, 0, "{}: the coach makes no mistake", lesson.id);
            }
        }
    }
}

#[test]
fn the_coach_finishes_from_wherever_somebody_wandered() {
    let course = course();
    std::thread::scope(|threads| {
        for lesson in &course.lessons {
            for lang in Lang::ALL {
                let course = &course;
                threads.spawn(move || walks(course, lesson, lang));
            }
        }
    });
}

fn walks(course: &Arc<Course>, lesson: &Arc<Lesson>, lang: Lang) {
    for seed in 0..SEEDS {
        for walk in 0..walks_of_a_seed() {
            let mut rng = fastrand::Rng::with_seed((seed * 1000 + walk) * 4 + lang as u64);
            let mut run = begin(course, lesson, seed);
            for _ in 0..rng.usize(1..=LONGEST_WALK) {
                wander(&mut run, &mut rng);
            }
            finish(&mut run, lang);
        }
    }
}

#[test]
fn every_mistake_can_happen_and_has_its_own_reply() {
    let course = course();
    let mut of_course: BTreeSet<usize> = (0..course.always.len()).collect();
    for lesson in &course.lessons {
        let mut wanted: BTreeSet<(Option<usize>, usize)> = BTreeSet::new();
        for (step, one) in lesson.file.steps.iter().enumerate() {
            wanted.extend((0..one.mistakes.len()).map(|mistake| (Some(step), mistake)));
        }
        wanted.extend((0..lesson.file.always.len()).map(|mistake| (None, mistake)));
        let mut rng = fastrand::Rng::with_seed(7);
        for seed in 0..10_000 {
            if wanted.is_empty() {
                break;
            }
            let mut run = begin(&course, lesson, seed % SEEDS);
            // Straight to the step of a mistake that was not yet seen, then wander there.
            let target = wanted
                .iter()
                .nth(rng.usize(..wanted.len()))
                .and_then(|(step, _)| *step)
                .unwrap_or(rng.usize(..lesson.file.steps.len()));
            while run.step < target {
                let Some(next) = run.advise(Lang::Nl) else { break };
                run.make(next);
            }
            let one_move = if rng.bool() { wander } else { insist };
            for _ in 0..40 {
                one_move(&mut run, &mut rng);
                match run.feedback {
                    Some(
                        Feedback::Said(Reply::Mistake(step, mistake)) | Feedback::Film(Reply::Mistake(step, mistake)),
                    ) => {
                        wanted.remove(&(Some(step), mistake));
                    }
                    Some(Feedback::Said(Reply::Always(mistake)) | Feedback::Film(Reply::Always(mistake))) => {
                        wanted.remove(&(None, mistake));
                    }
                    Some(Feedback::Said(Reply::Course(mistake))) => {
                        of_course.remove(&mistake);
                    }
                    _ => {}
                }
            }
        }
        let left: Vec<_> = wanted
            .iter()
            .map(|(step, mistake)| match step {
                Some(step) => format!("step {}: {:?}", step + 1, lesson.file.steps[*step].mistakes[*mistake].when),
                None => format!("always: {:?}", lesson.file.always[*mistake].when),
            })
            .collect();
        assert!(left.is_empty(), "{}: these mistakes never happened: {left:#?}", lesson.id);
    }
    let left: Vec<_> = of_course.into_iter().map(|mistake| &course.always[mistake].when).collect();
    // One lesson alone need not lead to all of them.
    assert!(left.is_empty() || std::env::var_os("ARCHIPEL_ONLY").is_some(), "never in any lesson: {left:#?}");
}

#[test]
fn playing_the_same_moves_again_gives_the_same_state() {
    let course = course();
    for lesson in &course.lessons {
        for seed in 0..SEEDS {
            let mut rng = fastrand::Rng::with_seed(seed);
            let mut run = begin(&course, lesson, seed);
            for _ in 0..LONGEST_WALK {
                wander(&mut run, &mut rng);
                let mut again = begin(&course, lesson, seed);
                again.play(&run.moves);
                assert_eq!(again.sandbox, run.sandbox, "{} seed {seed}", lesson.id);
                assert_eq!(again.step, run.step);
            }
        }
    }
}

#[test]
fn going_back_undoes_exactly_one_move() {
    let course = course();
    for lesson in &course.lessons {
        for seed in 0..400 {
            let mut rng = fastrand::Rng::with_seed(seed);
            let mut run = begin(&course, lesson, seed);
            for _ in 0..LONGEST_WALK {
                let before = run.clone();
                let possible = run.sandbox.possible();
                run.make(Move::Do(possible[rng.usize(..possible.len())].clone()));
                if run.in_film() {
                    run.rewind();
                    assert_eq!(run.sandbox, before.sandbox);
                    assert_eq!(run.step, before.step);
                    break;
                }
            }
        }
    }
}

#[test]
fn a_step_and_a_run_can_be_begun_again() {
    let course = course();
    for lesson in &course.lessons {
        let mut run = begin(&course, lesson, 3);
        let first = run.sandbox.clone();
        while run.step < 2 {
            let next = run.advise(Lang::Nl).expect("advice");
            run.make(next);
        }
        let at_step = run.sandbox.clone();
        let mut rng = fastrand::Rng::with_seed(11);
        for _ in 0..5 {
            let possible: Vec<Act> =
                run.sandbox.possible().into_iter().filter(|act| matches!(act, Act::Show(_))).collect();
            run.make(Move::Do(possible[rng.usize(..possible.len())].clone()));
        }
        if run.step == 2 {
            run.reset_step();
            assert_eq!(run.sandbox, at_step, "{}", lesson.id);
        }
        run.reset();
        assert_eq!(run.sandbox, first);
        assert_eq!(run.step, 0);
        finish(&mut run, Lang::De);
    }
}
