//! What is wrong in a lesson folder: one clickable line and the cure.

use std::fmt;

/// Where the words of the game and of the practice world are, seen from the project.
pub const LOCALES: &str = "assets/locales/";

/// A mistake in a content file. Shown as `lessons/03_post/letter.lesson.ron:9:24: no page "inbx" in GovPost`,
/// and the cure below it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Path in the lesson folder; what is in [`LOCALES`] by its path in the project.
    pub file: String,
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub hint: Option<String>,
}

impl Problem {
    /// One clickable line with the cure below it; `folder` is where the lessons lie, with `/` at its end.
    pub fn in_folder(&self, folder: &str) -> String {
        let line = format!("{folder}{}:{}:{}: {}", self.file, self.line, self.column, self.message);
        match &self.hint {
            Some(hint) => format!("{line}\n  hint: {hint}"),
            None => line,
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The words of the game and of the practice world do not lie in the lesson folder.
        let folder = if self.file.starts_with(LOCALES) { "" } else { "lessons/" };
        out.write_str(&self.in_folder(folder))
    }
}
