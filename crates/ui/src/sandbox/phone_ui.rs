//! The practice phone: lock screen, home screen, text messages, and the app IkBenHet. The other apps have files of their own.

use archipel_model::sandbox::phone::{Asker, PhoneView, Request};
use archipel_model::sandbox::{Act, App, PhoneAct, Sandbox};
use egui::{Align, Frame, Id, Layout, Margin, Rect, Response, ScrollArea, Sense, Ui, accesskit, pos2, vec2};

use super::bank_ui::bank_ui;
use super::calendar_ui;
use super::call_ui::{call_ui, ringing_ui};
use super::gate_ui::check_square;
use super::keyapps_ui::{camera_ui, codering_ui, wallet_ask_ui, wallet_home_ui, wallet_pin_ui};
use crate::aloud::{self, Part};
use crate::art::{self, Service};
use crate::draw::Draw;
use crate::icon::Icon;
use crate::screen::room;
use crate::theme::{
    BODY, BODY_BOLD, DISPLAY, GAP, GAP_LARGE, GAP_SMALL, KEY, RADIUS_CARD, SMALL, SMALL_BOLD, TARGET, Theme, Tone,
    theme,
};
use crate::widget::focus::turn_pages;
use crate::widget::{
    Button, ChoiceState, Keyboard, NoticeKind, TextField, card, choice_card, heading_in, notice, text,
};

/// The digits of the code field's pad, in the order of a telephone.
const PAD: [[&str; 3]; 4] = [["1", "2", "3"], ["4", "5", "6"], ["7", "8", "9"], ["", "0", "⌫"]];

/// The phone's screen: fills what is available.
pub fn phone_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    aloud::part_ui(ui, draw, Part::Phone, |ui, draw| screen_ui(ui, draw, sandbox));
}

fn screen_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    let theme = theme(ui);
    let tone = theme.service_tone(Service::IkBenHet);
    let area = ui.max_rect();
    status_bar(ui, area);
    let alone = matches!(sandbox.phone.view, PhoneView::Locked | PhoneView::Home) || sandbox.phone.on_call();
    let home = !alone;
    let foot = if home || aloud::can_read(ui) { TARGET + GAP_SMALL } else { 0.0 };
    let body = Rect::from_min_max(pos2(area.left(), area.top() + 30.0), pos2(area.right(), area.bottom() - foot));
    ui.scope_builder(egui::UiBuilder::new().id_salt("phone-body").max_rect(body), |ui| {
        ui.set_clip_rect(body.intersect(ui.clip_rect()));
        let page = format!("{:?} {:?} {:?}", sandbox.phone.view, sandbox.bank.view, sandbox.calendar.view);
        ScrollArea::vertical().id_salt(page).auto_shrink([false, false]).show(ui, |ui| {
            Frame::new().inner_margin(Margin::symmetric(16, 4)).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing = vec2(GAP_SMALL, GAP_SMALL);
                aloud::with_controls(ui, |ui| match &sandbox.phone.view {
                    PhoneView::Locked => locked_ui(ui, draw, sandbox, &tone),
                    PhoneView::Home => home_ui(ui, draw, sandbox, &tone),
                    PhoneView::Requests => requests_ui(ui, draw, sandbox, &tone),
                    PhoneView::Request(index) => {
                        if let Some(request) = sandbox.phone.requests.get(*index) {
                            request_ui(ui, draw, sandbox, request, &tone);
                        }
                    }
                    PhoneView::Code(_) => {
                        let words = CodeWords { name: "phone-code", wrong: "phone-code-wrong" };
                        code_ui(ui, draw, sandbox, &tone, words);
                    }
                    PhoneView::CodeRing => codering_ui(ui, draw, sandbox),
                    PhoneView::Wallet => wallet_home_ui(ui, draw, sandbox),
                    PhoneView::Camera(app) => camera_ui(ui, draw, sandbox, *app),
                    PhoneView::WalletAsk(host) => wallet_ask_ui(ui, draw, sandbox, host),
                    PhoneView::WalletPin(_) => wallet_pin_ui(ui, draw, sandbox),
                    PhoneView::Ringing(id) => ringing_ui(ui, draw, sandbox, id),
                    PhoneView::Call { id, said } => call_ui(ui, draw, sandbox, id, said),
                    PhoneView::Messages => messages_ui(ui, draw, sandbox),
                    PhoneView::Message(id) => message_ui(ui, draw, sandbox, id),
                    PhoneView::Bank => bank_ui(ui, draw, sandbox),
                    PhoneView::Calendar => calendar_ui::calendar_ui(ui, draw, sandbox),
                });
            });
            turn_pages(ui, false);
        });
    });
    if home {
        let bar = Rect::from_min_max(pos2(area.left(), body.bottom()), area.max);
        ui.scope_builder(
            egui::UiBuilder::new().id_salt("phone-home").max_rect(bar).layout(Layout::top_down(Align::Center)),
            |ui| {
                let words = draw.world("phone-home");
                let response = ui.add(Button::quiet(&words).icon(Icon::House).height(TARGET).flat());
                draw.act(ui, &response, Act::Phone(PhoneAct::Home));
            },
        );
    }
    let corner = Rect::from_min_size(pos2(area.right() - TARGET - GAP_SMALL, body.bottom()), vec2(TARGET, TARGET));
    if aloud::can_read(ui) {
        room::within(ui, "speaker", corner, |ui| aloud::speaker_ui(ui, draw));
    }
}

