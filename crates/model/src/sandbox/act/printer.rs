//! What a hand can do at the printer and scanner.

use serde::{Deserialize, Serialize};

/// What can be done at the printer and scanner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PrinterAct {
    /// Take this print out of the tray.
    Take(String),
    /// Lay this paper on the glass.
    Lay(String),
    /// Take the paper off the glass.
    Lift,
    /// Scan what lies on the glass: as a document (PDF), or as a photo (JPG).
    Scan(ScanKind),
}

/// As what kind of file a paper is scanned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ScanKind {
    /// A document.
    Pdf,
    /// A photo: larger, and not every portal takes it.
    Jpg,
}
