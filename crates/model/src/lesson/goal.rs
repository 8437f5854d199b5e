//! What may be written as the goal of a step: a closed vocabulary.

use serde::Deserialize;

use crate::text::Text;

/// When a step is done.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Goal {
    /// The results of the search engine are in front and one of them leads to this address.
    Searched(String),
    /// The page at this address is open in front.
    Open(String),
    /// The address is in the bookmarks.
    Bookmarked(String),
    /// The gate shows the number field of the phone key for this host.
    AtNumber(String),
    /// The learner's own request waits on the phone.
    Asked,
    /// The learner's own request is open on the phone.
    RequestOpen,
    /// Logged in at this host.
    LoggedIn(String),
    /// The request of this stranger was refused.
    Refused(String),
    /// Logged out everywhere.
    LoggedOut,
    /// This e-mail was read.
    MailRead(String),
    /// This letter is open in GovPost.
    LetterOpen(String),
    /// This document is open.
    DocumentOpen(String),
    /// This document was downloaded.
    Downloaded(String),
    /// The downloaded document has a name of one's own.
    Renamed(String),
    /// The document is on the stick.
    OnStick(String),
    /// Nothing is left in the downloads.
    DownloadsEmpty,
    /// The reader is plugged in and the card is in it, chip first.
    CardIn,
    /// The card is not in the reader.
    CardOut,
    /// The gate offers its keys, for this host.
    AtKeys(String),
    /// The gate asks for the card, for this host.
    AtCard(String),
    /// The gate asks which certificate, for this host.
    AtCertificates(String),
    /// The gate asks for the PIN of the card, for this host.
    AtPin(String),
    /// The gate asks in what capacity somebody enters this host.
    AtCapacity(String),
    /// Somebody stopped before the last try at the PIN.
    PinStopped,
    /// The town hall gave a new PIN.
    PinRenewed,
    /// The gate refused a key that is too weak for this host.
    KeyTooWeak(String),
    /// A counter handed out the code on paper.
    CounterVisited,
    /// The key from the counter is switched on.
    KeyActivated,
    /// The question was answered. The first option is the right one; the program shuffles them.
    Answer(Vec<Choice>),
    /// Several of the above.
    All(Vec<Goal>),
    /// A form is at this page or beyond, and all before it is right: `"form/page"`; also `"form/review"`, `"form/send"`.
    AtForm(String),
    /// A field of a form has its right answer: `"form/field"`.
    Filled(String),
    /// A draft of this form is saved.
    DraftSaved(String),
    /// What is due for this form is paid.
    FormPaid(String),
    /// This form was sent, with the right answers.
    Sent(String),
    /// The number of this request was written down.
    NumberNoted(String),
    /// What was missing for this request was sent too.
    Completed(String),
    /// The request is open in front and has come as far as this phase: `"form/phase"`.
    PhaseSeen(String),
    /// User name and passphrase are made.
    PhraseMade,
    /// The account is in the code app.
    CodeAppLinked,
    /// A code ran out and a new one came.
    CodeRenewed,
    /// The first digits were typed: the key works.
    CodeAppReady,
    /// The recovery codes are on paper.
    CodesKept,
    /// The gate shows a QR code that can be scanned, for this host.
    AtQr(String),
    /// The wallet has scanned the QR code and asks.
    QrScanned,
    /// This call is over, however.
    CallOver(String),
    /// The pop-up of this host is gone.
    PopupClosed(String),
    /// The cookies of this host are refused, or allowed for some purposes only.
    CookiesLimited(String),
    /// This host may not send notifications.
    NotificationsBlocked(String),
    /// No password is saved on the PC, and the question about it is gone.
    PasswordRefused,
    /// This box was sent, and what could stay empty is empty.
    BoxSent(String),
    /// A private window is in front.
    PrivateWindow,
    /// No browser window is open.
    WindowsClosed,
    /// The history of the browser is empty.
    HistoryEmpty,
    /// Nothing is left in the bin.
    BinEmpty,
    /// This letter, document or file was printed, and the print is taken.
    PrintTaken(String),
    /// Nothing is left in the printer's tray.
    TrayEmpty,
    /// This paper was scanned; the file is not in the bin.
    Scanned(String),
    /// The learner signed off from the PC.
    PcLeft,
    /// This e-mail was reported as suspicious.
    MailReported(String),
    /// The app of the bank is in front and open.
    BankOpen,
    /// Was logged in to the bank, and is logged out.
    BankClosed,
    /// The payment that is being written goes to the account of this bill, with its holder's name.
    PayeeFilled(String),
    /// The payment that is being written is all that this bill asks.
    PaymentFilled(String),
    /// The same, in the overview before the code.
    PaymentReviewed(String),
    /// This bill is paid.
    Paid(String),
    /// The proof of its payment is among the files.
    ProofKept(String),
    /// Its payment is open in the app of the bank.
    PaymentOpen(String),
    /// One of the above, whichever; the coach goes for the first.
    Any(Vec<Goal>),
    /// Letters come in GovPost.
    ConsentGiven,
    /// Letters stay on paper: no was said, or the yes was taken back.
    ConsentRefused,
    /// GovPost mailed a code to the person's own address.
    AddressGiven,
    /// The address of GovPost was proved with the code.
    AddressProved,
    /// Mails tell of new letters.
    NoticesOn,
    /// The letters stand in the order of their deadlines.
    SortedByDeadline,
    /// Help with this letter was asked for.
    HelpAsked(String),
    /// This letter is marked as handled.
    LetterHandled(String),
    /// This letter is in the archive.
    LetterArchived(String),
    /// This letter was answered.
    LetterReplied(String),
    /// What this letter asks for is in the calendar, on its last day or earlier.
    Noted(String),
}

/// One answer of [`Goal::Answer`].
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The answer.
    pub text: Text,
    /// The reply to it; the right one needs none.
    #[serde(default)]
    pub reply: Option<Text>,
}
