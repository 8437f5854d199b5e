//! Answers to the fields of a form: what a portal takes, how it forgives the way people write, and what is wrong with the rest.
//! It looks at one answer at a time; what happens then is in `mod.rs`.

use time::{Date, Duration, Month, Weekday};

use super::super::files::File;
use crate::lesson::{FieldKind, FileRule};
use crate::number::{RegisterNumber, digits_of, is_iban};

/// Why a portal does not take an answer. Each has words of its own that say what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Wrong {
    /// A required field is empty.
    Empty,
    /// Nothing was chosen.
    NotChosen,
    /// A day was chosen, but no hour.
    NoHour,
    /// No file was attached.
    NoFile,
    /// The box is not ticked.
    NotTicked,
    /// Not a whole number.
    NotNumber,
    /// A number, but not within the limits.
    OutOfRange(i64, i64),
    /// Not a day that exists.
    NotDate,
    /// The year has two digits.
    ShortYear,
    /// The month stands before the day.
    Swapped,
    /// The day has still to come.
    NotYet,
    /// The day is over.
    Over,
    /// Not eleven digits.
    NotNational,
    /// Eleven digits, but one of them is wrong.
    NationalTypo,
    /// Not an account number.
    NotIban,
    /// An account number, but a sign in it is wrong.
    IbanTypo,
    /// Not a sum of money.
    NotAmount,
    /// Not a telephone number.
    NotPhone,
    /// Not an e-mail address.
    NotMail,
    /// A street without a number.
    NoHouseNumber,
    /// An address without a postcode.
    NoPostcode,
    /// This kind of file is not taken.
    FileKind,
    /// The file is larger than this many kilobytes.
    FileSize(u32),
    /// The name of the file has signs that are not taken.
    FileSigns,
    /// The name of the file says nothing.
    FileName,
}

/// The longest text that a field takes, in characters.
pub(super) const LONGEST: usize = 120;
/// Signs that portals do not take in the name of a file.
const BAD_SIGNS: &str = "&%#?*:\"<>|\\€@;+=";

/// What is wrong with an answer that is not empty; files are looked at when they are attached.
pub(super) fn judge(kind: &FieldKind, answer: &str, today: Date) -> Result<(), Wrong> {
    let answer = answer.trim();
    match kind {
        FieldKind::Text
        | FieldKind::Choice(_)
        | FieldKind::Choices(_)
        | FieldKind::File(_)
        | FieldKind::Declaration => Ok(()),
        FieldKind::Number { least, most } => match digits_of(answer).and_then(|digits| digits.parse::<i64>().ok()) {
            None => Err(Wrong::NotNumber),
            Some(number) if !(*least..=*most).contains(&number) => Err(Wrong::OutOfRange(*least, *most)),
            Some(_) => Ok(()),
        },
        FieldKind::Date => read_day(answer).map(|_| ()),
        FieldKind::PastDate => match read_day(answer)? {
            day if day > today => Err(Wrong::NotYet),
            _ => Ok(()),
        },
        FieldKind::FutureDate => match read_day(answer)? {
            day if day < today => Err(Wrong::Over),
            _ => Ok(()),
        },
        FieldKind::NationalNumber => match digits_of(answer) {
            Some(digits) if digits.len() == 11 => RegisterNumber::read(&digits).map(|_| ()).ok_or(Wrong::NationalTypo),
            _ => Err(Wrong::NotNational),
        },
        FieldKind::Iban => match is_iban(answer) {
            true => Ok(()),
            false if signs_of_account(answer).len() == 16 => Err(Wrong::IbanTypo),
            false => Err(Wrong::NotIban),
        },
        FieldKind::Amount => cents(answer).map(|_| ()).ok_or(Wrong::NotAmount),
        FieldKind::Phone => match phone_digits(answer) {
            Some(digits) if (9..=10).contains(&digits.len()) && digits.starts_with('0') => Ok(()),
            _ => Err(Wrong::NotPhone),
        },
        FieldKind::Mail => match answer.split_once('@') {
            Some((name, host)) if !name.is_empty() && !answer.contains(char::is_whitespace) && is_host(host) => Ok(()),
            _ => Err(Wrong::NotMail),
        },
        FieldKind::Address => {
            let groups = || answer.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| starts_with_digit(part));
            let postcode = groups().any(|part| part.len() == 4 && part.bytes().all(|sign| sign.is_ascii_digit()));
            match (postcode, groups().count()) {
                (true, 2..) => Ok(()),
                (true, _) => Err(Wrong::NoHouseNumber),
                (false, _) => Err(Wrong::NoPostcode),
            }
        }
        FieldKind::Slot(_) => match answer.split_once(' ') {
            Some((_, hour)) if !hour.is_empty() => Ok(()),
            _ => Err(Wrong::NoHour),
        },
    }
}

