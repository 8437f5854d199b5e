//! The printer beside the practice PC: a paper in its tray, a paper on its glass.

use egui::{CornerRadius, Painter, Rect, Stroke, StrokeKind, pos2, vec2};

use super::mix;
use crate::theme::{EDGE, Look, RADIUS, Theme};

/// Height of the picture for a width of one.
pub const PRINTER_SHAPE: f32 = 0.42;

/// The printer. `print` lies in the tray, `glass` says whether a paper lies on the scanner.
pub fn printer(painter: &Painter, rect: Rect, print: bool, glass: bool, theme: &Theme) {
    let edge = Stroke::new(EDGE, if theme.look == Look::Contrast { theme.ink } else { theme.outline });
    let body_color = mix(theme.card, theme.ink_soft, 0.16);
    let dark = mix(theme.card, theme.ink_soft, 0.34);
    let at = |x: f32, y: f32| pos2(rect.left() + x * rect.width(), rect.top() + y * rect.height());
    let part = |x0: f32, y0: f32, x1: f32, y1: f32| Rect::from_min_max(at(x0, y0), at(x1, y1));
    let round = CornerRadius::same(RADIUS);
    // The lid stands open a little when a paper lies under it.
    if glass {
        sheet(painter, part(0.34, 0.02, 0.70, 0.24), theme, edge);
    }
    painter.rect(part(0.16, 0.12, 0.84, 0.26), round, dark, edge, StrokeKind::Inside);
    painter.rect(part(0.10, 0.22, 0.90, 0.72), round, body_color, edge, StrokeKind::Inside);
    let light = at(0.82, 0.34);
    painter.circle_filled(light, rect.height() * 0.025, theme.success.solid);
    let slot = part(0.24, 0.46, 0.76, 0.54);
    painter.rect(slot, CornerRadius::same(4), theme.ink_soft, Stroke::NONE, StrokeKind::Inside);
    painter.rect(part(0.20, 0.72, 0.80, 0.80), CornerRadius::same(4), dark, edge, StrokeKind::Inside);
    if print {
        sheet(painter, part(0.28, 0.50, 0.72, 0.96), theme, edge);
    }
}

/// A sheet with a few lines on it.
fn sheet(painter: &Painter, rect: Rect, theme: &Theme, edge: Stroke) {
    painter.rect(rect, CornerRadius::same(3), theme.card, edge, StrokeKind::Inside);
    let step = rect.height() / 5.0;
    for line in 1..4 {
        let y = rect.top() + step * (line as f32 + 0.4);
        let long = if line == 3 { 0.45 } else { 0.75 };
        let from = pos2(rect.left() + rect.width() * 0.12, y);
        painter.line_segment([from, from + vec2(rect.width() * long, 0.0)], Stroke::new(EDGE, theme.ink_soft));
    }
}
