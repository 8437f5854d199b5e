//! The pictures of the strip that shows what would have happened, and what helps.

use egui::{Color32, CornerRadius, Painter, Rect};

use super::{
    Scene, Service,
    brush::{Brush, Outline},
    mix,
};
use crate::{
    icon::Icon,
    theme::{Palette, Theme},
};

/// The ground on which a scene is drawn; the caller may round its corners.
fn ground(scene: Scene, theme: &Theme) -> Color32 {
    match scene {
        Scene::PhoneYes => theme.service(Service::SleutelPoort).ground,
        Scene::CallForHelp => theme.success.ground,
        _ => theme.harm.ground,
    }
}

/// Fills the rectangle (corners rounded by `radius`) and draws the scene in its middle.
pub fn scene(painter: &Painter, rect: Rect, radius: impl Into<CornerRadius>, scene: Scene, theme: &Theme) {
    let paint = &theme.palette;
    painter.rect_filled(rect, radius, ground(scene, theme));
    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let brush = Brush::new(&painter, rect.shrink(rect.height() * 0.07), 160.0, 120.0);
    match scene {
        Scene::PhoneYes => phone_yes(&brush, paint),
        Scene::Stranger => stranger(&brush, paint),
        Scene::MoneyGone => money_gone(&brush, paint),
        Scene::CallForHelp => call_for_help(&brush, paint),
        Scene::FakeSite => fake_site(&brush, paint),
        Scene::CodeSeen => code_seen(&brush, paint),
        Scene::LettersRead => letters_read(&brush, paint),
        Scene::LateFee => late_fee(&brush, paint),
        Scene::LostPaper => lost_paper(&brush, paint),
        Scene::CardBlocked => super::reader::card_blocked(&brush, paint),
    }
}

/// A phone of 52 by 104 at `x`, `y`.
fn phone(brush: &Brush, paint: &Palette, x: f32, y: f32) {
    brush.block(x, y, (52.0, 104.0), 10.0, paint.navy);
    brush.block(x + 4.0, y + 6.0, (44.0, 90.0), 6.0, paint.cream);
    brush.block(x + 19.0, y + 2.2, (14.0, 2.0), 1.0, paint.glass.gamma_multiply(0.5));
}

/// Somebody with a mask: head and shoulders, 60 wide, the chin at `y`.
fn masked(brush: &Brush, paint: &Palette, x: f32, y: f32) {
    let hood = mix(paint.brick, paint.navy, 0.25);
    brush.fill(
        &Outline::from(x - 32.0, y + 34.0).curve((x - 32.0, y + 12.0), (x - 18.0, y + 4.0), (x, y + 4.0)).curve(
            (x + 18.0, y + 4.0),
            (x + 32.0, y + 12.0),
            (x + 32.0, y + 34.0),
        ),
        hood,
    );
    brush.circle(x, y - 14.0, 22.0, hood);
    brush.ellipse(x, y - 11.0, (15.0, 17.5), paint.skin);
    brush.block(x - 16.0, y - 21.0, (32.0, 10.0), 4.5, paint.navy);
    for eye in [-6.5, 6.5] {
        brush.ellipse(x + eye, y - 16.0, (3.4, 2.6), paint.white);
        brush.circle(x + eye + 0.8, y - 16.0, 1.4, paint.navy);
    }
    brush.stroke_round(
        &Outline::from(x - 5.0, y - 2.0).curve((x - 1.0, y + 0.5), (x + 3.0, y + 0.5), (x + 6.0, y - 3.5)),
        1.8,
        paint.navy,
    );
}

/// A coin with its middle at `x`, `y`.
fn coin(brush: &Brush, paint: &Palette, x: f32, y: f32, radius: f32) {
    brush.circle(x + radius * 0.08, y + radius * 0.08, radius, paint.gold);
    brush.circle(x, y, radius * 0.94, paint.yellow);
    brush.icon(Icon::Euro, x - radius * 0.04, y, radius * 1.2, mix(paint.gold, paint.wood, 0.6));
}

/// A round sign with an icon.
fn sign(brush: &Brush, paint: &Palette, x: f32, y: f32, radius: f32, icon: Icon, color: Color32) {
    brush.circle(x, y, radius + 3.0, paint.white);
    brush.circle(x, y, radius, color);
    brush.icon(icon, x, y, radius * 1.2, paint.white);
}

