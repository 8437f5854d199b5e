//! Asks Debian's dictionaries about the words of the texts, through hunspell. Which words are asked, and what is said about
//! those that no dictionary knows, is the model's knowledge.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use archipel_model::Lang;
use archipel_model::lesson::Problem;
use archipel_model::plain::Spelling;

use crate::setup;
use crate::workshop::Workshop;

/// The dictionary of a language, by its name in Debian.
fn dictionary(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "nl",
        Lang::Fr => "fr",
        Lang::De => "de_DE",
        Lang::En => "en_GB",
    }
}

/// Every place where a word stands that its dictionary does not know. Where there is no dictionary, that is said in one
/// sentence and the texts pass: the check must also help on a machine where nothing can be installed.
pub fn problems(workshop: &Workshop, asked: Vec<Spelling>) -> Vec<Problem> {
    if let Err(error) = setup::for_spelling(workshop) {
        println!("note: the spelling is not checked here, because {error:#}.");
        return Vec::new();
    }
    let mut problems = Vec::new();
    for lang in Lang::ALL {
        let words: BTreeSet<&str> = asked.iter().filter(|one| one.lang == lang).map(|one| one.word.as_str()).collect();
        match unknown(&words, dictionary(lang)) {
            Ok(unknown) => problems.extend(
                asked
                    .iter()
                    .filter(|one| one.lang == lang)
                    .filter_map(|one| unknown.get(&one.word).map(|near| one.problem(near))),
            ),
            Err(error) => println!("note: the spelling of \"{}\" is not checked here, because {error:#}.", lang.tag()),
        }
    }
    problems
}

/// The words that a dictionary does not know, each with what it may have meant.
fn unknown(words: &BTreeSet<&str>, dictionary: &str) -> Result<BTreeMap<String, Vec<String>>> {
    let mut hunspell = Command::new("hunspell");
    hunspell.args(["-a", "-i", "utf-8", "-d", dictionary]);
    hunspell.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut hunspell = hunspell.spawn().context("hunspell could not be started")?;
    let input = hunspell.stdin.take();
    // `^` before a word: it is a word and no command.
    let questions: String = words.iter().map(|word| format!("^{word}\n")).collect();
    // It answers while it is asked, so somebody else must ask.
    let asking = std::thread::spawn(move || input.map(|mut input| input.write_all(questions.as_bytes())));
    let output = hunspell.wait_with_output().context("hunspell was lost sight of")?;
    // What went wrong with asking shows in the answers.
    let _ = asking.join();
    if !output.status.success() {
        bail!("hunspell has no dictionary {dictionary}: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    let answers = String::from_utf8_lossy(&output.stdout);
    let answers = answers.split_once('\n').map_or("", |(_, answers)| answers);
    let found = read(answers);
    if found.len() != words.len() {
        bail!("hunspell answered {} of {} questions", found.len(), words.len());
    }
    let pairs = words.iter().zip(found).filter_map(|(word, found)| Some(((*word).to_owned(), found?)));
    Ok(pairs.collect())
}

/// The answer to each word: nothing where it is known, else what it may have meant. An empty line ends an answer; it has
/// several lines where a word is looked up in parts.
fn read(answers: &str) -> Vec<Option<Vec<String>>> {
    let mut all = Vec::new();
    let mut now: Option<Vec<String>> = None;
    for line in answers.lines() {
        if line.is_empty() {
            all.push(now.take());
        } else if line.starts_with('&') || line.starts_with('#') {
            let near = line.split_once(": ").map_or("", |(_, near)| near);
            now.get_or_insert_default().extend(near.split(", ").filter(|word| !word.is_empty()).map(str::to_owned));
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answers_of_hunspell_are_read() {
        let answers = "*\n\n+ loket\n\n& knopf 2 1: knop, knopt\n\n# xqz 1\n\n*\n& mial 1 3: mail\n\n";
        let near = |words: &[&str]| Some(words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>());
        assert_eq!(read(answers), [None, None, near(&["knop", "knopt"]), near(&[]), near(&["mail"])]);
    }
}
