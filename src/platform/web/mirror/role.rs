//! What egui calls a thing and what ARIA calls it.

use egui::accesskit::{Action, Node, Role};

/// The ARIA role; `None` for plain text, for fields (their element says it) and for groups without a name.
pub fn aria(node: &Node) -> Option<&'static str> {
    Some(match node.role() {
        Role::Button | Role::DefaultButton | Role::ColorWell | Role::DisclosureTriangle => "button",
        Role::Link => "link",
        Role::CheckBox => "checkbox",
        Role::Switch => "switch",
        Role::RadioButton => "radio",
        Role::RadioGroup => "radiogroup",
        Role::ComboBox | Role::EditableComboBox => "combobox",
        Role::Slider => "slider",
        Role::SpinButton => "spinbutton",
        Role::ProgressIndicator => "progressbar",
        Role::Meter => "meter",
        Role::Tab => "tab",
        Role::TabList => "tablist",
        Role::TabPanel => "tabpanel",
        Role::List | Role::DescriptionList => "list",
        Role::ListItem => "listitem",
        Role::ListBox => "listbox",
        Role::ListBoxOption | Role::MenuListOption => "option",
        Role::Menu | Role::MenuListPopup => "menu",
        Role::MenuBar => "menubar",
        Role::MenuItem => "menuitem",
        Role::MenuItemCheckBox => "menuitemcheckbox",
        Role::MenuItemRadio => "menuitemradio",
        Role::Dialog | Role::Window => "dialog",
        Role::AlertDialog => "alertdialog",
        Role::Alert => "alert",
        Role::Status => "status",
        Role::Log => "log",
        Role::Timer => "timer",
        Role::Heading => "heading",
        Role::Image | Role::Figure | Role::SvgRoot | Role::GraphicsSymbol | Role::GraphicsObject => "img",
        Role::Paragraph => "paragraph",
        Role::Article => "article",
        Role::Document => "document",
        Role::Main => "main",
        Role::Navigation => "navigation",
        Role::Banner | Role::Header => "banner",
        Role::ContentInfo | Role::Footer => "contentinfo",
        Role::Complementary => "complementary",
        Role::Region | Role::Section => "region",
        Role::Form => "form",
        Role::Search => "search",
        Role::Toolbar => "toolbar",
        Role::Tooltip => "tooltip",
        Role::Note => "note",
        Role::Table => "table",
        Role::Grid => "grid",
        Role::Row => "row",
        Role::RowGroup => "rowgroup",
        Role::Cell => "cell",
        Role::GridCell => "gridcell",
        Role::ColumnHeader => "columnheader",
        Role::RowHeader => "rowheader",
        Role::Group | Role::Pane | Role::GenericContainer | Role::Unknown | Role::ScrollView
            if node.label().is_some() =>
        {
            if node.supports_action(Action::Click) {
                "button"
            } else {
                "group"
            }
        }
        _ => return None,
    })
}

/// A text that the learner can write: a real field in the mirror.
pub fn is_field(role: Role) -> bool {
    matches!(
        role,
        Role::TextInput
            | Role::MultilineTextInput
            | Role::SearchInput
            | Role::EmailInput
            | Role::NumberInput
            | Role::PasswordInput
            | Role::PhoneNumberInput
            | Role::UrlInput
            | Role::DateInput
            | Role::DateTimeInput
            | Role::WeekInput
            | Role::MonthInput
            | Role::TimeInput
    )
}

/// The element in the page.
pub fn tag(role: Role) -> &'static str {
    match role {
        Role::MultilineTextInput => "textarea",
        role if is_field(role) => "input",
        _ => "div",
    }
}

/// Parts of a control that say nothing of their own.
pub fn is_ornament(role: Role) -> bool {
    matches!(role, Role::TextRun | Role::ScrollBar | Role::Splitter | Role::Caret | Role::LineBreak)
}

/// A container without a name: its content hangs in its place.
pub fn is_see_through(node: &Node) -> bool {
    let container = matches!(
        node.role(),
        Role::Unknown
            | Role::GenericContainer
            | Role::Pane
            | Role::Group
            | Role::ScrollView
            | Role::Window
            | Role::TitleBar
    );
    container && node.label().is_none() && node.labelled_by().is_empty() && node.live().is_none() && !node.is_modal()
}

/// Whether ARIA takes the name from the content; elsewhere `aria-label` carries it.
pub fn is_named_by_content(node: &Node) -> bool {
    !matches!(
        node.role(),
        Role::Image
            | Role::Figure
            | Role::SvgRoot
            | Role::GraphicsSymbol
            | Role::GraphicsObject
            | Role::ProgressIndicator
            | Role::Meter
            | Role::Slider
            | Role::SpinButton
            | Role::ComboBox
            | Role::EditableComboBox
            | Role::Dialog
            | Role::AlertDialog
            | Role::Window
            | Role::List
            | Role::TabList
            | Role::RadioGroup
            | Role::ListBox
            | Role::Menu
            | Role::MenuBar
            | Role::Group
            | Role::Main
            | Role::Navigation
            | Role::Region
            | Role::Section
            | Role::Form
            | Role::Search
            | Role::Toolbar
            | Role::Table
            | Role::Grid
    ) && !is_field(node.role())
}
