//! The practice PC and phone on their desk, in the yellow practice frame. One file per practice program,
//! named like the model's. On a small screen one device is shown at a time.

mod address_bar;
mod ask_box_ui;
mod bank_ui;
mod browser_ui;
mod calendar_ui;
mod call_ui;
mod code_ui;
mod consent_ui;
mod dossier_ui;
mod field_ui;
mod files_ui;
mod form_ui;
mod gate_card_ui;
mod gate_counter_ui;
mod gate_ui;
mod govpost_ui;
mod keyapps_ui;
mod letters_ui;
mod mail_ui;
mod page_ui;
mod paper_ui;
mod phone_ui;
mod printer_ui;
mod reader_ui;
mod site_head;
mod wallet_ui;
mod window_ui;

pub use field_ui::day_words;

use archipel_model::lesson::{Emblem, Program};
use archipel_model::sandbox::code::CodePlace;
use archipel_model::sandbox::{Act, Sandbox};
use archipel_model::session::Voice;
use egui::{
    Align, CornerRadius, Layout, Rect, Response, Sense, Ui, UiBuilder, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};

use crate::aloud::{self, Part};
use crate::art::{self, Service};
use crate::draw::Draw;
use crate::icon::Icon;
use crate::screen::room;
use crate::theme::{
    GAP_HAIR, GAP_HUGE, GAP_LARGE, GAP_SMALL, GAP_WIDE, ICON, RADIUS, RING, SMALL_BOLD, TARGET, TARGET_USUAL,
    beside_text, text_scale, theme,
};
use crate::widget::focus::{beside_page_ui, follow_focus, paint_focus_ring, part_ui};
use crate::widget::{paint_front_line, region};

/// Width of the phone with its case.
const PHONE_WIDTH: f32 = 300.0;
/// The same with letters of the usual size.
const RAIL: f32 = 100.0;

/// The scene: fills what is available.
pub fn scene_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    let Some(sandbox) = draw.sandbox() else { return };
    if !matches!(sandbox.code_place(), Some(CodePlace::Phrase | CodePlace::User(_))) {
        // What was shown once is not shown by itself on the next page.
        draw.scratch.phrase_shown = false;
    }
    let theme = theme(ui);
    let rect = ui.available_rect_before_wrap();
    ui.allocate_rect(rect, egui::Sense::hover());
    let painter = ui.painter().clone();
    let banner = draw.world(if draw.small { "practice-banner-short" } else { "practice-banner" });
    let inner = art::practice_frame(&painter, rect, &banner, theme);
    let phone_width = PHONE_WIDTH * (1.0 + draw.text) / 2.0;
    if draw.one_device && !draw.small && !draw.scratch.phone_in_front {
        let room = Rect::from_min_max(inner.min + vec2(GAP_LARGE, 0.0), inner.max - vec2(GAP_LARGE, GAP_SMALL));
        let screen = art::pc_frame(&painter, room, theme);
        pc_in(ui, draw, sandbox, screen);
        return;
    }
    if draw.one_device {
        if draw.scratch.phone_in_front {
            let width = inner.width().min(phone_width + GAP_HUGE);
            let phone = Rect::from_center_size(inner.center(), vec2(width, inner.height())).shrink(GAP_HAIR);
            phone_in(ui, draw, sandbox, phone);
        } else {
            pc_in(ui, draw, sandbox, inner);
        }
        return;
    }
    // The devices stand a little higher than the tag's lower edge: beside it there is room.
    let room = Rect::from_min_max(pos2(inner.left() + GAP_LARGE, inner.top()), inner.max - vec2(GAP_LARGE, GAP_SMALL));
    let phone = Rect::from_min_max(pos2(room.right() - phone_width, room.top() - GAP_WIDE), room.max);
    let pc = Rect::from_min_max(room.min, pos2(phone.left() - GAP_LARGE, room.bottom()));
    let screen = art::pc_frame(&painter, pc, theme);
    pc_in(ui, draw, sandbox, screen);
    phone_in(ui, draw, sandbox, phone);
}

fn pc_in(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, screen: Rect) {
    inside(ui, screen, "pc", |ui| {
        region(ui, &draw.world("practice-computer"), draw.session.portal_lang());
        part_ui(ui, "pc", |ui| pc_ui(ui, draw, sandbox));
    });
}

fn phone_in(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, rect: Rect) {
    let theme = theme(ui);
    let screen = art::phone_frame(ui.painter(), rect, theme);
    inside(ui, screen, "phone", |ui| {
        region(ui, &draw.world("practice-phone"), draw.session.portal_lang());
        part_ui(ui, "phone", |ui| phone_ui::phone_ui(ui, draw, sandbox));
    });
}

