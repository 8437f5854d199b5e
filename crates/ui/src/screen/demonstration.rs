//! What the pilot is about to do in a demonstration, in words: "I click on …".
//! The sentence is in the language of the help; what stands between quotes is read from the screen, in the language of the portals.

mod form;
mod govpost;

use archipel_model::Text;
use archipel_model::lesson::{AskField, Block, Call, Program};
use archipel_model::sandbox::browser::{Purpose, View};
use archipel_model::sandbox::code::CodePlace;
use archipel_model::sandbox::phone::PhoneView;
use archipel_model::sandbox::url::Url;
use archipel_model::sandbox::{
    Act, App, BankAct, BrowserAct, Capacity, CardAct, Certificate, CodeAct, CounterAct, Field, FilesAct, GateAct, Keep,
    Key, MailAct, MailFolder, PhoneAct, Place, PrinterAct, ReaderAct, Sandbox, ScanKind,
};

use crate::draw::Draw;

/// The sentence for an act.
pub(super) fn act_words(draw: &Draw<'_>, act: &Act) -> String {
    match act {
        Act::Show(program) => {
            let key = match program {
                Program::Browser => "program-browser",
                Program::Mail => "program-mail",
                Program::Files => "program-files",
                Program::Printer => "program-printer",
                Program::Reader => "program-reader-short",
            };
            says(draw, "demo-show", "label", &draw.world(key))
        }
        Act::Browser(act) => in_browser(draw, act),
        Act::Gate(act) => at_gate(draw, act),
        Act::Phone(act) => on_phone(draw, act),
        Act::Mail(act) => in_mail(draw, act),
        Act::Files(act) => with_files(draw, act),
        Act::Form(act) => form::in_form(draw, act),
        Act::Printer(act) => at_printer(draw, act),
        Act::LeavePc => press_key(draw, "pc-leave"),
        Act::ReturnToPc => press_key(draw, "left-return"),
        Act::Bank(act) => in_bank(draw, act),
        Act::Post(act) => govpost::at_post(draw, act),
        Act::Calendar(act) => govpost::in_calendar(draw, act),
        Act::Reader(act) => with_reader(draw, act),
        Act::Code(act) => with_code_key(draw, act),
    }
}

/// A sentence with one thing in it.
fn says(draw: &Draw<'_>, key: &str, name: &str, value: &str) -> String {
    draw.words.with(key, &[(name, value)])
}

/// "I click on ‘…’."
fn press(draw: &Draw<'_>, label: &str) -> String {
    says(draw, "demo-press", "label", label)
}

/// "I click on ‘…’", where the words stand on the practice PC.
fn press_key(draw: &Draw<'_>, key: &str) -> String {
    press(draw, &draw.world(key))
}

/// "On the phone I tap ‘…’."
fn tap_key(draw: &Draw<'_>, key: &str) -> String {
    says(draw, "demo-tap", "label", &draw.world(key))
}

