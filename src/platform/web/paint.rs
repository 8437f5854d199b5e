//! egui's triangles by egui's own painter for WebGL, in a picture that stays from frame to frame; what changed there is
//! copied to the canvas. Colours are mixed as they are stored, which is what egui means and what costs a processor least.
//!
//! Without a graphics card, a screen of Bevy's renderer costs more than twice as much: it fills the camera's picture, the
//! window's picture and the canvas one after the other, and turns each colour into light and back every time.

use std::sync::Arc;

use bevy::app::{App, First, PostUpdate, Startup};
use bevy::camera::{Camera, Camera2d, RenderTargetInfo};
use bevy::ecs::query::With;
use bevy::ecs::schedule::IntoScheduleConfigs;
use bevy::ecs::system::{Commands, NonSend, NonSendMut, Query, SystemParam};
use bevy::math::UVec2;
use bevy::window::{PrimaryWindow, Window};
use bevy_egui::{EguiOutput, EguiPostUpdateSet, EguiRenderOutput};
use egui::ClippedPrimitive;
use egui_glow::Painter;
use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlCanvasElement, WebGl2RenderingContext as Gl, WebGlFramebuffer, WebGlTexture};

use super::page;

pub fn build(app: &mut App) {
    match Canvas::open() {
        Ok(canvas) => {
            app.insert_non_send(canvas);
            app.add_systems(PostUpdate, paint.in_set(EguiPostUpdateSet::PostProcessOutput));
        }
        Err(reason) => page::stop(&reason),
    }
    app.add_systems(Startup, |mut commands: Commands| {
        commands.spawn(Camera2d);
    });
    app.add_systems(First, follow_window);
}

/// The camera only tells egui how large the screen is; Bevy's renderer, which would do this, is not here.
fn follow_window(windows: Query<&Window, With<PrimaryWindow>>, mut cameras: Query<&mut Camera>) {
    let Ok(window) = windows.single() else { return };
    let (physical_size, scale_factor) = (window.resolution.physical_size(), window.resolution.scale_factor());
    for mut camera in &mut cameras {
        let known = camera.computed.target_info.as_ref();
        if known.is_none_or(|known| known.physical_size != physical_size || known.scale_factor != scale_factor) {
            camera.computed.target_info = Some(RenderTargetInfo { physical_size, scale_factor });
        }
    }
}

fn paint(mut canvas: NonSendMut<Canvas>, mut pictures: Query<(&Camera, &EguiOutput, &mut EguiRenderOutput)>) {
    let Ok((camera, output, mut rendered)) = pictures.single_mut() else { return };
    let EguiRenderOutput { paint_jobs, mut textures_delta } = std::mem::take(&mut *rendered);
    // A canvas that is not shown has no size.
    let size = camera.physical_target_size().unwrap_or_default();
    // Textures come also then, each of them once.
    for (id, deltas) in textures_delta.set.drain() {
        deltas.iter().for_each(|delta| canvas.painter.set_texture(id, delta));
    }
    if size.min_element() > 0 {
        canvas.paint(size, output.pixels_per_point, &paint_jobs);
    }
    textures_delta.free.drain().for_each(|id| canvas.painter.free_texture(id));
}

/// What was ordered from the graphics.
#[derive(SystemParam)]
pub struct Shown<'w> {
    canvas: Option<NonSend<'w, Canvas>>,
}

impl Shown<'_> {
    /// Asks for all that was painted to be finished. A browser does not wait; it is measured from outside
    /// (`web/e2e/measure.mjs`).
    pub fn wait(&self) {
        if let Some(canvas) = &self.canvas {
            canvas.gl.finish();
        }
    }
}

/// The canvas of the page, and the picture that is copied to it.
pub struct Canvas {
    element: HtmlCanvasElement,
    gl: Gl,
    painter: Painter,
    picture: Option<Picture>,
}

impl Canvas {
    /// Takes the canvas of the page. It fails where WebGL does; then the reason is for a technician.
    fn open() -> Result<Self, String> {
        let element: HtmlCanvasElement =
            page::canvas().and_then(|canvas| canvas.dyn_into().ok()).ok_or("the page has no canvas")?;
        let options = Object::new();
        // egui smooths its own edges, and nothing lies behind the canvas.
        for (name, wanted) in [("antialias", false), ("alpha", false), ("depth", false)] {
            let _ = Reflect::set(&options, &name.into(), &wanted.into());
        }
        let told = |error: JsValue| format!("{error:?}");
        let gl: Gl = element
            .get_context_with_context_options("webgl2", &options)
            .map_err(told)?
            .and_then(|context| context.dyn_into().ok())
            .ok_or("the browser gives no WebGL 2")?;
        #[expect(clippy::arc_with_non_send_sync, reason = "the painter asks for it; the page has one thread")]
        let context = Arc::new(glow::Context::from_webgl2_context(gl.clone()));
        let painter = Painter::new(context, "", None, false).map_err(|error| error.to_string())?;
        Ok(Self { element, gl, painter, picture: None })
    }

    /// Paints `jobs` over the picture of before, and shows it. Nothing to paint costs nothing. `size` is in pixels, and
    /// neither side is 0.
    fn paint(&mut self, size: UVec2, pixels_per_point: f32, jobs: &[ClippedPrimitive]) {
        if self.picture.as_ref().is_none_or(|picture| picture.size != size) {
            // A new size empties the canvas, too.
            self.element.set_width(size.x);
            self.element.set_height(size.y);
            self.picture = Picture::new(&self.gl, size);
        }
        // Only a context that is lost makes none; then the page says so already.
        let Some(picture) = self.picture.as_ref().filter(|_| !jobs.is_empty()) else { return };
        let gl = &self.gl;
        gl.bind_framebuffer(Gl::FRAMEBUFFER, Some(&picture.framebuffer));
        self.painter.paint_primitives(size.to_array(), pixels_per_point, jobs);
        let (width, height) = (size.x.cast_signed(), size.y.cast_signed());
        gl.bind_framebuffer(Gl::DRAW_FRAMEBUFFER, None);
        gl.blit_framebuffer(0, 0, width, height, 0, 0, width, height, Gl::COLOR_BUFFER_BIT, Gl::NEAREST);
    }
}

/// A picture that stays, other than that of the canvas, which the browser empties when it has shown it.
struct Picture {
    size: UVec2,
    framebuffer: WebGlFramebuffer,
    texture: WebGlTexture,
    gl: Gl,
}

impl Picture {
    fn new(gl: &Gl, size: UVec2) -> Option<Self> {
        let (framebuffer, texture) = (gl.create_framebuffer()?, gl.create_texture()?);
        gl.bind_texture(Gl::TEXTURE_2D, Some(&texture));
        gl.tex_storage_2d(Gl::TEXTURE_2D, 1, Gl::RGBA8, size.x.cast_signed(), size.y.cast_signed());
        gl.bind_framebuffer(Gl::FRAMEBUFFER, Some(&framebuffer));
        gl.framebuffer_texture_2d(Gl::FRAMEBUFFER, Gl::COLOR_ATTACHMENT0, Gl::TEXTURE_2D, Some(&texture), 0);
        Some(Self { size, framebuffer, texture, gl: gl.clone() })
    }
}

impl Drop for Picture {
    fn drop(&mut self) {
        self.gl.delete_framebuffer(Some(&self.framebuffer));
        self.gl.delete_texture(Some(&self.texture));
    }
}