/// The width of the row of programs at the side of the PC.
fn rail(ui: &Ui) -> f32 {
    RAIL * text_scale(ui.ctx())
}

/// The height of the row of programs below: an icon over a name.
fn tray_height(ui: &Ui) -> f32 {
    TARGET_USUAL.max(beside_text(ui.ctx(), ICON) + SMALL_BOLD.line_height(ui.ctx()) + GAP_SMALL)
}

/// Draws in a part of the scene and nowhere else.
fn inside(ui: &mut Ui, rect: Rect, name: &str, content: impl FnOnce(&mut Ui)) {
    let builder = UiBuilder::new().id_salt(name).max_rect(rect).layout(Layout::top_down(egui::Align::Min));
    ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(rect.expand(1.0).intersect(ui.clip_rect()));
        content(ui);
    });
}

/// The screen of the PC: its programs at the side (on a small screen: below), one of them in front.
fn pc_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    let theme = theme(ui);
    let area = ui.max_rect();
    ui.painter().rect_filled(area, CornerRadius::same(6), theme.card);
    if sandbox.left {
        inside(ui, area, "program", |ui| {
            aloud::part_ui(ui, draw, Part::Computer, window_ui::left_ui);
        });
        return;
    }
    let (tray, program) = if draw.small {
        area.split_top_bottom_at_y(area.bottom() - tray_height(ui) - GAP_SMALL)
    } else {
        area.split_left_right_at_x(area.left() + rail(ui))
    };
    let (tray, program) = if draw.small { (program, tray) } else { (tray, program) };
    let round = CornerRadius::same(6);
    ui.painter().rect_filled(
        tray,
        if draw.small { round } else { CornerRadius { ne: 0, se: 0, ..round } },
        theme.sunken,
    );
    inside(ui, tray.shrink(GAP_HAIR), "tray", |ui| beside_page_ui(ui, |ui| programs_ui(ui, draw, sandbox)));
    inside(ui, program, "program", |ui| {
        aloud::part_ui(ui, draw, Part::Computer, |ui, draw| match sandbox.front {
            Program::Browser => browser_ui::browser_ui(ui, draw, sandbox),
            Program::Mail => mail_ui::mail_ui(ui, draw, sandbox),
            Program::Files => files_ui::files_ui(ui, draw, sandbox),
            Program::Printer => printer_ui::printer_ui(ui, draw, sandbox),
            Program::Reader => reader_ui::reader_ui(ui, draw, sandbox),
        });
    });
}

/// The programs of the PC, beside or under each other.
fn programs_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    let programs = sandbox.given.programs();
    let area = ui.max_rect();
    ui.spacing_mut().item_spacing = vec2(GAP_HAIR, GAP_HAIR);
    let reads = draw.session.voice(draw.session.portal_lang()) != Voice::None;
    let speaker = if reads { TARGET + GAP_HAIR } else { 0.0 };
    let count = programs.len() as f32 + if sandbox.shared() { 1.0 } else { 0.0 };
    let size = if draw.small {
        vec2((area.width() - speaker) / count - GAP_HAIR, area.height())
    } else {
        vec2(area.width(), (rail(ui) - GAP_LARGE).min((area.height() - speaker - GAP_SMALL) / count - GAP_HAIR))
    };
    let layout = if draw.small { Layout::left_to_right(Align::Min) } else { Layout::top_down(Align::Min) };
    ui.with_layout(layout, |ui| {
        for program in programs {
            let (icon, key) = program_words(program);
            let windows = if program == Program::Browser { sandbox.windows_open() } else { 1 };
            let words = draw.world(key);
            let front = program == sandbox.front && windows > 0;
            let response = program_button_ui(ui, size, icon, &words, front);
            if program == Program::Reader {
                // Beside the map of the game a mere "card" would be heard as the same thing.
                let name = draw.world("program-reader");
                response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, front, &name));
            }
            if windows > 1 {
                count_ui(ui, &response, &words, front, windows);
            }
            draw.act(ui, &response, Act::Show(program));
        }
        if sandbox.shared() {
            let words = draw.world("pc-leave");
            let response = program_button_ui(ui, size, Icon::LogOut, &words, false);
            draw.act(ui, &response, Act::LeavePc);
        }
        if reads {
            speaker_cell_ui(ui, draw);
        }
    });
}

