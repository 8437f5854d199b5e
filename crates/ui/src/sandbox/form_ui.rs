//! A form of a portal on the screen: where one is, what is wrong, its page, the review, payment, "Send".
//! One field is drawn in `field_ui.rs`; what was sent, in `dossier_ui.rs`.

use archipel_model::facts::euro;
use archipel_model::lesson::{Field, FieldKind, Form, Site, SiteLook};
use archipel_model::sandbox::form::{Filling, Stage, picks};
use archipel_model::sandbox::url::Url;
use archipel_model::sandbox::{Act, BrowserAct, FormAct, Sandbox};
use egui::{Id, Sense, Ui, UiBuilder, vec2};

use super::browser_ui::column;
use super::field_ui::{self, day_words};
use super::service_of;
use super::site_head::site_head_ui;
use crate::draw::Draw;
use crate::icon::Icon;
use crate::theme::{BODY, BODY_BOLD, GAP, GAP_HAIR, GAP_SMALL, ICON, KEY, LARGE_TITLE, SMALL, TARGET, TITLE, theme};
use crate::widget::{Button, NoticeKind, card, heading_in, notice, step_dots, text, tinted_card};

/// A form, at the stage that is in front.
pub fn form_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, site: &Site, form: &Form) {
    let filling = sandbox.filling(form);
    site_head_ui(ui, draw, sandbox, site);
    column(ui, |ui| {
        summary_ui(ui, draw, filling, form);
        progress_ui(ui, draw, form, filling.stage, site.look);
        match filling.stage {
            Stage::Page(index) => page_of_form_ui(ui, draw, sandbox, site, form, index),
            Stage::Review => review_ui(ui, draw, sandbox, form, filling),
            Stage::Pay => pay_ui(ui, draw, form),
            Stage::Send => send_ui(ui, draw, sandbox, form, filling),
        }
        buttons_ui(ui, draw, sandbox, site, form);
    });
}

/// What was wrong when one wanted to go on: each line leads to its field.
pub(super) fn summary_ui(ui: &mut Ui, draw: &mut Draw<'_>, filling: &Filling, form: &Form) {
    if filling.summary.is_empty() {
        return;
    }
    let theme = theme(ui);
    let tone = theme.harm;
    tinted_card(ui, &tone, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = GAP_HAIR;
        heading_in(ui, 2, KEY, theme.ink, &draw.world("form-wrong-title"));
        for (id, wrong) in &filling.summary {
            let Some(field) = form.field(id) else { continue };
            let mended = filling.wrong(id).is_none();
            let label = draw.portal(&field.label);
            let message = if mended { draw.world("form-wrong-mended") } else { field_ui::wrong_words(draw, *wrong) };
            let line = draw.world_words.with("form-wrong-line", &[("label", &label), ("message", &message)]);
            let icon = if mended { Icon::Check } else { Icon::ArrowDown };
            let tone = if mended { theme.success } else { theme.harm };
            let response = ui.add(Button::bare(&line).icon(icon).link().left().tone(tone).height(TARGET));
            if response.clicked() {
                field_ui::send_keyboard_to(ui, id);
            }
        }
    });
}

/// How far one is: dots and words, and in the other look words alone.
fn progress_ui(ui: &mut Ui, draw: &Draw<'_>, form: &Form, stage: Stage, look: SiteLook) {
    let stages = form.stages();
    let at = stages.iter().position(|one| *one == stage).unwrap_or(0);
    let words = draw.world_words.with("form-step", &[("n", &(at + 1).to_string()), ("all", &stages.len().to_string())]);
    let theme = theme(ui);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = GAP_HAIR;
        let title = draw.portal(&form.title);
        text(ui, SMALL, theme.ink_soft, &format!("{title} · {words}"));
        if look == SiteLook::Usual {
            ui.set_max_width(ui.available_width().min(320.0));
            step_dots(ui, at, stages.len());
        }
    });
}

fn title_ui(ui: &mut Ui, draw: &Draw<'_>, words: &str) {
    let ink = theme(ui).ink;
    heading_in(ui, 1, if draw.small { TITLE } else { LARGE_TITLE.sized(28.0) }, ink, words);
}

