//! The visual language in one place: colours by role, sizes, letters, and egui's own style made from them.
//! What things look like when they are built from it lives in `widget` and `art`.

mod colour;
mod letters;
mod measure;
mod palette;

use egui::{Color32, CornerRadius, Id, Margin, Stroke, vec2};

pub use letters::{
    BODY, BODY_BOLD, BUTTON, DISPLAY, Emphasis, KEY, LARGE_TITLE, LETTERS, PRIMARY, SMALL, SMALL_BOLD, TAG, TITLE,
    Type, add_letters,
};
pub(crate) use letters::{icon_font, spoken};
pub use measure::*;
pub use palette::Palette;

use crate::art::Service;

/// Which of the sets of colours is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Look {
    /// Warm paper, dark blue ink.
    #[default]
    Light,
    /// Deep blue night, warm white letters.
    Dark,
    /// White, black and yellow: every text at least 7:1.
    Contrast,
}

/// How somebody sees best.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Seeing {
    /// The colours.
    pub look: Look,
    /// How large the letters are: 1.0 is usual, 2.0 twice as large.
    pub text: f32,
    /// Whether what comes into view may glide there.
    pub motion: bool,
}

impl Default for Seeing {
    fn default() -> Self {
        Self { look: Look::default(), text: 1.0, motion: false }
    }
}

impl From<Look> for Seeing {
    fn from(look: Look) -> Self {
        Self { look, ..Self::default() }
    }
}

impl Seeing {
    /// As it was installed in this context.
    pub fn of(ctx: &egui::Context) -> Self {
        ctx.data(|data| data.get_temp(seeing_id())).unwrap_or_default()
    }
}

/// How large the letters are here: 1.0 is usual.
pub fn text_scale(ctx: &egui::Context) -> f32 {
    Seeing::of(ctx).text
}

/// What stands among words grows with them, but only half as much: icons, emblems.
pub fn beside_text(ctx: &egui::Context, size: f32) -> f32 {
    size * (1.0 + text_scale(ctx)) / 2.0
}

/// The colours of one practice service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ServiceColours {
    /// Name, emblem and main button. Readable on card and on `ground`.
    pub solid: Color32,
    /// The pale field behind a group of things.
    pub ground: Color32,
    /// The ring around the focused or chosen thing.
    pub tint: Color32,
    /// Letters on `solid`.
    pub on_solid: Color32,
}

/// A family of colours that belong together: what a button or a notice needs to draw itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tone {
    /// The strong colour: filled buttons, edges, icons.
    pub solid: Color32,
    /// The foot under a filled button, darker than `solid`.
    pub foot: Color32,
    /// Letters on `solid`.
    pub on_solid: Color32,
    /// The pale field of a notice.
    pub ground: Color32,
    /// Letters in this tone on card, paper and `ground`.
    pub ink: Color32,
    /// The ring around a focused control of this tone, and quiet edges.
    pub tint: Color32,
}

/// All colours of one look, by what they are for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Theme {
    /// Which look this is.
    pub look: Look,
    /// Text.
    pub ink: Color32,
    /// Text that stands back: explanations, times, captions.
    pub ink_soft: Color32,
    /// The page.
    pub paper: Color32,
    /// Cards, fields, bubbles, the inside of a screen.
    pub card: Color32,
    /// Quiet fields: trays, the browser's bar, what is switched off.
    pub sunken: Color32,
    /// The edge of cards and other surfaces.
    pub line: Color32,
    /// The edge of what can be pressed or typed in: at least 3:1 on every ground.
    pub outline: Color32,
    /// The edge of things that are not available yet.
    pub faded: Color32,
    /// The browser's bar.
    pub chrome: Color32,
    /// Primary buttons and what belongs to the game itself.
    pub sea: Tone,
    /// Practice yellow: the frame, the way back, "look here".
    pub practice: Tone,
    /// Something went well.
    pub success: Tone,
    /// Something would have done harm.
    pub harm: Tone,
    /// The sea between near and far.
    pub sea_middle: Color32,
    /// The pale sea: the pilot's circle, the ring of focus.
    pub sea_light: Color32,
    /// Beaches and the desk.
    pub sand: Color32,
    /// The dark ground of the harm scene and of device frames.
    pub night: Color32,
    /// Text on `night`.
    pub on_night: Color32,
    /// Text that stands back on `night`.
    pub on_night_soft: Color32,
    /// Paint for drawings: leaves, roofs, skin.
    pub palette: Palette,
}

impl Theme {
    /// The theme that this context shows; light where nothing was installed.
    pub fn of(ctx: &egui::Context) -> &'static Self {
        Self::of_look(Seeing::of(ctx).look)
    }

    /// The theme of a look.
    pub fn of_look(look: Look) -> &'static Self {
        match look {
            Look::Light => &colour::LIGHT,
            Look::Dark => &colour::DARK,
            Look::Contrast => &colour::CONTRAST,
        }
    }

    /// The colours of a practice service.
    pub fn service(&self, service: Service) -> ServiceColours {
        colour::service(self.look, service)
    }

    /// A service's colours as a tone for buttons and notices.
    pub fn service_tone(&self, service: Service) -> Tone {
        let colours = self.service(service);
        Tone {
            solid: colours.solid,
            foot: darker(colours.solid),
            on_solid: colours.on_solid,
            ground: colours.ground,
            ink: colours.solid,
            tint: colours.tint,
        }
    }
}

/// The theme of the context in which this `ui` is drawn.
pub fn theme(ui: &egui::Ui) -> &'static Theme {
    Theme::of(ui.ctx())
}

