//! Mistakes: what they wait for can be named, and a film ends with help.

use super::super::form_names as form;
use super::super::places::Report;
use super::super::{bank, pc};
use super::{address, bill, document, host, known, letter, variants};
use crate::lesson::{Call, Course, LessonFile, Mistake, Picture};
use crate::sandbox::phrase::Weakness;
use crate::sandbox::reader::CardTrouble;
use crate::sandbox::{Certificate, Event, Keep, Key};

/// Checks what a mistake waits for.
pub(super) fn mistake(mistake: &Mistake, file: &LessonFile, course: &Course, report: &mut Report<'_>) {
    let world = &file.world;
    if let Some(last) = mistake.harm.last()
        && last.picture != Picture::Help
    {
        report.at_word("harm", "a film ends with what to do", Some("make the last picture `Help`".to_owned()));
    }
    let Some(name) = mistake.when.subject().filter(|name| *name != "*") else { return };
    match &mistake.when {
        Event::Opened(_) => address(name, file, course, report),
        Event::FakeOpened(_)
        | Event::Trapped(_)
        | Event::CookiesAccepted(_)
        | Event::CookiesRefused(_)
        | Event::CookiesChosen(_)
        | Event::NotificationsAllowed(_)
        | Event::NotificationsBlocked(_)
        | Event::PasswordSaved(_)
        | Event::PasswordRefused(_) => {
            for variant in variants(name, file) {
                if course.site(&variant).is_none() {
                    report.unknown(
                        name,
                        &format!("no site \"{variant}\""),
                        course.sites.iter().map(|site| site.host.as_str()),
                    );
                }
            }
        }
        Event::CardNotRead(_) => known(name, "reason", CardTrouble::ALL.into_iter().map(CardTrouble::name), report),
        Event::WrongCertificate(_) => known(
            name,
            "certificate",
            [Certificate::Signature, Certificate::OldCard].into_iter().map(Certificate::name),
            report,
        ),
        Event::KeyMissing(_) | Event::KeyTooWeak(_) | Event::KeyActivated(_) => {
            known(name, "key", Key::ALL.into_iter().map(Key::name), report)
        }
        Event::LoggedIn(_) => host(name, file, course, report),
        Event::Approved(_) | Event::Refused(_) => {
            known(name, "stranger", world.strangers.iter().map(|one| one.id.as_str()), report)
        }
        Event::MailLink(_)
        | Event::MailDeleted(_)
        | Event::MailReported(_)
        | Event::DangerOpened(_)
        | Event::NotSpam(_) => {
            known(name, "e-mail", world.mails.iter().map(|one| one.id.as_str()), report);
        }
        Event::MessageLink(_) => known(name, "text message", world.messages.iter().map(|one| one.id.as_str()), report),
        Event::LetterOpened(_)
        | Event::LetterLeft(_)
        | Event::LetterArchived(_)
        | Event::LetterHandled(_)
        | Event::LetterReplied(_)
        | Event::HelpAsked(_)
        | Event::Noted(_)
        | Event::NotedLate(_) => letter(name, file, report),
        Event::DocumentOpened(_) | Event::Downloaded(_) | Event::FileDeleted(_) => document(name, file, report),
        Event::FieldEmpty(_)
        | Event::FieldWrong(_)
        | Event::DaySwapped(_)
        | Event::OtherAnswer(_)
        | Event::FileRefused(_) => form::field(name, course, report),
        Event::PhaseCame(_) => form::phase(name, course, report),
        Event::DraftSaved(_)
        | Event::LeftBeforeSend(_)
        | Event::DataLost(_)
        | Event::PaymentAsked(_)
        | Event::FormPaid(_)
        | Event::Sent(_)
        | Event::SentWrong(_)
        | Event::SentTwice(_)
        | Event::NumberNoted(_)
        | Event::Withdrawn(_)
        | Event::Completed(_) => form::form(name, course, report),
        Event::SessionEnded(_) => host(name, file, course, report),
        Event::PhraseWeak(_) => known(name, "weakness", Weakness::NAMES.into_iter(), report),
        Event::CodesKept(_) => known(name, "place", Keep::ALL.into_iter().map(Keep::name), report),
        Event::CallAnswered(_) | Event::CallIgnored(_) | Event::CallEnded(_) => {
            known(name, "call", world.calls.iter().map(|one| one.id.as_str()), report);
        }
        Event::CallSaid(_) => {
            let choices: Vec<&str> =
                world.calls.iter().flat_map(Call::all_choices).map(|one| one.id.as_str()).collect();
            known(name, "answer in a call", choices.iter().copied(), report);
        }
        Event::AnswerGiven(_)
        | Event::AnswerMissing(_)
        | Event::BoxSent(_)
        | Event::Printed(_)
        | Event::PrintTaken(_)
        | Event::Scanned(_)
        | Event::LeftBehind(_) => pc::happening(&mistake.when, file, course, report),
        Event::FreeMessage(_) | Event::Paid(_) | Event::ProofKept(_) => bill(name, file, report),
        Event::PaidWrong(_) => known(name, "wrong payment", bank::WRONGS.into_iter(), report),
        Event::PaymentStopped(_) => known(name, "field", bank::stops(), report),
        // A mistyped address can be anything; the other events have no name.
        _ => {}
    }
}
