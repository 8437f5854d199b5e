//! The pages of the practice internet: portals from their data, the search engine, documents, letters, "not found".

use archipel_model::lesson::{Block, Document, Page, Popup, SearchEntry, Site, SiteLook, Tile};
use archipel_model::sandbox::url::{SEARCH_HOST, Url};
use archipel_model::sandbox::{Act, BrowserAct, Sandbox};
use egui::{Align, Frame, Id, Layout, Margin, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, Vec2, pos2, vec2};

use super::browser_ui::{column, is_narrow, page_title, remark, search_box};
use super::code_ui::code_key_ui;
use super::paper_ui::sheet_ui;
use super::site_head::site_head_ui;
use super::{ask_box_ui, dossier_ui, govpost_ui, letters_ui, service_of};
use crate::art::{self, Service};
use crate::draw::Draw;
use crate::icon::Icon;
use crate::screen::room;
use crate::theme::{
    BODY, BODY_BOLD, EDGE, GAP, GAP_SMALL, GAP_WIDE, KEY, LARGE_TITLE, RADIUS_CARD, RING, SMALL, SMALL_BOLD, TAG,
    TARGET, TITLE, text_scale, theme,
};
use crate::widget::{
    Button, ChoiceState, NoticeKind, card, choice_card, dialog, heading_in, notice, text, tinted_card,
};

/// The first page of the search engine.
pub fn search_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    brand_ui(ui, draw, Service::Zoekster, &draw.world("search-name"));
    ui.add_space(GAP_SMALL);
    let label = draw.world("search-label");
    search_box(ui, draw, &label, &sandbox.browser.tab().query, BrowserAct::TypeQuery, BrowserAct::Search, "search-box");
    let words = draw.world("search-hint");
    column(ui, |ui| {
        let soft = theme(ui).ink_soft;
        text(ui, BODY, soft, &words);
    });
}

/// The results of the search engine.
pub fn results_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, found: &[&SearchEntry]) {
    let label = draw.world("search-label");
    search_box(ui, draw, &label, &sandbox.browser.tab().query, BrowserAct::TypeQuery, BrowserAct::Search, "search-box");
    if found.is_empty() {
        remark(ui, &draw.world("search-nothing"));
        return;
    }
    for entry in found {
        column(ui, |ui| result_ui(ui, draw, entry));
    }
}

/// One result: small label for an advertisement, the address, the blue title, two lines.
fn result_ui(ui: &mut Ui, draw: &mut Draw<'_>, entry: &SearchEntry) {
    let theme = theme(ui);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = GAP_SMALL;
            if entry.ad {
                let words = draw.world("search-ad");
                text(ui, TAG, theme.ink, &words);
            }
            text(ui, SMALL, theme.ink_soft, &Url::parse(&entry.to).to_string());
        });
        let title = draw.portal(&entry.title);
        let response = ui.add(Button::bare(&title).link().left().tone(theme.sea).height(TARGET));
        draw.act(ui, &response, Act::Browser(BrowserAct::OpenResult(entry.to.clone())));
        text(ui, BODY, theme.ink, &draw.portal(&entry.about));
    });
}

/// Emblem and name of a service.
pub(super) fn brand_ui(ui: &mut Ui, draw: &Draw<'_>, service: Service, name: &str) {
    let theme = theme(ui);
    let size = if draw.small { 32.0 } else { 40.0 };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let (rect, _) = ui.allocate_exact_size(vec2(size, size), Sense::hover());
        art::emblem(ui.painter(), rect, service, theme);
        let color = theme.service(service).solid;
        text(ui, TITLE.sized(22.0), color, name);
    });
}

/// A page of a portal.
pub fn page_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, site: &Site, page: &Page) {
    site_head_ui(ui, draw, sandbox, site);
    let title = draw.portal(&page.title);
    let ink = theme(ui).ink;
    heading_in(ui, 1, if draw.small { TITLE } else { LARGE_TITLE.sized(28.0) }, ink, &title);
    for block in &page.blocks {
        block_ui(ui, draw, sandbox, site, block);
    }
}

