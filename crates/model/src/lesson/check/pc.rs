//! What a lesson says of the PC and its browser: windows, questions, boxes that ask, printer and scanner.

use super::super::{AskField, Block, Course, Goal, LessonFile, Site};
use super::lesson::{known, variants};
use super::places::Report;
use crate::sandbox::Event;
use crate::sandbox::printer::LEFT_BEHIND;
use crate::sandbox::url::Url;

/// A goal that has to do with the PC.
pub(super) fn goal(goal: &Goal, file: &LessonFile, course: &Course, report: &mut Report<'_>) {
    match goal {
        Goal::PopupClosed(to) => site_that(to, "with a pop-up", file, course, report, |site| site.popup.is_some()),
        Goal::CookiesLimited(to) => site_that(to, "that asks about cookies", file, course, report, |site| site.cookies),
        Goal::NotificationsBlocked(to) => {
            site_that(to, "that asks to send notifications", file, course, report, |site| site.notifications);
        }
        Goal::BoxSent(id) => known(id, "box", boxes(course).map(|(id, _)| id), report),
        Goal::PrintTaken(id) => known(id, "letter or document", printable(file), report),
        Goal::Scanned(id) => known(id, "paper", papers(file), report),
        Goal::PrivateWindow | Goal::WindowsClosed | Goal::HistoryEmpty | Goal::PcLeft if !file.world.shared => {
            report.at_word(
                "steps",
                "windows, history and the way out of the PC are only there where others use it too",
                Some("add `shared: true` to `world`".to_owned()),
            );
        }
        _ => {}
    }
}

/// The name in a happening that has to do with the PC.
pub(super) fn happening(event: &Event, file: &LessonFile, course: &Course, report: &mut Report<'_>) {
    match event {
        Event::AnswerGiven(name) | Event::AnswerMissing(name) => {
            let fields = boxes(course).flat_map(|(_, fields)| fields).map(|field| field.id.as_str());
            known(name, "field of a box", fields, report);
        }
        Event::BoxSent(name) => known(name, "box", boxes(course).map(|(id, _)| id), report),
        Event::Printed(name) | Event::PrintTaken(name) => known(name, "letter or document", printable(file), report),
        Event::Scanned(name) => known(name, "paper", papers(file), report),
        Event::LeftBehind(name) => known(name, "thing to leave behind", LEFT_BEHIND.into_iter(), report),
        _ => {}
    }
}

/// The boxes of all sites: id and fields.
fn boxes(course: &Course) -> impl Iterator<Item = (&str, &[AskField])> + Clone {
    let blocks = course.sites.iter().flat_map(|site| &site.pages).flat_map(|page| &page.blocks);
    blocks.filter_map(|block| match block {
        Block::AskBox { id, fields, .. } => Some((id.as_str(), fields.as_slice())),
        _ => None,
    })
}

fn papers(file: &LessonFile) -> impl Iterator<Item = &str> + Clone {
    file.world.papers.iter().map(|one| one.id.as_str())
}

/// What can be printed in a lesson.
pub(super) fn printable(file: &LessonFile) -> impl Iterator<Item = &str> + Clone {
    let letters = file.world.letters.iter().map(|one| one.id.as_str());
    let own = file.world.files.iter().map(|one| one.id.as_str());
    letters.chain(file.world.documents.iter().map(|one| one.id.as_str())).chain(own)
}

/// A host whose site does what the goal needs.
fn site_that(
    text: &str,
    does: &str,
    file: &LessonFile,
    course: &Course,
    report: &mut Report<'_>,
    fits: impl Fn(&Site) -> bool,
) {
    for variant in variants(text, file) {
        let host = Url::parse(&variant).host;
        if !course.sites.iter().any(|site| site.host == host && fits(site)) {
            let known = course.sites.iter().filter(|site| fits(site)).map(|site| site.host.as_str());
            report.unknown(text, &format!("no site \"{host}\" {does}"), known);
        }
    }
}
