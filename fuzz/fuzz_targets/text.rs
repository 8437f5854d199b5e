//! Any text as a file of a course that is otherwise sound: a fuzzer hardly ever writes a whole zip by itself. The first byte
//! says which file.

#![no_main]

use std::sync::{Arc, OnceLock};

use archipel_model::lesson::pack::Files;
use archipel_model::lesson::{Course, check_beside};
use libfuzzer_sys::fuzz_target;

static BASE: OnceLock<Arc<Course>> = OnceLock::new();

/// Every kind of file that is read.
const PATHS: [&str; 7] = [
    "a.lesson.ron",
    "course.ron",
    "sites/a.site.ron",
    "sites/zoekster.search.ron",
    "personas.ron",
    "real_life.ron",
    "a.uk.ron",
];

fuzz_target!(|bytes: &[u8]| {
    let Some((which, text)) = bytes.split_first() else { return };
    let Ok(text) = std::str::from_utf8(text) else { return };
    let course = "(format: 1, name: \"a\", lessons: [\"a\"])";
    let mut files = Files::from([("course.ron".to_owned(), course.to_owned())]);
    files.insert(PATHS[usize::from(*which) % PATHS.len()].to_owned(), text.to_owned());
    let base = BASE.get_or_init(|| Arc::new(Course::builtin().0));
    let _ = check_beside(base, &files);
});
