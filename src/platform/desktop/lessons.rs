//! Courses on the disk: where one would be, how it is read within the bounds of the model, and a thread that looks once a
//! second whether its author has changed something. Only folders are watched, and nothing is drawn for looking.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use archipel_model::lesson::is_guest;
use archipel_model::lesson::pack::{
    DEEPEST_FOLDER, Gathering, LARGEST_FILE, MOST_FILES, MOST_PACKED, Pack, PackError, unpack,
};
use archipel_model::session::Action;

use super::arguments;
use super::exchange::{files_in, folders};
use crate::app::{Outside, Own};

/// Between two looks at a folder.
const PAUSE: Duration = Duration::from_secs(1);
/// An editor may write a file in several goes: so long nothing must have changed.
const STILL: Duration = Duration::from_millis(150);
/// Entries of one folder that are looked at.
const MOST_ENTRIES: usize = 4 * MOST_FILES;
/// The newest zips that are tried when somebody looks for a course.
const TRIED: usize = 40;
/// The name, beside the program, under which a course is loaded by itself.
const BESIDE: &str = "lessons";

/// A course on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    path: PathBuf,
    /// How its files stood before they were read; nothing where it is not watched.
    stamp: Option<Stamp>,
}

/// Names, ages and sizes of files.
type Stamp = Vec<(PathBuf, Option<SystemTime>, u64)>;

/// What came of looking for a course at the start, and where it was found.
pub type Found = (Source, Result<Pack, PackError>);

/// The course that was asked for on the command line, else the one that lies beside the program, if there is one.
pub fn lessons_at_start() -> Option<Found> {
    match arguments::lessons() {
        Some(path) => Some(read(path)),
        None => {
            let folder = std::env::current_exe().ok()?.parent()?.to_path_buf();
            beside(&folder)
        }
    }
}

/// The course in this folder. What has no name of its own is not meant for this: the lessons of the program, for example, lie
/// in a folder of the same name.
fn beside(folder: &Path) -> Option<Found> {
    let folder_or_zip = [folder.join(BESIDE), folder.join(BESIDE).with_extension("zip")];
    let mut there = folder_or_zip.into_iter().filter(|path| path.exists()).map(read);
    there.find(|(_, came)| came.as_ref().is_ok_and(|pack| is_guest(&pack.files)))
}

fn read(path: PathBuf) -> Found {
    if path.is_dir() {
        let stamp = Some(stamp(&path));
        let came = read_folder(&path);
        return (Source { path, stamp }, came);
    }
    let came = read_zip(&path);
    (Source { path, stamp: None }, came)
}

fn read_zip(path: &Path) -> Result<Pack, PackError> {
    let bytes = read_file(path, MOST_PACKED).map_err(|error| unreadable(path, &error))?;
    unpack(&bytes)
}

