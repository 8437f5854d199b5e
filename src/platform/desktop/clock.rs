//! Alarms of the desktop: one thread that sleeps until the next is due.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::platform::Alarm;

type Due = [Option<Instant>; Alarm::COUNT];

/// Calls back when an alarm is due.
#[derive(Clone)]
pub struct Clock(Arc<(Mutex<Due>, Condvar)>);

impl Clock {
    /// `ring` is called for each alarm, from another thread.
    pub fn new(ring: impl Fn() + Send + 'static) -> Self {
        let shared = Arc::new((Mutex::new(Due::default()), Condvar::new()));
        let thread_side = Arc::clone(&shared);
        // Without the thread, tooltips come late and the sound card stays open: nothing worth stopping for.
        let _ =
            thread::Builder::new().name("alarms".into()).spawn(move || keep_time(&thread_side.0, &thread_side.1, ring));
        Self(shared)
    }

    /// Sets the alarm anew, or takes it back.
    pub fn set(&self, alarm: Alarm, delay: Option<Duration>) {
        let due = delay.and_then(|delay| Instant::now().checked_add(delay));
        let mut dues = self.0.0.lock().unwrap_or_else(PoisonError::into_inner);
        let slot = &mut dues[alarm as usize];
        // A later or lifted alarm needs no word to the thread: it looks again when it wakes up.
        let sooner = due.is_some_and(|due| slot.is_none_or(|before| due < before));
        *slot = due;
        drop(dues);
        if sooner {
            self.0.1.notify_one();
        }
    }
}

fn keep_time(dues: &Mutex<Due>, changed: &Condvar, ring: impl Fn()) {
    let mut due = dues.lock().unwrap_or_else(PoisonError::into_inner);
    loop {
        let now = Instant::now();
        let mut rings = false;
        for slot in due.iter_mut() {
            if slot.is_some_and(|slot| slot <= now) {
                *slot = None;
                rings = true;
            }
        }
        if rings {
            ring();
        }
        due = match due.iter().flatten().min().copied() {
            Some(next) => {
                changed.wait_timeout(due, next.saturating_duration_since(now)).unwrap_or_else(PoisonError::into_inner).0
            }
            None => changed.wait(due).unwrap_or_else(PoisonError::into_inner),
        };
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;

    #[test]
    fn an_alarm_rings_once_and_a_lifted_one_never() {
        let (ring, rung) = channel();
        let clock = Clock::new(move || ring.send(Instant::now()).unwrap());
        let start = Instant::now();
        clock.set(Alarm::Hush, Some(Duration::from_millis(80)));
        clock.set(Alarm::Redraw, Some(Duration::from_millis(20)));
        clock.set(Alarm::Redraw, None);
        let when = rung.recv_timeout(Duration::from_secs(5)).unwrap();
        assert!(when - start >= Duration::from_millis(80));
        assert!(rung.recv_timeout(Duration::from_millis(100)).is_err());
    }
}
