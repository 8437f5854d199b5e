//! The session: a fold over actions. Screen, lesson run, replies and progress are all in it; nothing outside is.

mod action;
mod languages;
mod lessons;
mod place;
mod reading;
mod run;
mod state;

use std::sync::Arc;

use time::Date;

pub use action::{Action, Effect, Panel, Sound};
pub use lessons::Delivery;
pub use place::Place;
pub use reading::{Reading, Script, Sentence, Voice, Voices};
pub use run::{DEEPEST_HELP, Feedback, Move, Outcome, Phase, Reply, Run};
pub use state::{Keeping, Notice, Play, Saved, Screen, Stage};

use crate::lesson::{Course, Lesson, Problem};
use crate::progress::{Independence, Learner, Look, Progress, SavedRun, Settings, SignPicture, VERSION, envelope};
use crate::text::{HelpLang, Lang, Tag};

/// The whole state of the game.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    course: Arc<Course>,
    problems: Vec<Problem>,
    today: Date,
    seed: u64,
    progress: Progress,
    learner: Option<usize>,
    lang: HelpLang,
    /// The further language that was chosen, while its letters are on their way.
    coming: Option<Tag>,
    screen: Screen,
    play: Option<Play>,
    panel: Option<Panel>,
    notice: Option<Notice>,
    keeping: Keeping,
    /// What this computer is set to.
    system_look: Look,
    voices: Voices,
    reading: Option<Reading>,
    /// How many sentences were given to a voice.
    sentences: u32,
}

impl Session {
    /// Begins a session. `seed` makes the data of this session's runs; `today` is the day in the stories.
    pub fn new(course: Arc<Course>, problems: Vec<Problem>, today: Date, seed: u64, saved: Saved) -> Session {
        let read = saved.payload.as_deref().map(Progress::read);
        let unreadable = saved.set_aside || matches!(read, Some(Err(_)));
        let progress = read.and_then(Result::ok).unwrap_or_default();
        let notice = if saved.read_only {
            Some(Notice::FromNewer)
        } else if unreadable {
            Some(Notice::ProgressSetAside)
        } else if saved.older_used {
            Some(Notice::OlderProgress)
        } else {
            None
        };
        let keeping = match saved.blocked {
            _ if saved.read_only => Keeping::ReadOnly,
            Some(why) => Keeping::NotStored(why),
            None => Keeping::Stored,
        };
        let (lang, further) = (progress.settings.lang.into(), progress.settings.further.clone());
        let mut session = Session {
            course,
            problems,
            today,
            seed,
            progress,
            learner: None,
            lang,
            coming: None,
            screen: Screen::Welcome,
            play: None,
            panel: None,
            notice,
            keeping,
            system_look: Look::Light,
            voices: Voices::default(),
            reading: None,
            sentences: 0,
        };
        session.await_further(further.as_deref());
        session
    }

    /// All content.
    pub fn course(&self) -> &Arc<Course> {
        &self.course
    }

    /// What is wrong in the lesson folder.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Settings of this machine.
    pub fn settings(&self) -> &Settings {
        &self.progress.settings
    }

    /// Whether sounds are on.
    pub fn sound_on(&self) -> bool {
        self.progress.settings.sound
    }

    /// The colours that are shown: the learner's own, else those of the computer.
    pub fn look(&self) -> Look {
        match self.progress.settings.look {
            Look::System => self.system_look,
            chosen => chosen,
        }
    }

    /// The person who sits here.
    pub fn learner(&self) -> Option<&Learner> {
        self.learner.and_then(|index| self.progress.learners.get(index))
    }

    /// All that is saved.
    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    /// The screen.
    pub fn screen(&self) -> &Screen {
        &self.screen
    }

    /// The open lesson.
    pub fn play(&self) -> Option<&Play> {
        self.play.as_ref()
    }

    /// The run, if one is being played.
    pub fn run(&self) -> Option<&Run> {
        match self.play.as_ref().map(|play| &play.stage) {
            Some(Stage::Run(run)) => Some(run),
            _ => None,
        }
    }

    /// The panel over the screen.
    pub fn panel(&self) -> Option<Panel> {
        self.panel
    }

    /// What the person should know about the program itself.
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// Whether progress is kept.
    pub fn keeping(&self) -> &Keeping {
        &self.keeping
    }

