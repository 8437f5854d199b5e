//! Courses from outside: what is taken from a zip and what is refused, how a course joins the program's own, and that
//! nothing that anybody puts into one can stop or hold up the program.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

#[path = "packs/coming.rs"]
mod coming;
#[path = "packs/hostile.rs"]
mod hostile;
#[path = "packs/zip.rs"]
mod zip;

use std::sync::{Arc, OnceLock};

use archipel_model::lesson::pack::{Files, PackError, unpack};
use archipel_model::lesson::{Course, Island, Problem, check_beside, is_guest};
use zip::zip;

/// The program's own course.
fn base() -> &'static Arc<Course> {
    static BASE: OnceLock<Arc<Course>> = OnceLock::new();
    BASE.get_or_init(|| Arc::new(Course::builtin().0))
}

/// The blocks of a part of the manual that are whole files: their first line says which one.
fn manual(part: &str) -> (String, Files) {
    let manual = include_str!("../../../lessons/README.md");
    let part = manual.split(part).nth(1).and_then(|rest| rest.split("\n## ").next()).expect("the part");
    let blocks = part.split("```ron\n").skip(1).filter_map(|block| block.split("```").next());
    let named =
        blocks.filter_map(|block| Some((block.lines().next()?.strip_prefix("// ")?.to_owned(), block.to_owned())));
    (part.to_owned(), named.collect())
}

/// The course that the manual begins with.
fn first_course() -> Files {
    manual("## Your first lesson in 15 minutes").1
}

fn with(mut files: Files, path: &str, text: &str) -> Files {
    files.insert(path.to_owned(), text.to_owned());
    files
}

fn checked(files: &Files) -> (Course, Vec<Problem>) {
    check_beside(base(), files)
}

/// What an author is told of these files, without the cures.
fn told(files: &Files) -> Vec<String> {
    checked(files).1.iter().map(|problem| problem.in_folder("").lines().next().unwrap_or_default().to_owned()).collect()
}

fn ids(course: &Course) -> Vec<&str> {
    course.lessons.iter().filter(|lesson| lesson.is_guest()).map(|lesson| lesson.id.as_str()).collect()
}

#[test]
fn the_first_lesson_of_the_manual_is_made_as_it_says() {
    let (part, files) = manual("## Your first lesson in 15 minutes");
    assert_eq!(files.keys().collect::<Vec<_>>(), ["course.ron", "eerste.lesson.ron"]);
    assert!(is_guest(&files));
    let (course, problems) = checked(&files);
    assert_eq!(problems, []);
    assert_eq!(ids(&course), ["mijn_cursus:eerste"]);
    assert_eq!(course.lesson("mijn_cursus:eerste").map(|lesson| lesson.path()).as_deref(), Some("eerste.lesson.ron"));
    // "Break it and mend it": what to change stands between `…`, and below it what is said then.
    let steps = part.split("**4. ").nth(1).expect("the step");
    let quoted: Vec<&str> = steps.split('`').skip(1).step_by(2).collect();
    let [before, after] = [quoted[0], quoted[1]];
    let said = steps.split("```\n").nth(1).and_then(|rest| rest.split("```").next()).expect("what is said");
    let broken = files["eerste.lesson.ron"].replace(before, after);
    let (course, problems) = checked(&with(files, "eerste.lesson.ron", &broken));
    assert_eq!(ids(&course), [""; 0]);
    let written: Vec<String> = problems.iter().map(|problem| problem.in_folder("") + "\n").collect();
    assert_eq!(written, [said.to_owned()]);
}

