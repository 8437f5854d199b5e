//! The settings of GovPost: yes or no to it, the e-mail address with its code, notices, language and greeting.
//! Its letters are in `letters_ui.rs`.

use archipel_model::Lang;
use archipel_model::lesson::{Block, Site};
use archipel_model::sandbox::govpost::{AddressProblem, AddressState, Consent};
use archipel_model::sandbox::url::Url;
use archipel_model::sandbox::{Act, BrowserAct, PostAct, Sandbox};
use egui::{Id, Ui, vec2};

use super::browser_ui::is_narrow;
use super::service_of;
use crate::draw::Draw;
use crate::icon::Icon;
use crate::screen::room;
use crate::theme::{BODY, GAP, GAP_SMALL, KEY, SMALL_BOLD, TARGET, Tone, theme};
use crate::widget::{Button, ChoiceState, NoticeKind, TextField, card, choice_card, heading_in, notice, text};

/// The widest that a field for an address or a code is.
const FIELD: f32 = 420.0;

/// A block of GovPost's settings.
pub fn settings_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, site: &Site, block: &Block) {
    let tone = theme(ui).service_tone(service_of(site.emblem));
    match block {
        Block::Consent { about } => consent_ui(ui, draw, sandbox, site, about, &tone),
        Block::PostAddress => address_ui(ui, draw, sandbox, &tone),
        Block::PostNotices => notices_ui(ui, draw, sandbox, &tone),
        Block::PostLanguage => language_ui(ui, draw, sandbox, &tone),
        _ => {}
    }
}

pub(super) fn post_button(ui: &mut Ui, draw: &mut Draw<'_>, button: Button<'_>, act: PostAct) {
    let response = ui.add(button);
    draw.act(ui, &response, Act::Post(act));
}

fn say(ui: &mut Ui, words: &str) {
    let ink = theme(ui).ink;
    text(ui, BODY, ink, words);
}

/// How it stands, the way to the explanation, and both answers side by side: neither is drawn as the better one.
fn consent_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, site: &Site, about: &str, tone: &Tone) {
    let consent = sandbox.post.consent;
    let stands = match consent {
        Consent::Open => None,
        Consent::Given => Some((NoticeKind::Success, Icon::Check, "consent-given")),
        Consent::Refused => Some((NoticeKind::Success, Icon::Check, "consent-refused")),
        Consent::Lapsed => Some((NoticeKind::Harm, Icon::TriangleAlert, "consent-lapsed")),
    };
    if let Some((kind, icon, key)) = stands {
        notice(ui, kind, icon, &draw.world(key));
    }
    if consent == Consent::Given && !sandbox.post.proved() {
        say(ui, &draw.world("consent-next"));
    }
    let words = draw.world("consent-about");
    let response = ui.add(Button::new(&words).icon(Icon::BookOpen).link().tone(*tone));
    let url = Url::link(&site.host, about).to_string();
    draw.act(ui, &response, Act::Browser(BrowserAct::Follow(url)));
    let yes = (true, Icon::Inbox, "consent-yes", "consent-yes-about");
    let no = (false, Icon::Mail, "consent-no", "consent-no-about");
    let answers = match consent {
        Consent::Given => vec![],
        Consent::Refused => vec![yes],
        Consent::Open | Consent::Lapsed => vec![yes, no],
    };
    let columns = if is_narrow(ui) { 1 } else { 2 };
    room::grid_ui(ui, columns, GAP, &answers, |ui, (yes, icon, title, about)| {
        let (title, about) = (draw.world(title), draw.world(about));
        let response = choice_card(ui, tone, *icon, &title, &about, ChoiceState::Open);
        draw.act(ui, &response, Act::Post(PostAct::Consent(*yes)));
    });
    if consent == Consent::Given {
        let words = draw.world("consent-stop");
        post_button(ui, draw, Button::new(&words).icon(Icon::X), PostAct::Withdraw);
    }
}

