//! The browser: progress in localStorage, alarms by `setTimeout`, files through the page, and a mirror of the screen
//! for screen readers. Every call into the page may fail and then does nothing.

mod clock;
mod exchange;
mod letters;
mod mirror;
mod page;
mod paint;
mod seeing;
mod speaker;
mod store;
mod voice;
mod watch;

use archipel_model::lesson::pack::{Pack, PackError};
use archipel_model::session::Action;
use bevy::app::{App, PanicHandlerPlugin, PluginGroupBuilder};

pub use clock::Clock;
pub use exchange::{export_file, pick_import, pick_lessons};
pub use letters::bring_letters;
pub use page::{
    count_frame, hide_loader, mark_saved, note_checked, note_place, prepare, seed, set_language, take_place, today,
};
pub use paint::Shown;
pub use speaker::Speaker;
pub use store::Shelf;
pub use voice::Voice;

use crate::app::{Outside, Own};

/// The page decides how large it is: what the keyboard of a phone leaves of it may be very little.
pub const SMALLEST_WINDOW: (f32, f32) = (1.0, 1.0);

/// Bevy's plugins for this platform.
pub fn plugins(group: PluginGroupBuilder) -> PluginGroupBuilder {
    // Ours is set already and shows a page that a learner can read.
    group.disable::<PanicHandlerPlugin>()
}

/// Where a course would have been found.
pub enum Source {}

/// A page has no folder beside it: a course is opened by hand, for this visit.
pub fn lessons_at_start() -> Option<(Source, Result<Pack, PackError>)> {
    None
}

/// Nothing is found, so nothing is told.
pub fn tell_author(source: &Source, _root: &str, _action: &Action) {
    match *source {}
}

/// Nothing is found, so nothing is watched.
pub fn watch_lessons(source: Source, _own: &Own, _outside: &Outside) {
    match source {}
}

/// Systems that only the browser has.
pub fn build(app: &mut App) {
    paint::build(app);
    watch::build(app);
    mirror::build(app);
    seeing::build(app);
}
