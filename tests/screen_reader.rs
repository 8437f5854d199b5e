//! A screen reader on Linux: a real client of AT-SPI hears three screens and plays a lesson to its end. Between two
//! presses the program sleeps, so every press also wakes it.
//!
//! What is heard is approved in `tests/screen_reader/*.txt`; run with `UPDATE_EXPECT=1` to approve it anew, and read it.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stop")]

mod common;

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use archipel_model::progress::slots::{MemoryStore, SLOTS, Store, save_next};
use archipel_model::progress::{Independence, SignPicture, VERSION};
use archipel_model::session::{Action, Effect, Phase, Session};
use archipel_model::{HelpLang, Lang};
use archipel_ui::words::Words;
use common::{Folder, Mirror, Program, UnseenScreen, Way, alone, begin, fold, wait_for, wait_until_saved};

const LESSON: &str = "01_steiger/loket";
const PICTURES: [SignPicture; 3] = [SignPicture::Boat, SignPicture::Sun, SignPicture::Key];

/// Debian's Python, which has its packages.
const PYTHON: &str = "/usr/bin/python3";

/// Whether the client of AT-SPI can run here. Where packages can be installed it must.
fn can_listen() -> bool {
    let parts = "import pyatspi; pyatspi.Registry; pyatspi.ROLE_ENTRY";
    let heard = Command::new(PYTHON).args(["-c", parts]).stderr(Stdio::null()).status();
    let can = heard.is_ok_and(|status| status.success()) && Path::new("/usr/bin/dbus-daemon").exists();
    let installable = Path::new("/usr/bin/apt-get").exists();
    assert!(can || !installable, "no client of AT-SPI: install at-spi2-core, python3-pyatspi and dbus");
    if !can {
        println!("Skipped: without Debian's at-spi2-core, python3-pyatspi and dbus nobody can listen here.");
    }
    can
}

/// A message bus of the test's own: nobody's screen reader hears of it, and nobody's settings are changed.
struct Bus {
    daemon: Child,
    address: String,
    folder: tempfile::TempDir,
}

impl Bus {
    fn start(screen: &UnseenScreen) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let mut command = Command::new("/usr/bin/dbus-daemon");
        screen.show(&mut command);
        // Its socket lies in the folder, and goes with it.
        let place = format!("--address=unix:path={}", folder.path().join("bus").display());
        command.args(["--session", "--nofork", "--nopidfile", "--print-address", &place]);
        // What it starts for AT-SPI must not know the bus of the person at this machine either.
        command.env("XDG_RUNTIME_DIR", folder.path()).env("GSETTINGS_BACKEND", "memory");
        command.env_remove("DBUS_SESSION_BUS_ADDRESS").env_remove("AT_SPI_BUS_ADDRESS");
        let streams = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut daemon = streams.spawn().expect("dbus-daemon, the message bus: install the package dbus");
        let mut address = String::new();
        BufReader::new(daemon.stdout.take().expect("a pipe")).read_line(&mut address).expect("the bus's address");
        Self { daemon, address: address.trim().to_owned(), folder }
    }
}

impl Drop for Bus {
    /// What it has started ends with it.
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

/// The screen reader.
struct Listener {
    client: Child,
    requests: ChildStdin,
    answers: BufReader<ChildStdout>,
    complaints: PathBuf,
}

impl Listener {
    fn start(screen: &UnseenScreen, bus: &Bus) -> Self {
        let script = files().join("client.py");
        let mut command = Command::new(PYTHON);
        screen.show(&mut command);
        command.arg(script).env("DBUS_SESSION_BUS_ADDRESS", &bus.address).env("XDG_RUNTIME_DIR", bus.folder.path());
        command.env_remove("AT_SPI_BUS_ADDRESS").env("PYTHONUTF8", "1");
        let complaints = bus.folder.path().join("stderr.txt");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(fs::File::create(&complaints).expect("a file"));
        let mut client = command.spawn().expect("the client");
        let requests = client.stdin.take().expect("a pipe");
        let answers = BufReader::new(client.stdout.take().expect("a pipe"));
        Self { client, requests, answers, complaints }
    }

