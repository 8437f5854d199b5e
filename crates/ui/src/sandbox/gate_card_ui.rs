//! SleutelPoort and the identity card on the screen: the card in its reader, the window with the certificates, the PIN,
//! and in what capacity somebody comes in.

use archipel_model::lesson::Program;
use archipel_model::sandbox::gate::card::PinProblem;
use archipel_model::sandbox::reader::{CardTrouble, PIN_TRIES, Pin};
use archipel_model::sandbox::{Act, Capacity, CardAct, Certificate, GateAct, Sandbox};
use egui::{CornerRadius, Frame, Id, Margin, Sense, Stroke, Ui, Vec2, vec2};

use super::browser_ui::page_title;
use super::gate_ui::{gate_button, say, site_name};
use super::reader_ui::picture_ui;
use crate::draw::Draw;
use crate::icon::Icon;
use crate::theme::{
    BODY, BODY_BOLD, EDGE, GAP, GAP_LARGE, GAP_SMALL, ICON, ICON_LARGE, RADIUS_CARD, TARGET, TITLE, Tone, theme,
};
use crate::widget::{
    Button, ChoiceState, Keyboard, NoticeKind, TextField, card, choice_card, heading_in, notice, text,
};

/// The widest picture of the reader at the gate, where much else stands under it.
const PICTURE: f32 = 340.0;
/// The widest window of the card's software.
const WINDOW: f32 = 620.0;

fn card_button(ui: &mut Ui, draw: &mut Draw<'_>, button: Button<'_>, act: CardAct) {
    gate_button(ui, draw, button, GateAct::Card(act));
}

/// The card has to be in the reader; what is missing, and what to do.
pub(super) fn card_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, tone: &Tone) {
    page_title(ui, &draw.world("gate-card-title"));
    let trouble = sandbox.card_trouble();
    // Where the way out is a list, the list has the room.
    if trouble != Some(CardTrouble::NoSoftware) {
        picture_ui(ui, sandbox, PICTURE);
    }
    trouble_ui(ui, draw, sandbox, trouble);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, GAP);
        if sandbox.town_hall_helps() {
            let words = draw.world("gate-town-hall");
            card_button(ui, draw, Button::solid(&words).icon(Icon::Landmark).tone(*tone), CardAct::TownHall);
        }
        let words =
            draw.world(if trouble == Some(CardTrouble::NoSoftware) { "gate-card-again" } else { "gate-card-read" });
        let button = Button::new(&words);
        let button =
            if trouble.is_none() && !sandbox.town_hall_helps() { Button::solid(&words).tone(*tone) } else { button };
        card_button(ui, draw, button.icon(Icon::ArrowRight).icon_after(), CardAct::Read);
        if matches!(trouble, Some(CardTrouble::NoReader | CardTrouble::NoCard | CardTrouble::UpsideDown)) {
            let words = draw.world("gate-card-reader");
            let response = ui.add(Button::solid(&words).icon(Icon::CreditCard).tone(*tone));
            draw.act(ui, &response, Act::Show(Program::Reader));
        }
        let words = draw.world("gate-other-key");
        gate_button(ui, draw, Button::quiet(&words).tone(*tone), GateAct::OtherKey);
    });
}

