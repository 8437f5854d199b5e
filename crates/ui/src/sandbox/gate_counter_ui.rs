//! SleutelPoort on the screen for those without a fitting key: how strong keys and locks are, what a counter does, and
//! the page where its key is switched on.

use archipel_model::lesson::Level;
use archipel_model::sandbox::gate::counter::CodeProblem;
use archipel_model::sandbox::{Act, CounterAct, GateAct, Key, Sandbox};
use egui::{Id, Sense, Ui, vec2};

use super::browser_ui::page_title;
use super::gate_card_ui::steps_ui;
use super::gate_ui::{gate_button, key_words, say, site_name};
use crate::draw::Draw;
use crate::icon::Icon;
use crate::theme::{BODY_BOLD, GAP, GAP_HAIR, GAP_SMALL, ICON, Tone, beside_text, theme};
use crate::widget::{Button, NoticeKind, TextField, card, notice, text};

/// How strong a key or a lock is, from 1 to 3.
fn strength(level: Level) -> usize {
    match level {
        Level::Low => 1,
        Level::Substantial => 2,
        Level::High => 3,
    }
}

/// How strong a key is, in words.
pub(super) fn strength_words(draw: &Draw<'_>, level: Level) -> String {
    draw.world_words.with("key-strength", &[("n", &strength(level).to_string())])
}

/// A lock or key with its strength: three locks, as many of them filled, and the words.
pub(super) fn strength_ui(ui: &mut Ui, words: &str, level: Level, tone: &Tone) {
    let theme = theme(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, GAP_HAIR);
        let side = beside_text(ui.ctx(), ICON);
        let step = side + GAP_SMALL;
        let (rect, _) = ui.allocate_exact_size(vec2(3.0 * step - GAP_SMALL, side + GAP_SMALL), Sense::hover());
        for index in 0..3 {
            let center = egui::pos2(rect.left() + side / 2.0 + index as f32 * step, rect.center().y);
            if index < strength(level) {
                ui.painter().circle_filled(center, side / 2.0, tone.solid);
                Icon::Lock.paint(ui.painter(), center, side * 0.6, tone.on_solid);
            } else {
                ui.painter().circle_stroke(center, side / 2.0 - 1.0, egui::Stroke::new(2.0, theme.outline));
            }
        }
        text(ui, BODY_BOLD, theme.ink, words);
    });
}

/// What the site in front of the gate asks of a key.
pub(super) fn lock_ui(ui: &mut Ui, draw: &Draw<'_>, sandbox: &Sandbox, host: &str, tone: &Tone) {
    let Some(lock) = sandbox.given.site(host).and_then(|site| site.lock) else { return };
    let site = site_name(draw, sandbox, host);
    let n = strength(lock).to_string();
    let words = draw.world_words.with("gate-lock", &[("site", &site), ("n", &n)]);
    strength_ui(ui, &words, lock, tone);
}

/// A key of one's own is not strong enough here.
pub(super) fn too_weak_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, key: Key, tone: &Tone) {
    page_title(ui, &draw.world("gate-too-weak-title"));
    let host = sandbox.gate.wanted.as_ref().map(|wanted| wanted.host.clone()).unwrap_or_default();
    card(ui, |ui| {
        ui.set_width(ui.available_width().min(620.0));
        ui.spacing_mut().item_spacing.y = GAP;
        lock_ui(ui, draw, sandbox, &host, tone);
        let name = draw.world(key_words(key).1);
        let n = strength(key.level()).to_string();
        let words = draw.world_words.with("gate-key-strength", &[("key", &name), ("n", &n)]);
        strength_ui(ui, &words, key.level(), tone);
    });
    say(ui, &draw.world("gate-too-weak"));
    let words = draw.world("gate-other-key");
    gate_button(ui, draw, Button::solid(&words).icon(Icon::ArrowLeft).tone(*tone), GateAct::OtherKey);
}

/// A password was sought although there is no account.
pub(super) fn forgot_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    if sandbox.gate.counter.no_account {
        notice(ui, NoticeKind::Harm, Icon::TriangleAlert, &draw.world("gate-no-account"));
    }
    let words = draw.world("gate-forgot");
    gate_button(ui, draw, Button::quiet(&words), GateAct::Counter(CounterAct::ForgotPassword));
}

/// The way to a key for those who have none.
pub(super) fn no_key_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, tone: &Tone) {
    page_title(ui, &draw.world("gate-no-key"));
    say(ui, &draw.world("gate-no-key-about"));
    steps_ui(ui, draw, &["gate-counter-1", "gate-counter-2", "gate-counter-3"]);
    if sandbox.gate.counter.handed.is_some() && !sandbox.link_expired() {
        let key = if sandbox.paper_code().is_some() { "gate-counter-done" } else { "gate-counter-noted" };
        notice(ui, NoticeKind::Success, Icon::Check, &draw.world(key));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, GAP);
        if sandbox.counter_helps() {
            visit_ui(ui, draw, tone);
        }
        let words = draw.world("gate-other-key");
        gate_button(ui, draw, Button::quiet(&words).tone(*tone), GateAct::OtherKey);
    });
}

fn visit_ui(ui: &mut Ui, draw: &mut Draw<'_>, tone: &Tone) {
    let words = draw.world("gate-counter-visit");
    let button = Button::solid(&words).icon(Icon::HandHelping).tone(*tone);
    gate_button(ui, draw, button, GateAct::Counter(CounterAct::Visit));
}

/// The page where the code on paper switches a key on.
pub(super) fn activate_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, tone: &Tone) {
    page_title(ui, &draw.world("gate-activate-title"));
    if sandbox.gate.counter.activated {
        notice(ui, NoticeKind::Success, Icon::KeyRound, &draw.world("gate-activated"));
    } else if sandbox.link_expired() {
        notice(ui, NoticeKind::Harm, Icon::Hourglass, &draw.world("gate-link-expired"));
        visit_ui(ui, draw, tone);
    } else if sandbox.can_activate() {
        say(ui, &draw.world("gate-activate"));
        code_ui(ui, draw, sandbox, tone);
    } else {
        notice(ui, NoticeKind::Info, Icon::Info, &draw.world("gate-no-paper"));
    }
    let words = draw.world("gate-back");
    gate_button(ui, draw, Button::quiet(&words).icon(Icon::ArrowLeft), GateAct::Cancel);
}

fn code_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, tone: &Tone) {
    let name = draw.world("gate-paper-field");
    let mut code = sandbox.gate.counter.code.clone();
    let width = ui.available_width().min(320.0);
    let response = TextField::new(&name)
        .icon(Icon::FileText)
        .tone(*tone)
        .width(width)
        .id(Id::new("gate-paper"))
        .show(ui, &mut code);
    draw.typed(ui, &response, Act::Gate(GateAct::Counter(CounterAct::TypeCode(code))));
    draw.entered(ui, &response, Act::Gate(GateAct::Counter(CounterAct::Activate)));
    if let Some(problem) = sandbox.gate.counter.problem {
        let key = match problem {
            CodeProblem::Empty => "gate-paper-empty",
            CodeProblem::Wrong => "gate-paper-wrong",
        };
        notice(ui, NoticeKind::Harm, Icon::TriangleAlert, &draw.world(key));
    }
    let words = draw.world("gate-activate-button");
    let button = Button::solid(&words).icon(Icon::KeyRound).tone(*tone);
    gate_button(ui, draw, button, GateAct::Counter(CounterAct::Activate));
}
