//! The calendar of the phone: what is noted, seven days at a time, one day. Days are rows with words, not a grid of
//! figures: a finger hits them, large letters fit, and a screen reader says them.

use archipel_model::facts::{day_in_words, weekday_in_words};
use archipel_model::sandbox::calendar::{CalendarView, LAST_WEEK, Noted};
use archipel_model::sandbox::{Act, CalendarAct, Sandbox};
use egui::{Id, Ui, vec2};

use crate::draw::Draw;
use crate::icon::Icon;
use crate::theme::{BODY, GAP, GAP_SMALL, KEY, SMALL_BOLD, TARGET, Tone, theme};
use crate::widget::{Button, ChoiceState, NoticeKind, TextField, choice_card, heading_in, notice, text};

/// The calendar, on the screen of the phone.
pub fn calendar_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    let tone = theme(ui).sea;
    match sandbox.calendar.view {
        CalendarView::Notes => notes_ui(ui, draw, sandbox, &tone),
        CalendarView::Days(week) => days_ui(ui, draw, sandbox, week, &tone),
        CalendarView::Day(day) => day_ui(ui, draw, sandbox, day, &tone),
    }
}

/// What the phone reminds of, among the notifications.
pub fn reminders_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox) {
    let tone = theme(ui).sea;
    for noted in sandbox.reminders() {
        let about = format!("{} · {}", title_of(draw, sandbox, noted), weekday(draw, sandbox, noted.day));
        let title = draw.world("calendar-reminder");
        let response = choice_card(ui, &tone, Icon::Bell, &title, &about, ChoiceState::Open);
        draw.act(ui, &response, Act::Calendar(CalendarAct::OpenDay(noted.day)));
    }
}

fn calendar_button(ui: &mut Ui, draw: &mut Draw<'_>, button: Button<'_>, act: CalendarAct) {
    let response = ui.add(button.wide());
    draw.act(ui, &response, Act::Calendar(act));
}

fn title(ui: &mut Ui, words: &str) {
    let ink = theme(ui).ink;
    heading_in(ui, 2, KEY, ink, words);
}

/// What a note is about: the letter, or what was typed.
fn title_of(draw: &Draw<'_>, sandbox: &Sandbox, noted: &Noted) -> String {
    let letter = noted.about.as_deref().and_then(|id| sandbox.given.letter(id));
    letter.map_or_else(
        || noted.title.clone(),
        |letter| format!("{}: {}", draw.portal(&letter.from), draw.portal(&letter.subject)),
    )
}

fn weekday(draw: &Draw<'_>, sandbox: &Sandbox, day: u16) -> String {
    weekday_in_words(sandbox.calendar_date(day), draw.session.portal_lang())
}

fn notes_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, tone: &Tone) {
    title(ui, &draw.world("calendar-notes"));
    let all = sandbox.calendar.in_order();
    if all.is_empty() {
        let soft = theme(ui).ink_soft;
        text(ui, BODY, soft, &draw.world("calendar-empty"));
    }
    for (_, noted) in all {
        let about = title_of(draw, sandbox, noted);
        let day = weekday(draw, sandbox, noted.day);
        let icon = if noted.remind { Icon::Bell } else { Icon::Calendar };
        let response = choice_card(ui, tone, icon, &day, &about, ChoiceState::Open);
        draw.act(ui, &response, Act::Calendar(CalendarAct::OpenDay(noted.day)));
    }
    let words = draw.world("calendar-days");
    calendar_button(ui, draw, Button::solid(&words).icon(Icon::CalendarPlus).tone(*tone), CalendarAct::ShowDays);
}

