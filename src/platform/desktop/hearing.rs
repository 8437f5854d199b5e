//! Obeys desktop screen readers. `bevy_egui` shows them egui's tree but does not bring back what they ask for, and Bevy
//! looks at it only in its next frame, which may be far away.

use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use bevy::a11y::{AccessibilityRequested, ActionRequest};
use bevy::app::{App, Last};
use bevy::ecs::message::MessageReader;
use bevy::ecs::system::{Local, Res, ResMut};
use bevy::winit::accessibility::{WinitActionRequestHandler, WinitActionRequestHandlers};
use egui::Event;
use egui::accesskit::{self, Action, ActionData};

use crate::app::{Outside, asking, writing};

/// Soon enough for a key press to feel immediate, seldom enough to cost nothing.
const PAUSE: Duration = Duration::from_millis(100);

pub fn build(app: &mut App) {
    app.add_systems(Last, (start_listening, obey));
}

fn obey(mut requests: MessageReader<ActionRequest>, outside: Res<Outside>) {
    for request in requests.read() {
        understood(&request.0).into_iter().for_each(|event| outside.press(event));
    }
}

/// A wish as egui understands it. (Windows and macOS set the text of a field at once; over AT-SPI a screen reader writes
/// with the keyboard.)
fn understood(request: &accesskit::ActionRequest) -> Vec<Event> {
    match (request.action, &request.data) {
        (Action::SetValue, Some(ActionData::Value(text))) => {
            [vec![asking(request.target_node, Action::Focus)], writing(text)].concat()
        }
        _ => vec![Event::AccessKitActionRequest(request.clone())],
    }
}

/// Once the window has its queue of requests, a thread watches it and whether a screen reader has come.
fn start_listening(
    queues: Res<WinitActionRequestHandlers>,
    mut requested: ResMut<AccessibilityRequested>,
    outside: Res<Outside>,
    mut listening: Local<bool>,
) {
    if *listening {
        return;
    }
    let Some(queue) = queues.values().next().map(Arc::clone) else { return };
    *listening = true;
    // The window says with every screen reader that comes that it wants the tree, but never takes it back. So its word
    // goes to the thread, and all others hear of it from there.
    let (told, outside) = (AccessibilityRequested::default(), outside.clone());
    let asked = std::mem::replace(&mut *requested, told.clone());
    let thread = thread::Builder::new().name("screen reader".into());
    if thread.spawn(move || listen(&queue, &asked, &told, &outside)).is_err() {
        // Then the tree is always told, and a press is obeyed with the next movement of the mouse.
        requested.set(true);
    }
}

fn listen(
    queue: &Mutex<WinitActionRequestHandler>,
    asked: &AccessibilityRequested,
    told: &AccessibilityRequested,
    outside: &Outside,
) {
    loop {
        thread::sleep(PAUSE);
        let came = asked.swap(false, Ordering::SeqCst);
        if came {
            told.set(true);
        }
        if came || !queue.lock().unwrap_or_else(PoisonError::into_inner).is_empty() {
            outside.nudge();
        }
    }
}

#[cfg(test)]
mod tests {
    use archipel_ui::theme::{Look, install};
    use archipel_ui::widget::TextField;
    use egui::accesskit::TreeId;
    use egui::{Context, Id, RawInput, Ui};

    use super::*;

    #[test]
    fn the_text_of_a_field_is_set() {
        let (context, id) = (Context::default(), Id::new("field"));
        install(&context, Look::Light);
        let mut value = "old words".to_owned();
        let mut frame = |events: Vec<Event>| {
            let draw = |ui: &mut Ui| {
                TextField::new("Name").id(id).show(ui, &mut value);
            };
            context.run_ui(RawInput { events, ..RawInput::default() }, draw).drop_without_applying_deltas();
            value.clone()
        };
        frame(Vec::new());
        for text in ["new", "newer", ""] {
            let request = accesskit::ActionRequest {
                action: Action::SetValue,
                target_tree: TreeId::ROOT,
                target_node: id.accesskit_id(),
                data: Some(ActionData::Value(text.into())),
            };
            // What follows the focus comes in a frame of its own: see `app::turn`.
            let mut events = understood(&request);
            let written = events.split_off(1);
            frame(events);
            assert_eq!(frame(written), text);
        }
    }
}
