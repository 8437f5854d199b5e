//! What a lesson says about forms: the names in goals, mistakes and answers, and the person's own files.

use super::super::file::LessonFile;
use super::super::form::{FieldKind, Form};
use super::super::{Course, FileKind, Site};
use super::places::Report;

fn forms(course: &Course) -> impl Iterator<Item = &Form> + Clone {
    course.sites.iter().flat_map(|site| &site.forms)
}

/// The id of a form.
pub(super) fn form(id: &str, course: &Course, report: &mut Report<'_>) {
    if course.form(id).is_none() {
        report.unknown(id, &format!("no form \"{id}\""), forms(course).map(|form| form.id.as_str()));
    }
}

/// `"form/thing"`, where the form has these things.
fn inside(name: &str, what: &str, things: impl Fn(&Form) -> Vec<String>, course: &Course, report: &mut Report<'_>) {
    let known = |form: &Form| things(form).into_iter().map(|thing| format!("{}/{thing}", form.id)).collect::<Vec<_>>();
    let all: Vec<String> = match name.split_once('/').and_then(|(id, _)| course.form(id)) {
        Some((_, form)) => known(form),
        None => forms(course).flat_map(known).collect(),
    };
    if !all.iter().any(|one| one == name) {
        report.unknown(name, &format!("no {what} \"{name}\" in any form"), all.iter().map(String::as_str));
    }
}

/// `"form/page"`.
pub(super) fn page(name: &str, course: &Course, report: &mut Report<'_>) {
    let pages = |form: &Form| {
        let own = ["review", "send"].into_iter().chain(form.pay.map(|_| "pay"));
        form.pages.iter().map(|page| page.id.as_str()).chain(own).map(str::to_owned).collect()
    };
    inside(name, "page", pages, course, report);
}

fn fields_of(form: &Form) -> Vec<String> {
    let later = form.phases.iter().filter_map(|phase| phase.missing.as_ref());
    form.fields().chain(later).map(|field| field.id.clone()).collect()
}

/// `"form/field"`.
pub(super) fn field(name: &str, course: &Course, report: &mut Report<'_>) {
    inside(name, "field", fields_of, course, report);
}

/// `"form/phase"`.
pub(super) fn phase(name: &str, course: &Course, report: &mut Report<'_>) {
    let phases = |form: &Form| form.phases.iter().map(|phase| phase.id.clone()).collect();
    inside(name, "phase", phases, course, report);
}

/// What the world of a lesson says about forms and files.
pub(super) fn world(file: &LessonFile, course: &Course, report: &mut Report<'_>) {
    for own in &file.world.files {
        if FileKind::of_name(&own.file).is_none() {
            report.at(
                &own.file,
                format!("\"{}\" does not say what kind of file it is", own.file),
                Some("end its name in .pdf, .jpg, .docx or .exe".to_owned()),
            );
        }
    }
    for one in &file.world.timeouts {
        let enterable = |site: &&Site| site.lock.is_some();
        if !course.sites.iter().filter(enterable).any(|site| site.host == one.at) {
            report.unknown(
                &one.at,
                &format!("no site \"{}\" where one can log in", one.at),
                course.sites.iter().filter(enterable).map(|site| site.host.as_str()),
            );
        }
    }
    for (name, answer) in &file.world.answers {
        field(name, course, report);
        let kind = name.split_once('/').and_then(|(form, field)| Some(&course.form(form)?.1.field(field)?.kind));
        let Some(kind) = kind else { continue };
        // What the cases put in is judged when the lesson is played.
        for one in answer.split('|').map(str::trim).filter(|one| !one.contains('{')) {
            fits(one, answer, kind, file, report);
        }
    }
}

/// Whether one right answer is an answer to this kind of field.
fn fits(one: &str, answer: &str, kind: &FieldKind, file: &LessonFile, report: &mut Report<'_>) {
    let known: Vec<String> = match kind {
        FieldKind::Choice(options) | FieldKind::Choices(options) => {
            options.iter().map(|option| option.id.clone()).collect()
        }
        FieldKind::Slot(days) => {
            let hours = days.iter().enumerate();
            hours.flat_map(|(day, one)| one.hours.iter().map(move |hour| format!("{day} {hour}"))).collect()
        }
        FieldKind::File(_) => {
            let own = file.world.files.iter().map(|own| own.id.clone());
            own.chain(file.world.documents.iter().map(|document| document.id.clone())).collect()
        }
        _ => return,
    };
    let many = matches!(kind, FieldKind::Choices(_));
    let parts: Vec<&str> = if many { one.split('+').collect() } else { vec![one] };
    if !parts.iter().all(|part| known.iter().any(|id| id == part)) {
        let message = format!("\"{one}\" is no answer to this field");
        report.unknown(answer, &message, known.iter().map(String::as_str));
    }
}