    /// The lesson to offer next: the unfinished one, else the first without a bridge, else the first. Whoever brings lessons
    /// along wants them to be played, so those come before the program's own.
    pub fn next_lesson(&self) -> Option<&Arc<Lesson>> {
        let learner = self.learner()?;
        let open = learner.open.as_ref().and_then(|run| self.course.lesson(&run.lesson));
        let (guests, own): (Vec<_>, Vec<_>) = self.course.lessons.iter().partition(|lesson| lesson.is_guest());
        open.or_else(|| guests.into_iter().chain(own).find(|lesson| !learner.bridge_stands(&lesson.id)))
            .or(self.course.lessons.first())
    }

    /// The saved run of the open lesson, if it can still be gone on with.
    pub fn resumable(&self) -> Option<&SavedRun> {
        let play = self.play.as_ref()?;
        self.learner()?.open.as_ref().filter(|run| run.lesson == play.lesson.id && run.print == play.lesson.print)
    }

    /// Lets something happen. The only way in which a session changes.
    pub fn update(&mut self, action: Action) -> Vec<Effect> {
        let before = self.progress.clone();
        let shown = self.shown();
        let mut effects = self.react(action);
        effects.extend(self.stop_reading_unless(&shown));
        self.note_open_run();
        if self.progress != before && self.keeping != Keeping::ReadOnly {
            effects.push(Effect::Save { payload: self.progress.write() });
        }
        effects.retain(|effect| self.sound_on() || !matches!(effect, Effect::Play(_)));
        effects
    }

