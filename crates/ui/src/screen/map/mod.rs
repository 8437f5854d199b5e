//! The map: the sea with its islands, or the same as a list. It is the menu of the game.

mod lessons;
mod list;
mod picture;

use archipel_model::lesson::{Island, IslandFile};
use archipel_model::session::{Action, Keeping, Panel};
use egui::{
    CornerRadius, CursorIcon, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2,
};

use super::{press_ui, room, sign_in, top_bar};
use crate::{
    art,
    draw::Draw,
    icon::Icon,
    theme::{EDGE, GAP, GAP_SMALL, GAP_WIDE, TARGET, TITLE, theme},
    widget::{Button, follow_focus, heading_in, paint_focus_ring},
};
use top_bar::Tools;

/// On a narrow page the islands need at least this height, or they would lie over each other.
const LEAST_SEA: f32 = 660.0;

/// The drawing of an island.
pub(super) fn drawing_of(island: Island) -> art::Island {
    match island {
        Island::Loketplein => art::Island::Loketplein,
        Island::Sleutelrots => art::Island::Sleutelrots,
        Island::Zakeiland => art::Island::Zakeiland,
        Island::Postbaai => art::Island::Postbaai,
        Island::Muntbaai => art::Island::Muntbaai,
        Island::Vuurtoren => art::Island::Vuurtoren,
        Island::Gasteiland => art::Island::Gasteiland,
        Island::Afspraaktoren => art::Island::Afspraaktoren,
        Island::Kaarteiland => art::Island::Kaarteiland,
        Island::Boetekaap
        | Island::Bankrif
        | Island::Volmachthaven
        | Island::Werkkust
        | Island::Uitkeringsdok
        | Island::Controletoren
        | Island::Gemeentehaven
        | Island::Profielduin
        | Island::Kinderlagune
        | Island::Woonduin => art::Island::Nameless,
    }
}

/// What the course says about an island.
pub(super) fn island_file<'a>(draw: &Draw<'a>, island: Island) -> Option<&'a IslandFile> {
    draw.session.course().islands.iter().find(|one| one.id == island)
}

/// The name of an island.
pub(super) fn island_name(draw: &Draw<'_>, island: Island) -> String {
    island_file(draw, island).map(|file| draw.help(&file.name)).unwrap_or_default()
}

/// The island whose lessons are shown: the chosen one, else the one where the next lesson is.
fn chosen_island(draw: &Draw<'_>) -> Option<Island> {
    let chosen = draw.scratch.island.filter(|island| !lessons::on(draw, *island).is_empty());
    chosen.or_else(|| draw.session.next_lesson().map(|lesson| lesson.file.island))
}

/// The page.
pub(super) fn map_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    let whole = ui.max_rect();
    let (bar, below) = top_bar::split(ui);
    let only_list = draw.small || (draw.one_device && below.height() < LEAST_SEA);
    let as_list = only_list || draw.scratch.list;
    if !as_list {
        art::sea(ui.painter(), whole, theme(ui));
    }
    room::within(ui, "bar", bar, |ui| map_bar_ui(ui, draw, bar, only_list));
    room::within(ui, "islands", below, |ui| {
        if as_list {
            list::list_ui(ui, draw);
        } else {
            picture::picture_ui(ui, draw);
        }
    });
}

fn map_bar_ui(ui: &mut Ui, draw: &mut Draw<'_>, bar: Rect, only_list: bool) {
    let tools = if draw.small { Tools::Icons } else { Tools::Words };
    top_bar::bar_ui(
        ui,
        draw,
        bar,
        |ui, draw| {
            let ink = theme(ui).ink;
            heading_in(ui, 1, if draw.small { TITLE.sized(24.0) } else { TITLE }, ink, "Archipel");
        },
        |ui, draw| {
            top_bar::not_kept_pill_ui(ui, draw, tools);
            if !draw.small {
                problems_pill_ui(ui, draw);
                if !only_list {
                    list_pill_ui(ui, draw);
                }
                languages_ui(ui, draw);
                top_bar::quay_pill_ui(ui, draw, tools);
            }
            // Where there is no room for both, what is wrong comes first; the sound is in the menu too.
            if !draw.small || *draw.session.keeping() == Keeping::Stored {
                top_bar::sound_pill_ui(ui, draw);
            }
            learner_pill_ui(ui, draw);
        },
    );
}

