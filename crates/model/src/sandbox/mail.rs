//! The e-mail program of the practice PC: inbox, spam and bin, reading, the link in a mail, attachments, reporting.

use std::collections::BTreeSet;

use super::url::Url;
use super::{Event, Given, MailAct, MailFolder, Place, Sandbox};
use crate::lesson::{Attachment, Document, Mail, Program};
use crate::text::Lang;

/// The e-mail program. The mails themselves are the lesson's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mailbox {
    /// The mail that is open.
    pub open: Option<String>,
    /// The mails that were read.
    pub read: BTreeSet<String>,
    /// The mails that were thrown away or reported.
    pub binned: BTreeSet<String>,
    /// The mails that were reported.
    pub reported: BTreeSet<String>,
    /// The mails that the learner took out of the spam.
    pub not_spam: BTreeSet<String>,
    /// The list that is shown.
    pub folder: MailFolder,
    /// The attachment of the open mail that is open, counted from 0.
    pub attachment: Option<usize>,
}

impl Given {
    /// The e-mail with this id.
    pub fn mail(&self, id: &str) -> Option<&Mail> {
        self.lesson.file.world.mails.iter().find(|mail| mail.id == id)
    }
}

impl Sandbox {
    /// The list in which a mail stands.
    pub fn folder_of(&self, mail: &Mail) -> MailFolder {
        if self.mail.binned.contains(&mail.id) {
            MailFolder::Bin
        } else if mail.spam && !self.mail.not_spam.contains(&mail.id) {
            MailFolder::Spam
        } else {
            MailFolder::Inbox
        }
    }

    /// The mails of a list, newest first.
    pub fn mails_in(&self, folder: MailFolder) -> impl Iterator<Item = &Mail> {
        self.mails().filter(move |mail| self.folder_of(mail) == folder)
    }

    /// The mail in front.
    pub fn open_mail(&self) -> Option<&Mail> {
        self.mail.open.as_deref().and_then(|id| self.mail_here(id))
    }

    /// The attachment in front, with the document in it.
    pub fn open_attachment(&self) -> Option<(&Attachment, &Document)> {
        let attachment = self.open_mail()?.attachments.get(self.mail.attachment?)?;
        Some((attachment, self.given.document(attachment.document.as_deref()?)?))
    }

    /// Does something in the e-mail program. What is not possible now changes nothing.
    pub(super) fn in_mail(&mut self, act: &MailAct) -> Vec<Event> {
        match (act, self.open_mail().cloned()) {
            (MailAct::Open(id), None) => {
                let shown = self.mail.folder;
                let here = self.mails_in(shown).any(|mail| mail.id == *id);
                if here && shown != MailFolder::Bin {
                    self.mail.read.insert(id.clone());
                    self.mail.open = Some(id.clone());
                }
            }
            (MailAct::ShowFolder(folder), None) => self.mail.folder = *folder,
            (MailAct::Restore(id), None) if self.mail.folder == MailFolder::Bin => {
                self.mail.binned.remove(id);
            }
            (MailAct::CloseAttachment, Some(_)) => self.mail.attachment = None,
            (MailAct::SaveAttachment, Some(_)) => return self.save_attachment(),
            // What lies under an open attachment cannot be reached.
            (_, Some(_)) if self.mail.attachment.is_some() => {}
            (MailAct::Close, Some(_)) => self.mail.open = None,
            (MailAct::FollowLink, Some(mail)) => {
                let Some(link) = &mail.link else { return Vec::new() };
                self.front = Program::Browser;
                let mut events = vec![Event::MailLink(mail.id)];
                events.extend(self.open(Url::parse(&link.to)));
                return events;
            }
            (MailAct::Delete, Some(mail)) => {
                self.throw_away(&mail.id);
                return vec![Event::MailDeleted(mail.id)];
            }
            (MailAct::Report, Some(mail)) => {
                self.throw_away(&mail.id);
                self.mail.reported.insert(mail.id.clone());
                return vec![Event::MailReported(mail.id)];
            }
            (MailAct::NotSpam, Some(mail)) if self.folder_of(&mail) == MailFolder::Spam => {
                self.mail.not_spam.insert(mail.id.clone());
                self.mail.folder = MailFolder::Inbox;
                return vec![Event::NotSpam(mail.id)];
            }
            (MailAct::OpenAttachment(index), Some(mail)) => return self.look_into(&mail, *index),
            _ => {}
        }
        Vec::new()
    }

    /// Opens an attachment: a document is shown; a program in disguise does what it came for.
    fn look_into(&mut self, mail: &Mail, index: usize) -> Vec<Event> {
        let Some(attachment) = mail.attachments.get(index) else { return Vec::new() };
        match &attachment.document {
            Some(document) => {
                self.mail.attachment = Some(index);
                vec![Event::DocumentOpened(document.clone())]
            }
            None => vec![Event::DangerOpened(mail.id.clone())],
        }
    }

    fn save_attachment(&mut self) -> Vec<Event> {
        let Some((attachment, document)) = self.open_attachment() else { return Vec::new() };
        let (id, name) = (document.id.clone(), self.given.facts.fill_str(&attachment.file, Lang::Nl));
        self.files.keep(id.clone(), name, Place::Downloads);
        vec![Event::Downloaded(id)]
    }

    fn throw_away(&mut self, id: &str) {
        self.mail.binned.insert(id.to_owned());
        self.mail.open = None;
    }
}
