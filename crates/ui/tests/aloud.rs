//! Reading aloud on the screen: the button is there only with a voice, says what it reads, and where the voice is can be
//! seen.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

mod common;

use std::collections::BTreeSet;

use archipel_model::Lang;
use archipel_model::progress::Look;
use archipel_model::session::{Action, Effect, Panel, Phase, Screen, Script, Session, Voices};
use archipel_ui::theme::Theme;
use common::{
    FIRST, KEY, LAPTOP, PHONE, Shown, TARGET, after, click, controls, film, heard, intro, name, play_until, run, say,
    screens, show, signed_in, start, states,
};
use egui::Color32;
use egui::epaint::{Shape, TextShape};
use egui_kittest::Harness;

const KEYS: [&str; 6] = ["read-page", "read-panel", "read-pilot", "read-film", "read-computer", "read-phone"];

/// The buttons that read aloud.
fn speakers(screen: &Harness<'_, Shown>, lang: Lang) -> Vec<String> {
    let names = KEYS.map(|key| say(lang, key));
    controls(screen).iter().map(name).filter(|name| names.contains(name)).collect()
}

fn welcome(lang: Lang) -> Session {
    start(lang, archipel_model::session::Saved::default())
}

#[test]
fn without_a_voice_for_the_language_nothing_speaks_of_it() {
    let french = Action::VoicesCame(Voices { local: vec![Lang::Fr.into()], network: Vec::new() });
    for (place, session) in screens(Lang::Nl).into_iter().filter(|(place, _)| !place.contains("earing")) {
        for session in [session.clone(), after(session, [french.clone()])] {
            if session.voices().local.contains(&Lang::Nl.into()) {
                continue;
            }
            let screen = show(session, LAPTOP);
            assert_eq!(speakers(&screen, Lang::Nl), Vec::<String>::new(), "{place}");
            assert!(!controls(&screen).iter().any(|node| name(node) == say(Lang::Nl, "hearing-title")), "{place}");
        }
    }
}

#[test]
fn every_page_panel_and_device_has_one_button_that_reads_it() {
    for lang in Lang::ALL {
        for (place, session) in screens(lang) {
            let session = heard(session);
            for size in [LAPTOP, PHONE] {
                let screen = show(session.clone(), size);
                let there: Vec<String> = speakers(&screen, lang);
                let expected = match (session.panel(), session.screen(), session.run()) {
                    (Some(_), ..) => vec!["read-panel"],
                    (_, Screen::Map, _) => vec![],
                    (_, _, Some(run)) if run.in_film() => vec!["read-film"],
                    (_, _, Some(_)) if size == LAPTOP => vec!["read-computer", "read-phone", "read-pilot"],
                    (_, _, Some(_)) => vec!["read-computer", "read-pilot"],
                    _ => vec!["read-page"],
                };
                let expected: BTreeSet<String> = expected.into_iter().map(|key| say(lang, key)).collect();
                assert_eq!(there.len(), expected.len(), "{place} {size:?}");
                assert_eq!(there.into_iter().collect::<BTreeSet<_>>(), expected, "{place} {size:?}");
                for control in controls(&screen) {
                    let rect = control.rect();
                    assert!(rect.width() >= TARGET && rect.height() >= TARGET, "{place}: {} {rect:?}", name(&control));
                }
            }
        }
    }
}

/// What the button with this name reads.
fn script(session: &Session, size: [f32; 2], key: &str) -> Script {
    match click(session.clone(), size, &say(session.lang(), key)).as_slice() {
        [Action::Read(script)] => script.clone(),
        other => panic!("{key}: {other:?}"),
    }
}

