//! Draws a session of Archipel with egui and returns actions. Drawing changes nothing: egui may draw a frame twice.
//!
//! The renderer is not known here: Bevy draws the shapes in the app, a test harness reads them in the tests.

pub mod aloud;
pub mod art;
pub mod draw;
pub mod icon;
mod language;
pub mod repaint;
pub mod sandbox;
pub mod screen;
pub mod theme;
pub mod widget;
pub mod words;

use archipel_model::session::{Action, Session};

pub use draw::Scratch;

/// What the window is, in a few words, in the language of the help.
pub fn window_title(session: &Session) -> String {
    words::Words::of(session.lang()).get("window-title")
}

/// Draws the whole session and adds what the person did to `out`.
pub fn app_ui(ui: &mut egui::Ui, session: &Session, scratch: &mut Scratch, out: &mut Vec<Action>) {
    theme::install(ui.ctx(), draw::seeing_of(session));
    language::begin(ui.ctx());
    let mut draw = draw::Draw::new(ui.ctx(), session, scratch, out, ui.max_rect().width());
    screen::screen_ui(ui, &mut draw);
}
