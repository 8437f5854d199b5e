//! The bar of the practice browser: back, forward, reload, the address that is typed and read, the star.

use archipel_model::sandbox::browser::View;
use archipel_model::sandbox::url::Url;
use archipel_model::sandbox::{Act, BrowserAct, Sandbox};
use egui::text::LayoutJob;
use egui::{CornerRadius, Id, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::draw::Draw;
use crate::icon::{Icon, paint_full_star};
use crate::theme::{BODY, BODY_BOLD, EDGE, GAP, GAP_SMALL, ICON, SMALL_BOLD, TARGET, Theme, text_scale, theme};
use crate::widget::{Button, Keyboard, TextField, focus::follow_focus};

/// Between two buttons of the bar.
const GAP_TOOLS: f32 = 4.0;
/// A long domain becomes at most so much smaller than usual.
const SMALLEST: f32 = 0.8;

/// Where less than this is left for the address, it gets a line of its own.
const NARROWEST: f32 = 150.0;

/// The bar.
pub fn bar_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    let tools = 1 + usize::from(sandbox.notifications_allowed()) + usize::from(sandbox.shared());
    let beside = (TARGET + GAP_TOOLS) * (1 + tools) as f32;
    let apart = draw.small && ui.available_width() - beside < NARROWEST;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP_TOOLS;
        tool(ui, draw, Icon::ArrowLeft, "browser-back", BrowserAct::Back, sandbox.browser.can_go_back());
        if !draw.small {
            tool(ui, draw, Icon::ArrowRight, "browser-forward", BrowserAct::Forward, sandbox.browser.can_go_forward());
            tool(ui, draw, Icon::RotateCw, "browser-reload", BrowserAct::Reload, true);
        }
        if !apart {
            address_ui(ui, draw, sandbox, (TARGET + GAP_TOOLS) * tools as f32);
        }
        if sandbox.notifications_allowed() {
            tool(ui, draw, Icon::Bell, "notifications-stop", BrowserAct::Notifications(false), true);
        }
        star_ui(ui, draw, sandbox);
        if sandbox.shared() {
            tool(ui, draw, Icon::Menu, "browser-menu", BrowserAct::Menu, true);
        }
    });
    if apart {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = GAP_TOOLS;
            address_ui(ui, draw, sandbox, 0.0);
        });
    }
}

fn tool(ui: &mut Ui, draw: &mut Draw<'_>, icon: Icon, key: &str, act: BrowserAct, possible: bool) {
    let name = draw.world(key);
    let response = ui
        .add_enabled_ui(possible, |ui| ui.add(Button::quiet(&name).icon(icon).icon_only().height(TARGET).flat()))
        .inner;
    draw.act(ui, &response, Act::Browser(act));
}

/// The address: a button that shows it in full with the domain in bold; pressed, it becomes a field. `after` is the room for
/// what stands after it.
fn address_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, after: f32) {
    let name = draw.world("browser-address");
    let go = draw.world("browser-go");
    let typing = sandbox.browser.address.clone();
    let id = Id::new("address-bar");
    let go_width = if typing.is_some() { TARGET + 8.0 } else { 0.0 };
    let width = (ui.available_width() - after - go_width).max(80.0);
    match typing {
        Some(mut address) => {
            let field = TextField::new(&name).hidden_name().icon(Icon::Globe).keyboard(Keyboard::Address);
            let field = field.round().width(width).height(TARGET).id(id);
            let response = field.show(ui, &mut address);
            if std::mem::take(&mut draw.scratch.address_wants_keyboard) {
                response.request_focus();
            }
            draw.typed(ui, &response, Act::Browser(BrowserAct::TypeAddress(address)));
            draw.entered(ui, &response, Act::Browser(BrowserAct::Go));
            let response = ui.add(Button::quiet(&go).icon(Icon::ArrowRight).icon_only().height(TARGET).flat());
            draw.act(ui, &response, Act::Browser(BrowserAct::Go));
        }
        None => {
            let response = shown_address_ui(ui, draw, sandbox, width, &name);
            draw.ring(ui, &response, &Act::Browser(BrowserAct::TypeAddress(String::new())));
            if response.clicked() {
                draw.do_act(Act::Browser(BrowserAct::TypeAddress(String::new())));
                draw.scratch.address_wants_keyboard = true;
            }
        }
    }
}

