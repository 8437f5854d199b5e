//! `cargo xtask check`: for lesson authors. Reads the files; what is right and wrong in them is the model's knowledge.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use archipel_model::lesson::Problem;

/// Prints every problem of the lessons in this folder; the exit code says whether there were any.
pub fn check(folder: &Path) -> Result<ExitCode> {
    match problems(folder)? {
        0 => Ok(ExitCode::SUCCESS),
        _ => Ok(ExitCode::FAILURE),
    }
}

/// The same as a stage of the tests.
pub fn expect_no_problem(folder: &Path) -> Result<()> {
    match problems(folder)? {
        0 => Ok(()),
        1 => bail!("the lessons have 1 problem (above)"),
        number => bail!("the lessons have {number} problems (above)"),
    }
}

fn problems(folder: &Path) -> Result<usize> {
    let files = read(folder)?;
    let folder = seen_from_here(folder);
    let (course, problems) = archipel_model::lesson::check(&files);
    for problem in &problems {
        println!("{}", clickable(problem, folder));
    }
    if problems.is_empty() {
        println!("{} lessons, {} portals, no problems", course.lessons.len(), course.sites.len());
    } else {
        let word = if problems.len() == 1 { "problem" } else { "problems" };
        println!("\n{} {word}", problems.len());
    }
    Ok(problems.len())
}

/// The problem with its place as seen from where the person stands, so that a terminal can open it.
fn clickable(problem: &Problem, folder: &Path) -> String {
    let said = problem.to_string();
    match said.strip_prefix("lessons/") {
        Some(rest) => folder.join(rest).display().to_string(),
        None => said,
    }
}

/// The folder as one would write it from here: inside the project that is short, and the same on every machine.
fn seen_from_here(folder: &Path) -> &Path {
    let here = std::env::current_dir().ok();
    here.and_then(|here| folder.strip_prefix(here).ok()).unwrap_or(folder)
}

/// The lesson files of a folder, by their paths inside it.
fn read(folder: &Path) -> Result<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    read_into(folder, "", &mut files)?;
    if files.is_empty() {
        bail!("there are no lesson files (*.ron) in {}: name the folder that holds course.ron", folder.display());
    }
    Ok(files)
}

fn read_into(folder: &Path, before: &str, files: &mut BTreeMap<String, String>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("the folder {} cannot be read", folder.display()))?;
    for entry in entries {
        let path = entry.with_context(|| format!("the folder {} cannot be read", folder.display()))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with('.') {
            continue;
        }
        let name = format!("{before}{name}");
        if path.is_dir() {
            read_into(&path, &format!("{name}/"), files)?;
        } else if name.ends_with(".ron") {
            let bytes = fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
            // Wrongly encoded letters show up as � where they stand, so that the check can go on and name the rest.
            files.insert(name, String::from_utf8_lossy(&bytes).into_owned());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lesson_files_are_found_by_their_paths() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("archipel-check-{}", std::process::id()));
        fs::create_dir_all(folder.join("sites"))?;
        fs::write(folder.join("course.ron"), "()")?;
        fs::write(folder.join("README.md"), "no lesson")?;
        fs::write(folder.join("sites/x.site.ron"), b"(\xff)")?;
        let files = read(&folder)?;
        let found: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        assert_eq!(found, [("course.ron", "()"), ("sites/x.site.ron", "(\u{fffd})")]);
        fs::remove_dir_all(&folder)?;
        assert!(read(&folder).is_err());
        Ok(())
    }
}