/// Time and battery. The time is part of the picture: nothing in a lesson runs against a clock.
fn status_bar(ui: &Ui, area: Rect) {
    let theme = theme(ui);
    let y = area.top() + 20.0;
    SMALL_BOLD.paint_centered(ui.painter(), pos2(area.left() + 38.0, y), "10:24", theme.ink);
    Icon::BatteryFull.paint(ui.painter(), pos2(area.right() - 30.0, y), 22.0, theme.ink);
}

/// Emblem and name of the app, in the middle.
pub(super) fn app_head(ui: &mut Ui, draw: &Draw<'_>, service: Service, name: &str) {
    let theme = theme(ui);
    ui.vertical_centered(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(46.0, 46.0), Sense::hover());
        art::emblem(ui.painter(), rect, service, theme);
        heading_in(ui, 2, KEY.sized(20.0), theme.ink, &draw.world(name));
    });
}

pub(super) fn phone_button(ui: &mut Ui, draw: &mut Draw<'_>, button: Button<'_>, act: PhoneAct) {
    let response = ui.add(button.wide());
    draw.act(ui, &response, Act::Phone(act));
}

fn locked_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, tone: &Tone) {
    let theme = theme(ui);
    ui.add_space(GAP_LARGE);
    ui.vertical_centered(|ui| {
        text(ui, DISPLAY, theme.ink, "10:24");
        let words = draw.world_words.with("phone-of", &[("first", &sandbox.given.me.first)]);
        text(ui, SMALL, theme.ink_soft, &words);
    });
    ui.add_space(GAP);
    notifications_ui(ui, draw, sandbox, tone);
    let words = draw.world("phone-unlock");
    phone_button(ui, draw, Button::new(&words).icon(Icon::LockOpen), PhoneAct::Unlock);
}

/// The requests that wait and the messages that are new: each opens what it tells of, and is read aloud when it comes.
fn notifications_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, tone: &Tone) {
    calendar_ui::reminders_ui(ui, draw, sandbox);
    let waiting: Vec<usize> = sandbox.phone.waiting().map(|(index, _)| index).collect();
    for index in waiting {
        let Some(request) = sandbox.phone.requests.get(index) else { continue };
        let title = draw.world("key-ikbenhet");
        let about = draw.world_words.with("phone-request-from", &[("who", &who(draw, sandbox, request))]);
        let response = choice_card(ui, tone, Icon::Bell, &title, &about, ChoiceState::Open);
        read_when_it_comes(ui, &response);
        draw.act(ui, &response, Act::Phone(PhoneAct::OpenRequest(index)));
    }
    for message in sandbox.messages() {
        if !sandbox.phone.messages_read.contains(&message.id) {
            let about = draw.portal(&message.from);
            let title = draw.world("phone-new-message");
            let response = choice_card(ui, &theme(ui).sea, Icon::MessageSquare, &title, &about, ChoiceState::Open);
            read_when_it_comes(ui, &response);
            draw.act(ui, &response, Act::Phone(PhoneAct::OpenMessage(message.id.clone())));
        }
    }
}

