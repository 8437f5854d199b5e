//! What may be written about a form of a portal: its pages, fields and what happens after sending, as an author types it.
//! How a form is filled in is in `sandbox/form.rs`; what is wrong with one is told by `check/form.rs`.

use serde::Deserialize;

use super::world::FileKind;
use crate::text::Text;

/// The largest file that a portal takes, where nothing else is said: 5 megabytes.
const USUAL_MOST_KB: u32 = 5_000;

/// A request that is made on a site: `forms` in `*.site.ron`. It lives at `/aanvraag/ID`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// Name by which addresses, goals and mistakes call it; no other form of the course has it.
    pub id: String,
    /// What one asks for.
    pub title: Text,
    /// Only after logging in.
    #[serde(default)]
    pub locked: bool,
    /// What is typed is still there after leaving the form.
    #[serde(default = "yes")]
    pub keeps: bool,
    /// A draft can be saved.
    #[serde(default = "yes")]
    pub drafts: bool,
    /// The letters with which its numbers begin: `"KU"` makes `KU-2026-04713`.
    pub number: String,
    /// The pages to fill in.
    pub pages: Vec<FormPage>,
    /// The pages as they are after the site was built anew: the same fields, other words, another order.
    #[serde(default)]
    pub changed: Vec<FormPage>,
    /// What is due, in cents.
    #[serde(default)]
    pub pay: Option<i64>,
    /// What stands on the last page above "Send": the declaration.
    #[serde(default)]
    pub last: Vec<Field>,
    /// What the receipt says: what happens now.
    pub received: Text,
    /// What becomes of the request, in order. The first phase begins when it is sent.
    pub phases: Vec<FormPhase>,
    /// What the portal proposes by itself once the last phase is reached.
    #[serde(default)]
    pub suggests: Option<Suggestion>,
}

/// A page of a form.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormPage {
    /// Name by which goals call it.
    pub id: String,
    /// Its heading.
    pub title: Text,
    /// A sentence under the heading.
    #[serde(default)]
    pub intro: Option<Text>,
    /// What is asked.
    pub fields: Vec<Field>,
}

/// Something that a form asks.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Name by which goals and mistakes call it: `"form/field"`.
    pub id: String,
    /// The question.
    pub label: Text,
    /// What kind of answer it takes.
    pub kind: FieldKind,
    /// Marked with a star: it must be answered.
    #[serde(default)]
    pub required: bool,
    /// How to answer, always to be seen under the question.
    #[serde(default)]
    pub hint: Option<Text>,
    /// What the `?` explains.
    #[serde(default)]
    pub help: Option<Text>,
    /// The portal knows the answer from the National Register and fills it in.
    #[serde(default)]
    pub known: Option<Known>,
    /// What is known may be corrected.
    #[serde(default)]
    pub editable: bool,
    /// Asked only when this other field has this option: `("what", "move")`.
    #[serde(default)]
    pub only_if: Option<(String, String)>,
}

/// The kinds of answers.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum FieldKind {
    /// Words.
    Text,
    /// A whole number.
    Number {
        /// The least that is allowed.
        least: i64,
        /// The most that is allowed.
        most: i64,
    },
    /// A day: day, month, year.
    Date,
    /// A day that has come already.
    PastDate,
    /// Today or a later day.
    FutureDate,
    /// A national number.
    NationalNumber,
    /// A bank account.
    Iban,
    /// A sum of money.
    Amount,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Mail,
    /// Street and number, postcode and municipality.
    Address,
    /// One of several.
    Choice(Vec<FieldOption>),
    /// Any of several.
    Choices(Vec<FieldOption>),
    /// A day and then an hour.
    Slot(Vec<SlotDay>),
    /// A file of one's own.
    File(FileRule),
    /// Something to agree with: a box to tick.
    Declaration,
}

/// Something to choose in a form.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldOption {
    /// Name by which answers call it.
    pub id: String,
    /// What it says.
    pub label: Text,
    /// A smaller line under it.
    #[serde(default)]
    pub note: Option<Text>,
}

/// A day with its free hours.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlotDay {
    /// How many working days after the day of the exercise.
    pub day: u16,
    /// The free hours: `"9.30"`; none: the day is full.
    pub hours: Vec<String>,
}

/// What a portal wants of a file.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct FileRule {
    /// The kinds that it takes.
    pub kinds: Vec<FileKind>,
    /// The largest size, in kilobytes.
    pub most_kb: u32,
    /// The name has to say what it is: a name as machines give it is refused.
    pub named: bool,
}

impl Default for FileRule {
    fn default() -> FileRule {
        FileRule { kinds: vec![FileKind::Pdf, FileKind::Jpg], most_kb: USUAL_MOST_KB, named: false }
    }
}

/// What a portal knows of somebody who is logged in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
pub enum Known {
    /// First and family name.
    Name,
    /// Day of birth.
    Birthday,
    /// The national number.
    NationalNumber,
    /// Where the person lives.
    Address,
    /// Mobile number.
    Phone,
    /// E-mail address.
    Mail,
    /// Bank account.
    Iban,
}

/// A phase of a request that was sent.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormPhase {
    /// Name by which goals, mistakes and arrivals call it: `"form/phase"`.
    pub id: String,
    /// Its name, two or three words.
    pub name: Text,
    /// What it means for the person.
    pub about: Text,
    /// It comes so many days of practice time after the phase before.
    #[serde(default)]
    pub after: u16,
    /// Something is missing: the next phase comes only after it was sent too.
    #[serde(default)]
    pub missing: Option<Field>,
}

/// What a portal proposes by itself.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Suggestion {
    /// Why it may be of use.
    pub text: Text,
    /// What the link says.
    pub label: Text,
    /// Where it goes, like a link.
    pub to: String,
}

fn yes() -> bool {
    true
}

impl Form {
    /// The page with this id.
    pub fn page(&self, id: &str) -> Option<(usize, &FormPage)> {
        self.pages.iter().enumerate().find(|(_, page)| page.id == id)
    }

    /// All fields of all pages, and those of the last page.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.pages.iter().flat_map(|page| &page.fields).chain(&self.last)
    }

    /// The field with this id, also where it is asked for later.
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields().chain(self.phases.iter().filter_map(|phase| phase.missing.as_ref())).find(|field| field.id == id)
    }

    /// The phase with this id.
    pub fn phase(&self, id: &str) -> Option<(usize, &FormPhase)> {
        self.phases.iter().enumerate().find(|(_, phase)| phase.id == id)
    }

    /// Builds the form anew.
    pub(super) fn rebuild(&mut self) {
        let changed = std::mem::take(&mut self.changed);
        if !changed.is_empty() {
            self.pages = changed;
        }
    }
}

impl FieldKind {
    /// The options to choose from.
    pub fn options(&self) -> &[FieldOption] {
        match self {
            FieldKind::Choice(options) | FieldKind::Choices(options) => options,
            _ => &[],
        }
    }

    /// Whether the answer is typed.
    pub fn is_typed(&self) -> bool {
        !matches!(
            self,
            FieldKind::Choice(_)
                | FieldKind::Choices(_)
                | FieldKind::Slot(_)
                | FieldKind::File(_)
                | FieldKind::Declaration
        )
    }
}
