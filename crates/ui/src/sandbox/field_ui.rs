//! One field of a form: question, star, `?`, the way to answer it, and what is wrong beside it.

use archipel_model::lesson::{Field, FieldKind, FieldOption, FileKind, FileRule, SlotDay};
use archipel_model::sandbox::form::{Filling, TICKED, Wrong, picks, working_day};
use archipel_model::sandbox::{Act, FormAct, Sandbox, files::File};
use archipel_model::text::Lang;
use egui::{Align, CornerRadius, Id, Layout, Rect, Response, Sense, Ui, pos2, vec2};

use super::browser_ui::is_narrow;
use super::form_ui::{answer_words, field_id};
use crate::draw::Draw;
use crate::icon::Icon;
use crate::theme::{BODY, BODY_BOLD, GAP, GAP_HAIR, GAP_SMALL, ICON, RING, SMALL, SMALL_BOLD, TARGET, theme};
use crate::widget::{Button, ChoiceState, TextField, choice_card, text, tinted_card};

/// From so many options on they stand in two columns where there is room.
const MANY: usize = 4;
/// The widest field to type in.
const WIDEST: f32 = 480.0;

fn wanted_id() -> Id {
    Id::new("form field that wants the keyboard")
}

/// The keyboard goes to this field as soon as it is drawn.
pub(super) fn send_keyboard_to(ui: &Ui, field: &str) {
    ui.data_mut(|data| data.insert_temp(wanted_id(), field.to_owned()));
}

/// The first control of a field was drawn: it takes the keyboard, if it is wanted there.
fn take_keyboard(ui: &Ui, field: &Field, response: &Response) {
    let wanted = ui.data(|data| data.get_temp::<String>(wanted_id()));
    if wanted.as_deref() == Some(field.id.as_str()) {
        ui.data_mut(|data| data.remove::<String>(wanted_id()));
        response.request_focus();
        response.scroll_to_me(Some(Align::Center));
    }
}

/// A field; `enter` is done when Enter is pressed in it.
pub(super) fn field_ui(
    ui: &mut Ui,
    draw: &mut Draw<'_>,
    sandbox: &Sandbox,
    filling: &Filling,
    field: &Field,
    enter: Option<FormAct>,
) {
    let theme = theme(ui);
    let wrong = filling.wrong(&field.id);
    let shown = ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = GAP_HAIR;
        question_ui(ui, draw, filling, field);
        answer_ui(ui, draw, sandbox, filling, field, enter);
        if let Some(wrong) = wrong {
            let words = wrong_words(draw, wrong);
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = GAP_SMALL;
                let (rect, _) = ui.allocate_exact_size(vec2(ICON, ICON), Sense::hover());
                Icon::TriangleAlert.paint(ui.painter(), rect.center(), ICON - GAP_HAIR, theme.harm.ink);
                let said = text(ui, BODY_BOLD, theme.harm.ink, &words);
                ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(egui::accesskit::Live::Polite));
            });
        }
    });
    if wrong.is_some() {
        // In the margin, so that nothing moves when it goes.
        let rect = shown.response.rect;
        let bar =
            Rect::from_min_max(pos2(rect.left() - GAP, rect.top()), pos2(rect.left() - GAP + RING, rect.bottom()));
        ui.painter().rect_filled(bar, CornerRadius::same(2), theme.harm.solid);
    }
}

/// The question with its star, the `?` and how to answer.
fn question_ui(ui: &mut Ui, draw: &mut Draw<'_>, filling: &Filling, field: &Field) {
    let theme = theme(ui);
    let mut label = draw.portal(&field.label);
    if field.kind == FieldKind::Declaration {
        return;
    }
    if field.required {
        label.push_str(" *");
    }
    if field.help.is_some() {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = GAP_SMALL;
            ui.scope(|ui| {
                ui.set_max_width((ui.available_width() - TARGET - GAP_SMALL).max(TARGET));
                text(ui, BODY_BOLD, theme.ink, &label);
            });
            let name = draw.world_words.with("form-explain", &[("field", &draw.portal(&field.label))]);
            let button = Button::quiet(&name).icon(Icon::CircleQuestionMark).icon_only().height(TARGET).flat();
            let response = ui.add(button);
            draw.act(ui, &response, Act::Form(FormAct::Explain(field.id.clone())));
        });
    } else {
        text(ui, BODY_BOLD, theme.ink, &label);
    }
    if let Some(hint) = &field.hint {
        text(ui, SMALL, theme.ink_soft, &draw.portal(hint));
    }
    if let Some(help) = field.help.as_ref().filter(|_| filling.explained.as_ref() == Some(&field.id)) {
        let words = draw.portal(help);
        tinted_card(ui, &theme.sea, |ui| {
            ui.set_min_width(ui.available_width());
            text(ui, BODY, theme.ink, &words);
        });
    }
}

