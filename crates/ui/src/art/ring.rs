//! The ring of time around the six digits: full at first, empty when they run out.

use std::f32::consts::TAU;

use egui::{Painter, Pos2, Rect, Shape, Stroke, vec2};

use crate::theme::{Theme, Tone};

/// How thick it is.
const THICK: f32 = 12.0;
/// Pieces of the whole circle.
const STEPS: f32 = 60.0;

/// Draws the ring in the rectangle; `part` of it is left, counted from the top, and goes out clockwise.
pub fn ring(painter: &Painter, rect: Rect, part: f32, tone: &Tone, theme: &Theme) {
    let radius = (rect.width().min(rect.height()) - THICK) / 2.0;
    let at = |turn: f32| -> Pos2 {
        let angle = (turn - 0.25) * TAU;
        rect.center() + vec2(angle.cos(), angle.sin()) * radius
    };
    let round = |radius: f32| -> Vec<Pos2> {
        (0..STEPS as usize)
            .map(|step| rect.center() + (at(step as f32 / STEPS) - rect.center()).normalized() * radius)
            .collect()
    };
    painter.add(Shape::closed_line(round(radius), Stroke::new(THICK, theme.line)));
    painter.add(Shape::closed_line(round(radius), Stroke::new(THICK - 2.0, theme.sunken)));
    let part = part.clamp(0.0, 1.0);
    let gone = 1.0 - part;
    let steps = (STEPS * part).ceil().max(1.0);
    let points: Vec<Pos2> = (0..=steps as usize).map(|step| at(gone + part * step as f32 / steps)).collect();
    if part > 0.0 {
        painter.add(Shape::line(points, Stroke::new(THICK, tone.solid)));
        for end in [gone, 1.0] {
            painter.circle_filled(at(end), THICK / 2.0, tone.solid);
        }
    }
}