    fn ask(&mut self, request: &[&str]) -> Vec<String> {
        writeln!(self.requests, "{}", request.join("\t")).expect("the client listens");
        let mut answer = Vec::new();
        loop {
            let mut line = String::new();
            let length = self.answers.read_line(&mut line).expect("an answer");
            let line = line.trim_end();
            let complaints = || fs::read_to_string(&self.complaints).unwrap_or_default();
            assert!(length > 0, "the client stopped at {request:?}: {}", complaints());
            assert!(!line.starts_with('!'), "{request:?}: {line}");
            if line == "." {
                return answer;
            }
            answer.push(line.to_owned());
        }
    }

    /// All that can be heard now.
    fn hear(&mut self) -> String {
        self.ask(&["read"]).join("\n") + "\n"
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = self.client.kill();
        let _ = self.client.wait();
    }
}

fn files() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/screen_reader")
}

/// What is heard on a screen is what was approved.
fn expect_heard(listener: &mut Listener, program: &Program<'_>, screen: &str) {
    program.rest();
    let heard = listener.hear();
    let path = files().join(screen).with_extension("txt");
    if std::env::var_os("UPDATE_EXPECT").is_some_and(|value| value == "1") {
        fs::write(&path, &heard).expect("the approved text");
    }
    let approved = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        heard == approved,
        "{screen} sounds otherwise than {}; if that is right, run with UPDATE_EXPECT=1\n{heard}",
        path.display()
    );
}

/// Presses a control in the program and in the mirror.
fn press(listener: &mut Listener, program: &Program<'_>, mirror: &mut Mirror, words: &str) {
    program.rest();
    listener.ask(&["press", &mirror.name(words)]);
    mirror.press(words);
}

fn say(key: &str) -> String {
    Words::of(Lang::Nl).get(key)
}

/// A learner who has stopped in the middle of a lesson: its data are the same in every run of the test.
fn save_a_learner(folder: &Path) -> Option<String> {
    let mut session = fold(3, &[]);
    let begins = [Action::SignIn, Action::OpenLesson(LESSON.to_owned()), Action::Play(Phase::Guided)];
    let actions = [Action::Welcome].into_iter().chain(PICTURES.map(Action::PickPicture)).chain(begins);
    let effects: Vec<Effect> = actions.flat_map(|action| session.update(action)).collect();
    let newest = effects.into_iter().rev().find_map(|effect| match effect {
        Effect::Save { payload } => Some(payload),
        _ => None,
    });
    let store = MemoryStore::default();
    save_next(&store, VERSION, 0, newest.as_deref().expect("a save")).expect("saved");
    for slot in SLOTS {
        if let Some(text) = store.load(slot).expect("readable") {
            fs::write(folder.join(slot), text).expect("a file");
        }
    }
    newest
}

#[test]
fn three_screens_are_heard_as_approved() {
    if !can_listen() {
        return;
    }
    let _turn = alone();
    let screen = UnseenScreen::start();
    let bus = Bus::start(&screen);
    let data = tempfile::tempdir().expect("a folder");
    let payload = save_a_learner(data.path());
    let program = Program::start(&screen, data.path(), &bus.address);
    // It sleeps when the screen reader comes.
    program.rest();
    let mut mirror = Mirror::new(program.size(), begin(0, payload));
    let mut listener = Listener::start(&screen, &bus);
    listener.ask(&["arrive"]);
    expect_heard(&mut listener, &program, "welcome");
    // The next screen reader finds it asleep again.
    listener.ask(&["leave"]);
    program.rest();
    listener.ask(&["arrive"]);
    expect_heard(&mut listener, &program, "welcome");

    for key in ["next", "picture-boat", "picture-sun", "picture-key", "start"] {
        press(&mut listener, &program, &mut mirror, &say(key));
    }
    expect_heard(&mut listener, &program, "map");
    for key in ["go-on", "resume"] {
        press(&mut listener, &program, &mut mirror, &say(key));
    }
    expect_heard(&mut listener, &program, "lesson");
}

