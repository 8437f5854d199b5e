//! Fields to type in.

use egui::{
    Align2, CornerRadius, EventFilter, Frame, Id, Margin, Response, Shape, Stroke, StrokeKind, TextEdit, Ui, vec2,
};

use super::{follow_focus, paint_focus_ring, room, text::text};
use crate::{
    icon::Icon,
    theme::{BODY, BODY_BOLD, EDGE, GAP_HAIR, GAP_WIDE, ICON, RADIUS, TARGET_USUAL, Tone, theme},
};

/// Which keyboard a phone or tablet opens, in the words of the web. Nothing else can say it on the way to the page, so the
/// class of the field does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keyboard {
    /// Digits alone.
    Numbers,
    /// The keys of a phone.
    Phone,
    /// Letters with `@`.
    Mail,
    /// Letters with `/` and `.`.
    Address,
    /// Letters with a key that searches.
    Search,
}

impl Keyboard {
    fn mode(self) -> &'static str {
        match self {
            Self::Numbers => "numeric",
            Self::Phone => "tel",
            Self::Mail => "email",
            Self::Address => "url",
            Self::Search => "search",
        }
    }
}

/// A field to type in, with its name above it.
#[must_use = "show it with `show`"]
pub struct TextField<'a> {
    name: &'a str,
    hidden_name: bool,
    hint: &'a str,
    icon: Option<Icon>,
    tone: Option<Tone>,
    secret: bool,
    keyboard: Option<Keyboard>,
    rows: usize,
    round: bool,
    width: Option<f32>,
    height: f32,
    id: Option<Id>,
}

impl<'a> TextField<'a> {
    /// A field of one line; `name` stands above it and is read aloud.
    pub fn new(name: &'a str) -> Self {
        Self {
            name,
            hidden_name: false,
            hint: "",
            icon: None,
            tone: None,
            secret: false,
            keyboard: None,
            rows: 1,
            round: false,
            width: None,
            height: TARGET_USUAL,
            id: None,
        }
    }

    /// Does not draw the name: only where an icon beside it says enough, as in an address bar.
    pub fn hidden_name(mut self) -> Self {
        self.hidden_name = true;
        self
    }

    /// A pale example while the field is empty; in a field of one line that is too narrow for it there is none.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// An icon at the left, inside.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// The colours of the ring and edge, when they are not the sea's.
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = Some(tone);
        self
    }

    /// Shows dots instead of letters.
    pub fn secret(mut self) -> Self {
        self.secret = true;
        self
    }

    /// What is typed here, so that the right keys come to the screen.
    pub fn keyboard(mut self, keyboard: Keyboard) -> Self {
        self.keyboard = Some(keyboard);
        self
    }

    /// A field of several lines.
    pub fn rows(mut self, rows: usize) -> Self {
        self.rows = rows.max(1);
        self
    }

    /// Half-round ends, as in an address bar.
    pub fn round(mut self) -> Self {
        self.round = true;
        self
    }

    /// Another width than all that there is (at most a line of text).
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Another height, at least 44.
    pub fn height(mut self, height: f32) -> Self {
        self.height = height.max(crate::theme::TARGET);
        self
    }

    /// A lasting id, where the text is kept by the caller or the focus is set from outside.
    pub fn id(mut self, id: Id) -> Self {
        self.id = Some(id);
        self
    }

    /// Draws the field and lets it be typed in.
    pub fn show(self, ui: &mut Ui, value: &mut String) -> Response {
        let theme = theme(ui);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = GAP_HAIR;
            let label = (!self.hidden_name).then(|| text(ui, BODY_BOLD, theme.ink, self.name).id);
            let response = self.show_box(ui, value);
            match label {
                Some(label) => response.labelled_by(label),
                None => {
                    ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(self.name));
                    response
                }
            }
        })
        .inner
    }

    fn show_box(&self, ui: &mut Ui, value: &mut String) -> Response {
        let theme = theme(ui);
        let tone = self.tone.unwrap_or(theme.sea);
        let width = self.width.unwrap_or_else(|| room(ui).min(BODY.line_width(ui.ctx())));
        let ground = ui.painter().add(Shape::Noop);
        let ring = ui.painter().add(Shape::Noop);
        let line = BODY.line_height(ui.ctx());
        let above = ((self.height - line) / 2.0).max(0.0) as i8;
        let side = GAP_WIDE as i8 - 2;
        let left = if self.icon.is_some() { side + ICON as i8 + 10 } else { side };
        let inner = width - f32::from(left) - f32::from(side);
        let fits =
            self.rows > 1 || BODY.galley(ui.painter(), self.hint, theme.ink_soft, f32::INFINITY).size().x <= inner;
        let hint = if fits { self.hint } else { "" };
        let mut field = if self.rows > 1 {
            TextEdit::multiline(value).desired_rows(self.rows)
        } else {
            TextEdit::singleline(value)
        };
        if let Some(id) = self.id {
            field = field.id(id);
        }
        let response = field
            .frame(Frame::new().inner_margin(Margin { left, right: side, top: above, bottom: above }))
            .font(BODY.font(ui.ctx()))
            .text_color(theme.ink)
            .hint_text(BODY.rich(ui.ctx(), hint).color(theme.ink_soft))
            .password(self.secret)
            .vertical_align(if self.rows > 1 { egui::Align::Min } else { egui::Align::Center })
            .desired_width(inner)
            .min_size(vec2(width, self.height))
            .show(ui)
            .response
            .response;
        follow_focus(&response);
        if response.has_focus() {
            // Arrows move in the text; Escape does not leave it.
            let filter = EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: true };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        }
        if let Some(keyboard) = self.keyboard {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_class_name(keyboard.mode()));
        }

        let rect = response.rect;
        let radius =
            if self.round { CornerRadius::same((rect.height() / 2.0) as u8) } else { CornerRadius::same(RADIUS) };
        let enabled = ui.is_enabled();
        let fill = if enabled { theme.card } else { theme.sunken };
        let edge = Stroke::new(EDGE, if response.hovered() && enabled { tone.ink } else { theme.outline });
        ui.painter().set(ground, egui::epaint::RectShape::new(rect, radius, fill, edge, StrokeKind::Inside));
        if response.has_focus() {
            ui.painter().set(ring, Shape::Noop);
            paint_focus_ring(ui.painter(), rect, radius, &tone, tone.ink);
        }
        if let Some(icon) = self.icon {
            let center = Align2::LEFT_CENTER.pos_in_rect(&rect) + vec2(f32::from(side) + ICON / 2.0, 0.0);
            icon.paint(ui.painter(), center, ICON, theme.ink_soft);
        }
        response
    }
}

/// A field of one line with its name above it.
pub fn text_field(ui: &mut Ui, name: &str, value: &mut String) -> Response {
    TextField::new(name).show(ui, value)
}
