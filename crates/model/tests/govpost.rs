//! GovPost and the calendar over days of practice time: what lapses, reminds, goes, and when a note is in time.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

use std::sync::Arc;

use archipel_model::Lang;
use archipel_model::lesson::{Course, Goal, Lesson, Mail};
use archipel_model::sandbox::govpost::{AddressProblem, CONSENT_LAPSES, Consent};
use archipel_model::sandbox::{Act, Arrival, BrowserAct, CalendarAct, Event, Folder, Order, PostAct, Sandbox};
use archipel_model::session::{Phase, Run};
use time::{Date, Month};

const CHOICE: &str = "03_post/govpost";
const LETTERS: &str = "03_post/vijf_brieven";

/// The practice world of a lesson, in which this mail comes when that happens.
fn world(id: &str, mails: &[(&str, Event)]) -> Sandbox {
    let (course, problems) = Course::builtin();
    assert_eq!(problems, []);
    let mut lesson: Lesson = (**course.lesson(id).expect("the lesson")).clone();
    let model: Mail = lesson.file.world.mails[0].clone();
    for (name, after) in mails {
        let mail = Mail { id: (*name).to_owned(), after: Some(after.clone()), ..model.clone() };
        lesson.file.world.mails.push(mail);
    }
    let day = Date::from_calendar_date(2026, Month::November, 23).expect("a day");
    let run = Run::begin(&Arc::new(course), &Arc::new(lesson), day, Phase::Guided, 0).expect("a run");
    run.sandbox
}

/// Lets the coach reach a goal.
fn reach(sandbox: &mut Sandbox, goal: &Goal) {
    for _ in 0..80 {
        let Some(act) = sandbox.advise(goal, Lang::Nl) else { break };
        sandbox.apply(&act);
    }
    assert!(sandbox.reached(goal), "{goal:?} is not reached");
}

fn came(sandbox: &Sandbox, mail: &str) -> bool {
    sandbox.arrived.contains(&Arrival::Mail(mail.to_owned()))
}

fn letter(id: &str) -> Goal {
    Goal::LetterOpen(id.to_owned())
}

#[test]
fn a_yes_without_a_proved_address_lapses() {
    let mut sandbox = world(CHOICE, &[("paper", Event::ConsentLapsed)]);
    reach(&mut sandbox, &Goal::AddressGiven);
    sandbox.pass_days(CONSENT_LAPSES - 1);
    assert_eq!(sandbox.post.consent, Consent::Given);
    sandbox.pass_days(1);
    assert_eq!(sandbox.post.consent, Consent::Lapsed);
    assert!(came(&sandbox, "paper"));
    // The way back is open.
    reach(&mut sandbox, &Goal::AddressProved);
    sandbox.pass_days(CONSENT_LAPSES);
    assert_eq!(sandbox.post.consent, Consent::Given);
}

#[test]
fn another_address_than_ones_own_is_recognised() {
    let mut sandbox = world(CHOICE, &[]);
    reach(&mut sandbox, &Goal::ConsentGiven);
    sandbox.apply(&Act::Browser(BrowserAct::Follow("govpost.archipel.test/profiel".to_owned())));
    let helper = sandbox.given.helper.mail.clone();
    for (address, problem) in [
        ("", AddressProblem::Empty),
        ("amnia@brief.example", AddressProblem::Typo),
        ("amina@werk.example", AddressProblem::OfWork),
        (helper.as_str(), AddressProblem::OfOther),
    ] {
        sandbox.apply(&Act::Post(PostAct::TypeAddress(address.to_owned())));
        sandbox.apply(&Act::Post(PostAct::SaveAddress));
        assert_eq!(sandbox.post.problem, Some(problem), "{address}");
        assert!(!sandbox.reached(&Goal::AddressGiven), "{address}");
    }
}

