//! What makes a payment right or wrong: slips that the bank sees at once, the holder's name, and what it pays.

use time::{Date, Duration};

use super::{BankView, LATER_DAYS};
use crate::lesson::BankFile;
use crate::number;
use crate::sandbox::{Field, Given, Sandbox};
use crate::text::{Lang, Text};

/// The longest text that a field of a payment takes, in characters.
const LONGEST: usize = 80;
/// So many signs has a Belgian IBAN.
const IBAN_SIGNS: usize = 16;
/// So many digits has a structured message.
const MESSAGE_DIGITS: usize = 12;
/// From so many digits without a letter on, a message is meant to be a structured one.
const MEANT_AS_NUMBER: usize = 6;

/// A payment that is being written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The account that gets the money.
    pub iban: String,
    /// The name of its holder.
    pub name: String,
    /// The sum.
    pub amount: String,
    /// The message.
    pub message: String,
    /// On a later day, not today.
    pub later: bool,
}

impl Draft {
    /// What stands in a field.
    pub fn get(&self, field: Field) -> &str {
        match field {
            Field::Iban => &self.iban,
            Field::Name => &self.name,
            Field::Amount => &self.amount,
            Field::Message => &self.message,
        }
    }

    pub(super) fn set(&mut self, field: Field, text: String) {
        *match field {
            Field::Iban => &mut self.iban,
            Field::Name => &mut self.name,
            Field::Amount => &mut self.amount,
            Field::Message => &mut self.message,
        } = text;
    }
}

/// A text as a field takes it: one line, an account in capitals.
pub(super) fn tidy(field: Field, text: &str) -> String {
    let line = text.chars().filter(|sign| !sign.is_control()).take(LONGEST);
    match field {
        Field::Iban => line.map(|sign| sign.to_ascii_uppercase()).collect(),
        _ => line.collect(),
    }
}

/// A payment that was made in this run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    /// As it was written.
    pub draft: Draft,
    /// Its sum in cents.
    pub cents: i64,
    /// The day of practice time on which it was confirmed.
    pub day: u16,
    /// The bill that it pays.
    pub bill: Option<String>,
}

/// A payment as the list of the account shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The holder's name, as written or as the bank knows it.
    pub name: String,
    /// The account.
    pub iban: String,
    /// The sum in cents.
    pub cents: i64,
    /// The message.
    pub message: String,
    /// The day of a payment of this run.
    pub day: Option<Date>,
    /// The day of an earlier one, as the lesson says it.
    pub on: Option<Text>,
    /// It is still to come.
    pub planned: bool,
}

/// A bill with the data of this run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owed {
    /// Name by which goals and mistakes call it.
    pub id: String,
    /// The account.
    pub iban: String,
    /// Its holder.
    pub name: String,
    /// The sum in cents.
    pub cents: i64,
    /// The structured message.
    pub message: String,
}

impl Owed {
    /// Whether this account is the one that it asks the money for.
    pub fn is_for(&self, iban: &str) -> bool {
        number::iban_signs(iban) == number::iban_signs(&self.iban)
    }

    /// Whether a message is its own.
    fn has_message(&self, message: &str) -> bool {
        number::digits_of(message).is_some_and(|digits| number::digits_of(&self.message) == Some(digits))
    }

    /// What one types into a field to pay it.
    pub fn right(&self, field: Field) -> String {
        match field {
            Field::Iban => self.iban.clone(),
            Field::Name => self.name.clone(),
            Field::Amount => format!("{},{:02}", self.cents / 100, self.cents % 100),
            Field::Message => self.message.clone(),
        }
    }
}

/// What is wrong with a field, as the bank sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// Nothing stands there.
    Empty,
    /// Too few digits.
    Short,
    /// The check digits do not come out: a typing error.
    Typo,
    /// This is no sum of money.
    NoSum,
    /// There is not so much on the account.
    NoMoney,
}

/// What the bank says of the name beside an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PayeeCheck {
    /// The bank does not know who holds the account.
    Unknown,
    /// The name fits.
    Fits,
    /// Almost; so the account's holder is called.
    Almost(String),
    /// The account is somebody else's.
    Differs,
}

