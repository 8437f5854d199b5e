//! Where the keyboard is while somebody works in the practice world: it stays where the person was working, and on a new
//! page it goes to where the page begins. Never back to the top of the screen.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

mod common;

use archipel_model::Lang;
use archipel_model::progress::TextSize;
use archipel_model::sandbox::browser::View;
use archipel_model::sandbox::{Act, BrowserAct, GateAct, PhoneAct};
use archipel_model::session::{Action, Feedback, Move, Panel, Session};
use archipel_ui::Scratch;
use common::{
    FIRST, KEY, LAPTOP, PHONE, Shown, advise, after, controls, film, learner, lessons, name, play_until, say, show,
};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT;
use egui_kittest::{Harness, Node};

/// A screen on which what is done really happens.
fn play(session: Session) -> Harness<'static, Shown> {
    let mut screen = show(session, LAPTOP);
    screen.state_mut().lives = true;
    // The keyboard is what this person works with.
    screen.key_press(Key::Escape);
    screen.run_steps(2);
    screen
}

fn focused(screen: &Harness<'_, Shown>) -> Option<String> {
    screen.root().children_recursive().find(Node::is_focused).map(|node| name(&node))
}

fn press(screen: &mut Harness<'_, Shown>, key: Key) {
    screen.key_press(key);
    screen.run_steps(4);
}

/// Goes to a control and presses Enter.
fn enter(screen: &mut Harness<'_, Shown>, control: &str) {
    let found = controls(screen).into_iter().find(|node| name(node) == control).map(|node| node.focus());
    assert!(found.is_some(), "no \"{control}\" among {:?}", controls(screen).iter().map(name).collect::<Vec<_>>());
    screen.run_steps(2);
    press(screen, Key::Enter);
}

fn browses(session: &Session) -> String {
    session.run().map(|run| run.sandbox.browser.url().to_string()).unwrap_or_default()
}

/// The name of the control that does this.
fn control_for(session: &Session, wanted: &Action) -> Option<String> {
    let mut screen = show(session.clone(), LAPTOP);
    let names: Vec<String> = controls(&screen).iter().map(name).collect();
    names.into_iter().find(|control| {
        let found =
            controls(&screen).into_iter().find(|node| name(node) == *control).map(|node| node.click_accesskit());
        screen.run_steps(2);
        found.is_some() && screen.state().out.contains(wanted)
    })
}

/// What the keyboard is on.
fn held(screen: &Harness<'_, Shown>) -> String {
    focused(screen).filter(|name| !name.is_empty()).expect("the keyboard is somewhere")
}

#[test]
fn on_a_new_page_the_keyboard_is_at_its_heading() {
    let to_result = play_until(learner(Lang::Nl, FIRST), |session| {
        matches!(advise(session), Some(Action::Do(Act::Browser(BrowserAct::OpenResult(_)))))
    });
    let right = advise(&to_result).expect("a result");
    let there = after(to_result.clone(), [right.clone()]);
    let title = there.run().and_then(|run| match run.sandbox.view() {
        View::Page(_, page) => Some(page.title.get(Lang::Nl).to_owned()),
        _ => None,
    });
    let result = control_for(&to_result, &right).expect("the result");
    let mut screen = play(to_result);
    enter(&mut screen, &result);
    assert_eq!(Some(held(&screen)), title);
    press(&mut screen, Key::Tab);
    let next = held(&screen);
    assert!(next != say(Lang::Nl, "to-map") && Some(&next) != title.as_ref(), "Tab goes on in the page, to {next}");
}

#[test]
fn a_typed_address_leads_into_its_page_and_a_wrong_one_too() {
    let mut screen = play(learner(Lang::En, FIRST));
    let bar = controls(&screen).iter().map(name).find(|name| name.starts_with("Address")).expect("the address");
    enter(&mut screen, &bar);
    screen.event(egui::Event::Text("nowhere.example".to_owned()));
    screen.run_steps(2);
    press(&mut screen, Key::Enter);
    assert_eq!(browses(&screen.state().session), "nowhere.example");
    let heading = held(&screen);
    let nodes = screen.root().children_recursive().find(Node::is_focused).map(|node| node.accesskit_node().role());
    assert_eq!(nodes, Some(egui::accesskit::Role::Heading), "{heading}");
}

fn headings(screen: &Harness<'_, Shown>) -> Vec<String> {
    let all = screen.root().children_recursive();
    all.filter(|node| node.accesskit_node().role() == Role::Heading).map(|node| name(&node)).collect()
}

