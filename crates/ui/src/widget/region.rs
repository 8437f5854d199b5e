//! Parts of the screen with a name, for those who listen.

use archipel_model::Tag;
use egui::Ui;
use egui::accesskit::{Node, Rect, Role};

/// What is drawn in this `Ui` is a part of the screen: screen readers say where it begins, jump to it, and speak in it the
/// language of what stands there.
pub(crate) fn region(ui: &Ui, name: &str, lang: impl Into<Tag>) {
    let tag = lang.into();
    describe(ui, Role::Region, name, |node| node.set_language(tag.as_str()));
}

/// What is drawn in this `Ui` lies over the rest and asks something. Who is in a `modal` dialog hears nothing else.
pub(crate) fn dialog(ui: &Ui, name: &str, modal: bool) {
    describe(ui, Role::Dialog, name, |node| {
        if modal {
            node.set_modal();
        }
    });
}

/// What is drawn in this `Ui` are tabs, of which one is chosen.
pub(crate) fn tab_list(ui: &Ui) {
    describe(ui, Role::TabList, "", |_| {});
}

fn describe(ui: &Ui, role: Role, name: &str, more: impl FnOnce(&mut Node)) {
    let place = ui.max_rect().intersect(ui.clip_rect());
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(role);
        if !name.is_empty() {
            node.set_label(name);
        }
        // Without a place, some take it for something that cannot be seen.
        let [x0, y0, x1, y1] = [place.min.x, place.min.y, place.max.x, place.max.y].map(f64::from);
        node.set_bounds(Rect { x0, y0, x1, y1 });
        more(node);
    });
}
