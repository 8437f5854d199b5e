//! Finds real numbers among the digits of a text. Practice numbers and dates are taken out first, so that their pieces
//! never join with their neighbours to something that looks real.

use super::{Moment, RealData, WIDEST_GAP, is_joiner};
use crate::number::{self, NumberKind, RegisterNumber};

/// Digits that touch one another.
struct Run {
    from: usize,
    to: usize,
    /// Only joiners stand between this run and the one before it.
    joined: bool,
}

/// Some runs that stand together, read as one number.
struct Window<'a> {
    signs: &'a [char],
    runs: &'a [Run],
    digits: String,
}

pub(super) fn find(signs: &[char], moment: Moment) -> Option<RealData> {
    // Most texts have none, and an account has some too.
    if !signs.iter().any(char::is_ascii_digit) {
        return None;
    }
    let practice_accounts = match accounts(signs) {
        Accounts::Real => return Some(RealData::Iban),
        Accounts::Practice(spans) => spans,
    };
    let mut runs = runs_of(signs);
    take_out(&mut runs, &practice_accounts);
    take_out_practice(&mut runs, signs);
    windows(&runs, signs).find_map(|window| {
        let found = window.real()?;
        let doubtful = moment == Moment::Typing && window.to() == signs.len() && window.may_become_practice();
        (!doubtful).then_some(found)
    })
}

fn runs_of(signs: &[char]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut joined = false;
    let mut at = 0;
    while let Some(sign) = signs.get(at) {
        if sign.is_ascii_digit() {
            let to = at + signs.iter().skip(at).take_while(|sign| sign.is_ascii_digit()).count();
            runs.push(Run { from: at, to, joined });
            at = to;
            let next = gap_after(signs, at).and_then(|gap| signs.get(at + gap));
            joined = next.is_some_and(char::is_ascii_digit);
        } else {
            at += 1;
        }
    }
    runs
}

/// How many joiners stand from here to the next letter or digit; `None` when they are too many or something else comes.
fn gap_after(signs: &[char], at: usize) -> Option<usize> {
    let gap = signs.iter().skip(at).take(WIDEST_GAP + 1).take_while(|sign| is_joiner(**sign)).count();
    let goes_on = signs.get(at + gap).is_some_and(char::is_ascii_alphanumeric);
    (gap <= WIDEST_GAP && goes_on).then_some(gap)
}

/// Takes the runs within these spans (in order) out; what stood on both sides of them no longer belongs together.
fn take_out(runs: &mut Vec<Run>, spans: &[(usize, usize)]) {
    let mut torn = false;
    runs.retain_mut(|run| {
        let span = spans.get(spans.partition_point(|(_, to)| *to < run.to));
        if span.is_some_and(|(from, _)| *from <= run.from) {
            torn = true;
            return false;
        }
        run.joined &= !torn;
        torn = false;
        true
    });
}

/// All numbers of one to nineteen digits that begin and end with a run.
fn windows<'a>(runs: &'a [Run], signs: &'a [char]) -> impl Iterator<Item = Window<'a>> {
    (0..runs.len()).flat_map(move |first| {
        let mut digits = String::new();
        runs.iter().enumerate().skip(first).map_while(move |(last, run)| {
            if (last > first && !run.joined) || digits.len() + run.to - run.from > 19 {
                return None;
            }
            digits.extend(signs.get(run.from..run.to)?);
            Some(Window { signs, runs: runs.get(first..=last)?, digits: digits.clone() })
        })
    })
}

/// Finds practice numbers and dates from left to right and takes them out.
fn take_out_practice(runs: &mut Vec<Run>, signs: &[char]) {
    let mut spans: Vec<(usize, usize)> = Vec::new();
    for window in windows(runs, signs) {
        let behind_the_last = spans.last().is_none_or(|(_, to)| *to <= window.from());
        if behind_the_last && (window.is_practice() || window.is_date()) {
            spans.push((window.from(), window.to()));
        }
    }
    take_out(runs, &spans);
}

