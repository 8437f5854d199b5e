//! A further language of the help: what it says, what fills its gaps, what is noted for its translator, and when it
//! begins to be spoken.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

use std::collections::BTreeMap;
use std::sync::Arc;

use archipel_model::lesson::{Course, check, notes};
use archipel_model::progress::SignPicture;
use archipel_model::session::{Action, Effect, Notice, Phase, Run, Saved, Session};
use archipel_model::{HelpLang, Lang, Tag, Text};
use time::{Date, Month};

fn uk() -> Tag {
    Tag::new("uk").expect("a tag")
}

fn day() -> Date {
    Date::from_calendar_date(2026, Month::March, 5).expect("a day")
}

const LANGUAGE: &str = r#"(
    name: "Українська",
    letters: "noto-cyrillic",
    months: ["січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня", "листопада", "грудня"],
    day: "{day} {month} {year} року",
    sum: "{euros},{cents} євро",
)"#;

/// A course with the facts of a lesson in every form, and with these words in Ukrainian.
fn course(said: &str) -> (Course, BTreeMap<String, String>) {
    let mut files = BTreeMap::new();
    for (name, text) in [
        ("course.ron", include_str!("broken/base/course.ron")),
        ("personas.ron", include_str!("broken/base/personas.ron")),
        ("real_life.ron", include_str!("broken/base/real_life.ron")),
        ("sites/post.site.ron", include_str!("broken/base/sites/post.site.ron")),
        ("sites/zoekster.search.ron", include_str!("broken/base/sites/zoekster.search.ron")),
        ("a/letter.lesson.ron", include_str!("broken/base/a/letter.lesson.ron")),
        ("language.uk.ron", LANGUAGE),
        ("a/letter.uk.ron", said),
    ] {
        files.insert(name.to_owned(), text.to_owned());
    }
    let cases = r#"cases: [{
        "sum": Euro(123456),
        "until": InDays(30),
        "need": Words(nl: "werk", fr: "du travail", de: "Arbeit", en: "work"),
        "tile": Words(nl: "Wonen", fr: "Logement", de: "Wohnen", en: "Housing"),
    }]"#;
    let lesson = files["a/letter.lesson.ron"].replace("cases: [{\"sum\": Euro(1250)}, {\"sum\": Euro(990)}]", cases);
    let lesson = lesson.replace("en: \"Look.\"", "en: \"{need}, {tile}, {sum}, {until}\"");
    let otherwise = "(nl: \"Nog niet.\", fr: \"Pas encore.\", de: \"Noch nicht.\", en: \"Not yet.\")";
    let lesson = lesson.replace(otherwise, "(nl: \"{until}\", fr: \"{until}\", de: \"{until}\", en: \"{until}\")");
    files.insert("a/letter.lesson.ron".to_owned(), lesson);
    let (course, problems) = check(&files);
    assert_eq!(problems, []);
    (course, files)
}

/// What the help says for the text "where to look" of the lesson.
fn look(course: &Course, lang: HelpLang, portal: Lang) -> String {
    let course = Arc::new(course.clone());
    let lesson = course.lessons.first().expect("a lesson");
    let run = Run::begin(&course, lesson, day(), Phase::Guided, 0).expect("a run");
    run.sandbox.help(&lesson.file.steps[0].look, lang, portal)
}

const IN_UKRAINIAN: HelpLang = HelpLang { further: Some(TAG), own: Lang::De };
const TAG: Tag = match Tag::new("uk") {
    Some(tag) => tag,
    None => panic!("a tag"),
};

#[test]
fn what_is_said_has_its_facts_in_its_own_language_and_what_is_on_the_screen_in_the_portals() {
    let (course, _) = course(
        r#"{
            "{need}, {tile}, {sum}, {until}": "{need}; «{screen:tile}»; {sum}; {until}; {screen:until}; {screen:sum}",
            "work": "роботу",
        }"#,
    );
    assert_eq!(
        look(&course, IN_UKRAINIAN, Lang::Fr),
        "роботу; «Logement»; 1234,56 євро; 4 квітня 2026 року; 4 avril 2026; 1234,56 euros"
    );
    let own = HelpLang { further: None, ..IN_UKRAINIAN };
    assert_eq!(look(&course, own, Lang::Fr), "Schauen Sie.");
}

