//! Reading aloud: by itself or on asking, how fast, and the one question before a voice on the internet may be used.

use archipel_model::Tag;
use archipel_model::session::{Action, Session, Voice};
use egui::Ui;

use super::{aside_ui, choices_ui, group_ui, say_ui};
use crate::{draw::Draw, theme::GAP};

/// The languages that are spoken to this person.
fn langs(session: &Session) -> [Tag; 2] {
    [session.lang().tag(), session.portal_lang().into()]
}

/// Whether one of these languages is spoken only by a voice on the internet.
fn from_outside(session: &Session) -> bool {
    let voices = session.voices();
    langs(session).iter().any(|lang| voices.network.contains(lang) && !voices.local.contains(lang))
}

/// Whether there is anything to choose about reading aloud.
pub(super) fn concerns(session: &Session) -> bool {
    from_outside(session) || langs(session).iter().any(|lang| session.voice(*lang) != Voice::None)
}

/// The choices.
pub(super) fn hearing_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    let settings = draw.session.settings().clone();
    if from_outside(draw.session) {
        say_ui(ui, &draw.say("network-what"));
        aside_ui(ui, &draw.say("network-sends"));
        let allowed = settings.network_voices;
        choice_ui(ui, draw, "network-may", ["network-yes", "network-no"], |yes| {
            (allowed == Some(yes), Action::AllowNetworkVoices(yes))
        });
    }
    if langs(draw.session).iter().any(|lang| draw.session.voice(*lang) == Voice::Ready) {
        choice_ui(ui, draw, "hearing-when", ["hearing-by-itself", "hearing-on-asking"], |yes| {
            (settings.read_aloud == yes, Action::SetReadAloud(yes))
        });
        choice_ui(ui, draw, "hearing-speed", ["hearing-slow", "hearing-usual"], |yes| {
            (settings.slow_voice == yes, Action::SetSlowVoice(yes))
        });
    }
}

/// A yes and a no to something.
fn choice_ui(ui: &mut Ui, draw: &mut Draw<'_>, about: &str, keys: [&str; 2], choice: impl Fn(bool) -> (bool, Action)) {
    let about = draw.say(about);
    group_ui(ui, &about);
    let [yes, no] = keys;
    let choices = [(yes, true), (no, false)].map(|(key, yes)| {
        let (chosen, action) = choice(yes);
        (draw.say(key), chosen, action)
    });
    choices_ui(ui, draw, &about, &choices);
    ui.add_space(GAP);
}
