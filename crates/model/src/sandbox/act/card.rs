//! What a hand can do at the log-in gate with an identity card, a PIN, and the question in what capacity.

use serde::{Deserialize, Serialize};

/// What the computer offers to choose from when it has read the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Certificate {
    /// One's own, to show who one is: the one for logging in.
    Own,
    /// One's own, to sign with.
    Signature,
    /// Of a card that is no longer valid.
    OldCard,
}

impl Certificate {
    /// Its name in events and lesson files.
    pub fn name(self) -> &'static str {
        match self {
            Certificate::Own => "Own",
            Certificate::Signature => "Signature",
            Certificate::OldCard => "OldCard",
        }
    }
}

/// For whom somebody logs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Capacity {
    /// For oneself.
    Citizen,
    /// In the name of a company.
    Company,
}

impl Capacity {
    /// Both, in the order in which the gate offers them.
    pub const ALL: [Capacity; 2] = [Capacity::Citizen, Capacity::Company];
}

/// What can be done at the gate with an identity card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CardAct {
    /// "My card is in it": let the computer read the card.
    Read,
    /// Choose a certificate.
    Choose(Certificate),
    /// The PIN field now reads this.
    TypePin(String),
    /// Confirm the PIN.
    ConfirmPin,
    /// Stop before the last try.
    Stop,
    /// Go to the town hall for a new PIN.
    TownHall,
}
