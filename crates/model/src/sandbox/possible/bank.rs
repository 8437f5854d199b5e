//! What can be done in the app of the bank.

use crate::sandbox::bank::BankView;
use crate::sandbox::{Act, BankAct, Field, Sandbox};

impl Sandbox {
    pub(super) fn possible_in_bank(&self, acts: &mut Vec<Act>) {
        let mut add = |act| acts.push(Act::Bank(act));
        match &self.bank.view {
            BankView::LogIn => {
                self.codes().into_iter().for_each(|code| add(BankAct::TypeCode(code)));
                add(BankAct::LogIn);
            }
            BankView::Account => {
                add(BankAct::NewPayment);
                (0..self.entries().len()).for_each(|index| add(BankAct::OpenPayment(index)));
                add(BankAct::LogOut);
            }
            BankView::Form => {
                for field in Field::ALL {
                    self.texts_for(field).into_iter().for_each(|text| add(BankAct::Type(field, text)));
                    if self.clipboard.is_some() {
                        add(BankAct::Paste(field));
                    }
                }
                (0..self.saved_payees().len()).for_each(|index| add(BankAct::UsePayee(index)));
                add(BankAct::Later(!self.bank.draft.later));
                add(BankAct::Check);
                add(BankAct::Back);
            }
            BankView::Review => {
                add(BankAct::Confirm);
                add(BankAct::Back);
            }
            BankView::Code => {
                self.codes().into_iter().for_each(|code| add(BankAct::TypeCode(code)));
                add(BankAct::Pay);
                add(BankAct::Back);
            }
            BankView::Entry(index) => {
                if self.proof_offered(*index).is_some() {
                    add(BankAct::KeepProof);
                }
                add(BankAct::Back);
            }
        }
    }

    /// The codes that people type: the right one, and the one of another app.
    fn codes(&self) -> [String; 2] {
        [self.given.me.bank_code.clone(), self.given.me.code.clone()]
    }

    /// What people type into a field, right and wrong: each bill's own, a slip of the pen, something else.
    fn texts_for(&self, field: Field) -> Vec<String> {
        let owed = self.owed();
        let mut texts: Vec<String> = owed.iter().map(|bill| bill.right(field)).collect();
        if let Some(right) = texts.first() {
            texts.push(with_two_swapped(right));
        }
        match field {
            Field::Iban => texts.extend(self.known_accounts().into_iter().last()),
            Field::Name => texts.push(self.given.helper.name()),
            Field::Amount => texts.push("999999".to_owned()),
            Field::Message => texts.push("Rekening van dit jaar".to_owned()),
        }
        texts.sort();
        texts.dedup();
        texts
    }
}

/// The usual slip: the first two neighbours that differ are swapped, from behind.
fn with_two_swapped(text: &str) -> String {
    let mut signs: Vec<char> = text.chars().collect();
    let differ = |at: &usize| {
        let (one, other) = (signs[*at], signs[*at + 1]);
        one != other && one.is_alphanumeric() && other.is_alphanumeric()
    };
    if let Some(at) = (0..signs.len().saturating_sub(1)).rev().find(differ) {
        signs.swap(at, at + 1);
    }
    signs.into_iter().collect()
}
