//! What stands at an address: pages of sites, documents, letters, the results of the search engine.

use super::View;
use crate::lesson::{Block, Document, Letter, Page, Site};
use crate::sandbox::url::{GATE_HOST, SEARCH_HOST, Url};
use crate::sandbox::{Event, Given, Sandbox};

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
        // A letterbox keeps what is attached to its letters.
        self.pages.iter().find(|page| page.blocks.contains(&Block::Documents)).or_else(|| self.letters_page())
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
            Block::Consent { about } => vec![about.as_str()],
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
        if url.is_own() {
            return View::Own;
        }
        let Some(site) = self.given.site(&url.host) else { return View::NotFound };
        let inside = self.gate.inside.contains(&site.host);
        if let Some(document) = url.document_id().and_then(|id| self.given.document(id)) {
            return match site.documents_page() {
                _ if document.at != site.host || self.went_with_letter(&document.id) => View::NotFound,
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
            View::Search | View::Results(..) | View::Gate | View::Own | View::NotFound => None,
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
                .filter(|_| !self.sealed(letter))
                .map(|link| Url::link(&site.host, &link.to))
                .chain(site.letters_page().map(|page| site.url(page)))
                .collect(),
            View::Document(site, _) => site.documents_page().map(|page| site.url(page)).into_iter().collect(),
            View::Locked(site, _) => vec![Url::home(&site.host)],
            View::NotFound => vec![Url::home(SEARCH_HOST)],
            View::Search | View::Results(..) | View::Gate | View::Own => Vec::new(),
        }
    }

    /// Opens an address and says what that meant.
    pub(in crate::sandbox) fn open(&mut self, url: Url) -> Vec<Event> {
        self.browser.visit(url.clone());
        let mut events = Vec::new();
        match self.view() {
            View::NotFound => events.push(Event::NotFound(url.to_string())),
            View::Results(_, found) if found.is_empty() => events.push(Event::NothingFound),
            View::Document(_, document) => events.push(Event::DocumentOpened(document.id.clone())),
            View::Letter(_, letter) if !self.sealed(letter) => {
                let id = letter.id.clone();
                events.push(self.letter_read(id));
            }
            _ => {}
        }
        if self.site_in_front().is_some_and(|site| site.fake) {
            events.push(Event::FakeOpened(url.host.clone()));
        }
        self.post_opened();
        events.push(Event::Opened(url.to_string()));
        events
    }
}
