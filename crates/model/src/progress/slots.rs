//! Two slots, written in turn: whatever happens during a save, the one before it is still whole.
//! What the saves mean is not known here, nor where they are kept; see [`Progress`](super::Progress) and [`Store`].
//!
//! The rules:
//!
//! 1. [`load_newest`] takes the newest save that verifies, in whichever slot it lies.
//! 2. [`save_next`] writes into the *other* slot. It looks at both slots anew each time, so there is no state between
//!    two saves that could be wrong, and a second window that saved in the meantime is noticed before it is overwritten.
//! 3. What does not verify is first copied to `progress-damaged-1` (older ones move up to 2 and 3, the oldest goes).
//!    Only when the copy is seen to be there may the slot be written again. If there is no room for the copy, nothing
//!    is saved and the learner is told.
//! 4. A save made by a newer Archipel is never touched. One plays on without saving.
//!
//! A failure of the storage is always an answer, never a stop: the game goes on, with the mark "not saved".

mod store;

use serde::Serialize;
use thiserror::Error;

use super::envelope::{self, Damage, Opened};
#[doc(hidden)]
pub use store::testing;
pub use store::{MemoryStore, Store, StoreError};

/// The names of the two slots.
pub const SLOTS: [&str; 2] = ["progress-a", "progress-b"];

/// The names under which damaged saves are kept, the newest first.
pub const DAMAGED: [&str; 3] = ["progress-damaged-1", "progress-damaged-2", "progress-damaged-3"];

/// What was found at the start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// The newest save that is whole; `None` means a clean start.
    pub payload: Option<String>,
    /// The format of the payload, for its migration; 0 without payload.
    pub version: u32,
    /// Which save it was; 0 without payload. Hand it to [`save_next`].
    pub revision: u64,
    /// Another save was damaged or too new, so the last thing learned may be missing from this one. Tell the learner.
    pub older_used: bool,
    /// The damaged saves.
    pub set_aside: Vec<SetAside>,
    /// There is a save of a newer Archipel. Do not save; [`save_next`] would refuse.
    pub read_only: bool,
    /// The storage did not answer, wholly or in part.
    pub trouble: Option<StoreError>,
}

/// A damaged save.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SetAside {
    /// The slot it was in.
    pub key: String,
    /// What is wrong with it.
    pub damage: Damage,
    /// Where it is now; `None` while it is still in its slot because it could not be copied, or because nothing may be
    /// touched.
    pub kept_as: Option<String>,
}

/// Why something was not saved. The game goes on.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize)]
pub enum SaveError {
    /// The storage refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The storage agreed, but does not have it.
    #[error("what was saved cannot be found again; export your progress to be safe")]
    NotKept,
    /// Another window has saved since; going on would undo what was learned there. Load anew.
    #[error("Archipel is open in another window, and something was saved there; go on there, or load again here")]
    SomeoneElse {
        /// The newest save in the storage.
        revision: u64,
    },
    /// The storage holds a save of a newer Archipel.
    #[error("your progress was made by a newer Archipel (format {version}); update Archipel to save again")]
    TooNew {
        /// The format of that save.
        version: u32,
    },
}

/// What is in a slot.
enum Slot {
    Empty,
    Whole(Opened),
    TooNew { version: u32, revision: u64 },
    Damaged { text: String, damage: Damage },
}

impl Slot {
    fn read(store: &dyn Store, key: &str, max_version: u32) -> Result<Self, StoreError> {
        let Some(text) = store.load(key)? else { return Ok(Self::Empty) };
        Ok(match envelope::open(&text, max_version) {
            Ok(opened) => Self::Whole(opened),
            Err(Damage::TooNew { version, revision }) => Self::TooNew { version, revision },
            Err(damage) => Self::Damaged { text, damage },
        })
    }

    fn revision(&self) -> Option<u64> {
        match self {
            Self::Whole(opened) => Some(opened.revision),
            Self::TooNew { revision, .. } => Some(*revision),
            Self::Empty | Self::Damaged { .. } => None,
        }
    }
}

