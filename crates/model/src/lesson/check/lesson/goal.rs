//! Goals: what they name is in the lesson and its sites.

use super::super::form_names as form;
use super::super::pc;
use super::super::places::Report;
use super::{address, bill, document, host, known, letter, variants};
use crate::lesson::{Block, Course, Goal, LessonFile, Letter};
use crate::sandbox::App;

/// Checks what a goal names.
pub(super) fn goal(goal: &Goal, file: &LessonFile, course: &Course, report: &mut Report<'_>) {
    let world = &file.world;
    match goal {
        Goal::Searched(to) => {
            let found = variants(to, file).iter().all(|to| course.web.iter().any(|entry| entry.to == *to));
            if !found {
                report.unknown(
                    to,
                    &format!("no search result leads to \"{to}\""),
                    course.web.iter().map(|entry| entry.to.as_str()),
                );
            }
        }
        Goal::Open(to) | Goal::Bookmarked(to) => address(to, file, course, report),
        Goal::AtNumber(to) | Goal::LoggedIn(to) => host(to, file, course, report),
        Goal::Refused(id) => known(id, "stranger", world.strangers.iter().map(|one| one.id.as_str()), report),
        Goal::MailRead(id) => known(id, "e-mail", world.mails.iter().map(|one| one.id.as_str()), report),
        Goal::DocumentOpen(id) | Goal::Downloaded(id) => document(id, file, report),
        Goal::Renamed(id) | Goal::OnStick(id) => {
            let own = world.files.iter().map(|one| one.id.as_str());
            known(id, "file", world.documents.iter().map(|one| one.id.as_str()).chain(own), report);
        }
        Goal::AtForm(name) => form::page(name, course, report),
        Goal::Filled(name) => form::field(name, course, report),
        Goal::PhaseSeen(name) => form::phase(name, course, report),
        Goal::DraftSaved(id) | Goal::FormPaid(id) | Goal::Sent(id) | Goal::NumberNoted(id) | Goal::Completed(id) => {
            form::form(id, course, report);
        }
        Goal::LetterOpen(id) => letter(id, file, report),
        Goal::Answer(choices) => {
            let right = choices.iter().filter(|choice| choice.reply.is_none()).count();
            if choices.len() < 2 || right != 1 {
                report.at_word(
                    "Answer",
                    "a question needs one right answer, and a reply to each wrong one",
                    Some("leave `reply` out of the right one only".to_owned()),
                );
            }
        }
        Goal::All(goals) => {
            if goals.is_empty() {
                report.at_word("All", "`All` of nothing is always reached", None);
            }
            for one in goals {
                if matches!(one, Goal::Answer(_)) {
                    report.at_word(
                        "Answer",
                        "a question cannot be part of `All`",
                        Some("make it a step of its own".to_owned()),
                    );
                }
                self::goal(one, file, course, report);
            }
        }
        Goal::PopupClosed(_)
        | Goal::CookiesLimited(_)
        | Goal::NotificationsBlocked(_)
        | Goal::BoxSent(_)
        | Goal::PasswordRefused
        | Goal::PrivateWindow
        | Goal::WindowsClosed
        | Goal::HistoryEmpty
        | Goal::BinEmpty
        | Goal::PrintTaken(_)
        | Goal::TrayEmpty
        | Goal::Scanned(_)
        | Goal::PcLeft => pc::goal(goal, file, course, report),
        Goal::MailReported(id) => known(id, "e-mail", world.mails.iter().map(|one| one.id.as_str()), report),
        Goal::PayeeFilled(id)
        | Goal::PaymentFilled(id)
        | Goal::PaymentReviewed(id)
        | Goal::Paid(id)
        | Goal::ProofKept(id)
        | Goal::PaymentOpen(id) => bill(id, file, report),
        Goal::Any(goals) => {
            if goals.is_empty() {
                report.at_word("Any", "`Any` of nothing is never reached", None);
            }
            for one in goals {
                if matches!(one, Goal::Answer(_)) {
                    report.at_word(
                        "Answer",
                        "a question cannot be part of `Any`",
                        Some("make it a step of its own".to_owned()),
                    );
                }
                self::goal(one, file, course, report);
            }
        }
        Goal::HelpAsked(id) => {
            letter(id, file, report);
            letter_has(id, "help", |one| one.help.is_some(), file, report);
        }
        Goal::LetterReplied(id) => {
            letter(id, file, report);
            letter_has(id, "reply", |one| one.reply, file, report);
        }
        Goal::Noted(id) => {
            letter(id, file, report);
            letter_has(id, "due", |one| one.due.is_some(), file, report);
            if !world.apps.contains(&App::Calendar) {
                report.at_word(
                    "Noted",
                    "there is no calendar on the phone",
                    Some("add `Calendar` to `apps` in the world".to_owned()),
                );
            }
        }
        Goal::LetterHandled(id) | Goal::LetterArchived(id) => letter(id, file, report),
        Goal::Asked
        | Goal::RequestOpen
        | Goal::LoggedOut
        | Goal::DownloadsEmpty
        | Goal::BankOpen
        | Goal::BankClosed
        | Goal::ConsentGiven
        | Goal::ConsentRefused
        | Goal::AddressGiven
        | Goal::AddressProved
        | Goal::NoticesOn
        | Goal::SortedByDeadline => {}
        Goal::AtCard(to) | Goal::AtCertificates(to) | Goal::AtPin(to) | Goal::AtCapacity(to) => {
            needs_card(file, report);
            host(to, file, course, report);
        }
        Goal::KeyTooWeak(to) | Goal::AtKeys(to) => host(to, file, course, report),
        Goal::CardIn | Goal::CardOut | Goal::PinStopped | Goal::PinRenewed => needs_card(file, report),
        Goal::CounterVisited | Goal::KeyActivated => {
            if world.paper_code.is_none() {
                report.at_word(
                    "goal",
                    "a key from the counter, but no code on paper",
                    Some("add `paper_code: \"ZEE4-MK72\"` to `world`".to_owned()),
                );
            }
        }
        Goal::AtQr(to) => {
            needs_app(App::ZakLoket, file, report);
            host(to, file, course, report);
        }
        Goal::QrScanned => needs_app(App::ZakLoket, file, report),
        Goal::PhraseMade | Goal::CodeAppLinked | Goal::CodeRenewed | Goal::CodeAppReady | Goal::CodesKept => {
            needs_app(App::CodeRing, file, report);
            if !course.sites.iter().any(|site| site.pages.iter().any(|page| page.has(&Block::CodeKey))) {
                report.at_word("goal", "no site has a page with `CodeKey`", None);
            }
        }
        Goal::CallOver(id) => known(id, "call", world.calls.iter().map(|one| one.id.as_str()), report),
    }
}

/// What is done with a card needs one.
fn needs_card(file: &LessonFile, report: &mut Report<'_>) {
    if file.world.card.is_none() {
        report.at_word(
            "goal",
            "a goal with a card, but this lesson has none",
            Some("add `card: ()` to `world`".to_owned()),
        );
    }
}

/// A goal that is reached with an app of the phone.
fn needs_app(app: App, file: &LessonFile, report: &mut Report<'_>) {
    if !file.world.apps.contains(&app) {
        let hint = format!("write `apps: [{app:?}, …]` in the world");
        report.at_word("goal", format!("a step needs the app {app:?}, which is not on the phone"), Some(hint));
    }
}

/// What a goal does with a letter, the letter has to offer.
fn letter_has(id: &str, field: &str, has: impl Fn(&Letter) -> bool, file: &LessonFile, report: &mut Report<'_>) {
    if file.world.letters.iter().any(|one| one.id == id && !has(one)) {
        report.at(id, format!("the letter \"{id}\" has no `{field}`"), Some(format!("add `{field}: …` to the letter")));
    }
}
