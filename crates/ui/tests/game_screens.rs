//! The screens of the game around the practice world, by role and name: every one of them draws in every language and
//! size, a click gives the expected action, the keyboard reaches everything, and at rest nothing is drawn.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

use std::collections::BTreeSet;
use std::sync::Arc;

use archipel_model::Lang;
use archipel_model::lesson::{Course, Problem};
use archipel_model::progress::{Look, SignPicture};
use archipel_model::sandbox::{Act, BrowserAct};
use archipel_model::session::{Action, Feedback, Move, Panel, Phase, Saved, Session};
use archipel_ui::words::{Words, sources};
use archipel_ui::{Scratch, app_ui};
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};
use time::{Date, Month};

const LAPTOP: [f32; 2] = [1366.0, 768.0];
const PHONE: [f32; 2] = [390.0, 844.0];
/// The smallest side of a control, in points.
const TARGET: f32 = 44.0;

const FIRST: &str = "01_steiger/loket";
const KEY: &str = "02_sleutels/telefoonsleutel";

/// A screen with the session that it shows and what was done on it.
struct Shown {
    session: Session,
    scratch: Scratch,
    out: Vec<Action>,
}

fn start(lang: Lang, saved: Saved) -> Session {
    let (course, _) = Course::builtin();
    let day = Date::from_calendar_date(2026, Month::November, 23).expect("a day");
    let mut session = Session::new(Arc::new(course), Vec::new(), day, 3, saved);
    session.update(Action::ChooseLang(lang));
    session
}

fn after(mut session: Session, actions: impl IntoIterator<Item = Action>) -> Session {
    for action in actions {
        session.update(action);
    }
    session
}

fn pick(pictures: &[SignPicture]) -> Vec<Action> {
    pictures.iter().copied().map(Action::PickPicture).collect()
}

fn signed_in(lang: Lang) -> Session {
    let begun = after(start(lang, Saved::default()), [Action::Welcome]);
    let picked = after(begun, pick(&[SignPicture::Boat, SignPicture::Sun, SignPicture::Key]));
    after(picked, [Action::SignIn])
}

fn intro(lang: Lang, lesson: &str) -> Session {
    after(signed_in(lang), [Action::OpenLesson(lesson.to_owned())])
}

fn run(lang: Lang, lesson: &str, phase: Phase) -> Session {
    after(intro(lang, lesson), [Action::Play(phase)])
}

fn advise(session: &Session) -> Option<Action> {
    session.run()?.advise(session.portal_lang()).map(|next| match next {
        Move::Do(act) => Action::Do(act),
        Move::Answer(index) => Action::Answer(index),
        Move::Claim => Action::Claim,
    })
}

/// Plays on as the coach advises until `there`, or to the end.
fn play_until(mut session: Session, there: impl Fn(&Session) -> bool) -> Session {
    while !there(&session) {
        let Some(next) = advise(&session) else { break };
        session.update(next);
    }
    session
}

/// A film of harm, wherever a lesson has one: the first wrong turn of the robot that leads to it.
fn film(lang: Lang) -> Session {
    let in_film = |session: &Session| session.run().is_some_and(|run| run.in_film());
    let mut session = run(lang, KEY, Phase::Guided);
    loop {
        let acts = session.run().expect("a run that is not finished").sandbox.possible();
        for act in acts {
            let tried = after(session.clone(), [Action::Do(act)]);
            if in_film(&tried) {
                return tried;
            }
        }
        let next = advise(&session).expect("advice");
        session.update(next);
    }
}

fn broken_lesson() -> Problem {
    Problem {
        file: "01_steiger/loket.lesson.ron".to_owned(),
        line: 9,
        column: 24,
        message: "no page \"inbx\" in GovPost".to_owned(),
        hint: Some("did you mean \"inbox\"?".to_owned()),
    }
}

