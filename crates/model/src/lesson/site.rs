//! What may be written about the practice internet: sites, their pages, and what the search engine knows.
//!
//! Like `file.rs`, this is what an author types; `check.rs` says what is wrong with it.

use serde::{Deserialize, Serialize};

use super::form::Form;
use crate::text::Text;

/// One entry of the practice search engine (`web.search.ron`).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SearchEntry {
    /// Words that find it, separated by spaces, most usual first. Whatever language is typed, all four find it.
    pub words: Text,
    /// Blue title line.
    pub title: Text,
    /// Address that opens.
    pub to: String,
    /// Two lines of description.
    pub about: Text,
    /// A paid place above the results.
    #[serde(default)]
    pub ad: bool,
}

/// `*.site.ron`: one website of the practice internet.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// The domain: `"werkwijzer.archipel.test"`. Only `.test` and `.example` are allowed.
    pub host: String,
    /// The service's name.
    pub name: Text,
    /// Its emblem and colour.
    pub emblem: Emblem,
    /// Someone else's site that pretends to be an official one, or sells what is free.
    #[serde(default)]
    pub fake: bool,
    /// No padlock in the address bar.
    #[serde(default)]
    pub insecure: bool,
    /// Asks about cookies at the first visit.
    #[serde(default)]
    pub cookies: bool,
    /// Asks to send notifications, once the question about cookies is answered.
    #[serde(default)]
    pub notifications: bool,
    /// A window over the page at the first visit.
    #[serde(default)]
    pub popup: Option<Popup>,
    /// Which keys may open its locked pages; without it the site has no log-in.
    #[serde(default)]
    pub lock: Option<Level>,
    /// Asks in what capacity somebody comes in: for oneself, or in the name of a company.
    #[serde(default)]
    pub capacity: bool,
    /// The pages. The first is the home page and has the path `""`.
    pub pages: Vec<Page>,
    /// Pages as they are after the site was built anew, each in the place of the page with the same path: other words,
    /// another order. What they lead to must stay reachable.
    #[serde(default)]
    pub changed: Vec<Page>,
    /// The requests that one can make here.
    #[serde(default)]
    pub forms: Vec<Form>,
    /// Whether it was built anew.
    #[serde(skip)]
    pub look: SiteLook,
}

/// How a site is arranged on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SiteLook {
    /// As the learner knows it.
    #[default]
    Usual,
    /// Built anew: other colours, other places, often other words.
    Changed,
}

impl Site {
    /// Builds the site anew.
    pub(in crate::lesson) fn rebuild(&mut self) {
        self.look = SiteLook::Changed;
        for page in std::mem::take(&mut self.changed) {
            if let Some(old) = self.pages.iter_mut().find(|old| old.path == page.path) {
                *old = page;
            }
        }
        self.forms.iter_mut().for_each(Form::rebuild);
    }
}

/// A window over a page that wants something.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Popup {
    /// Big line.
    pub title: Text,
    /// What it wants.
    pub text: Text,
    /// The button that gives it what it wants.
    pub accept: Text,
}

/// Assurance level of a key (eIDAS words).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Level {
    /// Password only.
    Low,
    /// Password and a code.
    Substantial,
    /// Card with PIN, or a phone key bound to a person.
    High,
}

/// The emblem and colour of a service.
#[allow(missing_docs, reason = "the names are those of the fictional services")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Emblem {
    Archipel,
    Zoekster,
    Krant,
    SleutelPoort,
    IkBenHet,
    GovPost,
    MijnMunt,
    WerkWijzer,
    WoonLijst,
    KindPlek,
    KiesUur,
    EilandBank,
    BoeteLoket,
    MijnKaart,
    ZakLoket,
    CodeRing,
    GemeenteLoket,
    MijnProfiel,
    Stranger,
}

/// One page of a site.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// Path after the host, without a slash: `"werk"`; `""` is the home page.
    #[serde(default)]
    pub path: String,
    /// Title of the tab and first heading.
    pub title: Text,
    /// Only after logging in.
    #[serde(default)]
    pub locked: bool,
    /// What stands on it, from top to bottom.
    pub blocks: Vec<Block>,
}

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Block {
    /// A sub-heading.
    Heading(Text),
    /// A paragraph.
    Paragraph(Text),
    /// A framed remark.
    Notice(Text),
    /// A link: `to` is a path of this site (`"/werk"`) or a full address.
    Link {
        /// What it says.
        label: Text,
        /// Where it goes.
        to: String,
    },
    /// Big tiles with a picture.
    Tiles(Vec<Tile>),
    /// The "Log in" button; once logged in: the person's name and "Log out".
    Login,
    /// Known data of the person, label and value.
    Data(Vec<(Text, Text)>),
    /// The documents that the lesson puts on this site.
    Documents,
    /// The letters of GovPost.
    Letters,
    /// A box that searches only this site, and finds nothing.
    SiteSearch {
        /// Name of the box.
        label: Text,
        /// What the page answers.
        empty: Text,
    },
    /// A button that would cost money or data in real life.
    Trap {
        /// What it says.
        label: Text,
    },
    /// The requests that the person has made on this site or has begun, and how far they are.
    Requests,
    /// Where the key of a passphrase and a code app is made, step by step; one page in the whole course has it.
    CodeKey,
    /// GovPost: yes or no to letters here instead of on paper.
    Consent {
        /// The page that explains what changes, like a link.
        about: String,
    },
    /// GovPost: the e-mail address, and the code that proves it.
    PostAddress,
    /// GovPost: mails about new letters, on or off.
    PostNotices,
    /// GovPost: language and greeting of these mails.
    PostLanguage,
    /// A small form that asks more than it needs.
    AskBox {
        /// Name by which goals and mistakes call it.
        id: String,
        /// What it asks.
        fields: Vec<AskField>,
        /// The button that sends it.
        send: Text,
        /// What it says when it was sent.
        done: Text,
    },
}

/// A field of [`Block::AskBox`].
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskField {
    /// Name by which mistakes call it.
    pub id: String,
    /// What it asks for.
    pub label: Text,
    /// What people type into it: practice data, such as `"{first}"`.
    pub example: String,
    /// It must be filled in; else leaving it empty is right.
    #[serde(default)]
    pub needed: bool,
    /// It proposes a number that looks real; taking it shows what the guard does.
    #[serde(default)]
    pub looks_real: bool,
}

/// A tile of [`Block::Tiles`].
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tile {
    /// What it says.
    pub label: Text,
    /// A few words under it.
    pub note: Text,
    /// Its picture.
    pub emblem: Emblem,
    /// Where it goes, like a link.
    pub to: String,
}
