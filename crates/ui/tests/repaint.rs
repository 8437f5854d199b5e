//! What is painted over the old picture gives the new picture, pixel by pixel.

use archipel_ui::repaint::Repaint;
use egui::epaint::{ClippedPrimitive, Mesh, Primitive};
use egui::{Color32, Pos2, Rect, pos2, vec2};

const WIDTH: usize = 120;
const HEIGHT: usize = 80;
const PAPER: Color32 = Color32::from_rgb(250, 245, 235);

/// A canvas of pixels and the simplest painter: a triangle in the colour of its first corner.
#[derive(Clone, PartialEq)]
struct Canvas(Vec<Color32>);

impl Canvas {
    fn new() -> Self {
        // Anything: the first picture must not rely on it.
        Self(vec![Color32::BLACK; WIDTH * HEIGHT])
    }

    fn paint(&mut self, picture: &[ClippedPrimitive], per_point: f32) {
        for ClippedPrimitive { clip_rect, primitive } in picture {
            let Primitive::Mesh(mesh) = primitive else { continue };
            let clip = Rect::from_min_max(
                (clip_rect.min.to_vec2() * per_point).round().to_pos2(),
                (clip_rect.max.to_vec2() * per_point).round().to_pos2(),
            );
            for indices in mesh.triangles() {
                let corners = indices.map(|index| mesh.vertices[index as usize]);
                let [a, b, c] = corners.map(|corner| (corner.pos.to_vec2() * per_point).to_pos2());
                let reached = Rect::from_points(&[a, b, c]).intersect(clip);
                for y in reached.min.y.max(0.0) as usize..HEIGHT.min(reached.max.y.max(0.0).ceil() as usize) {
                    for x in reached.min.x.max(0.0) as usize..WIDTH.min(reached.max.x.max(0.0).ceil() as usize) {
                        let at = pos2(x as f32 + 0.5, y as f32 + 0.5);
                        if clip.contains(at) && inside(at, a, b, c) {
                            let pixel = &mut self.0[y * WIDTH + x];
                            *pixel = pixel.blend(corners[0].color);
                        }
                    }
                }
            }
        }
    }
}

fn inside(at: Pos2, a: Pos2, b: Pos2, c: Pos2) -> bool {
    let side = |from: Pos2, to: Pos2| (to - from).rot90().dot(at - from);
    let sides = [side(a, b), side(b, c), side(c, a)];
    sides.iter().all(|side| *side >= 0.0) || sides.iter().all(|side| *side <= 0.0)
}

/// Chance that repeats (an xorshift generator).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }

    fn share(&mut self) -> f32 {
        self.below(1000) as f32 / 1000.0
    }
}

fn some_rect(chance: &mut Chance, screen: Rect) -> Rect {
    let min = screen.min + vec2(chance.share() * screen.width() * 0.9, chance.share() * screen.height() * 0.9);
    Rect::from_min_size(min, vec2(2.0 + chance.share() * 20.0, 2.0 + chance.share() * 16.0))
}

fn some_thing(chance: &mut Chance, screen: Rect) -> ClippedPrimitive {
    let mut mesh = Mesh::default();
    for _ in 0..=chance.below(3) {
        let alpha = if chance.below(2) == 0 { 255 } else { 120 };
        let [red, green, blue] = [0, 0, 0].map(|_| chance.below(256) as u8);
        mesh.add_colored_rect(some_rect(chance, screen), Color32::from_rgba_unmultiplied(red, green, blue, alpha));
    }
    let clip_rect = if chance.below(3) == 0 { some_rect(chance, screen).expand(8.0) } else { screen };
    ClippedPrimitive { clip_rect, primitive: Primitive::Mesh(mesh) }
}

/// One change of the kind that screens know: something comes, goes, moves to the front, or all is new.
fn change(things: &mut Vec<ClippedPrimitive>, chance: &mut Chance, screen: Rect) {
    let at = chance.below(things.len() as u64 + 1) as usize;
    match chance.below(8) {
        0 if at < things.len() => drop(things.remove(at)),
        1 if at < things.len() => {
            let raised = things.remove(at);
            things.push(raised);
        }
        2 if at < things.len() => things.push(things[at].clone()),
        3 if chance.below(6) == 0 => things.clear(),
        _ => things.insert(at, some_thing(chance, screen)),
    }
}

