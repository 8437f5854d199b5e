//! The islands of the map: sand rim, one ground colour, one landmark each that names the service.

use egui::{Color32, Painter, Rect};

use super::{
    Island, IslandState,
    brush::{Brush, Outline},
    mix,
    sea::{ISLAND_MIDDLE, foam, fog},
};
use crate::{
    icon::Icon,
    theme::{Palette, Theme},
};

/// The box of every island: its land lies at the bottom, the landmark rises from it.
const WIDTH: f32 = 240.0;
const HEIGHT: f32 = 224.0;

/// Draws an island into a rectangle; best a little wider than high.
pub fn island(painter: &Painter, rect: Rect, kind: Island, state: IslandState, theme: &Theme) {
    let paint = &theme.palette;
    let brush = Brush::new(painter, rect, WIDTH, HEIGHT);
    if state == IslandState::Fogged {
        fog(&brush, paint.mist.gamma_multiply(0.8));
        return;
    }
    let (ground, shade) = match kind {
        Island::Loketplein | Island::Vuurtoren => (paint.grass, paint.leaf),
        Island::Sleutelrots => (paint.slate, mix(paint.slate, paint.jacket, 0.25)),
        Island::Zakeiland => (paint.heather, mix(paint.heather, paint.purple, 0.25)),
        Island::Postbaai => (paint.clay, mix(paint.clay, paint.wood, 0.25)),
        Island::Muntbaai => (paint.meadow, mix(paint.meadow, paint.wood, 0.25)),
        Island::Afspraaktoren => (paint.grass, paint.leaf),
        Island::Kaarteiland => (paint.heather, mix(paint.heather, paint.purple, 0.25)),
        Island::Gasteiland => (paint.grass, mix(paint.leaf, paint.meadow, 0.4)),
        Island::Nameless => (mix(paint.sand, paint.grass, 0.35), mix(paint.sand, paint.leaf, 0.5)),
    };
    land(&brush, paint, ground, shade, state);
    match kind {
        Island::Loketplein => house_with_trees(&brush, paint),
        Island::Sleutelrots => arch(&brush, paint),
        Island::Zakeiland => phone(&brush, paint),
        Island::Postbaai => envelope(&brush, paint),
        Island::Muntbaai => coins(&brush, paint),
        Island::Vuurtoren => lighthouse(&brush, paint),
        Island::Afspraaktoren => clock_tower(&brush, paint),
        Island::Kaarteiland => card(&brush, paint),
        Island::Gasteiland => tent(&brush, paint),
        Island::Nameless => signpost(&brush, paint),
    }
    if state == IslandState::Done {
        flag(&brush, paint);
    }
}

fn land(brush: &Brush, paint: &Palette, ground: Color32, shade: Color32, state: IslandState) {
    let (x, y) = (ISLAND_MIDDLE.x, ISLAND_MIDDLE.y);
    brush.ellipse(x, y + 9.0, (119.0, 45.0), paint.navy.gamma_multiply(0.18));
    foam(brush, ISLAND_MIDDLE + egui::vec2(0.0, 12.0), (122.0, 46.0), paint.white.gamma_multiply(0.35));
    let rim = Outline::from(120.0, 212.0)
        .curve((56.0, 212.0), (10.0, 192.0), (10.0, 166.0))
        .curve((16.0, 122.0), (64.0, 102.0), (120.0, 102.0))
        .mirrored(120.0);
    if state == IslandState::Current {
        brush.stroke_closed(&rim, 9.0, paint.yellow);
    }
    brush.fill(&rim, paint.sand_dark);
    let beach = Outline::from(120.0, 207.0)
        .curve((56.0, 207.0), (10.0, 189.0), (10.0, 165.0))
        .curve((16.0, 122.0), (64.0, 102.0), (120.0, 102.0))
        .mirrored(120.0);
    brush.fill(&beach, paint.sand);
    let meadow = Outline::from(120.0, 173.0)
        .curve((76.0, 173.0), (40.0, 166.0), (28.0, 155.0))
        .curve((42.0, 122.0), (80.0, 109.0), (120.0, 109.0))
        .mirrored(120.0);
    brush.fill(&meadow, ground);
    for (x, y) in [(54.0, 156.0), (150.0, 163.0), (196.0, 150.0)] {
        tuft(brush, x, y, shade);
    }
    for (x, y, size) in [(60.0, 186.0, 3.2), (70.0, 189.0, 2.2), (176.0, 184.0, 2.8)] {
        brush.ellipse(x, y, (size * 1.4, size), paint.sand_dark);
    }
}

