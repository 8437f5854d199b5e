//! The numbers of the Belgian administration: their check digits, how they are read and how they are written.
//! What is *real* and what is *practice* among them is decided in [`guard`](crate::guard), not here.
//!
//! Every reader takes a text with the usual separators (space, dot, dash, slash, plus) and gives `false` or `None` for
//! anything that is not exactly such a number. Every writer makes a number whose check digits are right, so that the
//! practice world can deal out new data.
//!
//! | number | form | check |
//! |---|---|---|
//! | national register | `YY.MM.DD-SSS.CC` | CC = 97 − (first nine mod 97); born in 2000 or later: a 2 before the nine |
//! | identity card | `xxx-xxxxxxx-yy` | yy = first ten mod 97, and 97 instead of 0 |
//! | structured message | `+++ddd/dddd/ddddd+++` | last two = first ten mod 97, and 97 instead of 0 |
//! | IBAN | `CCkk` + account | (account, country, kk; letters as 10–35) mod 97 = 1 |
//! | Belgian account in it | `bbb-aaaaaaa-cc` | cc = first ten mod 97, and 97 instead of 0 |
//! | payment card | 13–19 digits | Luhn, mod 10 |
//! | sum of money | `84,50`, `84.50`, `1.234,50 euro` | – |
//!
//! Sources: royal decree of 3 April 1984 and IBZ instruction IT000 (register number), KSZ decree of 8 February 1991
//! (BIS number), IBZ instruction IT195 (card), ISO 13616 and the SWIFT IBAN registry, edition 101 (IBAN),
//! ISO/IEC 7812-1 (Luhn); compared with the public library python-stdnum.

use std::fmt;

/// Which register a national number belongs to, told by its month (and serial).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberKind {
    /// The national register: month 00 to 12.
    Register,
    /// A BIS number, for people who are not in the national register: month + 20 (sex unknown) or + 40 (sex known).
    Bis,
    /// Ours: month + 60, or a serial that is never given out (000 and 999). Such a number belongs to nobody.
    Practice,
}

/// A national number, taken apart. The check digits are not kept: [`fmt::Display`] works them out again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RegisterNumber {
    /// Year of birth in full. The check digits tell the century.
    pub year: u16,
    /// Month as it stands in the number: 00 is unknown, 21–32 and 41–52 are BIS, 61–72 practice.
    pub month: u8,
    /// Day of birth; 00 is unknown.
    pub day: u8,
    /// Counter of the day: odd for men, even for women.
    pub serial: u16,
}

impl RegisterNumber {
    /// Reads a number of eleven digits; `None` when the check digits are wrong or month or day cannot be.
    ///
    /// The day may go beyond 31 when the month is unknown: the register counts on there when a day's serials are used up.
    pub fn read(text: &str) -> Option<Self> {
        let digits = digits_of(text)?;
        if digits.len() != 11 {
            return None;
        }
        let part = |from: usize, to: usize| digits.get(from..to)?.parse::<u64>().ok();
        let (nine, check) = (part(0, 9)?, part(9, 11)?);
        let century = if register_check(nine, false) == check {
            1900
        } else if register_check(nine, true) == check {
            2000
        } else {
            return None;
        };
        let number = Self {
            year: century + part(0, 2)? as u16,
            month: part(2, 4)? as u8,
            day: part(4, 6)? as u8,
            serial: part(6, 9)? as u16,
        };
        let month = number.month % 20;
        (number.month <= 72 && month <= 12 && (number.day <= 31 || month == 0)).then_some(number)
    }

    /// The register that the number belongs to.
    pub fn kind(&self) -> NumberKind {
        match (self.month, self.serial) {
            (60.., _) | (_, 0 | 999..) => NumberKind::Practice,
            (20.., _) => NumberKind::Bis,
            _ => NumberKind::Register,
        }
    }
}

/// Writes the number as it stands on a card: `87.64.12-102.67`.
impl fmt::Display for RegisterNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day, serial) = (self.year % 100, self.month, self.day, self.serial);
        let nine = ((u64::from(year) * 100 + u64::from(month)) * 100 + u64::from(day)) * 1000 + u64::from(serial);
        let check = register_check(nine, self.year >= 2000);
        write!(f, "{year:02}.{month:02}.{day:02}-{serial:03}.{check:02}")
    }
}

