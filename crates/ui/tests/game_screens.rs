//! The screens of the game around the practice world, by role and name: every one of them draws in every language and
//! size, a click gives the expected action, the keyboard reaches everything, and at rest nothing is drawn.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

mod common;

use std::collections::BTreeSet;

use archipel_model::Lang;
use archipel_model::lesson::{Island, Lesson};
use archipel_model::progress::{Look, SignPicture, TextSize};
use archipel_model::session::{Action, Feedback, Panel, Phase, Saved, Session};
use archipel_ui::words::{Words, game, world};
use common::{
    FIRST, KEY, LAPTOP, PHONE, Shown, TARGET, advise, after, click, controls, film, intro, is_control, languages, name,
    pick, play_until, run, say, screens, show, signed_in, start, texts,
};
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};

fn check_texts(place: &str, screen: &Harness<'_, Shown>) {
    for text in texts(screen) {
        let key = text.contains('-') && text.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-');
        assert!(!key, "{place}: no words for {text}");
        assert!(!text.contains('{'), "{place}: an empty place in \"{text}\"");
        for empty in ["‘’", "„“", "“”", "«\u{a0}\u{a0}»"] {
            assert!(!text.contains(empty), "{place}: nothing between the quotes of \"{text}\"");
        }
    }
}

#[test]
fn every_screen_draws_in_every_language_and_size() {
    for lang in languages() {
        for (place, session) in screens(lang) {
            for size in [LAPTOP, PHONE] {
                let place = format!("{place} {size:?}");
                let screen = show(session.clone(), size);
                check_texts(&place, &screen);
                let controls = controls(&screen);
                assert!(!controls.is_empty(), "{place}: nothing to press");
                for control in controls {
                    assert!(
                        !name(&control).trim().is_empty(),
                        "{place}: {:?} without a name",
                        control.accesskit_node().role()
                    );
                    let rect = control.rect();
                    let big = rect.width() >= TARGET - 0.5 && rect.height() >= TARGET - 0.5;
                    assert!(big, "{place}: \"{}\" is {:?}", name(&control), rect.size());
                    let inside = rect.left() >= -0.5 && rect.right() <= size[0] + 0.5;
                    assert!(inside, "{place}: \"{}\" is cut off at {rect:?}", name(&control));
                }
            }
        }
    }
}

#[test]
fn screens_of_other_sizes_cut_nothing_off() {
    for size in [[1024.0, 768.0], [768.0, 1024.0], [320.0, 640.0], [1920.0, 1080.0]] {
        for (place, session) in screens(Lang::De) {
            let screen = show(session, size);
            for control in controls(&screen) {
                let rect = control.rect();
                let inside = rect.left() >= -0.5 && rect.right() <= size[0] + 0.5;
                assert!(inside, "{place} {size:?}: \"{}\" is cut off at {rect:?}", name(&control));
            }
        }
    }
}

