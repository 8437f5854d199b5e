//! The way through the log-in gate with an identity card and its PIN.

use crate::lesson::Program;
use crate::sandbox::browser::View;
use crate::sandbox::gate::GateView;
use crate::sandbox::reader::CardTrouble;
use crate::sandbox::{Act, BrowserAct, Capacity, CardAct, Certificate, GateAct, Key, Sandbox};

impl Sandbox {
    /// Logs in at `host` with the card.
    pub(super) fn towards_card_log_in(&self, host: &str) -> Option<Act> {
        if let Some(act) = self.towards_card_in() {
            return Some(act);
        }
        let Some(view) = self.gate_in_front_for(host) else { return self.towards_log_in(host) };
        let card = |act| Some(Act::Gate(GateAct::Card(act)));
        match view {
            GateView::Card(_) if self.town_hall_helps() => card(CardAct::TownHall),
            GateView::Card(_) if self.card_trouble() == Some(CardTrouble::NoSoftware) => {
                Some(Act::Browser(BrowserAct::CloseTab(self.browser.active)))
            }
            GateView::Card(_) => card(CardAct::Read),
            GateView::Certificates(_) => card(CardAct::Choose(Certificate::Own)),
            GateView::Pin(_) => card(match self.known_pin() {
                None => CardAct::Stop,
                Some(pin) if pin == self.gate.card.pin => CardAct::ConfirmPin,
                Some(pin) => CardAct::TypePin(pin.to_owned()),
            }),
            GateView::Capacity(_) => Some(Act::Gate(GateAct::ComeInAs(Capacity::Citizen))),
            _ => self.towards_card_page(host),
        }
    }

    /// Opens the card's page of the gate, for `host`.
    pub(super) fn towards_card_page(&self, host: &str) -> Option<Act> {
        match self.gate_in_front_for(host) {
            Some(GateView::Keys(_)) => Some(Act::Gate(GateAct::Choose(Key::Card))),
            Some(_) => Some(Act::Gate(GateAct::OtherKey)),
            None => self.towards_log_in(host),
        }
    }

    /// Stops at the PIN instead of guessing.
    pub(super) fn towards_pin_stopped(&self) -> Option<Act> {
        self.towards_card_log_in(&self.host_for_card()?)
    }

    /// The site that somebody enters with the card: the one that is wanted, else one that is in the lesson's card steps.
    fn host_for_card(&self) -> Option<String> {
        let wanted = self.gate.wanted.as_ref().map(|wanted| wanted.host.clone());
        let open = self.given.lesson.file.world.open.as_ref().map(|open| self.address(open).host);
        let enterable = |host: &String| self.given.site(host).is_some_and(|site| site.lock.is_some());
        wanted.or(open.filter(enterable))
    }

    /// The page of the gate, if it is in front and leads to `host`.
    pub(super) fn gate_in_front_for(&self, host: &str) -> Option<GateView> {
        let wants_it = self.gate.wanted.as_ref().is_some_and(|wanted| wanted.host == host);
        let here = self.front == Program::Browser && self.view() == View::Gate && !self.at_activation();
        (here && wants_it).then(|| self.gate_view())
    }
}