/// The check digits of a national number. No number fits both centuries, since 2·10⁹ mod 97 is not 0.
fn register_check(nine: u64, since_2000: bool) -> u64 {
    97 - (nine + if since_2000 { 2_000_000_000 } else { 0 }) % 97
}

/// The rest of a division by 97, with 97 instead of 0: the check of cards, accounts and structured messages.
fn rest_97(first_ten: u64) -> u64 {
    match first_ten % 97 {
        0 => 97,
        rest => rest,
    }
}

/// Are these twelve digits with a right check at the end (ten, then two)?
fn checks_by_97(digits: &str) -> bool {
    let part = |from: usize, to: usize| digits.get(from..to).and_then(|part| part.parse::<u64>().ok());
    digits.len() == 12 && part(0, 10).map(rest_97) == part(10, 12)
}

/// Is this the number of an identity card (twelve digits, check right)?
///
/// By its digits alone a card number cannot be told from a [structured message](is_structured_message).
pub fn is_eid_card(text: &str) -> bool {
    digits_of(text).is_some_and(|digits| checks_by_97(&digits))
}

/// Writes a card number from its first ten digits: `000-0009001-77`.
pub fn eid_card(first_ten: u64) -> String {
    let ten = first_ten % 10_000_000_000;
    format!("{:03}-{:07}-{:02}", ten / 10_000_000, ten % 10_000_000, rest_97(ten))
}

/// Is this a structured message for a bank transfer (twelve digits, check right)? The `+++` may be left out.
pub fn is_structured_message(text: &str) -> bool {
    digits_of(text).is_some_and(|digits| checks_by_97(&digits))
}

/// Writes a structured message from its first ten digits: `+++090/0000/10154+++`.
pub fn structured_message(first_ten: u64) -> String {
    let ten = first_ten % 10_000_000_000;
    let (a, b, c) = (ten / 10_000_000, ten / 1000 % 10_000, ten % 1000);
    format!("+++{a:03}/{b:04}/{c:03}{:02}+++", rest_97(ten))
}

/// Is this an IBAN of any country (length, kinds of signs and check digits right)?
pub fn is_iban(text: &str) -> bool {
    let signs = iban_signs(text);
    let Some((country, rest)) = signs.split_at_checked(2) else { return false };
    let Some(structure) = iban_structure(country) else { return false };
    let kinds = "nn".chars().chain(signs_of(structure));
    rest.len() == 2 + signs_of(structure).count()
        && rest.chars().zip(kinds).all(|(sign, kind)| sign_fits(sign, kind))
        && iban_rest(country, rest) == 1
}

/// The letters and digits of an IBAN, however it was written: `be68 5390…` is `BE685390…`.
pub fn iban_signs(text: &str) -> String {
    text.chars().filter(|sign| !is_separator(*sign)).map(|sign| sign.to_ascii_uppercase()).collect()
}

/// The sum that somebody wrote, in cents: with a comma or a point, with or without the word or sign for euro.
///
/// What stands before the last one or two digits parts the cents; any other point, comma or blank parts thousands.
pub fn cents(text: &str) -> Option<i64> {
    let lower = text.to_lowercase();
    let bare =
        lower.replace(['€', '\u{a0}', '\u{202f}'], " ").replace("euros", "").replace("euro", "").replace("eur", "");
    let bare = bare.trim();
    let (whole, rest) = match bare.rfind([',', '.']) {
        Some(at) if bare.len() - at <= 3 => (&bare[..at], &bare[at + 1..]),
        _ => (bare, ""),
    };
    let mut groups = whole.split([',', '.', ' ']);
    let first = groups.next().filter(|first| !first.is_empty())?;
    let digits = groups.try_fold(first.to_owned(), |sum, group| (group.len() == 3).then(|| sum + group))?;
    if digits.len() > 9 || !digits.bytes().chain(rest.bytes()).all(|sign| sign.is_ascii_digit()) {
        return None;
    }
    let rest: i64 = format!("{rest:0<2}").parse().ok()?;
    Some(digits.parse::<i64>().ok()? * 100 + rest)
}

