//! The printer and scanner as a program of the PC: what lies in the tray, what lies on the glass.

use archipel_model::sandbox::{Act, PrinterAct, Sandbox, ScanKind};
use egui::{Frame, Margin, ScrollArea, Sense, Ui, vec2};

use super::browser_ui::page_title;
use crate::art;
use crate::draw::Draw;
use crate::icon::Icon;
use crate::theme::{BODY, GAP, GAP_SMALL, KEY, theme};
use crate::widget::{Button, NoticeKind, heading_in, notice, text};

/// The widest picture of the printer.
const PICTURE: f32 = 380.0;

/// The program: fills what is available.
pub fn printer_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    let margin = if draw.small { Margin::symmetric(14, 12) } else { Margin::symmetric(28, 18) };
    ScrollArea::vertical().id_salt("printer").auto_shrink([false, false]).show(ui, |ui| {
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = GAP;
            page_title(ui, &draw.world("printer-title"));
            let width = ui.available_width().min(PICTURE);
            let (rect, _) = ui.allocate_exact_size(vec2(width, width * art::PRINTER_SHAPE), Sense::hover());
            let glass = sandbox.printer.glass.is_some();
            art::printer(ui.painter(), rect, !sandbox.printer.tray.is_empty(), glass, theme(ui));
            tray_ui(ui, draw, sandbox);
            if !sandbox.given.lesson.file.world.papers.is_empty() {
                scanner_ui(ui, draw, sandbox);
            }
        });
    });
}

/// What a print or paper is called.
fn title(draw: &Draw<'_>, sandbox: &Sandbox, id: &str) -> String {
    sandbox.given.title_of(id).map(|title| draw.portal(title)).unwrap_or_default()
}

fn tray_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    let theme = theme(ui);
    heading_in(ui, 2, KEY, theme.ink, &draw.world("printer-tray"));
    if sandbox.printer.tray.is_empty() {
        text(ui, BODY, theme.ink_soft, &draw.world("printer-tray-empty"));
    }
    for id in &sandbox.printer.tray {
        let words = draw.world_words.with("printer-take", &[("title", &title(draw, sandbox, id))]);
        let response = ui.add(Button::new(&words).icon(Icon::Hand));
        draw.act(ui, &response, Act::Printer(PrinterAct::Take(id.clone())));
    }
}

fn scanner_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    let theme = theme(ui);
    heading_in(ui, 2, KEY, theme.ink, &draw.world("scanner-title"));
    let Some(id) = &sandbox.printer.glass else {
        for paper in &sandbox.given.lesson.file.world.papers {
            let words = draw.world_words.with("scanner-lay", &[("title", &draw.portal(&paper.title))]);
            let response = ui.add(Button::new(&words).icon(Icon::FileText));
            draw.act(ui, &response, Act::Printer(PrinterAct::Lay(paper.id.clone())));
        }
        return;
    };
    let words = draw.world_words.with("scanner-on-glass", &[("title", &title(draw, sandbox, id))]);
    text(ui, BODY, theme.ink, &words);
    if sandbox.files.of(id).is_some() {
        notice(ui, NoticeKind::Success, Icon::Check, &draw.world("scanner-done"));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP_SMALL, GAP_SMALL);
        for (act, icon, key) in [
            (PrinterAct::Scan(ScanKind::Pdf), Icon::ScanLine, "scanner-pdf"),
            (PrinterAct::Scan(ScanKind::Jpg), Icon::Image, "scanner-jpg"),
            (PrinterAct::Lift, Icon::Hand, "scanner-lift"),
        ] {
            let words = draw.world(key);
            let response = ui.add(Button::new(&words).icon(icon));
            draw.act(ui, &response, Act::Printer(act));
        }
    });
}
