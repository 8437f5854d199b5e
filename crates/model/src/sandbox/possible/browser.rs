//! What can be done in the browser, around a page and on it.

use crate::lesson::Block;
use crate::sandbox::browser::{MAX_TABS, View};
use crate::sandbox::{Act, BrowserAct, Sandbox};

impl Sandbox {
    pub(super) fn possible_in_browser(&self, acts: &mut Vec<Act>) {
        let browser = &self.browser;
        let mut add = |act| acts.push(Act::Browser(act));
        if browser.can_go_back() {
            add(BrowserAct::Back);
        }
        if browser.can_go_forward() {
            add(BrowserAct::Forward);
        }
        add(BrowserAct::Reload);
        add(BrowserAct::Bookmark);
        if browser.tabs.len() < MAX_TABS {
            add(BrowserAct::NewTab);
        }
        for index in 0..browser.tabs.len() {
            if index != browser.active {
                add(BrowserAct::SelectTab(index));
            }
            add(BrowserAct::CloseTab(index));
        }
        for index in 0..browser.bookmarks.len() {
            add(BrowserAct::OpenBookmark(index));
        }
        match &browser.address {
            Some(_) => add(BrowserAct::Go),
            None => {
                for typed in ["archipel.test", "archipel.tets", "govpost.archipel.test"] {
                    add(BrowserAct::TypeAddress(typed.to_owned()));
                }
            }
        }
    }

    pub(super) fn possible_on_page(&self, acts: &mut Vec<Act>) {
        let mut add = |act| acts.push(Act::Browser(act));
        if self.cookies_asked() {
            add(BrowserAct::Cookies(true));
            add(BrowserAct::Cookies(false));
        }
        if self.can_log_in() {
            add(BrowserAct::LogIn);
        }
        if self.can_log_out() {
            add(BrowserAct::LogOut);
        }
        for url in self.links_in_front() {
            add(BrowserAct::Follow(url.to_string()));
        }
        match self.view() {
            View::Search | View::Results(..) => {
                for query in ["werk", "logement", "xyzzy"] {
                    add(BrowserAct::TypeQuery(query.to_owned()));
                }
                if !self.browser.tab().query.trim().is_empty() {
                    add(BrowserAct::Search);
                }
                if let View::Results(_, found) = self.view() {
                    for entry in found {
                        add(BrowserAct::OpenResult(entry.to.clone()));
                    }
                }
            }
            View::Page(site, page) => {
                for block in &page.blocks {
                    match block {
                        Block::SiteSearch { .. } if self.browser.tab().site_query.0.is_empty() => {
                            add(BrowserAct::TypeSiteQuery("werk".to_owned()));
                        }
                        Block::SiteSearch { .. } => add(BrowserAct::SearchSite),
                        Block::Trap { .. } => add(BrowserAct::Trap),
                        Block::Letters => {
                            for letter in self.letters() {
                                add(BrowserAct::OpenLetter(letter.id.clone()));
                            }
                        }
                        Block::Documents => {
                            for document in &self.given.lesson.file.world.documents {
                                if document.at == site.host {
                                    add(BrowserAct::OpenDocument(document.id.clone()));
                                }
                            }
                        }
                        _ => {}
                    }
                }
            }
            View::Letter(_, letter) => {
                if let Some(id) = &letter.attachment {
                    add(BrowserAct::OpenDocument(id.clone()));
                }
            }
            View::Document(..) => add(BrowserAct::Download),
            View::Gate => self.possible_at_gate(acts),
            View::Locked(..) | View::NotFound | View::Form(..) | View::Dossier(..) => {}
        }
    }
}
