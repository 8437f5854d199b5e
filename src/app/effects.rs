//! The only place that touches the outside: saves, plays, speaks, hands out and takes in files.
//! What fails comes back as an action, so that the learner sees it.

use archipel_model::session::{Effect, Session};
use bevy::app::App;
use bevy::ecs::system::{NonSendMut, Res, ResMut, SystemParam};

use super::input::Outside;
use super::lessons::Own;
use super::load::Book;
use crate::audio::Audio;
use crate::platform::{self, Alarm, Voice, Wake};

/// Everything that an effect may need.
#[derive(SystemParam)]
pub struct Hands<'w> {
    book: ResMut<'w, Book>,
    audio: NonSendMut<'w, Audio>,
    outside: Res<'w, Outside>,
    own: Res<'w, Own>,
    voice: Res<'w, Voice>,
    wake: Res<'w, Wake>,
}

impl Hands<'_> {
    /// Does one thing that the session asked for.
    pub fn carry_out(&mut self, effect: Effect, session: &Session) {
        match effect {
            Effect::Save { payload } => {
                if let Some(action) = self.book.save(&payload) {
                    self.outside.tell(action);
                }
            }
            Effect::BringLetters(name) => platform::bring_letters(&name, &self.outside),
            Effect::Play(sound) => {
                if session.sound_on()
                    && let Some(length) = self.audio.play(sound)
                {
                    self.wake.set(Alarm::Hush, Some(length));
                }
            }
            Effect::Speak(sentence) => self.voice.say(sentence),
            Effect::Hush => self.voice.hush(),
            Effect::Export { file_name, text } => platform::export_file(&file_name, &text, &self.outside),
            Effect::PickImport => platform::pick_import(&self.outside),
            Effect::PickLessons => platform::pick_lessons(&self.own, &self.outside),
        }
    }
}

pub fn build(app: &mut App) {
    let voice = Voice::open(app.world().resource::<Outside>().clone());
    app.insert_non_send(Audio::default()).insert_resource(voice);
}

/// Closes the sound card when its alarm has woken the loop.
pub fn rest_audio(mut audio: NonSendMut<Audio>) {
    audio.rest();
}
