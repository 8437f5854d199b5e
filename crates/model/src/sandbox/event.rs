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
            | Event::FormPaid(name)
            | Event::Sent(name)
            | Event::SentWrong(name)
            | Event::SentTwice(name)
            | Event::NumberNoted(name)
            | Event::Withdrawn(name)
            | Event::Completed(name)
            | Event::PhaseCame(name)
            | Event::SessionEnded(name)
            | Event::CookiesChosen(name)
            | Event::NotificationsAllowed(name)
            | Event::NotificationsBlocked(name)
            | Event::PasswordSaved(name)
            | Event::PasswordRefused(name)
            | Event::AnswerGiven(name)
            | Event::AnswerMissing(name)
            | Event::BoxSent(name)
            | Event::Printed(name)
            | Event::PrintTaken(name)
            | Event::Scanned(name)
            | Event::LeftBehind(name)
            | Event::DangerOpened(name)
            | Event::NotSpam(name)
            | Event::PaymentStopped(name)
            | Event::FreeMessage(name)
            | Event::Paid(name)
            | Event::PaidWrong(name)
            | Event::ProofKept(name)
            | Event::LetterLeft(name)
            | Event::LetterArchived(name)
            | Event::LetterHandled(name)
            | Event::LetterReplied(name)
            | Event::LetterCame(name)
            | Event::LetterWaits(name)
            | Event::LetterLeaves(name)
            | Event::LetterGone(name)
            | Event::HelpAsked(name)
            | Event::Noted(name)
            | Event::NotedLate(name)
            | Event::CardNotRead(name)
            | Event::WrongCertificate(name)
            | Event::KeyTooWeak(name)
            | Event::KeyActivated(name)
            | Event::PhraseWeak(name)
            | Event::CodesKept(name)
            | Event::CallAnswered(name)
            | Event::CallIgnored(name)
            | Event::CallEnded(name)
            | Event::CallSaid(name) => Some(name),
            Event::DayCame(_)
            | Event::PayeeDiffers
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
            | Event::WindowClosed
            | Event::WindowsClosed
            | Event::PrivateOpened
            | Event::HistoryCleared
            | Event::BinEmptied
            | Event::PcLeft
            | Event::ConsentUnread
            | Event::ConsentGiven
            | Event::ConsentRefused
            | Event::ConsentWithdrawn
            | Event::ConsentLapsed
            | Event::CodeMailed
            | Event::AddressTypo
            | Event::AddressOfOther
            | Event::AddressOfWork
            | Event::AddressProved
            | Event::MailCodeWrong
            | Event::NoticesOff
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
            | Event::PaperCodeWrong
            | Event::PhraseDiffers
            | Event::PhraseWrong
            | Event::QrScreenshot
            | Event::QrOld
            | Event::DigitsWrong
            | Event::DigitsOld
            | Event::DigitsSpaced
            | Event::WalletPinWrong => None,
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
    FormPaid(String),
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
    /// Cookies of this host were allowed for some purposes only.
    CookiesChosen(String),
    /// This host may send notifications.
    NotificationsAllowed(String),
    /// This host may not send notifications.
    NotificationsBlocked(String),
    /// The password for this host was saved on the PC.
    PasswordSaved(String),
    /// The password for this host was not saved on the PC.
    PasswordRefused(String),
    /// A box was sent with this field filled in, which could stay empty.
    AnswerGiven(String),
    /// A box was sent without this field, which it needs.
    AnswerMissing(String),
    /// This box was sent.
    BoxSent(String),
    /// A browser window was closed while others stay open.
    WindowClosed,
    /// The last browser window was closed.
    WindowsClosed,
    /// A private window was opened.
    PrivateOpened,
    /// The history of the browser was cleared.
    HistoryCleared,
    /// The bin was emptied.
    BinEmptied,
    /// This letter, document or file was printed.
    Printed(String),
    /// This print was taken out of the tray.
    PrintTaken(String),
    /// This paper was scanned.
    Scanned(String),
    /// The learner signed off from the PC.
    PcLeft,
    /// The learner signed off from the PC, and this stays behind: `"print"`, `"file"`, `"password"` or `"card"`.
    LeftBehind(String),
    /// A program that hung on this e-mail in the guise of a document was opened.
    DangerOpened(String),
    /// This e-mail was taken out of the spam.
    NotSpam(String),
    /// The bank stopped a payment at this field: `"iban"`, `"name"`, `"amount"`, `"message"`, or `"money"` when there is
    /// not enough.
    PaymentStopped(String),
    /// The name beside the account is not its holder's, and one went on.
    PayeeDiffers,
    /// A free text stands where this bill asks its structured message, and one went on.
    FreeMessage(String),
    /// This bill was paid.
    Paid(String),
    /// Something else was paid: `"twice"`, `"amount"`, `"message"` or `"payee"` says what was wrong.
    PaidWrong(String),
    /// The proof that this bill was paid is among the files.
    ProofKept(String),
    /// This registered letter was left unsigned.
    LetterLeft(String),
    /// This letter was put into the archive.
    LetterArchived(String),
    /// This letter was marked as handled.
    LetterHandled(String),
    /// This letter was answered.
    LetterReplied(String),
    /// This letter came during the run, and a mail may tell so.
    LetterCame(String),
    /// This letter was not read for a long time, and a mail may remind of it.
    LetterWaits(String),
    /// This letter was not read and is about to go, and a mail may warn.
    LetterLeaves(String),
    /// This letter is no longer in GovPost.
    LetterGone(String),
    /// Help with this letter was asked for.
    HelpAsked(String),
    /// What this letter asks for was noted in the calendar, in time.
    Noted(String),
    /// It was noted on a day that is too late.
    NotedLate(String),
    /// Yes or no to GovPost was chosen before the explanation was opened.
    ConsentUnread,
    /// Letters come in GovPost from now on.
    ConsentGiven,
    /// Letters stay on paper.
    ConsentRefused,
    /// The yes to GovPost was taken back.
    ConsentWithdrawn,
    /// The yes to GovPost ended by itself: the address was never proved.
    ConsentLapsed,
    /// GovPost mailed a code to the person's own address.
    CodeMailed,
    /// An address that nobody has was given.
    AddressTypo,
    /// Somebody else's address was given.
    AddressOfOther,
    /// The address at work was given.
    AddressOfWork,
    /// The mailed code came back: the address is the person's own.
    AddressProved,
    /// A wrong code was typed in GovPost.
    MailCodeWrong,
    /// Mails about new letters were switched off.
    NoticesOff,
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
    /// A passphrase was not taken, by what is weak: `"Personal"`.
    PhraseWeak(String),
    /// The passphrase was repeated otherwise.
    PhraseDiffers,
    /// User name or passphrase were wrong at the gate.
    PhraseWrong,
    /// A picture was made of the QR code that belongs to one person.
    QrScreenshot,
    /// A QR code that has run out was scanned.
    QrOld,
    /// The six digits were wrong.
    DigitsWrong,
    /// The six digits had run out.
    DigitsOld,
    /// The six digits were right, with a blank in them.
    DigitsSpaced,
    /// Where the recovery codes were kept: `"Paper"`, `"Screenshot"`, `"Nowhere"`.
    CodesKept(String),
    /// A wrong PIN was typed in the wallet.
    WalletPinWrong,
    /// This call was answered.
    CallAnswered(String),
    /// This call was left to ring.
    CallIgnored(String),
    /// The learner hung up on this call, or refused it.
    CallEnded(String),
    /// This was said to a caller, by the id of the choice.
    CallSaid(String),
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
