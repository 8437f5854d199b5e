//! Working with a finger: a page follows it, whatever it touches first; a finger that rests on a picture is told its name,
//! and presses nothing.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

mod common;

use archipel_model::Lang;
use archipel_model::session::Action;
use common::{FIRST, PHONE, Shown, after, controls, intro, learner, name, say, show, texts};
use egui::{Event, Modifiers, PointerButton, Pos2, TouchDeviceId, TouchId, TouchPhase, vec2};
use egui_kittest::{Harness, Node};

/// What a finger does, as the window hears it: a touch, and the pointer that follows it.
fn finger(screen: &mut Harness<'_, Shown>, phase: TouchPhase, pos: Pos2) {
    screen.event(Event::Touch { device_id: TouchDeviceId(0), id: TouchId(1), phase, pos, force: None });
    let button =
        |pressed| Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE };
    screen.event(Event::PointerMoved(pos));
    match phase {
        TouchPhase::Start => screen.event(button(true)),
        TouchPhase::End => {
            screen.event(button(false));
            screen.event(Event::PointerGone);
        }
        _ => {}
    }
    screen.step();
}

fn place(screen: &Harness<'_, Shown>, words: &str) -> egui::Rect {
    let node =
        controls(screen).into_iter().find(|node| name(node).starts_with(words)).map(|node: Node<'_>| node.rect());
    node.unwrap_or_else(|| panic!("no \"{words}\" among {:?}", controls(screen).iter().map(name).collect::<Vec<_>>()))
}

#[test]
fn a_finger_that_swipes_moves_the_page_and_presses_nothing() {
    let mut screen = show(intro(Lang::Nl, FIRST), [PHONE[0], 560.0]);
    let way = format!("1. {}", say(Lang::Nl, "way-watch"));
    let before = place(&screen, &way);
    let mut pos = before.center();
    finger(&mut screen, TouchPhase::Start, pos);
    for _ in 0..12 {
        pos += vec2(0.0, -12.0);
        finger(&mut screen, TouchPhase::Move, pos);
    }
    finger(&mut screen, TouchPhase::End, pos);
    let moved = place(&screen, &way).top() - before.top();
    assert!(moved < -60.0, "it has moved by {moved}");
    assert_eq!(screen.state().out, [], "nothing was pressed");
}

#[test]
fn a_short_touch_presses() {
    let mut screen = show(learner(Lang::Nl, FIRST), PHONE);
    let pos = place(&screen, &say(Lang::Nl, "i-am-done")).center();
    finger(&mut screen, TouchPhase::Start, pos);
    finger(&mut screen, TouchPhase::End, pos);
    assert_eq!(screen.state().out, [Action::Claim]);
}

#[test]
fn a_finger_that_rests_on_a_picture_is_told_its_name() {
    let lang = Lang::Nl;
    let mut screen = show(after(learner(lang, FIRST), [Action::Dismiss]), PHONE);
    let menu = say(lang, "menu");
    let named = |screen: &Harness<'_, Shown>| texts(screen).iter().filter(|text| **text == menu).count();
    let once = named(&screen);
    let pos = place(&screen, &menu).center();
    finger(&mut screen, TouchPhase::Start, pos);
    // The frames of the test last a sixtieth of a second; a long touch lasts most of one.
    for _ in 0..80 {
        screen.step();
    }
    assert_eq!(named(&screen), once + 1, "the name stands beside it");
    finger(&mut screen, TouchPhase::End, pos);
    assert_eq!(screen.state().out, [], "nothing was pressed");
}