impl Window<'_> {
    fn from(&self) -> usize {
        self.runs.first().map_or(0, |run| run.from)
    }

    fn to(&self) -> usize {
        self.runs.last().map_or(0, |run| run.to)
    }

    fn text(&self) -> String {
        self.signs.get(self.from()..self.to()).unwrap_or_default().iter().collect()
    }

    /// The lengths of the runs.
    fn sizes(&self) -> Vec<usize> {
        self.runs.iter().map(|run| run.to - run.from).collect()
    }

    /// What stands between the runs.
    fn gaps(&self) -> Vec<&[char]> {
        let pairs = self.runs.iter().zip(self.runs.iter().skip(1));
        pairs.map(|(left, right)| self.signs.get(left.to..right.from).unwrap_or_default()).collect()
    }

    fn real(&self) -> Option<RealData> {
        if self.is_mobile() {
            return Some(RealData::Mobile);
        }
        match self.digits.len() {
            11 => match RegisterNumber::read(&self.digits)?.kind() {
                NumberKind::Register => Some(RealData::NationalNumber),
                NumberKind::Bis => Some(RealData::BisNumber),
                NumberKind::Practice => None,
            },
            12 => (number::is_eid_card(&self.digits) && !self.is_message()).then_some(RealData::EidCard),
            13.. => self.is_payment_card().then_some(RealData::PaymentCard),
            _ => None,
        }
    }

    /// `0470 12 34 56`, `+32 470…`, `+32 (0)470…`, `0032 470…`.
    fn is_mobile(&self) -> bool {
        let national = |rest: &str| rest.len() == 9 && matches!(rest.as_bytes(), [b'4', b'5'..=b'9', ..]);
        if let Some(rest) = self.digits.strip_prefix('0')
            && national(rest)
        {
            return true;
        }
        let international = match self.digits.strip_prefix("0032") {
            Some(rest) => Some(rest),
            None if self.pluses_before() == 1 => self.digits.strip_prefix("32"),
            None => None,
        };
        international.is_some_and(|rest| national(rest.strip_prefix('0').unwrap_or(rest)))
    }

    /// How many plus signs (or asterisks, as some banks print) stand before the number.
    fn pluses_before(&self) -> usize {
        let before = self.signs.get(..self.from()).unwrap_or_default().iter().rev();
        before.skip_while(|sign| is_joiner(**sign)).take_while(|sign| matches!(sign, '+' | '*')).count()
    }

    /// A structured message has the check of an identity card. It is told by its `+++` or by its slashes (3/4/5).
    fn is_message(&self) -> bool {
        self.pluses_before() >= 2 || (self.sizes() == [3, 4, 5] && self.gaps().iter().all(|gap| gap.contains(&'/')))
    }

    /// Dates and amounts in a row often have 13 digits or more, and each tenth number passes Luhn. So the issuer
    /// (ISO/IEC 7812) must be one of the payment networks, and the groups long or all alike, as on a card.
    fn is_payment_card(&self) -> bool {
        let head: u32 = self.digits.get(..4).and_then(|head| head.parse().ok()).unwrap_or(0);
        let sizes = self.sizes();
        let (last, others) = sizes.split_last().unwrap_or((&0, &[]));
        let long = others.iter().all(|size| *size >= 3);
        let alike = others.iter().all(|size| others.first() == Some(size) && last <= size);
        matches!(head, 2221..=2720 | 3000..=6999) && (long || alike) && number::is_luhn(&self.digits)
    }

    /// Practice card, practice message or practice national number. A card or message may hold a slip of the pen.
    fn is_practice(&self) -> bool {
        match self.digits.len() {
            12 => self.digits.starts_with(CARD) || self.digits.starts_with(MESSAGE),
            11 => RegisterNumber::read(&self.digits).is_some_and(|number| number.kind() == NumberKind::Practice),
            _ => false,
        }
    }

    /// `12.03.2026`, `2026-03-12`: without this, a date and the amount behind it could be taken for a national number.
    fn is_date(&self) -> bool {
        let gaps = self.gaps();
        let [gap, other] = gaps.as_slice() else { return false };
        let text = self.text();
        let parts: Vec<&str> = text.split(is_joiner).filter(|part| !part.is_empty()).collect();
        let (day, month, year) = match (self.sizes().as_slice(), parts.as_slice()) {
            ([1..=2, 1..=2, 4], [day, month, year]) | ([4, 1..=2, 1..=2], [year, month, day]) => (day, month, year),
            _ => return false,
        };
        let within = |part: &str, least: u16, most: u16| part.parse().is_ok_and(|part| (least..=most).contains(&part));
        gap == other && within(day, 1, 31) && within(month, 1, 12) && within(year, 1900, 2099)
    }

    /// Would one more digit make this a practice number? Only asked at the end of a text that is being typed.
    fn may_become_practice(&self) -> bool {
        (0..10).any(|next| {
            let longer = format!("{}{next}", self.digits);
            match longer.len() {
                11 => self.is_parted_as_national_number() && is_practice_person(&longer),
                12 => (longer.starts_with(CARD) || longer.starts_with(MESSAGE)) && number::is_eid_card(&longer),
                _ => false,
            }
        })
    }

    /// Runs as in `04621910962`, `046219-109.62` or `04.62.19-109.62`; a mobile number is mostly parted in other places.
    fn is_parted_as_national_number(&self) -> bool {
        let sizes = self.sizes();
        let parted: Vec<usize> = (1..sizes.len()).map(|runs| sizes.iter().take(runs).sum()).collect();
        parted.iter().all(|place| [2, 4, 6, 9].contains(place)) && (!parted.contains(&4) || parted.contains(&2))
    }
}