fn days_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, week: u16, tone: &Tone) {
    title(ui, &draw.world("calendar-days"));
    for day in sandbox.days_of_week(week) {
        let mut words = weekday(draw, sandbox, day);
        if day == sandbox.day {
            words = draw.world_words.with("calendar-today", &[("day", &words)]);
        }
        let noted = sandbox.calendar.on(day).next();
        if let Some((_, noted)) = noted {
            words = format!("{words}: {}", title_of(draw, sandbox, noted));
        }
        let icon = noted.map(|_| Icon::Bell);
        calendar_button(ui, draw, Button::new(&words).icon(icon).left().height(TARGET), CalendarAct::OpenDay(day));
    }
    if week < LAST_WEEK {
        let words = draw.world("calendar-later");
        let button = Button::solid(&words).icon(Icon::ChevronDown).tone(*tone).height(TARGET);
        calendar_button(ui, draw, button, CalendarAct::Turn(true));
    }
    if week > 0 {
        let words = draw.world("calendar-earlier");
        let button = Button::quiet(&words).icon(Icon::ChevronUp).tone(*tone).height(TARGET);
        calendar_button(ui, draw, button, CalendarAct::Turn(false));
    }
    ui.add_space(GAP);
    let name = draw.world("calendar-date");
    let hint = draw.world("calendar-date-hint");
    let mut date = sandbox.calendar.date.clone();
    let width = ui.available_width();
    let response =
        TextField::new(&name).hint(&hint).tone(*tone).width(width).id(Id::new("calendar-date")).show(ui, &mut date);
    draw.typed(ui, &response, Act::Calendar(CalendarAct::TypeDate(date)));
    draw.entered(ui, &response, Act::Calendar(CalendarAct::GoToDate));
    if sandbox.calendar.wrong_date {
        notice(ui, NoticeKind::Harm, Icon::TriangleAlert, &draw.world("calendar-wrong-date"));
    }
    let words = draw.world("calendar-go");
    calendar_button(ui, draw, Button::new(&words).icon(Icon::Calendar), CalendarAct::GoToDate);
    let words = draw.world("calendar-notes");
    calendar_button(ui, draw, Button::quiet(&words).icon(Icon::List).tone(*tone), CalendarAct::ShowNotes);
}

fn day_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, day: u16, tone: &Tone) {
    let calendar = &sandbox.calendar;
    title(ui, &day_in_words(sandbox.calendar_date(day), draw.session.portal_lang()));
    noted_ui(ui, draw, sandbox, day);
    let soft = theme(ui).ink_soft;
    let letters = sandbox.letters_to_note();
    if !letters.is_empty() {
        text(ui, SMALL_BOLD, soft, &draw.world("calendar-about"));
    }
    for letter in letters {
        let chosen = calendar.about.as_deref() == Some(letter.id.as_str());
        let (from, subject) = (draw.portal(&letter.from), draw.portal(&letter.subject));
        let response = choice_card(ui, tone, None, &from, &subject, ChoiceState::Chosen(chosen));
        draw.act(ui, &response, Act::Calendar(CalendarAct::About(letter.id.clone())));
    }
    let name = draw.world("calendar-title");
    let mut words = calendar.title.clone();
    let width = ui.available_width();
    let response = TextField::new(&name).tone(*tone).width(width).id(Id::new("calendar-title")).show(ui, &mut words);
    draw.typed(ui, &response, Act::Calendar(CalendarAct::TypeTitle(words)));
    draw.entered(ui, &response, Act::Calendar(CalendarAct::Note));
    let words = draw.world(if calendar.remind { "calendar-remind-on" } else { "calendar-remind-off" });
    let button = Button::new(&words).icon(Icon::Bell).selected(calendar.remind).height(TARGET);
    calendar_button(ui, draw, button, CalendarAct::Remind(!calendar.remind));
    let words = draw.world("calendar-save");
    calendar_button(ui, draw, Button::solid(&words).icon(Icon::Check).tone(*tone), CalendarAct::Note);
    ui.spacing_mut().item_spacing = vec2(GAP_SMALL, GAP_SMALL);
    for (act, icon, key) in [
        (CalendarAct::ShowDays, Icon::ArrowLeft, "calendar-days"),
        (CalendarAct::ShowNotes, Icon::List, "calendar-notes"),
    ] {
        let words = draw.world(key);
        calendar_button(ui, draw, Button::quiet(&words).icon(icon).tone(*tone).height(TARGET), act);
    }
}

/// What is noted on this day already.
fn noted_ui(ui: &mut Ui, draw: &mut Draw<'_>, sandbox: &Sandbox, day: u16) {
    for (index, noted) in sandbox.calendar.on(day) {
        let title = title_of(draw, sandbox, noted);
        notice(ui, NoticeKind::Success, Icon::Check, &format!("{}: {title}", draw.world("calendar-on-day")));
        let name = draw.world_words.with("calendar-remove", &[("title", &title)]);
        let words = draw.world("calendar-remove-short");
        let button = Button::quiet(&words).name(&name).icon(Icon::Trash2).height(TARGET);
        calendar_button(ui, draw, button, CalendarAct::Remove(index));
    }
}
