//! The way to a note in the calendar of the phone.

use crate::sandbox::calendar::{CalendarView, WEEK};
use crate::sandbox::phone::PhoneView;
use crate::sandbox::{Act, App, CalendarAct, PhoneAct, Sandbox};

impl Sandbox {
    pub(super) fn towards_noted(&self, letter: &str) -> Option<Act> {
        // What it asks for, and until when, stands in the letter.
        if !self.letters_read.contains(letter) {
            return self.towards_letter(letter);
        }
        let due = self.due_day(letter)?;
        match self.phone.view {
            PhoneView::Calendar => {}
            PhoneView::Locked => return Some(Act::Phone(PhoneAct::Unlock)),
            PhoneView::Home => return Some(Act::Phone(PhoneAct::OpenApp(App::Calendar))),
            PhoneView::Ringing(_) | PhoneView::Call { .. } => return Some(Act::Phone(PhoneAct::HangUp)),
            _ => return Some(Act::Phone(PhoneAct::Home)),
        }
        let week = due.checked_sub(self.day)? / WEEK;
        Some(Act::Calendar(match self.calendar.view {
            CalendarView::Day(day) if day == due => match &self.calendar.about {
                Some(about) if about == letter => CalendarAct::Note,
                _ => CalendarAct::About(letter.to_owned()),
            },
            CalendarView::Days(shown) if shown == week => CalendarAct::OpenDay(due),
            CalendarView::Days(shown) => CalendarAct::Turn(shown < week),
            CalendarView::Day(_) | CalendarView::Notes => CalendarAct::ShowDays,
        }))
    }
}
