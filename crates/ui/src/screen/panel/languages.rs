//! The languages: of the help, and apart from it of the practice portals.

use archipel_model::Lang;
use archipel_model::session::Action;
use egui::Ui;

use super::{aside_ui, choices_ui, group_ui};
use crate::{draw::Draw, theme::GAP};

/// The two choices.
pub(super) fn languages_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    let words = draw.say("language-of-help");
    group_ui(ui, &words);
    let choices = each(draw.lang(), Action::ChooseLang);
    choices_ui(ui, draw, &words, &choices);
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

fn each(chosen: Lang, action: impl Fn(Lang) -> Action) -> [(String, bool, Action); 4] {
    Lang::ALL.map(|lang| (lang.own_name().to_owned(), lang == chosen, action(lang)))
}
