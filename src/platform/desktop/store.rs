//! Texts kept as files in the data folder of the platform, each written whole or not at all.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use archipel_model::progress::slots::{Store, StoreError};
use directories::ProjectDirs;
use tempfile::NamedTempFile;

/// Whether all progress is on disk, for the farewell.
pub static SAFE: AtomicBool = AtomicBool::new(true);

/// The folder with the learner's progress.
pub struct Shelf {
    folder: Option<PathBuf>,
}

impl Shelf {
    /// The shelf of this user. Nothing is created before something is saved.
    pub fn open() -> Self {
        let usual = || ProjectDirs::from("", "", "archipel").map(|dirs| dirs.data_dir().to_path_buf());
        Self { folder: data_folder_by_wish().or_else(usual) }
    }

    fn path(&self, key: &str) -> Result<PathBuf, StoreError> {
        let folder = self.folder.as_ref().ok_or_else(|| StoreError::Blocked("no home folder".into()))?;
        Ok(folder.join(key))
    }
}

impl Store for Shelf {
    fn load(&self, key: &str) -> Result<Option<String>, StoreError> {
        match fs::read(self.path(key)?) {
            Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(explain(&error)),
        }
    }

    fn save(&self, key: &str, text: &str) -> Result<(), StoreError> {
        write_safely(&self.path(key)?, text).map_err(|error| explain(&error))
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        match fs::remove_file(self.path(key)?) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(explain(&error)),
            _ => Ok(()),
        }
    }
}

/// A data folder chosen by hand: for tests, for a stick, for a class.
pub fn data_folder_by_wish() -> Option<PathBuf> {
    std::env::var_os("ARCHIPEL_DATA").filter(|folder| !folder.is_empty()).map(PathBuf::from)
}

/// Writes a file so that, whatever happens, the old or the new text is there, never half of one.
pub fn write_safely(path: &Path, text: &str) -> io::Result<()> {
    let folder = path.parent().ok_or(ErrorKind::InvalidInput)?;
    fs::create_dir_all(folder)?;
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    // The new name must reach the disk too. Windows cannot open folders and does not need it.
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}

fn explain(error: &io::Error) -> StoreError {
    let reason = error.to_string();
    match error.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem | ErrorKind::NotADirectory => {
            StoreError::Blocked(reason)
        }
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreError::Full(reason),
        _ => StoreError::Other(reason),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shelf_keeps_replaces_and_forgets() {
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf { folder: Some(folder.path().join("not yet there")) };
        assert_eq!(shelf.load("progress-a"), Ok(None));
        shelf.save("progress-a", "één").unwrap();
        shelf.save("progress-a", "twee").unwrap();
        assert_eq!(shelf.load("progress-a").unwrap().as_deref(), Some("twee"));
        assert_eq!(fs::read_dir(folder.path().join("not yet there")).unwrap().count(), 1, "no temporary file stays");
        shelf.remove("progress-a").unwrap();
        shelf.remove("progress-a").unwrap();
        assert_eq!(shelf.load("progress-a"), Ok(None));
    }

    #[test]
    fn broken_text_is_seen_and_a_folder_that_is_a_file_refuses() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("progress-a"), [b'a', 0xff]).unwrap();
        let shelf = Shelf { folder: Some(folder.path().to_path_buf()) };
        assert_eq!(shelf.load("progress-a").unwrap().as_deref(), Some("a\u{fffd}"));
        let blocked = Shelf { folder: Some(folder.path().join("progress-a")) };
        assert!(blocked.save("x", "y").is_err());
        assert!(Shelf { folder: None }.save("x", "y").is_err());
    }
}
