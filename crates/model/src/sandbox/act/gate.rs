//! What a hand can do at the log-in gate, and the keys.

use serde::{Deserialize, Serialize};

use super::{Capacity, CardAct, CounterAct};

/// A digital key. Which one a persona owns is part of the story; in these lessons it is the phone key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Key {
    /// Identity card, reader and PIN.
    Card,
    /// The phone key IkBenHet.
    IkBenHet,
    /// The wallet ZakLoket.
    ZakLoket,
    /// Password and code app.
    CodeApp,
}

impl Key {
    /// All keys in the order in which the gate offers them.
    pub const ALL: [Key; 4] = [Key::Card, Key::IkBenHet, Key::ZakLoket, Key::CodeApp];
}

/// What can be done at the gate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum GateAct {
    /// Choose a key.
    Choose(Key),
    /// The number field now reads this.
    TypeNumber(String),
    /// Send the question to the phone.
    Send,
    /// Send it again.
    SendAgain,
    /// Back to the choice of keys.
    OtherKey,
    /// Leave the gate, back to the site.
    Cancel,
    /// Something with the identity card.
    Card(CardAct),
    /// Say in what capacity one comes in.
    ComeInAs(Capacity),
    /// Something without a key.
    Counter(CounterAct),
    /// Ask for a new QR code, after the old one ran out.
    NewQr,
}
