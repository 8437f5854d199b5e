//! The practice browser: tabs, bar, bookmarks, and the page below with what lies over it.

use archipel_model::sandbox::browser::{MAX_TABS, View};
use archipel_model::sandbox::gate::GateView;
use archipel_model::sandbox::{Act, BrowserAct, Sandbox};
use egui::{Align, CornerRadius, Frame, Layout, Margin, Rect, ScrollArea, Stroke, Ui, UiBuilder, pos2, vec2};

use super::address_bar::bar_ui;
use super::consent_ui::{cookies_again_ui, cookies_ui, prompts_ui};
use super::window_ui::{self, window_bar_ui};
use super::{dossier_ui, form_ui, gate_ui, letters_ui, page_ui};
use crate::aloud;
use crate::draw::Draw;
use crate::icon::Icon;
use crate::screen::room;
use crate::theme::{BODY, GAP, GAP_SMALL, GAP_WIDE, RADIUS_CARD, RING, TARGET, text_scale, theme};
use crate::widget::focus::{self, beside_page_ui, turn_pages};
use crate::widget::{Button, Keyboard, TextField, icon_button, paint_front_line, text};

/// The room for one bookmark beside the tabs.
const BOOKMARK: f32 = 150.0;
/// Under this width a page stands in one column, and the bookmarks in a row of their own.
const NARROW: f32 = 640.0;
/// The longest title of a tab, in characters.
const TAB_TITLE: usize = 18;

/// The browser: fills what is available.
pub fn browser_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    if sandbox.browser.closed {
        window_ui::desktop_ui(ui, draw);
        return;
    }
    let theme = theme(ui);
    ui.spacing_mut().item_spacing.y = 0.0;
    Frame::new().fill(theme.chrome).inner_margin(Margin::symmetric(8, 4)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        beside_page_ui(ui, |ui| head_ui(ui, draw, sandbox));
    });
    let line = ui.cursor().top();
    ui.painter().hline(ui.max_rect().x_range(), line, Stroke::new(1.0, theme.line));
    let rect = ui.available_rect_before_wrap();
    let popup = sandbox.popup_open();
    let id = egui::Id::new("height of the question about cookies");
    let asks = sandbox.cookies_asked() && !popup;
    // Who chooses one by one needs to see all choices; the page can wait.
    let most = if sandbox.cookies_chosen().is_some() { 0.9 } else { 0.6 };
    let bottom = if asks { room::known(ui, id, 120.0).min(rect.height() * most) } else { 0.0 };
    let page = Rect::from_min_max(rect.min, pos2(rect.right(), rect.bottom() - bottom));
    ui.scope_builder(UiBuilder::new().id_salt("page").max_rect(page), |ui| {
        ui.set_clip_rect(page.intersect(ui.clip_rect()));
        // A page under a pop-up cannot be reached, by mouse, keyboard or screen reader.
        let shown = (sandbox.page_in_front(), format!("{:?}", sandbox.gate_view()), popup);
        focus::page_ui(ui, shown, |ui| {
            aloud::with_controls(ui, |ui| {
                if popup {
                    page_ui::popup_ui(ui, draw, sandbox);
                } else {
                    scrolled_page_ui(ui, draw, sandbox);
                }
            });
        });
    });
    if bottom > 0.0 {
        let banner = Rect::from_min_max(page.left_bottom(), rect.max);
        ui.scope_builder(UiBuilder::new().id_salt("cookies").max_rect(banner), |ui| {
            let used = beside_page_ui(ui, |ui| cookies_ui(ui, draw, sandbox));
            room::learn(ui, id, used);
        });
    }
}

/// Tabs, bar and bookmarks.
fn head_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    window_bar_ui(ui, draw, sandbox);
    // On a small screen the strip of tabs appears when there is more than one, as on real phones.
    if !draw.small || sandbox.browser.tabs.len() > 1 {
        tabs_ui(ui, draw, sandbox);
    }
    bar_ui(ui, draw, sandbox);
    if is_narrow(ui) {
        bookmarks_ui(ui, draw, sandbox);
    }
    prompts_ui(ui, draw, sandbox);
}

