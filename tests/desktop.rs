//! The whole program on a real (unseen) X screen, played by mouse and keyboard, and killed again and again.
//! Only what can be seen from outside counts: the window, and the files with the progress.
//!
//! A session in the test mirrors the one in the program: it tells where each control is, and what must have been saved.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stop")]

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, ErrorKind};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

use archipel_model::Lang;
use archipel_model::lesson::Course;
use archipel_model::progress::slots::{Loaded, Store, StoreError, load_newest};
use archipel_model::progress::{Progress, SignPicture, VERSION};
use archipel_model::sandbox::{Act, BrowserAct};
use archipel_model::session::{Action, Move, Phase, Saved, Screen, Session};
use archipel_ui::words::Words;
use archipel_ui::{Scratch, app_ui};
use egui::{Pos2, accesskit::Role};
use egui_kittest::kittest::NodeT;
use egui_kittest::{Harness, Node};

/// For everything that surely happens, on however slow a machine.
const PATIENCE: Duration = Duration::from_secs(60);
/// Between two looks at something that is about to happen.
const GLANCE: Duration = Duration::from_millis(10);
/// A program that does nothing for so long has answered the last click: it draws only when something changes.
const REST: Duration = Duration::from_millis(150);
/// What a learner may lose when the power goes.
const LAST_SECOND: Duration = Duration::from_secs(1);

/// Looks until there is something to see.
fn wait_for<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let begun = Instant::now();
    loop {
        if let Some(seen) = look() {
            return seen;
        }
        assert!(begun.elapsed() < PATIENCE, "waited in vain for {what}");
        sleep(GLANCE);
    }
}

/// These tests measure time: one after the other.
fn alone() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// An X server that nobody sees, of the test's own even where there is a screen: nobody's pointer is moved.
struct UnseenScreen {
    server: Child,
    display: String,
}

impl UnseenScreen {
    fn start() -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb, the unseen screen: install the package xvfb");
        let mut number = String::new();
        BufReader::new(server.stdout.take().expect("a pipe")).read_line(&mut number).expect("the display's number");
        let screen = Self { server, display: format!(":{}", number.trim()) };
        assert!(screen.display.len() > 1, "Xvfb stopped at once");
        screen
    }

    fn show(&self, program: &mut Command) {
        program.env("DISPLAY", &self.display).env_remove("WAYLAND_DISPLAY").env("WINIT_X11_SCALE_FACTOR", "1");
        program.env("LIBGL_ALWAYS_SOFTWARE", "1");
        if let Some(driver) = software_driver() {
            program.env("VK_DRIVER_FILES", &driver).env("VK_ICD_FILENAMES", &driver);
        }
    }

    /// One command of xdotool; its answer if it worked.
    fn hand(&self, words: &[&str]) -> Option<String> {
        let mut command = Command::new("xdotool");
        self.show(&mut command);
        let done = command.args(words).stderr(Stdio::null()).output().expect("xdotool: install the package xdotool");
        done.status.success().then(|| String::from_utf8_lossy(&done.stdout).trim().to_owned())
    }
}

impl Drop for UnseenScreen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// Mesa's Vulkan driver that draws on the processor; its file name carries the processor's name.
fn software_driver() -> Option<PathBuf> {
    let folder = fs::read_dir("/usr/share/vulkan/icd.d").ok()?;
    let mut drivers: Vec<PathBuf> = folder.filter_map(|entry| Some(entry.ok()?.path())).collect();
    drivers.retain(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("lvp_icd.")));
    drivers.sort_by_key(|path| !path.to_string_lossy().contains(std::env::consts::ARCH));
    drivers.into_iter().next()
}

/// The program with its window open.
struct Program<'a> {
    screen: &'a UnseenScreen,
    running: Child,
    window: String,
}

