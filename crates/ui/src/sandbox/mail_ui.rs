//! The e-mail program: its three lists, one mail, what hangs on it. Where a link leads can be read before it is
//! followed, as in every program: with the pointer or the keyboard on it, or with a finger that stays.

use archipel_model::lesson::{Document, Mail, MailLink};
use archipel_model::sandbox::url::Url;
use archipel_model::sandbox::{Act, MailAct, MailFolder, Sandbox};
use egui::{Frame, Id, Margin, ScrollArea, Ui, vec2};

use super::browser_ui::{column, page_title};
use super::paper_ui::sheet_ui;
use crate::draw::Draw;
use crate::icon::Icon;
use crate::theme::{BODY, GAP, GAP_HAIR, GAP_SMALL, GAP_WIDE, SMALL, SMALL_BOLD, TARGET, TITLE, theme};
use crate::widget::focus::turn_pages;
use crate::widget::{Button, ChoiceState, NoticeKind, choice_card, heading_in, notice, text};

/// The e-mail program: fills what is available.
pub fn mail_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    let margin = if draw.small { Margin::symmetric(14, 12) } else { Margin::symmetric(28, 18) };
    let place = ("mail", &sandbox.mail.open, sandbox.mail.folder, sandbox.mail.attachment);
    ScrollArea::vertical().id_salt(place).auto_shrink([false, false]).show(ui, |ui| {
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = GAP;
            match (sandbox.open_attachment(), sandbox.open_mail()) {
                (Some((_, document)), _) => attachment_ui(ui, draw, sandbox, document),
                (None, Some(mail)) => open_mail_ui(ui, draw, sandbox, mail),
                (None, None) => list_ui(ui, draw, sandbox),
            }
        });
        turn_pages(ui, false);
    });
}

fn folder_words(folder: MailFolder) -> (Icon, &'static str, &'static str) {
    match folder {
        MailFolder::Inbox => (Icon::Inbox, "mail-folder-inbox", "mail-inbox"),
        MailFolder::Spam => (Icon::MailWarning, "mail-folder-spam", "mail-spam"),
        MailFolder::Bin => (Icon::Trash2, "mail-folder-bin", "mail-bin"),
    }
}

fn list_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    let theme = theme(ui);
    let shown = sandbox.mail.folder;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP_SMALL, GAP_SMALL);
        for folder in MailFolder::ALL {
            let (icon, key, _) = folder_words(folder);
            let words = draw.world_words.with(key, &[("n", &sandbox.mails_in(folder).count().to_string())]);
            // On a small screen the three stand in fewer rows without their pictures.
            let icon = (!draw.small).then_some(icon);
            let response = ui.add(Button::pill(&words).icon(icon).selected(folder == shown).height(TARGET));
            draw.act(ui, &response, Act::Mail(MailAct::ShowFolder(folder)));
        }
    });
    let (_, _, title) = folder_words(shown);
    page_title(ui, &draw.world(title));
    match shown {
        MailFolder::Inbox => text(ui, SMALL, theme.ink_soft, &sandbox.given.me.mail),
        MailFolder::Spam => text(ui, SMALL, theme.ink_soft, &draw.world("mail-spam-about")),
        MailFolder::Bin => text(ui, SMALL, theme.ink_soft, &draw.world("mail-bin-about")),
    };
    if sandbox.mails_in(shown).next().is_none() {
        text(ui, BODY, theme.ink_soft, &draw.world("mail-empty"));
    }
    for mail in sandbox.mails_in(shown) {
        if shown == MailFolder::Bin {
            let words = draw.world_words.with("mail-restore", &[("subject", &draw.portal(&mail.subject))]);
            let response = ui.add(Button::new(&words).icon(Icon::Undo2));
            draw.act(ui, &response, Act::Mail(MailAct::Restore(mail.id.clone())));
            continue;
        }
        let read = sandbox.mail.read.contains(&mail.id);
        let state = draw.world(if read { "mail-read" } else { "mail-unread" });
        let about = format!("{state} · {}", draw.portal(&mail.from));
        let icon = if read { Icon::MailOpen } else { Icon::Mail };
        let response = choice_card(ui, &theme.sea, icon, &draw.portal(&mail.subject), &about, ChoiceState::Open);
        draw.act(ui, &response, Act::Mail(MailAct::Open(mail.id.clone())));
    }
}

