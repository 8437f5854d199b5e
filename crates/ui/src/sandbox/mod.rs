//! The practice PC and phone on their desk, in the yellow practice frame. One file per practice program,
//! named like the model's. On a small screen one device is shown at a time.

mod address_bar;
mod browser_ui;
mod files_ui;
mod gate_ui;
mod mail_ui;
mod page_ui;
mod phone_ui;

use archipel_model::lesson::{Emblem, Program};
use archipel_model::sandbox::{Act, Sandbox};
use egui::{CornerRadius, Layout, Rect, Stroke, Ui, UiBuilder, pos2, vec2};

use crate::art::{self, Service};
use crate::draw::Draw;
use crate::icon::Icon;
use crate::theme::{EDGE, GAP_HAIR, GAP_HUGE, GAP_LARGE, GAP_SMALL, GAP_WIDE, TARGET_USUAL, theme};
use crate::widget::{Tab, tabs};

/// Width of the phone with its case.
const PHONE_WIDTH: f32 = 300.0;

/// The scene: fills what is available.
pub fn scene_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    let Some(sandbox) = draw.sandbox() else { return };
    let theme = theme(ui);
    let rect = ui.available_rect_before_wrap();
    ui.allocate_rect(rect, egui::Sense::hover());
    let painter = ui.painter().clone();
    let inner = art::practice_frame(&painter, rect, &draw.world("practice-banner"), theme);
    if draw.small {
        if draw.scratch.phone_in_front {
            let width = inner.width().min(PHONE_WIDTH + GAP_HUGE);
            let phone = Rect::from_center_size(inner.center(), vec2(width, inner.height())).shrink(GAP_HAIR);
            phone_in(ui, draw, sandbox, phone);
        } else {
            inside(ui, inner, "pc", |ui| pc_ui(ui, draw, sandbox));
        }
        return;
    }
    // The devices stand a little higher than the tag's lower edge: beside it there is room.
    let room = Rect::from_min_max(pos2(inner.left() + GAP_LARGE, inner.top()), inner.max - vec2(GAP_LARGE, GAP_SMALL));
    let phone = Rect::from_min_max(pos2(room.right() - PHONE_WIDTH, room.top() - GAP_WIDE), room.max);
    let pc = Rect::from_min_max(room.min, pos2(phone.left() - GAP_LARGE, room.bottom()));
    let screen = art::pc_frame(&painter, pc, theme);
    inside(ui, screen, "pc", |ui| pc_ui(ui, draw, sandbox));
    phone_in(ui, draw, sandbox, phone);
}

fn phone_in(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, rect: Rect) {
    let theme = theme(ui);
    let screen = art::phone_frame(ui.painter(), rect, theme);
    inside(ui, screen, "phone", |ui| phone_ui::phone_ui(ui, draw, sandbox));
}

/// Draws in a part of the scene and nowhere else.
fn inside(ui: &mut Ui, rect: Rect, name: &str, content: impl FnOnce(&mut Ui)) {
    let builder = UiBuilder::new().id_salt(name).max_rect(rect).layout(Layout::top_down(egui::Align::Min));
    ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(rect.expand(1.0).intersect(ui.clip_rect()));
        content(ui);
    });
}

/// The screen of the PC: its programs in a tray, one of them in front.
fn pc_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    let theme = theme(ui);
    let area = ui.max_rect();
    ui.painter().rect_filled(area, CornerRadius::ZERO, theme.card);
    let tray = Rect::from_min_max(pos2(area.left(), area.bottom() - TARGET_USUAL - GAP_SMALL), area.max);
    inside(ui, tray.shrink2(vec2(GAP_SMALL, 2.0)), "tray", |ui| programs_ui(ui, draw, sandbox));
    ui.painter().hline(area.x_range(), tray.top(), Stroke::new(EDGE, theme.line));
    let program = Rect::from_min_max(area.min, pos2(area.right(), tray.top() - EDGE / 2.0));
    inside(ui, program, "program", |ui| match sandbox.front {
        Program::Browser => browser_ui::browser_ui(ui, draw, sandbox),
        Program::Mail => mail_ui::mail_ui(ui, draw, sandbox),
        Program::Files => files_ui::files_ui(ui, draw, sandbox),
    });
}

/// The tray with the programs of the PC.
fn programs_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    let programs = [(Program::Browser, Icon::Globe, "program-browser"), (Program::Mail, Icon::Mail, "program-mail"), (Program::Files, Icon::Folder, "program-files")];
    let words = programs.map(|(_, _, key)| draw.world(key));
    let all: Vec<Tab<'_>> = programs
        .iter()
        .zip(&words)
        .map(|((_, icon, _), text)| Tab { icon: *icon, text, news: false, name: "" })
        .collect();
    let chosen = programs.iter().position(|(program, ..)| *program == sandbox.front).unwrap_or(0);
    let rect = ui.available_rect_before_wrap();
    let pressed = tabs(ui, &all, chosen);
    let each = rect.width() / programs.len() as f32;
    for (index, (program, ..)) in programs.into_iter().enumerate() {
        let act = Act::Show(program);
        if draw.spotlit(&act) {
            let left = rect.left() + each * index as f32;
            crate::widget::spotlight(ui, Rect::from_min_size(pos2(left, rect.top()), vec2(each, TARGET_USUAL)).shrink(GAP_SMALL));
        }
        if pressed == Some(index) && index != chosen {
            draw.do_act(act);
        }
    }
}

/// The drawing of a service by the emblem that content names.
pub fn service_of(emblem: Emblem) -> Service {
    match emblem {
        Emblem::Archipel | Emblem::Gemeente => Service::Archipel,
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
