//! What can be done with card reader and card.

use crate::sandbox::reader::CardPlace;
use crate::sandbox::{Act, ReaderAct, Sandbox};

impl Sandbox {
    pub(super) fn possible_with_reader(&self, acts: &mut Vec<Act>) {
        if !self.reader.plugged {
            acts.push(Act::Reader(ReaderAct::Plug));
        }
        match self.reader.card {
            CardPlace::Out => {
                acts.extend([ReaderAct::Insert, ReaderAct::InsertUpsideDown].map(Act::Reader));
            }
            CardPlace::In | CardPlace::UpsideDown => acts.push(Act::Reader(ReaderAct::TakeOut)),
        }
    }
}
