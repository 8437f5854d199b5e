//! Paints only what changed. An old computer without a graphics card fills every pixel with its processor; a pointer that
//! lights up one button must not cost a whole screen.
//!
//! The picture of before must still be there: the renderer may not clear it between two frames.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use egui::epaint::{ClippedPrimitive, Mesh, Primitive, Vertex};
use egui::{Color32, Pos2, Rect, Vec2};

/// More places than this are painted as fewer, larger ones.
const MOST_PLACES: usize = 6;

/// From this share of the screen on, sorting triangles out costs more than painting them all.
const NEARLY_ALL: f32 = 0.7;

/// What is on the screen, and how the next picture is reduced to what differs from it.
#[derive(Default)]
pub struct Repaint {
    painted: Option<Painted>,
}

struct Painted {
    screen: Rect,
    pixels_per_point: f32,
    paper: Color32,
    triangles: Vec<Triangle>,
}

/// One triangle as it was painted: what it looks like, and where.
#[derive(Clone, Copy)]
struct Triangle {
    look: u64,
    bounds: Rect,
}

impl Repaint {
    /// The next picture is painted whole: what is on the screen is not known.
    pub fn forget(&mut self) {
        self.painted = None;
    }

    /// Reduces `picture` to what must be painted over the picture of before, each place upon fresh `paper`.
    /// `screen` is in points; places are cut at whole pixels.
    pub fn keep_changes(
        &mut self,
        picture: &mut Vec<ClippedPrimitive>,
        screen: Rect,
        pixels_per_point: f32,
        paper: Color32,
    ) {
        let pixels = Pixels { screen, per_point: pixels_per_point };
        let triangles = triangles(picture);
        let places = match (&self.painted, &triangles) {
            (Some(before), Some(now))
                if before.screen == screen && before.pixels_per_point == pixels_per_point && before.paper == paper =>
            {
                changed_places(&before.triangles, now, pixels)
            }
            _ => vec![screen],
        };
        self.painted = triangles.map(|triangles| Painted { screen, pixels_per_point, paper, triangles });

        let area: f32 = places.iter().map(Rect::area).sum();
        if area >= screen.area() * NEARLY_ALL {
            picture.insert(0, plain(screen, paper));
            return;
        }
        let whole = std::mem::take(picture);
        for place in places {
            picture.push(plain(place, paper));
            picture.extend(whole.iter().filter_map(|primitive| within(primitive, place)));
        }
    }
}

/// Screen and pixels, to round places outwards.
#[derive(Clone, Copy)]
struct Pixels {
    screen: Rect,
    per_point: f32,
}

impl Pixels {
    /// The smallest place of whole pixels around `bounds`, within the screen.
    fn around(self, bounds: Rect) -> Rect {
        let outwards = |least: Pos2, most: Pos2| {
            let floor = (least.to_vec2() * self.per_point - Vec2::splat(1.0)).floor() / self.per_point;
            let ceil = (most.to_vec2() * self.per_point + Vec2::splat(1.0)).ceil() / self.per_point;
            Rect::from_min_max(floor.to_pos2(), ceil.to_pos2())
        };
        outwards(bounds.min, bounds.max).intersect(self.screen)
    }
}

/// All triangles in the order of painting; nothing when somebody else paints too (a paint callback).
fn triangles(picture: &[ClippedPrimitive]) -> Option<Vec<Triangle>> {
    let mut triangles = Vec::new();
    for ClippedPrimitive { clip_rect, primitive } in picture {
        let Primitive::Mesh(mesh) = primitive else { return None };
        let mut common = Look::default();
        common.add_rect(*clip_rect);
        match mesh.texture_id {
            egui::TextureId::Managed(id) => common.add(id),
            egui::TextureId::User(id) => common.add(!id),
        }
        for [a, b, c] in mesh.triangles() {
            let corners = [vertex(mesh, a), vertex(mesh, b), vertex(mesh, c)];
            let mut look = common;
            corners.iter().for_each(|corner| look.add_vertex(corner));
            let bounds = bounds(&corners).intersect(*clip_rect);
            if bounds.is_positive() {
                triangles.push(Triangle { look: look.0, bounds });
            }
        }
    }
    Some(triangles)
}

fn vertex(mesh: &Mesh, index: u32) -> Vertex {
    mesh.vertices.get(index as usize).copied().unwrap_or_default()
}

fn bounds(corners: &[Vertex; 3]) -> Rect {
    Rect::from_points(&corners.map(|corner| corner.pos))
}

/// A quick fingerprint (multiply and rotate). Two looks that are wrongly taken for one leave an old spot on the screen,
/// once in 2^64.
#[derive(Clone, Copy, Default)]
struct Look(u64);

impl Look {
    fn add(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }

