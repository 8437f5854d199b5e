//! The session as a fold: signing in, playing, stopping and going on, saving, what comes from outside.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

use std::sync::Arc;

use archipel_model::Lang;
use archipel_model::lesson::Course;
use archipel_model::progress::{Independence, Look, Progress, SignPicture, TextSize};
use archipel_model::sandbox::{Act, BrowserAct, GateAct};
use archipel_model::session::{
    Action, Effect, Feedback, Keeping, Move, Notice, Panel, Phase, Place, Saved, Screen, Session, Stage,
};
use time::{Date, Month};

const PHONE: &str = "02_sleutels/telefoonsleutel";

fn new_session(saved: Saved) -> Session {
    let (course, problems) = Course::builtin();
    let day = Date::from_calendar_date(2026, Month::November, 23).expect("a day");
    Session::new(Arc::new(course), problems, day, 5, saved)
}

fn saved(payload: &str) -> Saved {
    Saved { payload: Some(payload.to_owned()), ..Saved::default() }
}

/// Makes all these happen; gives back the last saved form, if any.
fn happen(session: &mut Session, actions: impl IntoIterator<Item = Action>) -> Option<String> {
    let effects: Vec<Effect> = actions.into_iter().flat_map(|action| session.update(action)).collect();
    effects.into_iter().rev().find_map(|effect| match effect {
        Effect::Save { payload } => Some(payload),
        _ => None,
    })
}

fn sign_in(session: &mut Session) -> Option<String> {
    use SignPicture::{Boat, Key, Sun};
    let pictures = [Boat, Sun, Key].map(Action::PickPicture);
    happen(session, [Action::ChooseLang(Lang::Nl), Action::Welcome].into_iter().chain(pictures).chain([Action::SignIn]))
}

fn begin(session: &mut Session, phase: Phase) {
    sign_in(session);
    happen(session, [Action::OpenLesson(PHONE.to_owned()), Action::Play(phase)]);
}

fn advise(session: &Session) -> Option<Action> {
    session.run()?.advise(session.portal_lang()).map(|next| match next {
        Move::Do(act) => Action::Do(act),
        Move::Answer(index) => Action::Answer(index),
        Move::Claim => Action::Claim,
    })
}

#[test]
fn the_first_minute_needs_no_typing() {
    let mut session = new_session(Saved::default());
    assert_eq!(session.screen(), &Screen::Welcome);
    sign_in(&mut session);
    assert_eq!(session.screen(), &Screen::Map);
    assert!(session.learner().is_some());
    assert_eq!(session.next_lesson().map(|lesson| lesson.id.as_str()), Some("01_steiger/loket"));
}

#[test]
fn the_same_three_pictures_are_the_same_learner_and_others_are_not() {
    let mut session = new_session(Saved::default());
    sign_in(&mut session);
    happen(&mut session, [Action::SignOut]);
    sign_in(&mut session);
    assert_eq!(session.progress().learners.len(), 1);
    happen(&mut session, [Action::SignOut, Action::Welcome]);
    let others = [SignPicture::Key, SignPicture::Sun, SignPicture::Boat].map(Action::PickPicture);
    happen(&mut session, others.into_iter().chain([Action::SignIn]));
    assert_eq!(session.progress().learners.len(), 2);
}

#[test]
fn two_pictures_are_not_enough_and_a_fourth_is_not_taken() {
    let mut session = new_session(Saved::default());
    happen(&mut session, [Action::Welcome, Action::PickPicture(SignPicture::Boat), Action::SignIn]);
    assert!(session.learner().is_none());
    happen(&mut session, [SignPicture::Sun, SignPicture::Key, SignPicture::Cup].map(Action::PickPicture));
    assert_eq!(session.screen(), &Screen::SignIn(vec![SignPicture::Boat, SignPicture::Sun, SignPicture::Key]));
}

