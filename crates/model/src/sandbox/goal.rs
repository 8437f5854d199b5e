//! Whether a goal of a lesson is reached in the practice world.

use super::browser::View;
use super::gate::GateView;
use super::phone::{Asker, PhoneView, RequestState};
use super::reader::{CardPlace, Pin};
use super::url::Url;
use super::{Place, Sandbox};
use crate::lesson::{Goal, Program};
use crate::text::Lang;

impl Sandbox {
    /// The address that a lesson text means, with the data of this run in it.
    pub fn address(&self, text: &str) -> Url {
        Url::parse(&self.given.facts.fill_str(text, Lang::Nl))
    }

    /// Whether `goal` is reached now. A question ([`Goal::Answer`]) is not of this world: the lesson run knows it.
    pub fn reached(&self, goal: &Goal) -> bool {
        let in_browser = self.front == Program::Browser;
        match goal {
            Goal::Searched(to) => {
                in_browser
                    && matches!(self.view(), View::Results(_, found) if found.iter().any(|entry| Url::parse(&entry.to) == self.address(to)))
            }
            Goal::Open(address) => in_browser && *self.browser.url() == self.address(address),
            Goal::Bookmarked(address) => self.browser.bookmarks.contains(&self.address(address)),
            Goal::AtNumber(host) => {
                in_browser
                    && self.view() == View::Gate
                    && matches!(self.gate_view(), GateView::Number(wanted) if wanted == self.address(host).host)
            }
            Goal::Asked => self.gate.signed_in || self.own_request().is_some(),
            Goal::RequestOpen => self.gate.signed_in || self.own_request_in_front(),
            Goal::LoggedIn(host) => self.gate.inside.contains(&self.address(host).host),
            Goal::Refused(id) => self
                .phone
                .requests
                .iter()
                .any(|one| one.from == Asker::Stranger(id.clone()) && one.state == RequestState::Refused),
            Goal::LoggedOut => self.gate.was_in && !self.gate.signed_in,
            Goal::MailRead(id) => self.mail.read.contains(id),
            Goal::LetterOpen(id) => in_browser && matches!(self.view(), View::Letter(_, letter) if letter.id == *id),
            Goal::DocumentOpen(id) => {
                in_browser && matches!(self.view(), View::Document(_, document) if document.id == *id)
            }
            Goal::Downloaded(id) => self.files.of(id).is_some_and(|file| file.place != Place::Bin),
            Goal::Renamed(id) => self.files.of(id).is_some_and(|file| file.renamed && file.place != Place::Bin),
            Goal::OnStick(id) => self.files.of(id).is_some_and(|file| file.place == Place::Stick),
            Goal::DownloadsEmpty => {
                !self.files.all.is_empty() && self.files.in_place(Place::Downloads).next().is_none()
            }
            Goal::CardIn => self.reader.plugged && self.reader.card == CardPlace::In,
            Goal::CardOut => !self.card_in_reader(),
            Goal::AtKeys(host) => self.gate_is_at(host, |view| !matches!(view, GateView::Idle | GateView::Goodbye)),
            Goal::AtCard(host) => self.gate_is_at(host, |view| {
                matches!(view, GateView::Card(_) | GateView::Certificates(_) | GateView::Pin(_) | GateView::Capacity(_))
            }),
            Goal::AtCertificates(host) => self.gate_is_at(host, |view| {
                matches!(view, GateView::Certificates(_) | GateView::Pin(_) | GateView::Capacity(_))
            }),
            Goal::AtPin(host) => self.gate_is_at(host, |view| matches!(view, GateView::Pin(_) | GateView::Capacity(_))),
            Goal::AtCapacity(host) => self.gate_is_at(host, |view| matches!(view, GateView::Capacity(_))),
            Goal::PinStopped => self.reader.stopped || self.reader.pin == Pin::Renewed,
            Goal::PinRenewed => self.reader.pin == Pin::Renewed,
            Goal::KeyTooWeak(host) => {
                let host = self.address(host).host;
                in_browser
                    && self.view() == View::Gate
                    && matches!(self.gate_view(), GateView::TooWeak(_))
                    && self.gate.wanted.as_ref().is_some_and(|wanted| wanted.host == host)
            }
            Goal::CounterVisited => self.gate.counter.handed.is_some(),
            Goal::KeyActivated => self.gate.counter.activated,
            Goal::Answer(_) => false,
            Goal::All(goals) => goals.iter().all(|goal| self.reached(goal)),
            Goal::AtForm(_)
            | Goal::Filled(_)
            | Goal::DraftSaved(_)
            | Goal::Paid(_)
            | Goal::Sent(_)
            | Goal::NumberNoted(_)
            | Goal::Completed(_)
            | Goal::PhaseSeen(_) => self.reached_in_form(goal).unwrap_or(false),
        }
    }

    /// Whether the gate is at such a page for the host of a lesson text, or beyond: already in.
    fn gate_is_at(&self, host: &str, page: impl Fn(&GateView) -> bool) -> bool {
        let host = self.address(host).host;
        let wanted = self.gate.wanted.as_ref().is_some_and(|wanted| wanted.host == host);
        let at = self.front == Program::Browser && self.view() == View::Gate && wanted && page(&self.gate_view());
        at || self.gate.inside.contains(&host)
    }

    /// Whether the learner's own waiting request is in front on the phone.
    pub fn own_request_in_front(&self) -> bool {
        match self.phone.view {
            PhoneView::Request(index) | PhoneView::Code(index) => self.own_request() == Some(index),
            _ => false,
        }
    }
}
