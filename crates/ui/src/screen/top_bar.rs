//! The bar at the top of a page: where one is on the left, the tools on the right.

use archipel_model::session::{Action, Keeping, Panel};
use egui::{Align, Id, Layout, Rect, Response, Sense, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use super::{press_ui, room};
use crate::{
    draw::Draw,
    icon::Icon,
    theme::{BODY_BOLD, Emphasis, GAP, GAP_LARGE, GAP_SMALL, GAP_WIDE, SMALL, TARGET, Type, theme},
    widget::{Button, heading_sense, make_heading},
};

/// The height of the bar, where its words do not need more.
const HEIGHT: f32 = 68.0;

/// How much the tools may say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tools {
    /// Icons and words.
    Words,
    /// Icons with a name that is read aloud.
    Icons,
}

/// Divides the page into the bar and the rest.
pub(super) fn split(ui: &Ui) -> (Rect, Rect) {
    let whole = ui.max_rect();
    whole.split_top_bottom_at_y(whole.top() + room::known(ui, height_id(), HEIGHT))
}

fn height_id() -> Id {
    Id::new("archipel bar height")
}

/// Draws a bar: `left` takes what the tools on the right leave.
pub(super) fn bar_ui(
    ui: &mut Ui,
    draw: &mut Draw<'_>,
    bar: Rect,
    left: impl FnOnce(&mut Ui, &mut Draw<'_>),
    tools: impl FnOnce(&mut Ui, &mut Draw<'_>),
) {
    let edge = if draw.small { GAP } else { GAP_LARGE };
    let row = bar.shrink2(vec2(edge, (HEIGHT - TARGET) / 2.0));
    let id = ui.id().with("tools width");
    let width = room::known(ui, id, 300.0);
    // The tools get more room than they need, so that their words never wrap while their width is being learned.
    let place = Rect::from_min_size(pos2(row.right() - width, row.top()), row.size());
    let rest = Rect::from_min_max(row.min, pos2((place.left() - GAP).max(row.left() + TARGET), row.bottom()));
    let high = room::within(ui, "bar left", rest, |ui| row_ui(ui, |ui| left(ui, draw)).y);
    let used = room::within(ui, "bar tools", place, |ui| {
        row_ui(ui, |ui| {
            ui.spacing_mut().item_spacing.x = if draw.small { GAP_SMALL } else { GAP };
            tools(ui, draw);
        })
    });
    room::learn(ui, id, used.x);
    room::learn(ui, height_id(), HEIGHT.max(high.max(used.y) + HEIGHT - TARGET));
}

/// Things beside each other in the middle of the bar. Gives back the room that they need.
fn row_ui(ui: &mut Ui, content: impl FnOnce(&mut Ui)) -> Vec2 {
    let size = ui.available_size();
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        content(ui);
        ui.min_rect().size()
    })
    .inner
}

/// How much the tools may say on a page of this width.
pub(super) fn tools_for(draw: &Draw<'_>, width: f32) -> Tools {
    if draw.small || width / draw.text < 1100.0 { Tools::Icons } else { Tools::Words }
}

fn pill<'a>(tools: Tools, icon: Icon, text: &'a str) -> Button<'a> {
    let pill = Button::pill(text).icon(icon);
    if tools == Tools::Icons { pill.icon_only() } else { pill }
}

/// To the map.
pub(super) fn map_pill_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    let text = draw.say("to-map");
    let tools = if draw.small { Tools::Icons } else { Tools::Words };
    press_ui(ui, draw, pill(tools, Icon::Map, &text), Action::OpenMap);
}

/// The practice card of the person one plays.
pub(super) fn practice_card_pill_ui(ui: &mut Ui, draw: &mut Draw<'_>, tools: Tools) {
    let text = draw.say("practice-card");
    let tone = theme(ui).practice;
    press_ui(
        ui,
        draw,
        pill(tools, Icon::IdCard, &text).tone(tone).tinted_edge(),
        Action::OpenPanel(Panel::PracticeCard),
    );
}

/// The languages of help and portals.
pub(super) fn languages_pill_ui(ui: &mut Ui, draw: &mut Draw<'_>, tools: Tools) {
    let short = draw.words.with("help-language-short", &[("tag", &draw.lang().tag().as_str().to_uppercase())]);
    let name = draw.words.with("help-language-name", &[("language", draw.session.lang_name())]);
    press_ui(ui, draw, pill(tools, Icon::Languages, &short).name(&name), Action::OpenPanel(Panel::Languages));
}

