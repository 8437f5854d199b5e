//! EilandBank on the practice phone: log-in, account, a payment from its form to its proof.

use archipel_model::facts::{day_in_words, euro};
use archipel_model::number;
use archipel_model::sandbox::bank::{BankView, Entry, PayeeCheck, Slip};
use archipel_model::sandbox::{Act, BankAct, Field, Place, Sandbox};
use egui::{Frame, Id, Margin, Sense, Stroke, Ui, Vec2, accesskit, vec2};

use super::phone_ui::code_pad_ui;
use crate::art::{self, Service};
use crate::draw::Draw;
use crate::icon::Icon;
use crate::theme::{
    BODY, BODY_BOLD, EDGE, GAP, GAP_HAIR, GAP_SMALL, ICON, KEY, RADIUS, SMALL, SMALL_BOLD, TARGET, TITLE, Tone,
    beside_text, theme,
};
use crate::widget::{
    Button, ChoiceState, Keyboard, NoticeKind, TextField, choice_card, heading_in, notice, text, tinted_card,
};

/// The side of the emblem beside the bank's name.
const EMBLEM: f32 = 40.0;

/// The page that the app shows.
pub(super) fn bank_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    let tone = theme(ui).service_tone(Service::EilandBank);
    match sandbox.bank.view {
        BankView::LogIn => log_in_ui(ui, draw, sandbox, &tone),
        BankView::Account => account_ui(ui, draw, sandbox, &tone),
        BankView::Form => form_ui(ui, draw, sandbox, &tone),
        BankView::Review => review_ui(ui, draw, sandbox, &tone),
        BankView::Code => code_ui(ui, draw, sandbox, &tone),
        BankView::Entry(index) => entry_ui(ui, draw, sandbox, index, &tone),
    }
}

/// A button as wide as the phone.
fn wide(ui: &mut Ui, draw: &mut Draw<'_>, button: Button<'_>, act: BankAct) {
    let response = ui.add(button.wide());
    draw.act(ui, &response, Act::Bank(act));
}

fn title(ui: &mut Ui, draw: &Draw<'_>, key: &str) {
    let ink = theme(ui).ink;
    heading_in(ui, 2, KEY, ink, &draw.world(key));
}

/// Emblem and name of the bank, beside each other: below them there is much to show.
fn head_ui(ui: &mut Ui, draw: &Draw<'_>) {
    let theme = theme(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(EMBLEM), Sense::hover());
        art::emblem(ui.painter(), rect, Service::EilandBank, theme);
        heading_in(ui, 2, KEY, theme.ink, &draw.world("bank-name"));
    });
}

fn log_in_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, tone: &Tone) {
    head_ui(ui, draw);
    let words = draw.world("portal-log-in");
    code_field_ui(ui, draw, sandbox, tone, (Button::solid(&words).icon(Icon::LogIn).tone(*tone), BankAct::LogIn));
}

/// The field for the code, what it is for, and its pad. The button stands above the pad: on a low screen it would be
/// out of sight below it.
fn code_field_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, tone: &Tone, then: (Button<'_>, BankAct)) {
    let name = draw.world("bank-code");
    let mut code = sandbox.bank.code.clone();
    let width = ui.available_width();
    let field = TextField::new(&name)
        .secret()
        .keyboard(Keyboard::Numbers)
        .tone(*tone)
        .width(width)
        .height(TARGET)
        .id(Id::new("bank-code"));
    let response = field.show(ui, &mut code);
    draw.typed(ui, &response, Act::Bank(BankAct::TypeCode(code.clone())));
    draw.entered(ui, &response, Act::Bank(then.1.clone()));
    if sandbox.bank.wrong_code {
        notice(ui, NoticeKind::Harm, Icon::TriangleAlert, &draw.world("bank-code-wrong"));
    }
    wide(ui, draw, then.0, then.1);
    code_pad_ui(ui, draw, &code, |code| Act::Bank(BankAct::TypeCode(code)));
}

