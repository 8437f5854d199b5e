//! What a hand can do with files, and where they can be.

use serde::{Deserialize, Serialize};

/// Where a file can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Place {
    /// The downloads of this shared PC.
    Downloads,
    /// The learner's own stick.
    Stick,
    /// The bin.
    Bin,
}

impl Place {
    /// All places in the order in which they are shown.
    pub const ALL: [Place; 3] = [Place::Downloads, Place::Stick, Place::Bin];
}

/// What can be done with files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FilesAct {
    /// Look into a place.
    OpenPlace(Place),
    /// Choose the file of this document.
    Choose(String),
    /// The name field of the chosen file now reads this.
    TypeName(String),
    /// Give the chosen file the typed name.
    Rename,
    /// Move the chosen file to a place; to the bin is deleting.
    Move(Place),
    /// Empty the bin for good.
    EmptyBin,
    /// Print the chosen file.
    Print,
    /// Make a PDF of the chosen file.
    SaveAsPdf,
}
