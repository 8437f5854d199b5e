//! Where the keyboard goes when a new page arrives: to its one thing to do, and back again when a panel closes.

use archipel_model::session::{Phase, Run, Session};
use egui::{Event, Id, Key, Modifiers, Order, Response, Ui};

use crate::widget::focus;

/// What is remembered from frame to frame.
#[derive(Clone, Debug)]
struct Place {
    page: String,
    /// A new page that has not yet received the keyboard.
    fresh: bool,
    /// The last input came from keys or a screen reader, not from a pointer. Only then is the ring of help.
    by_keys: bool,
    /// Where the keyboard was before a panel opened.
    before: Option<Id>,
    in_panel: bool,
    /// The practice that is shown, and whether its film of harm is.
    practice: Option<(String, Phase)>,
    in_film: bool,
    /// The panel has just closed; the keyboard goes back as soon as nothing holds it any more.
    returning: bool,
}

impl Default for Place {
    fn default() -> Self {
        Self {
            page: String::new(),
            fresh: true,
            by_keys: true,
            before: None,
            in_panel: false,
            practice: None,
            in_film: false,
            returning: false,
        }
    }
}

fn place_id() -> Id {
    Id::new("archipel keyboard")
}

/// Notices that a new page or panel has arrived. Called once, before anything is drawn.
pub(super) fn notice_arrival(ui: &Ui, session: &Session) {
    let mut place: Place = ui.data(|data| data.get_temp(place_id())).unwrap_or_default();
    ui.input(|input| {
        for event in &input.events {
            match event {
                Event::PointerButton { pressed: true, .. } | Event::Touch { .. } => place.by_keys = false,
                Event::Key { pressed: true, .. } | Event::AccessKitActionRequest(_) => place.by_keys = true,
                _ => {}
            }
        }
    });
    focus::by_pointer(ui.ctx(), !place.by_keys);
    focus::notice_size(ui.ctx(), ui.max_rect().size());
    let back_from_film = notice_practice(ui, session, &mut place);
    if place.returning {
        place.returning = false;
        if let Some(before) = place.before.take() {
            ui.memory_mut(|memory| memory.request_focus(before));
        }
    }
    let page = super::page_name(session);
    if page != place.page {
        let opens = session.panel().is_some();
        if opens && !place.in_panel {
            place.before = ui.memory(egui::Memory::focused);
        }
        // After a film the keyboard goes back to where it was in the practice.
        place.fresh = !back_from_film;
        if !opens && place.in_panel && place.by_keys && place.before.is_some() {
            // In this pass the panel still keeps the keyboard from everything under it.
            place.returning = true;
            place.fresh = false;
            ui.ctx().request_discard("the keyboard goes back to where it was");
            if !ui.ctx().will_discard() {
                ui.ctx().request_repaint();
            }
        }
        place.in_panel = opens;
        place.page = page;
    }
    ui.data_mut(|data| data.insert_temp(place_id(), place));
}

/// In another practice nothing of the old one counts. Tells whether a film has just ended.
fn notice_practice(ui: &Ui, session: &Session, place: &mut Place) -> bool {
    let practice = session.run().map(|run| (run.lesson().id.clone(), run.phase));
    if practice != place.practice {
        focus::forget_parts(ui.ctx());
        place.practice = practice;
    }
    let in_film = session.run().is_some_and(Run::in_film);
    let changed = in_film != place.in_film;
    if changed {
        place.in_film = in_film;
        if let Some(old) = ui.memory(egui::Memory::focused) {
            ui.memory_mut(|memory| memory.surrender_focus(old));
        }
    }
    changed && !in_film
}

/// The key that leads to the task and back.
const TO_TASK: Key = Key::F2;

/// Whether somebody wants to get to the task now.
pub(super) fn wants_task(ui: &Ui, session: &Session) -> bool {
    let pressed = session.panel().is_none() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, TO_TASK));
    pressed && focus::go_to_task(ui.ctx())
}

/// Gives the keyboard to this control if its page has just arrived.
pub(super) fn lead_to(ui: &Ui, response: &Response) {
    if ui.is_sizing_pass() {
        return;
    }
    let mut place: Place = ui.data(|data| data.get_temp(place_id())).unwrap_or_default();
    // What leads on a page does not lead while a panel lies over it.
    let over = ui.layer_id().order == Order::Foreground;
    if place.fresh && place.in_panel == over {
        place.fresh = false;
        if place.by_keys {
            response.request_focus();
        }
        ui.data_mut(|data| data.insert_temp(place_id(), place));
    }
}
