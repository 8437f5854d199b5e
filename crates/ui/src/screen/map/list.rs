//! The map as a list: for small screens, and for whoever prefers words.

use archipel_model::lesson::Island;
use archipel_model::session::{Action, Panel};
use egui::{Align, CornerRadius, Layout, Sense, Ui, Vec2};

use super::{chosen_island, lessons};
use crate::{
    art::{self, IslandState},
    draw::Draw,
    icon::Icon,
    screen::{press_ui, room},
    theme::{BODY, GAP, GAP_HAIR, GAP_LARGE, GAP_SMALL, KEY, RADIUS, theme},
    widget::{Button, card, heading, heading_in, text},
};

/// The list.
pub(super) fn list_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    room::column_ui(ui, "map as list", 760.0, |ui| {
        ui.spacing_mut().item_spacing.y = GAP;
        heading(ui, 2, &draw.say("map-title"));
        if draw.small && !draw.session.problems().is_empty() {
            let words = super::problems_words(draw);
            let button = Button::quiet(&words).icon(Icon::TriangleAlert).left().wide().tone(theme(ui).practice);
            press_ui(ui, draw, button, Action::OpenPanel(Panel::Problems));
        }
        let next = chosen_island(draw).and_then(|island| lessons::next_on(draw, island));
        if let Some(lesson) = next {
            text(ui, BODY, theme(ui).ink_soft, &draw.help(&lesson.file.title));
            lessons::begin_ui(ui, draw, lesson);
            ui.add_space(GAP_SMALL);
        }
        let course = draw.session.course();
        // What somebody has brought along comes before what is always there.
        let (guest, own): (Vec<_>, Vec<_>) = course.islands.iter().partition(|island| island.id == Island::Gasteiland);
        for island in guest.into_iter().chain(own) {
            let here = lessons::on(draw, island.id);
            if here.is_empty() {
                continue;
            }
            card(ui, |ui| {
                ui.set_width(ui.available_width());
                head_ui(ui, draw, island);
                ui.add_space(GAP_HAIR);
                lessons::cards_ui(ui, draw, island.id, next.map(|lesson| lesson.id.as_str()));
            });
        }
        ui.add_space(GAP_SMALL);
        let fogged = course.islands.iter().filter(|island| lessons::on(draw, island.id).is_empty()).count();
        text(ui, BODY, theme(ui).ink_soft, &draw.words.count("islands-fogged", fogged));
        ui.add_space(GAP_LARGE);
    });
}

/// Picture, name and subject of an island.
fn head_ui(ui: &mut Ui, draw: &Draw<'_>, island: &archipel_model::lesson::IslandFile) {
    let theme = theme(ui);
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(Vec2::new(72.0, 64.0), Sense::hover());
        // White landmarks need water behind them.
        ui.painter().rect_filled(rect, CornerRadius::same(RADIUS), theme.palette.water[0]);
        art::island(ui.painter(), rect.shrink(GAP_HAIR), super::drawing_of(island.id), IslandState::Open, theme);
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            heading_in(ui, 3, KEY, theme.ink, &draw.help(&island.name));
            let about = format!("{} · {}", draw.help(&island.about), lessons::count_words(draw, island.id));
            text(ui, BODY.sized(16.0), theme.ink_soft, &about);
        });
    });
}
