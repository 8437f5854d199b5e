//! The first page: the language, in its own words. Nothing has to be typed.

use archipel_model::session::{Action, Keeping, Panel};
use egui::{Align, Layout, Rect, Sense, Ui, Vec2, pos2, vec2};

use super::{keyboard, languages, press_ui, room};
use crate::{
    aloud::{self, Part},
    art::{self, Island, IslandState},
    draw::Draw,
    icon::Icon,
    language,
    theme::{BODY, DISPLAY, GAP, GAP_HUGE, GAP_SMALL, GAP_WIDE, ICON, KEY, LARGE_TITLE, TITLE, theme},
    widget::{Button, ChoiceState, choice_card, heading_in, primary_button, text},
};

/// "Good day", in every language of the programme: said before anyone has chosen one.
const GREETING: &str = "Dag! Bonjour! Hallo! Hello!";

/// From this width on two languages stand beside each other, with letters of the usual size.
const WIDE: f32 = 480.0;

/// The first page.
pub(super) fn welcome_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    let theme = theme(ui);
    let small = draw.small;
    let (promise, crowded) = (draw.say("tagline"), draw.crowded());
    room::scenic_ui(
        ui,
        draw,
        "welcome",
        |painter, view| {
            let name = if small { LARGE_TITLE } else { DISPLAY };
            let left = view.min + if small { vec2(GAP_WIDE, GAP) } else { vec2(GAP_HUGE + GAP_SMALL, GAP_HUGE + GAP) };
            let galley = name.galley(painter, "Archipel", theme.ink, f32::INFINITY);
            let below = left + vec2(0.0, galley.size().y);
            painter.galley(left, galley, theme.ink);
            let width = if small { view.width() * 0.42 } else { view.width() - 2.0 * GAP_HUGE };
            let kind = if small { BODY.sized(16.0) } else { TITLE.sized(22.0).weighing(650.0) };
            let promise = kind.galley(painter, &promise, theme.ink, width);
            // With large letters it has no room beside the island: it stands with the other words.
            if !crowded {
                painter.galley(below, promise, theme.ink);
            }
            let place = if small {
                Rect::from_min_max(pos2(view.left() + view.width() * 0.48, view.top()), view.max)
                    .expand2(vec2(0.0, GAP))
            } else {
                Rect::from_min_max(pos2(view.left(), view.top() + view.height() * 0.16), view.max)
            };
            art::island(painter, room::island_place(place), Island::Vuurtoren, IslandState::Open, theme);
        },
        |ui, draw| {
            aloud::part_ui(ui, draw, Part::Page, words_ui);
        },
    );
}

/// What there is to read and to choose.
fn words_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    let theme = theme(ui);
    ui.spacing_mut().item_spacing.y = GAP;
    aloud::beside_speaker_ui(ui, draw, |ui, _| greeting_ui(ui));
    if draw.crowded() {
        text(ui, KEY, theme.ink, &draw.say("tagline"));
    }
    ui.add_space(GAP_SMALL);
    languages_ui(ui, draw);
    ui.add_space(GAP_WIDE);
    let next = primary_button(ui, Icon::ArrowRight, &draw.say("next"));
    keyboard::lead_to(ui, &next);
    draw.on(&next, Action::Welcome);
    let seeing = draw.say("seeing-title");
    press_ui(ui, draw, Button::quiet(&seeing).icon(Icon::Eye), Action::OpenPanel(Panel::Seeing));
    remark_ui(ui, Icon::ShieldCheck, &draw.say("all-is-practice"));
    if let Some(words) = not_kept_words(draw) {
        remark_ui(ui, Icon::SaveOff, &words);
    }
}

/// The languages: under each other where there is no room for two.
fn languages_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    let columns = if ui.available_width() < WIDE * draw.text { 1 } else { 2 };
    room::grid_ui(ui, columns, GAP, &languages::of_help(draw.session), |ui, (name, chosen, action)| {
        if let Action::ChooseFurther(tag) = action {
            language::note(ui.ctx(), name, *tag);
        }
        let response = choice_card(ui, &theme(ui).sea, None, name, "", ChoiceState::Chosen(*chosen));
        if let Action::ChooseLang(lang) = action {
            language::set(ui.ctx(), response.id, *lang);
        }
        draw.on(&response, action.clone());
    });
    if let Some(words) = languages::coming_words(draw) {
        remark_ui(ui, Icon::Languages, &words);
    }
}

fn greeting_ui(ui: &mut Ui) {
    let theme = theme(ui);
    let side = if ui.available_width() < 480.0 { 72.0 } else { 90.0 };
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
        art::pilot(ui.painter(), rect, theme);
        ui.add_space(GAP_SMALL);
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            let kind = if side < 80.0 { LARGE_TITLE.sized(28.0) } else { LARGE_TITLE };
            let width = ui.available_width();
            let height = kind.galley(ui.painter(), GREETING, theme.ink, width).size().y;
            ui.add_space(((side - height) / 2.0).max(0.0));
            heading_in(ui, 1, kind, theme.ink, GREETING);
        });
    });
}

/// A small icon and a line that stands back.
fn remark_ui(ui: &mut Ui, icon: Icon, words: &str) {
    let theme = theme(ui);
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(ICON + 2.0), Sense::hover());
        icon.paint(ui.painter(), rect.center(), ICON, theme.ink_soft);
        ui.vertical(|ui| text(ui, BODY, theme.ink_soft, words));
    });
}

/// Why nothing is kept, as a sentence.
pub(super) fn not_kept_words(draw: &Draw<'_>) -> Option<String> {
    match draw.session.keeping() {
        Keeping::Stored => None,
        Keeping::NotStored(_) => Some(draw.say("not-kept-blocked")),
        Keeping::ReadOnly => Some(draw.say("not-kept-read-only")),
    }
}