/// Loads the newest whole save whose format is at most `max_version`, and sets damaged ones aside.
pub fn load_newest(store: &dyn Store, max_version: u32) -> Loaded {
    let mut loaded = Loaded::default();
    let mut newest: Option<Opened> = None;
    let mut too_new = None;
    let mut damaged = Vec::new();
    for key in SLOTS {
        match Slot::read(store, key, max_version) {
            Err(error) => loaded.trouble = Some(error),
            Ok(Slot::Empty) => {}
            Ok(Slot::Whole(opened)) => {
                if newest.as_ref().is_none_or(|best| best.revision < opened.revision) {
                    newest = Some(opened);
                }
            }
            Ok(Slot::TooNew { revision, .. }) => too_new = too_new.max(Some(revision)),
            Ok(Slot::Damaged { text, damage }) => damaged.push((key, text, damage)),
        }
    }
    loaded.read_only = too_new.is_some();
    loaded.older_used = newest
        .as_ref()
        .is_some_and(|opened| !damaged.is_empty() || too_new.is_some_and(|other| other > opened.revision));
    for (key, text, _) in damaged.iter().filter(|_| too_new.is_none()) {
        if let Err(error) = keep_aside(store, key, text) {
            loaded.trouble = Some(error);
        }
    }
    // The places are looked up at the end, since a second damaged save moves the first one up.
    for (key, text, damage) in damaged {
        let kept_as = place_of(store, &text).map(str::to_owned);
        loaded.set_aside.push(SetAside { key: key.to_owned(), damage, kept_as });
    }
    if let Some(Opened { version, revision, payload }) = newest {
        (loaded.payload, loaded.version, loaded.revision) = (Some(payload), version, revision);
    }
    loaded
}

/// Sets a damaged save aside and then empties its slot, so that it is reported only once.
fn keep_aside(store: &dyn Store, key: &str, text: &str) -> Result<(), StoreError> {
    set_aside(store, text)?;
    store.remove(key)
}

/// Under which name a damaged save is kept.
fn place_of(store: &dyn Store, text: &str) -> Option<&'static str> {
    DAMAGED.into_iter().find(|key| store.load(key).is_ok_and(|kept| kept.as_deref() == Some(text)))
}

/// Saves, and gives the revision of the new save.
///
/// `revision` is the one that this window loaded or saved last; 0 if none. `version` is the program's own format.
pub fn save_next(store: &dyn Store, version: u32, revision: u64, payload: &str) -> Result<u64, SaveError> {
    let [a, b] = SLOTS;
    let slots = [Slot::read(store, a, version)?, Slot::read(store, b, version)?];
    let newest = slots.iter().filter_map(Slot::revision).max();
    for slot in &slots {
        if let Slot::TooNew { version, .. } = slot {
            return Err(SaveError::TooNew { version: *version });
        }
    }
    if let Some(newest) = newest.filter(|newest| *newest > revision) {
        return Err(SaveError::SomeoneElse { revision: newest });
    }
    let [in_a, in_b] = slots;
    let (key, target) = match (&in_a, &in_b) {
        (Slot::Whole(first), Slot::Whole(second)) if first.revision < second.revision => (a, in_a),
        (Slot::Whole(_), _) => (b, in_b),
        (_, Slot::Whole(_)) => (a, in_a),
        // Nothing is whole: an empty slot rather than one with a damaged save.
        (Slot::Damaged { .. }, Slot::Empty) => (b, in_b),
        _ => (a, in_a),
    };
    if let Slot::Damaged { text, .. } = target {
        set_aside(store, &text)?;
    }
    let next = revision.saturating_add(1);
    let sealed = envelope::seal(payload, version, next);
    store.save(key, &sealed)?;
    if store.load(key)?.as_deref() != Some(sealed.as_str()) {
        return Err(SaveError::NotKept);
    }
    Ok(next)
}

/// The revision of the newest whole save, of whatever format; `None` when there is none.
///
/// For a window that comes back to the front: a revision above its own means that another window has saved.
pub fn newest_revision(store: &dyn Store) -> Result<Option<u64>, StoreError> {
    let [a, b] = SLOTS.map(|key| Slot::read(store, key, u32::MAX));
    Ok(a?.revision().max(b?.revision()))
}

