//! One lesson: every name in it is known, every text says something, and it can be played to the end.

mod goal;
mod mistake;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use time::{Date, Month};

use self::goal::goal;
use self::mistake::mistake;
use super::super::file::LessonFile;
use super::super::{Attachment, Call, Course, Lesson, Mail};
use super::bounds::MOST_MOVES_IN_ALL;
use super::form_names as form;
use super::help::is_key;
use super::pc;
use super::places::Report;
use super::{bank, exists};
use crate::facts::{NUMBER_FACT, PERSONA_FACTS, SCREEN, names_in};
use crate::sandbox::Event;
use crate::sandbox::govpost::CODE_DIGITS;
use crate::sandbox::url::Url;
use crate::session::{Phase, Run};
use crate::text::Lang;

/// More moves than any lesson needs.
pub(crate) const MOST_MOVES: usize = 400;

/// Checks the names in a lesson.
pub(super) fn check(file: &LessonFile, course: &Course, report: &mut Report<'_>) {
    placeholders(file, course, report);
    placeholders_outside_a_run(file, report);
    ids(file, report);
    world(file, course, report);
    bank::check(file, course, report);
    if file.steps.is_empty() {
        report.at_word("steps", "this lesson has no steps", Some("write at least one".to_owned()));
    }
    for step in &file.steps {
        goal(&step.goal, file, course, report);
        step.mistakes.iter().for_each(|mistake| self::mistake(mistake, file, course, report));
    }
    file.always.iter().for_each(|mistake| self::mistake(mistake, file, course, report));
    for stranger in &file.world.strangers {
        let answered = file.always.iter().any(|mistake| {
            Event::Approved(stranger.id.clone()).fits(&mistake.when) && (mistake.undo || !mistake.harm.is_empty())
        });
        if !answered {
            report.at(
                &stranger.id,
                format!("saying yes to \"{}\" has no reply that takes it back", stranger.id),
                Some(format!("add `(when: Approved(\"{}\"), …, harm: […])` to `always`", stranger.id)),
            );
        }
    }
    for id in &file.card.services {
        if course.real_service(id).is_none() {
            report.unknown(
                id,
                &format!("no service \"{id}\" in real_life.ron"),
                course.real_life.iter().map(|one| one.id.as_str()),
            );
        }
    }
    for (index, code) in file.digcomp.iter().enumerate() {
        let known = matches!(code.split_once('.'), Some((area, number))
            if matches!((area, number.parse::<u8>()), ("1", Ok(1..=3)) | ("2", Ok(1..=6)) | ("3" | "4" | "5", Ok(1..=4))));
        if !known || file.digcomp[..index].contains(code) {
            report.at(
                code,
                format!("\"{code}\" is no DigComp 2.2 competence, or stands here twice"),
                Some("for example \"1.1\" or \"2.6\"".to_owned()),
            );
        }
    }
}

/// Every `{name}` in a text is a fact that every case has.
fn placeholders(file: &LessonFile, course: &Course, report: &mut Report<'_>) {
    let mut declared: BTreeSet<&str> = PERSONA_FACTS.into_iter().collect();
    let forms: BTreeSet<&str> = course.sites.iter().flat_map(|site| &site.forms).map(|form| form.id.as_str()).collect();
    let names = report.literals.clone();
    let names = names.iter().flat_map(|literal| names_in(&literal.text));
    declared.extend(
        names
            .map(|name| name.strip_prefix(SCREEN).unwrap_or(name))
            .filter(|name| name.strip_prefix(NUMBER_FACT).is_some_and(|form| forms.contains(form))),
    );
    if let Some(first) = file.cases.first() {
        declared.extend(first.keys().map(String::as_str));
        for (index, case) in file.cases.iter().enumerate() {
            if !case.keys().eq(first.keys()) {
                report.at_word(
                    "cases",
                    format!("case {} has other names than case 1", index + 1),
                    Some("every case has the same names".to_owned()),
                );
            }
        }
    }
    for literal in report.literals.clone().iter() {
        for name in names_in(&literal.text) {
            let fact = name.strip_prefix(SCREEN);
            if !fact.is_some_and(is_key) && !declared.contains(fact.unwrap_or(name)) {
                report.at_literal(
                    literal,
                    format!("no fact {{{name}}} in this lesson"),
                    Some(format!(
                        "known: {}",
                        declared.iter().map(|name| format!("{{{name}}}")).collect::<Vec<_>>().join(" ")
                    )),
                );
            }
        }
    }
}

/// Title, skill, praise and card are also shown outside a run, where there are no data to put in.
fn placeholders_outside_a_run(file: &LessonFile, report: &mut Report<'_>) {
    let card = file.card.remember.iter().chain(&file.card.bring);
    for text in [&file.title, &file.skill, &file.praise].into_iter().chain(card) {
        for (_, words) in text.all() {
            if let Some(name) = names_in(words).next() {
                report.at(
                    words,
                    format!("{{{name}}} stands in a text that is shown outside the exercise"),
                    Some("title, skill, praise and card have no data: write it in words".to_owned()),
                );
            }
        }
    }
}