/// The human counter.
pub(super) fn quay_pill_ui(ui: &mut Ui, draw: &mut Draw<'_>, tools: Tools) {
    let text = draw.say("quay");
    let tone = theme(ui).success;
    press_ui(ui, draw, pill(tools, Icon::LifeBuoy, &text).tone(tone).tinted_edge(), Action::OpenPanel(Panel::HelpQuay));
}

/// Sound on or off.
pub(super) fn sound_pill_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    let on = draw.session.sound_on();
    let (icon, key) = if on { (Icon::Volume2, "sound-is-on") } else { (Icon::VolumeX, "sound-is-off") };
    let name = draw.say(key);
    press_ui(ui, draw, Button::pill(&name).icon(icon).icon_only(), Action::SetSound(!on));
}

/// The menu.
pub(super) fn menu_pill_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    let name = draw.say("menu");
    press_ui(ui, draw, Button::pill(&name).icon(Icon::Menu).icon_only(), Action::OpenPanel(Panel::Menu));
}

/// "Not saved": stays as long as it is true, and leads to the explanation.
pub(super) fn not_kept_pill_ui(ui: &mut Ui, draw: &mut Draw<'_>, tools: Tools) {
    if *draw.session.keeping() == Keeping::Stored {
        return;
    }
    let text = draw.say("not-kept");
    let tone = theme(ui).harm;
    press_ui(ui, draw, pill(tools, Icon::SaveOff, &text).tone(tone).tinted_edge(), Action::OpenPanel(Panel::Menu));
}

/// The name of the page and a line under it. What is long wraps, and the bar grows. With large letters on a small screen
/// the bar has no room for words: they stand on the page itself, and are read aloud here.
pub(super) fn title_ui(ui: &mut Ui, draw: &Draw<'_>, title: &str, below: &str) -> Response {
    let theme = theme(ui);
    let width = ui.available_width().max(TARGET);
    let line = |text: &str, kind: Type, color| {
        let kind = kind.fitting(ui.painter(), text, width);
        ui.painter().layout_job(kind.job(ui.ctx(), text, color, width, Emphasis::Plain))
    };
    let big = if draw.small { Type { leading: 1.2, ..BODY_BOLD.sized(16.0) } } else { BODY_BOLD.sized(20.0) };
    let first = line(title, big.weighing(800.0), theme.ink);
    let second = line(below, if draw.small { SMALL.sized(14.0) } else { SMALL }, theme.ink_soft);
    let size = match draw.crowded() {
        true => Vec2::splat(1.0),
        false => vec2(first.size().x.max(second.size().x), first.size().y + second.size().y),
    };
    let sense = heading_sense(ui);
    let (rect, response) = ui.allocate_exact_size(size.ceil(), sense);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, title));
    make_heading(ui, &response, 1, title);
    let under = Rect::from_min_max(pos2(rect.left(), rect.bottom().min(rect.top() + first.size().y)), rect.max);
    let caption = ui.interact(under, response.id.with("below"), Sense::hover());
    caption.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, below));
    if !draw.crowded() {
        ui.painter().galley(rect.min, first, theme.ink);
        ui.painter().galley(under.min, second, theme.ink_soft);
    }
    ui.add_space(GAP_WIDE - GAP);
    response
}

/// The usual bar of the pages of a lesson that are not the practice itself.
pub(super) fn lesson_bar_ui(ui: &mut Ui, draw: &mut Draw<'_>, bar: Rect, title: &str, below: &str) {
    let tools = tools_for(draw, bar.width());
    let small = draw.small;
    bar_ui(
        ui,
        draw,
        bar,
        |ui, draw| {
            map_pill_ui(ui, draw);
            title_ui(ui, draw, title, below);
        },
        |ui, draw| {
            not_kept_pill_ui(ui, draw, Tools::Icons);
            if !small {
                languages_pill_ui(ui, draw, tools);
            }
            quay_pill_ui(ui, draw, tools);
            if !small {
                sound_pill_ui(ui, draw);
            }
            menu_pill_ui(ui, draw);
        },
    );
}