fn in_browser(draw: &Draw<'_>, act: &BrowserAct) -> String {
    match act {
        BrowserAct::TypeAddress(text) => says(draw, "demo-type-address", "text", text),
        BrowserAct::Go => draw.say("demo-go"),
        BrowserAct::Back => press_key(draw, "browser-back"),
        BrowserAct::Forward => press_key(draw, "browser-forward"),
        BrowserAct::Reload => press_key(draw, "browser-reload"),
        BrowserAct::NewTab => press_key(draw, "tab-new"),
        BrowserAct::SelectTab(index) => says(draw, "demo-select-tab", "n", &(index + 1).to_string()),
        BrowserAct::CloseTab(index) => says(draw, "demo-close-tab", "n", &(index + 1).to_string()),
        BrowserAct::Bookmark => draw.say("demo-star"),
        BrowserAct::OpenBookmark(index) => says(draw, "demo-bookmark", "label", &bookmark_label(draw, *index)),
        BrowserAct::TypeQuery(text) | BrowserAct::TypeSiteQuery(text) => says(draw, "demo-type-query", "text", text),
        BrowserAct::Search | BrowserAct::SearchSite => press_key(draw, "search-button"),
        BrowserAct::OpenResult(to) => says(draw, "demo-result", "label", &result_label(draw, to)),
        BrowserAct::Follow(to) => press(draw, &link_label(draw, to)),
        BrowserAct::Cookies(accept) => press_key(draw, if *accept { "cookies-accept" } else { "cookies-refuse" }),
        BrowserAct::Popup(false) => draw.say("demo-close-popup"),
        BrowserAct::Popup(true) => press(draw, &popup_label(draw)),
        BrowserAct::Trap => press(draw, &trap_label(draw)),
        BrowserAct::LogIn => press_key(draw, "portal-log-in"),
        BrowserAct::LogOut => press_key(draw, "portal-log-out"),
        BrowserAct::OpenLetter(id) => {
            let letter = draw.sandbox().and_then(|sandbox| sandbox.given.letter(id));
            says(draw, "demo-letter", "label", &letter.map(|letter| draw.portal(&letter.subject)).unwrap_or_default())
        }
        BrowserAct::OpenDocument(id) => {
            let document = draw.sandbox().and_then(|sandbox| sandbox.given.document(id));
            says(
                draw,
                "demo-document",
                "label",
                &document.map(|document| draw.portal(&document.title)).unwrap_or_default(),
            )
        }
        BrowserAct::Download => press_key(draw, "document-download"),
        BrowserAct::Copy(line) => {
            let label = match draw.sandbox().map(|sandbox| sandbox.view()) {
                Some(View::Document(_, document)) => document.lines.get(*line).map(|(label, _)| draw.portal(label)),
                _ => None,
            };
            says(draw, "demo-copy", "label", &label.unwrap_or_default())
        }
        BrowserAct::Print => press_key(draw, "print"),
        BrowserAct::ChooseCookies => press_key(draw, "cookies-choose"),
        BrowserAct::AllowPurpose(Purpose::Counting, _) => press_key(draw, "cookies-counting"),
        BrowserAct::AllowPurpose(Purpose::Advertising, _) => press_key(draw, "cookies-advertising"),
        BrowserAct::SaveCookies => press_key(draw, "cookies-save"),
        BrowserAct::Notifications(true) => press_key(draw, "notifications-allow"),
        BrowserAct::Notifications(false) => press_key(draw, "notifications-block"),
        BrowserAct::SavePassword(true) => press_key(draw, "password-save"),
        BrowserAct::SavePassword(false) => press_key(draw, "password-never"),
        BrowserAct::ForgetPassword => press_key(draw, "own-password-forget"),
        BrowserAct::TypeAnswer(field, text) => {
            let label = answer_label(draw, field);
            match text.as_str() {
                "" => says(draw, "demo-empty-field", "label", &label),
                text => draw.words.with("demo-type-answer", &[("label", &label), ("text", text)]),
            }
        }
        BrowserAct::TakeSample(_) => press_key(draw, "box-sample"),
        BrowserAct::SendBox(id) => press(draw, &send_label(draw, id)),
        BrowserAct::ChangeBox(_) => press_key(draw, "box-change"),
        BrowserAct::Menu => press_key(draw, "browser-menu"),
        BrowserAct::NewWindow(false) => press_key(draw, "own-new-window"),
        BrowserAct::NewWindow(true) => press_key(draw, "own-private-window"),
        BrowserAct::SelectWindow(number) => press(draw, &window_label(draw, "window-go", *number)),
        BrowserAct::CloseWindow => {
            let number = draw.sandbox().map_or(1, |sandbox| sandbox.browser.number);
            press(draw, &window_label(draw, "window-close", number))
        }
        BrowserAct::ClearHistory => press_key(draw, "own-history-clear"),
    }
}

fn window_label(draw: &Draw<'_>, key: &str, number: u8) -> String {
    draw.world_words.with(key, &[("number", &number.to_string())])
}

/// What a field of a box on the page in front asks for.
fn answer_label(draw: &Draw<'_>, id: &str) -> String {
    let label = boxes(draw).flat_map(|(_, fields, _)| fields).find(|field| field.id == id).map(|field| &field.label);
    label.map(|label| draw.portal(label)).unwrap_or_default()
}

/// What stands on the button of a box on the page in front.
fn send_label(draw: &Draw<'_>, id: &str) -> String {
    let found = boxes(draw).find(|(own, ..)| *own == id);
    found.map(|(_, _, send)| draw.portal(send)).unwrap_or_default()
}

