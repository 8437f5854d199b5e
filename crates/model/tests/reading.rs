//! Reading aloud as a part of the session: sentence after sentence, word by word, and everything that stops it.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

use std::collections::BTreeMap;
use std::sync::Arc;

use archipel_model::Lang;
use archipel_model::lesson::{Course, Program};
use archipel_model::progress::SignPicture;
use archipel_model::sandbox::Act;
use archipel_model::session::{Action, Effect, Panel, Phase, Saved, Script, Sentence, Session, Voice, Voices};
use time::{Date, Month};

const LESSON: &str = "01_steiger/loket";

fn session(local: &[Lang], network: &[Lang]) -> Session {
    anew(Saved::default(), local, network)
}

fn anew(saved: Saved, local: &[Lang], network: &[Lang]) -> Session {
    let (course, problems) = Course::builtin();
    let day = Date::from_calendar_date(2026, Month::November, 23).expect("a day");
    let mut session = Session::new(Arc::new(course), problems, day, 5, saved);
    let tags = |langs: &[Lang]| langs.iter().map(|lang| (*lang).into()).collect();
    session.update(Action::VoicesCame(Voices { local: tags(local), network: tags(network) }));
    session
}

fn practising(phase: Phase) -> Session {
    let mut session = session(&Lang::ALL, &[]);
    session.update(Action::Welcome);
    for picture in [SignPicture::Boat, SignPicture::Sun, SignPicture::Key] {
        session.update(Action::PickPicture(picture));
    }
    for action in [Action::SignIn, Action::OpenLesson(LESSON.to_owned()), Action::Play(phase)] {
        session.update(action);
    }
    session
}

fn script(text: &str) -> Script {
    Script { text: text.to_owned(), from: 0, lang: Lang::Nl.into(), foreign: BTreeMap::new(), practice: false }
}

fn read(session: &mut Session, text: &str) -> Option<Sentence> {
    said(session.update(Action::Read(script(text))))
}

fn said(effects: Vec<Effect>) -> Option<Sentence> {
    effects.into_iter().find_map(|effect| match effect {
        Effect::Speak(sentence) => Some(sentence),
        _ => None,
    })
}

/// What is spoken now.
fn spoken(session: &Session) -> Option<&str> {
    let reading = session.reading()?;
    reading.script().text.get(reading.spoken())
}

#[test]
fn a_text_is_read_sentence_by_sentence_and_then_it_is_over() {
    let mut session = session(&[Lang::Nl], &[]);
    let first = read(&mut session, "Welkom\nAlles is oefening. Niets is echt.").expect("a sentence");
    assert_eq!((first.text.as_str(), first.lang, first.slow, first.network), ("Welkom", Lang::Nl.into(), false, false));
    let second = said(session.update(Action::VoiceDone(first.number))).expect("a sentence");
    assert_eq!(second.text, "Alles is oefening.");
    assert_eq!(spoken(&session), Some("Alles is oefening."));
    let third = said(session.update(Action::VoiceDone(second.number))).expect("a sentence");
    assert_eq!(third.text, "Niets is echt.");
    assert_eq!(session.update(Action::VoiceDone(third.number)), []);
    assert_eq!(session.reading(), None);
}

#[test]
fn what_is_known_already_is_not_read_again() {
    let mut session = session(&[Lang::Nl], &[]);
    let from = "De taak.\n".len();
    let read = said(session.update(Action::Read(Script { from, ..script("De taak.\nDe tip.") })));
    assert_eq!(read.map(|sentence| sentence.text), Some("De tip.".to_owned()));
    assert_eq!(spoken(&session), Some("De tip."));
    assert_eq!(session.update(Action::Read(Script { from: 999, ..script("De taak.") })), []);
}

#[test]
fn where_the_voice_tells_the_word_is_known() {
    let mut session = session(&[Lang::Nl], &[]);
    let first = read(&mut session, "Eén woord. Nog een.").expect("a sentence");
    session.update(Action::VoiceAt { sentence: first.number, place: 4 });
    assert_eq!(spoken(&session), Some("woord."));
    let second = said(session.update(Action::VoiceDone(first.number))).expect("a sentence");
    assert_eq!(spoken(&session), Some("Nog een."));
    session.update(Action::VoiceAt { sentence: second.number, place: 4 });
    assert_eq!(spoken(&session), Some("een."));
    session.update(Action::VoiceAt { sentence: second.number, place: 400 });
    assert_eq!(spoken(&session), Some("een."), "a place that is none changes nothing");
}

#[test]
fn news_of_a_sentence_that_was_cut_short_counts_no_more() {
    let mut session = session(&[Lang::Nl], &[]);
    let old = read(&mut session, "Een. Twee.").expect("a sentence");
    let new = read(&mut session, "Andere tekst. Nog wat.").expect("another text");
    assert_ne!(old.number, new.number);
    for late in [Action::VoiceDone(old.number), Action::VoiceFailed(old.number)] {
        assert_eq!(session.update(late), []);
    }
    session.update(Action::VoiceAt { sentence: old.number, place: 0 });
    assert_eq!(spoken(&session), Some("Andere tekst."));
    assert_eq!(session.update(Action::VoiceFailed(new.number)), []);
    assert_eq!(session.reading(), None, "a voice that cannot speak is not asked again");
}