/// Where a real phone would buzz.
pub(super) fn read_when_it_comes(ui: &Ui, response: &Response) {
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(accesskit::Live::Polite));
}

fn home_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, tone: &Tone) {
    let theme = theme(ui);
    notifications_ui(ui, draw, sandbox, tone);
    heading_in(ui, 2, KEY, theme.ink, &draw.world("phone-apps"));
    for app in &sandbox.given.lesson.file.world.apps {
        let (icon, key, tone) = app_words(*app, theme);
        let words = draw.world(key);
        phone_button(ui, draw, Button::new(&words).icon(icon).tone(tone).left(), PhoneAct::OpenApp(*app));
    }
}

/// The picture, the name and the colour of an app: a key's or the phone's own.
fn app_words(app: App, theme: &Theme) -> (Icon, &'static str, Tone) {
    match app {
        App::IkBenHet => (Icon::FingerprintPattern, "key-ikbenhet", theme.service_tone(Service::IkBenHet)),
        App::Messages => (Icon::MessageSquare, "phone-messages", theme.sea),
        App::Calendar => (Icon::Calendar, "app-calendar", theme.sea),
        App::CodeRing => (Icon::Timer, "app-codering", theme.service_tone(Service::CodeRing)),
        App::ZakLoket => (Icon::Wallet, "key-zakloket", theme.service_tone(Service::ZakLoket)),
        App::Bank => (Icon::PiggyBank, "bank-name", theme.service_tone(Service::EilandBank)),
    }
}

/// Who asks, in the language of the portals.
fn who(draw: &Draw<'_>, sandbox: &Sandbox, request: &Request) -> String {
    match &request.from {
        Asker::Own(host) => sandbox.given.site(host).map_or_else(|| host.clone(), |site| draw.portal(&site.name)),
        Asker::Stranger(id) => sandbox.given.stranger(id).map(|one| draw.portal(&one.who)).unwrap_or_default(),
    }
}

fn requests_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, tone: &Tone) {
    app_head(ui, draw, Service::IkBenHet, "key-ikbenhet");
    let waiting: Vec<usize> = sandbox.phone.waiting().map(|(index, _)| index).collect();
    if waiting.is_empty() {
        let soft = theme(ui).ink_soft;
        text(ui, BODY, soft, &draw.world("phone-no-request"));
    }
    for index in waiting {
        let Some(request) = sandbox.phone.requests.get(index) else { continue };
        let about = draw.world("phone-wants-answer");
        let response = choice_card(ui, tone, Icon::Bell, &who(draw, sandbox, request), &about, ChoiceState::Open);
        draw.act(ui, &response, Act::Phone(PhoneAct::OpenRequest(index)));
    }
}

fn request_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, request: &Request, tone: &Tone) {
    let theme = theme(ui);
    app_head(ui, draw, Service::IkBenHet, "key-ikbenhet");
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 2.0;
        text(ui, SMALL, theme.ink_soft, &draw.world("phone-who"));
        text(ui, BODY_BOLD, theme.ink, &who(draw, sandbox, request));
        text(ui, SMALL, theme.ink_soft, &draw.world("phone-what"));
        match &request.from {
            Asker::Own(_) => {
                text(ui, SMALL_BOLD, theme.ink, &draw.world("phone-what-own"));
                ui.horizontal(|ui| {
                    check_square(ui, tone, sandbox.given.check, TARGET);
                    text(ui, SMALL, theme.ink_soft, &draw.world("phone-check"));
                });
            }
            Asker::Stranger(id) => {
                if let Some(stranger) = sandbox.given.stranger(id) {
                    text(ui, SMALL_BOLD, theme.ink, &draw.portal(&stranger.what));
                }
                text(ui, SMALL, theme.ink_soft, &draw.world("phone-no-check"));
            }
        }
    });
    let yes = draw.world("phone-yes");
    phone_button(ui, draw, Button::solid(&yes).tone(theme.success), PhoneAct::Approve);
    let no = draw.world("phone-no");
    phone_button(ui, draw, Button::new(&no).tone(theme.harm), PhoneAct::Refuse);
}

