//! Words on the page: headings that screen readers know as headings, and paragraphs of a readable width.

use egui::{Color32, CornerRadius, Painter, Response, Sense, Ui, WidgetInfo, WidgetType, accesskit, vec2};

use super::{
    focus::{follow_heading, paint_focus_ring},
    room,
};
use crate::theme::{BODY, BODY_BOLD, EDGE, Emphasis, GAP_HAIR, KEY, LARGE_TITLE, RING, TITLE, Type, spoken, theme};
use crate::{aloud, language};

/// A heading of level 1 (page), 2 (part), 3 (group) or deeper, in the letters of that level.
pub fn heading(ui: &mut Ui, level: usize, text: &str) -> Response {
    let kind = match level {
        0 | 1 => LARGE_TITLE,
        2 => TITLE,
        3 => KEY,
        _ => BODY_BOLD,
    };
    let color = theme(ui).ink;
    heading_in(ui, level, kind, color, text)
}

/// A heading in letters and colour of one's own.
pub fn heading_in(ui: &mut Ui, level: usize, kind: Type, color: Color32, words: &str) -> Response {
    let sense = heading_sense(ui);
    let response = lay_down(ui, kind, color, words, sense);
    make_heading(ui, &response, level, words);
    response
}

/// The keyboard is sent to a heading where a new page begins, but never stops at it by itself. For the very next thing
/// that is laid down.
pub(crate) fn heading_sense(ui: &Ui) -> Sense {
    let focused = ui.memory(|memory| memory.has_focus(ui.next_auto_id()));
    if focused { Sense::focusable_noninteractive() } else { Sense::hover() }
}

/// A text that the keyboard can be sent to, as to a heading.
pub(crate) fn text_in_focus(ui: &mut Ui, kind: Type, color: Color32, words: &str) -> Response {
    let sense = heading_sense(ui);
    let response = lay_down(ui, kind, color, words, sense);
    // At the rim of what scrolls the ring reaches over it.
    let reach = ui.clip_rect().union(response.rect.expand(EDGE + RING).intersect(ui.clip_rect().expand(EDGE + RING)));
    paint_ring(ui, &ui.painter().with_clip_rect(reach), &response);
    response
}

fn paint_ring(ui: &Ui, painter: &Painter, response: &Response) {
    if response.has_focus() {
        let sea = theme(ui).sea;
        paint_focus_ring(painter, response.rect.expand(EDGE), CornerRadius::same(GAP_HAIR as u8), &sea, sea.ink);
    }
}

/// What has been laid down is a heading.
pub(crate) fn make_heading(ui: &Ui, response: &Response, level: usize, words: &str) {
    follow_heading(response);
    paint_ring(ui, ui.painter(), response);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(accesskit::Role::Heading);
        node.set_level(level.max(1));
        node.set_label(spoken(words).into_owned());
        node.clear_value();
    });
}

/// Running text. `**Stars**` make bold; no line is longer than 65 characters.
pub fn paragraph(ui: &mut Ui, words: &str) -> Response {
    let color = theme(ui).ink;
    text(ui, BODY, color, words)
}

/// A text of any kind and colour. `**Stars**` make bold; no line is longer than 65 characters.
pub fn text(ui: &mut Ui, kind: Type, color: Color32, words: &str) -> Response {
    lay_down(ui, kind, color, words, Sense::hover())
}

fn lay_down(ui: &mut Ui, kind: Type, color: Color32, words: &str, sense: Sense) -> Response {
    let width = room(ui).min(kind.line_width(ui.ctx()));
    let kind = kind.fitting(ui.painter(), words, width);
    let mut job = kind.job(ui.ctx(), words, color, width, Emphasis::Stars);
    aloud::mark(ui, &mut job, aloud::hear(ui, words));
    let galley = ui.painter().layout_job(job);
    let size = vec2(galley.size().x.ceil(), galley.size().y.ceil());
    let (rect, response) = ui.allocate_exact_size(size, sense);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, ui.is_enabled(), spoken(words)));
    language::tell(ui.ctx(), response.id, words);
    ui.painter().galley(rect.min, galley, color);
    response
}
