//! The questions that sites and the browser ask: cookies, pop-ups, notifications, "save the password?".
//!
//! Every answer can be changed later, as in life: whoever said yes too soon can take it back.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::View;
use crate::sandbox::{BrowserAct, Event, Sandbox};

/// What cookies may be used for beyond what the site needs to work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Purpose {
    /// Counting visitors.
    Counting,
    /// Showing advertisements.
    Advertising,
}

impl Purpose {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Purpose; 2] = [Purpose::Counting, Purpose::Advertising];
}

/// The answer to "save the password?".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum PasswordAnswer {
    /// It was not given yet.
    #[default]
    Open,
    /// The browser of this PC keeps the password for this host.
    Saved(String),
    /// Never, or no longer.
    Refused,
}

impl Sandbox {
    /// Whether the site in front still waits for an answer about cookies, or its choices are open.
    pub fn cookies_asked(&self) -> bool {
        let kept = &self.browser.kept;
        self.site_in_front().is_some_and(|site| {
            site.cookies && (!kept.cookies.contains_key(&site.host) || self.cookies_chosen().is_some())
        })
    }

    /// What is allowed so far, while the cookies of the site in front are chosen one by one.
    pub fn cookies_chosen(&self) -> Option<&BTreeSet<Purpose>> {
        let (host, chosen) = self.browser.kept.choosing.as_ref()?;
        (*host == self.browser.url().host).then_some(chosen)
    }

    /// Whether the page in front leads back to the question about cookies: on every page of a site that asked.
    pub fn cookies_changeable(&self) -> bool {
        matches!(self.view(), View::Page(site, _) if site.cookies) && !self.cookies_asked()
    }

    /// Whether a pop-up lies over the site in front.
    pub fn popup_open(&self) -> bool {
        let answered = &self.browser.kept.popups_answered;
        !self.browser.closed
            && self.site_in_front().is_some_and(|site| site.popup.is_some() && !answered.contains(&site.host))
    }

    /// Whether the site in front asks to send notifications. One question at a time: cookies come first.
    pub fn notifications_asked(&self) -> bool {
        let answered = &self.browser.kept.notifications;
        !self.popup_open()
            && !self.cookies_asked()
            && self.site_in_front().is_some_and(|site| site.notifications && !answered.contains_key(&site.host))
    }

    /// Whether the site in front may send notifications.
    pub fn notifications_allowed(&self) -> bool {
        self.site_in_front().is_some_and(|site| self.browser.kept.notifications.get(&site.host) == Some(&true))
    }

    /// Whether the browser asks to save the password: in a usual window, after logging in, or after a passphrase was made.
    pub fn password_asked(&self) -> bool {
        let logged_in = || self.given.lesson.file.world.offers_password && self.can_log_out();
        let made = || self.code.in_browser && self.code_place().is_some();
        self.browser.password == PasswordAnswer::Open
            && !self.browser.private
            && !self.popup_open()
            && (logged_in() || made())
    }

    /// Whether "save the password?" can still come: somebody is logged in or made one, and it was not answered.
    pub(in crate::sandbox) fn password_may_be_asked(&self) -> bool {
        let logged_in = self.given.lesson.file.world.offers_password && self.usual_gate().signed_in;
        self.browser.password == PasswordAnswer::Open && (logged_in || self.code.in_browser)
    }

    /// Answers one of these questions, if it is asked.
    pub(super) fn consent(&mut self, act: &BrowserAct) -> Vec<Event> {
        let host = self.browser.url().host.clone();
        match act {
            BrowserAct::Cookies(accept) if self.cookies_asked() => {
                let allowed = if *accept { Purpose::ALL.into_iter().collect() } else { BTreeSet::new() };
                return self.answer_cookies(host, allowed);
            }
            BrowserAct::ChooseCookies if self.cookies_changeable() || self.cookies_asked() => {
                let before = self.browser.kept.cookies.get(&host).cloned().unwrap_or_default();
                self.browser.kept.choosing = Some((host, before));
            }
            BrowserAct::AllowPurpose(purpose, allow) if self.cookies_chosen().is_some() => {
                if let Some((_, chosen)) = &mut self.browser.kept.choosing {
                    if *allow {
                        chosen.insert(*purpose)
                    } else {
                        chosen.remove(purpose)
                    };
                }
            }
            BrowserAct::SaveCookies => {
                if let Some(chosen) = self.cookies_chosen().cloned() {
                    return self.answer_cookies(host, chosen);
                }
            }
            BrowserAct::Popup(accept) if self.popup_open() => {
                self.browser.kept.popups_answered.insert(host);
                return if *accept { vec![Event::PopupAccepted] } else { Vec::new() };
            }
            BrowserAct::Notifications(allow) if self.notifications_asked() || self.notifications_allowed() => {
                self.browser.kept.notifications.insert(host.clone(), *allow);
                return vec![if *allow {
                    Event::NotificationsAllowed(host)
                } else {
                    Event::NotificationsBlocked(host)
                }];
            }
            BrowserAct::SavePassword(save) if self.password_asked() => {
                self.browser.password =
                    if *save { PasswordAnswer::Saved(host.clone()) } else { PasswordAnswer::Refused };
                return vec![if *save { Event::PasswordSaved(host) } else { Event::PasswordRefused(host) }];
            }
            BrowserAct::ForgetPassword if self.view() == View::Own => {
                if matches!(self.browser.password, PasswordAnswer::Saved(_)) {
                    self.browser.password = PasswordAnswer::Refused;
                }
            }
            _ => {}
        }
        Vec::new()
    }

    fn answer_cookies(&mut self, host: String, allowed: BTreeSet<Purpose>) -> Vec<Event> {
        let event = match allowed.len() {
            0 => Event::CookiesRefused(host.clone()),
            n if n == Purpose::ALL.len() => Event::CookiesAccepted(host.clone()),
            _ => Event::CookiesChosen(host.clone()),
        };
        self.browser.kept.choosing = None;
        self.browser.kept.cookies.insert(host, allowed);
        vec![event]
    }
}
