//! GovPost, the government's letterbox: consent, the address and its code, notices, and what is done with letters.
//!
//! Where its pages are is data of the site; the letters are the lesson's. Days pass in `arrival.rs`.

mod letters;

use std::collections::{BTreeMap, BTreeSet};

use super::act::{Folder, Order};
use super::browser::View;
use super::url::Url;
use super::{Event, Given, PostAct, Sandbox};
use crate::lesson::{Block, Letter, Page, Program, Site};
use crate::text::Lang;

/// Days of practice time after which a yes without a proved address ends by itself.
pub const CONSENT_LAPSES: u16 = 10;
/// Digits of the mailed code.
pub const CODE_DIGITS: usize = 6;

/// What the person said about letters in GovPost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consent {
    /// Nothing yet.
    Open,
    /// Yes: all letters come here.
    Given,
    /// No, or no more: letters come on paper.
    Refused,
    /// The yes ended by itself, because the address was never proved.
    Lapsed,
}

/// How far the e-mail address is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressState {
    /// None was given.
    None,
    /// A code was mailed to it.
    Waits,
    /// The code came back: it is the person's own.
    Proved,
}

/// Why the address was not good, shown beside the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressProblem {
    /// Nothing was typed.
    Empty,
    /// Nobody has this address; it is much like the person's own or like none.
    Typo,
    /// The helper's.
    OfOther,
    /// The one of the employer.
    OfWork,
}

/// GovPost as the person has set it up, and what was done with the letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GovPost {
    /// Yes, no, or nothing yet.
    pub consent: Consent,
    /// The day of the yes.
    pub since: u16,
    /// Whether the page that explains what changes was opened.
    pub explained: bool,
    /// What stands in the field of the address.
    pub address: String,
    /// How far the address is.
    pub address_state: AddressState,
    /// What is wrong with it.
    pub problem: Option<AddressProblem>,
    /// What stands in the field of the code.
    pub code: String,
    /// Whether the last code was wrong.
    pub wrong_code: bool,
    /// Whether a mail tells of new letters.
    pub notices: bool,
    /// The language of these mails, if one was chosen.
    pub language: Option<Lang>,
    /// What stands in the field of the greeting, and the greeting that was kept.
    pub greeting: (String, String),
    /// Which letters are listed.
    pub folder: Folder,
    /// In which order.
    pub order: Order,
    /// The registered letters that were signed for.
    pub signed: BTreeSet<String>,
    /// The letters in the archive.
    pub archived: BTreeSet<String>,
    /// The letters that the person marked as handled.
    pub handled: BTreeSet<String>,
    /// The letters about which help was asked.
    pub helped: BTreeSet<String>,
    /// The letters that were answered.
    pub replied: BTreeSet<String>,
    /// What stands in the field of the reply.
    pub reply: String,
    /// The letter that was read last.
    pub last_read: Option<String>,
    /// The day on which each letter came that was not there at the start.
    pub came: BTreeMap<String, u16>,
}

impl GovPost {
    /// As the lesson wants it at the start.
    pub(super) fn new(given: &Given) -> GovPost {
        let start = &given.lesson.file.world.govpost;
        let address = if start.consent { given.me.mail.clone() } else { String::new() };
        GovPost {
            consent: if start.consent { Consent::Given } else { Consent::Open },
            since: 0,
            explained: start.consent,
            address,
            address_state: if start.consent { AddressState::Proved } else { AddressState::None },
            problem: None,
            code: String::new(),
            wrong_code: false,
            notices: start.notices,
            language: None,
            greeting: (String::new(), String::new()),
            folder: Folder::Inbox,
            order: Order::Newest,
            signed: BTreeSet::new(),
            archived: BTreeSet::new(),
            handled: BTreeSet::new(),
            helped: BTreeSet::new(),
            replied: BTreeSet::new(),
            reply: String::new(),
            last_read: None,
            came: BTreeMap::new(),
        }
    }

    /// Whether the address can be relied on for mails.
    pub fn proved(&self) -> bool {
        self.consent == Consent::Given && self.address_state == AddressState::Proved
    }

    /// Whether mails tell of letters: who switched them off, or gave no address of one's own, is told nothing.
    pub fn tells(&self) -> bool {
        self.notices && self.proved()
    }

    fn end(&mut self, consent: Consent) {
        self.consent = consent;
        self.address_state = AddressState::None;
        self.problem = None;
        self.code.clear();
    }
}

impl Given {
    /// The code that GovPost mails, with the data of this run in it.
    pub fn post_code(&self) -> String {
        self.facts.fill_str(&self.lesson.file.world.govpost.code, Lang::Nl)
    }
}

impl Site {
    /// The page that explains what a yes changes, if the site asks for one.
    pub fn explaining(&self) -> Option<Url> {
        let about = |block: &Block| match block {
            Block::Consent { about } => Some(Url::link(&self.host, about)),
            _ => None,
        };
        self.pages.iter().flat_map(|page| &page.blocks).find_map(about)
    }
}

impl Page {
    /// Whether GovPost asks for consent here.
    pub fn asks_consent(&self) -> bool {
        self.blocks.iter().any(|block| matches!(block, Block::Consent { .. }))
    }
}

impl Sandbox {
    /// The page in front, if it is one of GovPost's with this block.
    fn post_block(&self, has: impl Fn(&Page) -> bool) -> bool {
        matches!(self.view(), View::Page(_, page) if has(page))
    }

    /// The letter in front, if it is open to be read.
    pub fn letter_in_front(&self) -> Option<&Letter> {
        match self.view() {
            View::Letter(_, letter) if !self.sealed(letter) => Some(letter),
            _ => None,
        }
    }

