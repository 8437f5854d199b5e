//! What may be written about the practice world at the start of a lesson: what is open, and what lies there.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::sandbox::reader::{CardPlace, PIN_TRIES};
use crate::sandbox::{App, Event, Key, Place};
use crate::text::Text;

/// How the practice PC and phone stand at the start of a lesson.
#[derive(Clone, Debug, PartialEq, Deserialize)]
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
    /// The digital keys that the person has.
    pub keys: Vec<Key>,
    /// The apps on the phone, in the order of its home screen.
    pub apps: Vec<App>,
    /// The person's own files.
    pub files: Vec<OwnFile>,
    /// What is true for this person: the right answer to a field of a form, by `"form/field"`. Where several are right,
    /// `|` stands between them.
    pub answers: BTreeMap<String, String>,
    /// When a portal ends the session by itself.
    pub timeouts: Vec<TimeOut>,
    /// The identity card and its reader; without it there is neither.
    pub card: Option<CardFile>,
    /// The code on paper that a counter hands out to somebody without a key.
    pub paper_code: Option<String>,
}

impl Default for WorldFile {
    fn default() -> WorldFile {
        WorldFile {
            open: None,
            front: Program::Browser,
            bookmarks: Vec::new(),
            mails: Vec::new(),
            letters: Vec::new(),
            documents: Vec::new(),
            messages: Vec::new(),
            strangers: Vec::new(),
            keys: vec![Key::IkBenHet],
            apps: vec![App::IkBenHet, App::Messages],
            files: Vec::new(),
            answers: BTreeMap::new(),
            timeouts: Vec::new(),
            card: None,
            paper_code: None,
        }
    }
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
    /// The card reader beside the PC; only where the lesson has a card.
    Reader,
}

/// The identity card and its reader at the start.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CardFile {
    /// Whether the reader is plugged in.
    pub plugged: bool,
    /// Where the card is.
    pub at: CardPlace,
    /// The certificate of an older card stands in the list too.
    pub old_certificate: bool,
    /// The browser does not see the card's software until it is closed and opened again.
    pub software_missing: bool,
    /// How many times a wrong PIN is still forgiven.
    pub tries: u8,
    /// When this happens, the person has forgotten the PIN and was wrong twice: one try is left.
    pub forgotten: Option<Event>,
}

impl Default for CardFile {
    fn default() -> CardFile {
        CardFile {
            plugged: true,
            at: CardPlace::Out,
            old_certificate: false,
            software_missing: false,
            tries: PIN_TRIES,
            forgotten: None,
        }
    }
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
    /// It is not there at the start: it comes when this happens. `"*"` stands for any name.
    #[serde(default)]
    pub after: Option<Event>,
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
    /// It is not there at the start: it comes when this happens. `"*"` stands for any name.
    #[serde(default)]
    pub after: Option<Event>,
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
    /// What kind of file it is.
    #[serde(default)]
    pub kind: FileKind,
    /// How large it is, in kilobytes.
    #[serde(default = "usual_size")]
    pub kb: u32,
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
    /// It is not there at the start: it comes when this happens. `"*"` stands for any name.
    #[serde(default)]
    pub after: Option<Event>,
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

/// A kind of file: what a portal takes or refuses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum FileKind {
    /// A document that looks the same everywhere.
    #[default]
    Pdf,
    /// A photo.
    Jpg,
    /// A text that can still be changed.
    Docx,
    /// A program: never a document.
    Exe,
}

impl FileKind {
    /// How the name of such a file ends, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            FileKind::Pdf => "pdf",
            FileKind::Jpg => "jpg",
            FileKind::Docx => "docx",
            FileKind::Exe => "exe",
        }
    }

    /// Whether a name ends as such a file's does.
    pub fn ends(self, name: &str) -> bool {
        name.rsplit_once('.').is_some_and(|(_, end)| end.eq_ignore_ascii_case(self.extension()))
    }
}

fn usual_size() -> u32 {
    180
}

/// A file that the person has from the start.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnFile {
    /// Name by which goals, mistakes and answers call it; no document of the lesson has the same.
    pub id: String,
    /// What it is; a good name for the file is made of it.
    pub title: Text,
    /// Its name, with its ending: `"IMG_2041.jpg"`.
    pub file: String,
    /// What kind of file it is.
    #[serde(default)]
    pub kind: FileKind,
    /// How large it is, in kilobytes.
    #[serde(default = "usual_size")]
    pub kb: u32,
    /// Where it lies.
    #[serde(default = "own_stick")]
    pub at: Place,
}

fn own_stick() -> Place {
    Place::Stick
}

/// A portal ends the session by itself: whoever was logged in there has to log in again.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TimeOut {
    /// The host of the portal.
    pub at: String,
    /// It happens once, just after this.
    pub after: Event,
}