#[test]
fn it_stops_when_pressed_again_and_when_the_screen_changes() {
    let stops = |session: &Session, action: Action| {
        let mut session = session.clone();
        read(&mut session, "Een zin. En nog een.").expect("a sentence");
        let hushed = session.update(action).contains(&Effect::Hush);
        assert_eq!(hushed, session.reading().is_none());
        hushed
    };
    let welcome = session(&[Lang::Nl], &[]);
    for action in [Action::StopReading, Action::Welcome, Action::OpenPanel(Panel::Seeing), Action::ChooseLang(Lang::Fr)]
    {
        assert!(stops(&welcome, action.clone()), "{action:?}");
    }
    let task = practising(Phase::Guided);
    let leaves = [
        Action::OpenMap,
        Action::OpenCard,
        Action::SignOut,
        Action::OpenPanel(Panel::HelpQuay),
        Action::Claim,
        Action::SayAgain,
        Action::Hint,
        Action::ChoosePortalLang(Lang::De),
    ];
    for action in leaves {
        assert!(stops(&task, action.clone()), "{action:?}");
    }
    assert!(stops(&practising(Phase::Watch), Action::ShowNext));
    for action in [Action::SetSlowVoice(true), Action::SetSound(false), Action::DismissNotice, Action::Stored] {
        assert!(!stops(&task, action.clone()), "{action:?}");
    }
    let look_elsewhere = Action::Do(Act::Show(Program::Mail));
    assert!(!stops(&task, look_elsewhere.clone()), "who tries it out may go on listening to the task");
    let mut page = task.clone();
    page.update(Action::Read(Script { practice: true, ..script("Een zin. En nog een.") }));
    assert!(page.update(look_elsewhere).contains(&Effect::Hush), "another page stands there");
    let mut picking = session(&[Lang::Nl], &[]);
    picking.update(Action::Welcome);
    assert!(!stops(&picking, Action::PickPicture(SignPicture::Boat)), "the page is the same");
}

#[test]
fn nothing_is_hushed_that_is_silent() {
    let mut task = practising(Phase::Guided);
    assert!(!task.update(Action::OpenMap).contains(&Effect::Hush));
    assert_eq!(task.update(Action::StopReading), []);
}

#[test]
fn where_no_voice_is_nothing_is_read() {
    let mut session = session(&[Lang::Fr], &[]);
    assert_eq!((session.voice(Lang::Fr), session.voice(Lang::Nl)), (Voice::Ready, Voice::None));
    assert_eq!(read(&mut session, "Een zin."), None);
    assert_eq!(session.reading(), None);
    let mut french = Script { lang: Lang::Fr.into(), ..script("Une phrase.") };
    assert!(said(session.update(Action::Read(french.clone()))).is_some());
    french.text = " …".to_owned();
    assert_eq!(session.update(Action::Read(french)), [], "nothing in it can be said");
}

#[test]
fn a_voice_on_the_internet_waits_for_a_yes() {
    let mut asked = session(&[], &[Lang::Nl]);
    assert_eq!(asked.voice(Lang::Nl), Voice::Asks);
    assert_eq!(read(&mut asked, "Een zin."), None, "nothing leaves before the answer");
    asked.update(Action::OpenPanel(Panel::Hearing));

    let mut refused = asked.clone();
    refused.update(Action::AllowNetworkVoices(false));
    assert_eq!(refused.voice(Lang::Nl), Voice::None);

    let effects = asked.update(Action::AllowNetworkVoices(true));
    assert_eq!(asked.voice(Lang::Nl), Voice::Ready);
    assert!(read(&mut asked, "Een zin.").expect("a sentence").network);
    let Some(Effect::Save { payload }) = effects.into_iter().last() else { panic!("not kept") };
    let again = anew(Saved { payload: Some(payload), ..Saved::default() }, &[], &[Lang::Nl]);
    assert_eq!(again.voice(Lang::Nl), Voice::Ready, "asked once");
}

#[test]
fn how_one_hears_is_kept_and_older_saves_still_read() {
    let mut session = session(&[Lang::Nl], &[]);
    session.update(Action::SetReadAloud(true));
    let effects = session.update(Action::SetSlowVoice(true));
    assert!(read(&mut session, "Een zin.").expect("a sentence").slow);
    let Some(Effect::Save { payload }) = effects.into_iter().last() else { panic!("not kept") };
    let again = anew(Saved { payload: Some(payload), ..Saved::default() }, &[], &[]);
    assert_eq!(again.settings(), session.settings());
    assert!(again.settings().read_aloud && again.settings().slow_voice);

    let payload = Some("(settings:(sound:false,look:Dark,text:P150,motion:true,lang:De),learners:[])".to_owned());
    let older = anew(Saved { payload, ..Saved::default() }, &[], &[]);
    assert_eq!(older.notice(), None);
    let settings = older.settings();
    assert_eq!((settings.read_aloud, settings.slow_voice, settings.network_voices), (false, false, None));
}
