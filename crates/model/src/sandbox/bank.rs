//! EilandBank, the app of the bank on the phone: log-in, account, writing and confirming a payment, its proof.
//!
//! What makes a payment right or wrong is in `bank/payment.rs`.

mod payment;

pub use payment::{Draft, Entry, Owed, PayeeCheck, Payment, Slip};

use super::phone::PhoneView;
use super::{BankAct, Event, Field, Place, Sandbox};
use crate::number;
use crate::text::Lang;

/// A payment "on a later day" is made so many days from now.
pub const LATER_DAYS: u16 = 7;

/// What the app shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum BankView {
    /// The code is asked.
    #[default]
    LogIn,
    /// The account with its payments.
    Account,
    /// The payment that is being written.
    Form,
    /// Its overview.
    Review,
    /// The code that confirms it.
    Code,
    /// One payment, counted from 0 in the order in which they were made.
    Entry(usize),
}

/// The app of the bank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bank {
    /// What it shows.
    pub view: BankView,
    /// What stands in the code field.
    pub code: String,
    /// Whether the last code was wrong.
    pub wrong_code: bool,
    /// The payment that is being written.
    pub draft: Draft,
    /// Whether it was sent to the overview as it stands: from then on every slip is shown.
    pub checked: bool,
    /// The payments of this run, oldest first.
    pub done: Vec<Payment>,
    /// Whether the learner was ever logged in during this run.
    pub was_in: bool,
}

impl Bank {
    /// Whether somebody is logged in.
    pub fn is_open(&self) -> bool {
        self.view != BankView::LogIn
    }

    fn show(&mut self, view: BankView) {
        self.view = view;
        self.code.clear();
        self.wrong_code = false;
    }

    /// Logs out: by hand, or because a day has passed.
    pub(super) fn leave(&mut self) {
        self.show(BankView::LogIn);
        self.draft = Draft::default();
        self.checked = false;
    }
}

impl Sandbox {
    /// Whether the app is in front on the phone.
    pub fn bank_in_front(&self) -> bool {
        self.phone.view == PhoneView::Bank
    }

    /// Does something in the app of the bank. What its page does not offer changes nothing.
    pub(super) fn in_bank(&mut self, act: &BankAct) -> Vec<Event> {
        if !self.bank_in_front() {
            return Vec::new();
        }
        match (act, self.bank.view.clone()) {
            (BankAct::TypeCode(text), BankView::LogIn | BankView::Code) => {
                self.bank.code =
                    text.chars().filter(char::is_ascii_digit).take(self.given.me.bank_code.len()).collect();
                self.bank.wrong_code = false;
            }
            (BankAct::LogIn, BankView::LogIn) => {
                if !self.code_is_right() {
                    return vec![Event::WrongCode];
                }
                self.bank.was_in = true;
                self.bank.show(BankView::Account);
            }
            (BankAct::LogOut, BankView::Account) => self.bank.leave(),
            (BankAct::NewPayment, BankView::Account) => self.bank.show(BankView::Form),
            (BankAct::OpenPayment(index), BankView::Account) if self.entries().len() > *index => {
                self.bank.show(BankView::Entry(*index));
            }
            (BankAct::Type(field, text), BankView::Form) => {
                let text = payment::tidy(*field, text);
                self.bank.draft.set(*field, text);
            }
            (BankAct::Paste(field), BankView::Form) => {
                if let Some(copied) = &self.clipboard {
                    let text = payment::tidy(*field, copied);
                    self.bank.draft.set(*field, text);
                }
            }
            (BankAct::UsePayee(index), BankView::Form) => {
                if let Some((iban, name)) = self.saved_payees().into_iter().nth(*index) {
                    self.bank.draft.iban = iban;
                    self.bank.draft.name = name;
                }
            }
            (BankAct::Later(later), BankView::Form) => self.bank.draft.later = *later,
            (BankAct::Check, BankView::Form) => return self.check_payment(),
            (BankAct::Confirm, BankView::Review) => self.bank.show(BankView::Code),
            (BankAct::Pay, BankView::Code) => {
                if !self.code_is_right() {
                    return vec![Event::WrongCode];
                }
                return self.pay();
            }
            (BankAct::Back, view) => match view {
                BankView::Form | BankView::Entry(_) => self.bank.show(BankView::Account),
                BankView::Review => self.bank.show(BankView::Form),
                BankView::Code => self.bank.show(BankView::Review),
                BankView::LogIn | BankView::Account => {}
            },
            (BankAct::KeepProof, BankView::Entry(index)) => return self.keep_proof(index),
            _ => {}
        }
        Vec::new()
    }

