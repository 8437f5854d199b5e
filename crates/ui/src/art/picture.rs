//! The twelve pictures of the sign-in. Shape, colour and ground differ, so that no two are mixed up,
//! by those who do not see colours well either.

use egui::{Color32, Painter, Rect};

use super::{
    Picture,
    brush::{Brush, Outline},
    mix,
};
use crate::{
    icon::paint_full_star,
    theme::{Palette, Theme},
};

/// Draws a picture of the sign-in on its round ground, square, in the middle of the rectangle.
pub fn sign_picture(painter: &Painter, rect: Rect, picture: Picture, theme: &Theme) {
    let paint = &theme.palette;
    let brush = Brush::new(painter, rect, 100.0, 100.0);
    let ground = mix(main_colour(picture, paint), paint.white, 0.80);
    brush.circle(50.0, 50.0, 50.0, ground);
    match picture {
        Picture::Boat => boat(&brush, paint),
        Picture::Fish => fish(&brush, paint),
        Picture::Tree => tree(&brush, paint),
        Picture::Sun => sun(&brush, paint),
        Picture::House => house(&brush, paint),
        Picture::Key => key(&brush, paint),
        Picture::Bicycle => bicycle(&brush, paint),
        Picture::Cup => cup(&brush, paint),
        Picture::Apple => apple(&brush, paint),
        Picture::Star => paint_full_star(painter, brush.at(50.0, 51.0), brush.length(76.0), paint.blue),
        Picture::Bird => bird(&brush, paint),
        Picture::Umbrella => umbrella(&brush, paint),
    }
}

fn main_colour(picture: Picture, paint: &Palette) -> Color32 {
    match picture {
        Picture::Boat => paint.jacket,
        Picture::Fish => paint.orange,
        Picture::Tree => paint.leaf,
        Picture::Sun => paint.yellow,
        Picture::House => paint.brick,
        Picture::Key => paint.purple,
        Picture::Bicycle => paint.green,
        Picture::Cup => paint.water[1],
        Picture::Apple => paint.red,
        Picture::Star => paint.blue,
        Picture::Bird => paint.rock,
        Picture::Umbrella => paint.pink,
    }
}

fn boat(brush: &Brush, paint: &Palette) {
    brush.fill(&Outline::corners(&[(47.0, 18.0), (47.0, 62.0), (20.0, 62.0)]), paint.yellow);
    brush
        .fill(&Outline::from(53.0, 14.0).curve((66.0, 26.0), (76.0, 44.0), (79.0, 62.0)).line(53.0, 62.0), paint.white);
    brush.block(48.2, 14.0, (3.6, 54.0), 1.5, paint.wood);
    brush.fill(
        &Outline::from(16.0, 67.0)
            .line(84.0, 67.0)
            .curve((80.0, 78.0), (76.0, 84.0), (70.0, 84.0))
            .line(30.0, 84.0)
            .curve((24.0, 84.0), (20.0, 78.0), (16.0, 67.0)),
        paint.jacket,
    );
}

fn fish(brush: &Brush, paint: &Palette) {
    let dark = mix(paint.orange, paint.brick, 0.6);
    brush.fill(&Outline::corners(&[(66.0, 50.0), (90.0, 33.0), (84.0, 50.0)]), dark);
    brush.fill(&Outline::corners(&[(66.0, 50.0), (84.0, 50.0), (90.0, 67.0)]), dark);
    brush.fill(&Outline::from(36.0, 32.0).curve((46.0, 16.0), (58.0, 20.0), (62.0, 36.0)), dark);
    brush.fill(
        &Outline::from(12.0, 52.0).curve((24.0, 26.0), (58.0, 24.0), (76.0, 50.0)).curve(
            (58.0, 78.0),
            (24.0, 76.0),
            (12.0, 52.0),
        ),
        paint.orange,
    );
    for x in [46.0, 57.0] {
        brush.stroke(&Outline::from(x, 37.0).curve((x + 7.0, 45.0), (x + 7.0, 56.0), (x, 64.0)), 3.0, dark);
    }
    brush.circle(28.0, 46.0, 6.0, paint.white);
    brush.circle(27.0, 46.0, 3.2, paint.navy);
    brush.stroke(&Outline::from(15.0, 58.0).curve((20.0, 61.0), (24.0, 61.0), (28.0, 59.0)), 2.4, dark);
}

