//! egui's triangles through Bevy's renderer, in the colours that egui means.

use bevy::app::{App, Startup};
use bevy::asset::Assets;
use bevy::camera::{Camera, Camera2d, ClearColorConfig};
use bevy::ecs::system::{Commands, Res, SystemParam};
use bevy::render::render_resource::PollType;
use bevy::render::renderer::RenderDevice;
use bevy::render::view::Msaa;
use bevy::shader::Shader;
use bevy_egui::render::EGUI_SHADER_HANDLE;

pub fn build(app: &mut App) {
    let paint = Shader::from_wgsl(include_str!("paint.wgsl"), "archipel/paint.wgsl");
    if let Some(mut shaders) = app.world_mut().get_resource_mut::<Assets<Shader>>() {
        // Only a shader whose handle has expired is refused, and this one never does.
        let _ = shaders.insert(&EGUI_SHADER_HANDLE, paint);
    }
    app.add_systems(Startup, set_up_camera);
}

/// The picture stays from frame to frame, and only what changed is painted over it. Without multisampling: egui smooths
/// its own edges, and software renderers draw three times as fast.
fn set_up_camera(mut commands: Commands) {
    let camera = Camera { clear_color: ClearColorConfig::None, ..Camera::default() };
    commands.spawn((Camera2d, camera, Msaa::Off));
}

/// What was ordered from the graphics.
#[derive(SystemParam)]
pub struct Shown<'w> {
    device: Option<Res<'w, RenderDevice>>,
}

impl Shown<'_> {
    /// Waits until all that was painted is on the screen.
    pub fn wait(&self) {
        if let Some(device) = &self.device {
            // It fails only when the graphics are lost; then the program ends anyway.
            let _ = device.poll(PollType::wait_indefinitely());
        }
    }
}