fn answer_ui(
    ui: &mut Ui,
    draw: &mut Draw<'_>,
    sandbox: &Sandbox,
    filling: &Filling,
    field: &Field,
    enter: Option<FormAct>,
) {
    match &field.kind {
        FieldKind::Choice(options) | FieldKind::Choices(options) => {
            options_ui(ui, draw, filling, field, options);
        }
        FieldKind::Declaration => {
            let ticked = !filling.answer(&field.id).is_empty();
            let theme = theme(ui);
            let icon = if ticked { Icon::SquareCheck } else { Icon::Square };
            let label = draw.portal(&field.label);
            let response = choice_card(ui, &theme.sea, icon, &label, "", ChoiceState::Chosen(ticked));
            take_keyboard(ui, field, &response);
            draw.act(ui, &response, Act::Form(FormAct::Pick(field.id.clone(), TICKED.to_owned())));
        }
        FieldKind::Slot(days) => slot_ui(ui, draw, sandbox, filling, field, days),
        FieldKind::File(rule) => file_ui(ui, draw, sandbox, filling, field, rule),
        _ if field.known.is_some() && !field.editable => known_ui(ui, draw, sandbox, filling, field),
        _ => typed_ui(ui, draw, sandbox, filling, field, enter),
    }
}

/// What the portal knows and nobody changes here.
fn known_ui(ui: &mut Ui, draw: &Draw<'_>, sandbox: &Sandbox, filling: &Filling, field: &Field) {
    let theme = theme(ui);
    let value = answer_words(draw, sandbox, filling, field);
    tinted_card(ui, &theme.sea, |ui| {
        ui.set_min_width(ui.available_width().min(WIDEST));
        ui.spacing_mut().item_spacing.y = 0.0;
        text(ui, BODY_BOLD, theme.ink, &value);
        text(ui, SMALL, theme.ink_soft, &draw.world("form-known"));
    });
}

fn typed_ui(
    ui: &mut Ui,
    draw: &mut Draw<'_>,
    sandbox: &Sandbox,
    filling: &Filling,
    field: &Field,
    enter: Option<FormAct>,
) {
    let lang = draw.session.portal_lang();
    let mut value = match field.known {
        Some(known) if !filling.answers.contains_key(&field.id) => sandbox.given.known(known, lang),
        _ => filling.answer(&field.id).to_owned(),
    };
    // What is wrong is part of the name: who listens hears it in the field.
    let mut name = draw.portal(&field.label);
    if field.required {
        name = format!("{name} ({})", draw.world("form-required"));
    }
    if let Some(wrong) = filling.wrong(&field.id) {
        name = format!("{name}. {}", wrong_words(draw, wrong));
    }
    let width = ui.available_width().min(match field.kind {
        FieldKind::Text | FieldKind::Mail | FieldKind::Iban | FieldKind::Address => WIDEST,
        _ => WIDEST / 2.0,
    });
    let mut box_to_type = TextField::new(&name).hidden_name().width(width).id(field_id(field));
    if filling.wrong(&field.id).is_some() {
        box_to_type = box_to_type.tone(theme(ui).harm);
    }
    let response = box_to_type.show(ui, &mut value);
    take_keyboard(ui, field, &response);
    draw.typed(ui, &response, Act::Form(FormAct::Type(field.id.clone(), value)));
    if let Some(enter) = enter {
        draw.entered(ui, &response, Act::Form(enter));
    }
    if field.known.is_some() {
        let soft = theme(ui).ink_soft;
        text(ui, SMALL, soft, &draw.world("form-known-editable"));
    }
}

