//! A square of blocks that looks like a QR code and is none: no camera finds an address in it.

use egui::{Mesh, Painter, Rect, vec2};

use crate::theme::Theme;

/// Blocks along a side.
const SIDE: usize = 25;
/// Blocks along a side of a corner mark, with the blank line around it.
const MARK: usize = 8;
/// Blocks of blank around the whole.
const QUIET: f32 = 2.0;

/// Draws it as a square in the middle of the rectangle. Another seed gives other blocks.
pub fn qr(painter: &Painter, rect: Rect, seed: u64, theme: &Theme) {
    let side = rect.width().min(rect.height());
    let whole = Rect::from_center_size(rect.center(), vec2(side, side));
    painter.rect_filled(whole, 6.0, theme.card);
    // Whole pixels, or the blocks would have pale seams between them.
    let scale = painter.pixels_per_point();
    let block = (side / (SIDE as f32 + 2.0 * QUIET) * scale).floor() / scale;
    let from = whole.center() - vec2(block, block) * (SIDE as f32 / 2.0);
    let from = (from.to_vec2() * scale).round() / scale;
    // One mesh: hundreds of shapes would cost more than they show.
    let mut blocks = Mesh::default();
    for row in 0..SIDE {
        let mut column = 0;
        while column < SIDE {
            let start = column;
            while column < SIDE && is_dark(row, column, seed) {
                column += 1;
            }
            if column > start {
                let min = from + vec2(start as f32, row as f32) * block;
                let size = vec2((column - start) as f32 * block, block);
                blocks.add_colored_rect(Rect::from_min_size(min.to_pos2(), size), theme.ink);
            }
            column += 1;
        }
    }
    painter.add(blocks);
}

/// The three corner marks, the dotted lines between them, and anything in the rest.
fn is_dark(row: usize, column: usize, seed: u64) -> bool {
    let last = SIDE - 1;
    let mark = |row: usize, column: usize| -> Option<bool> {
        let ring = row.max(column).max(6usize.saturating_sub(row)).max(6usize.saturating_sub(column));
        (row < MARK && column < MARK).then_some(row < 7 && column < 7 && ring != 5)
    };
    let corner = mark(row, column).or_else(|| mark(row, last - column)).or_else(|| mark(last - row, column));
    if let Some(dark) = corner {
        return dark;
    }
    if row == 6 || column == 6 {
        return (row + column).is_multiple_of(2);
    }
    let mut mixed = seed ^ ((row * SIDE + column) as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    mixed = (mixed ^ (mixed >> 31)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    (mixed ^ (mixed >> 31)).is_multiple_of(2)
}
