//! The screen: whether there is one, and an unseen one (Xvfb) for tests and measurements on machines without.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::run;

/// Whether a window can be shown to a person here.
pub fn is_there() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// An X server that nobody sees; it stops when this value goes.
pub struct UnseenScreen {
    server: Child,
    display: String,
}

impl UnseenScreen {
    /// Starts one on Linux. Elsewhere the real screen has to do.
    pub fn start() -> Result<Option<Self>> {
        if !cfg!(target_os = "linux") {
            return Ok(None);
        }
        let mut command = Command::new("Xvfb");
        // It chooses a free number itself and writes it to the pipe once it is ready.
        command.args(["-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset"]);
        run::announce(&command);
        let mut server = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("Xvfb, the unseen screen, could not be started: install the package xvfb")?;
        let mut number = String::new();
        if let Some(pipe) = server.stdout.take() {
            BufReader::new(pipe).read_line(&mut number).context("Xvfb did not say which display it is")?;
        }
        let number = number.trim();
        if number.is_empty() {
            let _ = server.kill();
            let _ = server.wait();
            bail!("Xvfb, the unseen screen, stopped at once: try `Xvfb -displayfd 1` to see why");
        }
        Ok(Some(Self { display: format!(":{number}"), server }))
    }

    /// Shows a program's windows here, drawn by the processor: the same picture on every machine.
    pub fn show(&self, command: &mut Command) {
        command.env("DISPLAY", &self.display).env_remove("WAYLAND_DISPLAY").env("LIBGL_ALWAYS_SOFTWARE", "1");
        if let Some(driver) = software_driver() {
            command.env("VK_DRIVER_FILES", &driver).env("VK_ICD_FILENAMES", &driver);
        }
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
    let mut drivers: Vec<PathBuf> = std::fs::read_dir("/usr/share/vulkan/icd.d")
        .ok()?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("lvp_icd.")))
        .collect();
    drivers.sort_by_key(|path| !path.to_string_lossy().contains(std::env::consts::ARCH));
    drivers.into_iter().next()
}
