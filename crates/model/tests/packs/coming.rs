//! Lessons that come while somebody plays: the place is kept as far as it goes.

use std::sync::Arc;

use archipel_model::Lang;
use archipel_model::lesson::Problem;
use archipel_model::lesson::pack::{Files, PackError};
use archipel_model::progress::SignPicture;
use archipel_model::session::{Action, Delivery, Effect, Move, Notice, Panel, Phase, Saved, Screen, Session, Stage};
use time::{Date, Month};

use super::{base, checked, first_course, with};

const FIRST: &str = "mijn_cursus:eerste";
const OWN: &str = "01_steiger/loket";

fn delivery(files: &Files, opened: bool) -> Action {
    let (course, problems) = checked(files);
    Action::LessonsCame(Delivery { course: Arc::new(course), problems, opened })
}

fn signed_in() -> Session {
    let day = Date::from_calendar_date(2026, Month::November, 23).expect("a day");
    let mut session = Session::new(base().clone(), Vec::new(), day, 3, Saved::default());
    let pictures = [SignPicture::Boat, SignPicture::Sun, SignPicture::Key].map(Action::PickPicture);
    for action in [Action::Welcome].into_iter().chain(pictures).chain([Action::SignIn]) {
        session.update(action);
    }
    session
}

/// Somebody who plays this lesson beside the first course, after so many of its steps.
fn playing(lesson: &str, steps: usize) -> Session {
    let mut session = signed_in();
    session.update(delivery(&first_course(), true));
    session.update(Action::OpenLesson(lesson.to_owned()));
    session.update(Action::Play(Phase::Guided));
    while session.run().is_some_and(|run| run.step < steps) {
        advance(&mut session);
    }
    session
}

fn advance(session: &mut Session) {
    match session.run().and_then(|run| run.advise(Lang::Nl)) {
        Some(Move::Do(act)) => session.update(Action::Do(act)),
        Some(Move::Answer(choice)) => session.update(Action::Answer(choice)),
        Some(Move::Claim) => session.update(Action::Claim),
        None => Vec::new(),
    };
}

fn changed(from: &str, to: &str) -> Files {
    let text = &first_course()["eerste.lesson.ron"];
    assert!(text.contains(from));
    with(first_course(), "eerste.lesson.ron", &text.replace(from, to))
}

#[test]
fn an_opened_course_is_told_of_and_offered_first() {
    let mut session = signed_in();
    session.update(Action::OpenPanel(Panel::Menu));
    assert_eq!(session.update(Action::PickLessons), [Effect::PickLessons]);
    session.update(delivery(&first_course(), true));
    assert_eq!((session.panel(), session.notice()), (None, Some(&Notice::LessonsOpened(1))));
    assert_eq!(session.guest_lessons(), 1);
    assert_eq!(session.next_lesson().map(|lesson| lesson.id.as_str()), Some(FIRST));
    assert_eq!(session.screen(), &Screen::Map);
    let why = PackError::NotAZip;
    session.update(Action::OpenPanel(Panel::Menu));
    session.update(Action::LessonsRefused(why.clone()));
    assert_eq!((session.panel(), session.notice()), (None, Some(&Notice::LessonsRefused(why))));
    assert_eq!(session.guest_lessons(), 1, "what is there stays");
}

#[test]
fn what_is_reached_in_a_course_is_saved_under_its_name() {
    let mut session = signed_in();
    let files = with(Files::new(), &format!("{OWN}.lesson.ron"), &first_course()["eerste.lesson.ron"]);
    let files = with(files, "course.ron", &format!("(format: 1, name: \"a\", lessons: [\"{OWN}\"])"));
    session.update(delivery(&files, false));
    session.update(Action::OpenLesson(format!("a:{OWN}")));
    session.update(Action::Play(Phase::Alone));
    while session.run().is_some() {
        advance(&mut session);
    }
    let learner = session.learner().expect("a learner");
    assert!(learner.bridge_stands(&format!("a:{OWN}")) && !learner.bridge_stands(OWN));
}

#[test]
fn a_text_that_changes_leaves_the_learner_at_the_same_move() {
    let mut session = playing(FIRST, 1);
    let before = session.run().expect("a run").clone();
    assert_eq!(before.step, 1);
    session.update(delivery(&changed("Hoeveel mensen zoekt de haven?", "Hoeveel zoekt de haven?"), false));
    let run = session.run().expect("a run");
    assert_eq!((run.step, run.seed, &run.moves), (1, before.seed, &before.moves));
    assert_eq!(run.lesson().file.steps[1].say.nl, "Hoeveel zoekt de haven?");
    let saved = session.learner().and_then(|learner| learner.open.as_ref()).expect("a saved run");
    assert_eq!(saved.print, session.play().expect("a lesson").lesson.print, "it can be gone on with tomorrow");
    advance(&mut session);
    assert!(matches!(session.play().map(|play| &play.stage), Some(Stage::Done { .. })));
}

#[test]
fn a_way_that_has_become_another_is_gone_as_far_as_it_goes() {
    let mut session = playing(FIRST, 1);
    let moves = session.run().expect("a run").moves.len();
    session.update(delivery(&changed("Open(\"degolf.example/werk\")", "Open(\"degolf.example/wonen\")"), false));
    let run = session.run().expect("a run");
    assert_eq!((run.step, run.moves.len()), (0, moves), "the first step asks for something else now");
    // A lesson that would be over is not: its last step is left.
    let mut session = playing(FIRST, 1);
    let text = &first_course()["eerste.lesson.ron"];
    let second = text.find("        (\n            say: (\n                nl: \"Hoeveel").expect("the second step");
    let end = text.find("    ],\n    praise").expect("the end of the steps");
    let shorter = format!("{}{}", &text[..second], &text[end..]);
    session.update(delivery(&with(first_course(), "eerste.lesson.ron", &shorter), false));
    let run = session.run().expect("a run");
    assert_eq!((run.step, run.moves.len()), (0, moves - 1));
}

#[test]
fn a_lesson_that_is_gone_leads_to_the_map() {
    let mut session = playing(FIRST, 1);
    let saved = session.learner().and_then(|learner| learner.open.clone());
    session.update(delivery(&with(first_course(), "eerste.lesson.ron", "(title:"), false));
    assert_eq!((session.screen(), session.play(), session.problems().len()), (&Screen::Map, None, 1));
    assert_eq!(session.learner().and_then(|learner| learner.open.clone()), saved);
    session.update(delivery(&first_course(), false));
    assert_eq!(session.problems(), [] as [Problem; 0]);
    session.update(Action::OpenLesson(FIRST.to_owned()));
    session.update(Action::Resume);
    assert_eq!(session.run().map(|run| run.step), Some(1), "when it is there again, one goes on where one was");
}

#[test]
fn the_programs_own_lessons_go_on_undisturbed() {
    let mut session = playing(OWN, 1);
    session.update(Action::Hint);
    let before = session.run().cloned();
    session.update(delivery(&changed("Kies een antwoord.", "Kies."), false));
    assert_eq!(session.run().cloned(), before);
    let mut session = playing(FIRST, 1);
    session.update(Action::OpenPanel(Panel::Problems));
    let before = session.run().cloned();
    session.update(delivery(&first_course(), false));
    assert_eq!(session.run().map(|run| (run.step, run.moves.len())), before.map(|run| (run.step, run.moves.len())));
    assert_eq!(session.panel(), Some(Panel::Problems), "whoever mends lessons goes on reading");
}
