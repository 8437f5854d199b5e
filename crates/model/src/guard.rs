//! The real-data guard: does a text hold something that looks like a real person's number, account or address?
//! What happens then (wiping the field, the kind message) is the session's business; the formats are in
//! [`number`](crate::number).
//!
//! The guard looks **anywhere** in the text. Digits may be parted by blanks, dots, dashes, slashes, underscores and
//! brackets, and may be of any script; `plain.rs` takes the disguises off. A number must begin and end where a run of
//! digits does: eleven digits in the middle of a longer run are not a national number, but `kaart 12 85.07.30-033.28` holds one.
//!
//! | kind | real | practice, passes |
//! |---|---|---|
//! | national number | month 00–12, serial 001–998, check right | month 61–72 |
//! | BIS number | month 20–32 or 40–52, the rest alike | month 61–72 |
//! | IBAN | any country, check right | Belgian, bank 539 or 540 (given to no bank) |
//! | mobile | `0`, `+32` or `0032`, then 45 to 49 | `0400 00 00 nn` |
//! | identity card | twelve digits, check right | `000-0009…` |
//! | payment card | 13–19 digits, issuer 2221–2720 or 3 to 6, Luhn right | – |
//! | e-mail | any | `.example`, `.test`, `.invalid`, `example.com`, `.net`, `.org` |
//!
//! **Half-typed practice data** can look real by accident: `04.62.19-109.6` are the ten digits of a mobile number
//! until the eleventh comes, and `amina@example.co` lives in Colombia until the `m`. [`looks_real`] is for a field
//! that is being typed in and gives such an *ending* of the text the benefit of the doubt. [`looks_real_when_done`]
//! does not, and is for the moment when a text is left, sent, pasted or loaded. So nothing real gets further than the
//! field.

mod digits;
mod email;
mod plain;

use serde::{Deserialize, Serialize};

/// What a text seems to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum RealData {
    /// A number of the national register.
    NationalNumber,
    /// A BIS number: for people outside the national register.
    BisNumber,
    /// A bank account, of any country with IBANs.
    Iban,
    /// A Belgian mobile number.
    Mobile,
    /// The number on an identity card.
    EidCard,
    /// The number on a bank or credit card.
    PaymentCard,
    /// An e-mail address.
    Email,
}

/// Does this text, while it is being typed, hold something that looks real?
///
/// Never for a practice number or address, nor for any beginning of one.
pub fn looks_real(text: &str) -> Option<RealData> {
    look(text, Moment::Typing)
}

/// Does this finished text hold something that looks real? For fields that are left or sent, for pastes and files.
///
/// It sees all that [`looks_real`] sees, and also what that one takes for half-typed practice data.
pub fn looks_real_when_done(text: &str) -> Option<RealData> {
    look(text, Moment::Done)
}

/// Whether more may come at the end of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Moment {
    Typing,
    Done,
}

fn look(text: &str, moment: Moment) -> Option<RealData> {
    // Most texts have neither a number nor an address.
    if !text.chars().any(plain::is_digit_or_at) {
        return None;
    }
    let signs = plain::plain(text);
    digits::find(&signs, moment).or_else(|| email::is_inside(&signs, moment).then_some(RealData::Email))
}

/// So many signs may part two pieces of one number or address: enough for ` - ` with a blank too many.
const WIDEST_GAP: usize = 4;

/// Signs with which people part the pieces of a number. Commas, colons and letters end it: they part amounts and times.
fn is_joiner(sign: char) -> bool {
    matches!(sign, ' ' | '.' | '-' | '/' | '\\' | '_' | '(' | ')' | '[' | ']')
}

#[cfg(test)]
mod tests;
