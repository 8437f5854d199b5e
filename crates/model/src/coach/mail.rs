//! The way to an e-mail.

use crate::lesson::Program;
use crate::sandbox::{Act, MailAct, Sandbox};

impl Sandbox {
    pub(super) fn towards_mail(&self, id: &str) -> Act {
        if let Some(act) = self.front_with(Program::Mail) {
            return act;
        }
        Act::Mail(if self.mail.open.is_some() {
            MailAct::Close
        } else if self.mail.binned.contains(id) {
            MailAct::Restore(id.to_owned())
        } else {
            MailAct::Open(id.to_owned())
        })
    }
}
