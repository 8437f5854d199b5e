//! The gate and the identity card: reading it, choosing the certificate, the PIN with its three tries, and in what
//! capacity somebody comes in. How the card lies in its reader is in `reader.rs`.

use super::{CAPACITY, CARD, CERTIFICATES, GateView, PIN, gate_page};
use crate::sandbox::reader::PIN_TRIES;
use crate::sandbox::{Capacity, CardAct, Certificate, Event, Key, Sandbox};

/// The longest text that the PIN field takes: a PUK is longer than a PIN.
const LONGEST_PIN: usize = 6;
/// The digits of a PIN.
const PIN_DIGITS: usize = 4;

/// Why the PIN was not taken, shown beside the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PinProblem {
    /// It is too short to be a PIN: no try is lost.
    Short,
    /// Not the card's PIN.
    Wrong,
    /// The PUK of the card.
    Puk,
    /// The PIN of the bank card.
    Bank,
}

/// How far somebody is with the card at the gate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardLogIn {
    /// A certificate that does not fit was chosen.
    pub wrong_certificate: Option<Certificate>,
    /// What stands in the PIN field.
    pub pin: String,
    /// What is wrong with it.
    pub problem: Option<PinProblem>,
    /// Whether somebody wanted to come in for a company that is not theirs.
    pub company: bool,
}

impl Sandbox {
    /// The certificates that the computer shows: those of other cards that were used here stay in the list.
    pub fn certificates(&self) -> Vec<Certificate> {
        let old = self.given.card().is_some_and(|card| card.old_certificate);
        let own = [Certificate::Own, Certificate::Signature];
        old.then_some(Certificate::OldCard).into_iter().chain(own).collect()
    }

    /// The card's page of the gate, if `path` is one. Without a readable card there is only the first.
    pub(super) fn card_view(&self, path: &str, host: &str) -> Option<GateView> {
        let readable = self.card_trouble().is_none();
        Some(match path {
            CAPACITY if self.gate.proved.is_some() => GateView::Capacity(host.to_owned()),
            CERTIFICATES if readable => GateView::Certificates(host.to_owned()),
            PIN if readable => GateView::Pin(host.to_owned()),
            CARD | CERTIFICATES | PIN => GateView::Card(host.to_owned()),
            _ => return None,
        })
    }

    /// Opens the card's first page.
    pub(super) fn choose_card(&mut self) -> Vec<Event> {
        self.gate.card = CardLogIn::default();
        self.browser.visit(gate_page(CARD));
        Vec::new()
    }

    /// Does something with the card. What the page in front does not offer changes nothing.
    pub(super) fn card_at_gate(&mut self, act: &CardAct, view: &GateView) -> Vec<Event> {
        match (act, view) {
            (CardAct::Read, GateView::Card(_)) => match self.card_trouble() {
                Some(trouble) => return vec![Event::CardNotRead(trouble.name().to_owned())],
                None => {
                    self.gate.card = CardLogIn::default();
                    self.browser.visit(gate_page(CERTIFICATES));
                }
            },
            (CardAct::Choose(certificate), GateView::Certificates(_)) if self.certificates().contains(certificate) => {
                if *certificate != Certificate::Own {
                    self.gate.card.wrong_certificate = Some(*certificate);
                    return vec![Event::WrongCertificate(certificate.name().to_owned())];
                }
                self.gate.card = CardLogIn::default();
                self.browser.visit(gate_page(PIN));
            }
            (CardAct::TypePin(text), GateView::Pin(_)) => {
                self.gate.card.pin = text.chars().filter(char::is_ascii_digit).take(LONGEST_PIN).collect();
                self.gate.card.problem = None;
            }
            (CardAct::ConfirmPin, GateView::Pin(host)) => return self.confirm_card_pin(host),
            (CardAct::Stop, GateView::Pin(_)) => {
                self.gate.card = CardLogIn::default();
                self.browser.visit(gate_page(CARD));
                if self.reader.tries_left < PIN_TRIES {
                    self.reader.stopped = true;
                    return vec![Event::PinStopped];
                }
            }
            (CardAct::TownHall, GateView::Card(_)) if self.town_hall_helps() => {
                self.reader.renew();
                return vec![Event::PinRenewed];
            }
            _ => {}
        }
        Vec::new()
    }

    /// Whether the gate sends the learner to the town hall: after stopping, and with a blocked card.
    pub fn town_hall_helps(&self) -> bool {
        self.reader.stopped || self.reader.tries_left == 0
    }

    fn confirm_card_pin(&mut self, host: &str) -> Vec<Event> {
        // A secret does not stay on the screen of a shared PC.
        let typed = std::mem::take(&mut self.gate.card.pin);
        if typed.len() < PIN_DIGITS {
            self.gate.card.problem = Some(PinProblem::Short);
            return Vec::new();
        }
        if self.known_pin() == Some(typed.as_str()) {
            self.gate.card.problem = None;
            self.reader.tries_left = PIN_TRIES;
            return self.proved(Key::Card, host.to_owned());
        }
        let me = &self.given.me;
        let (problem, event) = if typed == me.puk {
            (PinProblem::Puk, Event::PukTyped)
        } else if typed == me.bank_pin {
            (PinProblem::Bank, Event::BankPinTyped)
        } else {
            (PinProblem::Wrong, Event::WrongPin)
        };
        self.gate.card.problem = Some(problem);
        self.reader.tries_left = self.reader.tries_left.saturating_sub(1);
        if self.reader.tries_left > 0 {
            return vec![event];
        }
        self.browser.visit(gate_page(CARD));
        vec![Event::CardBlocked]
    }

    /// Says in what capacity somebody comes in.
    pub(super) fn come_in_as(&mut self, capacity: Capacity, host: &str) -> Vec<Event> {
        match (capacity, self.gate.proved) {
            (Capacity::Citizen, Some(key)) => self.let_in(key, host.to_owned()),
            (Capacity::Company, _) => {
                self.gate.card.company = true;
                vec![Event::AsCompany]
            }
            (Capacity::Citizen, None) => Vec::new(),
        }
    }
}
