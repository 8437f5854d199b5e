//! What is drawn can be read: in every language, size of letters and window no text is cut off and no two things lie over
//! each other. What does not fit scrolls.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

mod common;

use archipel_model::progress::TextSize;
use archipel_model::session::{Action, Session};
use archipel_model::{HelpLang, Lang};
use archipel_ui::Scratch;
use common::{
    LAPTOP, PHONE, Shown, after, controls, heard, is_control, lessons, name, screens, show, show_with, states,
};
use egui::epaint::{ClippedShape, Shape, TextShape};
use egui::{Rect, vec2};
use egui_kittest::kittest::NodeT;
use egui_kittest::{Harness, Node};

/// Rounding, and edges that touch.
const SLACK: f32 = 2.0;

struct Written {
    words: String,
    whole: String,
    rect: Rect,
    clip: Rect,
    elided: bool,
    broken: bool,
}

/// Every text that was painted: what it says, where, and within which bounds.
fn written(screen: &Harness<'_, Shown>) -> Vec<Written> {
    fn gather(shape: &Shape, clip: Rect, all: &mut Vec<Written>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| gather(shape, clip, all)),
            Shape::Text(TextShape { pos, galley, .. }) => {
                for (index, row) in galley.rows.iter().enumerate() {
                    let end = |at: usize, last: bool| {
                        let glyphs = galley.rows.get(at).map(|row| &row.glyphs)?;
                        if last { glyphs.last() } else { glyphs.first() }.map(|glyph| glyph.chr)
                    };
                    let letter = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
                    let broken = !row.ends_with_newline && letter(end(index, true)) && letter(end(index + 1, false));
                    let rect = row.rect_without_leading_space().translate(pos.to_vec2());
                    let words: String = row.glyphs.iter().map(|glyph| glyph.chr).collect();
                    // The letters are lower than the line.
                    let rect = rect.shrink2(vec2(0.0, rect.height() * 0.2));
                    if !words.trim().is_empty() {
                        let whole = galley.text().to_owned();
                        all.push(Written { words, whole, rect, clip, elided: galley.elided, broken });
                    }
                }
            }
            _ => {}
        }
    }
    let mut all = Vec::new();
    for ClippedShape { clip_rect, shape } in &screen.output().shapes {
        gather(shape, *clip_rect, &mut all);
    }
    all
}

fn overlap(one: Rect, other: Rect) -> bool {
    let both = one.intersect(other);
    both.width() > SLACK && both.height() > SLACK
}

