//! Whatever comes in a pack: a clear refusal or a list of problems, soon, and never a panic.

use std::time::{Duration, Instant};

use archipel_model::lesson::pack::{Files, LARGEST_FILE, MOST_FILES, MOST_PACKED, PackError, unpack};
use archipel_model::lesson::{BUILTIN, check};
use archipel_model::session::{Action, Delivery, Move, Phase, Saved, Session};

use super::zip::{zip, zip_of};
use super::{base, checked, first_course, with};

/// As the program itself has at least; in the browser its stack is no larger.
const STACK: usize = 1024 * 1024;
/// A hostile pack is allowed this long in the tests; the program as it is shipped needs a part of it.
const PATIENCE: Duration = Duration::from_secs(30);

/// Reads and checks these bytes as the program does, with the stack that it has.
fn open(bytes: Vec<u8>) -> Result<usize, PackError> {
    let begun = Instant::now();
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(move || {
        let pack = unpack(&bytes)?;
        let (course, problems) = checked(&pack.files);
        assert!(problems.len() <= 500);
        for problem in &problems {
            assert!(problem.line > 0 && problem.column > 0 && problem.in_folder("").len() < 20_000, "{problem:?}");
        }
        Ok(course.lessons.iter().filter(|lesson| lesson.is_guest()).count())
    });
    let result = thread.expect("a thread").join().expect("no panic");
    assert!(begun.elapsed() < PATIENCE, "{:?}", begun.elapsed());
    result
}

fn open_files(files: &Files) -> Result<usize, PackError> {
    open(zip(files, true))
}

/// All that travels with the program, as a course from outside.
fn large() -> Files {
    let mut files: Files = BUILTIN.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    files.retain(|path, _| path.ends_with(".lesson.ron") || path == "course.ron");
    let course = files["course.ron"].replacen("format: 1,", "format: 1, name: \"large\",", 1);
    let islands = course.find("    islands:").expect("the islands");
    let course = format!("{})", &course[..islands]);
    with(files, "course.ron", &course)
}

#[test]
fn a_large_course_opens() {
    assert_eq!(open_files(&large()), Ok(base().lessons.len()));
}

#[test]
fn names_that_lead_elsewhere_are_refused() {
    for name in ["../course.ron", "/course.ron", "C:\\course.ron", "a/../../../etc/course.ron", "a\0course.ron"] {
        assert!(matches!(open(zip_of(&[(name, b"()")], true)), Err(PackError::OddName(_))), "{name:?}");
    }
    let twice = zip_of(&[("course.ron", b"()"), ("course.ron", b"(1)")], true);
    assert!(matches!(open(twice), Err(PackError::OddName(_))));
}

#[test]
fn bombs_do_not_go_off() {
    let zeros = vec![b' '; 64 * LARGEST_FILE];
    assert!(matches!(open(zip_of(&[("course.ron", &zeros)], true)), Err(PackError::TooLarge(_))));
    assert!(matches!(open(zip_of(&[("course.ron", &zeros[..2 * LARGEST_FILE])], false)), Err(PackError::TooLarge(_))));
    let names: Vec<String> = (0..40).map(|number| format!("{number}.ron")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &zeros[..LARGEST_FILE])).collect();
    assert!(matches!(open(zip_of(&many, true)), Err(PackError::TooLarge(_))));
    let names: Vec<String> = (0..=MOST_FILES).map(|number| format!("{number}.txt")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert!(matches!(open(zip_of(&many, true)), Err(PackError::TooLarge(_))));
    assert!(matches!(open(vec![b'P'; MOST_PACKED + 1]), Err(PackError::TooLarge(_))));
    // What is not read may be as large as it likes.
    assert_eq!(open(zip_of(&[("course.ron", b"()"), ("film.mp4", &zeros[..MOST_PACKED / 2])], true)), Ok(0));
}

#[test]
fn what_is_no_text_is_refused() {
    assert!(matches!(open(zip_of(&[("course.ron", &[0xff, 0xfe])], true)), Err(PackError::NotText(_))));
}

