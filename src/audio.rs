//! Sounds: four short marimba phrases, computed and handed to the platform's speaker, if there is one.
//! A sound never carries meaning alone; without a speaker everything stays silent and calm.

use std::f32::consts::TAU;
use std::time::Duration;

use archipel_model::session::Sound;
use bevy::platform::time::Instant;

use crate::platform::Speaker;

/// Samples in a second.
pub const RATE: u32 = 44_100;
/// An open speaker wakes the computer many times a second even when silent, so it is closed again soon.
const LINGER: Duration = Duration::from_secs(2);
/// After a failure the next try waits: asking for a missing sound card is slow and prints warnings.
const RETRY: Duration = Duration::from_secs(60);

/// One struck bar: pitch in hertz, when it is struck and how loud.
struct Note(f32, f32, f32);

/// The speaker, open only while something sounds.
#[derive(Default)]
pub struct Audio {
    speaker: Option<Speaker>,
    /// When the speaker is closed, or may be tried again.
    until: Option<Instant>,
}

impl Audio {
    /// Plays a sound and says after how long `rest` must be called; `None` if nothing sounds.
    pub fn play(&mut self, sound: Sound) -> Option<Duration> {
        let now = Instant::now();
        if self.speaker.is_none() {
            if self.until.is_some_and(|until| now < until) {
                return None;
            }
            self.speaker = Speaker::open();
            self.until = Some(now + RETRY);
        }
        let speaker = self.speaker.as_ref()?;
        let samples = synthesise(&phrase(sound));
        let length = Duration::from_secs_f32(samples.len() as f32 / RATE as f32) + LINGER;
        speaker.play(samples);
        self.until = Some(now + length);
        Some(length)
    }

    /// Closes the speaker once it has been silent for a while.
    pub fn rest(&mut self) {
        if self.speaker.is_some() && self.until.is_none_or(|until| until <= Instant::now()) {
            self.speaker = None;
            self.until = None;
        }
    }
}

fn phrase(sound: Sound) -> Vec<Note> {
    const E4: f32 = 329.63;
    const G4: f32 = 392.0;
    const C5: f32 = 523.25;
    const E5: f32 = 659.26;
    const G5: f32 = 783.99;
    const A5: f32 = 880.0;
    const C6: f32 = 1046.5;
    const E6: f32 = 1318.51;
    match sound {
        Sound::Good => vec![Note(C5, 0.0, 0.22), Note(E5, 0.08, 0.22), Note(G5, 0.16, 0.26)],
        // Kind: two soft steps down, nothing like an alarm.
        Sound::Gentle => vec![Note(G4, 0.0, 0.2), Note(E4, 0.12, 0.2)],
        Sound::Bridge => {
            vec![
                Note(C5, 0.0, 0.2),
                Note(E5, 0.09, 0.2),
                Note(G5, 0.18, 0.22),
                Note(C6, 0.27, 0.26),
                Note(G4, 0.27, 0.16),
            ]
        }
        Sound::Ping => vec![Note(A5, 0.0, 0.16), Note(E6, 0.1, 0.16)],
    }
}

/// A marimba bar sounds its own tone and, shorter, the one two octaves above.
fn synthesise(notes: &[Note]) -> Vec<f32> {
    const RING: f32 = 0.3;
    const STRIKE: f32 = 0.004;
    let end = notes.iter().map(|note| note.1).fold(0.0, f32::max) + RING;
    let mut samples = vec![0.0; (end * RATE as f32) as usize];
    for Note(pitch, start, loudness) in notes {
        let first = (start * RATE as f32) as usize;
        let count = (RING * RATE as f32) as usize;
        for (step, sample) in samples.iter_mut().skip(first).take(count).enumerate() {
            let time = step as f32 / RATE as f32;
            let attack = (time / STRIKE).min(1.0);
            let fade = (1.0 - time / RING).max(0.0);
            let tone = (TAU * pitch * time).sin() * (-9.0 * time).exp();
            let strike = 0.25 * (TAU * 4.0 * pitch * time).sin() * (-30.0 * time).exp();
            *sample += loudness * attack * fade * (tone + strike);
        }
    }
    samples
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sounds_are_short_and_quiet_and_end_in_silence() {
        for sound in [Sound::Good, Sound::Gentle, Sound::Bridge, Sound::Ping] {
            let samples = synthesise(&phrase(sound));
            let seconds = samples.len() as f32 / RATE as f32;
            assert!((0.1..=0.6).contains(&seconds), "{seconds} s");
            let loudest = samples.iter().fold(0.0_f32, |loudest, sample| loudest.max(sample.abs()));
            assert!((0.05..=0.8).contains(&loudest), "{loudest}");
            assert!(samples.iter().all(|sample| sample.is_finite()));
            assert!(samples.first().is_some_and(|sample| sample.abs() < 0.001));
            assert!(samples.last().is_some_and(|sample| sample.abs() < 0.001));
        }
    }
}