fn tuft(brush: &Brush, x: f32, y: f32, color: Color32) {
    for lean in [-3.0, 0.0, 3.0] {
        brush.stroke(&Outline::corners(&[(x + lean * 0.4, y), (x + lean, y - 6.0 + lean.abs() * 0.5)]), 1.5, color);
    }
}

fn tree(brush: &Brush, paint: &Palette, x: f32, base: f32, size: f32) {
    brush.ellipse(x, base, (size * 0.8, size * 0.2), paint.navy.gamma_multiply(0.10));
    brush.block(x - size * 0.14, base - size * 1.3, (size * 0.28, size * 1.3), 0.0, paint.wood);
    brush.circle(x, base - size * 1.7, size, paint.leaf);
    brush.circle(x + size * 0.30, base - size * 1.45, size * 0.5, paint.leaf_dark.gamma_multiply(0.45));
}

fn house_with_trees(brush: &Brush, paint: &Palette) {
    tree(brush, paint, 58.0, 150.0, 15.0);
    tree(brush, paint, 186.0, 148.0, 18.0);
    house(brush, paint, 86.0, 72.0);
}

/// A house; its walls start at `x`, `y` and are 70 by 66.
fn house(brush: &Brush, paint: &Palette, x: f32, y: f32) {
    let inner = brush.inner(x, y, 1.0);
    inner.ellipse(38.0, 68.0, (48.0, 6.0), paint.navy.gamma_multiply(0.12));
    inner.block(50.0, -34.0, (10.0, 24.0), 0.0, mix(paint.brick, paint.navy, 0.35));
    inner.block(0.0, 0.0, (70.0, 68.0), 0.0, paint.cream);
    inner.fill(&Outline::corners(&[(-8.0, 4.0), (35.0, -38.0), (78.0, 4.0)]), paint.brick);
    inner.block(0.0, 4.0, (70.0, 4.0), 0.0, paint.navy.gamma_multiply(0.10));
    for window in [8.0, 49.0] {
        inner.block(window, 18.0, (14.0, 15.0), 1.5, paint.glass);
        inner.block(window + 6.3, 18.0, (1.4, 15.0), 0.0, paint.white);
    }
    inner.block(27.0, 36.0, (17.0, 32.0), 1.5, paint.jacket);
    inner.circle(40.0, 53.0, 1.5, paint.yellow);
    inner.block(24.0, 68.0, (23.0, 3.0), 1.0, paint.stone);
}

fn arch(brush: &Brush, paint: &Palette) {
    brush.ellipse(120.0, 152.0, (50.0, 8.0), paint.navy.gamma_multiply(0.14));
    for (x, size) in [(74.0, 9.0), (170.0, 11.0)] {
        brush.ellipse(x, 152.0, (size, size * 0.62), paint.rock);
        brush.ellipse(x - 2.0, 150.0, (size * 0.6, size * 0.35), mix(paint.rock, paint.white, 0.25));
    }
    brush.block(118.0, 26.0, (4.0, 22.0), 0.0, paint.gold);
    brush.circle(120.0, 24.0, 8.0, paint.yellow);
    brush.circle(117.5, 21.5, 2.4, paint.white.gamma_multiply(0.7));
    let gate =
        Outline::from(88.0, 152.0).line(88.0, 76.0).arc((120.0, 76.0), (32.0, 32.0), 0.5, 1.0).line(152.0, 152.0);
    brush.stroke(&gate, 21.0, paint.purple);
    let light = Outline::from(82.5, 150.0).line(82.5, 76.0).arc((120.0, 76.0), (37.5, 37.5), 0.5, 0.72);
    brush.stroke(&light, 2.4, paint.white.gamma_multiply(0.22));
    for foot in [74.0, 138.0] {
        brush.block(foot, 146.0, (28.0, 7.0), 2.0, mix(paint.purple, paint.navy, 0.35));
    }
}

