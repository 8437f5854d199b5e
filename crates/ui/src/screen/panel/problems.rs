//! What is wrong in the lessons, all of it, for whoever writes them: file by file, each with its place and its cure.

use archipel_model::lesson::Problem;
use archipel_model::{Lang, Tag};
use egui::Ui;

use super::{aside_ui, group_ui, say_ui};
use crate::{
    draw::Draw,
    icon::Icon,
    language,
    theme::{BODY, GAP, GAP_HAIR, GAP_SMALL, SMALL, theme},
    widget::{NoticeKind, card, notice, text},
};

/// The list.
pub(super) fn problems_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    let problems = draw.session.problems();
    if problems.is_empty() {
        // The panel stays open while somebody mends the lessons.
        notice(ui, NoticeKind::Success, Icon::CircleCheck, &draw.say("problems-none"));
        return;
    }
    say_ui(ui, &draw.say("problems-about"));
    aside_ui(ui, &draw.say("problems-for-authors"));
    for of_file in problems.chunk_by(|one, next| one.file == next.file) {
        ui.add_space(GAP_SMALL);
        group_ui(ui, &of_file[0].file);
        for problem in of_file {
            problem_ui(ui, draw, problem);
        }
    }
    ui.add_space(GAP);
}

/// One mistake: where, what, and what to do.
fn problem_ui(ui: &mut Ui, draw: &Draw<'_>, problem: &Problem) {
    let theme = theme(ui);
    let place = [("line", problem.line.to_string()), ("column", problem.column.to_string())];
    let place = draw.words.with("problem-place", &place.each_ref().map(|(name, value)| (*name, value.as_str())));
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = GAP_HAIR;
        text(ui, SMALL, theme.ink_soft, &place);
        in_english(ui, &problem.message);
        text(ui, BODY, theme.ink, &problem.message);
        if let Some(hint) = &problem.hint {
            ui.add_space(GAP_HAIR);
            text(ui, SMALL, theme.ink_soft, &draw.say("problem-cure"));
            in_english(ui, hint);
            text(ui, BODY, theme.ink, hint);
        }
    });
}

/// The check speaks English, as the files do; a screen reader is told so.
fn in_english(ui: &Ui, words: &str) {
    language::note(ui.ctx(), words, Tag::from(Lang::En));
}
