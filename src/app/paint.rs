//! Only what changed since the last picture is painted: old computers fill every pixel with their processor.
//! How the triangles reach the screen is the platform's business.

use archipel_ui::repaint::Repaint;
use bevy::app::{App, PostUpdate};
use bevy::camera::Camera;
use bevy::ecs::schedule::IntoScheduleConfigs;
use bevy::ecs::system::{Local, Query, Res};
use bevy_egui::{EguiContext, EguiOutput, EguiPostUpdateSet, EguiRenderOutput};

use super::rest::Frames;

/// Frames at the start that are painted whole: until then the renderer may still lack a pipeline or a texture.
const WHOLE: u32 = 8;

pub fn build(app: &mut App) {
    app.add_systems(
        PostUpdate,
        keep_changes.after(EguiPostUpdateSet::ProcessOutput).before(EguiPostUpdateSet::PostProcessOutput),
    );
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