/// Some lessons have mistakes: said kindly, to whoever made them. In the list there is room for the whole sentence.
fn problems_pill_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    if draw.session.problems().is_empty() {
        return;
    }
    let words = problems_words(draw);
    let tone = theme(ui).practice;
    let pill = Button::pill(&words).icon(Icon::TriangleAlert).icon_only().tone(tone).tinted_edge();
    press_ui(ui, draw, pill, Action::OpenPanel(Panel::Problems));
}

/// "2 mistakes in the lessons".
fn problems_words(draw: &Draw<'_>) -> String {
    draw.words.count("lessons-wrong", draw.session.problems().len())
}

fn list_pill_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    let (icon, key) = if draw.scratch.list { (Icon::Map, "map-as-picture") } else { (Icon::List, "map-as-list") };
    let words = draw.say(key);
    if ui.add(Button::pill(&words).icon(icon)).clicked() {
        draw.scratch.list = !draw.scratch.list;
        // The pill says something else now; nothing outside changed that would draw the next frame.
        ui.ctx().request_discard("the map is shown in its other form");
    }
}

fn languages_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    let language = draw.session.lang_name();
    let name = draw.words.with("help-language-name", &[("language", language)]);
    press_ui(ui, draw, Button::pill(language).icon(Icon::Languages).name(&name), Action::OpenPanel(Panel::Languages));
}

/// The three pictures of the person who sits here; they open the menu.
fn learner_pill_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    let Some(learner) = draw.session.learner() else { return };
    let theme = theme(ui);
    let name = draw.words.with("menu-of", &[("names", &sign_in::names_of(draw, &learner.pictures))]);
    let (side, rim) = if draw.small { (28.0, GAP) } else { (32.0, GAP_WIDE) };
    let width = 3.0 * side + 2.0 * GAP_SMALL + 2.0 * rim;
    let (rect, response) = ui.allocate_exact_size(vec2(width, TARGET), Sense::click());
    follow_focus(&response);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
    paint_pill(ui, rect, &response);
    for (place, picture) in learner.pictures.iter().enumerate() {
        let middle = pos2(rect.left() + rim + side / 2.0 + place as f32 * (side + GAP_SMALL), rect.center().y);
        let square = Rect::from_center_size(middle, vec2(side, side));
        art::sign_picture(ui.painter(), square, sign_in::picture_of(*picture).0, theme);
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    draw.on(&response, Action::OpenPanel(Panel::Menu));
}

fn paint_pill(ui: &Ui, rect: Rect, response: &Response) {
    let theme = theme(ui);
    let lit = response.hovered() || response.has_focus();
    let radius = CornerRadius::same((rect.height() / 2.0) as u8);
    let edge = if lit { theme.sea.ink } else { theme.outline };
    ui.painter().rect(rect, radius, theme.card, Stroke::new(EDGE, edge), StrokeKind::Inside);
    if response.has_focus() {
        paint_focus_ring(ui.painter(), rect, radius, &theme.sea, theme.sea.ink);
    }
}

/// The room that is left beside the panel with the lessons.
fn beside_panel(whole: Rect) -> (Rect, Rect) {
    let width = (whole.width() * 0.27).clamp(320.0, 380.0);
    let panel = Rect::from_min_max(
        pos2(whole.right() - width - GAP_WIDE, whole.top() + GAP_SMALL),
        whole.max - vec2(GAP_WIDE, GAP_WIDE),
    );
    let rest = Rect::from_min_max(whole.min, pos2(panel.left(), whole.bottom())).shrink(GAP);
    (rest, panel)
}
