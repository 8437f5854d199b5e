//! The key apps of the phone beside IkBenHet: CodeRing with its six digits, the wallet ZakLoket, and their camera.

use archipel_model::sandbox::code::RING;
use archipel_model::sandbox::phone::Sight;
use archipel_model::sandbox::{App, PhoneAct, Sandbox};
use egui::{Align2, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::phone_ui::{CodeWords, app_head, code_ui, phone_button};
use super::wallet_ui::GONE;
use crate::aloud;
use crate::art::{self, Service};
use crate::draw::Draw;
use crate::icon::Icon;
use crate::theme::{
    BODY, BODY_BOLD, GAP, GAP_HAIR, GAP_SMALL, GAP_WIDE, ICON_LARGE, LARGE_TITLE, RADIUS_CARD, RING as EDGE_WIDTH,
    SMALL, SMALL_BOLD, theme,
};
use crate::widget::{Button, card, text, tinted_card};

/// The ring is no wider than this.
const RING_WIDTH: f32 = 172.0;
/// From so many seconds on, the end is near.
const NEAR_END: u32 = 10;
/// The camera's picture.
const PICTURE: f32 = 176.0;

/// CodeRing.
pub(super) fn codering_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    let theme = theme(ui);
    let tone = theme.service_tone(Service::CodeRing);
    app_head(ui, draw, Service::CodeRing, "app-codering");
    match sandbox.digits_now() {
        Some(digits) => {
            ring_ui(ui, draw, sandbox, &digits);
            let words = draw.world("codering-wait");
            phone_button(ui, draw, Button::solid(&words).icon(Icon::Hourglass).tone(tone), PhoneAct::Wait);
        }
        None => {
            text(ui, BODY, theme.ink, &draw.world("codering-empty"));
            let words = draw.world("phone-scan-qr");
            phone_button(ui, draw, Button::solid(&words).icon(Icon::ScanLine).tone(tone), PhoneAct::OpenCamera);
        }
    }
}

/// The digits in their ring, and in words what is left.
fn ring_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, digits: &str) {
    let theme = theme(ui);
    let left = sandbox.ring_left();
    // Parted as the real apps show them, for easy reading.
    let parted = format!("{} {}", &digits[..3], &digits[3..]);
    let user = sandbox.code.account.as_ref().map(|(user, _)| user.clone()).unwrap_or_default();
    ui.vertical_centered(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let side = ui.available_width().min(RING_WIDTH);
        let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
        let seconds = left.to_string();
        let said = draw.world_words.with("codering-said", &[("digits", &parted), ("n", &seconds)]);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &said));
        aloud::hear(ui, &said);
        let tone = if left <= NEAR_END { theme.harm } else { theme.service_tone(Service::CodeRing) };
        art::ring(ui.painter(), rect, left as f32 / RING as f32, &tone, theme);
        let kind = LARGE_TITLE.fitting(ui.painter(), &parted, side - 44.0);
        kind.paint_centered(ui.painter(), rect.center() - vec2(0.0, GAP_HAIR), &parted, theme.ink);
        let above = pos2(rect.center().x, rect.center().y - kind.line_height(ui.ctx()) / 2.0 - GAP_WIDE);
        let small = SMALL.fitting(ui.painter(), &user, side / 2.0);
        small.paint_centered(ui.painter(), above, &user, theme.ink_soft);
        let below = pos2(rect.center().x, rect.center().y + kind.line_height(ui.ctx()) / 2.0 + GAP);
        let kind = SMALL_BOLD.fitting(ui.painter(), &seconds, side / 3.0);
        kind.paint_centered(ui.painter(), below, &seconds, theme.ink_soft);
        text(ui, SMALL, theme.ink, &draw.world("codering-still"));
    });
}

/// ZakLoket, where nobody asks anything.
pub(super) fn wallet_home_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    let theme = theme(ui);
    let tone = theme.service_tone(Service::ZakLoket);
    app_head(ui, draw, Service::ZakLoket, "key-zakloket");
    tinted_card(ui, &tone, |ui| {
        ui.set_min_width(ui.available_width());
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            let (rect, _) = ui.allocate_exact_size(vec2(ICON_LARGE, ICON_LARGE), Sense::hover());
            Icon::IdCard.paint(ui.painter(), rect.center(), ICON_LARGE, tone.ink);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                text(ui, SMALL, theme.ink, &draw.world("wallet-card"));
                text(ui, BODY_BOLD, theme.ink, &sandbox.given.me.name());
            });
        });
    });
    text(ui, BODY, theme.ink, &draw.world("wallet-about"));
    let words = draw.world("phone-scan-qr");
    phone_button(ui, draw, Button::solid(&words).icon(Icon::ScanLine).tone(tone), PhoneAct::OpenCamera);
}