/// The boxes on the page in front: id, fields, button.
fn boxes<'a>(draw: &Draw<'a>) -> impl Iterator<Item = (&'a str, &'a [AskField], &'a Text)> {
    let page = draw.sandbox().map(|sandbox| sandbox.view()).and_then(|view| match view {
        View::Page(_, page) => Some(page),
        _ => None,
    });
    page.into_iter().flat_map(|page| &page.blocks).filter_map(|block| match block {
        Block::AskBox { id, fields, send, .. } => Some((id.as_str(), fields.as_slice(), send)),
        _ => None,
    })
}

fn at_printer(draw: &Draw<'_>, act: &PrinterAct) -> String {
    let title = |id: &str| {
        let title = draw.sandbox().and_then(|sandbox| sandbox.given.title_of(id));
        title.map(|title| draw.portal(title)).unwrap_or_default()
    };
    match act {
        PrinterAct::Take(id) => press(draw, &draw.world_words.with("printer-take", &[("title", &title(id))])),
        PrinterAct::Lay(id) => press(draw, &draw.world_words.with("scanner-lay", &[("title", &title(id))])),
        PrinterAct::Lift => press_key(draw, "scanner-lift"),
        PrinterAct::Scan(ScanKind::Pdf) => press_key(draw, "scanner-pdf"),
        PrinterAct::Scan(ScanKind::Jpg) => press_key(draw, "scanner-jpg"),
    }
}

fn at_gate(draw: &Draw<'_>, act: &GateAct) -> String {
    match act {
        GateAct::Choose(key) => {
            let key = match key {
                Key::Card => "key-card",
                Key::IkBenHet => "key-ikbenhet",
                Key::ZakLoket => "key-zakloket",
                Key::CodeApp => "key-codeapp",
            };
            says(draw, "demo-key", "label", &draw.world(key))
        }
        GateAct::TypeNumber(text) => says(draw, "demo-type-number", "text", text),
        GateAct::Send => press_key(draw, "gate-send"),
        GateAct::SendAgain => press_key(draw, "gate-again"),
        GateAct::OtherKey => press_key(draw, "gate-other-key"),
        GateAct::Cancel if draw.sandbox().is_some_and(Sandbox::at_activation) => press_key(draw, "gate-back"),
        GateAct::Cancel => press_key(draw, "gate-cancel"),
        GateAct::NewQr => press_key(draw, "gate-qr-new"),
        GateAct::Card(act) => with_card(draw, act),
        GateAct::ComeInAs(Capacity::Citizen) => press_key(draw, "capacity-citizen"),
        GateAct::ComeInAs(Capacity::Company) => press_key(draw, "capacity-company"),
        GateAct::Counter(act) => without_key(draw, act),
    }
}

fn with_card(draw: &Draw<'_>, act: &CardAct) -> String {
    match act {
        CardAct::Read => press_key(draw, "gate-card-read"),
        CardAct::Choose(certificate) => draw.say(match certificate {
            Certificate::Own => "demo-certificate",
            Certificate::Signature => "demo-certificate-signature",
            Certificate::OldCard => "demo-certificate-old",
        }),
        CardAct::TypePin(text) => says(draw, "demo-type-pin", "text", text),
        CardAct::ConfirmPin => press_key(draw, "gate-pin-confirm"),
        CardAct::Stop => press_key(draw, "gate-pin-stop"),
        CardAct::TownHall => press_key(draw, "gate-town-hall"),
    }
}

fn without_key(draw: &Draw<'_>, act: &CounterAct) -> String {
    match act {
        CounterAct::NoKey => press_key(draw, "gate-no-key"),
        CounterAct::Visit => press_key(draw, "gate-counter-visit"),
        CounterAct::TypeCode(text) => says(draw, "demo-type-paper", "text", text),
        CounterAct::Activate => press_key(draw, "gate-activate-button"),
        CounterAct::ForgotPassword => press_key(draw, "gate-forgot"),
    }
}

