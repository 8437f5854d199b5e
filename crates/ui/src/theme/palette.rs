//! The paint box of the drawings. Text never stands on these colours.

use egui::Color32;

/// Paint for drawings: what things in the picture are made of, day and night.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// White of walls, sails, paper.
    pub white: Color32,
    /// Warm white in the shade.
    pub cream: Color32,
    /// Black-blue of outlines, caps, roofs of towers.
    pub navy: Color32,
    /// The pilot's jacket, doors.
    pub jacket: Color32,
    /// Grass.
    pub grass: Color32,
    /// Leaves.
    pub leaf: Color32,
    /// Leaves in the shade.
    pub leaf_dark: Color32,
    /// Trunks, planks in the shade.
    pub wood: Color32,
    /// Planks in the light.
    pub plank: Color32,
    /// Beaches.
    pub sand: Color32,
    /// Beaches in the shade.
    pub sand_dark: Color32,
    /// Roofs, hulls, stripes.
    pub brick: Color32,
    /// Windows, glass.
    pub glass: Color32,
    /// Skin.
    pub skin: Color32,
    /// Yellow of lamps, caps, balls.
    pub yellow: Color32,
    /// Yellow in the shade.
    pub gold: Color32,
    /// Rock.
    pub rock: Color32,
    /// Ground of the island of keys.
    pub slate: Color32,
    /// Ground of the bay of letters.
    pub clay: Color32,
    /// Ground of the bay of coins.
    pub meadow: Color32,
    /// Ground of the island of the app.
    pub heather: Color32,
    /// Purple of keys and gates.
    pub purple: Color32,
    /// Pink, red of small bright things.
    pub pink: Color32,
    /// Red of fruit and umbrellas.
    pub red: Color32,
    /// Green of fruit and success.
    pub green: Color32,
    /// Blue of small bright things.
    pub blue: Color32,
    /// Orange of fish and beaks.
    pub orange: Color32,
    /// The sky above the desk, at its top and at the horizon.
    pub sky: [Color32; 2],
    /// The desk below, at the horizon and in front.
    pub desk: [Color32; 2],
    /// The sea: lit middle, open water, far corners.
    pub water: [Color32; 3],
    /// The mist over islands that come later.
    pub mist: Color32,
    /// The frame of PC and phone, and its shaded foot.
    pub device: [Color32; 2],
    /// Stone of the city.
    pub stone: Color32,
}

pub(super) const PAINT: Palette = Palette {
    white: Color32::from_rgb(255, 255, 255),
    cream: Color32::from_rgb(0xFF, 0xF9, 0xEC),
    navy: Color32::from_rgb(0x14, 0x21, 0x3D),
    jacket: Color32::from_rgb(0x0B, 0x3C, 0x5D),
    grass: Color32::from_rgb(0x8D, 0xC1, 0x86),
    leaf: Color32::from_rgb(0x5F, 0xA5, 0x62),
    leaf_dark: Color32::from_rgb(0x4A, 0x8C, 0x52),
    wood: Color32::from_rgb(0x7A, 0x5A, 0x3A),
    plank: Color32::from_rgb(0xF2, 0xCF, 0x93),
    sand: Color32::from_rgb(0xF2, 0xD9, 0xA6),
    sand_dark: Color32::from_rgb(0xE2, 0xC0, 0x83),
    brick: Color32::from_rgb(0xC2, 0x41, 0x0C),
    glass: Color32::from_rgb(0xBF, 0xE3, 0xEA),
    skin: Color32::from_rgb(0xE3, 0xB0, 0x82),
    yellow: Color32::from_rgb(0xFF, 0xC9, 0x28),
    gold: Color32::from_rgb(0xD9, 0x9E, 0x0B),
    rock: Color32::from_rgb(0x8B, 0x7A, 0x5A),
    slate: Color32::from_rgb(0x7F, 0xB7, 0xC9),
    clay: Color32::from_rgb(0xE0, 0xA1, 0x5E),
    meadow: Color32::from_rgb(0xB9, 0xC9, 0x6A),
    heather: Color32::from_rgb(0xB9, 0xA8, 0xDC),
    purple: Color32::from_rgb(0x5B, 0x4B, 0x9A),
    pink: Color32::from_rgb(0xE0, 0x6A, 0x93),
    red: Color32::from_rgb(0xD2, 0x3B, 0x3B),
    green: Color32::from_rgb(0x1B, 0x7F, 0x4B),
    blue: Color32::from_rgb(0x2F, 0x7F, 0xC1),
    orange: Color32::from_rgb(0xE8, 0x84, 0x2A),
    sky: [Color32::from_rgb(0xDC, 0xEF, 0xF4), Color32::from_rgb(0xEE, 0xF6, 0xF3)],
    desk: [Color32::from_rgb(0xF5, 0xE6, 0xC4), Color32::from_rgb(0xEF, 0xD7, 0xA6)],
    water: [
        Color32::from_rgb(0x7F, 0xCC, 0xD8),
        Color32::from_rgb(0x2E, 0x9A, 0xB6),
        Color32::from_rgb(0x0C, 0x5E, 0x80),
    ],
    mist: Color32::from_rgb(0xBF, 0xE5, 0xEB),
    device: [Color32::from_rgb(0x1D, 0x2B, 0x4B), Color32::from_rgb(0x14, 0x21, 0x3D)],
    stone: Color32::from_rgb(0xC9, 0xBF, 0xA8),
};

/// The same things on a summer night.
pub(super) const NIGHT_PAINT: Palette = Palette {
    navy: Color32::from_rgb(0x0A, 0x10, 0x20),
    sky: [Color32::from_rgb(0x0F, 0x1D, 0x36), Color32::from_rgb(0x1B, 0x2E, 0x4A)],
    desk: [Color32::from_rgb(0x3B, 0x31, 0x25), Color32::from_rgb(0x2B, 0x24, 0x1C)],
    water: [
        Color32::from_rgb(0x23, 0x5C, 0x78),
        Color32::from_rgb(0x12, 0x3F, 0x5A),
        Color32::from_rgb(0x08, 0x22, 0x38),
    ],
    mist: Color32::from_rgb(0x3C, 0x56, 0x6C),
    device: [Color32::from_rgb(0x3A, 0x46, 0x66), Color32::from_rgb(0x2A, 0x34, 0x50)],
    ..PAINT
};

/// The same things, the sea so pale that black letters on it can be read from afar.
pub(super) const CALM_PAINT: Palette = Palette {
    water: [
        Color32::from_rgb(0xC4, 0xE8, 0xEE),
        Color32::from_rgb(0x9B, 0xD3, 0xE0),
        Color32::from_rgb(0x6F, 0xB4, 0xC6),
    ],
    mist: Color32::from_rgb(0xE6, 0xF4, 0xF7),
    ..PAINT
};
