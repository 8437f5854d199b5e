//! The sea and what crosses it: waves, bridges, the boat.

use std::f32::consts::TAU;

use egui::{Color32, Mesh, Painter, Pos2, Rect, Shape, Stroke, pos2, vec2};

use super::brush::{Brush, Outline, across, cubic};
use crate::theme::Theme;

/// Where the gentle waves lie, as parts of the width and height, and how large they are.
const WAVES: [(f32, f32, f32); 12] = [
    (0.79, 0.34, 0.9),
    (0.58, 0.27, 1.0),
    (0.07, 0.83, 1.0),
    (0.43, 0.90, 1.0),
    (0.66, 0.78, 1.0),
    (0.33, 0.60, 0.8),
    (0.86, 0.58, 0.8),
    (0.90, 0.12, 0.9),
    (0.03, 0.52, 0.8),
    (0.68, 0.09, 0.8),
    (0.80, 0.93, 1.0),
    (0.50, 0.46, 0.7),
];

/// Fills a rectangle with the sea: light where the sun stands, deep in the far corners, a few waves.
pub fn sea(painter: &Painter, rect: Rect, theme: &Theme) {
    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let sun = rect.lerp_inside(vec2(0.33, 0.22));
    let reach = [rect.left_top(), rect.right_top(), rect.left_bottom(), rect.right_bottom()]
        .into_iter()
        .map(|corner| (corner - sun).length())
        .fold(0.0, f32::max);
    painter.add(Shape::mesh(glow(sun, reach * 1.02, theme.palette.water)));
    let size = (rect.width() / 1366.0).clamp(0.6, 1.2);
    for (x, y, scale) in WAVES {
        wave(&painter, rect.lerp_inside(vec2(x, y)), 82.0 * size * scale, theme.palette.white.gamma_multiply(0.32));
    }
}

/// A round fade in three colours.
fn glow(center: Pos2, radius: f32, [inner, middle, outer]: [Color32; 3]) -> Mesh {
    const AROUND: u32 = 64;
    let rings = [
        (0.08, super::mix(inner, middle, 0.08)),
        (0.30, super::mix(inner, middle, 0.55)),
        (0.58, middle),
        (1.0, outer),
    ];
    let mut mesh = Mesh::default();
    mesh.colored_vertex(center, inner);
    for (part, color) in rings {
        for step in 0..AROUND {
            let angle = step as f32 / AROUND as f32 * TAU;
            mesh.colored_vertex(center + vec2(angle.cos(), angle.sin()) * radius * part, color);
        }
    }
    for step in 0..AROUND {
        let next = (step + 1) % AROUND;
        mesh.add_triangle(0, 1 + step, 1 + next);
        for ring in 0..rings.len() as u32 - 1 {
            let (near, far) = (1 + ring * AROUND, 1 + (ring + 1) * AROUND);
            mesh.add_triangle(near + step, far + step, far + next);
            mesh.add_triangle(near + step, far + next, near + next);
        }
    }
    mesh
}

/// One wave, starting at `start`.
pub fn wave(painter: &Painter, start: Pos2, width: f32, color: Color32) {
    let brush = Brush::new(
        painter,
        Rect::from_min_size(start - vec2(0.0, width * 0.15), vec2(width, width * 0.3)),
        100.0,
        30.0,
    );
    let line = Outline::from(0.0, 15.0).curve((14.0, 7.0), (32.0, 4.0), (50.0, 14.0)).curve(
        (64.0, 21.0),
        (82.0, 25.0),
        (100.0, 15.0),
    );
    brush.stroke(&line, 3.6, color);
}

