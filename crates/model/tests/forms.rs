//! The portal engine is general: one portal, as data alone, has every kind of field and the whole route from the log-in to
//! the decision, in both looks. It is for this test only; what forms do wrong for people is tried here too.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use archipel_model::Lang;
use archipel_model::lesson::{Course, FieldKind, Form, Goal, check};
use archipel_model::sandbox::form::{Stage, Wrong};
use archipel_model::sandbox::{Act, BrowserAct, Event, FormAct, Sandbox};
use archipel_model::session::{Feedback, Move, Phase, Run};
use time::{Date, Month};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).expect("text")
}

fn files() -> BTreeMap<String, String> {
    let base = folder("broken/base");
    let mut files = BTreeMap::new();
    for name in ["personas.ron", "real_life.ron", "sites/post.site.ron", "sites/zoekster.search.ron"] {
        files.insert(name.to_owned(), text(&base.join(name)));
    }
    let course = text(&base.join("course.ron")).replace("\"a/letter\"", "\"a/premium\"");
    files.insert("course.ron".to_owned(), course);
    files.insert("sites/portal.site.ron".to_owned(), text(&folder("forms/portal.site.ron")));
    files.insert("a/premium.lesson.ron".to_owned(), text(&folder("forms/premium.lesson.ron")));
    files
}

fn course() -> Arc<Course> {
    let (course, problems) = check(&files());
    assert_eq!(problems, []);
    Arc::new(course)
}

fn begin(phase: Phase) -> Run {
    let course = course();
    let lesson = course.lessons.first().expect("a lesson").clone();
    let day = Date::from_calendar_date(2026, Month::November, 23).expect("a day");
    Run::begin(&course, &lesson, day, phase, 0).expect("a run")
}

fn form(run: &Run) -> Form {
    run.sandbox.given.form("premie").expect("the form").1.clone()
}

/// The coach plays on to the step with this goal.
fn play_to(run: &mut Run, there: impl Fn(&Goal) -> bool) {
    for _ in 0..200 {
        if run.current().is_none_or(|step| there(&step.goal)) {
            return;
        }
        let next = run.advise(Lang::Nl).expect("advice");
        run.make(next);
    }
    panic!("never there, at step {}", run.step);
}

fn run_at(there: impl Fn(&Goal) -> bool) -> Run {
    let mut run = begin(Phase::Guided);
    play_to(&mut run, there);
    run
}

fn at_form(name: &str) -> impl Fn(&Goal) -> bool {
    move |goal| *goal == Goal::AtForm(name.to_owned())
}

/// The coach fills the form in until this stage is in front.
fn sandbox_at(stage: Stage) -> Sandbox {
    let mut run = run_at(|goal| *goal == Goal::AtForm("premie/review".to_owned()));
    for _ in 0..100 {
        let at = run.sandbox.filling(&form(&run)).stage;
        if at == stage && !run.sandbox.can_resume(&form(&run)) && run.sandbox.form_in_front().is_some() {
            return run.sandbox;
        }
        let next = run.sandbox.advise(&Goal::Sent("premie".to_owned()), Lang::Nl).expect("advice");
        run.sandbox.apply(&next);
    }
    panic!("never at {stage:?}");
}

fn type_in(sandbox: &mut Sandbox, field: &str, text: &str) {
    sandbox.apply(&Act::Form(FormAct::Type(field.to_owned(), text.to_owned())));
}

fn wrong(sandbox: &Sandbox, field: &str) -> Option<Wrong> {
    sandbox.filling_in_front().expect("a form in front").wrong(field)
}

#[test]
fn the_portal_has_every_kind_of_field() {
    let run = begin(Phase::Guided);
    let form = form(&run);
    let mut kinds: Vec<String> = form
        .fields()
        .map(|field| format!("{:?}", field.kind).split([' ', '(']).next().unwrap_or_default().to_owned())
        .collect();
    kinds.sort();
    kinds.dedup();
    let all = [
        "Address",
        "Amount",
        "Choice",
        "Choices",
        "Date",
        "Declaration",
        "File",
        "FutureDate",
        "Iban",
        "Mail",
        "NationalNumber",
        "Number",
        "PastDate",
        "Phone",
        "Slot",
        "Text",
    ];
    assert_eq!(kinds, all);
    // A kind that is added later is missed here.
    match form.fields().next().expect("a field").kind {
        FieldKind::Text
        | FieldKind::Number { .. }
        | FieldKind::Date
        | FieldKind::PastDate
        | FieldKind::FutureDate
        | FieldKind::NationalNumber
        | FieldKind::Iban
        | FieldKind::Amount
        | FieldKind::Phone
        | FieldKind::Mail
        | FieldKind::Address
        | FieldKind::Choice(_)
        | FieldKind::Choices(_)
        | FieldKind::Slot(_)
        | FieldKind::File(_)
        | FieldKind::Declaration => {}
    }
}

