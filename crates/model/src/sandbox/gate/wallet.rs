//! At the gate with the wallet: a QR code on the PC, that runs out after some acts.

use super::{GateView, gate_page};
use crate::sandbox::code::AN_ACT;
use crate::sandbox::{Event, Sandbox};

const QR: &str = "qr";
/// How long a QR code lives, in practice seconds: long enough to find the phone, the app and its camera.
const QR_LIFE: u32 = 60;

impl Sandbox {
    /// The page with the QR code, if it lives at this path of the gate.
    pub(super) fn qr_view(&self, path: &str, host: &str) -> Option<GateView> {
        (path == QR).then(|| GateView::Qr { host: host.to_owned(), fresh: self.qr_fresh() })
    }

    fn qr_fresh(&self) -> bool {
        self.gate.qr_made.is_some_and(|made| self.clock < made + QR_LIFE)
    }

    pub(super) fn choose_wallet(&mut self) -> Vec<Event> {
        self.browser.visit(gate_page(QR));
        self.new_qr()
    }

    pub(super) fn new_qr(&mut self) -> Vec<Event> {
        // Its life begins when the act that made it is over.
        self.gate.qr_made = Some(self.clock + AN_ACT);
        Vec::new()
    }

    /// The QR code was answered, with yes or no: it is of no more use.
    pub(in crate::sandbox) fn qr_used(&mut self) {
        self.gate.qr_made = None;
    }
}