/// The way from one island to the next: planks once it is built, dots before.
pub fn bridge(painter: &Painter, from: Pos2, to: Pos2, built: bool, theme: &Theme) {
    let paint = &theme.palette;
    let along = to - from;
    let curve = [from, from + vec2(along.x * 0.50, -along.y * 0.02), to - vec2(along.x * 0.42, along.y * 0.10), to];
    let steps = ((along.length() / 4.0) as usize).clamp(8, 200);
    let line: Vec<Pos2> = (0..=steps).map(|step| cubic(curve, step as f32 / steps as f32)).collect();
    if !built {
        dots(painter, &line, paint.white.gamma_multiply(0.92));
        return;
    }
    let shadow: Vec<Pos2> = line.iter().map(|point| *point + vec2(3.0, 7.0)).collect();
    painter.add(Shape::line(shadow, Stroke::new(16.0, paint.navy.gamma_multiply(0.16))));
    painter.add(Shape::line(line.clone(), Stroke::new(17.0, paint.wood)));
    let mut left = 9.0;
    for pair in line.windows(2) {
        let step = pair[1] - pair[0];
        left -= step.length();
        if left > 0.0 || step == vec2(0.0, 0.0) {
            continue;
        }
        left += 13.0;
        let (forward, side) = (step.normalized() * 4.2, across(step) * 6.2);
        let plank = vec![
            pair[0] - forward - side,
            pair[0] + forward - side,
            pair[0] + forward + side,
            pair[0] - forward + side,
        ];
        painter.add(Shape::convex_polygon(plank, paint.plank, Stroke::NONE));
    }
}

fn dots(painter: &Painter, line: &[Pos2], color: Color32) {
    let mut left = 0.0;
    for pair in line.windows(2) {
        left -= (pair[1] - pair[0]).length();
        if left <= 0.0 {
            left += 15.0;
            painter.circle_filled(pair[0], 3.2, color);
        }
    }
}

/// The learner's boat.
pub fn boat(painter: &Painter, rect: Rect, theme: &Theme) {
    let paint = &theme.palette;
    let brush = Brush::new(painter, rect, 100.0, 130.0);
    brush.ellipse(50.0, 118.0, (48.0, 8.0), paint.navy.gamma_multiply(0.18));
    brush.fill(&Outline::corners(&[(47.0, 4.0), (47.0, 88.0), (5.0, 86.0)]), paint.plank);
    brush.fill(&Outline::from(53.0, 0.0).curve((72.0, 22.0), (88.0, 46.0), (94.0, 76.0)).line(53.0, 88.0), paint.white);
    brush.block(48.0, 2.0, (4.0, 92.0), 2.0, paint.wood);
    brush.fill(&Outline::corners(&[(52.0, 0.0), (68.0, 5.0), (52.0, 10.0)]), paint.yellow);
    brush.fill(
        &Outline::from(2.0, 92.0)
            .line(98.0, 92.0)
            .line(86.0, 116.0)
            .curve((84.0, 120.0), (80.0, 122.0), (76.0, 122.0))
            .line(24.0, 122.0)
            .curve((20.0, 122.0), (16.0, 120.0), (14.0, 116.0)),
        paint.brick,
    );
    brush.block(2.0, 92.0, (96.0, 6.0), 1.0, super::mix(paint.brick, paint.navy, 0.3));
    let foam = Outline::from(0.0, 124.0).curve((14.0, 116.0), (26.0, 132.0), (42.0, 124.0)).curve(
        (56.0, 117.0),
        (70.0, 132.0),
        (100.0, 122.0),
    );
    brush.stroke(&foam, 3.0, paint.white.gamma_multiply(0.6));
}

/// The pale outline of land in the fog.
pub(super) fn fog(brush: &Brush, color: Color32) {
    let land = Outline::from(8.0, 168.0)
        .curve((14.0, 118.0), (64.0, 96.0), (112.0, 100.0))
        .curve((176.0, 104.0), (226.0, 128.0), (232.0, 168.0))
        .curve((226.0, 192.0), (176.0, 206.0), (120.0, 206.0))
        .curve((60.0, 206.0), (12.0, 194.0), (8.0, 168.0));
    brush.fill(&land, color);
}

/// A line of light on the water around something round.
pub(super) fn foam(brush: &Brush, center: Pos2, radius: (f32, f32), color: Color32) {
    for (from, to) in [(0.04, 0.20), (0.30, 0.46)] {
        let line = Outline::default().arc((center.x, center.y), radius, from, to);
        brush.stroke(&line, 1.7, color);
    }
}

/// The middle of an island's box, for foam and shadow.
pub(super) const ISLAND_MIDDLE: Pos2 = pos2(120.0, 168.0);
