//! The score of a lesson: what is pressed and written on the way that the coach goes, by role and name. Here each score is
//! played on a screen to the end of its lesson; `cargo xtask test` has them written down, and a real browser plays them
//! (`web/e2e/scores.spec.mjs`).

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

mod common;

use std::path::PathBuf;

use archipel_model::Lang;
use archipel_model::progress::SignPicture;
use archipel_model::sandbox::{Act, BrowserAct};
use archipel_model::session::{Action, Phase, Saved, Session, Stage};
use common::hands::{Control, control_for, typed, with, write};
use common::{LAPTOP, Shown, advise, after, course, lessons, name, pick, show};
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT;
use serde::Serialize;
use time::{Date, Month};

/// The languages that scores are written in; the number chooses whom one plays, and the data.
const LANGS: [(Lang, u64); 3] = [(Lang::Nl, 0), (Lang::Fr, 1), (Lang::De, 2)];

/// A lesson as it is played.
#[derive(Serialize)]
struct Score {
    lesson: String,
    lang: String,
    seed: u64,
    notes: Vec<Note>,
}

/// One thing that a player does or sees.
#[derive(Serialize)]
enum Note {
    /// This step is shown, counted from 1.
    Step { number: usize },
    /// A control is pressed; `nth` counts those of the same role and name before it.
    Press { role: String, name: String, nth: usize },
    /// This is written into a field, in place of what was in it.
    Write { name: String, nth: usize, text: String },
}

/// The game as a page with this seed begins it, on a fixed day, in the middle of the first page of a lesson.
fn begin(lang: Lang, seed: u64, lesson: &str) -> Session {
    let day = Date::from_calendar_date(2026, Month::November, 23).expect("a day");
    let session = Session::new(course(), Vec::new(), day, seed, Saved::default());
    let signed_in = after(session, [Action::ChooseLang(lang), Action::Welcome]);
    let signed_in = after(signed_in, pick(&[SignPicture::Boat, SignPicture::Sun, SignPicture::Key]));
    after(signed_in, [Action::SignIn, Action::OpenLesson(lesson.to_owned()), Action::Play(Phase::Guided)])
}

/// The role of a control in the words of the web, and how many of the same role and name come before it.
fn place_of(screen: &Harness<'_, Shown>, control: &Control) -> (&'static str, usize) {
    let role = |role| match role {
        Role::Link => "link",
        Role::CheckBox => "checkbox",
        Role::RadioButton => "radio",
        Role::Switch => "switch",
        Role::Tab => "tab",
        _ => "button",
    };
    let all = common::controls(screen);
    let same: Vec<_> = all.iter().filter(|node| name(node) == control.name).collect();
    let own = same.get(control.before).expect("the control").accesskit_node().role();
    let before = same[..control.before].iter().filter(|node| role(node.accesskit_node().role()) == role(own)).count();
    (role(own), before)
}

/// Plays a lesson on a screen and notes what is done.
fn play(lang: Lang, seed: u64, lesson: &str) -> Score {
    let mut screen = show(begin(lang, seed, lesson), LAPTOP);
    screen.state_mut().lives = true;
    let mut notes = vec![Note::Step { number: 1 }];
    while let Some(next) = advise(&screen.state().session) {
        let session = screen.state().session.clone();
        let step = session.run().map(|run| run.step);
        // The address is a button before it is a field.
        let opens = Action::Do(Act::Browser(BrowserAct::TypeAddress(String::new())));
        let control = control_for(&session, &next).or_else(|| control_for(&session, &opens));
        let control = control.unwrap_or_else(|| panic!("{lesson}: nothing does {next:?}"));
        let (role, nth) = place_of(&screen, &control);
        match typed(&next) {
            Some(text) if control.field => {
                notes.push(Note::Write { name: control.name.clone(), nth, text: text.clone() });
                with(&screen, &control, |node| node.focus());
                screen.run_steps(2);
                write(&mut screen, text);
            }
            _ => {
                notes.push(Note::Press { role: role.to_owned(), name: control.name.clone(), nth });
                with(&screen, &control, |node| node.click_accesskit());
            }
        }
        screen.run_steps(3);
        assert!(screen.state().session != session, "{lesson}: {control:?} does nothing");
        let now = screen.state().session.run().map(|run| run.step);
        if let Some(now) = now.filter(|now| Some(*now) != step) {
            notes.push(Note::Step { number: now + 1 });
        }
    }
    let done = matches!(screen.state().session.play().map(|play| &play.stage), Some(Stage::Done { .. }));
    assert!(done, "{lesson} does not end");
    Score { lesson: lesson.to_owned(), lang: lang.tag().to_owned(), seed, notes }
}

#[test]
fn every_lesson_is_played_by_names_alone() {
    let folder = std::env::var_os("ARCHIPEL_SCORES").map(PathBuf::from);
    for lesson in lessons() {
        for (lang, seed) in LANGS {
            let score = play(lang, seed, &lesson);
            assert!(score.notes.len() > 5, "{lesson}: so short?");
            if let Some(folder) = &folder {
                std::fs::create_dir_all(folder).expect("a folder");
                let file = folder.join(format!("{}.{}.ron", lesson.replace('/', "-"), lang.tag()));
                std::fs::write(file, ron::to_string(&score).expect("a score")).expect("a file");
            }
        }
    }
}
