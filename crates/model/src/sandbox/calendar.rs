//! The calendar of the phone: what is noted, and the days on which one notes.
//!
//! Days are counted from the day on which the exercise began. The past is not shown: there is nothing to do there.

use time::{Date, Duration, Month};

use super::phone::PhoneView;
use super::{CalendarAct, Event, Sandbox};
use crate::lesson::Letter;

/// Days that are shown at once.
pub const WEEK: u16 = 7;
/// The furthest week that can be turned to.
pub const LAST_WEEK: u16 = 26;
/// The longest title, in characters.
const LONGEST_TITLE: usize = 80;

/// What the calendar shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarView {
    /// What is noted, in the order of the days.
    Notes,
    /// Seven days; the number counts the weeks from today.
    Days(u16),
    /// One day.
    Day(u16),
}

/// Something noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// The day.
    pub day: u16,
    /// What was typed; empty when a letter says it.
    pub title: String,
    /// The letter of which it was made with one tap.
    pub about: Option<String>,
    /// The letter that it is for, as far as one can tell.
    pub letter: Option<String>,
    /// Whether the phone reminds of it.
    pub remind: bool,
}

/// The calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// What it shows.
    pub view: CalendarView,
    /// What is noted, in the order of writing.
    pub noted: Vec<Noted>,
    /// What stands in the field of the date.
    pub date: String,
    /// Whether the typed date is none that can be opened.
    pub wrong_date: bool,
    /// What stands in the field of the title.
    pub title: String,
    /// The letter that was chosen instead of typing.
    pub about: Option<String>,
    /// Whether the phone is to remind of the next note.
    pub remind: bool,
}

impl Default for Calendar {
    fn default() -> Calendar {
        Calendar {
            view: CalendarView::Notes,
            noted: Vec::new(),
            date: String::new(),
            wrong_date: false,
            title: String::new(),
            about: None,
            remind: true,
        }
    }
}

impl Calendar {
    /// What is noted on a day, each with its place in the order of writing.
    pub fn on(&self, day: u16) -> impl Iterator<Item = (usize, &Noted)> {
        self.noted.iter().enumerate().filter(move |(_, noted)| noted.day == day)
    }

    /// All that is noted, in the order of the days.
    pub fn in_order(&self) -> Vec<(usize, &Noted)> {
        let mut all: Vec<(usize, &Noted)> = self.noted.iter().enumerate().collect();
        all.sort_by_key(|(_, noted)| noted.day);
        all
    }

    /// Whether there is something to note.
    pub fn can_note(&self) -> bool {
        self.about.is_some() || !self.title.trim().is_empty()
    }

    fn open(&mut self, view: CalendarView) {
        self.view = view;
        self.date.clear();
        self.wrong_date = false;
        self.title.clear();
        self.about = None;
        self.remind = true;
    }
}

impl Sandbox {
    /// The date of a day of the calendar.
    pub fn calendar_date(&self, day: u16) -> Date {
        self.given.today.checked_add(Duration::days(day.into())).unwrap_or(self.given.today)
    }

    /// The day of the calendar on which a letter is due.
    pub fn due_day(&self, letter: &str) -> Option<u16> {
        let due = self.letter_due(letter)?;
        u16::try_from((due - self.given.today).whole_days()).ok()
    }

    /// The seven days of a week, counted from today.
    pub fn days_of_week(&self, week: u16) -> std::ops::Range<u16> {
        let first = self.day.saturating_add(week * WEEK);
        first..first.saturating_add(WEEK)
    }

    /// The letters of which a note can be made with one tap: those that were read and have a deadline.
    pub fn letters_to_note(&self) -> Vec<&Letter> {
        self.letters().filter(|letter| letter.due.is_some() && self.letters_read.contains(&letter.id)).collect()
    }

    /// What the phone reminds of today: what is noted for today or tomorrow.
    pub fn reminders(&self) -> impl Iterator<Item = &Noted> {
        let soon = self.day..=self.day.saturating_add(1);
        self.calendar.noted.iter().filter(move |noted| noted.remind && soon.contains(&noted.day))
    }

    /// Whether what a letter asks for is noted on a day that is early enough.
    pub fn noted_in_time(&self, letter: &str) -> bool {
        let Some(due) = self.due_day(letter) else { return false };
        self.calendar.noted.iter().any(|noted| noted.letter.as_deref() == Some(letter) && noted.day <= due)
    }

    /// Opens a day, ready to note what was read last.
    fn open_day(&mut self, day: u16) {
        self.calendar.open(CalendarView::Day(day));
        self.calendar.about = self.letter_meant();
    }

