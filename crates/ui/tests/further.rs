//! A further language of the help on the screen: it has a letter for everything that it says, its gaps are told to those
//! who listen, and what stands on the practice PC and phone is named as it stands there.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

mod common;

use std::collections::BTreeSet;
use std::sync::Arc;

use archipel_model::facts::{SCREEN, names_in};
use archipel_model::lesson::{BUILTIN, check};
use archipel_model::session::{Action, Panel, Phase, Saved, Session};
use archipel_model::{HelpLang, Lang};
use archipel_ui::theme::{BODY, Emphasis, LETTERS, Seeing, add_letters, install};
use archipel_ui::words::{Words, game, world};
use common::{
    FIRST, LAPTOP, after, controls, heard, languages, name, run, say, show, signed_in, speaking, start, texts,
};
use egui::{Color32, Context};
use egui_kittest::kittest::NodeT;
use time::{Date, Month};

/// The builtin further languages, each with an own one that fills its gaps.
fn further() -> Vec<HelpLang> {
    let all: Vec<HelpLang> = languages().into_iter().filter(|lang| lang.further.is_some()).collect();
    assert!(!all.is_empty(), "no further language");
    all
}

/// A context with the usual letters, and with those of these names.
fn context(names: &[&str]) -> Context {
    let ctx = Context::default();
    install(&ctx, Seeing::default());
    for name in names {
        let (_, bytes) = LETTERS.iter().find(|(other, _)| other == name).expect("a font of this name");
        add_letters(&ctx, name, *bytes);
    }
    // New letters are there from the next frame on.
    ctx.run_ui(egui::RawInput::default(), |_| {}).textures_delta.clear();
    ctx
}

/// The characters of these texts for which there is no letter.
fn missing(ctx: &Context, texts: impl IntoIterator<Item = String>) -> BTreeSet<char> {
    let signs: BTreeSet<char> = texts.into_iter().flat_map(|text| text.chars().collect::<Vec<_>>()).collect();
    let blank = |sign: &char| sign.is_whitespace() || sign.is_control();
    ctx.fonts_mut(|fonts| {
        let mut font = fonts.fonts.font(&egui::FontFamily::Proportional);
        let there = font.characters();
        signs.into_iter().filter(|sign| !blank(sign) && !there.contains_key(sign)).collect()
    })
}

#[test]
fn there_is_a_letter_for_everything_that_is_said() {
    let course = common::course();
    let usual = context(&[]);
    let words = Lang::ALL.iter().flat_map(|lang| game(*lang).into_iter().chain([world(*lang)]));
    let further = |path: &str| course.languages.iter().any(|one| path.ends_with(&format!(".{}.ron", one.tag)));
    let content = BUILTIN.iter().filter(|(path, _)| !further(path)).map(|(_, text)| *text);
    let own = words.chain(content).map(str::to_owned);
    assert_eq!(missing(&usual, own), BTreeSet::new());
    assert_eq!(missing(&usual, ["Ж".to_owned()]).len(), 1, "this test can fail");
    for language in &course.languages {
        let name = &language.file.name;
        assert_eq!(
            missing(&usual, [name.clone()]),
            BTreeSet::new(),
            "{name}: its name must be read before it is chosen"
        );
        let letters: Vec<&str> = language.file.letters.as_deref().into_iter().collect();
        let ctx = context(&letters);
        let months = language.file.months.iter().chain([&language.file.day, &language.file.sum]).cloned();
        let said = language.texts().map(|(_, words)| words.to_owned());
        let of_game = game(language.tag).expect("the words of the game").to_owned();
        assert_eq!(missing(&ctx, months.chain(said).chain([of_game])), BTreeSet::new(), "{name}");
    }
}

#[test]
fn what_stands_on_the_screen_is_named_by_a_word_that_stands_there() {
    let course = common::course();
    let world = Words::of(Lang::Nl);
    let mut keys = 0;
    let own = course.lessons.iter().flat_map(|lesson| lesson.file.help_texts());
    let own = own.flat_map(|text| text.all().map(|(_, words)| words.to_owned()));
    let further = course.languages.iter().flat_map(|language| language.texts()).map(|(_, words)| words.to_owned());
    for words in own.chain(further) {
        for key in names_in(&words).filter_map(|name| name.strip_prefix(SCREEN)).filter(|name| name.contains('-')) {
            keys += 1;
            assert!(world.has(key) && !world.get(key).contains('{'), "\"{words}\": no words for {key}");
        }
    }
    assert!(keys > 0);
}

#[test]
fn the_pilot_names_what_is_on_the_screen_in_the_language_of_the_portals() {
    let lang = further()[0];
    for portal in [Lang::Nl, Lang::Fr] {
        let task = after(run(lang, common::KEY, Phase::Guided), [Action::ChoosePortalLang(portal)]);
        let screen = show(after(task, [Action::SayAgain, Action::Hint]), LAPTOP);
        let button = format!("«{}»", Words::of(portal).get("portal-log-in"));
        assert!(texts(&screen).iter().any(|text| text.contains(&button)), "{button}: {:?}", texts(&screen));
    }
}