/// Buttons in a row, each with what it does.
fn buttons_ui(ui: &mut Ui, draw: &mut Draw<'_>, buttons: impl IntoIterator<Item = (MailAct, Icon, &'static str)>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP_SMALL, GAP_SMALL);
        for (act, icon, key) in buttons {
            let words = draw.world(key);
            let response = ui.add(Button::new(&words).icon(icon).height(TARGET));
            draw.act(ui, &response, Act::Mail(act));
        }
    });
}

fn open_mail_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, mail: &Mail) {
    let theme = theme(ui);
    let spam = sandbox.folder_of(mail) == MailFolder::Spam;
    let not_spam = spam.then_some((MailAct::NotSpam, Icon::Inbox, "mail-not-spam"));
    let usual = [
        (MailAct::Close, Icon::ArrowLeft, "mail-back"),
        (MailAct::Delete, Icon::Trash2, "mail-delete"),
        (MailAct::Report, Icon::ShieldAlert, "mail-report"),
    ];
    buttons_ui(ui, draw, usual.into_iter().chain(not_spam));
    if spam {
        notice(ui, NoticeKind::Info, Icon::MailWarning, &draw.world("mail-is-spam"));
    }
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
            link_ui(ui, draw, mail, link);
        }
        for (index, attachment) in mail.attachments.iter().enumerate() {
            let words = draw.world_words.with("mail-attachment", &[("file", &attachment.file)]);
            let response = ui.add(Button::new(&attachment.file).name(&words).icon(Icon::Paperclip));
            draw.act(ui, &response, Act::Mail(MailAct::OpenAttachment(index)));
        }
        ui.add_space(GAP_WIDE);
    });
}

/// The link of a mail. Its words may say anything; below stands where it really leads, once somebody looks.
fn link_ui(ui: &mut Ui, draw: &mut Draw<'_>, mail: &Mail, link: &MailLink) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = GAP_HAIR;
        let words = draw.portal(&link.label);
        let response = ui.add(Button::solid(&words).link());
        draw.act(ui, &response, Act::Mail(MailAct::FollowLink));
        let target = draw.world_words.with("mail-link-target", &[("address", &Url::parse(&link.to).to_string())]);
        // Those who listen hear it with the link.
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(target.as_str()));
        let looked = Id::new(("link looked at", &mail.id));
        if response.long_touched() {
            ui.data_mut(|data| data.insert_temp(looked, true));
        }
        let stays = ui.data(|data| data.get_temp(looked)).unwrap_or(false);
        let looks = stays || response.hovered() || response.has_focus() || response.is_pointer_button_down_on();
        let soft = theme(ui).ink_soft;
        match looks {
            true => text(ui, SMALL_BOLD, theme(ui).ink, &target),
            false => text(ui, SMALL, soft, &draw.world("mail-link-look")),
        };
    });
}

/// A document that hangs on a mail.
fn attachment_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, document: &Document) {
    buttons_ui(
        ui,
        draw,
        [
            (MailAct::CloseAttachment, Icon::ArrowLeft, "mail-back-to-mail"),
            (MailAct::SaveAttachment, Icon::Download, "document-download"),
        ],
    );
    if sandbox.files.of(&document.id).is_some() {
        notice(ui, NoticeKind::Success, Icon::Download, &draw.world("document-downloaded"));
    }
    column(ui, |ui| sheet_ui(ui, draw, sandbox, document, false));
}