#[test]
fn a_lesson_goes_from_watching_to_alone_and_builds_its_bridge() {
    let mut session = new_session(Saved::default());
    begin(&mut session, Phase::Watch);
    for _ in 0..60 {
        happen(&mut session, [Action::ShowNext]);
    }
    let reached = |session: &Session| session.learner().map(|learner| learner.independence(PHONE));
    assert_eq!(reached(&session), Some(Independence::Shown));
    for (phase, expected) in [(Phase::Guided, Independence::Guided), (Phase::Alone, Independence::Alone)] {
        happen(&mut session, [Action::Play(phase)]);
        while let Some(next) = advise(&session) {
            happen(&mut session, [next]);
        }
        assert_eq!(reached(&session), Some(expected));
    }
    assert!(matches!(session.play().map(|play| &play.stage), Some(Stage::Done { new_bridge: true, .. })));
    assert!(session.learner().is_some_and(|learner| learner.bridge_stands(PHONE)));
    assert!(session.learner().is_some_and(|learner| learner.open.is_none()));
}

#[test]
fn a_hint_on_the_way_is_told_apart_from_doing_it_alone() {
    let mut session = new_session(Saved::default());
    begin(&mut session, Phase::Alone);
    happen(&mut session, [Action::Hint, Action::Hint]);
    while let Some(next) = advise(&session) {
        happen(&mut session, [next]);
    }
    assert_eq!(session.learner().map(|learner| learner.independence(PHONE)), Some(Independence::Hinted));
}

#[test]
fn each_run_has_another_person() {
    let mut session = new_session(Saved::default());
    begin(&mut session, Phase::Guided);
    let first = session.run().map(|run| run.sandbox.given.me.clone());
    happen(&mut session, [Action::Play(Phase::Alone)]);
    assert_ne!(session.run().map(|run| run.sandbox.given.me.clone()), first);
}

#[test]
fn what_was_stopped_in_the_middle_goes_on_tomorrow() {
    let mut session = new_session(Saved::default());
    begin(&mut session, Phase::Guided);
    let mut payload = None;
    for _ in 0..4 {
        let next = advise(&session).expect("advice");
        payload = happen(&mut session, [next]).or(payload);
    }
    let before = session.run().expect("a run").clone();
    let mut tomorrow = new_session(saved(&payload.expect("saved")));
    sign_in(&mut tomorrow);
    assert_eq!(tomorrow.next_lesson().map(|lesson| lesson.id.as_str()), Some(PHONE));
    happen(&mut tomorrow, [Action::OpenLesson(PHONE.to_owned())]);
    assert!(tomorrow.resumable().is_some());
    happen(&mut tomorrow, [Action::Resume]);
    let after = tomorrow.run().expect("a run");
    assert_eq!(after.step, before.step);
    assert_eq!(after.sandbox.browser, before.sandbox.browser);
    assert_eq!(after.sandbox.phone, before.sandbox.phone);
}

#[test]
fn every_move_is_saved_at_once_but_not_what_is_still_being_typed() {
    let mut session = new_session(Saved::default());
    begin(&mut session, Phase::Guided);
    let payload = happen(&mut session, [Action::Do(Act::Browser(BrowserAct::NewTab))]);
    assert!(payload.is_some());
    let typed = happen(&mut session, [Action::Do(Act::Browser(BrowserAct::TypeQuery("047012".to_owned())))]);
    assert_eq!(typed, None, "half a number is nobody's business");
    assert!(!session.progress().write().contains("047012"));
}

#[test]
fn real_data_is_wiped_before_it_enters_the_state() {
    let mut session = new_session(Saved::default());
    begin(&mut session, Phase::Guided);
    while session.run().is_some_and(|run| run.step < 1) {
        let next = advise(&session).expect("advice");
        happen(&mut session, [next]);
    }
    // A made-up number that could be somebody's.
    let real = "0470 12 34 56";
    let mut typed = String::new();
    for c in real.chars() {
        typed.push(c);
        happen(&mut session, [Action::Do(Act::Gate(GateAct::TypeNumber(typed.clone())))]);
        if session.run().is_some_and(|run| run.sandbox.gate.number.is_empty()) {
            break;
        }
    }
    let run = session.run().expect("a run");
    assert_eq!(run.sandbox.gate.number, "");
    assert!(matches!(run.feedback, Some(Feedback::RealData(_))));
    assert!(!format!("{:?}", run.moves).contains("0470"));
    assert!(!format!("{session:?}").contains("0470 12 34"));
}

