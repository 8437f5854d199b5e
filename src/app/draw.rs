//! Draws the session: one call of the ui crate, whose answers become messages. Nothing is changed here.

use archipel_model::HelpLang;
use archipel_model::session::{Keeping, Place};
use archipel_ui::{app_ui, window_title};
use bevy::app::{App, Last};
use bevy::ecs::message::MessageWriter;
use bevy::ecs::schedule::IntoScheduleConfigs;
use bevy::ecs::system::{Local, Query, Res, ResMut};
use bevy::window::Window;
use bevy_egui::{EguiContexts, EguiPrimaryContextPass};
use egui::{Id, LayerId, UiBuilder};

use super::update::update;
use super::{Played, Remembered, Said};
use crate::platform;

pub fn build(app: &mut App) {
    app.init_resource::<Remembered>()
        .add_systems(EguiPrimaryContextPass, draw)
        .add_systems(Last, tell_the_page.after(update));
}

fn draw(
    mut contexts: EguiContexts,
    played: Res<Played>,
    mut remembered: ResMut<Remembered>,
    mut said: MessageWriter<Said>,
) {
    let Ok(context) = contexts.ctx_mut() else { return };
    let all = UiBuilder::new().layer_id(LayerId::background()).max_rect(context.content_rect());
    let mut ui = egui::Ui::new(context.clone(), Id::new("archipel"), all);
    context.accesskit_node_builder(egui::accesskit_root_id(), |window| {
        window.set_label(window_title(&played.0));
        window.set_language(played.0.lang().tag().as_str());
    });
    let mut answers = Vec::new();
    app_ui(&mut ui, &played.0, &mut remembered.0, &mut answers);
    said.write_batch(answers.into_iter().map(Said));
}

/// What the page, or the window, says of the session, as it was said last.
type Told = (HelpLang, bool, Option<Place>);

/// The page, or the window, says which language is spoken (screen readers choose their voice by it), whether progress is
/// safe, and where to go on if it has to be opened anew.
fn tell_the_page(played: Res<Played>, mut told: Local<Option<Told>>, mut windows: Query<&mut Window>) {
    let lang = played.0.lang();
    let safe = matches!(played.0.keeping(), Keeping::Stored);
    let now = Some((lang, safe, played.0.place()));
    if *told == now {
        return;
    }
    let title = window_title(&played.0);
    for mut window in &mut windows {
        window.title.clone_from(&title);
    }
    platform::set_language(lang, &title);
    platform::mark_saved(safe);
    platform::note_place(played.0.place().map(|place| place.write()).as_deref());
    *told = now;
}
