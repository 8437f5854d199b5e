//! What a hand can do with card reader and card.

use serde::{Deserialize, Serialize};

/// What can be done with card reader and card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReaderAct {
    /// Plug the reader into the computer.
    Plug,
    /// Put the card in, chip first.
    Insert,
    /// Put the card in the wrong way, with the chip sticking out.
    InsertUpsideDown,
    /// Take the card out.
    TakeOut,
}
