//! The calm bar at the top that tells something about the program itself: progress set aside, a file written.

use archipel_model::lesson::pack::PackError;
use archipel_model::session::{Action, Notice};
use egui::{Align, CornerRadius, Frame, Layout, Margin, Rect, Stroke, Ui, accesskit, pos2, vec2};

use super::room;
use crate::{
    draw::Draw,
    icon::Icon,
    theme::{BODY, EDGE, GAP, GAP_SMALL, GAP_WIDE, ICON, TARGET, Tone, theme},
    widget::{Button, text},
};

/// Draws the notice, if there is one, and gives back the room below it.
pub(super) fn notice_ui(ui: &mut Ui, draw: &mut Draw<'_>, whole: Rect) -> Rect {
    let Some(notice) = draw.session.notice() else { return whole };
    let theme = theme(ui);
    let (tone, icon) = match notice {
        Notice::Imported | Notice::Exported(_) | Notice::LessonsOpened(1..) => (theme.success, Icon::CircleCheck),
        Notice::ImportFailed(_) | Notice::LessonsRefused(_) | Notice::LessonsOpened(0) => {
            (theme.harm, Icon::TriangleAlert)
        }
        Notice::LettersFailed(_) => (theme.practice, Icon::Languages),
        Notice::OlderProgress | Notice::ProgressSetAside | Notice::FromNewer | Notice::SecondWindow => {
            (theme.practice, Icon::Info)
        }
    };
    let words = notice_words(draw, notice);
    let id = ui.id().with("notice height");
    let height = room::known(ui, id, 60.0);
    let (bar, rest) = whole.split_top_bottom_at_y(whole.top() + height);
    ui.painter().rect_filled(bar, CornerRadius::ZERO, tone.ground);
    ui.painter().hline(bar.x_range(), bar.bottom() - EDGE / 2.0, Stroke::new(EDGE, tone.tint));
    let place = Rect::from_min_size(whole.min, vec2(whole.width(), whole.height() * 0.5));
    let used = room::within(ui, "notice", place, |ui| bar_ui(ui, draw, &tone, icon, &words));
    room::learn(ui, id, used);
    rest
}

fn bar_ui(ui: &mut Ui, draw: &mut Draw<'_>, tone: &Tone, icon: Icon, words: &str) -> f32 {
    Frame::new().inner_margin(Margin::symmetric(GAP_WIDE as i8, GAP_SMALL as i8)).show(ui, |ui| {
        let room = ui.available_rect_before_wrap();
        let close = draw.say("close-notice");
        let text_place =
            Rect::from_min_max(room.min + vec2(ICON + GAP, 0.0), pos2(room.right() - TARGET - GAP, room.bottom()));
        let height = room::within(ui, "words", text_place, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(GAP_SMALL);
            let said = text(ui, BODY, theme(ui).ink, words);
            ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(accesskit::Live::Polite));
            ui.add_space(GAP_SMALL);
            ui.min_rect().height()
        });
        icon.paint(ui.painter(), pos2(room.left() + ICON / 2.0, room.top() + height / 2.0), ICON, tone.ink);
        let corner = Rect::from_min_size(pos2(room.right() - TARGET, room.top()), vec2(TARGET, TARGET));
        room::within(ui, "close", corner, |ui| {
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let response = ui.add(Button::quiet(&close).icon(Icon::X).icon_only().height(TARGET));
                draw.on(&response, Action::DismissNotice);
            });
        });
    });
    ui.min_rect().height()
}

fn notice_words(draw: &Draw<'_>, notice: &Notice) -> String {
    match notice {
        Notice::OlderProgress => draw.say("notice-older"),
        Notice::ProgressSetAside => draw.say("notice-set-aside"),
        Notice::FromNewer => draw.say("notice-newer"),
        Notice::SecondWindow => draw.say("notice-second-window"),
        Notice::Imported => draw.say("notice-imported"),
        Notice::ImportFailed(why) => draw.words.with("notice-import-failed", &[("why", why)]),
        Notice::LettersFailed(tag) => {
            let language = draw.session.course().language(*tag).map_or("", |language| &language.file.name);
            draw.words.with("notice-letters-failed", &[("language", language)])
        }
        Notice::LessonsOpened(0) => draw.say("notice-lessons-none"),
        Notice::LessonsOpened(lessons) => draw.words.count("notice-lessons-opened", *lessons),
        Notice::LessonsRefused(why) => draw.words.with("notice-lessons-refused", &[("why", &refusal_words(draw, why))]),
        Notice::Exported(place) => draw.words.with("notice-exported", &[("place", place)]),
    }
}

/// Why a file is no course.
fn refusal_words(draw: &Draw<'_>, why: &PackError) -> String {
    let about = |key, file: &str| draw.words.with(key, &[("file", file)]);
    match why {
        PackError::NotAZip => draw.say("pack-not-a-zip"),
        PackError::NoCourse => draw.say("pack-no-course"),
        PackError::NotFound => draw.say("pack-not-found"),
        PackError::Damaged(file) => about("pack-damaged", file),
        PackError::TooLarge(file) => about("pack-too-large", file),
        PackError::OddName(file) => about("pack-odd-name", file),
        PackError::NotText(file) => about("pack-not-text", file),
        PackError::Unreadable(why) => about("pack-unreadable", why),
    }
}
