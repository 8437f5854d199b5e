//! Wakes the loop for desktop screen readers: Bevy collects what they ask for, but looks at it only in its next frame.

use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use bevy::a11y::AccessibilityRequested;
use bevy::app::{App, Last};
use bevy::ecs::system::{Local, Res};
use bevy::winit::accessibility::{WinitActionRequestHandler, WinitActionRequestHandlers};

use crate::platform::Wake;

/// Soon enough for a key press to feel immediate, seldom enough to cost nothing.
const PAUSE: Duration = Duration::from_millis(100);

pub fn build(app: &mut App) {
    app.add_systems(Last, start_listening);
}

/// Once the window has its queue of requests, a thread watches it and whether a screen reader has come.
fn start_listening(
    queues: Res<WinitActionRequestHandlers>,
    requested: Res<AccessibilityRequested>,
    wake: Res<Wake>,
    mut listening: Local<bool>,
) {
    if *listening {
        return;
    }
    let Some(queue) = queues.values().next().map(Arc::clone) else { return };
    *listening = true;
    let (requested, wake) = (requested.clone(), wake.clone());
    // Without the thread a screen reader's press is obeyed with the next movement of the mouse.
    let _ = thread::Builder::new().name("screen reader".into()).spawn(move || listen(&queue, &requested, &wake));
}

fn listen(queue: &Mutex<WinitActionRequestHandler>, requested: &AccessibilityRequested, wake: &Wake) {
    let mut present = false;
    loop {
        thread::sleep(PAUSE);
        let came = requested.get() && !present;
        present = requested.get();
        let waiting = present && !queue.lock().unwrap_or_else(PoisonError::into_inner).is_empty();
        if came || waiting {
            wake.now();
        }
    }
}