fn phone_yes(brush: &Brush, paint: &Palette) {
    phone(brush, paint, 50.0, 8.0);
    brush.block(66.0, 22.0, (20.0, 20.0), 5.0, paint.purple);
    brush.icon(Icon::FingerprintPattern, 76.0, 32.0, 15.0, paint.white);
    brush.block(60.0, 49.0, (32.0, 4.0), 2.0, paint.stone);
    brush.block(58.0, 62.0, (36.0, 16.0), 5.0, paint.green);
    brush.icon(Icon::Check, 70.0, 70.0, 13.0, paint.white);
    brush.frame(58.0, 83.0, (36.0, 14.0), 5.0, 1.6, paint.stone);
    brush.ring(88.0, 71.0, 13.0, 2.4, paint.purple.gamma_multiply(0.45));
    brush.ring(88.0, 71.0, 18.5, 2.0, paint.purple.gamma_multiply(0.22));
    // A hand that comes from below and taps.
    let shade = mix(paint.skin, paint.wood, 0.25);
    brush.stroke(&Outline::corners(&[(128.0, 112.0), (142.0, 136.0)]), 30.0, paint.jacket);
    brush.ellipse(119.0, 99.0, (17.0, 19.0), paint.skin);
    brush.stroke_round(&Outline::corners(&[(90.0, 72.0), (112.0, 98.0)]), 12.0, paint.skin);
    for (x, y) in [(111.0, 84.0), (121.0, 82.5), (130.0, 86.0)] {
        brush.stroke_round(&Outline::corners(&[(x, y), (x + 4.0, y + 12.0)]), 9.0, paint.skin);
        brush.stroke_round(&Outline::corners(&[(x + 5.5, y + 1.0), (x + 8.0, y + 9.0)]), 1.4, shade);
    }
    brush.stroke_round(&Outline::corners(&[(87.8, 69.6), (90.6, 67.4)]), 2.6, mix(paint.skin, paint.white, 0.6));
}

fn stranger(brush: &Brush, paint: &Palette) {
    brush.block(68.0, 94.0, (24.0, 12.0), 0.0, paint.device[0]);
    brush.block(52.0, 104.0, (56.0, 7.0), 3.5, paint.device[1]);
    brush.block(20.0, 6.0, (120.0, 92.0), 8.0, paint.navy);
    brush.block(26.0, 12.0, (108.0, 80.0), 4.0, paint.cream);
    brush.block(26.0, 12.0, (108.0, 13.0), 4.0, paint.glass);
    for dot in [33.0, 40.0, 47.0] {
        brush.circle(dot, 18.5, 2.2, paint.white);
    }
    brush.block(32.0, 34.0, (22.0, 4.0), 2.0, paint.stone);
    brush.block(32.0, 43.0, (16.0, 4.0), 2.0, paint.stone);
    brush.block(108.0, 34.0, (20.0, 4.0), 2.0, paint.stone);
    masked(brush, paint, 80.0, 66.0);
    brush.block(20.0, 92.0, (120.0, 6.0), 0.0, paint.navy);
    brush.block(20.0, 96.0, (120.0, 4.0), 2.0, paint.navy);
}

fn money_gone(brush: &Brush, paint: &Palette) {
    let (leather, dark) = (mix(paint.wood, paint.brick, 0.35), mix(paint.wood, paint.navy, 0.35));
    let way = Outline::from(62.0, 44.0).curve((76.0, 10.0), (112.0, 6.0), (138.0, 30.0));
    brush.stroke(&way, 4.0, paint.brick.gamma_multiply(0.35));
    brush.fill(&Outline::corners(&[(146.0, 40.0), (128.0, 34.0), (141.0, 21.0)]), paint.brick);
    brush.block(30.0, 42.0, (62.0, 40.0), 4.0, paint.cream);
    brush.block(34.0, 50.0, (40.0, 4.0), 2.0, paint.stone);
    brush.block(18.0, 54.0, (88.0, 56.0), 9.0, dark);
    brush.block(18.0, 58.0, (88.0, 52.0), 9.0, leather);
    brush.block(78.0, 74.0, (32.0, 20.0), 7.0, dark);
    brush.circle(88.0, 84.0, 4.0, paint.yellow);
    coin(brush, paint, 73.0, 30.0, 11.0);
    coin(brush, paint, 101.0, 15.0, 10.0);
    coin(brush, paint, 128.0, 62.0, 9.0);
    sign(brush, paint, 132.0, 92.0, 13.0, Icon::Minus, paint.brick);
}

