//! The practice card: who one is in this exercise. Only these data are ever typed.

use archipel_model::sandbox::{App, Sandbox};
use archipel_model::session::Action;
use egui::{Frame, Margin, Sense, Stroke, Ui, Vec2};

use super::{aside_ui, say_ui};
use crate::{
    draw::Draw,
    icon::Icon,
    screen::{press_ui, room},
    theme::{BODY_BOLD, EDGE, GAP, GAP_HAIR, GAP_LARGE, ICON_LARGE, KEY, RADIUS_CARD, SMALL, theme},
    widget::{Button, heading_in, text},
};

/// The card, and the story of the lesson.
pub(super) fn practice_card_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    let Some(sandbox) = draw.sandbox() else { return };
    let theme = theme(ui);
    let me = &sandbox.given.me;
    say_ui(ui, &draw.help(&sandbox.given.lesson.file.story));
    ui.add_space(GAP_HAIR);
    let edge = Stroke::new(2.0 * EDGE, theme.practice.solid);
    Frame::new().fill(theme.card).stroke(edge).corner_radius(RADIUS_CARD).inner_margin(Margin::same(18)).show(
        ui,
        |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal(|ui| {
                let (rect, _) = ui.allocate_exact_size(Vec2::splat(56.0), Sense::hover());
                ui.painter().circle_filled(rect.center(), 28.0, theme.sea_light);
                Icon::User.paint(ui.painter(), rect.center(), ICON_LARGE, theme.ink);
                heading_in(ui, 3, KEY.sized(24.0), theme.ink, &me.name());
            });
            let born = draw.help(&me.born);
            let mut fields = vec![
                ("card-born", born.as_str()),
                ("card-phone", me.phone.as_str()),
                ("card-code", me.code.as_str()),
                ("card-mail", me.mail.as_str()),
            ];
            if sandbox.given.lesson.file.world.bank.is_some() {
                fields.push(("card-bank-code", me.bank_code.as_str()));
            }
            let forgotten = draw.say("card-pin-forgotten");
            if sandbox.given.card().is_some() {
                fields.extend([
                    ("card-pin", sandbox.known_pin().unwrap_or(&forgotten)),
                    ("card-puk", me.puk.as_str()),
                    ("card-bank-pin", me.bank_pin.as_str()),
                ]);
            }
            let paper = sandbox.paper_code().unwrap_or_default();
            if !paper.is_empty() {
                fields.push(("card-paper", paper.as_str()));
            }
            fields.extend(of_keys(sandbox));
            let columns = if draw.small { 1 } else { 2 };
            room::grid_ui(ui, columns, GAP_LARGE, &fields, |ui, (key, value)| {
                ui.spacing_mut().item_spacing.y = 0.0;
                text(ui, SMALL, theme.ink_soft, &draw.say(key));
                text(ui, BODY_BOLD.sized(20.0), theme.ink, value);
            });
        },
    );
    ui.add_space(GAP_HAIR);
    aside_ui(ui, &draw.say("practice-card-why"));
    ui.add_space(GAP);
    let back = draw.say("back-to-practice");
    press_ui(ui, draw, Button::solid(&back).icon(Icon::ArrowLeft), Action::ClosePanel);
}

/// What belongs to the keys of this lesson: shown only where it is of use.
fn of_keys(sandbox: &Sandbox) -> Vec<(&'static str, &str)> {
    let apps = &sandbox.given.lesson.file.world.apps;
    let mut fields = Vec::new();
    if apps.contains(&App::ZakLoket) {
        fields.push(("card-wallet-pin", sandbox.given.me.wallet_pin.as_str()));
    }
    if apps.contains(&App::CodeRing) {
        fields.push(("card-mail-password", sandbox.given.me.mail_password.as_str()));
        if let Some((user, phrase)) = &sandbox.code.account {
            fields.extend([("card-user", user.as_str()), ("card-phrase", phrase.as_str())]);
        }
    }
    fields
}
