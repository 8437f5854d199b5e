//! The coach: the next useful act towards a goal, from any state of the practice world.
//!
//! One mechanism, three uses: it demonstrates a lesson, it hints, and in the tests it finishes every lesson from
//! wherever a confused learner may have wandered. It works backwards: what is still missing comes first.

mod bank;
mod browser;
mod calendar;
mod card;
mod code;
mod consent;
mod counter;
mod files;
mod form;
mod gate;
mod govpost;
mod mail;
mod phone;
mod printer;
mod reader;
mod wallet;

use crate::lesson::{Goal, Program};
use crate::sandbox::{Act, App, BrowserAct, Field, Place, PostAct, Sandbox};
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
            Goal::PhraseMade | Goal::CodeAppLinked | Goal::CodeRenewed | Goal::CodeAppReady | Goal::CodesKept => {
                self.towards_code_key(goal, lang)
            }
            Goal::AtQr(host) => self.towards_qr(&self.address(host).host),
            Goal::QrScanned => self.towards_qr_scanned(),
            Goal::CallOver(_) => self.towards_call_over(),
            Goal::Answer(_) => None,
            Goal::AtForm(_)
            | Goal::Filled(_)
            | Goal::DraftSaved(_)
            | Goal::FormPaid(_)
            | Goal::Sent(_)
            | Goal::NumberNoted(_)
            | Goal::Completed(_)
            | Goal::PhaseSeen(_) => self.towards_in_form(goal, lang),
            Goal::PopupClosed(host) => Some(self.towards_popup_closed(&self.address(host).host)),
            Goal::CookiesLimited(host) => Some(self.towards_cookies_limited(&self.address(host).host)),
            Goal::NotificationsBlocked(host) => Some(self.towards_notifications_blocked(&self.address(host).host)),
            Goal::PasswordRefused => self.towards_password_refused(),
            Goal::BoxSent(id) => self.towards_box_sent(id),
            Goal::PrivateWindow => self.towards_private_window(),
            Goal::WindowsClosed => Some(self.towards_windows_closed()),
            Goal::HistoryEmpty => self.towards_history_empty(),
            Goal::BinEmpty => Some(self.towards_bin_empty()),
            Goal::PrintTaken(id) => self.towards_print_taken(id),
            Goal::TrayEmpty => self.towards_tray_empty(),
            Goal::Scanned(id) => Some(match self.files.of(id) {
                Some(_) => self.towards_move(id, Place::Downloads),
                None => self.towards_scanned(id),
            }),
            Goal::PcLeft => Some(self.towards_pc_left()),
            Goal::MailReported(id) => Some(self.towards_reported(id)),
            Goal::BankOpen => self.towards_bank(),
            Goal::BankClosed => self.towards_bank_closed(),
            Goal::PayeeFilled(id) => self.towards_filled(&self.bill(id)?, &[Field::Iban, Field::Name]),
            Goal::PaymentFilled(id) => self.towards_filled(&self.bill(id)?, &Field::ALL),
            Goal::PaymentReviewed(id) => self.towards_reviewed(&self.bill(id)?),
            Goal::Paid(id) => Some(self.towards_paid(&self.bill(id)?)),
            Goal::ProofKept(id) => Some(self.towards_proof(&self.bill(id)?)),
            Goal::PaymentOpen(id) => self.towards_payment(&self.bill(id)?),
            Goal::All(goals) => goals.iter().find(|goal| !self.reached(goal)).and_then(|goal| self.advise(goal, lang)),
            Goal::Any(goals) => goals.iter().find_map(|goal| self.advise(goal, lang)),
            Goal::ConsentGiven => self.towards_consent(true),
            Goal::ConsentRefused => self.towards_consent(false),
            Goal::AddressGiven => self.towards_address(false),
            Goal::AddressProved => self.towards_address(true),
            Goal::NoticesOn => self.towards_notices(),
            Goal::SortedByDeadline => self.towards_sorted(),
            Goal::HelpAsked(id) => self.with_open_letter(id, PostAct::AskHelp),
            Goal::LetterHandled(id) => self.with_open_letter(id, PostAct::Handle(true)),
            Goal::LetterArchived(id) => self.with_open_letter(id, PostAct::Archive(true)),
            Goal::LetterReplied(id) => self.towards_reply(id),
            Goal::Noted(id) => self.towards_noted(id),
        }
    }

    /// Brings a program to the front, if it is not there.
    fn front_with(&self, program: Program) -> Option<Act> {
        if self.left {
            return Some(Act::ReturnToPc);
        }
        let closed = program == Program::Browser && self.browser.closed;
        (self.front != program || closed).then_some(Act::Show(program))
    }

    /// Whether `act` happens on the phone: a small screen then has to show it.
    pub fn on_the_phone(act: &Act) -> bool {
        matches!(act, Act::Phone(_) | Act::Bank(_) | Act::Calendar(_))
    }

    /// The app that the phone's home screen should show as wanting attention.
    pub fn app_that_calls(&self) -> Option<App> {
        self.phone.calls().then_some(App::IkBenHet)
    }
}
