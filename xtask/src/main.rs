//! What a person types: `cargo xtask play`, `test`, `web`, `dist`, `check`, `shots`, `measure`.
//! Here are only the words of the command line; each command lives in the file of its name.

mod check;
mod dist;
mod measure;
mod play;
mod run;
mod screen;
mod serve;
mod setup;
mod shots;
mod spelling;
mod test;
mod web;
mod workshop;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::test::Stage;
use crate::web::WebProfile;
use crate::workshop::Workshop;

/// Archipel's own tool: it sets the machine up, plays, tests and packs.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Play: a window where there is a display, the browser version elsewhere.
    Play {
        /// Play in the browser, even where there is a display.
        #[arg(long)]
        web: bool,
        /// Print the address, but do not open a browser.
        #[arg(long)]
        no_open: bool,
        /// A course of your own, beside the lessons of the program: a folder, which is watched, or a zip.
        #[arg(long, value_name = "PATH", conflicts_with = "web")]
        lessons: Option<PathBuf>,
    },
    /// Everything that must hold before a change goes in.
    Test {
        /// Only this stage.
        #[arg(long, value_enum)]
        only: Option<Stage>,
        /// Of the browser tests only those whose file or title has one of these words in it.
        words: Vec<String>,
    },
    /// Build the browser version.
    Web {
        /// `web` is quick to build, `dist` is small to load.
        #[arg(long, value_enum, default_value_t = WebProfile::Web)]
        profile: WebProfile,
    },
    /// What is shipped: the small web folder and the desktop archive.
    Dist,
    /// For lesson authors: read the lessons and name every problem with its cure.
    Check {
        /// The folder with `course.ron`; without it, the lessons of this project.
        folder: Option<PathBuf>,
        /// Print what the help does not say yet in this further language, ready to be filled in: `--missing uk`.
        #[arg(long, value_name = "LANGUAGE")]
        missing: Option<String>,
        /// Print a table of the lessons: length, readability, competences, programs.
        #[arg(long, conflicts_with = "missing")]
        report: bool,
    },
    /// Write a screenshot of every screen to `shots/`.
    Shots,
    /// Print sizes, times and memory beside their targets.
    Measure {
        /// `dist` measures what is shipped; `web` is quicker to build.
        #[arg(long, value_enum, default_value_t = WebProfile::Dist)]
        profile: WebProfile,
    },
}

fn main() -> ExitCode {
    match obey(Arguments::parse().command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\ncargo xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn obey(command: Command) -> Result<ExitCode> {
    let workshop = Workshop::find()?;
    match command {
        Command::Play { web, no_open, lessons } => play::play(&workshop, web, !no_open, lessons.as_deref())?,
        Command::Test { only, words } => test::test(&workshop, only, &words)?,
        Command::Web { profile } => {
            setup::for_web(&workshop)?;
            web::build(&workshop, profile)?;
        }
        Command::Dist => dist::dist(&workshop)?,
        Command::Check { folder, missing, report } => {
            let folder = folder.unwrap_or_else(|| workshop.root().join("lessons"));
            return match missing {
                Some(tag) => check::print_missing(&workshop, &folder, &tag),
                None if report => check::print_report(&folder),
                None => check::check(&workshop, &folder),
            };
        }
        Command::Shots => shots::shots(&workshop)?,
        Command::Measure { profile } => measure::measure(&workshop, profile)?,
    }
    Ok(ExitCode::SUCCESS)
}
