//! What a hand can do in the calendar of the phone.

use serde::{Deserialize, Serialize};

/// What can be done in the calendar. Days are counted from the day on which the exercise began.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CalendarAct {
    /// Show what is noted.
    ShowNotes,
    /// Show the days of this week.
    ShowDays,
    /// Show the week after (or before) the one in front.
    Turn(bool),
    /// Open a day.
    OpenDay(u16),
    /// The field of the date now reads this.
    TypeDate(String),
    /// Open the typed day.
    GoToDate,
    /// Note what this letter asks for.
    About(String),
    /// The field of the title now reads this.
    TypeTitle(String),
    /// Let the phone remind of it, or not.
    Remind(bool),
    /// Note it on the day in front.
    Note,
    /// Take a note away, counted from 0 in the order of writing.
    Remove(usize),
}
