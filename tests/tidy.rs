//! The rules of the house that no compiler knows: which room knows what, where colours live, how long a file may be,
//! that all words exist in all languages, and that the project speaks of itself alone.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stop")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A file of the project: its path from the root, with `/`, and its text.
struct Source {
    path: String,
    text: String,
}

impl Source {
    fn is_under(&self, folders: &[&str]) -> bool {
        folders.iter().any(|folder| self.path.starts_with(folder))
    }

    /// The lines that are not only a comment, with their numbers from 1.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate().map(|(index, line)| (index + 1, line));
        lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// What is made by tools and never kept with the project.
const NOT_OURS: [&str; 7] = [".git", "target", "node_modules", "shots", "dist", "test-results", "playwright-report"];

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of the project").map(|entry| entry.expect("an entry")) {
        let name = entry.file_name();
        if NOT_OURS.iter().any(|not_ours| name == *not_ours) {
            continue;
        }
        let kind = entry.file_type().expect("a kind of entry");
        if kind.is_dir() {
            collect(&entry.path(), found);
        } else if kind.is_file() {
            found.push(entry.path());
        }
    }
}

/// All text files of the project.
fn texts() -> Vec<Source> {
    let mut paths = Vec::new();
    collect(&root(), &mut paths);
    paths.sort();
    let read = |path: &PathBuf| {
        let text = String::from_utf8(fs::read(path).expect("a file of the project")).ok()?;
        let path = path.strip_prefix(root()).expect("under the root").to_string_lossy().replace('\\', "/");
        Some(Source { path, text })
    };
    paths.iter().filter_map(read).collect()
}

fn rust() -> Vec<Source> {
    let all: Vec<Source> = texts().into_iter().filter(|file| file.path.ends_with(".rs")).collect();
    assert!(all.len() > 50, "only {} files found", all.len());
    all
}

/// Says all that is wrong at once, one clickable line each, and what to do instead.
fn expect_none(wrong: &[String], cure: &str) {
    assert!(wrong.is_empty(), "{}\n{cure}\n", wrong.join("\n"));
}

/// The lines of code under these folders that mention one of these words.
fn mentions(folders: &[&str], words: &[&str]) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut files = 0;
    for file in rust().iter().filter(|file| file.is_under(folders)) {
        files += 1;
        for (number, line) in file.code() {
            for word in words.iter().filter(|word| line.contains(**word)) {
                wrong.push(format!("{}:{number}: {word}", file.path));
            }
        }
    }
    assert!(files > 0, "no file under {folders:?}");
    wrong
}

#[test]
fn the_model_is_pure() {
    let outside =
        ["egui", "bevy", "std::fs", "std::env", "std::thread", "Instant", "SystemTime", "now_utc", "println!"];
    let cure = "the model knows no screen, file, clock or chance: take it in as a value, give an Effect back";
    expect_none(&mentions(&["crates/model/src/"], &outside), cure);
}

#[test]
fn the_screens_know_only_egui_and_the_model() {
    let outside = ["bevy", "std::fs", "std::env", "std::thread", "Instant", "SystemTime", "now_utc", "println!"];
    let cure = "drawing changes nothing: push an Action, and let src/app do the rest";
    expect_none(&mentions(&["crates/ui/src/"], &outside), cure);
}

#[test]
fn every_colour_comes_from_the_theme() {
    // Not colours of a look: nothing at all, and what egui itself replaces by the colour around.
    let no_colours = ["TRANSPARENT", "PLACEHOLDER"];
    // The one mixture of two colours of the theme.
    let mixing = "crates/ui/src/art/mod.rs";
    let mut wrong = Vec::new();
    for file in rust().iter().filter(|file| file.is_under(&["src/", "crates/ui/src/"])) {
        if file.is_under(&["crates/ui/src/theme"]) {
            continue;
        }
        for (number, line) in file.code() {
            for after in line.split("Color32::").skip(1) {
                let name: String = after.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                let mixed = file.path == mixing && name == "from_rgb" && !after.contains(|c: char| c.is_ascii_digit());
                let made = name.starts_with("from_") || name.chars().all(|c| c.is_ascii_uppercase() || c == '_');
                if made && !mixed && !no_colours.contains(&name.as_str()) {
                    wrong.push(format!("{}:{number}: Color32::{name}", file.path));
                }
            }
            for raw in ["hex_color!", "Rgba::from", "Hsva::new", "Color::WHITE", "Color::BLACK", "Color::hsl"] {
                if line.contains(raw) {
                    wrong.push(format!("{}:{number}: {raw}", file.path));
                }
            }
        }
    }
    expect_none(&wrong, "colours live in crates/ui/src/theme, where their contrast is tested: give it a name there");
}

#[test]
fn only_the_platform_knows_on_what_it_runs() {
    let folders = ["src/", "crates/model/src/", "crates/ui/src/"];
    let mut wrong = mentions(&folders, &["target_arch", "target_family", "wasm_bindgen", "web_sys"]);
    wrong.retain(|line| !line.starts_with("src/platform/"));
    expect_none(&wrong, "the desktop and the browser differ only in src/platform: give both the same function there");
}

