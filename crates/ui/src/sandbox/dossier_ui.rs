//! Requests that were sent: the list of all, and one of them with its number, its phases and what is missing.

use archipel_model::lesson::{Form, Site};
use archipel_model::sandbox::dossier::Dossier;
use archipel_model::sandbox::url::Url;
use archipel_model::sandbox::{Act, BrowserAct, FormAct, Sandbox};
use egui::{Sense, Ui, vec2};

use super::browser_ui::column;
use super::field_ui::field_ui;
use super::form_ui::{said_ui, summary_ui};
use super::service_of;
use super::site_head::site_head_ui;
use crate::draw::Draw;
use crate::icon::Icon;
use crate::theme::{
    BODY, BODY_BOLD, GAP, GAP_HAIR, GAP_SMALL, ICON, KEY, LARGE_TITLE, SMALL, SMALL_BOLD, TARGET, TITLE, theme,
};
use crate::widget::{Button, ChoiceState, NoticeKind, choice_card, heading_in, notice, text, tinted_card};

/// The requests that one has begun or made on a site.
pub fn requests_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, site: &Site) {
    let theme = theme(ui);
    let tone = theme.service_tone(service_of(site.emblem));
    let urls = sandbox.requests_at(site);
    if urls.is_empty() {
        text(ui, BODY, theme.ink_soft, &draw.world("requests-none"));
    }
    for url in urls {
        let (icon, title, about) = match url.dossier_number().and_then(|number| sandbox.dossier(number)) {
            Some(dossier) => {
                let form = site.forms.iter().find(|form| form.id == dossier.form);
                let phase = form.and_then(|form| dossier.phase(form)).map(|phase| draw.portal(&phase.name));
                let state =
                    if dossier.withdrawn { draw.world("requests-withdrawn") } else { phase.unwrap_or_default() };
                let title = form.map(|form| draw.portal(&form.title)).unwrap_or_default();
                (Icon::FileCheck, title, format!("{} · {state}", dossier.number))
            }
            None => {
                let form = site.forms.iter().find(|form| url.form_id() == Some(form.id.as_str()));
                (
                    Icon::Pencil,
                    form.map(|form| draw.portal(&form.title)).unwrap_or_default(),
                    draw.world("requests-begun"),
                )
            }
        };
        let response = choice_card(ui, &tone, icon, &title, &about, ChoiceState::Open);
        draw.act(ui, &response, Act::Browser(BrowserAct::Follow(url.to_string())));
    }
}

/// One request.
pub fn dossier_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, site: &Site, form: &Form, dossier: &Dossier) {
    let theme = theme(ui);
    site_head_ui(ui, draw, sandbox, site);
    back_ui(ui, draw, site);
    column(ui, |ui| {
        summary_ui(ui, draw, &dossier.extra, form);
        heading_in(
            ui,
            1,
            if draw.small { TITLE } else { LARGE_TITLE.sized(28.0) },
            theme.ink,
            &draw.portal(&form.title),
        );
        if dossier.withdrawn {
            notice(ui, NoticeKind::Info, Icon::Info, &draw.world("dossier-withdrawn"));
        } else {
            receipt_ui(ui, draw, site, form, dossier);
            phases_ui(ui, draw, form, dossier);
        }
        if let Some(field) = sandbox.missing(form, dossier) {
            notice(ui, NoticeKind::Harm, Icon::TriangleAlert, &draw.world("dossier-missing"));
            field_ui(ui, draw, sandbox, &dossier.extra, field, None);
            let words = draw.world("dossier-complete");
            let response = ui.add(Button::solid(&words).icon(Icon::Send));
            draw.act(ui, &response, Act::Form(FormAct::Complete));
        }
        if let Some(suggestion) = sandbox.proposed(form, dossier) {
            let tone = theme.service_tone(service_of(site.emblem));
            tinted_card(ui, &tone, |ui| {
                ui.set_min_width(ui.available_width());
                heading_in(ui, 2, KEY, theme.ink, &draw.world("dossier-suggests"));
                text(ui, BODY, theme.ink, &draw.portal(&suggestion.text));
                let words = draw.portal(&suggestion.label);
                let url = Url::link(&site.host, &suggestion.to);
                let response = ui.add(Button::solid(&words).icon(Icon::ArrowRight).icon_after().link().tone(tone));
                draw.act(ui, &response, Act::Browser(BrowserAct::Follow(url.to_string())));
            });
        }
        if !dossier.is_over(form) {
            ui.add_space(GAP_SMALL);
            let words = draw.world("dossier-withdraw");
            let response = ui.add(Button::quiet(&words).icon(Icon::Undo2).height(TARGET));
            draw.act(ui, &response, Act::Form(FormAct::Withdraw));
        }
    });
}

