//! The key of a passphrase and a code app on the PC: the page where it is made, and its two pages at the gate.

use archipel_model::sandbox::code::{CodePlace, CodeProblem};
use archipel_model::sandbox::phrase::Weakness;
use archipel_model::sandbox::{Act, CodeAct, Keep, Sandbox};
use egui::{Align, CornerRadius, Id, Layout, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};

use super::browser_ui::{is_narrow, page_title};
use super::gate_ui::{gate_button, say, site_name};
use crate::art;
use crate::draw::Draw;
use crate::icon::Icon;
use crate::theme::{
    BODY, BODY_BOLD, EDGE, GAP, GAP_HAIR, GAP_LARGE, GAP_SMALL, KEY, SMALL, TARGET_USUAL, TITLE, Tone, theme,
};
use crate::widget::{
    Button, ChoiceState, Keyboard, NoticeKind, TextField, choice_card, heading_in, notice, text, tinted_card,
};
use archipel_model::sandbox::GateAct;

/// A field is no wider than this.
const FIELD: f32 = 380.0;
/// The side of the QR code.
pub(super) const QR: f32 = 174.0;
/// The bars of the meter.
const BARS: usize = 4;
/// The recovery codes shown.
const CODES: u32 = 3;

/// What stands where a page of a portal has the block.
pub(super) fn code_key_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, tone: &Tone) {
    let Some(place) = sandbox.code_place() else { return };
    match place {
        CodePlace::Phrase => phrase_ui(ui, draw, sandbox, tone),
        CodePlace::Link => link_ui(ui, draw, sandbox, tone),
        CodePlace::Recovery => recovery_ui(ui, draw, sandbox, tone),
        CodePlace::Done => {
            notice(ui, NoticeKind::Success, Icon::CircleCheck, &draw.world("codekey-done"));
        }
        CodePlace::User(_) | CodePlace::Digits(_) => {}
    }
}

fn button(ui: &mut Ui, draw: &mut Draw<'_>, button: Button<'_>, act: CodeAct) {
    let response = ui.add(button);
    draw.act(ui, &response, Act::Code(act));
}

/// How far one is, and what is to be done.
fn stage(ui: &mut Ui, draw: &Draw<'_>, step: usize, title: &str, about: &str) {
    let theme = theme(ui);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = GAP_HAIR;
        let words = draw.world_words.with("codekey-step", &[("step", &step.to_string()), ("title", title)]);
        heading_in(ui, 2, KEY, theme.ink, &words);
        text(ui, BODY, theme.ink, about);
    });
}

/// Two things beside each other, where there is room.
fn beside(ui: &mut Ui, left: f32, first: impl FnOnce(&mut Ui), second: impl FnOnce(&mut Ui)) {
    if is_narrow(ui) {
        first(ui);
        second(ui);
        return;
    }
    ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.x = GAP_LARGE;
        let spacing = vec2(GAP, GAP);
        ui.allocate_ui_with_layout(vec2(left, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing = spacing;
            ui.set_width(left);
            first(ui);
        });
        let rest = ui.available_width();
        ui.allocate_ui_with_layout(vec2(rest, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing = spacing;
            ui.set_width(rest);
            second(ui);
        });
    });
}

fn user_field(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, tone: &Tone) {
    let name = draw.world("codekey-user");
    let mut user = sandbox.code.user.clone();
    let width = ui.available_width().min(FIELD);
    let field = TextField::new(&name).icon(Icon::User).tone(*tone).width(width).id(Id::new("code-user"));
    let response = field.show(ui, &mut user);
    draw.typed(ui, &response, Act::Code(CodeAct::TypeUser(user)));
    draw.entered(ui, &response, Act::Code(CodeAct::Send));
}

/// A field whose letters are dots until the eye is pressed.
fn secret_field(
    ui: &mut Ui,
    draw: &mut Draw<'_>,
    tone: &Tone,
    (name, id): (&str, &str),
    value: &str,
    act: fn(String) -> CodeAct,
    with_eye: bool,
) {
    let shown = draw.scratch.phrase_shown;
    let width = ui.available_width().min(FIELD);
    let top = ui.cursor().min;
    let mut typed = value.to_owned();
    let room = if with_eye { TARGET_USUAL + GAP_SMALL } else { 0.0 };
    let mut field = TextField::new(name).icon(Icon::KeyRound).tone(*tone).width(width - room).id(Id::new(id));
    if !shown {
        field = field.secret();
    }
    let response = field.show(ui, &mut typed);
    draw.typed(ui, &response, Act::Code(act(typed)));
    draw.entered(ui, &response, Act::Code(CodeAct::Send));
    if with_eye {
        let place = Rect::from_min_size(
            pos2(top.x + width - TARGET_USUAL, response.rect.top()),
            vec2(TARGET_USUAL, TARGET_USUAL),
        );
        ui.scope_builder(UiBuilder::new().id_salt((id, "eye")).max_rect(place), |ui| {
            let words = draw.world(if shown { "codekey-hide" } else { "codekey-show" });
            let icon = if shown { Icon::EyeOff } else { Icon::Eye };
            if ui.add(Button::new(&words).icon(icon).icon_only()).clicked() {
                draw.scratch.phrase_shown = !shown;
            }
        });
    }
}

