//! Notices and the row of steps: things that only tell.

use egui::{CornerRadius, Sense, Stroke, StrokeKind, Ui, Vec2, accesskit, vec2};

use super::{surface::tinted_card, text::text};
use crate::{
    art::Service,
    icon::Icon,
    theme::{BODY, EDGE, GAP, GAP_HAIR, GAP_SMALL, ICON, Look, theme},
};

/// What a notice is about; it decides the colour, never alone: the icon says it too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// Good to know.
    Info,
    /// It worked.
    Success,
    /// Take care.
    Harm,
    /// About practising itself.
    Practice,
    /// A service speaks.
    Service(Service),
}

/// A coloured field with an icon and a text that wraps. It is read aloud when it appears.
pub fn notice(ui: &mut Ui, kind: NoticeKind, icon: Icon, words: &str) -> egui::Response {
    let theme = theme(ui);
    let tone = match kind {
        NoticeKind::Info => theme.sea,
        NoticeKind::Success => theme.success,
        NoticeKind::Harm => theme.harm,
        NoticeKind::Practice => theme.practice,
        NoticeKind::Service(service) => theme.service_tone(service),
    };
    tinted_card(ui, &tone, |ui| {
        ui.set_min_width(ui.available_width());
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(ICON + 2.0), Sense::hover());
            icon.paint(ui.painter(), rect.center(), ICON, tone.ink);
            ui.vertical(|ui| {
                let said = text(ui, BODY, theme.ink, words);
                ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(accesskit::Live::Polite));
            });
        });
    })
    .response
}

/// How far one is: green bars for what is done, a yellow one for now. Words beside it say the same, so it has no name.
pub fn step_dots(ui: &mut Ui, done: usize, total: usize) -> egui::Response {
    let theme = theme(ui);
    let gap = GAP_SMALL;
    let room = ui.available_width();
    let count = total.max(1) as f32;
    let width = ((room + gap) / count - gap).clamp(GAP_SMALL, 34.0);
    let height = 10.0;
    let size = vec2(count * (width + gap) - gap, height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    for index in 0..total {
        let min = rect.min + vec2(index as f32 * (width + gap), 0.0);
        let bar = egui::Rect::from_min_size(min, vec2(width, height));
        let color = match index {
            _ if index < done => theme.success.solid,
            _ if index == done => theme.practice.solid,
            _ => theme.line,
        };
        // Where colours do not tell, the edge does: filled is done, hollow is to come.
        let (fill, edge) = match theme.look {
            Look::Light | Look::Dark => (color, Stroke::NONE),
            Look::Contrast => (if index > done { theme.card } else { color }, Stroke::new(EDGE, theme.line)),
        };
        ui.painter().rect(bar, CornerRadius::same(GAP_HAIR as u8 + 1), fill, edge, StrokeKind::Inside);
    }
    response
}
