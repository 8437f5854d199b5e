//! What comes in besides pointer and keyboard: news from the outside and the wishes of screen readers.
//! All of it ends as a `Said` or as an event for egui; the letters of another script also become a font.

use std::borrow::Cow;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel};

use archipel_model::session::Action;
use archipel_ui::theme::add_letters;
use bevy::app::{App, PreUpdate};
use bevy::ecs::entity::Entity;
use bevy::ecs::message::MessageWriter;
use bevy::ecs::query::With;
use bevy::ecs::resource::Resource;
use bevy::ecs::schedule::IntoScheduleConfigs;
use bevy::ecs::system::{Local, Query, Res};
use bevy_egui::input::EguiInputEvent;
use bevy_egui::{EguiContext, EguiPreUpdateSet, PrimaryEguiContext};
use egui::accesskit::{self, ActionRequest, NodeId, TreeId};
use egui::{Event, Key, Modifiers};

use super::Said;
use crate::platform::Wake;

/// Something that happened outside of the loop.
enum News {
    Action(Action),
    Event(Event),
    Letters(Letters),
}

/// The letters of a further script: their name and their font.
type Letters = (String, Cow<'static, [u8]>);

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

    /// Hands letters to egui, then tells the session that they are there.
    pub fn hand_letters(&self, name: &str, font: Cow<'static, [u8]>) {
        self.send(News::Letters((name.to_owned(), font)));
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
    mut contexts: Query<(Entity, &mut EguiContext), With<PrimaryEguiContext>>,
    mut waiting: Local<Vec<Letters>>,
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
                for (context, _) in &contexts {
                    events.write(EguiInputEvent { context, event: event.clone() });
                }
            }
            News::Letters(letters) => waiting.push(letters),
        }
    }
    // At the start there is nothing yet that could take a font. It is there before anything is written in it: what is
    // said here counts at the end of this frame, and the font from its beginning.
    if let Ok((_, mut context)) = contexts.single_mut() {
        for (name, font) in waiting.drain(..) {
            add_letters(context.get_mut(), &name, font);
            said.write(Said(Action::LettersCame(name)));
        }
    }
}
