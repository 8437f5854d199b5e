//! What is there at the start: the lessons that travel with the program and those that lie beside it, and the progress of
//! the last time.

use archipel_model::progress::VERSION;
use archipel_model::progress::slots::{SaveError, load_newest, save_next};
use archipel_model::session::{Action, Place, Saved, Session};
use bevy::app::App;
use bevy::ecs::resource::Resource;

use super::{Outside, Own, Played};
use crate::platform::{self, Shelf};

/// Where progress is written, and which save was the last one of this window.
#[derive(Resource)]
pub struct Book {
    shelf: Shelf,
    revision: u64,
    failing: bool,
}

pub fn build(app: &mut App) {
    let (book, saved) = Book::open();
    let own = Own::load();
    let (course, problems) = (own.course.clone(), own.problems.clone());
    let mut session = Session::new(course, problems, platform::today(), platform::seed(), saved);
    if let Some((source, came)) = platform::lessons_at_start() {
        let root = came.as_ref().map_or_else(|_| String::new(), |pack| pack.root.clone());
        let action = own.answer(came, false);
        platform::tell_author(&source, &root, &action);
        // Nobody plays yet: there is nothing to do outside.
        session.update(action);
        platform::watch_lessons(source, &own, app.world().resource::<Outside>());
    }
    // The picture was lost and the page opened anew: the same person goes on at the same step.
    if let Some(place) = platform::take_place().as_deref().and_then(Place::read) {
        session.come_back(&place);
    }
    if let Some(name) = session.awaited_letters() {
        platform::bring_letters(name, app.world().resource::<Outside>());
    }
    app.insert_resource(book).insert_resource(own).insert_resource(Played(session));
}

impl Book {
    fn open() -> (Self, Saved) {
        let shelf = Shelf::open();
        let loaded = load_newest(&shelf, VERSION);
        let blocked = loaded.trouble.as_ref().map(ToString::to_string);
        let book = Self { shelf, revision: loaded.revision, failing: blocked.is_some() };
        let saved = Saved {
            set_aside: loaded.payload.is_none() && !loaded.set_aside.is_empty(),
            payload: loaded.payload,
            older_used: loaded.older_used,
            blocked,
            read_only: loaded.read_only,
        };
        (book, saved)
    }

    /// Writes the progress, and says what the learner must hear about it: that it failed, or that it works again.
    pub fn save(&mut self, payload: &str) -> Option<Action> {
        match save_next(&self.shelf, VERSION, self.revision, payload) {
            Ok(revision) => {
                self.revision = revision;
                std::mem::take(&mut self.failing).then_some(Action::Stored)
            }
            Err(SaveError::SomeoneElse { .. }) => Some(Action::SomeoneElse),
            Err(error) => {
                self.failing = true;
                Some(Action::StoreFailed(error.to_string()))
            }
        }
    }
}
