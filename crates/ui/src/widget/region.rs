//! Parts of the screen with a name, for those who listen.

use archipel_model::Lang;
use egui::{Ui, accesskit};

/// What is drawn in this `Ui` is a part of the screen: screen readers say where it begins, jump to it, and speak in it the
/// language of what stands there.
pub(crate) fn region(ui: &Ui, name: &str, lang: Lang) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(accesskit::Role::Region);
        node.set_label(name);
        node.set_language(lang.tag());
    });
}

/// What is drawn in this `Ui` lies over the rest of the practice world and asks something.
pub(crate) fn dialog(ui: &Ui, name: &str) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(accesskit::Role::Dialog);
        node.set_label(name);
    });
}
