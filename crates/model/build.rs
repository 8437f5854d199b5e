//! Lists the lesson folder for the program: a browser cannot list folders, so the content travels inside.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?).join("../../lessons");
    let mut files = Vec::new();
    collect(&root, &mut files)?;
    files.sort();
    let mut out = String::from("&[\n");
    for file in files {
        let name = file.strip_prefix(&root).map_err(io::Error::other)?.to_string_lossy().replace('\\', "/");
        let path = fs::canonicalize(&file)?;
        writeln!(out, "({name:?}, include_str!({:?})),", path.to_string_lossy()).map_err(io::Error::other)?;
    }
    out.push_str("]\n");
    let target = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?).join("builtin.rs");
    fs::write(target, out)?;
    println!("cargo:rerun-if-changed={}", root.display());
    Ok(())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            // What judges the texts of authors does not travel with the program.
            if path.file_name().is_none_or(|name| name != "words") {
                collect(&path, files)?;
            }
        } else if path.extension().is_some_and(|kind| kind == "ron") {
            files.push(path);
        }
    }
    Ok(())
}
