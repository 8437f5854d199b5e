//! What differs between the desktop and the browser: the only place with `cfg(target_arch)`.
//! `desktop` and `web` offer the same names; nothing above knows which one it has.

#[cfg(not(target_arch = "wasm32"))]
mod desktop;
#[cfg(target_arch = "wasm32")]
mod web;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
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
    /// The loop has been woken and has not begun its frame yet; waking it twice would draw two frames.
    waking: Arc<AtomicBool>,
    clock: Clock,
}

impl Wake {
    /// For the loop of `app`, whose window plugins must be there already.
    pub fn new(app: &App) -> Self {
        let proxy = app.world().get_resource::<EventLoopProxyWrapper>().map(|proxy| (**proxy).clone());
        let waking = Arc::new(AtomicBool::new(false));
        let clock = Clock::new({
            let (proxy, waking) = (proxy.clone(), waking.clone());
            move || wake(proxy.as_ref(), &waking)
        });
        Self { proxy, waking, clock }
    }

    /// One frame, as soon as possible.
    pub fn now(&self) {
        wake(self.proxy.as_ref(), &self.waking);
    }

    /// One frame after `delay`, or none any more.
    pub fn set(&self, alarm: Alarm, delay: Option<Duration>) {
        self.clock.set(alarm, delay);
    }

    /// The frame has begun: from now on a wish means the next one.
    pub fn awake(&self) {
        self.waking.store(false, Ordering::Release);
    }
}

fn wake(proxy: Option<&EventLoopProxy<WinitUserEvent>>, waking: &AtomicBool) {
    if let Some(proxy) = proxy
        && !waking.swap(true, Ordering::AcqRel)
    {
        // The loop is gone only when the program ends.
        let _ = proxy.send_event(WinitUserEvent::WakeUp);
    }
}
