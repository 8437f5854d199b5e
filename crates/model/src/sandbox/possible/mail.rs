//! What can be done with e-mail.

use crate::sandbox::{Act, MailAct, MailFolder, Sandbox};

impl Sandbox {
    pub(super) fn possible_in_mail(&self, acts: &mut Vec<Act>) {
        let mut add = |act| acts.push(Act::Mail(act));
        let Some(mail) = self.open_mail() else {
            let shown = self.mail.folder;
            MailFolder::ALL.into_iter().filter(|one| *one != shown).for_each(|one| add(MailAct::ShowFolder(one)));
            for mail in self.mails_in(shown) {
                let id = mail.id.clone();
                add(if shown == MailFolder::Bin { MailAct::Restore(id) } else { MailAct::Open(id) });
            }
            return;
        };
        if self.open_attachment().is_some() {
            add(MailAct::CloseAttachment);
            add(MailAct::SaveAttachment);
            return;
        }
        add(MailAct::Close);
        add(MailAct::Delete);
        add(MailAct::Report);
        if self.folder_of(mail) == MailFolder::Spam {
            add(MailAct::NotSpam);
        }
        (0..mail.attachments.len()).for_each(|index| add(MailAct::OpenAttachment(index)));
        if mail.link.is_some() {
            add(MailAct::FollowLink);
        }
    }
}