fn shown_address_ui(ui: &mut Ui, draw: &Draw<'_>, sandbox: &Sandbox, width: f32, name: &str) -> egui::Response {
    let theme = theme(ui);
    let url = sandbox.browser.url();
    let site = sandbox.site_in_front();
    let insecure = site.is_some_and(|site| site.insecure) || sandbox.view() == View::NotFound;
    let (lock, lock_key, lock_color) = if insecure {
        (Icon::ShieldAlert, "browser-insecure", theme.harm.ink)
    } else {
        (Icon::Lock, "browser-secure", theme.success.ink)
    };
    let (rect, response) = ui.allocate_exact_size(vec2(width, TARGET), Sense::click());
    follow_focus(&response);
    let spoken = format!("{name}: {url}. {}", draw.world(lock_key));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
    let radius = CornerRadius::same((TARGET / 2.0) as u8);
    let painter = ui.painter();
    let edge = if response.has_focus() || response.hovered() { theme.sea.ink } else { theme.outline };
    painter.rect(rect, radius, theme.card, Stroke::new(EDGE, edge), StrokeKind::Inside);
    let left = rect.left() + GAP + ICON / 2.0;
    lock.paint(painter, pos2(left, rect.center().y), ICON, lock_color);
    let start = left + ICON / 2.0 + GAP_SMALL;
    let clip = Rect::from_min_max(pos2(start, rect.top()), rect.max - vec2(GAP, 0.0));
    let layout = |bare, part| painter.layout_job(address_job(ui.ctx(), url, insecure, bare, part, theme));
    let whole = layout(draw.small, 1.0);
    let galley = if whole.size().x > clip.width() { layout(true, 1.0) } else { whole };
    // A domain that is too long becomes smaller: whose site this is must be readable.
    let part = (clip.width() / galley.size().x).max(SMALLEST / text_scale(ui.ctx()));
    let galley = if part < 1.0 { layout(true, part) } else { galley };
    // Where there is no room for all of it, the end of the domain stays in sight: it says whose site this is.
    let x = start.min(clip.right() - galley.size().x);
    let at = pos2(x, rect.center().y - galley.size().y / 2.0);
    painter.with_clip_rect(clip.intersect(ui.clip_rect())).galley(at, galley, theme.ink);
    response
}

/// The scheme and path pale, the domain bold: that is the part to read.
fn address_job(ctx: &egui::Context, url: &Url, insecure: bool, bare: bool, part: f32, theme: &Theme) -> LayoutJob {
    let (ink, soft) = (theme.ink, theme.ink_soft);
    let mut job = LayoutJob::default();
    if bare || url.is_own() {
        // As browsers on phones do: the domain alone.
        job.append(&url.host, 0.0, SMALL_BOLD.sized(SMALL_BOLD.size * part).format(ctx, ink));
    } else {
        job.append(if insecure { "http://" } else { "https://" }, 0.0, BODY.format(ctx, soft));
        job.append(&url.host, 0.0, BODY_BOLD.format(ctx, ink));
        if !url.path.is_empty() {
            job.append(&format!("/{}", url.path), 0.0, BODY.format(ctx, soft));
        }
    }
    job.wrap.max_width = f32::INFINITY;
    job.wrap.max_rows = 1;
    job
}

/// The star: full when the page is in the bookmarks.
fn star_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    let saved = sandbox.browser.bookmarks.contains(sandbox.browser.url());
    let name = draw.world(if saved { "browser-unbookmark" } else { "browser-bookmark" });
    let response = ui.add(Button::quiet(&name).icon(Icon::Star).icon_only().height(TARGET).flat());
    if saved {
        let theme = theme(ui);
        paint_full_star(ui.painter(), response.rect.center(), ICON, theme.practice.solid);
    }
    draw.act(ui, &response, Act::Browser(BrowserAct::Bookmark));
}