fn on_phone(draw: &Draw<'_>, act: &PhoneAct) -> String {
    match act {
        PhoneAct::Unlock => tap_key(draw, "phone-unlock"),
        PhoneAct::Home => tap_key(draw, "phone-home"),
        PhoneAct::OpenApp(App::IkBenHet) => tap_key(draw, "key-ikbenhet"),
        PhoneAct::OpenApp(App::Messages) => tap_key(draw, "phone-messages"),
        PhoneAct::OpenApp(App::CodeRing) => tap_key(draw, "app-codering"),
        PhoneAct::OpenApp(App::ZakLoket) => tap_key(draw, "key-zakloket"),
        PhoneAct::OpenCamera => tap_key(draw, "phone-scan-qr"),
        PhoneAct::Scan => tap_key(draw, "camera-scan"),
        PhoneAct::Wait => tap_key(draw, "codering-wait"),
        PhoneAct::Answer => tap_key(draw, "call-answer"),
        PhoneAct::LetRing => tap_key(draw, "call-let-ring"),
        PhoneAct::HangUp if ringing(draw) => tap_key(draw, "call-refuse"),
        PhoneAct::HangUp => tap_key(draw, "call-hang-up"),
        PhoneAct::Say(choice) => says(draw, "demo-say", "label", &call_label(draw, choice)),
        PhoneAct::OpenApp(App::Bank) => tap_key(draw, "bank-name"),
        PhoneAct::OpenApp(App::Calendar) => tap_key(draw, "app-calendar"),
        PhoneAct::OpenRequest(_) => draw.say("demo-request"),
        PhoneAct::Approve => tap_key(draw, "phone-yes"),
        PhoneAct::Refuse => tap_key(draw, "phone-no"),
        PhoneAct::TypeCode(text) => says(draw, "demo-type-code", "text", text),
        PhoneAct::ConfirmCode => tap_key(draw, "phone-code-confirm"),
        PhoneAct::OpenMessage(id) => {
            let message = draw.sandbox().and_then(|sandbox| sandbox.given.message(id));
            says(draw, "demo-message", "from", &message.map(|message| draw.portal(&message.from)).unwrap_or_default())
        }
        PhoneAct::FollowMessage(_) => draw.say("demo-message-link"),
    }
}

fn ringing(draw: &Draw<'_>) -> bool {
    draw.sandbox().is_some_and(|sandbox| matches!(sandbox.phone.view, PhoneView::Ringing(_)))
}

fn call_label(draw: &Draw<'_>, choice: &str) -> String {
    let calls = draw.sandbox().map(|sandbox| sandbox.given.lesson.file.world.calls.as_slice()).unwrap_or_default();
    let found = calls.iter().flat_map(Call::all_choices).find(|one| one.id == choice);
    found.map(|one| draw.portal(&one.label)).unwrap_or_default()
}

fn with_code_key(draw: &Draw<'_>, act: &CodeAct) -> String {
    match act {
        CodeAct::TypeUser(text) => says(draw, "demo-type-user", "text", text),
        CodeAct::TypePhrase(text) => says(draw, "demo-type-phrase", "text", text),
        CodeAct::TypeRepeat(_) => draw.say("demo-type-repeat"),
        CodeAct::TypeDigits(text) => says(draw, "demo-type-digits", "text", text),
        CodeAct::Send => press_key(
            draw,
            match draw.sandbox().and_then(Sandbox::code_place) {
                Some(CodePlace::Link) => "codekey-check",
                Some(CodePlace::Digits(_)) => "portal-log-in",
                _ => "codekey-next",
            },
        ),
        CodeAct::Screenshot => press_key(draw, "codekey-screenshot"),
        CodeAct::KeepCodes(Keep::Paper) => press_key(draw, "codekey-keep-paper"),
        CodeAct::KeepCodes(Keep::Screenshot) => press_key(draw, "codekey-keep-screenshot"),
        CodeAct::KeepCodes(Keep::Nowhere) => press_key(draw, "codekey-keep-nowhere"),
    }
}

