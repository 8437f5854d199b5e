//! What those who listen are told besides the names of controls: where a part of the screen begins and which language is
//! spoken there, what a thing is, and what is said by itself.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

mod common;

use archipel_model::Lang;
use archipel_model::sandbox::{Act, BrowserAct, GateAct, PhoneAct};
use archipel_model::session::{Action, Phase, Session};
use common::{
    FIRST, KEY, LAPTOP, PHONE, Shown, after, controls, is_hidden, learner, lessons, name, play_until, run, say, show,
    start,
};
use egui::accesskit::{Live, Role, Toggled};
use egui_kittest::kittest::NodeT;
use egui_kittest::{Harness, Node};

/// The parts of the screen that have a name, and the language spoken in them.
fn regions(screen: &Harness<'_, Shown>) -> Vec<(String, String)> {
    let nodes = screen.root().children_recursive().filter(|node| node.accesskit_node().role() == Role::Region);
    nodes.map(|node| (name(&node), node.accesskit_node().language().unwrap_or_default().to_owned())).collect()
}

/// The parts of the screen that a node lies in, from the inside.
fn around(node: &Node<'_>, role: Role) -> Option<String> {
    let parent = node.parent()?;
    if parent.accesskit_node().role() == role { Some(name(&parent)) } else { around(&parent, role) }
}

fn by_name<'a>(screen: &'a Harness<'_, Shown>, words: &str) -> Node<'a> {
    let mut nodes = screen.root().children_recursive().filter(|node| !is_hidden(node));
    nodes.find(|node| name(node) == words).unwrap_or_else(|| panic!("no \"{words}\""))
}

/// What is said by itself.
fn live(screen: &Harness<'_, Shown>) -> Vec<String> {
    let nodes = screen.root().children_recursive().filter(|node| node.accesskit_node().live() != Live::Off);
    nodes.map(|node| name(&node)).collect()
}

fn done(session: Session, acts: impl IntoIterator<Item = Act>) -> Session {
    after(session, acts.into_iter().map(Action::Do))
}

#[test]
fn computer_phone_and_pilot_are_parts_with_a_language() {
    for lesson in lessons() {
        let session = after(learner(Lang::En, &lesson), [Action::ChoosePortalLang(Lang::Fr)]);
        let screen = show(session, LAPTOP);
        let part = |lang: Lang, key: &str| (say(lang, key), lang.tag().to_owned());
        let expected = [part(Lang::Fr, "practice-computer"), part(Lang::Fr, "practice-phone"), part(Lang::En, "pilot")];
        assert_eq!(regions(&screen), expected, "{lesson}");
        assert_eq!(
            around(&by_name(&screen, &say(Lang::Fr, "phone-unlock")), Role::Region),
            Some(expected[1].0.clone())
        );
        assert_eq!(around(&by_name(&screen, &say(Lang::En, "i-am-done")), Role::Region), Some(expected[2].0.clone()));
    }
    let screen = show(learner(Lang::De, FIRST), PHONE);
    for node in screen.root().children_recursive().filter(|node| node.accesskit_node().role() == Role::Region) {
        let place = node.rect();
        let whole = egui::Rect::from_min_size(egui::Pos2::ZERO, PHONE.into());
        assert!(place.area() > 0.0 && whole.contains_rect(place), "{} is at {place}", name(&node));
    }
    let shown: Vec<String> = regions(&screen).into_iter().map(|(name, _)| name).collect();
    assert_eq!(shown, [say(Lang::De, "practice-computer"), say(Lang::De, "pilot")], "one device at a time");
}

#[test]
fn a_practice_begins_at_its_title() {
    for phase in [Phase::Guided, Phase::Alone] {
        for size in [LAPTOP, PHONE] {
            let session = run(Lang::Nl, FIRST, phase);
            let title = session.run().map(|run| run.lesson().file.title.get(Lang::Nl).to_owned());
            let screen = show(session, size);
            let focused = screen.root().children_recursive().find(Node::is_focused).expect("the keyboard");
            assert_eq!((Some(name(&focused)), focused.accesskit_node().role()), (title, Role::Heading));
        }
    }
}