fn phone(brush: &Brush, paint: &Palette) {
    brush.ellipse(120.0, 155.0, (44.0, 7.0), paint.navy.gamma_multiply(0.16));
    brush.block(86.0, 42.0, (68.0, 114.0), 13.0, paint.navy);
    brush.block(92.0, 50.0, (56.0, 94.0), 7.0, paint.cream);
    brush.block(110.0, 44.5, (20.0, 3.0), 1.5, paint.glass.gamma_multiply(0.5));
    brush.block(104.0, 60.0, (32.0, 32.0), 8.0, paint.purple);
    brush.icon(Icon::FingerprintPattern, 120.0, 76.0, 24.0, paint.white);
    brush.block(98.0, 103.0, (44.0, 14.0), 5.0, paint.green);
    brush.icon(Icon::Check, 120.0, 110.0, 12.0, paint.white);
    brush.block(98.0, 122.0, (44.0, 14.0), 5.0, paint.white);
    brush.frame(98.0, 122.0, (44.0, 14.0), 5.0, 1.4, paint.stone);
    tuft(brush, 82.0, 156.0, paint.leaf_dark);
    tuft(brush, 160.0, 157.0, paint.leaf_dark);
}

fn envelope(brush: &Brush, paint: &Palette) {
    brush.ellipse(120.0, 156.0, (16.0, 4.0), paint.navy.gamma_multiply(0.16));
    brush.block(114.0, 116.0, (12.0, 40.0), 0.0, paint.wood);
    brush.block(77.0, 54.0, (86.0, 66.0), 8.0, mix(paint.cream, paint.navy, 0.14));
    brush.block(77.0, 52.0, (86.0, 65.0), 8.0, paint.cream);
    brush.stroke(&Outline::corners(&[(80.0, 114.0), (108.0, 88.0)]), 2.6, paint.stone);
    brush.stroke(&Outline::corners(&[(160.0, 114.0), (132.0, 88.0)]), 2.6, paint.stone);
    brush.stroke_round(&Outline::corners(&[(80.0, 58.0), (120.0, 93.0), (160.0, 58.0)]), 5.4, paint.jacket);
    brush.circle(161.0, 53.0, 10.0, paint.brick);
    brush.block(159.4, 47.0, (3.2, 8.0), 1.5, paint.white);
    brush.circle(161.0, 58.2, 1.8, paint.white);
}

fn coins(brush: &Brush, paint: &Palette) {
    for (x, base, count) in [(84.0, 150.0, 3), (156.0, 152.0, 5), (120.0, 157.0, 4)] {
        brush.ellipse(x, base + 2.0, (28.0, 8.0), paint.navy.gamma_multiply(0.12));
        for coin in 0..count {
            let y = base - coin as f32 * 9.0;
            brush.ellipse(x, y, (25.0, 8.5), paint.gold);
            brush.block(x - 25.0, y - 6.0, (50.0, 6.0), 0.0, paint.gold);
            brush.ellipse(x, y - 6.0, (25.0, 8.5), paint.yellow);
        }
        let top = base - (count - 1) as f32 * 9.0 - 6.0;
        brush.stroke_closed(&Outline::default().arc((x, top), (18.0, 5.4), 0.0, 0.98), 1.6, paint.gold);
    }
    brush.circle(120.0, 72.0, 34.0, paint.gold);
    brush.circle(118.0, 71.0, 32.0, paint.yellow);
    brush.ring(118.0, 71.0, 26.0, 2.4, paint.gold);
    brush.icon(Icon::Euro, 117.0, 71.0, 34.0, mix(paint.gold, paint.wood, 0.45));
}

