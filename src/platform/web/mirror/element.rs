//! One node as one element: its attributes, its text, its place. Only what changed is written into the page.

use std::collections::BTreeMap;

use egui::accesskit::{Action, AriaCurrent, HasPopup, Node, NodeId, Orientation, Role, Toggled};
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

use super::{role, writing};

/// An element of the mirror and what it says now.
pub struct Shown {
    html: HtmlElement,
    tag: &'static str,
    node: Option<Node>,
    name: String,
    is_leaf: bool,
    text: String,
    attributes: BTreeMap<&'static str, String>,
}

/// The element's id in the page.
pub fn html_id(id: NodeId) -> String {
    format!("n{}", id.0)
}

/// The node that an element's id names.
pub fn node_id(html_id: &str) -> Option<NodeId> {
    html_id.strip_prefix('n')?.parse().ok().map(NodeId)
}

/// A new element, not yet in the page.
pub fn create(document: &Document, tag: &str) -> Option<HtmlElement> {
    document.create_element(tag).ok()?.dyn_into().ok()
}

impl Shown {
    /// An element for a node, not yet in the page.
    pub fn new(document: &Document, node: &Node, id: NodeId) -> Option<Self> {
        let tag = role::tag(node.role());
        let html = create(document, tag)?;
        html.set_id(&html_id(id));
        let (name, text) = (String::new(), String::new());
        Some(Self { html, tag, node: None, name, is_leaf: false, text, attributes: BTreeMap::new() })
    }

    /// The element in the page.
    pub fn html(&self) -> &HtmlElement {
        &self.html
    }

    /// Whether this kind of element can say what the node says.
    pub fn fits(&self, node: &Node) -> bool {
        self.tag == role::tag(node.role())
    }

    /// Takes the element out of the page.
    pub fn remove(&self) {
        self.html.remove();
    }

    /// The scale has changed: the place must be written again.
    pub fn forget_place(&mut self) {
        self.node = None;
    }

    /// Makes the element say what the node says.
    pub fn describe(&mut self, node: &Node, name: &str, is_leaf: bool, scale: f32) {
        if self.node.as_ref() == Some(node) && self.name == name && self.is_leaf == is_leaf {
            return;
        }
        let by_content = is_leaf && role::is_named_by_content(node);
        self.set_attributes(attributes(node, if by_content { "" } else { name }));
        let text = if by_content { name } else { "" };
        if self.text != text {
            // Elements inside, if there are any, are hung up again after this.
            self.html.set_text_content(Some(text));
            self.text.replace_range(.., text);
        }
        self.set_value(node);
        if let Some(place) = node.bounds() {
            let scale = f64::from(scale);
            self.html.style().set_css_text(&format!(
                "left:{:.1}px;top:{:.1}px;width:{:.1}px;height:{:.1}px",
                place.x0 * scale,
                place.y0 * scale,
                place.width() * scale,
                place.height() * scale
            ));
        }
        self.node = Some(node.clone());
        self.name.replace_range(.., name);
        self.is_leaf = is_leaf;
    }

    fn set_attributes(&mut self, wanted: BTreeMap<&'static str, String>) {
        for gone in self.attributes.keys().filter(|name| !wanted.contains_key(*name)) {
            let _ = self.html.remove_attribute(gone);
        }
        for (name, value) in &wanted {
            if self.attributes.get(name) != Some(value) {
                let _ = self.html.set_attribute(name, value);
            }
        }
        self.attributes = wanted;
    }

    /// Fields show the text of the program; the one in which somebody writes is left to `writing`.
    fn set_value(&self, node: &Node) {
        let value = node.value().unwrap_or_default();
        if writing::field().is_some_and(|field| html_id(field) == self.html.id()) {
            return;
        }
        if let Some(field) = self.html.dyn_ref::<HtmlInputElement>() {
            if field.value() != value {
                field.set_value(value);
            }
        } else if let Some(field) = self.html.dyn_ref::<HtmlTextAreaElement>()
            && field.value() != value
        {
            field.set_value(value);
        }
    }
}

