//! What may be written about the practice world at the start of a lesson: what is open, and what lies there.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::bank::BankFile;
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
    /// The hosts at which the person is logged in.
    pub signed_in: Vec<String>,
    /// Others use this PC too: its windows, the browser's own page and the way out of the PC are on the screen.
    pub shared: bool,
    /// The addresses open in further tabs, behind the one in front.
    pub tabs: Vec<String>,
    /// The addresses open in further browser windows, behind the one in front.
    pub windows: Vec<String>,
    /// After a log-in the browser asks to save the password.
    pub offers_password: bool,
    /// There is a printer with a scanner.
    pub printer: bool,
    /// Sheets of paper that can be scanned.
    pub papers: Vec<Paper>,
    /// What lies in the printer's tray: letters, documents and files, by id.
    pub tray: Vec<String>,
    /// The account at the bank, for a phone with its app.
    pub bank: Option<BankFile>,
    /// How GovPost is set up.
    pub govpost: PostFile,
    /// The identity card and its reader; without it there is neither.
    pub card: Option<CardFile>,
    /// The code on paper that a counter hands out to somebody without a key.
    pub paper_code: Option<String>,
    /// Calls that come in.
    pub calls: Vec<Call>,
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
            signed_in: Vec::new(),
            shared: false,
            tabs: Vec::new(),
            windows: Vec::new(),
            offers_password: false,
            printer: false,
            papers: Vec::new(),
            tray: Vec::new(),
            bank: None,
            govpost: PostFile::default(),
            card: None,
            paper_code: None,
            calls: Vec::new(),
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
    /// The printer and scanner beside the PC; only where the lesson has one.
    Printer,
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
    /// The mail program took it for spam.
    #[serde(default)]
    pub spam: bool,
    /// The files that hang on it.
    #[serde(default)]
    pub attachments: Vec<Attachment>,
}

/// A file that hangs on an e-mail.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attachment {
    /// Its name, as the sender chose it: `"lied.pdf"`, `"factuur.pdf.exe"`.
    pub file: String,
    /// The document in it; a program in disguise has none.
    #[serde(default)]
    pub document: Option<String>,
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
    /// What kind of letter it is.
    #[serde(default)]
    pub kind: LetterKind,
    /// The last day on which one can do what it asks for: the name of a day among the facts.
    #[serde(default)]
    pub due: Option<String>,
    /// The last day on which it is in GovPost: the name of a day among the facts.
    #[serde(default)]
    pub until: Option<String>,
    /// A button with which one asks for help, or does not agree.
    #[serde(default)]
    pub help: Option<LetterHelp>,
    /// Whether one may reply to it.
    #[serde(default)]
    pub reply: bool,
    /// It is not there at the start: it comes when this happens. `"*"` stands for any name.
    #[serde(default)]
    pub after: Option<Event>,
}

/// The kinds of letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
pub enum LetterKind {
    /// None in particular.
    #[default]
    Plain,
    /// Registered: one signs before one reads.
    Registered,
    /// It only informs.
    Leaflet,
    /// Somebody wants money for something that was not allowed.
    Fine,
    /// A proof to keep.
    Certificate,
    /// Somebody asks for an opinion.
    Survey,
}

impl LetterKind {
    /// Whether one signs before one reads.
    pub fn is_registered(self) -> bool {
        self == LetterKind::Registered
    }
}

/// The help button of a letter.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterHelp {
    /// What the button says.
    pub label: Text,
    /// What one reads then: whom to call, and what was asked for.
    pub text: Text,
}

/// How GovPost is set up at the start of a lesson.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PostFile {
    /// Whether the person said yes before, with a proved address.
    pub consent: bool,
    /// Whether mails tell of new letters.
    pub notices: bool,
    /// The six digits that are mailed to prove an address.
    pub code: String,
}

impl Default for PostFile {
    fn default() -> PostFile {
        PostFile { consent: true, notices: true, code: "204816".to_owned() }
    }
}

/// A document that can be opened and downloaded.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Name by which goals and mistakes call it.
    pub id: String,
    /// The host of the site that keeps it; without one it hangs on an e-mail.
    #[serde(default)]
    pub at: String,
    /// Title; a good name for the file is made of it.
    pub title: Text,
    /// Name of the file once downloaded, as machines give it: `"doc_20260114_8837.pdf"`.
    pub file: String,
    /// How large it is, in kilobytes.
    #[serde(default = "usual_size")]
    pub kb: u32,
    /// What is read in it: label and value, from top to bottom.
    pub lines: Vec<(Text, Text)>,
    /// Beside account, sum and payment message stands a button to copy them.
    #[serde(default)]
    pub copy: bool,
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

    /// The kind of file that a name tells: its last ending counts, so `"letter.docx.exe"` is a program.
    pub fn of_name(name: &str) -> Option<FileKind> {
        let (_, end) = name.rsplit_once('.')?;
        let all = [FileKind::Pdf, FileKind::Jpg, FileKind::Docx, FileKind::Exe];
        all.into_iter().find(|kind| end.eq_ignore_ascii_case(kind.extension()))
    }
}

/// How large a file is where nothing else is said, in kilobytes.
pub(crate) const USUAL_KB: u32 = 180;

fn usual_size() -> u32 {
    USUAL_KB
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

/// An incoming call.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Call {
    /// Name by which goals and mistakes call it.
    pub id: String,
    /// Who it says it is, or the number, as the phone shows it.
    pub from: Text,
    /// What the caller says first.
    pub says: Text,
    /// What one may say. Hanging up is always possible.
    #[serde(default)]
    pub choices: Vec<CallChoice>,
    /// It comes when this happens; left out: the phone rings at the start.
    #[serde(default)]
    pub after: Option<Event>,
}

/// Something that one may say to a caller.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CallChoice {
    /// Name by which mistakes call it; no other choice of the lesson has it.
    pub id: String,
    /// The words.
    pub label: Text,
    /// What the caller answers; left out: the caller hangs up.
    #[serde(default)]
    pub says: Option<Text>,
    /// What one may say then.
    #[serde(default)]
    pub choices: Vec<CallChoice>,
}

/// A sheet of paper.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// Name by which goals and mistakes call it; no document of the lesson has the same.
    pub id: String,
    /// What it is; a good name for the file is made of it.
    pub title: Text,
}
