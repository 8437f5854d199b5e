//! Dividing the room of a page: parts with a place of their own, columns that scroll, pages with a view of the sea.

use egui::{Align, Id, Layout, Painter, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::{
    art,
    draw::Draw,
    theme::{GAP, GAP_HUGE, GAP_LARGE, theme},
    widget::focus::turn_pages,
};

/// Draws in a part of the page. Its name keeps the ids of what is in it, whatever is drawn before it.
pub(crate) fn within<R>(ui: &mut Ui, name: &str, rect: Rect, content: impl FnOnce(&mut Ui) -> R) -> R {
    let id = ui.id().with(name);
    let builder = UiBuilder::new().id(id).max_rect(rect).layout(Layout::top_down(Align::Min));
    ui.scope_builder(builder, content).inner
}

/// The size of a part as it was last measured.
pub(crate) fn known(ui: &Ui, id: Id, guess: f32) -> f32 {
    ui.data(|data| data.get_temp(id)).unwrap_or(guess)
}

/// Remembers the size of a part. When it is not what was supposed, this frame is drawn once more before it is shown.
pub(crate) fn learn(ui: &Ui, id: Id, measured: f32) {
    if ui.is_sizing_pass() {
        return;
    }
    let before: Option<f32> = ui.data(|data| data.get_temp(id));
    if before.is_none_or(|before| (before - measured).abs() > 0.5) {
        ui.data_mut(|data| data.insert_temp(id, measured));
        ui.ctx().request_discard("a part has another size than before");
        if !ui.ctx().will_discard() {
            ui.ctx().request_repaint();
        }
    }
}

/// The free edge around what stands on a page.
pub(super) fn edge(width: f32) -> f32 {
    if width < 600.0 { GAP } else { GAP_HUGE }
}

/// A column in the middle of the page: it scrolls when it is longer than the page, and stands in the middle when it is shorter.
pub(super) fn column_ui(ui: &mut Ui, name: &str, widest: f32, content: impl FnOnce(&mut Ui)) {
    let page = ui.max_rect();
    let edge = edge(page.width());
    ScrollArea::vertical().id_salt(name).auto_shrink(false).show(ui, |ui| {
        let room = ui.max_rect();
        let width = (room.width() - 2.0 * edge).min(widest);
        let id = ui.id().with("column");
        let above = ((page.height() - known(ui, id, 0.0)) / 2.0).max(edge.min(GAP_LARGE)).floor();
        ui.add_space(above);
        let left = (room.left() + (room.width() - width) / 2.0).round();
        let place = Rect::from_min_size(pos2(left, ui.cursor().top()), vec2(width, page.height()));
        let height = within_height(ui, place, content);
        learn(ui, id, height);
        ui.add_space(edge.min(GAP_LARGE));
        turn_pages(ui, true);
    });
}

fn within_height(ui: &mut Ui, place: Rect, content: impl FnOnce(&mut Ui)) -> f32 {
    within(ui, "in column", place, |ui| {
        ui.set_width(place.width());
        content(ui);
        ui.min_rect().height()
    })
}

/// Two columns beside each other; the left one takes this part of the width.
pub(super) fn columns_ui(
    ui: &mut Ui,
    draw: &mut Draw<'_>,
    part: f32,
    left: impl FnOnce(&mut Ui, &mut Draw<'_>),
    right: impl FnOnce(&mut Ui, &mut Draw<'_>),
) {
    let room = ui.available_rect_before_wrap();
    let middle = room.left() + (room.width() * part).round();
    let first = Rect::from_min_max(room.min, pos2(middle - GAP_HUGE / 2.0, room.bottom()));
    let second = Rect::from_min_max(pos2(middle + GAP_HUGE / 2.0, room.top()), room.max);
    ui.scope_builder(UiBuilder::new(), |ui| {
        within(ui, "left column", first, |ui| left(ui, draw));
        within(ui, "right column", second, |ui| right(ui, draw));
    });
}

/// Things beside each other in equally wide cells, row after row.
pub(crate) fn grid_ui<T>(ui: &mut Ui, columns: usize, gap: f32, items: &[T], mut each: impl FnMut(&mut Ui, &T)) {
    let width = ((ui.available_width() - gap * (columns as f32 - 1.0)) / columns as f32).floor();
    for row in items.chunks(columns) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for item in row {
                cell_ui(ui, width, |ui| each(ui, item));
            }
        });
    }
}

/// A cell of a row, as wide as this; what is in it stands under each other.
pub(super) fn cell_ui<R>(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    let layout = Layout::top_down(Align::Min);
    ui.allocate_ui_with_layout(vec2(width, 0.0), layout, |ui| {
        ui.set_width(width);
        content(ui)
    })
    .inner
}

/// A page with a view: a picture of the sea beside the column, above it on small screens.
pub(super) fn scenic_ui(
    ui: &mut Ui,
    draw: &mut Draw<'_>,
    name: &str,
    picture: impl FnOnce(&Painter, Rect),
    content: impl FnOnce(&mut Ui, &mut Draw<'_>),
) {
    let whole = ui.max_rect();
    let (view, page) = if draw.small {
        // On a low window the words need the room more than the picture.
        let height = if whole.height() < 560.0 { 0.0 } else { (whole.height() * 0.19).clamp(110.0, 220.0).round() };
        whole.split_top_bottom_at_y(whole.top() + height)
    } else {
        whole.split_left_right_at_x(whole.left() + (whole.width() * 0.40).round())
    };
    if view.height() > 1.0 {
        let painter = ui.painter().with_clip_rect(view.intersect(ui.clip_rect()));
        art::sea(&painter, view, theme(ui));
        picture(&painter, view);
    }
    let widest = if draw.small { 620.0 } else { 660.0 };
    within(ui, "beside the view", page, |ui| column_ui(ui, name, widest, |ui| content(ui, draw)));
}

/// The place for an island in a view of the sea.
pub(super) fn island_place(view: Rect) -> Rect {
    let width = (view.width() * 0.80).min(view.height() * 0.98);
    let size = vec2(width, width * 224.0 / 240.0);
    let middle = view.center() + vec2(0.0, (view.height() - size.y) * 0.10);
    Rect::from_center_size(middle, size)
}
