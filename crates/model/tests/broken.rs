//! One wrong file each, and exactly what an author is told.
//!
//! A case is a file in `tests/broken/`: its first line says which file of `tests/broken/base/` it stands for,
//! its last lines (`// expect: …`) what the check must say. `UPDATE_EXPECT=1 cargo test` writes these lines anew;
//! read them before you commit them.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use archipel_model::lesson::check;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken")
}

fn collect(folder: &Path, root: &Path, files: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).expect("folder") {
        let path = entry.expect("entry").path();
        if path.is_dir() {
            collect(&path, root, files);
        } else {
            let name = path.strip_prefix(root).expect("inside").to_string_lossy().replace('\\', "/");
            files.insert(name, fs::read_to_string(&path).expect("text"));
        }
    }
}

fn base() -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    collect(&folder().join("base"), &folder().join("base"), &mut files);
    files
}

#[test]
fn the_base_is_sound() {
    let (course, problems) = check(&base());
    assert_eq!(problems, []);
    assert_eq!(course.lessons.len(), 1);
}

#[test]
fn every_broken_file_gets_exactly_its_message_and_breaks_nothing_else() {
    let mut cases = 0;
    let mut wrong = Vec::new();
    for entry in fs::read_dir(folder()).expect("folder") {
        let path = entry.expect("entry").path();
        if path.extension().is_none_or(|kind| kind != "ron") {
            continue;
        }
        cases += 1;
        let text = fs::read_to_string(&path).expect("text");
        let stands_for =
            text.lines().next().and_then(|line| line.strip_prefix("// as: ")).expect("first line: // as: file");
        let body: String =
            text.lines().filter(|line| !line.starts_with("// expect: ")).map(|line| format!("{line}\n")).collect();
        let expected: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("// expect: ")).collect();
        let mut files = base();
        files.insert(stands_for.to_owned(), body.clone());
        let (_, problems) = check(&files);
        let said: Vec<String> = problems
            .iter()
            .flat_map(|problem| problem.to_string().lines().map(str::to_owned).collect::<Vec<_>>())
            .collect();
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            let lines: String = said.iter().map(|line| format!("// expect: {line}\n")).collect();
            fs::write(&path, body + &lines).expect("write");
        } else if said != expected {
            wrong.push(format!("{}:\n said {said:#?}\n expected {expected:#?}", path.display()));
        }
        assert!(!problems.is_empty(), "{} is not broken", path.display());
    }
    assert!(cases >= 30, "{cases} cases");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_broken_lesson_is_left_out_and_the_others_play() {
    let mut files = base();
    let good = files["a/letter.lesson.ron"].clone();
    files.insert("a/second.lesson.ron".to_owned(), good);
    files.insert("a/letter.lesson.ron".to_owned(), "(title: ".to_owned());
    let course = files["course.ron"].replace("[\"a/letter\"]", "[\"a/letter\", \"a/second\"]");
    files.insert("course.ron".to_owned(), course);
    let (course, problems) = check(&files);
    assert_eq!(course.lessons.iter().map(|lesson| lesson.id.as_str()).collect::<Vec<_>>(), ["a/second"]);
    assert_eq!(problems.len(), 1);
}

#[test]
fn no_text_makes_the_check_panic() {
    let good = base();
    for (path, text) in &good {
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).step_by(7).collect();
        for end in ends {
            let mut files = good.clone();
            files.insert(path.clone(), text[..end].to_owned());
            check(&files);
        }
    }
    check(&BTreeMap::new());
}
