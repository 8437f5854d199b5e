//! Sessions at every place of the game.

use std::sync::{Arc, OnceLock};

use archipel_model::lesson::pack::{Files, PackError};
use archipel_model::lesson::{Course, Problem, check_beside};
use archipel_model::progress::{Look, SignPicture};
use archipel_model::sandbox::{Act, BrowserAct};
use archipel_model::session::{Action, Delivery, Panel, Phase, Saved, Session, Voices};
use archipel_model::{HelpLang, Lang};
use time::{Date, Month};

use super::{FIRST, KEY, advise, after};

/// The lessons of the program, read and checked once for all tests of a file.
pub fn course() -> Arc<Course> {
    static COURSE: OnceLock<Arc<Course>> = OnceLock::new();
    COURSE.get_or_init(|| Arc::new(Course::builtin().0)).clone()
}

/// The languages of the help: the programme's own, and the further ones.
pub fn languages() -> Vec<HelpLang> {
    let own = Lang::ALL.map(HelpLang::from);
    let course = course();
    let further = course.languages.iter().zip([Lang::Nl, Lang::Fr].into_iter().cycle());
    own.into_iter().chain(further.map(|(language, own)| HelpLang { further: Some(language.tag), own })).collect()
}

/// The game is in this language, and its letters are there.
pub fn speaking(session: Session, lang: HelpLang) -> Session {
    let mut session = after(session, [Action::ChooseLang(lang.own)]);
    session = after(session, lang.further.map(Action::ChooseFurther));
    let letters = session.awaited_letters().map(|name| Action::LettersCame(name.to_owned()));
    after(session, letters)
}

pub fn start(lang: impl Into<HelpLang>, saved: Saved) -> Session {
    let day = Date::from_calendar_date(2026, Month::November, 23).expect("a day");
    speaking(Session::new(course(), Vec::new(), day, 3, saved), lang.into())
}

/// The same on a computer that can speak every language.
pub fn heard(session: Session) -> Session {
    let local = languages().into_iter().map(HelpLang::tag).collect();
    after(session, [Action::VoicesCame(Voices { local, network: Vec::new() })])
}

pub fn pick(pictures: &[SignPicture]) -> Vec<Action> {
    pictures.iter().copied().map(Action::PickPicture).collect()
}

pub fn signed_in(lang: impl Into<HelpLang>) -> Session {
    let begun = after(start(lang, Saved::default()), [Action::Welcome]);
    let picked = after(begun, pick(&[SignPicture::Boat, SignPicture::Sun, SignPicture::Key]));
    after(picked, [Action::SignIn])
}

pub fn intro(lang: impl Into<HelpLang>, lesson: &str) -> Session {
    after(signed_in(lang), [Action::OpenLesson(lesson.to_owned())])
}

pub fn run(lang: impl Into<HelpLang>, lesson: &str, phase: Phase) -> Session {
    after(intro(lang, lesson), [Action::Play(phase)])
}

/// Plays on as the coach advises until `there`, or to the end.
pub fn play_until(mut session: Session, there: impl Fn(&Session) -> bool) -> Session {
    while !there(&session) {
        let Some(next) = advise(&session) else { break };
        session.update(next);
    }
    session
}

/// A film of harm, wherever a lesson has one: the first wrong turn of the robot that leads to it.
pub fn film(lang: impl Into<HelpLang>) -> Session {
    let in_film = |session: &Session| session.run().is_some_and(|run| run.in_film());
    let mut session = run(lang, KEY, Phase::Guided);
    loop {
        let acts = session.run().expect("a run that is not finished").sandbox.possible();
        for act in acts {
            let tried = after(session.clone(), [Action::Do(act)]);
            if in_film(&tried) {
                return tried;
            }
        }
        let next = advise(&session).expect("advice");
        session.update(next);
    }
}

pub fn broken_lesson() -> Problem {
    Problem {
        file: "01_steiger/loket.lesson.ron".to_owned(),
        line: 9,
        column: 24,
        message: "no page \"inbx\" in GovPost".to_owned(),
        hint: Some("did you mean \"inbox\"?".to_owned()),
    }
}

