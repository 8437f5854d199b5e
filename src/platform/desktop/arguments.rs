//! The command line: which course stands beside the program's own. It is read once, before anything else.

use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::OnceLock;

/// Exit status when the command line is not understood.
const MISUSED: i32 = 2;

const HELP: &str = "\
Archipel: practise the digital government without risk.

Usage: archipel [--lessons PATH]

  --lessons PATH   also play the course in this folder or zip file. A folder is watched: what is changed in it is
                   there a second later. lessons/README.md says how to write one.
  --version        print the version
  --help           print this";

static LESSONS: OnceLock<Option<PathBuf>> = OnceLock::new();

/// What somebody wants who starts the program.
#[derive(Debug, PartialEq, Eq)]
enum Wish {
    Play(Option<PathBuf>),
    Say(String),
}

/// Reads the command line. Ends the program where it asks only for words, or is not understood.
pub fn read() {
    match understand(std::env::args_os().skip(1)) {
        Ok(Wish::Play(lessons)) => {
            // This happens once.
            let _ = LESSONS.set(lessons);
        }
        Ok(Wish::Say(words)) => {
            println!("{words}");
            std::process::exit(0);
        }
        Err(what) => {
            eprintln!("archipel: {what}; `archipel --help` says what there is");
            std::process::exit(MISUSED);
        }
    }
}

/// The course that was asked for.
pub fn lessons() -> Option<PathBuf> {
    LESSONS.get().cloned().flatten()
}

fn understand(mut words: impl Iterator<Item = OsString>) -> Result<Wish, String> {
    let mut lessons = None;
    while let Some(word) = words.next() {
        let path = match word.to_str() {
            Some("--help" | "-h") => return Ok(Wish::Say(HELP.to_owned())),
            Some("--version" | "-V") => return Ok(Wish::Say(format!("archipel {}", env!("CARGO_PKG_VERSION")))),
            Some("--lessons") => words.next().unwrap_or_default(),
            Some(word) if word.starts_with("--lessons=") => OsString::from(word.trim_start_matches("--lessons=")),
            _ => return Err(format!("\"{}\" is not understood", word.display())),
        };
        if path.is_empty() {
            return Err("after --lessons there must be a folder or a zip file".to_owned());
        }
        if lessons.replace(PathBuf::from(path)).is_some() {
            return Err("--lessons can be given once".to_owned());
        }
    }
    Ok(Wish::Play(lessons))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: Result<Option<&str>, &str>) {
        let found = understand(line.split_whitespace().map(OsString::from));
        let expected = match expected {
            Ok(path) => Ok(Wish::Play(path.map(PathBuf::from))),
            Err(what) => Err(what.to_owned()),
        };
        assert_eq!(found, expected, "{line}");
    }

    #[test]
    fn the_command_line_is_understood_or_refused_in_one_sentence() {
        check("", Ok(None));
        check("--lessons folder", Ok(Some("folder")));
        check("--lessons=a/b.zip", Ok(Some("a/b.zip")));
        check("--lessons --help", Ok(Some("--help")));
        check("--lessons", Err("after --lessons there must be a folder or a zip file"));
        check("--lessons=", Err("after --lessons there must be a folder or a zip file"));
        check("--lessons a --lessons b", Err("--lessons can be given once"));
        check("folder", Err("\"folder\" is not understood"));
        check("--lesson x", Err("\"--lesson\" is not understood"));
        assert!(
            matches!(understand(["-h".into()].into_iter()), Ok(Wish::Say(words)) if words.contains("--lessons PATH"))
        );
        assert!(matches!(understand(["--version".into()].into_iter()), Ok(Wish::Say(_))));
    }
}
