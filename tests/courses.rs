//! Courses on the command line: what is understood, and a folder that is watched while the program runs.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stop")]

mod common;

use std::fs;
use std::process::{Command, Stdio};

use common::{NO_BUS, Program, UnseenScreen, alone, wait_for};

/// What the program says and how it ends when it is started with these words; it has no screen.
fn said(words: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_archipel"));
    command.args(words).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").stdin(Stdio::null());
    let done = command.output().expect("the program starts");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (done.status.code(), text(&done.stdout), text(&done.stderr))
}

#[test]
fn what_is_not_understood_is_said_in_one_sentence() {
    for words in [&["--lesson", "x"][..], &["x"], &["--lessons"]] {
        let (code, out, err) = said(words);
        assert_eq!((code, out.as_str(), err.lines().count()), (Some(2), "", 1), "{err}");
        assert!(err.contains("--help"), "{err}");
    }
    let (code, out, _) = said(&["--help"]);
    assert!(code == Some(0) && out.contains("--lessons PATH"), "{out}");
}

#[test]
fn a_folder_is_read_again_when_its_author_saves() {
    let _turn = alone();
    let screen = UnseenScreen::start();
    let (data, course) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let write = |name: &str, text: &str| fs::write(course.path().join(name), text).expect("a file");
    write("course.ron", "(format: 1, name: \"a\", lessons: [\"les\"])");
    write("les.lesson.ron", "(title: ");
    let words = ["--lessons".as_ref(), course.path().as_os_str()];
    let _program = Program::start_with(&screen, data.path(), NO_BUS, &words);
    let told = || fs::read_to_string(data.path().join("stderr.txt")).expect("what the program says");
    assert!(told().contains("les.lesson.ron:1:"), "{}", told());
    write("les.lesson.ron", "(titel: \"x\")");
    wait_for("the new mistake", || told().contains("there is no field `titel` here").then_some(()));
}
