//! The first page of a lesson: what one will be able to do, and the four ways to practise it.

use archipel_model::lesson::Lesson;
use archipel_model::progress::Independence;
use archipel_model::session::{Action, Panel, Phase};
use egui::{Sense, Ui, vec2};

use super::{keyboard, map, press_ui, room, top_bar};
use crate::{
    aloud::{self, Part},
    art::{self, IslandState},
    draw::Draw,
    icon::Icon,
    sandbox::service_of,
    theme::{BODY, BODY_BOLD, GAP, GAP_SMALL, LARGE_TITLE, SMALL, TITLE, theme},
    widget::{Button, ChoiceState, choice_card, heading_in, text, tinted_card},
};

/// A way to practise: how it is played, its icon, the keys of its two lines, and what it needs to count as done.
struct Way {
    phase: Phase,
    icon: Icon,
    title: &'static str,
    about: &'static str,
    done_at: Independence,
}

const WAYS: [Way; 4] = [
    Way {
        phase: Phase::Watch,
        icon: Icon::Eye,
        title: "way-watch",
        about: "way-watch-about",
        done_at: Independence::Shown,
    },
    Way {
        phase: Phase::Guided,
        icon: Icon::HandHelping,
        title: "way-guided",
        about: "way-guided-about",
        done_at: Independence::Guided,
    },
    Way {
        phase: Phase::Alone,
        icon: Icon::User,
        title: "way-alone",
        about: "way-alone-about",
        done_at: Independence::Hinted,
    },
    Way {
        phase: Phase::Changed,
        icon: Icon::RefreshCw,
        title: "way-changed",
        about: "way-changed-about",
        done_at: Independence::Changed,
    },
];

/// The way that comes next after what was reached.
fn next_way(reached: Independence) -> Phase {
    match reached {
        Independence::New => Phase::Watch,
        Independence::Shown => Phase::Guided,
        Independence::Guided | Independence::Hinted => Phase::Alone,
        Independence::Alone | Independence::Changed => Phase::Changed,
    }
}

/// The page.
pub(super) fn intro_ui(ui: &mut Ui, draw: &mut Draw<'_>, lesson: &Lesson) {
    let (bar, below) = top_bar::split(ui);
    let title = draw.help(&lesson.file.title);
    let island = map::island_name(draw, lesson.file.island);
    room::within(ui, "bar", bar, |ui| top_bar::lesson_bar_ui(ui, draw, bar, &island, &draw.say("lesson")));
    room::within(ui, "lesson", below, |ui| {
        room::scenic_ui(
            ui,
            draw,
            &lesson.id,
            |painter, view| {
                let theme = crate::theme::Theme::of(painter.ctx());
                let drawing = map::drawing_of(lesson.file.island);
                art::island(painter, room::island_place(view), drawing, IslandState::Open, theme);
            },
            |ui, draw| {
                ui.spacing_mut().item_spacing.y = GAP;
                aloud::part_ui(ui, draw, Part::Page, |ui, draw| {
                    aloud::beside_speaker_ui(ui, draw, |ui, draw| title_ui(ui, draw, lesson, &title));
                    untranslated_ui(ui, draw, lesson);
                    skill_ui(ui, draw, lesson);
                    ways_ui(ui, draw, lesson);
                });
            },
        );
    });
}

fn title_ui(ui: &mut Ui, draw: &Draw<'_>, lesson: &Lesson, title: &str) {
    let theme = theme(ui);
    let service = service_of(lesson.file.emblem);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let side = if draw.small { 52.0 } else { 64.0 };
        let (rect, _) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
        art::emblem(ui.painter(), rect, service, theme);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            heading_in(ui, 1, if draw.small { TITLE } else { LARGE_TITLE }, theme.ink, title);
            text(ui, SMALL, theme.ink_soft, &draw.words.count("minutes", lesson.file.minutes as usize));
        });
    });
}

/// A further language of the help does not know this lesson yet: said once, with the way to another language.
fn untranslated_ui(ui: &mut Ui, draw: &mut Draw<'_>, lesson: &Lesson) {
    let lang = draw.lang();
    if draw.session.course().speaks_of(lesson, lang) {
        return;
    }
    let words = draw.words.with("lesson-not-translated", &[("language", lang.own.own_name())]);
    let button = Button::new(&words).icon(Icon::Languages).left().wide();
    press_ui(ui, draw, button, Action::OpenPanel(Panel::Languages));
}

fn skill_ui(ui: &mut Ui, draw: &Draw<'_>, lesson: &Lesson) {
    let theme = theme(ui);
    tinted_card(ui, &theme.service_tone(service_of(lesson.file.emblem)), |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        text(ui, SMALL, theme.ink_soft, &draw.say("after-this-lesson"));
        text(ui, BODY_BOLD, theme.ink, &draw.help(&lesson.file.skill));
    });
}

fn ways_ui(ui: &mut Ui, draw: &mut Draw<'_>, lesson: &Lesson) {
    let theme = theme(ui);
    let tone = theme.service_tone(service_of(lesson.file.emblem));
    let reached = draw.session.learner().map(|learner| learner.independence(&lesson.id)).unwrap_or_default();
    let resumable = draw.session.resumable().is_some();
    let next = next_way(reached);
    for (index, way) in WAYS.iter().enumerate() {
        let state = if reached >= way.done_at {
            ChoiceState::Done
        } else if way.phase == next && !resumable {
            ChoiceState::Next
        } else {
            ChoiceState::Open
        };
        let title = format!("{}. {}", index + 1, draw.say(way.title));
        let mut about = draw.say(way.about);
        if state == ChoiceState::Done {
            about = format!("{} · {about}", draw.say("way-done"));
        }
        let response = choice_card(ui, &tone, way.icon, &title, &about, state);
        draw.on(&response, Action::Play(way.phase));
    }
    ui.add_space(GAP_SMALL);
    let (words, icon, action) = if resumable {
        (draw.say("resume"), Icon::Play, Action::Resume)
    } else {
        let key = WAYS.iter().find(|way| way.phase == next).map_or("begin", |way| way.title);
        (draw.say(key), Icon::Play, Action::Play(next))
    };
    let mut button = Button::primary(&words).icon(icon);
    if draw.small {
        button = button.wide();
    }
    let response = ui.add(button);
    keyboard::lead_to(ui, &response);
    draw.on(&response, action);
    if reached == Independence::New && !resumable {
        text(ui, BODY, theme.ink_soft, &draw.say("choose-your-way"));
    }
    let words = draw.say("to-card");
    press_ui(ui, draw, Button::quiet(&words).icon(Icon::Landmark), Action::OpenCard);
}
