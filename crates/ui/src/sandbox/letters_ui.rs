//! The letters of GovPost: the list with its folders and order, one letter, and what can be done with it.

use archipel_model::facts::day_in_words;
use archipel_model::lesson::{Letter, LetterKind, Site};
use archipel_model::sandbox::govpost::Consent;
use archipel_model::sandbox::{Act, BrowserAct, Folder, Order, PostAct, Sandbox};
use egui::{Id, Ui, vec2};

use super::browser_ui::{column, remark};
use super::govpost_ui::post_button;
use super::page_ui::{back_to, link_ui, print_ui};
use super::service_of;
use super::site_head::site_head_ui;
use crate::draw::Draw;
use crate::icon::Icon;
use crate::theme::{BODY, BODY_BOLD, GAP, GAP_HAIR, GAP_SMALL, SMALL, SMALL_BOLD, TARGET, TITLE, Tone, theme};
use crate::widget::{Button, ChoiceState, NoticeKind, TextField, choice_card, heading_in, notice, text, tinted_card};

/// The list: unread letters say so in words.
pub fn letters_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, site: &Site) {
    let tone = theme(ui).service_tone(service_of(site.emblem));
    if sandbox.post.consent != Consent::Given {
        let key = match sandbox.post.consent {
            Consent::Refused => "consent-refused",
            Consent::Lapsed => "consent-lapsed",
            Consent::Open | Consent::Given => "consent-open",
        };
        notice(ui, NoticeKind::Info, Icon::Info, &draw.world(key));
    }
    folders_ui(ui, draw, sandbox, &tone);
    let letters = sandbox.listed_letters();
    if letters.is_empty() {
        remark(ui, &draw.world("folder-empty"));
    }
    for letter in letters {
        let title = format!("{}: {}", draw.portal(&letter.from), draw.portal(&letter.subject));
        let handled = sandbox.post.handled.contains(&letter.id);
        let state = if handled { ChoiceState::Done } else { ChoiceState::Open };
        let icon = if sandbox.letter_unread(&letter.id) { kind_icon(letter.kind) } else { Icon::MailOpen };
        let response = choice_card(ui, &tone, icon, &title, &about(draw, sandbox, letter, handled), state);
        draw.act(ui, &response, Act::Browser(BrowserAct::OpenLetter(letter.id.clone())));
    }
}

/// "Unread · Registered · 12 November · Deadline: 3 December".
fn about(draw: &Draw<'_>, sandbox: &Sandbox, letter: &Letter, handled: bool) -> String {
    let unread = sandbox.letter_unread(&letter.id);
    let mut parts = vec![draw.world(if unread { "letters-unread" } else { "letters-read" })];
    if handled {
        parts.push(draw.world("letter-handled"));
    }
    parts.extend(kind_words(letter.kind).map(|key| draw.world(key)));
    parts.push(draw.portal(&letter.arrived));
    match due_words(draw, sandbox, letter) {
        Some(due) => parts.push(due),
        None if sandbox.letters_have_deadlines() => parts.push(draw.world("letter-no-due")),
        None => {}
    }
    parts.join(" · ")
}

fn due_words(draw: &Draw<'_>, sandbox: &Sandbox, letter: &Letter) -> Option<String> {
    let due = day_in_words(sandbox.letter_due(&letter.id)?, draw.session.portal_lang());
    Some(draw.world_words.with("letter-due", &[("day", &due)]))
}

fn until_words(draw: &Draw<'_>, sandbox: &Sandbox, letter: &Letter) -> Option<String> {
    let until = day_in_words(sandbox.letter_until(letter)?, draw.session.portal_lang());
    Some(draw.world_words.with("letter-until", &[("day", &until)]))
}

fn kind_words(kind: LetterKind) -> Option<&'static str> {
    match kind {
        LetterKind::Plain => None,
        LetterKind::Registered => Some("letter-registered"),
        LetterKind::Leaflet => Some("letter-leaflet"),
        LetterKind::Fine => Some("letter-fine"),
        LetterKind::Certificate => Some("letter-certificate"),
        LetterKind::Survey => Some("letter-survey"),
    }
}