fn ids(file: &LessonFile, report: &mut Report<'_>) {
    let world = &file.world;
    let groups: [Vec<&String>; 9] = [
        world.mails.iter().map(|one| &one.id).collect(),
        world.letters.iter().map(|one| &one.id).collect(),
        world.documents.iter().map(|one| &one.id).chain(world.files.iter().map(|one| &one.id)).collect(),
        world.messages.iter().map(|one| &one.id).collect(),
        world.strangers.iter().map(|one| &one.id).collect(),
        world.calls.iter().map(|one| &one.id).collect(),
        world.calls.iter().flat_map(Call::all_choices).map(|one| &one.id).collect(),
        world.papers.iter().map(|one| &one.id).collect(),
        world.bank.iter().flat_map(|bank| &bank.bills).map(|one| &one.id).collect(),
    ];
    for group in groups {
        for (index, id) in group.iter().enumerate() {
            if group[..index].contains(id) {
                report.at(id, format!("the id \"{id}\" is used twice"), Some("give each its own".to_owned()));
            }
        }
    }
}

fn world(file: &LessonFile, course: &Course, report: &mut Report<'_>) {
    let world = &file.world;
    for text in world.open.iter().chain(&world.bookmarks).chain(&world.tabs).chain(&world.windows) {
        address(text, file, course, report);
    }
    for id in &world.tray {
        known(id, "letter or document", pc::printable(file), report);
    }
    world.signed_in.iter().for_each(|text| host(text, file, course, report));
    let code = &world.govpost.code;
    for variant in variants(code, file) {
        if variant.len() != CODE_DIGITS || !variant.chars().all(|c| c.is_ascii_digit()) {
            let message = format!("the mailed code \"{variant}\" is not {CODE_DIGITS} digits");
            report.at(code, message, None);
        }
    }
    for mail in &world.mails {
        if let Some(link) = &mail.link {
            address(&link.to, file, course, report);
        }
        for attachment in &mail.attachments {
            self::attachment(attachment, file, report);
        }
    }
    for letter in &world.letters {
        if let Some(link) = &letter.link {
            address(&link.to, file, course, report);
        }
        if let Some(id) = &letter.attachment {
            document(id, file, report);
        }
        letter.due.iter().chain(&letter.until).for_each(|name| day_fact(name, file, report));
    }
    for document in &world.documents {
        if document.at.is_empty() {
            let hangs = |mail: &Mail| mail.attachments.iter().any(|one| one.document.as_ref() == Some(&document.id));
            if !world.mails.iter().any(hangs) {
                report.at(
                    &document.id,
                    format!("the document \"{}\" is nowhere", document.id),
                    Some("say `at: \"host\"`, or let it hang on an e-mail".to_owned()),
                );
            }
            continue;
        }
        let keeps = course.site(&document.at).is_some_and(|site| site.documents_page().is_some());
        if !keeps {
            report.unknown(
                &document.at,
                &format!("no site \"{}\" that keeps documents", document.at),
                course.sites.iter().filter(|site| site.documents_page().is_some()).map(|site| site.host.as_str()),
            );
        }
    }
    form::world(file, course, report);
    for text in &world.signed_in {
        host(text, file, course, report);
    }
    if !world.letters.is_empty() && !course.sites.iter().any(|site| site.letters_page().is_some()) {
        report.at_word("letters", "letters, but no site has a page with `Letters`", None);
    }
}

/// An attachment is a document, or a program in the guise of one.
fn attachment(attachment: &Attachment, file: &LessonFile, report: &mut Report<'_>) {
    match &attachment.document {
        Some(id) => document(id, file, report),
        None if !is_program(&attachment.file) => report.at(
            &attachment.file,
            format!("nothing is in \"{}\"", attachment.file),
            Some("add `document: \"id\"`, or end its name in .exe if it is a program in disguise".to_owned()),
        ),
        None => {}
    }
}

/// Whether a file of this name does something when it is opened.
fn is_program(file: &str) -> bool {
    let lower = file.to_lowercase();
    [".exe", ".scr", ".js", ".bat", ".apk"].iter().any(|kind| lower.ends_with(kind))
}

/// An address in a lesson, in every case of its data.
fn address(text: &str, file: &LessonFile, course: &Course, report: &mut Report<'_>) {
    for variant in variants(text, file) {
        let url = Url::parse(&variant);
        if !exists(&url, course.sites.iter()) {
            let known = course.sites.iter().flat_map(|site| site.pages.iter().map(|page| site.url(page).to_string()));
            report.unknown(
                text,
                &format!("nothing lives at \"{variant}\""),
                known.collect::<Vec<_>>().iter().map(String::as_str),
            );
        }
    }
}