fn block_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, site: &Site, block: &Block) {
    let theme = theme(ui);
    let service = service_of(site.emblem);
    match block {
        Block::Heading(words) => {
            heading_in(ui, 2, KEY, theme.ink, &draw.portal(words));
        }
        Block::Paragraph(words) => {
            text(ui, BODY, theme.ink, &draw.portal(words));
        }
        Block::Notice(words) => {
            let tone = theme.service_tone(service);
            let words = draw.portal(words);
            tinted_card(ui, &tone, |ui| text(ui, BODY, theme.ink, &words));
        }
        Block::Link { label, to } => link_ui(ui, draw, site, &draw.portal(label), to),
        Block::Tiles(tiles) => tiles_ui(ui, draw, site, tiles),
        Block::Login => login_ui(ui, draw, sandbox, site),
        Block::Data(rows) => {
            card(ui, |ui| {
                for (label, value) in rows {
                    row_ui(ui, &draw.portal(label), &draw.portal(value));
                }
            });
        }
        Block::Documents => documents_ui(ui, draw, sandbox, site),
        Block::Letters => letters_ui::letters_ui(ui, draw, sandbox, site),
        Block::Consent { .. } | Block::PostAddress | Block::PostNotices | Block::PostLanguage => {
            govpost_ui::settings_ui(ui, draw, sandbox, site, block);
        }
        Block::SiteSearch { label, empty } => {
            let label = draw.portal(label);
            text(ui, SMALL_BOLD, theme.ink, &label);
            let (query, sought) = &sandbox.browser.tab().site_query;
            search_box(ui, draw, &label, query, BrowserAct::TypeSiteQuery, BrowserAct::SearchSite, "site-search");
            if *sought {
                remark(ui, &draw.portal(empty));
            }
        }
        Block::Trap { label } => {
            let words = draw.portal(label);
            let response = ui.add(Button::solid(&words).tone(theme.service_tone(service)));
            draw.act(ui, &response, Act::Browser(BrowserAct::Trap));
        }
        Block::Requests => dossier_ui::requests_ui(ui, draw, sandbox, site),
        Block::CodeKey => code_key_ui(ui, draw, sandbox, &theme.service_tone(service)),
        Block::AskBox { id, fields, send, done } => {
            ask_box_ui::ask_box_ui(ui, draw, sandbox, site, id, fields, (send, done));
        }
    }
}

pub(super) fn link_ui(ui: &mut Ui, draw: &mut Draw<'_>, site: &Site, label: &str, to: &str) {
    let theme = theme(ui);
    let url = Url::link(&site.host, to);
    let icon = if url.host == site.host { Icon::ArrowRight } else { Icon::ExternalLink };
    let tone = theme.service_tone(service_of(site.emblem));
    let button = match site.look {
        SiteLook::Usual => Button::new(label).icon(icon).icon_after(),
        // Built anew, links are a list of lines with the arrow before them.
        SiteLook::Changed => Button::quiet(label).icon(icon).left().wide().flat(),
    };
    let response = ui.add(button.link().tone(tone));
    draw.act(ui, &response, Act::Browser(BrowserAct::Follow(url.to_string())));
}

/// "Log in", until one is in.
fn login_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, site: &Site) {
    if !sandbox.can_log_in() {
        return;
    }
    let theme = theme(ui);
    let words = draw.world("portal-log-in");
    let tone = theme.service_tone(service_of(site.emblem));
    let button = match site.look {
        SiteLook::Usual => Button::solid(&words).icon(Icon::LogIn),
        SiteLook::Changed => Button::new(&words).icon(Icon::User).icon_after().wide().tinted_edge(),
    };
    let response = ui.add(button.tone(tone));
    draw.act(ui, &response, Act::Browser(BrowserAct::LogIn));
}

fn tiles_ui(ui: &mut Ui, draw: &mut Draw<'_>, site: &Site, tiles: &[Tile]) {
    let theme = theme(ui);
    let columns = if is_narrow(ui) || site.look == SiteLook::Changed { 1 } else { 2 };
    let gap = GAP;
    let width = (ui.available_width() - gap * (columns - 1) as f32) / columns as f32;
    for row in tiles.chunks(columns) {
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for tile in row {
                ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(width);
                    let service = service_of(tile.emblem);
                    let tone = theme.service_tone(service);
                    let response = choice_card(
                        ui,
                        &tone,
                        None,
                        &draw.portal(&tile.label),
                        &draw.portal(&tile.note),
                        ChoiceState::Open,
                    );
                    let url = Url::link(&site.host, &tile.to);
                    draw.act(ui, &response, Act::Browser(BrowserAct::Follow(url.to_string())));
                });
            }
        });
    }
}

/// A line "label: value".
pub(super) fn row_ui(ui: &mut Ui, label: &str, value: &str) {
    let theme = theme(ui);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        text(ui, SMALL, theme.ink_soft, label);
        text(ui, BODY_BOLD, theme.ink, value);
        ui.add_space(GAP_SMALL);
    });
}

fn documents_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, site: &Site) {
    let theme = theme(ui);
    let tone = theme.service_tone(service_of(site.emblem));
    let about = draw.world("document-kind");
    for document in sandbox.given.lesson.file.world.documents.iter().filter(|one| one.at == site.host) {
        let title = draw.portal(&document.title);
        let response = choice_card(ui, &tone, Icon::FileText, &title, &about, ChoiceState::Open);
        draw.act(ui, &response, Act::Browser(BrowserAct::OpenDocument(document.id.clone())));
    }
}

/// The way back to the list, above a letter or a document.
pub(super) fn back_to(ui: &mut Ui, draw: &mut Draw<'_>, site: &Site, page: Option<&Page>) {
    if let Some(page) = page {
        let words = draw.portal(&page.title);
        let response = ui.add(Button::quiet(&words).icon(Icon::ArrowLeft).link().left().flat().height(TARGET));
        draw.act(ui, &response, Act::Browser(BrowserAct::Follow(site.url(page).to_string())));
    }
}

/// Prints the letter or document in front, where there is a printer.
pub(super) fn print_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    if sandbox.can_print() {
        let words = draw.world("print");
        let response = ui.add(Button::new(&words).icon(Icon::Printer));
        draw.act(ui, &response, Act::Browser(BrowserAct::Print));
    }
}

