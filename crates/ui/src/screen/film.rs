//! What would have followed, as a strip of pictures at night; only going back leads on.

use archipel_model::lesson::{Frame, Picture};
use archipel_model::session::{Action, Reply, Run};
use egui::{
    CornerRadius, Painter, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, accesskit,
    pos2, vec2,
};

use super::{keyboard, room};
use crate::{
    aloud::{self, Part},
    art::{self, Scene},
    draw::Draw,
    icon::Icon,
    language,
    theme::{
        BODY, BODY_BOLD, Emphasis, GAP, GAP_HAIR, GAP_HUGE, GAP_LARGE, GAP_SMALL, GAP_WIDE, ICON_LARGE, KEY,
        LARGE_TITLE, RADIUS_CARD, RADIUS_PANEL, RING, SMALL_BOLD, TITLE, Type, theme,
    },
    widget::{Button, focus::turn_pages, heading_in, text},
};

/// The height of a picture.
const PICTURE: f32 = 170.0;

/// The least width of a picture with its words.
const LEAST: f32 = 230.0;

/// The drawing of a picture.
fn scene_of(picture: Picture) -> Scene {
    match picture {
        Picture::PhoneYes => Scene::PhoneYes,
        Picture::Stranger => Scene::Stranger,
        Picture::MoneyGone => Scene::MoneyGone,
        Picture::FakeSite => Scene::FakeSite,
        Picture::CodeSeen => Scene::CodeSeen,
        Picture::CardBlocked => Scene::CardBlocked,
        Picture::LettersRead => Scene::LettersRead,
        Picture::LateFee => Scene::LateFee,
        Picture::LostPaper => Scene::LostPaper,
        Picture::Help => Scene::CallForHelp,
    }
}

/// The page.
pub(super) fn film_ui(ui: &mut Ui, draw: &mut Draw<'_>, run: &Run, reply: Reply) {
    let whole = ui.max_rect();
    ui.painter().rect_filled(whole, CornerRadius::ZERO, theme(ui).night);
    let page = whole.shrink(if draw.small { GAP } else { GAP_HUGE });
    aloud::part_ui(ui, draw, Part::Film, |ui, draw| scenes_ui(ui, draw, run, reply, page));
}

fn scenes_ui(ui: &mut Ui, draw: &mut Draw<'_>, run: &Run, reply: Reply, page: Rect) {
    if draw.crowded() {
        // No part may stay in place where there is so little room.
        room::within(ui, "strip", page, |ui| {
            ScrollArea::vertical().id_salt("film").auto_shrink(false).show(ui, |ui| {
                head_ui(ui, draw);
                strip_ui(ui, draw, run.mistake(reply).map_or(&[], |mistake| &mistake.harm));
                foot_ui(ui, draw, run, reply);
                turn_pages(ui, true);
            });
        });
        return;
    }
    let id = ui.id().with("film foot");
    let foot = room::known(ui, id, 128.0);
    let split = page.bottom() - foot;
    let strip = Rect::from_min_max(page.min, pos2(page.right(), split - GAP));
    let frames: &[Frame] = run.mistake(reply).map_or(&[], |mistake| &mistake.harm);
    room::within(ui, "strip", strip, |ui| {
        ScrollArea::vertical().id_salt("film").auto_shrink(false).show(ui, |ui| {
            head_ui(ui, draw);
            ui.add_space(GAP_LARGE);
            strip_ui(ui, draw, frames);
            ui.add_space(GAP_SMALL);
            turn_pages(ui, true);
        });
    });
    let place = Rect::from_min_size(pos2(page.left(), split), page.size());
    let used = room::within(ui, "foot", place, |ui| foot_ui(ui, draw, run, reply));
    room::learn(ui, id, used);
}

fn head_ui(ui: &mut Ui, draw: &Draw<'_>) {
    let theme = theme(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP_WIDE;
        let side = if draw.small { 48.0 } else { 64.0 };
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
        ui.painter().rect_filled(rect, CornerRadius::same(RADIUS_CARD), theme.practice.solid);
        Icon::Rewind.paint(ui.painter(), rect.center(), ICON_LARGE, theme.practice.on_solid);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let said = heading_in(
                ui,
                1,
                if draw.small { TITLE } else { LARGE_TITLE.sized(30.0) },
                theme.on_night,
                &draw.say("film-title"),
            );
            ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(accesskit::Live::Polite));
            text(ui, BODY, theme.on_night_soft, &draw.say("film-calm"));
        });
    });
}

/// The pictures: beside each other where there is room, else under each other.
fn strip_ui(ui: &mut Ui, draw: &Draw<'_>, frames: &[Frame]) {
    let most = ((ui.available_width() / LEAST) as usize).clamp(1, 4);
    // Never one picture alone under three others.
    let columns = if most >= frames.len() { frames.len().max(1) } else { most.min(2) };
    let gap = if draw.small { GAP } else { GAP_WIDE };
    // The yellow ring of the first picture must not be cut off at the rim.
    let room = ui.available_width() - 2.0 * RING;
    let width = ((room - gap * (columns as f32 - 1.0)) / columns as f32).floor();
    for (row, part) in frames.chunks(columns).enumerate() {
        let height =
            part.iter().map(|frame| words_height(ui.painter(), draw, frame, width)).fold(0.0, f32::max) + PICTURE;
        let (place, _) = ui.allocate_exact_size(vec2(room + 2.0 * RING, height + RING), Sense::hover());
        for (column, frame) in part.iter().enumerate() {
            let left = place.left() + RING + (width + gap) * column as f32;
            let rect = Rect::from_min_size(pos2(left, place.top() + RING), vec2(width, height));
            frame_ui(ui, draw, frame, row * columns + column, rect);
        }
        ui.add_space(gap - GAP_SMALL);
    }
}

