//! What a hand can do with e-mail.

use serde::{Deserialize, Serialize};

/// What can be done in the e-mail program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MailAct {
    /// Open an e-mail.
    Open(String),
    /// Back to the list.
    Close,
    /// Follow the link of the open e-mail.
    FollowLink,
    /// Throw the open e-mail away.
    Delete,
    /// Report the open e-mail as suspicious.
    Report,
    /// Take an e-mail out of the bin.
    Restore(String),
}
