//! The way through GovPost, the government mailbox: its settings, and to a letter and what is done with it.

use crate::lesson::{Block, Page, Site};
use crate::sandbox::browser::View;
use crate::sandbox::govpost::{AddressState, Consent};
use crate::sandbox::{Act, BrowserAct, Folder, Order, PostAct, Sandbox};

impl Sandbox {
    fn post_site(&self) -> Option<&Site> {
        self.given.course.sites.iter().find(|site| site.letters_page().is_some())
    }

    /// The way to the page of GovPost that has something; `None` when it is in front.
    fn towards_post_page(&self, has: impl Fn(&Page) -> bool) -> Result<(), Option<Act>> {
        let site = self.post_site().ok_or(None)?;
        if !self.gate.inside.contains(&site.host) {
            return Err(self.towards_logged_in(&site.host));
        }
        let page = site.pages.iter().find(|page| has(page)).ok_or(None)?;
        self.towards_page(&site.url(page)).map_or(Ok(()), |act| Err(Some(act)))
    }

    /// What to press once the page that has it is in front.
    fn at_post_page(&self, has: impl Fn(&Page) -> bool, press: PostAct) -> Option<Act> {
        match self.towards_post_page(has) {
            Ok(()) => Some(Act::Post(press)),
            Err(act) => act,
        }
    }

    pub(super) fn towards_consent(&self, yes: bool) -> Option<Act> {
        if !self.post.explained
            && let Some(act) = self.towards_page(&self.post_site()?.explaining()?)
        {
            return Some(act);
        }
        let press = if yes || self.post.consent != Consent::Given { PostAct::Consent(yes) } else { PostAct::Withdraw };
        self.at_post_page(Page::asks_consent, press)
    }

    /// Gives the person's own address, and proves it with the code when asked.
    pub(super) fn towards_address(&self, proved: bool) -> Option<Act> {
        if self.post.consent != Consent::Given {
            return self.towards_consent(true);
        }
        let code = self.given.post_code();
        let press = match self.post.address_state {
            AddressState::Waits if proved && self.post.code == code => PostAct::ConfirmCode,
            AddressState::Waits if proved => PostAct::TypeCode(code),
            AddressState::Waits | AddressState::Proved => return None,
            AddressState::None if self.post.address == self.given.me.mail => PostAct::SaveAddress,
            AddressState::None => PostAct::TypeAddress(self.given.me.mail.clone()),
        };
        self.at_post_page(|page| page.has(&Block::PostAddress), press)
    }

    pub(super) fn towards_notices(&self) -> Option<Act> {
        self.at_post_page(|page| page.has(&Block::PostNotices), PostAct::Notices(true))
    }

    pub(super) fn towards_sorted(&self) -> Option<Act> {
        self.at_post_page(|page| page.has(&Block::Letters), PostAct::Sort(Order::Deadline))
    }

    pub(super) fn towards_letter(&self, id: &str) -> Option<Act> {
        if self.front == crate::lesson::Program::Browser
            && !self.popup_open()
            && let View::Letter(_, letter) = self.view()
            && letter.id == id
            && self.sealed(letter)
        {
            return Some(Act::Post(PostAct::Sign));
        }
        let listed = self.listed_letters().iter().any(|letter| letter.id == id);
        let press = match (listed, self.post.archived.contains(id)) {
            (true, _) => Act::Browser(BrowserAct::OpenLetter(id.to_owned())),
            (false, true) => Act::Post(PostAct::Show(Folder::Archive)),
            (false, false) => Act::Post(PostAct::Show(Folder::Inbox)),
        };
        match self.towards_post_page(|page| page.has(&Block::Letters)) {
            Ok(()) => Some(press),
            Err(act) => act,
        }
    }

    /// What is done with a letter, once it is open in front.
    pub(super) fn with_open_letter(&self, id: &str, press: PostAct) -> Option<Act> {
        match self.letter_in_front() {
            Some(letter) if letter.id == id => self.clear_page().or(Some(Act::Post(press))),
            _ => self.towards_letter(id),
        }
    }

    /// A reply to a letter.
    pub(super) fn towards_reply(&self, id: &str) -> Option<Act> {
        let written =
            self.letter_in_front().is_some_and(|letter| letter.id == id) && !self.post.reply.trim().is_empty();
        let press = if written { PostAct::SendReply } else { PostAct::TypeReply(self.given.me.name()) };
        self.with_open_letter(id, press)
    }
}
