//! What the tests of the whole program share: an unseen screen, the program on it, the files with its progress, and a
//! session in the test that mirrors the one in the program.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stop")]
#![allow(dead_code, unused_imports, reason = "every test file uses its own part")]

mod mirror;

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::io::{BufRead, BufReader, ErrorKind};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

use archipel_model::progress::slots::{Loaded, Store, StoreError, load_newest};
use archipel_model::progress::{Progress, VERSION};
use egui::Pos2;

pub use mirror::{Mirror, Way, begin, fold};

/// For everything that surely happens, on however slow a machine.
pub const PATIENCE: Duration = Duration::from_secs(60);
/// Between two looks at something that is about to happen.
const GLANCE: Duration = Duration::from_millis(10);
/// A program that does nothing for so long has answered the last click: it draws only when something changes.
const REST: Duration = Duration::from_millis(150);

/// The address of a message bus that nobody is on: for programs that meet no screen reader.
pub const NO_BUS: &str = "disabled:";

/// Looks until there is something to see.
pub fn wait_for<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
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
pub fn alone() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// An X server that nobody sees, of the test's own even where there is a screen: nobody's pointer is moved.
pub struct UnseenScreen {
    server: Child,
    display: String,
}

impl UnseenScreen {
    pub fn start() -> Self {
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

    pub fn show(&self, program: &mut Command) {
        program.env("DISPLAY", &self.display).env_remove("WAYLAND_DISPLAY").env("WINIT_X11_SCALE_FACTOR", "1");
        program.env("LIBGL_ALWAYS_SOFTWARE", "1");
        if let Some(driver) = software_driver() {
            program.env("VK_DRIVER_FILES", &driver).env("VK_ICD_FILENAMES", &driver);
        }
    }

    /// One command of xdotool; its answer if it worked.
    pub fn hand(&self, words: &[&str]) -> Option<String> {
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
pub struct Program<'a> {
    screen: &'a UnseenScreen,
    running: Child,
    window: String,
}

impl<'a> Program<'a> {
    /// `bus` is the address of the message bus on which it meets screen readers.
    pub fn start(screen: &'a UnseenScreen, data: &Path, bus: &str) -> Self {
        Self::start_with(screen, data, bus, &[])
    }

    /// The same with words on its command line.
    pub fn start_with(screen: &'a UnseenScreen, data: &Path, bus: &str, words: &[&OsStr]) -> Self {
        let complaints = data.join("stderr.txt");
        let mut command = Command::new(env!("CARGO_BIN_EXE_archipel"));
        screen.show(&mut command);
        command.env("DBUS_SESSION_BUS_ADDRESS", bus).env_remove("AT_SPI_BUS_ADDRESS");
        command.env("ARCHIPEL_DATA", data).env_remove("ARCHIPEL_MEASURE");
        // It finds no program that speaks: the screens are the same on every machine.
        command.env("PATH", data).args(words);
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

    pub fn size(&self) -> [f32; 2] {
        let told = self.screen.hand(&["getwindowgeometry", "--shell", &self.window]).expect("the window's size");
        let values: BTreeMap<&str, &str> = told.lines().filter_map(|line| line.split_once('=')).collect();
        ["WIDTH", "HEIGHT"].map(|name| values[name].parse().expect("a number"))
    }

    pub fn click(&self, at: Pos2) {
        let [x, y] = [at.x, at.y].map(|value| format!("{value:.0}"));
        // As a hand does it: the pointer arrives, the button goes down, and some time later up again.
        let words = ["mousemove", "--window", &self.window, &x, &y, "sleep", "0.05", "mousedown", "1", "sleep", "0.05"];
        self.screen.hand(&[&words[..], &["mouseup", "1"]].concat()).expect("a click");
    }

    /// Types as a person does, who sees each letter before the next one.
    pub fn type_text(&self, text: &str) {
        self.screen.hand(&["type", "--delay", "60", text]).expect("typing");
    }

    /// Waits until all that was clicked and typed is on the screen: a click hits what was drawn before it.
    pub fn rest(&self) {
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
pub struct Folder(pub PathBuf);

impl Folder {
    /// The newest progress, looked at while the program may be writing: nothing is changed.
    pub fn look(&self) -> Option<Progress> {
        self.load().payload.map(|payload| Progress::read(&payload).expect("a progress"))
    }

    pub fn load(&self) -> Loaded {
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

pub fn wait_until_saved(folder: &Folder, mirror: &Mirror) {
    let mut seen = None;
    let begun = Instant::now();
    while seen.as_ref() != Some(mirror.session().progress()) {
        assert!(begun.elapsed() < PATIENCE, "saved: {seen:#?}\nexpected: {:#?}", mirror.session().progress());
        sleep(GLANCE);
        seen = folder.look();
    }
}
