//! The way to a careful answer: pop-ups, cookies, notifications, "save the password?", boxes that ask too much.

use crate::lesson::Program;
use crate::sandbox::browser::PasswordAnswer;
use crate::sandbox::url::{OWN_HOST, Url};
use crate::sandbox::{Act, BrowserAct, Sandbox};

impl Sandbox {
    /// A page of this site is in front, whatever lies over it.
    fn towards_site(&self, host: &str) -> Option<Act> {
        if let Some(act) = self.front_with(Program::Browser) {
            return Some(act);
        }
        if self.site_in_front().is_some_and(|site| site.host == host) {
            return None;
        }
        self.towards_page(&Url::home(host))
    }

    pub(super) fn towards_popup_closed(&self, host: &str) -> Act {
        self.towards_site(host).unwrap_or(Act::Browser(BrowserAct::Popup(false)))
    }

    pub(super) fn towards_cookies_limited(&self, host: &str) -> Act {
        if let Some(act) = self.towards_site(host) {
            return act;
        }
        Act::Browser(if self.popup_open() {
            BrowserAct::Popup(false)
        } else if self.cookies_asked() {
            BrowserAct::Cookies(false)
        } else if self.cookies_changeable() {
            BrowserAct::ChooseCookies
        } else {
            BrowserAct::Follow(Url::home(host).to_string())
        })
    }

    pub(super) fn towards_notifications_blocked(&self, host: &str) -> Act {
        if let Some(act) = self.towards_site(host) {
            return act;
        }
        Act::Browser(if self.popup_open() {
            BrowserAct::Popup(false)
        } else if self.cookies_asked() {
            BrowserAct::Cookies(false)
        } else {
            BrowserAct::Notifications(false)
        })
    }

    pub(super) fn towards_password_refused(&self) -> Option<Act> {
        if let Some(act) = self.clear_page() {
            return Some(act);
        }
        if let PasswordAnswer::Saved(_) = self.browser.password {
            return self.towards_own_page().or(Some(Act::Browser(BrowserAct::ForgetPassword)));
        }
        if self.password_asked() {
            return Some(Act::Browser(BrowserAct::SavePassword(false)));
        }
        if self.browser.private {
            return self.towards_other_kind().or(Some(Act::Browser(BrowserAct::NewWindow(false))));
        }
        if self.code.in_browser {
            return self.towards_code_page();
        }
        let host = self.gate.inside.iter().next()?;
        self.towards_page(&Self::login_page(self.given.site(host)?))
    }

    /// The window of the other kind, private or usual, that came last.
    pub(super) fn towards_other_kind(&self) -> Option<Act> {
        let private = self.browser.private;
        let window = self.browser.behind.iter().rfind(|window| window.private != private)?;
        Some(Act::Browser(BrowserAct::SelectWindow(window.number)))
    }

    /// The browser's own page; `None` when it is in front.
    fn towards_own_page(&self) -> Option<Act> {
        self.clear_page()
            .or_else(|| (*self.browser.url() != Url::home(OWN_HOST)).then_some(Act::Browser(BrowserAct::Menu)))
    }

    pub(super) fn towards_private_window(&self) -> Option<Act> {
        if let Some(act) = self.front_with(Program::Browser).or_else(|| self.towards_other_kind()) {
            return Some(act);
        }
        if self.windows_open() >= crate::sandbox::browser::MAX_WINDOWS {
            return Some(Act::Browser(BrowserAct::CloseWindow));
        }
        self.towards_own_page().or(Some(Act::Browser(BrowserAct::NewWindow(true))))
    }

    pub(super) fn towards_windows_closed(&self) -> Act {
        self.front_with(Program::Browser).unwrap_or(Act::Browser(BrowserAct::CloseWindow))
    }

    pub(super) fn towards_history_empty(&self) -> Option<Act> {
        self.towards_own_page().or(Some(Act::Browser(BrowserAct::ClearHistory)))
    }

    pub(super) fn towards_box_sent(&self, id: &str) -> Option<Act> {
        let (url, fields) = self.box_page(id)?;
        if let Some(act) = self.towards_page(&url) {
            return Some(act);
        }
        if self.box_sent(id) {
            return Some(Act::Browser(BrowserAct::ChangeBox(id.to_owned())));
        }
        let right = |field: &crate::lesson::AskField| {
            if field.needed { self.answer_expected(field) } else { String::new() }
        };
        let wrong = fields.iter().find(|field| self.answer_in(&field.id) != right(field));
        Some(Act::Browser(match wrong {
            Some(field) => BrowserAct::TypeAnswer(field.id.clone(), right(field)),
            None => BrowserAct::SendBox(id.to_owned()),
        }))
    }
}
