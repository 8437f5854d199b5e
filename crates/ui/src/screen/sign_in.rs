//! Signing in with three pictures: no name, no password, nothing to type.

use archipel_model::progress::SignPicture;
use archipel_model::session::Action;
use egui::{
    Align, CornerRadius, CursorIcon, Layout, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType,
    pos2, vec2,
};

use super::{keyboard, press_ui, room};
use crate::{
    aloud::{self, Part},
    art,
    draw::Draw,
    icon::Icon,
    theme::{BODY, EDGE, GAP, GAP_SMALL, GAP_WIDE, LARGE_TITLE, RADIUS_CARD, SMALL_BOLD, TARGET, TITLE, theme},
    widget::{Button, NoticeKind, card, follow_focus, heading_in, notice, paint_focus_ring, text},
};

/// How many pictures make a name.
pub(super) const NAME: usize = 3;

/// The drawing of a picture, and the key of its name.
pub(super) fn picture_of(picture: SignPicture) -> (art::Picture, &'static str) {
    match picture {
        SignPicture::Boat => (art::Picture::Boat, "picture-boat"),
        SignPicture::Fish => (art::Picture::Fish, "picture-fish"),
        SignPicture::Tree => (art::Picture::Tree, "picture-tree"),
        SignPicture::Sun => (art::Picture::Sun, "picture-sun"),
        SignPicture::House => (art::Picture::House, "picture-house"),
        SignPicture::Key => (art::Picture::Key, "picture-key"),
        SignPicture::Bicycle => (art::Picture::Bicycle, "picture-bicycle"),
        SignPicture::Cup => (art::Picture::Cup, "picture-cup"),
        SignPicture::Apple => (art::Picture::Apple, "picture-apple"),
        SignPicture::Star => (art::Picture::Star, "picture-star"),
        SignPicture::Bird => (art::Picture::Bird, "picture-bird"),
        SignPicture::Umbrella => (art::Picture::Umbrella, "picture-umbrella"),
    }
}

/// The names of several pictures, in one line.
pub(super) fn names_of(draw: &Draw<'_>, pictures: &[SignPicture]) -> String {
    let names: Vec<String> = pictures.iter().map(|one| draw.say(picture_of(*one).1)).collect();
    names.join(", ")
}

/// The page.
pub(super) fn sign_in_ui(ui: &mut Ui, draw: &mut Draw<'_>, picked: &[SignPicture]) {
    aloud::part_ui(ui, draw, Part::Page, |ui, draw| name_ui(ui, draw, picked));
}

fn name_ui(ui: &mut Ui, draw: &mut Draw<'_>, picked: &[SignPicture]) {
    let small = draw.small;
    room::column_ui(ui, "sign in", if small { 560.0 } else { 1040.0 }, |ui| {
        ui.spacing_mut().item_spacing.y = GAP;
        let back = draw.say("back");
        press_ui(ui, draw, Button::quiet(&back).icon(Icon::ArrowLeft).height(TARGET), Action::SignOut);
        let ink = theme(ui).ink;
        aloud::beside_speaker_ui(ui, draw, |ui, draw| {
            heading_in(ui, 1, if small { TITLE } else { LARGE_TITLE }, ink, &draw.say("sign-in-title"));
        });
        text(ui, BODY, theme(ui).ink_soft, &draw.say("sign-in-why"));
        ui.add_space(if small { 0.0 } else { GAP_SMALL });
        if small {
            slots_ui(ui, draw, picked, 72.0);
            // With three pictures the name is complete: only the start is left to choose, or taking one back.
            if picked.len() < NAME {
                grid_ui(ui, draw, picked, 3);
            }
            start_ui(ui, draw, picked);
        } else {
            room::columns_ui(
                ui,
                draw,
                0.60,
                |ui, draw| grid_ui(ui, draw, picked, 4),
                |ui, draw| {
                    card(ui, |ui| {
                        ui.set_width(ui.available_width());
                        ui.spacing_mut().item_spacing.y = GAP_WIDE;
                        slots_ui(ui, draw, picked, 96.0);
                        start_ui(ui, draw, picked);
                    });
                },
            );
        }
    });
}

fn grid_ui(ui: &mut Ui, draw: &mut Draw<'_>, picked: &[SignPicture], columns: usize) {
    let width = ((ui.available_width() - GAP * (columns as f32 - 1.0)) / columns as f32).floor();
    ui.spacing_mut().item_spacing = vec2(GAP, GAP);
    for row in SignPicture::ALL.chunks(columns) {
        ui.horizontal(|ui| {
            for picture in row {
                let response = tile_ui(ui, draw, *picture, picked, width);
                if picked.is_empty() && *picture == SignPicture::Boat {
                    keyboard::lead_to(ui, &response);
                }
                draw.on(&response, Action::PickPicture(*picture));
            }
        });
    }
}

