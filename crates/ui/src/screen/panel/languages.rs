//! The languages: of the help, what fills the gaps of a further one, and apart from both of the practice portals.

use archipel_model::Lang;
use archipel_model::session::Action;
use egui::Ui;

use super::{aside_ui, choices_ui, group_ui};
use crate::{draw::Draw, screen::languages, theme::GAP};

/// The choices.
pub(super) fn languages_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    let words = draw.say("language-of-help");
    group_ui(ui, &words);
    choices_ui(ui, draw, &words, &languages::of_help(draw.session));
    if let Some(words) = languages::coming_words(draw) {
        aside_ui(ui, &words);
    }
    if draw.lang().further.is_some() {
        ui.add_space(GAP);
        let words = draw.say("language-of-gaps");
        group_ui(ui, &words);
        let choices = each(draw.lang().own, Action::FillGaps);
        choices_ui(ui, draw, &words, &choices);
    }
    if draw.session.learner().is_none() {
        return;
    }
    ui.add_space(GAP);
    let words = draw.say("language-of-portals");
    group_ui(ui, &words);
    let choices = each(draw.session.portal_lang(), Action::ChoosePortalLang);
    choices_ui(ui, draw, &words, &choices);
    aside_ui(ui, &draw.say("language-of-portals-why"));
}

/// The programme's own languages.
fn each(chosen: Lang, action: impl Fn(Lang) -> Action) -> [(String, bool, Action); 4] {
    Lang::ALL.map(|lang| (lang.own_name().to_owned(), lang == chosen, action(lang)))
}