    /// The letter that was read last, if it has a deadline: most likely the one that somebody wants to note.
    fn letter_meant(&self) -> Option<String> {
        let last = self.post.last_read.as_ref()?;
        self.letters_to_note().iter().any(|letter| letter.id == *last).then(|| last.clone())
    }

    /// Does something in the calendar. What is not in front changes nothing.
    pub(super) fn in_calendar(&mut self, act: &CalendarAct) -> Vec<Event> {
        if let (CalendarAct::OpenDay(day), PhoneView::Locked | PhoneView::Home) = (act, &self.phone.view)
            && self.reminders().any(|noted| noted.day == *day)
        {
            // A reminder on the phone opens its day.
            self.show(PhoneView::Calendar);
            self.open_day(*day);
            return Vec::new();
        }
        if self.phone.view != PhoneView::Calendar {
            return Vec::new();
        }
        match (act, self.calendar.view) {
            (CalendarAct::ShowNotes, _) => self.calendar.open(CalendarView::Notes),
            (CalendarAct::ShowDays, _) => self.calendar.open(CalendarView::Days(0)),
            (CalendarAct::Turn(true), CalendarView::Days(week)) if week < LAST_WEEK => {
                self.calendar.open(CalendarView::Days(week + 1));
            }
            (CalendarAct::Turn(false), CalendarView::Days(week)) if week > 0 => {
                self.calendar.open(CalendarView::Days(week - 1));
            }
            (CalendarAct::OpenDay(day), CalendarView::Days(week)) if self.days_of_week(week).contains(day) => {
                self.open_day(*day);
            }
            (CalendarAct::OpenDay(day), CalendarView::Notes) if self.calendar.on(*day).next().is_some() => {
                self.open_day(*day);
            }
            (CalendarAct::TypeDate(text), CalendarView::Days(_)) => {
                self.calendar.date = text.clone();
                self.calendar.wrong_date = false;
            }
            (CalendarAct::GoToDate, CalendarView::Days(_)) => match self.day_of(&self.calendar.date) {
                Some(day) => self.open_day(day),
                None => self.calendar.wrong_date = true,
            },
            (CalendarAct::About(id), CalendarView::Day(_))
                if self.letters_to_note().iter().any(|letter| letter.id == *id) =>
            {
                self.calendar.about = Some(id.clone());
                self.calendar.title.clear();
            }
            (CalendarAct::TypeTitle(text), CalendarView::Day(_)) => {
                self.calendar.title = text.chars().take(LONGEST_TITLE).collect();
                self.calendar.about = None;
            }
            (CalendarAct::Remind(on), CalendarView::Day(_)) => self.calendar.remind = *on,
            (CalendarAct::Note, CalendarView::Day(day)) if self.calendar.can_note() => return self.note(day),
            (CalendarAct::Remove(index), CalendarView::Day(day))
                if self.calendar.on(day).any(|(place, _)| place == *index) =>
            {
                self.calendar.noted.remove(*index);
            }
            _ => {}
        }
        Vec::new()
    }

    fn note(&mut self, day: u16) -> Vec<Event> {
        let letter = self.calendar.about.clone().or_else(|| self.letter_meant());
        let noted = Noted {
            day,
            title: self.calendar.title.trim().to_owned(),
            about: self.calendar.about.clone(),
            letter: letter.clone(),
            remind: self.calendar.remind,
        };
        if !self.calendar.noted.contains(&noted) {
            self.calendar.noted.push(noted);
        }
        self.calendar.open(CalendarView::Notes);
        match letter.and_then(|id| self.due_day(&id).map(|due| (id, due))) {
            Some((id, due)) if day <= due => vec![Event::Noted(id)],
            Some((id, _)) => vec![Event::NotedLate(id)],
            None => Vec::new(),
        }
    }

    /// The day that a typed date means: `5/12`, `5-12-2026`, `05.12`. Without a year, the next such day.
    fn day_of(&self, typed: &str) -> Option<u16> {
        let mut parts = typed.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
        let day: u8 = parts.next()?.parse().ok()?;
        let month = Month::try_from(parts.next()?.parse::<u8>().ok()?).ok()?;
        let year = parts.next().map(|year| year.parse::<i32>().ok()).unwrap_or(Some(0))?;
        if parts.next().is_some() {
            return None;
        }
        let today = self.today();
        let years = match year {
            0 => vec![today.year(), today.year() + 1],
            short if short < 100 => vec![2000 + short],
            whole => vec![whole],
        };
        let dates = years.into_iter().filter_map(|year| Date::from_calendar_date(year, month, day).ok());
        let date = dates.into_iter().find(|date| *date >= today)?;
        let far = u16::try_from((date - self.given.today).whole_days()).ok()?;
        (far <= self.day + LAST_WEEK * WEEK).then_some(far)
    }
}
