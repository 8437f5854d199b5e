//! What can be done with a form of a portal, and with a request that was sent. It happens in the form or the dossier in front.

use serde::{Deserialize, Serialize};

/// What can be done with a form. Fields, options and files are called by their ids.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FormAct {
    /// This field now reads this.
    Type(String, String),
    /// Choose this option of a field; of a field with many, or of a box: choose it or leave it again.
    Pick(String, String),
    /// Choose this day of a field, counted from 0.
    PickDay(String, usize),
    /// Choose this hour of the chosen day.
    PickHour(String, String),
    /// Attach this file.
    Attach(String, String),
    /// Take the attached file away again.
    Detach(String),
    /// Show what the `?` of this field explains, or hide it.
    Explain(String),
    /// On to the next page.
    Next,
    /// Back to the page before.
    Previous,
    /// From the review to a page, to change it; counted from 0.
    Change(usize),
    /// Keep what is there as a draft.
    SaveDraft,
    /// Go on with the draft.
    Resume,
    /// Pay with the practice card.
    Pay,
    /// Send the form.
    Send,
    /// Write the number down.
    NoteNumber,
    /// Send what was missing.
    Complete,
    /// Take the request back.
    Withdraw,
}
