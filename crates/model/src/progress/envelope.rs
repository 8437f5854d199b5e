//! The envelope around saved progress: one header line that tells whether what follows is whole and whose it is.
//! What the payload means, and how an older one is brought up to date, is not known here.
//!
//! ```text
//! archipel-progress v1 rev=42 len=1234 crc32=89abcdef
//! (payload of 1234 bytes)
//! ```
//!
//! - `v` counts the formats of the **payload**. The header line itself never changes, so that any version of the
//!   program can tell a newer save from a broken one.
//! - `rev` grows by one with each save; the greater one is the newer one.
//! - `crc32` (IEEE) is taken over the header up to `len` and the payload, so that a changed revision is noticed too.
//!
//! The same text is a slot in the storage and the file that a learner takes home. An editor or a mail program may put a
//! byte order mark before it or a line end behind it; that does no harm.

use serde::Serialize;
use thiserror::Error;

/// The first word of every save.
const MAGIC: &str = "archipel-progress";

/// A save that came whole out of its envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The format of the payload.
    pub version: u32,
    /// Which save it was; the greater, the newer.
    pub revision: u64,
    /// What was saved, to the letter.
    pub payload: String,
}

/// Why an envelope cannot be used. Nothing is ever thrown away because of it.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize)]
pub enum Damage {
    /// Something else altogether.
    #[error("this is not a progress file of Archipel; choose another file")]
    NotOurs,
    /// The end is missing: the machine stopped while it was being written, or a copy was not finished.
    #[error("the end of this progress is missing; an older copy may still be whole")]
    CutShort,
    /// The first line has changed.
    #[error("the first line of this progress has been changed; an older copy may still be whole")]
    HeaderBroken,
    /// The content has changed.
    #[error("this progress has been changed or damaged; an older copy may still be whole")]
    ChecksumWrong,
    /// Whole, but made by a newer Archipel. It must stay as it is.
    #[error("this progress was made by a newer Archipel (format {version}); update Archipel to go on with it")]
    TooNew {
        /// The format of its payload.
        version: u32,
        /// Which save it was.
        revision: u64,
    },
}

impl Damage {
    /// Is the save whole after all, only not for this version of the program?
    pub fn is_too_new(&self) -> bool {
        matches!(self, Self::TooNew { .. })
    }
}

/// Puts a payload into an envelope.
pub fn seal(payload: &str, version: u32, revision: u64) -> String {
    format!("{}\n{payload}", header(payload, version, revision))
}

fn header(payload: &str, version: u32, revision: u64) -> String {
    let head = format!("{MAGIC} v{version} rev={revision} len={}", payload.len());
    let mut crc = crc32fast::Hasher::new();
    crc.update(head.as_bytes());
    crc.update(b"\n");
    crc.update(payload.as_bytes());
    format!("{head} crc32={:08x}", crc.finalize())
}

/// Takes a payload out of its envelope, if it is whole and its format is at most `max_version`.
///
/// Never panics and never gives a payload other than the one that was sealed (as far as 32 bits can tell).
pub fn open(text: &str, max_version: u32) -> Result<Opened, Damage> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if !text.starts_with(MAGIC) {
        return Err(if MAGIC.starts_with(text) { Damage::CutShort } else { Damage::NotOurs });
    }
    let (line, body) = text.split_once('\n').ok_or(Damage::CutShort)?;
    let (version, revision, length) = read_header(line).ok_or(Damage::HeaderBroken)?;
    if body.len() < length {
        return Err(Damage::CutShort);
    }
    let (payload, rest) = body.split_at_checked(length).ok_or(Damage::ChecksumWrong)?;
    // Writing the header anew and comparing is the strictest reading: every sign of it must be as we write it.
    if header(payload, version, revision) != line || !rest.trim().is_empty() {
        return Err(Damage::ChecksumWrong);
    }
    if version > max_version {
        return Err(Damage::TooNew { version, revision });
    }
    Ok(Opened { version, revision, payload: payload.to_owned() })
}

fn read_header(line: &str) -> Option<(u32, u64, usize)> {
    let mut words = line.strip_prefix(MAGIC)?.strip_prefix(' ')?.split(' ');
    let version = words.next()?.strip_prefix('v')?.parse().ok()?;
    let revision = words.next()?.strip_prefix("rev=")?.parse().ok()?;
    let length = words.next()?.strip_prefix("len=")?.parse().ok()?;
    (words.next()?.starts_with("crc32=") && words.next().is_none()).then_some((version, revision, length))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Result<(u32, u64, &str), Damage>) {
        let opened = open(text, 3);
        let found = opened.as_ref().map(|save| (save.version, save.revision, save.payload.as_str()));
        assert_eq!(found.map_err(Damage::clone), expected, "{text:?}");
    }

    const SEALED: &str = "archipel-progress v1 rev=42 len=9 crc32=f50966ee\n(name: 1)";

    #[test]
    fn the_form_stays_the_same_for_ever() {
        assert_eq!(seal("(name: 1)", 1, 42), SEALED);
    }

    #[test]
    fn whole_saves_open() {
        check(SEALED, Ok((1, 42, "(name: 1)")));
        check(&seal("", 0, 0), Ok((0, 0, "")));
        check(&seal("é\nß\n", 3, u64::MAX), Ok((3, u64::MAX, "é\nß\n")));
        check(&seal(SEALED, 2, 1), Ok((2, 1, SEALED)));
        check(&format!("\u{feff}{SEALED}\r\n"), Ok((1, 42, "(name: 1)")));
    }

    #[test]
    fn other_texts_do_not() {
        check("", Err(Damage::CutShort));
        check("archi", Err(Damage::CutShort));
        check("archipel-progress v1 rev=4", Err(Damage::CutShort));
        check(&SEALED[..SEALED.len() - 1], Err(Damage::CutShort));
        check("hello", Err(Damage::NotOurs));
        check("(progress: [])", Err(Damage::NotOurs));
        check("archipel-progress\n", Err(Damage::HeaderBroken));
        check("archipel-progress one rev=1 len=0 crc32=0\n", Err(Damage::HeaderBroken));
        check(&SEALED.replace("len=9", "len=-9"), Err(Damage::HeaderBroken));
        check(&SEALED.replace("len=9", "len=99999999999999999999999"), Err(Damage::HeaderBroken));
        check(&SEALED.replace("len=9", "len=10"), Err(Damage::CutShort));
        check(&SEALED.replace("len=9", "len=8"), Err(Damage::ChecksumWrong));
        check(&SEALED.replace("len=9", "len=+9"), Err(Damage::ChecksumWrong));
        check(&SEALED.replace("rev=42", "rev=43"), Err(Damage::ChecksumWrong));
        check(&SEALED.replace("v1", "v2"), Err(Damage::ChecksumWrong));
        check(&SEALED.replace("v1", "v9"), Err(Damage::ChecksumWrong));
        check(&SEALED.replace("f509", "F509"), Err(Damage::ChecksumWrong));
        check(&SEALED.replace("name", "Name"), Err(Damage::ChecksumWrong));
        check(&SEALED.replace(": 1", ": é"), Err(Damage::ChecksumWrong));
        check(&format!("{SEALED}x"), Err(Damage::ChecksumWrong));
        check(&format!("{SEALED}\n{SEALED}"), Err(Damage::ChecksumWrong));
        check(&seal("later", 4, 7), Err(Damage::TooNew { version: 4, revision: 7 }));
    }
}