#[test]
fn the_practice_persona_is_never_taken_for_real() {
    let (course, _) = Course::builtin();
    for persona in &course.personas {
        for text in
            [&persona.phone, &persona.national_number, &persona.card, &persona.iban, &persona.mail, &persona.code]
        {
            let mut typed = String::new();
            for c in text.chars() {
                typed.push(c);
                assert_eq!(archipel_model::guard::looks_real(&typed), None, "{typed}");
            }
            assert_eq!(archipel_model::guard::looks_real_when_done(text), None, "{text}");
        }
    }
}

#[test]
fn help_and_portal_languages_change_apart_and_keep_the_state() {
    let mut session = new_session(Saved::default());
    begin(&mut session, Phase::Guided);
    let next = advise(&session).expect("advice");
    happen(&mut session, [next]);
    let before = session.run().expect("a run").clone();
    happen(&mut session, [Action::ChooseLang(Lang::De), Action::ChoosePortalLang(Lang::Fr)]);
    assert_eq!((session.lang(), session.portal_lang()), (Lang::De.into(), Lang::Fr));
    assert_eq!(session.run(), Some(&before));
}

#[test]
fn damaged_or_strange_saves_are_told_and_nothing_panics() {
    let session = new_session(saved("this is no progress"));
    assert_eq!(session.notice(), Some(&Notice::ProgressSetAside));
    let session = new_session(Saved { older_used: true, ..saved(&Progress::default().write()) });
    assert_eq!(session.notice(), Some(&Notice::OlderProgress));
    let session = new_session(Saved { set_aside: true, ..Saved::default() });
    assert_eq!(session.notice(), Some(&Notice::ProgressSetAside));
    let session = new_session(Saved { blocked: Some("no".to_owned()), ..Saved::default() });
    assert!(matches!(session.keeping(), Keeping::NotStored(_)));
}

#[test]
fn a_newer_programs_progress_and_a_second_window_are_left_alone() {
    let mut session = new_session(Saved { read_only: true, ..Saved::default() });
    assert_eq!(sign_in(&mut session), None, "nothing is stored");
    let mut session = new_session(Saved::default());
    assert!(sign_in(&mut session).is_some());
    happen(&mut session, [Action::SomeoneElse]);
    assert_eq!(happen(&mut session, [Action::SetLook(Look::Contrast)]), None);
    assert_eq!(session.notice(), Some(&Notice::SecondWindow));
}

#[test]
fn a_full_disk_is_seen_and_passes() {
    let mut session = new_session(Saved::default());
    happen(&mut session, [Action::StoreFailed("full".to_owned())]);
    assert!(matches!(session.keeping(), Keeping::NotStored(_)));
    assert!(sign_in(&mut session).is_some(), "it keeps trying");
    happen(&mut session, [Action::Stored]);
    assert_eq!(session.keeping(), &Keeping::Stored);
}

#[test]
fn progress_travels_as_a_file() {
    let mut session = new_session(Saved::default());
    begin(&mut session, Phase::Alone);
    while let Some(next) = advise(&session) {
        happen(&mut session, [next]);
    }
    let effects = session.update(Action::Export);
    let Some(Effect::Export { text, file_name }) = effects.into_iter().next() else { panic!("no file") };
    assert!(file_name.ends_with(".archipel"));
    let mut other = new_session(Saved::default());
    happen(&mut other, [Action::Imported(text.clone())]);
    assert_eq!(other.notice(), Some(&Notice::Imported));
    sign_in(&mut other);
    assert!(other.learner().is_some_and(|learner| learner.bridge_stands(PHONE)));
    happen(&mut other, [Action::Imported(text[..text.len() / 2].to_owned())]);
    assert!(matches!(other.notice(), Some(Notice::ImportFailed(_))));
    assert!(other.learner().is_some_and(|learner| learner.bridge_stands(PHONE)), "nothing was lost");
}

#[test]
fn wiping_a_person_leaves_the_others() {
    let mut session = new_session(Saved::default());
    begin(&mut session, Phase::Alone);
    while let Some(next) = advise(&session) {
        happen(&mut session, [next]);
    }
    happen(&mut session, [Action::ResetPerson]);
    assert!(session.learner().is_some_and(|learner| learner.lessons.is_empty()));
    assert_eq!(session.screen(), &Screen::Map);
}