/// What is wrong with nothing at all, where an answer is required.
pub(super) fn nothing(kind: &FieldKind) -> Wrong {
    match kind {
        FieldKind::Choice(_) | FieldKind::Choices(_) | FieldKind::Slot(_) => Wrong::NotChosen,
        FieldKind::File(_) => Wrong::NoFile,
        FieldKind::Declaration => Wrong::NotTicked,
        _ => Wrong::Empty,
    }
}

/// What a portal has against a file.
pub(in crate::sandbox) fn judge_file(rule: &FileRule, file: &File, kb: u32) -> Result<(), Wrong> {
    if !rule.kinds.contains(&file.kind()) {
        Err(Wrong::FileKind)
    } else if kb > rule.most_kb {
        Err(Wrong::FileSize(rule.most_kb))
    } else if file.name.contains(|sign| BAD_SIGNS.contains(sign)) {
        Err(Wrong::FileSigns)
    } else if rule.named && !file.renamed {
        Err(Wrong::FileName)
    } else {
        Ok(())
    }
}

/// Whether two answers say the same, however they are written.
pub(super) fn same(kind: &FieldKind, one: &str, other: &str) -> bool {
    let (one, other) = (one.trim(), other.trim());
    match kind {
        FieldKind::Number { .. } | FieldKind::NationalNumber => digits_of(one) == digits_of(other),
        FieldKind::Date | FieldKind::PastDate | FieldKind::FutureDate => read_day(one) == read_day(other),
        FieldKind::Iban => signs_of_account(one) == signs_of_account(other),
        FieldKind::Amount => cents(one) == cents(other),
        FieldKind::Phone => phone_digits(one) == phone_digits(other),
        FieldKind::Choices(_) => picks(one).collect::<std::collections::BTreeSet<_>>() == picks(other).collect(),
        FieldKind::Text | FieldKind::Mail | FieldKind::Address => plain(one) == plain(other),
        FieldKind::Choice(_) | FieldKind::Slot(_) | FieldKind::File(_) | FieldKind::Declaration => one == other,
    }
}

/// Whether day and month of one answer have changed places in the other.
pub(super) fn swapped(kind: &FieldKind, one: &str, other: &str) -> bool {
    let is_day = matches!(kind, FieldKind::Date | FieldKind::PastDate | FieldKind::FutureDate);
    let (Some(one), Ok(other)) = (parts_of_day(one), read_day(other)) else { return false };
    is_day && one == (u32::from(u8::from(other.month())), u32::from(other.day()), other.year())
}

/// The ids that were picked, of an answer with many.
pub fn picks(answer: &str) -> impl Iterator<Item = &str> {
    answer.split('+').filter(|id| !id.is_empty())
}

/// The day so many working days after another: the counters are closed on Saturday and Sunday.
pub fn working_day(from: Date, days: u16) -> Date {
    let mut day = from;
    let mut left = days;
    while left > 0 {
        let Some(next) = day.checked_add(Duration::days(1)) else { return day };
        day = next;
        if !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
            left -= 1;
        }
    }
    day
}