fn wrong(screen: &Harness<'_, Shown>, size: [f32; 2]) -> Vec<String> {
    let page = Rect::from_min_size(egui::Pos2::ZERO, size.into());
    let mut wrong = Vec::new();
    let all = written(screen);
    let controls = controls(screen);
    // Where there is no room for a whole domain, an address bar shows its end, as those of phones do: whose site it is.
    // Who listens hears all of it.
    let end_of_address = |text: &Written, seen: Rect| {
        let bar = |control: &Node<'_>| control.rect().contains(seen.center()) && name(control).contains(&text.whole);
        text.whole.ends_with(".test") && text.rect.right() <= seen.right() + SLACK && controls.iter().any(bar)
    };
    // What is written in a field of one line moves in it, and one can read on with the keys.
    let typed = |text: &Written| {
        let field = |control: &Node<'_>| control.accesskit_node().value().is_some_and(|value| value == text.whole);
        controls.iter().any(|control| control.rect().contains(text.clip.center()) && field(control))
    };
    for text in &all {
        let seen = text.clip.intersect(page);
        if !seen.intersects(text.rect) {
            continue;
        }
        if text.elided {
            wrong.push(format!("\"{}\" ends with dots", text.words));
        }
        if text.broken {
            wrong.push(format!("\"{}\" is a broken word", text.words));
        }
        let cut = text.rect.left() < seen.left() - SLACK || text.rect.right() > seen.right() + SLACK;
        if cut && !end_of_address(text, seen) && !typed(text) {
            wrong.push(format!("\"{}\" is cut off: {:?} in {seen:?}", text.words, text.rect));
        }
        // Where the whole window is the bound, nothing scrolls.
        let whole = seen.bottom() >= page.bottom() - 1.0 && seen.top() <= 1.0;
        if whole && (text.rect.bottom() > page.bottom() + SLACK || text.rect.top() < -SLACK) {
            wrong.push(format!("\"{}\" is below the window", text.words));
        }
    }
    let panel = screen.state().session.panel().is_some();
    for (index, one) in all.iter().enumerate().filter(|_| !panel) {
        for other in &all[index + 1..] {
            let seen = |text: &Written| text.rect.intersect(text.clip).intersect(page);
            if overlap(seen(one), seen(other)) && one.words != other.words {
                wrong.push(format!("\"{}\" lies over \"{}\"", one.words, other.words));
            }
        }
    }
    for (index, one) in controls.iter().enumerate() {
        let rect = one.rect();
        if rect.left() < page.left() - 0.5 || rect.right() > page.right() + 0.5 {
            wrong.push(format!("the control \"{}\" is cut off: {rect:?}", name(one)));
        }
        // Words of a control stand in it.
        let own = |text: &&Written| rect.contains(text.rect.center()) && name(one).contains(&text.whole);
        for text in all.iter().filter(own) {
            if !rect.expand(SLACK).contains_rect(text.rect) {
                wrong.push(format!("\"{}\" is larger than its control \"{}\"", text.words, name(one)));
            }
        }
        for other in &controls[index + 1..] {
            let parent = |node: &Node<'_>| node.accesskit_node().parent_id();
            if parent(one) == parent(other) && overlap(rect, other.rect()) {
                wrong.push(format!("the control \"{}\" lies over \"{}\"", name(one), name(other)));
            }
        }
    }
    wrong
}

/// Draws all these and says what is wrong, each thing once.
fn check(
    all: impl IntoIterator<Item = (String, Session)>,
    sizes: &[([f32; 2], TextSize)],
    scratch: impl Fn(&Session) -> Scratch,
) {
    let mut found = std::collections::BTreeMap::new();
    for (place, session) in all {
        for (size, text) in sizes {
            let screen = show_with(after(session.clone(), [Action::SetTextSize(*text)]), *size, scratch(&session));
            for one in wrong(&screen, *size) {
                found.entry(format!("{size:?} {text:?}: {one}")).or_insert_with(|| place.clone());
            }
        }
    }
    assert!(found.is_empty(), "{} things: {found:#?}", found.len());
}

/// A screen of 3840 × 2160 that shows everything twice as large.
const LARGE_SCREEN: [f32; 2] = [1920.0, 1080.0];

const USUAL: [([f32; 2], TextSize); 5] = [
    (LAPTOP, TextSize::P100),
    (PHONE, TextSize::P100),
    ([1024.0, 768.0], TextSize::P100),
    ([768.0, 1024.0], TextSize::P100),
    (LARGE_SCREEN, TextSize::P100),
];
/// The narrowest page that WCAG asks for (1.4.10): a window of 1280 points, four times as large.
const NARROWEST: [([f32; 2], TextSize); 1] = [([320.0, 640.0], TextSize::P100)];
const LARGE: [([f32; 2], TextSize); 2] = [(LAPTOP, TextSize::P200), (PHONE, TextSize::P200)];
const BETWEEN: [([f32; 2], TextSize); 4] =
    [(LAPTOP, TextSize::P125), (LAPTOP, TextSize::P150), (PHONE, TextSize::P150), ([1024.0, 768.0], TextSize::P175)];

fn in_every_language() -> impl Iterator<Item = (String, Session)> {
    common::languages().into_iter().flat_map(screens)
}

#[test]
fn no_screen_cuts_a_text_off() {
    check(in_every_language(), &USUAL, |_| Scratch::default());
}

#[test]
fn no_screen_cuts_large_letters_off() {
    check(in_every_language(), &LARGE, |_| Scratch::default());
}

