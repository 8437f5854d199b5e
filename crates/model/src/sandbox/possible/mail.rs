//! What can be done with e-mail.

use crate::sandbox::{Act, MailAct, Sandbox};

impl Sandbox {
    pub(super) fn possible_in_mail(&self, acts: &mut Vec<Act>) {
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
                for mail in self.mails() {
                    let binned = self.mail.binned.contains(&mail.id);
                    add(if binned { MailAct::Restore(mail.id.clone()) } else { MailAct::Open(mail.id.clone()) });
                }
            }
        }
    }
}
