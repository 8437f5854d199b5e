//! A course from outside as the files in it: from the bytes of a zip, or file by file from a folder. Nothing is taken on
//! trust: every size is bounded before it is used, and a name that could lead anywhere else is refused.
//!
//! What the files say is checked in `check.rs`; reading the disk is the business of the platform.

use std::collections::BTreeMap;

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use rawzip::{CompressionMethod, ZipArchive};

/// The files of a lesson folder: path from the folder with `/`, text.
pub type Files = BTreeMap<String, String>;

/// The file that every course has.
pub const COURSE_FILE: &str = "course.ron";

/// A zip has at most this many bytes.
pub const MOST_PACKED: usize = 8 * 1024 * 1024;
/// A course has at most this many files, whatever is in them.
pub const MOST_FILES: usize = 600;
/// A file that is read has at most this many bytes.
pub const LARGEST_FILE: usize = 512 * 1024;
/// All files that are read have at most this many bytes together.
pub const MOST_UNPACKED: usize = 16 * 1024 * 1024;
/// A file lies at most this many folders deep in its course.
pub const DEEPEST_FOLDER: usize = 4;
/// The longest path, in bytes.
const LONGEST_PATH: usize = 240;
/// The longest part of a path in a message, in signs.
const SHOWN_PATH: usize = 80;

/// A course as it came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pack {
    /// The folder inside of what was opened in which the course lies, with `/` at its end; mostly empty.
    pub root: String,
    /// Its files, by their path from there.
    pub files: Files,
}

/// Why nothing of a course could be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackError {
    /// These bytes are no zip.
    #[error("this is not a zip file, or its end is missing")]
    NotAZip,
    /// What is packed in this file does not come out whole.
    #[error("{0}: damaged, encrypted, or packed in an unusual way")]
    Damaged(String),
    /// There is more of something than any course needs.
    #[error("{0}: at most {MOST_FILES} files of 512 KB, 16 MB together, 8 MB as a zip")]
    TooLarge(String),
    /// The name of this file could lead out of the course, or stands there twice.
    #[error("{0}: not a plain name inside of a course, at most {DEEPEST_FOLDER} folders deep, and only once")]
    OddName(String),
    /// This file is not text.
    #[error("{0}: not text in UTF-8")]
    NotText(String),
    /// No file says what belongs to the course, or more than one does.
    #[error("there must be one {COURSE_FILE}")]
    NoCourse,
    /// In the places where a course would be there is none.
    #[error("no zip with a course found")]
    NotFound,
    /// The computer could not read it, and why.
    #[error("{0}")]
    Unreadable(String),
}

/// The files in a zip.
///
/// # Errors
/// Says why nothing of it is read.
pub fn unpack(bytes: &[u8]) -> Result<Pack, PackError> {
    if bytes.len() > MOST_PACKED {
        return Err(PackError::TooLarge("zip".to_owned()));
    }
    let archive = ZipArchive::from_slice(bytes).map_err(|_| PackError::NotAZip)?;
    let mut gathering = Gathering::default();
    let mut entries = archive.entries();
    while let Some(entry) = entries.next_entry().map_err(|_| PackError::NotAZip)? {
        let path = entry.file_path();
        let path = std::str::from_utf8(path.as_bytes())
            .map_err(|_| PackError::OddName(shown(&String::from_utf8_lossy(path.as_bytes()))))?;
        if !gathering.wants(path)? {
            continue;
        }
        let damaged = || PackError::Damaged(shown(path));
        let packed = archive.get_entry(entry.wayfinder()).map_err(|_| damaged())?;
        let unpacked = match entry.compression_method() {
            CompressionMethod::STORE => packed.data().to_vec(),
            CompressionMethod::DEFLATE => {
                decompress_to_vec_with_limit(packed.data(), LARGEST_FILE).map_err(|error| match error.status {
                    TINFLStatus::HasMoreOutput => PackError::TooLarge(shown(path)),
                    _ => damaged(),
                })?
            }
            _ => return Err(damaged()),
        };
        // Whatever is encrypted does not fit its checksum either.
        if unpacked.len() <= LARGEST_FILE && crc32fast::hash(&unpacked) != entry.crc32() {
            return Err(damaged());
        }
        gathering.add(path, unpacked)?;
    }
    gathering.finish()
}

