//! The laws of saving: whatever happens to a slot or to the machine, the learner gets back a save that was really made,
//! at most one older than the last, and nothing that was damaged is lost unseen.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use archipel_model::progress::envelope;
use archipel_model::progress::slots::testing::{Fault, FaultyStore};
use archipel_model::progress::slots::{DAMAGED, MemoryStore, SLOTS, Store, load_newest, newest_revision, save_next};
use proptest::prelude::*;

const VERSION: u32 = 1;

/// A store in which so many saves were made, each with its own payload.
fn store_after(saves: u64) -> MemoryStore {
    let store = MemoryStore::default();
    for revision in 0..saves {
        assert_eq!(save_next(&store, VERSION, revision, &payload(revision + 1)), Ok(revision + 1));
    }
    store
}

fn payload(revision: u64) -> String {
    format!("(learner: \"é{revision}\",\n done: {})", revision * 1001)
}

fn text(store: &MemoryStore, key: &str) -> Option<String> {
    store.load(key).unwrap()
}

/// What a storage would give back for these bytes.
fn put(store: &MemoryStore, key: &str, bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes).into_owned();
    store.save(key, &text).unwrap();
    text
}

/// After a slot was changed: a save that was really made is loaded, the changed one is kept, and saving goes on.
fn check_after_damage(store: &MemoryStore, damaged: &str, saves: u64) {
    let loaded = load_newest(store, VERSION);
    match &loaded.payload {
        Some(found) => {
            assert_eq!(*found, payload(loaded.revision));
            assert!(loaded.revision + 1 >= saves, "{} of {saves}", loaded.revision);
        }
        None => assert_eq!((saves, loaded.revision), (1, 0)),
    }
    let kept = DAMAGED.iter().any(|key| text(store, key).as_deref() == Some(damaged));
    let in_place = SLOTS.iter().any(|key| text(store, key).as_deref() == Some(damaged));
    assert!(kept != in_place, "{damaged:?}: kept {kept}, in place {in_place}");
    assert_eq!(loaded.set_aside.len(), usize::from(kept));
    let next = loaded.revision + 1;
    assert_eq!(save_next(store, VERSION, loaded.revision, &payload(next)), Ok(next));
    assert_eq!(load_newest(store, VERSION).payload, Some(payload(next)));
}

#[test]
fn every_bit_of_every_slot_may_flip() {
    for (saves, slot) in [(1, 0), (2, 0), (2, 1), (3, 0), (3, 1)] {
        let whole = text(&store_after(saves), SLOTS[slot]).unwrap().into_bytes();
        for (at, bit) in (0..whole.len()).flat_map(|at| (0..8).map(move |bit| (at, bit))) {
            let store = store_after(saves);
            let mut bytes = whole.clone();
            bytes[at] ^= 1 << bit;
            let damaged = put(&store, SLOTS[slot], &bytes);
            check_after_damage(&store, &damaged, saves);
        }
    }
}

#[test]
fn every_slot_may_be_cut_anywhere() {
    for (saves, slot) in [(1, 0), (2, 0), (2, 1), (3, 0), (3, 1)] {
        let whole = text(&store_after(saves), SLOTS[slot]).unwrap().into_bytes();
        for length in 0..whole.len() {
            let store = store_after(saves);
            let damaged = put(&store, SLOTS[slot], &whole[..length]);
            check_after_damage(&store, &damaged, saves);
        }
    }
}

/// One visit: load, then save twice. Gives the newest revision that was reported as saved.
fn visit(store: &dyn Store) -> u64 {
    let mut revision = load_newest(store, VERSION).revision;
    for _ in 0..2 {
        match save_next(store, VERSION, revision, &payload(revision + 1)) {
            Ok(saved) => revision = saved,
            Err(_) => break,
        }
    }
    revision
}

#[test]
fn the_machine_may_stop_between_any_two_operations_and_within_any() {
    for saves in 0..4 {
        for damaged in [None, Some(0), Some(1)] {
            let ready = || {
                let store = store_after(saves);
                for key in DAMAGED {
                    store.save(key, &format!("old {key}")).unwrap();
                }
                if let Some(slot) = damaged {
                    store.save(SLOTS[slot], "rust").unwrap();
                }
                store
            };
            let inner = ready();
            let counting = FaultyStore::new(&inner, usize::MAX, Fault::Crash);
            visit(&counting);
            let operations = counting.operations();
            assert!(operations >= 10);
            for at in 0..operations {
                for fault in [Fault::Crash, Fault::TornWrite(0), Fault::TornWrite(30), Fault::TornWrite(70)] {
                    let store = ready();
                    let at_start = newest_revision(&store).unwrap().unwrap_or(0);
                    let saved = visit(&FaultyStore::new(&store, at, fault.clone())).max(at_start);
                    let loaded = load_newest(&store, VERSION);
                    // Only the save during which the machine stopped may be missing, and that one may be there.
                    let found = loaded.revision;
                    assert!(
                        found == saved || found == saved + 1,
                        "{saves} {damaged:?} {at} {fault:?}: {found}, {saved}"
                    );
                    assert_eq!(loaded.payload, (found > 0).then(|| payload(found)));
                    let rust_is_kept = [&SLOTS[..], &DAMAGED[..]]
                        .concat()
                        .iter()
                        .any(|key| text(&store, key).as_deref() == Some("rust"));
                    assert_eq!(rust_is_kept, damaged.is_some());
                    assert_eq!(visit(&store), found + 2);
                }
            }
        }
    }
}

proptest! {
    #[test]
    fn what_is_sealed_is_opened(payload in any::<String>(), version in any::<u32>(), revision in any::<u64>()) {
        let opened = envelope::open(&envelope::seal(&payload, version, revision), version);
        prop_assert_eq!(opened, Ok(envelope::Opened { version, revision, payload }));
    }

    #[test]
    fn any_text_can_be_opened(
        head in "(archipel-progress)?( v[0-9])?( rev=[0-9]{1,25})?( len=[0-9]{1,25})?( crc32=[0-9a-f]{8})?\n?",
        text in any::<String>(),
    ) {
        let opened = envelope::open(&format!("{head}{text}"), 3);
        prop_assert!(opened.is_err());
    }

    #[test]
    fn a_changed_save_is_never_another_save(
        payload in any::<String>(),
        at in any::<prop::sample::Index>(),
        new in any::<char>(),
    ) {
        let whole = envelope::seal(&payload, VERSION, 7);
        let mut signs: Vec<char> = whole.chars().collect();
        signs[at.index(whole.chars().count())] = new;
        if let Ok(opened) = envelope::open(&signs.into_iter().collect::<String>(), VERSION) {
            prop_assert_eq!((opened.payload, opened.revision), (payload, 7));
        }
    }

    #[test]
    fn anything_may_lie_in_the_slots(a in any::<Option<String>>(), b in any::<Option<String>>()) {
        let store = MemoryStore::default();
        for (key, text) in SLOTS.into_iter().zip([&a, &b]) {
            if let Some(text) = text {
                store.save(key, text).unwrap();
            }
        }
        let loaded = load_newest(&store, VERSION);
        prop_assert_eq!(loaded.payload, None);
        prop_assert_eq!(loaded.trouble, None);
        prop_assert_eq!(visit(&store), 2);
        for text in [a, b].into_iter().flatten() {
            prop_assert!(DAMAGED.iter().any(|key| store.load(key).unwrap().as_deref() == Some(text.as_str())));
        }
    }
}
