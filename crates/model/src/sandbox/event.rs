//! What happened in the practice world, in words that lessons may use for their `mistakes`.

use serde::{Deserialize, Serialize};

/// The name in an event, by reference or by mutable reference alike.
macro_rules! named {
    ($event:expr) => {
        match $event {
            Event::FakeOpened(name)
            | Event::Opened(name)
            | Event::NotFound(name)
            | Event::CookiesAccepted(name)
            | Event::CookiesRefused(name)
            | Event::Trapped(name)
            | Event::KeyMissing(name)
            | Event::Approved(name)
            | Event::Refused(name)
            | Event::MailLink(name)
            | Event::MailDeleted(name)
            | Event::MailReported(name)
            | Event::MessageLink(name)
            | Event::LetterOpened(name)
            | Event::DocumentOpened(name)
            | Event::Downloaded(name)
            | Event::FileDeleted(name)
            | Event::LoggedIn(name)
            | Event::FieldEmpty(name)
            | Event::FieldWrong(name)
            | Event::DaySwapped(name)
            | Event::OtherAnswer(name)
            | Event::FileRefused(name)
            | Event::DraftSaved(name)
            | Event::LeftBeforeSend(name)
            | Event::DataLost(name)
            | Event::PaymentAsked(name)
            | Event::Paid(name)
            | Event::Sent(name)
            | Event::SentWrong(name)
            | Event::SentTwice(name)
            | Event::NumberNoted(name)
            | Event::Withdrawn(name)
            | Event::Completed(name)
            | Event::PhaseCame(name)
            | Event::SessionEnded(name)
            | Event::CardNotRead(name)
            | Event::WrongCertificate(name)
            | Event::KeyTooWeak(name)
            | Event::KeyActivated(name) => Some(name),
            Event::DayCame(_)
            | Event::Claimed
            | Event::AdOpened
            | Event::SiteSearched
            | Event::NothingFound
            | Event::TabClosed
            | Event::PopupAccepted
            | Event::NumberOfOther
            | Event::NumberUnknown
            | Event::CodeOnWebsite
            | Event::WaitedOnPc
            | Event::RefusedOwn
            | Event::WrongCode
            | Event::LoggedOut
            | Event::CardUpsideDown
            | Event::CardTaken
            | Event::CardLeft
            | Event::WrongPin
            | Event::PukTyped
            | Event::BankPinTyped
            | Event::CardBlocked
            | Event::PinStopped
            | Event::PinRenewed
            | Event::AsCompany
            | Event::NoAccount
            | Event::CounterVisited
            | Event::PaperCodeWrong => None,
        }
    };
}