/// Takes the files of a course one by one, and no more than fit.
#[derive(Debug, Default)]
pub struct Gathering {
    seen: usize,
    bytes: usize,
    files: Files,
}

impl Gathering {
    /// Whether the file with this path from the opened folder is to be read. Only texts in RON are; folders, what systems
    /// add by themselves and all other files are passed over.
    ///
    /// # Errors
    /// When there are too many files, or the name is odd.
    pub fn wants(&mut self, path: &str) -> Result<bool, PackError> {
        self.seen += 1;
        if self.seen > MOST_FILES {
            return Err(PackError::TooLarge(shown(path)));
        }
        if path.ends_with('/') && is_plain(path.trim_end_matches('/')) {
            return Ok(false);
        }
        if !is_plain(path) {
            return Err(PackError::OddName(shown(path)));
        }
        let of_a_system = path.split('/').any(|part| part.starts_with('.') || part == "__MACOSX");
        Ok(path.ends_with(".ron") && !of_a_system)
    }

    /// Takes a file that was wanted.
    ///
    /// # Errors
    /// When it is too large, no text, or there already.
    pub fn add(&mut self, path: &str, bytes: Vec<u8>) -> Result<(), PackError> {
        self.bytes = self.bytes.saturating_add(bytes.len());
        if bytes.len() > LARGEST_FILE || self.bytes > MOST_UNPACKED {
            return Err(PackError::TooLarge(shown(path)));
        }
        let text = String::from_utf8(bytes).map_err(|_| PackError::NotText(shown(path)))?;
        // Some editors begin a text with a mark that RON does not know.
        let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
        match self.files.insert(path.to_owned(), text) {
            Some(_) => Err(PackError::OddName(shown(path))),
            None => Ok(()),
        }
    }

    /// The course: what lies beside and under its `course.ron`, by the paths from there.
    ///
    /// # Errors
    /// When no one file is the course, or another lies too deep.
    pub fn finish(self) -> Result<Pack, PackError> {
        let folder = |path: &str| path.strip_suffix(COURSE_FILE).map(str::to_owned);
        let mut roots: Vec<String> = self
            .files
            .keys()
            .filter_map(|path| folder(path))
            .filter(|root| root.is_empty() || root.ends_with('/'))
            .collect();
        roots.sort_by_key(|root| depth(root));
        let root = match roots.as_slice() {
            [] => return Err(PackError::NoCourse),
            [one, other, ..] if depth(one) == depth(other) => return Err(PackError::NoCourse),
            [one, ..] => one.clone(),
        };
        let mut files = Files::new();
        for (path, text) in self.files {
            let Some(inside) = path.strip_prefix(&root) else { continue };
            if depth(inside) > DEEPEST_FOLDER {
                return Err(PackError::OddName(shown(&path)));
            }
            files.insert(inside.to_owned(), text);
        }
        Ok(Pack { root, files })
    }
}

/// How many folders deep something lies.
fn depth(path: &str) -> usize {
    path.matches('/').count()
}

/// Whether a path stays inside of the folder that it is seen from, on every system.
fn is_plain(path: &str) -> bool {
    let part_is_plain = |part: &str| !part.is_empty() && part != "." && part != "..";
    path.len() <= LONGEST_PATH
        && !path.contains(['\\', ':'])
        && !path.contains(char::is_control)
        && path.split('/').all(part_is_plain)
}

