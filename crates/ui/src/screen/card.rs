//! "In real life": the real services behind what was practised. Only here are they named.
//! Addresses and numbers are plain text: nothing in the game leads outside.

use archipel_model::lesson::{Lesson, RealService};
use archipel_model::session::Action;
use egui::{Sense, Ui, Vec2};

use super::{keyboard, press_ui, room, top_bar};
use crate::{
    aloud::{self, Part},
    draw::Draw,
    icon::Icon,
    theme::{BODY, BODY_BOLD, GAP, GAP_HAIR, GAP_SMALL, ICON, KEY, LARGE_TITLE, SMALL, TARGET_PRIMARY, TITLE, theme},
    widget::{Button, card, heading_in, text, tinted_card},
};

/// The page.
pub(super) fn card_ui(ui: &mut Ui, draw: &mut Draw<'_>, lesson: &Lesson) {
    let (bar, below) = top_bar::split(ui);
    let title = draw.help(&lesson.file.title);
    room::within(ui, "bar", bar, |ui| top_bar::lesson_bar_ui(ui, draw, bar, &title, &draw.say("in-real-life")));
    room::within(ui, "card", below, |ui| {
        room::column_ui(ui, &format!("card {}", lesson.id), 1100.0, |ui| {
            aloud::part_ui(ui, draw, Part::Page, |ui, draw| sheet_ui(ui, draw, lesson));
        });
    });
}

fn sheet_ui(ui: &mut Ui, draw: &mut Draw<'_>, lesson: &Lesson) {
    ui.spacing_mut().item_spacing.y = GAP;
    let theme = theme(ui);
    aloud::beside_speaker_ui(ui, draw, |ui, draw| {
        heading_in(ui, 1, if draw.small { TITLE } else { LARGE_TITLE }, theme.ink, &draw.say("in-real-life"));
        text(ui, BODY, theme.ink_soft, &draw.say("in-real-life-about"));
    });
    if draw.small {
        services_ui(ui, draw, lesson);
        points_ui(ui, draw, lesson);
        ways_on_ui(ui, draw, lesson);
        return;
    }
    room::columns_ui(
        ui,
        draw,
        0.52,
        |ui, draw| services_ui(ui, draw, lesson),
        |ui, draw| {
            ui.spacing_mut().item_spacing.y = GAP;
            points_ui(ui, draw, lesson);
            ways_on_ui(ui, draw, lesson);
        },
    );
}

fn ways_on_ui(ui: &mut Ui, draw: &mut Draw<'_>, lesson: &Lesson) {
    ui.add_space(GAP_SMALL);
    ui.horizontal_wrapped(|ui| {
        let words = draw.say("to-islands");
        let response = ui.add(Button::primary(&words).icon(Icon::Map));
        keyboard::lead_to(ui, &response);
        draw.on(&response, Action::OpenMap);
        let words = draw.say("back-to-lesson");
        let back = Button::new(&words).icon(Icon::ArrowLeft).height(TARGET_PRIMARY);
        press_ui(ui, draw, back, Action::OpenLesson(lesson.id.clone()));
    });
}

fn services_ui(ui: &mut Ui, draw: &Draw<'_>, lesson: &Lesson) {
    ui.spacing_mut().item_spacing.y = GAP;
    let course = draw.session.course();
    for service in lesson.file.card.services.iter().filter_map(|id| course.real_service(id)) {
        card(ui, |ui| {
            ui.set_width(ui.available_width());
            service_ui(ui, draw, service);
        });
    }
}

fn service_ui(ui: &mut Ui, draw: &Draw<'_>, service: &RealService) {
    let theme = theme(ui);
    ui.spacing_mut().item_spacing.y = GAP_HAIR;
    heading_in(ui, 2, KEY, theme.ink, &draw.help(&service.name));
    text(ui, BODY, theme.ink_soft, &draw.help(&service.about));
    if let Some(address) = &service.address {
        line_ui(ui, Icon::Globe, address);
    }
    if let Some(phone) = &service.phone {
        line_ui(ui, Icon::Phone, phone);
    }
    // A date of the files: `2026-11-23`.
    let mut date = service.as_of.split('-');
    let date = ["year", "month", "day"].map(|name| (name, date.next().unwrap_or_default()));
    let checked = draw.words.with("checked-on", &date);
    text(ui, SMALL, theme.ink_soft, &checked);
}

/// An address or a number, as one would copy it on paper.
fn line_ui(ui: &mut Ui, icon: Icon, words: &str) {
    let theme = theme(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP_SMALL;
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(ICON), Sense::hover());
        icon.paint(ui.painter(), rect.center(), ICON - 4.0, theme.sea.ink);
        text(ui, BODY_BOLD, theme.ink, words);
    });
}

/// What to keep in mind, and what to have at hand.
fn points_ui(ui: &mut Ui, draw: &Draw<'_>, lesson: &Lesson) {
    let theme = theme(ui);
    let card = &lesson.file.card;
    for (title, icon, texts, tone) in [
        ("remember", Icon::Lightbulb, &card.remember, theme.practice),
        ("bring", Icon::ListChecks, &card.bring, theme.sea),
    ] {
        if texts.is_empty() {
            continue;
        }
        tinted_card(ui, &tone, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = GAP_SMALL;
            heading_in(ui, 2, KEY, theme.ink, &draw.say(title));
            for words in texts {
                ui.horizontal_top(|ui| {
                    let (rect, _) = ui.allocate_exact_size(Vec2::splat(26.0), Sense::hover());
                    icon.paint(ui.painter(), rect.center(), ICON, tone.ink);
                    ui.vertical(|ui| text(ui, BODY, theme.ink, &draw.help(words)));
                });
            }
        });
    }
}