#[test]
fn a_pop_up_is_a_dialog_that_begins_with_its_heading() {
    let screen = show(learner(Lang::Nl, FIRST), LAPTOP);
    let close = say(Lang::Nl, "popup-close");
    let dialog = around(&by_name(&screen, &close), Role::Dialog).expect("a dialog");
    // The keyboard is sent to the heading: whatever stood before it would be skipped.
    let heard: Vec<(Role, String)> =
        screen.root().children_recursive().map(|node| (node.accesskit_node().role(), name(&node))).collect();
    let place = |wanted: (Role, String)| heard.iter().position(|one| *one == wanted).expect("in the pop-up");
    assert!(place((Role::Heading, dialog)) < place((Role::Button, close)));
}

#[test]
fn only_what_is_chosen_among_others_is_on_or_off() {
    let toggled = |node: &Node<'_>| node.accesskit_node().toggled();
    let welcome = show(start(Lang::Fr, Default::default()), LAPTOP);
    for lang in Lang::ALL {
        let node = by_name(&welcome, lang.own_name());
        assert_eq!(toggled(&node), Some(Toggled::from(lang == Lang::Fr)));
        assert_eq!(node.accesskit_node().language(), Some(lang.tag()));
    }
    // Whatever leads somewhere is a plain button.
    let waiting = asked_on_phone();
    let screen = show(waiting, LAPTOP);
    let card = controls(&screen).into_iter().find(|node| name(node).starts_with(&say(Lang::Nl, "key-ikbenhet")));
    assert_eq!(card.map(|node| toggled(&node)), Some(None));
}

/// The phone asks something while it is locked.
fn asked_on_phone() -> Session {
    play_until(learner(Lang::Nl, KEY), |session| {
        session.run().is_some_and(|run| run.sandbox.phone.waiting().next().is_some())
    })
}

#[test]
fn what_the_phone_brings_and_what_went_wrong_is_said_by_itself() {
    let asked = asked_on_phone();
    let screen = show(asked.clone(), LAPTOP);
    assert!(live(&screen).iter().any(|words| words.starts_with(&say(Lang::Nl, "key-ikbenhet"))), "{:?}", live(&screen));

    let at_number = play_until(learner(Lang::Nl, KEY), |session| {
        session.run().is_some_and(|run| run.sandbox.possible().contains(&Act::Gate(GateAct::Send)))
    });
    let empty = done(at_number, [Act::Gate(GateAct::TypeNumber(String::new())), Act::Gate(GateAct::Send)]);
    let screen = show(empty, LAPTOP);
    assert!(live(&screen).contains(&say(Lang::Nl, "gate-number-empty")), "{:?}", live(&screen));

    let at_code = play_until(asked, |session| {
        session.run().is_some_and(|run| run.sandbox.possible().contains(&Act::Phone(PhoneAct::ConfirmCode)))
    });
    let wrong = [PhoneAct::TypeCode("00000".to_owned()), PhoneAct::ConfirmCode].map(Act::Phone);
    let screen = show(done(at_code, wrong), LAPTOP);
    assert!(live(&screen).contains(&say(Lang::Nl, "phone-code-wrong")), "{:?}", live(&screen));
}

#[test]
fn a_bookmark_says_what_pressing_it_does_and_nothing_else() {
    let session = done(learner(Lang::Nl, FIRST), [Act::Browser(BrowserAct::Popup(false))]);
    for (key, session) in [
        ("browser-bookmark", session.clone()),
        ("browser-unbookmark", done(session, [Act::Browser(BrowserAct::Bookmark)])),
    ] {
        let screen = show(session, LAPTOP);
        assert_eq!(by_name(&screen, &say(Lang::Nl, key)).accesskit_node().toggled(), None);
    }
}
