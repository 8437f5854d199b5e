//! The whole program on a real (unseen) X screen, played by mouse and keyboard, and killed again and again.
//! Only what can be seen from outside counts: the window, and the files with the progress.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stop")]

mod common;

use std::collections::BTreeMap;
use std::thread::sleep;
use std::time::{Duration, Instant};

use archipel_model::Lang;
use archipel_model::progress::SignPicture;
use archipel_model::sandbox::{Act, BrowserAct};
use archipel_model::session::{Action, Move, Phase, Screen};
use archipel_ui::words::Words;
use common::{Folder, Mirror, NO_BUS, Program, UnseenScreen, alone, begin, fold, wait_for, wait_until_saved};
use egui::Pos2;

/// What a learner may lose when the power goes.
const LAST_SECOND: Duration = Duration::from_secs(1);

/// Clicks until the program hears it: a window can be there some time before it listens.
fn wake(program: &Program<'_>, folder: &Folder, at: Pos2, lang: Lang) -> Duration {
    let mut clicked = Instant::now();
    program.click(at);
    wait_for("the first click to be saved", || {
        if folder.look().is_some_and(|progress| progress.settings.lang == lang) {
            return Some(clicked.elapsed());
        }
        if clicked.elapsed() > LAST_SECOND {
            clicked = Instant::now();
            program.click(at);
        }
        None
    })
}

/// Presses a control in the program and in the mirror.
fn press(program: &Program<'_>, mirror: &mut Mirror, words: &str) {
    program.click(mirror.place(words));
    mirror.press(words);
    program.rest();
}

#[test]
fn the_window_opens_and_a_first_step_is_done_by_hand() {
    let _turn = alone();
    let begun = Instant::now();
    let screen = UnseenScreen::start();
    let data = tempfile::tempdir().expect("a folder");
    let folder = Folder(data.path().to_path_buf());
    let program = Program::start(&screen, data.path(), NO_BUS);
    println!("window after {:.1} s", begun.elapsed().as_secs_f32());
    let mut mirror = Mirror::new(program.size(), fold(0, &[]));
    let say = |key: &str| Words::of(Lang::Nl).get(key);

    // Dutch is chosen at first, so only another language is saved when it is clicked.
    let heard = wake(&program, &folder, mirror.place(Lang::Fr.own_name()), Lang::Fr);
    println!("the first click was saved after {} ms", heard.as_millis());
    mirror.press(Lang::Fr.own_name());
    program.rest();
    press(&program, &mut mirror, Lang::Nl.own_name());
    wait_until_saved(&folder, &mirror);
    for key in ["next", "picture-boat", "picture-sun", "picture-key", "start"] {
        press(&program, &mut mirror, &say(key));
    }
    wait_until_saved(&folder, &mirror);
    assert_eq!(*mirror.session().screen(), Screen::Map);
    press(&program, &mut mirror, &say("begin"));
    press(&program, &mut mirror, &say("way-guided"));
    let seed = wait_for("the run to be saved", || Some(folder.look()?.learners.first()?.open.as_ref()?.seed));
    // The first run of a learner has the seed of the session and one.
    mirror.take_seed(seed - 1);
    wait_until_saved(&folder, &mirror);

    press(&program, &mut mirror, &say("popup-close"));
    wait_until_saved(&folder, &mirror);
    let bookmark = Words::of(Lang::Nl).with("bookmark-name", &[("title", &say("search-name"))]);
    press(&program, &mut mirror, &bookmark);
    wait_until_saved(&folder, &mirror);
    program.click(mirror.place(&say("search-label")));
    program.rest();
    program.type_text("werk");
    // What is still being typed is not saved: it may be the beginning of a real number.
    program.rest();
    mirror.act(Action::Do(Act::Browser(BrowserAct::TypeQuery("werk".to_owned()))));
    assert_eq!(mirror.session().run().map(|run| run.step), Some(0));
    press(&program, &mut mirror, &say("search-button"));
    wait_until_saved(&folder, &mirror);
    assert_eq!(mirror.session().run().map(|run| run.step), Some(1), "the first step is done");
    drop(program);

    // What is on disk is enough to go on from there.
    let loaded = folder.load();
    let progress = folder.look().expect("a progress");
    let [learner] = progress.learners.as_slice() else { panic!("one learner: {progress:?}") };
    assert_eq!(learner.pictures, [SignPicture::Boat, SignPicture::Sun, SignPicture::Key]);
    let open = learner.open.as_ref().expect("an open run");
    assert_eq!((open.lesson.as_str(), open.phase), ("01_steiger/loket", Phase::Guided));
    assert!(open.moves.contains(&Move::Do(Act::Browser(BrowserAct::Search))), "{:?}", open.moves);
    let mut again = begin(0, loaded.payload);
    let pictures = learner.pictures.map(Action::PickPicture);
    let back = [Action::SignIn, Action::OpenLesson(open.lesson.clone()), Action::Resume];
    for action in [Action::Welcome].into_iter().chain(pictures).chain(back) {
        again.update(action);
    }
    assert_eq!(again.run().map(|run| run.step), Some(1), "after a new start the first step is still done");
    println!("played in {:.1} s", begun.elapsed().as_secs_f32());
}

