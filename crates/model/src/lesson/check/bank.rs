//! The bank in a lesson: its numbers come out, its bills are asked of accounts that it knows, and whoever pays wrong is
//! taken back.

use std::collections::BTreeMap;

use time::{Date, Month};

use super::super::Course;
use super::super::file::LessonFile;
use super::places::Report;
use crate::facts::Facts;
use crate::number;
use crate::sandbox::{App, Event, Field};
use crate::text::Lang;

/// What can be wrong with a payment that was made: the names in `PaidWrong`.
pub(super) const WRONGS: [&str; 4] = ["twice", "amount", "message", "payee"];

/// The names in `PaymentStopped`: the fields, and that there is not enough money.
pub(super) fn stops() -> impl Iterator<Item = &'static str> + Clone {
    Field::ALL.into_iter().map(Field::name).chain(["money"])
}

/// Checks the account of a lesson, with the data of every case.
pub(super) fn check(file: &LessonFile, course: &Course, report: &mut Report<'_>) {
    let app = file.world.apps.contains(&App::Bank);
    let Some(bank) = &file.world.bank else {
        if app {
            report.at_word(
                "Bank",
                "the app of the bank, but no account",
                Some("add `bank: (balance: …, payees: […], bills: […])` to the world".to_owned()),
            );
        }
        return;
    };
    if !app {
        report.at_word(
            "bank:",
            "an account, but the phone has no app for it",
            Some("add `apps: [IkBenHet, Messages, Bank]` to the world".to_owned()),
        );
    }
    for facts in all_facts(file, course) {
        let fill = |text: &str| facts.fill_str(text, Lang::Nl);
        let known: Vec<String> = bank.payees.iter().map(|payee| number::iban_signs(&fill(&payee.iban))).collect();
        let bills = bank.bills.iter().map(|bill| &bill.iban);
        for iban in bills.chain(&bank.saved).chain(bank.past.iter().map(|past| &past.iban)) {
            if !known.contains(&number::iban_signs(&fill(iban))) {
                report.at(
                    iban,
                    format!("the bank does not know who holds \"{}\"", fill(iban)),
                    Some("add it to `payees`".to_owned()),
                );
            }
        }
        for payee in &bank.payees {
            if !number::is_iban(&fill(&payee.iban)) {
                report.at(&payee.iban, format!("\"{}\" is no right account number", fill(&payee.iban)), None);
            }
        }
        let sums = bank.bills.iter().map(|bill| &bill.amount).chain(bank.past.iter().map(|past| &past.amount));
        for sum in sums.chain([&bank.balance]) {
            if number::cents(&fill(sum)).is_none() {
                report.at(
                    sum,
                    format!("\"{}\" is no sum of money", fill(sum)),
                    Some("for example \"84,50\"".to_owned()),
                );
            }
        }
        for bill in &bank.bills {
            if !number::is_structured_message(&fill(&bill.message)) {
                report.at(
                    &bill.message,
                    format!("\"{}\" is no structured message", fill(&bill.message)),
                    Some("its last two digits are the check; practice ones begin with +++090/0000/".to_owned()),
                );
            }
        }
    }
    for wrong in WRONGS {
        let event = Event::PaidWrong(wrong.to_owned());
        let answered = file.always.iter().find(|mistake| event.fits(&mistake.when));
        if !answered.is_some_and(|mistake| mistake.undo || !mistake.harm.is_empty()) {
            report.at_word(
                "bank:",
                format!("paying wrong (\"{wrong}\") has no reply that takes it back"),
                Some(format!("add `(when: PaidWrong(\"{wrong}\"), …, harm: […])` to `always`")),
            );
        }
    }
}

/// The data of every case. The people do not matter: no number of a bank is theirs.
fn all_facts(file: &LessonFile, course: &Course) -> Vec<Facts> {
    let (Some(me), Some(helper)) = (course.personas.first(), course.personas.get(1)) else { return Vec::new() };
    let Ok(day) = Date::from_calendar_date(2026, Month::November, 23) else { return Vec::new() };
    let none = [BTreeMap::new()];
    let cases = if file.cases.is_empty() { &none[..] } else { &file.cases };
    cases.iter().map(|case| Facts::settle(case, me, helper, day)).collect()
}
