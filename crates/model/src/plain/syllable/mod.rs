//! How many syllables a word has, as a reading teacher counts them, one file per language.
//!
//! No dictionary: rules on letters, with the exceptions that the words of this project need. Each language is tested
//! against words counted by hand.

mod de;
mod en;
mod fr;
mod nl;

use crate::text::Lang;

/// The syllables of a word; at least one. Its parts between hyphens and apostrophes are counted one by one.
pub fn syllables(word: &str, lang: Lang) -> usize {
    let count = match lang {
        Lang::Nl => nl::count,
        Lang::Fr => fr::count,
        Lang::De => de::count,
        Lang::En => en::count,
    };
    let mut small = word.to_lowercase();
    if lang == Lang::En
        && let Some(at) = small.find(['’', '\''])
    {
        // "you’re" is said in one.
        small.truncate(at);
    }
    let parts = small.split(|sign: char| !sign.is_alphabetic()).filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let signs: Vec<char> = part.chars().collect();
            match count(&signs) {
                // "sms", "pdf": one says the letters. In "l’adresse" or "a-t-il" a single letter is not said alone.
                0 if signs.len() > 1 && small == part => signs.len(),
                number => number,
            }
        })
        .sum::<usize>()
        .max(1)
}

/// Whether the signs at `at` are these.
fn is_at(signs: &[char], at: usize, what: &str) -> bool {
    signs[at..].len() >= what.chars().count() && what.chars().zip(&signs[at..]).all(|(one, other)| one == *other)
}

/// Whether the word ends with these signs and has more before them.
fn ends_with(signs: &[char], what: &str) -> bool {
    let length = what.chars().count();
    signs.len() > length && is_at(signs, signs.len() - length, what)
}

/// Counts the vowels, where the groups in `together` (longest first) are heard as one.
fn nuclei(signs: &[char], is_vowel: impl Fn(usize) -> bool, together: &[&str]) -> usize {
    let (mut at, mut count) = (0, 0);
    while at < signs.len() {
        if !is_vowel(at) {
            at += 1;
            continue;
        }
        count += 1;
        at += together.iter().find(|group| is_at(signs, at, group)).map_or(1, |group| group.chars().count());
    }
    count
}

#[cfg(test)]
fn check(lang: Lang, counted: &[(usize, &str)]) {
    let wrong: Vec<String> = counted
        .iter()
        .flat_map(|(number, words)| words.split_whitespace().map(move |word| (*number, word)))
        .filter(|(number, word)| syllables(word, lang) != *number)
        .map(|(number, word)| format!("{word}: {number}, not {}", syllables(word, lang)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