/// The course that the manual begins with, beside the program's own: whole, or with a mistake in it.
pub fn guests(broken: bool) -> Action {
    let manual = include_str!("../../../../lessons/README.md");
    let part = manual.split("## Your first lesson in 15 minutes").nth(1).expect("the part");
    let blocks = part.split("```ron\n").skip(1).take(2).filter_map(|block| block.split("```").next());
    let mut files: Files = blocks
        .filter_map(|block| Some((block.lines().next()?.strip_prefix("// ")?.to_owned(), block.to_owned())))
        .collect();
    if broken {
        let second = files["eerste.lesson.ron"].replace("degolf.example/werk\"", "degolf.example/werkk\"");
        files.insert("tweede.lesson.ron".to_owned(), second);
        let course = files["course.ron"].replace("\"eerste\"", "\"eerste\", \"tweede\"");
        files.insert("course.ron".to_owned(), course);
    }
    let (course, problems) = check_beside(&course(), &files);
    Action::LessonsCame(Delivery { course: Arc::new(course), problems, opened: !broken })
}

/// So many mistakes, in a few files.
pub fn many_problems(number: usize) -> Vec<Problem> {
    let one = |number: usize| Problem { file: format!("deel/les{}.lesson.ron", number / 9), ..broken_lesson() };
    (0..number).map(|number| Problem { line: 1 + number, ..one(number) }).collect()
}

