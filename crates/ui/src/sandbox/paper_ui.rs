//! A document as a sheet of paper, wherever it is opened: label and value, line by line, some of them to be copied.

use archipel_model::lesson::Document;
use archipel_model::sandbox::{Act, BrowserAct, Sandbox};
use egui::{Align, Frame, Layout, Margin, Stroke, Ui, vec2};

use super::page_ui::row_ui;
use crate::draw::Draw;
use crate::icon::Icon;
use crate::theme::{EDGE, GAP, GAP_LARGE, GAP_SMALL, TARGET, TITLE, text_scale, theme};
use crate::widget::{Button, heading_in};

/// The room that a line leaves for its button, with letters of the usual size.
const BUTTON: f32 = 190.0;
/// The width from which on a button has room beside its line.
const BESIDE: f32 = 420.0;

/// The sheet. Copying is for where one reads with the browser: beside the bank.
pub(super) fn sheet_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, document: &Document, copies: bool) {
    let theme = theme(ui);
    Frame::new()
        .fill(theme.card)
        .stroke(Stroke::new(EDGE, theme.line))
        .corner_radius(4)
        .inner_margin(Margin::same(GAP_LARGE as i8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            heading_in(ui, 1, TITLE, theme.ink, &draw.portal(&document.title));
            ui.add_space(GAP_SMALL);
            for (index, (label, value)) in document.lines.iter().enumerate() {
                let (label, value) = (draw.portal(label), draw.portal(value));
                match sandbox.copy_of_line(document, index).filter(|_| copies) {
                    Some(copied) => copied_row_ui(ui, draw, sandbox, (index, &copied), &label, &value),
                    None => row_ui(ui, &label, &value),
                }
            }
        });
}

/// A line with the button that copies it; what was copied last says so.
fn copied_row_ui(
    ui: &mut Ui,
    draw: &mut Draw<'_>,
    sandbox: &Sandbox,
    (index, copied): (usize, &str),
    label: &str,
    value: &str,
) {
    let done = sandbox.clipboard.as_deref() == Some(copied);
    let words = draw.world(if done { "document-copied" } else { "document-copy" });
    let name = format!("{words}: {label}");
    let icon = if done { Icon::Check } else { Icon::Copy };
    let room = BUTTON * text_scale(ui.ctx());
    let width = ui.available_width();
    let mut press = |ui: &mut Ui| {
        let response = ui.add(Button::pill(&words).name(&name).icon(icon).height(TARGET));
        draw.act(ui, &response, Act::Browser(BrowserAct::Copy(index)));
    };
    if width < BESIDE * text_scale(ui.ctx()) {
        row_ui(ui, label, value);
        press(ui);
        ui.add_space(GAP);
        return;
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.allocate_ui_with_layout(vec2(width - room, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(width - room);
            row_ui(ui, label, value);
        });
        press(ui);
    });
}
