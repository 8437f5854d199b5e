//! The e-mail program of the practice PC: list, reading, the link in a mail, bin and reporting.

use std::collections::BTreeSet;

use super::url::Url;
use super::{Event, Given, MailAct, Sandbox};
use crate::lesson::{Mail, Program};

/// The e-mail program. The mails themselves are the lesson's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mailbox {
    /// The mail that is open.
    pub open: Option<String>,
    /// The mails that were read.
    pub read: BTreeSet<String>,
    /// The mails that were thrown away or reported.
    pub binned: BTreeSet<String>,
}

impl Given {
    /// The e-mail with this id.
    pub fn mail(&self, id: &str) -> Option<&Mail> {
        self.lesson.file.world.mails.iter().find(|mail| mail.id == id)
    }
}

impl Sandbox {
    /// Does something in the e-mail program. What is not possible now changes nothing.
    pub(super) fn in_mail(&mut self, act: &MailAct) -> Vec<Event> {
        match (act, self.mail.open.clone()) {
            (MailAct::Open(id), _) if self.mail_here(id).is_some() && !self.mail.binned.contains(id) => {
                self.mail.read.insert(id.clone());
                self.mail.open = Some(id.clone());
            }
            (MailAct::Close, _) => self.mail.open = None,
            (MailAct::FollowLink, Some(id)) => {
                let Some(link) = self.given.mail(&id).and_then(|mail| mail.link.as_ref()) else { return Vec::new() };
                let url = Url::parse(&link.to);
                self.front = Program::Browser;
                let mut events = vec![Event::MailLink(id)];
                events.extend(self.open(url));
                return events;
            }
            (MailAct::Delete, Some(id)) => {
                self.throw_away(&id);
                return vec![Event::MailDeleted(id)];
            }
            (MailAct::Report, Some(id)) => {
                self.throw_away(&id);
                return vec![Event::MailReported(id)];
            }
            (MailAct::Restore(id), _) => {
                self.mail.binned.remove(id);
            }
            _ => {}
        }
        Vec::new()
    }

    fn throw_away(&mut self, id: &str) {
        self.mail.binned.insert(id.to_owned());
        self.mail.open = None;
    }
}
