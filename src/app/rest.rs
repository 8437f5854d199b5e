//! When a frame is drawn, and above all when none is: nothing moves, nothing is drawn.
//! Everything that wants a frame asks `Wake`; only here does a wish become a redraw.

use std::time::Duration;

use bevy::app::{App, First, Last, MainScheduleOrder, PostUpdate, PreUpdate};
use bevy::asset::AssetEventSystems;
use bevy::ecs::message::{MessageReader, Messages};
use bevy::ecs::query::Added;
use bevy::ecs::resource::Resource;
use bevy::ecs::schedule::{IntoScheduleConfigs, ScheduleLabel};
use bevy::ecs::system::{Query, Res, ResMut};
use bevy::window::{RequestRedraw, WindowResized};
use bevy::winit::{UpdateMode, WinitSettings};
use bevy_egui::{EguiContext, EguiInput, EguiPostUpdateSet, EguiPreUpdateSet};

use crate::platform::{self, Alarm, Wake};

/// Long, but not for ever: `Duration::MAX` makes Bevy 0.19's loop spin instead of sleep.
const SLEEP: Duration = Duration::from_secs(3600);

/// Frames that are drawn at the start without anybody asking, until textures and pipelines are in place.
const WARM_UP: u32 = 6;

/// Frames until a new size of the window has reached egui, which draws, and the picture.
const RESIZE: u32 = 3;

/// The first frame that surely shows the screen.
pub const FIRST_SEEN: u32 = 3;

/// How many frames have been drawn.
#[derive(Resource, Default)]
pub struct Frames(pub u32);

/// How many frames are still drawn without anybody asking.
#[derive(Resource)]
struct Unasked(u32);

/// After everything else of a frame: the last word about the next one.
#[derive(ScheduleLabel, Clone, Debug, PartialEq, Eq, Hash)]
struct Rest;

pub fn build(app: &mut App) {
    // One mode for both: changing the mode would draw a frame by itself.
    let mode = UpdateMode::reactive_low_power(SLEEP);
    app.insert_resource(WinitSettings { focused_mode: mode, unfocused_mode: mode })
        .init_resource::<Frames>()
        .insert_resource(Unasked(WARM_UP))
        // A new glyph must reach the renderer in the frame that needs it: there may be no next one.
        .configure_sets(PostUpdate, EguiPostUpdateSet::PostProcessOutput.before(AssetEventSystems))
        .add_systems(First, start_frame)
        .add_systems(PreUpdate, hear_egui.after(EguiPreUpdateSet::InitContexts).before(EguiPreUpdateSet::ProcessInput))
        .add_systems(
            PreUpdate,
            drop_repeated_modifiers.after(EguiPreUpdateSet::ProcessInput).before(EguiPreUpdateSet::BeginPass),
        )
        .add_systems(PostUpdate, forget_old_wish.before(EguiPostUpdateSet::EndPass))
        .add_systems(Rest, end_frame);
    app.world_mut().resource_mut::<MainScheduleOrder>().insert_after(Last, Rest);
}

fn start_frame(wake: Res<Wake>, mut redraws: ResMut<Messages<RequestRedraw>>) {
    wake.begin_frame();
    // Bevy would obey each redraw twice.
    redraws.clear();
}

/// egui says how soon it wants to be drawn again; `bevy_egui` takes every wish for "at once", so egui tells us directly.
fn hear_egui(mut contexts: Query<&mut EguiContext, Added<EguiContext>>, wake: Res<Wake>) {
    for mut context in &mut contexts {
        let wake = wake.clone();
        context.get_mut().set_request_repaint_callback(move |wish| {
            if wish.delay.is_zero() {
                wake.now();
            } else if wish.delay < SLEEP {
                wake.set(Alarm::Redraw, Some(wish.delay));
            }
        });
    }
}

/// `bevy_egui` reports the modifier keys in every frame, and egui draws again after every event.
fn drop_repeated_modifiers(mut contexts: Query<(&mut EguiContext, &mut EguiInput)>) {
    for (mut context, mut input) in &mut contexts {
        let known = context.get_mut().input(|input| input.modifiers);
        input.events.retain(|event| !matches!(event, egui::Event::ModifiersChanged(now) if *now == known));
    }
}

/// What this frame wishes counts; the wish of the frame before has been fulfilled by drawing this one.
fn forget_old_wish(wake: Res<Wake>) {
    wake.set(Alarm::Redraw, None);
}

fn end_frame(
    mut frames: ResMut<Frames>,
    mut unasked: ResMut<Unasked>,
    mut resized: MessageReader<WindowResized>,
    mut redraws: ResMut<Messages<RequestRedraw>>,
    wake: Res<Wake>,
) {
    frames.0 = frames.0.saturating_add(1);
    platform::count_frame(frames.0);
    if frames.0 == FIRST_SEEN {
        platform::hide_loader();
    }
    if resized.read().count() > 0 {
        unasked.0 = unasked.0.max(RESIZE);
    }
    if unasked.0 > 0 {
        unasked.0 -= 1;
        wake.now();
    }
    // Whatever others have written is dropped: `bevy_egui` asks even when egui wants to be drawn only much later.
    redraws.clear();
    if wake.end_frame() {
        redraws.write(RequestRedraw);
    }
}
