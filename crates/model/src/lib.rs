//! The practice world, the lessons, the coach, the progress and the session of Archipel.
//!
//! Pure: no egui, no Bevy, no files, no clock, no randomness. Seed, date and content come in as values;
//! the same actions always give the same state.

pub mod coach;
pub mod facts;
pub mod guard;
pub mod lesson;
pub mod number;
pub mod plain;
pub mod progress;
pub mod sandbox;
pub mod session;
pub mod text;

pub use text::{HelpLang, Lang, Tag, Text};
