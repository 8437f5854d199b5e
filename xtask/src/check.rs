//! `cargo xtask check`: for lesson authors and translators. Reads the files; what is right and wrong in them, and how plain
//! they are, is the model's knowledge. What a further language does not say yet is a note and breaks nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use archipel_model::lesson::{Course, LOCALES, Overview, Problem, check_beside, is_guest, notes, overview};
use archipel_model::plain::{self, Rules};
use archipel_model::{Lang, Tag};

use crate::spelling;
use crate::workshop::Workshop;

/// Prints every problem of the lessons in this folder; the exit code says whether there were any.
pub fn check(workshop: &Workshop, folder: &Path) -> Result<ExitCode> {
    match problems(workshop, folder)? {
        0 => Ok(ExitCode::SUCCESS),
        _ => Ok(ExitCode::FAILURE),
    }
}

/// The same as a stage of the tests.
pub fn expect_no_problem(workshop: &Workshop, folder: &Path) -> Result<()> {
    match problems(workshop, folder)? {
        0 => Ok(()),
        1 => bail!("the lessons have 1 problem (above)"),
        number => bail!("the lessons have {number} problems (above)"),
    }
}

fn problems(workshop: &Workshop, folder: &Path) -> Result<usize> {
    let files = read(folder)?;
    let (course, mut problems) = checked(&files);
    problems.extend(not_plain(workshop, folder, &files, &course)?);
    let folder = seen_from_here(folder);
    problems.sort();
    if problems.is_empty() {
        for note in notes(&course, &files) {
            println!("{}", clickable(&note, folder).replacen(": ", ": note: ", 1));
        }
        for note in notes_of_words(workshop, &course)? {
            println!("{note}");
        }
    }
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

/// The lessons of these files and what is wrong with them. A course with a name is one that stands beside the program's own.
fn checked(files: &BTreeMap<String, String>) -> (Course, Vec<Problem>) {
    if !is_guest(files) {
        return archipel_model::lesson::check(files);
    }
    let (mut course, problems) = check_beside(&Arc::new(Course::builtin().0), files);
    course.lessons.retain(|lesson| lesson.is_guest());
    (course, problems)
}

/// What is wrong with the language of the lessons, and of the game itself.
fn not_plain(
    workshop: &Workshop,
    root: &Path,
    files: &BTreeMap<String, String>,
    course: &Course,
) -> Result<Vec<Problem>> {
    let locales = locales(workshop)?;
    let (rules, mut problems) = Rules::read(&agreed(workshop, root)?);
    problems.extend(plain::check(&rules, files, &locales, course));
    problems.extend(spelling::problems(workshop, plain::spellings(&rules, files, &locales, course)));
    Ok(problems)
}

/// The words that the project has agreed on, for lessons of other folders too. Such a folder may bring words of its own.
fn agreed(workshop: &Workshop, root: &Path) -> Result<BTreeMap<String, String>> {
    let of = |folder: &Path| {
        let mut files = BTreeMap::new();
        let folder = folder.join(plain::RULES);
        if folder.is_dir() {
            read_into(&folder, plain::RULES, &["ron", "txt"], &mut files)?;
        }
        anyhow::Ok(files)
    };
    let mut agreed = of(&workshop.root().join("lessons"))?;
    for (name, text) in of(root)?.into_iter().filter(|(name, _)| name.ends_with(".txt")) {
        let words = agreed.entry(name).or_default();
        words.push('\n');
        words.push_str(&text);
    }
    Ok(agreed)
}

/// The words of the game and of the practice world, by their paths in the project.
fn locales(workshop: &Workshop) -> Result<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    read_into(&workshop.root().join(LOCALES), LOCALES, &["ftl"], &mut files)?;
    Ok(files)
}

/// Prints one line about each lesson.
pub fn print_report(folder: &Path) -> Result<ExitCode> {
    let (course, problems) = checked(&read(folder)?);
    let lines = overview(&course);
    print!("{}", table(&lines));
    println!(
        "\nsteps, mistakes (wrong turns with a reply of their own), minutes (written / computed from moves and words),"
    );
    println!("readability by language (0 hard, 100 very easy), programs that the coach uses");
    if !problems.is_empty() {
        println!(
            "{} problems: lessons that have one are not in this table; `cargo xtask check` names them",
            problems.len()
        );
    }
    Ok(ExitCode::SUCCESS)
}

fn table(lines: &[Overview]) -> String {
    let heading = ["lesson", "steps", "mistakes", "minutes", "nl", "fr", "de", "en", "DigComp", "programs"];
    let mut rows = vec![heading.map(str::to_owned)];
    rows.extend(lines.iter().map(|line| {
        let ease = |lang: Lang| line.ease[lang as usize].map_or_else(|| "-".to_owned(), |ease| format!("{ease:.0}"));
        let [nl, fr, de, en] = Lang::ALL.map(ease);
        let programs = line.programs.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
        let minutes = format!("{} / {}", line.minutes, line.estimate());
        let (steps, mistakes) = (line.steps.to_string(), line.mistakes.to_string());
        [line.lesson.clone(), steps, mistakes, minutes, nl, fr, de, en, line.digcomp.join(" "), programs]
    }));
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default();
    let widths: Vec<usize> = (0..heading.len()).map(width).collect();
    let mut table = String::new();
    for row in &rows {
        let cells: Vec<String> = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        table.push_str(cells.join("  ").trim_end());
        table.push('\n');
    }
    table
}