/// One picture to choose, with its name under it and its place in the name when it was chosen.
fn tile_ui(ui: &mut Ui, draw: &Draw<'_>, picture: SignPicture, picked: &[SignPicture], width: f32) -> Response {
    let theme = theme(ui);
    let (drawing, key) = picture_of(picture);
    let name = draw.say(key);
    let (side, around) = if draw.small { (56.0, GAP_SMALL) } else { (76.0, GAP) };
    let (rect, response) =
        ui.allocate_exact_size(vec2(width, around + side + GAP + SMALL_BOLD.line_height(ui.ctx())), Sense::click());
    follow_focus(&response);
    let chosen = picked.contains(&picture);
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, chosen, &name));
    let lit = response.hovered() || response.has_focus();
    let radius = CornerRadius::same(RADIUS_CARD);
    let edge = if lit || chosen { theme.sea.ink } else { theme.outline };
    let fill = if chosen { theme.sea.ground } else { theme.card };
    let painter = ui.painter();
    painter.rect(rect, radius, fill, Stroke::new(EDGE, edge), StrokeKind::Inside);
    if response.has_focus() {
        paint_focus_ring(painter, rect, radius, &theme.sea, theme.sea.ink);
    }
    let top = pos2(rect.center().x, rect.top() + around + side / 2.0);
    art::sign_picture(painter, Rect::from_center_size(top, vec2(side, side)), drawing, theme);
    let line = SMALL_BOLD.line_height(ui.ctx());
    let kind = SMALL_BOLD.fitting(painter, &name, width - 2.0 * EDGE);
    kind.paint_centered(painter, pos2(rect.center().x, rect.bottom() - GAP_SMALL - line / 2.0), &name, theme.ink);
    let places = picked.iter().enumerate().filter(|(_, one)| **one == picture);
    for (count, (place, _)) in places.enumerate() {
        let middle = rect.right_top() + vec2(-18.0 - 30.0 * count as f32, 18.0);
        painter.circle_filled(middle, 13.0, theme.sea.solid);
        SMALL_BOLD.paint_centered(painter, middle, &(place + 1).to_string(), theme.sea.on_solid);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// The three places of the name, and taking the last one back.
fn slots_ui(ui: &mut Ui, draw: &mut Draw<'_>, picked: &[SignPicture], side: f32) {
    let theme = theme(ui);
    let said = match picked.len() {
        0 => draw.say("sign-in-none"),
        _ => draw.words.with("sign-in-picked", &[("names", &names_of(draw, picked))]),
    };
    ui.allocate_ui_with_layout(vec2(ui.available_width(), side), Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let side = side.min((ui.available_width() - TARGET - 3.0 * GAP) / NAME as f32);
        let (row, response) = ui.allocate_exact_size(vec2(side * 3.0 + GAP * 2.0, side), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(egui::accesskit::Live::Polite));
        for place in 0..NAME {
            let min = row.min + vec2((side + GAP) * place as f32, 0.0);
            let slot = Rect::from_min_size(min, vec2(side, side));
            let radius = CornerRadius::same(RADIUS_CARD);
            match picked.get(place) {
                Some(picture) => {
                    ui.painter().rect(
                        slot,
                        radius,
                        theme.sea.ground,
                        Stroke::new(EDGE, theme.sea.ink),
                        StrokeKind::Inside,
                    );
                    art::sign_picture(ui.painter(), slot.shrink(GAP_SMALL + 2.0), picture_of(*picture).0, theme);
                }
                None => {
                    ui.painter().rect(slot, radius, theme.sunken, Stroke::new(EDGE, theme.faded), StrokeKind::Inside);
                    let number = (place + 1).to_string();
                    TITLE.paint_centered(ui.painter(), slot.center(), &number, theme.ink_soft);
                }
            }
        }
        if !picked.is_empty() {
            let undo = draw.say("sign-in-undo");
            press_ui(ui, draw, Button::new(&undo).icon(Icon::Undo2).icon_only().height(TARGET), Action::UnpickPicture);
        }
    });
}

fn start_ui(ui: &mut Ui, draw: &mut Draw<'_>, picked: &[SignPicture]) {
    if picked.len() < NAME {
        let words = draw.words.count("sign-in-more", NAME - picked.len());
        text(ui, BODY, theme(ui).ink_soft, &words);
    } else if draw.session.progress().find(picked).is_some() {
        notice(ui, NoticeKind::Success, Icon::Smile, &draw.say("sign-in-known"));
    } else {
        notice(ui, NoticeKind::Info, Icon::Sparkles, &draw.say("sign-in-new"));
    }
    let ready = picked.len() == NAME;
    let words = draw.say("start");
    let response =
        ui.add_enabled_ui(ready, |ui| ui.add(Button::primary(&words).icon(Icon::ArrowRight).icon_after().wide())).inner;
    if ready {
        keyboard::lead_to(ui, &response);
    }
    draw.on(&response, Action::SignIn);
}
