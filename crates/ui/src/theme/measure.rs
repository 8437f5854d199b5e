//! Distances, target sizes, corners: the numbers of the visual language.

/// The smallest distance: an icon and its caption.
pub const GAP_HAIR: f32 = 4.0;
/// Between things that belong closely together.
pub const GAP_SMALL: f32 = 8.0;
/// Between things of one group; the usual distance.
pub const GAP: f32 = 12.0;
/// Inside a card.
pub const GAP_WIDE: f32 = 18.0;
/// Between groups.
pub const GAP_LARGE: f32 = 24.0;
/// Between parts of a page.
pub const GAP_HUGE: f32 = 36.0;
/// Around a page with much room.
pub const GAP_VAST: f32 = 54.0;

/// The least height and width of anything that can be pressed.
pub const TARGET: f32 = 44.0;
/// The usual height of a button or a field.
pub const TARGET_USUAL: f32 = 52.0;
/// The height of the one primary button of a page.
pub const TARGET_PRIMARY: f32 = 64.0;

/// Corners of controls.
pub const RADIUS: u8 = 14;
/// Corners of cards.
pub const RADIUS_CARD: u8 = 18;
/// Corners of the largest surfaces.
pub const RADIUS_PANEL: u8 = 22;

/// The width of edges.
pub const EDGE: f32 = 2.0;
/// The width of the ring around the focused thing.
pub const RING: f32 = 4.0;
/// The foot under a filled button.
pub const FOOT: f32 = 3.0;
/// The practice frame.
pub const PRACTICE_FRAME: f32 = 6.0;

/// Icons beside words.
pub const ICON: f32 = 24.0;
/// Icons that stand alone in a tile.
pub const ICON_LARGE: f32 = 32.0;

/// No line of text is longer than this many characters.
pub const LINE_CHARACTERS: f32 = 65.0;
