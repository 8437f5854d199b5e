//! The button: one builder that draws every kind of it. The usual kinds are in `shortcut`.

use egui::{
    Align, Color32, CornerRadius, CursorIcon, Galley, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, Widget,
    WidgetInfo, WidgetType, pos2, vec2,
};
use std::sync::Arc;

use super::{follow_focus, paint_focus_ring, room};
use crate::{
    aloud,
    icon::Icon,
    language,
    theme::{
        BUTTON, EDGE, Emphasis, FOOT, GAP, GAP_HAIR, GAP_LARGE, GAP_WIDE, ICON, Look, PRIMARY, RADIUS, TARGET,
        TARGET_PRIMARY, TARGET_USUAL, Theme, Tone, Type, beside_text, spoken, theme,
    },
};

/// What a button is filled with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fill {
    /// Filled with the tone, with a foot under it.
    Solid,
    /// Card ground and an edge.
    Edge,
    /// Nothing: words only.
    Bare,
}

/// A button. Build it, then `ui.add` it.
#[must_use = "add it with `ui.add`"]
pub struct Button<'a> {
    text: &'a str,
    name: Option<&'a str>,
    icon: Option<Icon>,
    icon_after: bool,
    icon_only: bool,
    fill: Fill,
    tone: Option<Tone>,
    tinted_edge: bool,
    foot: bool,
    kind: Type,
    height: f32,
    padding: f32,
    round: bool,
    wide: bool,
    centered: bool,
    selected: Option<bool>,
    link: bool,
}

impl<'a> Button<'a> {
    /// A usual button: card ground, an edge, an icon and a word.
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            name: None,
            icon: None,
            icon_after: false,
            icon_only: false,
            fill: Fill::Edge,
            tone: None,
            tinted_edge: false,
            foot: true,
            kind: BUTTON,
            height: TARGET_USUAL,
            padding: GAP_LARGE - EDGE,
            round: false,
            wide: false,
            centered: true,
            selected: None,
            link: false,
        }
    }

    /// The one thing to do on a page.
    pub fn primary(text: &'a str) -> Self {
        Self { fill: Fill::Solid, kind: PRIMARY, height: TARGET_PRIMARY, padding: 36.0, ..Self::new(text) }
    }

    /// An icon or a word without ground and edge, no higher than must be.
    pub fn bare(text: &'a str) -> Self {
        Self { fill: Fill::Bare, height: TARGET, padding: GAP, ..Self::new(text) }
    }

    /// A filled button of the usual height.
    pub fn solid(text: &'a str) -> Self {
        Self { fill: Fill::Solid, ..Self::new(text) }
    }

    /// Words only, like a link, yet as high as a button.
    pub fn quiet(text: &'a str) -> Self {
        Self { fill: Fill::Bare, padding: GAP, ..Self::new(text) }
    }

    /// The round buttons of the top bar.
    pub fn pill(text: &'a str) -> Self {
        Self { height: TARGET, padding: GAP_WIDE - EDGE, round: true, ..Self::new(text) }
    }

    /// Shows this icon before the words.
    pub fn icon(mut self, icon: impl Into<Option<Icon>>) -> Self {
        self.icon = icon.into();
        self
    }

    /// Shows the icon behind the words ("further", "opens outside").
    pub fn icon_after(mut self) -> Self {
        self.icon_after = true;
        self
    }

    /// Shows the icon alone; the text becomes the name that is read aloud.
    pub fn icon_only(mut self) -> Self {
        self.icon_only = true;
        self
    }

    /// The name for screen readers and speech, where it says more than the text.
    pub fn name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// The colours, when they are not the sea's.
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = Some(tone);
        self
    }

    /// Draws the edge in the tone, to set the button off from its neighbours.
    pub fn tinted_edge(mut self) -> Self {
        self.tinted_edge = true;
        self
    }

    /// Without the foot: within the practised screens, which are flat.
    pub fn flat(mut self) -> Self {
        self.foot = false;
        self
    }

    /// Takes the whole width.
    pub fn wide(mut self) -> Self {
        self.wide = true;
        self
    }

    /// Puts icon and words at the left instead of in the middle.
    pub fn left(mut self) -> Self {
        self.centered = false;
        self
    }

    /// Another height, at least 44.
    pub fn height(mut self, height: f32) -> Self {
        self.height = height.max(TARGET);
        self
    }

    /// A button that is on or off. What is on is filled; a ring would say that the keyboard is there.
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = Some(selected);
        self
    }

    /// Says "link" to screen readers.
    pub fn link(mut self) -> Self {
        self.link = true;
        self
    }
}

