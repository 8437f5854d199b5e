//! The shared PC: windows and how long a log-in lives, private windows, questions that can be answered anew, paper,
//! and what stays behind.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

use std::sync::Arc;

use archipel_model::Lang;
use archipel_model::guard::RealData;
use archipel_model::lesson::{Course, Goal, Lesson, Paper, WorldFile};
use archipel_model::sandbox::browser::{PasswordAnswer, Purpose};
use archipel_model::sandbox::{Act, BrowserAct, Event, FilesAct, Place, PrinterAct, Sandbox, ScanKind};
use archipel_model::session::{Feedback, Move, Phase, Run};
use time::{Date, Month};

/// A run of a lesson whose world is changed a little.
fn begin(lesson: &str, change: impl FnOnce(&mut WorldFile)) -> Run {
    let course = Arc::new(Course::builtin().0);
    let mut lesson = Lesson::clone(course.lesson(lesson).expect("the lesson"));
    change(&mut lesson.file.world);
    let day = Date::from_calendar_date(2026, Month::November, 23).expect("a day");
    Run::begin(&course, &Arc::new(lesson), day, Phase::Guided, 1).expect("a run")
}

/// A shared PC, logged in at two sites in two windows.
fn shared(change: impl FnOnce(&mut WorldFile)) -> Sandbox {
    begin("01_steiger/netjes_weg", change).sandbox
}

/// A usual PC on which the ferry's page is open.
fn ferry() -> Run {
    begin("01_steiger/koekjes", |_| {})
}

fn browse(sandbox: &mut Sandbox, act: BrowserAct) -> Vec<Event> {
    sandbox.apply(&Act::Browser(act))
}

/// Does what the coach advises until the goal is reached.
fn reach(sandbox: &mut Sandbox, goal: &Goal) {
    for _ in 0..40 {
        let Some(act) = sandbox.advise(goal, Lang::Nl) else { break };
        sandbox.apply(&act);
    }
    assert!(sandbox.reached(goal), "{goal:?}");
}

#[test]
fn the_log_in_lives_until_the_last_window_is_closed() {
    let mut sandbox = shared(|_| {});
    assert_eq!(browse(&mut sandbox, BrowserAct::CloseTab(0)), [Event::TabClosed]);
    assert!(sandbox.gate.signed_in, "a tab is not a window");
    assert_eq!(browse(&mut sandbox, BrowserAct::CloseWindow), [Event::WindowClosed]);
    assert!(sandbox.gate.signed_in, "another window is open");
    assert!(!sandbox.reached(&Goal::LoggedOut));
    let events = browse(&mut sandbox, BrowserAct::CloseWindow);
    assert!(events.contains(&Event::LoggedOut) && events.contains(&Event::WindowsClosed), "{events:?}");
    assert!(sandbox.reached(&Goal::LoggedOut) && sandbox.reached(&Goal::WindowsClosed));
    assert!(browse(&mut sandbox, BrowserAct::NewTab).is_empty());
    assert_eq!(sandbox.windows_open(), 0, "without a window there is nothing to do in the browser");
}

#[test]
fn the_last_tab_of_a_window_closes_that_window() {
    let mut sandbox = shared(|world| world.tabs.clear());
    assert_eq!(browse(&mut sandbox, BrowserAct::CloseTab(0)), [Event::WindowClosed]);
    assert_eq!(sandbox.windows_open(), 1);
}

#[test]
fn a_window_keeps_its_number_and_its_page() {
    let mut sandbox = shared(|_| {});
    let first = sandbox.browser.url().clone();
    browse(&mut sandbox, BrowserAct::SelectWindow(2));
    assert_eq!((sandbox.browser.number, sandbox.browser.url().host.as_str()), (2, "govpost.archipel.test"));
    browse(&mut sandbox, BrowserAct::SelectWindow(1));
    assert_eq!((sandbox.browser.number, sandbox.browser.url()), (1, &first));
}

