//! Where the keyboard is: the ring around it, bringing it into view, and the parts of the screen that keep it.
//! Which control leads when a page arrives is decided in `screen::keyboard`.

use std::collections::HashMap;

use egui::style::ScrollAnimation;
use egui::{
    Color32, Context, CornerRadius, EventFilter, Id, Key, Modifiers, Painter, Rect, Response, Stroke, StrokeKind, Ui,
    Vec2, vec2,
};

use crate::theme::{EDGE, RING, Theme, Tone};

/// The ring around the control that the keyboard is on: a line of ink around a band in the tint of the control, so that
/// one of the two stands out on every ground.
pub(crate) fn paint_focus_ring(painter: &Painter, rect: Rect, radius: CornerRadius, tone: &Tone, edge: Color32) {
    let wider = |by: f32| {
        let add = |corner: u8| corner.saturating_add(by as u8);
        CornerRadius { nw: add(radius.nw), ne: add(radius.ne), sw: add(radius.sw), se: add(radius.se) }
    };
    let (far, near) = (RING, RING - EDGE);
    let ink = Theme::of(painter.ctx()).ink;
    painter.rect_stroke(rect.expand(far), wider(far), Stroke::new(EDGE, ink), StrokeKind::Inside);
    painter.rect_stroke(rect.expand(near), wider(near), Stroke::new(EDGE, tone.tint), StrokeKind::Inside);
    painter.rect_stroke(rect, radius, Stroke::new(EDGE, edge), StrokeKind::Inside);
}

/// Every control calls this when it is drawn: it comes into view when the keyboard reaches it, and its part of the
/// screen knows it.
pub(crate) fn follow_focus(response: &Response) {
    // Where there is one control alone, Tab comes back to it. And where the keyboard of a phone takes half of the screen,
    // what is written in must not be below it.
    let again = || response.has_focus() && response.ctx.input(|input| input.key_pressed(Key::Tab));
    let resized = || response.has_focus() && change(&response.ctx, |parts| parts.resized);
    if response.gained_focus() || again() || resized() {
        response.scroll_to_me(None);
    }
    if response.has_focus() {
        keep_place(&response.ctx, response.id);
    }
    meet(response, false);
}

/// Escape leaves a panel, and not the place where one works: egui would let go of it.
fn keep_place(ctx: &Context, id: Id) {
    let ours = EventFilter { escape: true, ..EventFilter::default() };
    ctx.memory_mut(|memory| memory.set_focus_lock_filter(id, ours));
}

/// The page is drawn in a window of this size. When it is another one, what the keyboard is on comes into view again.
pub(crate) fn notice_size(ctx: &Context, size: Vec2) {
    change(ctx, |parts| {
        parts.resized = parts.size.is_some_and(|before| before != size);
        parts.size = Some(size);
    });
}

/// The last thing in what scrolls: a page on and back by the keyboard, where the keyboard is in it or nothing else on the
/// screen scrolls.
pub(crate) fn turn_pages(ui: &Ui, alone: bool) {
    let layer = ui.layer_id();
    let held = ui.memory(egui::Memory::focused).and_then(|id| ui.ctx().read_response(id));
    let within = held.is_some_and(|held| held.layer_id == layer && ui.min_rect().intersects(held.rect));
    if !ui.memory(|memory| memory.is_above_modal_layer(layer)) || !(alone || within) {
        return;
    }
    let turned = ui.input_mut(|input| {
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        f32::from(pressed(Key::PageUp)) - f32::from(pressed(Key::PageDown))
    });
    if turned != 0.0 {
        // A line of the page before stays in sight.
        let page = ui.clip_rect().height() * 0.85;
        ui.scroll_with_delta_animation(vec2(0.0, turned * page), ScrollAnimation::none());
    }
}

/// The same for a heading, where a part begins.
pub(super) fn follow_heading(response: &Response) {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if response.has_focus() {
        keep_place(&response.ctx, response.id);
    }
    meet(response, true);
}

/// A part of the screen while it is drawn.
#[derive(Clone, Debug)]
struct Open {
    name: &'static str,
    /// The control of this part that the keyboard was on last.
    held: Option<Id>,
    /// That control is still there.
    here: bool,
    /// The control of this part that the keyboard is on now.
    holds: Option<Id>,
    /// What is drawn now belongs to what changes in this part: its page.
    in_page: bool,
    /// Another page is shown than before, and the keyboard was on something of the page.
    moved: bool,
    heading: Option<Id>,
    control: Option<Id>,
}

/// What is remembered of the parts from frame to frame.
#[derive(Clone, Debug, Default)]
struct Parts {
    open: Option<Open>,
    held: HashMap<&'static str, Id>,
    pages: HashMap<&'static str, Id>,
    /// In which pass each part was drawn last.
    drawn: HashMap<&'static str, u64>,
    by_pointer: bool,
    size: Option<Vec2>,
    /// In this pass the window has another size than in the one before.
    resized: bool,
    /// The task is wanted: it takes the keyboard as soon as it is drawn.
    task_wanted: bool,
    /// Where the task was drawn.
    task: Option<Id>,
    /// Where the keyboard was before it went to the task.
    before_task: Option<Id>,
}

