//! Figures for `cargo xtask measure`, printed when `ARCHIPEL_MEASURE` is set: start, rest, frames under a moving pointer,
//! and how soon a letter is seen. A learner signs in and begins a lesson for it; then the program closes itself.

use std::collections::VecDeque;
use std::time::Duration;

use archipel_model::progress::SignPicture;
use archipel_model::sandbox::{Act, BrowserAct};
use archipel_model::session::{Action, Phase, Session};
use bevy::app::{App, AppExit, First, Last};
use bevy::ecs::entity::Entity;
use bevy::ecs::message::MessageWriter;
use bevy::ecs::query::With;
use bevy::ecs::resource::Resource;
use bevy::ecs::schedule::IntoScheduleConfigs;
use bevy::ecs::system::{Query, Res, ResMut, SystemParam};
use bevy::math::Vec2;
use bevy::platform::time::Instant;
use bevy::window::{CursorMoved, PrimaryWindow, Window, WindowEvent};
use egui::{Id, accesskit};

use super::input::asking;
use super::rest::{FIRST_SEEN, Frames};
use super::update::update;
use super::{Outside, Played, Said};
use crate::platform::{Alarm, Shown, Wake};

/// Until what was begun is over.
const SETTLE: Duration = Duration::from_secs(3);
const IDLE: Duration = Duration::from_secs(10);
const MOVE: Duration = Duration::from_secs(5);
/// Between two letters.
const PAUSE: Duration = Duration::from_millis(200);
/// Typed into the search engine, letter by letter.
const WORDS: &str = "woningincharleroi";

