//! What the pilot says: the task, a question, a reply, or what he does in a demonstration.

use archipel_model::guard::RealData;
use archipel_model::lesson::{Choice, Step};
use archipel_model::session::{Action, DEEPEST_HELP, Feedback, Move, Panel, Phase, Run};
use egui::{Frame, Id, Margin, Rect, Response, ScrollArea, Sense, Stroke, Ui, UiBuilder, Vec2, accesskit, pos2, vec2};

use super::buttons;
use crate::{
    aloud, art,
    draw::Draw,
    icon::Icon,
    screen::{demonstration, press_ui, room},
    theme::{
        BODY, BODY_BOLD, EDGE, GAP, GAP_HAIR, GAP_SMALL, ICON, KEY, RADIUS_CARD, RING, SMALL, SMALL_BOLD, TARGET,
        TARGET_USUAL, Tone, Type, theme,
    },
    widget::{Button, bubble, focus, spotlight, text, text_in_focus},
};

/// The pilot in his bubble, on small screens.
const PILOT: f32 = 44.0;
/// Above and below the words of a bubble.
const BUBBLE_MARGIN: f32 = 16.0;

/// The bubble. It scrolls where there is more to say than `most` has room for. Gives back the height.
pub(super) fn speech_ui(ui: &mut Ui, draw: &mut Draw<'_>, run: &Run, most: f32) -> f32 {
    if !draw.small {
        // Beside two buttons the bubble is as high as they are.
        let least = 2.0 * TARGET_USUAL + GAP_SMALL - 2.0 * BUBBLE_MARGIN - 2.0 * EDGE;
        return bubble(ui, |ui| {
            ui.set_min_height(least);
            aloud::beside_speaker_ui(ui, draw, |ui, draw| scroll_ui(ui, draw, run, most));
        })
        .response
        .rect
        .height();
    }
    let theme = theme(ui);
    let ground = if buttons::replies(run) { theme.practice.ground } else { theme.card };
    let frame = Frame::new().fill(ground).stroke(Stroke::new(EDGE, theme.line)).corner_radius(RADIUS_CARD);
    let inner = frame.inner_margin(Margin::same(10)).show(ui, |ui| {
        let room = ui.available_rect_before_wrap();
        let pilot = Rect::from_min_size(room.min, vec2(PILOT, PILOT));
        art::pilot(ui.painter(), pilot, theme);
        let words = Rect::from_min_max(pos2(pilot.right() + GAP_SMALL, room.top()), room.max);
        let beside = if aloud::can_read(ui) { PILOT + GAP_SMALL + TARGET } else { PILOT };
        room::within(ui, "said", words, |ui| {
            ui.set_min_height(beside);
            scroll_ui(ui, draw, run, most);
        });
        let below = Rect::from_min_size(pilot.left_bottom() + vec2(0.0, GAP_SMALL), vec2(PILOT, TARGET));
        room::within(ui, "speaker", below, |ui| aloud::speaker_ui(ui, draw));
    });
    inner.response.rect.height()
}

/// With large letters on a small screen: where one is, what the pilot says and what one can ask him scroll together.
/// Gives back the height.
pub(super) fn crowded_ui(ui: &mut Ui, draw: &mut Draw<'_>, run: &Run, most: f32) -> f32 {
    let theme = theme(ui);
    let ground = if buttons::replies(run) { theme.practice.ground } else { theme.card };
    let frame = Frame::new().fill(ground).stroke(Stroke::new(EDGE, theme.line)).corner_radius(RADIUS_CARD);
    let margin = 10.0;
    let inner = frame.inner_margin(Margin::same(margin as i8)).show(ui, |ui| {
        let salt = ("speech", run.step, run.feedback.is_some());
        let room = most - 2.0 * (margin + EDGE);
        ScrollArea::vertical().id_salt(salt).max_height(room).auto_shrink([false, true]).show(ui, |ui| {
            Frame::new().inner_margin(Margin::symmetric(RING as i8, RING as i8)).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = GAP_SMALL;
                aloud::beside_speaker_ui(ui, draw, |ui, draw| words_ui(ui, draw, run));
                buttons::under_ui(ui, draw, run);
                let steps = run.lesson().file.steps.len();
                let step = (run.step + 1).min(steps).to_string();
                let place = draw.words.with("step-of-alone", &[("step", &step), ("all", &steps.to_string())]);
                let title = draw.help(&run.lesson().file.title);
                text(ui, SMALL, theme.ink_soft, &format!("{title} · {place}"));
            });
        });
    });
    inner.response.rect.height()
}

fn scroll_ui(ui: &mut Ui, draw: &mut Draw<'_>, run: &Run, most: f32) {
    let salt = ("speech", run.step);
    ScrollArea::vertical().id_salt(salt).max_height(most - 2.0 * BUBBLE_MARGIN).auto_shrink([false, true]).show(
        ui,
        |ui| {
            // Room for the rings of focus at the rim of what scrolls.
            Frame::new().inner_margin(Margin::symmetric(RING as i8, 1)).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = GAP_HAIR;
                words_ui(ui, draw, run);
            });
        },
    );
}

