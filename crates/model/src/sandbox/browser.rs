//! The browser of the practice PC: tabs, address bar, history, bookmarks, cookies, pop-ups, and what a tab shows.
//!
//! Portals are data; this file only says which page of which site stands in front. What logging in means is in `gate.rs`.

use std::collections::{BTreeMap, BTreeSet};

use super::dossier::Dossier;
use super::url::{GATE_HOST, SEARCH_HOST, Url};
use super::{BrowserAct, Event, Given, Sandbox};
use crate::lesson::{Block, Document, Form, Letter, Page, SearchEntry, Site};

/// The most tabs that stay readable in the practice browser.
pub const MAX_TABS: usize = 5;

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
    fn new(url: Url) -> Tab {
        Tab { history: vec![url], at: 0, query: String::new(), site_query: (String::new(), false) }
    }

    /// The address in front.
    pub fn url(&self) -> &Url {
        &self.history[self.at]
    }
}

/// The browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Browser {
    /// The tabs; never empty.
    pub tabs: Vec<Tab>,
    /// The tab in front.
    pub active: usize,
    /// What is being typed in the address bar, if anything.
    pub address: Option<String>,
    /// Saved addresses.
    pub bookmarks: Vec<Url>,
    /// The answer given to each host that asked about cookies.
    pub cookies: BTreeMap<String, bool>,
    /// The hosts whose pop-up was answered.
    pub popups_answered: BTreeSet<String>,
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
    /// Nothing lives at this address.
    NotFound,
}

impl Browser {
    /// A browser with one tab.
    pub fn new(url: Url, bookmarks: Vec<Url>) -> Browser {
        Browser {
            tabs: vec![Tab::new(url)],
            active: 0,
            address: None,
            bookmarks,
            cookies: BTreeMap::new(),
            popups_answered: BTreeSet::new(),
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
}

impl Given {
    /// The site at `host`.
    pub fn site(&self, host: &str) -> Option<&Site> {
        self.course.site(host)
    }

    /// The document with this id.
    pub fn document(&self, id: &str) -> Option<&Document> {
        self.lesson.file.world.documents.iter().find(|document| document.id == id)
    }

    /// The letter with this id.
    pub fn letter(&self, id: &str) -> Option<&Letter> {
        self.lesson.file.world.letters.iter().find(|letter| letter.id == id)
    }
}

impl Site {
    /// The page of this site on which letters are listed, if it is a mailbox.
    pub fn letters_page(&self) -> Option<&Page> {
        self.pages.iter().find(|page| page.blocks.contains(&Block::Letters))
    }

    /// The page of this site on which documents are listed.
    pub fn documents_page(&self) -> Option<&Page> {
        self.pages.iter().find(|page| page.blocks.contains(&Block::Documents))
    }

    /// The page of this site on which one's requests are listed.
    pub fn requests_page(&self) -> Option<&Page> {
        self.pages.iter().find(|page| page.blocks.contains(&Block::Requests))
    }

    /// The page with this path.
    pub fn page(&self, path: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.path == path)
    }

    /// The page's address.
    pub fn url(&self, page: &Page) -> Url {
        Url { host: self.host.clone(), path: page.path.clone() }
    }
}

impl Page {
    /// Whether a block of this page is `block`.
    pub fn has(&self, block: &Block) -> bool {
        self.blocks.contains(block)
    }

    /// The targets of the links and tiles of this page, as written.
    pub fn links(&self) -> impl Iterator<Item = &str> {
        self.blocks.iter().flat_map(|block| match block {
            Block::Link { to, .. } => vec![to.as_str()],
            Block::Tiles(tiles) => tiles.iter().map(|tile| tile.to.as_str()).collect(),
            _ => Vec::new(),
        })
    }
}

impl Sandbox {
    /// What the tab in front shows.
    pub fn view(&self) -> View<'_> {
        self.view_of(self.browser.url())
    }

    /// What an address shows now.
    pub fn view_of<'a>(&'a self, url: &'a Url) -> View<'a> {
        if url.host == SEARCH_HOST {
            return match url.query() {
                Some(query) => View::Results(query, self.given.course.search(query)),
                None if url.path.is_empty() => View::Search,
                None => View::NotFound,
            };
        }
        if url.host == GATE_HOST {
            return View::Gate;
        }
        let Some(site) = self.given.site(&url.host) else { return View::NotFound };
        let inside = self.gate.inside.contains(&site.host);
        if let Some(document) = url.document_id().and_then(|id| self.given.document(id)) {
            return match site.documents_page() {
                _ if document.at != site.host => View::NotFound,
                Some(page) if !inside && page.locked => View::Locked(site, page),
                _ => View::Document(site, document),
            };
        }
        if let Some(letter) = url.letter_id().and_then(|id| self.letter(id)) {
            return match site.letters_page() {
                None => View::NotFound,
                Some(page) if !inside => View::Locked(site, page),
                Some(_) => View::Letter(site, letter),
            };
        }
        if let Some(view) = self.form_view(site, url) {
            return view;
        }
        match site.page(&url.path) {
            None => View::NotFound,
            Some(page) if page.locked && !inside => View::Locked(site, page),
            Some(page) => View::Page(site, page),
        }
    }

