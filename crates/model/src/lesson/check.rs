//! From a folder of files to a course that may be relied on, and everything that is wrong with it, at once.
//!
//! A broken file is left out, and so is what leans on it; the rest plays. Nothing here panics, and whatever the files say,
//! it comes to an end soon (`bounds.rs`). What is different for a course from outside is in `beside.rs`.

mod always;
mod bank;
mod beside;
mod bounds;
mod form;
mod form_names;
mod help;
mod lesson;
mod pc;
mod people;
mod places;
mod sites;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

pub use self::beside::{check_beside, is_guest};
pub use self::help::notes;
pub(super) use self::lesson::MOST_MOVES;
use self::places::Report;
use self::sites::exists;
use super::file::{CourseFile, Island, LessonFile, Mistake, RealService};
use super::literal::{Literal, literals};
use super::pack::{COURSE_FILE as COURSE, Files, LARGEST_FILE};
use super::{Course, GUEST, Lesson, Problem};
use crate::guard::looks_real_when_done;
use crate::sandbox::url::Url;

/// The format that this program reads.
const FORMAT: u32 = 1;

const PERSONAS: &str = "personas.ron";
const REAL_LIFE: &str = "real_life.ron";
const WEB: &str = "sites/zoekster.search.ron";

/// Checks the files of a lesson folder (path relative to the folder, text).
///
/// Returns what can be played and all that is wrong, sorted by place.
pub fn check(files: &Files) -> (Course, Vec<Problem>) {
    whole(Check::new(files, None))
}

/// The same for the files that travel with the program, without playing the lessons: that the coach finds his way in each of
/// them is proved before the program is built (`cargo xtask check`, and a test), and an old computer starts sooner.
pub(super) fn check_proved(files: &Files) -> (Course, Vec<Problem>) {
    whole(Check { plays: false, ..Check::new(files, None) })
}

fn whole(mut check: Check<'_>) -> (Course, Vec<Problem>) {
    let lessons = check.course_file();
    check.personas();
    check.course.real_life = check.read::<Vec<RealService>>(REAL_LIFE).unwrap_or_default();
    check.sites();
    check.web();
    check.always();
    check.languages();
    check.every_text();
    check.lessons(&lessons);
    check.end()
}

/// Reads one file of a lesson folder; what is wrong with how it is written comes with its place.
pub(crate) fn read_file<T: DeserializeOwned>(files: &Files, path: &str) -> Result<T, Vec<Problem>> {
    let mut report = Report::with(path, files.get(path).map_or("", String::as_str), Arc::default());
    match files.get(path) {
        None => report.at_start("this file is missing", Some("add it; lessons/README.md has an example".to_owned())),
        Some(text) if text.len() > LARGEST_FILE => {
            report.at_start("this file is too large", Some(format!("keep it under {LARGEST_FILE} bytes")));
        }
        Some(text) => match bounds::excess(text) {
            Some((line, column, message)) => {
                report.at_place(line, column, message, Some("make it simpler, or divide it".to_owned()));
            }
            None => match options().from_str::<T>(text) {
                Ok(value) => return Ok(value),
                Err(error) => report.ron(&error),
            },
        },
    }
    Err(report.problems)
}

struct Check<'a> {
    files: &'a Files,
    problems: Vec<Problem>,
    course: Course,
    /// Sites with a problem of their own: known as targets, so that one mistake is told once, but not played.
    broken_hosts: BTreeSet<String>,
    /// The course beside which this one stands.
    base: Option<&'a Arc<Course>>,
    /// What the names of the lessons begin with.
    prefix: String,
    /// What this course says in all its lessons.
    always: Vec<Mistake>,
    literals: RefCell<BTreeMap<String, Arc<Vec<Literal>>>>,
    /// Whether the coach tries every lesson.
    plays: bool,
}