impl Given {
    fn bank(&self) -> Option<&BankFile> {
        self.lesson.file.world.bank.as_ref()
    }

    fn filled(&self, text: &str) -> String {
        self.facts.fill_str(text, Lang::Nl)
    }

    fn holder(&self, iban: &str) -> Option<String> {
        let signs = number::iban_signs(iban);
        let payees = self.bank().map(|bank| bank.payees.as_slice()).unwrap_or_default();
        payees
            .iter()
            .find(|payee| number::iban_signs(&self.filled(&payee.iban)) == signs)
            .map(|payee| self.filled(&payee.name))
    }
}

impl Sandbox {
    /// The bills of the lesson, with the data of this run.
    pub fn owed(&self) -> Vec<Owed> {
        let given = &self.given;
        let bills = given.bank().map(|bank| bank.bills.as_slice()).unwrap_or_default();
        let settle = |bill: &crate::lesson::Bill| {
            let iban = given.filled(&bill.iban);
            Owed {
                id: bill.id.clone(),
                name: given.holder(&iban).unwrap_or_default(),
                cents: number::cents(&given.filled(&bill.amount)).unwrap_or_default(),
                message: given.filled(&bill.message),
                iban,
            }
        };
        bills.iter().map(settle).collect()
    }

    /// The bill with this id.
    pub fn bill(&self, id: &str) -> Option<Owed> {
        self.owed().into_iter().find(|bill| bill.id == id)
    }

    /// The accounts that were saved as payees, with their holders' names.
    pub fn saved_payees(&self) -> Vec<(String, String)> {
        let saved = self.given.bank().map(|bank| bank.saved.as_slice()).unwrap_or_default();
        let settle = |iban: &String| {
            let iban = self.given.filled(iban);
            let name = self.given.holder(&iban).unwrap_or_default();
            (iban, name)
        };
        saved.iter().map(settle).collect()
    }

    /// The accounts whose holders the bank knows.
    pub fn known_accounts(&self) -> Vec<String> {
        let payees = self.given.bank().map(|bank| bank.payees.as_slice()).unwrap_or_default();
        payees.iter().map(|payee| self.given.filled(&payee.iban)).collect()
    }

    /// All payments, oldest first.
    pub fn entries(&self) -> Vec<Entry> {
        let given = &self.given;
        let past = given.bank().map(|bank| bank.past.as_slice()).unwrap_or_default();
        let earlier = past.iter().rev().map(|one| {
            let iban = given.filled(&one.iban);
            Entry {
                name: given.holder(&iban).unwrap_or_default(),
                iban,
                cents: number::cents(&given.filled(&one.amount)).unwrap_or_default(),
                message: given.filled(one.message.get(Lang::Nl)),
                day: None,
                on: Some(one.on.clone()),
                planned: false,
            }
        });
        let made = self.bank.done.iter().map(|payment| {
            let days = payment.day + if payment.draft.later { LATER_DAYS } else { 0 };
            Entry {
                name: payment.draft.name.clone(),
                iban: payment.draft.iban.clone(),
                cents: payment.cents,
                message: payment.draft.message.clone(),
                day: given.today.checked_add(Duration::days(days.into())),
                on: None,
                planned: days > self.day,
            }
        });
        earlier.chain(made).collect()
    }

    /// The day of a payment "on a later day" that is written now.
    pub fn later_day(&self) -> Date {
        self.today().checked_add(Duration::days(LATER_DAYS.into())).unwrap_or(self.today())
    }

    /// The money on the account now, in cents.
    pub fn balance(&self) -> i64 {
        let start = self.given.bank().and_then(|bank| number::cents(&self.given.filled(&bank.balance)));
        let gone: i64 = self.entries().iter().filter(|one| one.on.is_none() && !one.planned).map(|one| one.cents).sum();
        start.unwrap_or_default() - gone
    }

    /// The place in the list of the payment that pays this bill.
    pub fn payment_of(&self, bill: &Owed) -> Option<usize> {
        self.entries().iter().position(|entry| bill.is_for(&entry.iban) && bill.has_message(&entry.message))
    }

