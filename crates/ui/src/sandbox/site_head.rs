//! The head of a site: whose it is, who is logged in, the way out. A site that was built anew has another head.

use archipel_model::lesson::{Site, SiteLook};
use archipel_model::sandbox::{Act, BrowserAct, Sandbox};
use egui::{Align, Frame, Layout, Margin, Sense, Ui, vec2};

use super::browser_ui::is_narrow;
use super::page_ui::brand_ui;
use super::service_of;
use crate::art;
use crate::draw::Draw;
use crate::icon::Icon;
use crate::theme::{GAP, GAP_SMALL, RADIUS, RADIUS_CARD, SMALL_BOLD, TARGET, TITLE, theme};
use crate::widget::{Button, text};

/// The side of the emblem in a coloured head.
const EMBLEM: f32 = 34.0;

/// The head.
pub(super) fn site_head_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, site: &Site) {
    match site.look {
        SiteLook::Usual => plain_ui(ui, draw, sandbox, site),
        SiteLook::Changed => band_ui(ui, draw, sandbox, site),
    }
}

/// Emblem and name at the left; who is logged in at the right, on a small screen below.
fn plain_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, site: &Site) {
    let name = draw.portal(&site.name);
    let service = service_of(site.emblem);
    if is_narrow(ui) {
        brand_ui(ui, draw, service, &name);
        ui.horizontal_wrapped(|ui| plain_person_ui(ui, draw, sandbox));
        return;
    }
    ui.horizontal(|ui| {
        brand_ui(ui, draw, service, &name);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| plain_person_ui(ui, draw, sandbox));
    });
}

fn plain_person_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    if !sandbox.can_log_out() {
        return;
    }
    let words = draw.world("portal-log-out");
    let response = ui.add(Button::new(&words).icon(Icon::LogOut).height(TARGET));
    draw.act(ui, &response, Act::Browser(BrowserAct::LogOut));
    let hello = draw.world_words.with("portal-logged-in", &[("name", &sandbox.given.me.name())]);
    let color = theme(ui).success.ink;
    text(ui, SMALL_BOLD, color, &hello);
}

/// A band in the colour of the service: the way out at the left, the name in the middle of what is left.
fn band_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, site: &Site) {
    let theme = theme(ui);
    let service = service_of(site.emblem);
    let tone = theme.service_tone(service);
    let name = draw.portal(&site.name);
    Frame::new().fill(tone.solid).corner_radius(RADIUS_CARD).inner_margin(Margin::symmetric(14, 10)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(GAP, GAP_SMALL);
        ui.horizontal_wrapped(|ui| {
            if sandbox.can_log_out() {
                let words = draw.world("portal-log-out");
                let response = ui.add(Button::new(&words).icon(Icon::LogOut).height(TARGET));
                draw.act(ui, &response, Act::Browser(BrowserAct::LogOut));
            }
            let (rect, _) = ui.allocate_exact_size(vec2(EMBLEM + GAP, EMBLEM + GAP), Sense::hover());
            ui.painter().rect_filled(rect, RADIUS, theme.card);
            art::emblem(ui.painter(), rect.shrink(GAP / 2.0), service, theme);
            text(ui, TITLE.sized(22.0), tone.on_solid, &name);
            if sandbox.can_log_out() {
                let hello = draw.world_words.with("portal-logged-in", &[("name", &sandbox.given.me.name())]);
                text(ui, SMALL_BOLD, tone.on_solid, &hello);
            }
        });
    });
}
