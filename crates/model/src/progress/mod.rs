//! What is saved: who learns here, what each has practised, and where each stopped.

pub mod envelope;
pub mod slots;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::session::{Move, Phase};
use crate::text::Lang;

/// Version of the saved form. A higher one comes from a newer program and is left alone.
pub const VERSION: u32 = 1;

/// A picture for signing in: three of them, in order, are a learner's name.
#[allow(missing_docs, reason = "the names say what is drawn")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum SignPicture {
    Boat,
    Fish,
    Tree,
    Sun,
    House,
    Key,
    Bicycle,
    Cup,
    Apple,
    Star,
    Bird,
    Umbrella,
}

impl SignPicture {
    /// All pictures in the order in which they are offered.
    pub const ALL: [SignPicture; 12] = [
        SignPicture::Boat,
        SignPicture::Fish,
        SignPicture::Tree,
        SignPicture::Sun,
        SignPicture::House,
        SignPicture::Key,
        SignPicture::Bicycle,
        SignPicture::Cup,
        SignPicture::Apple,
        SignPicture::Star,
        SignPicture::Bird,
        SignPicture::Umbrella,
    ];
}

/// How independently a lesson was done; better comes later in the order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Independence {
    /// Not yet begun.
    #[default]
    New,
    /// Watched.
    Shown,
    /// Done with help.
    Guided,
    /// Done alone, with a hint here and there.
    Hinted,
    /// Done alone.
    Alone,
    /// Done alone although the sites had changed.
    Changed,
}

/// The colours of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Look {
    /// Whatever this computer is set to.
    #[default]
    System,
    /// Warm paper.
    Light,
    /// Light letters on a dark ground, for eyes that light hurts.
    Dark,
    /// High contrast.
    Contrast,
}

impl Look {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Look; 4] = [Look::System, Look::Light, Look::Dark, Look::Contrast];
}

/// How large the letters are.
#[allow(missing_docs, reason = "the names say how many percent")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TextSize {
    #[default]
    P100,
    P125,
    P150,
    P175,
    P200,
}

impl TextSize {
    /// All sizes, the usual one first.
    pub const ALL: [TextSize; 5] = [TextSize::P100, TextSize::P125, TextSize::P150, TextSize::P175, TextSize::P200];

    /// How many percent of the usual size.
    pub fn percent(self) -> u16 {
        100 + 25 * self as u16
    }
}

/// What holds for everybody on this machine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Sounds on.
    pub sound: bool,
    /// Colours.
    pub look: Look,
    /// How large the letters are.
    pub text: TextSize,
    /// Things may move. Off: what changes is there at once.
    pub motion: bool,
    /// What is new is read aloud by itself.
    pub read_aloud: bool,
    /// The voice speaks slowly.
    pub slow_voice: bool,
    /// Whether a voice on the internet may read; nothing before anyone was asked.
    pub network_voices: Option<bool>,
    /// The help language of the last learner: the first one offered.
    pub lang: Lang,
    /// The tag of the further help language of the last learner. Its gaps are filled by `lang`.
    pub further: Option<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            sound: true,
            look: Look::default(),
            text: TextSize::default(),
            motion: false,
            read_aloud: false,
            slow_voice: false,
            network_voices: None,
            lang: Lang::default(),
            further: None,
        }
    }
}

/// A run that was not finished.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedRun {
    /// Id of the lesson.
    pub lesson: String,
    /// Checksum of the lesson's text when it was saved.
    pub print: u32,
    /// The phase.
    pub phase: Phase,
    /// The seed of its data.
    pub seed: u64,
    /// What was done so far.
    pub moves: Vec<Move>,
    /// The hints taken so far.
    pub hints: u32,
    /// The wrong turns so far.
    pub mistakes: u32,
}

/// One learner on this machine. There is no name and no account: three pictures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Learner {
    /// The pictures, in order.
    pub pictures: [SignPicture; 3],
    /// Language of the help.
    pub lang: Lang,
    /// The tag of a further language of the help. Its gaps are filled by `lang`.
    #[serde(default)]
    pub further: Option<String>,
    /// Language of the portals.
    pub portal_lang: Lang,
    /// How far each lesson is, by id.
    #[serde(default)]
    pub lessons: BTreeMap<String, Independence>,
    /// How many runs were begun: each gets new data.
    #[serde(default)]
    pub runs: u64,
    /// The run to go on with.
    #[serde(default)]
    pub open: Option<SavedRun>,
}

impl Learner {
    /// How far a lesson is.
    pub fn independence(&self, lesson: &str) -> Independence {
        self.lessons.get(lesson).copied().unwrap_or_default()
    }

    /// Notes that a lesson was done this well; what was reached once stays.
    pub fn note(&mut self, lesson: &str, reached: Independence) {
        let entry = self.lessons.entry(lesson.to_owned()).or_default();
        *entry = (*entry).max(reached);
    }

    /// Whether a lesson's bridge stands: it was done without being led.
    pub fn bridge_stands(&self, lesson: &str) -> bool {
        self.independence(lesson) >= Independence::Hinted
    }
}

/// All that is saved.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Settings of this machine.
    #[serde(default)]
    pub settings: Settings,
    /// The learners, oldest first.
    #[serde(default)]
    pub learners: Vec<Learner>,
}

/// A saved text that is whole but says something this program does not understand.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the saved progress cannot be read: {0}")]
pub struct Unreadable(String);

impl Progress {
    /// The saved form.
    pub fn write(&self) -> String {
        // Plain data without maps of odd keys always serialises; an empty text would be refused on reading, never kept.
        ron::to_string(self).unwrap_or_default()
    }

    /// Reads the saved form.
    ///
    /// # Errors
    /// [`Unreadable`] when the text is not a progress of this version.
    pub fn read(text: &str) -> Result<Progress, Unreadable> {
        ron::from_str(text).map_err(|error| Unreadable(error.to_string()))
    }

    /// The learner with these pictures: its place in the list.
    pub fn find(&self, pictures: &[SignPicture]) -> Option<usize> {
        self.learners.iter().position(|learner| learner.pictures == pictures)
    }

    /// Takes over the learners of another machine. Who is known here keeps the better of both for every lesson.
    pub fn merge(&mut self, other: Progress) {
        for learner in other.learners {
            match self.learners.iter_mut().find(|known| known.pictures == learner.pictures) {
                Some(known) => {
                    for (lesson, reached) in learner.lessons {
                        known.note(&lesson, reached);
                    }
                    known.runs = known.runs.max(learner.runs);
                    if known.open.is_none() {
                        known.open = learner.open;
                    }
                }
                None => self.learners.push(learner),
            }
        }
    }
}