#[test]
fn a_private_window_knows_nothing_and_forgets_everything() {
    let mut sandbox = shared(|_| {});
    reach(&mut sandbox, &Goal::PrivateWindow);
    assert!(!sandbox.gate.signed_in, "the log-in of the usual windows is not here");
    let visited = sandbox.browser.visited.clone();
    let go = |sandbox: &mut Sandbox| {
        browse(sandbox, BrowserAct::TypeAddress("overzet.example".to_owned()));
        browse(sandbox, BrowserAct::Go);
    };
    go(&mut sandbox);
    assert_eq!(sandbox.browser.visited, visited, "no history");
    reach(&mut sandbox, &Goal::CookiesLimited("overzet.example".to_owned()));
    browse(&mut sandbox, BrowserAct::CloseWindow);
    assert!(sandbox.gate.signed_in, "the usual windows are as they were");
    reach(&mut sandbox, &Goal::PrivateWindow);
    go(&mut sandbox);
    assert!(sandbox.popup_open(), "the answers are forgotten too");
}

#[test]
fn logged_in_in_a_private_window_is_not_logged_out() {
    let mut sandbox = shared(|world| {
        world.signed_in.clear();
        world.offers_password = false;
    });
    reach(&mut sandbox, &Goal::PrivateWindow);
    reach(&mut sandbox, &Goal::LoggedIn("werkwijzer.archipel.test".to_owned()));
    assert!(sandbox.browser.private, "the window that asked is the one that is let in");
    browse(&mut sandbox, BrowserAct::SelectWindow(1));
    assert!(!sandbox.reached(&Goal::LoggedOut));
    reach(&mut sandbox, &Goal::LoggedOut);
}

#[test]
fn the_history_can_be_cleared() {
    let mut sandbox = shared(|_| {});
    assert!(!sandbox.reached(&Goal::HistoryEmpty));
    reach(&mut sandbox, &Goal::HistoryEmpty);
}

#[test]
fn a_saved_password_can_be_forgotten() {
    let mut sandbox = shared(|_| {});
    assert_eq!(
        browse(&mut sandbox, BrowserAct::SavePassword(true)),
        [Event::PasswordSaved("werkwijzer.archipel.test".to_owned())]
    );
    assert!(!sandbox.reached(&Goal::PasswordRefused));
    reach(&mut sandbox, &Goal::PasswordRefused);
    assert_eq!(sandbox.browser.password, PasswordAnswer::Refused);
}

#[test]
fn cookies_are_refused_as_easily_as_accepted_and_can_be_chosen_anew() {
    let mut sandbox = ferry().sandbox;
    let host = || "overzet.example".to_owned();
    assert!(browse(&mut sandbox, BrowserAct::Cookies(true)).is_empty(), "the pop-up lies over the page");
    browse(&mut sandbox, BrowserAct::Popup(false));
    assert_eq!(browse(&mut sandbox, BrowserAct::Cookies(true)), [Event::CookiesAccepted(host())]);
    let limited = Goal::CookiesLimited(host());
    assert!(!sandbox.reached(&limited));
    browse(&mut sandbox, BrowserAct::ChooseCookies);
    browse(&mut sandbox, BrowserAct::AllowPurpose(Purpose::Advertising, false));
    assert_eq!(browse(&mut sandbox, BrowserAct::SaveCookies), [Event::CookiesChosen(host())]);
    assert!(sandbox.reached(&limited), "counting alone is a choice of one's own");
    browse(&mut sandbox, BrowserAct::ChooseCookies);
    assert_eq!(browse(&mut sandbox, BrowserAct::Cookies(false)), [Event::CookiesRefused(host())]);
}

#[test]
fn notifications_that_were_allowed_can_be_stopped() {
    let mut sandbox = ferry().sandbox;
    browse(&mut sandbox, BrowserAct::Popup(false));
    assert!(!sandbox.notifications_asked(), "one question at a time");
    browse(&mut sandbox, BrowserAct::Cookies(false));
    browse(&mut sandbox, BrowserAct::Notifications(true));
    assert!(sandbox.notifications_allowed());
    reach(&mut sandbox, &Goal::NotificationsBlocked("overzet.example".to_owned()));
}

#[test]
fn a_proposed_number_that_looks_real_is_wiped_before_it_is_anywhere() {
    let mut run = ferry();
    reach(&mut run.sandbox, &Goal::Open("overzet.example/plaats".to_owned()));
    run.make(Move::Do(Act::Browser(BrowserAct::TakeSample("seat_phone".to_owned()))));
    assert_eq!(run.feedback, Some(Feedback::RealData(RealData::Mobile)));
    assert_eq!(run.sandbox.answer_in("seat_phone"), "");
    assert!(!format!("{:?}", run.moves).contains(char::is_numeric), "{:?}", run.moves);
}