#[test]
fn the_coach_goes_the_whole_way_in_both_looks_and_every_language() {
    for phase in [Phase::Guided, Phase::Changed] {
        for lang in Lang::ALL {
            let mut run = begin(phase);
            for _ in 0..300 {
                let Some(next) = run.advise(lang) else { break };
                let possible = run.sandbox.possible();
                if let Move::Do(act) = &next {
                    let offered = possible.iter().any(|one| one.same_control(act));
                    let around = matches!(act, Act::Browser(BrowserAct::TypeAddress(_) | BrowserAct::Go));
                    assert!(offered || around, "{phase:?} step {}: {act:?} is not possible", run.step);
                }
                run.make(next);
            }
            assert!(run.finished(), "{phase:?} {lang:?} step {}: {:?}", run.step, run.advise(lang));
            assert_eq!(run.mistakes, 0);
        }
    }
}

#[test]
fn what_is_wrong_stands_beside_the_field_and_at_the_top_and_nothing_is_lost() {
    let mut sandbox = sandbox_at(Stage::Page(1));
    type_in(&mut sandbox, "sinds", "04/27/2020");
    type_in(&mut sandbox, "personen", "twee");
    type_in(&mut sandbox, "rekening", "BE02 5400 0010 0104");
    let events = sandbox.apply(&Act::Form(FormAct::Next));
    assert_eq!(wrong(&sandbox, "sinds"), Some(Wrong::Swapped));
    assert_eq!(wrong(&sandbox, "personen"), Some(Wrong::NotNumber));
    assert_eq!(wrong(&sandbox, "rekening"), Some(Wrong::IbanTypo));
    assert_eq!(wrong(&sandbox, "vanaf"), Some(Wrong::Empty));
    assert_eq!(wrong(&sandbox, "hulp"), Some(Wrong::NotChosen));
    assert!(events.contains(&Event::DaySwapped("premie/sinds".to_owned())));
    assert!(events.contains(&Event::FieldWrong("premie/rekening".to_owned())));
    assert!(events.contains(&Event::FieldEmpty("premie/vanaf".to_owned())));
    let filling = sandbox.filling_in_front().expect("the form").clone();
    assert_eq!((filling.stage, filling.refused), (Stage::Page(1), 1));
    assert_eq!(filling.answer("personen"), "twee");
    // What is mended goes from the field, and stays in the summary so that nothing jumps.
    type_in(&mut sandbox, "personen", "2");
    let filling = sandbox.filling_in_front().expect("the form");
    assert_eq!(filling.wrong("personen"), None);
    assert!(filling.summary.iter().any(|(field, _)| field == "personen"));
}

#[test]
fn a_known_field_is_filled_in_and_only_an_editable_one_changes() {
    let mut sandbox = sandbox_at(Stage::Page(0));
    let form = sandbox.given.form("premie").expect("the form").1.clone();
    let me = sandbox.given.me.clone();
    let shown =
        |sandbox: &Sandbox, id: &str| sandbox.answer_to(sandbox.filling(&form), form.field(id).expect("a field"));
    assert_eq!(shown(&sandbox, "naam"), me.name());
    assert_eq!(shown(&sandbox, "nummer"), me.national_number);
    assert_eq!(shown(&sandbox, "geboren"), "12/04/1987");
    type_in(&mut sandbox, "naam", "x");
    type_in(&mut sandbox, "adres", "Oefenstraat 2, 0999 Eilandstad");
    assert_eq!(shown(&sandbox, "naam"), me.name());
    assert_eq!(shown(&sandbox, "adres"), "Oefenstraat 2, 0999 Eilandstad");
}