impl<'a> Program<'a> {
    fn start(screen: &'a UnseenScreen, data: &Path) -> Self {
        let complaints = data.join("stderr.txt");
        let mut command = Command::new(env!("CARGO_BIN_EXE_archipel"));
        screen.show(&mut command);
        command.env("ARCHIPEL_DATA", data).env_remove("ARCHIPEL_MEASURE");
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(fs::File::create(&complaints).expect("a file"));
        let running = command.spawn().expect("the program starts");
        let mut program = Self { screen, running, window: String::new() };
        program.window = wait_for("the window", || {
            let ended = program.running.try_wait().expect("the program can be asked");
            assert_eq!(ended, None, "stopped: {}", fs::read_to_string(&complaints).unwrap_or_default());
            screen.hand(&["search", "--onlyvisible", "--name", "Archipel"])?.lines().next().map(str::to_owned)
        });
        // There is no window manager here that would do it.
        screen.hand(&["windowfocus", &program.window]);
        program
    }

    fn size(&self) -> [f32; 2] {
        let told = self.screen.hand(&["getwindowgeometry", "--shell", &self.window]).expect("the window's size");
        let values: BTreeMap<&str, &str> = told.lines().filter_map(|line| line.split_once('=')).collect();
        ["WIDTH", "HEIGHT"].map(|name| values[name].parse().expect("a number"))
    }

    fn click(&self, at: Pos2) {
        let [x, y] = [at.x, at.y].map(|value| format!("{value:.0}"));
        // As a hand does it: the pointer arrives, the button goes down, and some time later up again.
        let words = ["mousemove", "--window", &self.window, &x, &y, "sleep", "0.05", "mousedown", "1", "sleep", "0.05"];
        self.screen.hand(&[&words[..], &["mouseup", "1"]].concat()).expect("a click");
    }

    /// Types as a person does, who sees each letter before the next one.
    fn type_text(&self, text: &str) {
        self.screen.hand(&["type", "--delay", "60", text]).expect("typing");
    }

    /// Waits until all that was clicked and typed is on the screen: a click hits what was drawn before it.
    fn rest(&self) {
        let mut last = None;
        let mut since = Instant::now();
        wait_for("the program to rest", || {
            let (busy, worked) = self.work();
            if busy || last != Some(worked) {
                (last, since) = (Some(worked), Instant::now());
            }
            (since.elapsed() > REST).then_some(())
        });
    }

    /// Whether one of its threads wants the processor now, and how long they have all had it: the fields after the
    /// name in parentheses are the state and, further on, the times in user and in system mode.
    fn work(&self) -> (bool, u64) {
        let threads = fs::read_dir(format!("/proc/{}/task", self.running.id())).expect("the program's threads");
        let stats = threads.filter_map(|thread| fs::read_to_string(thread.ok()?.path().join("stat")).ok());
        stats.fold((false, 0), |(busy, worked), stat| {
            let mut fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
            let runs = fields.next().is_some_and(|state| ["R", "D"].contains(&state));
            let times: u64 = fields.skip(10).take(2).filter_map(|ticks| ticks.parse::<u64>().ok()).sum();
            (busy || runs, worked + times)
        })
    }
}

impl Drop for Program<'_> {
    /// On Unix this is the signal that no program can answer.
    fn drop(&mut self) {
        let _ = self.running.kill();
        let _ = self.running.wait();
    }
}

/// The folder with the progress, as the program itself reads it.
struct Folder(PathBuf);

impl Folder {
    /// The newest progress, looked at while the program may be writing: nothing is changed.
    fn look(&self) -> Option<Progress> {
        self.load().payload.map(|payload| Progress::read(&payload).expect("a progress"))
    }

    fn load(&self) -> Loaded {
        let loaded = load_newest(self, VERSION);
        assert_eq!(loaded.set_aside, [], "a save was damaged");
        assert_eq!((&loaded.trouble, loaded.older_used, loaded.read_only), (&None, false, false));
        loaded
    }
}

impl Store for Folder {
    fn load(&self, key: &str) -> Result<Option<String>, StoreError> {
        match fs::read(self.0.join(key)) {
            Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(StoreError::Other(error.to_string())),
        }
    }