    /// Whether this bill was paid, in this run or before.
    pub fn is_paid(&self, bill: &Owed) -> bool {
        self.payment_of(bill).is_some()
    }

    /// What is wrong with a field of the payment that is being written.
    pub fn slip(&self, field: Field) -> Option<Slip> {
        let text = self.bank.draft.get(field).trim();
        match field {
            Field::Iban if text.is_empty() => Some(Slip::Empty),
            Field::Iban if number::is_iban(text) => None,
            Field::Iban if number::iban_signs(text).len() < IBAN_SIGNS => Some(Slip::Short),
            Field::Iban => Some(Slip::Typo),
            Field::Name => text.is_empty().then_some(Slip::Empty),
            Field::Amount if text.is_empty() => Some(Slip::Empty),
            Field::Amount => match number::cents(text) {
                None | Some(0) => Some(Slip::NoSum),
                Some(cents) => (cents > self.balance()).then_some(Slip::NoMoney),
            },
            Field::Message => message_slip(text),
        }
    }

    /// The slip that stands beside a field now: some at once, some only when one goes on.
    pub fn slip_shown(&self, field: Field) -> Option<Slip> {
        self.slip(field).filter(|slip| self.bank.checked || matches!(slip, Slip::Typo | Slip::NoMoney))
    }

    /// What the bank says of account and name; `None` while one of them is missing.
    pub fn payee_check(&self) -> Option<PayeeCheck> {
        let draft = &self.bank.draft;
        if !number::is_iban(&draft.iban) || draft.name.trim().is_empty() {
            return None;
        }
        let Some(holder) = self.given.holder(&draft.iban) else { return Some(PayeeCheck::Unknown) };
        let (typed, known) = (plain(&draft.name), plain(&holder));
        Some(if typed == known {
            PayeeCheck::Fits
        } else if strsim::damerau_levenshtein(&typed, &known) <= known.chars().count() / 4 {
            PayeeCheck::Almost(holder)
        } else {
            PayeeCheck::Differs
        })
    }

    /// Whether a field of the payment that is being written is what this bill asks.
    pub fn field_is_right(&self, bill: &Owed, field: Field) -> bool {
        let draft = &self.bank.draft;
        match field {
            Field::Iban => bill.is_for(&draft.iban),
            Field::Name => bill.is_for(&draft.iban) && self.payee_check() == Some(PayeeCheck::Fits),
            Field::Amount => number::cents(&draft.amount) == Some(bill.cents),
            Field::Message => bill.has_message(&draft.message),
        }
    }

    /// Whether a payment is being written, and these fields are what this bill asks.
    pub fn writes(&self, bill: &str, fields: &[Field]) -> bool {
        let writing = matches!(self.bank.view, BankView::Form | BankView::Review | BankView::Code);
        writing
            && self.bank_in_front()
            && self.bill(bill).is_some_and(|bill| fields.iter().all(|field| self.field_is_right(&bill, *field)))
    }

    /// The bill that a payment pays, or what is wrong with it: `"twice"`, `"amount"`, `"message"` or `"payee"`.
    pub(super) fn judge(&self, draft: &Draft) -> Result<String, &'static str> {
        let owed = self.owed();
        let Some(bill) = owed.iter().find(|bill| bill.has_message(&draft.message)) else {
            return Err(if owed.iter().any(|bill| bill.is_for(&draft.iban)) { "message" } else { "payee" });
        };
        if !bill.is_for(&draft.iban) {
            Err("payee")
        } else if self.is_paid(bill) {
            Err("twice")
        } else if number::cents(&draft.amount) != Some(bill.cents) {
            Err("amount")
        } else {
            Ok(bill.id.clone())
        }
    }
}

/// A message of digits alone is meant as a structured one; anything with letters is free text.
fn message_slip(text: &str) -> Option<Slip> {
    let digits = number::digits_of(text).filter(|digits| digits.len() >= MEANT_AS_NUMBER)?;
    match digits.len() {
        _ if number::is_structured_message(text) => None,
        ..MESSAGE_DIGITS => Some(Slip::Short),
        _ => Some(Slip::Typo),
    }
}

/// A name without what does not count in it.
fn plain(name: &str) -> String {
    name.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