/// Texts that try to take the whole stack, the whole memory or the whole day.
fn endless() -> Vec<String> {
    let text = "(nl:\"a\",fr:\"a\",de:\"a\",en:\"a\")";
    let nested = |open: &str, close: &str, depth: usize| {
        let goal = format!("{}Asked{}", open.repeat(depth), close.repeat(depth));
        format!(
            "(title:{text},island:Gasteiland,minutes:1,emblem:Krant,digcomp:[],story:{text},skill:{text},world:(),steps:[(say:{text},look:{text},goal:{goal},otherwise:{text})],praise:{text},card:(services:[],remember:[]))"
        )
    };
    let mut all = Vec::new();
    for depth in [10, 29, 60, 1000, 100_000] {
        all.push(nested("All([", "])", depth.min(40_000)));
        all.push(nested("Any([", "])", depth.min(40_000)));
        for (open, close) in [("(", ")"), ("[", "]"), ("{", "}"), ("a:(", ")"), ("Some(", ")"), ("/*", "*/")] {
            all.push(format!("{}{}", open.repeat(depth.min(40_000)), close.repeat(depth.min(40_000))));
        }
    }
    for bit in [
        "\"\",",
        "(nl:\"\"),",
        "nl:\"\",",
        "a",
        "1",
        "-",
        "\\",
        "\"",
        "'",
        "r#",
        "{a}",
        "é",
        "\n",
        "// \n",
        "u8\u{202e}",
    ] {
        all.push(format!("[{}", bit.repeat(LARGEST_FILE / bit.len() - 4)));
    }
    let long = "x".repeat(100_000);
    all.push(nested("", "", 0).replace("Asked", &format!("Open(\"{long}\")")));
    all.push(nested("", "", 0).replace("Asked", &long));
    // Facts in facts in texts: a little text that would say very much.
    let fact = "{a}".repeat(1200);
    let bomb = format!("cases:[{{\"a\":Word(\"{}\")}}],world:(", "y".repeat(3900));
    all.push(nested("", "", 0).replace("world:(", &bomb).replace("story:(nl:\"a\"", &format!("story:(nl:\"{fact}\"")));
    all
}

#[test]
fn endless_texts_come_to_an_end() {
    let files = first_course();
    for text in endless() {
        for path in ["eerste.lesson.ron", "course.ron", "sites/a.site.ron", "personas.ron", "eerste.uk.ron"] {
            let files = with(files.clone(), path, &text);
            open_files(&files).unwrap_or_else(|error| panic!("{path}: {error}"));
        }
    }
}

#[test]
fn a_full_course_of_trouble_comes_to_an_end() {
    // Every file is as bad as one can be: names like others, texts without words, links to nowhere.
    let text = "(nl:\"\",fr:\"\",de:\"\",en:\"\")";
    let link = |number: usize| format!("Link(label:{text},to:\"nowhere{number}.example/page\"),");
    let links: String = (0..300).map(link).collect();
    let mut files = Files::new();
    for number in 0..55 {
        let page = format!("(path:\"p{number}\",title:{text},blocks:[{links}]),");
        let site = format!("(host:\"h{number}.example\",name:{text},emblem:Krant,pages:[{}])", page.repeat(3));
        files.insert(format!("sites/{number}.site.ron"), site);
    }
    let lesson = &first_course()["eerste.lesson.ron"];
    let lesson = lesson.replace("degolf.example/werk\"", "degolf.example/werkkk\"");
    for number in 0..500 {
        files.insert(format!("{number}.lesson.ron"), lesson.clone());
    }
    let listed: String = (0..500).map(|number| format!("\"{number}\",")).collect();
    files.insert("course.ron".to_owned(), format!("(format:1,name:\"a\",lessons:[{listed}])"));
    assert_eq!(open_files(&files), Ok(0));
}

#[test]
fn a_course_in_which_everything_takes_long_comes_to_an_end() {
    // The longest lesson of the program, with as many cases as there may be, as often as there is room for it.
    let lessons = BUILTIN.iter().filter(|(path, _)| path.ends_with(".lesson.ron"));
    let (_, lesson) = lessons.max_by_key(|(_, text)| text.len()).expect("a lesson");
    let mut files = Files::new();
    let many = 200;
    for number in 0..many {
        files.insert(format!("{number}.lesson.ron"), (*lesson).to_owned());
    }
    let listed: String = (0..many).map(|number| format!("\"{number}\",")).collect();
    files.insert("course.ron".to_owned(), format!("(format:1,name:\"a\",lessons:[{listed}])"));
    assert_eq!(open_files(&files), Ok(many));
}

/// Chance that is the same each time.
fn chance(seed: u64) -> fastrand::Rng {
    fastrand::Rng::with_seed(seed)
}

