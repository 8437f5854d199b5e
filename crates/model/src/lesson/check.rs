//! From a folder of files to a course that may be relied on, and everything that is wrong with it, at once.
//!
//! A broken file is left out, and so is what leans on it; the rest plays. Nothing here panics.

mod always;
mod bank;
mod form;
mod form_names;
mod help;
mod lesson;
mod pc;
mod places;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

pub use self::help::notes;
pub(super) use self::lesson::MOST_MOVES;
use self::places::Report;
use super::file::{CourseFile, LessonFile, Persona, RealService};
use super::site::{Block, SearchEntry, Site};
use super::{Course, Lesson, Problem};
use crate::guard::looks_real_when_done;
use crate::sandbox::url::{GATE_ACTIVATE, GATE_HOST, SEARCH_HOST, Url};

/// The format that this program reads.
const FORMAT: u32 = 1;
/// A file larger than this is not read: no lesson needs it.
const LARGEST_FILE: usize = 512 * 1024;

const COURSE: &str = "course.ron";
const PERSONAS: &str = "personas.ron";
const REAL_LIFE: &str = "real_life.ron";
const WEB: &str = "sites/zoekster.search.ron";

/// Checks the files of a lesson folder (path relative to the folder, text).
///
/// Returns what can be played and all that is wrong, sorted by place.
pub fn check(files: &BTreeMap<String, String>) -> (Course, Vec<Problem>) {
    let mut check = Check { files, problems: Vec::new(), course: Course::default(), broken_hosts: BTreeSet::new() };
    let lessons = check.course_file();
    check.personas();
    check.course.real_life = check.read::<Vec<RealService>>(REAL_LIFE).unwrap_or_default();
    check.sites();
    check.web();
    check.always();
    check.languages();
    check.every_text();
    check.lessons(&lessons);
    check.leave_out_broken_sites();
    check.problems.sort();
    check.problems.dedup();
    (check.course, check.problems)
}

/// Reads one file of a lesson folder; what is wrong with how it is written comes with its place.
pub(crate) fn read_file<T: DeserializeOwned>(files: &BTreeMap<String, String>, path: &str) -> Result<T, Vec<Problem>> {
    let mut report = Report::new(path, files.get(path).map_or("", String::as_str));
    match files.get(path) {
        None => report.at_start("this file is missing", Some("add it; lessons/README.md has an example".to_owned())),
        Some(text) if text.len() > LARGEST_FILE => {
            report.at_start("this file is too large", Some(format!("keep it under {LARGEST_FILE} bytes")));
        }
        Some(text) => match options().from_str::<T>(text) {
            Ok(value) => return Ok(value),
            Err(error) => report.ron(&error),
        },
    }
    Err(report.problems)
}

struct Check<'a> {
    files: &'a BTreeMap<String, String>,
    problems: Vec<Problem>,
    course: Course,
    /// Sites with a problem of their own: known as targets, so that one mistake is told once, but not played.
    broken_hosts: BTreeSet<String>,
}

