//! How strong a passphrase is, and what is weak about it: the meter of the page where one is made.
//!
//! The rule is the one that is taught: four words or more, over 13 signs, nothing of oneself, another one than for e-mail.

use super::Given;

/// A passphrase has more signs than this (Safeonweb: "over 13 characters").
const TOO_SHORT: usize = 13;
/// From this length on, a short one is at least no gift.
const HALF_WAY: usize = 8;
/// So many words make it long and easy to keep in mind.
const WORDS: usize = 4;
/// What thieves try first, as they type it: without blanks and numbers.
const COMMON: [&str; 16] = [
    "wachtwoord",
    "wachtzin",
    "password",
    "passphrase",
    "motdepasse",
    "passwort",
    "azerty",
    "qwerty",
    "qwertz",
    "welkom",
    "bienvenue",
    "willkommen",
    "welcome",
    "geheim",
    "soleil",
    "iloveyou",
];

/// What is weak about a passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weakness {
    /// Nothing was typed.
    Empty,
    /// One's own name or year of birth is in it.
    Personal,
    /// It is the one for e-mail.
    SameAsMail,
    /// It is one of the first that thieves try.
    Common,
    /// It is too short.
    Short,
    /// It is long, but not of four words.
    FewWords,
}

impl Weakness {
    /// All that a lesson may name.
    pub const NAMES: [&str; 5] = ["Personal", "SameAsMail", "Common", "Short", "FewWords"];

    /// Its name in events and lesson files.
    pub fn name(self) -> &'static str {
        match self {
            Weakness::Empty => "Empty",
            Weakness::Personal => "Personal",
            Weakness::SameAsMail => "SameAsMail",
            Weakness::Common => "Common",
            Weakness::Short => "Short",
            Weakness::FewWords => "FewWords",
        }
    }
}

/// What the meter shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Strength {
    /// Of four bars, so many are full.
    pub bars: usize,
    /// What is weak; nothing when it is strong.
    pub weakness: Option<Weakness>,
}

/// Only what counts when somebody guesses: letters and digits, small.
fn bare(text: &str) -> String {
    text.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

impl Given {
    /// The strength of a passphrase of the person played.
    pub fn strength(&self, phrase: &str) -> Strength {
        let (bars, weakness) = self.weigh(phrase);
        Strength { bars, weakness }
    }

    fn weigh(&self, phrase: &str) -> (usize, Option<Weakness>) {
        let signs = phrase.trim().chars().count();
        if signs == 0 {
            return (0, Some(Weakness::Empty));
        }
        let bare_phrase = bare(phrase);
        let year: String = self.me.born.nl.chars().filter(char::is_ascii_digit).collect();
        let year = year.get(year.len().saturating_sub(4)..).unwrap_or_default();
        let own = [bare(&self.me.first), bare(&self.me.last), year.to_owned()];
        if own.iter().any(|word| !word.is_empty() && bare_phrase.contains(word.as_str())) {
            return (1, Some(Weakness::Personal));
        }
        if bare_phrase == bare(&self.me.mail_password) {
            return (1, Some(Weakness::SameAsMail));
        }
        let letters: String = bare_phrase.chars().filter(|sign| !sign.is_numeric()).collect();
        if letters.is_empty() || COMMON.contains(&letters.as_str()) {
            return (1, Some(Weakness::Common));
        }
        if signs <= TOO_SHORT {
            return (if signs < HALF_WAY { 1 } else { 2 }, Some(Weakness::Short));
        }
        let mut words: Vec<String> = phrase
            .split(|sign: char| !sign.is_alphanumeric())
            .filter(|word| word.chars().count() > 1)
            .map(bare)
            .collect();
        words.sort();
        words.dedup();
        if words.len() < WORDS { (3, Some(Weakness::FewWords)) } else { (4, None) }
    }
}
