//! What sites and the browser ask beside the page: cookies, notifications, "save the password?".

use archipel_model::sandbox::browser::Purpose;
use archipel_model::sandbox::{Act, BrowserAct, Sandbox};
use egui::{Align, CornerRadius, Frame, Layout, Margin, ScrollArea, Stroke, Ui, vec2};

use super::browser_ui::is_narrow;
use crate::draw::Draw;
use crate::icon::Icon;
use crate::theme::{
    BODY, BODY_BOLD, EDGE, GAP, GAP_HAIR, GAP_SMALL, RADIUS, RADIUS_CARD, RING, TARGET, text_scale, theme,
};
use crate::widget::{Button, text};

/// The room for the two answers beside a question.
const ANSWERS: f32 = 370.0;
/// Above and below the question about cookies.
const COOKIES_EDGE: f32 = 10.0;

/// The question about cookies. Refusing is as easy as accepting, as it must be. Gives back the height of all of it.
pub fn cookies_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) -> f32 {
    let theme = theme(ui);
    let edge = Stroke::new(EDGE, theme.line);
    Frame::new()
        .fill(theme.sunken)
        .stroke(edge)
        .corner_radius(CornerRadius { nw: RADIUS_CARD, ne: RADIUS_CARD, sw: 0, se: 0 })
        .inner_margin(Margin::symmetric(20, COOKIES_EDGE as i8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(GAP, GAP_SMALL);
            let scrolled = ScrollArea::vertical().id_salt("cookies").auto_shrink([false, true]).show(ui, |ui| {
                let chosen = sandbox.cookies_chosen();
                let words = draw.world(if chosen.is_some() { "cookies-needed" } else { "cookies-text" });
                text(ui, BODY, theme.ink, &words);
                if let Some(chosen) = chosen {
                    purposes_ui(ui, draw, |purpose| chosen.contains(&purpose));
                }
                let answers: &[(BrowserAct, &str)] = if chosen.is_some() {
                    &[(BrowserAct::Cookies(false), "cookies-refuse"), (BrowserAct::SaveCookies, "cookies-save")]
                } else {
                    &[
                        (BrowserAct::Cookies(false), "cookies-refuse"),
                        (BrowserAct::Cookies(true), "cookies-accept"),
                        (BrowserAct::ChooseCookies, "cookies-choose"),
                    ]
                };
                ui.horizontal_wrapped(|ui| {
                    for (act, key) in answers {
                        let words = draw.world(key);
                        let response = ui.add(Button::new(&words).height(TARGET));
                        draw.act(ui, &response, Act::Browser(act.clone()));
                    }
                });
                ui.add_space(RING);
            });
            // Rounded up, or a bar to scroll with would appear for nothing.
            scrolled.content_size.y.ceil() + 2.0 * (COOKIES_EDGE + EDGE) + 2.0
        })
        .inner
}

/// What cookies may be used for, one by one. Nothing is ticked beforehand.
fn purposes_ui(ui: &mut Ui, draw: &mut Draw<'_>, allowed: impl Fn(Purpose) -> bool) {
    ui.horizontal_wrapped(|ui| {
        for purpose in Purpose::ALL {
            let on = allowed(purpose);
            let words = draw.world(match purpose {
                Purpose::Counting => "cookies-counting",
                Purpose::Advertising => "cookies-advertising",
            });
            let icon = if on { Icon::SquareCheck } else { Icon::Square };
            let response = ui.add(Button::new(&words).icon(icon).selected(on).height(TARGET));
            draw.act(ui, &response, Act::Browser(BrowserAct::AllowPurpose(purpose, !on)));
        }
    });
}

/// Under the last line of a page: the way back to the question about cookies.
pub fn cookies_again_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    if sandbox.cookies_changeable() {
        let words = draw.world("cookies-again");
        let response = ui.add(Button::quiet(&words).icon(Icon::Settings).left().flat().height(TARGET));
        draw.act(ui, &response, Act::Browser(BrowserAct::ChooseCookies));
    }
}

/// The questions that stand under the bar of the browser.
pub fn prompts_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    let site = sandbox.site_in_front().map(|site| draw.portal(&site.name)).unwrap_or_default();
    if sandbox.notifications_asked() {
        let words = draw.world_words.with("notifications-ask", &[("site", &site)]);
        let answers = [
            (BrowserAct::Notifications(false), "notifications-block"),
            (BrowserAct::Notifications(true), "notifications-allow"),
        ];
        prompt_ui(ui, draw, Icon::Bell, &words, answers);
    }
    if sandbox.password_asked() {
        let words = draw.world_words.with("password-ask", &[("site", &site)]);
        let answers =
            [(BrowserAct::SavePassword(false), "password-never"), (BrowserAct::SavePassword(true), "password-save")];
        prompt_ui(ui, draw, Icon::KeyRound, &words, answers);
    }
}

fn prompt_ui(ui: &mut Ui, draw: &mut Draw<'_>, icon: Icon, words: &str, answers: [(BrowserAct, &str); 2]) {
    let theme = theme(ui);
    Frame::new()
        .fill(theme.card)
        .stroke(Stroke::new(EDGE, theme.outline))
        .corner_radius(RADIUS)
        .inner_margin(Margin::symmetric(14, GAP_SMALL as i8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(GAP, GAP_HAIR);
            let mut buttons = |ui: &mut Ui| {
                for (act, key) in answers.clone() {
                    let words = draw.world(key);
                    let response = ui.add(Button::new(&words).height(TARGET).flat());
                    draw.act(ui, &response, Act::Browser(act));
                }
            };
            if is_narrow(ui) {
                ui.horizontal_top(|ui| {
                    super::window_ui::icon_beside(ui, icon, theme.sea.ink);
                    ui.vertical(|ui| text(ui, BODY_BOLD, theme.ink, words));
                });
                ui.horizontal_wrapped(buttons);
                return;
            }
            ui.horizontal(|ui| {
                let width = ui.available_width() - ANSWERS * text_scale(ui.ctx());
                ui.allocate_ui_with_layout(vec2(width, TARGET), Layout::left_to_right(Align::Center), |ui| {
                    super::window_ui::icon_beside(ui, icon, theme.sea.ink);
                    text(ui, BODY_BOLD, theme.ink, words);
                });
                buttons(ui);
            });
        });
}
