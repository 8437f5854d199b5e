//! The way to an e-mail, to what hangs on it, and to reporting it.

use crate::lesson::{Mail, Program};
use crate::sandbox::{Act, MailAct, MailFolder, Sandbox};

impl Sandbox {
    pub(super) fn towards_mail(&self, id: &str) -> Act {
        let Some(mail) = self.given.mail(id) else { return Act::Mail(MailAct::Close) };
        if let Some(act) = self.towards_mail_list() {
            return act;
        }
        let folder = self.folder_of(mail);
        Act::Mail(if self.mail.folder != folder {
            MailAct::ShowFolder(folder)
        } else if folder == MailFolder::Bin {
            MailAct::Restore(id.to_owned())
        } else {
            MailAct::Open(id.to_owned())
        })
    }

    /// Brings a list of e-mails to the front; `None` when one is.
    fn towards_mail_list(&self) -> Option<Act> {
        if let Some(act) = self.front_with(Program::Mail) {
            return Some(act);
        }
        let open = self.open_mail().is_some();
        let close = if self.mail.attachment.is_some() { MailAct::CloseAttachment } else { MailAct::Close };
        open.then_some(Act::Mail(close))
    }

    pub(super) fn towards_reported(&self, id: &str) -> Act {
        let open = self.front == Program::Mail && self.open_mail().is_some_and(|mail| mail.id == id);
        if open && self.mail.attachment.is_none() { Act::Mail(MailAct::Report) } else { self.towards_mail(id) }
    }

    /// The mail on which a document hangs, and the document's place on it.
    fn mail_with(&self, document: &str) -> Option<(&Mail, usize)> {
        self.mails().find_map(|mail| {
            let at = mail.attachments.iter().position(|one| one.document.as_deref() == Some(document))?;
            Some((mail, at))
        })
    }

    /// Opens a document that hangs on a mail.
    pub(super) fn towards_attachment(&self, document: &str) -> Option<Act> {
        let (mail, at) = self.mail_with(document)?;
        let open = self.front == Program::Mail && self.mail.open.as_ref() == Some(&mail.id);
        Some(if open && self.mail.attachment.is_none() {
            Act::Mail(MailAct::OpenAttachment(at))
        } else {
            self.towards_mail(&mail.id)
        })
    }
}
