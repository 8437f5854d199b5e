//! The coach: the next useful act towards a goal, from any state of the practice world.
//!
//! One mechanism, three uses: it demonstrates a lesson, it hints, and in the tests it finishes every lesson from
//! wherever a confused learner may have wandered. It works backwards: what is still missing comes first.

mod browser;
mod card;
mod counter;
mod files;
mod form;
mod gate;
mod govpost;
mod mail;
mod phone;
mod reader;

use crate::lesson::{Goal, Program};
use crate::sandbox::{Act, App, BrowserAct, Place, Sandbox};
use crate::text::Lang;

impl Sandbox {
    /// The next act towards `goal`; `lang` is the language of the words that it types.
    /// `None` when the goal is reached, or when this world cannot reach it: the lesson check reports the latter.
    pub fn advise(&self, goal: &Goal, lang: Lang) -> Option<Act> {
        if self.reached(goal) {
            return None;
        }
        match goal {
            Goal::Searched(to) => self.towards_results(&self.address(to), lang),
            Goal::Open(address) => self.towards_page(&self.address(address)),
            Goal::Bookmarked(address) => {
                let url = self.address(address);
                self.towards_page(&url).or(Some(Act::Browser(BrowserAct::Bookmark)))
            }
            Goal::AtNumber(host) => self.towards_number(&self.address(host).host),
            Goal::Asked => self.towards_request(),
            Goal::RequestOpen => match self.own_request() {
                Some(index) => Some(self.towards_open_request(index)),
                None => self.towards_request(),
            },
            Goal::LoggedIn(host) => self.towards_logged_in(&self.address(host).host),
            Goal::Refused(id) => self.towards_refused(id),
            Goal::LoggedOut => self.towards_logged_out(),
            Goal::MailRead(id) => Some(self.towards_mail(id)),
            Goal::LetterOpen(id) => self.towards_letter(id),
            Goal::DocumentOpen(id) => self.towards_document(id),
            Goal::Downloaded(id) => match self.files.of(id) {
                Some(_) => Some(self.towards_move(id, Place::Downloads)),
                None => self.towards_download(id),
            },
            Goal::Renamed(id) => self.towards_renamed(id, lang),
            Goal::OnStick(id) => match self.files.of(id) {
                Some(_) => Some(self.towards_move(id, Place::Stick)),
                None => self.towards_download(id),
            },
            Goal::DownloadsEmpty => {
                let file = self.files.in_place(Place::Downloads).next()?;
                Some(self.towards_move(&file.document.clone(), Place::Bin))
            }
            Goal::CardIn => self.towards_card_in(),
            Goal::CardOut => self.towards_card_out(),
            Goal::AtKeys(host) => self.towards_log_in(&self.address(host).host),
            Goal::AtCard(host) => self.towards_card_page(&self.address(host).host),
            Goal::AtCertificates(host) | Goal::AtPin(host) | Goal::AtCapacity(host) => {
                self.towards_card_log_in(&self.address(host).host)
            }
            Goal::PinStopped | Goal::PinRenewed => self.towards_pin_stopped(),
            Goal::KeyTooWeak(host) => self.towards_too_weak(&self.address(host).host),
            Goal::CounterVisited => self.towards_counter(),
            Goal::KeyActivated => self.towards_activated(),
            Goal::Answer(_) => None,
            Goal::AtForm(_)
            | Goal::Filled(_)
            | Goal::DraftSaved(_)
            | Goal::Paid(_)
            | Goal::Sent(_)
            | Goal::NumberNoted(_)
            | Goal::Completed(_)
            | Goal::PhaseSeen(_) => self.towards_in_form(goal, lang),
            Goal::All(goals) => goals.iter().find(|goal| !self.reached(goal)).and_then(|goal| self.advise(goal, lang)),
        }
    }

    /// Brings a program to the front, if it is not there.
    fn front_with(&self, program: Program) -> Option<Act> {
        (self.front != program).then_some(Act::Show(program))
    }

    /// Whether `act` happens on the phone: a small screen then has to show it.
    pub fn on_the_phone(act: &Act) -> bool {
        matches!(act, Act::Phone(_))
    }

    /// The app that the phone's home screen should show as wanting attention.
    pub fn app_that_calls(&self) -> Option<App> {
        self.phone.calls().then_some(App::IkBenHet)
    }
}