/// Every screen of the game, with a name for messages.
fn screens(lang: Lang) -> Vec<(String, Session)> {
    let mut all: Vec<(String, Session)> = Vec::new();
    let mut add = |name: &str, session: Session| all.push((format!("{name} {lang:?}"), session));
    add("welcome", start(lang, Saved::default()));
    add("welcome, blocked", start(lang, Saved { blocked: Some("blocked".to_owned()), ..Saved::default() }));
    add("welcome, older progress", start(lang, Saved { older_used: true, ..Saved::default() }));
    add("welcome, newer progress", start(lang, Saved { read_only: true, ..Saved::default() }));
    add("welcome, unreadable", start(lang, Saved { payload: Some("?".to_owned()), ..Saved::default() }));
    let sign_in = after(start(lang, Saved::default()), [Action::Welcome]);
    add("sign in", sign_in.clone());
    add("sign in, one picture", after(sign_in.clone(), pick(&[SignPicture::Cup])));
    add("sign in, new", after(sign_in, pick(&[SignPicture::Cup, SignPicture::Cup, SignPicture::Bird])));
    let back = after(signed_in(lang), [Action::SignOut, Action::Welcome]);
    add("sign in, known", after(back, pick(&[SignPicture::Boat, SignPicture::Sun, SignPicture::Key])));
    add("map", signed_in(lang));
    add("map, not kept", after(signed_in(lang), [Action::StoreFailed("full".to_owned())]));
    add(
        "map, file written",
        after(signed_in(lang), [Action::ExportDone("/home/ama/archipel-2026-11-23.archipel".to_owned())]),
    );
    add("map, file refused", after(signed_in(lang), [Action::ImportFailed("the checksum is wrong".to_owned())]));
    add("map, second window", after(signed_in(lang), [Action::SomeoneElse]));
    add("intro", intro(lang, KEY));
    let stopped = play_until(run(lang, KEY, Phase::Guided), |session| session.run().is_some_and(|run| run.step > 0));
    add("intro, unfinished", after(stopped, [Action::OpenMap, Action::OpenLesson(KEY.to_owned())]));
    let task = run(lang, FIRST, Phase::Guided);
    add("task", task.clone());
    add("task, look", after(task.clone(), [Action::SayAgain, Action::Hint]));
    add("task, shown", after(task.clone(), [Action::SayAgain, Action::Hint, Action::Hint]));
    add("reply", after(task.clone(), [Action::Claim]));
    let real = Action::Do(Act::Browser(BrowserAct::TypeAddress("0478 12 34 56".to_owned())));
    add("real data", after(task.clone(), [real]));
    let asks = |session: &Session| session.run().is_some_and(|run| run.question().is_some());
    add("question", play_until(task.clone(), asks));
    add("demonstration", run(lang, FIRST, Phase::Watch));
    add("film", film(lang));
    add("done", play_until(run(lang, FIRST, Phase::Guided), |_| false));
    let alone = play_until(run(lang, FIRST, Phase::Alone), |_| false);
    add("done, new bridge", alone.clone());
    add("map, a bridge", after(alone.clone(), [Action::OpenMap]));
    add("intro, done", after(alone.clone(), [Action::OpenLesson(FIRST.to_owned())]));
    add("card", after(alone, [Action::OpenCard]));
    for panel in [Panel::Menu, Panel::HelpQuay, Panel::Languages, Panel::PracticeCard, Panel::ConfirmReset] {
        add(&format!("{panel:?}"), after(task.clone(), [Action::OpenPanel(panel)]));
    }
    for panel in [Panel::Menu, Panel::HelpQuay, Panel::Languages] {
        add(&format!("{panel:?} on the map"), after(signed_in(lang), [Action::OpenPanel(panel)]));
    }
    let (course, _) = Course::builtin();
    let day = Date::from_calendar_date(2026, Month::November, 23).expect("a day");
    let problems = Session::new(Arc::new(course), vec![broken_lesson()], day, 3, Saved::default());
    add("problems", after(problems, [Action::ChooseLang(lang), Action::OpenPanel(Panel::Problems)]));
    add("map, contrast", after(signed_in(lang), [Action::SetLook(Look::Contrast)]));
    all
}

fn show(session: Session, size: [f32; 2]) -> Harness<'static, Shown> {
    show_with(session, size, Scratch::default())
}

fn show_with(session: Session, size: [f32; 2], scratch: Scratch) -> Harness<'static, Shown> {
    let mut screen = Harness::builder().with_size(size).build_ui_state(
        |ui, shown: &mut Shown| app_ui(ui, &shown.session, &mut shown.scratch, &mut shown.out),
        Shown { session, scratch, out: Vec::new() },
    );
    screen.run_steps(3);
    screen
}

