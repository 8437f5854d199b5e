//! The map as a picture: islands at their places, bridges between them, and a panel for the island that is chosen.

use archipel_model::lesson::IslandFile;
use egui::{
    Color32, CornerRadius, CursorIcon, Painter, Pos2, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    WidgetType, pos2, vec2,
};

use super::{beside_panel, chosen_island, drawing_of, lessons};
use crate::{
    art::{self, IslandState},
    draw::Draw,
    sandbox::service_of,
    screen::room,
    theme::{BODY, BODY_BOLD, EDGE, Emphasis, GAP, GAP_SMALL, RADIUS, RING, SMALL, SMALL_BOLD, TITLE, Type, theme},
    widget::{focus::turn_pages, follow_focus, heading_in, paint_focus_ring, panel, text},
};

/// Where the middle of an island's land lies in its drawing, as parts of its width and height.
const LAND: (f32, f32) = (0.5, 0.70);

/// How near the islands of two columns are, as a part of the width of the sea (`lessons/README.md`, "The map").
const NEAREST: f32 = 0.16;

/// An island in the fog, as a part of the width of an open one.
const FOGGED: f32 = 0.74;

/// The sea with the islands.
pub(super) fn picture_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    let (sea, side) = beside_panel(ui.max_rect());
    let chosen = chosen_island(draw);
    let course = draw.session.course();
    paint_fogged(ui, draw, sea);
    paint_bridges(ui, draw, sea);
    for island in &course.islands {
        if !lessons::on(draw, island.id).is_empty() {
            island_ui(ui, draw, sea, island, chosen == Some(island.id));
        }
    }
    if let Some(island) = chosen.and_then(|island| super::island_file(draw, island)) {
        room::within(ui, "island panel", side, |ui| panel_ui(ui, draw, island));
    }
}

/// Where an island lies.
fn point(sea: Rect, island: &IslandFile) -> Pos2 {
    let (x, y) = island.at;
    // A little lower than written, for what rises from the land; a little higher, for the label under it.
    let room = Rect::from_min_max(sea.min + vec2(0.0, sea.height() * 0.03), sea.max - vec2(0.0, sea.height() * 0.02));
    room.lerp_inside(vec2(x / 100.0, y / 100.0))
}

/// The drawing of an island as wide as this, with its land around a point.
fn place(at: Pos2, width: f32) -> Rect {
    let size = vec2(width, width * 224.0 / 240.0);
    Rect::from_min_size(at - vec2(size.x * LAND.0, size.y * LAND.1), size)
}

fn width_of_open(sea: Rect) -> f32 {
    (sea.width() * 0.17).min(sea.height() * 0.24).clamp(104.0, 240.0)
}

fn width_of_fogged(sea: Rect) -> f32 {
    (width_of_open(sea) * FOGGED).max(104.0)
}

fn paint_fogged(ui: &Ui, draw: &Draw<'_>, sea: Rect) {
    let theme = theme(ui);
    let width = width_of_fogged(sea);
    for island in &draw.session.course().islands {
        if !lessons::on(draw, island.id).is_empty() {
            continue;
        }
        let at = point(sea, island);
        art::island(ui.painter(), place(at, width), drawing_of(island.id), IslandState::Fogged, theme);
        let name = draw.help(&island.name);
        let kind = SMALL_BOLD.sized(14.0).weighing(600.0);
        let kind = kind.fitting(ui.painter(), &name, width * 0.86);
        let mut job = kind.job(ui.ctx(), &name, theme.ink, width * 0.86, Emphasis::Plain);
        job.halign = egui::Align::Center;
        let galley = ui.painter().layout_job(job);
        let top = at.y - galley.size().y / 2.0;
        ui.painter().galley(pos2(at.x, top), galley, theme.ink);
    }
}

