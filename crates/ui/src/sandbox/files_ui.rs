//! The files of the PC: three places, their files, and what can be done with the chosen one.

use archipel_model::sandbox::files::File;
use archipel_model::sandbox::{Act, FilesAct, Place, Sandbox};
use egui::{Frame, Id, Margin, ScrollArea, Ui, vec2};

use super::browser_ui::page_title;
use super::field_ui::{file_about, file_icon};
use crate::draw::Draw;
use crate::icon::Icon;
use crate::theme::{BODY, GAP, GAP_SMALL, TARGET, theme};
use crate::widget::focus::turn_pages;
use crate::widget::{Button, ChoiceState, TextField, card, choice_card, text};

/// The file manager: fills what is available.
pub fn files_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    let margin = if draw.small { Margin::symmetric(14, 12) } else { Margin::symmetric(28, 18) };
    ScrollArea::vertical().id_salt("files").auto_shrink([false, false]).show(ui, |ui| {
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = GAP;
            places_ui(ui, draw, sandbox);
            list_ui(ui, draw, sandbox);
            if let Some(file) = sandbox.files.chosen_file() {
                chosen_ui(ui, draw, sandbox, file);
            }
        });
        turn_pages(ui, false);
    });
}

fn place_words(place: Place) -> (Icon, &'static str, &'static str) {
    match place {
        Place::Downloads => (Icon::Download, "place-downloads", "files-move-downloads"),
        Place::Stick => (Icon::Usb, "place-stick", "files-move-stick"),
        Place::Bin => (Icon::Trash2, "place-bin", "files-delete"),
    }
}

fn places_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP_SMALL, GAP_SMALL);
        for place in Place::ALL {
            let (icon, key, _) = place_words(place);
            let count = sandbox.files.in_place(place).count().to_string();
            let words = draw.world_words.with(key, &[("n", &count)]);
            let response =
                ui.add(Button::pill(&words).icon(icon).selected(place == sandbox.files.place).height(TARGET));
            draw.act(ui, &response, Act::Files(FilesAct::OpenPlace(place)));
        }
    });
}

fn list_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    let theme = theme(ui);
    let place = sandbox.files.place;
    page_title(
        ui,
        &draw.world(match place {
            Place::Downloads => "files-downloads-title",
            Place::Stick => "files-stick-title",
            Place::Bin => "files-bin-title",
        }),
    );
    if sandbox.files.in_place(place).next().is_none() {
        text(ui, BODY, theme.ink_soft, &draw.world("files-empty"));
    }
    if sandbox.can_empty_bin() {
        let words = draw.world("files-empty-bin");
        let response = ui.add(Button::new(&words).icon(Icon::Trash2));
        draw.act(ui, &response, Act::Files(FilesAct::EmptyBin));
    }
    for file in sandbox.files.in_place(place) {
        let about = file_about(draw, sandbox, file);
        let chosen = sandbox.files.chosen.as_deref() == Some(file.document.as_str());
        let state = ChoiceState::Chosen(chosen);
        let response = choice_card(ui, &theme.sea, file_icon(file.kind()), &file.name, &about, state);
        draw.act(ui, &response, Act::Files(FilesAct::Choose(file.document.clone())));
    }
}

/// What can be done with the chosen file: a name, another place.
fn chosen_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, file: &File) {
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(GAP_SMALL, GAP_SMALL);
        let name = draw.world("files-name");
        let mut value = sandbox.files.name.clone();
        let width = ui.available_width().min(480.0);
        let response =
            TextField::new(&name).icon(Icon::Pencil).width(width).id(Id::new("file-name")).show(ui, &mut value);
        draw.typed(ui, &response, Act::Files(FilesAct::TypeName(value)));
        draw.entered(ui, &response, Act::Files(FilesAct::Rename));
        ui.horizontal_wrapped(|ui| {
            let words = draw.world("files-rename");
            let response = ui.add(Button::solid(&words).icon(Icon::Check));
            draw.act(ui, &response, Act::Files(FilesAct::Rename));
            for place in Place::ALL.into_iter().filter(|place| *place != file.place) {
                let (icon, _, key) = place_words(place);
                let words = draw.world(key);
                let response = ui.add(Button::new(&words).icon(icon));
                draw.act(ui, &response, Act::Files(FilesAct::Move(place)));
            }
            if sandbox.can_save_as_pdf(file) {
                let words = draw.world("files-save-pdf");
                let response = ui.add(Button::new(&words).icon(Icon::FileCheck));
                draw.act(ui, &response, Act::Files(FilesAct::SaveAsPdf));
            }
            if sandbox.given.has_printer() {
                let words = draw.world("print");
                let response = ui.add(Button::new(&words).icon(Icon::Printer));
                draw.act(ui, &response, Act::Files(FilesAct::Print));
            }
        });
    });
}