#[test]
fn a_click_gives_the_expected_action() {
    let lang = Lang::Nl;
    let map = signed_in(lang);
    let task = run(lang, FIRST, Phase::Guided);
    let over = |panel: Panel| after(task.clone(), [Action::OpenPanel(panel)]);
    let sign_in = after(start(lang, Saved::default()), [Action::Welcome]);
    let picked = after(sign_in.clone(), pick(&[SignPicture::Cup, SignPicture::Key, SignPicture::Bird]));
    let watched = play_until(run(lang, FIRST, Phase::Guided), |_| false);
    let title = format!("{}: Vind het juiste loket", say(lang, "begin"));
    let choice = |group: &str, one: &str| format!("{}: {}", say(lang, group), say(lang, one));
    let cases: Vec<(Session, String, Action)> = vec![
        (start(lang, Saved::default()), "Français".to_owned(), Action::ChooseLang(Lang::Fr)),
        (start(lang, Saved::default()), say(lang, "next"), Action::Welcome),
        (start(lang, Saved { older_used: true, ..Saved::default() }), say(lang, "close-notice"), Action::DismissNotice),
        (sign_in.clone(), say(lang, "picture-umbrella"), Action::PickPicture(SignPicture::Umbrella)),
        (sign_in, say(lang, "back"), Action::SignOut),
        (picked.clone(), say(lang, "sign-in-undo"), Action::UnpickPicture),
        (picked, say(lang, "start"), Action::SignIn),
        (map.clone(), title, Action::OpenLesson(FIRST.to_owned())),
        (map.clone(), say(lang, "sound-is-on"), Action::SetSound(false)),
        (map, "Menu van Boot, Zon, Sleutel".to_owned(), Action::OpenPanel(Panel::Menu)),
        (intro(lang, KEY), say(lang, "way-watch"), Action::Play(Phase::Watch)),
        (intro(lang, KEY), say(lang, "to-card"), Action::OpenCard),
        (task.clone(), say(lang, "to-map"), Action::OpenMap),
        (task.clone(), say(lang, "i-am-done"), Action::Claim),
        (task.clone(), say(lang, "quay"), Action::OpenPanel(Panel::HelpQuay)),
        (run(lang, FIRST, Phase::Watch), say(lang, "next"), Action::ShowNext),
        (run(lang, FIRST, Phase::Watch), say(lang, "skip"), Action::SkipDemonstration),
        (after(task.clone(), [Action::Claim]), say(lang, "understood"), Action::Dismiss),
        (film(lang), say(lang, "rewind"), Action::Rewind),
        (watched.clone(), say(lang, "next-alone"), Action::Play(Phase::Alone)),
        (watched.clone(), say(lang, "again-with-new-data"), Action::Play(Phase::Guided)),
        (after(watched, [Action::OpenCard]), say(lang, "back-to-lesson"), Action::OpenLesson(FIRST.to_owned())),
        (over(Panel::Menu), say(lang, "reset-step"), Action::ResetStep),
        (over(Panel::Menu), say(lang, "reset-run"), Action::ResetRun),
        (over(Panel::Menu), say(lang, "export"), Action::Export),
        (over(Panel::Menu), say(lang, "import"), Action::PickImport),
        (over(Panel::Menu), say(lang, "another-person"), Action::SignOut),
        (over(Panel::Menu), say(lang, "seeing-title"), Action::OpenPanel(Panel::Seeing)),
        (start(lang, Saved::default()), say(lang, "seeing-title"), Action::OpenPanel(Panel::Seeing)),
        (over(Panel::Seeing), choice("seeing-look", "look-dark"), Action::SetLook(Look::Dark)),
        (over(Panel::Seeing), choice("seeing-look", "look-contrast"), Action::SetLook(Look::Contrast)),
        (over(Panel::Seeing), choice("seeing-motion", "motion-on"), Action::SetMotion(true)),
        (over(Panel::Seeing), "Grootte van de letters: 150\u{a0}%".to_owned(), Action::SetTextSize(TextSize::P150)),
        (over(Panel::Menu), say(lang, "reset-person"), Action::OpenPanel(Panel::ConfirmReset)),
        (over(Panel::ConfirmReset), say(lang, "reset-person-yes"), Action::ResetPerson),
        (over(Panel::ConfirmReset), say(lang, "reset-person-no"), Action::OpenPanel(Panel::Menu)),
        (over(Panel::Languages), format!("{}: Deutsch", say(lang, "language-of-help")), Action::ChooseLang(Lang::De)),
        (
            over(Panel::Languages),
            format!("{}: Français", say(lang, "language-of-portals")),
            Action::ChoosePortalLang(Lang::Fr),
        ),
        (over(Panel::PracticeCard), say(lang, "close"), Action::ClosePanel),
        (over(Panel::HelpQuay), say(lang, "to-card"), Action::OpenCard),
    ];
    for (session, control, expected) in cases {
        assert_eq!(click(session, LAPTOP, &control), [expected], "after \"{control}\"");
    }
}

/// What each control with this name does, in turn.
fn done_by(session: &Session, size: [f32; 2], wanted: &str) -> Vec<Vec<Action>> {
    let same = |screen: &Harness<'_, Shown>, index: usize| -> Option<()> {
        let found = controls(screen).into_iter().filter(|node| name(node) == wanted).nth(index)?;
        found.click_accesskit();
        Some(())
    };
    let mut done = Vec::new();
    loop {
        let mut screen = show(session.clone(), size);
        if same(&screen, done.len()).is_none() {
            return done;
        }
        screen.run_steps(2);
        done.push(screen.state().out.clone());
    }
}