    /// The site in front, if the tab shows one.
    pub fn site_in_front(&self) -> Option<&Site> {
        match self.view() {
            View::Page(site, _)
            | View::Locked(site, _)
            | View::Document(site, _)
            | View::Letter(site, _)
            | View::Form(site, _)
            | View::Dossier(site, ..) => Some(site),
            View::Search | View::Results(..) | View::Gate | View::NotFound => None,
        }
    }

    /// The addresses to which the page in front links.
    pub fn links_in_front(&self) -> Vec<Url> {
        match self.view() {
            View::Page(site, page) => {
                let requests = if page.has(&Block::Requests) { self.requests_at(site) } else { Vec::new() };
                page.links().map(|to| Url::link(&site.host, to)).chain(requests).collect()
            }
            View::Form(site, form) => self.links_of_form(site, form),
            View::Dossier(site, form, dossier) => self.links_of_dossier(site, form, dossier),
            View::Letter(site, letter) => letter
                .link
                .iter()
                .map(|link| Url::link(&site.host, &link.to))
                .chain(site.letters_page().map(|page| site.url(page)))
                .collect(),
            View::Document(site, _) => site.documents_page().map(|page| site.url(page)).into_iter().collect(),
            View::Locked(site, _) => vec![Url::home(&site.host)],
            View::NotFound => vec![Url::home(SEARCH_HOST)],
            View::Search | View::Results(..) | View::Gate => Vec::new(),
        }
    }

    /// Whether the site in front still waits for an answer about cookies.
    pub fn cookies_asked(&self) -> bool {
        self.site_in_front().is_some_and(|site| site.cookies && !self.browser.cookies.contains_key(&site.host))
    }

    /// Whether a pop-up lies over the site in front.
    pub fn popup_open(&self) -> bool {
        self.site_in_front()
            .is_some_and(|site| site.popup.is_some() && !self.browser.popups_answered.contains(&site.host))
    }

    /// Opens an address and says what that meant.
    pub(super) fn open(&mut self, url: Url) -> Vec<Event> {
        self.browser.visit(url.clone());
        let mut events = Vec::new();
        match self.view() {
            View::NotFound => events.push(Event::NotFound(url.to_string())),
            View::Results(_, found) if found.is_empty() => events.push(Event::NothingFound),
            View::Document(_, document) => events.push(Event::DocumentOpened(document.id.clone())),
            View::Letter(_, letter) => events.push(Event::LetterOpened(letter.id.clone())),
            _ => {}
        }
        if self.site_in_front().is_some_and(|site| site.fake) {
            events.push(Event::FakeOpened(url.host.clone()));
        }
        if let View::Letter(_, letter) = self.view() {
            let id = letter.id.clone();
            self.letters_read.insert(id);
        }
        events.push(Event::Opened(url.to_string()));
        events
    }