fn in_mail(draw: &Draw<'_>, act: &MailAct) -> String {
    let mail = |id: &str| {
        draw.sandbox().and_then(|sandbox| sandbox.given.lesson.file.world.mails.iter().find(|mail| mail.id == id))
    };
    let subject = |id: &str| mail(id).map(|mail| draw.portal(&mail.subject)).unwrap_or_default();
    match act {
        MailAct::Open(id) => says(draw, "demo-mail", "label", &subject(id)),
        MailAct::Close => press_key(draw, "mail-back"),
        MailAct::FollowLink => draw.say("demo-mail-link"),
        MailAct::Delete => press_key(draw, "mail-delete"),
        MailAct::Report => press_key(draw, "mail-report"),
        MailAct::Restore(id) => press(draw, &draw.world_words.with("mail-restore", &[("subject", &subject(id))])),
        MailAct::ShowFolder(folder) => {
            let key = match folder {
                MailFolder::Inbox => "mail-inbox",
                MailFolder::Spam => "mail-spam",
                MailFolder::Bin => "mail-bin",
            };
            says(draw, "demo-place", "label", &draw.world(key))
        }
        MailAct::NotSpam => press_key(draw, "mail-not-spam"),
        MailAct::OpenAttachment(index) => {
            let mail = draw.sandbox().and_then(|sandbox| sandbox.open_mail());
            let file = mail.and_then(|mail| mail.attachments.get(*index)).map(|one| one.file.clone());
            press(draw, &file.unwrap_or_default())
        }
        MailAct::SaveAttachment => press_key(draw, "document-download"),
        MailAct::CloseAttachment => press_key(draw, "mail-back-to-mail"),
    }
}

fn in_bank(draw: &Draw<'_>, act: &BankAct) -> String {
    let field = |field: &Field| {
        draw.world(match field {
            Field::Iban => "bank-iban",
            Field::Name => "bank-payee",
            Field::Amount => "bank-amount",
            Field::Message => "bank-message",
        })
    };
    match act {
        BankAct::TypeCode(text) => says(draw, "demo-type-code", "text", text),
        BankAct::LogIn => tap_key(draw, "portal-log-in"),
        BankAct::LogOut => tap_key(draw, "portal-log-out"),
        BankAct::NewPayment => tap_key(draw, "bank-new"),
        BankAct::OpenPayment(index) => {
            let entry = draw.sandbox().and_then(|sandbox| sandbox.entries().into_iter().nth(*index));
            says(draw, "demo-tap", "label", &entry.map(|entry| entry.name).unwrap_or_default())
        }
        BankAct::Type(into, text) => draw.words.with("demo-type-bank", &[("label", &field(into)), ("text", text)]),
        BankAct::Paste(into) => says(draw, "demo-paste", "label", &field(into)),
        BankAct::UsePayee(index) => {
            let payee = draw.sandbox().and_then(|sandbox| sandbox.saved_payees().into_iter().nth(*index));
            says(draw, "demo-tap", "label", &payee.map(|(_, name)| name).unwrap_or_default())
        }
        BankAct::Later(_) => says(draw, "demo-tap", "label", &draw.world("bank-when")),
        BankAct::Check => tap_key(draw, "bank-check"),
        BankAct::Back => tap_key(draw, "bank-back"),
        BankAct::Confirm => tap_key(draw, "bank-confirm"),
        BankAct::Pay => tap_key(draw, "bank-pay"),
        BankAct::KeepProof => tap_key(draw, "bank-proof"),
    }
}

fn with_files(draw: &Draw<'_>, act: &FilesAct) -> String {
    match act {
        FilesAct::OpenPlace(place) => {
            let key = match place {
                Place::Downloads => "files-downloads-title",
                Place::Stick => "files-stick-title",
                Place::Bin => "files-bin-title",
            };
            says(draw, "demo-place", "label", &draw.world(key))
        }
        FilesAct::Choose(document) => {
            let file = draw.sandbox().and_then(|sandbox| sandbox.files.of(document));
            says(draw, "demo-file", "label", &file.map(|file| file.name.clone()).unwrap_or_default())
        }
        FilesAct::TypeName(text) => says(draw, "demo-type-name", "text", text),
        FilesAct::Rename => press_key(draw, "files-rename"),
        FilesAct::Move(Place::Downloads) => press_key(draw, "files-move-downloads"),
        FilesAct::Move(Place::Stick) => press_key(draw, "files-move-stick"),
        FilesAct::Move(Place::Bin) => press_key(draw, "files-delete"),
        FilesAct::EmptyBin => press_key(draw, "files-empty-bin"),
        FilesAct::Print => press_key(draw, "print"),
        FilesAct::SaveAsPdf => press_key(draw, "files-save-pdf"),
    }
}

