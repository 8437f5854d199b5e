//! One run of a lesson: the practice world, the step, the moves made, the reply to the last one.
//!
//! A run is a fold over its moves. Going back is playing fewer of them again.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use time::Date;

use crate::facts::Facts;
use crate::guard::{RealData, looks_real, looks_real_when_done};
use crate::lesson::{Choice, Course, Goal, Lesson, Mistake, Step};
use crate::sandbox::{Act, Event, Given, Sandbox};
use crate::text::{Lang, Text};

/// How a lesson is played.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Phase {
    /// The coach shows it, move by move.
    Watch,
    /// The learner does it; help is at hand.
    Guided,
    /// The learner does it alone, with new data.
    Alone,
    /// Alone, with new data, after all sites were built anew.
    Changed,
}

/// One move in a run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Move {
    /// Something done in the practice world.
    Do(Act),
    /// An answer to the step's question: its place in the lesson file, not on the screen.
    Answer(usize),
    /// "I am done."
    Claim,
}

/// Where in the lesson a reply is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// A mistake of a step: (step, mistake).
    Mistake(usize, usize),
    /// A mistake of the whole lesson.
    Always(usize),
    /// A mistake that the course answers alike in every lesson.
    Course(usize),
    /// The step's "otherwise".
    Otherwise(usize),
    /// A wrong answer: (step, choice).
    Answer(usize, usize),
}

/// What the pilot says to the last move, instead of the step's sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feedback {
    /// A reply of the lesson.
    Said(Reply),
    /// What would have followed, as a film; only going back leads on.
    Film(Reply),
    /// Something that looked like real data was wiped.
    RealData(RealData),
    /// The step before was just finished.
    WellDone,
}

/// What a move led to, for sound and saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing worth a sound.
    Quiet,
    /// Something new wants attention on the phone.
    Ping,
    /// A step was finished.
    StepDone,
    /// A wrong turn, kindly answered.
    Gentle,
    /// The last step was finished.
    Finished,
}

/// One run of a lesson.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Watch, guided or alone.
    pub phase: Phase,
    /// The seed of its data.
    pub seed: u64,
    /// The practice world now.
    pub sandbox: Sandbox,
    /// The step, counted from 0; the number of steps when finished.
    pub step: usize,
    /// What was done so far. Typing in one field is one move, its last text.
    pub moves: Vec<Move>,
    /// The reply to the last move.
    pub feedback: Option<Feedback>,
    /// How deep the help to this step went: 0 none, 1 said again, 2 where to look, 3 the control is shown.
    pub help: u8,
    /// Hints taken in the whole run.
    pub hints: u32,
    /// Wrong turns in the whole run; those that were taken back count too.
    pub mistakes: u32,
    /// How many of the moves belong to steps that are done: where "this step again" goes back to.
    step_began: usize,
}

/// The deepest help: the control is shown.
pub const DEEPEST_HELP: u8 = 3;

impl Given {
    /// Chooses person and data of a run. Another seed gives another person and, where the lesson has more than one,
    /// another case.
    ///
    /// `None` when the course has no two people to play.
    pub fn choose(course: &Arc<Course>, lesson: &Arc<Lesson>, today: Date, seed: u64) -> Option<Given> {
        let people = &course.personas;
        let count = u64::try_from(people.len()).ok().filter(|count| *count >= 2)?;
        let pick = |n: u64, len: u64| usize::try_from(n % len).unwrap_or(0);
        let me = people.get(pick(seed, count))?.clone();
        let helper = people.get(pick(seed + 1, count))?.clone();
        let cases = &lesson.file.cases;
        let none = std::collections::BTreeMap::new();
        let case = match u64::try_from(cases.len()) {
            Ok(len @ 1..) => cases.get(pick(seed, len))?,
            _ => &none,
        };
        let mut facts = Facts::settle(case, &me, &helper, today);
        facts.settle_numbers(course, &me, today);
        let check = fastrand::Rng::with_seed(seed).u8(10..100);
        Some(Given { course: course.clone(), lesson: lesson.clone(), me, helper, facts, today, check, seed })
    }
}

impl Run {
    /// Starts a run. `None` when the course has nobody to play.
    pub fn begin(course: &Arc<Course>, lesson: &Arc<Lesson>, today: Date, phase: Phase, seed: u64) -> Option<Run> {
        let course = course.of(lesson);
        let rebuilt = (phase == Phase::Changed).then(|| Arc::new(course.rebuilt()));
        Run::begin_in(rebuilt.as_ref().unwrap_or(course), lesson, today, phase, seed)
    }

    /// Starts a run in just this course, whose sites are built anew already where the phase asks for it.
    pub(crate) fn begin_in(
        course: &Arc<Course>,
        lesson: &Arc<Lesson>,
        today: Date,
        phase: Phase,
        seed: u64,
    ) -> Option<Run> {
        let given = Given::choose(course, lesson, today, seed)?;
        Some(Run::new(Arc::new(given), phase, seed))
    }

