//! Where somebody is, to come back to when the window has to be opened anew.

use serde::{Deserialize, Serialize};

use super::{Action, Screen, Session, Stage};
use crate::progress::SignPicture;

/// Who sits here, and in which lesson.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Whose pictures.
    pictures: [SignPicture; 3],
    /// The open lesson.
    lesson: Option<String>,
    /// Whether it is being played, and not only looked at.
    playing: bool,
}

impl Place {
    /// Its form in storage.
    pub fn write(&self) -> String {
        // These types can always be written; nothing would only mean: start at the welcome.
        ron::to_string(self).unwrap_or_default()
    }

    /// Reads what `write` has written; nothing from anything else.
    pub fn read(text: &str) -> Option<Place> {
        ron::from_str(text).ok()
    }
}

impl Session {
    /// Where the person is; nothing before somebody has signed in.
    pub fn place(&self) -> Option<Place> {
        let learner = self.learner()?;
        let play = self.play.as_ref();
        Some(Place {
            pictures: learner.pictures,
            lesson: play.map(|play| play.lesson.id.clone()),
            playing: play.is_some_and(|play| matches!(play.stage, Stage::Run(_))),
        })
    }

    /// Goes back to where somebody was, as far as the progress still knows of it.
    pub fn come_back(&mut self, place: &Place) {
        let Some(index) = self.progress.find(&place.pictures) else { return };
        self.learner = Some(index);
        if let Some((lang, further)) = self.learner().map(|learner| (learner.lang, learner.further.clone())) {
            self.lang = lang.into();
            self.await_further(further.as_deref());
        }
        self.screen = Screen::Map;
        if let Some(lesson) = &place.lesson {
            self.update(Action::OpenLesson(lesson.clone()));
            if place.playing {
                self.update(Action::Resume);
            }
        }
    }
}