#[test]
fn no_is_an_end_as_good_as_yes() {
    let (course, _) = Course::builtin();
    let lesson = course.lesson(CHOICE).expect("the lesson").clone();
    let day = Date::from_calendar_date(2026, Month::November, 23).expect("a day");
    let mut run = Run::begin(&Arc::new(course), &lesson, day, Phase::Guided, 0).expect("a run");
    let no = Act::Post(PostAct::Consent(false));
    while !run.finished() {
        let chooses = run.sandbox.possible().contains(&no) && run.sandbox.post.explained;
        let next = if chooses && run.step == 2 {
            archipel_model::session::Move::Do(no.clone())
        } else {
            run.advise(Lang::Nl).expect("advice")
        };
        run.make(next);
    }
    assert_eq!(run.sandbox.post.consent, Consent::Refused);
    assert_eq!(run.mistakes, 0, "no is no mistake");
}

#[test]
fn mails_remind_of_what_is_not_read_and_of_what_is_about_to_go() {
    let mails = [
        ("waits", Event::LetterWaits("survey".to_owned())),
        ("read", Event::LetterWaits("leaflet".to_owned())),
        ("leaves", Event::LetterLeaves("proof".to_owned())),
        ("gone", Event::LetterGone("proof".to_owned())),
    ];
    let mut sandbox = world(LETTERS, &mails);
    reach(&mut sandbox, &letter("leaflet"));
    sandbox.pass_days(13);
    assert!(!came(&sandbox, "waits"));
    sandbox.pass_days(1);
    assert!(came(&sandbox, "waits") && !came(&sandbox, "read"));
    sandbox.pass_days(4);
    assert!(came(&sandbox, "leaves"));
    assert!(sandbox.letter("proof").is_some());
    sandbox.pass_days(8);
    assert!(came(&sandbox, "gone"));
    assert!(sandbox.letter("proof").is_none(), "its last day is over");
    assert!(sandbox.advise(&letter("proof"), Lang::Nl).is_some_and(|act| {
        // The coach can only go to the list: there is nothing to open any more.
        !matches!(act, Act::Browser(BrowserAct::OpenLetter(_)))
    }));
}

#[test]
fn who_switches_notices_off_is_told_nothing() {
    let mut sandbox = world(LETTERS, &[("waits", Event::LetterWaits("survey".to_owned()))]);
    reach(&mut sandbox, &Goal::Open("govpost.archipel.test/profiel".to_owned()));
    assert_eq!(sandbox.apply(&Act::Post(PostAct::Notices(false))), [Event::NoticesOff]);
    sandbox.pass_days(20);
    assert!(!came(&sandbox, "waits") && !came(&sandbox, "news"));
}

#[test]
fn what_was_downloaded_stays_when_the_letter_goes() {
    let mut sandbox = world(LETTERS, &[]);
    reach(&mut sandbox, &Goal::Downloaded("proof_paper".to_owned()));
    sandbox.pass_days(40);
    assert!(sandbox.letter("proof").is_none());
    assert!(sandbox.reached(&Goal::Downloaded("proof_paper".to_owned())));
}

#[test]
fn a_registered_letter_is_read_only_when_signed_for() {
    let mut sandbox = world(LETTERS, &[]);
    let open = Act::Browser(BrowserAct::OpenLetter("registered".to_owned()));
    assert!(!sandbox.apply(&open).contains(&Event::LetterOpened("registered".to_owned())));
    assert!(sandbox.letter_unread("registered") && !sandbox.reached(&letter("registered")));
    assert!(sandbox.apply(&Act::Post(PostAct::Leave)).contains(&Event::LetterLeft("registered".to_owned())));
    sandbox.apply(&open);
    sandbox.apply(&Act::Post(PostAct::Sign));
    assert!(sandbox.reached(&letter("registered")));
    // Read is not handled.
    assert!(!sandbox.reached(&Goal::LetterHandled("registered".to_owned())));
}