fn account_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, tone: &Tone) {
    let theme = theme(ui);
    let lang = draw.session.portal_lang();
    head_ui(ui, draw);
    tinted_card(ui, tone, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        text(ui, SMALL, theme.ink_soft, &sandbox.given.me.iban);
        text(ui, SMALL, theme.ink_soft, &draw.world("bank-balance"));
        text(ui, TITLE, tone.ink, &euro(sandbox.balance(), lang));
    });
    let words = draw.world("bank-new");
    wide(ui, draw, Button::solid(&words).icon(Icon::Plus).tone(*tone), BankAct::NewPayment);
    ui.add_space(GAP_HAIR);
    title(ui, draw, "bank-payments");
    let entries = sandbox.entries();
    if entries.is_empty() {
        text(ui, BODY, theme.ink_soft, &draw.world("bank-no-payments"));
    }
    for (index, entry) in entries.iter().enumerate().rev() {
        let about = format!("{} · {}", euro(-entry.cents, lang), day(draw, entry));
        let icon = if entry.planned { Icon::Clock } else { Icon::ArrowUp };
        let response = choice_card(ui, tone, icon, &entry.name, &about, ChoiceState::Open);
        draw.act(ui, &response, Act::Bank(BankAct::OpenPayment(index)));
    }
    let words = draw.world("portal-log-out");
    wide(ui, draw, Button::new(&words).icon(Icon::LogOut), BankAct::LogOut);
}

/// The day of a payment, in the language of the portals.
fn day(draw: &Draw<'_>, entry: &Entry) -> String {
    match (&entry.on, entry.day) {
        (Some(on), _) => draw.portal(on),
        (None, Some(day)) => day_in_words(day, draw.session.portal_lang()),
        (None, None) => String::new(),
    }
}

fn form_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, tone: &Tone) {
    let theme = theme(ui);
    title(ui, draw, "bank-new");
    if let Some(copied) = &sandbox.clipboard {
        text(ui, SMALL, theme.ink_soft, &draw.world_words.with("bank-copied", &[("text", copied)]));
    }
    let saved = sandbox.saved_payees();
    if !saved.is_empty() {
        text(ui, SMALL_BOLD, theme.ink, &draw.world("bank-saved"));
    }
    for (index, (_, name)) in saved.iter().enumerate() {
        wide(ui, draw, Button::new(name).icon(Icon::User).left().height(TARGET), BankAct::UsePayee(index));
    }
    for field in Field::ALL {
        ui.add_space(GAP_HAIR);
        field_ui(ui, draw, sandbox, field, tone);
    }
    ui.add_space(GAP_HAIR);
    text(ui, BODY_BOLD, theme.ink, &draw.world("bank-when"));
    let later = day_in_words(sandbox.later_day(), draw.session.portal_lang());
    for (when, words) in [(false, draw.world("bank-today")), (true, later)] {
        let button = Button::pill(&words).selected(sandbox.bank.draft.later == when).height(TARGET);
        wide(ui, draw, button, BankAct::Later(when));
    }
    ui.add_space(GAP_SMALL);
    let words = draw.world("bank-check");
    wide(ui, draw, Button::solid(&words).icon(Icon::ArrowRight).icon_after().tone(*tone), BankAct::Check);
    let words = draw.world("bank-back");
    wide(ui, draw, Button::quiet(&words).icon(Icon::ArrowLeft).height(TARGET), BankAct::Back);
}

/// The name of a field, and an example in it.
fn field_words(field: Field) -> (&'static str, &'static str) {
    match field {
        Field::Iban => ("bank-iban", "bank-iban-hint"),
        Field::Name => ("bank-payee", "bank-payee-hint"),
        Field::Amount => ("bank-amount", "bank-amount-hint"),
        Field::Message => ("bank-message", "bank-message-hint"),
    }
}

