//! Everything that can happen to a session, and what a session wants done outside.

use super::{Delivery, Script, Sentence, Voices};
use crate::lesson::pack::PackError;
use crate::progress::{Look, SignPicture, TextSize};
use crate::sandbox::Act;
use crate::text::{Lang, Tag};

/// Something that happens to the session: a click, a key, a screen reader's wish, a robot's move, or news from outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The language of the help: one of the programme's own.
    ChooseLang(Lang),
    /// A further language of the help.
    ChooseFurther(Tag),
    /// The own language that fills the gaps of a further one.
    FillGaps(Lang),
    /// News: the letters of this name are there.
    LettersCame(String),
    /// News: the letters of this name cannot be had now.
    LettersFailed(String),
    /// The language of the practice portals.
    ChoosePortalLang(Lang),
    /// From the welcome to the pictures.
    Welcome,
    /// A picture for signing in.
    PickPicture(SignPicture),
    /// Take the last picture back.
    UnpickPicture,
    /// Sign in with the three pictures; new ones make a new learner.
    SignIn,
    /// Back to the welcome: another person sits down.
    SignOut,
    /// To the map.
    OpenMap,
    /// Open a lesson: its first page.
    OpenLesson(String),
    /// Play a phase of the open lesson, with new data.
    Play(super::Phase),
    /// Go on with the run that was not finished.
    Resume,
    /// A move in the practice world.
    Do(Act),
    /// An answer to the question: its place in the lesson file.
    Answer(usize),
    /// "I am done."
    Claim,
    /// The coach makes the next move of the demonstration.
    ShowNext,
    /// To the end of the demonstration.
    SkipDemonstration,
    /// The task once more.
    SayAgain,
    /// One deeper in the help.
    Hint,
    /// Put the pilot's reply away.
    Dismiss,
    /// Back from the film to just before the harm.
    Rewind,
    /// This step again.
    ResetStep,
    /// The whole run again.
    ResetRun,
    /// Everything of this person again: wipes what was reached. Asked twice by the screen.
    ResetPerson,
    /// To the "In real life" card.
    OpenCard,
    /// Open a panel over the screen.
    OpenPanel(Panel),
    /// Close it.
    ClosePanel,
    /// Sounds on or off.
    SetSound(bool),
    /// Colours.
    SetLook(Look),
    /// News: the colours that this computer is set to. They count until the learner chooses some.
    SystemLook(Look),
    /// How large the letters are.
    SetTextSize(TextSize),
    /// Whether things may move.
    SetMotion(bool),
    /// Whether what is new is read aloud by itself.
    SetReadAloud(bool),
    /// Whether the voice speaks slowly.
    SetSlowVoice(bool),
    /// The answer to the one question about voices on the internet.
    AllowNetworkVoices(bool),
    /// Read this aloud.
    Read(Script),
    /// Stop reading.
    StopReading,
    /// News: which languages can be spoken here.
    VoicesCame(Voices),
    /// News: the voice begins with a word.
    VoiceAt {
        /// The number of the sentence.
        sentence: u32,
        /// Where in it, in UTF-16.
        place: usize,
    },
    /// News: the voice has said the sentence with this number.
    VoiceDone(u32),
    /// News: the voice could not say it.
    VoiceFailed(u32),
    /// Write the progress to a file.
    Export,
    /// Choose a file with progress.
    PickImport,
    /// News: the text of a chosen file.
    Imported(String),
    /// News: no file could be read, and why.
    ImportFailed(String),
    /// Choose a file with a course from outside.
    PickLessons,
    /// News: lessons from outside, checked. They take the place of those that came before.
    LessonsCame(Delivery),
    /// News: no course could be read, and why.
    LessonsRefused(PackError),
    /// News: the file was written, and where.
    ExportDone(String),
    /// News: the progress could not be stored, and why.
    StoreFailed(String),
    /// News: the progress was stored.
    Stored,
    /// News: another window of the game stored something; this one stops storing.
    SomeoneElse,
    /// Put the notice away.
    DismissNotice,
}

/// A panel over the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Panel {
    /// Settings, reset, export, leave.
    Menu,
    /// The human counter.
    HelpQuay,
    /// Letters, colours, movement.
    Seeing,
    /// Reading aloud.
    Hearing,
    /// What each key does.
    Keys,
    /// Languages of help and portals.
    Languages,
    /// Who am I in this exercise: name, number, code.
    PracticeCard,
    /// "Really wipe everything of this person?"
    ConfirmReset,
    /// What is wrong in the lesson folder.
    Problems,
}

/// What the session wants done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Store the progress.
    Save {
        /// Its saved form.
        payload: String,
    },
    /// Bring the letters of this name, which a further language of the help needs.
    BringLetters(String),
    /// Play a sound.
    Play(Sound),
    /// Say a sentence, instead of what is being said.
    Speak(Sentence),
    /// Say no more.
    Hush,
    /// Offer a file to keep.
    Export {
        /// Its name.
        file_name: String,
        /// What is in it.
        text: String,
    },
    /// Let the person choose a file.
    PickImport,
    /// Let the person choose a file with a course.
    PickLessons,
}

/// The sounds. None of them means anything that is not also seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sound {
    /// A step is done.
    Good,
    /// A wrong turn, kindly.
    Gentle,
    /// A bridge is built.
    Bridge,
    /// The phone has something.
    Ping,
}