/// The longest file, in lines. Words of explanation are welcome and do not count.
const LONGEST: usize = 500;

#[test]
fn no_file_is_too_long_to_read() {
    let ours = |file: &&Source| file.is_under(&["src/", "crates/model/src/", "crates/ui/src/", "xtask/src/"]);
    let lengths = rust().iter().filter(ours).map(|file| (file.path.clone(), file.code().count())).collect::<Vec<_>>();
    let wrong: Vec<String> = lengths
        .into_iter()
        .filter(|(_, lines)| *lines > LONGEST)
        .map(|(path, lines)| format!("{path}:1: {lines} lines without comments"))
        .collect();
    expect_none(&wrong, "about 300 lines are good, 500 the end: cut it where a reader would turn a page");
}

#[test]
fn every_file_says_first_what_lives_in_it() {
    let wrong: Vec<String> = rust()
        .iter()
        .filter(|file| !file.text.starts_with("//! "))
        .map(|file| format!("{}:1: no //!", file.path))
        .collect();
    expect_none(&wrong, "the first line says what lives here and what does not");
}

const LANGS: [&str; 4] = ["nl", "fr", "de", "en"];

/// The messages of one Fluent file, with their text: the lines after the first one are indented.
fn messages(lang: &str, file: &str) -> BTreeMap<String, String> {
    let path = root().join("assets/locales").join(lang).join(file);
    let text = fs::read_to_string(&path).expect("a Fluent file");
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut last: Option<String> = None;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let indented = line.starts_with([' ', '}']);
        if let (true, Some(key)) = (indented, &last) {
            found.get_mut(key).expect("the message above").push_str(line.trim());
        } else if let Some((key, words)) = line.split_once('=') {
            let key = key.trim().to_owned();
            let before = found.insert(key.clone(), words.trim().to_owned());
            assert_eq!(before, None, "{}: \"{key}\" is there twice", path.display());
            last = Some(key);
        } else {
            assert_eq!(line.trim(), "", "{}: not understood", path.display());
        }
    }
    found
}

/// The values that a message names: `{ $n }`.
fn values(words: &str) -> BTreeSet<String> {
    let name = |after: &str| after.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    words.split('$').skip(1).map(name).collect()
}

#[test]
fn all_languages_have_the_same_words() {
    let mut wrong = Vec::new();
    for file in ["game.ftl", "world.ftl"] {
        let dutch = messages("nl", file);
        assert!(dutch.len() > 50, "only {} messages in {file}", dutch.len());
        for lang in LANGS {
            let other = messages(lang, file);
            let place = format!("assets/locales/{lang}/{file}");
            wrong.extend(dutch.keys().filter(|key| !other.contains_key(*key)).map(|key| format!("{place}: no {key}")));
            for (key, words) in &other {
                if words.is_empty() {
                    wrong.push(format!("{place}: {key} says nothing"));
                }
                match dutch.get(key) {
                    None => wrong.push(format!("{place}: {key} is not in nl")),
                    Some(dutch) if values(dutch) != values(words) => {
                        wrong.push(format!("{place}: {key} names {:?}, in nl {:?}", values(words), values(dutch)));
                    }
                    Some(_) => {}
                }
            }
        }
    }
    expect_none(&wrong, "nl, fr, de and en say the same, each in its own words");
}

#[test]
fn further_languages_ask_for_nothing_else() {
    let usual = messages("nl", "game.ftl");
    let mut further = 0;
    let mut wrong = Vec::new();
    for entry in fs::read_dir(root().join("assets/locales")).expect("the languages").map(|entry| entry.expect("one")) {
        let lang = entry.file_name().to_string_lossy().into_owned();
        if LANGS.contains(&lang.as_str()) {
            continue;
        }
        further += 1;
        for (key, words) in messages(&lang, "game.ftl") {
            // What is missing, or said in vain, is for `cargo xtask check` to note.
            let Some(usual) = usual.get(&key) else { continue };
            let more: Vec<String> = values(&words).difference(&values(usual)).cloned().collect();
            if !more.is_empty() {
                wrong.push(format!("assets/locales/{lang}/game.ftl: {key} asks for {more:?}"));
            }
        }
    }
    assert!(further > 0, "no further language found");
    expect_none(&wrong, "only the values that the Dutch words have are known");
}

/// The text between this place, after an opening quote, and the closing one.
fn quoted(after: &str) -> Option<&str> {
    after.trim_start().strip_prefix('"')?.split('"').next()
}

