//! The practice phone: lock screen, notifications, home screen, text messages and the push app IkBenHet.
//! The camera of the other key apps and calls have files of their own.

mod call;
mod camera;

use std::collections::BTreeSet;

use super::{App, Event, Given, Key, PhoneAct, Sandbox};
pub use camera::Sight;

use crate::lesson::{Message, Stranger};

/// What the phone shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhoneView {
    /// The lock screen with the notifications.
    Locked,
    /// The home screen with the apps.
    Home,
    /// IkBenHet: the list of requests.
    Requests,
    /// IkBenHet: one request, counted from 0.
    Request(usize),
    /// IkBenHet: the code for a request that was approved.
    Code(usize),
    /// The list of text messages.
    Messages,
    /// One text message.
    Message(String),
    /// CodeRing: the account with its six digits.
    CodeRing,
    /// ZakLoket, where nobody asks anything.
    Wallet,
    /// The camera of an app, pointed at the PC.
    Camera(App),
    /// ZakLoket: this host asks who one is.
    WalletAsk(String),
    /// ZakLoket: the PIN, for this host.
    WalletPin(String),
    /// This call comes in.
    Ringing(String),
    /// A call that was answered.
    Call {
        /// Which one.
        id: String,
        /// What was said so far, by the ids of the choices.
        said: Vec<String>,
    },
    /// EilandBank; `bank.rs` says which of its pages.
    Bank,
    /// The calendar; it knows itself which of its pages.
    Calendar,
}

/// Who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asker {
    /// The learner, by logging in at this host.
    Own(String),
    /// A stranger of the lesson, by id.
    Stranger(String),
}

/// What became of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestState {
    /// Nobody answered yet.
    Waiting,
    /// Answered with yes.
    Approved,
    /// Answered with no.
    Refused,
    /// Taken back on the PC.
    Withdrawn,
}

/// A request in IkBenHet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Who asks.
    pub from: Asker,
    /// What became of it.
    pub state: RequestState,
}

/// The phone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    /// What it shows.
    pub view: PhoneView,
    /// The requests, in the order of arrival.
    pub requests: Vec<Request>,
    /// What stands in the code field.
    pub code: String,
    /// Whether the last code was wrong.
    pub wrong_code: bool,
    /// The text messages that were read.
    pub messages_read: BTreeSet<String>,
    /// The calls that are over.
    pub calls_over: BTreeSet<String>,
}

impl Default for Phone {
    fn default() -> Self {
        Phone {
            view: PhoneView::Locked,
            requests: Vec::new(),
            code: String::new(),
            wrong_code: false,
            messages_read: BTreeSet::new(),
            calls_over: BTreeSet::new(),
        }
    }
}

impl Phone {
    /// A new request arrives.
    pub(super) fn ask(&mut self, from: Asker) {
        self.requests.push(Request { from, state: RequestState::Waiting });
    }

    /// The strangers of the lesson try their luck just after a log-in, each once.
    pub(super) fn receive_strangers(&mut self, given: &Given) {
        for stranger in &given.lesson.file.world.strangers {
            let from = Asker::Stranger(stranger.id.clone());
            if !self.requests.iter().any(|request| request.from == from) {
                self.ask(from);
            }
        }
    }

    /// The requests that wait, newest first, each with its place in the list.
    pub fn waiting(&self) -> impl Iterator<Item = (usize, &Request)> {
        self.requests.iter().enumerate().rev().filter(|(_, request)| request.state == RequestState::Waiting)
    }

    /// Whether something on the phone wants to be looked at: what the small-screen switch shows as a dot.
    pub fn calls(&self) -> bool {
        let looking = match self.view {
            PhoneView::Request(index) | PhoneView::Code(index) => Some(index),
            _ => None,
        };
        self.waiting().any(|(index, _)| Some(index) != looking) || matches!(self.view, PhoneView::Ringing(_))
    }
}

impl Given {
    /// The stranger with this id.
    pub fn stranger(&self, id: &str) -> Option<&Stranger> {
        self.lesson.file.world.strangers.iter().find(|stranger| stranger.id == id)
    }

    /// The text message with this id.
    pub fn message(&self, id: &str) -> Option<&Message> {
        self.lesson.file.world.messages.iter().find(|message| message.id == id)
    }
}

impl Sandbox {
    /// The request in front, if the phone shows one.
    pub fn request_in_front(&self) -> Option<&Request> {
        match self.phone.view {
            PhoneView::Request(index) | PhoneView::Code(index) => self.phone.requests.get(index),
            _ => None,
        }
    }

