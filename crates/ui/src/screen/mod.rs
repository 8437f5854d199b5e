//! The screens of the game around the practice world: which one is drawn, the panel over it, the notice above it.
//! The practice PC and phone themselves are drawn in `sandbox`.

mod card;
mod demonstration;
mod done;
mod film;
mod intro;
mod keyboard;
mod languages;
mod map;
mod news;
mod panel;
pub(crate) mod room;
mod run;
mod sign_in;
mod top_bar;
mod welcome;

use archipel_model::session::{Action, Feedback, Run, Screen, Session, Stage};
use egui::{Id, Response, Ui, UiBuilder};

use crate::{aloud, draw::Draw, theme::theme, widget::Button};

/// Draws the whole game: the screen of the session, and what lies over it.
pub fn screen_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    let whole = ui.max_rect();
    ui.painter().rect_filled(whole, 0.0, theme(ui).paper);
    keyboard::notice_arrival(ui, draw.session);
    aloud::follow_voice(ui, draw);
    ui.scope_builder(UiBuilder::new().id(Id::new("archipel screen")).max_rect(whole), |ui| {
        if draw.session.panel().is_some() {
            // What lies under a panel is not there for those who listen.
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_hidden());
        }
        let rest = news::notice_ui(ui, draw, whole);
        room::within(ui, "page", rest, |ui| page_ui(ui, draw));
    });
    if let Some(panel) = draw.session.panel() {
        panel::panel_ui(ui, draw, panel);
    }
}

fn page_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    match draw.session.screen() {
        Screen::Welcome => welcome::welcome_ui(ui, draw),
        Screen::SignIn(picked) => sign_in::sign_in_ui(ui, draw, picked),
        Screen::Map => map::map_ui(ui, draw),
        Screen::Lesson => match draw.session.play() {
            Some(play) => match &play.stage {
                Stage::Intro => intro::intro_ui(ui, draw, &play.lesson),
                Stage::Run(run) => match film_of(run) {
                    Some(reply) => film::film_ui(ui, draw, run, reply),
                    None => run::run_ui(ui, draw, run),
                },
                Stage::Done { phase, reached, new_bridge } => {
                    // Lessons from outside need not build one that is on the map.
                    let new_bridge = *new_bridge && draw.session.course().bridge(&play.lesson).is_some();
                    let end = done::End { phase: *phase, reached: *reached, new_bridge };
                    done::done_ui(ui, draw, &play.lesson, end);
                }
                Stage::Card => card::card_ui(ui, draw, &play.lesson),
            },
            None => map::map_ui(ui, draw),
        },
    }
}

fn film_of(run: &Run) -> Option<archipel_model::session::Reply> {
    match run.feedback {
        Some(Feedback::Film(reply)) => Some(reply),
        _ => None,
    }
}

/// Which page this is: when it changes, a new page has arrived.
fn page_name(session: &Session) -> String {
    let page = match session.screen() {
        Screen::Welcome => "welcome".to_owned(),
        // With the last picture the start becomes the one thing to do.
        Screen::SignIn(picked) => format!("sign in {}", picked.len() == sign_in::NAME),
        Screen::Map => "map".to_owned(),
        Screen::Lesson => session.play().map_or_else(String::new, |play| {
            let stage = match &play.stage {
                Stage::Intro => "intro".to_owned(),
                Stage::Run(run) => format!("{:?} {}", run.phase, run.in_film()),
                Stage::Done { .. } => "done".to_owned(),
                Stage::Card => "card".to_owned(),
            };
            format!("{} {stage}", play.lesson.id)
        }),
    };
    format!("{page} {:?}", session.panel())
}

/// A button that does one thing.
fn press_ui(ui: &mut Ui, draw: &mut Draw<'_>, button: Button<'_>, action: Action) -> Response {
    let response = ui.add(button);
    draw.on(&response, action);
    response
}