/// The picture and the name of a program.
fn program_words(program: Program) -> (Icon, &'static str) {
    match program {
        Program::Browser => (Icon::Globe, "program-browser"),
        Program::Mail => (Icon::Mail, "program-mail"),
        Program::Files => (Icon::Folder, "program-files"),
        Program::Printer => (Icon::Printer, "program-printer"),
        Program::Reader => (Icon::CreditCard, "program-reader-short"),
    }
}

/// The button that reads the program in front: it is the game's, and stands in the middle of what is left.
fn speaker_cell_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    let side = Vec2::splat(TARGET);
    let room = ui.available_rect_before_wrap();
    let place = if draw.small {
        Rect::from_min_size(pos2(room.left(), room.center().y - TARGET / 2.0), side)
    } else {
        Rect::from_min_size(pos2(room.center().x - TARGET / 2.0, room.top() + GAP_SMALL), side)
    };
    room::within(ui, "speaker", place, |ui| aloud::speaker_of_ui(ui, draw, Part::Computer));
}

/// How many windows a program has: a small number on its picture, and in its name.
fn count_ui(ui: &Ui, program: &Response, words: &str, front: bool, windows: usize) {
    let theme = theme(ui);
    let name = format!("{words} ({windows})");
    program.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, ui.is_enabled(), front, &name));
    let side = beside_text(ui.ctx(), ICON);
    let line = SMALL_BOLD.line_height(ui.ctx());
    let round = side * 0.42;
    let middle = program.rect.center() + vec2(side * 0.7, -(line + GAP_HAIR + side) / 2.0 + GAP_HAIR);
    // With the largest letters of a phone there is no room beside the picture; the window of the browser tells it too.
    if !program.rect.contains_rect(Rect::from_center_size(middle, Vec2::splat(round * 2.0))) {
        return;
    }
    ui.painter().circle_filled(middle, round, theme.sea.solid);
    SMALL_BOLD.paint_centered(ui.painter(), middle, &windows.to_string(), theme.sea.on_solid);
}

/// A program: its picture above its name; the one in front stands out.
fn program_button_ui(ui: &mut Ui, size: Vec2, icon: Icon, words: &str, front: bool) -> Response {
    let theme = theme(ui);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    follow_focus(&response);
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, ui.is_enabled(), front, words));
    let radius = CornerRadius::same(RADIUS);
    let color = if front { theme.sea.ink } else { theme.ink_soft };
    let painter = ui.painter();
    if front || response.hovered() {
        painter.rect_filled(rect, radius, theme.card);
    }
    if front {
        let under = Rect::from_min_max(rect.left_bottom() - vec2(0.0, RING), rect.max);
        paint_front_line(painter, under.shrink2(vec2(GAP_LARGE, 0.0)), theme);
    }
    if response.has_focus() {
        paint_focus_ring(painter, rect.shrink(GAP_HAIR), radius, &theme.sea, theme.sea.solid);
    }
    let middle = rect.center();
    let (picture, line) = (beside_text(ui.ctx(), ICON), SMALL_BOLD.line_height(ui.ctx()));
    // Large letters and five programs on a phone: a long name becomes smaller twice rather than lie over its neighbour.
    let room = size.x - GAP_HAIR;
    let kind = SMALL_BOLD.fitting(painter, words, room).fitting(painter, words, room);
    icon.paint(painter, middle - vec2(0.0, (line + GAP_HAIR) / 2.0), picture, color);
    kind.paint_centered(painter, middle + vec2(0.0, (picture + GAP_HAIR) / 2.0), words, color);
    response
}

/// The drawing of a service by the emblem that content names.
pub fn service_of(emblem: Emblem) -> Service {
    match emblem {
        Emblem::Archipel => Service::Archipel,
        Emblem::KiesUur => Service::KiesUur,
        Emblem::EilandBank => Service::EilandBank,
        Emblem::BoeteLoket => Service::BoeteLoket,
        Emblem::MijnKaart => Service::MijnKaart,
        Emblem::ZakLoket => Service::ZakLoket,
        Emblem::CodeRing => Service::CodeRing,
        Emblem::GemeenteLoket => Service::GemeenteLoket,
        Emblem::MijnProfiel => Service::MijnProfiel,
        Emblem::Zoekster => Service::Zoekster,
        Emblem::SleutelPoort => Service::SleutelPoort,
        Emblem::IkBenHet => Service::IkBenHet,
        Emblem::GovPost => Service::GovPost,
        Emblem::MijnMunt => Service::MijnMunt,
        Emblem::WerkWijzer => Service::WerkWijzer,
        Emblem::WoonLijst => Service::WoonLijst,
        Emblem::KindPlek => Service::KindPlek,
        Emblem::Krant | Emblem::Stranger => Service::Other,
    }
}
