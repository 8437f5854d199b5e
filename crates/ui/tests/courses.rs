//! Courses from outside, as they are seen: their island, what is wrong in them, and the way to open one.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

mod common;

use archipel_model::lesson::pack::PackError;
use archipel_model::session::{Action, Delivery, Panel};
use archipel_model::{HelpLang, Lang};
use common::{LAPTOP, PHONE, after, click, guests, languages, many_problems, name, say, show, signed_in, texts};
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};

fn problems(number: usize) -> Action {
    let course = common::course();
    Action::LessonsCame(Delivery { course, problems: many_problems(number), opened: false })
}

#[test]
fn a_course_has_an_island_and_its_lesson_is_offered() {
    for (size, role) in [(LAPTOP, Role::Button), (PHONE, Role::Label)] {
        let mut screen = show(after(signed_in(Lang::En), [guests(false)]), size);
        screen.state_mut().lives = true;
        if size == LAPTOP {
            screen.get_by_role_and_label(role, "Guest Island, 0 of 1 done");
        } else {
            assert!(texts(&screen).iter().any(|text| text == "extra lessons · 0 of 1 done"), "{:?}", texts(&screen));
        }
        let begin = format!("{}: Read the paper", say(Lang::En, "begin"));
        screen.get_by_role_and_label(Role::Button, &begin).click_accesskit();
        screen.run_steps(2);
        let lesson = screen.state().session.play().map(|play| play.lesson.id.clone());
        assert_eq!(lesson.as_deref(), Some("mijn_cursus:eerste"));
    }
}

#[test]
fn without_a_course_there_is_no_such_island() {
    for size in [LAPTOP, PHONE] {
        let screen = show(signed_in(Lang::En), size);
        assert!(texts(&screen).iter().all(|text| !text.contains("Guest Island")));
    }
}

#[test]
fn the_map_says_kindly_that_lessons_have_mistakes_and_leads_to_them() {
    for lang in languages() {
        for size in [LAPTOP, PHONE] {
            let session = after(common::speaking(signed_in(lang.own), lang), [guests(true)]);
            let words = archipel_ui::words::Words::of(lang).count("lessons-wrong", 1);
            assert_eq!(click(session, size, &words), [Action::OpenPanel(Panel::Problems)]);
        }
    }
}

#[test]
fn all_mistakes_are_listed_with_place_and_cure() {
    for number in [1, 200] {
        for size in [LAPTOP, PHONE] {
            let session = after(signed_in(Lang::Nl), [problems(number), Action::OpenPanel(Panel::Problems)]);
            let mut screen = show(session, size);
            let said = texts(&screen);
            for problem in many_problems(number) {
                let place = format!("Regel {}, teken {}", problem.line, problem.column);
                assert!(said.contains(&place) && said.contains(&problem.file), "{place}");
            }
            assert_eq!(said.iter().filter(|text| *text == "no page \"inbx\" in GovPost").count(), number);
            assert_eq!(said.iter().filter(|text| *text == "did you mean \"inbox\"?").count(), number);
            // The list speaks English, and those who listen are told.
            let english = |text: &str| {
                let node = screen.root().children_recursive().find(|node| name(node) == text).expect("a text");
                node.accesskit_node().data().language().map(str::to_owned)
            };
            assert_eq!(english("no page \"inbx\" in GovPost").as_deref(), Some("en"));
            // The end of a long list is reached by the keyboard.
            let last = format!("Regel {number}, teken 24");
            for _ in 0..200 {
                screen.key_press(egui::Key::PageDown);
                screen.run_steps(2);
            }
            let place = screen.get_by_label(&last).rect();
            assert!(place.bottom() <= size[1], "{last} is at {place:?}");
        }
    }
}

#[test]
fn when_all_is_mended_the_open_list_says_so() {
    let session = after(signed_in(Lang::Fr), [problems(3), Action::OpenPanel(Panel::Problems), problems(0)]);
    let said = texts(&show(session, LAPTOP));
    assert!(said.contains(&say(Lang::Fr, "problems-none")), "{said:?}");
}

#[test]
fn a_course_is_opened_from_the_menu_and_a_refusal_says_why() {
    let menu = |lang: HelpLang| after(common::speaking(signed_in(lang.own), lang), [Action::OpenPanel(Panel::Menu)]);
    for lang in languages() {
        assert_eq!(click(menu(lang), LAPTOP, &say(lang, "open-lessons")), [Action::PickLessons]);
        let file = || "a/b.lesson.ron".to_owned();
        let refusals = [
            PackError::NotAZip,
            PackError::NoCourse,
            PackError::NotFound,
            PackError::Damaged(file()),
            PackError::TooLarge(file()),
            PackError::OddName(file()),
            PackError::NotText(file()),
            PackError::Unreadable(file()),
        ];
        for why in refusals {
            let names_it = !matches!(why, PackError::NotAZip | PackError::NoCourse | PackError::NotFound);
            let said = texts(&show(after(menu(lang), [Action::ClosePanel, Action::LessonsRefused(why)]), PHONE));
            assert_eq!(said.iter().any(|text| text.contains(&file())), names_it, "{said:?}");
        }
    }
}

#[test]
fn a_lesson_of_the_guest_island_builds_the_bridge_to_it() {
    let lesson = "mijn_cursus:eerste".to_owned();
    let play = [guests(false), Action::OpenLesson(lesson), Action::Play(archipel_model::session::Phase::Alone)];
    let done = common::play_until(after(signed_in(Lang::En), play), |_| false);
    let said = texts(&show(done, LAPTOP));
    assert!(said.iter().any(|text| text.contains("from Mandate Harbour to Guest Island")), "{said:?}");
}