#[test]
fn no_two_controls_of_a_screen_have_the_same_name_unless_they_do_the_same() {
    for lang in languages() {
        for (place, session) in screens(lang) {
            for size in [LAPTOP, PHONE] {
                let mut seen = BTreeSet::new();
                for control in controls(&show(session.clone(), size)) {
                    let name = name(&control);
                    if !seen.insert(name.clone()) {
                        let done = done_by(&session, size, &name);
                        assert!(done.iter().all(|one| *one == done[0]), "{place} {size:?}: \"{name}\" does {done:?}");
                        let kind = place.split(' ').next().unwrap_or_default();
                        let ends = ["done", "card", "map", "intro"].contains(&kind.trim_end_matches(','));
                        assert!(!ends, "{place} {size:?}: \"{name}\" stands there twice");
                    }
                }
            }
        }
    }
}

#[test]
fn real_services_are_named_on_the_card_alone() {
    let course = common::course();
    for lang in Lang::ALL {
        let mut names: Vec<String> = vec!["Digipunt".to_owned(), "EPN".to_owned()];
        for service in &course.real_life {
            names.push(service.name.get(lang).to_owned());
            names.extend(service.address.clone());
            names.extend(service.phone.clone());
        }
        // What a film or a lesson tells is content; here it is about what the game says of itself.
        let of_the_game = |place: &str| !place.starts_with("card") && !place.starts_with("film");
        for (place, session) in screens(lang).into_iter().filter(|(place, _)| of_the_game(place)) {
            for text in texts(&show(session, LAPTOP)) {
                let words: Vec<&str> =
                    text.split(|sign: char| sign.is_whitespace() || "(),:;‘’“”".contains(sign)).collect();
                let plain = format!(" {} ", words.join(" "));
                let named = names.iter().find(|name| plain.contains(&format!(" {name} ")));
                assert!(named.is_none(), "{place}: {named:?} in \"{text}\"");
            }
        }
    }
}

#[test]
fn the_help_goes_three_deep_and_names_the_place_first() {
    let lang = Lang::Fr;
    let task = run(lang, FIRST, Phase::Alone);
    assert_eq!(click(task.clone(), LAPTOP, &say(lang, "say-again")), [Action::SayAgain]);
    let done = click(task.clone(), LAPTOP, &say(lang, "where-to-look"));
    assert_eq!(done, [Action::SayAgain, Action::Hint]);
    let looking = after(task, done);
    assert_eq!(click(looking.clone(), LAPTOP, &say(lang, "show-me")), [Action::Hint]);
    let shown = after(looking, [Action::Hint]);
    let screen = show(shown, LAPTOP);
    assert!(screen.get_by_role_and_label(Role::Button, &say(lang, "show-me")).accesskit_node().is_disabled());
}

#[test]
fn an_answer_is_the_one_that_was_pressed_wherever_it_stands() {
    let asks = |session: &Session| session.run().is_some_and(|run| run.question().is_some());
    let session = play_until(run(Lang::De, FIRST, Phase::Guided), asks);
    let asking = session.run().expect("a run");
    for (index, choice) in asking.question().expect("a question") {
        let words = asking.sandbox.words(&choice.text, Lang::De);
        assert_eq!(click(session.clone(), PHONE, &words), [Action::Answer(index)]);
    }
}

#[test]
fn answers_stay_the_same_controls_when_the_words_above_them_go() {
    let asks = |session: &Session| session.run().is_some_and(|run| run.question().is_some());
    let praised = play_until(run(Lang::Nl, FIRST, Phase::Guided), asks);
    let words = praised.run().and_then(|run| Some(run.sandbox.words(&run.question()?.first()?.1.text, Lang::Nl)));
    let words = words.expect("an answer");
    let id = |session: &Session| {
        let screen = show(session.clone(), LAPTOP);
        let found =
            controls(&screen).into_iter().find(|node| name(node) == words).map(|node| node.accesskit_node().id());
        found.expect("the answer")
    };
    let calm = after(praised.clone(), [Action::Hint]);
    let feedback = |session: &Session| session.run().and_then(|run| run.feedback);
    assert_ne!(feedback(&praised), feedback(&calm), "the praise above the answers has gone");
    assert_eq!(id(&praised), id(&calm));
}

#[test]
fn the_pilot_says_every_move_of_every_demonstration() {
    let lessons: Vec<String> = common::course().lessons.iter().map(|lesson| lesson.id.clone()).collect();
    for lang in languages() {
        for lesson in &lessons {
            let mut session = run(lang, lesson, Phase::Watch);
            while session.run().is_some() {
                let screen = show(session.clone(), LAPTOP);
                let place = format!("{lesson} {} {:?}", lang.tag(), advise(&session));
                check_texts(&place, &screen);
                let steps = session.run().map(|run| (run.step, run.moves.len()));
                session.update(Action::ShowNext);
                assert_ne!(steps, session.run().map(|run| (run.step, run.moves.len())), "{place} leads nowhere");
            }
        }
    }
}