/// A day as people type it: `12/04/1987`, `12.4.1987`, `12-04-1987`, `12 04 1987`, `12041987`; also `1987-04-12`.
pub(super) fn read_day(text: &str) -> Result<Date, Wrong> {
    let (day, month, year) = parts_of_day(text).ok_or(Wrong::NotDate)?;
    if year < 100 {
        return Err(Wrong::ShortYear);
    }
    let date = |day: u32, month: u32| {
        let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
        Date::from_calendar_date(year, month, u8::try_from(day).ok()?).ok()
    };
    match (date(day, month), date(month, day)) {
        _ if !(1800..2200).contains(&year) => Err(Wrong::NotDate),
        (Some(date), _) => Ok(date),
        (None, Some(_)) => Err(Wrong::Swapped),
        (None, None) => Err(Wrong::NotDate),
    }
}

/// Day, month and year, as they stand there.
fn parts_of_day(text: &str) -> Option<(u32, u32, i32)> {
    let text = text.trim();
    let parts: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let allowed = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '/' | '.' | '-' | ' '));
    let read = |part: &str| part.parse::<u32>().ok().filter(|_| part.len() <= 4);
    let (day, month, year) = match parts.as_slice() {
        _ if !allowed => return None,
        [year, month, day] if year.len() == 4 => (read(day)?, read(month)?, read(year)?),
        [day, month, year] => (read(day)?, read(month)?, read(year)?),
        [whole] if whole.len() == 8 => (read(whole.get(..2)?)?, read(whole.get(2..4)?)?, read(whole.get(4..)?)?),
        _ => return None,
    };
    Some((day, month, i32::try_from(year).ok()?))
}

/// A sum as people type it: `84,50`, `84.50`, `€ 84`, `1 250,00 euro`.
fn cents(text: &str) -> Option<i64> {
    let bare: String = text.to_lowercase().replace("euros", "").replace("euro", "").replace("eur", "").replace('€', "");
    let bare: String = bare.chars().filter(|c| !c.is_whitespace()).collect();
    let (whole, rest) = match bare.rfind([',', '.']) {
        Some(at) if bare.len() - at <= 3 => (&bare[..at], &bare[at + 1..]),
        _ => (bare.as_str(), ""),
    };
    let whole: String = whole.chars().filter(|c| !matches!(c, '.' | ',')).collect();
    let digits = |part: &str| part.bytes().all(|sign| sign.is_ascii_digit());
    if whole.is_empty() || whole.len() > 9 || !digits(&whole) || !digits(rest) {
        return None;
    }
    Some(whole.parse::<i64>().ok()? * 100 + format!("{rest:0<2}").parse::<i64>().ok()?)
}

fn signs_of_account(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|sign| sign.to_ascii_uppercase()).collect()
}

/// The digits of a telephone number, the Belgian prefix written as 0.
fn phone_digits(text: &str) -> Option<String> {
    let bare: String = text.chars().filter(|sign| !matches!(sign, '(' | ')')).collect();
    let digits = digits_of(&bare)?;
    let rest = digits.strip_prefix("0032").or_else(|| digits.strip_prefix("32").filter(|_| bare.contains('+')));
    Some(rest.map_or_else(|| digits.clone(), |rest| format!("0{rest}")))
}

fn is_host(host: &str) -> bool {
    host.split('.').count() >= 2
        && host
            .split('.')
            .all(|part| !part.is_empty() && part.chars().all(|sign| sign.is_alphanumeric() || sign == '-'))
}

fn starts_with_digit(part: &str) -> bool {
    part.starts_with(|sign: char| sign.is_ascii_digit())
}

