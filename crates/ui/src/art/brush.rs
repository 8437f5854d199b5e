//! The brush: draws in a box of the drawing's own units and fits that box into any rectangle.

use std::f32::consts::TAU;

use egui::{Color32, Mesh, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, epaint::EllipseShape, pos2, vec2};

/// An outline in the drawing's units, built point by point as in an SVG path.
#[derive(Clone, Debug, Default)]
pub(super) struct Outline {
    points: Vec<Pos2>,
}

impl Outline {
    pub(super) fn from(x: f32, y: f32) -> Self {
        Self { points: vec![pos2(x, y)] }
    }

    /// An outline of corners.
    pub(super) fn corners(corners: &[(f32, f32)]) -> Self {
        Self { points: corners.iter().map(|&(x, y)| pos2(x, y)).collect() }
    }

    pub(super) fn line(mut self, x: f32, y: f32) -> Self {
        self.points.push(pos2(x, y));
        self
    }

    /// A cubic curve with two control points.
    pub(super) fn curve(mut self, first: (f32, f32), second: (f32, f32), end: (f32, f32)) -> Self {
        let start = self.points.last().copied().unwrap_or_default();
        let [first, second, end] = [first, second, end].map(|(x, y)| pos2(x, y));
        self.points
            .extend((1..=CURVE_STEPS).map(|step| cubic([start, first, second, end], step as f32 / CURVE_STEPS as f32)));
        self
    }

    /// Part of an ellipse, from one angle to another in turns; 0 is to the right, 0.25 is down.
    pub(super) fn arc(mut self, center: (f32, f32), radius: (f32, f32), from: f32, to: f32) -> Self {
        let steps = (((to - from).abs() * 48.0).ceil() as usize).max(2);
        self.points.extend((0..=steps).map(|step| {
            let angle = (from + (to - from) * step as f32 / steps as f32) * TAU;
            pos2(center.0 + radius.0 * angle.cos(), center.1 + radius.1 * angle.sin())
        }));
        self
    }

    /// The same outline with its left half mirrored at the upright line `x`: only the left half must be drawn.
    pub(super) fn mirrored(mut self, x: f32) -> Self {
        let right: Vec<Pos2> = self.points.iter().rev().map(|point| pos2(2.0 * x - point.x, point.y)).collect();
        self.points.extend(right);
        self
    }

    /// Pulls every point that lies outside a circle onto its edge.
    pub(super) fn within_circle(mut self, center: (f32, f32), radius: f32) -> Self {
        let center = pos2(center.0, center.1);
        for point in &mut self.points {
            let from_center = *point - center;
            if from_center.length() > radius {
                *point = center + from_center.normalized() * radius;
            }
        }
        self
    }
}

const CURVE_STEPS: usize = 16;

/// A point of a cubic curve.
pub(super) fn cubic([a, b, c, d]: [Pos2; 4], part: f32) -> Pos2 {
    let rest = 1.0 - part;
    let sum = a.to_vec2() * rest.powi(3)
        + b.to_vec2() * 3.0 * rest * rest * part
        + c.to_vec2() * 3.0 * rest * part * part
        + d.to_vec2() * part.powi(3);
    sum.to_pos2()
}

/// Draws into a box of `width` × `height` units that lies in the middle of a rectangle, as large as fits.
#[derive(Clone)]
pub(super) struct Brush {
    painter: Painter,
    origin: Pos2,
    scale: f32,
}

impl Brush {
    pub(super) fn new(painter: &Painter, rect: Rect, width: f32, height: f32) -> Self {
        let scale = (rect.width() / width).min(rect.height() / height).max(0.0);
        let origin = rect.center() - vec2(width, height) * scale / 2.0;
        Self { painter: painter.clone(), origin, scale }
    }

    /// A brush for a smaller drawing within this one.
    pub(super) fn inner(&self, x: f32, y: f32, scale: f32) -> Self {
        Self { painter: self.painter.clone(), origin: self.at(x, y), scale: self.scale * scale }
    }

    /// A point of the drawing on the screen.
    pub(super) fn at(&self, x: f32, y: f32) -> Pos2 {
        self.origin + vec2(x, y) * self.scale
    }

    /// A length of the drawing on the screen.
    pub(super) fn length(&self, length: f32) -> f32 {
        length * self.scale
    }

