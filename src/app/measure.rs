//! Figures for `cargo xtask measure`, printed when `ARCHIPEL_MEASURE` is set: start, rest, and frames under a moving
//! pointer. Then the program closes itself.

use std::time::Duration;

use bevy::app::{App, AppExit, Last};
use bevy::ecs::entity::Entity;
use bevy::ecs::message::MessageWriter;
use bevy::ecs::query::With;
use bevy::ecs::resource::Resource;
use bevy::ecs::schedule::IntoScheduleConfigs;
use bevy::ecs::system::{Query, Res, ResMut};
use bevy::math::Vec2;
use bevy::platform::time::Instant;
use bevy::window::{CursorMoved, PrimaryWindow, Window, WindowEvent};

use super::rest::{FIRST_SEEN, Frames};
use super::update::update;
use crate::platform::{Alarm, Wake};

const SETTLE: Duration = Duration::from_secs(3);
const IDLE: Duration = Duration::from_secs(10);
const MOVE: Duration = Duration::from_secs(5);

enum Stage {
    Start,
    Settle,
    Idle { frames_before: u32 },
    Move { last: Instant, times: Vec<Duration> },
}

#[derive(Resource)]
struct Measurement {
    since: Instant,
    stage: Stage,
}

pub fn build(app: &mut App, started: Instant) {
    if std::env::var_os("ARCHIPEL_MEASURE").is_some_and(|value| value == "1") {
        app.insert_resource(Measurement { since: started, stage: Stage::Start })
            .add_systems(Last, measure.after(update));
    }
}

fn measure(
    mut measurement: ResMut<Measurement>,
    frames: Res<Frames>,
    wake: Res<Wake>,
    windows: Query<(Entity, &Window), With<PrimaryWindow>>,
    mut events: MessageWriter<WindowEvent>,
    mut moves: MessageWriter<CursorMoved>,
    mut exit: MessageWriter<AppExit>,
) {
    let elapsed = measurement.since.elapsed();
    let now = Instant::now();
    match &mut measurement.stage {
        Stage::Start if frames.0 >= FIRST_SEEN => {
            println!("measure: start_to_first_frame_ms {}", elapsed.as_millis());
            *measurement = Measurement { since: now, stage: Stage::Settle };
            wake.set(Alarm::Measure, Some(SETTLE));
        }
        Stage::Settle if elapsed >= SETTLE => {
            *measurement = Measurement { since: now, stage: Stage::Idle { frames_before: frames.0 } };
            wake.set(Alarm::Measure, Some(IDLE));
        }
        Stage::Idle { frames_before } if elapsed >= IDLE => {
            // This frame itself was woken by the alarm of the measurement.
            println!("measure: idle_frames_10s {}", frames.0.saturating_sub(*frames_before + 1));
            *measurement = Measurement { since: now, stage: Stage::Move { last: now, times: Vec::new() } };
            wake.now();
        }
        Stage::Move { last, times } => {
            times.push(now - *last);
            *last = now;
            if elapsed < MOVE {
                for (window, size) in &windows {
                    let turn = elapsed.as_secs_f32() * 2.0;
                    let position = size.size() * (Vec2::new(turn.cos(), turn.sin()) * 0.4 + 0.5);
                    let moved = CursorMoved { window, position, delta: None };
                    events.write(WindowEvent::CursorMoved(moved.clone()));
                    moves.write(moved);
                }
                wake.now();
            } else {
                times.sort();
                let at =
                    |share: usize| times.get(times.len() * share / 100).map_or(0.0, |time| time.as_secs_f64() * 1000.0);
                println!("measure: frame_median_ms {:.1}", at(50));
                println!("measure: frame_p95_ms {:.1}", at(95));
                exit.write(AppExit::Success);
            }
        }
        _ => {}
    }
}
