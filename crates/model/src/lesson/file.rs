//! What may be written in a lesson folder: the words of the RON files, exactly as an author types them.
//!
//! Nothing here is checked yet; `check.rs` does that. The reference for authors is `lessons/README.md`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::goal::Goal;
use super::site::Emblem;
use super::world::WorldFile;
use crate::facts::Fact;
use crate::sandbox::Event;
use crate::text::Text;

/// `course.ron`: what is played, in which order, and the map.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CourseFile {
    /// Version of the format; this program reads version 1.
    pub format: u32,
    /// The name of a course that is loaded beside the lessons of the program, in small letters: `"library_ghent"`. What is
    /// reached in its lessons is saved under it. The program's own lessons have none.
    #[serde(default)]
    pub name: Option<String>,
    /// The lessons in the order in which they are offered, as paths without `.lesson.ron`: `"01_steiger/loket"`.
    pub lessons: Vec<String>,
    /// The islands of the map. A course that is loaded beside the program's may only say what its guest island is like.
    #[serde(default)]
    pub islands: Vec<IslandFile>,
    /// What is said to the same wrong turns in every lesson, where the lesson itself says nothing.
    #[serde(default)]
    pub always: Vec<Mistake>,
}

/// One island of the map.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IslandFile {
    /// Which island.
    pub id: Island,
    /// Its name.
    pub name: Text,
    /// What one does there, in three or four words.
    pub about: Text,
    /// Where it lies on the map: (x, y), each from 0 to 100, from the top left. The place of the guest island is given.
    #[serde(default = "guest_place")]
    pub at: (f32, f32),
}

/// The islands of the archipelago (facts: design sheet §8). A bridge joins two of them.
#[allow(missing_docs, reason = "the names are proper names; course.ron says what each is")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Island {
    Loketplein,
    Afspraaktoren,
    Sleutelrots,
    Kaarteiland,
    Zakeiland,
    Postbaai,
    Muntbaai,
    Boetekaap,
    Vuurtoren,
    Bankrif,
    Volmachthaven,
    Werkkust,
    Uitkeringsdok,
    Controletoren,
    Gemeentehaven,
    Profielduin,
    Kinderlagune,
    Woonduin,
    /// Where the lessons of courses from outside stand that fit on no other. Without such lessons it is not on the map.
    Gasteiland,
}

/// At the right, below everything else: no other island may come near.
fn guest_place() -> (f32, f32) {
    (91.0, 80.0)
}

/// The way to the guest island. On the map a bridge is seen only where both islands are.
fn guest_bridge() -> (Island, Island) {
    (Island::Volmachthaven, Island::Gasteiland)
}

/// `personas.ron`: the people one plays. None of their numbers can exist (design sheet §7.3).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Persona {
    /// First name.
    pub first: String,
    /// Family name.
    pub last: String,
    /// Date of birth in words: the practice number would show a month above 60.
    pub born: Text,
    /// Mobile number, `0400 00 00 nn`.
    pub phone: String,
    /// National register number, practice form.
    pub national_number: String,
    /// Number of the identity card, practice form.
    pub card: String,
    /// Bank account, practice form.
    pub iban: String,
    /// The 6-digit practice code of the bank's app.
    pub bank_code: String,
    /// E-mail address in a reserved domain.
    pub mail: String,
    /// The 5-digit practice code of the phone key.
    pub code: String,
    /// Street and number, postcode and municipality.
    pub address: Text,
    /// The 4-digit practice PIN of the identity card.
    pub pin: String,
    /// The PIN that the town hall gives when the first is forgotten.
    pub new_pin: String,
    /// The 6-digit PUK of the identity card.
    pub puk: String,
    /// The 4-digit PIN of the bank card: another one.
    pub bank_pin: String,
    /// The 6-digit practice PIN of the wallet.
    pub wallet_pin: String,
    /// The password that this person uses for e-mail, and should use for nothing else.
    pub mail_password: String,
}

impl Persona {
    /// First and family name.
    pub fn name(&self) -> String {
        format!("{} {}", self.first, self.last)
    }
}

/// `real_life.ron`: facts about real services that change fast, each with its date and source.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RealService {
    /// Name by which lesson cards call it.
    pub id: String,
    /// The real name.
    pub name: Text,
    /// What it is for, in a few words.
    pub about: Text,
    /// The real address on the web, as one types it.
    #[serde(default)]
    pub address: Option<String>,
    /// The real telephone number.
    #[serde(default)]
    pub phone: Option<String>,
    /// When this was last compared with the source: `2026-11-23`.
    pub as_of: String,
    /// Where it was read.
    pub source: String,
}

/// `*.lesson.ron`: one lesson.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LessonFile {
    /// Its name on the map.
    pub title: Text,
    /// The island on which it stands.
    pub island: Island,
    /// The bridge that it builds. Left out, it is the one to the guest island.
    #[serde(default = "guest_bridge")]
    pub bridge: (Island, Island),
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// Emblem of the service that is practised.
    pub emblem: Emblem,
    /// DigComp 2.2 competences, e.g. `"2.6"`.
    pub digcomp: Vec<String>,
    /// Who you are and why you do this; two short sentences.
    pub story: Text,
    /// What you can do afterwards, in one sentence beginning with a verb or "I".
    pub skill: Text,
    /// The variants of the data, each a set of named facts. A run uses one of them.
    #[serde(default)]
    pub cases: Vec<BTreeMap<String, Fact>>,
    /// How the practice PC and phone stand at the start.
    pub world: WorldFile,
    /// The steps.
    pub steps: Vec<Step>,
    /// Wrong turns that are answered in every step, after the step's own.
    #[serde(default)]
    pub always: Vec<Mistake>,
    /// Kind words at the end.
    pub praise: Text,
    /// The "In real life" card.
    pub card: Card,
}

/// One step of a lesson.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The one thing to do now, in one sentence.
    pub say: Text,
    /// A second sentence, smaller.
    #[serde(default)]
    pub more: Option<Text>,
    /// Where to look, when asked for help.
    pub look: Text,
    /// Days of practice time that pass just before this step begins.
    #[serde(default)]
    pub later: u16,
    /// When it is done.
    pub goal: Goal,
    /// What may go wrong, most particular first; the first that fits is answered.
    #[serde(default)]
    pub mistakes: Vec<Mistake>,
    /// The answer to "I am done" when it is not, and nothing above fits.
    pub otherwise: Text,
}

/// A wrong turn and its reply.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mistake {
    /// What happened.
    pub when: Event,
    /// What happened, what it would cost in real life, one next step: at most three short sentences.
    pub reply: Text,
    /// Takes the learner back to just before it.
    #[serde(default)]
    pub undo: bool,
    /// What would have followed, played out as pictures before going back; implies `undo`.
    #[serde(default)]
    pub harm: Vec<Frame>,
}

/// One picture of a film of harm.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Frame {
    /// The picture.
    pub picture: Picture,
    /// Bold line.
    pub title: Text,
    /// One or two short sentences.
    pub text: Text,
}

/// The pictures for films of harm. `Help` is the last: what to do.
#[allow(missing_docs, reason = "the names say what is drawn")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Picture {
    PhoneYes,
    Stranger,
    MoneyGone,
    FakeSite,
    CodeSeen,
    LettersRead,
    LateFee,
    LostPaper,
    Help,
    CardBlocked,
}

/// The "In real life" card.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// Services of `real_life.ron`, by id.
    pub services: Vec<String>,
    /// What to keep in mind; three short sentences at most.
    pub remember: Vec<Text>,
    /// What to have at hand.
    #[serde(default)]
    pub bring: Vec<Text>,
}
