//! What can be done in the calendar of the phone.

use crate::sandbox::calendar::{CalendarView, LAST_WEEK};
use crate::sandbox::{Act, CalendarAct, Sandbox};

impl Sandbox {
    pub(super) fn possible_in_calendar(&self, acts: &mut Vec<Act>) {
        let mut add = |act| acts.push(Act::Calendar(act));
        match self.calendar.view {
            CalendarView::Notes => {
                add(CalendarAct::ShowDays);
                for (_, noted) in self.calendar.in_order() {
                    add(CalendarAct::OpenDay(noted.day));
                }
            }
            CalendarView::Days(week) => {
                add(CalendarAct::ShowNotes);
                if week > 0 {
                    add(CalendarAct::Turn(false));
                }
                if week < LAST_WEEK {
                    add(CalendarAct::Turn(true));
                }
                self.days_of_week(week).for_each(|day| add(CalendarAct::OpenDay(day)));
                let later = self.calendar_date(self.day.saturating_add(40));
                add(CalendarAct::TypeDate(format!("{}/{}", later.day(), u8::from(later.month()))));
                add(CalendarAct::TypeDate("32/13".to_owned()));
                add(CalendarAct::GoToDate);
            }
            CalendarView::Day(day) => {
                add(CalendarAct::ShowNotes);
                add(CalendarAct::ShowDays);
                for letter in self.letters_to_note() {
                    add(CalendarAct::About(letter.id.clone()));
                }
                add(CalendarAct::TypeTitle("brief, lettre, Brief".to_owned()));
                add(CalendarAct::Remind(!self.calendar.remind));
                if self.calendar.can_note() {
                    add(CalendarAct::Note);
                }
                self.calendar.on(day).for_each(|(index, _)| add(CalendarAct::Remove(index)));
            }
        }
    }
}
