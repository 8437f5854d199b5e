//! The Bevy shell: a window, a loop that rests, and one file per verb: load, input, draw, update, effects.
//! No lesson, no screen and no rule of the practice world lives here.

mod draw;
mod effects;
mod input;
mod keys;
mod lessons;
mod load;
mod measure;
mod paint;
mod rest;
mod turn;
mod update;

pub use input::{Outside, asking, writing};
pub use lessons::Own;

use archipel_model::session::{Action, Session};
use archipel_ui::Scratch;
use bevy::app::{App, AppExit, PluginGroup};
use bevy::ecs::message::Message;
use bevy::ecs::resource::Resource;
use bevy::log::{Level, LogPlugin};
use bevy::platform::time::Instant;
use bevy::window::{Window, WindowPlugin, WindowResizeConstraints, WindowResolution};
use bevy_egui::EguiPlugin;

use crate::platform;

/// What somebody said: the learner through the screen, a screen reader, or the outside (a file came, storage is full).
/// The only way to change the session.
#[derive(Message)]
pub struct Said(pub Action);

/// The session that is being played.
#[derive(Resource)]
pub struct Played(pub Session);

/// What the screens remember and no lesson can judge.
#[derive(Resource, Default)]
pub struct Remembered(pub Scratch);

/// Runs the program until its window is closed.
pub fn run() -> AppExit {
    let started = Instant::now();
    platform::prepare();
    let mut app = App::new();
    app.add_plugins(platform::plugins(bevy::DefaultPlugins.set(window()).set(log())));
    app.add_plugins(EguiPlugin::default());
    app.add_message::<Said>();
    input::build(&mut app);
    keys::build(&mut app);
    rest::build(&mut app);
    turn::build(&mut app);
    load::build(&mut app);
    draw::build(&mut app);
    paint::build(&mut app);
    update::build(&mut app);
    measure::build(&mut app, started);
    platform::build(&mut app);
    app.run()
}

fn window() -> WindowPlugin {
    let (min_width, min_height) = platform::SMALLEST_WINDOW;
    WindowPlugin {
        primary_window: Some(Window {
            title: "Archipel".into(),
            name: Some("archipel".into()),
            resolution: WindowResolution::new(1366, 768),
            resize_constraints: WindowResizeConstraints { min_width, min_height, ..Default::default() },
            canvas: Some("#canvas".into()),
            // The page's style sheet gives the canvas its size; see `platform::web` for the keys that stay the browser's.
            fit_canvas_to_parent: false,
            prevent_default_event_handling: true,
            ..Default::default()
        }),
        ..Default::default()
    }
}

/// What they warn of at every start on modest hardware is known and harmless.
const QUIET: &str =
    "wgpu=error,naga=error,calloop=error,bevy_render=error,bevy_core_pipeline=error,bevy_egui=error,winit=error";

/// Quiet unless something is wrong: the browser tests want a clean console, and learners' terminals too.
fn log() -> LogPlugin {
    LogPlugin { level: Level::WARN, filter: QUIET.into(), ..Default::default() }
}
