//! What a hand does in the browser: with tabs, bar and bookmarks, and on the page.

use super::{MAX_TABS, Tab, View};
use crate::lesson::Block;
use crate::sandbox::url::{OWN_HOST, SEARCH_HOST, Url};
use crate::sandbox::{BrowserAct, Event, Sandbox};

impl Sandbox {
    /// Does something in the browser. What is not possible now changes nothing.
    pub(in crate::sandbox) fn browse(&mut self, act: &BrowserAct) -> Vec<Event> {
        // A page under a pop-up cannot be reached, nor anything where no window is open.
        if self.browser.closed || (act.on_page() && self.popup_open()) {
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
            BrowserAct::Cookies(_)
            | BrowserAct::ChooseCookies
            | BrowserAct::AllowPurpose(..)
            | BrowserAct::SaveCookies
            | BrowserAct::Popup(_)
            | BrowserAct::Notifications(_)
            | BrowserAct::SavePassword(_)
            | BrowserAct::ForgetPassword => return self.consent(act),
            BrowserAct::TypeAnswer(..) | BrowserAct::SendBox(_) | BrowserAct::ChangeBox(_) => {
                return self.fill_box(act);
            }
            // A sample is never filled in: the guard takes the act's place before it comes here.
            BrowserAct::TakeSample(_) => {}
            BrowserAct::Menu if self.shared() => return self.open(Url::home(OWN_HOST)),
            BrowserAct::NewWindow(_)
            | BrowserAct::SelectWindow(_)
            | BrowserAct::CloseWindow
            | BrowserAct::ClearHistory => return self.with_windows(act),
            BrowserAct::Print => return self.print_in_front(),
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
                    && self.listed_letters().iter().any(|letter| letter.id == *id)
                {
                    let url = Url::letter(&site.host, id);
                    return self.open(url);
                }
            }
            BrowserAct::OpenDocument(id) => return self.open_document(id),
            BrowserAct::Download => return self.download(),
            BrowserAct::Copy(line) => {
                if let View::Document(_, document) = self.view()
                    && let Some(copied) = self.copy_of_line(document, *line)
                {
                    self.clipboard = Some(copied);
                }
            }
            BrowserAct::Back
            | BrowserAct::Forward
            | BrowserAct::NewTab
            | BrowserAct::SelectTab(_)
            | BrowserAct::CloseTab(_)
            | BrowserAct::Menu => {}
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

    /// Closing the last tab closes the window.
    fn close_tab(&mut self, index: usize) -> Vec<Event> {
        let browser = &mut self.browser;
        browser.address = None;
        if browser.tabs.len() == 1 {
            // Where windows are on the screen, it is the window that closes; elsewhere a tab is all there is to see.
            let mut events = if self.shared() { Vec::new() } else { vec![Event::TabClosed] };
            events.extend(self.close_window());
            return events;
        }
        browser.tabs.remove(index);
        if browser.active > index || browser.active >= browser.tabs.len() {
            browser.active = browser.active.saturating_sub(1);
        }
        vec![Event::TabClosed]
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
            View::Letter(_, letter) => letter.attachment.as_deref() == Some(id) && !self.sealed(letter),
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
                | BrowserAct::ChooseCookies
                | BrowserAct::AllowPurpose(..)
                | BrowserAct::SaveCookies
                | BrowserAct::TypeAnswer(..)
                | BrowserAct::SendBox(_)
                | BrowserAct::ChangeBox(_)
                | BrowserAct::Print
                | BrowserAct::TypeSiteQuery(_)
                | BrowserAct::SearchSite
                | BrowserAct::Trap
                | BrowserAct::LogIn
                | BrowserAct::LogOut
                | BrowserAct::OpenLetter(_)
                | BrowserAct::OpenDocument(_)
                | BrowserAct::Download
                | BrowserAct::Copy(_)
        )
    }
}