#[test]
fn changes_upon_the_old_picture_give_the_new_one() {
    for seed in 1..=40 {
        let mut chance = Chance(seed * 7919);
        let per_point = [1.0, 1.25, 2.0][seed as usize % 3];
        let screen = Rect::from_min_size(Pos2::ZERO, vec2(WIDTH as f32, HEIGHT as f32) / per_point);
        let (mut repaint, mut kept, mut things) = (Repaint::default(), Canvas::new(), Vec::new());
        for step in 0..40 {
            change(&mut things, &mut chance, screen);
            let mut picture = things.clone();
            repaint.keep_changes(&mut picture, screen, per_point, PAPER);
            kept.paint(&picture, per_point);

            let (mut whole, mut fresh) = (things.clone(), Canvas::new());
            Repaint::default().keep_changes(&mut whole, screen, per_point, PAPER);
            fresh.paint(&whole, per_point);
            assert!(kept == fresh, "seed {seed}, step {step}");
        }
    }
}

#[test]
fn what_stays_costs_nothing_and_a_button_costs_a_button() {
    let screen = Rect::from_min_size(Pos2::ZERO, vec2(WIDTH as f32, HEIGHT as f32));
    let mut chance = Chance(11);
    let mut things: Vec<_> = (0..60).map(|_| some_thing(&mut chance, screen)).collect();
    let mut repaint = Repaint::default();
    let mut show = |things: &[ClippedPrimitive]| {
        let mut picture = things.to_vec();
        repaint.keep_changes(&mut picture, screen, 1.0, PAPER);
        let mut canvas = Canvas::new();
        canvas.paint(&picture, 1.0);
        // Only touched pixels can differ from the black canvas.
        canvas.0.iter().filter(|pixel| **pixel != Color32::BLACK).count()
    };
    assert_eq!(show(&things), WIDTH * HEIGHT, "the first picture is whole");
    assert_eq!(show(&things), 0, "nothing changed");

    let mut button = Mesh::default();
    button.add_colored_rect(Rect::from_min_size(pos2(30.0, 30.0), vec2(20.0, 10.0)), Color32::RED);
    things.push(ClippedPrimitive { clip_rect: screen, primitive: Primitive::Mesh(button) });
    let touched = show(&things);
    assert!((200..=300).contains(&touched), "a button of 200 pixels, {touched} painted");

    let mut corner = Mesh::default();
    corner.add_colored_rect(Rect::from_min_size(pos2(100.0, 70.0), vec2(5.0, 5.0)), Color32::RED);
    things.push(ClippedPrimitive { clip_rect: screen, primitive: Primitive::Mesh(corner) });
    things.remove(60);
    let touched = show(&things);
    assert!(touched < 400, "two places far apart are not one large place: {touched} painted");
}

#[test]
fn what_is_not_known_is_painted_whole() {
    let screen = Rect::from_min_size(Pos2::ZERO, vec2(50.0, 40.0));
    let larger = Rect::from_min_size(Pos2::ZERO, vec2(50.0, 41.0));
    let things = vec![some_thing(&mut Chance(3), screen)];
    let mut repaint = Repaint::default();
    let painted = |repaint: &mut Repaint, screen, per_point, paper| {
        let mut picture = things.clone();
        repaint.keep_changes(&mut picture, screen, per_point, paper);
        picture.first().is_some_and(|first| first.clip_rect == screen)
    };
    assert!(painted(&mut repaint, screen, 1.0, PAPER), "the first");
    assert!(!painted(&mut repaint, screen, 1.0, PAPER), "the same again");
    assert!(painted(&mut repaint, larger, 1.0, PAPER), "another size");
    assert!(painted(&mut repaint, larger, 2.0, PAPER), "another sharpness");
    assert!(painted(&mut repaint, larger, 2.0, Color32::BLACK), "another look");
    repaint.forget();
    assert!(painted(&mut repaint, larger, 2.0, Color32::BLACK), "forgotten");
}