/// A text with the plain words of every case put in.
pub(super) fn variants(text: &str, file: &LessonFile) -> BTreeSet<String> {
    use crate::facts::Fact;
    if file.cases.is_empty() || !text.contains('{') {
        return BTreeSet::from([text.to_owned()]);
    }
    let fill = |case: &std::collections::BTreeMap<String, Fact>| {
        case.iter().fold(text.to_owned(), |text, (name, fact)| match fact {
            Fact::Word(word) => text.replace(&format!("{{{name}}}"), word),
            _ => text,
        })
    };
    file.cases.iter().map(fill).collect()
}

fn document(id: &str, file: &LessonFile, report: &mut Report<'_>) {
    known(id, "document", file.world.documents.iter().map(|one| one.id.as_str()), report);
}

fn bill(id: &str, file: &LessonFile, report: &mut Report<'_>) {
    let bills = file.world.bank.as_ref().map(|bank| bank.bills.as_slice()).unwrap_or_default();
    known(id, "bill", bills.iter().map(|one| one.id.as_str()), report);
}

fn letter(id: &str, file: &LessonFile, report: &mut Report<'_>) {
    known(id, "letter", file.world.letters.iter().map(|one| one.id.as_str()), report);
}

/// A day that a letter names is a day in every case.
fn day_fact(name: &str, file: &LessonFile, report: &mut Report<'_>) {
    use crate::facts::Fact;
    let is_day = |case: &BTreeMap<String, Fact>| matches!(case.get(name), Some(Fact::InDays(_)));
    if file.cases.is_empty() || !file.cases.iter().all(is_day) {
        report.at(
            name,
            format!("\"{name}\" is not a day in every case"),
            Some(format!("add `\"{name}\": InDays(20)` to each of `cases`")),
        );
    }
}

pub(super) fn known<'n>(
    id: &str,
    kind: &str,
    mut names: impl Iterator<Item = &'n str> + Clone,
    report: &mut Report<'_>,
) {
    let all = names.clone();
    if !names.any(|name| name == id) {
        report.unknown(id, &format!("no {kind} \"{id}\" in this lesson"), all);
    }
}

fn host(text: &str, file: &LessonFile, course: &Course, report: &mut Report<'_>) {
    for variant in variants(text, file) {
        let host = Url::parse(&variant).host;
        let enterable = |site: &&super::super::Site| site.lock.is_some();
        if !course.sites.iter().filter(enterable).any(|site| site.host == host) {
            report.unknown(
                text,
                &format!("no site \"{host}\" where one can log in"),
                course.sites.iter().filter(enterable).map(|site| site.host.as_str()),
            );
        }
    }
}

/// The course in which lessons are tried, as it is and after its sites were built anew.
pub(super) struct Stage {
    usual: Arc<Course>,
    rebuilt: Arc<Course>,
    /// The moves that may still be made.
    moves: usize,
}

impl Stage {
    pub fn new(course: &Course) -> Stage {
        Stage { usual: Arc::new(course.clone()), rebuilt: Arc::new(course.rebuilt()), moves: MOST_MOVES_IN_ALL }
    }

    /// Plays the lesson with the coach, once for every case: it starts unsolved and every step can be done.
    pub fn check_plays(&mut self, lesson: &Arc<Lesson>, report: &mut Report<'_>) {
        // The day does not matter for whether a lesson can be played.
        let Ok(day) = Date::from_calendar_date(2026, Month::November, 23) else { return };
        let cases = 0..lesson.file.cases.len().max(1) as u64;
        for (seed, phase) in cases.flat_map(|seed| [(seed, Phase::Guided), (seed, Phase::Changed)]) {
            let course = if phase == Phase::Changed { &self.rebuilt } else { &self.usual };
            let Some(mut run) = Run::begin_in(course, lesson, day, phase, seed) else { return };
            for _ in 0..MOST_MOVES {
                let Some(left) = self.moves.checked_sub(1) else {
                    report.at_start(
                        "all lessons together take too many moves: this one was not tried",
                        Some("make two courses of it, or shorter lessons".to_owned()),
                    );
                    return;
                };
                self.moves = left;
                let begun = run.step;
                let done = run.current().is_some_and(|step| run.sandbox.reached(&step.goal));
                let Some(next) = run.advise(Lang::Nl) else {
                    if done {
                        already_done(report, begun);
                        return;
                    }
                    break;
                };
                run.make(next);
                run.rewind();
                if run.step > begun + 1 {
                    already_done(report, begun + 1);
                    return;
                }
            }
            if !run.finished() {
                stuck(
                    report,
                    run.step,
                    format!("step {} cannot be done: the coach finds no way", run.step + 1),
                    "is the page linked, the site open to log in, the goal on the right address?",
                );
                return;
            }
        }
    }
}

fn already_done(report: &mut Report<'_>, step: usize) {
    let message = format!("step {} is already done when it begins", step + 1);
    stuck(report, step, message, "make its goal something that is not yet so");
}

/// A problem of a step, shown where the step begins.
fn stuck(report: &mut Report<'_>, step: usize, message: String, hint: &str) {
    match report.places_of("say:").get(step).copied() {
        Some((line, column)) => report.at_place(line, column, message, Some(hint.to_owned())),
        None => report.at_start(message, Some(hint.to_owned())),
    }
}
