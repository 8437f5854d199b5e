//! The identity card at the gate, its three tries, the repair of its software, keys that are too weak, and the key
//! that a counter gives.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

use std::sync::Arc;

use archipel_model::Lang;
use archipel_model::lesson::{Course, Goal};
use archipel_model::sandbox::gate::GateView;
use archipel_model::sandbox::reader::CardTrouble;
use archipel_model::sandbox::{
    Act, BrowserAct, Capacity, CardAct, Certificate, CounterAct, Event, GateAct, Key, ReaderAct, Sandbox,
};
use archipel_model::session::{Phase, Run};
use time::{Date, Month};

const HOST: &str = "mijnkaart.archipel.test";

fn world(lesson: &str) -> Sandbox {
    let (course, problems) = Course::builtin();
    assert_eq!(problems, []);
    let course = Arc::new(course);
    let lesson = course.lesson(lesson).expect("the lesson").clone();
    let day = Date::from_calendar_date(2026, Month::November, 23).expect("a day");
    Run::begin(&course, &lesson, day, Phase::Guided, 0).expect("a run").sandbox
}

/// Follows the coach until this goal is reached.
fn reach(sandbox: &mut Sandbox, goal: &Goal) {
    for _ in 0..60 {
        let Some(act) = sandbox.advise(goal, Lang::Nl) else { break };
        sandbox.apply(&act);
    }
    assert!(sandbox.reached(goal), "{goal:?} at {}", sandbox.browser.url());
}

fn at_pin() -> Sandbox {
    let mut sandbox = world("02_sleutels/kaart");
    reach(&mut sandbox, &Goal::AtPin(HOST.to_owned()));
    sandbox
}

fn card(sandbox: &mut Sandbox, act: CardAct) -> Vec<Event> {
    sandbox.apply(&Act::Gate(GateAct::Card(act)))
}

fn pin(sandbox: &mut Sandbox, pin: &str) -> Vec<Event> {
    card(sandbox, CardAct::TypePin(pin.to_owned()));
    card(sandbox, CardAct::ConfirmPin)
}

#[test]
fn each_wrong_pin_is_known_for_what_it_is_and_the_third_blocks() {
    let mut sandbox = at_pin();
    let me = sandbox.given.me.clone();
    assert_eq!(pin(&mut sandbox, "12"), []);
    assert_eq!(sandbox.reader.tries_left, 3, "too short to be a PIN");
    assert_eq!(pin(&mut sandbox, &me.bank_pin), [Event::BankPinTyped]);
    assert_eq!(pin(&mut sandbox, &me.puk), [Event::PukTyped]);
    assert_eq!(sandbox.reader.tries_left, 1);
    assert_eq!(pin(&mut sandbox, "0000"), [Event::CardBlocked]);
    assert_eq!(sandbox.card_trouble(), Some(CardTrouble::Blocked));
    assert_eq!(sandbox.gate_view(), GateView::Card(HOST.to_owned()));
    assert_eq!(card(&mut sandbox, CardAct::TownHall), [Event::PinRenewed]);
    assert_eq!(sandbox.known_pin(), Some(me.new_pin.as_str()));
    reach(&mut sandbox, &Goal::LoggedIn(HOST.to_owned()));
}

#[test]
fn a_right_pin_forgives_the_wrong_ones_before_it() {
    let mut sandbox = at_pin();
    let right = sandbox.given.me.pin.clone();
    pin(&mut sandbox, "0000");
    pin(&mut sandbox, &right);
    assert_eq!(sandbox.reader.tries_left, 3);
    assert_eq!(sandbox.gate_view(), GateView::Capacity(HOST.to_owned()));
    assert!(!sandbox.gate.signed_in, "in what capacity is still to be said");
    assert_eq!(sandbox.apply(&Act::Gate(GateAct::ComeInAs(Capacity::Company))), [Event::AsCompany]);
    assert!(!sandbox.gate.signed_in);
    assert_eq!(sandbox.apply(&Act::Gate(GateAct::ComeInAs(Capacity::Citizen))), [Event::LoggedIn(HOST.to_owned())]);
}

#[test]
fn only_who_was_wrong_before_stops_in_time() {
    let mut sandbox = at_pin();
    assert_eq!(card(&mut sandbox, CardAct::Stop), [], "nothing was wrong yet");
    reach(&mut sandbox, &Goal::AtPin(HOST.to_owned()));
    pin(&mut sandbox, "0000");
    assert_eq!(card(&mut sandbox, CardAct::Stop), [Event::PinStopped]);
    assert!(sandbox.reached(&Goal::PinStopped));
    assert_eq!(sandbox.reader.tries_left, 2, "stopping costs nothing");
}