fn paint_bridges(ui: &Ui, draw: &Draw<'_>, sea: Rect) {
    let theme = theme(ui);
    let course = draw.session.course();
    // Lessons that build the same bridge build one: it stands as soon as one of them is done.
    let mut bridges: Vec<(&IslandFile, &IslandFile, bool)> = Vec::new();
    for lesson in &course.lessons {
        let Some((one, other)) = course.bridge(lesson) else { continue };
        let stands = lessons::stands(draw, lesson);
        match bridges.iter_mut().find(|bridge| (bridge.0.id, bridge.1.id) == (one.id, other.id)) {
            Some(bridge) => bridge.2 |= stands,
            None => bridges.push((one, other, stands)),
        }
    }
    for (one, other, stands) in bridges {
        let (from, to) = shore(draw, sea, one, other);
        art::bridge(ui.painter(), from, to, stands, theme);
    }
}

/// The points where a bridge leaves the two islands.
fn shore(draw: &Draw<'_>, sea: Rect, one: &IslandFile, other: &IslandFile) -> (Pos2, Pos2) {
    let (from, to) = (point(sea, one), point(sea, other));
    let reach = |island: &IslandFile, towards: egui::Vec2| {
        let width = if lessons::on(draw, island.id).is_empty() { width_of_fogged(sea) } else { width_of_open(sea) };
        let direction = towards.normalized();
        // The land is an ellipse more than twice as wide as high.
        let radius = 1.0 / ((direction.x / (width * 0.43)).powi(2) + (direction.y / (width * 0.20)).powi(2)).sqrt();
        direction * radius
    };
    (from + reach(one, to - from), to + reach(other, from - to))
}

/// One island that can be visited: drawing and label are one button.
fn island_ui(ui: &mut Ui, draw: &mut Draw<'_>, sea: Rect, island: &IslandFile, chosen: bool) {
    let theme = theme(ui);
    let at = point(sea, island);
    let land = place(at, width_of_open(sea));
    let name = draw.help(&island.name);
    let count = lessons::count_words(draw, island.id);
    let label = Label::lay_out(ui.painter(), sea, pos2(at.x, at.y + land.height() * 0.27), &name, &count);
    // The land and what stands on it, without the water in the corners of the drawing, where a neighbour's label may be.
    let (side, top) = (land.width() * 0.08, land.height() * 0.12);
    let shore = Rect::from_min_max(land.min + vec2(side, top), land.max - vec2(side, 0.0));
    let touch = shore.union(label.words);
    let response = ui.interact(touch, ui.id().with(("island", island.id)), Sense::click());
    follow_focus(&response);
    let said = format!("{name}, {count}");
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, chosen, &said));
    let here = lessons::on(draw, island.id);
    let done = here.iter().all(|lesson| lessons::stands(draw, lesson));
    let state = match (chosen, done) {
        (_, true) => IslandState::Done,
        (true, false) => IslandState::Current,
        (false, false) => IslandState::Open,
    };
    art::island(ui.painter(), land, drawing_of(island.id), state, theme);
    if chosen {
        let size = land.width() * 0.27;
        let boat =
            Rect::from_min_size(pos2(land.right() - size * 0.15, land.bottom() - size * 1.25), vec2(size, size * 1.3));
        art::boat(ui.painter(), boat, theme);
    }
    label.paint(ui, chosen, response.hovered(), response.has_focus());
    if response.clicked() {
        draw.scratch.island = Some(island.id);
        ui.ctx().request_discard("another island is chosen");
    }
    response.on_hover_cursor(CursorIcon::PointingHand);
}

/// The label of an island.
struct Label {
    rect: Rect,
    /// Where its words stand.
    words: Rect,
    name: std::sync::Arc<egui::Galley>,
    count: std::sync::Arc<egui::Galley>,
}