#[test]
fn what_is_read_is_what_stands_there() {
    let lang = Lang::Nl;
    let task = heard(run(lang, FIRST, Phase::Guided));
    let step = task.run().and_then(|run| run.current()).expect("a step");
    let asks = |session: &Session| session.run().is_some_and(|run| run.question().is_some());
    let question = play_until(task.clone(), asks);
    let answers = question.run().and_then(|run| run.question()).expect("a question");
    let answers: Vec<String> = answers.iter().map(|(_, choice)| choice.text.get(lang).to_owned()).collect();
    let hint = after(task.clone(), [Action::SayAgain, Action::Hint]);
    let done = play_until(task.clone(), |_| false);
    let cases: Vec<(Session, &str, Vec<String>)> = vec![
        (heard(welcome(lang)), "read-page", vec![say(lang, "all-is-practice")]),
        (after(heard(welcome(lang)), [Action::Welcome]), "read-page", vec![say(lang, "sign-in-why")]),
        (heard(intro(lang, KEY)), "read-page", vec![say(lang, "way-watch-about")]),
        (task.clone(), "read-pilot", vec![step.say.get(lang).to_owned()]),
        (hint, "read-pilot", vec![step.say.get(lang).to_owned(), step.look.get(lang).to_owned()]),
        (question, "read-pilot", answers),
        (heard(film(lang)), "read-film", vec![say(lang, "film-title"), say(lang, "film-good")]),
        (done.clone(), "read-page", vec![say(lang, "well-done"), say(lang, "reached-guided")]),
        (after(done, [Action::OpenCard]), "read-page", vec![say(lang, "remember")]),
        (
            after(task.clone(), [Action::OpenPanel(Panel::HelpQuay)]),
            "read-panel",
            vec![say(lang, "quay-trainer"), say(lang, "say-again")],
        ),
        (task.clone(), "read-phone", vec![archipel_ui::words::Words::of(lang).get("phone-unlock")]),
    ];
    for (session, key, expected) in cases {
        for size in [LAPTOP, PHONE] {
            if size == PHONE && key == "read-phone" {
                continue;
            }
            let script = script(&session, size, key);
            let lines: Vec<&str> = script.text.lines().collect();
            for words in &expected {
                let words = words.replace("**", "");
                assert!(lines.iter().any(|line| line.contains(&words)), "{key}: no \"{words}\" in {lines:#?}");
            }
            assert!(!script.text.contains("**"), "stars are not read");
            assert_eq!((script.from, script.lang), (0, lang.into()));
        }
    }
}

#[test]
fn a_letter_is_read_in_the_language_of_the_portals() {
    let letter_open = |session: &Session| {
        let run = session.run().expect("a run");
        matches!(run.sandbox.view(), archipel_model::sandbox::browser::View::Letter(..))
    };
    let all = common::lessons().into_iter().flat_map(|lesson| states(Lang::Fr, &lesson));
    let session = all.into_iter().find(letter_open).expect("a letter is opened somewhere");
    let session = after(heard(session), [Action::ChooseLang(Lang::De)]);
    let run = session.run().expect("a run");
    let archipel_model::sandbox::browser::View::Letter(_, letter) = run.sandbox.view() else { panic!("no letter") };
    let body = run.sandbox.words(&letter.body, Lang::Fr);
    let script = script(&session, LAPTOP, "read-computer");
    assert_eq!((script.lang, script.practice), (Lang::Fr.into(), true));
    for part in body.split("\n\n") {
        assert!(script.text.contains(&part.replace("**", "").replace('\n', " ")), "{part}");
    }
}

/// The words that are painted on the ground of what is spoken, and whether each has a line under it.
fn marked(screen: &Harness<'_, Shown>) -> Vec<(String, bool)> {
    fn gather(shape: &Shape, ground: Color32, all: &mut Vec<(String, bool)>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| gather(shape, ground, all)),
            Shape::Text(TextShape { galley, .. }) => {
                for section in galley.job.sections.iter().filter(|section| section.format.background == ground) {
                    let words = &galley.job.text[section.byte_range.start.0..section.byte_range.end.0];
                    all.push((words.to_owned(), section.format.underline.width > 0.0));
                }
            }
            _ => {}
        }
    }
    let mut all = Vec::new();
    let ground = Theme::of(&screen.ctx).practice.solid;
    screen.output().shapes.iter().for_each(|clipped| gather(&clipped.shape, ground, &mut all));
    all
}