fn page_of_form_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, site: &Site, form: &Form, index: usize) {
    let Some(page) = form.pages.get(index) else { return };
    let theme = theme(ui);
    title_ui(ui, draw, &draw.portal(&page.title));
    running_ui(ui, draw, sandbox, site, form);
    draft_ui(ui, draw, sandbox, form);
    if let Some(intro) = &page.intro {
        text(ui, BODY, theme.ink, &draw.portal(intro));
    }
    if page.fields.iter().any(|field| field.required) {
        text(ui, SMALL, theme.ink_soft, &draw.world("form-required-note"));
    }
    let filling = sandbox.filling(form);
    let fields: Vec<&Field> = sandbox.asked_at(form, Stage::Page(index)).collect();
    let all = |ui: &mut Ui, draw: &mut Draw<'_>| {
        for field in fields {
            field_ui::field_ui(ui, draw, sandbox, filling, field, Some(FormAct::Next));
            ui.add_space(GAP_SMALL);
        }
    };
    match site.look {
        SiteLook::Usual => all(ui, draw),
        SiteLook::Changed => {
            card(ui, |ui| {
                ui.set_min_width(ui.available_width());
                all(ui, draw);
            });
        }
    }
}

/// The same request runs already.
fn running_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, site: &Site, form: &Form) {
    let Some(dossier) = sandbox.running(&form.id).next() else { return };
    let words = draw.world_words.with("form-running", &[("number", &dossier.number)]);
    notice(ui, NoticeKind::Info, Icon::Info, &words);
    let words = draw.world("form-running-link");
    let response = ui.add(Button::new(&words).icon(Icon::ClipboardList).link());
    draw.act(ui, &response, Act::Browser(BrowserAct::Follow(Url::dossier(&site.host, &dossier.number).to_string())));
}

/// A draft waits.
fn draft_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, form: &Form) {
    if !sandbox.can_resume(form) {
        return;
    }
    notice(ui, NoticeKind::Success, Icon::Save, &draw.world("form-draft"));
    let words = draw.world("form-resume");
    let response = ui.add(Button::solid(&words).icon(Icon::Pencil));
    draw.act(ui, &response, Act::Form(FormAct::Resume));
}

/// All that was answered, page by page, each with the way back.
fn review_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, form: &Form, filling: &Filling) {
    let theme = theme(ui);
    title_ui(ui, draw, &draw.world("form-review-title"));
    text(ui, BODY, theme.ink, &draw.world("form-review"));
    for (index, page) in form.pages.iter().enumerate() {
        card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = GAP_SMALL;
            let title = draw.portal(&page.title);
            heading_in(ui, 2, KEY, theme.ink, &title);
            let asked: Vec<&Field> = sandbox.asked_at(form, Stage::Page(index)).collect();
            for field in asked {
                let answer = answer_words(draw, sandbox, filling, field);
                ui.scope(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    text(ui, SMALL, theme.ink_soft, &draw.portal(&field.label));
                    text(ui, BODY_BOLD, theme.ink, &answer);
                });
            }
            let (words, name) =
                (draw.world("form-change"), draw.world_words.with("form-change-page", &[("page", &title)]));
            let response = ui.add(Button::new(&words).name(&name).icon(Icon::Pencil).height(TARGET));
            draw.act(ui, &response, Act::Form(FormAct::Change(index)));
        });
    }
}

/// An answer in words.
pub(super) fn answer_words(draw: &Draw<'_>, sandbox: &Sandbox, filling: &Filling, field: &Field) -> String {
    let answer = sandbox.answer_to(filling, field);
    if answer.trim().is_empty() {
        return draw.world("form-none");
    }
    let lang = draw.session.portal_lang();
    match &field.kind {
        FieldKind::Choice(options) | FieldKind::Choices(options) => {
            let chosen = options.iter().filter(|option| picks(&answer).any(|id| id == option.id));
            chosen.map(|option| draw.portal(&option.label)).collect::<Vec<_>>().join(", ")
        }
        FieldKind::Slot(days) => match answer.split_once(' ') {
            Some((day, hour)) => {
                let day = day.parse::<usize>().ok().and_then(|day| days.get(day));
                let day = day.map_or_else(String::new, |day| day_words(draw, sandbox, day.day));
                draw.world_words.with("form-slot", &[("day", &day), ("hour", hour)])
            }
            None => answer,
        },
        FieldKind::File(_) => sandbox.files.of(&answer).map_or(answer, |file| file.name.clone()),
        FieldKind::Declaration => draw.world("form-yes"),
        _ => match field.known {
            Some(known) if !filling.answers.contains_key(&field.id) => sandbox.given.known(known, lang),
            _ => answer,
        },
    }
}

