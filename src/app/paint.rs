//! How egui's triangles reach the screen: in the colours that egui means, and only where something changed.
//!
//! Old computers fill every pixel with their processor, so the camera's picture stays from frame to frame. (Mixing colours
//! as they are stored would be cheaper still, but Bevy 0.19 has no such target in WebGL.)

use archipel_ui::repaint::Repaint;
use bevy::app::{App, PostUpdate, Startup};
use bevy::asset::Assets;
use bevy::camera::{Camera, Camera2d, ClearColorConfig};
use bevy::ecs::schedule::IntoScheduleConfigs;
use bevy::ecs::system::{Commands, Local, Query, Res};
use bevy::render::view::Msaa;
use bevy::shader::Shader;
use bevy_egui::render::EGUI_SHADER_HANDLE;
use bevy_egui::{EguiContext, EguiOutput, EguiPostUpdateSet, EguiRenderOutput};

use super::rest::Frames;

/// Frames at the start that are painted whole: until then the renderer may still lack a pipeline or a texture.
const WHOLE: u32 = 8;

pub fn build(app: &mut App) {
    let paint = Shader::from_wgsl(include_str!("paint.wgsl"), "archipel/paint.wgsl");
    if let Some(mut shaders) = app.world_mut().get_resource_mut::<Assets<Shader>>() {
        // Only a shader whose handle has expired is refused, and this one never does.
        let _ = shaders.insert(&EGUI_SHADER_HANDLE, paint);
    }
    app.add_systems(Startup, set_up_camera).add_systems(
        PostUpdate,
        keep_changes.after(EguiPostUpdateSet::ProcessOutput).before(EguiPostUpdateSet::PostProcessOutput),
    );
}

/// Without multisampling: egui smooths its own edges, and software renderers draw three times as fast.
fn set_up_camera(mut commands: Commands) {
    let camera = Camera { clear_color: ClearColorConfig::None, ..Camera::default() };
    commands.spawn((Camera2d, camera, Msaa::Off));
}

fn keep_changes(
    mut contexts: Query<(&mut EguiContext, &Camera, &EguiOutput, &mut EguiRenderOutput)>,
    frames: Res<Frames>,
    mut repaint: Local<Repaint>,
) {
    let Ok((mut context, camera, output, mut picture)) = contexts.single_mut() else { return };
    // A texture that is set as a whole may show something else in the same place.
    let new_texture = picture.textures_delta.set.values().flatten().any(|delta| delta.is_whole());
    if frames.0 < WHOLE || new_texture || camera.physical_viewport_size().is_none() {
        repaint.forget();
    }
    let context = context.get_mut();
    let paper = context.global_style().visuals.panel_fill;
    let screen = context.viewport_rect();
    repaint.keep_changes(&mut picture.paint_jobs, screen, output.pixels_per_point, paper);
}