fn lighthouse(brush: &Brush, paint: &Palette) {
    tree(brush, paint, 56.0, 150.0, 15.0);
    tree(brush, paint, 188.0, 154.0, 17.0);
    let light = mix(paint.yellow, paint.cream, 0.5);
    let (beam, nothing) = (light.gamma_multiply(0.75), light.gamma_multiply(0.05));
    brush.glow(&[((130.0, 27.0), beam), ((238.0, 0.0), nothing), ((238.0, 56.0), nothing), ((130.0, 32.0), beam)]);
    brush.ellipse(120.0, 151.0, (27.0, 6.0), paint.navy.gamma_multiply(0.14));
    let tower = |top: f32, bottom: f32| {
        let half = |y: f32| 12.0 + (y - 42.0) / 108.0 * 9.0;
        Outline::corners(&[
            (120.0 - half(top), top),
            (120.0 + half(top), top),
            (120.0 + half(bottom), bottom),
            (120.0 - half(bottom), bottom),
        ])
    };
    brush.fill(&tower(42.0, 151.0), paint.cream);
    for top in [62.0, 95.0] {
        brush.fill(&tower(top, top + 14.0), paint.brick);
    }
    let shade = Outline::corners(&[(124.0, 42.0), (132.0, 42.0), (141.0, 151.0), (128.0, 151.0)]);
    brush.fill(&shade, paint.navy.gamma_multiply(0.07));
    brush.fill(
        &Outline::from(114.0, 151.0).line(114.0, 138.0).arc((120.0, 138.0), (6.0, 6.0), 0.5, 1.0).line(126.0, 151.0),
        paint.jacket,
    );
    brush.block(117.0, 82.0, (6.0, 8.0), 3.0, paint.glass);
    brush.block(104.0, 40.0, (32.0, 4.0), 1.5, paint.navy);
    brush.block(109.0, 20.0, (22.0, 20.0), 2.0, paint.yellow);
    brush.circle(120.0, 30.0, 6.0, paint.white.gamma_multiply(0.75));
    brush.fill(&Outline::corners(&[(103.0, 21.0), (120.0, 4.0), (137.0, 21.0)]), paint.navy);
    brush.circle(120.0, 4.0, 2.4, paint.navy);
}

/// A tower with a clock, and a leaf of a calendar with one day ringed.
fn clock_tower(brush: &Brush, paint: &Palette) {
    tree(brush, paint, 62.0, 152.0, 16.0);
    brush.ellipse(114.0, 152.0, (36.0, 7.0), paint.navy.gamma_multiply(0.14));
    brush.block(92.0, 48.0, (44.0, 104.0), 0.0, paint.cream);
    brush.block(124.0, 48.0, (12.0, 104.0), 0.0, paint.navy.gamma_multiply(0.07));
    brush.fill(&Outline::corners(&[(84.0, 50.0), (114.0, 10.0), (144.0, 50.0)]), mix(paint.jacket, paint.glass, 0.35));
    brush.circle(114.0, 9.0, 3.0, paint.gold);
    brush.block(88.0, 96.0, (52.0, 5.0), 1.5, paint.stone);
    brush.circle(114.0, 73.0, 18.0, paint.navy);
    brush.circle(114.0, 73.0, 15.0, paint.white);
    brush.stroke_round(&Outline::corners(&[(114.0, 62.5), (114.0, 73.0), (121.5, 77.0)]), 2.6, paint.navy);
    brush.block(106.0, 128.0, (16.0, 24.0), 2.0, paint.jacket);
    brush.circle(118.0, 141.0, 1.5, paint.yellow);
    brush.ellipse(178.0, 154.0, (22.0, 5.0), paint.navy.gamma_multiply(0.14));
    brush.block(158.0, 110.0, (40.0, 44.0), 4.0, paint.white);
    brush.block(158.0, 110.0, (40.0, 12.0), 4.0, paint.brick);
    for (column, row) in [(0, 0), (1, 0), (2, 0), (0, 1), (2, 1)] {
        brush.block(164.0 + column as f32 * 11.0, 128.0 + row as f32 * 12.0, (6.0, 6.0), 1.0, paint.stone);
    }
    brush.ring(178.0, 143.0, 6.5, 2.6, paint.green);
}

/// A card with a picture and a chip, standing in the sand beside its reader.
fn card(brush: &Brush, paint: &Palette) {
    brush.ellipse(120.0, 156.0, (58.0, 8.0), paint.navy.gamma_multiply(0.16));
    brush.block(66.0, 60.0, (108.0, 70.0), 8.0, mix(paint.cream, paint.navy, 0.14));
    brush.block(66.0, 57.0, (108.0, 70.0), 8.0, paint.cream);
    brush.block(66.0, 57.0, (108.0, 14.0), 6.0, paint.jacket);
    brush.block(76.0, 78.0, (30.0, 38.0), 4.0, paint.glass);
    brush.circle(91.0, 91.0, 7.5, paint.wood);
    brush.fill(&Outline::from(78.0, 116.0).curve((80.0, 99.0), (102.0, 99.0), (104.0, 116.0)), paint.jacket);
    brush.block(118.0, 80.0, (22.0, 17.0), 3.0, paint.gold);
    brush.stroke(&Outline::corners(&[(118.0, 88.5), (140.0, 88.5)]), 1.4, paint.wood);
    brush.stroke(&Outline::corners(&[(129.0, 80.0), (129.0, 97.0)]), 1.4, paint.wood);
    for (y, width) in [(104.0, 46.0), (112.0, 34.0)] {
        brush.block(118.0, y, (width, 4.0), 2.0, paint.stone);
    }
    brush.block(58.0, 126.0, (124.0, 30.0), 9.0, paint.navy);
    brush.block(74.0, 126.0, (92.0, 5.0), 2.0, mix(paint.navy, paint.white, 0.25));
    brush.circle(166.0, 144.0, 4.0, paint.green);
}