#[test]
fn a_forgotten_pin_is_not_the_one_that_was_known() {
    let mut sandbox = at_pin();
    sandbox.pass_days(30);
    assert_eq!(sandbox.known_pin(), None);
    assert_eq!(sandbox.reader.tries_left, 1);
    let old = sandbox.given.me.pin.clone();
    assert_eq!(pin(&mut sandbox, &old), [Event::CardBlocked]);
}

#[test]
fn the_software_is_seen_when_all_windows_were_closed_with_the_reader_in() {
    let mut sandbox = world("02_sleutels/kaart");
    sandbox.apply(&Act::Browser(BrowserAct::CloseTab(0)));
    assert!(!sandbox.reader.software, "without a reader closing helps nothing");
    reach(&mut sandbox, &Goal::CardIn);
    assert_eq!(sandbox.card_trouble(), Some(CardTrouble::NoSoftware));
    sandbox.apply(&Act::Show(archipel_model::lesson::Program::Browser));
    let events = sandbox.apply(&Act::Browser(BrowserAct::CloseTab(0)));
    assert!(events.contains(&Event::CardLeft), "{events:?}");
    assert_eq!(sandbox.card_trouble(), None);
}

#[test]
fn without_a_readable_card_the_gate_is_back_at_its_first_page() {
    let mut sandbox = at_pin();
    sandbox.apply(&Act::Show(archipel_model::lesson::Program::Reader));
    assert_eq!(sandbox.apply(&Act::Reader(ReaderAct::TakeOut)), [Event::CardTaken]);
    assert_eq!(sandbox.gate_view(), GateView::Card(HOST.to_owned()));
    sandbox.apply(&Act::Reader(ReaderAct::InsertUpsideDown));
    assert_eq!(sandbox.card_trouble(), Some(CardTrouble::UpsideDown));
    sandbox.apply(&Act::Show(archipel_model::lesson::Program::Browser));
    assert_eq!(card(&mut sandbox, CardAct::Read), [Event::CardNotRead("UpsideDown".to_owned())]);
}

#[test]
fn only_ones_own_certificate_to_log_in_leads_to_the_pin() {
    let mut sandbox = world("02_sleutels/kaart");
    reach(&mut sandbox, &Goal::AtCertificates(HOST.to_owned()));
    for wrong in [Certificate::OldCard, Certificate::Signature] {
        let events = card(&mut sandbox, CardAct::Choose(wrong));
        assert_eq!(events, [Event::WrongCertificate(wrong.name().to_owned())]);
        assert_eq!(sandbox.gate_view(), GateView::Certificates(HOST.to_owned()));
    }
    card(&mut sandbox, CardAct::Choose(Certificate::Own));
    assert_eq!(sandbox.gate_view(), GateView::Pin(HOST.to_owned()));
}

fn without_key() -> Sandbox {
    let mut sandbox = world("02_sleutels/welke_sleutel");
    reach(&mut sandbox, &Goal::CounterVisited);
    sandbox
}

#[test]
fn paper_and_link_together_switch_the_key_on() {
    let mut sandbox = without_key();
    let paper = sandbox.paper_code().expect("a paper");
    sandbox.pass_days(14);
    assert!(!sandbox.link_expired());
    reach(&mut sandbox, &Goal::KeyActivated);
    assert!(sandbox.owns(Key::CodeApp));
    assert!(paper.contains('-'));
    // Once on, there is nothing left to type.
    assert!(!sandbox.can_activate());
}

#[test]
fn after_two_weeks_the_link_is_dead_and_a_new_appointment_brings_it_back() {
    let mut sandbox = without_key();
    sandbox.pass_days(15);
    assert!(sandbox.link_expired());
    let code = sandbox.paper_code().expect("a paper");
    sandbox.apply(&Act::Browser(BrowserAct::TypeAddress("sleutelpoort.archipel.test/activeren".to_owned())));
    sandbox.apply(&Act::Browser(BrowserAct::Go));
    assert_eq!(sandbox.gate_view(), GateView::Activate);
    let counter = |act| Act::Gate(GateAct::Counter(act));
    sandbox.apply(&counter(CounterAct::TypeCode(code)));
    assert_eq!(sandbox.apply(&counter(CounterAct::Activate)), []);
    assert_eq!(sandbox.apply(&counter(CounterAct::Visit)), [Event::CounterVisited]);
    reach(&mut sandbox, &Goal::KeyActivated);
}

#[test]
fn a_key_that_is_too_weak_is_refused_and_a_stronger_log_in_opens_the_weaker_lock_too() {
    let mut sandbox = without_key();
    reach(&mut sandbox, &Goal::KeyActivated);
    reach(&mut sandbox, &Goal::KeyTooWeak(HOST.to_owned()));
    assert_eq!(sandbox.gate_view(), GateView::TooWeak(Key::CodeApp));
    let mut sandbox = world("02_sleutels/kaart");
    reach(&mut sandbox, &Goal::LoggedIn(HOST.to_owned()));
    assert!(sandbox.gate_opens("govpost.archipel.test"));
}