fn words_height(painter: &Painter, draw: &Draw<'_>, frame: &Frame, width: f32) -> f32 {
    let room = width - 2.0 * GAP_WIDE;
    let ink = crate::theme::Theme::of(painter.ctx()).ink;
    let title = BODY_BOLD.galley(painter, &draw.help(&frame.title), ink, room).size().y;
    let words = BODY.sized(17.0).galley(painter, &draw.help(&frame.text), ink, room).size().y;
    title + words + 2.0 * GAP_WIDE
}

fn frame_ui(ui: &mut Ui, draw: &Draw<'_>, frame: &Frame, index: usize, rect: Rect) {
    let theme = theme(ui);
    let (title, words) = (draw.help(&frame.title), draw.help(&frame.text));
    let number = index + 1;
    let response = ui.interact(rect, ui.id().with(("frame", index)), Sense::hover());
    // A question ends with its own sign.
    let end = if title.ends_with(['?', '!', '.']) { "" } else { "." };
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, format!("{number}. {title}{end} {words}")));
    language::tell(ui.ctx(), response.id, &words);
    let painter = ui.painter();
    let radius = CornerRadius::same(RADIUS_CARD);
    painter.rect_filled(rect, radius, theme.paper);
    let picture = Rect::from_min_size(rect.min, vec2(rect.width(), PICTURE));
    let top = CornerRadius { sw: 0, se: 0, ..radius };
    art::scene(painter, picture, top, scene_of(frame.picture), theme);
    let badge = rect.min + vec2(29.0, 29.0);
    painter.circle_filled(badge, 17.0, theme.night);
    SMALL_BOLD.sized(16.0).paint_centered(painter, badge, &number.to_string(), theme.on_night);
    let room = rect.width() - 2.0 * GAP_WIDE;
    let at = pos2(rect.left() + GAP_WIDE, picture.bottom() + GAP_WIDE - GAP_HAIR);
    let galley = |kind: Type, words: &str, ink| {
        let mut job = kind.job(ui.ctx(), words, ink, room, Emphasis::Plain);
        aloud::mark(ui, &mut job, aloud::hear(ui, words));
        painter.layout_job(job)
    };
    let title = galley(BODY_BOLD, &title, theme.ink);
    let below = at + vec2(0.0, title.size().y);
    painter.galley(at, title, theme.ink);
    painter.galley(below, galley(BODY.sized(17.0), &words, theme.ink_soft), theme.ink_soft);
    if index == 0 {
        painter.rect_stroke(rect, radius, Stroke::new(RING, theme.practice.solid), StrokeKind::Outside);
    }
}

/// The pilot, what he says, and the way back.
fn foot_ui(ui: &mut Ui, draw: &mut Draw<'_>, run: &Run, reply: Reply) -> f32 {
    let theme = theme(ui);
    let said = run.reply(reply).map(|text| draw.help(text)).unwrap_or_default();
    let back = draw.say("rewind");
    egui::Frame::new()
        .fill(theme.paper)
        .corner_radius(RADIUS_PANEL)
        .inner_margin(egui::Margin::same(GAP_WIDE as i8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            let button = Button::primary(&back).icon(Icon::Rewind).tone(theme.practice);
            if draw.small {
                aloud::beside_speaker_ui(ui, draw, |ui, draw| pilot_words_ui(ui, draw, 60.0, &said));
                back_ui(ui, draw, button.wide());
                return;
            }
            let room = ui.available_rect_before_wrap();
            let id = ui.id().with("way back");
            let (wide, high) = (room::known(ui, id, 320.0), room::known(ui, id.with("height"), 90.0));
            let words = Rect::from_min_max(room.min, pos2(room.right() - wide - GAP_LARGE, room.bottom()));
            let height = room::within(ui, "words", words, |ui| {
                aloud::beside_speaker_ui(ui, draw, |ui, draw| pilot_words_ui(ui, draw, 90.0, &said));
                ui.min_rect().height()
            });
            room::learn(ui, id.with("height"), height);
            let place = Rect::from_min_size(
                pos2(room.right() - wide, room.top() + ((high - 64.0) / 2.0).max(0.0)),
                vec2(room.width(), 64.0),
            );
            let used = room::within(ui, "back", place, |ui| back_ui(ui, draw, button));
            room::learn(ui, id, used);
        });
    ui.min_rect().height()
}

fn back_ui(ui: &mut Ui, draw: &mut Draw<'_>, button: Button<'_>) -> f32 {
    let response = ui.add(button);
    keyboard::lead_to(ui, &response);
    draw.on(&response, Action::Rewind);
    response.rect.width()
}

fn pilot_words_ui(ui: &mut Ui, draw: &Draw<'_>, side: f32, said: &str) {
    let theme = theme(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP_WIDE;
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
        art::pilot(ui.painter(), rect, theme);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = GAP_HAIR;
            text(ui, if draw.small { BODY_BOLD } else { KEY }, theme.ink, &draw.say("film-good"));
            text(ui, if draw.small { BODY.sized(16.0) } else { BODY }, theme.ink_soft, said);
        });
    });
}