fn tree(brush: &Brush, paint: &Palette) {
    brush.block(44.0, 58.0, (12.0, 32.0), 2.0, paint.wood);
    for (x, y, radius) in [(33.0, 48.0, 19.0), (67.0, 48.0, 19.0), (50.0, 32.0, 22.0), (50.0, 52.0, 20.0)] {
        brush.circle(x, y, radius, paint.leaf);
    }
    for (x, y, radius) in [(64.0, 54.0, 9.0), (40.0, 56.0, 7.0), (58.0, 34.0, 8.0)] {
        brush.circle(x, y, radius, paint.leaf_dark.gamma_multiply(0.55));
    }
}

fn sun(brush: &Brush, paint: &Palette) {
    for ray in 0..12 {
        let angle = ray as f32 / 12.0 * std::f32::consts::TAU;
        let (sin, cos) = angle.sin_cos();
        let from = 29.0;
        let to = if ray % 2 == 0 { 41.0 } else { 37.0 };
        let line = Outline::corners(&[(50.0 + cos * from, 50.0 + sin * from), (50.0 + cos * to, 50.0 + sin * to)]);
        brush.stroke_round(&line, 5.0, paint.gold);
    }
    brush.circle(50.0, 50.0, 23.0, paint.yellow);
    for eye in [42.0, 58.0] {
        brush.circle(eye, 47.0, 2.6, paint.navy);
    }
    brush.stroke_round(&Outline::from(41.0, 55.0).curve((45.0, 61.0), (55.0, 61.0), (59.0, 55.0)), 2.6, paint.navy);
}

fn house(brush: &Brush, paint: &Palette) {
    brush.block(62.0, 20.0, (9.0, 20.0), 0.0, mix(paint.brick, paint.navy, 0.35));
    brush.block(24.0, 46.0, (52.0, 38.0), 2.0, paint.cream);
    brush.fill(&Outline::corners(&[(14.0, 49.0), (50.0, 16.0), (86.0, 49.0)]), paint.brick);
    brush.block(30.0, 55.0, (13.0, 13.0), 1.5, paint.glass);
    brush.block(55.0, 56.0, (14.0, 28.0), 1.5, paint.wood);
    brush.circle(65.5, 71.0, 1.6, paint.yellow);
}

fn key(brush: &Brush, paint: &Palette) {
    brush.stroke_round(&Outline::corners(&[(43.0, 57.0), (78.0, 22.0)]), 10.0, paint.purple);
    brush.stroke_round(&Outline::corners(&[(70.0, 30.0), (81.0, 41.0)]), 8.0, paint.purple);
    brush.stroke_round(&Outline::corners(&[(60.0, 40.0), (68.0, 48.0)]), 8.0, paint.purple);
    brush.circle(35.0, 65.0, 21.0, paint.purple);
    brush.circle(32.0, 68.0, 8.5, mix(paint.purple, paint.white, 0.80));
}

fn bicycle(brush: &Brush, paint: &Palette) {
    for wheel in [29.0, 71.0] {
        brush.ring(wheel, 62.0, 17.0, 4.0, paint.navy);
        brush.circle(wheel, 62.0, 3.0, paint.navy);
    }
    let frame = paint.green;
    brush.stroke_round(
        &Outline::corners(&[(29.0, 62.0), (41.0, 40.0), (63.0, 40.0), (48.0, 62.0), (29.0, 62.0)]),
        4.6,
        frame,
    );
    brush.stroke_round(&Outline::corners(&[(38.0, 34.0), (48.0, 62.0)]), 4.6, frame);
    brush.stroke_round(&Outline::corners(&[(60.0, 29.0), (71.0, 62.0)]), 4.6, frame);
    brush.stroke_round(&Outline::corners(&[(52.0, 30.0), (60.0, 28.0), (67.0, 30.0)]), 4.0, paint.navy);
    brush.stroke_round(&Outline::corners(&[(31.0, 33.0), (44.0, 33.0)]), 5.5, paint.brick);
    brush.circle(48.0, 62.0, 4.6, paint.yellow);
}

fn cup(brush: &Brush, paint: &Palette) {
    let (cup, dark) = (paint.water[1], paint.water[2]);
    for x in [36.0, 50.0] {
        brush.stroke_round(
            &Outline::from(x, 33.0).curve((x - 6.0, 26.0), (x + 6.0, 21.0), (x, 13.0)),
            3.4,
            mix(cup, paint.white, 0.35),
        );
    }
    brush.ring(70.0, 55.0, 11.0, 6.0, dark);
    brush.fill(
        &Outline::from(20.0, 40.0)
            .line(68.0, 40.0)
            .curve((68.0, 66.0), (62.0, 78.0), (52.0, 78.0))
            .line(36.0, 78.0)
            .curve((26.0, 78.0), (20.0, 66.0), (20.0, 40.0)),
        cup,
    );
    brush.ellipse(44.0, 40.0, (24.0, 5.5), dark);
    brush.ellipse(44.0, 41.0, (19.5, 3.6), mix(paint.wood, paint.navy, 0.25));
    brush.ellipse(46.0, 84.0, (32.0, 4.4), dark);
}

