//! Where texts are kept between two visits: a small map of names to texts. The desktop and the browser have their own;
//! here are only the rules that all of them follow and the one that lives in memory.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::Serialize;
use thiserror::Error;

/// A place that keeps texts under names.
///
/// - [`save`](Store::save) is all or nothing: whoever reads afterwards, even after a power cut, finds the old text or
///   the new one. (Should a store fail in this, the envelope's checksum finds it out.)
/// - [`load`](Store::load) gives a text that is no valid UTF-8 with replacement signs instead of an error: a
///   damaged save must be seen as damaged, and set aside, not as a storage that does not answer.
/// - Removing what is not there is no error.
pub trait Store {
    /// The text under this name, or `None` when there is none.
    fn load(&self, key: &str) -> Result<Option<String>, StoreError>;
    /// Keeps a text under this name, in the place of an older one.
    fn save(&self, key: &str, text: &str) -> Result<(), StoreError>;
    /// Forgets the text under this name.
    fn remove(&self, key: &str) -> Result<(), StoreError>;
}

/// Why a store did not do it; with what the system said about it, for the log.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize)]
pub enum StoreError {
    /// The browser or the system does not let us: private window, cookies refused, folder not ours.
    #[error("saving is not allowed here ({0}); allow this site to store data, or export your progress")]
    Blocked(String),
    /// No room left.
    #[error("there is no room left to save ({0}); free some space, or export your progress")]
    Full(String),
    /// Anything else.
    #[error("saving did not work ({0}); export your progress to be safe")]
    Other(String),
}

/// A store that lasts as long as the program: for when the real one is blocked, so that the game goes on, and for tests.
#[derive(Debug, Default)]
pub struct MemoryStore {
    texts: Mutex<BTreeMap<String, String>>,
}

impl MemoryStore {
    /// The names that are in use, in order.
    pub fn keys(&self) -> Vec<String> {
        self.texts().keys().cloned().collect()
    }

    fn texts(&self) -> MutexGuard<'_, BTreeMap<String, String>> {
        // Nothing can be half done in the map, so a panic elsewhere is no reason to give it up.
        self.texts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Store for MemoryStore {
    fn load(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.texts().get(key).cloned())
    }

    fn save(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.texts().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.texts().remove(key);
        Ok(())
    }
}

/// A store that fails on purpose, for tests.
pub mod testing {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::{MemoryStore, Store, StoreError};

    /// What goes wrong with an operation.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum Fault {
        /// It is refused, and the next ones are not.
        Refused(StoreError),
        /// The machine stops before it.
        Crash,
        /// The machine stops in the middle of it: only so many bytes of a save are written. No good store does this.
        TornWrite(usize),
        /// A save says that it worked, and did not.
        Lie,
    }

    /// Works on a [`MemoryStore`] until the operation with the given number (from 0), which goes wrong.
    #[derive(Debug)]
    pub struct FaultyStore<'a> {
        inner: &'a MemoryStore,
        operation: AtomicUsize,
        at: usize,
        fault: Fault,
    }

    impl<'a> FaultyStore<'a> {
        /// The fault strikes at operation number `at`, counted over loads, saves and removals.
        pub fn new(inner: &'a MemoryStore, at: usize, fault: Fault) -> Self {
            Self { inner, operation: AtomicUsize::new(0), at, fault }
        }

        /// How many operations there have been.
        pub fn operations(&self) -> usize {
            self.operation.load(Ordering::Relaxed)
        }

        /// The fault of this operation. Once the machine has stopped, nothing works any more.
        fn strike(&self) -> Option<&Fault> {
            let now = self.operation.fetch_add(1, Ordering::Relaxed);
            let stopped = now > self.at && matches!(self.fault, Fault::Crash | Fault::TornWrite(_));
            (stopped || now == self.at).then_some(&self.fault).map(|fault| if stopped { &Fault::Crash } else { fault })
        }

        fn error(fault: &Fault) -> StoreError {
            match fault {
                Fault::Refused(error) => error.clone(),
                _ => StoreError::Other("the machine has stopped".to_owned()),
            }
        }
    }

    impl Store for FaultyStore<'_> {
        fn load(&self, key: &str) -> Result<Option<String>, StoreError> {
            match self.strike() {
                None | Some(Fault::Lie) => self.inner.load(key),
                Some(fault) => Err(Self::error(fault)),
            }
        }

        fn save(&self, key: &str, text: &str) -> Result<(), StoreError> {
            match self.strike() {
                None => self.inner.save(key, text),
                Some(Fault::Lie) => Ok(()),
                Some(Fault::TornWrite(bytes)) => {
                    let written = text.as_bytes().get(..*bytes).unwrap_or(text.as_bytes());
                    self.inner.save(key, &String::from_utf8_lossy(written))?;
                    Err(Self::error(&Fault::Crash))
                }
                Some(fault) => Err(Self::error(fault)),
            }
        }

        fn remove(&self, key: &str) -> Result<(), StoreError> {
            match self.strike() {
                None | Some(Fault::Lie) => self.inner.remove(key),
                Some(fault) => Err(Self::error(fault)),
            }
        }
    }
}