/// Writes a Belgian IBAN from a bank code of three digits and an account of seven: `BE02 5400 0010 0140`.
pub fn be_iban(bank: u16, account: u32) -> String {
    let ten = u64::from(bank % 1000) * 10_000_000 + u64::from(account % 10_000_000);
    let digits = format!("{ten:010}{:02}", rest_97(ten));
    let check = 98 - iban_rest("BE", &format!("00{digits}"));
    let (a, rest) = digits.split_at(4);
    let (b, c) = rest.split_at(4);
    format!("BE{check:02} {a} {b} {c}")
}

/// The rest by which an IBAN is judged: the account, then country and check digits, each letter as 10 to 35, mod 97.
fn iban_rest(country: &str, check_and_account: &str) -> u32 {
    let (check, account) = check_and_account.split_at_checked(2).unwrap_or((check_and_account, ""));
    account.chars().chain(country.chars()).chain(check.chars()).fold(0, |rest, sign| match sign.to_digit(36) {
        Some(value @ 10..) => (rest * 100 + value) % 97,
        Some(value) => (rest * 10 + value) % 97,
        None => rest,
    })
}

/// The kinds of signs after country and check digits: `3n10c` is three digits, then ten letters or digits.
/// `None` for a country without IBANs.
pub fn iban_structure(country: &str) -> Option<&'static str> {
    let at = IBAN_COUNTRIES.binary_search_by_key(&country, |(name, _)| name).ok()?;
    IBAN_COUNTRIES.get(at).map(|(_, structure)| *structure)
}

/// Spells a structure out, one kind for each sign: `2n1a` becomes `n`, `n`, `a`.
pub fn signs_of(structure: &str) -> impl Iterator<Item = char> {
    structure.split_inclusive(['n', 'a', 'c']).flat_map(|part| {
        let (count, kind) = part.split_at(part.len().saturating_sub(1));
        let kind = kind.chars().next().unwrap_or('n');
        std::iter::repeat_n(kind, count.parse().unwrap_or(0))
    })
}

/// Does a sign fit its kind: `n` a digit, `a` a letter, `c` either?
pub fn sign_fits(sign: char, kind: char) -> bool {
    match kind {
        'n' => sign.is_ascii_digit(),
        'a' => sign.is_ascii_alphabetic(),
        _ => sign.is_ascii_alphanumeric(),
    }
}

/// Does the Luhn check of payment cards come out right?
pub fn is_luhn(text: &str) -> bool {
    let Some(digits) = digits_of(text) else { return false };
    let sum: u32 = digits
        .bytes()
        .rev()
        .zip([1, 2].into_iter().cycle())
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .map(|value| value / 10 + value % 10)
        .sum();
    digits.len() > 1 && sum.is_multiple_of(10)
}

/// The bare digits of a number; `None` when there is anything but digits and separators.
pub fn digits_of(text: &str) -> Option<String> {
    let bare: String = text.chars().filter(|sign| !is_separator(*sign)).collect();
    (!bare.is_empty() && bare.bytes().all(|sign| sign.is_ascii_digit())).then_some(bare)
}

fn is_separator(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '.' | '-' | '/' | '+')
}

