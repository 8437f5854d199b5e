//! `cargo xtask web`: the browser version, from the program to a folder that any server can give away.
//! Names, hashes and placeholders of the page are the matter of `page.rs`, packing that of `packing.rs`.

mod packing;
mod page;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use wasm_bindgen_cli_support::Bindgen;

use crate::serve::Server;
use crate::workshop::Workshop;
use crate::{run, setup};

/// File names relative to a folder, with `/` between the parts, and what is in them.
pub type Files = BTreeMap<String, Vec<u8>>;

/// How the browser version is built.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum WebProfile {
    /// Quick to build: for work and for tests.
    Web,
    /// Small to load: what is shipped.
    Dist,
}

impl WebProfile {
    /// The name of the cargo profile.
    pub fn name(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Dist => "dist",
        }
    }

    fn folder(self, workshop: &Workshop) -> PathBuf {
        match self {
            // Cargo itself keeps the profile's own folder, `web`.
            Self::Web => workshop.target().join("site"),
            Self::Dist => workshop.target().join("dist/web"),
        }
    }
}

/// Beside the pages lies what they were made from, so that nothing is made twice.
const STAMP: &str = ".made-from";

/// Builds the browser version and returns the folder to serve. What is up to date stays.
pub fn build(workshop: &Workshop, profile: WebProfile) -> Result<PathBuf> {
    run::run(workshop.cargo().args([
        "build",
        "--target",
        "wasm32-unknown-unknown",
        "--profile",
        profile.name(),
        "--package",
        "archipel",
    ]))?;
    let program = workshop.target().join("wasm32-unknown-unknown").join(profile.name()).join("archipel.wasm");
    let program = fs::read(&program).with_context(|| format!("{} cannot be read", program.display()))?;
    let public = read_folder(&workshop.web().join("public"))?;
    let letters = read_folder(&workshop.root().join("assets/fonts/letters"))?;
    let folder = profile.folder(workshop);
    let stamp = stamp(&program, &public, &letters);
    if fs::read_to_string(folder.join(STAMP)).is_ok_and(|made_from| made_from == stamp) {
        println!("The browser version in {} is up to date.", folder.display());
        return Ok(folder);
    }

    let begun = Instant::now();
    println!("> wasm-bindgen, hashed names, brotli and gzip");
    // Made aside and then put in place: a half-written folder is never served.
    let aside = folder.with_extension("new");
    start_empty(&aside)?;
    let bound = bind(program, &aside)?;
    start_empty(&aside)?;
    let mut files = page::assemble(bound, public, letters)?;
    let packed = packing::pack(&files, profile)?;
    let wire = weight(&files, &packed);
    files.extend(packed);
    files.insert(STAMP.to_owned(), stamp.into_bytes());
    write_folder(&aside, &files)?;
    remove(&folder)?;
    fs::rename(&aside, &folder).with_context(|| format!("{} cannot be put in place", folder.display()))?;
    println!(
        "The browser version is in {}: {:.2} MB over the wire, packed in {:.1} s.",
        folder.display(),
        megabytes(wire),
        begun.elapsed().as_secs_f32()
    );
    Ok(folder)
}

/// A script of web/ that plays what this server serves.
pub fn node(workshop: &Workshop, server: &Server) -> Command {
    let mut command = workshop.command("node");
    command
        .current_dir(workshop.web())
        .env("ARCHIPEL_URL", server.address())
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    if let Some(browser) = setup::browser() {
        command.env("ARCHIPEL_BROWSER", browser);
    }
    command
}

/// Each file of a built folder with its size over the wire (brotli where it is packed).
pub fn wire_sizes(folder: &Path) -> Result<Vec<(String, usize)>> {
    let files = read_folder(folder)?;
    let is_packing = |name: &str| {
        [".br", ".gz"].iter().any(|ending| name.strip_suffix(ending).is_some_and(|plain| files.contains_key(plain)))
    };
    Ok(files
        .iter()
        .filter(|(name, _)| !is_packing(name))
        .map(|(name, body)| {
            let packed = files.get(&format!("{name}.br")).unwrap_or(body);
            (name.clone(), packed.len())
        })
        .collect())
}

/// Bytes as the megabytes (of a million) that the targets are written in.
pub fn megabytes(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}

fn bind(program: Vec<u8>, aside: &Path) -> Result<Files> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes("archipel", program)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        // A panic names its file and line anyway; the names of all functions would double the weight.
        .remove_name_section(true)
        .remove_producers_section(true);
    bindgen.generate(aside).context("wasm-bindgen could not bind the program to the browser")?;
    read_folder(aside)
}

/// What the pages are made from, in a few numbers: the program, the public files, the letters, and xtask itself.
fn stamp(program: &[u8], public: &Files, letters: &Files) -> String {
    let own = std::env::current_exe().ok().and_then(|path| fs::read(path).ok()).unwrap_or_default();
    let mut stamp = format!("xtask {:08x}\narchipel.wasm {:08x}\n", crc32fast::hash(&own), crc32fast::hash(program));
    for (name, body) in public.iter().chain(letters) {
        stamp.push_str(&format!("{name} {:08x}\n", crc32fast::hash(body)));
    }
    stamp
}

fn weight(files: &Files, packed: &Files) -> usize {
    files.iter().map(|(name, body)| packed.get(&format!("{name}.br")).unwrap_or(body).len()).sum()
}

/// Reads a folder and all below it; hidden files stay out.
fn read_folder(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    read_into(folder, "", &mut files)?;
    Ok(files)
}

fn read_into(folder: &Path, before: &str, files: &mut Files) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("the folder {} cannot be read", folder.display()))?;
    for entry in entries {
        let path = entry.with_context(|| format!("the folder {} cannot be read", folder.display()))?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            bail!("{} has a name that no address can carry", path.display());
        };
        if name.starts_with('.') {
            continue;
        }
        let name = format!("{before}{name}");
        if path.is_dir() {
            read_into(&path, &format!("{name}/"), files)?;
        } else {
            let body = fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
            files.insert(name, body);
        }
    }
    Ok(())
}

fn write_folder(folder: &Path, files: &Files) -> Result<()> {
    for (name, body) in files {
        let path = folder.join(name);
        if let Some(above) = path.parent() {
            fs::create_dir_all(above).with_context(|| format!("{} cannot be made", above.display()))?;
        }
        fs::write(&path, body).with_context(|| format!("{} cannot be written", path.display()))?;
    }
    Ok(())
}

fn start_empty(folder: &Path) -> Result<()> {
    remove(folder)?;
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("{} cannot be removed", folder.display()))?;
    }
    Ok(())
}
