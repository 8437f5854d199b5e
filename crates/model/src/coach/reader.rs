//! The way to a card that lies well in its reader, and out of it again.

use crate::lesson::Program;
use crate::sandbox::reader::CardPlace;
use crate::sandbox::{Act, ReaderAct, Sandbox};

impl Sandbox {
    /// `None` when the reader is plugged in.
    pub(super) fn towards_plugged(&self) -> Option<Act> {
        let plug = || self.front_with(Program::Reader).unwrap_or(Act::Reader(ReaderAct::Plug));
        (!self.reader.plugged).then(plug)
    }

    /// `None` when the card is in the reader, chip first.
    pub(super) fn towards_card_in(&self) -> Option<Act> {
        if let Some(act) = self.towards_plugged() {
            return Some(act);
        }
        let act = match self.reader.card {
            CardPlace::In => return None,
            CardPlace::Out => ReaderAct::Insert,
            CardPlace::UpsideDown => ReaderAct::TakeOut,
        };
        Some(self.front_with(Program::Reader).unwrap_or(Act::Reader(act)))
    }

    /// `None` when the card is not in the reader.
    pub(super) fn towards_card_out(&self) -> Option<Act> {
        let take = || self.front_with(Program::Reader).unwrap_or(Act::Reader(ReaderAct::TakeOut));
        self.card_in_reader().then(take)
    }
}
