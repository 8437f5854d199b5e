//! The app of the bank and the mail program by hand: what the bank sees at once, what it lets pass, what is kept.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

use std::sync::Arc;

use archipel_model::guard::RealData;
use archipel_model::lesson::{Course, Program};
use archipel_model::sandbox::bank::{BankView, PayeeCheck, Slip};
use archipel_model::sandbox::{Act, App, BankAct, BrowserAct, Event, Field, MailAct, MailFolder, PhoneAct, Sandbox};
use archipel_model::session::{Feedback, Move, Phase, Run};
use time::{Date, Month};

const BILL: &str = "tax";

fn run() -> Run {
    let (course, problems) = Course::builtin();
    assert!(problems.is_empty(), "{problems:?}");
    let lesson = course.lesson("03_post/betalen").expect("the lesson").clone();
    let day = Date::from_calendar_date(2026, Month::November, 23).expect("a day");
    Run::begin(&Arc::new(course), &lesson, day, Phase::Guided, 0).expect("a run")
}

/// Logged in at the bank, a new payment open.
fn writing() -> Sandbox {
    let mut sandbox = run().sandbox;
    let code = sandbox.given.me.bank_code.clone();
    for act in [Act::Phone(PhoneAct::Unlock), Act::Phone(PhoneAct::OpenApp(App::Bank))] {
        sandbox.apply(&act);
    }
    for act in [BankAct::TypeCode(code), BankAct::LogIn, BankAct::NewPayment] {
        sandbox.apply(&Act::Bank(act));
    }
    assert_eq!(sandbox.bank.view, BankView::Form);
    sandbox
}

fn write(sandbox: &mut Sandbox, field: Field, text: &str) {
    sandbox.apply(&Act::Bank(BankAct::Type(field, text.to_owned())));
}

/// Everything as the bill asks.
fn filled(bill: &str) -> Sandbox {
    let mut sandbox = writing();
    let bill = sandbox.bill(bill).expect("the bill");
    for field in Field::ALL {
        write(&mut sandbox, field, &bill.right(field));
    }
    sandbox
}

fn pay(sandbox: &mut Sandbox) -> Vec<Event> {
    let code = sandbox.given.me.bank_code.clone();
    let acts = [BankAct::Check, BankAct::Confirm, BankAct::TypeCode(code), BankAct::Pay];
    acts.map(|act| sandbox.apply(&Act::Bank(act))).into_iter().flatten().collect()
}

#[test]
fn a_typing_error_is_seen_at_once_and_half_a_number_is_not_scolded() {
    let mut sandbox = writing();
    for (typed, shown) in
        [("BE68 5390 07", None), ("BE68 5390 0754 7043", Some(Slip::Typo)), ("be68539007547034", None)]
    {
        write(&mut sandbox, Field::Iban, typed);
        assert_eq!(sandbox.slip_shown(Field::Iban), shown, "{typed}");
    }
    for (typed, shown) in
        [("+++090/0000", None), ("+++090/0000/21176+++", Some(Slip::Typo)), ("090000021167", None), ("Dank u", None)]
    {
        write(&mut sandbox, Field::Message, typed);
        assert_eq!(sandbox.slip_shown(Field::Message), shown, "{typed}");
    }
    write(&mut sandbox, Field::Amount, "999999");
    assert_eq!(sandbox.slip_shown(Field::Amount), Some(Slip::NoMoney));
    write(&mut sandbox, Field::Iban, "BE68 5390 07");
    let events = sandbox.apply(&Act::Bank(BankAct::Check));
    assert_eq!(events, [Event::PaymentStopped("iban".to_owned())]);
    assert_eq!(sandbox.slip_shown(Field::Iban), Some(Slip::Short), "whoever wants to go on is told");
}

#[test]
fn the_bank_compares_the_name_with_the_holder() {
    let mut sandbox = filled(BILL);
    for (typed, expected) in [
        ("mijn munt", PayeeCheck::Fits),
        ("MijnMund", PayeeCheck::Almost("MijnMunt".to_owned())),
        ("Jan", PayeeCheck::Differs),
    ] {
        write(&mut sandbox, Field::Name, typed);
        assert_eq!(sandbox.payee_check(), Some(expected), "{typed}");
    }
    write(&mut sandbox, Field::Iban, "BE52 5390 0317 9509");
    assert_eq!(sandbox.payee_check(), Some(PayeeCheck::Unknown));
}

#[test]
fn the_bill_is_paid_once_and_any_other_payment_is_told() {
    let mut sandbox = filled(BILL);
    let before = sandbox.balance();
    let bill = sandbox.bill(BILL).expect("the bill");
    assert_eq!(pay(&mut sandbox), [Event::Paid(BILL.to_owned())]);
    assert_eq!(sandbox.balance(), before - bill.cents);
    assert_eq!(pay(&mut filled("old")), [Event::PaidWrong("twice".to_owned())], "an old reminder");

    let other = |field: Field, text: &str| {
        let mut sandbox = filled(BILL);
        write(&mut sandbox, field, text);
        pay(&mut sandbox).into_iter().last()
    };
    let wrong = |kind: &str| Some(Event::PaidWrong(kind.to_owned()));
    assert_eq!(other(Field::Amount, "184,05"), wrong("amount"));
    assert_eq!(other(Field::Message, "Autobelasting"), wrong("message"));
    assert_eq!(other(Field::Iban, "BE28 5390 0235 6120"), wrong("payee"));
    assert_eq!(other(Field::Amount, "184.5"), Some(Event::Paid(BILL.to_owned())), "a point is as good");
    assert_eq!(other(Field::Message, "090/0000/21167"), Some(Event::Paid(BILL.to_owned())));
}

