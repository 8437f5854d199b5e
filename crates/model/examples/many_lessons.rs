//! Checks a course of five hundred lessons and says how long it took: `cargo xtask measure` reads the line. The lessons are
//! those of the program under other names, so they grow with it.

use std::time::Instant;

use archipel_model::lesson::pack::Files;
use archipel_model::lesson::{BUILTIN, check};

const LESSONS: usize = 500;
const ENDING: &str = ".lesson.ron";

fn main() {
    let mut files: Files = BUILTIN.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    let own: Vec<(String, String)> = files
        .iter()
        .filter(|(path, _)| path.ends_with(ENDING))
        .map(|(path, text)| (path.clone(), text.clone()))
        .collect();
    files.retain(|path, _| !path.ends_with(ENDING));
    let mut listed = String::new();
    for (number, (path, text)) in own.iter().cycle().take(LESSONS).enumerate() {
        let id = format!("{}_{number}", path.trim_end_matches(ENDING));
        listed += &format!("\"{id}\",");
        files.insert(format!("{id}{ENDING}"), text.clone());
    }
    let course = files.get("course.ron").map(String::as_str).unwrap_or_default();
    let islands = course.find("    islands:").unwrap_or_default();
    let course = format!("(format: 1, lessons: [{listed}],\n{}", &course[islands..]);
    files.insert("course.ron".to_owned(), course);
    let begun = Instant::now();
    let (course, problems) = check(&files);
    let took = begun.elapsed().as_secs_f64();
    for problem in &problems {
        println!("{problem}");
    }
    println!("measure: {}_lessons_check_s {took:.2}", course.lessons.len());
}