#[test]
fn the_list_is_sorted_and_filtered() {
    let mut sandbox = world(LETTERS, &[]);
    let ids = |sandbox: &Sandbox| -> Vec<String> {
        sandbox.listed_letters().iter().map(|letter| letter.id.clone()).collect()
    };
    assert_eq!(ids(&sandbox), ["survey", "leaflet", "proof", "fine", "registered"]);
    sandbox.apply(&Act::Post(PostAct::Sort(Order::Deadline)));
    assert_eq!(ids(&sandbox), ["registered", "fine", "survey", "leaflet", "proof"]);
    reach(&mut sandbox, &Goal::LetterArchived("leaflet".to_owned()));
    reach(&mut sandbox, &letter("fine"));
    sandbox.apply(&Act::Post(PostAct::Show(Folder::Sender("fine".to_owned()))));
    assert_eq!(ids(&sandbox), ["fine"]);
    sandbox.apply(&Act::Post(PostAct::Show(Folder::Unread)));
    assert_eq!(ids(&sandbox), ["registered", "survey", "proof"]);
    sandbox.apply(&Act::Post(PostAct::Show(Folder::Archive)));
    assert_eq!(ids(&sandbox), ["leaflet"]);
}

#[test]
fn a_letter_is_answered_and_help_is_asked() {
    let mut sandbox = world(LETTERS, &[]);
    reach(&mut sandbox, &Goal::LetterReplied("survey".to_owned()));
    reach(&mut sandbox, &Goal::HelpAsked("fine".to_owned()));
}

/// Opens a day of the calendar by its date, typed.
fn type_date(sandbox: &mut Sandbox, date: &str) {
    sandbox.apply(&Act::Calendar(CalendarAct::ShowDays));
    sandbox.apply(&Act::Calendar(CalendarAct::TypeDate(date.to_owned())));
    sandbox.apply(&Act::Calendar(CalendarAct::GoToDate));
}

#[test]
fn a_note_on_the_day_or_earlier_is_in_time_and_a_later_one_is_recognised() {
    // The letter is due nine days after 23 November.
    for (date, event, in_time) in [
        ("2/12", Event::Noted("registered".to_owned()), true),
        ("24-11-2026", Event::Noted("registered".to_owned()), true),
        ("3.12.26", Event::NotedLate("registered".to_owned()), false),
    ] {
        let mut sandbox = world(LETTERS, &[]);
        reach(&mut sandbox, &letter("registered"));
        for act in sandbox.possible().into_iter().filter(|act| matches!(act, Act::Phone(_))) {
            sandbox.apply(&act);
        }
        sandbox.apply(&Act::Phone(archipel_model::sandbox::PhoneAct::Home));
        sandbox.apply(&Act::Phone(archipel_model::sandbox::PhoneAct::OpenApp(archipel_model::sandbox::App::Calendar)));
        type_date(&mut sandbox, date);
        // A title of one's own means the letter that was read last.
        sandbox.apply(&Act::Calendar(CalendarAct::TypeTitle("Brief".to_owned())));
        assert_eq!(sandbox.apply(&Act::Calendar(CalendarAct::Note)), [event], "{date}");
        assert_eq!(sandbox.reached(&Goal::Noted("registered".to_owned())), in_time, "{date}");
    }
}

#[test]
fn dates_that_are_none_are_refused_and_the_phone_reminds_the_day_before() {
    let mut sandbox = world(LETTERS, &[]);
    reach(&mut sandbox, &Goal::Noted("registered".to_owned()));
    for wrong in ["", "31/2", "5/13", "1/1/2020", "23", "morgen", "1/2/3/4"] {
        type_date(&mut sandbox, wrong);
        assert!(sandbox.calendar.wrong_date, "\"{wrong}\"");
    }
    assert_eq!(sandbox.reminders().count(), 0);
    sandbox.pass_days(8);
    assert_eq!(sandbox.reminders().count(), 1);
}