fn call_for_help(brush: &Brush, paint: &Palette) {
    for (radius, strength) in [(46.0, 0.30), (56.0, 0.16)] {
        let arc = Outline::default().arc((66.0, 60.0), (radius, radius), 0.86, 1.0).arc(
            (66.0, 60.0),
            (radius, radius),
            0.0,
            0.10,
        );
        brush.stroke(&arc, 4.0, paint.green.gamma_multiply(strength));
    }
    brush.circle(66.0, 60.0, 38.0, paint.green);
    brush.icon(Icon::Phone, 66.0, 60.0, 44.0, paint.white);
    // The shield: blocked.
    let shield = |grow: f32| {
        Outline::from(116.0, 52.0 - grow)
            .curve((108.0, 57.0 - grow), (100.0, 59.0 - grow), (94.0 - grow, 60.0 - grow))
            .line(94.0 - grow, 80.0)
            .curve((94.0 - grow, 94.0), (104.0, 102.0 + grow), (116.0, 107.0 + grow))
            .mirrored(116.0)
    };
    brush.fill(&shield(3.5), paint.white);
    brush.fill(&shield(0.0), paint.jacket);
    brush.stroke_round(&Outline::corners(&[(106.0, 79.0), (114.0, 87.0), (127.0, 71.0)]), 5.5, paint.white);
}

fn fake_site(brush: &Brush, paint: &Palette) {
    brush.block(14.0, 12.0, (132.0, 96.0), 8.0, paint.navy);
    brush.block(18.0, 30.0, (124.0, 74.0), 4.0, paint.cream);
    brush.block(34.0, 16.0, (98.0, 11.0), 5.5, paint.white);
    brush.icon(Icon::LockOpen, 42.0, 21.5, 9.0, paint.brick);
    brush.block(49.0, 20.0, (44.0, 3.4), 1.7, paint.brick.gamma_multiply(0.6));
    brush.circle(25.0, 21.5, 3.4, paint.glass);
    brush.block(28.0, 40.0, (18.0, 18.0), 5.0, paint.purple.gamma_multiply(0.45));
    brush.block(52.0, 44.0, (34.0, 5.0), 2.5, paint.stone);
    for y in [66.0, 84.0] {
        brush.block(28.0, y, (56.0, 12.0), 4.0, paint.white);
        brush.frame(28.0, y, (56.0, 12.0), 4.0, 1.6, paint.stone);
    }
    // A hook that holds a key: it is fishing for yours.
    let steel = mix(paint.navy, paint.white, 0.30);
    brush.stroke(&Outline::corners(&[(124.0, -14.0), (124.0, 40.0)]), 2.4, paint.navy);
    brush.icon(Icon::KeyRound, 108.0, 86.0, 32.0, paint.gold);
    let hook = Outline::from(124.0, 44.0).line(124.0, 70.0).curve((124.0, 90.0), (100.0, 90.0), (100.0, 70.0));
    brush.stroke_round(&hook, 5.2, steel);
    brush.fill(&Outline::corners(&[(100.0, 60.0), (109.0, 73.0), (97.4, 72.0)]), steel);
    brush.ring(124.0, 42.0, 4.0, 2.8, steel);
}

fn code_seen(brush: &Brush, paint: &Palette) {
    phone(brush, paint, 26.0, 8.0);
    brush.block(38.0, 24.0, (28.0, 5.0), 2.5, paint.stone);
    brush.block(34.0, 38.0, (36.0, 18.0), 5.0, mix(paint.purple, paint.white, 0.82));
    for x in [40.0, 46.0, 52.0, 58.0, 64.0] {
        brush.circle(x, 47.0, 2.1, paint.purple);
    }
    for row in 0..3 {
        for column in 0..3 {
            brush.circle(42.0 + column as f32 * 10.0, 69.0 + row as f32 * 9.0, 2.6, paint.stone);
        }
    }
    // Looks from the eye to the code.
    let (near, far) = (paint.brick.gamma_multiply(0.30), paint.brick.gamma_multiply(0.02));
    brush.glow(&[((112.0, 56.0), near), ((72.0, 36.0), far), ((72.0, 60.0), far), ((112.0, 62.0), near)]);
    let (x, y) = (120.0, 59.0);
    let lids = Outline::from(x - 31.0, y).curve((x - 16.0, y - 24.0), (x + 16.0, y - 24.0), (x + 31.0, y)).curve(
        (x + 16.0, y + 24.0),
        (x - 16.0, y + 24.0),
        (x - 31.0, y),
    );
    brush.fill(&lids, paint.white);
    brush.stroke_closed(&lids, 4.4, paint.brick);
    brush.circle(x - 4.0, y, 11.5, paint.brick);
    brush.circle(x - 5.0, y, 5.6, paint.navy);
    brush.circle(x - 7.5, y - 3.0, 2.4, paint.white);
}