/// What the field of a secret code is called, and what is said to a wrong one.
#[derive(Clone, Copy)]
pub(super) struct CodeWords {
    pub name: &'static str,
    pub wrong: &'static str,
}

/// The code: a field for the keyboard and a pad for finger and mouse.
pub(super) fn code_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, tone: &Tone, words: CodeWords) {
    let name = draw.world(words.name);
    let mut code = sandbox.phone.code.clone();
    let width = ui.available_width();
    let response = TextField::new(&name)
        .secret()
        .keyboard(Keyboard::Numbers)
        .tone(*tone)
        .width(width)
        .height(TARGET)
        .id(Id::new("phone-code"))
        .show(ui, &mut code);
    draw.typed(ui, &response, Act::Phone(PhoneAct::TypeCode(code.clone())));
    draw.entered(ui, &response, Act::Phone(PhoneAct::ConfirmCode));
    if sandbox.phone.wrong_code {
        notice(ui, NoticeKind::Harm, Icon::TriangleAlert, &draw.world(words.wrong));
    }
    code_pad_ui(ui, draw, &code, |code| Act::Phone(PhoneAct::TypeCode(code)));
    let words = draw.world("phone-code-confirm");
    phone_button(ui, draw, Button::solid(&words).tone(*tone), PhoneAct::ConfirmCode);
    let words = draw.world("phone-code-stop");
    phone_button(ui, draw, Button::quiet(&words).tone(theme(ui).harm).height(TARGET), PhoneAct::Refuse);
}

/// The pad of digits under a code field; `typed` is what its keys do.
pub(super) fn code_pad_ui(ui: &mut Ui, draw: &mut Draw<'_>, code: &str, typed: impl Fn(String) -> Act) {
    ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
    let each = (ui.available_width() - 12.0) / 3.0;
    for row in PAD {
        ui.horizontal(|ui| {
            for key in row {
                ui.allocate_ui(vec2(each, TARGET), |ui| {
                    if let Some(next) = pad_key_ui(ui, draw, code, key, each) {
                        draw.do_act(typed(next));
                    }
                });
            }
        });
    }
}

/// What the code becomes when this key is pressed now.
fn pad_key_ui(ui: &mut Ui, draw: &Draw<'_>, code: &str, key: &str, width: f32) -> Option<String> {
    ui.set_width(width);
    let mut next = code.to_owned();
    let pressed = match key {
        "" => return None,
        "⌫" => {
            next.pop();
            let name = draw.world("phone-code-back");
            ui.add(Button::new(&name).icon(Icon::ArrowLeft).icon_only().height(TARGET).wide()).clicked()
        }
        digit => {
            next.push_str(digit);
            ui.add(Button::new(digit).height(TARGET).wide()).clicked()
        }
    };
    pressed.then_some(next)
}

fn messages_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    let theme = theme(ui);
    heading_in(ui, 2, KEY, theme.ink, &draw.world("phone-messages"));
    if sandbox.messages().next().is_none() {
        text(ui, BODY, theme.ink_soft, &draw.world("phone-no-message"));
    }
    for message in sandbox.messages() {
        let from = draw.portal(&message.from);
        let state =
            draw.world(if sandbox.phone.messages_read.contains(&message.id) { "mail-read" } else { "mail-unread" });
        let response = choice_card(ui, &theme.sea, Icon::MessageSquare, &from, &state, ChoiceState::Open);
        draw.act(ui, &response, Act::Phone(PhoneAct::OpenMessage(message.id.clone())));
    }
}

fn message_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, id: &str) {
    let Some(message) = sandbox.given.message(id) else { return };
    let theme = theme(ui);
    heading_in(ui, 2, KEY, theme.ink, &draw.portal(&message.from));
    Frame::new().fill(theme.card).corner_radius(RADIUS_CARD).inner_margin(Margin::same(14)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        text(ui, BODY, theme.ink, &draw.portal(&message.body));
        if let Some(link) = &message.link {
            let response = ui.add(Button::quiet(link).link().left().flat().tone(theme.sea).height(TARGET));
            draw.act(ui, &response, Act::Phone(PhoneAct::FollowMessage(id.to_owned())));
        }
    });
}
