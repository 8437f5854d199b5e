//! The letters: which fonts are loaded and the few kinds of text that exist.
//!
//! Further scripts come later, when a language needs them: `add_letters` puts them behind the usual ones.
//!
//! All weights come from one variable font in egui's usual family, and the icons are egui's second family.
//! So no text can ask for a family that is not there yet, not even in the very first frame.

use std::{borrow::Cow, collections::BTreeMap, sync::Arc};

use egui::{
    Color32, Context, FontData, FontDefinitions, FontFamily, FontId, Galley, Id, RichText, TextFormat, TextStyle,
    epaint::text::VariationCoords, text::LayoutJob,
};

use super::{measure::LINE_CHARACTERS, text_scale};

const LATIN: &[u8] = include_bytes!("../../../../assets/fonts/atkinson-next.ttf");
const LATIN_EXTENDED: &[u8] = include_bytes!("../../../../assets/fonts/atkinson-next-ext.ttf");
/// Fonts by name.
type Fonts = &'static [(&'static str, &'static [u8])];
/// The letters in which further languages write their own name.
const NAMES: Fonts = include!(concat!(env!("OUT_DIR"), "/names.rs"));
/// The letters of further scripts, as they lie in `assets/fonts/letters`. The browser fetches them instead.
pub static LETTERS: Fonts = include!(concat!(env!("OUT_DIR"), "/letters.rs"));
const ICONS: &[u8] = include_bytes!("../../../../assets/fonts/lucide-subset.ttf");

/// A kind of text: its size in points, weight and line height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    /// Points.
    pub size: f32,
    /// From 400 (regular) to 800 (extra bold).
    pub weight: f32,
    /// The height of a line as a multiple of the size.
    pub leading: f32,
}

/// The word on the practice frame.
pub const TAG: Type = Type { size: 15.0, weight: 800.0, leading: 1.3 };
/// Captions, times, the second line of a card.
pub const SMALL: Type = Type { size: 15.0, weight: 400.0, leading: 1.4 };
/// A caption that carries weight.
pub const SMALL_BOLD: Type = Type { size: 15.0, weight: 700.0, leading: 1.4 };
/// Running text.
pub const BODY: Type = Type { size: 18.0, weight: 400.0, leading: 1.45 };
/// A word or a title within running text.
pub const BODY_BOLD: Type = Type { size: 18.0, weight: 700.0, leading: 1.4 };
/// The word on a button.
pub const BUTTON: Type = Type { size: 18.0, weight: 650.0, leading: 1.3 };
/// The word on the primary button.
pub const PRIMARY: Type = Type { size: 20.0, weight: 700.0, leading: 1.3 };
/// The one sentence that counts.
pub const KEY: Type = Type { size: 21.0, weight: 700.0, leading: 1.35 };
/// The title of a page inside a screen or of a panel.
pub const TITLE: Type = Type { size: 26.0, weight: 800.0, leading: 1.25 };
/// The title of a whole page.
pub const LARGE_TITLE: Type = Type { size: 34.0, weight: 800.0, leading: 1.2 };
/// The name of the game, a number to compare.
pub const DISPLAY: Type = Type { size: 44.0, weight: 800.0, leading: 1.15 };

/// Whether `**stars**` in a text mean bold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Emphasis {
    /// The text is shown as it is written.
    Plain,
    /// What stands between double stars is bold.
    Stars,
}

impl Type {
    /// The same kind of text at another size.
    pub fn sized(self, size: f32) -> Self {
        Self { size, ..self }
    }

    /// The same kind of text at another weight (400 to 800).
    pub fn weighing(self, weight: f32) -> Self {
        Self { weight, ..self }
    }

    /// The size in points as somebody wants to read it. Small letters grow by the whole factor, titles less: they are
    /// large already, and the difference stays.
    pub fn points(self, ctx: &Context) -> f32 {
        self.size.min(KEY.size) * text_scale(ctx) + (self.size - KEY.size).max(0.0)
    }

    /// egui's name for font and size. It does not carry the weight: prefer `format`, `rich` or `galley`.
    pub fn font(self, ctx: &Context) -> FontId {
        FontId::new(self.points(ctx), FontFamily::Proportional)
    }

    /// The width of the longest comfortable line.
    pub fn line_width(self, ctx: &Context) -> f32 {
        // The letters of this font are on average half as wide as they are high.
        self.points(ctx) * 0.51 * LINE_CHARACTERS
    }

    /// The height of a line.
    pub fn line_height(self, ctx: &Context) -> f32 {
        (self.points(ctx) * self.leading).round()
    }

    /// The format for a piece of a `LayoutJob`.
    pub fn format(self, ctx: &Context, color: Color32) -> TextFormat {
        TextFormat {
            font_id: self.font(ctx),
            color,
            coords: VariationCoords::new([(b"wght", self.weight)]),
            line_height: Some(self.line_height(ctx)),
            ..Default::default()
        }
    }

    /// For egui's own widgets.
    pub fn rich(self, ctx: &Context, text: impl Into<String>) -> RichText {
        RichText::new(text)
            .font(self.font(ctx))
            .variation(b"wght", self.weight)
            .line_height(Some(self.line_height(ctx)))
    }

