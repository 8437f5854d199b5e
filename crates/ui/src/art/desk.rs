//! The scene of practice: desk and sky, the yellow practice frame, the frames of PC and phone.

use egui::{CornerRadius, Painter, Rect, Stroke, StrokeKind, Vec2, pos2, vec2};

use super::{brush::paint_fade, mix};
use crate::theme::{EDGE, GAP_SMALL, GAP_WIDE, Look, PRACTICE_FRAME, RADIUS, RADIUS_CARD, TAG, Theme};

/// The sky above and the desk below.
pub fn desk(painter: &Painter, rect: Rect, theme: &Theme) {
    let paint = &theme.palette;
    if theme.look == Look::Contrast {
        // A quiet ground: nothing behind the screens that must be told apart from them.
        painter.rect_filled(rect, CornerRadius::ZERO, theme.sunken);
        return;
    }
    let horizon = (rect.top() + rect.height() * 0.62).round();
    let sky = Rect::from_min_max(rect.min, pos2(rect.right(), horizon));
    let desk = Rect::from_min_max(pos2(rect.left(), horizon), rect.max);
    paint_fade(painter, sky, paint.sky[0], paint.sky[1]);
    paint_fade(painter, desk, paint.desk[0], paint.desk[1]);
    painter.hline(rect.x_range(), horizon, Stroke::new(1.5, mix(paint.desk[1], paint.wood, 0.12)));
}

/// The desk within the yellow frame that says: this is practice. `tag` stands on the frame, in capitals.
/// Gives back the room inside, under the tag.
pub fn practice_frame(painter: &Painter, rect: Rect, tag: &str, theme: &Theme) -> Rect {
    let yellow = theme.practice.solid;
    let inner = rect.shrink(PRACTICE_FRAME);
    desk(painter, inner.shrink(-1.0), theme);
    // The corners of the scene disappear under the frame, whose inside is rounded as well.
    let radius = CornerRadius::same(RADIUS_CARD);
    round_off(painter, rect, f32::from(RADIUS_CARD), theme);
    painter.rect_stroke(rect, radius, Stroke::new(PRACTICE_FRAME, yellow), StrokeKind::Inside);
    if theme.look == Look::Contrast {
        painter.rect_stroke(rect, radius, Stroke::new(EDGE, theme.line), StrokeKind::Inside);
        painter.rect_stroke(
            rect.shrink(PRACTICE_FRAME - EDGE),
            CornerRadius::same(RADIUS),
            Stroke::new(EDGE, theme.line),
            StrokeKind::Inside,
        );
    }
    // On one line: the tag repeats itself in every lesson, the practice under it needs the height.
    let room = rect.width() - 4.0 * GAP_WIDE;
    let width = TAG.galley(painter, tag, theme.practice.on_solid, f32::INFINITY).size().x;
    let words =
        TAG.sized(TAG.size * (room / width).min(1.0)).galley(painter, tag, theme.practice.on_solid, f32::INFINITY);
    let size = words.size() + vec2(2.0 * GAP_WIDE, GAP_SMALL + 2.0);
    let label = Rect::from_min_size(pos2(rect.center().x - size.x / 2.0, rect.top()), vec2(size.x, size.y + 2.0));
    let below = CornerRadius { nw: 0, ne: 0, sw: RADIUS, se: RADIUS };
    painter.rect_filled(label, below, yellow);
    painter.galley(label.min + vec2(GAP_WIDE, GAP_SMALL / 2.0 + 2.0), words, theme.practice.on_solid);
    Rect::from_min_max(pos2(inner.left(), label.bottom()), inner.max)
}

/// Covers what sticks out of a rounded corner with the paper behind it.
fn round_off(painter: &Painter, rect: Rect, radius: f32, theme: &Theme) {
    for (corner, toward) in [
        (rect.left_top(), vec2(1.0, 1.0)),
        (rect.right_top(), vec2(-1.0, 1.0)),
        (rect.left_bottom(), vec2(1.0, -1.0)),
        (rect.right_bottom(), vec2(-1.0, -1.0)),
    ] {
        let square = Rect::from_two_pos(corner, corner + toward * radius);
        let clipped = painter.with_clip_rect(square.intersect(painter.clip_rect()));
        // A wide ring around the corner's own circle covers the square up to the rounded edge.
        clipped.circle_stroke(corner + toward * radius, radius * 1.5, Stroke::new(radius, theme.paper));
    }
}

/// The screen of the practice PC: a dark frame with a foot. Gives back the room of the screen.
pub fn pc_frame(painter: &Painter, rect: Rect, theme: &Theme) -> Rect {
    let [side, foot] = theme.palette.device;
    let body = Rect::from_min_max(rect.min, rect.max - vec2(0.0, 10.0));
    shadow(painter, rect, theme);
    painter.rect_filled(rect, CornerRadius::same(RADIUS), foot);
    painter.rect_filled(body, CornerRadius::same(RADIUS), side);
    let screen = Rect::from_min_max(body.min + Vec2::splat(10.0), body.max - Vec2::splat(10.0));
    painter.rect_filled(screen, CornerRadius::same(6), theme.card);
    screen
}

/// The practice phone: a dark rounded frame. Gives back the room of the screen; its corners are round by `PHONE_CORNER`.
pub fn phone_frame(painter: &Painter, rect: Rect, theme: &Theme) -> Rect {
    let [side, edge] = theme.palette.device;
    shadow(painter, rect, theme);
    painter.rect_filled(rect, CornerRadius::same(38), edge);
    painter.rect_stroke(
        rect.shrink(1.0),
        CornerRadius::same(37),
        Stroke::new(2.0, mix(side, theme.on_night, 0.08)),
        StrokeKind::Inside,
    );
    let screen = rect.shrink(12.0);
    painter.rect_filled(screen, CornerRadius::same(PHONE_CORNER), theme.card);
    screen
}

/// The corners of the phone's screen.
pub const PHONE_CORNER: u8 = 28;

fn shadow(painter: &Painter, rect: Rect, theme: &Theme) {
    if theme.look == Look::Contrast {
        return;
    }
    let ground = egui::Shadow { offset: [0, 8], blur: 18, spread: 0, color: theme.palette.navy.gamma_multiply(0.22) };
    painter.add(ground.as_shape(rect, CornerRadius::same(RADIUS_CARD)));
}
