//! The card reader on the desk, its cable to the computer, and the identity card with its chip.

use egui::{Color32, Painter, Rect};

use super::brush::{Brush, Outline};
use super::mix;
use crate::icon::Icon;
use crate::theme::{Look, Palette, Theme};

/// Where the card is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardSpot {
    /// Beside the reader.
    Out,
    /// In it, chip first.
    In,
    /// In it, with the chip sticking out.
    WrongWay,
}

/// The picture's own units; `READER_SHAPE` is height by width.
const SIZE: (f32, f32) = (620.0, 232.0);
/// The height of the picture, as a part of its width.
pub const READER_SHAPE: f32 = SIZE.1 / SIZE.0;
/// The card, in the same units: the shape of every bank and identity card.
const CARD: (f32, f32) = (174.0, 110.0);
/// The reader's right edge, where the card goes in.
const SLOT: f32 = 396.0;
/// The top of the card.
const CARD_TOP: f32 = 66.0;

/// The reader, the end of its cable and the card. `works` shows a tick on the reader.
pub fn card_reader(painter: &Painter, rect: Rect, plugged: bool, card: CardSpot, works: bool, theme: &Theme) {
    let paint = &theme.palette;
    let brush = Brush::new(painter, rect, SIZE.0, SIZE.1);
    let ground = if theme.look == Look::Contrast { theme.sunken } else { paint.desk[0] };
    brush.block(0.0, 0.0, SIZE, 20.0, ground);
    let light = mix(ground, paint.white, 0.35);
    brush.ellipse(300.0, 202.0, (250.0, 14.0), mix(ground, paint.wood, 0.14));
    computer(&brush, paint, light);
    cable(&brush, plugged, paint);
    match card {
        CardSpot::Out => identity_card(&brush.inner(SLOT + 34.0, CARD_TOP, 1.0), false, paint),
        CardSpot::In => identity_card(&brush.inner(SLOT - 78.0, CARD_TOP, 1.0), false, paint),
        CardSpot::WrongWay => identity_card(&brush.inner(SLOT - 66.0, CARD_TOP, 1.0), true, paint),
    }
    reader(&brush, plugged, works, paint);
}

/// The end of the card that goes into the slot first: the chip, or the wrong one. For the two ways of putting it in.
pub fn card_at_slot(painter: &Painter, rect: Rect, wrong_way: bool, theme: &Theme) {
    let paint = &theme.palette;
    let brush = Brush::new(painter, rect, 246.0, 118.0);
    brush.block(0.0, 4.0, (26.0, 110.0), 7.0, paint.device[0]);
    brush.block(19.0, 18.0, (5.0, 82.0), 2.0, paint.navy);
    let arrow = mix(paint.wood, paint.navy, 0.3);
    brush.stroke_round(&Outline::corners(&[(60.0, 59.0), (36.0, 59.0)]), 5.0, arrow);
    brush.stroke_round(&Outline::corners(&[(45.0, 49.0), (35.0, 59.0), (45.0, 69.0)]), 5.0, arrow);
    identity_card(&brush.inner(70.0, 4.0, 1.0), wrong_way, paint);
}

/// The side of the computer, with the hole for the cable.
fn computer(brush: &Brush, paint: &Palette, light: Color32) {
    brush.block(10.0, 26.0, (66.0, 172.0), 12.0, paint.device[1]);
    brush.block(10.0, 26.0, (58.0, 166.0), 12.0, paint.device[0]);
    for y in [48.0, 58.0, 68.0] {
        brush.block(22.0, y, (34.0, 3.0), 1.5, mix(paint.device[0], light, 0.3));
    }
    brush.icon(Icon::Usb, 39.0, 112.0, 22.0, mix(paint.device[0], paint.white, 0.6));
    brush.block(50.0, 138.0, (18.0, 26.0), 3.0, paint.navy);
}

/// The cable from the reader: its plug in the computer, or lying before it.
fn cable(brush: &Brush, plugged: bool, paint: &Palette) {
    let dark = mix(paint.navy, paint.rock, 0.25);
    let start = if plugged { 86.0 } else { 146.0 };
    let (lift, y) = if plugged { (60.0, 151.0) } else { (34.0, 178.0) };
    let line = Outline::from(start, y).curve((start + lift, y + 26.0), (190.0, 196.0), (226.0, 150.0));
    brush.stroke_round(&line, 7.0, dark);
    let plug = start - 20.0;
    brush.block(plug - 16.0, y - 8.0, (18.0, 16.0), 2.0, paint.stone);
    brush.block(plug - 12.0, y - 4.0, (4.0, 3.0), 0.5, paint.navy);
    brush.block(plug - 12.0, y + 1.0, (4.0, 3.0), 0.5, paint.navy);
    brush.block(plug, y - 13.0, (28.0, 26.0), 6.0, dark);
}