#[test]
fn a_lesson_is_played_by_a_screen_reader_alone() {
    if !can_listen() {
        return;
    }
    let _turn = alone();
    let screen = UnseenScreen::start();
    let bus = Bus::start(&screen);
    let data = tempfile::tempdir().expect("a folder");
    let folder = Folder(data.path().to_path_buf());
    let program = Program::start(&screen, data.path(), &bus.address);
    program.rest();
    let mut mirror = Mirror::new(program.size(), fold(0, &[]));
    let mut listener = Listener::start(&screen, &bus);
    listener.ask(&["arrive"]);

    for key in ["next", "picture-boat", "picture-sun", "picture-key", "start", "begin", "way-guided"] {
        press(&mut listener, &program, &mut mirror, &say(key));
    }
    let seed = wait_for("the run to be saved", || Some(folder.look()?.learners.first()?.open.as_ref()?.seed));
    // The first run of a learner has the seed of the session and one.
    mirror.take_seed(seed - 1);
    wait_until_saved(&folder, &mirror);

    let (mut written, mut scrolled) = (0, 0);
    let mut sentences = Vec::new();
    while let Some(next) = mirror.advice() {
        sentences.extend(sentence(mirror.session()));
        if let Some(control) = mirror.below_the_window() {
            bring_into_view(&mut listener, &program, &control);
            scrolled += 1;
        }
        match mirror.way_to(&next) {
            Way::Press(control) => {
                press(&mut listener, &program, &mut mirror, &control);
                wait_until_saved(&folder, &mirror);
            }
            Way::Write { field, text } => {
                // What was written first is written over.
                for words in ["iets anders", &text] {
                    program.rest();
                    listener.ask(&["write", &field, words]);
                }
                mirror.act(next);
                written += 1;
            }
        }
    }
    assert!(written > 0 && scrolled > 0, "written {written} times, scrolled {scrolled} times");
    let progress = folder.look().expect("a progress");
    assert_eq!(progress.learners[0].independence(LESSON), Independence::Guided);
    program.rest();
    let spoken = listener.ask(&["spoken"]);
    sentences.dedup();
    for sentence in &sentences {
        assert!(spoken.contains(sentence), "\"{sentence}\" was not said by itself, but {spoken:#?}");
    }
}

#[test]
fn a_further_language_is_spoken_at_once_and_after_a_new_start() {
    if !can_listen() {
        return;
    }
    let _turn = alone();
    let screen = UnseenScreen::start();
    let bus = Bus::start(&screen);
    let data = tempfile::tempdir().expect("a folder");
    let course = fold(0, &[]).course().clone();
    let language = course.languages.first().expect("a further language");
    let words = Words::of(HelpLang { further: Some(language.tag), own: Lang::Nl });
    let spoken = |heard: &str| {
        heard.starts_with(&format!("frame \"{}\"", words.get("window-title"))) && heard.contains(&words.get("next"))
    };
    for chosen in [false, true] {
        let program = Program::start(&screen, data.path(), &bus.address);
        program.rest();
        let mut listener = Listener::start(&screen, &bus);
        listener.ask(&["arrive"]);
        if !chosen {
            assert!(!spoken(&listener.hear()));
            listener.ask(&["press", &language.file.name]);
            program.rest();
        }
        wait_for("the language", || spoken(&listener.hear()).then_some(()));
    }
}

/// Scrolls until a control can be seen.
fn bring_into_view(listener: &mut Listener, program: &Program<'_>, control: &str) {
    program.rest();
    listener.ask(&["scroll", control]);
    program.rest();
    let bottom: f32 = listener.ask(&["bottom", control])[0].parse().expect("a number");
    assert!(bottom <= program.size()[1], "\"{control}\" still ends at {bottom}");
}

/// The sentence of the step that is being done.
fn sentence(session: &Session) -> Option<String> {
    let run = session.run()?;
    Some(run.sandbox.help(&run.current()?.say, session.lang(), session.portal_lang()))
}

#[test]
fn without_the_message_bus_the_game_goes_on() {
    if !can_listen() {
        return;
    }
    let _turn = alone();
    let screen = UnseenScreen::start();
    for leaves_first in [false, true] {
        let bus = Bus::start(&screen);
        let data = tempfile::tempdir().expect("a folder");
        let folder = Folder(data.path().to_path_buf());
        let program = Program::start(&screen, data.path(), &bus.address);
        let mirror = Mirror::new(program.size(), fold(0, &[]));
        program.rest();
        let mut listener = Listener::start(&screen, &bus);
        listener.ask(&["arrive"]);
        if leaves_first {
            listener.ask(&["leave"]);
        }
        drop((listener, bus));
        program.rest();
        program.click(mirror.place(Lang::Fr.own_name()));
        wait_for("the click to be saved", || (folder.look()?.settings.lang == Lang::Fr).then_some(()));
    }
}
