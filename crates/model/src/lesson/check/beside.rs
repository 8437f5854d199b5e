//! A course from outside, checked beside the program's own. It joins it and never takes the place of anything in it: what has
//! the name of something that is there already is told and left out.

use std::sync::Arc;

use super::super::file::{CourseFile, Island, RealService};
use super::super::pack::Files;
use super::super::site::{Block, Site};
use super::super::{Course, Problem};
use super::{COURSE, Check, REAL_LIFE, bounds, is_name, prefix_of, read_file};

/// Checks the files of a course from outside, which stands beside `base`.
///
/// Returns both together, and all that is wrong with the one from outside, sorted by place. The lessons of `base` are
/// played as if the other were not there; those from outside see both.
pub fn check_beside(base: &Arc<Course>, files: &Files) -> (Course, Vec<Problem>) {
    let mut check = Check::new(files, Some(base));
    // The guest island belongs to whom it is for.
    check.course.islands.retain(|island| island.id != Island::Gasteiland);
    let lessons = check.guest_course_file();
    check.guests();
    check.guest_services();
    check.sites();
    check.web();
    check.always();
    check.guest_languages();
    check.every_text();
    check.lessons(&lessons);
    check.end()
}

/// Whether these are the files of a course from outside: it has a name.
pub fn is_guest(files: &Files) -> bool {
    read_file::<CourseFile>(files, COURSE).is_ok_and(|file| file.name.is_some())
}

impl Check<'_> {
    /// The lessons that the course lists. Without a name of its own nothing of it could be saved, so nothing is played.
    fn guest_course_file(&mut self) -> Vec<String> {
        let Some(file) = self.read::<CourseFile>(COURSE) else { return Vec::new() };
        let mut report = self.report(COURSE);
        self.format(&file, &mut report);
        let name = file.name.as_deref().unwrap_or_default();
        if file.name.is_none() {
            let hint = "add `name: \"our_course\"`: what is reached is saved under it";
            report.at_start("this course has no name", Some(hint.to_owned()));
        } else if !is_name(name) {
            let hint = "at most 40 small letters, digits and _, as in \"library_ghent\"";
            report.at(name, format!("\"{name:.60}\" cannot be the name of a course"), Some(hint.to_owned()));
        }
        for island in &file.islands {
            match (island.id, &mut self.course.guest_island) {
                (Island::Gasteiland, Some(guest)) => {
                    guest.name.clone_from(&island.name);
                    guest.about.clone_from(&island.about);
                }
                (id, _) => {
                    let word = format!("{id:?}");
                    let hint = "leave it out: lessons may stand on it all the same";
                    report.at_word(&word, format!("island {word} is there already"), Some(hint.to_owned()));
                }
            }
        }
        self.listed(&file.lessons, &mut report);
        self.take(report);
        self.always = file.always;
        if !is_name(name) {
            return Vec::new();
        }
        self.prefix = prefix_of(name);
        file.lessons
    }

    /// The real services of the course, after the known ones.
    fn guest_services(&mut self) {
        if !self.files.contains_key(REAL_LIFE) {
            return;
        }
        let Some(services) = self.read::<Vec<RealService>>(REAL_LIFE) else { return };
        let mut report = self.report(REAL_LIFE);
        for service in services {
            if self.course.real_service(&service.id).is_some() {
                let message = format!("the service \"{}\" is there already", service.id);
                report.at(&service.id, message, Some("give it another id, or use the one that is there".to_owned()));
            } else {
                self.course.real_life.push(service);
            }
        }
        self.take(report);
    }

    /// Whether a site may stand beside those that are there; in the program's own course every one may try.
    pub(super) fn may_join(&mut self, path: &str, site: &Site, nth: usize) -> bool {
        let Some(base) = self.base else { return true };
        let mut report = self.report(path);
        if nth >= bounds::MOST_SITES {
            report.at_start("too many sites", Some(format!("at most {} in a course", bounds::MOST_SITES)));
        }
        if base.site(&site.host).is_some() {
            let message = format!("the site \"{}\" is there already", site.host);
            report.at(&site.host, message, Some("give this one another host".to_owned()));
        }
        if let Some(block) = site.pages.iter().chain(&site.changed).flat_map(|page| &page.blocks).find_map(only_once) {
            let hint = "lessons may use the page that is there";
            report.at_word(
                block,
                format!("{block} stands on one page in all, and is there already"),
                Some(hint.to_owned()),
            );
        }
        for form in site.forms.iter().filter(|form| base.form(&form.id).is_some()) {
            let message = format!("the form \"{}\" is there already", form.id);
            report.at(&form.id, message, Some("give this one another id".to_owned()));
        }
        self.take(report)
    }

    /// What the course says in the further languages that are known. It joins what they say already.
    fn guest_languages(&mut self) {
        let known = std::mem::take(&mut self.course.languages);
        self.languages();
        let said = std::mem::replace(&mut self.course.languages, known);
        for language in said {
            match self.course.languages.iter_mut().find(|known| known.tag == language.tag) {
                Some(known) => {
                    for (text, words) in language.texts {
                        known.texts.entry(text).or_insert(words);
                    }
                }
                None => self.course.languages.push(language),
            }
        }
    }
}

/// What one page in the whole course has, and why it cannot be brought along.
fn only_once(block: &Block) -> Option<&'static str> {
    match block {
        Block::Letters => Some("Letters"),
        Block::Consent { .. } => Some("Consent"),
        Block::PostAddress => Some("PostAddress"),
        Block::PostNotices => Some("PostNotices"),
        Block::PostLanguage => Some("PostLanguage"),
        Block::CodeKey => Some("CodeKey"),
        _ => None,
    }
}