fn attributes(node: &Node, label: &str) -> BTreeMap<&'static str, String> {
    let mut found = BTreeMap::new();
    let mut set = |name: &'static str, value: Option<String>| {
        if let Some(value) = value {
            found.insert(name, value);
        }
    };
    let is_field = role::is_field(node.role());
    let yes = |is: bool| is.then(|| "true".to_owned());
    let as_text = |flag: bool| flag.to_string();

    set("role", role::aria(node).map(str::to_owned));
    set("aria-label", (!label.is_empty()).then(|| label.to_owned()));
    set("aria-description", node.description().or_else(|| node.tooltip()).map(str::to_owned));
    set("lang", node.language().map(str::to_owned));
    set("aria-disabled", yes(node.is_disabled()));
    set("aria-modal", yes(node.is_modal()));
    set("aria-busy", yes(node.is_busy()));
    set("aria-required", yes(node.is_required()));
    set("aria-invalid", yes(node.invalid().is_some()));
    set("aria-expanded", node.is_expanded().map(as_text));
    set("aria-level", node.level().or((node.role() == Role::Heading).then_some(2)).map(|level| level.to_string()));
    set("aria-posinset", node.position_in_set().map(|position| (position + 1).to_string()));
    set("aria-setsize", node.size_of_set().map(|size| size.to_string()));
    set("aria-haspopup", node.has_popup().map(|popup| popup_name(popup).to_owned()));
    set("aria-current", node.aria_current().map(|current| current_name(current).to_owned()));
    set("aria-roledescription", node.role_description().map(str::to_owned));
    set("aria-orientation", node.orientation().map(|orientation| orientation_name(orientation).to_owned()));
    if let Some((name, value)) = choice(node) {
        set(name, Some(value));
    }
    set("aria-valuenow", node.numeric_value().map(|value| value.to_string()));
    set("aria-valuemin", node.min_numeric_value().map(|value| value.to_string()));
    set("aria-valuemax", node.max_numeric_value().map(|value| value.to_string()));
    if node.numeric_value().is_some() && !is_field {
        set("aria-valuetext", node.value().map(str::to_owned));
    }
    if is_field {
        set("placeholder", node.placeholder().filter(|hint| !hint.is_empty()).map(str::to_owned));
        set("type", (node.role() == Role::PasswordInput).then(|| "password".to_owned()));
        set("readonly", yes(node.is_read_only()));
        set("disabled", yes(node.is_disabled()));
        // Which keyboard a phone or tablet opens: the screens say it as the field's class.
        set("inputmode", node.class_name().map(str::to_owned));
        for name in ["autocomplete", "autocorrect", "autocapitalize"] {
            set(name, Some("off".to_owned()));
        }
        set("spellcheck", Some("false".to_owned()));
    }
    // A heading can be focused before it says so: the keyboard is sent to it at the end of the frame that draws it first.
    if is_field || node.supports_action(Action::Focus) || node.role() == Role::Heading {
        // Reachable for assistive technology, but Tab belongs to egui.
        set("tabindex", Some("-1".to_owned()));
    }
    // The spoken text is said by `spoken`; screen readers must not say it twice.
    set("aria-live", node.live().map(|_| "off".to_owned()));
    found
}

/// On or off, chosen or not: ARIA has another word for each kind of control.
fn choice(node: &Node) -> Option<(&'static str, String)> {
    let toggled = node.toggled().map(|toggled| match toggled {
        Toggled::True => "true",
        Toggled::False => "false",
        Toggled::Mixed => "mixed",
    });
    let selected = node.is_selected().map(|selected| if selected { "true" } else { "false" });
    let state = toggled.or(selected)?.to_owned();
    let name = match node.role() {
        Role::CheckBox | Role::Switch | Role::RadioButton | Role::MenuItemCheckBox | Role::MenuItemRadio => {
            "aria-checked"
        }
        Role::Tab | Role::ListBoxOption | Role::MenuListOption | Role::Row | Role::Cell | Role::GridCell => {
            "aria-selected"
        }
        Role::Button | Role::DefaultButton if toggled.is_some() => "aria-pressed",
        _ => "aria-current",
    };
    Some((name, state))
}

fn popup_name(popup: HasPopup) -> &'static str {
    match popup {
        HasPopup::Menu => "menu",
        HasPopup::Listbox => "listbox",
        HasPopup::Tree => "tree",
        HasPopup::Grid => "grid",
        HasPopup::Dialog => "dialog",
    }
}

fn current_name(current: AriaCurrent) -> &'static str {
    match current {
        AriaCurrent::False => "false",
        AriaCurrent::True => "true",
        AriaCurrent::Page => "page",
        AriaCurrent::Step => "step",
        AriaCurrent::Location => "location",
        AriaCurrent::Date => "date",
        AriaCurrent::Time => "time",
    }
}

fn orientation_name(orientation: Orientation) -> &'static str {
    match orientation {
        Orientation::Horizontal => "horizontal",
        Orientation::Vertical => "vertical",
    }
}