/// Prints every text that a further language lacks, as its file wants it. What the others say stands above it.
pub fn print_missing(workshop: &Workshop, folder: &Path, tag: &str) -> Result<ExitCode> {
    let (course, _) = archipel_model::lesson::check(&read(folder)?);
    let known = course.languages.iter().map(|language| language.tag.to_string()).collect::<Vec<_>>().join(", ");
    let Some(language) = Tag::new(tag).and_then(|tag| course.language(tag)) else {
        bail!("there is no further language \"{tag}\" (there is: {known}); lessons/README.md says how to add one");
    };
    let mut last = String::new();
    for (file, text) in course.unsaid(language) {
        if file != last {
            println!("\n// {}", file.replacen(".lesson.ron", ".ron", 1).replacen(".ron", &format!(".{tag}.ron"), 1));
            last = file;
        }
        println!("    // nl: {}\n    // fr: {}", one_line(&text.nl), one_line(&text.fr));
        println!("    {:?}:\n        \"\",", text.en);
    }
    for key in missing_words(workshop, tag)? {
        println!("// assets/locales/{tag}/game.ftl: no {key}");
    }
    Ok(ExitCode::SUCCESS)
}

fn one_line(text: &str) -> String {
    text.replace('\n', "\\n")
}

/// What the game itself does not say yet in further languages, and what it says in vain.
fn notes_of_words(workshop: &Workshop, course: &Course) -> Result<Vec<String>> {
    let mut notes = Vec::new();
    for language in &course.languages {
        let place = format!("assets/locales/{}/game.ftl", language.tag);
        let missing = missing_words(workshop, language.tag.as_str())?;
        if !missing.is_empty() {
            notes.push(format!("{place}:1: note: not in {} yet: {}", language.file.name, missing.join(", ")));
        }
        let usual = keys(&words(workshop, "en")?);
        let own = keys(&words(workshop, language.tag.as_str())?);
        notes.extend(own.difference(&usual).map(|key| format!("{place}:1: note: nobody says {key} any more")));
    }
    Ok(notes)
}

fn missing_words(workshop: &Workshop, tag: &str) -> Result<Vec<String>> {
    let there = keys(&words(workshop, tag)?);
    Ok(keys(&words(workshop, "en")?).difference(&there).cloned().collect())
}

/// The words of the game in a language; none where nobody has written them.
fn words(workshop: &Workshop, tag: &str) -> Result<String> {
    let path = workshop.root().join("assets/locales").join(tag).join("game.ftl");
    match fs::read_to_string(&path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(String::new()),
        read => read.with_context(|| format!("{} cannot be read", path.display())),
    }
}

/// The names of the messages in a Fluent file: each begins its line.
fn keys(source: &str) -> BTreeSet<String> {
    let begin = |line: &&str| line.starts_with(|sign: char| sign.is_ascii_alphabetic());
    source.lines().filter(begin).filter_map(|line| line.split_once('=')).map(|(key, _)| key.trim().to_owned()).collect()
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
    read_into(folder, "", &["ron"], &mut files)?;
    if files.is_empty() {
        bail!("there are no lesson files (*.ron) in {}: name the folder that holds course.ron", folder.display());
    }
    Ok(files)
}

/// The files of a folder whose names end so.
fn read_into(folder: &Path, before: &str, kinds: &[&str], files: &mut BTreeMap<String, String>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("the folder {} cannot be read", folder.display()))?;
    for entry in entries {
        let path = entry.with_context(|| format!("the folder {} cannot be read", folder.display()))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with('.') {
            continue;
        }
        let name = format!("{before}{name}");
        if path.is_dir() {
            read_into(&path, &format!("{name}/"), kinds, files)?;
        } else if path.extension().is_some_and(|end| kinds.iter().any(|kind| end == *kind)) {
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
    fn the_messages_of_a_fluent_file_are_known_by_their_names() {
        let source = "# no = comment\nnext = Next\nn = { $n ->\n    [one] a = b\n   *[other] c\n}\n";
        assert_eq!(keys(source), ["n", "next"].map(str::to_owned).into());
    }

    #[test]
    fn the_table_has_a_line_for_each_lesson_and_straight_columns() {
        let line = Overview {
            lesson: "03_post/melding".to_owned(),
            steps: 10,
            mistakes: 31,
            moves: 24,
            words: 400,
            minutes: 10,
            ease: [Some(94.1), Some(85.8), None, Some(91.1)],
            digcomp: vec!["1.3".to_owned(), "2.3".to_owned()],
            programs: ["Browser", "Mail"].map(str::to_owned).into(),
        };
        let table = table(&[line]);
        let expected = "lesson           steps  mistakes  minutes  nl  fr  de  en  DigComp  programs\n\
                        03_post/melding  10     31        10 / 10  94  86  -   91  1.3 2.3  Browser, Mail\n";
        assert_eq!(table, expected);
    }

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