/// The reader itself: a low box with a slot at its right and a small window that shows whether it reads.
fn reader(brush: &Brush, plugged: bool, works: bool, paint: &Palette) {
    let (left, top, width, height) = (214.0, 42.0, SLOT - 214.0, 158.0);
    brush.block(left, top + 6.0, (width, height), 18.0, paint.device[1]);
    brush.block(left, top, (width, height), 18.0, paint.device[0]);
    brush.block(left + 8.0, top + 8.0, (width - 16.0, 6.0), 3.0, mix(paint.device[0], paint.white, 0.14));
    brush.block(SLOT - 9.0, CARD_TOP - 7.0, (9.0, CARD.1 + 14.0), 3.0, paint.navy);
    brush.block(left + 26.0, top + 30.0, (64.0, 54.0), 8.0, paint.navy);
    let (icon, color) = match (plugged, works) {
        (true, true) => (Icon::Check, paint.leaf),
        (true, false) => (Icon::CreditCard, paint.yellow),
        (false, _) => (Icon::Plug, mix(paint.rock, paint.white, 0.2)),
    };
    brush.icon(icon, left + 58.0, top + 57.0, 34.0, color);
    brush.icon(Icon::CreditCard, left + 128.0, top + 57.0, 34.0, mix(paint.device[0], paint.white, 0.45));
    for (row, y) in [104.0, 122.0].into_iter().enumerate() {
        for key in 0..5 {
            let x = left + 28.0 + key as f32 * 22.0;
            let shade = if row == 1 && key == 4 { paint.leaf } else { mix(paint.device[0], paint.white, 0.3) };
            brush.block(x, top + y, (15.0, 11.0), 3.0, shade);
        }
    }
}

/// The practice identity card. The chip is at its left; the wrong way round, everything stands on its head.
fn identity_card(brush: &Brush, wrong_way: bool, paint: &Palette) {
    let (width, height) = CARD;
    let block = |x: f32, y: f32, size: (f32, f32), radius: f32, color: Color32| {
        let (x, y) = if wrong_way { (width - x - size.0, height - y - size.1) } else { (x, y) };
        brush.block(x, y, size, radius, color);
    };
    let point = |x: f32, y: f32| if wrong_way { (width - x, height - y) } else { (x, y) };
    brush.block(-1.5, -1.5, (width + 3.0, height + 5.0), 13.0, mix(paint.wood, paint.white, 0.45));
    brush.block(0.0, 0.0, CARD, 12.0, mix(paint.glass, paint.white, 0.55));
    // The band of practice: no real card has it.
    block(0.0, 8.0, (width, 19.0), 0.0, paint.yellow);
    for (x, long) in [(14.0, 62.0), (84.0, 40.0), (132.0, 26.0)] {
        block(x, 15.0, (long, 5.0), 2.5, paint.navy);
    }
    chip(&block, paint);
    let ink = mix(paint.navy, paint.glass, 0.35);
    for (y, long) in [(84.0, 54.0), (95.0, 38.0)] {
        block(14.0, y, (long, 5.0), 2.5, ink);
    }
    for (y, long) in [(42.0, 40.0), (54.0, 30.0)] {
        block(66.0, y, (long, 5.0), 2.5, ink);
    }
    // The photograph.
    block(120.0, 36.0, (42.0, 58.0), 5.0, mix(paint.water[0], paint.white, 0.45));
    let (x, y) = point(141.0, 58.0);
    brush.circle(x, y, 10.5, paint.skin);
    let (x, y) = point(141.0, 94.0);
    let (from, to) = if wrong_way { (0.0, 0.5) } else { (0.5, 1.0) };
    brush.fill(&Outline::default().arc((x, y), (17.0, 21.0), from, to), paint.jacket);
    let (x, y) = point(141.0, 54.0);
    brush.fill(&Outline::default().arc((x, y), (11.0, 9.0), from, to), paint.navy);
}

/// The scene of a card that is blocked: a lock hangs before it. In a box of 160 by 120.
pub(super) fn card_blocked(brush: &Brush, paint: &Palette) {
    identity_card(&brush.inner(20.0, 24.0, 0.7), false, paint);
    let dark = mix(paint.navy, paint.rock, 0.2);
    brush.stroke(&Outline::default().arc((108.0, 68.0), (13.0, 16.0), 0.5, 1.0), 6.0, dark);
    brush.block(88.0, 66.0, (40.0, 34.0), 7.0, paint.gold);
    brush.block(88.0, 66.0, (40.0, 30.0), 7.0, paint.yellow);
    brush.circle(108.0, 79.0, 5.0, paint.navy);
    brush.block(106.0, 80.0, (4.0, 11.0), 2.0, paint.navy);
}

fn chip(block: &impl Fn(f32, f32, (f32, f32), f32, Color32), paint: &Palette) {
    let line = mix(paint.gold, paint.wood, 0.55);
    block(14.0, 38.0, (40.0, 34.0), 7.0, line);
    block(15.5, 39.5, (37.0, 31.0), 6.0, mix(paint.gold, paint.yellow, 0.6));
    for y in [49.0, 60.0] {
        block(15.5, y, (12.0, 1.8), 0.0, line);
        block(40.5, y, (12.0, 1.8), 0.0, line);
    }
    block(27.0, 39.5, (1.8, 31.0), 0.0, line);
    block(39.5, 39.5, (1.8, 31.0), 0.0, line);
}