#[test]
fn the_course_to_give_to_others_is_as_the_manual_says() {
    let (part, _) = manual("## Giving a course to others");
    let block = part.split("```ron\n").nth(1).and_then(|block| block.split("```").next()).expect("the block");
    let lesson = &first_course()["eerste.lesson.ron"];
    let files = with(with(Files::new(), "1/eerste.lesson.ron", lesson), "1/tweede.lesson.ron", lesson);
    let (course, problems) = checked(&with(files, "course.ron", block));
    assert_eq!(problems, []);
    assert_eq!(ids(&course), ["bib_gent:1/eerste", "bib_gent:1/tweede"]);
    let island = course.islands.last().expect("an island");
    assert_eq!((island.id, island.name.en.as_str()), (Island::Gasteiland, "Ghent library"));
    let usual = base().guest_island.as_ref().expect("a guest island");
    assert_eq!(island.at, usual.at);
}

#[test]
fn a_zip_of_the_folder_gives_the_same_course() {
    let files = first_course();
    let inside = |folder: &str| files.iter().map(|(path, text)| (format!("{folder}{path}"), text.clone())).collect();
    for folder in ["", "mijn_cursus/", "a/b/"] {
        for packed in [true, false] {
            let pack = unpack(&zip(&inside(folder), packed)).expect("a course");
            assert_eq!((pack.root.as_str(), &pack.files), (folder, &files));
        }
    }
}

#[test]
fn the_programs_own_lessons_stay_as_they_are() {
    let (course, _) = checked(&first_course());
    assert_eq!(course.lessons[..base().lessons.len()], base().lessons[..]);
    assert_eq!(base().islands.len() + 1, course.islands.len(), "the guest island comes with the first lesson on it");
    let course = Arc::new(course);
    for lesson in &course.lessons {
        assert_eq!(Arc::ptr_eq(course.of(lesson), base()), !lesson.is_guest(), "{}", lesson.id);
    }
}

#[test]
fn what_has_the_name_of_something_else_is_told_and_left_out() {
    let files = first_course();
    let site = |host: &str, block: &str| {
        let text = "(nl: \"a\", fr: \"a\", de: \"a\", en: \"a\")";
        format!(
            "(host: \"{host}\", name: {text}, emblem: Krant, lock: Substantial, pages: [(title: {text}, blocks: [{block}])])"
        )
    };
    let own = site("bib.example", "");
    assert_eq!(told(&with(files.clone(), "sites/bib.site.ron", &own)), [""; 0]);
    let taken = site("govpost.archipel.test", "");
    let with_taken = with(files.clone(), "sites/bib.site.ron", &taken);
    assert_eq!(told(&with_taken), ["sites/bib.site.ron:1:8: the site \"govpost.archipel.test\" is there already"]);
    assert_eq!(checked(&with_taken).0.sites, base().sites);
    let letters = told(&with(files.clone(), "sites/bib.site.ron", &site("bib.example", "Letters")));
    assert!(letters[0].contains("Letters stands on one page in all"), "{letters:?}");
    let persona = include_str!("../../../lessons/personas.ron");
    let twice = told(&with(files.clone(), "personas.ron", persona));
    assert!(!twice.is_empty() && twice.iter().all(|line| line.contains("somebody who is there already")), "{twice:?}");
    assert_eq!(checked(&with(files.clone(), "personas.ron", persona)).0.personas, base().personas);
    let services = include_str!("../../../lessons/real_life.ron");
    let twice = told(&with(files.clone(), "real_life.ron", services));
    assert!(!twice.is_empty() && twice.iter().all(|line| line.contains("is there already")), "{twice:?}");
    let language = include_str!("../../../lessons/language.uk.ron");
    let told_of = told(&with(files.clone(), "language.uk.ron", language));
    assert_eq!(told_of, ["language.uk.ron:1:1: this language is there already"]);
    let new = told(&with(files.clone(), "eerste.bg.ron", "{}"));
    assert_eq!(new, ["eerste.bg.ron:1:1: the program does not know this language"]);
    let texts = with(files, "eerste.uk.ron", "{\"Read the paper\": \"Читайте газету\", \"Counter Square\": \"?\"}");
    let (course, problems) = checked(&texts);
    assert_eq!(problems, []);
    let said: Vec<_> = course.languages[0].texts().collect();
    assert!(said.contains(&("Read the paper", "Читайте газету")) && !said.contains(&("Counter Square", "?")));
}