fn phrase_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, tone: &Tone) {
    let (title, about) = (draw.world("codekey-phrase-title"), draw.world("codekey-phrase-about"));
    stage(ui, draw, 1, &title, &about);
    let first = draw.world("codekey-phrase");
    let again = draw.world("codekey-repeat");
    let left = FIELD.min(ui.available_width() * 0.56);
    user_field(ui, draw, sandbox, tone);
    let narrow = is_narrow(ui);
    let key = &sandbox.code;
    let meter = |ui: &mut Ui, draw: &Draw<'_>| meter_ui(ui, draw, sandbox, tone);
    if narrow {
        secret_field(ui, draw, tone, (&first, "code-phrase"), &key.phrase, CodeAct::TypePhrase, true);
        meter(ui, draw);
        secret_field(ui, draw, tone, (&again, "code-repeat"), &key.repeat, CodeAct::TypeRepeat, false);
    } else {
        let top = ui.cursor().min;
        let room = ui.available_width();
        ui.scope(|ui| {
            ui.set_max_width(left);
            secret_field(ui, draw, tone, (&first, "code-phrase"), &key.phrase, CodeAct::TypePhrase, true);
            secret_field(ui, draw, tone, (&again, "code-repeat"), &key.repeat, CodeAct::TypeRepeat, false);
        });
        let bottom = ui.cursor().min.y;
        let place = Rect::from_min_max(pos2(top.x + left + GAP_LARGE, top.y), pos2(top.x + room, bottom));
        // The meter takes no part in the flow: whichever is higher makes the row.
        let mut beside = ui.new_child(UiBuilder::new().id_salt("meter").max_rect(place));
        meter(&mut beside, draw);
        let below = beside.min_rect().bottom() + ui.spacing().item_spacing.y - bottom;
        if below > 0.0 {
            ui.add_space(below);
        }
    }
    problem_ui(ui, draw, sandbox);
    let words = draw.world("codekey-next");
    button(ui, draw, Button::solid(&words).icon(Icon::ArrowRight).icon_after().tone(*tone), CodeAct::Send);
}

/// How strong the passphrase is: words, a bar of four, and what would help.
fn meter_ui(ui: &mut Ui, draw: &Draw<'_>, sandbox: &Sandbox, tone: &Tone) {
    let theme = theme(ui);
    let phrase = &sandbox.code.phrase;
    let strength = sandbox.given.strength(phrase);
    let level = draw.world(match strength.bars {
        0 => "strength-0",
        1 => "strength-1",
        2 => "strength-2",
        3 => "strength-3",
        _ => "strength-4",
    });
    tinted_card(ui, tone, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = GAP_SMALL;
        let words = draw.world_words.with("codekey-strength", &[("level", &level)]);
        text(ui, BODY_BOLD, theme.ink, &words);
        let gap = GAP_SMALL;
        let width = (ui.available_width().min(300.0) + gap) / BARS as f32 - gap;
        let (rect, _) = ui.allocate_exact_size(vec2(BARS as f32 * (width + gap) - gap, 14.0), Sense::hover());
        let full = if strength.weakness.is_none() { theme.success.solid } else { tone.solid };
        for bar in 0..BARS {
            let min = rect.min + vec2(bar as f32 * (width + gap), 0.0);
            let fill = if bar < strength.bars { full } else { theme.card };
            ui.painter().rect(
                Rect::from_min_size(min, vec2(width, rect.height())),
                CornerRadius::same(GAP_HAIR as u8 + 1),
                fill,
                Stroke::new(EDGE, theme.outline),
                StrokeKind::Inside,
            );
        }
        text(ui, SMALL, theme.ink, &draw.world(weakness_words(strength.weakness)));
    });
}

fn weakness_words(weakness: Option<Weakness>) -> &'static str {
    match weakness {
        None => "weak-none",
        Some(Weakness::Empty) => "weak-empty",
        Some(Weakness::Personal) => "weak-personal",
        Some(Weakness::SameAsMail) => "weak-mail",
        Some(Weakness::Common) => "weak-common",
        Some(Weakness::Short) => "weak-short",
        Some(Weakness::FewWords) => "weak-words",
    }
}

/// What is wrong with what was sent.
fn problem_ui(ui: &mut Ui, draw: &Draw<'_>, sandbox: &Sandbox) {
    let Some(problem) = sandbox.code.problem else { return };
    let key = match problem {
        CodeProblem::Empty => "codekey-empty",
        CodeProblem::Weak(weakness) => weakness_words(Some(weakness)),
        CodeProblem::Differs => "codekey-differs",
        CodeProblem::Unknown => "codekey-unknown",
        CodeProblem::Wrong => "digits-wrong",
        CodeProblem::Old => "digits-old",
        CodeProblem::Spaced => "digits-spaced",
    };
    let (kind, icon) = match problem {
        CodeProblem::Spaced => (NoticeKind::Info, Icon::Info),
        _ => (NoticeKind::Harm, Icon::TriangleAlert),
    };
    notice(ui, kind, icon, &draw.world(key));
}