fn options_ui(ui: &mut Ui, draw: &mut Draw<'_>, filling: &Filling, field: &Field, options: &[FieldOption]) {
    let tone = theme(ui).sea;
    let columns = if is_narrow(ui) || options.len() < MANY { 1 } else { 2 };
    let width = (ui.available_width() - GAP_SMALL * (columns - 1) as f32) / columns as f32;
    let mut first = true;
    ui.spacing_mut().item_spacing.y = GAP_SMALL;
    for row in options.chunks(columns) {
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.x = GAP_SMALL;
            for option in row {
                ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(width);
                    let chosen = picks(filling.answer(&field.id)).any(|id| id == option.id);
                    let note = option.note.as_ref().map_or_else(String::new, |note| draw.portal(note));
                    // A box says that more than one may be ticked.
                    let icon = match (&field.kind, chosen) {
                        (FieldKind::Choices(_), true) => Some(Icon::SquareCheck),
                        (FieldKind::Choices(_), false) => Some(Icon::Square),
                        _ => None,
                    };
                    let label = draw.portal(&option.label);
                    let response = choice_card(ui, &tone, icon, &label, &note, ChoiceState::Chosen(chosen));
                    if std::mem::take(&mut first) {
                        take_keyboard(ui, field, &response);
                    }
                    draw.act(ui, &response, Act::Form(FormAct::Pick(field.id.clone(), option.id.clone())));
                });
            }
        });
    }
}

/// Days, then the free hours of the chosen one.
fn slot_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, filling: &Filling, field: &Field, days: &[SlotDay]) {
    let theme = theme(ui);
    let chosen = sandbox.chosen_day(&field.id);
    let hour = filling.answer(&field.id).split_once(' ').map_or("", |(_, hour)| hour);
    let mut first = true;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP_SMALL, GAP_SMALL);
        for (index, day) in days.iter().enumerate() {
            let words = day_words(draw, sandbox, day.day);
            if day.hours.is_empty() {
                let words = draw.world_words.with("form-day-full", &[("day", &words)]);
                ui.add_enabled(false, Button::pill(&words).height(TARGET));
                continue;
            }
            let front = chosen.as_ref().is_some_and(|(day, _)| *day == index);
            let response = ui.add(Button::pill(&words).icon(Icon::Calendar).selected(front).height(TARGET));
            if std::mem::take(&mut first) {
                take_keyboard(ui, field, &response);
            }
            draw.act(ui, &response, Act::Form(FormAct::PickDay(field.id.clone(), index)));
        }
    });
    let Some((index, hours)) = chosen else { return };
    let day = days.get(index).map_or_else(String::new, |day| day_words(draw, sandbox, day.day));
    ui.add_space(GAP_HAIR);
    text(ui, SMALL_BOLD, theme.ink, &draw.world_words.with("form-hours", &[("day", &day)]));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP_SMALL, GAP_SMALL);
        for one in hours {
            let words = draw.world_words.with("form-hour", &[("hour", &one)]);
            let response = ui.add(Button::pill(&words).icon(Icon::Clock).selected(one == hour).height(TARGET));
            draw.act(ui, &response, Act::Form(FormAct::PickHour(field.id.clone(), one)));
        }
    });
}

/// The day so many working days from now, as a portal writes it.
pub fn day_words(draw: &Draw<'_>, sandbox: &Sandbox, days: u16) -> String {
    let day = working_day(sandbox.given.today, days);
    let weekday = draw.world(match day.weekday().number_days_from_monday() {
        0 => "weekday-monday",
        1 => "weekday-tuesday",
        2 => "weekday-wednesday",
        3 => "weekday-thursday",
        4 => "weekday-friday",
        5 => "weekday-saturday",
        _ => "weekday-sunday",
    });
    let words = archipel_model::facts::day_in_words(day, draw.session.portal_lang());
    // The year goes without saying.
    let words = words.rsplit_once(' ').map_or(words.as_str(), |(day, _)| day);
    format!("{weekday} {words}")
}