fn words_ui(ui: &mut Ui, draw: &mut Draw<'_>, run: &Run) {
    match (run.feedback, run.current()) {
        (Some(Feedback::Said(reply)), _) => {
            let words = run.reply(reply).map(|text| draw.help(text)).unwrap_or_default();
            reply_ui(ui, draw, &words, None);
        }
        (Some(Feedback::RealData(kind)), _) => {
            let words = format!("{} {}", draw.say(real_data_key(kind)), draw.say("real-data-wiped"));
            reply_ui(ui, draw, &words, Some(Panel::PracticeCard));
        }
        (feedback, Some(step)) => {
            if feedback == Some(Feedback::WellDone) {
                label_ui(ui, Icon::CircleCheck, &theme(ui).success, &draw.say("good"));
            }
            match run.phase {
                Phase::Watch => watch_ui(ui, draw, run, step),
                Phase::Guided | Phase::Alone | Phase::Changed => task_ui(ui, draw, run, step),
            }
        }
        (_, None) => {}
    }
}

/// The letters of a bubble: the sentence, what explains it, what counts in it. On small screens the practice world needs the room.
fn letters(draw: &Draw<'_>) -> (Type, Type, Type) {
    if draw.small { (KEY.sized(18.0), BODY.sized(16.0), BODY_BOLD.sized(16.0)) } else { (KEY, BODY, BODY_BOLD) }
}

/// The first thing the pilot says: one key leads here from anywhere.
fn first(ui: &mut Ui, kind: Type, words: &str) -> Response {
    let ink = theme(ui).ink;
    let response = text_in_focus(ui, kind, ink, words);
    focus::task_is_here(&response);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(accesskit::Live::Polite));
    response
}

/// A sentence that is read aloud when it changes.
fn live(ui: &mut Ui, kind: Type, words: &str) -> Response {
    let ink = theme(ui).ink;
    let response = text(ui, kind, ink, words);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(accesskit::Live::Polite));
    response
}

/// A small icon and a word in a tone, above the sentence.
fn label_ui(ui: &mut Ui, icon: Icon, tone: &Tone, words: &str) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP_SMALL;
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(22.0), Sense::hover());
        icon.paint(ui.painter(), rect.center(), 20.0, tone.ink);
        let response = text(ui, SMALL_BOLD.sized(16.0), tone.ink, words);
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(accesskit::Live::Polite));
    });
}

/// The task, with as much help as was asked for.
fn task_ui(ui: &mut Ui, draw: &mut Draw<'_>, run: &Run, step: &Step) {
    let done = draw.say("i-am-done");
    let (key, body, _) = letters(draw);
    let button = (!draw.small && run.question().is_none())
        .then(|| (Button::new(&done).icon(Icon::Check).height(TARGET), Action::Claim));
    beside_button_ui(ui, draw, button, |ui, draw| {
        if run.help == 1 {
            label_ui(ui, Icon::RotateCw, &theme(ui).sea, &draw.say("once-again"));
        }
        first(ui, key, &draw.help(&step.say));
        // Who practises alone hears the second sentence on asking: help fades by itself.
        if let Some(more) = &step.more
            && (!matches!(run.phase, Phase::Alone | Phase::Changed) || run.help > 0)
            && !(draw.small && (run.help > 1 || run.question().is_some()))
        {
            let soft = theme(ui).ink_soft;
            text(ui, body, soft, &draw.help(more));
        }
        if run.help > 1 {
            help_ui(ui, draw, run, step);
        }
    });
    if let Some(choices) = run.question() {
        let shown = match run.spotlight(draw.session.portal_lang()) {
            Some(Move::Answer(right)) => Some(right),
            _ => None,
        };
        // Whatever comes and goes above them, the answers stay the same controls: a press on its way still arrives.
        let own = UiBuilder::new().id(Id::new(("answers", run.step)));
        ui.scope_builder(own, |ui| choices_ui(ui, draw, &choices, shown, true));
    }
}

fn help_ui(ui: &mut Ui, draw: &Draw<'_>, run: &Run, step: &Step) {
    let theme = theme(ui);
    let mut words = draw.help(&step.look);
    if run.help >= DEEPEST_HELP {
        words = format!("{words} {}", draw.say("follow-the-ring"));
    }
    ui.add_space(GAP_HAIR);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP_SMALL;
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(ICON + 2.0), Sense::hover());
        ui.painter().circle_filled(rect.center(), ICON / 2.0 + 2.0, theme.practice.solid);
        Icon::Lightbulb.paint(ui.painter(), rect.center(), ICON - 6.0, theme.practice.on_solid);
        ui.vertical(|ui| live(ui, letters(draw).2, &words));
    });
}

