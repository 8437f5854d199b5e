//! Several browser windows, private ones, and what ends when they close: closing a tab is not closing a window, and
//! the log-in lives until the last window is closed. Only a shared PC shows its windows.

use super::{Kept, Tab, View};
use crate::sandbox::gate::Gate;
use crate::sandbox::url::{SEARCH_HOST, Url};
use crate::sandbox::{BrowserAct, Event, Sandbox};

/// The most windows that stay readable.
pub const MAX_WINDOWS: usize = 3;

/// A window behind the one in front.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// Its number.
    pub number: u8,
    /// Whether it forgets everything when it is closed.
    pub private: bool,
    /// Its tabs; never empty.
    pub tabs: Vec<Tab>,
    /// Its tab in front.
    pub active: usize,
}

impl Window {
    /// A window with one tab.
    pub(in crate::sandbox) fn new(number: u8, private: bool, url: Url) -> Window {
        Window { number, private, tabs: vec![Tab::new(url)], active: 0 }
    }
}

impl Sandbox {
    /// Whether others use this PC too: then its windows and the way out of it are on the screen.
    pub fn shared(&self) -> bool {
        self.given.lesson.file.world.shared
    }

    /// How many browser windows are open.
    pub fn windows_open(&self) -> usize {
        if self.browser.closed { 0 } else { self.browser.behind.len() + 1 }
    }

    /// How far the usual windows are logged in, whichever is in front.
    pub(in crate::sandbox) fn usual_gate(&self) -> &Gate {
        if self.browser.private { &self.browser.aside.1 } else { &self.gate }
    }

    /// Whether somebody is logged in, in whatever window.
    pub fn signed_in_anywhere(&self) -> bool {
        self.gate.signed_in || self.browser.aside.1.signed_in
    }

    /// Does something with windows and the history.
    pub(super) fn with_windows(&mut self, act: &BrowserAct) -> Vec<Event> {
        match act {
            BrowserAct::NewWindow(private) if self.view() == View::Own && self.windows_open() < MAX_WINDOWS => {
                let number = self.free_number();
                self.bring_front(Window::new(number, *private, Url::home(SEARCH_HOST)));
                if *private {
                    return vec![Event::PrivateOpened];
                }
            }
            BrowserAct::SelectWindow(number) => {
                if let Some(index) = self.browser.behind.iter().position(|one| one.number == *number) {
                    let window = self.browser.behind.remove(index);
                    self.bring_front(window);
                }
            }
            BrowserAct::CloseWindow if self.shared() => return self.close_window(),
            BrowserAct::ClearHistory if self.view() == View::Own && !self.browser.visited.is_empty() => {
                self.browser.visited.clear();
                return vec![Event::HistoryCleared];
            }
            _ => {}
        }
        Vec::new()
    }

    fn free_number(&self) -> u8 {
        let taken = |number: u8| {
            (!self.browser.closed && self.browser.number == number)
                || self.browser.behind.iter().any(|one| one.number == number)
        };
        (1..=u8::MAX).find(|number| !taken(*number)).unwrap_or(u8::MAX)
    }

    /// Puts the window in front behind this one.
    fn bring_front(&mut self, window: Window) {
        let before = self.put_in_front(window);
        self.browser.behind.push(before);
    }

    /// Takes the place of the window in front, and gives that one back. What windows of its kind keep comes with it.
    fn put_in_front(&mut self, window: Window) -> Window {
        let browser = &mut self.browser;
        browser.address = None;
        let before = Window {
            number: std::mem::replace(&mut browser.number, window.number),
            private: std::mem::replace(&mut browser.private, window.private),
            tabs: std::mem::replace(&mut browser.tabs, window.tabs),
            active: std::mem::replace(&mut browser.active, window.active),
        };
        if before.private != browser.private {
            std::mem::swap(&mut browser.kept, &mut browser.aside.0);
            std::mem::swap(&mut self.gate, &mut browser.aside.1);
        }
        before
    }

    /// A window of the kind that asked for the log-in comes to the front.
    pub(in crate::sandbox) fn bring_front_what_waits(&mut self) {
        let private = self.browser.private;
        if self.gate.wanted.is_some() || self.browser.aside.1.wanted.is_none() {
            return;
        }
        if let Some(index) = self.browser.behind.iter().position(|one| one.private != private) {
            let window = self.browser.behind.remove(index);
            self.bring_front(window);
        }
    }

    /// The window in front is closed; with the last one of its kind ends its log-in, and a private one forgets.
    pub(super) fn close_window(&mut self) -> Vec<Event> {
        let private = self.browser.private;
        let last_of_kind = !self.browser.behind.iter().any(|one| one.private == private);
        let mut events = Vec::new();
        if last_of_kind {
            if self.gate.signed_in {
                events.push(Event::LoggedOut);
            }
            self.end_log_in(private);
        }
        match self.browser.behind.pop() {
            Some(next) => {
                self.put_in_front(next);
                events.push(Event::WindowClosed);
            }
            None => {
                self.put_in_front(Window::new(1, false, Url::home(SEARCH_HOST)));
                // Only a shared PC shows that no window is open; elsewhere a new one is there at once.
                self.browser.closed = self.shared();
                events.push(Event::WindowsClosed);
                events.extend(self.window_closed());
            }
        }
        events
    }

    /// Nobody is logged in any more in the windows in front; private ones forget all the rest too.
    fn end_log_in(&mut self, forget: bool) {
        self.withdraw();
        self.gate.sign_out();
        if forget {
            self.browser.kept = Kept::default();
        }
    }

    /// All windows are closed at once.
    pub(in crate::sandbox) fn close_all_windows(&mut self) -> Vec<Event> {
        let mut events = Vec::new();
        for _ in 0..self.windows_open() {
            events.extend(self.close_window());
        }
        events
    }
}
