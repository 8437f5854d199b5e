//! The way through the gate with the wallet, and out of a call that stands in the way.

use crate::sandbox::browser::View;
use crate::sandbox::gate::GateView;
use crate::sandbox::phone::PhoneView;
use crate::sandbox::{Act, App, GateAct, Key, PhoneAct, Sandbox};

impl Sandbox {
    /// Opens an app, from wherever the phone is.
    pub(super) fn towards_app(&self, app: App) -> Act {
        Act::Phone(match self.phone.view {
            PhoneView::Locked => PhoneAct::Unlock,
            PhoneView::Home => PhoneAct::OpenApp(app),
            PhoneView::Ringing(_) | PhoneView::Call { .. } => PhoneAct::HangUp,
            _ => PhoneAct::Home,
        })
    }

    /// `None` when the call is over, or will only come with something else.
    pub(super) fn towards_call_over(&self) -> Option<Act> {
        self.phone.on_call().then_some(Act::Phone(PhoneAct::HangUp))
    }

    /// A QR code for this host, that can be scanned.
    pub(super) fn towards_qr(&self, host: &str) -> Option<Act> {
        if self.gate.signed_in {
            return self.towards_logged_out();
        }
        if let Some(act) = self.clear_page() {
            return Some(act);
        }
        match self.gate_view() {
            GateView::Qr { host: wanted, fresh: false } if self.view() == View::Gate && wanted == host => {
                Some(Act::Gate(GateAct::NewQr))
            }
            _ => self.towards_key(host, Key::ZakLoket),
        }
    }

    /// The wallet asks, for whatever site is wanted.
    pub(super) fn towards_qr_scanned(&self) -> Option<Act> {
        let host = match &self.gate.wanted {
            Some(wanted) => wanted.host.clone(),
            None => self.given.course.sites.iter().find(|site| site.lock.is_some()).map(|site| site.host.clone())?,
        };
        self.towards_scanned_for(&host)
    }

    fn towards_scanned_for(&self, host: &str) -> Option<Act> {
        if self.qr_for(host) { Some(self.towards_scan(App::ZakLoket)) } else { self.towards_qr(host) }
    }

    /// Through the gate with the wallet.
    pub(super) fn towards_in_by_wallet(&self, host: &str) -> Option<Act> {
        match &self.phone.view {
            PhoneView::WalletAsk(_) => Some(Act::Phone(PhoneAct::Approve)),
            PhoneView::WalletPin(_) if self.phone.code == self.given.me.wallet_pin => {
                Some(Act::Phone(PhoneAct::ConfirmCode))
            }
            PhoneView::WalletPin(_) => Some(Act::Phone(PhoneAct::TypeCode(self.given.me.wallet_pin.clone()))),
            _ => self.towards_scanned_for(host),
        }
    }
}