/// The files that one has, or the one that is attached.
fn file_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, filling: &Filling, field: &Field, rule: &FileRule) {
    let theme = theme(ui);
    let kinds: Vec<String> = rule.kinds.iter().map(|kind| kind.extension().to_uppercase()).collect();
    let size = size_words(rule.most_kb, draw.session.portal_lang());
    let words = draw.world_words.with("form-file-rule", &[("kinds", &kinds.join(", ")), ("size", &size)]);
    text(ui, SMALL, theme.ink_soft, &words);
    ui.spacing_mut().item_spacing.y = GAP_SMALL;
    if let Some(file) = sandbox.files.of(filling.answer(&field.id)) {
        let words = draw.world_words.with("form-attached", &[("file", &file.name)]);
        super::form_ui::said_ui(ui, Icon::Paperclip, &words);
        let words = draw.world("form-detach");
        let response = ui.add(Button::new(&words).icon(Icon::Trash2).height(TARGET));
        take_keyboard(ui, field, &response);
        draw.act(ui, &response, Act::Form(FormAct::Detach(field.id.clone())));
        return;
    }
    let files: Vec<&File> = sandbox.attachable().collect();
    let key = if files.is_empty() { "form-no-files" } else { "form-attach" };
    text(ui, SMALL_BOLD, theme.ink, &draw.world(key));
    for (index, file) in files.into_iter().enumerate() {
        let about = file_about(draw, sandbox, file);
        let response = choice_card(ui, &theme.sea, file_icon(file.kind()), &file.name, &about, ChoiceState::Open);
        if index == 0 {
            take_keyboard(ui, field, &response);
        }
        draw.act(ui, &response, Act::Form(FormAct::Attach(field.id.clone(), file.document.clone())));
    }
}

/// The picture of a kind of file.
pub(super) fn file_icon(kind: FileKind) -> Icon {
    match kind {
        FileKind::Pdf | FileKind::Docx => Icon::FileText,
        FileKind::Jpg => Icon::Image,
        FileKind::Exe => Icon::Settings,
    }
}

/// Kind and size of a file, in words.
pub(super) fn file_about(draw: &Draw<'_>, sandbox: &Sandbox, file: &File) -> String {
    let kb = sandbox.given.size_of(&file.document);
    let kind = draw.world(match file.kind() {
        FileKind::Pdf => "document-kind",
        FileKind::Jpg => "file-kind-jpg",
        FileKind::Docx => "file-kind-docx",
        FileKind::Exe => "file-kind-exe",
    });
    format!("{kind} · {}", size_words(kb, draw.session.portal_lang()))
}

/// A size as people read it: "180 kB", "6,2 MB".
fn size_words(kb: u32, lang: Lang) -> String {
    if kb < 1000 {
        return format!("{kb} kB");
    }
    let point = if lang == Lang::En { '.' } else { ',' };
    match (kb / 1000, kb % 1000 / 100) {
        (whole, 0) => format!("{whole} MB"),
        (whole, rest) => format!("{whole}{point}{rest} MB"),
    }
}

/// What is wrong and what to do.
pub(super) fn wrong_words(draw: &Draw<'_>, wrong: Wrong) -> String {
    let key = match wrong {
        Wrong::OutOfRange(least, most) => {
            let (least, most) = (least.to_string(), most.to_string());
            return draw.world_words.with("wrong-range", &[("least", &least), ("most", &most)]);
        }
        Wrong::FileSize(most) => {
            let size = size_words(most, draw.session.portal_lang());
            return draw.world_words.with("wrong-file-size", &[("size", &size)]);
        }
        Wrong::Empty => "wrong-empty",
        Wrong::NotChosen => "wrong-not-chosen",
        Wrong::NoHour => "wrong-no-hour",
        Wrong::NoFile => "wrong-no-file",
        Wrong::NotTicked => "wrong-not-ticked",
        Wrong::NotNumber => "wrong-number",
        Wrong::NotDate => "wrong-date",
        Wrong::ShortYear => "wrong-short-year",
        Wrong::Swapped => "wrong-swapped",
        Wrong::NotYet => "wrong-not-yet",
        Wrong::Over => "wrong-over",
        Wrong::NotNational => "wrong-national",
        Wrong::NationalTypo => "wrong-national-typo",
        Wrong::NotIban => "wrong-iban",
        Wrong::IbanTypo => "wrong-iban-typo",
        Wrong::NotAmount => "wrong-amount",
        Wrong::NotPhone => "wrong-phone",
        Wrong::NotMail => "wrong-mail",
        Wrong::NoHouseNumber => "wrong-no-house-number",
        Wrong::NoPostcode => "wrong-no-postcode",
        Wrong::FileKind => "wrong-file-kind",
        Wrong::FileSigns => "wrong-file-signs",
        Wrong::FileName => "wrong-file-name",
    };
    draw.world(key)
}
