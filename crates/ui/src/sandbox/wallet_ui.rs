//! The wallet at the gate, on the PC: the QR code, and what is said when it has run out. Its app is in `keyapps_ui.rs`.

use archipel_model::sandbox::phone::PhoneView;
use archipel_model::sandbox::{GateAct, Sandbox};
use egui::{Rect, Ui, vec2};

use super::browser_ui::page_title;
use super::code_ui::{QR, qr_ui};
use super::gate_ui::{gate_button, say, site_name};
use crate::draw::Draw;
use crate::icon::Icon;
use crate::theme::{GAP, Tone, theme};
use crate::widget::{Button, NoticeKind, notice};

/// How much of a QR code that ran out is gone.
pub(super) const GONE: f32 = 0.75;

/// The page with the QR code.
pub(super) fn wallet_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, host: &str, fresh: bool, tone: &Tone) {
    let theme = theme(ui);
    page_title(ui, &draw.world("gate-qr-title"));
    let asked = matches!(sandbox.phone.view, PhoneView::WalletAsk(_) | PhoneView::WalletPin(_));
    if fresh || asked {
        let site = site_name(draw, sandbox, host);
        say(ui, &draw.world_words.with("gate-qr", &[("site", &site)]));
    }
    if asked {
        notice(ui, NoticeKind::Info, Icon::Smartphone, &draw.world("gate-qr-scanned"));
    } else if fresh {
        code_ui(ui, draw, sandbox);
    } else {
        notice(ui, NoticeKind::Info, Icon::Hourglass, &draw.world("gate-qr-old"));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, GAP);
        if !fresh {
            let words = draw.world("gate-qr-new");
            gate_button(ui, draw, Button::solid(&words).icon(Icon::RefreshCw).tone(*tone), GateAct::NewQr);
        }
        let words = draw.world("gate-other-key");
        gate_button(ui, draw, Button::quiet(&words).tone(*tone), GateAct::OtherKey);
    });
    if !fresh && !asked {
        let rect = code_ui(ui, draw, sandbox);
        // Still to be seen, and plainly over.
        ui.painter().rect_filled(rect, 6.0, theme.card.gamma_multiply(GONE));
    }
}

/// Each QR code has other blocks.
fn code_ui(ui: &mut Ui, draw: &Draw<'_>, sandbox: &Sandbox) -> Rect {
    let made = sandbox.gate.qr_made.unwrap_or_default();
    qr_ui(ui, draw, sandbox.given.seed ^ (u64::from(made) << 20), QR)
}