fn digits_field(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, tone: &Tone) {
    let name = draw.world("codekey-digits");
    let mut digits = sandbox.code.digits.clone();
    let width = ui.available_width().min(FIELD);
    let field = TextField::new(&name)
        .icon(Icon::Timer)
        .keyboard(Keyboard::Numbers)
        .tone(*tone)
        .width(width)
        .id(Id::new("code-digits"));
    let response = field.show(ui, &mut digits);
    draw.typed(ui, &response, Act::Code(CodeAct::TypeDigits(digits)));
    draw.entered(ui, &response, Act::Code(CodeAct::Send));
    problem_ui(ui, draw, sandbox);
}

/// The QR code with its name, for those who listen.
pub(super) fn qr_ui(ui: &mut Ui, draw: &Draw<'_>, seed: u64, side: f32) -> Rect {
    let theme = theme(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
    let words = draw.world("qr-name");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Image, true, &words));
    art::qr(ui.painter(), rect, seed, theme);
    ui.painter().rect_stroke(rect, 6.0, Stroke::new(EDGE, theme.line), StrokeKind::Inside);
    rect
}

fn link_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, tone: &Tone) {
    let linked = sandbox.code.linked.is_some();
    let about = if linked { draw.world("codekey-linked") } else { draw.world("codekey-link") };
    let title = draw.world("codekey-link-title");
    stage(ui, draw, 2, &title, &about);
    let draw = std::cell::RefCell::new(draw);
    beside(
        ui,
        QR,
        |ui| {
            qr_ui(ui, &draw.borrow(), sandbox.given.seed, QR);
        },
        |ui| {
            let draw = &mut **draw.borrow_mut();
            digits_field(ui, draw, sandbox, tone);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(GAP, GAP);
                let words = draw.world("codekey-check");
                button(ui, draw, Button::solid(&words).icon(Icon::Check).tone(*tone), CodeAct::Send);
                let words = draw.world("codekey-screenshot");
                button(ui, draw, Button::new(&words).icon(Icon::Image), CodeAct::Screenshot);
            });
        },
    );
}

fn recovery_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, tone: &Tone) {
    let theme = theme(ui);
    let (title, about) = (draw.world("codekey-recovery-title"), draw.world("codekey-recovery"));
    stage(ui, draw, 3, &title, &about);
    tinted_card(ui, tone, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(GAP_LARGE, GAP_SMALL);
            for number in 0..CODES {
                text(ui, TITLE, theme.ink, &sandbox.recovery_code(number));
            }
        });
    });
    for keep in Keep::ALL {
        let (icon, key) = match keep {
            Keep::Paper => (Icon::Pencil, "codekey-keep-paper"),
            Keep::Screenshot => (Icon::Image, "codekey-keep-screenshot"),
            Keep::Nowhere => (Icon::SkipForward, "codekey-keep-nowhere"),
        };
        let words = draw.world(key);
        let response = choice_card(ui, tone, icon, &words, "", ChoiceState::Open);
        draw.act(ui, &response, Act::Code(CodeAct::KeepCodes(keep)));
    }
}

/// At the gate: user name and passphrase.
pub(super) fn user_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, host: &str, tone: &Tone) {
    page_title(ui, &draw.world("gate-user-title"));
    let site = site_name(draw, sandbox, host);
    say(ui, &draw.world_words.with("gate-user", &[("site", &site)]));
    user_field(ui, draw, sandbox, tone);
    let name = draw.world("codekey-phrase");
    secret_field(ui, draw, tone, (&name, "code-phrase"), &sandbox.code.phrase, CodeAct::TypePhrase, true);
    problem_ui(ui, draw, sandbox);
    send_ui(ui, draw, "codekey-next", tone);
}

/// At the gate: the six digits.
pub(super) fn digits_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, host: &str, tone: &Tone) {
    page_title(ui, &draw.world("gate-digits-title"));
    let site = site_name(draw, sandbox, host);
    say(ui, &draw.world_words.with("gate-digits", &[("site", &site)]));
    digits_field(ui, draw, sandbox, tone);
    send_ui(ui, draw, "portal-log-in", tone);
}

fn send_ui(ui: &mut Ui, draw: &mut Draw<'_>, key: &str, tone: &Tone) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, GAP);
        let words = draw.world(key);
        button(ui, draw, Button::solid(&words).icon(Icon::ArrowRight).icon_after().tone(*tone), CodeAct::Send);
        let words = draw.world("gate-other-key");
        gate_button(ui, draw, Button::quiet(&words).tone(*tone), GateAct::OtherKey);
    });
}
