//! The search engine of the practice internet: which entries a query finds.

use crate::lesson::SearchEntry;
use crate::text::Lang;

impl SearchEntry {
    /// Whether a query finds this entry: one of its words begins with one of the entry's words, or the other way round
    /// for whole words of at least four letters; `"*"` is found by every query.
    pub fn found_by(&self, query: &str) -> bool {
        let sought: Vec<String> = words_of(query).collect();
        self.words.all().iter().any(|(_, words)| {
            words_of(words).any(|word| {
                word == "*"
                    || sought.iter().any(|one| {
                        one.starts_with(&word) || (one.chars().count() >= 4 && word.starts_with(one.as_str()))
                    })
            })
        })
    }

    /// The most usual word that finds this entry, in `lang`.
    pub fn first_word(&self, lang: Lang) -> &str {
        self.words.get(lang).split_whitespace().next().unwrap_or_default()
    }
}

fn words_of(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric() && c != '*').filter(|word| !word.is_empty()).map(fold)
}

/// Lower case without the accents of our four languages, so that "création" and "creation" find the same.
fn fold(word: &str) -> String {
    word.chars()
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'à' | 'á' | 'â' | 'ä' => 'a',
            'ç' => 'c',
            'è' | 'é' | 'ê' | 'ë' => 'e',
            'ì' | 'í' | 'î' | 'ï' => 'i',
            'ò' | 'ó' | 'ô' | 'ö' => 'o',
            'ù' | 'ú' | 'û' | 'ü' => 'u',
            other => other,
        })
        .collect()
}