#[test]
fn what_is_missing_is_said_in_the_own_language_with_all_that_is_in_it() {
    for said in ["{}", r#"{"{need}, {tile}, {sum}, {until}": " "}"#] {
        let (course, _) = course(said);
        let english = HelpLang { own: Lang::En, ..IN_UKRAINIAN };
        assert_eq!(look(&course, english, Lang::Nl), "work, Housing, 1234.56 euros, 4 April 2026", "{said}");
        assert_eq!(look(&course, IN_UKRAINIAN, Lang::Nl), "Schauen Sie.", "{said}");
    }
    // A word that is put in falls back alone.
    let (course, _) = course(r#"{"{need}, {tile}, {sum}, {until}": "{need}"}"#);
    assert_eq!(look(&course, IN_UKRAINIAN, Lang::Nl), "Arbeit");
    // A text that is only a fact needs no words.
    let run = Run::begin(&Arc::new(course.clone()), &course.lessons[0], day(), Phase::Guided, 0).expect("a run");
    let text = &course.lessons[0].file.steps[0].otherwise;
    assert_eq!(run.sandbox.help(text, IN_UKRAINIAN, Lang::Nl), "4 квітня 2026 року");
    let unknown = HelpLang { further: Tag::new("bg"), own: Lang::De };
    assert_eq!(look(&course, unknown, Lang::Nl), "Schauen Sie.");
}

#[test]
fn what_is_missing_and_what_is_said_in_vain_is_noted_and_no_problem() {
    let (course, files) = course("{\n    \"A letter\": \"Лист\",\n    \"An old text\": \"Старий текст\",\n}");
    let said: Vec<String> = notes(&course, &files).iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "lessons/a/letter.lesson.ron:1:1: 8 texts are not in Українська yet\
             \n  hint: cargo xtask check --missing uk prints them",
            "lessons/course.ron:1:1: 2 texts are not in Українська yet\
             \n  hint: cargo xtask check --missing uk prints them",
            "lessons/personas.ron:1:1: 2 texts are not in Українська yet\
             \n  hint: cargo xtask check --missing uk prints them",
            "lessons/real_life.ron:1:1: 1 text is not in Українська yet\
             \n  hint: cargo xtask check --missing uk prints them",
            "lessons/a/letter.uk.ron:3:5: no lesson says this any more\n  hint: take both lines out",
        ]
    );
    let language = course.language(uk()).expect("Ukrainian");
    let unsaid = course.unsaid(language);
    let of_lesson: Vec<&str> =
        unsaid.iter().filter(|(file, _)| file.starts_with("a/")).map(|(_, text)| text.en.as_str()).collect();
    assert!(of_lesson.contains(&"{need}, {tile}, {sum}, {until}") && !of_lesson.contains(&"A letter"), "{of_lesson:?}");
    assert!(!of_lesson.contains(&"Somebody"), "what stands on the phone is not said by the help: {of_lesson:?}");
    assert!(!of_lesson.contains(&"work"), "nobody puts it in yet");
    assert!(
        !course.speaks_of(&course.lessons[0], IN_UKRAINIAN) && course.speaks_of(&course.lessons[0], Lang::De.into())
    );
}