/// A document, as a sheet of paper, with the button that downloads it.
pub fn document_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, site: &Site, document: &Document) {
    let theme = theme(ui);
    site_head_ui(ui, draw, sandbox, site);
    ui.horizontal_wrapped(|ui| {
        back_to(ui, draw, site, site.documents_page());
        let words = draw.world("document-download");
        let response =
            ui.add(Button::solid(&words).icon(Icon::Download).tone(theme.service_tone(service_of(site.emblem))));
        draw.act(ui, &response, Act::Browser(BrowserAct::Download));
        print_ui(ui, draw, sandbox);
    });
    if sandbox.files.of(&document.id).is_some() {
        notice(ui, NoticeKind::Success, Icon::Download, &draw.world("document-downloaded"));
    }
    column(ui, |ui| {
        sheet_ui(ui, draw, sandbox, document, true);
    });
}

/// A page behind the log-in.
pub fn locked_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, site: &Site) {
    let name = draw.portal(&site.name);
    brand_ui(ui, draw, service_of(site.emblem), &name);
    page_title(ui, &draw.world("portal-locked-title"));
    let words = draw.world_words.with("portal-locked", &[("site", &name)]);
    if sandbox.forms.ended.contains(&site.host) {
        notice(ui, NoticeKind::Info, Icon::Timer, &draw.world("portal-session-ended"));
    }
    body(ui, &words);
    login_ui(ui, draw, sandbox, site);
    let home = draw.world_words.with("portal-home", &[("site", &name)]);
    link_ui(ui, draw, site, &home, "/");
}

fn body(ui: &mut Ui, words: &str) {
    let ink = theme(ui).ink;
    text(ui, BODY, ink, words);
}

/// Nothing lives here.
pub fn not_found_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    page_title(ui, &draw.world("not-found-title"));
    let words = draw.world_words.with("not-found", &[("address", &sandbox.browser.url().to_string())]);
    body(ui, &words);
    let words = draw.world("not-found-search");
    let response = ui.add(Button::new(&words).icon(Icon::Search).link());
    draw.act(ui, &response, Act::Browser(BrowserAct::Follow(Url::home(SEARCH_HOST).to_string())));
}

/// The pop-up over a page: it covers it, as they do.
pub fn popup_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    let Some(popup) = sandbox.site_in_front().and_then(|site| site.popup.as_ref()) else { return };
    let theme = theme(ui);
    let area = ui.max_rect();
    ui.painter().rect_filled(area, 0.0, theme.sunken);
    let id = Id::new("height of the pop-up");
    let most = area.height() - 2.0 * GAP;
    let height = room::known(ui, id, 300.0).min(most);
    let size = vec2((area.width() - 2.0 * GAP).min(520.0 * text_scale(ui.ctx())), height);
    let rect = Rect::from_center_size(area.center(), size);
    let used = ui
        .scope_builder(egui::UiBuilder::new().id_salt("popup").max_rect(rect), |ui| {
            dialog(ui, &draw.portal(&popup.title), false);
            Frame::new()
                .fill(theme.card)
                .stroke(Stroke::new(EDGE, theme.line))
                .corner_radius(RADIUS_CARD)
                .inner_margin(Margin::same(GAP_WIDE as i8))
                .show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    ui.spacing_mut().item_spacing = vec2(GAP, GAP);
                    let scrolled = ScrollArea::vertical().id_salt("popup").auto_shrink([false, true]).show(ui, |ui| {
                        popup_words_ui(ui, draw, popup);
                    });
                    scrolled.content_size.y + 2.0 * (GAP_WIDE + EDGE)
                })
                .inner
        })
        .inner;
    room::learn(ui, id, used);
}

fn popup_words_ui(ui: &mut Ui, draw: &mut Draw<'_>, popup: &Popup) {
    let theme = theme(ui);
    let room = ui.available_rect_before_wrap();
    let words = Rect::from_min_max(room.min, pos2(room.right() - TARGET - GAP, room.bottom()));
    let corner = Rect::from_min_size(pos2(room.right() - TARGET, room.top()), Vec2::splat(TARGET));
    // The heading comes first: from there Tab leads to every way out.
    ui.scope_builder(UiBuilder::new(), |ui| {
        room::within(ui, "title", words, |ui| {
            ui.add_space(GAP_SMALL);
            heading_in(ui, 2, KEY, theme.ink, &draw.portal(&popup.title));
        });
        room::within(ui, "close", corner, |ui| {
            let close = draw.world("popup-close");
            let response = ui.add(Button::quiet(&close).icon(Icon::X).icon_only().height(TARGET).flat());
            draw.act(ui, &response, Act::Browser(BrowserAct::Popup(false)));
        });
    });
    text(ui, BODY, theme.ink, &draw.portal(&popup.text));
    let words = draw.portal(&popup.accept);
    let response = ui.add(Button::solid(&words));
    draw.act(ui, &response, Act::Browser(BrowserAct::Popup(true)));
    ui.add_space(RING);
}
