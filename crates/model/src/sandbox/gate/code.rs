//! At the gate with a passphrase and a code app: the two pages, one after the other.

use super::{GateView, gate_page};
use crate::sandbox::{Event, Sandbox};

/// Paths of the pages: user name and passphrase, then the digits.
const USER: &str = "gebruiker";
const DIGITS: &str = "code";

impl Sandbox {
    /// The page of this key that lives at a path of the gate.
    pub(super) fn code_view(&self, path: &str, host: &str) -> Option<GateView> {
        match path {
            DIGITS if self.code.passed => Some(GateView::Digits(host.to_owned())),
            USER | DIGITS => Some(GateView::User(host.to_owned())),
            _ => None,
        }
    }

    pub(super) fn choose_code(&mut self) -> Vec<Event> {
        self.code.leave_gate();
        self.browser.visit(gate_page(USER));
        Vec::new()
    }

    /// User name and passphrase are right: now the digits.
    pub(in crate::sandbox) fn ask_digits(&mut self) {
        self.browser.visit(gate_page(DIGITS));
    }
}