#[test]
fn a_question_that_is_not_asked_need_not_be_answered() {
    let mut sandbox = sandbox_at(Stage::Page(0));
    sandbox.apply(&Act::Form(FormAct::Pick("voor".to_owned(), "zelf".to_owned())));
    let events = sandbox.apply(&Act::Form(FormAct::Next));
    assert_eq!(sandbox.filling_in_front().expect("the form").stage, Stage::Page(1));
    assert_eq!(events, [Event::OtherAnswer("premie/voor".to_owned())]);
}

#[test]
fn files_are_refused_for_kind_size_and_name() {
    let mut sandbox = sandbox_at(Stage::Page(2));
    let mut attach = |file: &str, expected: Option<Wrong>| {
        let events = sandbox.apply(&Act::Form(FormAct::Attach("bewijs".to_owned(), file.to_owned())));
        assert_eq!(wrong(&sandbox, "bewijs"), expected, "{file}");
        let refused = expected.is_some();
        assert_eq!(events.contains(&Event::FileRefused("premie/bewijs".to_owned())), refused, "{file}");
    };
    attach("text", Some(Wrong::FileKind));
    attach("program", Some(Wrong::FileKind));
    attach("large", Some(Wrong::FileSize(2000)));
    // A name as a camera gives it says nothing.
    attach("proof", Some(Wrong::FileName));
}

#[test]
fn leaving_loses_what_is_not_in_the_draft() {
    let away = Act::Browser(BrowserAct::Follow("portal.test".to_owned()));
    let mut sandbox = sandbox_at(Stage::Page(1));
    type_in(&mut sandbox, "reden", "x");
    let events = sandbox.apply(&away);
    assert!(events.contains(&Event::DataLost("premie".to_owned())), "{events:?}");
    // The draft of the first page is still there.
    let form = sandbox.given.form("premie").expect("the form").1.clone();
    sandbox.apply(&Act::Browser(BrowserAct::Follow("portal.test/aanvraag/premie".to_owned())));
    assert!(sandbox.can_resume(&form));
    sandbox.apply(&Act::Form(FormAct::Resume));
    assert_eq!(sandbox.filling(&form).answer("kindnaam"), "Mia Voorbeeld");
    let events = sandbox.apply(&away);
    assert!(events.contains(&Event::LeftBeforeSend("premie".to_owned())), "{events:?}");
}

#[test]
fn the_session_ends_and_the_draft_saves_the_day() {
    let mut run = run_at(|goal| *goal == Goal::DraftSaved("premie".to_owned()));
    assert!(run.sandbox.gate.signed_in);
    run.make(Move::Do(Act::Form(FormAct::SaveDraft)));
    assert!(!run.sandbox.gate.signed_in);
    assert!(run.sandbox.forms.ended.contains("portal.test"));
    assert!(run.sandbox.forms.drafts.contains_key("premie"));
    play_to(&mut run, |goal| *goal == Goal::FormPaid("premie".to_owned()));
    assert!(run.sandbox.gate.signed_in && run.sandbox.forms.ended.is_empty());
}

#[test]
fn nothing_is_sent_without_payment_and_declaration() {
    let mut sandbox = sandbox_at(Stage::Pay);
    assert_eq!(sandbox.apply(&Act::Form(FormAct::Next)), []);
    assert_eq!(sandbox.apply(&Act::Form(FormAct::Pay)), [Event::FormPaid("premie".to_owned())]);
    sandbox.apply(&Act::Form(FormAct::Send));
    assert_eq!(wrong(&sandbox, "eer"), Some(Wrong::NotTicked));
    assert!(sandbox.forms.dossiers.is_empty());
    sandbox.apply(&Act::Form(FormAct::Pick("eer".to_owned(), "yes".to_owned())));
    let events = sandbox.apply(&Act::Form(FormAct::Send));
    assert!(events.contains(&Event::Sent("premie".to_owned())));
    let dossier = sandbox.forms.dossiers.first().expect("a request");
    // The number that the mail names.
    let named = sandbox.given.facts.fill_str("{number_premie}", Lang::Nl);
    assert_eq!(dossier.number, named);
    assert!(named.starts_with("PR-2026-"), "{named}");
}

