//! `cargo xtask play`: from a fresh machine to the first lesson.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use crate::serve::Server;
use crate::web::WebProfile;
use crate::workshop::Workshop;
use crate::{run, screen, setup, web};

/// The address that a person gets to know; the next free one is taken when it is in use.
const PORT: u16 = 8017;

/// Sets the machine up and starts the practice world.
pub fn play(workshop: &Workshop, in_browser: bool, open: bool, lessons: Option<&Path>) -> Result<()> {
    if screen::is_there() && !in_browser {
        setup::for_desktop(workshop)?;
        let mut program = workshop.cargo();
        program.args(["run", "--package", "archipel"]);
        if let Some(lessons) = lessons {
            program.args(["--", "--lessons"]).arg(std::path::absolute(lessons)?);
        }
        return run::run(&mut program);
    }
    if lessons.is_some() {
        bail!("there is no display here; in the browser a course is opened from the menu, as a zip");
    }
    if !in_browser {
        println!("There is no display here, so Archipel is played in the browser.");
    }
    setup::for_web(workshop)?;
    let folder = web::build(workshop, WebProfile::Web)?;
    let server = Server::start(&folder, PORT)?;
    println!("\nArchipel is at {}   (Ctrl+C stops it)", server.address());
    if open && screen::is_there() {
        open_browser(server.address());
    }
    server.wait()
}

/// Opens the browser that the person uses. When there is none, the printed address is enough.
fn open_browser(address: &str) {
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        let mut shell = Command::new("cmd");
        shell.args(["/C", "start", ""]);
        shell
    } else {
        Command::new("xdg-open")
    };
    let opened = command.arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    if opened.is_err() {
        println!("No browser could be opened from here: open the address yourself.");
    }
}