    /// Whether a registered letter still waits for its signature.
    pub fn sealed(&self, letter: &Letter) -> bool {
        letter.kind.is_registered() && !letter.read && !self.post.signed.contains(&letter.id)
    }

    /// A page of GovPost was opened: who sees the explanation may decide.
    pub(super) fn post_opened(&mut self) {
        let explains = self.given.site(&self.browser.url().host).and_then(Site::explaining);
        if explains.as_ref() == Some(self.browser.url()) {
            self.post.explained = true;
        }
    }

    /// Does something on a page of GovPost. What the page in front does not offer changes nothing.
    pub(super) fn at_post(&mut self, act: &PostAct) -> Vec<Event> {
        if self.popup_open() {
            return Vec::new();
        }
        match act {
            PostAct::Consent(_) | PostAct::Withdraw if self.post_block(Page::asks_consent) => self.answer_consent(act),
            PostAct::TypeAddress(_)
            | PostAct::SaveAddress
            | PostAct::TypeCode(_)
            | PostAct::ConfirmCode
            | PostAct::SendCode
                if self.post_block(|page| page.has(&Block::PostAddress)) =>
            {
                self.address_form(act)
            }
            PostAct::Notices(on) if self.post_block(|page| page.has(&Block::PostNotices)) => {
                let changed = std::mem::replace(&mut self.post.notices, *on) != *on;
                if changed && !on { vec![Event::NoticesOff] } else { Vec::new() }
            }
            PostAct::Language(_) | PostAct::TypeGreeting(_) | PostAct::SaveGreeting
                if self.post_block(|page| page.has(&Block::PostLanguage)) =>
            {
                match act {
                    PostAct::Language(lang) => self.post.language = Some(*lang),
                    PostAct::TypeGreeting(text) => self.post.greeting.0 = text.clone(),
                    _ => self.post.greeting.1 = self.post.greeting.0.trim().to_owned(),
                }
                Vec::new()
            }
            _ => self.with_letters(act),
        }
    }

    fn answer_consent(&mut self, act: &PostAct) -> Vec<Event> {
        let given = self.post.consent == Consent::Given;
        match act {
            PostAct::Consent(yes) if !given && (*yes || self.post.consent != Consent::Refused) => {
                let mut events = Vec::new();
                if !self.post.explained {
                    events.push(Event::ConsentUnread);
                }
                if *yes {
                    self.post.consent = Consent::Given;
                    self.post.since = self.day;
                    events.push(Event::ConsentGiven);
                } else {
                    self.post.end(Consent::Refused);
                    events.push(Event::ConsentRefused);
                }
                events
            }
            PostAct::Withdraw if given => {
                self.post.end(Consent::Refused);
                vec![Event::ConsentWithdrawn]
            }
            _ => Vec::new(),
        }
    }

    fn address_form(&mut self, act: &PostAct) -> Vec<Event> {
        if self.post.consent != Consent::Given {
            return Vec::new();
        }
        let waits = self.post.address_state == AddressState::Waits;
        match act {
            PostAct::TypeAddress(text) => {
                self.post.address = text.clone();
                self.post.problem = None;
                // Another address has to be proved anew.
                self.post.address_state = AddressState::None;
                self.post.code.clear();
                self.post.wrong_code = false;
            }
            PostAct::SaveAddress if self.post.address_state == AddressState::None => return self.save_address(),
            PostAct::TypeCode(text) if waits => {
                self.post.code = text.chars().filter(char::is_ascii_digit).take(CODE_DIGITS).collect();
                self.post.wrong_code = false;
            }
            PostAct::ConfirmCode if waits => {
                if self.post.code == self.given.post_code() {
                    self.post.address_state = AddressState::Proved;
                    self.post.code.clear();
                    return vec![Event::AddressProved];
                }
                self.post.code.clear();
                self.post.wrong_code = true;
                return vec![Event::MailCodeWrong];
            }
            PostAct::SendCode if waits => return vec![Event::CodeMailed],
            _ => {}
        }
        Vec::new()
    }

    fn save_address(&mut self) -> Vec<Event> {
        let typed = self.post.address.trim().to_lowercase();
        let name = |address: &str| address.split('@').next().unwrap_or_default().to_owned();
        let of_other = self.given.course.personas.iter().any(|one| one.mail == typed);
        let (problem, event) = if typed.is_empty() {
            (Some(AddressProblem::Empty), None)
        } else if typed == self.given.me.mail {
            (None, Some(Event::CodeMailed))
        } else if of_other {
            (Some(AddressProblem::OfOther), Some(Event::AddressOfOther))
        } else if name(&typed) == name(&self.given.me.mail) && typed.contains("@werk.") {
            (Some(AddressProblem::OfWork), Some(Event::AddressOfWork))
        } else {
            (Some(AddressProblem::Typo), Some(Event::AddressTypo))
        };
        self.post.problem = problem;
        if problem.is_none() {
            self.post.address_state = AddressState::Waits;
        }
        event.into_iter().collect()
    }

    /// What a new day means for GovPost: letters go, mails remind, an unproved yes ends.
    pub(super) fn post_day(&mut self) -> Vec<Event> {
        let mut events = Vec::new();
        let late = self.day.saturating_sub(self.post.since) >= CONSENT_LAPSES;
        if self.post.consent == Consent::Given && self.post.address_state != AddressState::Proved && late {
            self.post.end(Consent::Lapsed);
            events.push(Event::ConsentLapsed);
        }
        events.extend(self.letters_of_the_day());
        events
    }

    /// Whether letters are listed on the page in front.
    pub fn letters_listed(&self) -> bool {
        self.front == Program::Browser && self.post_block(|page| page.has(&Block::Letters))
    }
}
