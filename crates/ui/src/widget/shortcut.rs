//! A short function for each kind of button that screens use.

use egui::{Response, Ui};

use super::Button;
use crate::{icon::Icon, theme::theme};

/// The one thing to do on this page. The icon stands before the words; an arrow to the right stands behind them.
pub fn primary_button(ui: &mut Ui, icon: impl Into<Option<Icon>>, text: &str) -> Response {
    let icon = icon.into();
    let button = Button::primary(text).icon(icon);
    ui.add(if icon == Some(Icon::ArrowRight) { button.icon_after() } else { button })
}

/// A usual button.
pub fn button(ui: &mut Ui, icon: impl Into<Option<Icon>>, text: &str) -> Response {
    ui.add(Button::new(text).icon(icon))
}

/// Words that can be pressed, like a link.
pub fn quiet_button(ui: &mut Ui, icon: impl Into<Option<Icon>>, text: &str) -> Response {
    ui.add(Button::quiet(text).icon(icon))
}

/// Practice yellow: "where do I look?", the way back.
pub fn yellow_button(ui: &mut Ui, icon: impl Into<Option<Icon>>, text: &str) -> Response {
    let tone = theme(ui).practice;
    ui.add(Button::solid(text).icon(icon).tone(tone))
}

/// No, stop, remove: an edge and letters in the colour of harm, so that it never looks like the thing to press.
pub fn danger_button(ui: &mut Ui, icon: impl Into<Option<Icon>>, text: &str) -> Response {
    let tone = theme(ui).harm;
    ui.add(Button::new(text).icon(icon).tone(tone))
}

/// Yes, agreed, done.
pub fn success_button(ui: &mut Ui, icon: impl Into<Option<Icon>>, text: &str) -> Response {
    let tone = theme(ui).success;
    ui.add(Button::solid(text).icon(icon).tone(tone).flat())
}

/// An icon without a word, where a word has no room; `name` is read aloud and shown when the pointer rests on it.
pub fn icon_button(ui: &mut Ui, icon: Icon, name: &str) -> Response {
    ui.add(Button::bare(name).icon(icon).icon_only())
}

/// A round button of the top bar.
pub fn pill(ui: &mut Ui, icon: impl Into<Option<Icon>>, text: &str) -> Response {
    ui.add(Button::pill(text).icon(icon))
}