    /// A text to lay out, wrapped at `width`.
    pub fn job(self, ctx: &Context, text: &str, color: Color32, width: f32, emphasis: Emphasis) -> LayoutJob {
        let mut job = LayoutJob::default();
        job.wrap.max_width = width;
        match emphasis {
            Emphasis::Plain => job.append(text, 0.0, self.format(ctx, color)),
            Emphasis::Stars => {
                let bold = self.weighing(self.weight.max(BODY_BOLD.weight));
                for (index, piece) in text.split("**").enumerate() {
                    let kind = if index % 2 == 0 { self } else { bold };
                    job.append(piece, 0.0, kind.format(ctx, color));
                }
            }
        }
        job
    }

    /// The same kind of text, smaller where a word of it would otherwise be broken in two; at least half as large.
    pub fn fitting(self, painter: &egui::Painter, text: &str, width: f32) -> Self {
        let ctx = painter.ctx();
        let words = || text.split([' ', '\n']).map(|word| word.trim_matches('*'));
        let longest = words().map(|word| word.chars().count()).max().unwrap_or(0) as f32;
        // Letters are hardly ever wider than this: most texts need no measuring.
        if longest * self.points(ctx) * 0.75 <= width {
            return self;
        }
        let measure = |word: &str| self.galley(painter, word, Color32::PLACEHOLDER, f32::INFINITY).size().x;
        let widest = words().map(measure).fold(0.0, f32::max);
        if widest <= width {
            return self;
        }
        // Rounding may make a word a little wider again.
        let points = self.points(ctx) * (width / widest * 0.98).max(0.5);
        let usual = KEY.size * text_scale(ctx);
        self.sized(points.min(usual) / text_scale(ctx) + (points - usual).max(0.0))
    }

    /// The text laid out, wrapped at `width`, ready to be measured and painted.
    pub fn galley(self, painter: &egui::Painter, text: &str, color: Color32, width: f32) -> Arc<Galley> {
        painter.layout_job(self.job(painter.ctx(), text, color, width, Emphasis::Plain))
    }

    /// Paints one line of text so that its middle lies in `center`.
    pub fn paint_centered(self, painter: &egui::Painter, center: egui::Pos2, text: &str, color: Color32) {
        let galley = self.galley(painter, text, color, f32::INFINITY);
        painter.galley(center - galley.size() / 2.0, galley, color);
    }
}

/// What is read aloud and given to a screen reader: the text without the stars.
pub(crate) fn spoken(text: &str) -> Cow<'_, str> {
    if text.contains("**") { Cow::Owned(text.replace("**", "")) } else { Cow::Borrowed(text) }
}

/// Fonts that came later, by name.
type Further = BTreeMap<String, Arc<FontData>>;

fn further(ctx: &Context) -> Further {
    ctx.data(|data| data.get_temp(Id::new("archipel letters"))).unwrap_or_default()
}

/// Puts the letters of another script behind the usual ones, from the next frame on.
pub fn add_letters(ctx: &Context, name: &str, bytes: impl Into<Cow<'static, [u8]>>) {
    let mut all = further(ctx);
    if all.contains_key(name) {
        return;
    }
    let font = FontData { font: bytes.into(), ..FontData::from_static(&[]) };
    all.insert(name.to_owned(), Arc::new(font));
    ctx.data_mut(|data| data.insert_temp(Id::new("archipel letters"), all));
    install_fonts(ctx);
}

/// All fonts, in the order in which a letter is looked for.
pub(super) fn install_fonts(ctx: &Context) {
    let ours = |bytes: &'static [u8]| Arc::new(FontData::from_static(bytes));
    let mut letters = vec![("latin".to_owned(), ours(LATIN)), ("latin extended".to_owned(), ours(LATIN_EXTENDED))];
    letters.extend(further(ctx));
    letters.extend(NAMES.iter().map(|(name, bytes)| (format!("names of {name}"), ours(bytes))));
    let icons = ("icons".to_owned(), ours(ICONS));
    let order = |fonts: &[(String, Arc<FontData>)]| fonts.iter().map(|(name, _)| name.clone()).collect();

    let mut fonts = FontDefinitions::empty();
    let icons_first = [std::slice::from_ref(&icons), &letters].concat();
    letters.push(icons);
    fonts.families.insert(FontFamily::Proportional, order(&letters));
    fonts.families.insert(FontFamily::Monospace, order(&icons_first));
    fonts.font_data.extend(letters);
    ctx.set_fonts(fonts);
}

pub(super) fn text_styles(ctx: &Context) -> BTreeMap<TextStyle, FontId> {
    [
        (TextStyle::Small, SMALL),
        (TextStyle::Body, BODY),
        (TextStyle::Button, BUTTON),
        (TextStyle::Heading, TITLE),
        (TextStyle::Monospace, BODY),
    ]
    .into_iter()
    .map(|(style, kind)| (style, kind.font(ctx)))
    .collect()
}

/// The font of an icon of this size. The family is the icons' own, so an icon is exactly as high as it is wide.
pub(crate) fn icon_font(size: f32) -> FontId {
    FontId::new(size, FontFamily::Monospace)
}