    fn new(given: Arc<Given>, phase: Phase, seed: u64) -> Run {
        Run {
            phase,
            seed,
            sandbox: Sandbox::new(given),
            step: 0,
            moves: Vec::new(),
            feedback: None,
            help: 0,
            hints: 0,
            mistakes: 0,
            step_began: 0,
        }
    }

    /// The lesson.
    pub fn lesson(&self) -> &Lesson {
        &self.sandbox.given.lesson
    }

    /// The step to do now; `None` when finished.
    pub fn current(&self) -> Option<&Step> {
        self.lesson().file.steps.get(self.step)
    }

    /// Whether the last step is done.
    pub fn finished(&self) -> bool {
        self.step >= self.lesson().file.steps.len()
    }

    /// The question of this step, its choices in the order in which they stand on the screen.
    pub fn question(&self) -> Option<Vec<(usize, &Choice)>> {
        let Goal::Answer(choices) = &self.current()?.goal else { return None };
        let mut order: Vec<(usize, &Choice)> = choices.iter().enumerate().collect();
        fastrand::Rng::with_seed(self.seed ^ self.step as u64).shuffle(&mut order);
        Some(order)
    }

    /// The text of a reply.
    pub fn reply(&self, reply: Reply) -> Option<&Text> {
        let file = &self.lesson().file;
        match reply {
            Reply::Mistake(..) | Reply::Always(_) | Reply::Course(_) => {
                self.mistake(reply).map(|mistake| &mistake.reply)
            }
            Reply::Otherwise(step) => file.steps.get(step).map(|step| &step.otherwise),
            Reply::Answer(step, choice) => match &file.steps.get(step)?.goal {
                Goal::Answer(choices) => choices.get(choice)?.reply.as_ref(),
                _ => None,
            },
        }
    }

    /// The mistake to which a reply belongs.
    pub fn mistake(&self, reply: Reply) -> Option<&Mistake> {
        let file = &self.lesson().file;
        match reply {
            Reply::Mistake(step, mistake) => file.steps.get(step)?.mistakes.get(mistake),
            Reply::Always(mistake) => file.always.get(mistake),
            Reply::Course(mistake) => self.sandbox.given.course.always.get(mistake),
            Reply::Otherwise(_) | Reply::Answer(..) => None,
        }
    }

    /// The coach's next move; `lang` is the language of the words that it types.
    pub fn advise(&self, lang: Lang) -> Option<Move> {
        let step = self.current()?;
        match &step.goal {
            Goal::Answer(choices) => choices.iter().position(|choice| choice.reply.is_none()).map(Move::Answer),
            goal => self.sandbox.advise(goal, lang).map(Move::Do),
        }
    }

    /// The control that the screen shows to the learner now: in the demonstration, and at the deepest help.
    pub fn spotlight(&self, lang: Lang) -> Option<Move> {
        let shown = self.phase == Phase::Watch || self.help >= DEEPEST_HELP;
        (shown && !self.in_film()).then(|| self.advise(lang)).flatten()
    }

    /// Whether a film of harm plays.
    pub fn in_film(&self) -> bool {
        matches!(self.feedback, Some(Feedback::Film(_)))
    }

    /// Makes a move.
    pub fn make(&mut self, mut made: Move) -> Outcome {
        if self.finished() || self.in_film() {
            return Outcome::Quiet;
        }
        let real = self.guard(&mut made);
        let waiting = self.sandbox.phone.waiting().count() + self.sandbox.arrived.len();
        let step = self.step;
        let events = match &made {
            Move::Do(act) => self.sandbox.apply(act),
            Move::Claim => vec![Event::Claimed],
            Move::Answer(_) => Vec::new(),
        };
        let answer = self.answered(&made);
        self.remember(made);
        self.feedback = None;
        match answer {
            Some(None) => self.next_step(),
            Some(Some(reply)) => self.feedback = Some(Feedback::Said(reply)),
            None => {}
        }

        let mistake = self.find_mistake(&events);
        if let Some(reply) = mistake {
            let (film, undo) = self.mistake(reply).map_or((false, false), |one| (!one.harm.is_empty(), one.undo));
            if film {
                self.mistakes += 1;
                self.feedback = Some(Feedback::Film(reply));
                return Outcome::Gentle;
            }
            if undo {
                self.take_back();
            }
            self.feedback = Some(Feedback::Said(reply));
        }
        self.advance();
        if let Some(kind) = real {
            self.feedback = Some(Feedback::RealData(kind));
            return Outcome::Gentle;
        }
        if self.finished() {
            return Outcome::Finished;
        }
        if self.step > step {
            // Who reaches the goal is praised, also when the way there was an unusual one.
            self.feedback = Some(Feedback::WellDone);
            return Outcome::StepDone;
        }
        if events.contains(&Event::Claimed) && self.feedback.is_none() {
            self.feedback = Some(Feedback::Said(Reply::Otherwise(self.step)));
        }
        if self.feedback.is_some() {
            self.mistakes += 1;
            return Outcome::Gentle;
        }
        let waits = self.sandbox.phone.waiting().count() + self.sandbox.arrived.len();
        if waits > waiting { Outcome::Ping } else { Outcome::Quiet }
    }