fn field_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, field: Field, tone: &Tone) {
    let (key, hint) = field_words(field);
    let (name, hint) = (draw.world(key), draw.world(hint));
    let mut value = sandbox.bank.draft.get(field).to_owned();
    let width = ui.available_width();
    let response = TextField::new(&name)
        .hint(&hint)
        .tone(*tone)
        .width(width)
        .height(TARGET)
        .id(Id::new(("bank", field.name())))
        .show(ui, &mut value);
    draw.typed(ui, &response, Act::Bank(BankAct::Type(field, value)));
    draw.entered(ui, &response, Act::Bank(BankAct::Check));
    if let Some(slip) = sandbox.slip_shown(field) {
        let words = slip_words(draw, sandbox, field, slip);
        // Those who listen hear what is wrong together with the field.
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(words.as_str()));
        remark_ui(ui, Icon::TriangleAlert, &theme(ui).harm, &words);
    } else if field == Field::Iban && number::is_iban(&sandbox.bank.draft.iban) {
        remark_ui(ui, Icon::Check, &theme(ui).success, &draw.world("bank-iban-right"));
    }
    // While a name is being typed, it cannot fit yet.
    if field == Field::Name && (!response.has_focus() || sandbox.payee_check() == Some(PayeeCheck::Fits)) {
        payee_check_ui(ui, draw, sandbox);
    }
    if let Some(copied) = &sandbox.clipboard {
        let words = draw.world("bank-paste");
        let spoken = draw.world_words.with("bank-paste-in", &[("text", copied), ("field", &name)]);
        let button = Button::new(&words).name(&spoken).icon(Icon::ClipboardList).left().height(TARGET).flat();
        let response = ui.add(button);
        draw.act(ui, &response, Act::Bank(BankAct::Paste(field)));
    }
}

fn slip_words(draw: &Draw<'_>, sandbox: &Sandbox, field: Field, slip: Slip) -> String {
    draw.world(match (field, slip) {
        (Field::Iban, Slip::Empty) => "bank-iban-empty",
        (Field::Iban, Slip::Short) => "bank-iban-short",
        (Field::Iban, _) => "bank-iban-typo",
        (Field::Name, _) => "bank-payee-empty",
        (Field::Amount, Slip::Empty) => "bank-amount-empty",
        (Field::Amount, Slip::NoMoney) => {
            let balance = euro(sandbox.balance(), draw.session.portal_lang());
            return draw.world_words.with("bank-amount-too-much", &[("balance", &balance)]);
        }
        (Field::Amount, _) => "bank-amount-wrong",
        (Field::Message, Slip::Short) => "bank-message-short",
        (Field::Message, _) => "bank-message-typo",
    })
}

/// A small remark beside a field, with its picture; it is read when it comes.
fn remark_ui(ui: &mut Ui, icon: Icon, tone: &Tone, words: &str) {
    let side = beside_text(ui.ctx(), ICON - GAP_HAIR);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP_HAIR;
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
        icon.paint(ui.painter(), rect.center(), side - GAP_HAIR, tone.ink);
        ui.vertical(|ui| {
            let said = text(ui, SMALL_BOLD, tone.ink, words);
            ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(accesskit::Live::Polite));
        });
    });
}

/// What the bank says of the name.
fn payee_check_ui(ui: &mut Ui, draw: &Draw<'_>, sandbox: &Sandbox) {
    let theme = theme(ui);
    let Some(check) = sandbox.payee_check() else { return };
    match check {
        PayeeCheck::Fits => remark_ui(ui, Icon::CircleCheck, &theme.success, &draw.world("bank-name-fits")),
        PayeeCheck::Almost(holder) => {
            let words = draw.world_words.with("bank-name-almost", &[("name", &holder)]);
            remark_ui(ui, Icon::TriangleAlert, &theme.harm, &words);
        }
        PayeeCheck::Differs => remark_ui(ui, Icon::TriangleAlert, &theme.harm, &draw.world("bank-name-differs")),
        PayeeCheck::Unknown => remark_ui(ui, Icon::CircleQuestionMark, &theme.sea, &draw.world("bank-name-unknown")),
    }
}