    fn add_pos(&mut self, pos: Pos2) {
        self.add((u64::from(pos.x.to_bits()) << 32) | u64::from(pos.y.to_bits()));
    }

    fn add_rect(&mut self, rect: Rect) {
        self.add_pos(rect.min);
        self.add_pos(rect.max);
    }

    fn add_vertex(&mut self, vertex: &Vertex) {
        self.add_pos(vertex.pos);
        self.add_pos(vertex.uv);
        self.add(u64::from(u32::from_le_bytes(vertex.color.to_array())));
    }
}

/// The places in which two pictures differ. They lie apart from each other.
fn changed_places(before: &[Triangle], now: &[Triangle], pixels: Pixels) -> Vec<Rect> {
    // Most of a picture is as it was, from the front and from the back.
    let alike = |(a, b): &(&Triangle, &Triangle)| a.look == b.look;
    let front = before.iter().zip(now).take_while(alike).count();
    let (before, now) = (before.get(front..).unwrap_or_default(), now.get(front..).unwrap_or_default());
    let back = before.iter().rev().zip(now.iter().rev()).take_while(alike).count();
    let before = before.get(..before.len() - back).unwrap_or_default();
    let now = now.get(..now.len() - back).unwrap_or_default();

    let (gone, stayed) = without(before, now);
    let (come, still) = without(now, before);
    let mut places = Places::default();
    if stayed == still {
        gone.into_iter().chain(come).for_each(|bounds| places.add(pixels.around(bounds)));
    } else {
        // Something came to lie above something else.
        before.iter().chain(now).for_each(|triangle| places.add(pixels.around(triangle.bounds)));
    }
    places.apart()
}

/// Where `all` has triangles that `other` lacks, and the looks that both have, in their order.
fn without(all: &[Triangle], other: &[Triangle]) -> (Vec<Rect>, Vec<u64>) {
    let mut left: HashMap<u64, u32> = HashMap::with_capacity(other.len());
    for triangle in other {
        *left.entry(triangle.look).or_default() += 1;
    }
    let (mut lacking, mut common) = (Vec::new(), Vec::new());
    for triangle in all {
        match left.entry(triangle.look) {
            Entry::Occupied(mut count) if *count.get() > 0 => {
                *count.get_mut() -= 1;
                common.push(triangle.look);
            }
            _ => lacking.push(triangle.bounds),
        }
    }
    (lacking, common)
}

/// A few places instead of many triangles.
#[derive(Default)]
struct Places(Vec<Rect>);

impl Places {
    fn add(&mut self, place: Rect) {
        if !place.is_positive() {
            return;
        }
        let growth = |known: &Rect| known.union(place).area() - known.area();
        let full = self.0.len() >= MOST_PLACES;
        match self.0.iter_mut().min_by(|a, b| growth(a).total_cmp(&growth(b))) {
            Some(nearest) if full || nearest.intersects(place) => *nearest = nearest.union(place),
            _ => self.0.push(place),
        }
    }

    /// Places that have grown into each other become one.
    fn apart(mut self) -> Vec<Rect> {
        let mut apart: Vec<Rect> = Vec::new();
        while let Some(mut place) = self.0.pop() {
            while let Some(index) = apart.iter().position(|other| other.intersects(place)) {
                place = place.union(apart.swap_remove(index));
            }
            apart.push(place);
        }
        apart
    }
}

/// An even place: what was there before is gone.
fn plain(place: Rect, color: Color32) -> ClippedPrimitive {
    let mut mesh = Mesh::default();
    mesh.add_colored_rect(place, color);
    ClippedPrimitive { clip_rect: place, primitive: Primitive::Mesh(mesh) }
}

/// The part of a primitive that reaches into `place`.
fn within(primitive: &ClippedPrimitive, place: Rect) -> Option<ClippedPrimitive> {
    let clip_rect = primitive.clip_rect.intersect(place);
    let Primitive::Mesh(mesh) = &primitive.primitive else { return None };
    if !clip_rect.is_positive() {
        return None;
    }
    let mut part = Mesh::with_texture(mesh.texture_id);
    let mut moved = HashMap::new();
    for indices in mesh.triangles() {
        let corners = indices.map(|index| vertex(mesh, index));
        if !bounds(&corners).intersects(clip_rect) {
            continue;
        }
        for (index, corner) in indices.into_iter().zip(corners) {
            let index = *moved.entry(index).or_insert_with(|| {
                part.vertices.push(corner);
                // As many as in a mesh that was counted with the same type.
                (part.vertices.len() - 1) as u32
            });
            part.indices.push(index);
        }
    }
    (!part.is_empty()).then_some(ClippedPrimitive { clip_rect, primitive: Primitive::Mesh(part) })
}
