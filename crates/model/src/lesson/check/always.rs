//! The replies of the whole course: they fit every lesson, so they name nothing that only one lesson has.

use super::places::Report;
use crate::facts::{PERSONA_FACTS, names_in};
use crate::lesson::{Course, Mistake};
use crate::sandbox::Event;

/// Checks them, once the sites are known.
pub(super) fn check(always: &[Mistake], course: &Course, report: &mut Report<'_>) {
    for mistake in always {
        let subject = mistake.when.subject().filter(|name| *name != "*");
        match (&mistake.when, subject) {
            (_, None) => {}
            (Event::FakeOpened(_) | Event::Trapped(_) | Event::CookiesAccepted(_), Some(host)) => {
                if course.site(host).is_none() {
                    let hosts = course.sites.iter().map(|site| site.host.as_str());
                    report.unknown(host, &format!("no site \"{host}\""), hosts);
                }
            }
            (_, Some(name)) => report.at(
                name,
                format!("\"{name}\" is known in one lesson only"),
                Some("write \"*\", or move this reply to the `always` of that lesson".to_owned()),
            ),
        }
        let frames = mistake.harm.iter().flat_map(|frame| [&frame.title, &frame.text]);
        for (_, words) in frames.chain([&mistake.reply]).flat_map(|text| text.all()) {
            if let Some(name) = names_in(words).into_iter().find(|name| !PERSONA_FACTS.contains(name)) {
                report.at(
                    words,
                    format!("{{{name}}} is a fact of one lesson only"),
                    Some("say it without, or move this reply to the `always` of that lesson".to_owned()),
                );
            }
        }
    }
}