fn kind_icon(kind: LetterKind) -> Icon {
    match kind {
        LetterKind::Registered => Icon::MailWarning,
        _ => Icon::Mail,
    }
}

/// All, unread, archive, and what is urgent first; and the letters of one sender, once somebody asked for them.
fn folders_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, tone: &Tone) {
    let post = &sandbox.post;
    let (unread, archived) = (sandbox.unread_letters(), post.archived.len());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP_SMALL, GAP_SMALL);
        for (folder, key, n) in [
            (Folder::Inbox, "folder-inbox", 0),
            (Folder::Unread, "folder-unread", unread),
            (Folder::Archive, "folder-archive", archived),
        ] {
            let words = draw.world_words.with(key, &[("n", &n.to_string())]);
            let button = Button::pill(&words).selected(folder == post.folder).tone(*tone).height(TARGET);
            post_button(ui, draw, button, PostAct::Show(folder));
        }
        if sandbox.letters_have_deadlines() {
            let words = draw.world("order-deadline");
            let sorted = post.order == Order::Deadline;
            let button = Button::pill(&words).icon(Icon::Clock).selected(sorted).tone(*tone).height(TARGET);
            post_button(ui, draw, button, PostAct::Sort(if sorted { Order::Newest } else { Order::Deadline }));
        }
    });
    if let Folder::Sender(id) = &post.folder
        && let Some(letter) = sandbox.given.letter(id)
    {
        let ink = theme(ui).ink;
        let words = draw.world_words.with("folder-sender", &[("from", &draw.portal(&letter.from))]);
        heading_in(ui, 2, BODY_BOLD, ink, &words);
    }
}

/// A letter, or the envelope of a registered one that nobody signed for yet.
pub fn letter_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, site: &Site, letter: &Letter) {
    site_head_ui(ui, draw, sandbox, site);
    back_to(ui, draw, site, site.letters_page());
    let tone = theme(ui).service_tone(service_of(site.emblem));
    column(ui, |ui| {
        if sandbox.sealed(letter) {
            envelope_ui(ui, draw, sandbox, letter, &tone);
        } else {
            open_letter_ui(ui, draw, sandbox, site, letter, &tone);
        }
    });
}

fn envelope_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, letter: &Letter, tone: &Tone) {
    let ink = theme(ui).ink;
    heading_in(ui, 1, TITLE, ink, &draw.world("letter-sealed-title"));
    let words = draw.world_words.with("letter-sealed", &[("from", &draw.portal(&letter.from))]);
    text(ui, BODY, ink, &words);
    let runs = draw.world("letter-sealed-clock");
    clock_ui(ui, draw, sandbox, letter, tone, Some(&runs));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, GAP);
        let words = draw.world("letter-sign");
        post_button(ui, draw, Button::solid(&words).icon(Icon::Pencil).tone(*tone), PostAct::Sign);
        let words = draw.world("letter-leave");
        post_button(ui, draw, Button::quiet(&words).tone(*tone), PostAct::Leave);
    });
}

/// By when, and until when it is there: what must not be overlooked stands before the words of the letter.
fn clock_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, letter: &Letter, tone: &Tone, more: Option<&str>) {
    let (due, until) = (due_words(draw, sandbox, letter), until_words(draw, sandbox, letter));
    if due.is_none() && until.is_none() {
        return;
    }
    tinted_card(ui, tone, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = GAP_HAIR;
        let theme = theme(ui);
        if let Some(due) = due {
            text(ui, BODY_BOLD, theme.ink, &due);
        }
        for words in until.as_deref().into_iter().chain(more) {
            text(ui, SMALL, theme.ink, words);
        }
    });
}