/// The colours in which one button is drawn in this frame.
struct Dress {
    ground: Color32,
    letters: Color32,
    edge: Stroke,
    foot: Option<Color32>,
    ring: Color32,
}

impl Button<'_> {
    fn dress(&self, theme: &Theme, tone: &Tone, enabled: bool, response: &Response) -> Dress {
        let lit = enabled && response.hovered();
        if !enabled {
            let ground = if self.fill == Fill::Bare { Color32::TRANSPARENT } else { theme.sunken };
            let edge = if self.fill == Fill::Bare { Stroke::NONE } else { Stroke::new(EDGE, theme.line) };
            return Dress { ground, letters: theme.ink_soft, edge, foot: None, ring: theme.ink_soft };
        }
        let plain = self.tone.is_none();
        match self.fill {
            Fill::Solid => Dress {
                ground: if lit { crate::art::mix(tone.solid, tone.on_solid, 0.08) } else { tone.solid },
                letters: tone.on_solid,
                edge: if theme.look == Look::Contrast { Stroke::new(EDGE, theme.line) } else { Stroke::NONE },
                foot: self.foot.then_some(tone.foot),
                ring: tone.ink,
            },
            Fill::Edge => {
                let chosen = self.selected == Some(true);
                let edge = if lit || self.tinted_edge { tone.ink } else { theme.outline };
                let ground = if lit { tone.ground } else { theme.card };
                let letters = if plain { theme.ink } else { tone.ink };
                let (ground, letters, edge) =
                    if chosen { (tone.solid, tone.on_solid, tone.solid) } else { (ground, letters, edge) };
                Dress { ground, letters, edge: Stroke::new(EDGE, edge), foot: None, ring: tone.ink }
            }
            Fill::Bare => Dress {
                ground: if lit { tone.ground } else { Color32::TRANSPARENT },
                letters: tone.ink,
                edge: Stroke::NONE,
                foot: None,
                ring: tone.ink,
            },
        }
    }

    fn alone(&self) -> bool {
        self.icon_only || self.text.is_empty()
    }

    fn galley(&self, ui: &Ui, kind: Type, width: f32) -> Arc<Galley> {
        let mut job = kind.job(ui.ctx(), self.text, Color32::PLACEHOLDER, width, Emphasis::Plain);
        aloud::mark(ui, &mut job, aloud::hear_control(ui, self.text));
        if self.centered {
            job.halign = Align::Center;
        }
        ui.painter().layout_job(job)
    }

    /// Lays the words out in the room there is: long words first get the padding, then become smaller,
    /// before a word would be broken.
    fn words(&self, ui: &Ui, room: f32) -> Words {
        let side = beside_text(ui.ctx(), ICON);
        let icon = self.icon.map_or(0.0, |_| if self.alone() { side } else { side + ICON_GAP });
        if self.alone() {
            let padding = ((self.height - side) / 2.0).max(GAP_HAIR);
            return Words { galley: None, size: Vec2::ZERO, padding, side, icon };
        }
        let measure = |word: &str| self.kind.galley(ui.painter(), word, Color32::PLACEHOLDER, f32::INFINITY).size().x;
        let longest = self.text.split(' ').map(measure).fold(0.0, f32::max);
        let padding = ((room - icon - longest) / 2.0).clamp(GAP.min(self.padding), self.padding);
        let width = (room - icon - 2.0 * padding).max(TARGET);
        let galley = self.galley(ui, self.kind.fitting(ui.painter(), self.text, width), width);
        let size = galley.size();
        Words { galley: Some(galley), size, padding, side, icon }
    }
}