fn scrolled_page_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    let margin = if draw.small { Margin::symmetric(16, 14) } else { Margin::symmetric(34, 20) };
    let url = sandbox.page_in_front();
    ScrollArea::vertical().id_salt(&url).auto_shrink([false, false]).show(ui, |ui| {
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = GAP;
            match sandbox.view() {
                View::Search => page_ui::search_ui(ui, draw, sandbox),
                View::Results(_, found) => page_ui::results_ui(ui, draw, sandbox, &found),
                View::Page(site, page) => page_ui::page_ui(ui, draw, sandbox, site, page),
                View::Locked(site, _) => page_ui::locked_ui(ui, draw, sandbox, site),
                View::Document(site, document) => page_ui::document_ui(ui, draw, sandbox, site, document),
                View::Form(site, form) => form_ui::form_ui(ui, draw, sandbox, site, form),
                View::Dossier(site, form, dossier) => dossier_ui::dossier_ui(ui, draw, sandbox, site, form, dossier),
                View::Letter(site, letter) => letters_ui::letter_ui(ui, draw, sandbox, site, letter),
                View::Gate => gate_ui::gate_ui(ui, draw, sandbox),
                View::Own => window_ui::own_page_ui(ui, draw, sandbox),
                View::NotFound => page_ui::not_found_ui(ui, draw, sandbox),
            }
            cookies_again_ui(ui, draw, sandbox);
        });
        turn_pages(ui, false);
    });
}

/// Whether what stands side by side has to stand one below the other.
pub(super) fn is_narrow(ui: &Ui) -> bool {
    ui.available_width() / text_scale(ui.ctx()) < NARROW
}

/// What a tab is called: the title of its page.
fn title(draw: &Draw<'_>, sandbox: &Sandbox, index: usize) -> String {
    let Some(tab) = sandbox.browser.tabs.get(index) else { return String::new() };
    match sandbox.view_of(tab.url()) {
        View::Search => draw.world("search-name"),
        View::Results(query, _) => query.to_owned(),
        View::Page(site, _) | View::Locked(site, _) | View::Form(site, _) | View::Dossier(site, ..) => {
            draw.portal(&site.name)
        }
        View::Document(_, document) => draw.portal(&document.title),
        View::Letter(_, letter) => draw.portal(&letter.subject),
        View::Gate => match sandbox.gate_view() {
            GateView::Goodbye => draw.world("gate-goodbye-title"),
            _ => draw.world("gate-name"),
        },
        View::Own => draw.world("own-title"),
        View::NotFound => draw.world("not-found-title"),
    }
}

fn tabs_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    let theme = theme(ui);
    let count = sandbox.browser.tabs.len();
    ui.horizontal(|ui| {
        let plus = if count < MAX_TABS { TARGET + 4.0 } else { 0.0 };
        // A wide screen has room for the bookmarks beside the tabs; the page needs the height.
        let narrow = is_narrow(ui);
        let saved = if narrow { 0 } else { sandbox.browser.bookmarks.len() };
        let bookmarks = (saved as f32 * BOOKMARK).min(ui.available_width() * 0.45);
        let each = ((ui.available_width() - plus - bookmarks) / count as f32 - 4.0).min(250.0);
        for index in 0..count {
            let full = title(draw, sandbox, index);
            let room = if each < 160.0 { 6 } else { TAB_TITLE.min((each / 13.0) as usize) };
            let short: String = if full.chars().count() > room {
                full.chars().take(room - 1).chain(['…']).collect()
            } else {
                full.clone()
            };
            let front = index == sandbox.browser.active;
            let fill = if front { theme.card } else { theme.sunken };
            let round = CornerRadius { nw: 10, ne: 10, sw: 0, se: 0 };
            let tab = Frame::new().fill(fill).corner_radius(round).show(ui, |ui| {
                ui.set_width(each);
                ui.horizontal(|ui| {
                    let name = draw.world_words.with("tab-name", &[("title", &full)]);
                    let width = each - TARGET - 4.0;
                    let response = ui
                        .allocate_ui_with_layout(vec2(width, TARGET), Layout::left_to_right(Align::Center), |ui| {
                            ui.add(Button::quiet(&short).name(&name).selected(front).height(TARGET).left().flat())
                        })
                        .inner;
                    draw.act(ui, &response, Act::Browser(BrowserAct::SelectTab(index)));
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        let close = draw.world_words.with("tab-close", &[("title", &full)]);
                        let response = ui.add(Button::quiet(&close).icon(Icon::X).icon_only().height(TARGET).flat());
                        draw.act(ui, &response, Act::Browser(BrowserAct::CloseTab(index)));
                    });
                });
            });
            if front {
                let tab = tab.response.rect;
                let over = Rect::from_min_max(tab.min, pos2(tab.right(), tab.top() + RING)).shrink2(vec2(GAP, 0.0));
                paint_front_line(ui.painter(), over, theme);
            }
        }
        if count < MAX_TABS {
            let name = draw.world("tab-new");
            let response = ui.add(Button::quiet(&name).icon(Icon::Plus).icon_only().height(TARGET).flat());
            draw.act(ui, &response, Act::Browser(BrowserAct::NewTab));
        }
        if !narrow {
            ui.add_space((ui.available_width() - bookmarks).max(0.0));
            bookmarks_ui(ui, draw, sandbox);
        }
    });
}

