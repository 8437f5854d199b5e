//! What may be written about the account at EilandBank: its money, the bills that are to be paid, what was paid before.

use serde::Deserialize;

use crate::text::Text;

/// The account of the person one plays. Sums are written as in a letter, mostly as a fact: `"{amount}"`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BankFile {
    /// The money on the account at the start.
    pub balance: String,
    /// Who holds which account, as far as the bank knows.
    pub payees: Vec<Payee>,
    /// The accounts that were saved as payees.
    #[serde(default)]
    pub saved: Vec<String>,
    /// The bills of the lesson, paid ones too.
    pub bills: Vec<Bill>,
    /// What was paid before, newest first. A bill whose message stands here is paid.
    #[serde(default)]
    pub past: Vec<PastPayment>,
}

/// The holder of an account.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Payee {
    /// The account.
    pub iban: String,
    /// The holder's name.
    pub name: String,
}

/// What is to be paid.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bill {
    /// Name by which goals and mistakes call it.
    pub id: String,
    /// The account that it asks the money for.
    pub iban: String,
    /// The sum.
    pub amount: String,
    /// The structured message.
    pub message: String,
}

/// A payment from before the lesson.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PastPayment {
    /// The account that got the money.
    pub iban: String,
    /// The sum.
    pub amount: String,
    /// The message.
    pub message: Text,
    /// The day, in words or a fact.
    pub on: Text,
}