fn change<R>(ctx: &Context, content: impl FnOnce(&mut Parts) -> R) -> R {
    ctx.data_mut(|data| content(data.get_temp_mut_or_default(Id::new("archipel parts"))))
}

/// Whether the last input came from a pointer: then nobody is helped by a ring that jumps.
pub(crate) fn by_pointer(ctx: &Context, now: bool) {
    change(ctx, |parts| parts.by_pointer = now);
}

/// Other parts are shown from now on: nothing of the old ones counts.
pub(crate) fn forget_parts(ctx: &Context) {
    change(ctx, |parts| *parts = Parts { by_pointer: parts.by_pointer, size: parts.size, ..Parts::default() });
}

/// One key leads to the task from anywhere, and from the task back to where one was. Says whether the task is wanted.
pub(crate) fn go_to_task(ctx: &Context) -> bool {
    let focused = ctx.memory(egui::Memory::focused);
    let back = change(ctx, |parts| {
        parts.task_wanted = focused.is_none() || focused != parts.task;
        if parts.task_wanted {
            parts.before_task = focused;
        }
        if parts.task_wanted { None } else { parts.before_task.take() }
    });
    if let Some(back) = back {
        ctx.memory_mut(|memory| memory.request_focus(back));
    }
    change(ctx, |parts| parts.task_wanted)
}

/// This is the task.
pub(crate) fn task_is_here(response: &Response) {
    let wanted = change(&response.ctx, |parts| {
        parts.task = Some(response.id);
        std::mem::take(&mut parts.task_wanted)
    });
    if wanted {
        response.request_focus();
        response.ctx.request_repaint();
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if response.has_focus() {
        keep_place(&response.ctx, response.id);
    }
}

/// Draws a part of the screen that keeps the keyboard. When the control that it was on is gone, the keyboard goes to
/// where the part begins: to its first heading, else its first control.
pub(crate) fn part_ui<R>(ui: &mut Ui, name: &'static str, content: impl FnOnce(&mut Ui) -> R) -> R {
    let ctx = ui.ctx().clone();
    change(&ctx, |parts| {
        let held = parts.held.get(name).copied();
        parts.open = Some(Open {
            name,
            held,
            here: false,
            holds: None,
            in_page: true,
            moved: false,
            heading: None,
            control: None,
        });
    });
    let result = content(ui);
    let focused = ctx.memory(egui::Memory::focused);
    let now = ctx.cumulative_pass_nr();
    let goes_to = change(&ctx, |parts| {
        let open = parts.open.take()?;
        let before = parts.drawn.insert(name, now);
        let nobody = focused.is_none() || focused == open.held;
        let came_back = before.is_some_and(|before| before + 1 < now) && focused.is_none();
        let goes_to = match open.held {
            Some(_) if !nobody || parts.by_pointer => None,
            Some(held) if came_back && open.here => Some(held),
            Some(_) if !open.here || open.moved => open.heading.or(open.control),
            _ => None,
        };
        match goes_to.or(open.holds) {
            Some(id) => drop(parts.held.insert(name, id)),
            // Enter lets go of a field; the place is remembered until the keyboard is somewhere else.
            None if nobody => {}
            None => drop(parts.held.remove(name)),
        }
        goes_to
    });
    if let Some(id) = goes_to {
        ctx.memory_mut(|memory| memory.request_focus(id));
        // The ring is drawn in the next frame.
        ctx.request_repaint();
    }
    result
}

/// Draws what changes in the open part. With another `page` the keyboard goes to where the page begins, unless it is on
/// something beside the page, as the bar of a browser.
pub(crate) fn page_ui<R>(ui: &mut Ui, page: impl egui::AsId, content: impl FnOnce(&mut Ui) -> R) -> R {
    let page = Id::new(page);
    let beside = change(ui.ctx(), |parts| {
        let open = parts.open.as_mut()?;
        let before = parts.pages.insert(open.name, page);
        open.moved = before.is_some_and(|before| before != page) && !open.here;
        (open.heading, open.control) = (None, None);
        Some(std::mem::replace(&mut open.in_page, true))
    });
    // A control is never the one that stood in its place on the page before: the keyboard must not stay on it.
    let result = ui.push_id(page, content).inner;
    change(ui.ctx(), |parts| {
        if let Some(open) = &mut parts.open {
            open.in_page = beside.unwrap_or(true);
        }
    });
    result
}

/// Draws what stands in the open part beside its page: the keyboard is never sent there.
pub(crate) fn beside_page_ui<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let set = |ctx: &Context, in_page: bool| {
        change(ctx, |parts| {
            if let Some(open) = &mut parts.open {
                open.in_page = in_page;
            }
        });
    };
    set(ui.ctx(), false);
    let result = content(ui);
    set(ui.ctx(), true);
    result
}

/// The open part meets one of its controls or headings.
fn meet(response: &Response, heading: bool) {
    let id = response.id;
    let focused = response.has_focus();
    let enabled = response.enabled();
    change(&response.ctx, |parts| {
        let Some(open) = &mut parts.open else { return };
        open.here |= open.held == Some(id);
        if focused {
            open.holds = Some(id);
        }
        if open.in_page && enabled {
            let start = if heading { &mut open.heading } else { &mut open.control };
            start.get_or_insert(id);
        }
    });
}
