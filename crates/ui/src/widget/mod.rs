//! The controls of Archipel, painted from the theme: big, with a name for screen readers, a visible focus ring,
//! and text that wraps instead of being cut off. What a control means is the caller's business.

mod button;
mod choice;
mod field;
pub(crate) mod focus;
mod notice;
mod region;
mod shortcut;
mod surface;
mod text;

pub use button::Button;
pub use choice::{ChoiceState, Tab, choice_card, tabs, tabs_height};
pub use field::{Keyboard, TextField, text_field};
pub use notice::{NoticeKind, notice, step_dots};
pub use shortcut::{
    button, danger_button, icon_button, pill, primary_button, quiet_button, success_button, yellow_button,
};
pub use surface::{bubble, card, panel, spotlight, tinted_card};
pub use text::{heading, heading_in, paragraph, text};

pub(crate) use choice::paint_front_line;
pub(crate) use focus::{follow_focus, paint_focus_ring};
pub(crate) use region::{dialog, region, tab_list};
pub(crate) use text::{heading_sense, make_heading, text_in_focus};

use egui::Ui;

/// The width that a control may take here without being cut off.
pub(crate) fn room(ui: &Ui) -> f32 {
    let room = if ui.layout().main_wrap() { ui.max_rect().width() } else { ui.available_width() };
    room.max(crate::theme::TARGET)
}

#[cfg(test)]
mod tests {
    use egui::{Context, RawInput, Rect, accesskit, pos2, vec2};

    use super::*;
    use crate::{
        icon::Icon,
        theme::{Look, TARGET, install, theme},
    };

    /// Draws the controls in a window of this width and gives back what a screen reader sees.
    fn nodes(width: f32, mut content: impl FnMut(&mut Ui)) -> Vec<accesskit::Node> {
        let ctx = Context::default();
        install(&ctx, Look::Light);
        ctx.enable_accesskit();
        let mut nodes = Vec::new();
        for pass in 0..6 {
            let screen_rect = Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(width, 900.0)));
            let mut output = ctx.run_ui(RawInput { screen_rect, ..Default::default() }, &mut content);
            output.textures_delta.clear();
            if let Some(update) = output.platform_output.accesskit_update.take() {
                nodes = update.nodes.into_iter().map(|(_, node)| node).collect();
            }
            // Once everything has found its place, nothing asks for another frame.
            let delay = output.viewport_output.values().map(|viewport| viewport.repaint_delay).min();
            assert!(
                pass < 5 || delay.is_none_or(|delay| delay.as_secs() > 60),
                "asks for another frame after {delay:?}"
            );
        }
        nodes
    }

    fn all_controls(ui: &mut Ui) {
        let german = "Geschwindigkeitsüberschreitung bestätigen und weiter";
        heading(ui, 2, "Wacht op je telefoon");
        primary_button(ui, Icon::ArrowRight, german);
        button(ui, Icon::Volume2, german);
        quiet_button(ui, None, german);
        yellow_button(ui, Icon::Lightbulb, german);
        danger_button(ui, None, german);
        success_button(ui, None, german);
        pill(ui, Icon::Map, "Kaart");
        icon_button(ui, Icon::ArrowLeft, "Terug");
        let tone = theme(ui).sea;
        choice_card(ui, &tone, Icon::Smartphone, german, "8 minuten", ChoiceState::Open);
        let tab = |text| Tab { icon: Icon::Monitor, text, news: true, name: "" };
        tabs(ui, &[tab("Computer"), tab("Telefoon")], 0);
        text_field(ui, "Naam", &mut String::new());
        TextField::new("Adres").hidden_name().show(ui, &mut String::new());
    }

    #[test]
    fn every_control_has_a_name_and_is_big_enough() {
        for width in [320.0, 1366.0] {
            let nodes = nodes(width, all_controls);
            let pressed: Vec<_> = nodes.iter().filter(|node| node.supports_action(accesskit::Action::Click)).collect();
            assert!(pressed.len() >= 13, "only {} controls", pressed.len());
            for node in pressed {
                let named = node.label().is_some_and(|label| !label.is_empty()) || !node.labelled_by().is_empty();
                assert!(named, "no name: {node:?}");
                let bounds = node.bounds().unwrap_or_default();
                assert!(
                    bounds.width() >= f64::from(TARGET) - 0.1 && bounds.height() >= f64::from(TARGET) - 0.1,
                    "small: {node:?}"
                );
                assert!(bounds.x1 <= f64::from(width) + 0.1, "cut off at {width}: {node:?}");
            }
        }
    }

    /// How far beyond the control its picture reaches: the ring of focus lies around it.
    fn reaches(focused: bool, control: impl Fn(&mut Ui) -> egui::Response) -> f32 {
        let ctx = Context::default();
        install(&ctx, Look::Light);
        let mut beyond = 0.0;
        for _ in 0..3 {
            let mut output = ctx.run_ui(RawInput::default(), |ui| {
                ui.set_width(300.0);
                let response = control(ui);
                if focused {
                    response.request_focus();
                }
                beyond = response.rect.top();
            });
            output.textures_delta.clear();
            let top = output.shapes.iter().map(|shape| shape.shape.visual_bounding_rect().top());
            beyond -= top.fold(f32::INFINITY, f32::min);
        }
        beyond
    }

    #[test]
    fn only_what_the_keyboard_is_on_has_a_ring() {
        let card = |state| move |ui: &mut Ui| choice_card(ui, &theme(ui).sea, None, "Nederlands", "", state);
        let button = |chosen| move |ui: &mut Ui| ui.add(Button::new("Licht").selected(chosen));
        for state in [
            ChoiceState::Open,
            ChoiceState::Chosen(true),
            ChoiceState::Chosen(false),
            ChoiceState::Next,
            ChoiceState::Done,
        ] {
            assert!(reaches(false, card(state)) <= 0.5, "{state:?} has a ring");
            assert!(reaches(true, card(state)) > 1.0, "{state:?} has no ring with the keyboard on it");
        }
        for chosen in [false, true] {
            assert!(reaches(false, button(chosen)) <= 0.5, "chosen {chosen}: a ring");
            assert!(reaches(true, button(chosen)) > 1.0, "chosen {chosen}: no ring");
        }
    }

    #[test]
    fn headings_are_headings() {
        let nodes = nodes(800.0, all_controls);
        let heading = nodes.iter().find(|node| node.role() == accesskit::Role::Heading);
        let heading = heading.map(|node| (node.label(), node.level()));
        assert_eq!(heading, Some((Some("Wacht op je telefoon"), Some(2))));
    }

    #[test]
    fn stars_are_bold_and_not_read_aloud() {
        let nodes = nodes(800.0, |ui| {
            paragraph(ui, "Open de app **IkBenHet**.");
        });
        assert!(nodes.iter().any(|node| node.value() == Some("Open de app IkBenHet.")));
    }
}
