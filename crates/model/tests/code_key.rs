//! The key of a passphrase and a code app: the meter, the ring that runs without a clock, old digits and new ones.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

use std::sync::Arc;

use archipel_model::Lang;
use archipel_model::lesson::Course;
use archipel_model::sandbox::phrase::Weakness;
use archipel_model::sandbox::{Act, App, CodeAct, Event, PhoneAct, Sandbox};
use archipel_model::session::{Move, Phase, Run};
use time::{Date, Month};

fn begin(seed: u64) -> Run {
    let (course, problems) = Course::builtin();
    assert_eq!(problems, []);
    let course = Arc::new(course);
    let lesson = course.lesson("02_sleutels/codeapp").expect("the lesson").clone();
    let day = Date::from_calendar_date(2026, Month::November, 23).expect("a day");
    Run::begin(&course, &lesson, day, Phase::Guided, seed).expect("a run")
}

/// As the coach plays until `there`.
fn until(seed: u64, there: impl Fn(&Sandbox) -> bool) -> Sandbox {
    let mut run = begin(seed);
    while !there(&run.sandbox) {
        let next = run.advise(Lang::Nl).expect("advice");
        run.make(next);
    }
    run.sandbox
}

fn linked(seed: u64) -> Sandbox {
    until(seed, |sandbox| sandbox.code.linked.is_some())
}

fn code(sandbox: &mut Sandbox, act: CodeAct) -> Vec<Event> {
    sandbox.apply(&Act::Code(act))
}

#[test]
fn the_meter_knows_what_is_weak() {
    let run = begin(0);
    let given = &run.sandbox.given;
    let weakness = |phrase: &str| given.strength(phrase).weakness;
    let (first, mail) = (given.me.first.clone(), given.me.mail_password.clone());
    let year = given.me.born.nl.rsplit(' ').next().expect("a year").to_owned();
    for (phrase, expected) in [
        ("", Some(Weakness::Empty)),
        (format!("{first}{year}").as_str(), Some(Weakness::Personal)),
        (format!("lamp fiets regen {}", first.to_uppercase()).as_str(), Some(Weakness::Personal)),
        (format!("lamp fiets regen {year}").as_str(), Some(Weakness::Personal)),
        (mail.as_str(), Some(Weakness::SameAsMail)),
        (mail.to_uppercase().as_str(), Some(Weakness::SameAsMail)),
        ("Wachtwoord 123456", Some(Weakness::Common)),
        ("12345678901234567", Some(Weakness::Common)),
        ("kat boom zee", Some(Weakness::Short)),
        ("1234567890 abcd", Some(Weakness::FewWords)),
        ("lamp lamp lamp lamp", Some(Weakness::FewWords)),
        ("lamp fiets regen zebra", None),
        ("lamp-fiets-regen-zebra", None),
    ] {
        assert_eq!(weakness(phrase), expected, "{phrase}");
        assert_eq!(given.strength(phrase).bars == 4, expected.is_none(), "{phrase}");
    }
}

#[test]
fn the_first_ring_is_full_and_typing_takes_no_time() {
    for seed in 0..6 {
        let mut sandbox = linked(seed);
        assert_eq!(sandbox.ring_left(), 30);
        let digits = sandbox.digits_now();
        for length in 1..=6 {
            code(&mut sandbox, CodeAct::TypeDigits("123456"[..length].to_owned()));
        }
        assert_eq!((sandbox.ring_left(), sandbox.digits_now()), (30, digits));
    }
}

#[test]
fn what_changes_nothing_takes_no_time_and_what_does_runs_the_ring_out() {
    let mut sandbox = linked(1);
    let first = sandbox.digits_now().expect("digits");
    sandbox.apply(&Act::Phone(PhoneAct::Approve));
    assert_eq!(sandbox.ring_left(), 30, "nothing was there to approve");
    for act in 1..=6 {
        sandbox.apply(&Act::Phone(if act % 2 == 1 { PhoneAct::Home } else { PhoneAct::OpenApp(App::CodeRing) }));
        assert_eq!(sandbox.ring_left(), if act == 6 { 30 } else { 30 - 5 * act });
    }
    let second = sandbox.digits_now().expect("digits");
    assert_ne!(first, second);
    assert_eq!(sandbox.digits_before(), Some(first.clone()));
    code(&mut sandbox, CodeAct::TypeDigits(first));
    assert_eq!(code(&mut sandbox, CodeAct::Send), [Event::DigitsOld]);
    assert!(!sandbox.code.ready);
    code(&mut sandbox, CodeAct::TypeDigits("000000".to_owned()));
    assert_eq!(code(&mut sandbox, CodeAct::Send), [Event::DigitsWrong]);
    let spaced = format!("{} {}", &second[..3], &second[3..]);
    code(&mut sandbox, CodeAct::TypeDigits(spaced));
    assert_eq!(code(&mut sandbox, CodeAct::Send), [Event::DigitsSpaced], "forgiven, and said");
    assert_eq!(sandbox.code.digits, second);
    assert_eq!(code(&mut sandbox, CodeAct::Send), []);
    assert!(sandbox.code.ready);
}

#[test]
fn waiting_brings_a_new_code_with_a_full_ring() {
    let mut sandbox = linked(2);
    sandbox.apply(&Act::Phone(PhoneAct::Home));
    sandbox.apply(&Act::Phone(PhoneAct::OpenApp(App::CodeRing)));
    let before = sandbox.digits_now();
    sandbox.apply(&Act::Phone(PhoneAct::Wait));
    assert_eq!(sandbox.ring_left(), 30);
    assert_ne!(sandbox.digits_now(), before);
}

#[test]
fn digits_belong_to_the_run() {
    assert_eq!(linked(3).digits_now(), linked(3).digits_now());
    assert_ne!(linked(3).digits_now(), linked(4).digits_now());
}

#[test]
fn a_passphrase_that_looks_like_real_data_is_wiped() {
    let mut run = begin(0);
    run.make(Move::Do(Act::Browser(archipel_model::sandbox::BrowserAct::Follow(
        "sleutels.archipel.test/codeapp".to_owned(),
    ))));
    // A mobile number of a real range, put together so that it does not stand here.
    let number = format!("0{}", 470_123_456);
    run.make(Move::Do(Act::Code(CodeAct::TypePhrase(number))));
    assert_eq!(run.sandbox.code.phrase, "");
}