/// Random enough for moments, and the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

fn after(lang: Lang) -> Lang {
    Lang::ALL[(lang as usize + 1) % Lang::ALL.len()]
}

#[test]
fn killed_at_fifty_random_moments_it_loses_at_most_the_last_second() {
    let _turn = alone();
    let begun = Instant::now();
    let screen = UnseenScreen::start();
    let data = tempfile::tempdir().expect("a folder");
    let folder = Folder(data.path().to_path_buf());
    let mut dice = Dice(20);
    let mut places: BTreeMap<String, Pos2> = BTreeMap::new();
    let (mut lang, mut revision) = (Lang::default(), 0);
    let (mut clicks, mut lost) = (0, 0);
    for round in 0..50 {
        let program = Program::start(&screen, data.path(), NO_BUS);
        if places.is_empty() {
            let mirror = Mirror::new(program.size(), fold(0, &[]));
            places = Lang::ALL.map(|lang| (lang.own_name().to_owned(), mirror.place(lang.own_name()))).into();
        }
        let place = |lang: Lang| places[lang.own_name()];
        // Every fifth time it is killed while it is still starting, with clicks on their way.
        let starting = round % 5 == 4;
        if !starting {
            lang = after(lang);
            wake(&program, &folder, place(lang), lang);
            revision = folder.load().revision;
        }
        let kill_at = Instant::now() + Duration::from_millis(dice.below(if starting { 600 } else { 1500 }));
        let mut clicked: Vec<(Instant, Lang)> = vec![(Instant::now(), lang)];
        while Instant::now() < kill_at {
            let next = after(clicked.last().expect("the first").1);
            program.click(place(next));
            clicked.push((Instant::now(), next));
            let pause = Duration::from_millis(20 + dice.below(150));
            sleep(pause.min(kill_at.saturating_duration_since(Instant::now())));
        }
        let killed = Instant::now();
        drop(program);

        let loaded = folder.load();
        assert!(loaded.revision >= revision, "round {round}: revision {} after {revision}", loaded.revision);
        let saved = folder.look().map_or(Lang::default(), |progress| progress.settings.lang);
        // While it starts it hears nothing: then only what was saved before must still be there.
        let old = clicked.iter().rposition(|(at, _)| killed - *at > LAST_SECOND).filter(|_| !starting).unwrap_or(0);
        let allowed: Vec<Lang> = clicked[old..].iter().map(|(_, lang)| *lang).collect();
        assert!(allowed.contains(&saved), "round {round}: saved {saved:?}, clicked in the last second {allowed:?}");
        clicks += clicked.len() - 1;
        lost += clicked.iter().rev().take_while(|(_, lang)| *lang != saved).count();
        (lang, revision) = (saved, loaded.revision);
    }
    println!("{clicks} clicks, the last {lost} of them lost, {revision} saves, {:.0} s", begun.elapsed().as_secs_f32());
}