    fn save(&self, key: &str, _: &str) -> Result<(), StoreError> {
        panic!("a damaged save would go to {key}");
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        panic!("the damaged save {key} would be removed");
    }
}

/// What the mirror shows and what was done on it.
struct Shown {
    session: Session,
    scratch: Scratch,
    out: Vec<Action>,
}

/// The same session as in the program, drawn at the same size.
struct Mirror {
    drawn: Harness<'static, Shown>,
    size: [f32; 2],
    done: Vec<Action>,
}

/// A fresh session that went through these actions.
fn fold(seed: u64, done: &[Action]) -> Session {
    let (course, problems) = Course::builtin();
    let today = time::OffsetDateTime::now_utc().date();
    let mut session = Session::new(Arc::new(course), problems, today, seed, Saved::default());
    for action in done {
        session.update(action.clone());
    }
    session
}

impl Mirror {
    fn new(size: [f32; 2], session: Session) -> Self {
        let shown = Shown { session, scratch: Scratch::default(), out: Vec::new() };
        let mut drawn = Harness::builder().with_size(size).build_ui_state(
            |ui, shown: &mut Shown| app_ui(ui, &shown.session, &mut shown.scratch, &mut shown.out),
            shown,
        );
        drawn.run_steps(3);
        Self { drawn, size, done: Vec::new() }
    }

    fn session(&self) -> &Session {
        &self.drawn.state().session
    }

    /// The only control whose name contains these words.
    fn find(&self, words: &str) -> Node<'_> {
        let roles = [Role::Button, Role::RadioButton, Role::TextInput, Role::SearchInput, Role::Link];
        let name = |node: &Node<'_>| node.accesskit_node().label().unwrap_or_default();
        let controls =
            || self.drawn.root().children_recursive().filter(|node| roles.contains(&node.accesskit_node().role()));
        let exact = controls().find(|node| name(node) == words);
        exact.or_else(|| controls().find(|node| name(node).contains(words))).unwrap_or_else(|| {
            panic!("no \"{words}\" among {:?}", controls().map(|node| name(&node)).collect::<Vec<_>>())
        })
    }

    fn place(&self, words: &str) -> Pos2 {
        self.find(words).rect().center()
    }

    /// Presses the control here.
    fn press(&mut self, words: &str) {
        self.find(words).click_accesskit();
        self.drawn.run_steps(2);
        let out = std::mem::take(&mut self.drawn.state_mut().out);
        assert!(!out.is_empty(), "\"{words}\" does nothing");
        out.into_iter().for_each(|action| self.act(action));
    }

    fn act(&mut self, action: Action) {
        self.drawn.state_mut().session.update(action.clone());
        self.done.push(action);
        self.drawn.run_steps(3);
    }

    /// The data of a run come from a seed that the program chose. A session is a fold over actions: the same actions
    /// with that seed give the session of the program.
    fn take_seed(&mut self, seed: u64) {
        let done = std::mem::take(&mut self.done);
        *self = Self { done: done.clone(), ..Self::new(self.size, fold(seed, &done)) };
    }
}

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

fn wait_until_saved(folder: &Folder, mirror: &Mirror) {
    let mut seen = None;
    let begun = Instant::now();
    while seen.as_ref() != Some(mirror.session().progress()) {
        assert!(begun.elapsed() < PATIENCE, "saved: {seen:#?}\nexpected: {:#?}", mirror.session().progress());
        sleep(GLANCE);
        seen = folder.look();
    }
}

#[test]
fn the_window_opens_and_a_first_step_is_done_by_hand() {
    let _turn = alone();
    let begun = Instant::now();
    let screen = UnseenScreen::start();
    let data = tempfile::tempdir().expect("a folder");
    let folder = Folder(data.path().to_path_buf());
    let program = Program::start(&screen, data.path());
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
    let (course, problems) = Course::builtin();
    let saved = Saved { payload: loaded.payload, ..Saved::default() };
    let today = time::OffsetDateTime::now_utc().date();
    let mut again = Session::new(Arc::new(course), problems, today, 0, saved);
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
        let program = Program::start(&screen, data.path());
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