/// The way to the list of all requests, or home.
fn back_ui(ui: &mut Ui, draw: &mut Draw<'_>, site: &Site) {
    let (words, url) = match site.requests_page() {
        Some(page) => (draw.portal(&page.title), site.url(page)),
        None => {
            let name = draw.portal(&site.name);
            (draw.world_words.with("portal-home", &[("site", &name)]), Url::home(&site.host))
        }
    };
    let response = ui.add(Button::quiet(&words).icon(Icon::ArrowLeft).link().left().flat().height(TARGET));
    draw.act(ui, &response, Act::Browser(BrowserAct::Follow(url.to_string())));
}

/// The proof that it arrived: the number, large, and the pen to write it down.
fn receipt_ui(ui: &mut Ui, draw: &mut Draw<'_>, site: &Site, form: &Form, dossier: &Dossier) {
    let theme = theme(ui);
    let tone = theme.service_tone(service_of(site.emblem));
    tinted_card(ui, &tone, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = GAP_HAIR;
        if dossier.phase == 0 {
            said_ui(ui, Icon::CircleCheck, &draw.world("dossier-receipt"));
            text(ui, BODY, theme.ink, &draw.portal(&form.received));
            ui.add_space(GAP_SMALL);
        }
        text(ui, SMALL_BOLD, theme.ink_soft, &draw.world("dossier-number"));
        text(ui, LARGE_TITLE, theme.ink, &dossier.number);
        ui.add_space(GAP_SMALL);
        if dossier.noted {
            said_ui(ui, Icon::Check, &draw.world("dossier-noted"));
        } else {
            let words = draw.world("dossier-note");
            let response = ui.add(Button::solid(&words).icon(Icon::Pencil).tone(tone));
            draw.act(ui, &response, Act::Form(FormAct::NoteNumber));
        }
    });
}

/// How far the request is: what is done, what is now, what is to come.
fn phases_ui(ui: &mut Ui, draw: &Draw<'_>, form: &Form, dossier: &Dossier) {
    let theme = theme(ui);
    heading_in(ui, 2, KEY, theme.ink, &draw.world("dossier-track"));
    for (index, phase) in form.phases.iter().enumerate() {
        let now = index == dossier.phase;
        let (icon, color, state) = match index {
            _ if index < dossier.phase => (Icon::CircleCheck, theme.success.ink, "dossier-done"),
            _ if now => (Icon::CircleDot, theme.sea.ink, "dossier-now"),
            _ => (Icon::Circle, theme.ink_soft, "dossier-to-come"),
        };
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            let (rect, _) = ui.allocate_exact_size(vec2(ICON, ICON), Sense::hover());
            icon.paint(ui.painter(), rect.center(), ICON, color);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let line = format!("{} · {}", draw.portal(&phase.name), draw.world(state));
                let (kind, ink) = if now { (BODY_BOLD, theme.ink) } else { (SMALL, theme.ink_soft) };
                text(ui, kind, ink, &line);
                if now {
                    text(ui, BODY, theme.ink, &draw.portal(&phase.about));
                }
            });
        });
    }
}