fn apple(brush: &Brush, paint: &Palette) {
    brush.circle(38.0, 54.0, 21.0, paint.red);
    brush.circle(62.0, 54.0, 21.0, paint.red);
    brush.ellipse(50.0, 64.0, (26.0, 22.0), paint.red);
    brush.ellipse(50.0, 37.0, (9.0, 4.0), mix(paint.red, paint.navy, 0.28));
    brush.stroke_round(&Outline::from(50.0, 38.0).curve((50.0, 30.0), (51.0, 25.0), (55.0, 19.0)), 4.4, paint.wood);
    brush.fill(
        &Outline::from(54.0, 28.0).curve((60.0, 14.0), (74.0, 14.0), (80.0, 18.0)).curve(
            (76.0, 30.0),
            (64.0, 34.0),
            (54.0, 28.0),
        ),
        paint.leaf,
    );
    brush.ellipse(31.0, 51.0, (4.5, 9.0), paint.white.gamma_multiply(0.4));
}

fn bird(brush: &Brush, paint: &Palette) {
    let (feathers, dark) = (mix(paint.rock, paint.wood, 0.4), mix(paint.wood, paint.navy, 0.35));
    for leg in [46.0, 56.0] {
        brush.stroke_round(&Outline::corners(&[(leg, 74.0), (leg, 88.0)]), 3.0, paint.orange);
        brush.stroke_round(&Outline::corners(&[(leg - 5.0, 89.0), (leg + 5.0, 89.0)]), 3.0, paint.orange);
    }
    brush.fill(&Outline::corners(&[(66.0, 52.0), (94.0, 50.0), (90.0, 62.0), (64.0, 70.0)]), dark);
    brush.fill(&Outline::corners(&[(10.0, 38.0), (26.0, 30.0), (26.0, 43.0)]), paint.yellow);
    let body = Outline::from(22.0, 36.0)
        .curve((22.0, 14.0), (52.0, 12.0), (56.0, 34.0))
        .curve((66.0, 38.0), (78.0, 48.0), (80.0, 58.0))
        .curve((70.0, 84.0), (24.0, 86.0), (22.0, 52.0));
    brush.fill(&body, feathers);
    brush.ellipse(38.0, 61.0, (14.0, 16.0), paint.cream);
    let wing = Outline::from(40.0, 50.0).curve((50.0, 42.0), (66.0, 46.0), (80.0, 60.0)).curve(
        (68.0, 72.0),
        (46.0, 72.0),
        (40.0, 50.0),
    );
    brush.fill(&wing, dark);
    brush.stroke_round(&Outline::from(50.0, 57.0).curve((55.0, 62.0), (62.0, 63.0), (69.0, 61.0)), 2.4, feathers);
    brush.circle(35.0, 33.0, 4.4, paint.white);
    brush.circle(34.4, 33.0, 2.6, paint.navy);
}

fn umbrella(brush: &Brush, paint: &Palette) {
    let dark = mix(paint.pink, paint.navy, 0.25);
    brush.stroke_round(
        &Outline::from(50.0, 20.0).line(50.0, 76.0).curve((50.0, 88.0), (34.0, 88.0), (34.0, 77.0)),
        5.0,
        paint.wood,
    );
    brush.stroke_round(&Outline::corners(&[(50.0, 13.0), (50.0, 22.0)]), 4.4, paint.wood);
    brush.fill(&Outline::default().arc((50.0, 54.0), (37.0, 36.0), 0.5, 1.0), paint.pink);
    brush.fill(
        &Outline::from(50.0, 18.0).curve((36.0, 24.0), (34.0, 42.0), (36.0, 54.0)).line(64.0, 54.0).curve(
            (66.0, 42.0),
            (64.0, 24.0),
            (50.0, 18.0),
        ),
        dark,
    );
    let ground = mix(paint.pink, paint.white, 0.80);
    for x in [24.5, 50.0, 75.5] {
        brush.ellipse(x, 55.5, (12.2, 5.0), ground);
    }
    brush.stroke(&Outline::corners(&[(50.0, 46.0), (50.0, 66.0)]), 5.0, paint.wood);
}
