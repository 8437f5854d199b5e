//! Sound in the browser. Not through rodio: there it calls back twenty times a second for as long as it is open.

use wasm_bindgen::JsValue;
use web_sys::AudioContext;

use crate::audio::RATE;

/// The page's sound. Browsers keep it asleep until the learner has done something; `boot.js` wakes it then.
pub struct Speaker(AudioContext);

impl Speaker {
    /// Asks the browser for sound.
    pub fn open() -> Option<Self> {
        AudioContext::new().ok().map(Self)
    }

    /// Plays samples at `RATE`, together with what is sounding already.
    pub fn play(&self, samples: Vec<f32>) {
        // A browser that refuses stays silent: nothing depends on a sound.
        let _ = self.start(&samples);
    }

    fn start(&self, samples: &[f32]) -> Result<(), JsValue> {
        let length = u32::try_from(samples.len()).unwrap_or(0);
        let buffer = self.0.create_buffer(1, length, RATE as f32)?;
        buffer.copy_to_channel(samples, 0)?;
        let source = self.0.create_buffer_source()?;
        source.set_buffer(Some(&buffer));
        source.connect_with_audio_node(&self.0.destination())?;
        source.start()
    }
}

impl Drop for Speaker {
    fn drop(&mut self) {
        let _ = self.0.close();
    }
}
