//! Forms of sites: every name in them is known, every field can be answered, every phase can come.

use std::collections::BTreeSet;

use super::super::form::{Field, FieldKind, Form, FormPage, Known};
use super::super::site::Site;
use super::exists;
use super::places::Report;
use crate::sandbox::url::Url;

/// The names that goals use for the pages that every form has.
const OWN_PAGES: [&str; 3] = ["review", "pay", "send"];

/// Checks the forms of a site; `all` are the sites of the course.
pub(super) fn forms(site: &Site, all: &[&Site], report: &mut Report<'_>) {
    for form in &site.forms {
        let others = all.iter().flat_map(|site| &site.forms).filter(|other| other.id == form.id);
        if others.count() > 1 {
            let hint = "a form's id belongs to one form in the whole course";
            report.at(&form.id, format!("two forms have the id \"{}\"", form.id), Some(hint.to_owned()));
        }
        id(&form.id, report);
        if form.locked && site.lock.is_none() {
            report.at_word(
                "locked",
                "a locked form, but nobody can log in here",
                Some("add `lock: Substantial` to the site".to_owned()),
            );
        }
        if form.number.is_empty() || form.number.len() > 4 || !form.number.bytes().all(|sign| sign.is_ascii_uppercase())
        {
            let hint = "up to four capitals, as in \"KU\"";
            report.at(&form.number, format!("\"{}\" does not begin a number", form.number), Some(hint.to_owned()));
        }
        if form.pay.is_some_and(|cents| cents <= 0) {
            report.at_word("pay", "nothing is due", Some("write the sum in cents, or leave `pay` out".to_owned()));
        }
        pages(form, report);
        fields(form, report);
        phases(form, report);
        if let Some(suggestion) = &form.suggests {
            let url = Url::link(&site.host, &suggestion.to);
            if !exists(&url, all.iter().copied()) {
                let message = format!("nothing lives at \"{}\"", suggestion.to);
                report.unknown(&suggestion.to, &message, site.pages.iter().map(|page| page.path.as_str()));
            }
        }
    }
}

fn id(id: &str, report: &mut Report<'_>) {
    let plain = |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == b'_';
    if id.is_empty() || !id.bytes().all(plain) {
        let hint = "small letters, digits and _ only, as in \"date_of_birth\"";
        report.at(id, format!("\"{id}\" cannot be an id in a form"), Some(hint.to_owned()));
    }
}

fn twice<'n>(ids: impl Iterator<Item = &'n String>, what: &str, report: &mut Report<'_>) {
    let mut seen = BTreeSet::new();
    for one in ids {
        id(one, report);
        if !seen.insert(one) {
            let hint = "give each its own";
            report.at(one, format!("two {what} have the id \"{one}\""), Some(hint.to_owned()));
        }
    }
}

fn pages(form: &Form, report: &mut Report<'_>) {
    if form.pages.is_empty() {
        report.at(&form.id, format!("the form \"{}\" has no pages", form.id), Some("write at least one".to_owned()));
    }
    for pages in [&form.pages, &form.changed] {
        twice(pages.iter().map(|page| &page.id), "pages", report);
    }
    for page in &form.pages {
        if OWN_PAGES.contains(&page.id.as_str()) {
            let message = format!("every form has a page \"{}\" of its own", page.id);
            report.at(&page.id, message, Some("call this page something else".to_owned()));
        }
        if page.fields.is_empty() {
            let message = format!("the page \"{}\" asks nothing", page.id);
            report.at(&page.id, message, Some("add a field, or remove the page".to_owned()));
        }
    }
    if !form.changed.is_empty() {
        let names = |pages: &[FormPage]| -> BTreeSet<(String, String)> {
            let fields =
                |page: &FormPage| page.fields.iter().map(|field| (page.id.clone(), field.id.clone())).collect();
            pages.iter().flat_map(|page| -> Vec<(String, String)> { fields(page) }).collect()
        };
        let (old, new) = (names(&form.pages), names(&form.changed));
        for (page, field) in old.symmetric_difference(&new) {
            report.at(
                field,
                format!("the field \"{field}\" of page \"{page}\" is not in both `pages` and `changed`"),
                Some("after the change a form asks the same on the same pages, in other words".to_owned()),
            );
        }
    }
}

