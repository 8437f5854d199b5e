//! A session in the test that mirrors the one in the program: it tells where each control is, which one does what, and
//! what must have been saved.

use std::sync::Arc;

use archipel_model::lesson::Course;
use archipel_model::session::{Action, Move, Saved, Session};
use archipel_ui::{Scratch, app_ui};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, Pos2};
use egui_kittest::kittest::NodeT;
use egui_kittest::{Harness, Node};

/// What the mirror shows and what was done on it.
struct Shown {
    session: Session,
    scratch: Scratch,
    out: Vec<Action>,
}

/// The same session as in the program, drawn at the same size.
pub struct Mirror {
    drawn: Harness<'static, Shown>,
    size: [f32; 2],
    done: Vec<Action>,
}

/// The session of a program that starts with this saved progress.
pub fn begin(seed: u64, payload: Option<String>) -> Session {
    let (course, problems) = Course::builtin();
    let today = time::OffsetDateTime::now_utc().date();
    Session::new(Arc::new(course), problems, today, seed, Saved { payload, ..Saved::default() })
}

/// A fresh session that went through these actions.
pub fn fold(seed: u64, done: &[Action]) -> Session {
    let mut session = begin(seed, None);
    for action in done {
        session.update(action.clone());
    }
    session
}

/// How a person does something on the screen.
#[derive(Debug)]
pub enum Way {
    /// By pressing the control of this name.
    Press(String),
    /// By writing a text in the field of this name, instead of what it holds.
    Write { field: String, text: String },
}

fn name(node: &Node<'_>) -> String {
    node.accesskit_node().label().unwrap_or_default()
}

fn is_hidden(node: &Node<'_>) -> bool {
    node.accesskit_node().is_hidden() || node.parent().is_some_and(|parent| is_hidden(&parent))
}

impl Mirror {
    pub fn new(size: [f32; 2], session: Session) -> Self {
        let shown = Shown { session, scratch: Scratch::default(), out: Vec::new() };
        let mut drawn = Harness::builder().with_size(size).build_ui_state(
            |ui, shown: &mut Shown| app_ui(ui, &shown.session, &mut shown.scratch, &mut shown.out),
            shown,
        );
        drawn.run_steps(3);
        Self { drawn, size, done: Vec::new() }
    }

    pub fn session(&self) -> &Session {
        &self.drawn.state().session
    }

    /// Everything that can be pressed or written in, but not what an open panel covers.
    fn controls(&self) -> impl Iterator<Item = Node<'_>> {
        let roles = [Role::Button, Role::RadioButton, Role::TextInput, Role::PasswordInput, Role::Link, Role::Tab];
        let control = move |node: &Node<'_>| roles.contains(&node.accesskit_node().role()) && !is_hidden(node);
        self.drawn.root().children_recursive().filter(control)
    }

    /// The only control whose name contains these words.
    fn find(&self, words: &str) -> Node<'_> {
        let exact = self.controls().find(|node| name(node) == words);
        exact.or_else(|| self.controls().find(|node| name(node).contains(words))).unwrap_or_else(|| {
            panic!("no \"{words}\" among {:?}", self.controls().map(|node| name(&node)).collect::<Vec<_>>())
        })
    }

    /// The whole name of the control whose name contains these words.
    pub fn name(&self, words: &str) -> String {
        name(&self.find(words))
    }

    pub fn place(&self, words: &str) -> Pos2 {
        self.find(words).rect().center()
    }

    /// The control that lies farthest below the window's edge, where one has to scroll.
    pub fn below_the_window(&self) -> Option<String> {
        let lowest = self.controls().max_by(|a, b| a.rect().bottom().total_cmp(&b.rect().bottom()))?;
        (lowest.rect().bottom() > self.size[1]).then(|| name(&lowest))
    }

    /// Presses the control here.
    pub fn press(&mut self, words: &str) {
        self.find(words).click_accesskit();
        self.drawn.run_steps(2);
        let out = std::mem::take(&mut self.drawn.state_mut().out);
        assert!(!out.is_empty(), "\"{words}\" does nothing");
        out.into_iter().for_each(|action| self.act(action));
    }

    pub fn act(&mut self, action: Action) {
        self.drawn.state_mut().session.update(action.clone());
        self.done.push(action);
        self.drawn.run_steps(3);
    }

    /// The data of a run come from a seed that the program chose. A session is a fold over actions: the same actions
    /// with that seed give the session of the program.
    pub fn take_seed(&mut self, seed: u64) {
        let done = std::mem::take(&mut self.done);
        *self = Self { done: done.clone(), ..Self::new(self.size, fold(seed, &done)) };
    }

    /// What the coach would do next in the run.
    pub fn advice(&self) -> Option<Action> {
        let session = self.session();
        session.run()?.advise(session.portal_lang()).map(|next| match next {
            Move::Do(act) => Action::Do(act),
            Move::Answer(index) => Action::Answer(index),
            Move::Claim => Action::Claim,
        })
    }

    /// How this is done on the screen as it is: every control is tried on another drawing of it.
    pub fn way_to(&self, wanted: &Action) -> Way {
        let typed = if let Action::Do(act) = wanted { act.typed() } else { None };
        let mut tried = Self::new(self.size, self.session().clone());
        let names: Vec<String> = tried.controls().map(|node| name(&node)).collect();
        let found = names.iter().find(|control| {
            let Some(node) = tried.controls().find(|node| name(node) == **control) else { return false };
            match typed {
                Some(text) if node.accesskit_node().is_text_input() => {
                    node.focus();
                    tried.drawn.run_steps(2);
                    tried.drawn.key_press_modifiers(Modifiers::COMMAND, Key::A);
                    tried.drawn.event(Event::Text(text.to_owned()));
                }
                Some(_) => return false,
                None => node.click_accesskit(),
            }
            tried.drawn.run_steps(2);
            std::mem::take(&mut tried.drawn.state_mut().out).contains(wanted)
        });
        match (found.cloned(), typed) {
            (Some(field), Some(text)) => Way::Write { field, text: text.to_owned() },
            (Some(control), None) => Way::Press(control),
            (None, _) => panic!("no control does {wanted:?} among {names:?}"),
        }
    }
}
