//! Choosing: big rows with a picture and two lines, and tabs.

use egui::{
    CornerRadius, CursorIcon, Painter, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType,
    accesskit, pos2, vec2,
};

use super::{follow_focus, paint_focus_ring, room, tab_list};
use crate::{
    aloud,
    icon::Icon,
    language,
    theme::{
        BODY_BOLD, BUTTON, EDGE, Emphasis, GAP, GAP_HAIR, GAP_LARGE, GAP_WIDE, ICON, RADIUS, RADIUS_CARD, RING, SMALL,
        TARGET, TARGET_PRIMARY, Theme, Tone, Type, beside_text, spoken, theme,
    },
};

/// How a choice stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChoiceState {
    /// Leads somewhere.
    Open,
    /// Leads to what the big button of the page leads to.
    Next,
    /// Was done before; can be done again.
    Done,
    /// One of several of which one holds: this one, or not. The one has a tinted ground and a tick, never a ring, which says
    /// that the keyboard is there.
    Chosen(bool),
}

/// The round mark with a tick on what is chosen.
const TICK: f32 = 30.0;

/// A big row: icon in a tile, a title, a smaller line under it (may be empty). The tile's colour is the tone's.
pub fn choice_card(
    ui: &mut Ui,
    tone: &Tone,
    icon: impl Into<Option<Icon>>,
    title: &str,
    subtitle: &str,
    state: ChoiceState,
) -> Response {
    let theme = theme(ui);
    let icon = if state == ChoiceState::Done { Some(Icon::Check) } else { icon.into() };
    let tile = 40.0;
    let side = GAP;
    let left = if icon.is_some() { side + tile + GAP } else { GAP_LARGE };
    let width = room(ui);
    let chosen = state == ChoiceState::Chosen(true);
    let right = if chosen { GAP_WIDE + TICK + GAP } else { GAP_WIDE };
    let words = (width - left - right).max(TARGET);
    let (front, back) = (theme.ink, theme.ink_soft);
    let title_kind = if subtitle.is_empty() { BODY_BOLD.sized(22.0) } else { BODY_BOLD };
    let title_kind = title_kind.fitting(ui.painter(), title, words);
    let subtitle_kind = SMALL.fitting(ui.painter(), subtitle, words);
    let galley = |kind: Type, text: &str, color| {
        let mut job = kind.job(ui.ctx(), text, color, words, Emphasis::Plain);
        aloud::mark(ui, &mut job, aloud::hear(ui, text));
        ui.painter().layout_job(job)
    };
    let title_galley = galley(title_kind, title, front);
    let subtitle_galley = (!subtitle.is_empty()).then(|| galley(subtitle_kind, subtitle, back));
    let text_height = title_galley.size().y + subtitle_galley.as_ref().map_or(0.0, |galley| galley.size().y);
    let size = vec2(width, (text_height + 2.0 * (GAP + GAP_HAIR)).max(TARGET_PRIMARY + GAP)).ceil();

    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    follow_focus(&response);
    let name = if subtitle.is_empty() { spoken(title).into_owned() } else { format!("{title}, {subtitle}") };
    response.widget_info(|| match state {
        ChoiceState::Chosen(chosen) => WidgetInfo::selected(WidgetType::Button, ui.is_enabled(), chosen, &name),
        _ => WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), &name),
    });
    language::tell(ui.ctx(), response.id, title);

    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        let radius = CornerRadius::same(RADIUS_CARD - 2);
        let stands_out = chosen || state == ChoiceState::Next;
        let edge = match (stands_out, response.hovered()) {
            // Twice as wide: where a look has no tints, the edge alone says it.
            (true, _) => Stroke::new(2.0 * EDGE, tone.ink),
            (false, true) => Stroke::new(EDGE, tone.ink),
            (false, false) => Stroke::new(EDGE, theme.outline),
        };
        let ground = match (ui.is_enabled(), stands_out) {
            (false, _) => theme.sunken,
            (true, true) => tone.ground,
            (true, false) => theme.card,
        };
        painter.rect(rect, radius, ground, edge, StrokeKind::Inside);
        if response.has_focus() {
            paint_focus_ring(painter, rect, radius, tone, tone.ink);
        }
        if chosen {
            let middle = pos2(rect.right() - GAP_WIDE - TICK / 2.0, rect.center().y);
            painter.circle_filled(middle, TICK / 2.0, tone.solid);
            Icon::Check.paint(painter, middle, ICON - GAP_HAIR, tone.on_solid);
        }
        if let Some(icon) = icon {
            let square =
                Rect::from_center_size(pos2(rect.left() + side + tile / 2.0, rect.center().y), vec2(tile, tile));
            let (fill, letters) = match state {
                ChoiceState::Done => (theme.success.solid, theme.success.on_solid),
                _ => (tone.solid, tone.on_solid),
            };
            painter.rect_filled(square, CornerRadius::same(10), fill);
            icon.paint(painter, square.center(), ICON, letters);
        }
        let mut at = pos2(rect.left() + left, rect.center().y - text_height / 2.0);
        let title_height = title_galley.size().y;
        painter.galley(at, title_galley, front);
        at.y += title_height;
        if let Some(galley) = subtitle_galley {
            painter.galley(at, galley, back);
        }
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// One of several tabs.
#[derive(Clone, Copy, Debug)]
pub struct Tab<'a> {
    /// Shown before the words.
    pub icon: Icon,
    /// The words.
    pub text: &'a str,
    /// Something waits there: a dot. `name` should say so too.
    pub news: bool,
    /// The name that is read aloud; empty: the words.
    pub name: &'a str,
}

