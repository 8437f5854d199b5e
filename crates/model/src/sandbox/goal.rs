//! Whether a goal of a lesson is reached in the practice world.

use super::bank::BankView;
use super::browser::{PasswordAnswer, Purpose, View};
use super::gate::GateView;
use super::govpost::{AddressState, Consent};
use super::phone::{Asker, PhoneView, RequestState};
use super::reader::{CardPlace, Pin};
use super::url::Url;
use super::{Field, Order, Place, Sandbox};
use crate::lesson::{AskField, Goal, Program};
use crate::text::Lang;

impl Sandbox {
    /// The address that a lesson text means, with the data of this run in it.
    pub fn address(&self, text: &str) -> Url {
        Url::parse(&self.given.facts.fill_str(text, Lang::Nl))
    }

    /// Whether `goal` is reached now. A question ([`Goal::Answer`]) is not of this world: the lesson run knows it.
    pub fn reached(&self, goal: &Goal) -> bool {
        let in_browser = self.in_browser();
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
            Goal::LoggedOut => (self.gate.was_in || self.browser.aside.1.was_in) && !self.signed_in_anywhere(),
            Goal::MailRead(id) => self.mail.read.contains(id),
            Goal::LetterOpen(id) => in_browser && self.letter_in_front().is_some_and(|letter| letter.id == *id),
            Goal::DocumentOpen(id) => {
                (in_browser && matches!(self.view(), View::Document(_, document) if document.id == *id))
                    || (self.front == Program::Mail
                        && self.open_attachment().is_some_and(|(_, document)| document.id == *id))
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
            Goal::PhraseMade => self.code.account.is_some(),
            Goal::CodeAppLinked => self.code.linked.is_some(),
            Goal::CodeRenewed => self.code.linked.is_some() && self.codes_gone() > 0,
            Goal::CodeAppReady => self.code.ready,
            Goal::CodesKept => self.code.kept,
            Goal::AtQr(host) => self.qr_for(&self.address(host).host),
            Goal::QrScanned => {
                self.gate.signed_in || matches!(self.phone.view, PhoneView::WalletAsk(_) | PhoneView::WalletPin(_))
            }
            Goal::CallOver(id) => self.phone.calls_over.contains(id),
            Goal::Answer(_) => false,
            Goal::MailReported(id) => self.mail.reported.contains(id) && self.mail.binned.contains(id),
            Goal::BankOpen => self.bank_in_front() && self.bank.is_open(),
            Goal::BankClosed => self.bank.was_in && !self.bank.is_open(),
            Goal::PayeeFilled(id) => self.writes(id, &[Field::Iban, Field::Name]),
            Goal::PaymentFilled(id) => self.writes(id, &Field::ALL),
            Goal::PaymentReviewed(id) => self.bank.view != BankView::Form && self.writes(id, &Field::ALL),
            Goal::Paid(id) => self.bill(id).is_some_and(|bill| self.is_paid(&bill)),
            Goal::ProofKept(id) => self.files.of(&Self::proof_of(id)).is_some_and(|file| file.place != Place::Bin),
            Goal::PaymentOpen(id) => {
                let open = self.bill(id).and_then(|bill| self.payment_of(&bill)).map(BankView::Entry);
                self.bank_in_front() && open.as_ref() == Some(&self.bank.view)
            }
            Goal::All(goals) => goals.iter().all(|goal| self.reached(goal)),
            Goal::AtForm(_)
            | Goal::Filled(_)
            | Goal::DraftSaved(_)
            | Goal::FormPaid(_)
            | Goal::Sent(_)
            | Goal::NumberNoted(_)
            | Goal::Completed(_)
            | Goal::PhaseSeen(_) => self.reached_in_form(goal).unwrap_or(false),
            Goal::PopupClosed(host) => self.browser.kept.popups_answered.contains(&self.address(host).host),
            Goal::CookiesLimited(host) => {
                let allowed = self.browser.kept.cookies.get(&self.address(host).host);
                allowed.is_some_and(|allowed| allowed.len() < Purpose::ALL.len())
            }
            Goal::NotificationsBlocked(host) => {
                self.browser.kept.notifications.get(&self.address(host).host) == Some(&false)
            }
            Goal::PasswordRefused => {
                !matches!(self.browser.password, PasswordAnswer::Saved(_)) && !self.password_may_be_asked()
            }
            Goal::BoxSent(id) => {
                let spare = |field: &AskField| !field.needed && !self.answer_in(&field.id).trim().is_empty();
                self.box_sent(id) && !self.box_fields(id).iter().any(spare)
            }
            Goal::PrivateWindow => in_browser && self.browser.private,
            Goal::WindowsClosed => self.browser.closed,
            Goal::HistoryEmpty => self.browser.visited.is_empty(),
            Goal::BinEmpty => self.files.in_place(Place::Bin).next().is_none(),
            Goal::PrintTaken(id) => self.printer.taken.contains(id) && !self.printer.tray.contains(id),
            Goal::TrayEmpty => self.printer.tray.is_empty(),
            Goal::Scanned(id) => {
                self.given.paper(id).is_some() && self.files.of(id).is_some_and(|file| file.place != Place::Bin)
            }
            Goal::PcLeft => self.left,
            Goal::Any(goals) => goals.iter().any(|goal| self.reached(goal)),
            Goal::ConsentGiven => self.post.consent == Consent::Given,
            Goal::ConsentRefused => self.post.consent == Consent::Refused,
            Goal::AddressGiven => self.post.consent == Consent::Given && self.post.address_state != AddressState::None,
            Goal::AddressProved => self.post.proved(),
            Goal::NoticesOn => self.post.notices,
            Goal::SortedByDeadline => self.post.order == Order::Deadline,
            Goal::HelpAsked(id) => self.post.helped.contains(id),
            Goal::LetterHandled(id) => self.post.handled.contains(id),
            Goal::LetterArchived(id) => self.post.archived.contains(id),
            Goal::LetterReplied(id) => self.post.replied.contains(id),
            Goal::Noted(id) => self.noted_in_time(id),
        }
    }

    /// Whether a page is in front: the browser is, and a window of it is open.
    pub fn in_browser(&self) -> bool {
        self.front == Program::Browser && !self.browser.closed && !self.left
    }

    /// Whether the gate is at such a page for the host of a lesson text, or beyond: already in.
    fn gate_is_at(&self, host: &str, page: impl Fn(&GateView) -> bool) -> bool {
        let host = self.address(host).host;
        let wanted = self.gate.wanted.as_ref().is_some_and(|wanted| wanted.host == host);
        let at = self.in_browser() && self.view() == View::Gate && wanted && page(&self.gate_view());
        at || self.gate.inside.contains(&host)
    }

    /// Whether the gate in front shows a QR code that can be scanned, for this host.
    pub fn qr_for(&self, host: &str) -> bool {
        self.front == Program::Browser
            && self.view() == View::Gate
            && matches!(self.gate_view(), GateView::Qr { host: wanted, fresh: true } if wanted == host)
    }

    /// Whether the learner's own waiting request is in front on the phone.
    pub fn own_request_in_front(&self) -> bool {
        match self.phone.view {
            PhoneView::Request(index) | PhoneView::Code(index) => self.own_request() == Some(index),
            _ => false,
        }
    }
}
