//! The practice PC and phone on screen: in every state of every lesson the screen offers exactly what the practice
//! world allows, every control has a name and is big enough, and the keyboard reaches it.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

use std::collections::BTreeSet;
use std::sync::Arc;

use archipel_model::Lang;
use archipel_model::lesson::Course;
use archipel_model::progress::SignPicture;
use archipel_model::sandbox::Act;
use archipel_model::session::{Action, Move, Phase, Saved, Session};
use archipel_ui::{Scratch, app_ui};
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};
use time::{Date, Month};

const LAPTOP: [f32; 2] = [1366.0, 768.0];
const PHONE: [f32; 2] = [390.0, 844.0];
/// The smallest side of a control, in points.
const TARGET: f32 = 44.0;

/// A screen with the session that it shows and what was done on it.
struct Shown {
    session: Session,
    scratch: Scratch,
    out: Vec<Action>,
}

fn session(lang: Lang, lesson: &str) -> Session {
    let (course, problems) = Course::builtin();
    assert_eq!(problems, []);
    let day = Date::from_calendar_date(2026, Month::November, 23).expect("a day");
    let mut session = Session::new(Arc::new(course), problems, day, 3, Saved::default());
    let pictures = [SignPicture::Boat, SignPicture::Sun, SignPicture::Key].map(Action::PickPicture);
    let last = [
        Action::SignIn,
        Action::ChoosePortalLang(lang),
        Action::OpenLesson(lesson.to_owned()),
        Action::Play(Phase::Guided),
    ];
    for action in [Action::ChooseLang(lang), Action::Welcome].into_iter().chain(pictures).chain(last) {
        session.update(action);
    }
    session
}

fn harness(session: Session, size: [f32; 2], phone_in_front: bool) -> Harness<'static, Shown> {
    let scratch = Scratch { phone_in_front, ..Scratch::default() };
    let mut screen = Harness::builder().with_size(size).build_ui_state(
        |ui, shown: &mut Shown| app_ui(ui, &shown.session, &mut shown.scratch, &mut shown.out),
        Shown { session, scratch, out: Vec::new() },
    );
    screen.run_steps(2);
    screen
}

fn lessons() -> Vec<String> {
    Course::builtin().0.lessons.iter().map(|lesson| lesson.id.clone()).collect()
}

fn advise(session: &Session) -> Option<Action> {
    session.run()?.advise(session.portal_lang()).map(|next| match next {
        Move::Do(act) => Action::Do(act),
        Move::Answer(index) => Action::Answer(index),
        Move::Claim => Action::Claim,
    })
}

/// Every state on the coach's way through a lesson.
fn states(lang: Lang, lesson: &str) -> Vec<Session> {
    let mut session = session(lang, lesson);
    let mut states = vec![session.clone()];
    while let Some(next) = advise(&session) {
        session.update(next);
        if session.run().is_some() {
            states.push(session.clone());
        }
    }
    states
}

fn is_control(node: &Node<'_>) -> bool {
    use Role::{
        Button, CheckBox, Link, MultilineTextInput, PasswordInput, RadioButton, SearchInput, Switch, Tab, TextInput,
    };
    let role = node.accesskit_node().role();
    [Button, CheckBox, Link, MultilineTextInput, PasswordInput, RadioButton, SearchInput, Switch, Tab, TextInput]
        .contains(&role)
}

fn controls<'a>(screen: &'a Harness<'_, Shown>) -> impl Iterator<Item = Node<'a>> {
    screen.root().children_recursive().filter(is_control)
}

fn name(node: &Node<'_>) -> String {
    node.accesskit_node().label().unwrap_or_default()
}

#[test]
fn the_screen_offers_exactly_what_the_practice_world_allows() {
    for lesson in lessons() {
        for state in states(Lang::Nl, &lesson) {
            let run = state.run().expect("a run");
            let plain = |act: &&Act| act.typed().is_none();
            let possible: Vec<Act> = run.sandbox.possible().into_iter().filter(|act| plain(&act)).collect();
            let mut screen = harness(state.clone(), LAPTOP, false);
            for index in 0..controls(&screen).count() {
                if let Some(control) = controls(&screen).nth(index) {
                    control.click_accesskit();
                }
                screen.run_steps(2);
            }
            let done = screen.state().out.iter().filter_map(|action| match action {
                Action::Do(act) if plain(&act) => Some(act.clone()),
                _ => None,
            });
            let offered: Vec<Act> = done.collect();
            // What is so already may stand there too: the tab in front, an empty box to send off.
            let changes = |act: &&Act| {
                let mut sandbox = run.sandbox.clone();
                !sandbox.apply(act).is_empty() || sandbox != run.sandbox
            };
            let missing: Vec<_> = possible.iter().filter(|act| !offered.contains(act)).collect();
            let extra: Vec<_> = offered.iter().filter(|act| !possible.contains(act)).filter(changes).collect();
            assert!(
                missing.is_empty() && extra.is_empty(),
                "{lesson} step {} at {}: missing {missing:#?}, extra {extra:#?}",
                run.step,
                run.sandbox.browser.url()
            );
        }
    }
}

