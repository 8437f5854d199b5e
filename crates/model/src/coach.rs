//! The coach: the next useful act towards a goal, from any state of the practice world.
//!
//! One mechanism, three uses: it demonstrates a lesson, it hints, and in the tests it finishes every lesson from
//! wherever a confused learner may have wandered. It works backwards: what is still missing comes first.

use crate::lesson::{Block, Goal, Program, Site};
use crate::sandbox::browser::View;
use crate::sandbox::gate::GateView;
use crate::sandbox::phone::{Asker, PhoneView, RequestState};
use crate::sandbox::url::{SEARCH_HOST, Url};
use crate::sandbox::{Act, App, BrowserAct, FilesAct, GateAct, Key, MailAct, PhoneAct, Place, Sandbox};
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
            Goal::Answer(_) => None,
            Goal::All(goals) => goals.iter().find(|goal| !self.reached(goal)).and_then(|goal| self.advise(goal, lang)),
        }
    }

    /// Brings a program to the front, if it is not there.
    fn front_with(&self, program: Program) -> Option<Act> {
        (self.front != program).then_some(Act::Show(program))
    }

    /// Frees the page from what lies over it.
    fn clear_page(&self) -> Option<Act> {
        self.front_with(Program::Browser)
            .or_else(|| self.popup_open().then_some(Act::Browser(BrowserAct::Popup(false))))
    }

    /// `None` when the page is in front.
    fn towards_page(&self, url: &Url) -> Option<Act> {
        if let Some(act) = self.clear_page() {
            return Some(act);
        }
        if self.browser.url() == url {
            return None;
        }
        let act = if let View::Results(_, found) = self.view()
            && let Some(entry) = found.iter().find(|entry| Url::parse(&entry.to) == *url)
        {
            BrowserAct::OpenResult(entry.to.clone())
        } else if self.links_in_front().contains(url) {
            BrowserAct::Follow(url.to_string())
        } else if let Some(index) = self.browser.bookmarks.iter().position(|saved| saved == url) {
            BrowserAct::OpenBookmark(index)
        } else if self.browser.address.as_deref() == Some(url.to_string().as_str()) {
            BrowserAct::Go
        } else {
            BrowserAct::TypeAddress(url.to_string())
        };
        Some(Act::Browser(act))
    }

    fn towards_results(&self, to: &Url, lang: Lang) -> Option<Act> {
        if let Some(act) = self.clear_page() {
            return Some(act);
        }
        let course = &self.given.course;
        if !matches!(self.view(), View::Search | View::Results(..)) {
            return self.towards_page(&Url::home(SEARCH_HOST));
        }
        let entry = course.web.iter().find(|entry| Url::parse(&entry.to) == *to)?;
        let word = match self.given.facts.fill_str("{topic}", lang) {
            unknown if unknown.starts_with('{') => entry.first_word(lang).to_owned(),
            topic if entry.found_by(&topic) => topic,
            _ => entry.first_word(lang).to_owned(),
        };
        let act = if self.browser.tab().query == word { BrowserAct::Search } else { BrowserAct::TypeQuery(word) };
        Some(Act::Browser(act))
    }

    /// The page of a site where one logs in.
    fn login_page(site: &Site) -> Url {
        let page = site.pages.iter().find(|page| page.has(&Block::Login)).or(site.pages.first());
        page.map_or_else(|| Url::home(&site.host), |page| site.url(page))
    }

    /// Presses "Log in" of a host, going there first.
    fn towards_log_in(&self, host: &str) -> Option<Act> {
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

    fn towards_number(&self, host: &str) -> Option<Act> {
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
            GateView::Missing(_) if at_gate => Some(Act::Gate(GateAct::OtherKey)),
            _ => self.towards_log_in(host),
        }
    }

    /// The learner's own number goes to the phone, for whatever site is wanted.
    fn towards_request(&self) -> Option<Act> {
        let host = match &self.gate.wanted {
            Some(wanted) => wanted.host.clone(),
            None => self.given.course.sites.iter().find(|site| site.lock.is_some()).map(|site| site.host.clone())?,
        };
        if self.front != Program::Browser || self.view() != View::Gate {
            return self.towards_number(&host);
        }
        match self.gate_view() {
            GateView::Number(_) if self.gate.number == self.given.me.phone => Some(Act::Gate(GateAct::Send)),
            GateView::Number(_) => Some(Act::Gate(GateAct::TypeNumber(self.given.me.phone.clone()))),
            _ => self.towards_number(&host),
        }
    }

    fn towards_open_request(&self, index: usize) -> Act {
        Act::Phone(match self.phone.view {
            PhoneView::Locked | PhoneView::Home | PhoneView::Requests => PhoneAct::OpenRequest(index),
            PhoneView::Request(_) | PhoneView::Code(_) | PhoneView::Messages | PhoneView::Message(_) => PhoneAct::Home,
        })
    }

    fn towards_logged_in(&self, host: &str) -> Option<Act> {
        if self.gate.signed_in {
            return self.towards_log_in(host);
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

    fn towards_refused(&self, id: &str) -> Option<Act> {
        let from = Asker::Stranger(id.to_owned());
        let request = self.phone.requests.iter().position(|one| one.from == from && one.state == RequestState::Waiting);
        let Some(index) = request else {
            // Strangers come after a log-in; until then there is nothing to refuse.
            let host = self.given.course.sites.iter().find(|site| site.lock.is_some())?.host.clone();
            return self.towards_logged_in(&host);
        };
        let open = matches!(self.phone.view, PhoneView::Request(shown) if shown == index);
        Some(if open { Act::Phone(PhoneAct::Refuse) } else { self.towards_open_request(index) })
    }

    fn towards_logged_out(&self) -> Option<Act> {
        if let Some(act) = self.clear_page() {
            return Some(act);
        }
        if self.can_log_out() {
            return Some(Act::Browser(BrowserAct::LogOut));
        }
        let host = self.gate.inside.iter().next()?;
        self.towards_page(&Self::login_page(self.given.site(host)?))
    }

    fn towards_mail(&self, id: &str) -> Act {
        if let Some(act) = self.front_with(Program::Mail) {
            return act;
        }
        Act::Mail(if self.mail.open.is_some() {
            MailAct::Close
        } else if self.mail.binned.contains(id) {
            MailAct::Restore(id.to_owned())
        } else {
            MailAct::Open(id.to_owned())
        })
    }

    fn towards_letter(&self, id: &str) -> Option<Act> {
        let site = self.given.course.sites.iter().find(|site| site.letters_page().is_some())?;
        if !self.gate.inside.contains(&site.host) {
            return self.towards_logged_in(&site.host);
        }
        let list = site.url(site.letters_page()?);
        self.towards_page(&list).or_else(|| Some(Act::Browser(BrowserAct::OpenLetter(id.to_owned()))))
    }

    fn towards_document(&self, id: &str) -> Option<Act> {
        let document = self.given.document(id)?;
        let site = self.given.site(&document.at)?;
        let list = site.url(site.documents_page()?);
        if !self.gate.inside.contains(&site.host) {
            // The hop: a letter or page in front may lead there.
            if self.front == Program::Browser && !self.popup_open() && self.links_in_front().contains(&list) {
                return Some(Act::Browser(BrowserAct::Follow(list.to_string())));
            }
            return self.towards_logged_in(&site.host);
        }
        self.towards_page(&list).or_else(|| Some(Act::Browser(BrowserAct::OpenDocument(id.to_owned()))))
    }

    fn towards_download(&self, id: &str) -> Option<Act> {
        if self.reached(&Goal::DocumentOpen(id.to_owned())) {
            return self.clear_page().or(Some(Act::Browser(BrowserAct::Download)));
        }
        self.towards_document(id)
    }

    /// Chooses the file of a document, going to its place first; `None` when it is chosen.
    fn towards_file(&self, document: &str) -> Option<Act> {
        let place = self.files.of(document)?.place;
        if let Some(act) = self.front_with(Program::Files) {
            return Some(act);
        }
        if self.files.place != place {
            return Some(Act::Files(FilesAct::OpenPlace(place)));
        }
        let chosen = self.files.chosen.as_deref() == Some(document);
        (!chosen).then(|| Act::Files(FilesAct::Choose(document.to_owned())))
    }

    fn towards_move(&self, document: &str, place: Place) -> Act {
        self.towards_file(document).unwrap_or(Act::Files(FilesAct::Move(place)))
    }

    fn towards_renamed(&self, document: &str, lang: Lang) -> Option<Act> {
        let Some(file) = self.files.of(document) else { return self.towards_download(document) };
        if file.place == Place::Bin {
            return Some(self.towards_move(document, Place::Downloads));
        }
        if let Some(act) = self.towards_file(document) {
            return Some(act);
        }
        let name = self.good_name(document, lang);
        Some(Act::Files(if self.files.name == name { FilesAct::Rename } else { FilesAct::TypeName(name) }))
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