/// The line at the rim of what is in front of its neighbours: a tab, a program.
pub(crate) fn paint_front_line(painter: &Painter, line: Rect, theme: &Theme) {
    painter.rect_filled(line, CornerRadius::same(2), theme.sea.solid);
}

/// The height of a tray of tabs.
pub fn tabs_height(ui: &Ui) -> f32 {
    tab_height(ui) + 2.0 * (RING + 1.0)
}

fn tab_height(ui: &Ui) -> f32 {
    TARGET.max(BUTTON.line_height(ui.ctx()) + GAP)
}

/// A tray of tabs, each equally wide; gives back the one that was pressed.
pub fn tabs(ui: &mut Ui, tabs: &[Tab<'_>], chosen: usize) -> Option<usize> {
    ui.scope(|ui| {
        tab_list(ui);
        tabs_in_list(ui, tabs, chosen)
    })
    .inner
}

fn tabs_in_list(ui: &mut Ui, tabs: &[Tab<'_>], chosen: usize) -> Option<usize> {
    let theme = theme(ui);
    let count = tabs.len().max(1) as f32;
    let inset = RING + 1.0;
    let width = ui.available_width();
    let each = (width - 2.0 * inset - (count - 1.0) * GAP_HAIR) / count;
    let height = tab_height(ui);
    let (tray, _) = ui.allocate_exact_size(vec2(width, height + 2.0 * inset), Sense::hover());
    ui.painter().rect_filled(tray, CornerRadius::same(RADIUS + 4), theme.sunken);
    let mut pressed = None;
    for (index, tab) in tabs.iter().enumerate() {
        let min = tray.min + vec2(inset + index as f32 * (each + GAP_HAIR), inset);
        let rect = Rect::from_min_size(min, vec2(each, height));
        let response = ui.interact(rect, ui.id().with(("tab", index)), Sense::click());
        follow_focus(&response);
        let selected = index == chosen;
        let name = if tab.name.is_empty() { tab.text } else { tab.name };
        response.widget_info(|| WidgetInfo::selected(WidgetType::Button, ui.is_enabled(), selected, name));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(accesskit::Role::Tab);
            node.set_selected(selected);
        });
        let painter = ui.painter();
        let radius = CornerRadius::same(RADIUS);
        if selected {
            let edge =
                if theme.look == crate::theme::Look::Contrast { Stroke::new(EDGE, theme.line) } else { Stroke::NONE };
            painter.rect(rect, radius, theme.card, edge, StrokeKind::Inside);
            let under = Rect::from_min_max(rect.left_bottom() - vec2(0.0, RING), rect.max);
            paint_front_line(painter, under.shrink2(vec2(GAP_LARGE, 0.0)), theme);
        } else if response.hovered() {
            painter.rect_filled(rect, radius, theme.card.gamma_multiply(0.5));
        }
        if response.has_focus() {
            paint_focus_ring(painter, rect, radius, &theme.sea, theme.sea.ink);
        }
        let kind = if selected { BUTTON.weighing(BODY_BOLD.weight) } else { BUTTON };
        let color = if selected { theme.ink } else { theme.ink_soft };
        let galley = painter.layout_job(kind.job(ui.ctx(), tab.text, color, f32::INFINITY, Emphasis::Plain));
        // Where the words have no room, the icon stands alone; the name is still read aloud.
        let dot = if tab.news { GAP_WIDE } else { 0.0 };
        let icon = beside_text(ui.ctx(), ICON);
        let whole = icon + GAP_HAIR * 2.0 + galley.size().x + dot;
        let words = whole <= each - 2.0 * GAP_HAIR;
        let content = if words { whole } else { icon + dot };
        let start = rect.center().x - content / 2.0;
        tab.icon.paint(painter, pos2(start + icon / 2.0, rect.center().y), icon, color);
        if words {
            painter.galley(pos2(start + icon + GAP_HAIR * 2.0, rect.center().y - galley.size().y / 2.0), galley, color);
        }
        if tab.news {
            painter.circle_filled(pos2(start + content - 6.0, rect.center().y), 6.0, theme.harm.solid);
        }
        if response.clicked() {
            pressed = Some(index);
        }
        response.on_hover_cursor(CursorIcon::PointingHand);
    }
    pressed
}
