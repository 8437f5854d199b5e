//! How easy a text is to read: for each language the figure of its own published formula. All of them go from about 0
//! (hard) to about 100 (very easy) and know only the length of sentences and of words: a thermometer, not a doctor.
//!
//! | language | formula | source |
//! |---|---|---|
//! | nl | Flesch–Douma: 206.84 − 0.93 · words per sentence − 77 · syllables per word | W. H. Douma, *De leesbaarheid van landbouwbladen*, Landbouwhogeschool Wageningen, 1960 |
//! | fr | Kandel–Moles: 207 − 1.015 · words per sentence − 73.6 · syllables per word | L. Kandel, A. Moles, "Application de l’indice de Flesch à la langue française", *Cahiers d’Études de Radio-Télévision* 19, 1958 |
//! | de | Amstad: 180 − words per sentence − 58.5 · syllables per word | T. Amstad, *Wie verständlich sind unsere Zeitungen?*, Universität Zürich, 1978 |
//! | en | Flesch Reading Ease: 206.835 − 1.015 · words per sentence − 84.6 · syllables per word | R. Flesch, "A new readability yardstick", *Journal of Applied Psychology* 32, 1948 |
//!
//! Counted are the sentences that a mark closes; titles and buttons are none. Numbers and addresses count as words of a
//! sentence, but their syllables are not guessed.

use super::sentence::{Kind, sentences};
use super::syllable::syllables;
use crate::text::Lang;

/// What a formula needs, of one text or of many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Closed sentences.
    pub sentences: usize,
    /// Their words.
    pub words: usize,
    /// Those of the words that have syllables.
    pub spoken: usize,
    /// The syllables of these.
    pub syllables: usize,
}

/// With fewer words than this no figure is given: the formulas were made for samples of a hundred words.
pub const FEWEST_WORDS: usize = 100;

impl Tally {
    /// Adds a text, with its facts put in.
    pub fn add(&mut self, text: &str, lang: Lang) {
        for sentence in sentences(text, lang).into_iter().filter(|sentence| sentence.closed) {
            self.sentences += 1;
            self.words += sentence.words.len();
            for word in sentence.words.iter().filter(|word| word.kind == Kind::Word) {
                self.spoken += 1;
                self.syllables += syllables(word.text, lang);
            }
        }
    }

    /// The readability figure; nothing for too small a sample.
    pub fn ease(&self, lang: Lang) -> Option<f64> {
        if self.words < FEWEST_WORDS || self.spoken == 0 {
            return None;
        }
        let per_sentence = self.words as f64 / self.sentences as f64;
        let per_word = self.syllables as f64 / self.spoken as f64;
        Some(match lang {
            Lang::Nl => 206.84 - 0.93 * per_sentence - 77.0 * per_word,
            Lang::Fr => 207.0 - 1.015 * per_sentence - 73.6 * per_word,
            Lang::De => 180.0 - per_sentence - 58.5 * per_word,
            Lang::En => 206.835 - 1.015 * per_sentence - 84.6 * per_word,
        })
    }
}

/// The name of the formula of a language.
pub fn name(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "Flesch–Douma",
        Lang::Fr => "Kandel–Moles",
        Lang::De => "Amstad",
        Lang::En => "Flesch",
    }
}

/// What the help of a lesson must reach at least: about ten less than what the first lessons reach, and still "easy" on the
/// scale of the formula (in German "fairly easy": its words are long, and Amstad’s factor does not quite make up for it).
pub fn floor(lang: Lang) -> f64 {
    match lang {
        Lang::Nl => 85.0,
        Lang::Fr => 75.0,
        Lang::De => 70.0,
        Lang::En => 80.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_formula_gives_its_figure() {
        // Ten words a sentence, 1.5 syllables a word.
        let tally = Tally { sentences: 20, words: 200, spoken: 200, syllables: 300 };
        let ease = |lang| tally.ease(lang).map(|ease| (ease * 100.0).round() / 100.0);
        assert_eq!(ease(Lang::Nl), Some(82.04));
        assert_eq!(ease(Lang::Fr), Some(86.45));
        assert_eq!(ease(Lang::De), Some(82.25));
        assert_eq!(ease(Lang::En), Some(69.79));
    }

    #[test]
    fn a_few_words_have_no_figure() {
        let mut tally = Tally::default();
        tally.add("Open de brief. Kies 12", Lang::Nl);
        assert_eq!(tally, Tally { sentences: 1, words: 3, spoken: 3, syllables: 4 });
        assert_eq!(tally.ease(Lang::Nl), None);
    }
}
