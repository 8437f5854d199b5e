//! The browser of the practice PC: windows, tabs, address bar, bookmarks, and what it keeps.
//!
//! Portals are data: what stands at an address is in `page.rs`, what a hand does in `browse.rs`. The questions that
//! sites and browser ask are in `consent.rs` and `ask_box.rs`. What logging in means is in `gate.rs`.

mod ask_box;
mod browse;
mod consent;
mod page;
mod window;

use std::collections::{BTreeMap, BTreeSet};

use super::dossier::Dossier;
use super::gate::Gate;
use super::url::Url;
use crate::lesson::{Document, Form, Letter, Page, SearchEntry, Site};
pub use consent::{PasswordAnswer, Purpose};
pub use window::{MAX_WINDOWS, Window};

/// The most tabs that stay readable in the practice browser.
pub const MAX_TABS: usize = 5;
/// So many visited pages are remembered.
const LONGEST_HISTORY: usize = 12;

/// One tab with its own history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    /// The pages visited, oldest first; never empty.
    pub history: Vec<Url>,
    /// The page in front, an index into `history`.
    pub at: usize,
    /// What stands in the box of the search engine.
    pub query: String,
    /// What stands in the box of the site, and whether it was sought.
    pub site_query: (String, bool),
}

impl Tab {
    pub(super) fn new(url: Url) -> Tab {
        Tab { history: vec![url], at: 0, query: String::new(), site_query: (String::new(), false) }
    }

    /// The address in front.
    pub fn url(&self) -> &Url {
        &self.history[self.at]
    }
}

/// What windows of one kind keep of the sites: the usual ones together, the private ones together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The answer given to each host that asked about cookies: what they may be used for.
    pub cookies: BTreeMap<String, BTreeSet<Purpose>>,
    /// The host whose cookies are being chosen one by one, and what is allowed so far.
    pub choosing: Option<(String, BTreeSet<Purpose>)>,
    /// The hosts whose pop-up was answered.
    pub popups_answered: BTreeSet<String>,
    /// The hosts that asked to send notifications, and whether they may.
    pub notifications: BTreeMap<String, bool>,
    /// What stands in the fields of boxes that ask, by field.
    pub answers: BTreeMap<String, String>,
    /// The boxes that were sent off, and those that were sent too empty.
    pub boxes: BTreeMap<String, bool>,
}

/// The browser. `tabs`, `active`, `number` and `private` are those of the window in front.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Browser {
    /// The tabs; never empty.
    pub tabs: Vec<Tab>,
    /// The tab in front.
    pub active: usize,
    /// The number of the window: it does not change while the window is open.
    pub number: u8,
    /// Whether the window forgets everything when it is closed.
    pub private: bool,
    /// The windows behind it.
    pub behind: Vec<Window>,
    /// No window is open: what stands above waits for the next one.
    pub closed: bool,
    /// What is being typed in the address bar, if anything.
    pub address: Option<String>,
    /// Saved addresses.
    pub bookmarks: Vec<Url>,
    /// What the windows of this kind keep.
    pub kept: Kept,
    /// What the windows of the other kind keep, and how far they are logged in.
    pub aside: (Kept, Gate),
    /// The pages visited in usual windows, newest last, each once.
    pub visited: Vec<Url>,
    /// The answer to "save the password?".
    pub password: PasswordAnswer,
    /// The hosts where the log-in ended by itself, after a long while.
    pub timed_out: BTreeSet<String>,
}

/// What the tab in front shows.
#[derive(Clone, Debug, PartialEq)]
pub enum View<'a> {
    /// The search engine's first page.
    Search,
    /// Its results for a query: advertisements first.
    Results(&'a str, Vec<&'a SearchEntry>),
    /// A page of a site.
    Page(&'a Site, &'a Page),
    /// A page of a site that opens only after logging in.
    Locked(&'a Site, &'a Page),
    /// A document of a site.
    Document(&'a Site, &'a Document),
    /// A letter in the mailbox of a site.
    Letter(&'a Site, &'a Letter),
    /// The log-in gate; `gate.rs` says which of its pages.
    Gate,
    /// A form of a site; its filling says at which stage.
    Form(&'a Site, &'a Form),
    /// A request that was sent to a site.
    Dossier(&'a Site, &'a Form, &'a Dossier),
    /// The browser's own page: windows, history, saved passwords.
    Own,
    /// Nothing lives at this address.
    NotFound,
}

impl Browser {
    /// A browser with one tab.
    pub fn new(url: Url, bookmarks: Vec<Url>) -> Browser {
        Browser {
            visited: vec![url.clone()],
            tabs: vec![Tab::new(url)],
            active: 0,
            number: 1,
            private: false,
            behind: Vec::new(),
            closed: false,
            address: None,
            bookmarks,
            kept: Kept::default(),
            aside: (Kept::default(), Gate::default()),
            password: PasswordAnswer::default(),
            timed_out: BTreeSet::new(),
        }
    }

    /// The tab in front.
    pub fn tab(&self) -> &Tab {
        &self.tabs[self.active]
    }

    fn tab_mut(&mut self) -> &mut Tab {
        &mut self.tabs[self.active]
    }

    /// The address in front.
    pub fn url(&self) -> &Url {
        self.tab().url()
    }

    /// Whether there is a page to go back to.
    pub fn can_go_back(&self) -> bool {
        self.tab().at > 0
    }

    /// Whether there is a page to go forward to.
    pub fn can_go_forward(&self) -> bool {
        self.tab().at + 1 < self.tab().history.len()
    }

    /// Opens an address in the tab in front.
    pub(super) fn visit(&mut self, url: Url) {
        self.address = None;
        self.closed = false;
        self.note(&url);
        let tab = self.tab_mut();
        tab.site_query = (String::new(), false);
        if let Some(query) = url.query() {
            tab.query = query.to_owned();
        }
        if *tab.url() != url {
            tab.history.truncate(tab.at + 1);
            tab.history.push(url);
            tab.at += 1;
        }
    }

    /// Puts a page into the history of the browser, which a private window does not write.
    fn note(&mut self, url: &Url) {
        if self.private || url.is_own() {
            return;
        }
        self.visited.retain(|one| one != url);
        self.visited.push(url.clone());
        let too_many = self.visited.len().saturating_sub(LONGEST_HISTORY);
        self.visited.drain(..too_many);
    }
}