/// Practice cards begin so, and practice messages so. Neither is given out in real life.
const CARD: &str = "0000009";
const MESSAGE: &str = "0900000";

/// A practice person of this century: only `04…` can be taken for a mobile, and nobody practises as born in 1904.
fn is_practice_person(digits: &str) -> bool {
    RegisterNumber::read(digits)
        .is_some_and(|number| number.kind() == NumberKind::Practice && number.month > 60 && number.year >= 2000)
}

/// What the IBANs in a text are.
enum Accounts {
    /// One could be somebody's.
    Real,
    /// All are of a bank that does not exist; this is where they stand.
    Practice(Vec<(usize, usize)>),
}

fn accounts(signs: &[char]) -> Accounts {
    let mut practice = Vec::new();
    for (at, sign) in signs.iter().enumerate() {
        if !sign.is_ascii_alphabetic() {
            continue;
        }
        if let Some((account, to)) = read_account(signs, at) {
            if !account.starts_with("BE") || !is_practice_bank(&account) {
                return Accounts::Real;
            }
            practice.push((at, to));
        } else if let Some(to) = read_account_head(signs, at) {
            practice.push((at, to));
        }
    }
    Accounts::Practice(practice)
}

/// Bank codes that the National Bank has given to nobody.
fn is_practice_bank(belgian: &str) -> bool {
    matches!(belgian.get(4..7), Some("539" | "540"))
}

/// The next letters and digits from here, with where each of them ends; joiners are passed over.
fn letters_and_digits(signs: &[char], from: usize) -> impl Iterator<Item = (char, usize)> {
    let mut at = from;
    std::iter::from_fn(move || {
        at += if at == from { 0 } else { gap_after(signs, at)? };
        let sign = *signs.get(at).filter(|sign| sign.is_ascii_alphanumeric())?;
        at += 1;
        Some((sign.to_ascii_uppercase(), at))
    })
}

/// The IBAN that begins here and where it ends.
fn read_account(signs: &[char], from: usize) -> Option<(String, usize)> {
    let country: String = letters_and_digits(signs, from).take(2).map(|(sign, _)| sign).collect();
    let structure = number::iban_structure(&country)?;
    let mut account = country;
    let mut to = from;
    let mut kinds = "nn".chars().chain(number::signs_of(structure));
    let mut last = 'n';
    for (sign, end) in letters_and_digits(signs, from).skip(2) {
        let Some(kind) = kinds.next() else { break };
        if !number::sign_fits(sign, kind) {
            return None;
        }
        account.push(sign);
        (to, last) = (end, kind);
    }
    let goes_on = signs.get(to).is_some_and(|next| number::sign_fits(*next, last));
    (number::is_iban(&account) && !goes_on).then_some((account, to))
}

/// The head of a practice IBAN that is not finished or has a slip in it: `BE04 540…`. Its check digits and bank
/// would else look like the beginning of a mobile number (0454…). Gives the end of the runs that hold the head.
fn read_account_head(signs: &[char], from: usize) -> Option<usize> {
    if from.checked_sub(1).and_then(|before| signs.get(before)).is_some_and(|sign| sign.is_alphanumeric()) {
        return None;
    }
    let head: Vec<(char, usize)> = letters_and_digits(signs, from).take(7).collect();
    let text: String = head.iter().map(|(sign, _)| sign).collect();
    let ends: Vec<usize> = head.iter().map(|(_, end)| *end).collect();
    let &[country, letter, _, check, bank, _, end] = ends.as_slice() else { return None };
    let digits_only = text.get(2..).is_some_and(|rest| rest.bytes().all(|sign| sign.is_ascii_digit()));
    // `BE 0454 12 34 56` is a mobile: after a blank, the check digits must stand apart as well.
    let grouped = letter == country + 1 && (check == letter + 2 || bank > check + 1);
    if !text.starts_with("BE") || !digits_only || !is_practice_bank(&text) || !grouped {
        return None;
    }
    let to = end + signs.iter().skip(end).take_while(|sign| sign.is_ascii_digit()).count();
    let longest_run = runs_of(signs.get(from..to)?).iter().map(|run| run.to - run.from).max()?;
    (longest_run <= 14).then_some(to)
}
