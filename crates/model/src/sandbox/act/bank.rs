//! What a hand can do in the app of the bank.

use serde::{Deserialize, Serialize};

/// A field of a payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Field {
    /// The account that gets the money.
    Iban,
    /// The name of its holder.
    Name,
    /// The sum.
    Amount,
    /// The message.
    Message,
}

impl Field {
    /// All fields in the order in which they are filled in.
    pub const ALL: [Field; 4] = [Field::Iban, Field::Name, Field::Amount, Field::Message];

    /// The field's name in events and lesson files.
    pub fn name(self) -> &'static str {
        match self {
            Field::Iban => "iban",
            Field::Name => "name",
            Field::Amount => "amount",
            Field::Message => "message",
        }
    }
}

/// What can be done in the app of the bank.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BankAct {
    /// The code field now reads this.
    TypeCode(String),
    /// Log in with the typed code.
    LogIn,
    /// Log out.
    LogOut,
    /// Begin to write a payment.
    NewPayment,
    /// Open a payment of the list, counted from 0 in the order in which they were made.
    OpenPayment(usize),
    /// A field of the payment now reads this.
    Type(Field, String),
    /// Put what was copied into a field.
    Paste(Field),
    /// Take a saved payee, counted from 0.
    UsePayee(usize),
    /// Pay on a later day, or today.
    Later(bool),
    /// Go on to the overview.
    Check,
    /// One page back.
    Back,
    /// The overview is right: go on to the code.
    Confirm,
    /// Pay with the typed code.
    Pay,
    /// Send the proof of the open payment to the files of the PC.
    KeepProof,
}