fn signpost(brush: &Brush, paint: &Palette) {
    brush.fill(&Outline::from(46.0, 154.0).curve((58.0, 128.0), (92.0, 124.0), (112.0, 152.0)), paint.sand_dark);
    brush.fill(&Outline::from(128.0, 156.0).curve((146.0, 132.0), (176.0, 132.0), (194.0, 154.0)), paint.sand_dark);
    brush.block(116.0, 74.0, (8.0, 84.0), 1.0, paint.wood);
    brush.fill(
        &Outline::corners(&[(96.0, 80.0), (150.0, 80.0), (162.0, 91.0), (150.0, 102.0), (96.0, 102.0)]),
        paint.plank,
    );
    brush.stroke(&Outline::corners(&[(104.0, 88.0), (146.0, 88.0)]), 2.0, paint.wood);
    brush.stroke(&Outline::corners(&[(104.0, 95.0), (134.0, 95.0)]), 2.0, paint.wood);
}

/// A striped tent, as for a feast to which one is invited.
fn tent(brush: &Brush, paint: &Palette) {
    tree(brush, paint, 50.0, 152.0, 14.0);
    brush.ellipse(126.0, 154.0, (66.0, 8.0), paint.navy.gamma_multiply(0.14));
    // The walls, in five cloths that are wider at the foot.
    let (top, foot) = ((76.0, 92.0, 100.0), (68.0, 108.0, 154.0));
    let edge = |(left, width, y): (f32, f32, f32), part: f32| (left + width * part, y);
    for cloth in 0..5 {
        let (from, to) = (cloth as f32 / 5.0, (cloth + 1) as f32 / 5.0);
        let color = if cloth % 2 == 0 { paint.cream } else { paint.brick };
        brush.fill(&Outline::corners(&[edge(top, from), edge(top, to), edge(foot, to), edge(foot, from)]), color);
    }
    // The open door.
    let door = Outline::corners(&[(122.0, 106.0), (106.0, 154.0), (138.0, 154.0)]);
    brush.fill(&door, mix(paint.navy, paint.wood, 0.45));
    // The roof: from one point to the rim, cloth by cloth.
    for cloth in 0..5 {
        let (from, to) = (cloth as f32 / 5.0, (cloth + 1) as f32 / 5.0);
        let color = if cloth % 2 == 0 { paint.brick } else { paint.cream };
        let rim = (62.0, 120.0, 100.0);
        brush.fill(&Outline::corners(&[(122.0, 48.0), edge(rim, to), edge(rim, from)]), color);
        let middle = edge(rim, (from + to) / 2.0);
        brush.ellipse(middle.0, middle.1, (12.0, 7.0), color);
    }
    brush.fill(&Outline::corners(&[(122.0, 48.0), (182.0, 100.0), (158.0, 100.0)]), paint.navy.gamma_multiply(0.08));
    brush.block(120.6, 22.0, (2.8, 28.0), 1.0, paint.wood);
    brush.fill(&Outline::corners(&[(123.4, 22.0), (148.0, 29.0), (123.4, 36.0)]), paint.yellow);
}

/// A small green flag: everything here is done.
fn flag(brush: &Brush, paint: &Palette) {
    brush.block(204.0, 106.0, (3.4, 52.0), 1.0, paint.wood);
    brush.block(207.0, 106.0, (28.0, 21.0), 3.0, paint.green);
    brush.icon(Icon::Check, 221.0, 116.5, 17.0, paint.white);
}