#[test]
fn a_new_step_leaves_the_keyboard_where_one_works() {
    let step = |session: &Session| session.run().map(|run| run.step);
    let mut seen = 0;
    for lesson in lessons() {
        let mut session = learner(Lang::Nl, &lesson);
        while let Some(next) = advise(&session) {
            let then = after(session.clone(), [next.clone()]);
            let steps_on = then.run().is_some() && step(&then) != step(&session);
            let stays = browses(&then) == browses(&session);
            if let Some(control) = control_for(&session, &next).filter(|_| steps_on && stays) {
                let mut screen = play(session.clone());
                let before = headings(&screen);
                enter(&mut screen, &control);
                // A form turns its page under the same address: there the keyboard is at the new heading.
                let now = held(&screen);
                let turned = headings(&screen).contains(&now) && !before.contains(&now);
                if !turned && controls(&screen).iter().any(|node| name(node) == control) {
                    assert_eq!(held(&screen), control, "{lesson}");
                    seen += 1;
                }
            }
            session = then;
        }
    }
    assert!(seen > 0, "no step ends on a page that stays");
}

#[test]
fn what_the_pilot_answers_keeps_the_keyboard_with_him() {
    let lang = Lang::Nl;
    let mut screen = play(learner(lang, FIRST));
    enter(&mut screen, &say(lang, "i-am-done"));
    assert_eq!(held(&screen), say(lang, "understood"));
    press(&mut screen, Key::Enter);
    assert_eq!(held(&screen), say(lang, "i-am-done"));
}

#[test]
fn an_answer_leaves_the_keyboard_with_the_pilot() {
    let lang = Lang::Fr;
    let asks = |session: &Session| session.run().is_some_and(|run| run.question().is_some());
    for lesson in lessons() {
        let asking = play_until(learner(lang, &lesson), asks);
        let Some(Action::Answer(right)) = advise(&asking) else { continue };
        let words = asking.run().and_then(|run| {
            let question = run.question()?;
            let (_, choice) = question.iter().find(|(index, _)| *index == right)?;
            Some(run.sandbox.words(&choice.text, lang))
        });
        let mut screen = play(asking);
        enter(&mut screen, &words.expect("the answer"));
        if screen.state().session.run().is_some() {
            assert_ne!(held(&screen), say(lang, "to-map"), "{lesson}");
        }
    }
}

#[test]
fn the_phone_keeps_the_keyboard_from_page_to_page() {
    let to_code = play_until(learner(Lang::Nl, KEY), |session| {
        matches!(advise(session), Some(Action::Do(Act::Phone(PhoneAct::Approve))))
    });
    let mut screen = play(to_code);
    let yes = say(Lang::Nl, "phone-yes");
    enter(&mut screen, &yes);
    assert_eq!(held(&screen), say(Lang::Nl, "phone-code"));
}

#[test]
fn after_a_film_the_keyboard_is_back_where_it_was() {
    let lang = Lang::Nl;
    let in_film = film(lang);
    let wrong = in_film.run().and_then(|run| run.moves.last().cloned());
    let before = after(in_film, [Action::Rewind]);
    let Some(Move::Do(wrong)) = wrong else { panic!("no move but {wrong:?}") };
    let control = control_for(&before, &Action::Do(wrong)).expect("the control that leads to it");
    let mut screen = play(before);
    enter(&mut screen, &control);
    assert_eq!(held(&screen), say(lang, "rewind"));
    press(&mut screen, Key::Enter);
    assert_eq!(held(&screen), control);
}

#[test]
fn nobody_who_works_with_the_keyboard_is_sent_to_the_top() {
    for lesson in lessons() {
        let mut session = learner(Lang::De, &lesson);
        while let Some(next) = advise(&session) {
            if let Some(control) = control_for(&session, &next) {
                let mut screen = play(session.clone());
                enter(&mut screen, &control);
                if screen.state().session.run().is_some() {
                    let name = focused(&screen).unwrap_or_else(|| panic!("{lesson}: lost after \"{control}\""));
                    assert_ne!(name, say(Lang::De, "to-map"), "{lesson}: after \"{control}\"");
                }
            }
            session.update(next);
        }
    }
}

#[test]
fn nothing_on_a_new_page_is_the_control_that_was_pressed() {
    let logs_in = |session: &Session| matches!(advise(session), Some(Action::Do(Act::Browser(BrowserAct::LogIn))));
    let session = play_until(learner(Lang::Nl, KEY), logs_in);
    let control = control_for(&session, &advise(&session).expect("a next move")).expect("the button");
    let mut screen = play(session);
    let pressed =
        controls(&screen).into_iter().find(|node| name(node) == control).map(|node| node.accesskit_node().id());
    enter(&mut screen, &control);
    assert_eq!(browses(&screen.state().session).split('/').next(), Some("sleutelpoort.archipel.test"));
    let same: Vec<String> =
        controls(&screen).iter().filter(|node| Some(node.accesskit_node().id()) == pressed).map(name).collect();
    assert_eq!(same, [""; 0]);
}

