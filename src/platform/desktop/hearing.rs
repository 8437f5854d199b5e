//! Obeys desktop screen readers. `bevy_egui` shows them egui's tree but does not bring back what they ask for, and Bevy
//! looks at it only in its next frame, which may be far away.

use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use bevy::a11y::{AccessibilityRequested, ActionRequest};
use bevy::app::{App, Last};
use bevy::ecs::message::MessageReader;
use bevy::ecs::system::{Local, Res};
use bevy::winit::accessibility::{WinitActionRequestHandler, WinitActionRequestHandlers};

use crate::app::Outside;

/// Soon enough for a key press to feel immediate, seldom enough to cost nothing.
const PAUSE: Duration = Duration::from_millis(100);

pub fn build(app: &mut App) {
    app.add_systems(Last, (start_listening, obey));
}

fn obey(mut requests: MessageReader<ActionRequest>, outside: Res<Outside>) {
    for request in requests.read() {
        outside.press(egui::Event::AccessKitActionRequest(request.0.clone()));
    }
}

/// Once the window has its queue of requests, a thread watches it and whether a screen reader has come.
fn start_listening(
    queues: Res<WinitActionRequestHandlers>,
    requested: Res<AccessibilityRequested>,
    outside: Res<Outside>,
    mut listening: Local<bool>,
) {
    if *listening {
        return;
    }
    let Some(queue) = queues.values().next().map(Arc::clone) else { return };
    *listening = true;
    let (requested, outside) = (requested.clone(), outside.clone());
    // Without the thread a screen reader's press is obeyed with the next movement of the mouse.
    let _ = thread::Builder::new().name("screen reader".into()).spawn(move || listen(&queue, &requested, &outside));
}

fn listen(queue: &Mutex<WinitActionRequestHandler>, requested: &AccessibilityRequested, outside: &Outside) {
    let mut present = false;
    loop {
        thread::sleep(PAUSE);
        let came = requested.get() && !present;
        present = requested.get();
        let waiting = present && !queue.lock().unwrap_or_else(PoisonError::into_inner).is_empty();
        if came || waiting {
            outside.nudge();
        }
    }
}