/// A path for a message: short, and without signs that would do something to it.
fn shown(path: &str) -> String {
    path.chars().take(SHOWN_PATH).map(|sign| if sign.is_control() { '?' } else { sign }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gather(files: &[&str]) -> Result<Pack, PackError> {
        let mut gathering = Gathering::default();
        for path in files {
            if gathering.wants(path)? {
                gathering.add(path, b"()".to_vec())?;
            }
        }
        gathering.finish()
    }

    fn check(files: &[&str], root: &str, inside: &[&str]) {
        let pack = gather(files).expect("a course");
        assert_eq!(pack.root, root);
        assert_eq!(pack.files.keys().map(String::as_str).collect::<Vec<_>>(), inside);
    }

    #[test]
    fn the_course_is_where_its_file_is() {
        check(&["course.ron", "a.lesson.ron"], "", &["a.lesson.ron", "course.ron"]);
        check(&["c/", "c/course.ron", "c/1/a.lesson.ron"], "c/", &["1/a.lesson.ron", "course.ron"]);
        check(&["c/d/course.ron", "e/a.lesson.ron"], "c/d/", &["course.ron"]);
        check(&["course.ron", "old/course.ron"], "", &["course.ron", "old/course.ron"]);
        check(&["course.ron", "read me.txt", "__MACOSX/._course.ron", ".git/x.ron"], "", &["course.ron"]);
        assert_eq!(gather(&["a/course.ron", "b/course.ron"]), Err(PackError::NoCourse));
        assert_eq!(gather(&["my_course.ron"]), Err(PackError::NoCourse));
        assert_eq!(gather(&[]), Err(PackError::NoCourse));
    }

    #[test]
    fn a_name_cannot_lead_out() {
        let names = [
            "../course.ron",
            "a/../../course.ron",
            "/course.ron",
            "C:/course.ron",
            "a\\course.ron",
            "a//course.ron",
            "a/./course.ron",
            "",
            "/",
            "..",
            "../",
            "course.ron\n",
            "course\0.ron",
            "course.ron:stream",
        ];
        for name in names {
            assert!(matches!(gather(&[name]), Err(PackError::OddName(_))), "{name:?}");
        }
        assert!(gather(&["course.ron", "1/2/3/4/a.ron"]).is_ok());
        assert!(matches!(gather(&["course.ron", "1/2/3/4/5/a.ron"]), Err(PackError::OddName(_))));
        let long = format!("{}.ron", "a".repeat(LONGEST_PATH));
        assert!(matches!(gather(&["course.ron", &long]), Err(PackError::OddName(shown)) if shown.len() == SHOWN_PATH));
        assert!(matches!(gather(&["course.ron", "course.ron"]), Err(PackError::OddName(_))));
    }

    #[test]
    fn there_is_an_end_to_what_is_taken() {
        let names: Vec<String> = (0..MOST_FILES).map(|number| format!("{number}.txt")).collect();
        let mut names: Vec<&str> = names.iter().map(String::as_str).collect();
        names[0] = "course.ron";
        assert!(gather(&names).is_ok());
        names.push("one more");
        assert!(matches!(gather(&names), Err(PackError::TooLarge(_))));
        let mut gathering = Gathering::default();
        assert!(matches!(gathering.add("a.ron", vec![b' '; LARGEST_FILE + 1]), Err(PackError::TooLarge(_))));
        let mut gathering = Gathering::default();
        let full = MOST_UNPACKED / LARGEST_FILE;
        assert!((0..full).all(|number| gathering.add(&format!("{number}.ron"), vec![b' '; LARGEST_FILE]).is_ok()));
        assert!(matches!(gathering.add("last.ron", vec![b' ']), Err(PackError::TooLarge(_))));
    }

    #[test]
    fn what_is_not_text_is_refused_and_a_mark_at_its_beginning_taken_off() {
        let mut gathering = Gathering::default();
        assert_eq!(gathering.add("a.ron", vec![0xff]), Err(PackError::NotText("a.ron".to_owned())));
        assert_eq!(gathering.add("course.ron", "\u{feff}()".into()), Ok(()));
        assert_eq!(gathering.finish().map(|pack| pack.files["course.ron"].clone()), Ok("()".to_owned()));
    }
}