#[test]
fn on_a_small_screen_the_pilot_chooses_the_device_once() {
    let calls = |session: &Session| session.run().is_some_and(|run| run.sandbox.phone.calls());
    let waiting = play_until(run(Lang::Nl, KEY, Phase::Guided), calls);
    let mut screen = show(waiting.clone(), PHONE);
    assert!(!screen.state().scratch.phone_in_front);
    screen.get_by_role_and_label(Role::Tab, &say(Lang::Nl, "phone-calls")).click();
    screen.run_steps(2);
    assert!(screen.state().scratch.phone_in_front);

    let shown = after(waiting, [Action::SayAgain, Action::Hint, Action::Hint]);
    let mut screen = show(shown, PHONE);
    assert!(screen.state().scratch.phone_in_front, "the request is on the phone");
    screen.get_by_role_and_label(Role::Tab, &say(Lang::Nl, "computer")).click();
    screen.run_steps(3);
    assert!(!screen.state().scratch.phone_in_front, "the learner may look elsewhere");
}

#[test]
fn a_narrow_window_shows_one_device_at_a_time_and_a_wide_one_both() {
    let devices = |size: [f32; 2], text: TextSize| {
        let screen = show(after(run(Lang::Nl, FIRST, Phase::Guided), [Action::SetTextSize(text)]), size);
        let tabs = controls(&screen).iter().filter(|node| node.accesskit_node().role() == Role::Tab).count();
        let pc = screen.query_by_label(&say(Lang::Nl, "program-mail")).is_some();
        let phone = screen.query_by_label(&say(Lang::Nl, "phone-unlock")).is_some();
        (tabs, pc, phone)
    };
    assert_eq!(devices(LAPTOP, TextSize::P100), (0, true, true));
    assert_eq!(devices([1024.0, 768.0], TextSize::P100), (2, true, false));
    assert_eq!(devices(LAPTOP, TextSize::P200), (2, true, false));
    assert_eq!(devices(PHONE, TextSize::P100), (2, true, false));
    // With large letters on a phone the pilot speaks first, and is the third of the tabs.
    assert_eq!(devices(PHONE, TextSize::P200), (3, false, false));
}

#[test]
fn with_large_letters_on_a_phone_the_pilot_comes_forward_when_he_has_something_to_say() {
    let large = after(run(Lang::Nl, FIRST, Phase::Guided), [Action::SetTextSize(TextSize::P200)]);
    let mut screen = show(large, PHONE);
    let says = |screen: &Harness<'_, Shown>| screen.query_by_label(&say(Lang::Nl, "say-again-short")).is_some();
    assert!(says(&screen));
    screen.get_by_role_and_label(Role::Tab, &say(Lang::Nl, "computer")).click();
    screen.run_steps(3);
    assert!(!says(&screen), "the learner works");
    screen.state_mut().session.update(Action::SayAgain);
    screen.run_steps(3);
    assert!(says(&screen), "there is something new");
}

#[test]
fn the_map_has_two_forms_and_remembers_the_island() {
    let mut screen = show(signed_in(Lang::En), LAPTOP);
    let here = |lesson: &&std::sync::Arc<Lesson>| lesson.file.island == Island::Postbaai;
    let all = common::course().lessons.iter().filter(here).count();
    let island = format!("Post Bay, 0 of {all} done");
    screen.get_by_role_and_label(Role::Button, &island).click();
    screen.run_steps(2);
    assert!(texts(&screen).iter().any(|text| text == "Post Bay"));
    screen.get_by_role_and_label(Role::Button, &say(Lang::En, "map-as-list")).click();
    screen.run_steps(2);
    assert!(screen.state().scratch.list);
    assert!(screen.query_by_role_and_label(Role::Button, &island).is_none());
    screen.get_by_role_and_label(Role::Button, &say(Lang::En, "map-as-picture"));
}

