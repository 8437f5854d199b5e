//! Any bytes as the zip of a course: refused with a reason, or checked beside the program's own lessons. Never a panic.

#![no_main]

use std::sync::{Arc, OnceLock};

use archipel_model::lesson::pack::unpack;
use archipel_model::lesson::{Course, check_beside};
use libfuzzer_sys::fuzz_target;

static BASE: OnceLock<Arc<Course>> = OnceLock::new();

fuzz_target!(|bytes: &[u8]| {
    if let Ok(pack) = unpack(bytes) {
        let base = BASE.get_or_init(|| Arc::new(Course::builtin().0));
        let _ = check_beside(base, &pack.files);
    }
});
