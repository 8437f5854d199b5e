//! What a hand can do on the pages of GovPost, and how its letters can be listed.

use serde::{Deserialize, Serialize};

use crate::text::Lang;

/// Which letters the list shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Folder {
    /// All that is not archived.
    #[default]
    Inbox,
    /// Of these, what was not read.
    Unread,
    /// What was put away.
    Archive,
    /// All letters of the service that sent this letter, by the letter's id.
    Sender(String),
}

/// In which order the list shows them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Order {
    /// What came last stands first.
    #[default]
    Newest,
    /// What is due first stands first; what has no deadline stands last.
    Deadline,
}

/// What can be done on the pages of GovPost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PostAct {
    /// Say yes or no to letters in GovPost.
    Consent(bool),
    /// Take the yes back.
    Withdraw,
    /// The field of the e-mail address now reads this.
    TypeAddress(String),
    /// Keep the typed address; a code goes there.
    SaveAddress,
    /// The field of the mailed code now reads this.
    TypeCode(String),
    /// Send the typed code.
    ConfirmCode,
    /// Let the code be mailed again.
    SendCode,
    /// Switch mails about new letters on or off.
    Notices(bool),
    /// Choose the language of these mails.
    Language(Lang),
    /// The field of the greeting now reads this.
    TypeGreeting(String),
    /// Keep the typed greeting.
    SaveGreeting,
    /// List other letters.
    Show(Folder),
    /// List them in another order.
    Sort(Order),
    /// Sign for the registered letter in front, and read it.
    Sign,
    /// Leave the registered letter in front unsigned.
    Leave,
    /// Put the letter in front into the archive, or back.
    Archive(bool),
    /// Mark the letter in front as handled, or take the mark away.
    Handle(bool),
    /// Ask for help with the letter in front.
    AskHelp,
    /// The field of the reply now reads this.
    TypeReply(String),
    /// Send the reply.
    SendReply,
}
