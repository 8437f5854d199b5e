//! SleutelPoort on the screen of the PC: choice of a key, number, waiting for the phone, goodbye.

use archipel_model::sandbox::gate::{GateView, NumberProblem};
use archipel_model::sandbox::{Act, CounterAct, GateAct, Key, Sandbox};
use egui::{Id, Sense, Stroke, StrokeKind, Ui, vec2};

use super::browser_ui::page_title;
use super::code_ui;
use super::gate_card_ui::{capacity_ui, card_ui, certificates_ui, pin_ui};
use super::gate_counter_ui::{activate_ui, forgot_ui, lock_ui, no_key_ui, strength_words, too_weak_ui};
use super::page_ui::brand_ui;
use super::wallet_ui::wallet_ui;
use crate::art::Service;
use crate::draw::Draw;
use crate::icon::Icon;
use crate::theme::{BODY, BODY_BOLD, GAP, GAP_WIDE, LARGE_TITLE, RADIUS_CARD, SMALL_BOLD, TARGET, Tone, theme};
use crate::widget::{Button, ChoiceState, Keyboard, NoticeKind, TextField, choice_card, notice, text, tinted_card};

/// The side of the square with the number to compare.
const CHECK: f32 = 74.0;

/// The gate.
pub fn gate_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    brand_ui(ui, draw, Service::SleutelPoort, &draw.world("gate-name"));
    let tone = theme(ui).service_tone(Service::SleutelPoort);
    match sandbox.gate_view() {
        GateView::Idle => plain(ui, draw, "gate-idle-title", "gate-idle"),
        GateView::Goodbye => plain(ui, draw, "gate-goodbye-title", "gate-goodbye"),
        GateView::Keys(host) => keys_ui(ui, draw, sandbox, &host, &tone),
        GateView::Missing(key) => missing_ui(ui, draw, sandbox, key, &tone),
        GateView::Number(host) => number_ui(ui, draw, sandbox, &host, &tone),
        GateView::Waiting { check, .. } => waiting_ui(ui, draw, sandbox, check, &tone),
        GateView::TooWeak(key) => too_weak_ui(ui, draw, sandbox, key, &tone),
        GateView::Card(_) => card_ui(ui, draw, sandbox, &tone),
        GateView::Certificates(_) => certificates_ui(ui, draw, sandbox, &tone),
        GateView::Pin(_) => pin_ui(ui, draw, sandbox, &tone),
        GateView::Capacity(host) => capacity_ui(ui, draw, sandbox, &host, &tone),
        GateView::NoKey => no_key_ui(ui, draw, sandbox, &tone),
        GateView::Activate => activate_ui(ui, draw, sandbox, &tone),
        GateView::User(host) => code_ui::user_ui(ui, draw, sandbox, &host, &tone),
        GateView::Digits(host) => code_ui::digits_ui(ui, draw, sandbox, &host, &tone),
        GateView::Qr { host, fresh } => wallet_ui(ui, draw, sandbox, &host, fresh, &tone),
    }
}

fn plain(ui: &mut Ui, draw: &mut Draw<'_>, title: &str, words: &str) {
    page_title(ui, &draw.world(title));
    say(ui, &draw.world(words));
    let words = draw.world("gate-leave");
    gate_button(ui, draw, Button::new(&words).icon(Icon::Search), GateAct::Cancel);
}

pub(super) fn say(ui: &mut Ui, words: &str) {
    let ink = theme(ui).ink;
    text(ui, BODY, ink, words);
}

pub(super) fn gate_button(ui: &mut Ui, draw: &mut Draw<'_>, button: Button<'_>, act: GateAct) {
    let response = ui.add(button);
    draw.act(ui, &response, Act::Gate(act));
}

pub(super) fn site_name(draw: &Draw<'_>, sandbox: &Sandbox, host: &str) -> String {
    sandbox.given.site(host).map_or_else(|| host.to_owned(), |site| draw.portal(&site.name))
}

pub(super) fn key_words(key: Key) -> (Icon, &'static str, &'static str) {
    match key {
        Key::Card => (Icon::IdCard, "key-card", "key-card-about"),
        Key::IkBenHet => (Icon::FingerprintPattern, "key-ikbenhet", "key-ikbenhet-about"),
        Key::ZakLoket => (Icon::Wallet, "key-zakloket", "key-zakloket-about"),
        Key::CodeApp => (Icon::KeyRound, "key-codeapp", "key-codeapp-about"),
    }
}