/// A file, or its beginning: one sign more than may be, so that whoever takes it sees that it is too large.
fn read_file(path: &Path, most: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(most as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn unreadable(path: &Path, error: &io::Error) -> PackError {
    PackError::Unreadable(format!("{}: {error}", path.display()))
}

fn read_folder(folder: &Path) -> Result<Pack, PackError> {
    let mut gathering = Gathering::default();
    let mut failed = None;
    visit(folder, "", 0, &mut |path, file| {
        let taken = gathering.wants(path).and_then(|wanted| {
            if !wanted {
                return Ok(());
            }
            let bytes = read_file(file, LARGEST_FILE).map_err(|error| unreadable(file, &error))?;
            gathering.add(path, bytes)
        });
        failed = taken.err();
        failed.is_none()
    })
    .map_err(|error| unreadable(folder, &error))?;
    match failed {
        Some(why) => Err(why),
        None => gathering.finish(),
    }
}

/// Shows every text of a folder, with its path from there, until somebody has seen enough. Links are not followed: they could
/// lead out of it, or round in a circle. Says whether to go on.
fn visit(folder: &Path, prefix: &str, depth: usize, see: &mut impl FnMut(&str, &Path) -> bool) -> io::Result<bool> {
    let mut entries = fs::read_dir(folder)?.take(MOST_ENTRIES).collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name();
        // A name that is no text is not the name of a lesson.
        let Some(name) = name.to_str().filter(|name| !name.starts_with('.')) else { continue };
        let kind = entry.file_type()?;
        let path = format!("{prefix}{name}");
        let goes_on = if kind.is_dir() && depth <= DEEPEST_FOLDER {
            visit(&entry.path(), &format!("{path}/"), depth + 1, see)?
        } else if kind.is_file() && name.ends_with(".ron") {
            see(&path, &entry.path())
        } else {
            true
        };
        if !goes_on {
            return Ok(false);
        }
    }
    Ok(true)
}

fn stamp(folder: &Path) -> Stamp {
    let mut stamp = Stamp::new();
    // A folder that cannot be read has no files; reading them says why.
    let _ = visit(folder, "", 0, &mut |_, file| {
        let about = fs::metadata(file).ok();
        let when = about.as_ref().and_then(|about| about.modified().ok());
        stamp.push((file.to_path_buf(), when, about.map_or(0, |about| about.len())));
        stamp.len() <= MOST_FILES
    });
    stamp
}

/// Says in the terminal what the screen says too: there one can click on it.
pub fn tell_author(source: &Source, root: &str, action: &Action) {
    match action {
        Action::LessonsCame(delivery) => {
            let folder = format!("{}/{root}", source.path.display());
            delivery.problems.iter().for_each(|problem| eprintln!("{}", problem.in_folder(&folder)));
        }
        Action::LessonsRefused(why) => eprintln!("{}: {why}", source.path.display()),
        _ => {}
    }
}

/// Watches the folder of a course, if it is one, for as long as the program runs.
pub fn watch_lessons(source: Source, own: &Own, outside: &Outside) {
    let Some(stamp) = source.stamp.clone() else { return };
    let (own, outside) = (own.clone(), outside.clone());
    // Without the thread the author starts the program anew.
    let _ = thread::Builder::new().name("lessons".into()).spawn(move || {
        let mut seen = stamp;
        loop {
            thread::sleep(PAUSE);
            if let Some(now) = change(&source.path, &seen) {
                seen = now;
                let came = read_folder(&source.path);
                let root = came.as_ref().map_or_else(|_| String::new(), |pack| pack.root.clone());
                let action = own.answer(came, false);
                tell_author(&source, &root, &action);
                outside.tell(action);
            }
        }
    });
}

/// How the files stand now, if otherwise than before; only once they hold still.
fn change(folder: &Path, before: &Stamp) -> Option<Stamp> {
    let mut now = stamp(folder);
    if now == *before {
        return None;
    }
    loop {
        thread::sleep(STILL);
        let later = stamp(folder);
        if later == now {
            return Some(now);
        }
        now = later;
    }
}

/// Takes the newest zip with a course in it from the places where one would be.
pub fn pick_lessons(own: &Own, outside: &Outside) {
    let mut zips: Vec<_> = folders().iter().flat_map(|folder| files_in(folder, "zip")).collect();
    zips.sort();
    let courses = zips.into_iter().rev().take(TRIED).filter_map(|(_, path)| read_zip(&path).ok());
    let newest = courses.into_iter().next();
    outside.tell(own.answer(newest.ok_or(PackError::NotFound), true));
}

/// Whether a file that is dropped onto the window is a course, by its name.
pub fn is_lessons(path: &Path) -> bool {
    path.is_dir() || path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"))
}

/// What the session is told of a course that is dropped onto the window.
pub fn open_lessons(path: &Path, own: &Own) -> Action {
    own.answer(read(path.to_path_buf()).1, true)
}

#[cfg(test)]
mod tests {
    use super::*;

    const COURSE: &str = "(format: 1, name: \"a\", lessons: [])";

    fn write(folder: &Path, path: &str, text: &str) {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    #[test]
    fn a_folder_is_read_within_bounds() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), "course.ron", COURSE);
        write(folder.path(), "1/a.lesson.ron", "()");
        write(folder.path(), "notes.txt", "not read");
        write(folder.path(), ".git/b.ron", "not read");
        let pack = read_folder(folder.path()).unwrap();
        assert_eq!(pack.files.keys().collect::<Vec<_>>(), ["1/a.lesson.ron", "course.ron"]);
        write(folder.path(), "large.ron", &" ".repeat(LARGEST_FILE + 1));
        assert!(matches!(read_folder(folder.path()), Err(PackError::TooLarge(_))));
        assert!(matches!(read(folder.path().join("none")).1, Err(PackError::Unreadable(_))));
        assert!(matches!(read(folder.path().join("course.ron")).1, Err(PackError::NotAZip)));
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_followed() {
        let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        write(folder.path(), "course.ron", COURSE);
        write(elsewhere.path(), "secret.ron", "()");
        let link = |to: &Path, name: &str| std::os::unix::fs::symlink(to, folder.path().join(name)).unwrap();
        link(&elsewhere.path().join("secret.ron"), "a.ron");
        link(elsewhere.path(), "b");
        link(folder.path(), "round");
        assert_eq!(read_folder(folder.path()).unwrap().files.len(), 1);
    }

    #[test]
    fn only_a_course_with_a_name_is_loaded_by_itself() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(beside(folder.path()), None);
        write(folder.path(), "lessons/course.ron", "(format: 1, lessons: [], islands: [])");
        assert_eq!(beside(folder.path()), None, "the lessons of the program itself");
        write(folder.path(), "lessons/course.ron", COURSE);
        let (source, came) = beside(folder.path()).unwrap();
        assert!(came.is_ok() && source.stamp.is_some());
    }

    #[test]
    fn a_change_is_seen_once_it_holds_still() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), "course.ron", COURSE);
        let before = stamp(folder.path());
        assert_eq!(change(folder.path(), &before), None);
        write(folder.path(), "1/a.lesson.ron", "()");
        let now = change(folder.path(), &before).unwrap();
        assert_eq!(now.len(), 2);
        assert_eq!(change(folder.path(), &now), None);
        fs::remove_file(folder.path().join("1/a.lesson.ron")).unwrap();
        assert_eq!(change(folder.path(), &now).map(|stamp| stamp.len()), Some(1));
    }
}