impl<'a> Check<'a> {
    /// A reporter for one file.
    fn report(&self, file: &str) -> Report<'a> {
        Report::new(file, self.files.get(file).map_or("", String::as_str))
    }

    fn take(&mut self, report: Report<'_>) -> bool {
        let sound = report.problems.is_empty();
        self.problems.extend(report.problems);
        sound
    }

    /// Reads one file; a problem is noted at its place.
    fn read<T: DeserializeOwned>(&mut self, path: &str) -> Option<T> {
        match read_file(self.files, path) {
            Ok(value) => Some(value),
            Err(problems) => {
                self.problems.extend(problems);
                None
            }
        }
    }

    /// The lessons that `course.ron` lists.
    fn course_file(&mut self) -> Vec<String> {
        let Some(file) = self.read::<CourseFile>(COURSE) else { return Vec::new() };
        let mut report = self.report(COURSE);
        if file.format != FORMAT {
            report.at_word(
                "format",
                format!("format {} is not known", file.format),
                Some(format!("this program reads format {FORMAT}")),
            );
        }
        let mut seen = BTreeSet::new();
        for island in &file.islands {
            if !seen.insert(island.id) {
                report.at_word(&format!("{:?}", island.id), format!("island {:?} stands here twice", island.id), None);
            }
        }
        let mut listed = BTreeSet::new();
        for id in &file.lessons {
            let path = format!("{id}.lesson.ron");
            if !listed.insert(path.clone()) {
                report.at(id, format!("lesson \"{id}\" stands here twice"), Some("remove one".to_owned()));
            } else if !self.files.contains_key(&path) {
                let known = self.files.keys().filter_map(|path| path.strip_suffix(".lesson.ron"));
                report.unknown(id, &format!("no file {path}"), known);
            }
        }
        for path in self.files.keys().filter(|path| path.ends_with(".lesson.ron") && !listed.contains(*path)) {
            let id = path.trim_end_matches(".lesson.ron");
            let mut other = self.report(path);
            other.at_start("this lesson is not in course.ron", Some(format!("add \"{id}\" to `lessons` there")));
            report.problems.extend(other.problems);
        }
        self.take(report);
        self.course.islands = file.islands;
        self.course.always = file.always;
        file.lessons
    }

    fn personas(&mut self) {
        let Some(personas) = self.read::<Vec<Persona>>(PERSONAS) else { return };
        let mut report = self.report(PERSONAS);
        if personas.len() < 2 {
            report.at_start("at least two people are needed", Some("a lesson has a learner and a helper".to_owned()));
        }
        for persona in &personas {
            let digits = persona.code.len() == 5 && persona.code.chars().all(|c| c.is_ascii_digit());
            if !digits {
                report.at(&persona.code, format!("code \"{}\" is not 5 digits", persona.code), None);
            }
            let digits = persona.bank_code.len() == 6 && persona.bank_code.chars().all(|c| c.is_ascii_digit());
            if !digits {
                report.at(&persona.bank_code, format!("code \"{}\" is not 6 digits", persona.bank_code), None);
            }
            let secrets = [(&persona.pin, 4), (&persona.new_pin, 4), (&persona.puk, 6), (&persona.bank_pin, 4)];
            for (index, (secret, length)) in secrets.iter().enumerate() {
                if secret.len() != *length || !secret.chars().all(|c| c.is_ascii_digit()) {
                    report.at(secret, format!("\"{secret}\" is not {length} digits"), None);
                }
                if secrets[..index].iter().any(|(other, _)| other == secret) {
                    let message = format!("{} has the number \"{secret}\" twice", persona.first);
                    report.at(secret, message, Some("PIN, new PIN, PUK and bank PIN differ".to_owned()));
                }
            }
            let pin = &persona.wallet_pin;
            if pin.len() != 6 || !pin.chars().all(|c| c.is_ascii_digit()) {
                report.at(pin, format!("wallet_pin \"{pin}\" is not 6 digits"), None);
            }
        }
        if self.take(report) || personas.len() >= 2 {
            self.course.personas = personas;
        }
    }

    fn sites(&mut self) {
        let mut found: Vec<(String, Site)> = Vec::new();
        for path in self.files.keys().filter(|path| path.ends_with(".site.ron")) {
            if let Some(site) = self.read::<Site>(path) {
                found.push((path.clone(), site));
            }
        }
        let hosts: Vec<String> = found.iter().map(|(_, site)| site.host.clone()).collect();
        for (path, site) in &found {
            let mut report = self.report(path);
            self.site(site, &hosts, &found, &mut report);
            for page in &site.changed {
                let paths = site.pages.iter().map(|page| page.path.as_str());
                if site.page(&page.path).is_none() {
                    let message = format!("no page \"{}\" that this one could replace", page.path);
                    report.unknown(&page.path, &message, paths);
                }
            }
            let mut rebuilt = site.clone();
            rebuilt.rebuild();
            self.site(&rebuilt, &hosts, &found, &mut report);
            form::forms(site, &found, &mut report);
            if !self.take(report) {
                self.broken_hosts.insert(site.host.clone());
            }
        }
        self.course.sites = found.into_iter().map(|(_, site)| site).collect();
    }

    fn site(&self, site: &Site, hosts: &[String], all: &[(String, Site)], report: &mut Report<'_>) {
        let host = &site.host;
        if !(host.ends_with(".test") || host.ends_with(".example")) {
            report.at(
                host,
                format!("\"{host}\" could be a real address"),
                Some("end it in .test or .example".to_owned()),
            );
        }
        if host == SEARCH_HOST || host == GATE_HOST {
            report.at(host, format!("\"{host}\" is built in"), Some("choose another host".to_owned()));
        }
        if hosts.iter().filter(|other| *other == host).count() > 1 {
            report.at(
                host,
                format!("two sites have the host \"{host}\""),
                Some("a host belongs to one site".to_owned()),
            );
        }
        if site.pages.first().is_none_or(|page| !page.path.is_empty()) {
            report.at_word("pages", "the first page is not the home page", Some("give it the path \"\"".to_owned()));
        }
        let mut paths = BTreeSet::new();
        for page in &site.pages {
            if !paths.insert(&page.path) {
                report.at(&page.path, format!("two pages have the path \"{}\"", page.path), None);
            }
            if page.locked && site.lock.is_none() {
                report.at_word(
                    "locked",
                    "a locked page, but nobody can log in here",
                    Some("add `lock: Substantial` to the site".to_owned()),
                );
            }
            let needs_lock =
                page.blocks.iter().any(|block| matches!(block, Block::Login | Block::Letters | Block::Documents));
            if needs_lock && site.lock.is_none() {
                report.at_word(
                    "blocks",
                    "Login, Letters and Documents need a log-in",
                    Some("add `lock: Substantial` to the site".to_owned()),
                );
            }
            for to in page.links() {
                let url = Url::link(host, to);
                if !exists(&url, all.iter().map(|(_, site)| site)) {
                    let known = all.iter().flat_map(|(_, other)| {
                        let pages = other.pages.iter().map(|page| other.url(page));
                        let forms = other.forms.iter().map(|form| Url::form(&other.host, &form.id));
                        pages.chain(forms).map(move |url| {
                            if other.host == *host { format!("/{}", url.path) } else { url.to_string() }
                        })
                    });
                    report.unknown(
                        to,
                        &format!("nothing lives at \"{to}\""),
                        known.collect::<Vec<_>>().iter().map(String::as_str),
                    );
                }
            }
        }
    }

    fn web(&mut self) {
        let Some(entries) = self.read::<Vec<SearchEntry>>(WEB) else { return };
        let mut report = self.report(WEB);
        for entry in &entries {
            if !exists(&Url::parse(&entry.to), self.course.sites.iter()) {
                report.unknown(
                    &entry.to,
                    &format!("nothing lives at \"{}\"", entry.to),
                    self.course.sites.iter().map(|site| site.host.as_str()),
                );
            }
        }
        self.take(report);
        self.course.web =
            entries.into_iter().filter(|entry| exists(&Url::parse(&entry.to), self.course.sites.iter())).collect();
    }

    fn always(&mut self) {
        let mut report = self.report(COURSE);
        always::check(&self.course, &mut report);
        self.take(report);
    }

    fn leave_out_broken_sites(&mut self) {
        let broken = &self.broken_hosts;
        self.course.sites.retain(|site| !broken.contains(&site.host));
        self.course.web.retain(|entry| !broken.contains(&Url::parse(&entry.to).host));
    }

    /// What holds for every text in every file: none is empty, none looks like real data.
    fn every_text(&mut self) {
        for path in self.files.keys().filter(|path| path.ends_with(".ron")) {
            let mut report = self.report(path);
            for literal in report.literals.clone() {
                let language = ["nl", "fr", "de", "en"].contains(&literal.field.as_str());
                if language && literal.text.trim().is_empty() {
                    report.at_literal(
                        &literal,
                        format!("the text in \"{}\" is empty", literal.field),
                        Some("write it, or leave the whole text out".to_owned()),
                    );
                }
                // The sheet of real services has real telephone numbers of institutions; they are the point of it.
                let names_services = path == REAL_LIFE || path.starts_with("real_life.");
                if !names_services && looks_real_when_done(&literal.text).is_some() {
                    report.at_literal(
                        &literal,
                        "this looks like somebody's real data",
                        Some("use the practice numbers of personas.ron".to_owned()),
                    );
                }
            }
            self.take(report);
        }
    }

    fn lessons(&mut self, listed: &[String]) {
        let broken: BTreeSet<String> = self.problems.iter().map(|problem| problem.file.clone()).collect();
        for id in listed {
            let path = format!("{id}.lesson.ron");
            if !self.files.contains_key(&path) || self.course.lesson(id).is_some() {
                continue;
            }
            let Some(file) = self.read::<LessonFile>(&path) else { continue };
            let mut report = self.report(&path);
            lesson::check(&file, &self.course, &mut report);
            let print = crc32fast::hash(self.files.get(&path).map_or(&[][..], String::as_bytes));
            let lesson = Arc::new(Lesson { id: id.clone(), print, file });
            let leans_on = report
                .literals
                .iter()
                .map(|literal| Url::parse(&literal.text).host)
                .find(|host| self.broken_hosts.contains(host));
            if let Some(host) = leans_on {
                report.at_start(
                    format!("this lesson is left out: the site \"{host}\" is broken"),
                    Some("mend that site first".to_owned()),
                );
            }
            if report.problems.is_empty() {
                lesson::check_plays(&lesson, &self.course, &mut report);
            }
            if self.take(report) && !broken.contains(&path) {
                self.course.lessons.push(lesson);
            }
        }
    }
}

/// Whether a page lives at `url`.
fn exists<'a>(url: &Url, mut sites: impl Iterator<Item = &'a Site>) -> bool {
    match url.host.as_str() {
        SEARCH_HOST => url.path.is_empty(),
        GATE_HOST => url.path.is_empty() || url.path == GATE_ACTIVATE,
        host => sites.any(|site| {
            let form = url.form_id().is_some_and(|id| site.forms.iter().any(|form| form.id == id));
            site.host == host && (form || site.page(&url.path).is_some())
        }),
    }
}

fn options() -> ron::Options {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES)
        .with_recursion_limit(64)
}
