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

/// A lesson folder and words of the game in which nothing is wrong.
fn base() -> (BTreeMap<String, String>, BTreeMap<String, String>) {
    let locales = [("nl", "Verder"), ("fr", "Continuer"), ("de", "Weiter"), ("en", "Next")].map(|(tag, next)| {
        let islands = "islands = { $n ->\n    [one] 1\n   *[other] { $n }\n}\n".to_owned();
        (format!("assets/locales/{tag}/game.ftl"), format!("next = {next}\n{islands}"))
    });
    (files("crates/model/tests/broken/base", ""), locales.into())
}

#[test]
fn the_base_is_plain() {
    let (lessons, locales) = base();
    let (course, _) = lesson::check(&lessons);
    assert_eq!(plain::check(&rules(), &lessons, &locales, &course), []);
}

#[test]
fn every_text_that_is_not_plain_gets_exactly_its_message() {
    let folder = root().join("crates/model/tests/broken/plain");
    let (mut cases, mut wrong) = (0, Vec::new());
    for entry in fs::read_dir(&folder).expect("folder") {
        let path = entry.expect("entry").path();
        cases += 1;
        let text = fs::read_to_string(&path).expect("text");
        let mark = if path.extension().is_some_and(|kind| kind == "ftl") { "#" } else { "//" };
        let after = |line: &str, what: &str| line.strip_prefix(&format!("{mark} {what}: ")).map(str::to_owned);
        let stands_for = text.lines().next().and_then(|line| after(line, "as")).expect("first line: // as: file");
        let expected: Vec<String> = text.lines().filter_map(|line| after(line, "expect")).collect();
        let own = text.lines().filter(|line| after(line, "expect").is_none());
        let body: String = own.map(|line| format!("{line}\n")).collect();
        let (mut lessons, mut locales) = base();
        let files = if mark == "#" { &mut locales } else { &mut lessons };
        files.insert(stands_for, body.clone());
        let (course, problems) = lesson::check(&lessons);
        assert_eq!(problems, [], "{}: only the language is wrong", path.display());
        let said = said(&plain::check(&rules(), &lessons, &locales, &course));
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            let lines: String = said.iter().map(|line| format!("{mark} expect: {line}\n")).collect();
            fs::write(&path, body + &lines).expect("write");
        } else if said != expected {
            wrong.push(format!("{}:\n said {said:#?}\n expected {expected:#?}", path.display()));
        }
        assert!(!said.is_empty(), "{} is plain", path.display());
    }
    assert!(cases >= 14, "{cases} cases");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn real_services_are_named_on_the_card_and_where_a_film_says_what_to_do() {
    let (mut lessons, locales) = base();
    let lesson = lessons.get_mut("a/letter.lesson.ron").expect("the lesson");
    let film = "undo: true,\n harm: [(picture: Help, title: (nl: \"Bel\", fr: \"Appelez\", de: \"Rufen\", en: \"Call\"), \
                text: (nl: \"Bel Card Stop.\", fr: \"Card Stop.\", de: \"Card Stop.\", en: \"Call Card Stop.\"))],";
    *lesson = lesson.replacen("undo: true,", film, 1).replacen("Open elke brief.", "Open elke brief in itsme.", 1);
    let (course, problems) = lesson::check(&lessons);
    assert_eq!(problems, []);
    assert_eq!(said(&plain::check(&rules(), &lessons, &locales, &course)), Vec::<String>::new());
}