#[test]
fn what_may_stay_empty_is_told_and_can_be_taken_back() {
    let mut sandbox = ferry().sandbox;
    let sent = Goal::BoxSent("seat".to_owned());
    reach(&mut sandbox, &Goal::Open("overzet.example/plaats".to_owned()));
    let send = || BrowserAct::SendBox("seat".to_owned());
    assert_eq!(browse(&mut sandbox, send()), [Event::AnswerMissing("seat_name".to_owned())]);
    for (field, text) in [("seat_name", "Jean"), ("seat_born", "1964")] {
        browse(&mut sandbox, BrowserAct::TypeAnswer(field.to_owned(), text.to_owned()));
    }
    let told = [Event::AnswerGiven("seat_born".to_owned()), Event::BoxSent("seat".to_owned())];
    assert_eq!(browse(&mut sandbox, send()), told);
    assert!(!sandbox.reached(&sent));
    reach(&mut sandbox, &sent);
}

#[test]
fn a_paper_becomes_a_file_with_its_kind() {
    let title =
        || archipel_model::Text { nl: "Brief".into(), fr: "Lettre".into(), de: "Brief".into(), en: "Letter".into() };
    let mut sandbox = shared(|world| world.papers = vec![Paper { id: "paper".to_owned(), title: title() }]);
    sandbox.apply(&Act::Show(archipel_model::lesson::Program::Printer));
    sandbox.apply(&Act::Printer(PrinterAct::Lay("paper".to_owned())));
    let scanned = sandbox.apply(&Act::Printer(PrinterAct::Scan(ScanKind::Jpg)));
    assert_eq!(scanned, [Event::Scanned("paper".to_owned())]);
    assert!(!sandbox.files.of("paper").expect("a file").is_pdf());
    sandbox.apply(&Act::Show(archipel_model::lesson::Program::Files));
    sandbox.apply(&Act::Files(FilesAct::Choose("paper".to_owned())));
    sandbox.apply(&Act::Files(FilesAct::SaveAsPdf));
    assert!(sandbox.files.of("paper").expect("a file").is_pdf());
    sandbox.apply(&Act::Files(FilesAct::Move(Place::Bin)));
    reach(&mut sandbox, &Goal::Scanned("paper".to_owned()));
    reach(&mut sandbox, &Goal::Renamed("paper".to_owned()));
    assert_eq!(sandbox.files.of("paper").map(|file| file.name.as_str()), Some("Brief.pdf"));
}

#[test]
fn an_emptied_bin_is_empty() {
    let mut sandbox = shared(|world| world.files.clear());
    reach(&mut sandbox, &Goal::Downloaded("proof".to_owned()));
    reach(&mut sandbox, &Goal::DownloadsEmpty);
    assert!(!sandbox.reached(&Goal::BinEmpty));
    reach(&mut sandbox, &Goal::BinEmpty);
    assert!(sandbox.files.all.is_empty());
    reach(&mut sandbox, &Goal::OnStick("proof".to_owned()));
}

#[test]
fn a_document_is_printed_and_its_print_is_taken() {
    let mut sandbox = shared(|world| world.tray.clear());
    reach(&mut sandbox, &Goal::PrintTaken("proof".to_owned()));
    assert!(sandbox.reached(&Goal::TrayEmpty));
}

#[test]
fn who_leaves_the_pc_is_told_what_stays_behind() {
    let mut sandbox = shared(|world| world.files.clear());
    let stays = |thing: &str| Event::LeftBehind(thing.to_owned());
    let events = sandbox.apply(&Act::LeavePc);
    assert!([stays("print"), stays("card"), Event::LoggedOut, Event::PcLeft].iter().all(|one| events.contains(one)));
    assert!(!events.contains(&stays("file")) && !events.contains(&stays("password")), "{events:?}");
    assert!(browse(&mut sandbox, BrowserAct::NewTab).is_empty(), "only the way back in is left");
    sandbox.apply(&Act::ReturnToPc);
    reach(&mut sandbox, &Goal::PcLeft);
    let mut clean = sandbox.clone();
    clean.apply(&Act::ReturnToPc);
    let events = clean.apply(&Act::LeavePc);
    assert!(!events.iter().any(|event| event.fits(&stays("*"))), "{events:?}");
}