fn keys_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, host: &str, tone: &Tone) {
    page_title(ui, &draw.world("gate-keys-title"));
    let site = site_name(draw, sandbox, host);
    say(ui, &draw.world_words.with("gate-keys", &[("site", &site)]));
    lock_ui(ui, draw, sandbox, host, tone);
    for key in Key::ALL {
        let (icon, title, about) = key_words(key);
        let about = format!("{} · {}", draw.world(about), strength_words(draw, key.level()));
        let response = choice_card(ui, tone, icon, &draw.world(title), &about, ChoiceState::Open);
        draw.act(ui, &response, Act::Gate(GateAct::Choose(key)));
    }
    let words = draw.world("gate-no-key");
    let button = Button::new(&words).icon(Icon::CircleQuestionMark);
    gate_button(ui, draw, button, GateAct::Counter(CounterAct::NoKey));
    let words = draw.world("gate-cancel");
    gate_button(ui, draw, Button::quiet(&words).height(TARGET), GateAct::Cancel);
}

fn missing_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, key: Key, tone: &Tone) {
    let (_, title, _) = key_words(key);
    page_title(ui, &draw.world(title));
    let words = draw.world(match key {
        Key::CodeApp if sandbox.owns(key) => "gate-key-not-ready",
        Key::Card => "gate-missing-card",
        Key::ZakLoket => "gate-missing-zakloket",
        Key::CodeApp | Key::IkBenHet => "gate-missing-codeapp",
    });
    say(ui, &words);
    let words = draw.world("gate-other-key");
    gate_button(ui, draw, Button::solid(&words).icon(Icon::ArrowLeft).tone(*tone), GateAct::OtherKey);
    if key == Key::CodeApp && !sandbox.owns(key) {
        forgot_ui(ui, draw, sandbox);
    }
}

fn number_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, host: &str, tone: &Tone) {
    page_title(ui, &draw.world("gate-number-title"));
    let site = site_name(draw, sandbox, host);
    say(ui, &draw.world_words.with("gate-number", &[("site", &site)]));
    let name = draw.world("gate-number-field");
    let mut number = sandbox.gate.number.clone();
    let width = ui.available_width().min(360.0);
    let response = TextField::new(&name)
        .icon(Icon::Smartphone)
        .keyboard(Keyboard::Phone)
        .tone(*tone)
        .width(width)
        .id(Id::new("gate-number"))
        .show(ui, &mut number);
    draw.typed(ui, &response, Act::Gate(GateAct::TypeNumber(number)));
    draw.entered(ui, &response, Act::Gate(GateAct::Send));
    if let Some(problem) = sandbox.gate.problem {
        let key = match problem {
            NumberProblem::Empty => "gate-number-empty",
            NumberProblem::Unknown => "gate-number-unknown",
            NumberProblem::IsCode => "gate-number-code",
            NumberProblem::RefusedOnPhone => "gate-number-refused",
        };
        notice(ui, NoticeKind::Harm, Icon::TriangleAlert, &draw.world(key));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, GAP);
        let words = draw.world("gate-send");
        gate_button(ui, draw, Button::solid(&words).icon(Icon::ArrowRight).icon_after().tone(*tone), GateAct::Send);
        let words = draw.world("gate-other-key");
        gate_button(ui, draw, Button::quiet(&words).tone(*tone), GateAct::OtherKey);
    });
}

fn waiting_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, check: u8, tone: &Tone) {
    page_title(ui, &draw.world("gate-wait-title"));
    let number = sandbox.gate.number.clone();
    say(ui, &draw.world_words.with("gate-wait", &[("number", &number)]));
    tinted_card(ui, tone, |ui| {
        ui.set_width(ui.available_width().min(720.0));
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = GAP_WIDE;
            check_square(ui, tone, check, CHECK);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let theme = theme(ui);
                text(ui, BODY_BOLD, theme.ink, &draw.world("gate-wait-check"));
                text(ui, BODY, theme.ink_soft, &draw.world("gate-wait-own"));
            });
        });
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, GAP);
        let words = draw.world("gate-again");
        gate_button(ui, draw, Button::new(&words), GateAct::SendAgain);
        let words = draw.world("gate-other-key");
        gate_button(ui, draw, Button::quiet(&words).tone(*tone), GateAct::OtherKey);
    });
}

/// The two-digit number that stands on PC and phone alike.
pub(super) fn check_square(ui: &mut Ui, tone: &Tone, check: u8, side: f32) {
    let theme = theme(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
    let words = check.to_string();
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &words));
    ui.painter().rect(rect, RADIUS_CARD, theme.card, Stroke::new(3.0, tone.solid), StrokeKind::Inside);
    let kind = if side < CHECK { SMALL_BOLD.sized(22.0) } else { LARGE_TITLE };
    kind.paint_centered(ui.painter(), rect.center(), &words, tone.ink);
}
