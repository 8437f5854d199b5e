//! Sets the machine up: Debian packages, the browser target of Rust, npm packages.
//! Each step looks first, does only what is missing, says what it does and why, and says in one sentence what to do where it can't.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::run::{ask, find_program, run};
use crate::workshop::Workshop;

/// What the desktop app is built with.
const BUILD_PACKAGES: &[&str] = &["pkg-config", "libasound2-dev", "libwayland-dev", "libxkbcommon-dev", "libx11-dev"];

/// What the desktop app opens its window with.
const WINDOW_PACKAGES: &[&str] =
    &["libvulkan1", "mesa-vulkan-drivers", "libx11-xcb1", "libxkbcommon-x11-0", "libxi6", "libxcursor1", "libxrandr2"];

/// An unseen screen and synthetic fingers, for tests of the whole program.
const SCREEN_PACKAGES: &[&str] = &["xvfb", "xdotool"];

/// A screen reader's way to the window: a message bus, AT-SPI on it, and a client in Python.
const LISTENING_PACKAGES: &[&str] = &["dbus", "at-spi2-core", "python3-pyatspi"];

/// What the spelling of the texts is checked with.
const SPELLING_PACKAGES: &[&str] = &["hunspell", "hunspell-nl", "hunspell-fr", "hunspell-de-de", "hunspell-en-gb"];

/// The browsers that can play the tests, in the order of preference.
const BROWSERS: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/// The oldest node that Playwright works with.
const OLDEST_NODE: u32 = 18;

const WASM: &str = "wasm32-unknown-unknown";

/// For playing in a window.
pub fn for_desktop(workshop: &Workshop) -> Result<()> {
    let mut wanted = Vec::new();
    add(&mut wanted, BUILD_PACKAGES, "to build the desktop app");
    add(&mut wanted, WINDOW_PACKAGES, "to open its window");
    ensure_packages(workshop, &wanted)
}

/// For building the browser version.
pub fn for_web(workshop: &Workshop) -> Result<()> {
    ensure_wasm(workshop)
}

/// For scripts that play the browser version.
pub fn for_browser_scripts(workshop: &Workshop) -> Result<()> {
    for_web(workshop)?;
    let mut wanted = Vec::new();
    add_browser(&mut wanted);
    ensure_packages(workshop, &wanted)?;
    ensure_browser()?;
    ensure_npm(workshop)
}

/// For everything: the tests and the measurements.
pub fn for_tests(workshop: &Workshop) -> Result<()> {
    let mut wanted = Vec::new();
    add(&mut wanted, BUILD_PACKAGES, "to build the desktop app");
    add(&mut wanted, WINDOW_PACKAGES, "to open its window");
    add(&mut wanted, SCREEN_PACKAGES, "to test it on an unseen screen");
    add(&mut wanted, LISTENING_PACKAGES, "to test it with a screen reader");
    add_browser(&mut wanted);
    ensure_packages(workshop, &wanted)?;
    ensure_browser()?;
    ensure_component(workshop, "fmt", "rustfmt")?;
    ensure_component(workshop, "clippy", "clippy")?;
    ensure_wasm(workshop)?;
    ensure_npm(workshop)
}

/// For checking the spelling of the lessons.
pub fn for_spelling(workshop: &Workshop) -> Result<()> {
    let mut wanted = Vec::new();
    add(&mut wanted, SPELLING_PACKAGES, "to check the spelling of the lessons");
    ensure_packages(workshop, &wanted)?;
    if find_program("hunspell").is_none() {
        bail!("hunspell is not found: install it with the dictionaries of nl, fr, de and en");
    }
    Ok(())
}

/// The browser that plays the tests.
pub fn browser() -> Option<PathBuf> {
    BROWSERS.iter().find_map(|name| find_program(name))
}

/// A package and the reason why it is wanted.
type Wanted = (&'static str, &'static str);