    /// A wrong code is wiped and said to be wrong.
    fn code_is_right(&mut self) -> bool {
        let right = self.bank.code == self.given.me.bank_code;
        if !right {
            self.bank.code.clear();
            self.bank.wrong_code = true;
        }
        right
    }

    /// Goes on to the overview, or stops at the first field that cannot be.
    fn check_payment(&mut self) -> Vec<Event> {
        self.bank.checked = true;
        let slip = Field::ALL.into_iter().find_map(|field| self.slip(field).map(|slip| (field, slip)));
        match slip {
            Some((_, Slip::NoMoney)) => return vec![Event::PaymentStopped("money".to_owned())],
            Some((field, _)) => return vec![Event::PaymentStopped(field.name().to_owned())],
            None => {}
        }
        self.bank.show(BankView::Review);
        let mut events = Vec::new();
        if matches!(self.payee_check(), Some(PayeeCheck::Almost(_) | PayeeCheck::Differs)) {
            events.push(Event::PayeeDiffers);
        }
        let draft = &self.bank.draft;
        if !number::is_structured_message(&draft.message)
            && let Some(bill) = self.owed().into_iter().find(|bill| bill.is_for(&draft.iban) && !self.is_paid(bill))
        {
            events.push(Event::FreeMessage(bill.id));
        }
        events
    }

    fn pay(&mut self) -> Vec<Event> {
        let draft = std::mem::take(&mut self.bank.draft);
        let judged = self.judge(&draft);
        let (bill, event) = match judged {
            Ok(bill) => (Some(bill.clone()), Event::Paid(bill)),
            Err(wrong) => (None, Event::PaidWrong(wrong.to_owned())),
        };
        let cents = number::cents(&draft.amount).unwrap_or_default();
        self.bank.done.push(Payment { draft, cents, day: self.day, bill });
        self.bank.checked = false;
        self.bank.show(BankView::Entry(self.entries().len() - 1));
        vec![event]
    }

    /// The id under which the proof of a bill's payment lies among the files.
    pub fn proof_of(bill: &str) -> String {
        format!("proof-{bill}")
    }

    /// Whether the page of this payment has a proof to keep: a payment of this run that pays a bill.
    pub fn proof_offered(&self, index: usize) -> Option<&str> {
        let past = self.entries().len() - self.bank.done.len();
        self.bank.done.get(index.checked_sub(past)?)?.bill.as_deref()
    }

    fn keep_proof(&mut self, index: usize) -> Vec<Event> {
        let Some(bill) = self.proof_offered(index).map(str::to_owned) else { return Vec::new() };
        let today = self.today();
        let name = format!("betaling_{:04}{:02}{:02}.pdf", today.year(), u8::from(today.month()), today.day());
        self.files.keep(Self::proof_of(&bill), name, Place::Downloads);
        vec![Event::ProofKept(bill)]
    }

    /// What a line of a document gives to the clipboard: an account, a sum without its currency, a payment message.
    pub fn copied_from(&self, line: &str) -> Option<String> {
        if number::is_iban(line) || number::is_structured_message(line) {
            return Some(line.to_owned());
        }
        let cents = number::cents(line).filter(|_| line.contains("euro"))?;
        Some(format!("{},{:02}", cents / 100, cents % 100))
    }

    /// What the button beside a line of the open document copies, if it has one.
    pub fn copy_of_line(&self, document: &crate::lesson::Document, line: usize) -> Option<String> {
        let (_, value) = document.lines.get(line).filter(|_| document.copy)?;
        // Accounts, sums and messages are told in the language in which facts are written the Belgian way.
        self.copied_from(&self.words(value, Lang::Nl))
    }
}