/// Every screen of the game, with a name for messages.
pub fn screens(lang: impl Into<HelpLang>) -> Vec<(String, Session)> {
    let lang = lang.into();
    let mut all: Vec<(String, Session)> = Vec::new();
    let mut add = |name: &str, session: Session| all.push((format!("{name} {}", lang.tag()), session));
    add("welcome", start(lang, Saved::default()));
    add("welcome, blocked", start(lang, Saved { blocked: Some("blocked".to_owned()), ..Saved::default() }));
    add("welcome, older progress", start(lang, Saved { older_used: true, ..Saved::default() }));
    add("welcome, newer progress", start(lang, Saved { read_only: true, ..Saved::default() }));
    add("welcome, unreadable", start(lang, Saved { payload: Some("?".to_owned()), ..Saved::default() }));
    let sign_in = after(start(lang, Saved::default()), [Action::Welcome]);
    add("sign in", sign_in.clone());
    add("sign in, one picture", after(sign_in.clone(), pick(&[SignPicture::Cup])));
    add("sign in, new", after(sign_in, pick(&[SignPicture::Cup, SignPicture::Cup, SignPicture::Bird])));
    let back = after(signed_in(lang), [Action::SignOut, Action::Welcome]);
    add("sign in, known", after(back, pick(&[SignPicture::Boat, SignPicture::Sun, SignPicture::Key])));
    add("map", signed_in(lang));
    add("map, not kept", after(signed_in(lang), [Action::StoreFailed("full".to_owned())]));
    add(
        "map, file written",
        after(signed_in(lang), [Action::ExportDone("/home/ama/archipel-2026-11-23.archipel".to_owned())]),
    );
    add("map, file refused", after(signed_in(lang), [Action::ImportFailed("the checksum is wrong".to_owned())]));
    add("map, second window", after(signed_in(lang), [Action::SomeoneElse]));
    add("intro", intro(lang, KEY));
    let stopped = play_until(run(lang, KEY, Phase::Guided), |session| session.run().is_some_and(|run| run.step > 0));
    add("intro, unfinished", after(stopped, [Action::OpenMap, Action::OpenLesson(KEY.to_owned())]));
    let task = run(lang, FIRST, Phase::Guided);
    add("task", task.clone());
    add("task, look", after(task.clone(), [Action::SayAgain, Action::Hint]));
    add("task, shown", after(task.clone(), [Action::SayAgain, Action::Hint, Action::Hint]));
    add("reply", after(task.clone(), [Action::Claim]));
    let real = Action::Do(Act::Browser(BrowserAct::TypeAddress("0478 12 34 56".to_owned())));
    add("real data", after(task.clone(), [real]));
    let asks = |session: &Session| session.run().is_some_and(|run| run.question().is_some());
    add("question", play_until(task.clone(), asks));
    add("demonstration", run(lang, FIRST, Phase::Watch));
    add("film", film(lang));
    add("done", play_until(run(lang, FIRST, Phase::Guided), |_| false));
    let alone = play_until(run(lang, FIRST, Phase::Alone), |_| false);
    add("done, new bridge", alone.clone());
    add("map, a bridge", after(alone.clone(), [Action::OpenMap]));
    add("intro, done", after(alone.clone(), [Action::OpenLesson(FIRST.to_owned())]));
    add("card", after(alone, [Action::OpenCard]));
    for panel in [Panel::Menu, Panel::HelpQuay, Panel::Keys, Panel::Languages, Panel::PracticeCard, Panel::ConfirmReset]
    {
        add(&format!("{panel:?}"), after(task.clone(), [Action::OpenPanel(panel)]));
    }
    for look in [Look::Dark, Look::Contrast] {
        add(&format!("task, {look:?}"), after(task.clone(), [Action::SetLook(look)]));
    }
    add(
        "task, shown, may move",
        after(task.clone(), [Action::SetMotion(true), Action::SayAgain, Action::Hint, Action::Hint]),
    );
    add("Seeing, first minute", after(start(lang, Saved::default()), [Action::OpenPanel(Panel::Seeing)]));
    for panel in [Panel::Menu, Panel::HelpQuay, Panel::Languages, Panel::Seeing] {
        add(&format!("{panel:?} on the map"), after(signed_in(lang), [Action::OpenPanel(panel)]));
    }
    let hearing = [Action::OpenPanel(Panel::Hearing), Action::SetReadAloud(true)];
    add("Hearing", after(heard(task.clone()), hearing));
    let outside = Voices { local: Vec::new(), network: languages().into_iter().map(HelpLang::tag).collect() };
    let asks = [Action::VoicesCame(outside), Action::OpenPanel(Panel::Hearing)];
    add("Hearing, asks", after(task.clone(), asks.clone()));
    add("Hearing, allowed", after(task.clone(), asks.into_iter().chain([Action::AllowNetworkVoices(true)])));
    add("Menu with voices", after(heard(task.clone()), [Action::OpenPanel(Panel::Menu)]));
    let day = Date::from_calendar_date(2026, Month::November, 23).expect("a day");
    let problems = Session::new(course(), vec![broken_lesson()], day, 3, Saved::default());
    add("problems", after(speaking(problems, lang), [Action::OpenPanel(Panel::Problems)]));
    add("map, a course", after(signed_in(lang), [guests(false)]));
    let refused = Action::LessonsRefused(PackError::OddName("../../course.ron".to_owned()));
    add("map, a course with mistakes", after(signed_in(lang), [guests(true), refused]));
    let guest = [guests(false), Action::OpenLesson("mijn_cursus:eerste".to_owned()), Action::Play(Phase::Alone)];
    let guest = play_until(after(signed_in(lang), guest), |_| false);
    add("done, a course", guest);
    let further = course().languages.iter().map(|language| language.tag).next();
    if let Some(tag) = further.filter(|tag| lang.further != Some(*tag)) {
        let coming = after(start(lang, Saved::default()), [Action::ChooseFurther(tag)]);
        add("welcome, letters on their way", coming.clone());
        add("Languages, letters on their way", after(coming.clone(), [Action::OpenPanel(Panel::Languages)]));
        let letters = coming.awaited_letters().map(|name| Action::LettersFailed(name.to_owned()));
        add("welcome, no letters", after(coming, letters));
    }
    add("map, contrast", after(signed_in(lang), [Action::SetLook(Look::Contrast)]));
    all
}

/// Somebody who practises with help, in this language of help and portals.
pub fn learner(lang: impl Into<HelpLang>, lesson: &str) -> Session {
    let lang = lang.into();
    let practises =
        [Action::ChoosePortalLang(lang.own), Action::OpenLesson(lesson.to_owned()), Action::Play(Phase::Guided)];
    after(signed_in(lang), practises)
}

/// Every state on the coach's way through a lesson.
pub fn states(lang: impl Into<HelpLang>, lesson: &str) -> Vec<Session> {
    let mut session = learner(lang, lesson);
    let mut states = vec![session.clone()];
    while let Some(next) = advise(&session) {
        session.update(next);
        if session.run().is_some() {
            states.push(session.clone());
        }
    }
    states
}
