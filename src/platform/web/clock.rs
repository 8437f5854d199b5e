//! Alarms of the browser: `setTimeout`.

use std::cell::RefCell;
use std::time::Duration;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use crate::platform::Alarm;

thread_local! {
    /// A browser page has one thread and one loop; its clock stays outside of the resource, which must be `Send`.
    static FACE: RefCell<Face> = RefCell::default();
}

#[derive(Default)]
struct Face {
    ring: Option<Closure<dyn Fn()>>,
    timers: [Option<i32>; Alarm::COUNT],
}

/// Calls back when an alarm is due.
#[derive(Clone)]
pub struct Clock;

impl Clock {
    /// `ring` is called for each alarm.
    pub fn new(ring: impl Fn() + 'static) -> Self {
        FACE.with_borrow_mut(|face| face.ring = Some(Closure::new(ring)));
        Self
    }

    /// Sets the alarm anew, or takes it back.
    pub fn set(&self, alarm: Alarm, delay: Option<Duration>) {
        let Some(window) = web_sys::window() else { return };
        FACE.with_borrow_mut(|face| {
            let timer = &mut face.timers[alarm as usize];
            if let Some(timer) = timer.take() {
                window.clear_timeout_with_handle(timer);
            }
            if let (Some(delay), Some(ring)) = (delay, &face.ring) {
                let wait = i32::try_from(delay.as_millis()).unwrap_or(i32::MAX);
                *timer = window
                    .set_timeout_with_callback_and_timeout_and_arguments_0(ring.as_ref().unchecked_ref(), wait)
                    .ok();
            }
        });
    }
}
