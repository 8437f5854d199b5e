//! What the pilot says while he shows GovPost and the calendar.

use archipel_model::Lang;
use archipel_model::facts::weekday_in_words;
use archipel_model::sandbox::{CalendarAct, Folder, PostAct};

use super::{press, press_key, tap_key};
use crate::draw::Draw;

/// "In the field ‘…’ I type: ‘…’."
fn types(draw: &Draw<'_>, field: &str, text: &str) -> String {
    draw.words.with("demo-type-field", &[("label", field), ("text", text)])
}

/// At GovPost.
pub fn at_post(draw: &Draw<'_>, act: &PostAct) -> String {
    match act {
        PostAct::Consent(true) => press_key(draw, "consent-yes"),
        PostAct::Consent(false) => press_key(draw, "consent-no"),
        PostAct::Withdraw => press_key(draw, "consent-stop"),
        PostAct::TypeAddress(text) => types(draw, &draw.world("address-field"), text),
        PostAct::SaveAddress => press_key(draw, "address-save"),
        PostAct::TypeCode(text) => types(draw, &draw.world("code-field"), text),
        PostAct::ConfirmCode => press_key(draw, "code-confirm"),
        PostAct::SendCode => press_key(draw, "code-again"),
        PostAct::Notices(true) => press_key(draw, "notices-on"),
        PostAct::Notices(false) => press_key(draw, "notices-off"),
        PostAct::Language(Lang::Fr) => press_key(draw, "post-language-fr"),
        PostAct::Language(Lang::De) => press_key(draw, "post-language-de"),
        PostAct::Language(_) => press_key(draw, "post-language-nl"),
        PostAct::TypeGreeting(text) => types(draw, &draw.world("greeting-field"), text),
        PostAct::SaveGreeting => press_key(draw, "greeting-save"),
        PostAct::Show(folder) => press(draw, &folder_label(draw, folder)),
        PostAct::Sort(_) => press_key(draw, "order-deadline"),
        PostAct::Sign => press_key(draw, "letter-sign"),
        PostAct::Leave => press_key(draw, "letter-leave"),
        PostAct::Archive(true) => press_key(draw, "letter-archive"),
        PostAct::Archive(false) => press_key(draw, "letter-unarchive"),
        PostAct::Handle(true) => press_key(draw, "letter-handle"),
        PostAct::Handle(false) => press_key(draw, "letter-unhandle"),
        PostAct::AskHelp => press(draw, &help_label(draw)),
        PostAct::TypeReply(text) => types(draw, &draw.world("letter-reply"), text),
        PostAct::SendReply => press_key(draw, "letter-reply-send"),
    }
}

fn folder_label(draw: &Draw<'_>, folder: &Folder) -> String {
    let Some(sandbox) = draw.sandbox() else { return String::new() };
    match folder {
        Folder::Inbox => draw.world("folder-inbox"),
        Folder::Unread => draw.world_words.with("folder-unread", &[("n", &sandbox.unread_letters().to_string())]),
        Folder::Archive => draw.world_words.with("folder-archive", &[("n", &sandbox.post.archived.len().to_string())]),
        Folder::Sender(id) => {
            let from = sandbox.given.letter(id).map(|letter| draw.portal(&letter.from)).unwrap_or_default();
            draw.world_words.with("folder-sender", &[("from", &from)])
        }
    }
}

fn help_label(draw: &Draw<'_>) -> String {
    let help = draw.sandbox().and_then(|sandbox| sandbox.letter_in_front()).and_then(|letter| letter.help.as_ref());
    help.map(|help| draw.portal(&help.label)).unwrap_or_default()
}

/// In the calendar.
pub fn in_calendar(draw: &Draw<'_>, act: &CalendarAct) -> String {
    let tap = |label: &str| draw.words.with("demo-tap", &[("label", label)]);
    match act {
        CalendarAct::ShowNotes => tap_key(draw, "calendar-notes"),
        CalendarAct::ShowDays => tap_key(draw, "calendar-days"),
        CalendarAct::Turn(true) => tap_key(draw, "calendar-later"),
        CalendarAct::Turn(false) => tap_key(draw, "calendar-earlier"),
        CalendarAct::OpenDay(day) => {
            let date = draw.sandbox().map(|sandbox| sandbox.calendar_date(*day));
            tap(&date.map(|date| weekday_in_words(date, draw.session.portal_lang())).unwrap_or_default())
        }
        CalendarAct::TypeDate(text) => types(draw, &draw.world("calendar-date"), text),
        CalendarAct::GoToDate => tap_key(draw, "calendar-go"),
        CalendarAct::About(id) => {
            let letter = draw.sandbox().and_then(|sandbox| sandbox.given.letter(id));
            tap(&letter.map(|letter| draw.portal(&letter.from)).unwrap_or_default())
        }
        CalendarAct::TypeTitle(text) => types(draw, &draw.world("calendar-title"), text),
        CalendarAct::Remind(true) => tap_key(draw, "calendar-remind-off"),
        CalendarAct::Remind(false) => tap_key(draw, "calendar-remind-on"),
        CalendarAct::Note => tap_key(draw, "calendar-save"),
        CalendarAct::Remove(_) => tap_key(draw, "calendar-remove-short"),
    }
}