#[test]
fn one_key_leads_to_the_task_and_back() {
    let lang = Lang::Fr;
    for size in [LAPTOP, PHONE] {
        let session = learner(lang, FIRST);
        let task = session.run().and_then(|run| Some(run.sandbox.words(&run.current()?.say, lang))).expect("a task");
        let mut screen = show(session, size);
        screen.state_mut().lives = true;
        let menu = say(lang, "menu");
        let found = controls(&screen).into_iter().find(|node| name(node) == menu).map(|node| node.focus());
        assert!(found.is_some(), "no menu");
        screen.run_steps(2);
        press(&mut screen, Key::F2);
        assert_eq!(held(&screen), task);
        press(&mut screen, Key::F2);
        assert_eq!(held(&screen), menu);
        press(&mut screen, Key::F2);
        press(&mut screen, Key::Tab);
        // With help at hand the pilot's own buttons are the next thing.
        let next = held(&screen);
        assert!([say(lang, "i-am-done"), say(lang, "say-again-short")].contains(&next), "{next}");
    }
}

#[test]
fn one_key_leads_to_what_the_pilot_answers() {
    let lang = Lang::Nl;
    let mut screen = play(after(learner(lang, FIRST), [Action::Claim]));
    let reply = screen.state().session.run().and_then(|run| match run.feedback {
        Some(Feedback::Said(reply)) => run.reply(reply).map(|text| run.sandbox.words(text, lang)),
        _ => None,
    });
    press(&mut screen, Key::F2);
    assert_eq!(Some(held(&screen)), reply);
}

#[test]
fn with_large_letters_on_a_phone_the_key_brings_the_pilot_to_the_front() {
    let session = after(learner(Lang::Nl, FIRST), [Action::SetTextSize(TextSize::P200)]);
    let said = session.run().map(|run| (run.step, 0, run.help, run.feedback));
    let mut screen = common::show_with(session, PHONE, Scratch { pilot_said: said, ..Scratch::default() });
    assert!(!common::texts(&screen).contains(&say(Lang::Nl, "i-am-done")), "the practice is in front");
    press(&mut screen, Key::F2);
    press(&mut screen, Key::Tab);
    assert_eq!(held(&screen), say(Lang::Nl, "say-again-short"));
}

#[test]
fn escape_does_not_lose_the_place() {
    let mut screen = play(learner(Lang::Nl, FIRST));
    let close = say(Lang::Nl, "popup-close");
    let found = controls(&screen).into_iter().find(|node| name(node) == close).map(|node| node.focus());
    assert!(found.is_some(), "no pop-up");
    screen.run_steps(2);
    press(&mut screen, Key::Escape);
    assert_eq!(held(&screen), close);
}

/// How far a text has moved up.
fn top(screen: &Harness<'_, Shown>, words: &str) -> f32 {
    let node = screen.root().children_recursive().find(|node| name(node) == words);
    node.map_or_else(|| panic!("no \"{words}\""), |node| node.rect().top())
}

#[test]
fn long_pages_are_turned_by_keys() {
    let low = [LAPTOP[0], 420.0];
    let card = after(common::intro(Lang::De, FIRST), [Action::OpenCard]);
    let keys = after(learner(Lang::De, FIRST), [Action::OpenPanel(Panel::Keys)]);
    for (session, words) in [(card, say(Lang::De, "in-real-life-about")), (keys, say(Lang::De, "keys-about"))] {
        let mut screen = show(session, low);
        let before = top(&screen, &words);
        press(&mut screen, Key::PageDown);
        let after = top(&screen, &words);
        assert!(after < before - 40.0, "\"{words}\" stays at {after}");
        press(&mut screen, Key::PageUp);
        assert_eq!(top(&screen, &words), before);
    }
    // What the panel covers stays as it is.
    let mut screen = show(after(common::intro(Lang::De, FIRST), [Action::OpenPanel(Panel::Keys)]), low);
    let title = say(Lang::De, "way-guided");
    let place = |screen: &Harness<'_, Shown>| {
        screen.root().children_recursive().find(|node| name(node).contains(&title)).map(|node| node.rect())
    };
    let before = place(&screen);
    press(&mut screen, Key::PageDown);
    assert_eq!(place(&screen), before);
}

#[test]
fn a_smaller_window_keeps_what_one_writes_in_in_sight() {
    let session = play_until(learner(Lang::Nl, KEY), |session| {
        session.run().is_some_and(|run| run.sandbox.possible().contains(&Act::Gate(GateAct::Send)))
    });
    let mut screen = show(session, PHONE);
    screen.state_mut().lives = true;
    let field = |screen: &Harness<'_, Shown>| {
        controls(screen)
            .into_iter()
            .find(|node| node.accesskit_node().role() == Role::TextInput)
            .map(|node| node.rect())
    };
    let found = controls(&screen).into_iter().find(|node| node.accesskit_node().role() == Role::TextInput);
    assert!(found.map(|node| node.focus()).is_some(), "no field");
    screen.run_steps(3);
    // The keyboard of a phone comes.
    let left = PHONE[1] - 340.0;
    screen.set_size(egui::vec2(PHONE[0], left));
    screen.run_steps(4);
    let place = field(&screen).expect("the field");
    assert!(place.top() >= 0.0 && place.bottom() <= left, "{place}");
    assert!(screen.root().children_recursive().any(|node| node.is_focused()), "it keeps the keyboard");
}
