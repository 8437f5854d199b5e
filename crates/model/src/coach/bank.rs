//! The way through the app of the bank: in, a payment from its first field to its proof, and out.

use crate::lesson::Program;
use crate::sandbox::bank::{BankView, Owed};
use crate::sandbox::browser::View;
use crate::sandbox::phone::PhoneView;
use crate::sandbox::{Act, App, BankAct, BrowserAct, Field, PhoneAct, Place, Sandbox};

impl Sandbox {
    /// Brings the app to the front and logs in; `None` when that is so.
    pub(super) fn towards_bank(&self) -> Option<Act> {
        match self.phone.view {
            PhoneView::Bank if self.bank.is_open() => None,
            PhoneView::Bank => Some(self.with_bank_code(BankAct::LogIn)),
            PhoneView::Locked => Some(Act::Phone(PhoneAct::Unlock)),
            PhoneView::Home => Some(Act::Phone(PhoneAct::OpenApp(App::Bank))),
            _ => Some(Act::Phone(PhoneAct::Home)),
        }
    }

    /// Types the code, then does what it is for.
    fn with_bank_code(&self, then: BankAct) -> Act {
        let code = &self.given.me.bank_code;
        Act::Bank(if self.bank.code == *code { then } else { BankAct::TypeCode(code.clone()) })
    }

    pub(super) fn towards_bank_closed(&self) -> Option<Act> {
        self.towards_bank().or({
            Some(Act::Bank(match self.bank.view {
                BankView::Account => BankAct::LogOut,
                _ => BankAct::Back,
            }))
        })
    }

    /// Fills these fields in as the bill asks; `None` when they are.
    pub(super) fn towards_filled(&self, bill: &Owed, fields: &[Field]) -> Option<Act> {
        if let Some(act) = self.towards_bank() {
            return Some(act);
        }
        let wrong = fields.iter().find(|field| !self.field_is_right(bill, **field));
        match (&self.bank.view, wrong) {
            (BankView::Account, _) => Some(Act::Bank(BankAct::NewPayment)),
            (BankView::Entry(_), _) => Some(Act::Bank(BankAct::Back)),
            (_, None) => None,
            (BankView::Form, Some(field)) => Some(self.towards_field(bill, *field)),
            (_, Some(_)) => Some(Act::Bank(BankAct::Back)),
        }
    }

    /// Copies and pastes where the open document lets one, else types.
    fn towards_field(&self, bill: &Owed, field: Field) -> Act {
        let right = bill.right(field);
        if self.clipboard.as_ref() == Some(&right) {
            return Act::Bank(BankAct::Paste(field));
        }
        if self.front == Program::Browser
            && !self.popup_open()
            && let View::Document(_, document) = self.view()
            && let Some(line) =
                (0..document.lines.len()).find(|line| self.copy_of_line(document, *line).as_ref() == Some(&right))
        {
            return Act::Browser(BrowserAct::Copy(line));
        }
        Act::Bank(BankAct::Type(field, right))
    }

    pub(super) fn towards_reviewed(&self, bill: &Owed) -> Option<Act> {
        self.towards_filled(bill, &Field::ALL)
            .or_else(|| (self.bank.view == BankView::Form).then_some(Act::Bank(BankAct::Check)))
    }

    pub(super) fn towards_paid(&self, bill: &Owed) -> Act {
        self.towards_reviewed(bill).unwrap_or_else(|| match self.bank.view {
            BankView::Code => self.with_bank_code(BankAct::Pay),
            _ => Act::Bank(BankAct::Confirm),
        })
    }

    /// Opens the payment of a bill, paying it first; `None` when it is open.
    pub(super) fn towards_payment(&self, bill: &Owed) -> Option<Act> {
        let Some(index) = self.payment_of(bill) else { return Some(self.towards_paid(bill)) };
        if let Some(act) = self.towards_bank() {
            return Some(act);
        }
        match self.bank.view {
            BankView::Entry(open) if open == index => None,
            BankView::Account => Some(Act::Bank(BankAct::OpenPayment(index))),
            _ => Some(Act::Bank(BankAct::Back)),
        }
    }

    pub(super) fn towards_proof(&self, bill: &Owed) -> Act {
        let proof = Self::proof_of(&bill.id);
        if self.files.of(&proof).is_some() {
            return self.towards_move(&proof, Place::Downloads);
        }
        self.towards_payment(bill).unwrap_or(Act::Bank(BankAct::KeepProof))
    }
}