#[test]
fn a_second_request_is_noticed_and_a_wrong_one_can_be_taken_back() {
    let mut sandbox = sandbox_at(Stage::Send);
    let send = |sandbox: &mut Sandbox| {
        sandbox.apply(&Act::Form(FormAct::Pick("eer".to_owned(), "yes".to_owned())));
        sandbox.apply(&Act::Form(FormAct::Send))
    };
    let filled = sandbox.forms.open.clone();
    send(&mut sandbox);
    sandbox.apply(&Act::Browser(BrowserAct::Back));
    sandbox.forms.open = filled;
    let events = send(&mut sandbox);
    assert!(events.contains(&Event::SentTwice("premie".to_owned())), "{events:?}");
    let numbers: Vec<_> = sandbox.forms.dossiers.iter().map(|one| one.number.clone()).collect();
    assert_eq!(numbers.len(), 2);
    assert_ne!(numbers.first(), numbers.last());
    let events = sandbox.apply(&Act::Form(FormAct::Withdraw));
    assert_eq!(events, [Event::Withdrawn("premie".to_owned())]);
    assert_eq!(sandbox.running("premie").count(), 1);
}

#[test]
fn a_request_waits_for_what_is_missing_and_then_goes_on() {
    let mut run = run_at(|goal| *goal == Goal::Completed("premie".to_owned()));
    let phase = |sandbox: &Sandbox| sandbox.forms.dossiers.first().map(|one| one.phase);
    run.sandbox.pass_days(30);
    assert_eq!(phase(&run.sandbox), Some(1), "nothing comes before it is complete");
    let events = run.sandbox.apply(&Act::Form(FormAct::Complete));
    assert_eq!(events, [Event::Completed("premie".to_owned())]);
    run.sandbox.pass_days(2);
    assert_eq!(phase(&run.sandbox), Some(1));
    run.sandbox.pass_days(1);
    assert_eq!(phase(&run.sandbox), Some(2));
    assert!(run.sandbox.letter("yes").is_some(), "the decision comes by letter");
}

#[test]
fn what_looks_real_is_wiped_also_when_one_goes_on_to_another_field() {
    let mut run = run_at(at_form("premie/review"));
    for _ in 0..100 {
        if run.sandbox.form_in_front().is_some() && run.sandbox.filling(&form(&run)).stage == Stage::Page(1) {
            break;
        }
        let next = run.advise(Lang::Nl).expect("advice");
        run.make(next);
    }
    // Half-typed practice data may look like this; left alone it is somebody's number.
    let half = "0478123456";
    run.make(Move::Do(Act::Form(FormAct::Type("telefoon".to_owned(), half.to_owned()))));
    run.make(Move::Do(Act::Form(FormAct::Type("reden".to_owned(), "x".to_owned()))));
    assert_eq!(run.sandbox.filling(&form(&run)).answer("telefoon"), "");
    assert!(matches!(run.feedback, Some(Feedback::RealData(_)) | None));
    let mail = "amina@example.co";
    run.make(Move::Do(Act::Form(FormAct::Type("mail".to_owned(), mail.to_owned()))));
    assert_eq!(run.sandbox.filling(&form(&run)).answer("mail"), mail, "it may still become example.com");
    run.make(Move::Do(Act::Form(FormAct::Type("reden".to_owned(), "y".to_owned()))));
    assert_eq!(run.sandbox.filling(&form(&run)).answer("mail"), "");
    assert!(matches!(run.feedback, Some(Feedback::RealData(_))));
    // The draft of the first page was typed before; what is saved of the run holds nothing real.
    assert!(run.moves_to_save().iter().all(|one| !format!("{one:?}").contains(mail)));
}

#[test]
fn the_first_portal_of_the_manual_is_made_as_it_says() {
    let manual = text(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../lessons/README.md"));
    let part = manual.split("## Your first portal in 30 minutes").nth(1).expect("the part");
    let part = part.split("\n## ").next().expect("its end");
    let mut files: BTreeMap<String, String> =
        archipel_model::lesson::BUILTIN.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    let mut made = 0;
    for block in part.split("```ron\n").skip(1) {
        let block = block.split("```").next().expect("the block's end");
        let path = block.lines().next().and_then(|line| line.strip_prefix("// ")).expect("the file's name");
        files.insert(path.to_owned(), block.to_owned());
        made += 1;
    }
    assert_eq!(made, 2);
    let line = part.split("In `course.ron` write `").nth(1).and_then(|rest| rest.split('`').next()).expect("the line");
    let course = files["course.ron"].replacen("lessons: [", &format!("lessons: [{line}"), 1);
    files.insert("course.ron".to_owned(), course);
    let (course, problems) = check(&files);
    assert_eq!(problems, []);
    assert!(course.lesson("01_steiger/buurthuis").is_some() && course.form("les").is_some());
}