#[test]
fn every_word_that_is_asked_for_exists_and_is_asked_for() {
    let game = messages("nl", "game.ftl");
    let world = messages("nl", "world.ftl");
    let ui: Vec<Source> = rust().into_iter().filter(|file| file.is_under(&["crates/ui/src/"])).collect();
    let mut wrong = Vec::new();
    for file in &ui {
        for (number, line) in file.code() {
            let calls = [
                (".say(", &game),
                (".words.with(", &game),
                (".words.count(", &game),
                (".words.get(", &game),
                (".world(", &world),
                ("world_words.with(", &world),
                ("world_words.count(", &world),
                ("world_words.get(", &world),
            ];
            for (call, words) in calls {
                for key in line.split(call).skip(1).filter_map(quoted) {
                    if !words.contains_key(key) {
                        wrong.push(format!("{}:{number}: no words for \"{key}\"", file.path));
                    }
                }
            }
        }
    }
    expect_none(
        &wrong,
        "add it to game.ftl (said by the game) or world.ftl (on the practice PC and phone), in four languages",
    );
    let unused: Vec<String> = game
        .keys()
        .chain(world.keys())
        .filter(|key| !ui.iter().any(|file| file.text.contains(&format!("\"{key}\""))))
        .map(|key| format!("assets/locales: nobody says \"{key}\""))
        .collect();
    expect_none(&unused, "words that nobody says are translated in vain: take them out in all languages");
}

/// The sites that the project may name with their full address. All others belong into `lessons/real_life.ron`, which
/// names them as words, or nowhere.
const NAMED_HOSTS: [&str; 7] =
    ["localhost", "scripts.sil.org", "www.apache.org", "www.w3.org", "creativecommons.org", "github.com", "lucide.dev"];

#[test]
fn the_project_speaks_of_itself_alone() {
    // Written in two parts, so that this file does not name what it forbids.
    let someones_folders =
        [concat!("/ro", "ot/"), concat!("/wo", "rk/"), concat!("/ho", "me/runner"), concat!("/Us", "ers/")];
    let mut wrong = Vec::new();
    for file in texts() {
        for (index, line) in file.text.lines().enumerate() {
            let place = format!("{}:{}", file.path, index + 1);
            for folder in someones_folders.iter().filter(|folder| line.contains(**folder)) {
                wrong.push(format!("{place}: {folder}"));
            }
            for scheme in [concat!("http", "://"), concat!("https", "://")] {
                for after in line.split(scheme).skip(1) {
                    let is_of_host = |c: char| c.is_ascii_alphanumeric() || ".-".contains(c);
                    let host: String = after.chars().take_while(|c| is_of_host(*c)).collect();
                    // A pattern or a placeholder names nobody.
                    let names_somebody = host.contains('.') && !host.ends_with(".test") && !host.ends_with(".example");
                    if names_somebody && !host.starts_with("127.0.0.1") && !NAMED_HOSTS.contains(&host.as_str()) {
                        wrong.push(format!("{place}: {host}"));
                    }
                }
            }
            // What a lock file says about a place to fetch from holds on one machine only.
            let fetched = (file.path == "Cargo.lock" && line.starts_with("source = "))
                .then(|| line.trim_start_matches("source = ").trim_matches('"'));
            if fetched.is_some_and(|from| from != "registry+https://github.com/rust-lang/crates.io-index") {
                wrong.push(format!("{place}: {line}"));
            }
        }
    }
    expect_none(
        &wrong,
        "whoever clones the project has neither that folder nor that host; known hosts: NAMED_HOSTS in tests/tidy.rs",
    );
}

#[test]
fn every_font_and_picture_has_its_credit() {
    let credits = fs::read_to_string(root().join("assets/CREDITS.md")).expect("the credits");
    let mut paths = Vec::new();
    collect(&root().join("assets"), &mut paths);
    let credited = ["ttf", "otf", "woff", "woff2", "svg", "png", "jpg", "webp", "ogg", "wav", "mp3", "flac"];
    let mut fonts = 0;
    let mut wrong = Vec::new();
    for path in paths {
        let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
        if !credited.contains(&ending.as_str()) {
            continue;
        }
        fonts += usize::from(ending == "ttf");
        let name = path.strip_prefix(root()).expect("under the root").to_string_lossy().replace('\\', "/");
        // A picture of the program itself has no other maker.
        if name != "assets/screenshot.png" && !credits.contains(&format!("`{name}`")) {
            wrong.push(format!("{name}: no line in assets/CREDITS.md"));
        }
    }
    assert!(fonts > 0, "no fonts found");
    expect_none(&wrong, "say who made it and under which licence");
}

#[test]
fn the_page_about_accessibility_is_whole_and_its_tests_exist() {
    const CRITERIA: usize = 55;
    let page = fs::read_to_string(root().join("docs/accessibility.md")).expect("the page");
    let number = |line: &str| {
        let first = line.strip_prefix("| ")?.split(' ').next()?;
        let parts: Vec<u32> = first.split('.').map(|part| part.parse().ok()).collect::<Option<_>>()?;
        (parts.len() == 3).then_some(parts)
    };
    let named: BTreeSet<Vec<u32>> = page.lines().filter_map(number).collect();
    assert_eq!(named.len(), CRITERIA, "the criteria of WCAG 2.2 at levels A and AA");
    let is_ours = |words: &&str| ["crates/", "tests/", "web/"].iter().any(|folder| words.starts_with(folder));
    let gone: Vec<&str> = page.split('`').filter(is_ours).filter(|path| !root().join(path).exists()).collect();
    assert_eq!(gone, [""; 0], "tests that the page names");
}