fn open_letter_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, site: &Site, letter: &Letter, tone: &Tone) {
    let theme = theme(ui);
    heading_in(ui, 1, TITLE, theme.ink, &draw.portal(&letter.subject));
    let from = draw
        .world_words
        .with("letter-from", &[("from", &draw.portal(&letter.from)), ("arrived", &draw.portal(&letter.arrived))]);
    let kind = kind_words(letter.kind).map(|key| draw.world(key));
    let head: Vec<String> = [Some(from), kind].into_iter().flatten().collect();
    text(ui, SMALL, theme.ink_soft, &head.join(" · "));
    if letter.kind.is_registered() {
        text(ui, SMALL_BOLD, theme.success.ink, &draw.world("letter-signed"));
    }
    clock_ui(ui, draw, sandbox, letter, tone, None);
    for part in draw.portal(&letter.body).split("\n\n") {
        text(ui, BODY, theme.ink, part);
    }
    if let Some(link) = &letter.link {
        link_ui(ui, draw, site, &draw.portal(&link.label), &link.to);
    }
    if let Some(document) = letter.attachment.as_deref().and_then(|id| sandbox.given.document(id)) {
        let words = draw.portal(&document.title);
        let response = ui.add(Button::new(&words).icon(Icon::Paperclip));
        draw.act(ui, &response, Act::Browser(BrowserAct::OpenDocument(document.id.clone())));
    }
    print_ui(ui, draw, sandbox);
    help_ui(ui, draw, sandbox, letter, tone);
    if letter.reply {
        reply_ui(ui, draw, sandbox, letter, tone);
    }
    marks_ui(ui, draw, sandbox, letter, tone);
}

/// Asking for help, or not agreeing: a person answers.
fn help_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, letter: &Letter, tone: &Tone) {
    let Some(help) = &letter.help else { return };
    let words = draw.portal(&help.label);
    let button = Button::new(&words).icon(Icon::HandHelping).tone(*tone).tinted_edge();
    post_button(ui, draw, button, PostAct::AskHelp);
    if sandbox.post.helped.contains(&letter.id) {
        notice(ui, NoticeKind::Success, Icon::Phone, &draw.portal(&help.text));
    }
}

fn reply_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, letter: &Letter, tone: &Tone) {
    let name = draw.world("letter-reply");
    let mut reply = sandbox.post.reply.clone();
    let response = TextField::new(&name).icon(Icon::Reply).tone(*tone).id(Id::new("letter-reply")).show(ui, &mut reply);
    draw.typed(ui, &response, Act::Post(PostAct::TypeReply(reply)));
    draw.entered(ui, &response, Act::Post(PostAct::SendReply));
    let words = draw.world("letter-reply-send");
    post_button(ui, draw, Button::new(&words).icon(Icon::Send), PostAct::SendReply);
    if sandbox.post.replied.contains(&letter.id) {
        notice(ui, NoticeKind::Success, Icon::Check, &draw.world("letter-replied"));
    }
}

/// The learner's own order: handled, put away, more of the same sender.
fn marks_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, letter: &Letter, tone: &Tone) {
    let handled = sandbox.post.handled.contains(&letter.id);
    let archived = sandbox.post.archived.contains(&letter.id);
    if handled {
        notice(ui, NoticeKind::Success, Icon::Check, &draw.world("letter-handled"));
    }
    ui.add_space(GAP_SMALL);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP_SMALL, GAP_SMALL);
        let words = draw.world(if handled { "letter-unhandle" } else { "letter-handle" });
        let icon = if handled { Icon::Undo2 } else { Icon::Check };
        post_button(ui, draw, Button::new(&words).icon(icon).height(TARGET), PostAct::Handle(!handled));
        let words = draw.world(if archived { "letter-unarchive" } else { "letter-archive" });
        post_button(ui, draw, Button::new(&words).icon(Icon::Archive).height(TARGET), PostAct::Archive(!archived));
        let words = draw.world_words.with("folder-sender", &[("from", &draw.portal(&letter.from))]);
        let folder = Folder::Sender(letter.id.clone());
        post_button(ui, draw, Button::quiet(&words).tone(*tone).height(TARGET).flat(), PostAct::Show(folder));
    });
}
