//! What the tests of the screens share: sessions at every place of the game, a screen to draw them on, and looking at it
//! as a screen reader does.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]
#![allow(dead_code, unused_imports, reason = "every test file uses its own part")]

pub mod hands;
mod places;

pub use places::{
    broken_lesson, course, film, guests, heard, intro, languages, learner, many_problems, pick, play_until, run,
    screens, signed_in, speaking, start, states,
};

use archipel_model::HelpLang;
use archipel_model::session::{Action, Move, Session};
use archipel_ui::theme::{LETTERS, add_letters};
use archipel_ui::words::Words;
use archipel_ui::{Scratch, app_ui};
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT;
use egui_kittest::{Harness, Node};

pub const LAPTOP: [f32; 2] = [1366.0, 768.0];
pub const PHONE: [f32; 2] = [390.0, 844.0];
/// The smallest side of a control, in points.
pub const TARGET: f32 = 44.0;

pub const FIRST: &str = "01_steiger/loket";
pub const KEY: &str = "02_sleutels/telefoonsleutel";

/// A screen with the session that it shows and what was done on it.
pub struct Shown {
    pub session: Session,
    pub scratch: Scratch,
    pub out: Vec<Action>,
    /// Whether what is done on the screen happens to the session, as in the game.
    pub lives: bool,
}

/// The ids of all lessons; while one is being written, `ARCHIPEL_ONLY` names the ones to try.
pub fn lessons() -> Vec<String> {
    let only = std::env::var("ARCHIPEL_ONLY").unwrap_or_default();
    course().lessons.iter().map(|lesson| lesson.id.clone()).filter(|id| id.contains(&only)).collect()
}

/// The session after these actions.
pub fn after(mut session: Session, actions: impl IntoIterator<Item = Action>) -> Session {
    for action in actions {
        session.update(action);
    }
    session
}

/// What the coach would do next.
pub fn advise(session: &Session) -> Option<Action> {
    session.run()?.advise(session.portal_lang()).map(|next| match next {
        Move::Do(act) => Action::Do(act),
        Move::Answer(index) => Action::Answer(index),
        Move::Claim => Action::Claim,
    })
}

/// The screen of a session.
pub fn show(session: Session, size: [f32; 2]) -> Harness<'static, Shown> {
    show_with(session, size, Scratch::default())
}

/// The screen of a session on which something was already chosen.
pub fn show_with(session: Session, size: [f32; 2], scratch: Scratch) -> Harness<'static, Shown> {
    let mut screen = Harness::builder().with_size(size).build_ui_state(
        |ui, shown: &mut Shown| {
            let before = shown.out.len();
            if shown.session.lang().further.is_some() {
                for (name, bytes) in LETTERS {
                    add_letters(ui.ctx(), name, *bytes);
                }
            }
            app_ui(ui, &shown.session, &mut shown.scratch, &mut shown.out);
            if shown.lives {
                for action in &shown.out[before..] {
                    shown.session.update(action.clone());
                }
            }
        },
        Shown { session, scratch, out: Vec::new(), lives: false },
    );
    screen.run_steps(3);
    screen
}

pub fn is_control(node: &Node<'_>) -> bool {
    use Role::{
        Button, CheckBox, Link, MultilineTextInput, PasswordInput, RadioButton, SearchInput, Switch, Tab, TextInput,
    };
    let role = node.accesskit_node().role();
    [Button, CheckBox, Link, MultilineTextInput, PasswordInput, RadioButton, SearchInput, Switch, Tab, TextInput]
        .contains(&role)
}

/// Whether what lies under an open panel hides this node from those who listen.
pub fn is_hidden(node: &Node<'_>) -> bool {
    node.accesskit_node().is_hidden() || node.parent().is_some_and(|parent| is_hidden(&parent))
}

/// Everything that can be pressed or typed in.
pub fn controls<'a>(screen: &'a Harness<'_, Shown>) -> Vec<Node<'a>> {
    screen.root().children_recursive().filter(|node| is_control(node) && !is_hidden(node)).collect()
}

/// What a screen reader says.
pub fn name(node: &Node<'_>) -> String {
    let node = node.accesskit_node();
    node.label().or_else(|| node.value()).unwrap_or_default()
}

/// The game's words.
pub fn say(lang: impl Into<HelpLang>, key: &str) -> String {
    Words::of(lang).get(key)
}

/// Everything that the screen says.
pub fn texts(screen: &Harness<'_, Shown>) -> Vec<String> {
    screen.root().children_recursive().map(|node| name(&node)).filter(|text| !text.is_empty()).collect()
}

/// Clicks the control and gives back what was done.
pub fn click(session: Session, size: [f32; 2], control: &str) -> Vec<Action> {
    let mut screen = show(session, size);
    let found = controls(&screen).into_iter().find(|node| name(node) == control).map(|node| node.click_accesskit());
    assert!(found.is_some(), "no \"{control}\" among {:?}", controls(&screen).iter().map(name).collect::<Vec<_>>());
    screen.run_steps(2);
    screen.state().out.clone()
}
