//! Lessons that come while the game runs: a course that somebody opens, or a file that its author has changed. The learner
//! stays where they are, as far as the new lessons allow it.

use std::sync::Arc;

use super::{Effect, Notice, Panel, Play, Run, Screen, Session, Stage};
use crate::lesson::pack::PackError;
use crate::lesson::{Course, Lesson, Problem};

/// Lessons that came, checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Delivery {
    /// All lessons from now on: the program's own, and beside them those that came.
    pub course: Arc<Course>,
    /// What is wrong in those that came.
    pub problems: Vec<Problem>,
    /// Somebody has opened them just now, and wants to hear of it. Else a file has changed.
    pub opened: bool,
}

impl Session {
    /// How many lessons there are from outside.
    pub fn guest_lessons(&self) -> usize {
        self.course.lessons.iter().filter(|lesson| lesson.is_guest()).count()
    }

    /// What was there stays. The menu, where a course is chosen, makes room for the reason.
    pub(super) fn lessons_refused(&mut self, why: PackError) {
        if self.panel == Some(Panel::Menu) {
            self.panel = None;
        }
        self.notice = Some(Notice::LessonsRefused(why));
    }

    pub(super) fn lessons_came(&mut self, delivery: &Delivery) -> Vec<Effect> {
        self.course = delivery.course.clone();
        self.problems.clone_from(&delivery.problems);
        if delivery.opened {
            self.panel = None;
            self.notice = Some(Notice::LessonsOpened(self.guest_lessons()));
        }
        let Some(Play { lesson, .. }) = &self.play else { return Vec::new() };
        match self.course.lesson(&lesson.id).cloned() {
            Some(lesson) => self.go_on_in(lesson),
            None => {
                self.play = None;
                self.panel = None;
                self.screen = Screen::Map;
                Vec::new()
            }
        }
    }

    /// The open lesson is another one now, or stands among others.
    fn go_on_in(&mut self, lesson: Arc<Lesson>) -> Vec<Effect> {
        let Some(play) = &mut self.play else { return Vec::new() };
        let mut effects = Vec::new();
        if let Stage::Run(run) = &mut play.stage {
            let given = &run.sandbox.given;
            let same = given.lesson == lesson && Arc::ptr_eq(&given.course, self.course.of(&lesson));
            if !same {
                match run.again_in(&self.course, &lesson, self.today) {
                    Some(again) => **run = again,
                    None => play.stage = Stage::Intro,
                }
                effects = self.stop_reading();
            }
        }
        if let Some(play) = &mut self.play {
            play.lesson = lesson;
        }
        effects
    }
}

impl Run {
    /// The same moves in a lesson that has changed meanwhile, as far as they go. A move that is not possible any more
    /// changes nothing; the last step is left to the learner. `None` when there is nobody to play.
    fn again_in(&self, course: &Arc<Course>, lesson: &Arc<Lesson>, today: time::Date) -> Option<Run> {
        let mut again = Run::begin(course, lesson, today, self.phase, self.seed)?;
        for made in &self.moves {
            let before = again.clone();
            again.make(made.clone());
            if again.finished() {
                again = before;
                break;
            }
            // What leads to a film is taken back, as it would have been; the rest may still fit.
            again.rewind();
        }
        again.feedback = None;
        again.hints = self.hints;
        again.mistakes = self.mistakes;
        if again.step == self.step {
            again.help = self.help;
        }
        // A lesson without a single step left would have no page.
        (!again.finished()).then_some(again)
    }
}
