//! The windows of the browser on a shared PC: the bar above each, the browser's own page, the desktop without a window,
//! and the PC after signing off.

use archipel_model::sandbox::browser::{MAX_WINDOWS, PasswordAnswer};
use archipel_model::sandbox::{Act, BrowserAct, Sandbox};
use egui::{Align, Color32, Layout, Sense, Ui, Vec2, vec2};

use super::browser_ui::{column, page_title};
use crate::draw::Draw;
use crate::icon::Icon;
use crate::theme::{BODY, BODY_BOLD, GAP, GAP_HUGE, GAP_SMALL, ICON, KEY, SMALL_BOLD, TARGET, TITLE, theme};
use crate::widget::{Button, heading_in, text};

/// The picture on an empty screen.
const PICTURE: f32 = 56.0;

/// An icon that stands in a line of text.
pub(super) fn icon_beside(ui: &mut Ui, icon: Icon, color: Color32) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(ICON), Sense::hover());
    icon.paint(ui.painter(), rect.center(), ICON, color);
}

/// The bar of the window in front: which one it is, the others, and the cross that closes it.
pub fn window_bar_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    if !sandbox.shared() {
        return;
    }
    let theme = theme(ui);
    let count = sandbox.windows_open().to_string();
    let number = sandbox.browser.number.to_string();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP_SMALL;
        let close = draw.world_words.with("window-close", &[("number", &number)]);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let response = ui.add(Button::quiet(&close).icon(Icon::X).icon_only().height(TARGET).flat());
            draw.act(ui, &response, Act::Browser(BrowserAct::CloseWindow));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let private = sandbox.browser.private;
                icon_beside(ui, if private { Icon::VenetianMask } else { Icon::Globe }, theme.ink_soft);
                let key = match (draw.small, private) {
                    (true, _) => "window-short",
                    (false, false) => "window-of",
                    (false, true) => "window-private-of",
                };
                let words = draw.world_words.with(key, &[("number", &number), ("count", &count)]);
                text(ui, SMALL_BOLD, theme.ink, &words);
                for window in &sandbox.browser.behind {
                    let number = window.number.to_string();
                    let name = draw.world_words.with("window-go", &[("number", &number)]);
                    let words = if draw.small { number } else { name.clone() };
                    let response = ui.add(Button::new(&words).name(&name).icon(Icon::Copy).height(TARGET).flat());
                    draw.act(ui, &response, Act::Browser(BrowserAct::SelectWindow(window.number)));
                }
            });
        });
    });
}

/// The browser's own page: windows, history, saved passwords.
pub fn own_page_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    let ink = theme(ui).ink;
    page_title(ui, &draw.world("own-title"));
    if sandbox.windows_open() < MAX_WINDOWS {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(GAP, GAP);
            for (private, icon, key) in
                [(false, Icon::Globe, "own-new-window"), (true, Icon::VenetianMask, "own-private-window")]
            {
                let words = draw.world(key);
                let response = ui.add(Button::new(&words).icon(icon));
                draw.act(ui, &response, Act::Browser(BrowserAct::NewWindow(private)));
            }
        });
    }
    column(ui, |ui| {
        text(ui, BODY, ink, &draw.world("own-private-about"));
        heading_in(ui, 2, KEY, ink, &draw.world("own-history"));
        history_ui(ui, draw, sandbox);
        heading_in(ui, 2, KEY, ink, &draw.world("own-passwords"));
        passwords_ui(ui, draw, sandbox);
    });
}

fn history_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    let theme = theme(ui);
    if sandbox.browser.visited.is_empty() {
        text(ui, BODY, theme.ink_soft, &draw.world("own-history-empty"));
        return;
    }
    for url in sandbox.browser.visited.iter().rev() {
        text(ui, BODY, theme.ink, &url.to_string());
    }
    let words = draw.world("own-history-clear");
    let response = ui.add(Button::new(&words).icon(Icon::Trash2));
    draw.act(ui, &response, Act::Browser(BrowserAct::ClearHistory));
}

fn passwords_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    let theme = theme(ui);
    let PasswordAnswer::Saved(host) = &sandbox.browser.password else {
        text(ui, BODY, theme.ink_soft, &draw.world("own-passwords-none"));
        return;
    };
    text(ui, BODY_BOLD, theme.ink, host);
    let words = draw.world("own-password-forget");
    let response = ui.add(Button::new(&words).icon(Icon::Trash2));
    draw.act(ui, &response, Act::Browser(BrowserAct::ForgetPassword));
}

/// The screen while no window of the browser is open.
pub fn desktop_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    empty_ui(ui, Icon::Globe, &draw.world("desktop-title"), &draw.world("desktop-text"), |_| {});
}

/// The PC after signing off: whoever comes next begins here.
pub fn left_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    empty_ui(ui, Icon::Monitor, &draw.world("left-title"), &draw.world("left-text"), |ui| {
        let words = draw.world("left-return");
        let response = ui.add(Button::new(&words).icon(Icon::LogIn));
        draw.act(ui, &response, Act::ReturnToPc);
    });
}

/// A quiet screen: a picture, what it means, and what one can do.
fn empty_ui(ui: &mut Ui, icon: Icon, title: &str, words: &str, button: impl FnOnce(&mut Ui)) {
    let theme = theme(ui);
    egui::ScrollArea::vertical().id_salt("empty").auto_shrink([false, false]).show(ui, |ui| {
        ui.add_space((ui.available_height() / 5.0).min(GAP_HUGE * 2.0));
        egui::Frame::new().inner_margin(egui::Margin::symmetric(24, 0)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.vertical_centered(|ui| {
                ui.spacing_mut().item_spacing.y = GAP;
                let (rect, _) = ui.allocate_exact_size(Vec2::splat(PICTURE), Sense::hover());
                icon.paint(ui.painter(), rect.center(), PICTURE, theme.ink_soft);
                heading_in(ui, 1, TITLE, theme.ink, title);
                text(ui, BODY, theme.ink, words);
                button(ui);
            });
        });
    });
}
