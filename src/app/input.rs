//! What comes in besides pointer and keyboard: news from the outside and the wishes of screen readers.
//! All of it ends as a `Said` or as an event for egui.

use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel};

use archipel_model::session::Action;
use bevy::app::{App, PreUpdate};
use bevy::ecs::entity::Entity;
use bevy::ecs::message::MessageWriter;
use bevy::ecs::query::With;
use bevy::ecs::resource::Resource;
use bevy::ecs::schedule::IntoScheduleConfigs;
use bevy::ecs::system::{Query, Res};
use bevy_egui::input::EguiInputEvent;
use bevy_egui::{EguiPreUpdateSet, PrimaryEguiContext};
use egui::accesskit::{self, ActionRequest, NodeId, TreeId};
use egui::{Event, Key, Modifiers};

use super::Said;
use crate::platform::Wake;

/// Something that happened outside of the loop.
enum News {
    Action(Action),
    Event(Event),
}

/// The way in for everything that happens outside of the loop: another thread, a handler in the page.
/// Each piece of news also wakes the loop, which otherwise sleeps.
#[derive(Resource, Clone)]
pub struct Outside {
    news: Sender<News>,
    wake: Wake,
}

impl Outside {
    /// Hands an action to the session.
    pub fn tell(&self, action: Action) {
        self.send(News::Action(action));
    }

    /// Hands an event to egui.
    pub fn press(&self, event: Event) {
        self.send(News::Event(event));
    }

    /// Only wakes the loop: what happened is already on its way to it.
    pub fn nudge(&self) {
        self.wake.now();
    }

    fn send(&self, news: News) {
        // The receiver lives as long as the app; when it is gone, nobody can be told any more.
        if self.news.send(news).is_ok() {
            self.wake.now();
        }
    }
}

/// Asks egui to do something with a node of its tree.
pub fn asking(target_node: NodeId, action: accesskit::Action) -> Event {
    let request = ActionRequest { action, target_tree: TreeId::ROOT, target_node, data: None };
    Event::AccessKitActionRequest(request)
}

/// egui has no request for setting a text: all of the focused field is selected, and written over.
pub fn writing(text: &str) -> Vec<Event> {
    let key = |key, modifiers| {
        [true, false].map(|pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers })
    };
    let mut events = Vec::from(key(Key::A, Modifiers::COMMAND));
    if text.is_empty() {
        events.extend(key(Key::Backspace, Modifiers::NONE));
    } else {
        events.push(Event::Text(text.to_owned()));
    }
    events
}

#[derive(Resource)]
struct Letterbox(Mutex<Receiver<News>>);

pub fn build(app: &mut App) {
    let wake = Wake::new(app);
    let (news, letters) = channel();
    app.insert_resource(Outside { news, wake: wake.clone() })
        .insert_resource(wake)
        .insert_resource(Letterbox(Mutex::new(letters)))
        .add_systems(PreUpdate, open_letters.before(EguiPreUpdateSet::ProcessInput));
}

fn open_letters(
    letterbox: Res<Letterbox>,
    contexts: Query<Entity, With<PrimaryEguiContext>>,
    mut said: MessageWriter<Said>,
    mut events: MessageWriter<EguiInputEvent>,
) {
    let Ok(letters) = letterbox.0.lock() else { return };
    for news in letters.try_iter() {
        match news {
            News::Action(action) => {
                said.write(Said(action));
            }
            News::Event(event) => {
                for context in &contexts {
                    events.write(EguiInputEvent { context, event: event.clone() });
                }
            }
        }
    }
}