fn with_reader(draw: &Draw<'_>, act: &ReaderAct) -> String {
    press_key(
        draw,
        match act {
            ReaderAct::Plug => "reader-plug",
            ReaderAct::Insert => "reader-insert",
            ReaderAct::InsertUpsideDown => "reader-insert-wrong",
            ReaderAct::TakeOut => "reader-take-out",
        },
    )
}

/// The name of a site, or its address where nobody knows it.
fn site_label(draw: &Draw<'_>, sandbox: &Sandbox, url: &Url) -> String {
    if url.host == archipel_model::sandbox::url::SEARCH_HOST {
        return draw.world("search-name");
    }
    sandbox.given.site(&url.host).map_or_else(|| url.to_string(), |site| draw.portal(&site.name))
}

fn bookmark_label(draw: &Draw<'_>, index: usize) -> String {
    let Some(sandbox) = draw.sandbox() else { return String::new() };
    sandbox.browser.bookmarks.get(index).map(|url| site_label(draw, sandbox, url)).unwrap_or_default()
}

fn result_label(draw: &Draw<'_>, to: &str) -> String {
    let entry = draw.session.course().web.iter().find(|entry| entry.to == to);
    entry.map_or_else(|| to.to_owned(), |entry| draw.portal(&entry.title))
}

/// What stands on the link of the page in front that leads to this address.
fn link_label(draw: &Draw<'_>, to: &str) -> String {
    let Some(sandbox) = draw.sandbox() else { return to.to_owned() };
    let url = Url::parse(to);
    let found = match sandbox.view() {
        View::Page(site, page) => page.blocks.iter().find_map(|block| match block {
            Block::Link { label, to } if Url::link(&site.host, to) == url => Some(draw.portal(label)),
            Block::Requests => request_label(draw, sandbox, &url),
            Block::Consent { about } if Url::link(&site.host, about) == url => Some(draw.world("consent-about")),
            Block::Tiles(tiles) => {
                tiles.iter().find(|tile| Url::link(&site.host, &tile.to) == url).map(|tile| draw.portal(&tile.label))
            }
            _ => None,
        }),
        View::Letter(site, letter) => letter
            .link
            .as_ref()
            .filter(|link| Url::link(&site.host, &link.to) == url)
            .map(|link| draw.portal(&link.label)),
        View::NotFound => Some(draw.world("not-found-search")),
        View::Form(_, form) if sandbox.running(&form.id).next().is_some() && url.dossier_number().is_some() => {
            Some(draw.world("form-running-link"))
        }
        View::Form(..) => Some(draw.world("form-stop")),
        View::Dossier(site, form, dossier) => sandbox
            .proposed(form, dossier)
            .filter(|one| Url::link(&site.host, &one.to) == url)
            .map(|one| draw.portal(&one.label)),
        View::Search | View::Results(..) | View::Gate | View::Own | View::Locked(..) | View::Document(..) => None,
    };
    // Ways back have the title of the page that they lead to.
    let page =
        || sandbox.given.site(&url.host).and_then(|site| site.page(&url.path)).map(|page| draw.portal(&page.title));
    found.or_else(page).unwrap_or_else(|| site_label(draw, sandbox, &url))
}

/// The request that a line of the list leads to.
fn request_label(draw: &Draw<'_>, sandbox: &Sandbox, url: &Url) -> Option<String> {
    let form = match url.dossier_number() {
        Some(number) => &sandbox.dossier(number)?.form,
        None => url.form_id()?,
    };
    sandbox.given.form(form).map(|(_, form)| draw.portal(&form.title))
}

fn popup_label(draw: &Draw<'_>) -> String {
    let popup = draw.sandbox().and_then(|sandbox| sandbox.site_in_front()).and_then(|site| site.popup.as_ref());
    popup.map(|popup| draw.portal(&popup.accept)).unwrap_or_default()
}

fn trap_label(draw: &Draw<'_>) -> String {
    let Some(View::Page(_, page)) = draw.sandbox().map(|sandbox| sandbox.view()) else { return String::new() };
    let label = page.blocks.iter().find_map(|block| match block {
        Block::Trap { label } => Some(label),
        _ => None,
    });
    label.map(|label| draw.portal(label)).unwrap_or_default()
}