fn trouble_ui(ui: &mut Ui, draw: &Draw<'_>, sandbox: &Sandbox, trouble: Option<CardTrouble>) {
    let (kind, icon, key) = match trouble {
        Some(CardTrouble::NoReader) => (NoticeKind::Info, Icon::Plug, "gate-card-no-reader"),
        Some(CardTrouble::NoCard) => (NoticeKind::Info, Icon::CreditCard, "gate-card-no-card"),
        Some(CardTrouble::UpsideDown) => (NoticeKind::Harm, Icon::RotateCw, "gate-card-wrong-way"),
        Some(CardTrouble::NoSoftware) => (NoticeKind::Harm, Icon::TriangleAlert, "gate-card-no-software"),
        Some(CardTrouble::Blocked) => (NoticeKind::Harm, Icon::Lock, "gate-card-blocked"),
        None if sandbox.reader.stopped => (NoticeKind::Success, Icon::Hand, "gate-card-stopped"),
        None if sandbox.reader.pin == Pin::Renewed => (NoticeKind::Success, Icon::Landmark, "gate-card-renewed"),
        None => (NoticeKind::Success, Icon::Check, "gate-card-ready"),
    };
    notice(ui, kind, icon, &draw.world(key));
    if trouble == Some(CardTrouble::NoSoftware) {
        steps_ui(ui, draw, &["gate-repair-1", "gate-repair-2", "gate-repair-3", "gate-repair-4"]);
    }
}

/// What to do, one thing after the other.
pub(super) fn steps_ui(ui: &mut Ui, draw: &Draw<'_>, keys: &[&str]) {
    let theme = theme(ui);
    for (index, key) in keys.iter().enumerate() {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            let side = BODY_BOLD.line_height(ui.ctx()) + GAP_SMALL;
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
            ui.painter().circle_filled(rect.center(), side / 2.0, theme.sea.solid);
            let number = (index + 1).to_string();
            BODY_BOLD.paint_centered(ui.painter(), rect.center(), &number, theme.sea.on_solid);
            text(ui, BODY, theme.ink, &draw.world(key));
        });
    }
}

/// A window of the card's software: it comes from the computer, not from the site.
fn window_ui(ui: &mut Ui, title: &str, content: impl FnOnce(&mut Ui)) {
    let theme = theme(ui);
    let width = ui.available_width().min(WINDOW);
    let edge = Stroke::new(EDGE, theme.outline);
    Frame::new().fill(theme.card).stroke(edge).corner_radius(RADIUS_CARD).show(ui, |ui| {
        ui.set_width(width - 2.0 * EDGE);
        ui.spacing_mut().item_spacing.y = 0.0;
        let top = CornerRadius { nw: RADIUS_CARD, ne: RADIUS_CARD, sw: 0, se: 0 };
        Frame::new().fill(theme.chrome).corner_radius(top).inner_margin(Margin::symmetric(18, 12)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = GAP;
                let (rect, _) = ui.allocate_exact_size(Vec2::splat(ICON), Sense::hover());
                Icon::ShieldCheck.paint(ui.painter(), rect.center(), ICON, theme.sea.ink);
                heading_in(ui, 1, TITLE, theme.ink, title);
            });
        });
        Frame::new().inner_margin(Margin::same(18)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = GAP;
            ui.set_width(ui.available_width());
            content(ui);
        });
    });
}

/// The window that asks which certificate.
pub(super) fn certificates_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, tone: &Tone) {
    let title = draw.world("gate-certificates-title");
    window_ui(ui, &title, |ui| {
        say(ui, &draw.world("gate-certificates"));
        let name = sandbox.given.me.name();
        let year = sandbox.given.today.year();
        for certificate in sandbox.certificates() {
            let (icon, key, year) = match certificate {
                Certificate::Own => (Icon::User, "certificate-own", year + 5),
                Certificate::Signature => (Icon::Pencil, "certificate-signature", year + 5),
                Certificate::OldCard => (Icon::History, "certificate-old", year - 3),
            };
            let about = draw.world_words.with(key, &[("year", &year.to_string())]);
            let response = choice_card(ui, tone, icon, &name, &about, ChoiceState::Open);
            draw.act(ui, &response, Act::Gate(GateAct::Card(CardAct::Choose(certificate))));
        }
        if let Some(wrong) = sandbox.gate.card.wrong_certificate {
            let key = match wrong {
                Certificate::OldCard => "certificate-old-chosen",
                Certificate::Signature | Certificate::Own => "certificate-signature-chosen",
            };
            notice(ui, NoticeKind::Harm, Icon::TriangleAlert, &draw.world(key));
        }
    });
    let words = draw.world("gate-other-key");
    gate_button(ui, draw, Button::quiet(&words).height(TARGET).tone(*tone), GateAct::OtherKey);
}