/// Presses the button, and gives back the number of the first sentence.
fn begin(screen: &mut Harness<'_, Shown>, key: &str) -> u32 {
    let lang = screen.state().session.lang();
    let found =
        controls(screen).into_iter().find(|node| name(node) == say(lang, key)).map(|node| node.click_accesskit());
    assert!(found.is_some(), "no {key}");
    screen.run_steps(2);
    let action = screen.state().out.last().cloned().expect("an action");
    let effects = screen.state_mut().session.update(action);
    screen.run_steps(2);
    match effects.as_slice() {
        [Effect::Speak(sentence)] => sentence.number,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_sentence_or_the_word_that_is_spoken_is_marked_and_a_second_press_stops() {
    for look in Look::ALL {
        let session = after(heard(run(Lang::Nl, FIRST, Phase::Guided)), [Action::SetLook(look)]);
        let mut screen = show(session, LAPTOP);
        assert_eq!(marked(&screen), []);
        let number = begin(&mut screen, "read-pilot");
        let spoken = |screen: &Harness<'_, Shown>| {
            let reading = screen.state().session.reading().expect("reading");
            reading.script().text[reading.spoken()].to_owned()
        };
        assert_eq!(marked(&screen), [(spoken(&screen), true)]);
        screen.state_mut().session.update(Action::VoiceAt { sentence: number, place: 3 });
        screen.run_steps(2);
        let word = spoken(&screen);
        assert!(!word.contains(' '), "{word}");
        assert_eq!(marked(&screen), [(word, true)]);

        let stop = say(Lang::Nl, "read-stop");
        controls(&screen).into_iter().find(|node| name(node) == stop).expect("the same button").click_accesskit();
        screen.run_steps(2);
        assert_eq!(screen.state().out.last(), Some(&Action::StopReading));
        screen.state_mut().session.update(Action::StopReading);
        screen.run_steps(2);
        assert_eq!(marked(&screen), []);
    }
}

#[test]
fn every_sentence_of_every_screen_is_marked_while_it_is_spoken() {
    for (place, session) in screens(Lang::Fr) {
        let session = heard(session);
        let key = match (session.panel(), session.screen(), session.run()) {
            (Some(_), ..) => "read-panel",
            (_, Screen::Map, _) => continue,
            (_, _, Some(run)) if run.in_film() => "read-film",
            (_, _, Some(_)) => "read-pilot",
            _ => "read-page",
        };
        let mut screen = show(session, [1366.0, 4000.0]);
        let mut number = begin(&mut screen, key);
        loop {
            let reading = screen.state().session.reading().expect("reading").clone();
            let sentence = &reading.script().text[reading.spoken()];
            // Bold words are pieces of their own.
            let seen: String = marked(&screen).into_iter().map(|(words, _)| words.replace("\n", " ")).collect();
            assert_eq!(seen, sentence, "{place}");
            match screen.state_mut().session.update(Action::VoiceDone(number)).as_slice() {
                [Effect::Speak(sentence)] => number = sentence.number,
                _ => break,
            }
            screen.run_steps(1);
        }
    }
}

fn read_so_far(screen: &Harness<'_, Shown>) -> Vec<String> {
    let read = screen.state().out.iter().filter_map(|action| match action {
        Action::Read(script) => Some(script.text[script.from..].to_owned()),
        _ => None,
    });
    read.collect()
}

#[test]
fn who_wants_it_hears_what_is_new_once_and_by_itself() {
    let task = after(heard(run(Lang::Nl, FIRST, Phase::Guided)), [Action::SetReadAloud(true)]);
    let step = task.run().and_then(|run| run.current()).expect("a step").clone();
    let mut screen = show(task, LAPTOP);
    screen.state_mut().lives = true;
    screen.run_steps(6);
    let read = read_so_far(&screen);
    assert_eq!(read.len(), 1, "{read:?}");
    assert!(read[0].starts_with(&step.say.nl.replace("**", "")), "{read:?}");

    // The task again, then the hint alone.
    for action in [Action::SayAgain, Action::Hint] {
        screen.state_mut().session.update(action);
        screen.run_steps(4);
    }
    let read = read_so_far(&screen);
    assert_eq!(read.len(), 3, "{read:?}");
    assert!(read[1].contains(&step.say.nl.replace("**", "")), "{read:?}");
    assert!(read[2].contains(&step.look.nl.replace("**", "")), "{read:?}");

    // A panel says its own words; what is under it is not read again when it closes.
    screen.state_mut().session.update(Action::OpenPanel(Panel::HelpQuay));
    screen.run_steps(6);
    assert!(read_so_far(&screen)[3].contains(&say(Lang::Nl, "quay-always-right")));
    screen.state_mut().session.update(Action::ClosePanel);
    screen.run_steps(6);
    assert_eq!(read_so_far(&screen).len(), 4);

    // Who asks for it hears it again.
    let again = say(Lang::Nl, "say-again");
    controls(&screen).into_iter().find(|node| name(node) == again).expect("again").click_accesskit();
    screen.run_steps(6);
    assert!(read_so_far(&screen)[4].contains(&step.say.nl.replace("**", "")));
}

#[test]
fn nothing_is_read_by_itself_unless_somebody_wants_it() {
    for (place, session) in screens(Lang::Nl).into_iter().filter(|(_, session)| !session.settings().read_aloud) {
        let screen = show(heard(session), LAPTOP);
        assert_eq!(screen.state().out, [], "{place}");
    }
}

#[test]
fn a_voice_on_the_internet_is_asked_for_first() {
    let lang = Lang::Nl;
    let outside = Voices { local: Vec::new(), network: Lang::ALL.map(Into::into).to_vec() };
    let session = after(run(lang, FIRST, Phase::Guided), [Action::VoicesCame(outside), Action::SetReadAloud(true)]);
    assert_eq!(show(session.clone(), LAPTOP).state().out, [], "nothing is read before the answer");
    assert_eq!(click(session.clone(), LAPTOP, &say(lang, "read-pilot")), [Action::OpenPanel(Panel::Hearing)]);
    let asked = after(session, [Action::OpenPanel(Panel::Hearing)]);
    for (key, yes) in [("network-yes", true), ("network-no", false)] {
        let button = format!("{}: {}", say(lang, "network-may"), say(lang, key));
        assert_eq!(click(asked.clone(), LAPTOP, &button), [Action::AllowNetworkVoices(yes)]);
    }
    let refused = after(asked, [Action::AllowNetworkVoices(false), Action::ClosePanel]);
    assert_eq!(speakers(&show(refused.clone(), LAPTOP), lang), Vec::<String>::new());
    let menu = after(refused, [Action::OpenPanel(Panel::Menu)]);
    let done = click(menu, LAPTOP, &say(lang, "hearing-title"));
    assert_eq!(done, [Action::OpenPanel(Panel::Hearing)], "one may think otherwise later");
}

#[test]
fn how_it_reads_is_chosen_in_its_panel() {
    let lang = Lang::De;
    let panel = after(heard(signed_in(lang)), [Action::OpenPanel(Panel::Hearing)]);
    for (about, key, expected) in [
        ("hearing-when", "hearing-by-itself", Action::SetReadAloud(true)),
        ("hearing-when", "hearing-on-asking", Action::SetReadAloud(false)),
        ("hearing-speed", "hearing-slow", Action::SetSlowVoice(true)),
        ("hearing-speed", "hearing-usual", Action::SetSlowVoice(false)),
    ] {
        let button = format!("{}: {}", say(lang, about), say(lang, key));
        assert_eq!(click(panel.clone(), LAPTOP, &button), [expected]);
    }
}

#[test]
fn the_keyboard_reaches_the_buttons_and_stays_where_it_was() {
    for (place, session) in screens(Lang::En) {
        let mut screen = show(heard(session), LAPTOP);
        let wanted: BTreeSet<String> = speakers(&screen, Lang::En).into_iter().collect();
        let mut reached = BTreeSet::new();
        for _ in 0..controls(&screen).len() + 4 {
            screen.key_press(egui::Key::Tab);
            screen.run_steps(2);
            let focused = controls(&screen).into_iter().find(|node| node.is_focused());
            reached.extend(focused.map(|node| name(&node)).filter(|name| wanted.contains(name)));
        }
        assert_eq!(reached, wanted, "{place}");
    }
}