/// Changes a text as no author would: bits, numbers, words and parts from elsewhere.
fn mangle(text: &str, rng: &mut fastrand::Rng) -> String {
    const NUMBERS: [&str; 12] = [
        "0",
        "-1",
        "255",
        "256",
        "65535",
        "65536",
        "4294967295",
        "-9223372036854775808",
        "9223372036854775807",
        "1e300",
        "NaN",
        "-inf",
    ];
    const BITS: [&str; 14] = ["\"", "(", ")", "[", "]", ",", ":", "{first}", "{", "}", "\\", "/*", "None", "\u{0}"];
    let mut text = text.to_owned();
    for _ in 0..rng.usize(1..6) {
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let Some(&at) = rng.choice(&places) else { break };
        let Some(&to) = rng.choice(&places) else { break };
        let (from, to) = (at.min(to), at.max(to).min(at.min(to) + 400));
        let to = (from..=to).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(from);
        match rng.u8(0..7) {
            0 => text.truncate(at),
            1 => text.insert_str(at, BITS[rng.usize(0..BITS.len())]),
            2 => text.replace_range(from..to, ""),
            3 => {
                let part = text[from..to].to_owned();
                text.insert_str(at, &part);
            }
            4 => {
                // Another number in the place of one.
                let digit = |at: &&usize| text[**at..].starts_with(|sign: char| sign.is_ascii_digit());
                let numbers: Vec<usize> = places.iter().filter(digit).copied().collect();
                if let Some(&at) = rng.choice(&numbers) {
                    text.replace_range(at..=at, NUMBERS[rng.usize(0..NUMBERS.len())]);
                }
            }
            _ => {
                // One word in the place of another: what RON may well read, and nobody meant.
                let words: Vec<(usize, &str)> = text
                    .split(|sign: char| !sign.is_alphanumeric() && sign != '_')
                    .filter(|word| word.len() > 1)
                    .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
                    .collect();
                if let (Some(&(at, word)), Some(&(_, other))) = (rng.choice(&words), rng.choice(&words)) {
                    let (end, other) = (at + word.len(), other.to_owned());
                    text.replace_range(at..end, &other);
                }
            }
        }
    }
    text
}

/// How many mangled courses are tried; `ARCHIPEL_MANGLED` tries more.
fn rounds() -> u64 {
    std::env::var("ARCHIPEL_MANGLED").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(300)
}

#[test]
fn mangled_lessons_are_checked_and_played_without_a_panic() {
    let all: Files = BUILTIN.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    let paths: Vec<&String> = all.keys().collect();
    let usual = large();
    for seed in 0..rounds() {
        let mut rng = chance(seed);
        let path = (*rng.choice(&paths).expect("a file")).clone();
        let text = mangle(&all[&path], &mut rng);
        // As one of the program's own, and as a guest: alone, so that it is soon checked.
        let mut files = Files::new();
        files.insert(path.clone(), text.clone());
        let listed = path.strip_suffix(".lesson.ron").map(|id| format!("\"{id}\"")).unwrap_or_default();
        let course = format!("(format: 1, name: \"a\", lessons: [{listed}])");
        files.entry("course.ron".to_owned()).or_insert(course);
        let (course, _) = checked(&files);
        play(course, seed);
        if seed % 10 == 0 {
            let _ = check(&with(all.clone(), &path, &text));
            let _ = checked(&with(usual.clone(), &path, &text));
        }
    }
}

fn action(made: Move) -> Action {
    match made {
        Move::Do(act) => Action::Do(act),
        Move::Answer(choice) => Action::Answer(choice),
        Move::Claim => Action::Claim,
    }
}

/// What passed the check is played for a while, by somebody who does anything.
fn play(course: archipel_model::lesson::Course, seed: u64) {
    let day = time::Date::from_calendar_date(2026, time::Month::November, 23).expect("a day");
    let mut session = Session::new(base().clone(), Vec::new(), day, seed, Saved::default());
    for picture in archipel_model::progress::SignPicture::ALL.into_iter().take(3) {
        session.update(Action::Welcome);
        session.update(Action::PickPicture(picture));
    }
    session.update(Action::SignIn);
    let course = std::sync::Arc::new(course);
    let guests: Vec<String> =
        course.lessons.iter().filter(|lesson| lesson.is_guest()).map(|lesson| lesson.id.clone()).collect();
    session.update(Action::LessonsCame(Delivery { course, problems: Vec::new(), opened: true }));
    let mut rng = chance(seed);
    for id in guests {
        session.update(Action::OpenLesson(id));
        session.update(Action::Play(Phase::Guided));
        for _ in 0..60 {
            let Some(run) = session.run() else { break };
            let next = match rng.bool() {
                true => run.advise(archipel_model::Lang::Nl).map(action),
                false => rng.choice(run.sandbox.possible()).map(Action::Do),
            };
            session.update(next.unwrap_or(Action::Claim));
            session.update(Action::Rewind);
        }
    }
}

#[test]
fn damaged_zips_are_refused_or_read() {
    let whole = zip(&first_course(), true);
    for length in 0..whole.len() {
        assert!(unpack(&whole[..length]).is_err(), "cut after {length} bytes");
    }
    for at in 0..whole.len() {
        for bit in 0..8 {
            let mut bytes = whole.clone();
            bytes[at] ^= 1 << bit;
            if let Ok(pack) = unpack(&bytes) {
                assert!(pack.files.len() <= 2);
            }
        }
    }
    let mut rng = chance(7);
    for _ in 0..2000 {
        let mut bytes = whole.clone();
        for _ in 0..rng.usize(1..12) {
            let at = rng.usize(0..bytes.len());
            bytes[at] = rng.u8(..);
        }
        let from = rng.usize(0..bytes.len());
        if rng.bool() {
            bytes.drain(from..(from + rng.usize(0..60)).min(whole.len()));
        }
        if let Ok(pack) = unpack(&bytes) {
            let _ = checked(&pack.files);
        }
    }
}