#[test]
fn every_control_has_a_name_and_is_big_enough_in_every_language_and_size() {
    for lesson in lessons() {
        for lang in Lang::ALL {
            for state in states(lang, &lesson) {
                for (size, phone) in [(LAPTOP, false), (PHONE, false), (PHONE, true)] {
                    let screen = harness(state.clone(), size, phone);
                    let place =
                        format!("{lesson} {lang:?} {size:?} phone {phone} step {:?}", state.run().map(|run| run.step));
                    for control in controls(&screen) {
                        assert!(
                            !name(&control).trim().is_empty(),
                            "{place}: {:?} without a name",
                            control.accesskit_node().role()
                        );
                        let rect = control.rect();
                        assert!(
                            rect.width() >= TARGET - 0.5 && rect.height() >= TARGET - 0.5,
                            "{place}: \"{}\" is {} by {}",
                            name(&control),
                            rect.width(),
                            rect.height()
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn the_tab_key_reaches_every_control() {
    let ids = |nodes: &mut dyn Iterator<Item = Node<'_>>| -> BTreeSet<(String, String)> {
        nodes.map(|node| (format!("{:?}", node.accesskit_node().id()), name(&node))).collect()
    };
    for lesson in lessons() {
        for state in states(Lang::Fr, &lesson).into_iter().step_by(3) {
            let mut screen = harness(state, LAPTOP, false);
            let wanted = ids(&mut controls(&screen).filter(|node| !node.accesskit_node().is_disabled()));
            let mut reached = BTreeSet::new();
            for _ in 0..wanted.len() * 2 + 4 {
                screen.key_press(egui::Key::Tab);
                screen.run_steps(2);
                reached.extend(ids(&mut controls(&screen).filter(Node::is_focused)));
            }
            let missed: Vec<_> = wanted.difference(&reached).collect();
            assert!(missed.is_empty(), "{lesson}: the keyboard never reaches {missed:?}");
        }
    }
}

#[test]
fn typing_reaches_the_practice_world() {
    let mut state = session(Lang::Nl, "01_steiger/loket");
    while state.run().is_some_and(|run| run.sandbox.browser.url().host != "zoekster.example") {
        let next = advise(&state).expect("advice");
        state.update(next);
    }
    let mut screen = harness(state, LAPTOP, false);
    screen.get_by_role_and_label(Role::TextInput, "Zoek op het internet").focus();
    screen.run_steps(2);
    screen.get_by_role_and_label(Role::TextInput, "Zoek op het internet").type_text("werk");
    screen.run_steps(2);
    let typed = |action: &Action| matches!(action, Action::Do(act) if act.typed() == Some("werk"));
    assert!(screen.state().out.iter().any(typed), "{:?}", screen.state().out);
}

#[test]
fn in_a_lesson_too_one_sees_that_nothing_is_kept() {
    for size in [LAPTOP, PHONE] {
        let mut state = session(Lang::Nl, "01_steiger/loket");
        state.update(Action::StoreFailed("full".to_owned()));
        let screen = harness(state, size, false);
        let mark = archipel_ui::words::Words::of(Lang::Nl).get("not-kept");
        assert!(controls(&screen).any(|control| name(&control) == mark), "{size:?}");
    }
}

#[test]
fn nothing_moves_when_nothing_happens() {
    for lesson in lessons() {
        let mut screen = harness(session(Lang::En, &lesson), LAPTOP, false);
        screen.run_steps(4);
        let delay = screen.output().viewport_output.values().map(|out| out.repaint_delay).min();
        assert_eq!(delay, Some(std::time::Duration::MAX), "{lesson} asks to be drawn again");
    }
}
