//! The sound card, through rodio. Without one there is no speaker.

use std::num::NonZero;

use rodio::buffer::SamplesBuffer;
use rodio::{DeviceSinkBuilder, MixerDeviceSink};

use crate::audio::RATE;

/// An open sound card.
pub struct Speaker(MixerDeviceSink);

impl Speaker {
    /// Opens the sound card that the learner has chosen for everything.
    pub fn open() -> Option<Self> {
        let mut sink = DeviceSinkBuilder::open_default_sink().ok()?;
        sink.log_on_drop(false);
        Some(Self(sink))
    }

    /// Plays samples at `RATE`, together with what is sounding already.
    pub fn play(&self, samples: Vec<f32>) {
        if let Some(rate) = NonZero::new(RATE) {
            self.0.mixer().add(SamplesBuffer::new(NonZero::<u16>::MIN, rate, samples));
        }
    }
}