fn add(wanted: &mut Vec<Wanted>, packages: &[&'static str], reason: &'static str) {
    wanted.extend(packages.iter().map(|package| (*package, reason)));
}

fn add_browser(wanted: &mut Vec<Wanted>) {
    if browser().is_none() {
        add(wanted, &["chromium"], "to test the browser version");
    }
    if !has_node() {
        add(wanted, &["nodejs", "npm"], "to drive the browser");
    }
}

fn has_node() -> bool {
    let version = ask(Command::new("node").arg("--version")).and_then(|version| major(&version));
    version.is_some_and(|version| version >= OLDEST_NODE) && find_program("npm").is_some()
}

/// The first number of `v20.20.2`.
fn major(version: &str) -> Option<u32> {
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

fn ensure_packages(workshop: &Workshop, wanted: &[Wanted]) -> Result<()> {
    if !cfg!(target_os = "linux") || wanted.is_empty() {
        return Ok(());
    }
    if find_program("apt-get").is_none() || find_program("dpkg-query").is_none() {
        return ensure_without_apt(wanted);
    }
    let mut query = Command::new("dpkg-query");
    query.args(["-W", "-f", "${Package} ${db:Status-Status}\n"]).args(wanted.iter().map(|(package, _)| package));
    // It fails when one of them is unknown, and still prints the others.
    let known = query.stderr(Stdio::null()).output().context("dpkg-query could not be started")?;
    let missing = missing(wanted, &String::from_utf8_lossy(&known.stdout));
    if missing.is_empty() {
        return Ok(());
    }
    println!("Debian packages that are still missing here:");
    for (package, reason) in &missing {
        println!("  {package:<22} {reason}");
    }
    let names: Vec<&str> = missing.iter().map(|(package, _)| *package).collect();
    install(workshop, &names)
}

fn missing(wanted: &[Wanted], known: &str) -> Vec<Wanted> {
    let installed = |package: &str| {
        known
            .lines()
            .any(|line| line.split_once(' ').is_some_and(|(name, state)| name == package && state == "installed"))
    };
    wanted.iter().filter(|(package, _)| !installed(package)).copied().collect()
}

fn install(workshop: &Workshop, names: &[&str]) -> Result<()> {
    let cure = format!("run `sudo apt-get install {}` and then this command again", names.join(" "));
    let root = ask(Command::new("id").arg("-u")).is_some_and(|id| id == "0");
    let sudo: &[&str] = if root {
        &[]
    } else if find_program("sudo").is_none() {
        bail!("only root may install packages: {cure}");
    } else if ask(Command::new("sudo").args(["-n", "true"])).is_some() {
        &["sudo", "-n"]
    } else if std::io::IsTerminal::is_terminal(&std::io::stdin()) {
        println!("sudo asks for your password to install them.");
        &["sudo"]
    } else {
        bail!("sudo wants a password and nobody is here to give it: {cure}");
    };
    let apt = |arguments: &[&str]| {
        // `env` carries the setting through sudo, which would drop it.
        let words: Vec<&str> = [sudo, &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"], arguments].concat();
        let (program, rest) = words.split_first().unwrap_or((&"apt-get", &[]));
        let mut command = workshop.command(program);
        command.args(rest);
        command
    };
    // A list of yesterday may still do, so the installation itself decides.
    if let Err(error) = run(&mut apt(&["update", "-q"])) {
        println!("{error}: trying with the package lists of this machine.");
    }
    let mut arguments = vec!["install", "-q", "-y", "--no-install-recommends"];
    arguments.extend(names);
    run(&mut apt(&arguments))
        .with_context(|| format!("the packages could not be installed (is there a network?): {cure}"))
}

/// On other Linux systems the packages have other names; here it is only checked that what they bring is there.
fn ensure_without_apt(wanted: &[Wanted]) -> Result<()> {
    let asked = |package: &str| wanted.iter().any(|(name, _)| *name == package);
    let library = |name: &str| ask(Command::new("pkg-config").args(["--exists", name])).is_some();
    let mut lacking = Vec::new();
    if asked("pkg-config") && find_program("pkg-config").is_none() {
        lacking.push("pkg-config");
    }
    if asked("libasound2-dev") {
        for (name, words) in [("alsa", "the ALSA headers"), ("wayland-client", "the Wayland headers")] {
            if !library(name) {
                lacking.push(words);
            }
        }
    }
    if asked("xvfb") && find_program("Xvfb").is_none() {
        lacking.push("Xvfb");
    }
    if asked("xdotool") && find_program("xdotool").is_none() {
        lacking.push("xdotool");
    }
    if asked("chromium") {
        lacking.push("Chromium");
    }
    if asked("nodejs") {
        lacking.push("node 18 with npm");
    }
    if lacking.is_empty() {
        return Ok(());
    }
    bail!(
        "there is no apt-get here: install {} with your system's package manager and run this command again",
        lacking.join(", ")
    )
}

fn ensure_browser() -> Result<()> {
    if browser().is_none() {
        bail!("no Chromium or Chrome is found: install one of them and run this command again");
    }
    if !has_node() {
        bail!(
            "node {OLDEST_NODE} or newer with npm is not found: install it from nodejs.org and run this command again"
        );
    }
    Ok(())
}

fn ensure_wasm(workshop: &Workshop) -> Result<()> {
    let mut rustc = workshop.command("rustc");
    rustc.args(["--print", "target-libdir", "--target", WASM]);
    if ask(&mut rustc).is_some_and(|folder| PathBuf::from(folder).is_dir()) {
        return Ok(());
    }
    println!("The browser target of Rust is installed now: {WASM}.");
    run(workshop.command("rustup").args(["target", "add", WASM])).with_context(|| {
        format!("the browser target of Rust is missing: run `rustup target add {WASM}` and then this command again")
    })
}

fn ensure_component(workshop: &Workshop, command: &str, component: &str) -> Result<()> {
    if ask(workshop.cargo().args([command, "--version"])).is_some() {
        return Ok(());
    }
    println!("A part of Rust is installed now: {component}.");
    run(workshop.command("rustup").args(["component", "add", component])).with_context(|| {
        format!("{component} is missing: run `rustup component add {component}` and then this command again")
    })
}

fn ensure_npm(workshop: &Workshop) -> Result<()> {
    let web = workshop.web();
    let lock = std::fs::read(web.join("package-lock.json")).context("web/package-lock.json cannot be read")?;
    // The lock file itself says which packages are wanted; dates of files do not survive a checkout.
    let wanted = format!("{:08x}\n", crc32fast::hash(&lock));
    let stamp = web.join("node_modules/.archipel-lock");
    if std::fs::read_to_string(&stamp).is_ok_and(|had| had == wanted) {
        return Ok(());
    }
    println!("The npm packages of the browser tests are installed now (no browser is downloaded).");
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let mut command = workshop.command(npm);
    command.args(["ci", "--ignore-scripts", "--no-fund", "--no-audit"]);
    command.current_dir(&web).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    run(&mut command).context(
        "the npm packages could not be installed (is there a network?): run `npm ci` in web/ and then this command again",
    )?;
    std::fs::write(&stamp, wanted).context("web/node_modules cannot be written")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_missing_is_wanted() {
        let wanted: Vec<Wanted> = vec![("xvfb", "a"), ("libxi6", "b"), ("xdotool", "c"), ("libxi", "d")];
        let known = "xvfb installed\nlibxi6 config-files\nxdotool not-installed\n";
        let missing: Vec<&str> = missing(&wanted, known).into_iter().map(|(package, _)| package).collect();
        assert_eq!(missing, ["libxi6", "xdotool", "libxi"]);
    }

    #[test]
    fn the_version_of_node_is_read() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("18.1"), Some(18));
        assert_eq!(major(""), None);
    }
}
