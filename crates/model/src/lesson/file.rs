//! What may be written in a lesson folder: the words of the RON files, exactly as an author types them.
//!
//! Nothing here is checked yet; `check.rs` does that. The reference for authors is `lessons/README.md`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::site::Emblem;
use crate::facts::Fact;
use crate::sandbox::Event;
use crate::text::Text;

/// `course.ron`: what is played, in which order, and the map.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CourseFile {
    /// Version of the format; this program reads version 1.
    pub format: u32,
    /// The lessons in the order in which they are offered, as paths without `.lesson.ron`: `"01_steiger/loket"`.
    pub lessons: Vec<String>,
    /// The islands of the map.
    pub islands: Vec<IslandFile>,
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
    /// Where it lies on the map: (x, y), each from 0 to 100, from the top left.
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
    /// E-mail address in a reserved domain.
    pub mail: String,
    /// The 5-digit practice code of the phone key.
    pub code: String,
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
    /// The bridge that it builds.
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

/// How the practice PC and phone stand at the start of a lesson.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct WorldFile {
    /// The address open in the browser; without it the search engine.
    pub open: Option<String>,
    /// The program in front.
    pub front: Program,
    /// Saved addresses in the bookmarks.
    pub bookmarks: Vec<String>,
    /// E-mails, newest first.
    pub mails: Vec<Mail>,
    /// Letters in GovPost, newest first.
    pub letters: Vec<Letter>,
    /// Documents on sites.
    pub documents: Vec<Document>,
    /// Text messages on the phone, newest first.
    pub messages: Vec<Message>,
    /// Requests of strangers in IkBenHet.
    pub strangers: Vec<Stranger>,
}

/// A program of the practice PC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Program {
    /// The web.
    #[default]
    Browser,
    /// E-mail.
    Mail,
    /// Downloads and the stick.
    Files,
}

/// An e-mail.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mail {
    /// Name by which goals and mistakes call it.
    pub id: String,
    /// Who it says it is from.
    pub from: Text,
    /// The address it comes from.
    pub address: String,
    /// Subject.
    pub subject: Text,
    /// Text; an empty line separates paragraphs.
    pub body: Text,
    /// A link or button in it.
    #[serde(default)]
    pub link: Option<MailLink>,
}

/// The link in an e-mail.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailLink {
    /// What it says.
    pub label: Text,
    /// Where it really goes.
    pub to: String,
}

/// A letter in GovPost.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Letter {
    /// Name by which goals and mistakes call it.
    pub id: String,
    /// The service that sends it.
    pub from: Text,
    /// Subject.
    pub subject: Text,
    /// Text; an empty line separates paragraphs.
    pub body: Text,
    /// When it came, in words or a fact.
    pub arrived: Text,
    /// Already read.
    #[serde(default)]
    pub read: bool,
    /// The hop to a second portal.
    #[serde(default)]
    pub link: Option<MailLink>,
    /// A document in the letter itself.
    #[serde(default)]
    pub attachment: Option<String>,
}

/// A document that can be opened and downloaded.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Name by which goals and mistakes call it.
    pub id: String,
    /// The host of the site that keeps it.
    pub at: String,
    /// Title; a good name for the file is made of it.
    pub title: Text,
    /// Name of the file once downloaded, as machines give it: `"doc_20260114_8837.pdf"`.
    pub file: String,
    /// What is read in it: label and value, from top to bottom.
    pub lines: Vec<(Text, Text)>,
}

/// A text message.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// Name by which goals and mistakes call it.
    pub id: String,
    /// The sender shown.
    pub from: Text,
    /// Text.
    pub body: Text,
    /// A link in it, as written.
    #[serde(default)]
    pub link: Option<String>,
}

/// A request in IkBenHet that the learner did not start. It comes just after logging in.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stranger {
    /// Name by which goals and mistakes call it.
    pub id: String,
    /// Who asks.
    pub who: Text,
    /// What they ask for.
    pub what: Text,
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
    /// When it is done.
    pub goal: Goal,
    /// What may go wrong, most particular first; the first that fits is answered.
    #[serde(default)]
    pub mistakes: Vec<Mistake>,
    /// The answer to "I am done" when it is not, and nothing above fits.
    pub otherwise: Text,
}

/// When a step is done.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Goal {
    /// The results of the search engine are in front and one of them leads to this address.
    Searched(String),
    /// The page at this address is open in front.
    Open(String),
    /// The address is in the bookmarks.
    Bookmarked(String),
    /// The gate shows the number field of the phone key for this host.
    AtNumber(String),
    /// The learner's own request waits on the phone.
    Asked,
    /// The learner's own request is open on the phone.
    RequestOpen,
    /// Logged in at this host.
    LoggedIn(String),
    /// The request of this stranger was refused.
    Refused(String),
    /// Logged out everywhere.
    LoggedOut,
    /// This e-mail was read.
    MailRead(String),
    /// This letter is open in GovPost.
    LetterOpen(String),
    /// This document is open.
    DocumentOpen(String),
    /// This document was downloaded.
    Downloaded(String),
    /// The downloaded document has a name of one's own.
    Renamed(String),
    /// The document is on the stick.
    OnStick(String),
    /// Nothing is left in the downloads.
    DownloadsEmpty,
    /// The question was answered. The first option is the right one; the program shuffles them.
    Answer(Vec<Choice>),
    /// Several of the above.
    All(Vec<Goal>),
}

/// One answer of [`Goal::Answer`].
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The answer.
    pub text: Text,
    /// The reply to it; the right one needs none.
    #[serde(default)]
    pub reply: Option<Text>,
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