/// The words of a button, laid out, and the room beside them.
struct Words {
    galley: Option<Arc<Galley>>,
    size: Vec2,
    padding: f32,
    /// How large the icon is.
    side: f32,
    /// What it takes, with the gap to the words.
    icon: f32,
}

/// Between icon and words.
const ICON_GAP: f32 = 10.0;

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let theme = theme(ui);
        let tone = self.tone.unwrap_or(theme.sea);
        let room = room(ui);
        let words = self.words(ui, room);
        let mut size = vec2(
            (words.size.x + words.icon + 2.0 * words.padding).max(TARGET),
            (words.size.y + 2.0 * GAP).max(self.height),
        );
        if self.round && self.alone() {
            size.x = size.x.max(60.0);
        }
        if self.wide {
            size.x = size.x.max(room);
        }

        let (rect, response) = ui.allocate_exact_size(size.ceil(), Sense::click());
        follow_focus(&response);
        let enabled = ui.is_enabled();
        let name = spoken(self.name.unwrap_or(self.text)).into_owned();
        response.widget_info(|| {
            let kind = if self.link { WidgetType::Link } else { WidgetType::Button };
            match self.selected {
                Some(selected) => WidgetInfo::selected(kind, enabled, selected, &name),
                None => WidgetInfo::labeled(kind, enabled, &name),
            }
        });
        language::tell(ui.ctx(), response.id, self.text);

        if ui.is_rect_visible(rect) {
            let dress = self.dress(theme, &tone, enabled, &response);
            let radius = if self.round {
                CornerRadius::same((rect.height() / 2.0).min(255.0) as u8)
            } else {
                CornerRadius::same(RADIUS)
            };
            let body = self.paint_body(ui, rect, radius, &dress, &response);
            if response.has_focus() {
                paint_focus_ring(ui.painter(), rect, radius, &tone, dress.ring);
            }
            self.paint_words(ui, body, words, dress.letters);
        }
        // A picture alone says its name when a pointer rests on it, or a finger.
        let response = if self.alone() { response.on_hover_text(&name) } else { response };
        if enabled { response.on_hover_cursor(CursorIcon::PointingHand) } else { response }
    }
}

impl Button<'_> {
    /// Paints ground, edge and foot; gives back where icon and words go.
    fn paint_body(&self, ui: &Ui, rect: Rect, radius: CornerRadius, dress: &Dress, response: &Response) -> Rect {
        let painter = ui.painter();
        let pressed = response.is_pointer_button_down_on();
        let Some(foot) = dress.foot else {
            painter.rect(rect, radius, dress.ground, dress.edge, StrokeKind::Inside);
            return rect;
        };
        // A pressed button sinks onto its foot.
        let sink = if pressed { FOOT - 1.0 } else { 0.0 };
        let body = Rect::from_min_max(rect.min + vec2(0.0, sink), rect.max - vec2(0.0, FOOT - sink));
        painter.rect_filled(Rect::from_min_max(body.min, rect.max), radius, foot);
        painter.rect(body, radius, dress.ground, dress.edge, StrokeKind::Inside);
        body
    }

    fn paint_words(&self, ui: &Ui, body: Rect, words: Words, color: Color32) {
        let painter = ui.painter();
        let content = words.size.x + words.icon;
        let start = if self.centered { body.center().x - content / 2.0 } else { body.left() + words.padding };
        let middle = body.center().y;
        if let Some(icon) = self.icon {
            let x = if self.icon_after { start + content - words.side / 2.0 } else { start + words.side / 2.0 };
            icon.paint(painter, pos2(x, middle), words.side, color);
        }
        if let Some(galley) = words.galley {
            let left = if self.icon_after { start } else { start + words.icon };
            // A centred galley is painted from the middle of its top edge.
            let x = if self.centered { left + words.size.x / 2.0 } else { left };
            painter.galley(pos2(x, middle - words.size.y / 2.0), galley, color);
        }
    }
}
