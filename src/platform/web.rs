//! The browser: progress in localStorage, alarms by `setTimeout`, files through the page, and a mirror of the screen
//! for screen readers. Every call into the page may fail and then does nothing.

mod clock;
mod exchange;
mod letters;
mod mirror;
mod page;
mod seeing;
mod speaker;
mod store;
mod voice;
mod watch;

use bevy::app::{App, PanicHandlerPlugin, PluginGroupBuilder};

pub use clock::Clock;
pub use exchange::{export_file, pick_import};
pub use letters::bring_letters;
pub use page::{count_frame, hide_loader, mark_saved, note_place, prepare, seed, set_language, take_place, today};
pub use speaker::Speaker;
pub use store::Shelf;
pub use voice::Voice;

/// Bevy's plugins for this platform.
pub fn plugins(group: PluginGroupBuilder) -> PluginGroupBuilder {
    // Ours is set already and shows a page that a learner can read.
    group.disable::<PanicHandlerPlugin>()
}

/// Systems that only the browser has.
pub fn build(app: &mut App) {
    watch::build(app);
    mirror::build(app);
    seeing::build(app);
}
