//! The desktop: files for progress and exchange, threads for alarms, a terminal for messages.

mod arguments;
mod clock;
mod exchange;
mod hearing;
mod lessons;
mod paint;
mod seeing;
mod speaker;
mod store;
mod voice;

use std::borrow::Cow;
use std::hash::{BuildHasher, RandomState};
use std::panic::PanicHookInfo;
use std::time::Duration;

use archipel_model::HelpLang;
use archipel_model::session::Action;
use archipel_ui::theme::LETTERS;
use bevy::app::{App, PluginGroupBuilder, TerminalCtrlCHandlerPlugin};
pub use clock::Clock;
pub use exchange::{export_file, pick_import};
pub use lessons::{lessons_at_start, pick_lessons, tell_author, watch_lessons};
pub use paint::Shown;
pub use speaker::Speaker;
pub use store::Shelf;
pub use voice::Voice;

use crate::app::Outside;

/// Exit status when the program cannot go on; the reason is on stderr.
const FAILED: i32 = 1;

/// The smallest window, in points: in a smaller one nobody could practise.
pub const SMALLEST_WINDOW: (f32, f32) = (360.0, 560.0);

/// Before anything else: what is asked for, and what is shown if the program must stop.
pub fn prepare() {
    arguments::read();
    std::panic::set_hook(Box::new(say_farewell));
}

/// Bevy's plugins for this platform.
pub fn plugins(group: PluginGroupBuilder) -> PluginGroupBuilder {
    // Bevy would notice Ctrl+C only in its next frame, which may never come. Every step is saved at once,
    // so the operating system may end the program right away.
    group.disable::<TerminalCtrlCHandlerPlugin>()
}

/// Systems that only the desktop has.
pub fn build(app: &mut App) {
    paint::build(app);
    exchange::build(app);
    hearing::build(app);
    seeing::build(app);
}

/// The day of today, by the clock of the computer.
pub fn today() -> time::Date {
    time::OffsetDateTime::now_utc().date()
}

/// A number that is different at each start: it chooses names and amounts of the exercises.
pub fn seed() -> u64 {
    RandomState::new().hash_one(std::process::id())
}

/// The window's title says it already.
pub fn set_language(_lang: HelpLang, _title: &str) {}

/// The letters of further scripts are in the program.
pub fn bring_letters(name: &str, outside: &Outside) {
    match LETTERS.iter().find(|(there, _)| *there == name) {
        Some((_, font)) => outside.hand_letters(name, Cow::Borrowed(font)),
        None => outside.tell(Action::LettersFailed(name.to_owned())),
    }
}

/// A window that is opened anew begins at the welcome.
pub fn take_place() -> Option<String> {
    None
}

/// Nobody asks for it.
pub fn note_place(_place: Option<&str>) {}

/// There is no loader: the window opens at once.
pub fn hide_loader() {}

/// Measured elsewhere: `cargo xtask measure`.
pub fn note_checked(_took: Duration) {}

/// Nobody asks from outside of the program.
pub fn count_frame(_frames: u32) {}

/// Whether progress is safe; the farewell says so only if it is.
pub fn mark_saved(saved: bool) {
    store::SAFE.store(saved, std::sync::atomic::Ordering::Relaxed);
}

/// One sentence that a learner or a trainer can act upon, instead of a stack trace.
fn say_farewell(panic: &PanicHookInfo) {
    let reason = panic
        .payload()
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.payload().downcast_ref::<&str>().copied())
        .unwrap_or("unknown reason");
    if reason.contains("Unable to find a GPU") {
        eprintln!(
            "Archipel: no usable graphics found on this computer; update its graphics driver, or play in the browser: cargo xtask play --web"
        );
    } else if reason.contains("Failed to build event loop") {
        eprintln!("Archipel: no screen found; start it on a desktop, or play in the browser: cargo xtask play --web");
    } else {
        let safe = store::SAFE.load(std::sync::atomic::Ordering::Relaxed);
        let comfort = if safe { "Your progress is saved." } else { "The last steps could not be saved." };
        let place = panic.location().map_or_else(String::new, |place| format!(" ({place})"));
        eprintln!("Archipel stopped. {comfort} Please start it again.\nFor the technician: {reason}{place}");
    }
    std::process::exit(FAILED);
}