/// A line "label: value" of an overview.
fn row_ui(ui: &mut Ui, label: &str, value: &str) {
    let theme = theme(ui);
    text(ui, SMALL, theme.ink_soft, label);
    text(ui, BODY_BOLD, theme.ink, value);
    ui.add_space(GAP_HAIR);
}

/// The rows that a payment has before and after it is made. The edge stands close: an account number needs the width.
fn rows_ui(ui: &mut Ui, draw: &Draw<'_>, rows: &[(&str, &str)]) {
    let theme = theme(ui);
    let frame = Frame::new().fill(theme.card).stroke(Stroke::new(EDGE, theme.line)).corner_radius(RADIUS);
    frame.inner_margin(Margin::same(GAP_SMALL as i8)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        for (key, value) in rows {
            row_ui(ui, &draw.world(key), value);
        }
    });
}

fn review_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, tone: &Tone) {
    let lang = draw.session.portal_lang();
    let draft = &sandbox.bank.draft;
    let amount = euro(number::cents(&draft.amount).unwrap_or_default(), lang);
    let when = if draft.later { day_in_words(sandbox.later_day(), lang) } else { draw.world("bank-today") };
    title(ui, draw, "bank-review");
    rows_ui(
        ui,
        draw,
        &[
            ("bank-amount", &amount),
            ("bank-payee", &draft.name),
            ("bank-iban", &draft.iban),
            ("bank-message", &draft.message),
            ("bank-when", &when),
        ],
    );
    payee_check_ui(ui, draw, sandbox);
    let words = draw.world("bank-confirm");
    wide(ui, draw, Button::solid(&words).icon(Icon::Check).tone(*tone), BankAct::Confirm);
    let words = draw.world("bank-mend");
    wide(ui, draw, Button::new(&words).icon(Icon::Pencil), BankAct::Back);
}

fn code_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, tone: &Tone) {
    let theme = theme(ui);
    let draft = &sandbox.bank.draft;
    let amount = euro(number::cents(&draft.amount).unwrap_or_default(), draw.session.portal_lang());
    title(ui, draw, "bank-sign");
    let words = draw.world_words.with("bank-sign-what", &[("amount", &amount), ("name", &draft.name)]);
    text(ui, BODY, theme.ink, &words);
    let words = draw.world("bank-pay");
    code_field_ui(ui, draw, sandbox, tone, (Button::solid(&words).icon(Icon::Check).tone(*tone), BankAct::Pay));
    let words = draw.world("bank-not-yet");
    wide(ui, draw, Button::quiet(&words).icon(Icon::ArrowLeft).height(TARGET), BankAct::Back);
}

fn entry_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, index: usize, tone: &Tone) {
    let Some(entry) = sandbox.entries().into_iter().nth(index) else { return };
    let lang = draw.session.portal_lang();
    title(ui, draw, if entry.planned { "bank-planned" } else { "bank-paid" });
    let amount = euro(entry.cents, lang);
    let when = day(draw, &entry);
    rows_ui(
        ui,
        draw,
        &[
            ("bank-amount", &amount),
            ("bank-payee", &entry.name),
            ("bank-iban", &entry.iban),
            ("bank-message", &entry.message),
            ("bank-when", &when),
        ],
    );
    if let Some(bill) = sandbox.proof_offered(index) {
        let kept = sandbox.files.of(&Sandbox::proof_of(bill)).is_some_and(|file| file.place != Place::Bin);
        if kept {
            remark_ui(ui, Icon::FileCheck, &theme(ui).success, &draw.world("bank-proof-kept"));
        }
        let words = draw.world("bank-proof");
        let button = Button::new(&words).icon(Icon::Download).tone(*tone);
        let button = if kept { button } else { Button::solid(&words).icon(Icon::Download).tone(*tone) };
        wide(ui, draw, button, BankAct::KeepProof);
    }
    let words = draw.world("bank-back");
    ui.spacing_mut().item_spacing = vec2(GAP, GAP);
    wide(ui, draw, Button::quiet(&words).icon(Icon::ArrowLeft).height(TARGET), BankAct::Back);
}
