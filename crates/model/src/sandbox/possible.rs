//! All that a person could do now: what the robots try, and what every screen must offer.

use super::browser::View;
use super::gate::GateView;
use super::phone::PhoneView;
use super::{Act, App, BrowserAct, FilesAct, GateAct, Key, MailAct, PhoneAct, Place, Sandbox};
use crate::lesson::{Block, Program};

impl Sandbox {
    /// Everything that can be done in this state. Text fields get the texts that people do type in them,
    /// right and wrong.
    pub fn possible(&self) -> Vec<Act> {
        let mut acts: Vec<Act> = [Program::Browser, Program::Mail, Program::Files]
            .into_iter()
            .filter(|one| *one != self.front)
            .map(Act::Show)
            .collect();
        match self.front {
            Program::Browser => {
                self.possible_in_browser(&mut acts);
                if self.popup_open() {
                    acts.extend([true, false].map(|accept| Act::Browser(BrowserAct::Popup(accept))));
                } else {
                    self.possible_on_page(&mut acts);
                }
            }
            Program::Mail => self.possible_in_mail(&mut acts),
            Program::Files => self.possible_with_files(&mut acts),
        }
        self.possible_on_phone(&mut acts);
        acts
    }

    fn possible_in_browser(&self, acts: &mut Vec<Act>) {
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
        if browser.tabs.len() < super::browser::MAX_TABS {
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

    fn possible_on_page(&self, acts: &mut Vec<Act>) {
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
                            for letter in &self.given.lesson.file.world.letters {
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
            View::Locked(..) | View::NotFound => {}
        }
    }

    fn possible_at_gate(&self, acts: &mut Vec<Act>) {
        let mut add = |act| acts.push(Act::Gate(act));
        match self.gate_view() {
            GateView::Idle | GateView::Goodbye => add(GateAct::Cancel),
            GateView::Keys(_) => {
                Key::ALL.into_iter().for_each(|key| add(GateAct::Choose(key)));
                add(GateAct::Cancel);
            }
            GateView::Missing(_) => add(GateAct::OtherKey),
            GateView::Number(_) => {
                let given = &self.given;
                for number in [&given.me.phone, &given.helper.phone, &given.me.code] {
                    add(GateAct::TypeNumber(number.clone()));
                }
                add(GateAct::TypeNumber("0400 99".to_owned()));
                add(GateAct::Send);
                add(GateAct::OtherKey);
            }
            GateView::Waiting { .. } => {
                add(GateAct::SendAgain);
                add(GateAct::OtherKey);
            }
        }
    }

    fn possible_in_mail(&self, acts: &mut Vec<Act>) {
        let mut add = |act| acts.push(Act::Mail(act));
        match self.mail.open.as_deref().and_then(|id| self.given.mail(id)) {
            Some(mail) => {
                add(MailAct::Close);
                add(MailAct::Delete);
                add(MailAct::Report);
                if mail.link.is_some() {
                    add(MailAct::FollowLink);
                }
            }
            None => {
                for mail in &self.given.lesson.file.world.mails {
                    let binned = self.mail.binned.contains(&mail.id);
                    add(if binned { MailAct::Restore(mail.id.clone()) } else { MailAct::Open(mail.id.clone()) });
                }
            }
        }
    }

    fn possible_with_files(&self, acts: &mut Vec<Act>) {
        let mut add = |act| acts.push(Act::Files(act));
        for place in Place::ALL {
            if place != self.files.place {
                add(FilesAct::OpenPlace(place));
            }
        }
        for file in self.files.in_place(self.files.place) {
            add(FilesAct::Choose(file.document.clone()));
        }
        if let Some(file) = self.files.chosen_file() {
            add(FilesAct::TypeName("x".to_owned()));
            add(FilesAct::Rename);
            for place in Place::ALL {
                if place != file.place {
                    add(FilesAct::Move(place));
                }
            }
        }
    }

    fn possible_on_phone(&self, acts: &mut Vec<Act>) {
        let mut add = |act| acts.push(Act::Phone(act));
        let mut requests_shown = false;
        match &self.phone.view {
            PhoneView::Locked => {
                add(PhoneAct::Unlock);
                requests_shown = true;
            }
            PhoneView::Home => {
                add(PhoneAct::OpenApp(App::IkBenHet));
                add(PhoneAct::OpenApp(App::Messages));
                requests_shown = true;
            }
            PhoneView::Requests => {
                add(PhoneAct::Home);
                requests_shown = true;
            }
            PhoneView::Request(_) => {
                add(PhoneAct::Home);
                add(PhoneAct::Approve);
                add(PhoneAct::Refuse);
            }
            PhoneView::Code(_) => {
                add(PhoneAct::Home);
                add(PhoneAct::TypeCode(self.given.me.code.clone()));
                add(PhoneAct::TypeCode("00000".to_owned()));
                add(PhoneAct::ConfirmCode);
                add(PhoneAct::Refuse);
            }
            PhoneView::Messages => {
                add(PhoneAct::Home);
                for message in &self.given.lesson.file.world.messages {
                    add(PhoneAct::OpenMessage(message.id.clone()));
                }
            }
            PhoneView::Message(id) => {
                add(PhoneAct::Home);
                if self.given.message(id).is_some_and(|message| message.link.is_some()) {
                    add(PhoneAct::FollowMessage(id.clone()));
                }
            }
        }
        if matches!(self.phone.view, PhoneView::Locked | PhoneView::Home) {
            for message in &self.given.lesson.file.world.messages {
                if !self.phone.messages_read.contains(&message.id) {
                    add(PhoneAct::OpenMessage(message.id.clone()));
                }
            }
        }
        if requests_shown {
            for (index, _) in self.phone.waiting() {
                add(PhoneAct::OpenRequest(index));
            }
        }
    }
}