/// The window that asks for the PIN.
pub(super) fn pin_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, tone: &Tone) {
    let title = draw.world("gate-pin-title");
    window_ui(ui, &title, |ui| {
        say(ui, &draw.world("gate-pin"));
        let name = draw.world("gate-pin-field");
        let mut pin = sandbox.gate.card.pin.clone();
        let width = ui.available_width().min(280.0);
        let field = TextField::new(&name).icon(Icon::Lock).keyboard(Keyboard::Numbers).tone(*tone).width(width);
        let response = field.id(Id::new("gate-pin")).show(ui, &mut pin);
        draw.typed(ui, &response, Act::Gate(GateAct::Card(CardAct::TypePin(pin))));
        draw.entered(ui, &response, Act::Gate(GateAct::Card(CardAct::ConfirmPin)));
        if let Some(problem) = sandbox.gate.card.problem {
            let key = match problem {
                PinProblem::Short => "gate-pin-short",
                PinProblem::Wrong => "gate-pin-wrong",
                PinProblem::Puk => "gate-pin-puk",
                PinProblem::Bank => "gate-pin-bank",
            };
            notice(ui, NoticeKind::Harm, Icon::TriangleAlert, &draw.world(key));
        }
        tries_ui(ui, draw, sandbox.reader.tries_left);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(GAP, GAP);
            let words = draw.world("gate-pin-confirm");
            card_button(ui, draw, Button::solid(&words).icon(Icon::Check).tone(*tone), CardAct::ConfirmPin);
            let words = draw.world("gate-pin-stop");
            card_button(ui, draw, Button::new(&words).icon(Icon::Hand), CardAct::Stop);
        });
    });
}

/// How many tries are left: one dot each, and in words.
fn tries_ui(ui: &mut Ui, draw: &Draw<'_>, left: u8) {
    let key = match left {
        PIN_TRIES => return,
        1 => "gate-pin-last",
        _ => "gate-pin-left",
    };
    let words = draw.world_words.with(key, &[("n", &left.to_string())]);
    notice(ui, NoticeKind::Practice, Icon::Hand, &words);
}

/// In what capacity somebody comes in: one's own name stands there to be checked.
pub(super) fn capacity_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, host: &str, tone: &Tone) {
    page_title(ui, &draw.world("gate-capacity-title"));
    let site = site_name(draw, sandbox, host);
    let words = draw.world_words.with("gate-capacity", &[("site", &site)]);
    card(ui, |ui| {
        let theme = theme(ui);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = GAP_LARGE;
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(56.0), Sense::hover());
            ui.painter().circle_filled(rect.center(), 28.0, tone.ground);
            Icon::User.paint(ui.painter(), rect.center(), ICON_LARGE, tone.ink);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                text(ui, BODY, theme.ink_soft, &words);
                text(ui, TITLE, theme.ink, &sandbox.given.me.name());
            });
        });
    });
    for capacity in Capacity::ALL {
        let (icon, title, about) = match capacity {
            Capacity::Citizen => (Icon::User, "capacity-citizen", "capacity-citizen-about"),
            Capacity::Company => (Icon::Briefcase, "capacity-company", "capacity-company-about"),
        };
        let (title, about) = (draw.world(title), draw.world(about));
        let response = choice_card(ui, tone, icon, &title, &about, ChoiceState::Open);
        draw.act(ui, &response, Act::Gate(GateAct::ComeInAs(capacity)));
    }
    if sandbox.gate.card.company {
        notice(ui, NoticeKind::Harm, Icon::TriangleAlert, &draw.world("gate-capacity-wrong"));
    }
    let words = draw.world("gate-other-key");
    gate_button(ui, draw, Button::quiet(&words).height(TARGET).tone(*tone), GateAct::OtherKey);
}
