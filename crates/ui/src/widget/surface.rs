//! Surfaces: cards, panels, the pilot's bubble, and the ring that shows where to look.

use egui::{Color32, CornerRadius, Frame, InnerResponse, Margin, Rect, Shape, Stroke, StrokeKind, Ui, pos2};

use crate::theme::{EDGE, GAP_SMALL, RADIUS, RADIUS_CARD, RADIUS_PANEL, RING, Tone, theme};

/// A white card with a warm edge.
pub fn card<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let theme = theme(ui);
    Frame::new()
        .fill(theme.card)
        .stroke(Stroke::new(EDGE, theme.line))
        .corner_radius(RADIUS_CARD)
        .inner_margin(Margin::same(18))
        .show(ui, content)
}

/// A pale field in a tone, without an edge: things that belong together within a screen.
pub fn tinted_card<R>(ui: &mut Ui, tone: &Tone, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let theme = theme(ui);
    // Without colours to tell grounds apart, the edge does it.
    let edge = if tone.ground == theme.card { Stroke::new(EDGE, theme.line) } else { Stroke::NONE };
    Frame::new()
        .fill(tone.ground)
        .stroke(edge)
        .corner_radius(RADIUS_CARD)
        .inner_margin(Margin::same(20))
        .show(ui, content)
}

/// A large surface on the sea or on the night: paper, without an edge.
pub fn panel<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let theme = theme(ui);
    Frame::new().fill(theme.paper).corner_radius(RADIUS_PANEL).inner_margin(Margin::same(22)).show(ui, content)
}

/// What the pilot says: a card with a small point at its left, towards the pilot. It takes the whole width.
pub fn bubble<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let theme = theme(ui);
    let edge = Stroke::new(EDGE, theme.line);
    let inner = Frame::new()
        .fill(theme.card)
        .stroke(edge)
        .corner_radius(RADIUS_CARD)
        .inner_margin(Margin::symmetric(20, 16))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            content(ui)
        });
    let rect = inner.response.rect;
    let (left, middle) = (rect.left(), rect.center().y.min(rect.top() + 58.0));
    let (tip, reach) = (pos2(left - 11.0, middle), 12.0);
    let (above, below) = (pos2(left + EDGE, middle - reach - EDGE), pos2(left + EDGE, middle + reach + EDGE));
    ui.painter().add(Shape::convex_polygon(vec![above, tip, below], theme.card, Stroke::NONE));
    ui.painter().add(Shape::line(vec![pos2(left + 1.0, middle - reach), tip, pos2(left + 1.0, middle + reach)], edge));
    inner
}

/// "Look here": a yellow ring around the very control.
pub fn spotlight(ui: &Ui, rect: Rect) {
    let theme = theme(ui);
    // A little beyond the edge of what is scrolled, but not over what stands beside it.
    let painter = ui.ctx().layer_painter(ui.layer_id()).with_clip_rect(ui.clip_rect().expand(GAP_SMALL));
    let ring = rect.expand(GAP_SMALL);
    let radius = CornerRadius::same(RADIUS + GAP_SMALL as u8);
    let glow: Color32 = theme.practice.solid.gamma_multiply(0.35);
    painter.rect_stroke(
        ring.expand(RING * 1.5),
        CornerRadius::same(RADIUS + 14),
        Stroke::new(RING * 1.5, glow),
        StrokeKind::Inside,
    );
    painter.rect_stroke(ring, radius, Stroke::new(RING + 1.0, theme.practice.solid), StrokeKind::Inside);
    painter.rect_stroke(
        ring.shrink(RING + 1.0),
        CornerRadius::same(RADIUS + 3),
        Stroke::new(1.5, theme.practice.on_solid),
        StrokeKind::Inside,
    );
}