/// The course with only this much said in Ukrainian.
fn with_gaps(keep: impl Fn(&str) -> bool) -> Session {
    let files = BUILTIN.iter();
    let kept = files.filter(|(path, _)| !path.ends_with(".uk.ron") || keep(path));
    let (course, problems) = check(&kept.map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect());
    assert_eq!(problems, []);
    let day = Date::from_calendar_date(2026, Month::November, 23).expect("a day");
    Session::new(Arc::new(course), Vec::new(), day, 3, Saved::default())
}

/// The languages of what the screen says, where they differ from the page's.
fn language_of(screen: &egui_kittest::Harness<'_, common::Shown>, words: &str) -> Option<String> {
    let node = screen.root().children_recursive().find(|node| name(node) == words)?;
    node.accesskit_node().language().map(str::to_owned)
}

#[test]
fn a_lesson_that_is_not_translated_says_so_and_is_in_the_language_that_fills_the_gaps() {
    let lang = HelpLang { own: Lang::Fr, ..further()[0] };
    let course = common::course();
    let lesson = course.lesson(FIRST).expect("a lesson");
    let open = |session: Session| {
        let in_it = after(speaking(session, lang), [Action::Welcome]);
        use archipel_model::progress::SignPicture::{Boat, Key, Sun};
        let signed_in = after(in_it, [Boat, Sun, Key].map(Action::PickPicture));
        after(signed_in, [Action::SignIn, Action::OpenLesson(FIRST.to_owned())])
    };
    let note = Words::of(lang).with("lesson-not-translated", &[("language", "Français")]);

    let whole = open(with_gaps(|_| true));
    let screen = show(whole, LAPTOP);
    assert!(!controls(&screen).iter().any(|control| name(control) == note));
    assert_eq!(language_of(&screen, lesson.file.title.get(Lang::Fr)), None);

    let gap = open(with_gaps(|path| !path.starts_with(FIRST)));
    let screen = show(gap.clone(), LAPTOP);
    let title = lesson.file.title.get(Lang::Fr);
    assert_eq!(language_of(&screen, title).as_deref(), Some("fr"), "{:?}", texts(&screen));
    assert_eq!(language_of(&screen, &say(lang, "after-this-lesson")), None);
    assert_eq!(common::click(gap.clone(), LAPTOP, &note), [Action::OpenPanel(Panel::Languages)]);

    // Each line is read by a voice of its language.
    let spoken = common::click(heard(gap), LAPTOP, &say(lang, "read-page"));
    let [Action::Read(script)] = spoken.as_slice() else { panic!("{spoken:?}") };
    assert_eq!(script.lang, lang.tag());
    let lines: Vec<&str> = script.text.lines().collect();
    for (index, line) in lines.iter().enumerate() {
        let french = [title, lesson.file.skill.get(Lang::Fr)].contains(line);
        assert_eq!(script.foreign.get(&index).copied(), french.then(|| Lang::Fr.into()), "{line}");
    }
}

#[test]
fn the_language_that_fills_the_gaps_is_chosen_beside_it() {
    let lang = further()[0];
    let panel = |session: Session| after(session, [Action::OpenPanel(Panel::Languages)]);
    let own = panel(signed_in(Lang::Nl));
    let filling = say(Lang::Nl, "language-of-gaps");
    assert!(!texts(&show(own.clone(), LAPTOP)).contains(&filling), "who speaks Dutch has no gaps");
    let course = common::course();
    let language = lang.further.and_then(|tag| course.language(tag)).expect("a language");
    let choose = format!("{}: {}", say(Lang::Nl, "language-of-help"), language.file.name);
    assert_eq!(common::click(own, LAPTOP, &choose), [Action::ChooseFurther(language.tag)]);
    let fill = format!("{}: Deutsch", say(lang, "language-of-gaps"));
    assert_eq!(common::click(panel(signed_in(lang)), LAPTOP, &fill), [Action::FillGaps(Lang::De)]);
    assert_eq!(common::click(start(lang, Saved::default()), LAPTOP, "Nederlands"), [Action::ChooseLang(Lang::Nl)]);
}

#[test]
fn the_devices_are_in_the_language_of_the_portals() {
    let lang = further()[0];
    let screen = show(heard(run(lang, FIRST, Phase::Guided)), LAPTOP);
    let portal = |key: &str| language_of(&screen, &Words::of(lang.own).get(key));
    assert_eq!([portal("program-mail"), portal("phone-unlock")], [Some("nl".to_owned()), Some("nl".to_owned())]);
    assert_eq!(language_of(&screen, &say(lang, "say-again")).as_deref(), Some("uk"));
    assert_eq!(language_of(&screen, &say(lang, "read-computer")).as_deref(), Some("uk"));
}

#[test]
fn a_paragraph_in_new_letters_is_not_higher_than_one_in_the_usual_ones() {
    let ctx = context(&["noto-cyrillic"]);
    let high = |text: &str| {
        let job = BODY.job(&ctx, text, Color32::PLACEHOLDER, 400.0, Emphasis::Plain);
        ctx.fonts_mut(|fonts| fonts.layout_job(job).size().y)
    };
    assert_eq!(high("Комп’ютер"), high("Computer"));
}
