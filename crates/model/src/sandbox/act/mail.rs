//! What a hand can do with e-mail.

use serde::{Deserialize, Serialize};

/// A list of e-mails.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MailFolder {
    /// What came.
    #[default]
    Inbox,
    /// What the program took for spam.
    Spam,
    /// What was thrown away or reported.
    Bin,
}

impl MailFolder {
    /// All lists in the order in which they are shown.
    pub const ALL: [MailFolder; 3] = [MailFolder::Inbox, MailFolder::Spam, MailFolder::Bin];
}

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
    /// Look into a list.
    ShowFolder(MailFolder),
    /// The open e-mail is no spam: back to the inbox.
    NotSpam,
    /// Open an attachment of the open e-mail, counted from 0.
    OpenAttachment(usize),
    /// Save the open attachment among the files.
    SaveAttachment,
    /// Back from the attachment to its e-mail.
    CloseAttachment,
}