#[test]
fn sounds_are_silent_when_off() {
    let mut session = new_session(Saved::default());
    begin(&mut session, Phase::Guided);
    happen(&mut session, [Action::SetSound(false)]);
    for _ in 0..4 {
        let Some(next) = advise(&session) else { break };
        let effects = session.update(next);
        assert!(!effects.iter().any(|effect| matches!(effect, Effect::Play(_))));
    }
}

#[test]
fn the_card_can_be_read_in_the_middle_of_a_run_and_the_run_goes_on_after_it() {
    let mut session = new_session(Saved::default());
    begin(&mut session, Phase::Guided);
    let first = advise(&session);
    happen(&mut session, first);
    let before = session.run().map(|run| (run.step, run.moves.clone()));
    happen(&mut session, [Action::OpenPanel(Panel::HelpQuay), Action::OpenCard]);
    assert!(session.panel().is_none() && matches!(session.play().map(|play| &play.stage), Some(Stage::Card)));
    happen(&mut session, [Action::OpenLesson(PHONE.to_owned()), Action::Resume]);
    assert_eq!(session.run().map(|run| (run.step, run.moves.clone())), before);
}

#[test]
fn how_one_sees_is_kept_and_older_saves_still_read() {
    let mut session = new_session(Saved::default());
    let seeing = [Action::SetLook(Look::Dark), Action::SetTextSize(TextSize::P175), Action::SetMotion(true)];
    let kept = happen(&mut session, seeing).expect("a save");
    let again = new_session(saved(&kept));
    assert_eq!(again.settings(), session.settings());
    assert_eq!((again.look(), again.settings().text.percent(), again.settings().motion), (Look::Dark, 175, true));

    let older = new_session(saved("(settings:(sound:false,look:Contrast,lang:De),learners:[])"));
    assert_eq!(older.notice(), None);
    assert_eq!((older.look(), older.lang(), older.sound_on()), (Look::Contrast, Lang::De.into(), false));
    assert_eq!((older.settings().text, older.settings().motion), (TextSize::P100, false));
}

#[test]
fn the_computers_colours_count_until_the_learner_chooses() {
    let mut session = new_session(Saved::default());
    assert_eq!((session.settings().look, session.look()), (Look::System, Look::Light));
    assert_eq!(happen(&mut session, [Action::SystemLook(Look::Dark)]), None, "nobody has chosen: nothing is kept");
    assert_eq!(session.look(), Look::Dark);
    // It may change while one plays, as at night.
    happen(&mut session, [Action::SystemLook(Look::Contrast)]);
    assert_eq!(session.look(), Look::Contrast);
    let kept = happen(&mut session, [Action::SetLook(Look::Light)]).expect("a save");
    happen(&mut session, [Action::SystemLook(Look::Dark)]);
    assert_eq!(session.look(), Look::Light);

    let mut again = new_session(saved(&kept));
    happen(&mut again, [Action::SystemLook(Look::Dark)]);
    assert_eq!(again.look(), Look::Light);
    let kept = happen(&mut again, [Action::SetLook(Look::System)]).expect("a save");
    assert_eq!(again.look(), Look::Dark);
    assert_eq!(new_session(saved(&kept)).look(), Look::Light, "until this start hears what the computer is set to");
}

#[test]
fn a_window_that_is_opened_anew_goes_on_at_the_same_step() {
    let mut session = new_session(Saved::default());
    assert_eq!(session.place(), None);
    begin(&mut session, Phase::Guided);
    let next = advise(&session).expect("advice");
    let payload = happen(&mut session, [next]).expect("a save");
    let place = session.place().expect("a place");

    let mut anew = new_session(saved(&payload));
    anew.come_back(&Place::read(&place.write()).expect("what was written"));
    let [before, now] = [&session, &anew].map(|session| session.run().expect("a run"));
    assert_eq!((before.step, &before.sandbox), (now.step, &now.sandbox));
    assert_eq!(anew.learner(), session.learner());

    let mut empty = new_session(Saved::default());
    empty.come_back(&place);
    assert_eq!(empty.screen(), &Screen::Welcome, "nobody is made up");
    assert_eq!(Place::read("(pictures: (Boat"), None);
}