    /// Does something on the phone. What the screen in front does not offer changes nothing.
    pub(super) fn on_phone(&mut self, act: &PhoneAct) -> Vec<Event> {
        match (act, self.phone.view.clone()) {
            (PhoneAct::Unlock, PhoneView::Locked) => self.show(PhoneView::Home),
            (PhoneAct::Answer, PhoneView::Ringing(id)) => return self.answer(id),
            (PhoneAct::LetRing, PhoneView::Ringing(id)) => return self.end_call(id, Event::CallIgnored),
            (PhoneAct::HangUp, PhoneView::Ringing(id) | PhoneView::Call { id, .. }) => {
                return self.end_call(id, Event::CallEnded);
            }
            (PhoneAct::Say(choice), PhoneView::Call { id, said }) => return self.say(id, said, choice),
            // A call has the whole screen until it is over.
            (_, PhoneView::Ringing(_) | PhoneView::Call { .. }) => {}
            (PhoneAct::Home, _) => self.show(PhoneView::Home),
            (PhoneAct::OpenApp(app), _) if self.given.lesson.file.world.apps.contains(app) => self.show(match app {
                App::IkBenHet => PhoneView::Requests,
                App::Messages => PhoneView::Messages,
                App::CodeRing => PhoneView::CodeRing,
                App::ZakLoket => PhoneView::Wallet,
                App::Bank => PhoneView::Bank,
                App::Calendar => PhoneView::Calendar,
            }),
            (PhoneAct::OpenRequest(index), _) if self.waiting_request(*index).is_some() => {
                self.show(PhoneView::Request(*index));
            }
            (PhoneAct::Approve, PhoneView::Request(index)) => return self.approve(index),
            (PhoneAct::Refuse, PhoneView::Request(index) | PhoneView::Code(index)) => return self.refuse(index),
            (PhoneAct::OpenCamera, _) => self.open_camera(),
            (PhoneAct::Scan, PhoneView::Camera(app)) => return self.scan_qr(app),
            (PhoneAct::Wait, PhoneView::CodeRing) => self.wait_for_digits(),
            (PhoneAct::Approve, PhoneView::WalletAsk(host)) => self.show(PhoneView::WalletPin(host)),
            (PhoneAct::Refuse, PhoneView::WalletAsk(_) | PhoneView::WalletPin(_)) => return self.refuse_in_wallet(),
            (PhoneAct::TypeCode(text), PhoneView::WalletPin(_)) => {
                self.phone.code = text.chars().filter(char::is_ascii_digit).take(6).collect();
                self.phone.wrong_code = false;
            }
            (PhoneAct::ConfirmCode, PhoneView::WalletPin(host)) => return self.confirm_pin(host),
            (PhoneAct::TypeCode(text), PhoneView::Code(_)) => {
                self.phone.code = text.chars().filter(char::is_ascii_digit).take(5).collect();
                self.phone.wrong_code = false;
            }
            (PhoneAct::ConfirmCode, PhoneView::Code(index)) => return self.confirm_code(index),
            (PhoneAct::OpenMessage(id), _) if self.message(id).is_some() => {
                self.phone.messages_read.insert(id.clone());
                self.show(PhoneView::Message(id.clone()));
            }
            (PhoneAct::FollowMessage(id), PhoneView::Message(open))
                if *id == open && self.given.message(id).is_some_and(|message| message.link.is_some()) =>
            {
                return vec![Event::MessageLink(id.clone())];
            }
            _ => {}
        }
        Vec::new()
    }

    pub(super) fn show(&mut self, view: PhoneView) {
        self.phone.view = view;
        self.phone.code.clear();
        self.phone.wrong_code = false;
    }

    fn waiting_request(&self, index: usize) -> Option<Asker> {
        self.phone.requests.get(index).filter(|one| one.state == RequestState::Waiting).map(|one| one.from.clone())
    }

    fn approve(&mut self, index: usize) -> Vec<Event> {
        match self.waiting_request(index) {
            Some(Asker::Own(_)) => {
                self.show(PhoneView::Code(index));
                Vec::new()
            }
            Some(Asker::Stranger(id)) => {
                self.phone.requests[index].state = RequestState::Approved;
                self.show(PhoneView::Requests);
                vec![Event::Approved(id)]
            }
            None => Vec::new(),
        }
    }

    fn refuse(&mut self, index: usize) -> Vec<Event> {
        let Some(from) = self.waiting_request(index) else { return Vec::new() };
        self.phone.requests[index].state = RequestState::Refused;
        self.show(PhoneView::Requests);
        match from {
            Asker::Own(_) => {
                self.denied();
                vec![Event::RefusedOwn]
            }
            Asker::Stranger(id) => vec![Event::Refused(id)],
        }
    }

    fn confirm_code(&mut self, index: usize) -> Vec<Event> {
        if self.phone.code != self.given.me.code {
            self.phone.code.clear();
            self.phone.wrong_code = true;
            return vec![Event::WrongCode];
        }
        let Some(Asker::Own(host)) = self.waiting_request(index) else { return Vec::new() };
        self.phone.requests[index].state = RequestState::Approved;
        self.show(PhoneView::Requests);
        self.proved(Key::IkBenHet, host)
    }
}
