//! Lists the folders of fonts and of words, so that another script or language needs no Rust: what lies there is taken.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let assets = fs::canonicalize(PathBuf::from(variable("CARGO_MANIFEST_DIR")?).join("../../assets"))?;
    let out = PathBuf::from(variable("OUT_DIR")?);
    for folder in ["letters", "names"] {
        let found = entries(&assets.join("fonts").join(folder))?;
        let files = found.into_iter().filter(|(_, path)| path.extension().is_some_and(|kind| kind == "ttf"));
        fs::write(out.join(format!("{folder}.rs")), table(files, "include_bytes")?)?;
    }
    let words = entries(&assets.join("locales"))?.into_iter().map(|(tag, folder)| (tag, folder.join("game.ftl")));
    fs::write(out.join("words.rs"), table(words, "include_str")?)?;
    println!("cargo:rerun-if-changed={}", assets.display());
    Ok(())
}

fn variable(name: &str) -> io::Result<String> {
    env::var(name).map_err(io::Error::other)
}

/// What is in a folder, by name without its ending.
fn entries(folder: &Path) -> io::Result<Vec<(String, PathBuf)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        found.push((name, path));
    }
    found.sort();
    Ok(found)
}

/// A list of names and contents, as Rust.
fn table(files: impl Iterator<Item = (String, PathBuf)>, include: &str) -> io::Result<String> {
    let mut out = String::from("&[\n");
    for (name, path) in files {
        writeln!(out, "({name:?}, {include}!({:?})),", path.to_string_lossy()).map_err(io::Error::other)?;
    }
    out.push(']');
    Ok(out)
}