#[test]
fn the_narrowest_page_cuts_nothing_off() {
    check(screens(Lang::De).into_iter().chain(screens(Lang::Fr)), &NARROWEST, |_| Scratch::default());
    let said = |session: &Session| session.run().map(|run| (run.step, 0, run.help, run.feedback));
    let practice = |session: &Session| Scratch { pilot_said: said(session), ..Scratch::default() };
    check(lesson_states(Lang::De, 2), &NARROWEST, practice);
    let phone = |session: &Session| Scratch { phone_in_front: true, ..practice(session) };
    check(lesson_states(Lang::De, 2), &NARROWEST, phone);
}

#[test]
fn no_screen_cuts_the_sizes_between_off() {
    check(screens(Lang::De), &BETWEEN, |_| Scratch::default());
}

fn lesson_states(lang: impl Into<HelpLang>, every: usize) -> impl Iterator<Item = (String, Session)> {
    let lang = lang.into();
    lessons().into_iter().flat_map(move |lesson| {
        let all = states(lang, &lesson).into_iter().enumerate().step_by(every);
        all.map(move |(index, state)| (format!("{lesson} {} {index}", lang.tag()), state)).collect::<Vec<_>>()
    })
}

/// The languages of the help, and every how many-th state of a lesson is looked at in each: the longest words in all.
fn practised() -> impl Iterator<Item = (HelpLang, usize)> {
    let own = [(Lang::De, 1), (Lang::Fr, 2), (Lang::Nl, 3), (Lang::En, 4)];
    let further = common::languages().into_iter().filter(|lang| lang.further.is_some());
    own.into_iter().map(|(lang, every)| (lang.into(), every)).chain(further.map(|lang| (lang, 3)))
}

/// The pilot has had his say and stands back.
fn practice(session: &Session) -> Scratch {
    let said = session.run().map(|run| (run.step, 0, run.help, run.feedback));
    Scratch { pilot_said: said, ..Scratch::default() }
}

#[test]
fn no_page_of_the_practice_is_cut_off() {
    for (lang, every) in practised() {
        check(lesson_states(lang, every), &[USUAL[0], USUAL[1], USUAL[2]], practice);
    }
}

#[test]
fn no_page_of_the_practice_is_cut_off_in_the_narrow_or_large() {
    for (lang, every) in practised() {
        check(lesson_states(lang, every), &[USUAL[4], LARGE[0], LARGE[1]], practice);
    }
}

#[test]
fn no_page_of_the_practice_phone_is_cut_off() {
    let phone = |session: &Session| Scratch { phone_in_front: true, ..practice(session) };
    for (lang, every) in practised() {
        check(lesson_states(lang, every), &[USUAL[1], LARGE[0], LARGE[1]], phone);
    }
}

#[test]
fn the_buttons_that_read_aloud_cover_and_cut_nothing() {
    let heard = |(place, session): (String, Session)| (format!("{place}, heard"), heard(session));
    let lang = Lang::De;
    let all = [USUAL[0], USUAL[1], LARGE[0], LARGE[1]];
    check(screens(lang).into_iter().map(heard), &all, |_| Scratch::default());
    let phone = |_: &Session| Scratch { phone_in_front: true, ..Scratch::default() };
    check(lesson_states(lang, 7).map(heard), &[USUAL[0], USUAL[1]], |_| Scratch::default());
    check(lesson_states(lang, 7).map(heard), &[USUAL[1], LARGE[0]], phone);
}

#[test]
fn with_large_letters_the_keyboard_brings_every_control_into_view() {
    for (size, text) in LARGE {
        for (place, session) in screens(Lang::De) {
            let mut screen = show(after(session, [Action::SetTextSize(text)]), size);
            for index in 0..controls(&screen).len() {
                match controls(&screen).get(index) {
                    Some(control) if !control.is_focused() => control.focus(),
                    _ => screen.key_press(egui::Key::Tab),
                }
                screen.run_steps(3);
                let focused = screen.root().children_recursive().find(|node| is_control(node) && node.is_focused());
                let Some(focused) = focused else { continue };
                let rect = focused.rect();
                let inside = rect.top() >= -1.0 && (rect.bottom() <= size[1] + 1.0 || rect.height() > size[1] * 0.5);
                assert!(inside, "{place} {size:?}: \"{}\" stays out of sight at {rect:?}", name(&focused));
            }
        }
    }
}
