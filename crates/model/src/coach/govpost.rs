//! The way to a letter of the government mailbox.

use crate::sandbox::{Act, BrowserAct, Sandbox};

impl Sandbox {
    pub(super) fn towards_letter(&self, id: &str) -> Option<Act> {
        let site = self.given.course.sites.iter().find(|site| site.letters_page().is_some())?;
        if !self.gate.inside.contains(&site.host) {
            return self.towards_logged_in(&site.host);
        }
        let list = site.url(site.letters_page()?);
        self.towards_page(&list).or_else(|| Some(Act::Browser(BrowserAct::OpenLetter(id.to_owned()))))
    }
}
