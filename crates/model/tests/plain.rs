//! Plain language: the project's own texts pass, and each text that does not is told exactly why.
//!
//! A case is a file in `tests/broken/plain/`, written like those of `broken.rs`.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use archipel_model::lesson::{self, Problem};
use archipel_model::plain::{self, Rules};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn collect(folder: &Path, before: &str, files: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).expect("folder") {
        let path = entry.expect("entry").path();
        let name = format!("{before}{}", path.file_name().expect("name").to_string_lossy());
        if path.is_dir() {
            collect(&path, &format!("{name}/"), files);
        } else if ["ron", "ftl", "txt"].iter().any(|kind| path.extension().is_some_and(|end| end == *kind)) {
            files.insert(name, fs::read_to_string(&path).expect("text"));
        }
    }
}

fn files(folder: &str, before: &str) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    collect(&root().join(folder), before, &mut files);
    files
}

fn rules() -> Rules {
    let (rules, problems) = Rules::read(&files("lessons", ""));
    assert_eq!(problems, []);
    rules
}

fn said(problems: &[Problem]) -> Vec<String> {
    problems.iter().flat_map(|one| one.to_string().lines().map(str::to_owned).collect::<Vec<_>>()).collect()
}

#[test]
fn all_texts_of_the_project_are_plain() {
    let lessons = files("lessons", "");
    let (course, _) = lesson::check(&lessons);
    let problems = plain::check(&rules(), &lessons, &files("assets/locales", "assets/locales/"), &course);
    assert!(problems.is_empty(), "{}\n{} problems", said(&problems).join("\n"), problems.len());
}
