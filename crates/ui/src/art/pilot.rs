//! The pilot: the companion who says what to do.

use egui::{Painter, Rect};

use super::{
    brush::{Brush, Outline},
    mix,
};
use crate::theme::Theme;

/// Draws the pilot in a circle that fills the rectangle.
pub fn pilot(painter: &Painter, rect: Rect, theme: &Theme) {
    let paint = &theme.palette;
    let brush = Brush::new(painter, rect, 100.0, 100.0);
    brush.circle(50.0, 50.0, 50.0, paint.glass);

    // The shoulders end at the edge of the circle.
    let mut jacket = Outline::from(50.0, 100.0);
    for step in 1..=10 {
        jacket = jacket.line(50.0 - step as f32 * 3.6, 100.0);
    }
    let jacket =
        jacket.curve((13.0, 80.0), (26.0, 71.0), (40.0, 69.0)).mirrored(50.0).within_circle((50.0, 50.0), 50.0);
    brush.fill(&jacket, paint.jacket);
    brush.fill(&Outline::corners(&[(43.0, 66.0), (57.0, 66.0), (57.0, 78.0), (50.0, 86.0), (43.0, 78.0)]), paint.white);
    brush.fill(
        &Outline::corners(&[(44.5, 62.0), (55.5, 62.0), (55.5, 71.0), (50.0, 76.0), (44.5, 71.0)]),
        mix(paint.skin, paint.wood, 0.18),
    );
    for button in [90.0, 97.0] {
        brush.circle(50.0, button, 1.6, paint.yellow);
    }

    // Ears, face, then the cap over the forehead.
    for ear in [31.5, 68.5] {
        brush.circle(ear, 51.0, 4.2, mix(paint.skin, paint.wood, 0.12));
    }
    brush.ellipse(50.0, 50.0, (18.5, 20.5), paint.skin);
    for cheek in [39.0, 61.0] {
        brush.ellipse(cheek, 57.0, (4.0, 2.8), paint.brick.gamma_multiply(0.18));
    }
    for eye in [42.6, 57.4] {
        brush.circle(eye, 50.0, 2.5, paint.navy);
        brush.circle(eye + 0.8, 49.2, 0.8, paint.white);
    }
    brush.stroke_round(&Outline::from(42.0, 58.5).curve((45.0, 64.0), (55.0, 64.0), (58.0, 58.5)), 2.5, paint.navy);

    brush.fill(&Outline::from(28.5, 41.0).curve((26.0, 9.0), (74.0, 9.0), (71.5, 41.0)), paint.navy);
    // The band and the peak under it, which bow over the forehead.
    let band = Outline::from(27.5, 41.5).curve((38.0, 33.5), (62.0, 33.5), (72.5, 41.5));
    brush.stroke_round(&band, 6.2, paint.yellow);
    brush.stroke(&Outline::from(26.8, 45.0).curve((38.0, 37.0), (62.0, 37.0), (73.2, 45.0)), 1.6, paint.gold);
    brush.circle(50.0, 28.5, 4.8, paint.yellow);
    brush.ring(50.0, 28.5, 2.2, 1.0, paint.gold);
}
