//! `cargo xtask test`: everything that must hold, in stages, the quickest first; it stops at the first that fails.

use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use anyhow::{Result, bail};
use clap::ValueEnum;

use crate::run::{self, Tally};
use crate::screen::UnseenScreen;
use crate::serve::Server;
use crate::web::{self, WebProfile};
use crate::workshop::Workshop;
use crate::{check, setup};

/// The stages, in their order.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Stage {
    /// Every file is formatted.
    Fmt,
    /// The linter has nothing to say about the desktop code.
    Clippy,
    /// The linter has nothing to say about the browser code.
    ClippyWeb,
    /// The tests of all crates, whole-program tests included.
    Tests,
    /// The lessons have no problem.
    Lessons,
    /// The browser version can be built.
    Web,
    /// A real browser plays it.
    Browser,
}

impl Stage {
    fn title(self) -> &'static str {
        match self {
            Self::Fmt => "formatting",
            Self::Clippy => "linter, desktop",
            Self::ClippyWeb => "linter, browser",
            Self::Tests => "tests of model, screens, app and tools",
            Self::Lessons => "lessons",
            Self::Web => "browser version",
            Self::Browser => "browser tests",
        }
    }

    /// `alone`: no other stage ran before it.
    fn run(self, workshop: &Workshop, alone: bool, words: &[String], tally: &mut Tally) -> Result<()> {
        match self {
            Self::Fmt => run::run(workshop.cargo().args(["fmt", "--all", "--check"])),
            Self::Clippy => {
                run::run(workshop.cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
            }
            Self::ClippyWeb => run::run(workshop.cargo().args([
                "clippy",
                "--profile",
                WebProfile::Web.name(),
                "--target",
                "wasm32-unknown-unknown",
                "--package",
                "archipel",
                "--",
                "-D",
                "warnings",
            ])),
            Self::Tests => {
                let mut tests = workshop.cargo();
                // All crates are tried, so that one failure does not hide another.
                tests.args(["test", "--workspace", "--no-fail-fast"]);
                tests.env("ARCHIPEL_SCORES", new_scores(workshop));
                on_unseen_screen(&mut tests, tally)
            }
            Self::Lessons => check::expect_no_problem(workshop, &workshop.root().join("lessons")),
            Self::Web => web::build(workshop, WebProfile::Web).map(drop),
            Self::Browser => {
                let folder = web::build(workshop, WebProfile::Web)?;
                if alone {
                    write_scores(workshop)?;
                }
                let server = Server::start(&folder, 0)?;
                let mut tests = web::node(workshop, &server);
                tests.env("ARCHIPEL_SCORES", scores(workshop));
                tests.args(["node_modules/@playwright/test/cli.js", "test"]);
                if !words.is_empty() {
                    tests.args(["--grep", &words.join("|")]);
                }
                run::run_counting(&mut tests, tally)
            }
        }
    }
}

/// Sets the machine up and runs all stages, or only one; of the browser tests maybe only some.
pub fn test(workshop: &Workshop, only: Option<Stage>, words: &[String]) -> Result<()> {
    let begun = Instant::now();
    setup::for_tests(workshop)?;
    let all = Stage::value_variants();
    let stages: Vec<Stage> = all.iter().copied().filter(|stage| only.is_none_or(|only| only == *stage)).collect();
    let mut tally = Tally::default();
    let mut done: u64 = 0;
    for stage in &stages {
        println!("\n=== {} ===", stage.title());
        let stage_begun = Instant::now();
        if let Err(error) = stage.run(workshop, only.is_some(), words, &mut tally) {
            if tally.failed > 0 {
                println!("\n{} passed, {} failed", tally.passed, tally.failed);
            }
            bail!("stopped at \"{}\": {error:#}", stage.title());
        }
        done += 1;
        println!("--- {}: {:.0} s", stage.title(), stage_begun.elapsed().as_secs_f32());
    }
    // A stage without tests inside is itself the thing that passed.
    let passed = if tally.passed > 0 { tally.passed } else { done };
    println!("\nAll {done} stages passed in {:.0} s.", begun.elapsed().as_secs_f32());
    println!("{passed} passed, 0 failed");
    Ok(())
}

/// Where the tests of the screens write what the browser plays in every lesson: the coach's way, by role and name.
fn scores(workshop: &Workshop) -> PathBuf {
    workshop.target().join("scores")
}

/// The same, empty: a lesson that is gone leaves no score behind.
fn new_scores(workshop: &Workshop) -> PathBuf {
    let folder = scores(workshop);
    let _ = std::fs::remove_dir_all(&folder);
    folder
}

/// Only the test that writes the scores.
fn write_scores(workshop: &Workshop) -> Result<()> {
    let mut writes = workshop.cargo();
    writes.args(["test", "--quiet", "--workspace", "--test", "scores"]).env("ARCHIPEL_SCORES", new_scores(workshop));
    run::run(&mut writes)
}

/// Tests that open windows do so where nobody is disturbed, drawn alike on every machine.
fn on_unseen_screen(tests: &mut Command, tally: &mut Tally) -> Result<()> {
    let screen = UnseenScreen::start()?;
    if let Some(screen) = &screen {
        screen.show(tests);
    }
    run::run_counting(tests, tally)
}