fn bookmarks_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    if sandbox.browser.bookmarks.is_empty() {
        return;
    }
    let each = |ui: &mut Ui, draw: &mut Draw<'_>| {
        for (index, url) in sandbox.browser.bookmarks.iter().enumerate() {
            let built_in = if url.is_own() { "own-title" } else { "search-name" };
            let shown =
                sandbox.given.site(&url.host).map_or_else(|| draw.world(built_in), |site| draw.portal(&site.name));
            let name = draw.world_words.with("bookmark-name", &[("title", &shown)]);
            let response = ui.add(Button::quiet(&shown).icon(Icon::Bookmark).name(&name).height(TARGET).flat());
            draw.act(ui, &response, Act::Browser(BrowserAct::OpenBookmark(index)));
        }
    };
    if is_narrow(ui) {
        ui.horizontal_wrapped(|ui| each(ui, draw));
    } else {
        ScrollArea::horizontal().id_salt("bookmarks").show(ui, |ui| ui.horizontal(|ui| each(ui, draw)));
    }
}

/// A plain heading of a built-in page.
pub(super) fn page_title(ui: &mut Ui, words: &str) {
    let ink = theme(ui).ink;
    crate::widget::heading_in(ui, 2, crate::theme::TITLE, ink, words);
}

/// A search box with its button.
pub(super) fn search_box(
    ui: &mut Ui,
    draw: &mut Draw<'_>,
    name: &str,
    value: &str,
    typed: impl Fn(String) -> BrowserAct,
    go: BrowserAct,
    id: &str,
) {
    let mut value = value.to_owned();
    let button = draw.world("search-button");
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP_SMALL;
        let width = (ui.available_width() - if draw.small { 70.0 } else { 170.0 }).clamp(140.0, 520.0);
        let field = TextField::new(name)
            .hidden_name()
            .icon(Icon::Search)
            .keyboard(Keyboard::Search)
            .round()
            .width(width)
            .id(egui::Id::new(id));
        let response = field.show(ui, &mut value);
        draw.typed(ui, &response, Act::Browser(typed(value.clone())));
        draw.entered(ui, &response, Act::Browser(go.clone()));
        let response = if draw.small {
            icon_button(ui, Icon::Search, &button)
        } else {
            ui.add(Button::solid(&button).icon(Icon::Search))
        };
        draw.act(ui, &response, Act::Browser(go));
    });
}

/// The width of a column of running text in a page.
pub(super) fn column(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(720.0));
        content(ui);
    });
}

/// A remark that stands out in a page.
pub(super) fn remark(ui: &mut Ui, words: &str) {
    let theme = theme(ui);
    Frame::new().fill(theme.sunken).corner_radius(RADIUS_CARD).inner_margin(Margin::same(GAP_WIDE as i8)).show(
        ui,
        |ui| {
            text(ui, BODY, theme.ink, words);
        },
    );
}
