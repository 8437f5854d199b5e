//! The way through the log-in gate, in and out.

use crate::lesson::{Block, Site};
use crate::sandbox::browser::View;
use crate::sandbox::gate::GateView;
use crate::sandbox::phone::PhoneView;
use crate::sandbox::url::Url;
use crate::sandbox::{Act, App, BrowserAct, GateAct, Key, PhoneAct, Sandbox};

impl Sandbox {
    /// The page of a site where one logs in.
    pub(super) fn login_page(site: &Site) -> Url {
        let page = site.pages.iter().find(|page| page.has(&Block::Login)).or(site.pages.first());
        page.map_or_else(|| Url::home(&site.host), |page| site.url(page))
    }

    /// Presses "Log in" of a host, going there first.
    pub(super) fn towards_log_in(&self, host: &str) -> Option<Act> {
        if let Some(act) = self.clear_page() {
            return Some(act);
        }
        let here = self.site_in_front().is_some_and(|site| site.host == host);
        if here && self.can_log_in() {
            return Some(Act::Browser(BrowserAct::LogIn));
        }
        let site = self.given.site(host)?;
        self.towards_page(&Self::login_page(site)).or(Some(Act::Browser(BrowserAct::LogIn)))
    }

    pub(super) fn towards_number(&self, host: &str) -> Option<Act> {
        if self.gate.signed_in {
            return self.towards_logged_out();
        }
        if let Some(act) = self.clear_page() {
            return Some(act);
        }
        let at_gate = self.view() == View::Gate;
        match self.gate_view() {
            GateView::Keys(wanted) if at_gate && wanted == host => Some(Act::Gate(GateAct::Choose(Key::IkBenHet))),
            GateView::Waiting { host: wanted, .. } if at_gate && wanted == host => Some(Act::Gate(GateAct::OtherKey)),
            GateView::Missing(_) | GateView::User(_) | GateView::Digits(_) | GateView::Qr { .. } if at_gate => {
                Some(Act::Gate(GateAct::OtherKey))
            }
            _ => self.towards_log_in(host),
        }
    }

    /// The learner's own number goes to the phone, for whatever site is wanted.
    pub(super) fn towards_request(&self) -> Option<Act> {
        let host = match &self.gate.wanted {
            Some(wanted) => wanted.host.clone(),
            None => self.given.course.sites.iter().find(|site| site.lock.is_some()).map(|site| site.host.clone())?,
        };
        if !self.in_browser() || self.view() != View::Gate {
            return self.towards_number(&host);
        }
        match self.gate_view() {
            GateView::Number(_) if self.gate.number == self.given.me.phone => Some(Act::Gate(GateAct::Send)),
            GateView::Number(_) => Some(Act::Gate(GateAct::TypeNumber(self.given.me.phone.clone()))),
            _ => self.towards_number(&host),
        }
    }

    /// The key that the person would take for a host: the one that is being used, else the one of the last time, else any
    /// that is strong enough.
    fn key_for(&self, host: &str) -> Key {
        let ready = |key: Key| key != Key::CodeApp || self.code.ready;
        let own = |key: &Key| self.owns(*key) && ready(*key) && self.fits(*key, host);
        if self.own_request().is_some() {
            return Key::IkBenHet;
        }
        let world = &self.given.lesson.file.world;
        // Who has none makes one, where the lesson has the app for it.
        let makes = world.apps.contains(&App::CodeRing).then_some(Key::CodeApp);
        let any = world.keys.iter().copied().find(own).or(makes);
        self.gate.key.filter(own).or(any).unwrap_or(Key::IkBenHet)
    }

    pub(super) fn towards_logged_in(&self, host: &str) -> Option<Act> {
        if self.gate_opens(host) {
            return self.towards_log_in(host);
        }
        match self.key_for(host) {
            Key::CodeApp => return self.towards_in_by_code(host),
            Key::ZakLoket => return self.towards_in_by_wallet(host),
            Key::Card => return self.towards_card_log_in(host),
            Key::IkBenHet => {}
        }
        let Some(index) = self.own_request() else {
            let wants_it = self.gate.wanted.as_ref().is_some_and(|wanted| wanted.host == host);
            return if wants_it { self.towards_request() } else { self.towards_number(host) };
        };
        if !self.own_request_in_front() {
            return Some(self.towards_open_request(index));
        }
        Some(Act::Phone(match self.phone.view {
            PhoneView::Code(_) if self.phone.code == self.given.me.code => PhoneAct::ConfirmCode,
            PhoneView::Code(_) => PhoneAct::TypeCode(self.given.me.code.clone()),
            _ => PhoneAct::Approve,
        }))
    }

    pub(super) fn towards_logged_out(&self) -> Option<Act> {
        if let Some(act) = self.clear_page() {
            return Some(act);
        }
        if self.can_log_out() {
            return Some(Act::Browser(BrowserAct::LogOut));
        }
        // Logged in, but in windows of the other kind.
        let Some(host) = self.gate.inside.iter().next() else { return self.towards_other_kind() };
        self.towards_page(&Self::login_page(self.given.site(host)?))
    }
}