fn fields(form: &Form, report: &mut Report<'_>) {
    let later = form.phases.iter().filter_map(|phase| phase.missing.as_ref());
    twice(form.fields().chain(later.clone()).map(|field| &field.id), "fields", report);
    let rebuilt = form.changed.iter().flat_map(|page| &page.fields);
    for one in form.fields().chain(rebuilt).chain(later) {
        field(form, one, report);
    }
}

fn field(form: &Form, field: &Field, report: &mut Report<'_>) {
    let at = |report: &mut Report<'_>, message: String, hint: &str| {
        report.at(&field.id, message, Some(hint.to_owned()));
    };
    match &field.kind {
        FieldKind::Number { least, most } if least > most => {
            at(report, format!("no number fits the field \"{}\"", field.id), "make `least` smaller than `most`");
        }
        FieldKind::Choice(options) | FieldKind::Choices(options) => {
            if options.len() < 2 {
                at(report, format!("the field \"{}\" leaves no choice", field.id), "give it two options or more");
            }
            twice(options.iter().map(|option| &option.id), "options", report);
        }
        FieldKind::Slot(days) => {
            if days.iter().all(|day| day.hours.is_empty()) {
                at(report, format!("no hour is free in the field \"{}\"", field.id), "add one to `hours`");
            }
            if let Some(hour) =
                days.iter().flat_map(|day| &day.hours).find(|hour| hour.trim().is_empty() || hour.contains(' '))
            {
                report.at(hour, format!("\"{hour}\" is no hour"), Some("as in \"9.30\"".to_owned()));
            }
        }
        FieldKind::File(rule) if rule.kinds.is_empty() || rule.most_kb == 0 => {
            at(report, format!("no file fits the field \"{}\"", field.id), "say which `kinds` it takes");
        }
        _ => {}
    }
    if let Some(known) = field.known {
        if !form.locked {
            let message = format!("the portal cannot know \"{}\" of somebody who is not logged in", field.id);
            at(report, message, "add `locked: true` to the form, or remove `known`");
        }
        let fits = matches!(
            (known, &field.kind),
            (Known::Name, FieldKind::Text)
                | (Known::Birthday, FieldKind::Date | FieldKind::PastDate)
                | (Known::NationalNumber, FieldKind::NationalNumber)
                | (Known::Address, FieldKind::Address)
                | (Known::Phone, FieldKind::Phone)
                | (Known::Mail, FieldKind::Mail)
                | (Known::Iban, FieldKind::Iban)
        );
        if !fits {
            let message = format!("{known:?} is no answer to the field \"{}\"", field.id);
            at(
                report,
                message,
                "Name goes with Text, Birthday with PastDate, the others with the kind of the same name",
            );
        }
    }
    if let Some((other, option)) = &field.only_if {
        match form.fields().find(|one| one.id == *other) {
            None => report.unknown(
                other,
                &format!("no field \"{other}\" in this form"),
                form.fields().map(|one| one.id.as_str()),
            ),
            Some(one) => {
                let mut options = one.kind.options().iter().map(|one| one.id.as_str());
                if !options.clone().any(|id| id == option) {
                    let known = options.by_ref();
                    report.unknown(option, &format!("no option \"{option}\" in the field \"{other}\""), known);
                }
            }
        }
    }
}

fn phases(form: &Form, report: &mut Report<'_>) {
    if form.phases.is_empty() {
        let message = format!("nothing becomes of the form \"{}\"", form.id);
        report.at(&form.id, message, Some("write at least one phase: that it was received".to_owned()));
    }
    twice(form.phases.iter().map(|phase| &phase.id), "phases", report);
    for phase in form.phases.iter().skip(1).filter(|phase| phase.after == 0) {
        let message = format!("the phase \"{}\" takes no time", phase.id);
        report.at(&phase.id, message, Some("say after how many days it comes: `after: 1`".to_owned()));
    }
    let asks: Vec<_> = form.phases.iter().filter(|phase| phase.missing.is_some()).collect();
    if let Some(phase) = asks.get(1) {
        let message = format!("\"{}\" is the second phase in which something is missing", phase.id);
        report.at(&phase.id, message, Some("ask for everything in one phase".to_owned()));
    }
    if let Some(phase) = form.phases.last().filter(|phase| phase.missing.is_some()) {
        let message = format!("something is missing in the last phase \"{}\"", phase.id);
        report.at(&phase.id, message, Some("add a phase after it: what becomes of the request then".to_owned()));
    }
}