    fn points(&self, outline: &Outline) -> Vec<Pos2> {
        let mut points: Vec<Pos2> = outline.points.iter().map(|point| self.at(point.x, point.y)).collect();
        // Doubled points have no direction and would spoil the smooth edge.
        points.dedup_by(|a, b| (*a - *b).length_sq() < 1e-4);
        points
    }

    pub(super) fn circle(&self, x: f32, y: f32, radius: f32, color: Color32) {
        self.painter.circle_filled(self.at(x, y), self.length(radius), color);
    }

    pub(super) fn ring(&self, x: f32, y: f32, radius: f32, width: f32, color: Color32) {
        self.painter.circle_stroke(self.at(x, y), self.length(radius), Stroke::new(self.length(width), color));
    }

    pub(super) fn ellipse(&self, x: f32, y: f32, radius: (f32, f32), color: Color32) {
        let radius = vec2(radius.0, radius.1) * self.scale;
        self.painter.add(EllipseShape::filled(self.at(x, y), radius, color));
    }

    fn rect_of(&self, x: f32, y: f32, width: f32, height: f32) -> Rect {
        Rect::from_min_size(self.at(x, y), vec2(width, height) * self.scale)
    }

    pub(super) fn block(&self, x: f32, y: f32, size: (f32, f32), radius: f32, color: Color32) {
        let rect = self.rect_of(x, y, size.0, size.1);
        self.painter.rect_filled(rect, egui::CornerRadius::from(self.length(radius)), color);
    }

    pub(super) fn frame(&self, x: f32, y: f32, size: (f32, f32), radius: f32, width: f32, color: Color32) {
        let rect = self.rect_of(x, y, size.0, size.1);
        let stroke = Stroke::new(self.length(width), color);
        self.painter.rect_stroke(rect, egui::CornerRadius::from(self.length(radius)), stroke, StrokeKind::Middle);
    }

    /// Fills an outline that has no hollows.
    pub(super) fn fill(&self, outline: &Outline, color: Color32) {
        self.painter.add(Shape::convex_polygon(self.points(outline), color, Stroke::NONE));
    }

    /// Draws along an outline, with blunt ends.
    pub(super) fn stroke(&self, outline: &Outline, width: f32, color: Color32) {
        self.painter.add(Shape::line(self.points(outline), Stroke::new(self.length(width), color)));
    }

    /// Draws along an outline and back to its start.
    pub(super) fn stroke_closed(&self, outline: &Outline, width: f32, color: Color32) {
        self.painter.add(Shape::closed_line(self.points(outline), Stroke::new(self.length(width), color)));
    }

    /// Draws along an outline with round ends. Only for opaque colours: the ends lie over the line.
    pub(super) fn stroke_round(&self, outline: &Outline, width: f32, color: Color32) {
        self.stroke(outline, width, color);
        for end in [outline.points.first(), outline.points.last()].into_iter().flatten() {
            self.circle(end.x, end.y, width / 2.0, color);
        }
    }

    /// A field whose corners have colours of their own, for light that fades.
    pub(super) fn glow(&self, corners: &[((f32, f32), Color32)]) {
        let mut mesh = Mesh::default();
        for &((x, y), color) in corners {
            mesh.colored_vertex(self.at(x, y), color);
        }
        for index in 1..corners.len().saturating_sub(1) as u32 {
            mesh.add_triangle(0, index, index + 1);
        }
        self.painter.add(Shape::mesh(mesh));
    }

    pub(super) fn icon(&self, icon: crate::icon::Icon, x: f32, y: f32, size: f32, color: Color32) {
        icon.paint(&self.painter, self.at(x, y), self.length(size), color);
    }
}

/// A rectangle filled with a colour that changes from top to bottom.
pub(super) fn paint_fade(painter: &Painter, rect: Rect, top: Color32, bottom: Color32) {
    let mut mesh = Mesh::default();
    mesh.colored_vertex(rect.left_top(), top);
    mesh.colored_vertex(rect.right_top(), top);
    mesh.colored_vertex(rect.right_bottom(), bottom);
    mesh.colored_vertex(rect.left_bottom(), bottom);
    mesh.add_triangle(0, 1, 2);
    mesh.add_triangle(0, 2, 3);
    painter.add(Shape::mesh(mesh));
}

/// The unit vector at right angles.
pub(super) fn across(direction: Vec2) -> Vec2 {
    direction.normalized().rot90()
}
