//! The practice PC and phone on screen: in every state of every lesson the screen offers exactly what the practice
//! world allows, every control has a name and is big enough, and the keyboard reaches it.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

mod common;

use std::collections::BTreeSet;

use archipel_model::Lang;
use archipel_model::sandbox::Act;
use archipel_model::session::{Action, Session};
use archipel_ui::Scratch;
use common::{
    FIRST, LAPTOP, PHONE, Shown, TARGET, advise, controls, learner, lessons, name, say, show, show_with, states,
};
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};

fn on_device(session: Session, size: [f32; 2], phone_in_front: bool) -> Harness<'static, Shown> {
    show_with(session, size, Scratch { phone_in_front, ..Scratch::default() })
}

#[test]
fn the_screen_offers_exactly_what_the_practice_world_allows() {
    for lesson in lessons() {
        for state in states(Lang::Nl, &lesson) {
            let run = state.run().expect("a run");
            let plain = |act: &&Act| act.typed().is_none();
            let possible: Vec<Act> = run.sandbox.possible().into_iter().filter(|act| plain(&act)).collect();
            let mut screen = show(state.clone(), LAPTOP);
            for index in 0..controls(&screen).len() {
                if let Some(control) = controls(&screen).get(index) {
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
                    let screen = on_device(state.clone(), size, phone);
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
    let ids = |nodes: Vec<Node<'_>>| -> BTreeSet<(String, String)> {
        nodes.iter().map(|node| (format!("{:?}", node.accesskit_node().id()), name(node))).collect()
    };
    for lesson in lessons() {
        for state in states(Lang::Fr, &lesson).into_iter().step_by(3) {
            let mut screen = show(state, LAPTOP);
            let wanted =
                ids(controls(&screen).into_iter().filter(|node| !node.accesskit_node().is_disabled()).collect());
            let mut reached = BTreeSet::new();
            for _ in 0..wanted.len() * 2 + 4 {
                screen.key_press(egui::Key::Tab);
                screen.run_steps(2);
                reached.extend(ids(controls(&screen).into_iter().filter(Node::is_focused).collect()));
            }
            let missed: Vec<_> = wanted.difference(&reached).collect();
            assert!(missed.is_empty(), "{lesson}: the keyboard never reaches {missed:?}");
        }
    }
}

#[test]
fn typing_reaches_the_practice_world() {
    let mut state = learner(Lang::Nl, FIRST);
    while state.run().is_some_and(|run| run.sandbox.browser.url().host != "zoekster.example") {
        let next = advise(&state).expect("advice");
        state.update(next);
    }
    let mut screen = show(state, LAPTOP);
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
        let mut state = learner(Lang::Nl, FIRST);
        state.update(Action::StoreFailed("full".to_owned()));
        let screen = show(state, size);
        let mark = say(Lang::Nl, "not-kept");
        assert!(controls(&screen).iter().any(|control| name(control) == mark), "{size:?}");
    }
}

#[test]
fn nothing_moves_when_nothing_happens() {
    for lesson in lessons() {
        let mut screen = show(learner(Lang::En, &lesson), LAPTOP);
        screen.run_steps(4);
        let delay = screen.output().viewport_output.values().map(|out| out.repaint_delay).min();
        assert_eq!(delay, Some(std::time::Duration::MAX), "{lesson} asks to be drawn again");
    }
}