/// Sets fonts (once for a context), style and colours. Cheap when nothing changed, so it may be called for every frame.
pub fn install(ctx: &egui::Context, seeing: impl Into<Seeing>) {
    let seeing = seeing.into();
    let installed: Option<Seeing> = ctx.data(|data| data.get_temp(seeing_id()));
    if installed == Some(seeing) {
        return;
    }
    if installed.is_none() {
        letters::install_fonts(ctx);
    }
    ctx.data_mut(|data| data.insert_temp(seeing_id(), seeing));
    let style = std::sync::Arc::new(style(Theme::of_look(seeing.look), &seeing, ctx));
    ctx.set_style_of(egui::Theme::Light, style.clone());
    ctx.set_style_of(egui::Theme::Dark, style);
    // The learner chooses the look here; the system's dark mode has no say in it.
    ctx.set_theme(egui::Theme::Light);
}

fn seeing_id() -> Id {
    Id::new("archipel seeing")
}

/// The shade for the foot of a button.
fn darker(colour: Color32) -> Color32 {
    Color32::from_rgb(
        (u16::from(colour.r()) * 7 / 10) as u8,
        (u16::from(colour.g()) * 7 / 10) as u8,
        (u16::from(colour.b()) * 7 / 10) as u8,
    )
}

/// The contrast of two opaque colours as WCAG 2 counts it, from 1 to 21.
pub fn contrast(one: Color32, other: Color32) -> f32 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(colour: Color32) -> f32 {
    let channel = |value: u8| {
        let value = f32::from(value) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(colour.r()) + 0.7152 * channel(colour.g()) + 0.0722 * channel(colour.b())
}

/// egui's style, made from the theme, for the few widgets of egui that are used as they are.
fn style(theme: &Theme, seeing: &Seeing, ctx: &egui::Context) -> egui::Style {
    let mut style = egui::Style { text_styles: letters::text_styles(ctx), ..Default::default() };
    // Everything that would ask for another frame by itself is off: at rest nothing is drawn.
    style.animation_time = 0.0;
    style.scroll_animation =
        if seeing.motion { egui::style::ScrollAnimation::duration(0.3) } else { egui::style::ScrollAnimation::none() };
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.0;
    style.interaction.show_tooltips_only_when_still = false;

    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(GAP, GAP);
    spacing.button_padding = vec2(GAP_WIDE, GAP);
    spacing.interact_size = vec2(TARGET, TARGET);
    spacing.icon_width = 28.0;
    spacing.icon_width_inner = 18.0;
    spacing.window_margin = Margin::same(18);
    spacing.menu_margin = Margin::same(8);
    spacing.text_edit_width = 360.0;
    spacing.scroll = egui::style::ScrollStyle {
        bar_width: 14.0,
        handle_min_length: TARGET,
        bar_inner_margin: GAP_SMALL,
        bar_outer_margin: 2.0,
        foreground_color: true,
        dormant_background_opacity: 1.0,
        active_background_opacity: 1.0,
        interact_background_opacity: 1.0,
        dormant_handle_opacity: 0.75,
        active_handle_opacity: 1.0,
        interact_handle_opacity: 1.0,
        fade: egui::style::ScrollFadeStyle { strength: 0.0, size: 0.0 },
        ..egui::style::ScrollStyle::solid()
    };
    style.visuals = visuals(theme);
    style
}

fn visuals(theme: &Theme) -> egui::Visuals {
    let mut visuals = egui::Visuals::light();
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(theme.ink_soft);
    visuals.hyperlink_color = theme.sea.ink;
    visuals.faint_bg_color = theme.sunken;
    visuals.extreme_bg_color = theme.sunken;
    visuals.text_edit_bg_color = Some(theme.card);
    visuals.code_bg_color = theme.sunken;
    visuals.warn_fg_color = theme.harm.ink;
    visuals.error_fg_color = theme.harm.ink;
    visuals.panel_fill = theme.paper;
    visuals.window_fill = theme.card;
    visuals.window_stroke = Stroke::new(EDGE, theme.line);
    visuals.window_corner_radius = CornerRadius::same(RADIUS_CARD);
    visuals.menu_corner_radius = CornerRadius::same(RADIUS);
    visuals.window_shadow = egui::Shadow::NONE;
    visuals.popup_shadow = egui::Shadow::NONE;
    // Our own widgets draw "switched off" themselves, readable; egui's fading would fade it a second time.
    visuals.disabled_alpha = 1.0;
    visuals.selection.bg_fill = theme.sea_light;
    visuals.selection.stroke = Stroke::new(EDGE, theme.ink);
    visuals.text_cursor.blink = false;
    visuals.text_cursor.stroke = Stroke::new(EDGE, theme.sea.ink);
    for (state, fill, edge) in [
        (&mut visuals.widgets.noninteractive, theme.card, theme.line),
        (&mut visuals.widgets.inactive, theme.card, theme.line),
        (&mut visuals.widgets.hovered, theme.sea_light, theme.sea.solid),
        (&mut visuals.widgets.active, theme.sea_light, theme.sea.solid),
        (&mut visuals.widgets.open, theme.card, theme.sea.solid),
    ] {
        state.bg_fill = fill;
        state.weak_bg_fill = fill;
        state.bg_stroke = Stroke::new(EDGE, edge);
        state.fg_stroke = Stroke::new(EDGE, theme.ink);
        state.corner_radius = CornerRadius::same(RADIUS);
        state.expansion = 0.0;
    }
    visuals
}