#[test]
fn a_course_needs_a_name_and_may_describe_only_its_own_island() {
    let course = |head: &str| with(first_course(), "course.ron", &format!("(format: 1, {head} lessons: [\"eerste\"])"));
    assert_eq!(told(&course("")), ["course.ron:1:1: this course has no name"]);
    assert_eq!(
        told(&course("name: \"My course\",")),
        ["course.ron:1:19: \"My course\" cannot be the name of a course"]
    );
    assert!(ids(&checked(&course("")).0).is_empty());
    let island = "(id: Postbaai, name: (nl: \"a\", fr: \"a\", de: \"a\", en: \"a\"), about: (nl: \"a\", fr: \"a\", de: \"a\", en: \"a\"))";
    let told = told(&course(&format!("name: \"a\", islands: [{island}],")));
    assert_eq!(told, ["course.ron:1:39: island Postbaai is there already"]);
}

#[test]
fn a_broken_lesson_is_left_out_and_the_rest_plays() {
    let files = with(first_course(), "tweede.lesson.ron", "(title: ");
    let files = with(files, "course.ron", "(format: 1, name: \"a\", lessons: [\"eerste\", \"tweede\"])");
    let (course, problems) = checked(&files);
    assert_eq!(ids(&course), ["a:eerste"]);
    assert_eq!(problems.iter().map(|problem| problem.file.as_str()).collect::<Vec<_>>(), ["tweede.lesson.ron"]);
}

#[test]
fn without_its_file_there_is_no_course() {
    assert_eq!(unpack(&zip(&Files::new(), true)), Err(PackError::NoCourse));
    assert_eq!(unpack(b""), Err(PackError::NotAZip));
    assert_eq!(unpack(include_bytes!("../../../assets/screenshot.png")), Err(PackError::NotAZip));
}

/// The words that authors may write, as the program knows them: fields and variants of what is read from a lesson folder.
fn vocabulary() -> Vec<&'static str> {
    let sources = [
        include_str!("../src/lesson/file.rs"),
        include_str!("../src/lesson/world.rs"),
        include_str!("../src/lesson/goal.rs"),
        include_str!("../src/lesson/site.rs"),
        include_str!("../src/lesson/form.rs"),
        include_str!("../src/lesson/bank.rs"),
        include_str!("../src/lesson/help.rs"),
        include_str!("../src/sandbox/event.rs"),
    ];
    let mut words = Vec::new();
    for source in sources {
        let declared = source.split("#[cfg(test)]").next().unwrap_or_default();
        for item in declared.split("#[derive(").skip(1).filter(|item| item.contains("Deserialize)]")) {
            let body = item.split_once('{').map_or("", |(_, rest)| rest).split("\n}").next().unwrap_or_default();
            let bodies = body.lines().filter(|line| !line.trim_start().starts_with(['/', '#']));
            words.extend(bodies.filter_map(|line| {
                let line = line.trim_start().trim_start_matches("pub ");
                let end = line.find(|sign: char| !sign.is_alphanumeric() && sign != '_')?;
                (end > 0).then(|| &line[..end])
            }));
        }
    }
    words
}

#[test]
fn the_manual_has_every_word_that_may_be_written() {
    let manual = include_str!("../../../lessons/README.md");
    let said: std::collections::BTreeSet<&str> =
        manual.split(|sign: char| !sign.is_alphanumeric() && sign != '_').collect();
    let words = vocabulary();
    assert!(words.len() > 300, "{} words", words.len());
    // Not written by anybody: whether a site was built anew.
    let unsaid: Vec<&str> = words.into_iter().filter(|word| *word != "look" && !said.contains(word)).collect();
    assert_eq!(unsaid, [""; 0]);
}