fn address_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, tone: &Tone) {
    let post = &sandbox.post;
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(GAP, GAP);
        let ink = theme(ui).ink;
        heading_in(ui, 2, KEY, ink, &draw.world("address-title"));
        if post.consent != Consent::Given {
            say(ui, &draw.world("address-no-consent"));
            return;
        }
        if post.address_state == AddressState::None {
            say(ui, &draw.world("address-about"));
        }
        let name = draw.world("address-field");
        let mut address = post.address.clone();
        let width = ui.available_width().min(FIELD);
        let response = TextField::new(&name)
            .icon(Icon::Mail)
            .tone(*tone)
            .width(width)
            .id(Id::new("post-address"))
            .show(ui, &mut address);
        draw.typed(ui, &response, Act::Post(PostAct::TypeAddress(address)));
        draw.entered(ui, &response, Act::Post(PostAct::SaveAddress));
        if let Some(problem) = post.problem {
            let key = match problem {
                AddressProblem::Empty => "address-empty",
                AddressProblem::Typo => "address-typo",
                AddressProblem::OfOther => "address-other",
                AddressProblem::OfWork => "address-work",
            };
            notice(ui, NoticeKind::Harm, Icon::TriangleAlert, &draw.world(key));
        }
        match post.address_state {
            AddressState::None => {
                let words = draw.world("address-save");
                post_button(ui, draw, Button::solid(&words).icon(Icon::Send).tone(*tone), PostAct::SaveAddress);
            }
            AddressState::Waits => code_ui(ui, draw, sandbox, tone),
            AddressState::Proved => {
                notice(ui, NoticeKind::Success, Icon::Check, &draw.world("address-proved"));
            }
        }
    });
}

/// The code that came by mail.
fn code_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, tone: &Tone) {
    notice(ui, NoticeKind::Info, Icon::Mail, &draw.world("code-sent"));
    let name = draw.world("code-field");
    let mut code = sandbox.post.code.clone();
    let width = ui.available_width().min(FIELD);
    let response = TextField::new(&name)
        .icon(Icon::KeyRound)
        .tone(*tone)
        .width(width)
        .id(Id::new("post-code"))
        .show(ui, &mut code);
    draw.typed(ui, &response, Act::Post(PostAct::TypeCode(code)));
    draw.entered(ui, &response, Act::Post(PostAct::ConfirmCode));
    if sandbox.post.wrong_code {
        notice(ui, NoticeKind::Harm, Icon::TriangleAlert, &draw.world("code-wrong"));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, GAP);
        let words = draw.world("code-confirm");
        post_button(ui, draw, Button::solid(&words).icon(Icon::Check).tone(*tone), PostAct::ConfirmCode);
        let words = draw.world("code-again");
        post_button(ui, draw, Button::quiet(&words).tone(*tone), PostAct::SendCode);
    });
}

fn notices_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, tone: &Tone) {
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(GAP, GAP);
        let ink = theme(ui).ink;
        heading_in(ui, 2, KEY, ink, &draw.world("notices-title"));
        say(ui, &draw.world("notices-about"));
        if sandbox.post.notices {
            notice(ui, NoticeKind::Success, Icon::Bell, &draw.world("notices-are-on"));
            let words = draw.world("notices-off");
            post_button(ui, draw, Button::new(&words), PostAct::Notices(false));
        } else {
            notice(ui, NoticeKind::Harm, Icon::TriangleAlert, &draw.world("notices-are-off"));
            let words = draw.world("notices-on");
            post_button(ui, draw, Button::solid(&words).icon(Icon::Bell).tone(*tone), PostAct::Notices(true));
        }
    });
}

fn language_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, tone: &Tone) {
    let post = &sandbox.post;
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(GAP, GAP);
        let ink = theme(ui).ink;
        text(ui, SMALL_BOLD, ink, &draw.world("post-language"));
        let chosen = post.language.unwrap_or(draw.session.portal_lang());
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(GAP_SMALL, GAP_SMALL);
            for (lang, key) in
                [(Lang::Nl, "post-language-nl"), (Lang::Fr, "post-language-fr"), (Lang::De, "post-language-de")]
            {
                let words = draw.world(key);
                let button = Button::pill(&words).selected(lang == chosen).tone(*tone).height(TARGET);
                post_button(ui, draw, button, PostAct::Language(lang));
            }
        });
        let name = draw.world("greeting-field");
        let mut greeting = post.greeting.0.clone();
        let width = ui.available_width().min(FIELD);
        let response =
            TextField::new(&name).tone(*tone).width(width).id(Id::new("post-greeting")).show(ui, &mut greeting);
        draw.typed(ui, &response, Act::Post(PostAct::TypeGreeting(greeting)));
        draw.entered(ui, &response, Act::Post(PostAct::SaveGreeting));
        let words = draw.world("greeting-save");
        post_button(ui, draw, Button::solid(&words).icon(Icon::Check).tone(*tone), PostAct::SaveGreeting);
        if !post.greeting.1.is_empty() {
            let words = draw.world_words.with("greeting-kept", &[("greeting", &post.greeting.1)]);
            notice(ui, NoticeKind::Success, Icon::Check, &words);
        }
    });
}
