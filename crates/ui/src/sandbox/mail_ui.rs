//! The e-mail program: the list, one mail, the bin. Where a link leads can always be read before it is followed.

use archipel_model::lesson::Mail;
use archipel_model::sandbox::url::Url;
use archipel_model::sandbox::{Act, MailAct, Sandbox};
use egui::{Frame, Margin, ScrollArea, Ui, vec2};

use super::browser_ui::{column, page_title};
use crate::draw::Draw;
use crate::icon::Icon;
use crate::theme::{BODY, GAP, GAP_SMALL, GAP_WIDE, KEY, SMALL, SMALL_BOLD, TARGET, TITLE, theme};
use crate::widget::focus::turn_pages;
use crate::widget::{Button, ChoiceState, choice_card, heading_in, text};

/// The e-mail program: fills what is available.
pub fn mail_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    let margin = if draw.small { Margin::symmetric(14, 12) } else { Margin::symmetric(28, 18) };
    let open = sandbox.mail.open.as_deref().and_then(|id| sandbox.given.mail(id));
    ScrollArea::vertical().id_salt(("mail", &sandbox.mail.open)).auto_shrink([false, false]).show(ui, |ui| {
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = GAP;
            match open {
                Some(mail) => open_mail_ui(ui, draw, mail),
                None => list_ui(ui, draw, sandbox),
            }
        });
        turn_pages(ui, false);
    });
}

fn list_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    let theme = theme(ui);
    page_title(ui, &draw.world("mail-inbox"));
    text(ui, SMALL, theme.ink_soft, &sandbox.given.me.mail);
    let (binned, kept): (Vec<&Mail>, Vec<&Mail>) =
        sandbox.mails().partition(|mail| sandbox.mail.binned.contains(&mail.id));
    if kept.is_empty() {
        text(ui, BODY, theme.ink_soft, &draw.world("mail-empty"));
    }
    for mail in kept {
        let read = sandbox.mail.read.contains(&mail.id);
        let state = draw.world(if read { "mail-read" } else { "mail-unread" });
        let about = format!("{state} · {}", draw.portal(&mail.from));
        let icon = if read { Icon::MailOpen } else { Icon::Mail };
        let response = choice_card(ui, &theme.sea, icon, &draw.portal(&mail.subject), &about, ChoiceState::Open);
        draw.act(ui, &response, Act::Mail(MailAct::Open(mail.id.clone())));
    }
    if !binned.is_empty() {
        ui.add_space(GAP_SMALL);
        heading_in(ui, 3, KEY, theme.ink, &draw.world("mail-bin"));
        for mail in binned {
            let subject = draw.portal(&mail.subject);
            let words = draw.world_words.with("mail-restore", &[("subject", &subject)]);
            let response = ui.add(Button::new(&words).icon(Icon::Undo2));
            draw.act(ui, &response, Act::Mail(MailAct::Restore(mail.id.clone())));
        }
    }
}

fn open_mail_ui(ui: &mut Ui, draw: &mut Draw<'_>, mail: &Mail) {
    let theme = theme(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP_SMALL, GAP_SMALL);
        for (act, icon, key) in [
            (MailAct::Close, Icon::ArrowLeft, "mail-back"),
            (MailAct::Delete, Icon::Trash2, "mail-delete"),
            (MailAct::Report, Icon::ShieldAlert, "mail-report"),
        ] {
            let words = draw.world(key);
            let response = ui.add(Button::new(&words).icon(icon).height(TARGET));
            draw.act(ui, &response, Act::Mail(act));
        }
    });
    column(ui, |ui| {
        heading_in(ui, 1, TITLE, theme.ink, &draw.portal(&mail.subject));
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            text(ui, SMALL_BOLD, theme.ink, &draw.portal(&mail.from));
            text(ui, SMALL, theme.ink_soft, &mail.address);
        });
        for part in draw.portal(&mail.body).split("\n\n") {
            text(ui, BODY, theme.ink, part);
        }
        if let Some(link) = &mail.link {
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                let words = draw.portal(&link.label);
                let response = ui.add(Button::solid(&words).link());
                draw.act(ui, &response, Act::Mail(MailAct::FollowLink));
                let target =
                    draw.world_words.with("mail-link-target", &[("address", &Url::parse(&link.to).to_string())]);
                text(ui, SMALL, theme.ink_soft, &target);
            });
            ui.add_space(GAP_WIDE);
        }
    });
}
