//! What a hand can do on the phone, and its apps.

use serde::{Deserialize, Serialize};

/// An app of the phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum App {
    /// The phone key.
    IkBenHet,
    /// Text messages.
    Messages,
    /// The app with the six digits.
    CodeRing,
    /// The wallet.
    ZakLoket,
    /// EilandBank.
    Bank,
    /// The calendar.
    Calendar,
}

/// What can be done on the phone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PhoneAct {
    /// Swipe the lock screen away.
    Unlock,
    /// Go to the home screen.
    Home,
    /// Open an app.
    OpenApp(App),
    /// Open a request, from a notification or in the app, counted from 0 in the order of arrival.
    OpenRequest(usize),
    /// "Yes, that is me".
    Approve,
    /// "No, not me".
    Refuse,
    /// The code field now reads this.
    TypeCode(String),
    /// Confirm the code.
    ConfirmCode,
    /// Open a text message, from a notification or in the app.
    OpenMessage(String),
    /// Tap the link in a text message.
    FollowMessage(String),
    /// In an app: point the camera at the computer.
    OpenCamera,
    /// Take the QR code that the camera sees.
    Scan,
    /// Wait until the ring has run out.
    Wait,
    /// Answer the call that comes in.
    Answer,
    /// Let it ring.
    LetRing,
    /// Hang up; while it rings: refuse it.
    HangUp,
    /// Say this to the caller, by its id.
    Say(String),
}