/// A reply of the pilot: what happened, kindly, and a button that leads back to the task.
fn reply_ui(ui: &mut Ui, draw: &mut Draw<'_>, words: &str, panel: Option<Panel>) {
    let theme = theme(ui);
    let understood = draw.say("understood");
    let button = Button::solid(&understood).icon(Icon::Check);
    beside_button_ui(ui, draw, Some((button, Action::Dismiss)), |ui, draw| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            if !draw.small {
                let (rect, _) = ui.allocate_exact_size(Vec2::splat(TARGET), Sense::hover());
                ui.painter().circle_filled(rect.center(), TARGET / 2.0, theme.practice.ground);
                Icon::Hand.paint(ui.painter(), rect.center(), ICON + 2.0, theme.practice.ink);
            }
            ui.vertical(|ui| first(ui, letters(draw).2.weighing(600.0), words));
        });
    });
    if let Some(panel) = panel {
        let words = draw.say("practice-card");
        press_ui(ui, draw, Button::quiet(&words).icon(Icon::IdCard).height(TARGET), Action::OpenPanel(panel));
    }
}

/// The demonstration: what this step is for, and what the pilot does next.
fn watch_ui(ui: &mut Ui, draw: &mut Draw<'_>, run: &Run, step: &Step) {
    let (key, body, _) = letters(draw);
    first(ui, key, &draw.help(&step.say));
    let theme = theme(ui);
    match run.spotlight(draw.session.portal_lang()) {
        Some(Move::Do(act)) => {
            let words = demonstration::act_words(draw, &act);
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = GAP_SMALL;
                let (rect, _) = ui.allocate_exact_size(Vec2::splat(ICON + 2.0), Sense::hover());
                Icon::MousePointerClick.paint(ui.painter(), rect.center(), ICON, theme.sea.ink);
                ui.vertical(|ui| live(ui, body, &words));
            });
        }
        Some(Move::Answer(right)) => {
            if let Some(choices) = run.question() {
                let text = choices.iter().find(|(index, _)| *index == right).map(|(_, choice)| draw.help(&choice.text));
                live(ui, body, &draw.words.with("demo-answer", &[("text", &text.unwrap_or_default())]));
                choices_ui(ui, draw, &choices, Some(right), false);
            }
        }
        Some(Move::Claim) | None => {}
    }
}

/// The answers to choose from; `shown` is the one that the pilot points at. In a demonstration they cannot be pressed.
fn choices_ui(ui: &mut Ui, draw: &mut Draw<'_>, choices: &[(usize, &Choice)], shown: Option<usize>, free: bool) {
    ui.add_space(GAP_SMALL);
    let columns = if draw.small || choices.len() < 2 { 1 } else { 2 };
    ui.spacing_mut().item_spacing.y = GAP_SMALL;
    room::grid_ui(ui, columns, GAP, choices, |ui, (index, choice)| {
        let words = draw.help(&choice.text);
        let response = aloud::with_controls(ui, |ui| ui.add(Button::new(&words).left().wide().height(TARGET)));
        if shown == Some(*index) {
            spotlight(ui, response.rect.shrink(GAP_SMALL));
        }
        if free {
            draw.on(&response, Action::Answer(*index));
        }
    });
}

/// Words with a button at their right; on small screens the button stands below them.
fn beside_button_ui(
    ui: &mut Ui,
    draw: &mut Draw<'_>,
    button: Option<(Button<'_>, Action)>,
    words: impl FnOnce(&mut Ui, &mut Draw<'_>),
) {
    let Some((button, action)) = button else { return words(ui, draw) };
    if draw.small {
        words(ui, draw);
        ui.add_space(GAP_SMALL);
        press_ui(ui, draw, button.wide(), action);
        return;
    }
    let room = ui.available_rect_before_wrap();
    let id = Id::new("button in the bubble");
    let (wide, high) = (room::known(ui, id, 180.0), room::known(ui, id.with("height"), 60.0));
    let place = Rect::from_min_max(room.min, pos2(room.right() - wide - GAP, room.bottom()));
    ui.scope_builder(UiBuilder::new(), |ui| {
        ui.spacing_mut().item_spacing.y = GAP_HAIR;
        let height = room::within(ui, "words", place, |ui| {
            words(ui, draw);
            ui.min_rect().height()
        });
        room::learn(ui, id.with("height"), height);
        // The button has more room than it needs while its width is being learned.
        let corner = pos2(room.right() - wide, room.top() + ((high - TARGET) / 2.0).max(0.0));
        let used = room::within(ui, "button", Rect::from_min_size(corner, vec2(room.width(), TARGET)), |ui| {
            press_ui(ui, draw, button, action).rect.width()
        });
        room::learn(ui, id, used);
    });
}

/// What was wiped, in words.
fn real_data_key(kind: RealData) -> &'static str {
    match kind {
        RealData::NationalNumber | RealData::BisNumber => "real-national-number",
        RealData::Iban => "real-iban",
        RealData::Mobile => "real-mobile",
        RealData::EidCard => "real-id-card",
        RealData::PaymentCard => "real-payment-card",
        RealData::Email => "real-mail",
    }
}