#[test]
fn words_that_are_put_in_are_missing_once_somebody_puts_them_in() {
    let (course, _) = course(r#"{"{need}, {tile}, {sum}, {until}": "{need} {screen:tile}"}"#);
    let language = course.language(uk()).expect("Ukrainian");
    let unsaid: Vec<&Text> = course.unsaid(language).into_iter().map(|(_, text)| text).collect();
    assert!(unsaid.iter().any(|text| text.en == "work"));
    assert!(!unsaid.iter().any(|text| text.en == "Housing"));
}

fn session(saved: &str) -> Session {
    let (course, problems) = Course::builtin();
    assert_eq!(problems, []);
    let saved = (!saved.is_empty()).then(|| saved.to_owned());
    Session::new(Arc::new(course), Vec::new(), day(), 5, Saved { payload: saved, ..Saved::default() })
}

fn saved_by(effects: &[Effect]) -> String {
    let save = effects.iter().find_map(|effect| match effect {
        Effect::Save { payload } => Some(payload.clone()),
        _ => None,
    });
    save.expect("a save")
}

fn brings(effects: &[Effect]) -> Option<&str> {
    effects.iter().find_map(|effect| match effect {
        Effect::BringLetters(name) => Some(name.as_str()),
        _ => None,
    })
}

const LETTERS: &str = "noto-cyrillic";

fn came() -> Action {
    Action::LettersCame(LETTERS.to_owned())
}

#[test]
fn a_further_language_is_spoken_when_its_letters_are_there_and_keeps_the_state() {
    let mut session = session("");
    session.update(Action::ChooseLang(Lang::Fr));
    session.update(Action::Welcome);
    for picture in [SignPicture::Boat, SignPicture::Sun, SignPicture::Key] {
        session.update(Action::PickPicture(picture));
    }
    session.update(Action::SignIn);
    session.update(Action::OpenLesson("01_steiger/loket".to_owned()));
    session.update(Action::Play(Phase::Guided));
    session.update(Action::Claim);
    let run = session.run().cloned();

    let effects = session.update(Action::ChooseFurther(uk()));
    assert_eq!(brings(&effects), Some(LETTERS));
    assert_eq!((session.lang(), session.coming().map(|language| language.tag)), (Lang::Fr.into(), Some(uk())));
    session.update(Action::LettersCame("other letters".to_owned()));
    assert_eq!(session.lang(), Lang::Fr.into());
    session.update(came());
    assert_eq!(session.lang(), HelpLang { further: Some(uk()), own: Lang::Fr });
    assert_eq!((session.lang_name(), session.coming()), ("Українська", None));
    assert_eq!(session.portal_lang(), Lang::Fr, "portals keep theirs");
    assert_eq!(session.run(), run.as_ref());

    session.update(Action::FillGaps(Lang::En));
    assert_eq!(session.lang(), HelpLang { further: Some(uk()), own: Lang::En });
    session.update(Action::ChooseLang(Lang::Nl));
    assert_eq!(session.lang(), Lang::Nl.into());
    session.update(came());
    assert_eq!(session.lang(), Lang::Nl.into(), "letters that come too late change nothing");
}

#[test]
fn without_its_letters_the_old_language_goes_on() {
    let mut session = session("");
    session.update(Action::ChooseLang(Lang::De));
    session.update(Action::ChooseFurther(uk()));
    session.update(Action::LettersFailed(LETTERS.to_owned()));
    assert_eq!((session.lang(), session.coming()), (Lang::De.into(), None));
    assert_eq!(session.notice(), Some(&Notice::LettersFailed(uk())));
    // Nobody waits for it any more.
    session.update(Action::DismissNotice);
    session.update(Action::LettersFailed(LETTERS.to_owned()));
    assert_eq!(session.notice(), None);
    // Once more is possible.
    assert_eq!(brings(&session.update(Action::ChooseFurther(uk()))), Some(LETTERS));
    session.update(came());
    assert_eq!(session.lang().further, Some(uk()));
}

#[test]
fn the_choice_is_kept_and_older_and_stranger_saves_still_read() {
    let mut first = session("");
    first.update(Action::FillGaps(Lang::Fr));
    let payload = saved_by(&first.update(Action::ChooseFurther(uk())));
    let mut again = session(&payload);
    assert_eq!((again.lang(), again.awaited_letters()), (Lang::Fr.into(), Some(LETTERS)));
    again.update(came());
    assert_eq!(again.lang(), HelpLang { further: Some(uk()), own: Lang::Fr });

    for (older, lang) in [
        ("(settings:(sound:false,lang:De),learners:[])", Lang::De),
        ("(settings:(lang:En,further:Some(\"tlh\")),learners:[])", Lang::En),
        ("(settings:(lang:Fr,further:Some(\"not a tag\")),learners:[])", Lang::Fr),
    ] {
        let read = session(older);
        assert_eq!((read.notice(), read.lang(), read.awaited_letters()), (None, lang.into(), None), "{older}");
    }
}

#[test]
fn a_window_that_is_opened_anew_waits_for_the_letters_again() {
    let mut before = session("");
    for action in [Action::ChooseFurther(uk()), came(), Action::Welcome] {
        before.update(action);
    }
    for picture in [SignPicture::Fish, SignPicture::Sun, SignPicture::Key] {
        before.update(Action::PickPicture(picture));
    }
    let payload = saved_by(&before.update(Action::SignIn));
    let place = before.place().expect("a place");
    let mut anew = session(&payload);
    anew.come_back(&place);
    assert_eq!((anew.place(), anew.awaited_letters()), (Some(place), Some(LETTERS)));
    anew.update(came());
    assert_eq!(anew.lang(), before.lang());
}