/// Words without capitals and double blanks.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> Date {
        Date::from_calendar_date(2026, Month::November, 23).unwrap_or(Date::MIN)
    }

    fn check(kind: &FieldKind, answer: &str, expected: Option<Wrong>) {
        assert_eq!(judge(kind, answer, today()).err(), expected, "{answer}");
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        for right in ["12/04/1987", "12.4.1987", "12-04-1987", " 12 04 1987 ", "12041987", "1987-04-12"] {
            check(&FieldKind::Date, right, None);
            assert!(same(&FieldKind::Date, right, "12/04/1987"), "{right}");
        }
        check(&FieldKind::Date, "04/27/1987", Some(Wrong::Swapped));
        check(&FieldKind::Date, "12/04/87", Some(Wrong::ShortYear));
        check(&FieldKind::Date, "31/02/1987", Some(Wrong::NotDate));
        check(&FieldKind::Date, "12 april 1987", Some(Wrong::NotDate));
        check(&FieldKind::Date, "1987", Some(Wrong::NotDate));
        check(&FieldKind::PastDate, "24/11/2026", Some(Wrong::NotYet));
        check(&FieldKind::PastDate, "23/11/2026", None);
        check(&FieldKind::FutureDate, "22/11/2026", Some(Wrong::Over));
        assert!(swapped(&FieldKind::Date, "04/12/1987", "12/04/1987"));
        assert!(swapped(&FieldKind::Date, "04/27/1987", "27/04/1987"));
        assert!(!swapped(&FieldKind::Date, "12/04/1987", "12/04/1987"));
    }

    #[test]
    fn numbers_and_sums() {
        let kind = FieldKind::Number { least: 1, most: 12 };
        check(&kind, "3", None);
        check(&kind, "drie", Some(Wrong::NotNumber));
        check(&kind, "13", Some(Wrong::OutOfRange(1, 12)));
        for right in ["84,50", "84.50", "€ 84,5", "84.50 euro", "1.250,00", "1 250"] {
            check(&FieldKind::Amount, right, None);
        }
        assert!(same(&FieldKind::Amount, "1.250", "1250,00"));
        check(&FieldKind::Amount, "veel", Some(Wrong::NotAmount));
        check(&FieldKind::NationalNumber, "87.64.12-102.67", None);
        check(&FieldKind::NationalNumber, "87641210267", None);
        check(&FieldKind::NationalNumber, "87.64.12-102.76", Some(Wrong::NationalTypo));
        check(&FieldKind::NationalNumber, "87.64.12", Some(Wrong::NotNational));
        check(&FieldKind::Iban, "BE02 5400 0010 0140", None);
        check(&FieldKind::Iban, "be02.5400.0010.0140", None);
        check(&FieldKind::Iban, "BE02 5400 0010 0104", Some(Wrong::IbanTypo));
        check(&FieldKind::Iban, "540", Some(Wrong::NotIban));
    }

    #[test]
    fn ways_to_reach_somebody() {
        check(&FieldKind::Phone, "0400 00 00 01", None);
        check(&FieldKind::Phone, "+32 400 00 00 01", None);
        check(&FieldKind::Phone, "0400 00 00", Some(Wrong::NotPhone));
        check(&FieldKind::Mail, "amina@brief.example", None);
        check(&FieldKind::Mail, "amina brief.example", Some(Wrong::NotMail));
        check(&FieldKind::Mail, "amina@brief", Some(Wrong::NotMail));
        check(&FieldKind::Address, "Oefenstraat 1, 0999 Eilandstad", None);
        check(&FieldKind::Address, "Oefenstraat 1a bus 3, 0999 Eilandstad", None);
        check(&FieldKind::Address, "Oefenstraat 1, Eilandstad", Some(Wrong::NoPostcode));
        check(&FieldKind::Address, "Oefenstraat, 0999 Eilandstad", Some(Wrong::NoHouseNumber));
    }

    #[test]
    fn the_counters_are_closed_at_the_weekend() {
        // 23 November 2026 is a Monday.
        assert_eq!(working_day(today(), 4).to_string(), "2026-11-27");
        assert_eq!(working_day(today(), 5).to_string(), "2026-11-30");
        assert_eq!(working_day(today(), 0), today());
    }
}
