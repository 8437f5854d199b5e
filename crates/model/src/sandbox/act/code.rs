//! What a hand can do on the PC with the key made of a passphrase and a code app: making it, and logging in with it.

use serde::{Deserialize, Serialize};

/// Where recovery codes can be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Keep {
    /// Written on paper, at home.
    Paper,
    /// As a picture of the screen.
    Screenshot,
    /// Not at all.
    Nowhere,
}

impl Keep {
    /// All of them in the order in which they are offered.
    pub const ALL: [Keep; 3] = [Keep::Screenshot, Keep::Paper, Keep::Nowhere];

    /// Its name in events and lesson files.
    pub fn name(self) -> &'static str {
        match self {
            Keep::Paper => "Paper",
            Keep::Screenshot => "Screenshot",
            Keep::Nowhere => "Nowhere",
        }
    }
}

/// What can be done with this key on the PC. The fields are those of the page in front, which says what is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CodeAct {
    /// The field for the user name now reads this.
    TypeUser(String),
    /// The field for the passphrase now reads this.
    TypePhrase(String),
    /// The field that repeats the passphrase now reads this.
    TypeRepeat(String),
    /// The field for the six digits now reads this.
    TypeDigits(String),
    /// Send the page.
    Send,
    /// Make a picture of the QR code.
    Screenshot,
    /// Choose where the recovery codes are kept.
    KeepCodes(Keep),
}