/// What is measured or done, one after the other.
enum Step {
    /// The first picture appears.
    Start,
    /// This is said by the learner; then all comes to rest.
    Say(fn(&Session) -> Vec<Action>),
    /// The search engine is given the keyboard.
    Focus,
    /// Nothing happens; the frames that are drawn all the same are counted.
    Idle { frames_before: u32 },
    /// The pointer never stands still. The times are those between two frames.
    Move { place: &'static str, times: Vec<Duration> },
    /// Letters are typed. The times are those until the picture with the letter is finished.
    Type { left: &'static str, next: Instant, pressed: Option<Instant>, times: Vec<Duration> },
}

#[derive(Resource)]
struct Measurement {
    script: VecDeque<Step>,
    /// The first step has begun; since then it lasts.
    begun: Option<Instant>,
    /// When the frame before this one was made.
    last_frame: Instant,
    /// When this frame was begun.
    frame_begun: Instant,
    /// The longest of all frames since the first picture: there a shader that comes too late would show.
    longest_frame: Duration,
}

pub fn build(app: &mut App, started: Instant) {
    if std::env::var_os("ARCHIPEL_MEASURE").is_none_or(|value| value != "1") {
        return;
    }
    let script = VecDeque::from([
        Step::Start,
        Step::Say(sign_in),
        Step::Idle { frames_before: 0 },
        Step::Move { place: "_map", times: Vec::new() },
        Step::Say(begin_lesson),
        Step::Move { place: "_lesson", times: Vec::new() },
        Step::Say(open_search),
        Step::Focus,
        Step::Type { left: WORDS, next: started, pressed: None, times: Vec::new() },
    ]);
    let measurement = Measurement {
        script,
        begun: Some(started),
        last_frame: started,
        frame_begun: started,
        longest_frame: Duration::ZERO,
    };
    app.insert_resource(measurement)
        .add_systems(First, (begin_frame, type_letter).chain())
        .add_systems(Last, measure.after(update));
}

fn sign_in(_: &Session) -> Vec<Action> {
    let pictures = [SignPicture::Boat, SignPicture::Sun, SignPicture::Key].map(Action::PickPicture);
    [Action::Welcome].into_iter().chain(pictures).chain([Action::SignIn]).collect()
}

fn begin_lesson(session: &Session) -> Vec<Action> {
    let first = session.course().lessons.first().map(|lesson| Action::OpenLesson(lesson.id.clone()));
    first.into_iter().chain([Action::Play(Phase::Guided)]).collect()
}

fn open_search(_: &Session) -> Vec<Action> {
    [BrowserAct::Popup(false), BrowserAct::OpenBookmark(0)].map(|act| Action::Do(Act::Browser(act))).into()
}

/// The text in the field of the search engine.
fn typed(session: &Session) -> &str {
    session.run().map_or("", |run| &run.sandbox.browser.tab().query)
}

/// The value below which this percentage of the times lies, in milliseconds.
fn share(times: &mut [Duration], percent: usize) -> f64 {
    times.sort();
    times.get(times.len() * percent / 100).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
}

/// `place` is empty, or says where it was measured: `_map`.
fn tell(what: &str, place: &str, times: &mut [Duration]) {
    println!("measure: {what}_median{place}_ms {:.1}", share(times, 50));
    println!("measure: {what}_p95{place}_ms {:.1}", share(times, 95));
}

/// What the learner of the measurement does it with.
#[derive(SystemParam)]
struct Learner<'w, 's> {
    said: MessageWriter<'w, Said>,
    outside: Res<'w, Outside>,
    windows: Query<'w, 's, (Entity, &'static Window), With<PrimaryWindow>>,
    events: MessageWriter<'w, WindowEvent>,
    moves: MessageWriter<'w, CursorMoved>,
}

impl Learner<'_, '_> {
    /// Leads the pointer along a circle.
    fn point(&mut self, turn: f32) {
        for (window, size) in &self.windows {
            let position = size.size() * (Vec2::new(turn.cos(), turn.sin()) * 0.4 + 0.5);
            let moved = CursorMoved { window, position, delta: None };
            self.events.write(WindowEvent::CursorMoved(moved.clone()));
            self.moves.write(moved);
        }
    }
}

fn begin_frame(mut measurement: ResMut<Measurement>) {
    measurement.frame_begun = Instant::now();
}

fn measure(
    mut measurement: ResMut<Measurement>,
    frames: Res<Frames>,
    wake: Res<Wake>,
    played: Res<Played>,
    mut learner: Learner,
    mut exit: MessageWriter<AppExit>,
) {
    let Measurement { script, begun, last_frame, frame_begun, longest_frame } = &mut *measurement;
    let now = Instant::now();
    if frames.0 > FIRST_SEEN {
        *longest_frame = (*longest_frame).max(now - *frame_begun);
    }
    let frame = now - std::mem::replace(last_frame, now);
    if let (Some(begun_at), Some(step)) = (*begun, script.front_mut()) {
        let elapsed = now - begun_at;
        let over = match step {
            Step::Start => frames.0 >= FIRST_SEEN,
            Step::Say(_) | Step::Focus => elapsed >= SETTLE,
            Step::Idle { .. } => elapsed >= IDLE,
            Step::Move { times, .. } => {
                times.push(frame);
                learner.point(elapsed.as_secs_f32() * 2.0);
                wake.now();
                elapsed >= MOVE
            }
            Step::Type { left, pressed, .. } => {
                if pressed.is_some() {
                    wake.now();
                }
                left.is_empty() && pressed.is_none()
            }
        };
        if !over {
            return;
        }
        match step {
            Step::Start => println!("measure: start_to_first_frame_ms {}", elapsed.as_millis()),
            // This frame itself was woken by the alarm of the measurement.
            Step::Idle { frames_before } => {
                println!("measure: idle_frames_10s {}", frames.0.saturating_sub(*frames_before + 1));
            }
            Step::Move { place, times } => tell("frame", place, times),
            Step::Type { times, .. } if typed(&played.0) == WORDS => tell("key", "", times),
            Step::Type { .. } => println!("What was typed did not arrive: \"{}\"", typed(&played.0)),
            Step::Say(_) | Step::Focus => {}
        }
        script.pop_front();
    }
    *begun = Some(now);
    match script.front_mut() {
        Some(Step::Say(actions)) => {
            learner.said.write_batch(actions(&played.0).into_iter().map(Said));
            wake.now();
            wake.set(Alarm::Measure, Some(SETTLE));
        }
        Some(Step::Focus) => {
            learner.outside.press(asking(Id::new("search-box").accesskit_id(), accesskit::Action::Focus));
            wake.set(Alarm::Measure, Some(SETTLE));
        }
        Some(Step::Idle { frames_before }) => {
            *frames_before = frames.0;
            wake.set(Alarm::Measure, Some(IDLE));
        }
        Some(Step::Move { .. }) => wake.now(),
        Some(Step::Type { .. }) => wake.now(),
        Some(Step::Start) => {}
        None => {
            println!("measure: hitch_longest_ms {:.0}", longest_frame.as_secs_f64() * 1000.0);
            exit.write(AppExit::Success);
        }
    }
}

/// At the beginning of a frame: the next letter is pressed, or the picture with the last one is waited for.
fn type_letter(mut measurement: ResMut<Measurement>, shown: Shown, outside: Res<Outside>, wake: Res<Wake>) {
    let Some(Step::Type { left, next, pressed, times }) = measurement.script.front_mut() else { return };
    let now = Instant::now();
    if let Some(at) = pressed.take() {
        shown.wait();
        times.push(at.elapsed());
        *next = now + PAUSE;
        wake.set(Alarm::Measure, Some(PAUSE));
    } else if *next <= now
        && let Some(letter) = left.chars().next()
    {
        *left = left.get(letter.len_utf8()..).unwrap_or_default();
        *pressed = Some(now);
        outside.press(egui::Event::Text(letter.to_string()));
    }
}
