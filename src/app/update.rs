//! The one place where the session changes: everything that was said in this frame, in order.

use bevy::app::{App, Last};
use bevy::ecs::message::Messages;
use bevy::ecs::schedule::IntoScheduleConfigs;
use bevy::ecs::system::{Res, ResMut};

use super::effects::{self, Hands};
use super::{Played, Said};
use crate::platform::Wake;

pub fn build(app: &mut App) {
    effects::build(app);
    app.add_systems(Last, (update, effects::rest_audio).chain());
}

/// At the end of the frame in which it was said, so that it is saved before anything else can happen to the program.
pub fn update(mut said: ResMut<Messages<Said>>, mut played: ResMut<Played>, mut hands: Hands, wake: Res<Wake>) {
    if said.is_empty() {
        return;
    }
    for Said(action) in said.drain() {
        for effect in played.0.update(action) {
            hands.carry_out(effect, &played.0);
        }
    }
    wake.now();
}