/// Copies a damaged save to [`DAMAGED`]. Copying the same text again changes nothing, so that a stop between the copy and
/// the reuse of the slot does not push older ones out.
fn set_aside(store: &dyn Store, text: &str) -> Result<(), StoreError> {
    let mut kept = Vec::new();
    for key in DAMAGED {
        let Some(other) = store.load(key)? else { break };
        if other == text {
            return Ok(());
        }
        kept.push(other);
    }
    let moves: Vec<(&str, &String)> = DAMAGED.into_iter().skip(1).zip(&kept).collect();
    for (key, other) in moves.into_iter().rev() {
        store.save(key, other)?;
    }
    let [newest, ..] = DAMAGED;
    store.save(newest, text)?;
    match store.load(newest)? {
        Some(copy) if copy == text => Ok(()),
        _ => Err(StoreError::Other("a copy of a damaged save was not kept".to_owned())),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use super::testing::{Fault, FaultyStore};
    use super::*;

    const VERSION: u32 = 3;

    fn store(a: &str, b: &str) -> MemoryStore {
        let store = MemoryStore::default();
        for (key, text) in SLOTS.into_iter().zip([a, b]).filter(|(_, text)| !text.is_empty()) {
            store.save(key, text).unwrap();
        }
        store
    }

    fn good(revision: u64) -> String {
        envelope::seal(&format!("save {revision}"), VERSION, revision)
    }

    fn newer(revision: u64) -> String {
        envelope::seal("from tomorrow", VERSION + 1, revision)
    }

    /// What is loaded: revision, `!` for "an older one", `?` for "read only", then what was set aside.
    fn check(a: &str, b: &str, expected: &str) {
        let store = store(a, b);
        let loaded = load_newest(&store, VERSION);
        let mut found = loaded.revision.to_string();
        found.extend(loaded.older_used.then_some('!'));
        found.extend(loaded.read_only.then_some('?'));
        for aside in &loaded.set_aside {
            found += &format!(" {}>{}", aside.key, aside.kept_as.as_deref().unwrap_or("-"));
        }
        assert_eq!(found, expected);
        assert_eq!(loaded.trouble, None);
        let payload = (loaded.revision > 0).then(|| format!("save {}", loaded.revision));
        assert_eq!(loaded.payload, payload);
        assert_eq!(loaded.version, if loaded.revision > 0 { VERSION } else { 0 });
    }

    #[test]
    fn the_newest_whole_save_is_loaded() {
        check("", "", "0");
        check(&good(1), "", "1");
        check("", &good(1), "1");
        check(&good(1), &good(2), "2");
        check(&good(3), &good(2), "3");
        check(&good(9), &good(10), "10");
        check("rust", &good(2), "2! progress-a>progress-damaged-1");
        check(&good(3), "rust", "3! progress-b>progress-damaged-1");
        check("rust", "", "0 progress-a>progress-damaged-1");
        check("rust", "dust", "0 progress-a>progress-damaged-2 progress-b>progress-damaged-1");
        check(&newer(3), &good(2), "2!?");
        check(&newer(1), &good(2), "2?");
        check(&newer(3), "", "0?");
        check(&newer(3), "rust", "0? progress-b>-");
    }

    fn check_save(a: &str, b: &str, revision: u64, expected: Result<(u64, &str), SaveError>) {
        let store = store(a, b);
        let before = SLOTS.map(|key| store.load(key).unwrap());
        let saved = save_next(&store, VERSION, revision, "new");
        let written = SLOTS.into_iter().zip(before).find(|(key, text)| store.load(key).unwrap() != *text);
        let found = saved.map(|revision| (revision, written.as_ref().map_or("", |(key, _)| *key)));
        assert_eq!(found, expected);
    }

    #[test]
    fn the_other_slot_is_written() {
        check_save("", "", 0, Ok((1, "progress-a")));
        check_save(&good(1), "", 1, Ok((2, "progress-b")));
        check_save("", &good(1), 1, Ok((2, "progress-a")));
        check_save(&good(1), &good(2), 2, Ok((3, "progress-a")));
        check_save(&good(3), &good(2), 3, Ok((4, "progress-b")));
        check_save(&good(3), "rust", 3, Ok((4, "progress-b")));
        check_save("rust", &good(3), 3, Ok((4, "progress-a")));
        check_save("rust", "", 0, Ok((1, "progress-b")));
        check_save("rust", "dust", 0, Ok((1, "progress-a")));
        // Emptied by somebody else: what this window knows is saved again.
        check_save("", "", 7, Ok((8, "progress-a")));
        check_save(&good(3), &good(4), 3, Err(SaveError::SomeoneElse { revision: 4 }));
        check_save(&good(1), "", 0, Err(SaveError::SomeoneElse { revision: 1 }));
        check_save(&good(1), &newer(2), 1, Err(SaveError::TooNew { version: VERSION + 1 }));
        check_save(&newer(2), "", 9, Err(SaveError::TooNew { version: VERSION + 1 }));
    }

    #[test]
    fn two_windows_notice_each_other() {
        let store = MemoryStore::default();
        assert_eq!(newest_revision(&store), Ok(None));
        assert_eq!(save_next(&store, VERSION, 0, "one"), Ok(1));
        assert_eq!(save_next(&store, VERSION, 1, "first window"), Ok(2));
        assert_eq!(newest_revision(&store), Ok(Some(2)));
        assert_eq!(save_next(&store, VERSION, 1, "second window"), Err(SaveError::SomeoneElse { revision: 2 }));
        assert_eq!(load_newest(&store, VERSION).payload.as_deref(), Some("first window"));
    }

    #[test]
    fn damaged_saves_move_up_and_the_oldest_goes() {
        let store = MemoryStore::default();
        for text in ["rust 1", "rust 2", "rust 3", "rust 4", "rust 4"] {
            store.save("progress-b", text).unwrap();
            assert_eq!(load_newest(&store, VERSION).set_aside.len(), 1);
            assert_eq!(load_newest(&store, VERSION).set_aside, [], "told twice");
        }
        let kept = DAMAGED.map(|key| store.load(key).unwrap().unwrap());
        assert_eq!(kept, ["rust 4", "rust 3", "rust 2"]);
        assert_eq!(store.keys(), DAMAGED);
    }

    #[test]
    fn without_room_for_the_copy_a_damaged_save_stays_where_it_is() {
        let store = store(&good(3), "rust");
        let full = StoreError::Full("5 MB".to_owned());
        // Operations: two slots are read, then the first place for damaged ones, then it is written.
        let loaded = load_newest(&FaultyStore::new(&store, 3, Fault::Refused(full.clone())), VERSION);
        assert_eq!((loaded.revision, loaded.older_used, loaded.trouble), (3, true, Some(full.clone())));
        assert_eq!(loaded.set_aside.first().and_then(|aside| aside.kept_as.clone()), None);
        let saved = save_next(&FaultyStore::new(&store, 3, Fault::Refused(full.clone())), VERSION, 3, "new");
        assert_eq!(saved, Err(SaveError::Store(full)));
        assert_eq!(store.load("progress-b").unwrap().as_deref(), Some("rust"));
        assert_eq!(save_next(&store, VERSION, 3, "new"), Ok(4));
        assert_eq!(store.load("progress-damaged-1").unwrap().as_deref(), Some("rust"));
    }

    #[test]
    fn a_storage_that_refuses_or_lies_is_answered() {
        let store = store(&good(3), &good(2));
        let blocked = StoreError::Blocked("private window".to_owned());
        let loaded = load_newest(&FaultyStore::new(&store, 0, Fault::Refused(blocked.clone())), VERSION);
        assert_eq!((loaded.revision, loaded.trouble), (2, Some(blocked.clone())));
        let saved = save_next(&FaultyStore::new(&store, 0, Fault::Refused(blocked.clone())), VERSION, 3, "new");
        assert_eq!(saved, Err(SaveError::Store(blocked)));
        let saved = save_next(&FaultyStore::new(&store, 2, Fault::Lie), VERSION, 3, "new");
        assert_eq!(saved, Err(SaveError::NotKept));
        assert_eq!(load_newest(&store, VERSION).revision, 3);
    }
}
