//! A call comes when it should, says what was written, ends in every way, and its words are checked.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use archipel_model::lesson::{Course, check};
use archipel_model::sandbox::phone::PhoneView;
use archipel_model::sandbox::{Act, Event, PhoneAct, Sandbox};
use archipel_model::session::{Phase, Run};
use time::{Date, Month};

fn collect(folder: &Path, root: &Path, files: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).expect("folder") {
        let path = entry.expect("entry").path();
        if path.is_dir() {
            collect(&path, root, files);
        } else {
            let name = path.strip_prefix(root).expect("inside").to_string_lossy().replace('\\', "/");
            files.insert(name, fs::read_to_string(&path).expect("text"));
        }
    }
}

/// The small course of the broken files, with a call: `after` says when it comes.
fn course(after: &str) -> Arc<Course> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/broken/base");
    let mut files = BTreeMap::new();
    collect(&root, &root, &mut files);
    let words = |text: &str| format!("(nl: \"{text}\", fr: \"{text}\", de: \"{text}\", en: \"{text}\")");
    let calls = format!(
        "calls: [(id: \"desk\", from: {}, {after} says: {}, choices: [\
         (id: \"who\", label: {}, says: {}, choices: [(id: \"bye\", label: {})]), (id: \"no\", label: {})])],",
        words("Desk"),
        words("Hello"),
        words("Who?"),
        words("Me"),
        words("Bye"),
        words("No"),
    );
    let lesson = files["a/letter.lesson.ron"].replacen("strangers: [", &format!("{calls} strangers: ["), 1);
    files.insert("a/letter.lesson.ron".to_owned(), lesson);
    let (course, problems) = check(&files);
    assert_eq!(problems, []);
    Arc::new(course)
}

fn begin(course: &Arc<Course>) -> Sandbox {
    let day = Date::from_calendar_date(2026, Month::November, 23).expect("a day");
    Run::begin(course, &course.lessons[0], day, Phase::Guided, 0).expect("a run").sandbox
}

fn phone(sandbox: &mut Sandbox, act: PhoneAct) -> Vec<Event> {
    sandbox.apply(&Act::Phone(act))
}

#[test]
fn a_call_without_a_cause_rings_at_the_start_and_has_the_phone_to_itself() {
    let mut sandbox = begin(&course(""));
    assert_eq!(sandbox.phone.view, PhoneView::Ringing("desk".to_owned()));
    assert!(sandbox.phone.calls(), "the switch of a small screen shows it");
    assert_eq!(phone(&mut sandbox, PhoneAct::Home), []);
    assert_eq!(sandbox.phone.view, PhoneView::Ringing("desk".to_owned()));
}

#[test]
fn a_call_comes_with_its_cause_once() {
    let mut sandbox = begin(&course("after: DayCame(2),"));
    sandbox.pass_days(1);
    assert!(!sandbox.phone.on_call());
    sandbox.pass_days(1);
    assert!(sandbox.phone.on_call());
    assert_eq!(phone(&mut sandbox, PhoneAct::LetRing), [Event::CallIgnored("desk".to_owned())]);
    sandbox.pass_days(5);
    assert!(!sandbox.phone.on_call());
    assert!(sandbox.phone.calls_over.contains("desk"));
}

#[test]
fn one_hears_the_answers_and_hangs_up_whenever_one_likes() {
    let course = course("");
    let mut sandbox = begin(&course);
    assert_eq!(phone(&mut sandbox, PhoneAct::Answer), [Event::CallAnswered("desk".to_owned())]);
    assert_eq!(phone(&mut sandbox, PhoneAct::Say("bye".to_owned())), [], "that cannot be said yet");
    assert_eq!(phone(&mut sandbox, PhoneAct::Say("who".to_owned())), [Event::CallSaid("who".to_owned())]);
    let call = sandbox.given.call("desk").expect("the call");
    let PhoneView::Call { said, .. } = &sandbox.phone.view else { panic!("{:?}", sandbox.phone.view) };
    let (says, choices) = call.now(said);
    assert_eq!(says.nl, "Me");
    assert_eq!(choices.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["bye"]);
    let mut hung_up = sandbox.clone();
    assert_eq!(phone(&mut hung_up, PhoneAct::HangUp), [Event::CallEnded("desk".to_owned())]);
    assert_eq!(hung_up.phone.view, PhoneView::Home);
    // The caller hangs up when there is nothing left to say.
    assert_eq!(phone(&mut sandbox, PhoneAct::Say("bye".to_owned())), [Event::CallSaid("bye".to_owned())]);
    assert!(sandbox.phone.calls_over.contains("desk") && !sandbox.phone.on_call());
}
