//! The menu: this lesson, settings of this machine, one's progress, another person.

use archipel_model::session::{Action, Panel};
use egui::Ui;

use super::{group_ui, hearing};
use crate::{
    draw::Draw,
    icon::Icon,
    screen::{press_ui, room, sign_in, welcome},
    theme::{GAP_SMALL, theme},
    widget::{Button, NoticeKind, notice},
};

/// One thing of the menu.
struct Row {
    icon: Icon,
    key: &'static str,
    action: Action,
    /// Takes something away.
    wipes: bool,
}

fn row(icon: Icon, key: &'static str, action: Action) -> Row {
    Row { icon, key, action, wipes: false }
}

/// The menu.
pub(super) fn menu_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    if let Some(words) = welcome::not_kept_words(draw) {
        notice(ui, NoticeKind::Harm, Icon::SaveOff, &words);
    }
    if draw.run().is_some() {
        let words = draw.say("menu-lesson");
        let rows = [
            row(Icon::IdCard, "practice-card", Action::OpenPanel(Panel::PracticeCard)),
            row(Icon::LifeBuoy, "quay-title", Action::OpenPanel(Panel::HelpQuay)),
            row(Icon::Undo2, "reset-step", Action::ResetStep),
            row(Icon::RotateCw, "reset-run", Action::ResetRun),
        ];
        rows_ui(ui, draw, &words, &rows);
    }
    let on = draw.session.sound_on();
    let (icon, key) = if on { (Icon::Volume2, "sound-is-on") } else { (Icon::VolumeX, "sound-is-off") };
    let mut rows = vec![
        row(Icon::Languages, "languages-title", Action::OpenPanel(Panel::Languages)),
        row(icon, key, Action::SetSound(!on)),
        row(Icon::Eye, "seeing-title", Action::OpenPanel(Panel::Seeing)),
    ];
    if hearing::concerns(draw.session) {
        rows.push(row(Icon::MessageSquare, "hearing-title", Action::OpenPanel(Panel::Hearing)));
    }
    rows.push(row(Icon::Keyboard, "keys-title", Action::OpenPanel(Panel::Keys)));
    let words = draw.say("menu-settings");
    rows_ui(ui, draw, &words, &rows);

    let words = draw.say("menu-lessons");
    let mut rows = vec![row(Icon::FolderOpen, "open-lessons", Action::PickLessons)];
    if !draw.session.problems().is_empty() {
        rows.push(row(Icon::TriangleAlert, "problems-title", Action::OpenPanel(Panel::Problems)));
    }
    rows_ui(ui, draw, &words, &rows);

    let words = draw.say("menu-progress");
    let rows = [row(Icon::Download, "export", Action::Export), row(Icon::Upload, "import", Action::PickImport)];
    rows_ui(ui, draw, &words, &rows);

    if let Some(learner) = draw.session.learner() {
        let names = sign_in::names_of(draw, &learner.pictures);
        let words = draw.words.with("menu-person", &[("names", &names)]);
        let reset = Row { wipes: true, ..row(Icon::Trash2, "reset-person", Action::OpenPanel(Panel::ConfirmReset)) };
        rows_ui(ui, draw, &words, &[row(Icon::Users, "another-person", Action::SignOut), reset]);
    }
}

fn rows_ui(ui: &mut Ui, draw: &mut Draw<'_>, title: &str, rows: &[Row]) {
    group_ui(ui, title);
    let columns = if draw.small { 1 } else { 2 };
    room::grid_ui(ui, columns, GAP_SMALL, rows, |ui, row| {
        let words = draw.say(row.key);
        let mut button = Button::new(&words).icon(row.icon).left().wide();
        if row.wipes {
            button = button.tone(theme(ui).harm);
        }
        press_ui(ui, draw, button, row.action.clone());
    });
}
