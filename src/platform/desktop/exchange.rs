//! Progress as a file to keep or to take along: written to the learner's documents, found again there,
//! or dropped onto the window. A course that is dropped there is opened (`lessons.rs`).

use std::fs;
use std::path::{Path, PathBuf};

use archipel_model::session::Action;
use bevy::app::{App, PreUpdate};
use bevy::ecs::message::MessageReader;
use bevy::ecs::system::Res;
use bevy::window::FileDragAndDrop;
use directories::UserDirs;

use super::lessons::{is_lessons, open_lessons};
use super::store::{data_folder_by_wish, write_safely};
use crate::app::{Outside, Own};

const ENDING: &str = "archipel";
/// Far more than progress can be; a film that somebody drops is not read.
const LARGEST: u64 = 4 * 1024 * 1024;

pub fn build(app: &mut App) {
    app.add_systems(PreUpdate, take_dropped_file);
}

/// Writes the file where the learner will look for it, and says where that is.
pub fn export_file(file_name: &str, text: &str, outside: &Outside) {
    let mut failure = None;
    for folder in folders() {
        let path = free_path(&folder, file_name);
        match write_safely(&path, text) {
            Ok(()) => return outside.tell(Action::ExportDone(path.display().to_string())),
            Err(error) => failure = Some(format!("{}: {error}", path.display())),
        }
    }
    outside.tell(Action::StoreFailed(failure.unwrap_or_else(|| "no folder for documents found".into())));
}

/// Takes the newest progress file from the places where one would be.
pub fn pick_import(outside: &Outside) {
    let newest = folders().iter().flat_map(|folder| files_in(folder, ENDING)).max();
    outside.tell(match newest {
        Some((_, path)) => read(&path),
        None => Action::ImportFailed("*.archipel".into()),
    });
}

fn take_dropped_file(mut drops: MessageReader<FileDragAndDrop>, own: Res<Own>, outside: Res<Outside>) {
    for drop in drops.read() {
        if let FileDragAndDrop::DroppedFile { path_buf, .. } = drop {
            outside.tell(if is_lessons(path_buf) { open_lessons(path_buf, &own) } else { read(path_buf) });
        }
    }
}

fn read(path: &Path) -> Action {
    let text = fs::metadata(path).and_then(|about| match about.len() {
        ..=LARGEST => fs::read_to_string(path),
        _ => Err(std::io::ErrorKind::FileTooLarge.into()),
    });
    match text {
        Ok(text) => Action::Imported(text),
        Err(error) => Action::ImportFailed(format!("{}: {error}", path.display())),
    }
}

/// Where learners keep and find files, best first. A data folder chosen by hand is used instead of all of them.
pub fn folders() -> Vec<PathBuf> {
    if let Some(folder) = data_folder_by_wish() {
        return vec![folder];
    }
    let Some(user) = UserDirs::new() else { return Vec::new() };
    [user.document_dir(), user.download_dir(), user.desktop_dir(), Some(user.home_dir())]
        .into_iter()
        .flatten()
        .filter(|folder| folder.is_dir())
        .map(Path::to_path_buf)
        .collect()
}

/// The files of a folder with this ending, with their ages.
pub fn files_in(folder: &Path, ending: &str) -> Vec<(std::time::SystemTime, PathBuf)> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    entries
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let path = entry.path();
            let about = entry.metadata().ok()?;
            let fits = about.is_file() && path.extension().is_some_and(|its| its.eq_ignore_ascii_case(ending));
            fits.then(|| about.modified().ok().map(|when| (when, path)))?
        })
        .collect()
}

/// A name that is not taken: `progress (2).archipel`. Nothing of the learner is ever overwritten.
fn free_path(folder: &Path, file_name: &str) -> PathBuf {
    let (stem, ending) = file_name.rsplit_once('.').unwrap_or((file_name, ENDING));
    let first = folder.join(file_name);
    if !first.exists() {
        return first;
    }
    (2..1000)
        .map(|number| folder.join(format!("{stem} ({number}).{ending}")))
        .find(|path| !path.exists())
        .unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_name_gets_a_number() {
        let folder = tempfile::tempdir().unwrap();
        let first = free_path(folder.path(), "progress.archipel");
        assert_eq!(first.file_name().unwrap(), "progress.archipel");
        write_safely(&first, "one").unwrap();
        let second = free_path(folder.path(), "progress.archipel");
        assert_eq!(second.file_name().unwrap(), "progress (2).archipel");
        write_safely(&second, "two").unwrap();
        assert_eq!(free_path(folder.path(), "progress.archipel").file_name().unwrap(), "progress (3).archipel");
        assert_eq!(files_in(folder.path(), ENDING).len(), 2);
    }

    #[test]
    fn what_is_not_text_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("picture.archipel");
        fs::write(&path, [0xff, 0xfe, 0x00]).unwrap();
        assert!(matches!(read(&path), Action::ImportFailed(_)));
        assert!(matches!(read(&folder.path().join("none.archipel")), Action::ImportFailed(_)));
    }
}