#[test]
fn what_is_planned_leaves_the_account_on_its_day() {
    let mut sandbox = filled(BILL);
    let before = sandbox.balance();
    sandbox.apply(&Act::Bank(BankAct::Later(true)));
    pay(&mut sandbox);
    assert_eq!(sandbox.balance(), before);
    sandbox.pass_days(7);
    assert!(sandbox.balance() < before);
    assert!(!sandbox.bank.is_open(), "the bank does not stay open over night");
}

#[test]
fn what_is_copied_on_the_pc_is_pasted_on_the_phone() {
    let mut sandbox = writing();
    for act in [BrowserAct::OpenLetter(BILL.to_owned()), BrowserAct::OpenDocument("bill".to_owned())] {
        sandbox.apply(&Act::Browser(act));
    }
    let bill = sandbox.bill(BILL).expect("the bill");
    for field in [Field::Iban, Field::Amount, Field::Message] {
        let right = bill.right(field);
        let copies = sandbox.possible().into_iter().filter(|act| matches!(act, Act::Browser(BrowserAct::Copy(_))));
        let copy = copies
            .into_iter()
            .find(|act| {
                let mut tried = sandbox.clone();
                tried.apply(act);
                tried.clipboard.as_ref() == Some(&right)
            })
            .expect("a line to copy");
        sandbox.apply(&copy);
        sandbox.apply(&Act::Bank(BankAct::Paste(field)));
        assert_eq!(sandbox.bank.draft.get(field), right);
    }
}

#[test]
fn a_real_account_number_goes_no_further_than_the_field() {
    let mut run = run();
    let code = run.sandbox.given.me.bank_code.clone();
    let mut acts = vec![Act::Phone(PhoneAct::Unlock), Act::Phone(PhoneAct::OpenApp(App::Bank))];
    acts.extend([BankAct::TypeCode(code), BankAct::LogIn, BankAct::NewPayment].map(Act::Bank));
    // Made up, with the bank code of a bank and check digits that come out.
    let real = archipel_model::number::be_iban(1, 2_345_678);
    acts.push(Act::Bank(BankAct::Type(Field::Iban, real)));
    for act in acts {
        run.make(Move::Do(act));
    }
    assert_eq!(run.sandbox.bank.draft.iban, "");
    assert_eq!(run.feedback, Some(Feedback::RealData(RealData::Iban)));
}

#[test]
fn practice_numbers_are_never_taken_for_real_ones_letter_by_letter() {
    let sandbox = run().sandbox;
    for bill in sandbox.owed() {
        for field in Field::ALL {
            let right = bill.right(field);
            for (end, _) in right.char_indices().skip(1) {
                let part = &right[..end];
                assert_eq!(archipel_model::guard::looks_real(part), None, "{part}");
            }
            assert_eq!(archipel_model::guard::looks_real_when_done(&right), None, "{right}");
        }
    }
}

#[test]
fn spam_is_apart_and_a_program_in_disguise_is_told() {
    let mut sandbox = run().sandbox;
    sandbox.apply(&Act::Show(Program::Mail));
    let ids =
        |sandbox: &Sandbox, folder| -> Vec<String> { sandbox.mails_in(folder).map(|one| one.id.clone()).collect() };
    assert_eq!(ids(&sandbox, MailFolder::Inbox), ["pay_link", "choir"]);
    assert_eq!(ids(&sandbox, MailFolder::Spam), ["prize"]);
    let prize = MailAct::Open("prize".to_owned());
    sandbox.apply(&Act::Mail(prize.clone()));
    assert_eq!(sandbox.mail.open, None, "it is not in the list that is shown");
    for act in [MailAct::ShowFolder(MailFolder::Spam), prize] {
        sandbox.apply(&Act::Mail(act));
    }
    let events = sandbox.apply(&Act::Mail(MailAct::OpenAttachment(0)));
    assert_eq!(events, [Event::DangerOpened("prize".to_owned())]);
    assert_eq!(sandbox.apply(&Act::Mail(MailAct::NotSpam)), [Event::NotSpam("prize".to_owned())]);
    assert_eq!(ids(&sandbox, MailFolder::Spam), [""; 0]);
    assert_eq!(sandbox.mail.folder, MailFolder::Inbox);
    sandbox.apply(&Act::Mail(MailAct::Report));
    assert_eq!(ids(&sandbox, MailFolder::Bin), ["prize"]);
}

#[test]
fn a_document_on_a_mail_is_read_and_saved() {
    let mut sandbox = run().sandbox;
    sandbox.apply(&Act::Show(Program::Mail));
    sandbox.apply(&Act::Mail(MailAct::Open("choir".to_owned())));
    let events = sandbox.apply(&Act::Mail(MailAct::OpenAttachment(0)));
    assert_eq!(events, [Event::DocumentOpened("song".to_owned())]);
    sandbox.apply(&Act::Mail(MailAct::Delete));
    assert!(sandbox.open_attachment().is_some(), "what lies under the document cannot be reached");
    assert_eq!(sandbox.apply(&Act::Mail(MailAct::SaveAttachment)), [Event::Downloaded("song".to_owned())]);
    assert_eq!(sandbox.files.of("song").map(|file| file.name.as_str()), Some("lied.pdf"));
    sandbox.apply(&Act::Mail(MailAct::CloseAttachment));
    assert!(sandbox.open_attachment().is_none());
}
