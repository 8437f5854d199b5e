//! Card reader and card as a program of the PC: a picture of how they stand, what it means, and what the hand can do.

use archipel_model::sandbox::reader::CardPlace;
use archipel_model::sandbox::{Act, ReaderAct, Sandbox};
use egui::{
    CornerRadius, CursorIcon, Frame, Margin, Rect, Response, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    WidgetType, pos2, vec2,
};

use super::browser_ui::page_title;
use crate::art::{self, CardSpot};
use crate::draw::Draw;
use crate::icon::Icon;
use crate::theme::{BODY_BOLD, EDGE, Emphasis, GAP, GAP_SMALL, RADIUS_CARD, theme};
use crate::widget::focus::{follow_focus, paint_focus_ring};
use crate::widget::{Button, NoticeKind, notice};

/// The widest picture of the reader.
const PICTURE: f32 = 440.0;
/// The picture on the choice of a way to put the card in.
const WAY: f32 = 76.0;
/// The widest choice of a way.
const WAY_WIDTH: f32 = 304.0;

/// The program: fills what is available.
pub fn reader_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    let margin = if draw.small { Margin::symmetric(14, 12) } else { Margin::symmetric(28, 18) };
    ScrollArea::vertical().id_salt("reader").auto_shrink([false, false]).show(ui, |ui| {
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = GAP;
            page_title(ui, &draw.world("program-reader"));
            picture_ui(ui, sandbox, PICTURE);
            state_ui(ui, draw, sandbox);
            hand_ui(ui, draw, sandbox);
        });
    });
}

/// How reader and card stand, no wider than `widest`.
pub(super) fn picture_ui(ui: &mut Ui, sandbox: &Sandbox, widest: f32) {
    let width = ui.available_width().min(widest);
    let (rect, _) = ui.allocate_exact_size(vec2(width, width * art::READER_SHAPE), Sense::hover());
    let card = match sandbox.reader.card {
        CardPlace::Out => CardSpot::Out,
        CardPlace::In => CardSpot::In,
        CardPlace::UpsideDown => CardSpot::WrongWay,
    };
    let works = card == CardSpot::In;
    art::card_reader(ui.painter(), rect, sandbox.reader.plugged, card, works, theme(ui));
}

/// What the picture shows, in words.
fn state_ui(ui: &mut Ui, draw: &Draw<'_>, sandbox: &Sandbox) {
    let (kind, icon, key) = match (sandbox.reader.plugged, sandbox.reader.card) {
        (false, _) => (NoticeKind::Info, Icon::Plug, "reader-unplugged"),
        (true, CardPlace::Out) => (NoticeKind::Info, Icon::CreditCard, "reader-empty"),
        (true, CardPlace::In) => (NoticeKind::Success, Icon::Check, "reader-card-in"),
        (true, CardPlace::UpsideDown) => (NoticeKind::Harm, Icon::TriangleAlert, "reader-wrong-way"),
    };
    notice(ui, kind, icon, &draw.world(key));
}

fn hand_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    if !sandbox.reader.plugged {
        let words = draw.world("reader-plug");
        let response = ui.add(Button::solid(&words).icon(Icon::Usb));
        draw.act(ui, &response, Act::Reader(ReaderAct::Plug));
    }
    if sandbox.card_in_reader() {
        let words = draw.world("reader-take-out");
        let response = ui.add(Button::new(&words).icon(Icon::CreditCard));
        draw.act(ui, &response, Act::Reader(ReaderAct::TakeOut));
    } else {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(GAP, GAP);
            for (act, key) in
                [(ReaderAct::Insert, "reader-insert"), (ReaderAct::InsertUpsideDown, "reader-insert-wrong")]
            {
                let words = draw.world(key);
                let response = way_ui(ui, &words, act == ReaderAct::InsertUpsideDown);
                draw.act(ui, &response, Act::Reader(act));
            }
        });
    }
}

/// A way to put the card in: its picture above its name.
fn way_ui(ui: &mut Ui, words: &str, wrong_way: bool) -> Response {
    let theme = theme(ui);
    let width = ui.available_width().min(WAY_WIDTH);
    let job = BODY_BOLD.job(ui.ctx(), words, theme.ink, width - 2.0 * GAP, Emphasis::Plain);
    let galley = ui.painter().layout_job(job);
    let size = vec2(width, WAY + galley.size().y + 2.0 * GAP + GAP_SMALL);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    follow_focus(&response);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), words));
    let painter = ui.painter();
    let radius = CornerRadius::same(RADIUS_CARD - 2);
    let edge = if response.hovered() { theme.sea.ink } else { theme.outline };
    painter.rect(rect, radius, theme.card, Stroke::new(EDGE, edge), StrokeKind::Inside);
    if response.has_focus() {
        paint_focus_ring(painter, rect, radius, &theme.sea, theme.sea.ink);
    }
    let picture = Rect::from_min_size(rect.min + vec2(GAP, GAP), vec2(width - 2.0 * GAP, WAY));
    art::card_at_slot(painter, picture, wrong_way, theme);
    let at = pos2(rect.center().x - galley.size().x / 2.0, picture.bottom() + GAP_SMALL);
    painter.galley(at, galley, theme.ink);
    response.on_hover_cursor(CursorIcon::PointingHand)
}
