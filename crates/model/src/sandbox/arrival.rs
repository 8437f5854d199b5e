//! What is not there at the start of a lesson and comes when something happens; practice time.
//!
//! So the programs talk to each other without knowing each other: what a portal sends off arrives in the mail.

use time::{Date, Duration};

use super::{Event, Given, Sandbox};
use crate::lesson::{Letter, Mail, Message};
use crate::text::Lang;

/// Something that came, by its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// An e-mail.
    Mail(String),
    /// A letter in GovPost.
    Letter(String),
    /// A text message.
    Message(String),
    /// The portal at this host ends the session.
    TimeOut(String),
    /// A call.
    Call(String),
}

impl Given {
    /// All that may come during the run, and when.
    fn expected(&self) -> impl Iterator<Item = (Arrival, &Event)> {
        let world = &self.lesson.file.world;
        let mails = world.mails.iter().map(|one| (Arrival::Mail(one.id.clone()), one.after.as_ref()));
        let letters = world.letters.iter().map(|one| (Arrival::Letter(one.id.clone()), one.after.as_ref()));
        let messages = world.messages.iter().map(|one| (Arrival::Message(one.id.clone()), one.after.as_ref()));
        let timeouts = world.timeouts.iter().map(|one| (Arrival::TimeOut(one.at.clone()), Some(&one.after)));
        let calls = world.calls.iter().map(|one| (Arrival::Call(one.id.clone()), one.after.as_ref()));
        mails
            .chain(timeouts)
            .chain(letters)
            .chain(messages)
            .chain(calls)
            .filter_map(|(what, after)| after.map(|after| (what, after)))
    }
}

impl Sandbox {
    /// What these events bring comes, each thing once.
    pub(super) fn receive(&mut self, events: &[Event]) {
        if events.is_empty() {
            return;
        }
        self.reader_hears(events);
        let given = self.given.clone();
        let mut told = Vec::new();
        for (what, after) in given.expected() {
            let pattern = after.with(|name| given.facts.fill_str(name, Lang::Nl));
            if events.iter().any(|event| event.fits(&pattern)) && !self.arrived.contains(&what) {
                if let Arrival::Call(id) = &what {
                    self.ring(id);
                }
                if let Arrival::Letter(id) = &what {
                    self.post.came.insert(id.clone(), self.day);
                    if self.post.tells() {
                        told.push(Event::LetterCame(id.clone()));
                    }
                }
                self.arrived.push(what);
            }
        }
        // A mail may tell of a letter that just came.
        self.receive(&told);
    }

    /// Practice time passes, and brings what was due.
    pub fn pass_days(&mut self, days: u16) {
        if days > 0 {
            self.bank.leave();
        }
        for _ in 0..days {
            self.day = self.day.saturating_add(1);
            let mut events = vec![Event::DayCame(self.day)];
            events.extend(self.post_day());
            events.extend(self.advance_dossiers());
            let before = self.arrived.len();
            self.receive(&events);
            self.end_sessions(&events, before);
        }
    }

    /// The day in the practice world now.
    pub fn today(&self) -> Date {
        self.given.today.checked_add(Duration::days(self.day.into())).unwrap_or(self.given.today)
    }

    /// The e-mails that are there, newest first.
    pub fn mails(&self) -> impl Iterator<Item = &Mail> {
        let came = self.arrived.iter().rev().filter_map(|what| match what {
            Arrival::Mail(id) => self.given.mail(id),
            _ => None,
        });
        came.chain(self.given.lesson.file.world.mails.iter().filter(|one| one.after.is_none()))
    }

    /// The letters of GovPost that are there (and not yet gone), newest first.
    pub fn letters(&self) -> impl Iterator<Item = &Letter> {
        let came = self.arrived.iter().rev().filter_map(|what| match what {
            Arrival::Letter(id) => self.given.letter(id),
            _ => None,
        });
        let all = came.chain(self.given.lesson.file.world.letters.iter().filter(|one| one.after.is_none()));
        all.filter(|letter| !self.letter_gone(letter))
    }

    /// The text messages that are there, newest first.
    pub fn messages(&self) -> impl Iterator<Item = &Message> {
        let came = self.arrived.iter().rev().filter_map(|what| match what {
            Arrival::Message(id) => self.given.message(id),
            _ => None,
        });
        came.chain(self.given.lesson.file.world.messages.iter().filter(|one| one.after.is_none()))
    }

    /// The letter with this id, if it is there.
    pub fn letter(&self, id: &str) -> Option<&Letter> {
        self.letters().find(|one| one.id == id)
    }

    /// The e-mail with this id, if it is there.
    pub fn mail_here(&self, id: &str) -> Option<&Mail> {
        self.mails().find(|one| one.id == id)
    }

    /// The text message with this id, if it is there.
    pub fn message(&self, id: &str) -> Option<&Message> {
        self.messages().find(|one| one.id == id)
    }
}
