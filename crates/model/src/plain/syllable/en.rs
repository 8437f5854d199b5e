//! Syllables of English: groups of vowels, less the silent e, with the usual exceptions.

use super::{ends_with, is_at};

/// Words that no rule catches.
const KNOWN: &[(&str, usize)] = &[
    ("every", 2),
    ("everybody", 4),
    ("everyone", 3),
    ("everything", 3),
    ("someone", 2),
    ("somebody", 3),
    ("something", 2),
    ("sometimes", 2),
    ("anyone", 3),
    ("once", 1),
    ("one", 1),
    ("idea", 3),
    ("ideas", 3),
    ("people", 2),
    ("being", 2),
    ("client", 2),
    ("create", 2),
    ("created", 3),
    ("quiet", 2),
    ("quietly", 3),
    ("science", 2),
    ("area", 3),
    ("business", 2),
    ("element", 3),
    ("elsewhere", 2),
    ("therefore", 2),
    ("moreover", 3),
    ("somewhere", 2),
    ("homepage", 2),
    ("lives", 1),
    ("poem", 2),
    ("theatre", 3),
    ("archipel", 3),
];

fn is_vowel(sign: char) -> bool {
    "aeiouyéèê".contains(sign)
}

pub(super) fn count(signs: &[char]) -> usize {
    let word: String = signs.iter().collect();
    if let Some((_, number)) = KNOWN.iter().find(|(known, _)| *known == word) {
        return *number;
    }
    let consonant_before = |at: usize| at > 0 && !is_vowel(signs[at - 1]);
    let mut number = 0_usize;
    let mut in_group = false;
    for (at, sign) in signs.iter().enumerate() {
        // "yes", "beyond": before a vowel y is a consonant; after q the u is none.
        let vowel = is_vowel(*sign)
            && !(*sign == 'y' && signs.get(at + 1).is_some_and(|next| "aeiou".contains(*next)))
            && !(*sign == 'u' && at > 0 && signs[at - 1] == 'q');
        number += usize::from(vowel && !in_group);
        in_group = vowel;
    }
    let length = signs.len();
    let silent = if ends_with(signs, "e") {
        // "ta-ble" is heard, "file" is not.
        consonant_before(length - 1) && !(ends_with(signs, "le") && consonant_before(length - 2))
    } else if ends_with(signs, "es") {
        let heard = ["ses", "xes", "zes", "ches", "shes", "ces", "ges"].iter().any(|end| ends_with(signs, end));
        consonant_before(length - 2) && !heard && !(ends_with(signs, "les") && consonant_before(length - 3))
    } else if ends_with(signs, "ed") {
        consonant_before(length - 2) && !ends_with(signs, "ted") && !ends_with(signs, "ded")
    } else {
        // "safe-ly", "state-ment".
        ["efully", "eful", "ely", "eless", "eness", "ement", "ements"]
            .iter()
            .any(|end| ends_with(signs, end) && consonant_before(length - end.len()))
    };
    if silent && number > 1 {
        number -= 1;
    }
    // Vowels side by side that are heard apart: "pay-ing", "re-ply-ing", "me-di-a", "ra-di-o", "u-su-al", "ea-si-er".
    let apart = (0..length).filter(|at| {
        let before = at.checked_sub(1).map(|before| signs[before]);
        (is_at(signs, *at, "ing") && before.is_some_and(|sign| is_vowel(sign) && sign != 'y'))
            || (is_at(signs, *at, "ia") && !matches!(before, Some('c' | 't' | 's')) && *at > 0)
            || (is_at(signs, *at, "io") && !matches!(before, Some('t' | 's' | 'c' | 'l' | 'g' | 'x')) && *at > 0)
            || (is_at(signs, *at, "ual") && !matches!(before, Some('q' | 'g')))
            || (is_at(signs, *at, "eo") && *at + 2 == length)
            || (is_at(signs, *at, "ier") && *at + 3 == length && number > 1)
            || (is_at(signs, *at, "iest") && *at + 4 == length)
    });
    number + apart.count()
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use crate::text::Lang;

    #[test]
    fn words_counted_by_hand() {
        check(
            Lang::En,
            &[
                (1, "the code phone yes file names you you’re bridge true name’s paid mails typed"),
                (2, "counter letter address opened pages table people paying doing safely reply every e-mail"),
                (3, "computer government media radio usual easier video remember anyone carefully example"),
                (4, "information identity everybody usually"),
                (5, "electricity university"),
            ],
        );
    }
}
