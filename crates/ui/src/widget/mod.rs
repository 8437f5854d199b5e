//! The controls of Archipel, painted from the theme: big, with a name for screen readers, a visible focus ring,
//! and text that wraps instead of being cut off. What a control means is the caller's business.

mod button;
mod choice;
mod field;
mod notice;
mod surface;
mod text;

pub use button::{
    Button, button, danger_button, icon_button, pill, primary_button, quiet_button, success_button, yellow_button,
};
pub use choice::{ChoiceState, Tab, choice_card, tabs};
pub use field::{TextField, text_field};
pub use notice::{NoticeKind, notice, step_dots};
pub use surface::{bubble, card, panel, spotlight, tinted_card};
pub use text::{heading, heading_in, paragraph, text};

use egui::{Color32, CornerRadius, Painter, Rect, Response, Stroke, StrokeKind, Ui};

use crate::theme::{EDGE, RING, Tone};

/// The ring around the control that the keyboard is on: a wide pale band and a thin strong edge.
pub(crate) fn paint_focus_ring(painter: &Painter, rect: Rect, radius: CornerRadius, tone: &Tone, edge: Color32) {
    let outer = CornerRadius {
        nw: radius.nw.saturating_add(RING as u8),
        ne: radius.ne.saturating_add(RING as u8),
        sw: radius.sw.saturating_add(RING as u8),
        se: radius.se.saturating_add(RING as u8),
    };
    painter.rect_stroke(rect.expand(RING), outer, Stroke::new(RING, tone.tint), StrokeKind::Inside);
    painter.rect_stroke(rect, radius, Stroke::new(EDGE, edge), StrokeKind::Inside);
}

/// Brings a control into view when the keyboard reaches it.
pub(crate) fn follow_focus(response: &Response) {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
}

/// The width that a control may take here without being cut off.
pub(crate) fn room(ui: &Ui) -> f32 {
    let room = if ui.layout().main_wrap() { ui.max_rect().width() } else { ui.available_width() };
    room.max(crate::theme::TARGET)
}
