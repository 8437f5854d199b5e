//! What a hand can do on the practice PC and phone. A lesson run is a list of these.

use serde::{Deserialize, Serialize};

use crate::lesson::Program;

/// One movement of the learner (or of the coach, or of a robot) in the practice world.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Act {
    /// Bring a program of the PC to the front.
    Show(Program),
    /// Something in the browser.
    Browser(BrowserAct),
    /// Something at the log-in gate SleutelPoort.
    Gate(GateAct),
    /// Something on the phone.
    Phone(PhoneAct),
    /// Something in the e-mail program.
    Mail(MailAct),
    /// Something with files.
    Files(FilesAct),
}

/// What can be done in the browser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BrowserAct {
    /// The address bar now reads this.
    TypeAddress(String),
    /// Go to the typed address.
    Go,
    /// One page back.
    Back,
    /// One page forward.
    Forward,
    /// Load the page again.
    Reload,
    /// Open a new tab.
    NewTab,
    /// Bring a tab to the front, counted from 0.
    SelectTab(usize),
    /// Close a tab, counted from 0.
    CloseTab(usize),
    /// Put the page into the bookmarks, or take it out.
    Bookmark,
    /// Open a bookmark, counted from 0.
    OpenBookmark(usize),
    /// The box of the search engine now reads this.
    TypeQuery(String),
    /// Search the web.
    Search,
    /// Open the result that leads to this address.
    OpenResult(String),
    /// Follow the link of the page that leads to this address.
    Follow(String),
    /// Answer the cookie question: accept or refuse.
    Cookies(bool),
    /// Give the pop-up what it wants, or close it.
    Popup(bool),
    /// The search box of this site now reads this.
    TypeSiteQuery(String),
    /// Search on this site.
    SearchSite,
    /// Press the button that costs money or data.
    Trap,
    /// Press "Log in".
    LogIn,
    /// Press "Log out".
    LogOut,
    /// Open a letter of GovPost.
    OpenLetter(String),
    /// Open a document.
    OpenDocument(String),
    /// Download the open document.
    Download,
}

/// A digital key. Which one a persona owns is part of the story; in these lessons it is the phone key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Key {
    /// Identity card, reader and PIN.
    Card,
    /// The phone key IkBenHet.
    IkBenHet,
    /// The wallet ZakLoket.
    ZakLoket,
    /// Password and code app.
    CodeApp,
}

impl Key {
    /// All keys in the order in which the gate offers them.
    pub const ALL: [Key; 4] = [Key::Card, Key::IkBenHet, Key::ZakLoket, Key::CodeApp];
}

/// What can be done at the gate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum GateAct {
    /// Choose a key.
    Choose(Key),
    /// The number field now reads this.
    TypeNumber(String),
    /// Send the question to the phone.
    Send,
    /// Send it again.
    SendAgain,
    /// Back to the choice of keys.
    OtherKey,
    /// Leave the gate, back to the site.
    Cancel,
}

/// An app of the phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum App {
    /// The phone key.
    IkBenHet,
    /// Text messages.
    Messages,
}

/// What can be done on the phone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PhoneAct {
    /// Swipe the lock screen away.
    Unlock,
    /// Go to the home screen.
    Home,
    /// Open an app.
    OpenApp(App),
    /// Open a request, from a notification or in the app, counted from 0 in the order of arrival.
    OpenRequest(usize),
    /// "Yes, that is me".
    Approve,
    /// "No, not me".
    Refuse,
    /// The code field now reads this.
    TypeCode(String),
    /// Confirm the code.
    ConfirmCode,
    /// Open a text message, from a notification or in the app.
    OpenMessage(String),
    /// Tap the link in a text message.
    FollowMessage(String),
}

/// What can be done in the e-mail program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MailAct {
    /// Open an e-mail.
    Open(String),
    /// Back to the list.
    Close,
    /// Follow the link of the open e-mail.
    FollowLink,
    /// Throw the open e-mail away.
    Delete,
    /// Report the open e-mail as suspicious.
    Report,
    /// Take an e-mail out of the bin.
    Restore(String),
}

/// Where a file can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Place {
    /// The downloads of this shared PC.
    Downloads,
    /// The learner's own stick.
    Stick,
    /// The bin.
    Bin,
}

impl Place {
    /// All places in the order in which they are shown.
    pub const ALL: [Place; 3] = [Place::Downloads, Place::Stick, Place::Bin];
}

/// What can be done with files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FilesAct {
    /// Look into a place.
    OpenPlace(Place),
    /// Choose the file of this document.
    Choose(String),
    /// The name field of the chosen file now reads this.
    TypeName(String),
    /// Give the chosen file the typed name.
    Rename,
    /// Move the chosen file to a place; to the bin is deleting.
    Move(Place),
}

impl Act {
    /// Whether two acts are done with the same control: the same button, or the same text field whatever is typed.
    pub fn same_control(&self, other: &Act) -> bool {
        match (self.typed(), other.typed()) {
            (Some(_), Some(_)) => {
                let mut a = self.clone();
                let mut b = other.clone();
                a.clear_typed();
                b.clear_typed();
                a == b
            }
            _ => self == other,
        }
    }

    /// The text that this act types, if it types.
    pub fn typed(&self) -> Option<&str> {
        match self {
            Act::Browser(
                BrowserAct::TypeAddress(text) | BrowserAct::TypeQuery(text) | BrowserAct::TypeSiteQuery(text),
            )
            | Act::Gate(GateAct::TypeNumber(text))
            | Act::Phone(PhoneAct::TypeCode(text))
            | Act::Files(FilesAct::TypeName(text)) => Some(text),
            _ => None,
        }
    }

    /// Empties the typed text, if any: what the real-data guard does before the act reaches the state.
    pub fn clear_typed(&mut self) {
        if let Act::Browser(
            BrowserAct::TypeAddress(text) | BrowserAct::TypeQuery(text) | BrowserAct::TypeSiteQuery(text),
        )
        | Act::Gate(GateAct::TypeNumber(text))
        | Act::Phone(PhoneAct::TypeCode(text))
        | Act::Files(FilesAct::TypeName(text)) = self
        {
            text.clear();
        }
    }
}