    fn react(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::ChooseLang(lang) => self.choose_lang(lang),
            Action::ChooseFurther(tag) => return self.choose_further(tag),
            Action::FillGaps(lang) => self.fill_gaps(lang),
            Action::LettersCame(name) => self.letters_came(&name),
            Action::LettersFailed(name) => self.letters_failed(&name),
            Action::ChoosePortalLang(lang) => {
                if let Some(learner) = self.learner_mut() {
                    learner.portal_lang = lang;
                }
            }
            Action::Welcome => self.screen = Screen::SignIn(Vec::new()),
            Action::PickPicture(picture) => {
                if let Screen::SignIn(picked) = &mut self.screen
                    && picked.len() < 3
                {
                    picked.push(picture);
                }
            }
            Action::UnpickPicture => {
                if let Screen::SignIn(picked) = &mut self.screen {
                    picked.pop();
                }
            }
            Action::SignIn => self.sign_in(),
            Action::SignOut => {
                self.note_open_run();
                self.learner = None;
                self.play = None;
                self.panel = None;
                self.screen = Screen::Welcome;
            }
            Action::OpenMap => {
                self.note_open_run();
                self.play = None;
                self.panel = None;
                if self.learner.is_some() {
                    self.screen = Screen::Map;
                }
            }
            Action::OpenLesson(id) => {
                if let (Some(lesson), true) = (self.course.lesson(&id).cloned(), self.learner.is_some()) {
                    self.note_open_run();
                    self.play = Some(Play { lesson, stage: Stage::Intro });
                    self.panel = None;
                    self.screen = Screen::Lesson;
                }
            }
            Action::Play(phase) => self.begin(phase),
            Action::Resume => self.resume(),
            Action::Do(act) => return self.make(Move::Do(act)),
            Action::Answer(index) => return self.make(Move::Answer(index)),
            Action::Claim => return self.make(Move::Claim),
            Action::ShowNext => return self.show_next(),
            Action::SkipDemonstration => {
                if self.run().is_some_and(|run| run.phase == Phase::Watch) {
                    self.begin(Phase::Guided);
                }
            }
            Action::SayAgain => self.in_run(Run::say_again),
            Action::Hint => self.in_run(Run::hint),
            Action::Dismiss => self.in_run(Run::dismiss),
            Action::Rewind => self.in_run(Run::rewind),
            Action::ResetStep => {
                self.in_run(Run::reset_step);
                self.panel = None;
            }
            Action::ResetRun => {
                self.in_run(Run::reset);
                self.panel = None;
            }
            Action::ResetPerson => self.reset_person(),
            Action::OpenCard => {
                self.panel = None;
                if let Some(play) = &mut self.play {
                    play.stage = Stage::Card;
                }
            }
            Action::OpenPanel(panel) => self.panel = Some(panel),
            Action::ClosePanel => self.panel = None,
            Action::SetSound(on) => self.progress.settings.sound = on,
            Action::SetLook(look) => self.progress.settings.look = look,
            Action::SystemLook(look) => self.system_look = look,
            Action::SetTextSize(size) => self.progress.settings.text = size,
            Action::SetMotion(on) => self.progress.settings.motion = on,
            Action::SetReadAloud(on) => self.progress.settings.read_aloud = on,
            Action::SetSlowVoice(on) => self.progress.settings.slow_voice = on,
            Action::AllowNetworkVoices(allowed) => {
                self.progress.settings.network_voices = Some(allowed);
                return self.stop_reading();
            }
            Action::Read(script) => return self.read(script),
            Action::StopReading => return self.stop_reading(),
            Action::VoicesCame(voices) => self.voices = voices,
            Action::VoiceAt { sentence, place } => self.voice_at(sentence, place),
            Action::VoiceDone(sentence) => return self.voice_done(sentence),
            Action::VoiceFailed(sentence) => self.voice_failed(sentence),
            Action::DismissNotice => self.notice = None,
            Action::Export => return vec![self.export()],
            Action::PickImport => return vec![Effect::PickImport],
            Action::Imported(text) => self.import(&text),
            Action::ImportFailed(why) => self.notice = Some(Notice::ImportFailed(why)),
            Action::PickLessons => return vec![Effect::PickLessons],
            Action::LessonsCame(delivery) => return self.lessons_came(&delivery),
            Action::LessonsRefused(why) => self.lessons_refused(why),
            Action::ExportDone(place) => self.notice = Some(Notice::Exported(place)),
            Action::StoreFailed(why) => self.keeping = Keeping::NotStored(why),
            Action::Stored => {
                if matches!(self.keeping, Keeping::NotStored(_)) {
                    self.keeping = Keeping::Stored;
                }
            }
            Action::SomeoneElse => {
                self.keeping = Keeping::ReadOnly;
                self.notice = Some(Notice::SecondWindow);
            }
        }
        Vec::new()
    }

    fn learner_mut(&mut self) -> Option<&mut Learner> {
        self.learner.and_then(|index| self.progress.learners.get_mut(index))
    }

    fn in_run(&mut self, change: impl FnOnce(&mut Run)) {
        if let Some(Play { stage: Stage::Run(run), .. }) = &mut self.play {
            change(run);
        }
    }

    fn sign_in(&mut self) {
        let Screen::SignIn(picked) = &self.screen else { return };
        let Ok(pictures) = <[SignPicture; 3]>::try_from(picked.clone()) else { return };
        let index = match self.progress.find(&pictures) {
            Some(index) => index,
            None => {
                let lang = self.lang.own;
                // English is no language of Belgian portals: who is helped in English practises on Dutch ones first.
                let portal_lang = if lang == Lang::En { Lang::Nl } else { lang };
                self.progress.learners.push(Learner {
                    pictures,
                    lang,
                    further: None,
                    portal_lang,
                    lessons: std::collections::BTreeMap::new(),
                    runs: 0,
                    open: None,
                });
                self.progress.learners.len() - 1
            }
        };
        self.learner = Some(index);
        // The language chosen a moment ago counts more than the one of last time.
        self.keep_lang();
        self.screen = Screen::Map;
    }

    /// The seed of the next run: the session's, moved on by one for each run of this learner, so that persons and
    /// cases change in turn.
    fn next_seed(&mut self) -> u64 {
        let seed = self.seed;
        let Some(learner) = self.learner_mut() else { return seed };
        learner.runs += 1;
        (seed % 1_000_000).wrapping_add(learner.runs)
    }

    fn begin(&mut self, phase: Phase) {
        let Some(lesson) = self.play.as_ref().map(|play| play.lesson.clone()) else { return };
        let seed = self.next_seed();
        if let Some(run) = Run::begin(&self.course, &lesson, self.today, phase, seed)
            && let Some(play) = &mut self.play
        {
            play.stage = Stage::Run(Box::new(run));
        }
    }

    fn resume(&mut self) {
        let Some(saved) = self.resumable().cloned() else { return };
        let Some(play) = &mut self.play else { return };
        if let Some(mut run) = Run::begin(&self.course, &play.lesson, self.today, saved.phase, saved.seed) {
            run.play(&saved.moves);
            run.hints = saved.hints;
            run.mistakes = saved.mistakes;
            if !run.finished() {
                play.stage = Stage::Run(Box::new(run));
            }
        }
    }

    fn make(&mut self, made: Move) -> Vec<Effect> {
        let Some(Play { stage: Stage::Run(run), .. }) = &mut self.play else { return Vec::new() };
        if run.phase == Phase::Watch {
            return Vec::new();
        }
        let outcome = run.make(made);
        self.after(outcome)
    }

    fn show_next(&mut self) -> Vec<Effect> {
        let lang = self.portal_lang();
        let Some(Play { stage: Stage::Run(run), .. }) = &mut self.play else { return Vec::new() };
        if run.phase != Phase::Watch {
            return Vec::new();
        }
        let Some(next) = run.advise(lang) else { return Vec::new() };
        let outcome = run.make(next);
        self.after(outcome)
    }

    fn after(&mut self, outcome: Outcome) -> Vec<Effect> {
        match outcome {
            Outcome::Quiet => Vec::new(),
            Outcome::Ping => vec![Effect::Play(Sound::Ping)],
            Outcome::StepDone => vec![Effect::Play(Sound::Good)],
            Outcome::Gentle => vec![Effect::Play(Sound::Gentle)],
            Outcome::Finished => vec![Effect::Play(self.finish())],
        }
    }

    /// The last step is done: what was reached is noted, and the bridge stands.
    fn finish(&mut self) -> Sound {
        let Some(play) = &mut self.play else { return Sound::Good };
        let Stage::Run(run) = &play.stage else { return Sound::Good };
        let (phase, hints, lesson) = (run.phase, run.hints, play.lesson.id.clone());
        let reached = match phase {
            Phase::Watch => Independence::Shown,
            Phase::Guided => Independence::Guided,
            Phase::Alone | Phase::Changed if hints > 0 => Independence::Hinted,
            Phase::Alone => Independence::Alone,
            Phase::Changed => Independence::Changed,
        };
        let mut new_bridge = false;
        if let Some(learner) = self.learner_mut() {
            let stood = learner.bridge_stands(&lesson);
            learner.note(&lesson, reached);
            learner.open = None;
            new_bridge = !stood && learner.bridge_stands(&lesson);
        }
        if let Some(play) = &mut self.play {
            play.stage = Stage::Done { phase, reached, new_bridge };
        }
        if new_bridge { Sound::Bridge } else { Sound::Good }
    }

    /// Keeps the run that is being played, so that it can be gone on with tomorrow.
    fn note_open_run(&mut self) {
        let Some(Play { lesson, stage: Stage::Run(run) }) = &self.play else { return };
        let saved = SavedRun {
            lesson: lesson.id.clone(),
            print: lesson.print,
            phase: run.phase,
            seed: run.seed,
            moves: run.moves_to_save().to_vec(),
            hints: run.hints,
            mistakes: run.mistakes,
        };
        if let Some(learner) = self.learner_mut() {
            learner.open = Some(saved);
        }
    }

    /// Wipes what this person reached; the pictures stay.
    fn reset_person(&mut self) {
        if let Some(learner) = self.learner_mut() {
            learner.lessons.clear();
            learner.open = None;
        }
        self.play = None;
        self.panel = None;
        if self.learner.is_some() {
            self.screen = Screen::Map;
        }
    }

    fn export(&self) -> Effect {
        let text = envelope::seal(&self.progress.write(), VERSION, 0);
        let file_name = format!("archipel-{}.archipel", self.today);
        Effect::Export { file_name, text }
    }

    fn import(&mut self, text: &str) {
        let read = envelope::open(text, VERSION)
            .map_err(|damage| damage.to_string())
            .and_then(|opened| Progress::read(&opened.payload).map_err(|error| error.to_string()));
        match read {
            Ok(other) => {
                self.progress.merge(other);
                self.notice = Some(Notice::Imported);
            }
            Err(why) => self.notice = Some(Notice::ImportFailed(why)),
        }
    }
}
