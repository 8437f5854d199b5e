//! Syllables of German: each vowel, or group of vowels that is one sound, makes one.

use super::{ends_with, is_at, nuclei};

const TOGETHER: &[&str] = &["aa", "ee", "oo", "ie", "ei", "ai", "ey", "ay", "au", "äu", "eu", "oi"];

pub(super) fn count(signs: &[char]) -> usize {
    let is_vowel = |at: usize| match signs[at] {
        'u' => at == 0 || signs[at - 1] != 'q',
        sign => "aeioyäöüéèà".contains(sign),
    };
    let mut number = nuclei(signs, is_vowel, TOGETHER);
    let is = |what: &str| what.chars().eq(signs.iter().copied()) || ends_with(signs, what);
    // English words keep their silent e: "Geheimcode", "Website", "online".
    if ["code", "codes", "site", "sites", "online", "offline", "team", "teams", "homepage"].iter().any(|end| is(end)) {
        number -= 1;
    }
    // "Mu-se-um", "I-de-en", "Bel-gi-en", but "die Kni-e".
    if ["eum", "een", "ien"].iter().any(|end| ends_with(signs, end)) && number > 1 {
        number += 1;
    }
    // "ge-ehrt", "be-enden".
    if ["geehr", "beend", "beerb", "geeign"].iter().any(|start| signs.len() > 5 && is_at(signs, 0, start)) {
        number += usize::from(!is_at(signs, 0, "geei"));
    }
    number
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use crate::text::Lang;

    #[test]
    fn words_counted_by_hand() {
        check(
            Lang::De,
            &[
                (1, "Sie Brief Code Haus neu Ja Feld Team durch Zahl"),
                (2, "Schalter klicken Handy E-Mail Website online neue Feuer Reihe Quelle Antrag"),
                (3, "Computer Behörde geöffnet Ideen Belgien Museum Geheimcode beenden geehrte Adresse Briefkasten"),
                (4, "Lesezeichen Suchmaschine Gemeindehaus Bestätigung"),
                (5, "Information Telefonnummer Kinderbetreuung"),
                (6, ""),
            ],
        );
    }
}
