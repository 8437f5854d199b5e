//! The letters of GovPost: which are listed and how, what is done with the one in front, and what time does to them.

use time::Date;

use super::super::act::{Folder, Order};
use super::super::browser::View;
use super::super::{Event, PostAct, Sandbox};
use crate::lesson::Letter;

/// Days after which a mail reminds of a letter that nobody read.
const REMINDS_AFTER: u16 = 14;
/// Days before the end at which a mail warns that an unread letter is about to go.
const WARNS_BEFORE: i64 = 7;

impl Sandbox {
    /// The letters that the list shows, in its order.
    pub fn listed_letters(&self) -> Vec<&Letter> {
        let archived = |letter: &Letter| self.post.archived.contains(&letter.id);
        let shown = |letter: &&Letter| match &self.post.folder {
            Folder::Inbox => !archived(letter),
            Folder::Unread => !archived(letter) && self.letter_unread(&letter.id),
            Folder::Archive => archived(letter),
            Folder::Sender(id) => self.given.letter(id).is_some_and(|one| one.from == letter.from),
        };
        let mut letters: Vec<&Letter> = self.letters().filter(shown).collect();
        if self.post.order == Order::Deadline {
            letters.sort_by_key(|letter| self.letter_due(&letter.id).unwrap_or(Date::MAX));
        }
        letters
    }

    /// How many letters wait to be read, outside the archive.
    pub fn unread_letters(&self) -> usize {
        let waits = |letter: &&Letter| !self.post.archived.contains(&letter.id) && self.letter_unread(&letter.id);
        self.letters().filter(waits).count()
    }

    /// The last day on which one can do what a letter asks for.
    pub fn letter_due(&self, id: &str) -> Option<Date> {
        self.given.facts.day(self.given.letter(id)?.due.as_deref()?)
    }

    /// The last day on which a letter is in GovPost.
    pub fn letter_until(&self, letter: &Letter) -> Option<Date> {
        self.given.facts.day(letter.until.as_deref()?)
    }

    /// Whether a letter is no longer in GovPost.
    pub fn letter_gone(&self, letter: &Letter) -> bool {
        self.letter_until(letter).is_some_and(|until| self.today() > until)
    }

    /// Whether a document was attached to a letter that went.
    pub(in crate::sandbox) fn went_with_letter(&self, document: &str) -> bool {
        let all = &self.given.lesson.file.world.letters;
        all.iter().any(|letter| letter.attachment.as_deref() == Some(document) && self.letter_gone(letter))
    }

    /// Whether one of the letters has a deadline: only then their order is a question.
    pub fn letters_have_deadlines(&self) -> bool {
        self.letters().any(|letter| letter.due.is_some())
    }

    /// A letter was read.
    pub(in crate::sandbox) fn letter_read(&mut self, id: String) -> Event {
        self.letters_read.insert(id.clone());
        self.post.last_read = Some(id.clone());
        self.post.reply.clear();
        Event::LetterOpened(id)
    }

    pub(super) fn with_letters(&mut self, act: &PostAct) -> Vec<Event> {
        match act {
            PostAct::Show(folder) if self.may_show(folder) => {
                self.post.folder = folder.clone();
                if let View::Letter(site, _) = self.view()
                    && let Some(url) = site.letters_page().map(|page| site.url(page))
                {
                    return self.open(url);
                }
            }
            PostAct::Sort(order) if self.letters_listed() && self.letters_have_deadlines() => self.post.order = *order,
            PostAct::Sign | PostAct::Leave => return self.registered(act),
            _ => {
                let front = self.letter_in_front();
                if let Some((letter, answered)) = front.map(|one| (one.id.clone(), one.reply)) {
                    return self.with_letter(act, letter, answered);
                }
            }
        }
        Vec::new()
    }

    /// The list offers its folders, and a letter that of its sender.
    fn may_show(&self, folder: &Folder) -> bool {
        match folder {
            Folder::Sender(id) => self.letter_in_front().is_some_and(|letter| letter.id == *id),
            _ => self.letters_listed(),
        }
    }

    fn registered(&mut self, act: &PostAct) -> Vec<Event> {
        let View::Letter(site, letter) = self.view() else { return Vec::new() };
        if !self.sealed(letter) {
            return Vec::new();
        }
        let (id, list) = (letter.id.clone(), site.letters_page().map(|page| site.url(page)));
        if *act == PostAct::Sign {
            self.post.signed.insert(id.clone());
            return vec![self.letter_read(id)];
        }
        let mut events = vec![Event::LetterLeft(id)];
        events.extend(list.map(|url| self.open(url)).unwrap_or_default());
        events
    }

    fn with_letter(&mut self, act: &PostAct, id: String, may_reply: bool) -> Vec<Event> {
        let post = &mut self.post;
        match act {
            PostAct::Archive(true) if post.archived.insert(id.clone()) => return vec![Event::LetterArchived(id)],
            PostAct::Archive(false) => {
                post.archived.remove(&id);
            }
            PostAct::Handle(true) if post.handled.insert(id.clone()) => return vec![Event::LetterHandled(id)],
            PostAct::Handle(false) => {
                post.handled.remove(&id);
            }
            PostAct::AskHelp if self.given.letter(&id).is_some_and(|letter| letter.help.is_some()) => {
                self.post.helped.insert(id.clone());
                return vec![Event::HelpAsked(id)];
            }
            PostAct::TypeReply(text) if may_reply => post.reply = text.clone(),
            PostAct::SendReply if may_reply && !post.reply.trim().is_empty() => {
                post.reply.clear();
                post.replied.insert(id.clone());
                return vec![Event::LetterReplied(id)];
            }
            _ => {}
        }
        Vec::new()
    }

    /// What mails tell of letters today, and which letters went. Who switched notices off is told nothing.
    pub(super) fn letters_of_the_day(&self) -> Vec<Event> {
        let told = self.post.tells();
        let mut events = Vec::new();
        for letter in &self.given.lesson.file.world.letters {
            let Some(left) = self.letter_until(letter).map(|until| (until - self.today()).whole_days()) else {
                continue;
            };
            if left == -1 {
                events.push(Event::LetterGone(letter.id.clone()));
            }
            if told && left == WARNS_BEFORE && self.letter_unread(&letter.id) {
                events.push(Event::LetterLeaves(letter.id.clone()));
            }
        }
        for letter in self.letters() {
            let came = self.post.came.get(&letter.id).copied().unwrap_or(0);
            if told && self.day == came.saturating_add(REMINDS_AFTER) && self.letter_unread(&letter.id) {
                events.push(Event::LetterWaits(letter.id.clone()));
            }
        }
        events
    }
}