fn pay_ui(ui: &mut Ui, draw: &mut Draw<'_>, form: &Form) {
    let theme = theme(ui);
    let sum = euro(form.pay.unwrap_or_default(), draw.session.portal_lang());
    title_ui(ui, draw, &draw.world("form-pay-title"));
    text(ui, BODY, theme.ink, &draw.world("form-pay"));
    card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        text(ui, SMALL, theme.ink_soft, &draw.portal(&form.title));
        text(ui, TITLE, theme.ink, &sum);
    });
    let words = draw.world_words.with("form-pay-button", &[("sum", &sum)]);
    let response = ui.add(Button::solid(&words).icon(Icon::CreditCard));
    draw.act(ui, &response, Act::Form(FormAct::Pay));
}

/// The last page. That it is not sent yet stands there in words: most people stop too early.
fn send_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, form: &Form, filling: &Filling) {
    title_ui(ui, draw, &draw.world("form-send-title"));
    notice(ui, NoticeKind::Info, Icon::Info, &draw.world("form-send-note"));
    let fields: Vec<&Field> = sandbox.asked_at(form, Stage::Send).collect();
    for field in fields {
        field_ui::field_ui(ui, draw, sandbox, filling, field, None);
    }
    let words = draw.world("form-send");
    let response = ui.add(Button::primary(&words).icon(Icon::Send));
    draw.act(ui, &response, Act::Form(FormAct::Send));
}

/// On, back, draft, stop. In the other look they stand the other way round.
fn buttons_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, site: &Site, form: &Form) {
    let filling = sandbox.filling(form);
    let tone = theme(ui).service_tone(service_of(site.emblem));
    ui.add_space(GAP_SMALL);
    let mut buttons: Vec<FormAct> = Vec::new();
    if matches!(filling.stage, Stage::Page(_) | Stage::Review) {
        buttons.push(FormAct::Next);
    }
    if filling.stage != Stage::Page(0) {
        buttons.push(FormAct::Previous);
    }
    if site.look == SiteLook::Changed {
        buttons.reverse();
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, GAP_SMALL);
        for act in buttons {
            let response = match act {
                FormAct::Next => {
                    let words = draw.world("form-next");
                    ui.add(Button::solid(&words).icon(Icon::ArrowRight).icon_after().tone(tone))
                }
                _ => {
                    let words = draw.world("form-previous");
                    ui.add(Button::new(&words).icon(Icon::ArrowLeft))
                }
            };
            draw.act(ui, &response, Act::Form(act));
        }
    });
    let drafts = form.drafts && !filling.is_empty();
    if drafts && sandbox.forms.drafts.get(&form.id).is_some_and(|draft| draft.answers == filling.answers) {
        said_ui(ui, Icon::Check, &draw.world("form-saved"));
    }
    // Whatever is said above them, these stay the same controls: the keyboard stays on the one that was pressed.
    let own = UiBuilder::new().id(Id::new(("form foot", &form.id)));
    ui.scope_builder(own, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(GAP, GAP_SMALL);
            if drafts {
                let words = draw.world("form-save");
                let response = ui.add(Button::new(&words).icon(Icon::Save).height(TARGET));
                draw.act(ui, &response, Act::Form(FormAct::SaveDraft));
            }
            let words = draw.world("form-stop");
            let response = ui.add(Button::quiet(&words).icon(Icon::X).link().height(TARGET));
            draw.act(ui, &response, Act::Browser(BrowserAct::Follow(Url::home(&site.host).to_string())));
        });
    });
}

/// A short good message, which is read aloud when it appears.
pub(super) fn said_ui(ui: &mut Ui, icon: Icon, words: &str) {
    let tone = theme(ui).success;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP_SMALL;
        let (rect, _) = ui.allocate_exact_size(vec2(ICON, ICON), Sense::hover());
        icon.paint(ui.painter(), rect.center(), ICON, tone.ink);
        let said = text(ui, BODY_BOLD, tone.ink, words);
        ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(egui::accesskit::Live::Polite));
    });
}

/// Where a field keeps its text and the keyboard.
pub(super) fn field_id(field: &Field) -> Id {
    Id::new(("form field", &field.id))
}