fn letters_read(brush: &Brush, paint: &Palette) {
    brush.fill(&Outline::corners(&[(22.0, 56.0), (67.0, 22.0), (112.0, 56.0)]), paint.sand_dark);
    brush.block(30.0, 12.0, (74.0, 70.0), 4.0, paint.white);
    for (y, width) in [(24.0, 34.0), (34.0, 56.0), (43.0, 56.0), (52.0, 46.0)] {
        brush.block(38.0, y, (width, 4.2), 2.1, if y < 30.0 { paint.jacket } else { paint.stone });
    }
    brush.fill(&Outline::corners(&[(22.0, 56.0), (68.0, 88.0), (22.0, 108.0)]), paint.sand);
    brush.fill(&Outline::corners(&[(112.0, 56.0), (112.0, 108.0), (66.0, 88.0)]), paint.sand);
    brush.fill(&Outline::corners(&[(22.0, 108.0), (67.0, 78.0), (112.0, 108.0)]), mix(paint.sand, paint.white, 0.25));
    brush.block(22.0, 105.0, (90.0, 5.0), 2.5, mix(paint.sand, paint.white, 0.25));
    masked(&brush.inner(118.0, 84.0, 0.82), paint, 0.0, 0.0);
}

fn late_fee(brush: &Brush, paint: &Palette) {
    brush.block(24.0, 18.0, (92.0, 90.0), 9.0, paint.stone);
    brush.block(24.0, 15.0, (92.0, 90.0), 9.0, paint.white);
    brush.block(24.0, 15.0, (92.0, 24.0), 9.0, paint.brick);
    brush.block(24.0, 28.0, (92.0, 11.0), 0.0, paint.brick);
    for x in [46.0, 94.0] {
        brush.block(x - 3.0, 7.0, (6.0, 17.0), 3.0, paint.navy);
    }
    for row in 0..3 {
        for column in 0..4 {
            let (x, y) = (33.0 + column as f32 * 20.0, 47.0 + row as f32 * 18.0);
            let past = row * 4 + column < 6;
            brush.block(x, y, (13.0, 11.0), 3.0, if past { paint.stone } else { mix(paint.stone, paint.white, 0.6) });
        }
    }
    brush.frame(51.0, 63.0, (17.0, 15.0), 4.0, 3.0, paint.brick);
    brush.stroke_round(&Outline::corners(&[(54.5, 66.5), (64.5, 74.5)]), 3.0, paint.brick);
    brush.stroke_round(&Outline::corners(&[(64.5, 66.5), (54.5, 74.5)]), 3.0, paint.brick);
    brush.circle(122.0, 86.0, 26.0, paint.white);
    coin(brush, paint, 122.0, 86.0, 23.0);
    sign(brush, paint, 141.0, 65.0, 9.5, Icon::Plus, paint.brick);
}

fn lost_paper(brush: &Brush, paint: &Palette) {
    brush.block(24.0, 40.0, (46.0, 20.0), 6.0, paint.gold);
    brush.block(24.0, 48.0, (112.0, 60.0), 7.0, paint.gold);
    // Where the paper should be there is only its outline.
    let corners = [(64.0, 76.0), (64.0, 10.0), (110.0, 10.0), (110.0, 76.0)];
    for pair in corners.windows(2) {
        let ((x0, y0), (x1, y1)) = (pair[0], pair[1]);
        for dash in 0..6 {
            let part = |step: f32| (dash as f32 + step) / 6.0;
            let point = |step: f32| (x0 + (x1 - x0) * part(step), y0 + (y1 - y0) * part(step));
            brush.stroke_round(&Outline::corners(&[point(0.2), point(0.75)]), 2.8, paint.brick);
        }
    }
    brush.icon(Icon::CircleQuestionMark, 87.0, 40.0, 34.0, paint.brick);
    brush.fill(
        &Outline::from(16.0, 68.0)
            .line(144.0, 68.0)
            .line(136.0, 106.0)
            .curve((135.0, 109.0), (133.0, 110.0), (130.0, 110.0))
            .line(30.0, 110.0)
            .curve((27.0, 110.0), (25.0, 109.0), (24.0, 106.0)),
        paint.yellow,
    );
    brush.block(34.0, 78.0, (36.0, 7.0), 3.5, paint.white.gamma_multiply(0.75));
}
