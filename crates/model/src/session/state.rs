//! The parts of a session's state that others look at: where one is, what one should know, whether progress is kept.

use std::sync::Arc;

use super::run::{Phase, Run};
use crate::lesson::Lesson;
use crate::lesson::pack::PackError;
use crate::progress::{Independence, SignPicture};
use crate::text::Tag;

/// What the store held when the program started.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// The newest progress that was whole.
    pub payload: Option<String>,
    /// A newer one was damaged; it was set aside.
    pub older_used: bool,
    /// All that was kept was damaged; it was set aside.
    pub set_aside: bool,
    /// Storing is not possible, and why.
    pub blocked: Option<String>,
    /// The progress comes from a newer program and is left alone.
    pub read_only: bool,
}

/// The screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    /// Choice of language.
    Welcome,
    /// Three pictures.
    SignIn(Vec<SignPicture>),
    /// The archipelago.
    Map,
    /// A lesson.
    Lesson,
}

/// Where in a lesson.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// The first page: story, and the ways to practise.
    Intro,
    /// A run.
    Run(Box<Run>),
    /// A run is done: kind words and what comes next.
    Done {
        /// What was played.
        phase: Phase,
        /// How independently.
        reached: Independence,
        /// Whether a bridge was built just now.
        new_bridge: bool,
    },
    /// The "In real life" card.
    Card,
}

/// The open lesson.
#[derive(Clone, Debug, PartialEq)]
pub struct Play {
    /// Which.
    pub lesson: Arc<Lesson>,
    /// Where in it.
    pub stage: Stage,
}

/// Something the learner should know about the program itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The newest progress was damaged; an older one is used.
    OlderProgress,
    /// The progress could not be read at all; it was set aside.
    ProgressSetAside,
    /// The progress belongs to a newer program.
    FromNewer,
    /// Another window has the game open.
    SecondWindow,
    /// The chosen file was taken over.
    Imported,
    /// The chosen file could not be read, and why.
    ImportFailed(String),
    /// The progress was written to this place.
    Exported(String),
    /// The letters of this further language cannot be had now.
    LettersFailed(Tag),
    /// A course from outside was opened, with so many lessons that can be played. It stays until the program is closed.
    LessonsOpened(usize),
    /// The chosen file is no course, and why.
    LessonsRefused(PackError),
}

/// Whether progress is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// Everything is stored.
    Stored,
    /// Not stored, and why.
    NotStored(String),
    /// This window must not store: a newer program's progress, or a second window.
    ReadOnly,
}