impl Label {
    fn lay_out(painter: &Painter, sea: Rect, top: Pos2, name: &str, count: &str) -> Label {
        // On a small sea the labels are smaller too, and a long name takes two lines: the neighbours are near.
        let part = (sea.width() / 900.0).clamp(0.82, 1.0);
        let most = sea.width() * NEAREST - GAP_SMALL;
        let line = |kind: Type, text: &str| {
            let kind = kind.fitting(painter, text, most);
            let mut job = kind.job(painter.ctx(), text, Color32::PLACEHOLDER, most, Emphasis::Plain);
            job.halign = egui::Align::Center;
            painter.layout_job(job)
        };
        let name = line(BODY_BOLD.sized(17.0 * part), name);
        let count = line(SMALL.sized((14.0 * part).max(12.5)), count);
        let words = vec2(name.size().x.max(count.size().x), name.size().y + count.size().y + GAP_SMALL).ceil();
        let size = words + vec2(2.0 * GAP * part * part, 0.0);
        let mut rect = Rect::from_min_size(pos2(top.x - size.x / 2.0, top.y), size);
        // At the rim of the sea the label moves inside rather than being cut off.
        rect = rect.translate(vec2((sea.left() - rect.left()).max(0.0) - (rect.right() - sea.right()).max(0.0), 0.0));
        rect = rect.translate(vec2(0.0, -(rect.bottom() - sea.bottom()).max(0.0)));
        Label { rect, words: Rect::from_center_size(rect.center(), words), name, count }
    }

    fn paint(self, ui: &Ui, chosen: bool, hovered: bool, focused: bool) {
        let theme = theme(ui);
        let painter = ui.painter();
        let radius = CornerRadius::same(RADIUS);
        let edge = Stroke::new(EDGE, if chosen || hovered { theme.sea.ink } else { theme.outline });
        // Filled: a ring would say that the keyboard is there.
        let (ground, ink, soft) = match chosen {
            true => (theme.sea.solid, theme.sea.on_solid, theme.sea.on_solid),
            false => (theme.paper, theme.ink, theme.ink_soft),
        };
        painter.rect(self.rect, radius, ground, edge, StrokeKind::Outside);
        if focused {
            paint_focus_ring(painter, self.rect, radius, &theme.sea, theme.sea.ink);
        }
        let middle = self.rect.center().x;
        let top = self.rect.top() + GAP_SMALL / 2.0;
        let below = top + self.name.size().y;
        painter.galley(pos2(middle, top), self.name, ink);
        painter.galley(pos2(middle, below), self.count, soft);
    }
}

/// The lessons of the chosen island.
fn panel_ui(ui: &mut Ui, draw: &mut Draw<'_>, island: &IslandFile) {
    let theme = theme(ui);
    let next = lessons::next_on(draw, island.id);
    panel(ui, |ui| {
        ui.set_width(ui.available_width());
        let most = ui.available_height();
        ScrollArea::vertical().id_salt(("island panel", island.id)).max_height(most).auto_shrink([false, true]).show(
            ui,
            |ui| {
                ui.spacing_mut().item_spacing.y = GAP;
                // Room for the rings of focus at the rim of what scrolls.
                egui::Frame::new().inner_margin(egui::Margin::same(RING as i8 + 1)).show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    head_ui(ui, draw, island, next.map(|lesson| service_of(lesson.file.emblem)));
                    ui.add_space(GAP_SMALL);
                    lessons::cards_ui(ui, draw, island.id, next.map(|lesson| lesson.id.as_str()));
                    ui.add_space(GAP_SMALL);
                    if let Some(lesson) = next {
                        lessons::begin_ui(ui, draw, lesson);
                    }
                    text(ui, BODY, theme.ink_soft, &draw.say("or-another-island"));
                });
                turn_pages(ui, false);
            },
        );
    });
}

fn head_ui(ui: &mut Ui, draw: &Draw<'_>, island: &IslandFile, service: Option<art::Service>) {
    let theme = theme(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        if let Some(service) = service {
            let (rect, _) = ui.allocate_exact_size(vec2(52.0, 52.0), Sense::hover());
            art::emblem(ui.painter(), rect, service, theme);
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            heading_in(ui, 2, TITLE.sized(24.0), theme.ink, &draw.help(&island.name));
            text(ui, BODY, theme.ink_soft, &draw.help(&island.about));
        });
    });
}