#[test]
fn the_keyboard_reaches_every_control_and_stays_in_an_open_panel() {
    let ids = |nodes: Vec<Node<'_>>| -> BTreeSet<(String, String)> {
        nodes.iter().map(|node| (format!("{:?}", node.accesskit_node().id()), name(node))).collect()
    };
    for (place, session) in screens(Lang::Fr) {
        let mut screen = show(session, LAPTOP);
        let wanted = ids(controls(&screen).into_iter().filter(|node| !node.accesskit_node().is_disabled()).collect());
        let mut reached = BTreeSet::new();
        for _ in 0..wanted.len() + 6 {
            screen.key_press(egui::Key::Tab);
            screen.run_steps(2);
            let focused: Vec<Node<'_>> =
                screen.root().children_recursive().filter(|node| is_control(node) && node.is_focused()).collect();
            reached.extend(ids(focused));
        }
        assert_eq!(reached, wanted, "{place}");
    }
}

#[test]
fn enter_does_the_one_thing_to_do_on_a_new_page() {
    let lang = Lang::En;
    let done = play_until(run(lang, FIRST, Phase::Changed), |_| false);
    let alone = play_until(run(lang, FIRST, Phase::Alone), |_| false);
    let cases = [
        (start(lang, Saved::default()), Action::Welcome),
        (signed_in(lang), Action::OpenLesson(FIRST.to_owned())),
        (intro(lang, FIRST), Action::Play(Phase::Watch)),
        (run(lang, FIRST, Phase::Watch), Action::ShowNext),
        (film(lang), Action::Rewind),
        (alone, Action::Play(Phase::Changed)),
        (done.clone(), Action::OpenCard),
        (after(done, [Action::OpenCard]), Action::OpenMap),
        (after(signed_in(lang), [Action::OpenPanel(Panel::Menu)]), Action::ClosePanel),
    ];
    for (session, expected) in cases {
        let mut screen = show(session, LAPTOP);
        screen.key_press(egui::Key::Enter);
        screen.run_steps(2);
        assert_eq!(screen.state().out, [expected]);
    }
}

#[test]
fn escape_closes_a_panel_and_the_keyboard_goes_back() {
    let task = run(Lang::Nl, FIRST, Phase::Guided);
    let quay = say(Lang::Nl, "quay");
    let mut screen = show(task, LAPTOP);
    screen.get_by_role_and_label(Role::Button, &quay).focus();
    screen.run_steps(2);
    screen.state_mut().session.update(Action::OpenPanel(Panel::HelpQuay));
    screen.run_steps(3);
    screen.key_press(egui::Key::Escape);
    screen.run_steps(2);
    assert_eq!(screen.state().out, [Action::ClosePanel]);
    screen.state_mut().session.update(Action::ClosePanel);
    screen.run_steps(3);
    assert!(screen.get_by_role_and_label(Role::Button, &quay).is_focused());
}

#[test]
fn a_new_reply_is_announced() {
    use egui::accesskit::Live;
    let task = run(Lang::Nl, FIRST, Phase::Guided);
    let replied = after(task, [Action::Claim]);
    let reply = match replied.run().and_then(|run| run.feedback.map(|feedback| (run, feedback))) {
        Some((run, Feedback::Said(reply))) => run.sandbox.words(run.reply(reply).expect("its words"), Lang::Nl),
        other => panic!("no reply but {other:?}"),
    };
    let screen = show(replied, PHONE);
    let spoken = screen.root().children_recursive().find(|node| name(node) == reply).expect("the reply on screen");
    assert_eq!(spoken.accesskit_node().live(), Live::Polite);
}

#[test]
fn nothing_moves_when_nothing_happens() {
    for size in [LAPTOP, PHONE] {
        for (place, session) in screens(Lang::Nl) {
            let mut screen = show(session, size);
            screen.run_steps(3);
            let delay = screen.output().viewport_output.values().map(|out| out.repaint_delay).min();
            assert_eq!(delay, Some(std::time::Duration::MAX), "{place} {size:?} asks to be drawn again");
        }
    }
}

#[test]
fn every_word_is_there_in_every_language() {
    let keys = |source: &str| -> BTreeSet<String> {
        let messages = source.lines().filter(|line| !line.starts_with(['#', ' ', '}']));
        messages.filter_map(|line| line.split_once(" =")).map(|(key, _)| key.to_owned()).collect()
    };
    let all = |lang: Lang| [keys(game(lang).expect("the words of the game")), keys(world(lang))];
    let dutch = all(Lang::Nl);
    for lang in Lang::ALL {
        assert_eq!(all(lang), dutch, "{lang:?}");
        for key in dutch.iter().flatten() {
            assert!(Words::of(lang).has(key), "{lang:?}: {key} cannot be read");
        }
    }
}
