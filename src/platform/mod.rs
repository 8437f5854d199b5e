//! What differs between the desktop and the browser: the only place with `cfg(target_arch)`.
//! `desktop` and `web` offer the same names; nothing above knows which one it has.

#[cfg(not(target_arch = "wasm32"))]
mod desktop;
#[cfg(target_arch = "wasm32")]
mod web;

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::time::Duration;

use bevy::app::App;
use bevy::ecs::resource::Resource;
use bevy::winit::{EventLoopProxy, EventLoopProxyWrapper, WinitUserEvent};

#[cfg(not(target_arch = "wasm32"))]
pub use desktop::*;
#[cfg(target_arch = "wasm32")]
pub use web::*;

/// What the loop may be woken for later; each has one alarm, and setting it again moves it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alarm {
    /// egui wants to be drawn again: a tooltip is due.
    Redraw,
    /// The sound card has been silent long enough.
    Hush,
    /// The next stage of a measurement.
    Measure,
}

impl Alarm {
    /// How many alarms there are.
    pub const COUNT: usize = 3;
}

/// Wakes the sleeping loop, so that one frame is drawn. Works from any thread and from handlers in the page.
#[derive(Resource, Clone)]
pub struct Wake {
    proxy: Option<EventLoopProxy<WinitUserEvent>>,
    state: Arc<AtomicU8>,
    clock: Clock,
}

/// Nothing is going on: a wish must wake the loop.
const ASLEEP: u8 = 0;
/// A frame is on its way already.
const WAKING: u8 = 1;
/// A frame is being made.
const DRAWING: u8 = 2;
/// A frame is being made, and somebody has asked for another one.
const ASKED: u8 = 3;

impl Wake {
    /// For the loop of `app`, whose window plugins must be there already.
    pub fn new(app: &App) -> Self {
        let proxy = app.world().get_resource::<EventLoopProxyWrapper>().map(|proxy| (**proxy).clone());
        // The first frame comes by itself.
        let state = Arc::new(AtomicU8::new(WAKING));
        let clock = Clock::new({
            let (proxy, state) = (proxy.clone(), state.clone());
            move || wake(proxy.as_ref(), &state)
        });
        Self { proxy, state, clock }
    }

    /// One frame, as soon as possible.
    pub fn now(&self) {
        wake(self.proxy.as_ref(), &self.state);
    }

    /// One frame after `delay`, or none any more.
    pub fn set(&self, alarm: Alarm, delay: Option<Duration>) {
        self.clock.set(alarm, delay);
    }

    /// The frame has begun: from now on a wish means the next one.
    pub fn begin_frame(&self) {
        self.state.store(DRAWING, Ordering::Release);
    }

    /// The frame is made. Says whether another one was asked for meanwhile.
    pub fn end_frame(&self) -> bool {
        let asleep = self.state.compare_exchange(DRAWING, ASLEEP, Ordering::AcqRel, Ordering::Acquire);
        if asleep.is_err() {
            self.state.store(WAKING, Ordering::Release);
        }
        asleep.is_err()
    }
}

/// While a frame is being made, the wish is only noted: winit's loop in the browser loses a wake-up that it gets
/// from inside of itself.
fn wake(proxy: Option<&EventLoopProxy<WinitUserEvent>>, state: &AtomicU8) {
    let next = |now| match now {
        ASLEEP => Some(WAKING),
        DRAWING => Some(ASKED),
        _ => None,
    };
    if state.fetch_update(Ordering::AcqRel, Ordering::Acquire, next) == Ok(ASLEEP)
        && let Some(proxy) = proxy
    {
        // The loop is gone only when the program ends.
        let _ = proxy.send_event(WinitUserEvent::WakeUp);
    }
}
