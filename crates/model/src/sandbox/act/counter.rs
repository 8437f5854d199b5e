//! What a hand can do at the log-in gate without a key: ask at a counter, and switch on the key that one gets there.

use serde::{Deserialize, Serialize};

/// What can be done at the gate by somebody who has no key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CounterAct {
    /// "I have no key."
    NoKey,
    /// Go to a counter: it gives a code on paper, and sends a link by mail.
    Visit,
    /// The field for the code on paper now reads this.
    TypeCode(String),
    /// Switch the key on.
    Activate,
    /// "Forgot my password", where there is no account.
    ForgotPassword,
}