impl<'a> Check<'a> {
    fn new(files: &'a Files, base: Option<&'a Arc<Course>>) -> Check<'a> {
        let course = base.map(|base| Course { base: Some((*base).clone()), ..(**base).clone() }).unwrap_or_default();
        let (problems, broken_hosts) = (Vec::new(), BTreeSet::new());
        let (prefix, always, literals) = (String::new(), Vec::new(), RefCell::default());
        Check { files, problems, course, broken_hosts, base, prefix, always, literals, plays: true }
    }

    /// What came of it.
    fn end(mut self) -> (Course, Vec<Problem>) {
        self.leave_out_broken_sites();
        self.place_guest_island();
        self.problems.sort();
        self.problems.dedup();
        self.problems.truncate(bounds::MOST_PROBLEMS);
        (self.course, self.problems)
    }

    /// A reporter for one file. The texts in it are sought once: several look at them.
    fn report(&self, file: &str) -> Report<'a> {
        let source = self.files.get(file).map_or("", String::as_str);
        let mut known = self.literals.borrow_mut();
        let known = known.entry(file.to_owned()).or_insert_with(|| Arc::new(literals(source)));
        Report::with(file, source, known.clone())
    }

    fn take(&mut self, report: Report<'_>) -> bool {
        let sound = report.problems.is_empty();
        self.problems.extend(report.problems);
        sound
    }

    /// Whether so much is wrong that looking on helps nobody.
    fn is_enough(&self) -> bool {
        self.problems.len() >= bounds::MOST_PROBLEMS
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
        self.format(&file, &mut report);
        if file.islands.is_empty() {
            report.at_start("the field `islands` is missing", Some("lessons/README.md shows every field".to_owned()));
        }
        let mut seen = BTreeSet::new();
        for island in &file.islands {
            if !seen.insert(island.id) {
                report.at_word(&format!("{:?}", island.id), format!("island {:?} stands here twice", island.id), None);
            }
        }
        self.listed(&file.lessons, &mut report);
        self.take(report);
        self.always = file.always;
        self.course.islands = file.islands;
        let guest = self.course.islands.iter().position(|island| island.id == Island::Gasteiland);
        self.course.guest_island = guest.map(|place| self.course.islands.remove(place));
        file.lessons
    }

    fn format(&self, file: &CourseFile, report: &mut Report<'_>) {
        if file.format != FORMAT {
            report.at_word(
                "format",
                format!("format {} is not known", file.format),
                Some(format!("this program reads format {FORMAT}")),
            );
        }
        for island in &file.islands {
            let (x, y) = island.at;
            if !((0.0..=100.0).contains(&x) && (0.0..=100.0).contains(&y)) {
                report.at_word("at:", "this place is not on the map", Some("two numbers from 0 to 100".to_owned()));
            }
        }
        bounds::course(file.lessons.len(), report);
    }

    /// Every lesson that is listed is there, once, and every one that is there is listed.
    fn listed(&self, lessons: &[String], report: &mut Report<'_>) {
        let mut listed = BTreeSet::new();
        for id in lessons {
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
    }

    /// What is said in every lesson. In a course from outside its own replies come before those that are there.
    fn always(&mut self) {
        let mut report = self.report(COURSE);
        always::check(&self.always, &self.course, &mut report);
        self.take(report);
        self.course.always.splice(0..0, std::mem::take(&mut self.always));
    }

    fn leave_out_broken_sites(&mut self) {
        let broken = &self.broken_hosts;
        self.course.sites.retain(|site| !broken.contains(&site.host));
        self.course.web.retain(|entry| !broken.contains(&Url::parse(&entry.to).host));
    }

    /// The guest island is on the map while a lesson stands on it.
    fn place_guest_island(&mut self) {
        let used = self.course.lessons.iter().any(|lesson| lesson.file.island == Island::Gasteiland);
        self.course.islands.extend(self.course.guest_island.clone().filter(|_| used));
    }

    /// What holds for every text in every file: none is empty, none looks like real data.
    fn every_text(&mut self) {
        for path in self.files.keys().filter(|path| path.ends_with(".ron")) {
            if self.is_enough() {
                return;
            }
            let mut report = self.report(path);
            for literal in report.literals.clone().iter() {
                let language = ["nl", "fr", "de", "en"].contains(&literal.field.as_str());
                if language && literal.text.trim().is_empty() {
                    report.at_literal(
                        literal,
                        format!("the text in \"{}\" is empty", literal.field),
                        Some("write it, or leave the whole text out".to_owned()),
                    );
                }
                // The sheet of real services has real telephone numbers of institutions; they are the point of it.
                let names_services = path == REAL_LIFE || path.starts_with("real_life.");
                if !names_services && looks_real_when_done(&literal.text).is_some() {
                    report.at_literal(
                        literal,
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
        // Each lesson is played in the same course: what it needs does not lie in other lessons.
        let mut stage = self.plays.then(|| lesson::Stage::new(&self.course));
        for name in listed.iter().take(bounds::MOST_LESSONS) {
            let path = format!("{name}.lesson.ron");
            let id = format!("{}{name}", self.prefix);
            if !self.files.contains_key(&path) || self.course.lesson(&id).is_some() || self.is_enough() {
                continue;
            }
            let Some(file) = self.read::<LessonFile>(&path) else { continue };
            let mut report = self.report(&path);
            bounds::lesson(&file, &mut report);
            if file.island == Island::Gasteiland && self.course.guest_island.is_none() {
                report.at_word("island", "this course has no guest island", Some("choose another one".to_owned()));
            }
            if report.problems.is_empty() {
                lesson::check(&file, &self.course, &mut report);
            }
            let print = crc32fast::hash(self.files.get(&path).map_or(&[][..], String::as_bytes));
            let lesson = Arc::new(Lesson { id, print, file });
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
            if let Some(stage) = stage.as_mut().filter(|_| report.problems.is_empty()) {
                stage.check_plays(&lesson, &mut report);
            }
            if self.take(report) && !broken.contains(&path) {
                self.course.lessons.push(lesson);
            }
        }
    }
}

fn options() -> ron::Options {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES)
        .with_recursion_limit(64)
}

/// Whether this may be the name of a course from outside.
fn is_name(name: &str) -> bool {
    let plain = |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == b'_';
    !name.is_empty() && name.len() <= 40 && name.bytes().all(plain)
}

/// What the ids of the lessons of this course begin with.
fn prefix_of(name: &str) -> String {
    format!("{name}{GUEST}")
}
