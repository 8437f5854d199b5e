//! The phone's camera in an app: it looks at the screen of the PC, for a QR code.

use super::{Phone, PhoneView};
use crate::lesson::Program;
use crate::sandbox::browser::View;
use crate::sandbox::code::{AN_ACT, CodePlace};
use crate::sandbox::gate::GateView;
use crate::sandbox::{App, Event, Key, Sandbox};

/// What the camera sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sight {
    /// No QR code.
    Nothing,
    /// A QR code for another app.
    OtherApp,
    /// The QR code that brings an account into the code app.
    Account,
    /// The QR code of the gate, for this host.
    Gate {
        /// The host that is to be entered.
        host: String,
        /// Whether it can still be scanned.
        fresh: bool,
    },
}

impl Phone {
    /// The wallet's questions: who asks, and the PIN.
    fn wallet_asks(&self) -> bool {
        matches!(self.view, PhoneView::WalletAsk(_) | PhoneView::WalletPin(_))
    }
}

impl Sandbox {
    /// What an app's camera sees on the PC.
    pub fn sight(&self, app: App) -> Sight {
        let account = self.code_place() == Some(CodePlace::Link) && self.code.linked.is_none();
        let gate = match self.gate_view() {
            GateView::Qr { host, fresh } if self.front == Program::Browser && self.view() == View::Gate => {
                Some((host, fresh))
            }
            _ => None,
        };
        match (app, gate) {
            (App::CodeRing, None) if account => Sight::Account,
            (App::ZakLoket, Some((host, fresh))) => Sight::Gate { host, fresh },
            (_, None) if !account => Sight::Nothing,
            _ => Sight::OtherApp,
        }
    }

    pub(super) fn open_camera(&mut self) {
        match self.phone.view {
            PhoneView::CodeRing if self.code.linked.is_none() => self.show(PhoneView::Camera(App::CodeRing)),
            PhoneView::Wallet => self.show(PhoneView::Camera(App::ZakLoket)),
            _ => {}
        }
    }

    pub(super) fn scan_qr(&mut self, app: App) -> Vec<Event> {
        match self.sight(app) {
            Sight::Account => {
                // The first ring begins full, once this act is over.
                self.code.linked = Some(self.clock + AN_ACT);
                self.show(PhoneView::CodeRing);
                Vec::new()
            }
            Sight::Gate { fresh: false, .. } => vec![Event::QrOld],
            Sight::Gate { host, .. } => {
                self.show(PhoneView::WalletAsk(host));
                Vec::new()
            }
            Sight::Nothing | Sight::OtherApp => Vec::new(),
        }
    }

    /// The PIN of the wallet.
    pub(super) fn confirm_pin(&mut self, host: String) -> Vec<Event> {
        if self.phone.code != self.given.me.wallet_pin {
            self.phone.code.clear();
            self.phone.wrong_code = true;
            return vec![Event::WalletPinWrong];
        }
        self.show(PhoneView::Wallet);
        self.qr_used();
        self.proved(Key::ZakLoket, host)
    }

    pub(super) fn refuse_in_wallet(&mut self) -> Vec<Event> {
        self.show(PhoneView::Wallet);
        self.qr_used();
        vec![Event::RefusedOwn]
    }

    /// The PC gave up: the wallet no longer asks.
    pub(in crate::sandbox) fn put_wallet_away(&mut self) {
        if self.phone.wallet_asks() {
            self.show(PhoneView::Wallet);
        }
    }
}
