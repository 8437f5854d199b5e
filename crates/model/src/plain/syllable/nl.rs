//! Syllables of Dutch: each vowel, or group of vowels that is one sound, makes one.

use super::{ends_with, nuclei};

const TOGETHER: &[&str] = &[
    "aai", "ooi", "oei", "eeu", "ieu", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ei", "ëi", "ij", "ou", "au",
    "ai", "oi",
];

pub(super) fn count(signs: &[char]) -> usize {
    let is_vowel = |at: usize| match signs[at] {
        // "yoghurt": before a vowel it is a consonant.
        'y' => !(at == 0 && signs.get(1).is_some_and(|next| "aeiou".contains(*next))),
        sign => "aeiouàáâäèéêëìíîïòóôöùúûü".contains(sign),
    };
    let number = nuclei(signs, is_vowel, TOGETHER);
    // English words keep their silent e: "website", "online".
    let silent = ["site", "sites", "online", "offline", "iphone"]
        .iter()
        .any(|end| ends_with(signs, end) || end.chars().eq(signs.iter().copied()));
    // "mu-se-um".
    number - usize::from(silent) + usize::from(ends_with(signs, "eum"))
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use crate::text::Lang;

    #[test]
    fn words_counted_by_hand() {
        check(
            Lang::Nl,
            &[
                (1, "je brief nieuw ja typ zo’n mail app site leeuw gooi kijk vrouw uw haai ’s thuis"),
                (
                    2,
                    "sleutel loket afspraak klikken zoeken e-mail website online cookies nieuwe moeilijk code krantje auto buiten",
                ),
                (
                    3,
                    "computer overheid bladwijzer telefoon uiterste rekening ideeën geopend cliënten museum aanmelden sms pdf",
                ),
                (
                    4,
                    "informatie bibliotheek januari gemeentehuis beveiligen beëindigen beantwoorden officieel verzekering",
                ),
                (5, "telefoonnummer inschrijvingsbewijs identiteitskaart"),
                (6, "kinderbijslag-loket belastingaangifte ondernemingsnummer"),
            ],
        );
    }
}
