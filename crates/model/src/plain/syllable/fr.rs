//! Syllables of French as they are said: a mute ending (`-e`, `-es`, the `-ent` of verbs) makes none, an `i` before a
//! vowel glides into it, and what is elided (`l’`) belongs to the next word.

use super::{ends_with, is_at, nuclei};

const VOWELS: &str = "aeiouyàâäéèêëîïôöùûüœæ";

const TOGETHER: &[&str] =
    &["eau", "œu", "oui", "aoû", "oin", "au", "ou", "où", "oû", "oi", "oî", "ai", "aî", "ei", "eu", "eû", "ui", "uî"];

/// Words in `-ent` that are no verbs, apart from those in `-ment`.
const SAID: &[&str] = &[
    "absent",
    "accident",
    "adolescent",
    "agent",
    "argent",
    "cent",
    "client",
    "content",
    "continent",
    "différent",
    "dent",
    "équivalent",
    "évident",
    "excellent",
    "fréquent",
    "incident",
    "innocent",
    "intelligent",
    "lent",
    "parent",
    "patient",
    "permanent",
    "précédent",
    "présent",
    "président",
    "prudent",
    "récent",
    "résident",
    "souvent",
    "talent",
    "urgent",
    "vent",
    "violent",
];

/// Verbs whose stem ends in m: here `-ment` is mute after the m.
const MUTE: &[&str] = &[
    "affirment",
    "aiment",
    "confirment",
    "consomment",
    "dorment",
    "expriment",
    "ferment",
    "forment",
    "impriment",
    "informent",
    "nomment",
    "suppriment",
    "transforment",
];

pub(super) fn count(signs: &[char]) -> usize {
    let mut signs = without_silent_u(signs);
    if signs.iter().collect::<String>() == "pays" {
        return 2;
    }
    let mute = mute_ending(&signs);
    let stem = signs.len() - mute;
    if mute > 0 && signs[..stem].iter().any(|sign| VOWELS.contains(*sign)) {
        signs.truncate(stem);
    }
    soften(&mut signs);
    let vowel_at = |at: usize| signs.get(at).is_some_and(|sign| VOWELS.contains(*sign));
    let is_vowel = |at: usize| match signs[at] {
        'y' if vowel_at(at + 1) => false,
        'i' if vowel_at(at + 1) && signs[at + 1] != 'i' => {
            let before_vowel = at > 0 && vowel_at(at - 1);
            let cluster = at >= 2 && "lr".contains(signs[at - 1]) && !vowel_at(at - 2) && !"lr".contains(signs[at - 2]);
            // "cli-ent" after two consonants, "bien" elsewhere.
            !before_vowel && cluster
        }
        _ => vowel_at(at),
    };
    nuclei(&signs, is_vowel, TOGETHER)
}

/// `qu` is k, and `gu` before e and i is g: "guichet", "langue".
fn without_silent_u(signs: &[char]) -> Vec<char> {
    let mut kept = Vec::with_capacity(signs.len());
    for (at, sign) in signs.iter().enumerate() {
        let silent = *sign == 'u'
            && match at.checked_sub(1).map(|before| signs[before]) {
                Some('q') => true,
                Some('g') => signs.get(at + 1).is_some_and(|next| "eéèêi".contains(*next)),
                _ => false,
            };
        if !silent {
            kept.push(*sign);
        }
    }
    kept
}

/// How many signs at the end are not heard.
fn mute_ending(signs: &[char]) -> usize {
    let word: String = signs.iter().collect();
    if word.ends_with("ent") {
        let said = SAID.contains(&word.as_str())
            || (word.ends_with("ment") && !MUTE.contains(&word.as_str()))
            || word.ends_with("tient")
            || word.ends_with("vient");
        return if said { 0 } else { 3 };
    }
    if word.ends_with("es") {
        return 2;
    }
    usize::from(word.ends_with('e'))
}

/// After a vowel, `ill` and a final `il` are a y: "travail", "feuille".
fn soften(signs: &mut Vec<char>) {
    let mut at = 1;
    while at < signs.len() {
        let after_vowel = VOWELS.contains(signs[at - 1]) && signs[at] == 'i';
        if after_vowel && (is_at(signs, at, "ill") || (at + 2 == signs.len() && ends_with(signs, "il"))) {
            signs[at] = 'j';
            // "accueil": the u before it only keeps the c hard.
            if at >= 2 && signs[at - 1] == 'e' && signs[at - 2] == 'u' && signs.get(at.wrapping_sub(3)) == Some(&'c') {
                signs.remove(at - 2);
            }
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use crate::text::Lang;

    #[test]
    fn words_counted_by_hand() {
        check(
            Lang::Fr,
            &[
                (
                    1,
                    "le clé code les page lettre bien oui nuit vie mieux case carte qu’il l’œil sont peuvent huit août trouvent",
                ),
                (
                    2,
                    "guichet adresse mot-clé travail bouteille client argent souvent moment pays premier radio voyez besoin l’adresse d’abord famille cherche-t-il accueil",
                ),
                (3, "téléphone favori aujourd’hui appuyez maintenant essayez oublier février document"),
                (4, "information identité publicité connectez-vous"),
                (5, "administration électricité"),
            ],
        );
    }
}