fn is_control(node: &Node<'_>) -> bool {
    use Role::{
        Button, CheckBox, Link, MultilineTextInput, PasswordInput, RadioButton, SearchInput, Switch, Tab, TextInput,
    };
    let role = node.accesskit_node().role();
    [Button, CheckBox, Link, MultilineTextInput, PasswordInput, RadioButton, SearchInput, Switch, Tab, TextInput]
        .contains(&role)
}

/// Whether what lies under an open panel hides this node from those who listen.
fn is_hidden(node: &Node<'_>) -> bool {
    node.accesskit_node().is_hidden() || node.parent().is_some_and(|parent| is_hidden(&parent))
}

fn controls<'a>(screen: &'a Harness<'_, Shown>) -> Vec<Node<'a>> {
    screen.root().children_recursive().filter(|node| is_control(node) && !is_hidden(node)).collect()
}

fn name(node: &Node<'_>) -> String {
    let node = node.accesskit_node();
    node.label().or_else(|| node.value()).unwrap_or_default()
}

fn say(lang: Lang, key: &str) -> String {
    Words::of(lang).get(key)
}

/// Everything that the screen says.
fn texts(screen: &Harness<'_, Shown>) -> Vec<String> {
    screen.root().children_recursive().map(|node| name(&node)).filter(|text| !text.is_empty()).collect()
}

/// Clicks the control and gives back what was done.
fn click(session: Session, size: [f32; 2], control: &str) -> Vec<Action> {
    let mut screen = show(session, size);
    let found = controls(&screen).into_iter().find(|node| name(node) == control).map(|node| node.click_accesskit());
    assert!(found.is_some(), "no \"{control}\" among {:?}", controls(&screen).iter().map(name).collect::<Vec<_>>());
    screen.run_steps(2);
    screen.state().out.clone()
}

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
    for lang in Lang::ALL {
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
        (over(Panel::Menu), say(lang, "look-is-light"), Action::SetLook(Look::Contrast)),
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
    ];
    for (session, control, expected) in cases {
        assert_eq!(click(session, LAPTOP, &control), [expected], "after \"{control}\"");
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
fn the_pilot_says_every_move_of_every_demonstration() {
    let lessons: Vec<String> = Course::builtin().0.lessons.iter().map(|lesson| lesson.id.clone()).collect();
    for lang in Lang::ALL {
        for lesson in &lessons {
            let mut session = run(lang, lesson, Phase::Watch);
            while session.run().is_some() {
                let screen = show(session.clone(), LAPTOP);
                let place = format!("{lesson} {lang:?} {:?}", advise(&session));
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
fn the_map_has_two_forms_and_remembers_the_island() {
    let mut screen = show(signed_in(Lang::En), LAPTOP);
    screen.get_by_role_and_label(Role::Button, "Post Bay, 0 of 1 done").click();
    screen.run_steps(2);
    assert!(texts(&screen).iter().any(|text| text == "Post Bay"));
    screen.get_by_role_and_label(Role::Button, &say(Lang::En, "map-as-list")).click();
    screen.run_steps(2);
    assert!(screen.state().scratch.list);
    assert!(screen.query_by_role_and_label(Role::Button, "Post Bay, 0 of 1 done").is_none());
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
    let done = play_until(run(lang, FIRST, Phase::Alone), |_| false);
    let cases = [
        (start(lang, Saved::default()), Action::Welcome),
        (signed_in(lang), Action::OpenLesson(FIRST.to_owned())),
        (intro(lang, FIRST), Action::Play(Phase::Watch)),
        (run(lang, FIRST, Phase::Watch), Action::ShowNext),
        (film(lang), Action::Rewind),
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
    let keys = |lang: Lang| -> [BTreeSet<String>; 2] {
        sources(lang).map(|source| {
            let messages = source.lines().filter(|line| !line.starts_with(['#', ' ', '}']));
            messages.filter_map(|line| line.split_once(" =")).map(|(key, _)| key.to_owned()).collect()
        })
    };
    let dutch = keys(Lang::Nl);
    for lang in Lang::ALL {
        assert_eq!(keys(lang), dutch, "{lang:?}");
        for key in dutch.iter().flatten() {
            assert!(Words::of(lang).has(key), "{lang:?}: {key} cannot be read");
        }
    }
}
