//! The way to a page, and to the results of the search engine.

use crate::lesson::Program;
use crate::sandbox::browser::View;
use crate::sandbox::url::{SEARCH_HOST, Url};
use crate::sandbox::{Act, BrowserAct, Sandbox};
use crate::text::Lang;

impl Sandbox {
    /// Frees the page from what lies over it.
    pub(super) fn clear_page(&self) -> Option<Act> {
        self.front_with(Program::Browser)
            .or_else(|| self.popup_open().then_some(Act::Browser(BrowserAct::Popup(false))))
            .or_else(|| self.cookies_chosen().map(|_| Act::Browser(BrowserAct::Cookies(false))))
    }

    /// `None` when the page is in front.
    pub(super) fn towards_page(&self, url: &Url) -> Option<Act> {
        if let Some(act) = self.clear_page() {
            return Some(act);
        }
        if self.browser.url() == url {
            return None;
        }
        let act = if let View::Results(_, found) = self.view()
            && let Some(entry) = found.iter().find(|entry| Url::parse(&entry.to) == *url)
        {
            BrowserAct::OpenResult(entry.to.clone())
        } else if self.links_in_front().contains(url) {
            BrowserAct::Follow(url.to_string())
        } else if let Some(index) = self.browser.bookmarks.iter().position(|saved| saved == url) {
            BrowserAct::OpenBookmark(index)
        } else if self.browser.address.as_deref() == Some(url.to_string().as_str()) {
            BrowserAct::Go
        } else {
            BrowserAct::TypeAddress(url.to_string())
        };
        Some(Act::Browser(act))
    }

    pub(super) fn towards_results(&self, to: &Url, lang: Lang) -> Option<Act> {
        if let Some(act) = self.clear_page() {
            return Some(act);
        }
        let course = &self.given.course;
        if !matches!(self.view(), View::Search | View::Results(..)) {
            return self.towards_page(&Url::home(SEARCH_HOST));
        }
        let entry = course.web.iter().find(|entry| Url::parse(&entry.to) == *to)?;
        let word = match self.given.facts.fill_str("{topic}", lang) {
            unknown if unknown.starts_with('{') => entry.first_word(lang).to_owned(),
            topic if entry.found_by(&topic) => topic,
            _ => entry.first_word(lang).to_owned(),
        };
        let act = if self.browser.tab().query == word { BrowserAct::Search } else { BrowserAct::TypeQuery(word) };
        Some(Act::Browser(act))
    }
}
