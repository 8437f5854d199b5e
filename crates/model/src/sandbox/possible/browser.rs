//! What can be done in the browser, around a page and on it.

use crate::lesson::Block;
use crate::sandbox::browser::{MAX_TABS, MAX_WINDOWS, PasswordAnswer, Purpose, View};
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
            // The tab in front takes back what is being typed in the address bar.
            if index != browser.active || browser.address.is_some() {
                add(BrowserAct::SelectTab(index));
            }
            add(BrowserAct::CloseTab(index));
        }
        for index in 0..browser.bookmarks.len() {
            add(BrowserAct::OpenBookmark(index));
        }
        self.possible_with_windows(acts);
        let mut add = |act| acts.push(Act::Browser(act));
        match &browser.address {
            Some(_) => add(BrowserAct::Go),
            None => {
                for typed in ["archipel.test", "archipel.tets", "govpost.archipel.test"] {
                    add(BrowserAct::TypeAddress(typed.to_owned()));
                }
            }
        }
    }

    /// What only a shared PC shows: its windows, and the browser's own page.
    fn possible_with_windows(&self, acts: &mut Vec<Act>) {
        if !self.shared() {
            return;
        }
        let browser = &self.browser;
        let mut add = |act| acts.push(Act::Browser(act));
        browser.behind.iter().for_each(|window| add(BrowserAct::SelectWindow(window.number)));
        add(BrowserAct::CloseWindow);
        if self.view() != View::Own {
            add(BrowserAct::Menu);
            return;
        }
        if self.windows_open() < MAX_WINDOWS {
            add(BrowserAct::NewWindow(false));
            add(BrowserAct::NewWindow(true));
        }
        if !browser.visited.is_empty() {
            add(BrowserAct::ClearHistory);
        }
        if matches!(browser.password, PasswordAnswer::Saved(_)) {
            add(BrowserAct::ForgetPassword);
        }
    }

    /// The questions about cookies, notifications and the password, as far as they are asked.
    fn possible_consent(&self, acts: &mut Vec<Act>) {
        let mut add = |act| acts.push(Act::Browser(act));
        match self.cookies_chosen() {
            Some(chosen) => {
                Purpose::ALL.iter().for_each(|one| add(BrowserAct::AllowPurpose(*one, !chosen.contains(one))));
                add(BrowserAct::SaveCookies);
                add(BrowserAct::Cookies(false));
            }
            None if self.cookies_asked() => {
                add(BrowserAct::Cookies(true));
                add(BrowserAct::Cookies(false));
                add(BrowserAct::ChooseCookies);
            }
            None if self.cookies_changeable() => add(BrowserAct::ChooseCookies),
            None => {}
        }
        if self.notifications_asked() {
            add(BrowserAct::Notifications(true));
        }
        if self.notifications_asked() || self.notifications_allowed() {
            add(BrowserAct::Notifications(false));
        }
        if self.password_asked() {
            add(BrowserAct::SavePassword(true));
            add(BrowserAct::SavePassword(false));
        }
    }

    fn possible_in_boxes(&self, acts: &mut Vec<Act>) {
        let mut add = |act| acts.push(Act::Browser(act));
        for (id, fields) in self.boxes_in_front() {
            if self.box_sent(id) {
                add(BrowserAct::ChangeBox(id.to_owned()));
                continue;
            }
            for field in fields {
                for text in [self.answer_expected(field), String::new()] {
                    add(BrowserAct::TypeAnswer(field.id.clone(), text));
                }
                if field.looks_real {
                    add(BrowserAct::TakeSample(field.id.clone()));
                }
            }
            add(BrowserAct::SendBox(id.to_owned()));
        }
    }

    pub(super) fn possible_on_page(&self, acts: &mut Vec<Act>) {
        self.possible_consent(acts);
        self.possible_in_boxes(acts);
        let mut add = |act| acts.push(Act::Browser(act));
        if self.can_print() {
            add(BrowserAct::Print);
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
                            for letter in self.listed_letters() {
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
                self.possible_with_code_key(acts);
                self.possible_at_post(page, acts);
            }
            View::Letter(_, letter) => {
                if let Some(id) = letter.attachment.as_ref().filter(|_| !self.sealed(letter)) {
                    add(BrowserAct::OpenDocument(id.clone()));
                }
                self.possible_with_letter(acts);
            }
            View::Document(_, document) => {
                add(BrowserAct::Download);
                let lines = 0..document.lines.len();
                lines
                    .filter(|line| self.copy_of_line(document, *line).is_some())
                    .for_each(|line| add(BrowserAct::Copy(line)));
            }
            View::Gate => {
                self.possible_at_gate(acts);
                self.possible_with_code_key(acts);
            }
            View::Locked(..) | View::NotFound | View::Own | View::Form(..) | View::Dossier(..) => {}
        }
    }
}