/// The camera of an app.
pub(super) fn camera_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, app: App) {
    let theme = theme(ui);
    let (service, name) = match app {
        App::ZakLoket => (Service::ZakLoket, "key-zakloket"),
        _ => (Service::CodeRing, "app-codering"),
    };
    app_head(ui, draw, service, name);
    let tone = theme.service_tone(service);
    let sight = sandbox.sight(app);
    ui.vertical_centered(|ui| {
        let side = ui.available_width().min(PICTURE);
        let (rect, _) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
        ui.painter().rect_filled(rect, RADIUS_CARD, theme.sunken);
        let inside = rect.shrink(26.0);
        match sight {
            Sight::Nothing => Icon::Monitor.paint(ui.painter(), rect.center(), 2.0 * ICON_LARGE, theme.ink_soft),
            _ => art::qr(ui.painter(), inside, sandbox.given.seed, theme),
        }
        if matches!(sight, Sight::Gate { fresh: false, .. }) {
            ui.painter().rect_filled(inside, 6.0, theme.card.gamma_multiply(GONE));
        }
        corners(ui, rect.shrink(GAP_SMALL), tone.solid);
    });
    let words = draw.world(match sight {
        Sight::Nothing => "camera-nothing",
        Sight::OtherApp => "camera-other",
        Sight::Account | Sight::Gate { .. } => "camera-sees",
    });
    text(ui, BODY, theme.ink, &words);
    if matches!(sight, Sight::Account | Sight::Gate { .. }) {
        let words = draw.world("camera-scan");
        phone_button(ui, draw, Button::solid(&words).icon(Icon::ScanLine).tone(tone), PhoneAct::Scan);
    }
}

/// The four corners of a viewfinder.
fn corners(ui: &Ui, rect: Rect, color: egui::Color32) {
    let reach = rect.width() / 6.0;
    for corner in [Align2::LEFT_TOP, Align2::RIGHT_TOP, Align2::LEFT_BOTTOM, Align2::RIGHT_BOTTOM] {
        let at = corner.pos_in_rect(&rect);
        let inwards = vec2(
            if at.x < rect.center().x { reach } else { -reach },
            if at.y < rect.center().y { reach } else { -reach },
        );
        let points = vec![at + vec2(inwards.x, 0.0), at, at + vec2(0.0, inwards.y)];
        ui.painter().add(egui::Shape::line(points, Stroke::new(EDGE_WIDTH, color)));
    }
    ui.painter().rect_stroke(rect.expand(GAP_SMALL), RADIUS_CARD, Stroke::new(1.0, color), StrokeKind::Inside);
}

/// ZakLoket: who asks.
pub(super) fn wallet_ask_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, host: &str) {
    let theme = theme(ui);
    app_head(ui, draw, Service::ZakLoket, "key-zakloket");
    let site = sandbox.given.site(host).map_or_else(|| host.to_owned(), |site| draw.portal(&site.name));
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 2.0;
        text(ui, SMALL, theme.ink_soft, &draw.world("phone-who"));
        text(ui, BODY_BOLD, theme.ink, &site);
        text(ui, SMALL, theme.ink_soft, host);
        text(ui, SMALL, theme.ink_soft, &draw.world("phone-what"));
        text(ui, SMALL_BOLD, theme.ink, &draw.world("phone-what-own"));
    });
    let yes = draw.world("phone-yes");
    phone_button(ui, draw, Button::solid(&yes).tone(theme.success), PhoneAct::Approve);
    let no = draw.world("phone-no");
    phone_button(ui, draw, Button::new(&no).tone(theme.harm), PhoneAct::Refuse);
}

/// ZakLoket: the PIN.
pub(super) fn wallet_pin_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    let tone = theme(ui).service_tone(Service::ZakLoket);
    code_ui(ui, draw, sandbox, &tone, CodeWords { name: "wallet-pin", wrong: "wallet-pin-wrong" });
}