/// Something that happened because of an action. In a lesson file the same words are the pattern of a mistake,
/// where `"*"` stands for any name.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Event {
    /// The learner says "I am done".
    Claimed,
    /// A paid search result was opened.
    AdOpened,
    /// A page of this host was opened, and the host pretends to be official.
    FakeOpened(String),
    /// This address was opened.
    Opened(String),
    /// This address does not exist.
    NotFound(String),
    /// Words were sought in the box of a site instead of the search engine.
    SiteSearched,
    /// The search engine found nothing.
    NothingFound,
    /// A tab was closed.
    TabClosed,
    /// Cookies of this host were accepted.
    CookiesAccepted(String),
    /// Cookies of this host were refused.
    CookiesRefused(String),
    /// The window over the page got what it wants.
    PopupAccepted,
    /// A button that costs money or data was pressed at this host.
    Trapped(String),
    /// A key was chosen that the persona does not have, by name: `"Card"`.
    KeyMissing(String),
    /// Somebody else's number was typed.
    NumberOfOther,
    /// A number that nobody has was typed.
    NumberUnknown,
    /// The secret code was typed on the website.
    CodeOnWebsite,
    /// The learner waited or pressed "send again" although the phone asks.
    WaitedOnPc,
    /// The request of this stranger was approved.
    Approved(String),
    /// The request of this stranger was refused.
    Refused(String),
    /// The learner's own request was refused.
    RefusedOwn,
    /// A wrong code was typed on the phone.
    WrongCode,
    /// The link of this e-mail was followed.
    MailLink(String),
    /// This e-mail was deleted.
    MailDeleted(String),
    /// This e-mail was reported.
    MailReported(String),
    /// The link of this text message was followed.
    MessageLink(String),
    /// This letter was opened.
    LetterOpened(String),
    /// This document was opened.
    DocumentOpened(String),
    /// This document was downloaded.
    Downloaded(String),
    /// This file was deleted.
    FileDeleted(String),
    /// Logged in at this host.
    LoggedIn(String),
    /// Logged out from everything.
    LoggedOut,
    /// This many days of practice time have passed since the start.
    DayCame(u16),
    /// A required field of a form was left empty: `"form/field"`.
    FieldEmpty(String),
    /// A field of a form does not take what stands in it.
    FieldWrong(String),
    /// Day and month have changed places in a field of a form.
    DaySwapped(String),
    /// A field of a form takes what stands in it, but it is not true for this person.
    OtherAnswer(String),
    /// A portal refused a file for its kind, size or name.
    FileRefused(String),
    /// A draft of this form was saved.
    DraftSaved(String),
    /// This form was left before it was sent.
    LeftBeforeSend(String),
    /// This form was left, and what was typed in it is gone.
    DataLost(String),
    /// A portal asks to pay for this form.
    PaymentAsked(String),
    /// What is due for this form is paid.
    Paid(String),
    /// This form was sent.
    Sent(String),
    /// This form was sent with an answer that is not true for this person.
    SentWrong(String),
    /// This form was sent although the same request already runs.
    SentTwice(String),
    /// The number of this request was written down.
    NumberNoted(String),
    /// This request was taken back.
    Withdrawn(String),
    /// What was missing for this request was sent.
    Completed(String),
    /// A request has come to this phase: `"form/phase"`.
    PhaseCame(String),
    /// The portal at this host ended the session by itself.
    SessionEnded(String),
    /// The card was put in the wrong way.
    CardUpsideDown,
    /// The card was taken out of the reader.
    CardTaken,
    /// The browser was closed for good and the card is still in the reader.
    CardLeft,
    /// The gate could not read the card, by the reason: `"NoReader"`, `"NoCard"`, `"UpsideDown"`, `"NoSoftware"`, `"Blocked"`.
    CardNotRead(String),
    /// A certificate that does not fit was chosen: `"Signature"`, `"OldCard"`.
    WrongCertificate(String),
    /// A wrong PIN of the card was typed; tries are left.
    WrongPin,
    /// The PUK was typed where the PIN belongs.
    PukTyped,
    /// The PIN of the bank card was typed.
    BankPinTyped,
    /// The PIN was wrong for the third time: the card is blocked.
    CardBlocked,
    /// The learner stopped before the last try.
    PinStopped,
    /// The town hall gave a new PIN.
    PinRenewed,
    /// Somebody wanted to come in in the name of a company.
    AsCompany,
    /// A key was chosen that is weaker than the lock, by name: `"CodeApp"`.
    KeyTooWeak(String),
    /// A forgotten password was sought for which there is no account.
    NoAccount,
    /// A counter handed out the code on paper.
    CounterVisited,
    /// A wrong code from the paper was typed.
    PaperCodeWrong,
    /// A key was switched on, by name.
    KeyActivated(String),
}

impl Event {
    /// Whether this happening fits `pattern`, in which `"*"` stands for any name.
    pub fn fits(&self, pattern: &Event) -> bool {
        self == pattern
            || (pattern.subject() == Some("*") && std::mem::discriminant(self) == std::mem::discriminant(pattern))
    }

    /// The same event with its name put through `change`: a pattern's `{placeholders}` become the data of a run.
    #[must_use]
    pub fn with(&self, change: impl FnOnce(&str) -> String) -> Event {
        let mut event = self.clone();
        if let Some(name) = event.subject_mut() {
            *name = change(name);
        }
        event
    }

    /// The name in it, if its kind has one.
    pub fn subject(&self) -> Option<&str> {
        let name: Option<&String> = named!(self);
        name.map(String::as_str)
    }

    fn subject_mut(&mut self) -> Option<&mut String> {
        named!(self)
    }
}