    /// Whether the move answers the question of this step: with nothing to say when right, with a reply when wrong.
    fn answered(&self, made: &Move) -> Option<Option<Reply>> {
        let Move::Answer(index) = made else { return None };
        let Goal::Answer(choices) = &self.current()?.goal else { return None };
        Some(choices.get(*index)?.reply.as_ref().map(|_| Reply::Answer(self.step, *index)))
    }

    fn next_step(&mut self) {
        self.step += 1;
        self.help = 0;
        self.step_began = self.moves.len();
        let later = self.current().map_or(0, |step| step.later);
        self.sandbox.pass_days(later);
    }

    fn advance(&mut self) {
        while self.current().is_some_and(|step| self.sandbox.reached(&step.goal)) {
            self.next_step();
        }
    }

    fn remember(&mut self, made: Move) {
        if let (Move::Do(act), Some(Move::Do(last))) = (&made, self.moves.last_mut())
            && act.typed().is_some()
            && act.same_control(last)
            && self.step_began < self.moves.len()
        {
            if let Some(last) = self.moves.last_mut() {
                *last = made;
            }
        } else {
            self.moves.push(made);
        }
    }

    /// Wipes what looks like real data before it reaches the state: while it is typed, and once more, more strictly,
    /// when it is sent (some real numbers begin like practice numbers).
    fn guard(&self, made: &mut Move) -> Option<RealData> {
        let Move::Do(act) = made else { return None };
        if let Some(kind) = act.typed().and_then(looks_real) {
            act.clear_typed();
            return Some(kind);
        }
        if let Some((field, kind)) = self.sandbox.real_sample(act) {
            *act = field;
            return Some(kind);
        }
        let field = self.sandbox.field_sent_by(act)?;
        let kind = field.typed().and_then(looks_real_when_done)?;
        *act = field;
        act.clear_typed();
        Some(kind)
    }

    /// The first mistake, most particular first, that one of the events is: of the step, of the lesson, of the course.
    fn find_mistake(&self, events: &[Event]) -> Option<Reply> {
        let file = &self.lesson().file;
        let facts = &self.sandbox.given.facts;
        let fits = |mistake: &Mistake| {
            let pattern = mistake.when.with(|name| facts.fill_str(name, Lang::Nl));
            events.iter().any(|event| event.fits(&pattern))
        };
        let own = file.steps.get(self.step).and_then(|step| step.mistakes.iter().position(fits));
        own.map(|index| Reply::Mistake(self.step, index))
            .or_else(|| file.always.iter().position(fits).map(Reply::Always))
            .or_else(|| self.sandbox.given.course.always.iter().position(fits).map(Reply::Course))
    }

    /// Takes the last move back.
    fn take_back(&mut self) {
        let keep = self.moves.len().saturating_sub(1);
        self.replay(keep);
    }

    /// Plays the first `keep` moves again from the start.
    fn replay(&mut self, keep: usize) {
        let mut again = Run::new(self.sandbox.given.clone(), self.phase, self.seed);
        again.play(&self.moves[..keep.min(self.moves.len())]);
        again.feedback = None;
        again.hints = self.hints;
        again.mistakes = self.mistakes;
        if again.step == self.step {
            again.help = self.help;
        }
        *self = again;
    }

    /// Makes all these moves.
    pub fn play(&mut self, moves: &[Move]) {
        for made in moves {
            self.make(made.clone());
        }
    }

    /// Goes back to just before the harm.
    pub fn rewind(&mut self) {
        if self.in_film() {
            self.take_back();
        }
    }

    /// This step again.
    pub fn reset_step(&mut self) {
        self.replay(self.step_began);
    }

    /// The whole run again, with the same data.
    pub fn reset(&mut self) {
        self.replay(0);
    }

    /// One deeper in the help.
    pub fn hint(&mut self) {
        if self.in_film() {
            return;
        }
        self.feedback = None;
        if self.help < DEEPEST_HELP {
            self.help += 1;
            // Hearing the task again is no hint.
            if self.help > 1 {
                self.hints += 1;
            }
        }
    }

    /// The task once more.
    pub fn say_again(&mut self) {
        if !self.in_film() {
            self.feedback = None;
            self.help = self.help.max(1);
        }
    }

    /// Puts the reply away.
    pub fn dismiss(&mut self) {
        if !self.in_film() {
            self.feedback = None;
        }
    }

    /// The moves that may be saved: what is still being typed may be the beginning of a real number and stays out.
    pub fn moves_to_save(&self) -> &[Move] {
        let typing = self.moves.iter().rev().take_while(|one| matches!(one, Move::Do(act) if act.typed().is_some()));
        &self.moves[..self.moves.len() - typing.count()]
    }
}