/// The SWIFT registry, edition 101: country, then what follows the two check digits. In the order of the alphabet.
#[rustfmt::skip]
const IBAN_COUNTRIES: &[(&str, &str)] = &[
    ("AD", "8n12c"), ("AE", "19n"), ("AL", "8n16c"), ("AT", "16n"), ("AZ", "4a20c"), ("BA", "16n"),
    ("BE", "12n"), ("BG", "4a6n8c"), ("BH", "4a14c"), ("BI", "23n"), ("BR", "23n1a1c"), ("BY", "4c4n16c"),
    ("CH", "5n12c"), ("CR", "18n"), ("CY", "8n16c"), ("CZ", "20n"), ("DE", "18n"), ("DJ", "23n"),
    ("DK", "14n"), ("DO", "4c20n"), ("EE", "16n"), ("EG", "25n"), ("ES", "20n"), ("FI", "14n"),
    ("FK", "2a12n"), ("FO", "14n"), ("FR", "10n11c2n"), ("GB", "4a14n"), ("GE", "2a16n"), ("GI", "4a15c"),
    ("GL", "14n"), ("GR", "7n16c"), ("GT", "24c"), ("HN", "4a20n"), ("HR", "17n"), ("HU", "24n"),
    ("IE", "4a14n"), ("IL", "19n"), ("IQ", "4a15n"), ("IS", "22n"), ("IT", "1a10n12c"), ("JO", "4a4n18c"),
    ("KW", "4a22c"), ("KZ", "3n13c"), ("LB", "4n20c"), ("LC", "4a24c"), ("LI", "5n12c"), ("LT", "16n"),
    ("LU", "3n13c"), ("LV", "4a13c"), ("LY", "21n"), ("MC", "10n11c2n"), ("MD", "20c"), ("ME", "18n"),
    ("MK", "3n10c2n"), ("MN", "16n"), ("MR", "23n"), ("MT", "4a5n18c"), ("MU", "4a19n3a"), ("NI", "4a20n"),
    ("NL", "4a10n"), ("NO", "11n"), ("OM", "3n16c"), ("PK", "4a16c"), ("PL", "24n"), ("PS", "4a21c"),
    ("PT", "21n"), ("QA", "4a21c"), ("RO", "4a16c"), ("RS", "18n"), ("RU", "14n15c"), ("SA", "2n18c"),
    ("SC", "4a20n3a"), ("SD", "14n"), ("SE", "20n"), ("SI", "15n"), ("SK", "20n"), ("SM", "1a10n12c"),
    ("SO", "19n"), ("ST", "21n"), ("SV", "4a20n"), ("TL", "19n"), ("TN", "20n"), ("TR", "6n16c"),
    ("UA", "6n19c"), ("VA", "18n"), ("VG", "4a16n"), ("XK", "16n"), ("YE", "4a4n18c"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check_register(text: &str, expected: Option<(u16, NumberKind)>) {
        let found = RegisterNumber::read(text).map(|number| (number.year, number.kind()));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn register_numbers() {
        use NumberKind::*;
        // The examples of the public documentation of python-stdnum.
        check_register("85.07.30-033.28", Some((1985, Register)));
        check_register("85 07 30 033 28", Some((1985, Register)));
        check_register("85073003328", Some((1985, Register)));
        check_register("17.07.30-033.84", Some((2017, Register)));
        check_register("98.47.28-997.65", Some((1998, Bis)));
        check_register("01 49 07 001 85", Some((2001, Bis)));
        // The specimen of the State and the practice persons.
        check_register("71.71.51-000.70", None);
        check_register("87.64.12-102.67", Some((1987, Practice)));
        check_register("64.71.03-105.94", Some((1964, Practice)));
        check_register("99.68.27-106.87", Some((1999, Practice)));
        check_register("04.62.19-109.62", Some((2004, Practice)));
        check_register("57.61.30-110.32", Some((1957, Practice)));
        check_register("79.72.08-113.64", Some((1979, Practice)));
        // Wrong check, wrong length, wrong signs, no such month, no such day.
        check_register("85.07.30-033.29", None);
        check_register("85.07.30-033.2", None);
        check_register("85.07.30-033.288", None);
        check_register("85.07.30-O33.28", None);
        check_register("", None);
        check_written(1985, 13, 1, 1, None);
        check_written(1985, 73, 1, 1, None);
        check_written(1985, 7, 32, 1, None);
        check_written(1985, 0, 32, 1, Some(Register));
        check_written(1985, 40, 0, 1, Some(Bis));
        check_written(2024, 2, 29, 998, Some(Register));
        check_written(2024, 2, 29, 999, Some(Practice));
        check_written(2024, 2, 29, 0, Some(Practice));
    }

    fn check_written(year: u16, month: u8, day: u8, serial: u16, expected: Option<NumberKind>) {
        let number = RegisterNumber { year, month, day, serial };
        let read = RegisterNumber::read(&number.to_string());
        assert_eq!(read.map(|number| number.kind()), expected, "{number}");
        assert!(read.is_none_or(|read| read == number), "{number}");
    }

    fn check(test: fn(&str) -> bool, text: &str, expected: bool) {
        assert_eq!(test(text), expected, "{text}");
    }

    #[test]
    fn cards_and_messages() {
        check(is_eid_card, "000-0011032-71", true);
        check(is_eid_card, "591-1917064-58", true);
        check(is_eid_card, "591-2010999-97", true);
        check(is_eid_card, "000-0009001-77", true);
        check(is_eid_card, "000-0011032-25", false);
        check(is_eid_card, "000-0011032-7", false);
        check(is_structured_message, "010/8068/17183", true);
        check(is_structured_message, "+++090/0000/10154+++", true);
        check(is_structured_message, "+++090/0000/10155+++", false);
        check(is_luhn, "4111 1111 1111 1111", true);
        check(is_luhn, "4111 1111 1111 1112", false);
        check(is_luhn, "0", false);
        check(is_luhn, "", false);
        assert_eq!(eid_card(9001), "000-0009001-77");
        assert_eq!(eid_card(5_912_010_999), "591-2010999-97");
        assert_eq!(structured_message(900_000_101), "+++090/0000/10154+++");
    }

    #[test]
    fn ibans() {
        check(is_iban, "BE68 5390 0754 7034", true);
        check(is_iban, "be68539007547034", true);
        check(is_iban, "BE68 5390 0754 7035", false);
        check(is_iban, "BE68 5390 0754 703", false);
        check(is_iban, "NL91 ABNA 0417 1643 00", true);
        check(is_iban, "NL91 4BNA 0417 1643 00", false);
        check(is_iban, "DE89 3704 0044 0532 0130 00", true);
        check(is_iban, "FR14 2004 1010 0505 0001 3M02 606", true);
        check(is_iban, "GB29 NWBK 6016 1331 9268 19", true);
        check(is_iban, "LU28 0019 4006 4475 0000", true);
        check(is_iban, "MT84 MALT 0110 0001 2345 MTLC AST0 01S", true);
        check(is_iban, "ZZ68 5390 0754 7034", false);
        check(is_iban, "é", false);
        check(is_iban, "", false);
        assert_eq!(be_iban(540, 10_01), "BE02 5400 0010 0140");
        assert_eq!(be_iban(539, 75_470), "BE68 5390 0754 7034");
        assert!(IBAN_COUNTRIES.is_sorted());
    }

    fn check_sum(text: &str, expected: Option<i64>) {
        assert_eq!(cents(text), expected, "{text}");
    }

    #[test]
    fn sums_of_money() {
        check_sum("84,50", Some(8450));
        check_sum("84.50", Some(8450));
        check_sum("84,5", Some(8450));
        check_sum(" 84 ", Some(8400));
        check_sum("€ 84,50", Some(8450));
        check_sum("84,50 euro", Some(8450));
        check_sum("84.50 euros", Some(8450));
        check_sum("84,50 EUR", Some(8450));
        check_sum("1.234,50", Some(123_450));
        check_sum("1 234,50", Some(123_450));
        check_sum("1,234.50", Some(123_450));
        check_sum("1.234", Some(123_400));
        check_sum("0,05", Some(5));
        check_sum("84,", Some(8400));
        check_sum("", None);
        check_sum(",50", None);
        check_sum("12.34,50", None);
        check_sum("84,50,20", None);
        check_sum("84-50", None);
        check_sum("vijf", None);
        check_sum("99999999999", None);
    }

    #[test]
    fn a_swap_of_two_digits_is_always_seen() {
        for number in ["BE68 5390 0754 7034", "BE02 5400 0010 0140"] {
            let signs: Vec<char> = iban_signs(number).chars().collect();
            for at in 2..signs.len() - 1 {
                let mut swapped = signs.clone();
                swapped.swap(at, at + 1);
                let swapped: String = swapped.into_iter().collect();
                assert!(swapped == iban_signs(number) || !is_iban(&swapped), "{swapped}");
            }
        }
        check(is_structured_message, "+++090/0000/10154+++", true);
        check(is_structured_message, "+++090/0000/01154+++", false);
        check(is_structured_message, "+++090/0001/00154+++", false);
    }

    #[test]
    fn the_practice_persons_have_right_numbers() {
        for (card, iban, message) in [(9001, 1001, 101), (9002, 1002, 102), (9003, 1003, 103), (9006, 1006, 106)] {
            check(is_eid_card, &eid_card(card), true);
            check(is_iban, &be_iban(540, iban), true);
            check(is_structured_message, &structured_message(900_000_000 + message), true);
        }
    }
}