    /// Does something in the browser. What is not possible now changes nothing.
    pub(super) fn browse(&mut self, act: &BrowserAct) -> Vec<Event> {
        // A page under a pop-up cannot be reached.
        if act.on_page() && self.popup_open() {
            return Vec::new();
        }
        match act {
            BrowserAct::TypeAddress(text) => self.browser.address = Some(text.clone()),
            BrowserAct::Go => return self.go(),
            BrowserAct::Back if self.browser.can_go_back() => {
                self.browser.address = None;
                self.browser.tab_mut().at -= 1;
            }
            BrowserAct::Forward if self.browser.can_go_forward() => {
                self.browser.address = None;
                self.browser.tab_mut().at += 1;
            }
            BrowserAct::Reload => {
                if self.view() == View::Gate && self.gate_waits() {
                    return vec![Event::WaitedOnPc];
                }
            }
            BrowserAct::NewTab if self.browser.tabs.len() < MAX_TABS => {
                self.browser.tabs.push(Tab::new(Url::home(SEARCH_HOST)));
                self.browser.active = self.browser.tabs.len() - 1;
                self.browser.address = None;
            }
            BrowserAct::SelectTab(index) if *index < self.browser.tabs.len() => {
                self.browser.active = *index;
                self.browser.address = None;
            }
            BrowserAct::CloseTab(index) if *index < self.browser.tabs.len() => return self.close_tab(*index),
            BrowserAct::Bookmark => {
                let url = self.browser.url().clone();
                match self.browser.bookmarks.iter().position(|saved| *saved == url) {
                    Some(index) => {
                        self.browser.bookmarks.remove(index);
                    }
                    None => self.browser.bookmarks.push(url),
                }
            }
            BrowserAct::OpenBookmark(index) => {
                if let Some(url) = self.browser.bookmarks.get(*index).cloned() {
                    return self.open(url);
                }
            }
            BrowserAct::TypeQuery(text) => self.browser.tab_mut().query = text.clone(),
            BrowserAct::Search => {
                let query = self.browser.tab().query.trim().to_owned();
                if matches!(self.view(), View::Search | View::Results(..)) && !query.is_empty() {
                    return self.open(Url::results(&query));
                }
            }
            BrowserAct::OpenResult(to) => return self.open_result(to),
            BrowserAct::Follow(to) => {
                let url = Url::parse(to);
                if self.links_in_front().contains(&url) {
                    return self.open(url);
                }
            }
            BrowserAct::Cookies(accept) if self.cookies_asked() => {
                let host = self.browser.url().host.clone();
                self.browser.cookies.insert(host.clone(), *accept);
                return vec![if *accept { Event::CookiesAccepted(host) } else { Event::CookiesRefused(host) }];
            }
            BrowserAct::Popup(accept) if self.popup_open() => {
                let host = self.browser.url().host.clone();
                self.browser.popups_answered.insert(host);
                if *accept {
                    return vec![Event::PopupAccepted];
                }
            }
            BrowserAct::TypeSiteQuery(text) => self.browser.tab_mut().site_query = (text.clone(), false),
            BrowserAct::SearchSite => {
                let has_box = matches!(self.view(), View::Page(_, page)
                    if page.blocks.iter().any(|block| matches!(block, Block::SiteSearch { .. })));
                let tab = self.browser.tab_mut();
                if has_box && !tab.site_query.0.trim().is_empty() {
                    tab.site_query.1 = true;
                    return vec![Event::SiteSearched];
                }
            }
            BrowserAct::Trap => {
                if let View::Page(site, page) = self.view()
                    && page.blocks.iter().any(|block| matches!(block, Block::Trap { .. }))
                {
                    return vec![Event::Trapped(site.host.clone())];
                }
            }
            BrowserAct::LogIn => return self.log_in(),
            BrowserAct::LogOut => return self.log_out(),
            BrowserAct::OpenLetter(id) => {
                if let View::Page(site, page) = self.view()
                    && page.has(&Block::Letters)
                    && self.letter(id).is_some()
                {
                    let url = Url::letter(&site.host, id);
                    return self.open(url);
                }
            }
            BrowserAct::OpenDocument(id) => return self.open_document(id),
            BrowserAct::Download => return self.download(),
            BrowserAct::Back
            | BrowserAct::Forward
            | BrowserAct::NewTab
            | BrowserAct::SelectTab(_)
            | BrowserAct::CloseTab(_)
            | BrowserAct::Cookies(_)
            | BrowserAct::Popup(_) => {}
        }
        Vec::new()
    }

    /// Goes to the typed address. Words instead of an address are sought, as every browser does.
    fn go(&mut self) -> Vec<Event> {
        let Some(typed) = self.browser.address.take() else { return Vec::new() };
        let typed = typed.trim();
        if typed.is_empty() {
            return Vec::new();
        }
        let looks_like_address = typed.contains('.') && !typed.contains(char::is_whitespace);
        self.open(if looks_like_address { Url::parse(typed) } else { Url::results(typed) })
    }

    /// Closing the last tab closes the window: the log-in ends with it, and a new window opens.
    fn close_tab(&mut self, index: usize) -> Vec<Event> {
        let browser = &mut self.browser;
        browser.address = None;
        browser.tabs.remove(index);
        if browser.active > index || browser.active >= browser.tabs.len() {
            browser.active = browser.active.saturating_sub(1);
        }
        let mut events = vec![Event::TabClosed];
        if browser.tabs.is_empty() {
            browser.tabs.push(Tab::new(Url::home(SEARCH_HOST)));
            browser.active = 0;
            if self.gate.signed_in {
                self.gate.sign_out();
                events.push(Event::LoggedOut);
            }
            events.extend(self.window_closed());
        }
        events
    }

    fn open_result(&mut self, to: &str) -> Vec<Event> {
        let View::Results(_, found) = self.view() else { return Vec::new() };
        let Some(entry) = found.into_iter().find(|entry| entry.to == to) else { return Vec::new() };
        let ad = entry.ad;
        let mut events = self.open(Url::parse(to));
        if ad {
            events.insert(0, Event::AdOpened);
        }
        events
    }

    fn open_document(&mut self, id: &str) -> Vec<Event> {
        let Some(document) = self.given.document(id) else { return Vec::new() };
        let listed = match self.view() {
            View::Page(site, page) => page.has(&Block::Documents) && document.at == site.host,
            View::Letter(_, letter) => letter.attachment.as_deref() == Some(id),
            _ => false,
        };
        if !listed {
            return Vec::new();
        }
        let url = Url::document(&document.at, id);
        self.open(url)
    }
}

impl BrowserAct {
    /// Whether this is done on the page itself, not with the browser around it nor with a window over it.
    fn on_page(&self) -> bool {
        matches!(
            self,
            BrowserAct::Follow(_)
                | BrowserAct::Cookies(_)
                | BrowserAct::TypeSiteQuery(_)
                | BrowserAct::SearchSite
                | BrowserAct::Trap
                | BrowserAct::LogIn
                | BrowserAct::LogOut
                | BrowserAct::OpenLetter(_)
                | BrowserAct::OpenDocument(_)
                | BrowserAct::Download
        )
    }
}
