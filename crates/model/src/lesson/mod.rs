//! Lessons and portals that may be relied on: every reference in them leads somewhere.
//!
//! What may be written is in `file.rs` and `site.rs`; how it becomes this is in `check.rs`.

mod bank;
mod check;
mod file;
mod form;
mod goal;
mod help;
pub(crate) mod literal;
mod overview;
pub mod pack;
mod problem;
mod site;
mod world;

use std::sync::Arc;

pub use bank::{BankFile, Bill, PastPayment, Payee};
pub(crate) use check::read_file;
pub use check::{check, check_beside, is_guest, notes};
pub use file::{Card, Frame, Island, IslandFile, LessonFile, Mistake, Persona, Picture, RealService, Step};
pub use form::{Field, FieldKind, FieldOption, FileRule, Form, FormPage, FormPhase, Known, SlotDay, Suggestion};
pub use goal::{Choice, Goal};
pub use help::{Language, LanguageFile};
pub use overview::{Overview, overview};
pub use problem::{LOCALES, Problem};
pub use site::{AskField, Block, Emblem, Level, Page, Popup, SearchEntry, Site, SiteLook, Tile};
pub(crate) use world::USUAL_KB;
pub use world::{
    Attachment, Call, CallChoice, CardFile, Document, FileKind, Letter, LetterHelp, LetterKind, Mail, MailLink,
    Message, OwnFile, Paper, PostFile, Program, Stranger, TimeOut, WorldFile,
};

/// The content that travels with the program: path in the lesson folder, text.
pub static BUILTIN: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/builtin.rs"));

/// All content that passed the check.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Course {
    /// The lessons in the order in which they are offered.
    pub lessons: Vec<Arc<Lesson>>,
    /// The islands of the map.
    pub islands: Vec<IslandFile>,
    /// What is said in every lesson to a wrong turn for which the lesson itself has no reply.
    pub always: Vec<Mistake>,
    /// The people one plays; at least two.
    pub personas: Vec<Persona>,
    /// Facts about real services.
    pub real_life: Vec<RealService>,
    /// The entries of the search engine.
    pub web: Vec<SearchEntry>,
    /// The sites of the practice internet.
    pub sites: Vec<Site>,
    /// The further languages of the help.
    pub languages: Vec<Language>,
    /// The island for courses from outside: among `islands` only while a lesson stands on it.
    pub guest_island: Option<IslandFile>,
    /// The program's own course, where a course from outside stands beside it.
    pub base: Option<Arc<Course>>,
}

/// Between the name of a course from outside and that of one of its lessons. No file has it in its name, so the progress
/// of such a lesson never meets that of another.
const GUEST: char = ':';

/// A lesson that passed the check.
#[derive(Clone, Debug, PartialEq)]
pub struct Lesson {
    /// Its file name without `.lesson.ron`: `01_steiger/loket`, in a course from outside with the name of that course
    /// before it: `library_ghent:first`. Saved in the progress.
    pub id: String,
    /// Checksum of its text: a saved run of another version starts again.
    pub print: u32,
    /// What it says.
    pub file: LessonFile,
}

impl Lesson {
    /// Where it is written, seen from the folder of its course.
    pub fn path(&self) -> String {
        format!("{}.lesson.ron", self.id.split_once(GUEST).map_or(self.id.as_str(), |(_, path)| path))
    }

    /// Whether it belongs to a course from outside.
    pub fn is_guest(&self) -> bool {
        self.id.contains(GUEST)
    }
}

impl Course {
    /// The content that travels with the program, checked.
    pub fn builtin() -> (Course, Vec<Problem>) {
        check::check_proved(&BUILTIN.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect())
    }

    /// The same course after every site was built anew: other pages where a site has them, another arrangement everywhere.
    #[must_use]
    pub fn rebuilt(&self) -> Course {
        let mut course = self.clone();
        course.sites.iter_mut().for_each(Site::rebuild);
        course
    }

    /// The course in which a lesson is played: those of the program know nothing of what came from outside.
    pub fn of<'a>(self: &'a Arc<Course>, lesson: &Lesson) -> &'a Arc<Course> {
        self.base.as_ref().filter(|_| !lesson.is_guest()).unwrap_or(self)
    }

    /// The ends of the bridge that a lesson builds, where both are on the map.
    pub fn bridge(&self, lesson: &Lesson) -> Option<(&IslandFile, &IslandFile)> {
        let island = |id| self.islands.iter().find(|island| island.id == id);
        let (one, other) = lesson.file.bridge;
        island(one).zip(island(other))
    }

    /// The site at a host.
    pub fn site(&self, host: &str) -> Option<&Site> {
        self.sites.iter().find(|site| site.host == host)
    }

    /// The form with this id, and the site on which it is.
    pub fn form(&self, id: &str) -> Option<(&Site, &Form)> {
        self.sites.iter().find_map(|site| site.forms.iter().find(|form| form.id == id).map(|form| (site, form)))
    }

    /// The lesson with this id.
    pub fn lesson(&self, id: &str) -> Option<&Arc<Lesson>> {
        self.lessons.iter().find(|lesson| lesson.id == id)
    }

    /// The real service with this id.
    pub fn real_service(&self, id: &str) -> Option<&RealService> {
        self.real_life.iter().find(|service| service.id == id)
    }

    /// What the search engine finds: advertisements first, then in the order of the file.
    pub fn search(&self, query: &str) -> Vec<&SearchEntry> {
        let mut found: Vec<&SearchEntry> = self.web.iter().filter(|entry| entry.found_by(query)).collect();
        found.sort_by_key(|entry| !entry.ad);
        found
    }
}
