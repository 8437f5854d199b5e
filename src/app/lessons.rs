//! Courses from outside become an action here, wherever they come from: the command line, a folder that is watched, a file
//! that was chosen. What may be in them is the model's knowledge; reading the disk is the platform's.

use std::sync::Arc;

use archipel_model::lesson::pack::{Pack, PackError};
use archipel_model::lesson::{Course, Problem, check_beside};
use archipel_model::session::{Action, Delivery};
use bevy::ecs::resource::Resource;
use bevy::platform::time::Instant;

use crate::platform;

/// The program's own lessons, beside which every course from outside stands. They can be handed to other threads.
#[derive(Resource, Clone)]
pub struct Own {
    pub course: Arc<Course>,
    pub problems: Vec<Problem>,
}

impl Own {
    /// Loads and checks them.
    pub fn load() -> Own {
        let begun = Instant::now();
        let (course, problems) = Course::builtin();
        platform::note_checked(begun.elapsed());
        Own { course: Arc::new(course), problems }
    }

    /// What the session is told of a course that came, or did not. `opened`: somebody has chosen it just now.
    pub fn answer(&self, came: Result<Pack, PackError>, opened: bool) -> Action {
        match came {
            Ok(pack) => {
                let (course, mut problems) = check_beside(&self.course, &pack.files);
                problems.extend(self.problems.iter().cloned());
                Action::LessonsCame(Delivery { course: Arc::new(course), problems, opened })
            }
            Err(why) => Action::LessonsRefused(why),
        }
    }
}
