//! The accessibility mirror: egui's tree as real elements over the canvas, unseen and untouchable, but there for screen
//! readers and for the browser tests. The page's focus is where egui's is; keys that are not for writing go on to egui.

mod answer;
mod element;
mod role;
mod spoken;
pub mod writing;

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use bevy::app::{App, PostUpdate, PreUpdate, Startup};
use bevy::ecs::query::{Added, With};
use bevy::ecs::schedule::IntoScheduleConfigs;
use bevy::ecs::system::{NonSendMut, Query, Res, ResMut};
use bevy::platform::time::Instant;
use bevy_egui::{EguiContext, EguiGlobalSettings, EguiOutput, EguiPostUpdateSet, EguiPreUpdateSet, PrimaryEguiContext};
use egui::accesskit::{Node, NodeId, Role, TreeUpdate};
use web_sys::{Element, HtmlElement};

use self::element::Shown;
use self::spoken::Spoken;
use super::page::{self, canvas, document};
use crate::app::Outside;

/// What of the tree is in the page.
#[derive(Default)]
struct Mirror {
    host: Option<HtmlElement>,
    spoken: Spoken,
    last: Option<TreeUpdate>,
    scale: f32,
    shown: HashMap<NodeId, Shown>,
    focus: Option<NodeId>,
}

pub fn build(app: &mut App) {
    app.insert_non_send(Mirror::default())
        .add_systems(Startup, (hang_up, dismiss_text_agent))
        .add_systems(PreUpdate, ask_for_tree.after(EguiPreUpdateSet::InitContexts))
        .add_systems(PostUpdate, reflect.after(EguiPostUpdateSet::ProcessOutput));
}

fn hang_up(mut mirror: NonSendMut<Mirror>, outside: Res<Outside>) {
    let Some(document) = document() else { return };
    let Some(host) = element::create(&document, "div") else { return };
    host.set_id("mirror");
    // All that is said lies in a landmark.
    let _ = host.set_attribute("role", "main");
    let Some(body) = document.body() else { return };
    if body.append_child(&host).is_err() {
        return;
    }
    mirror.spoken = Spoken::hang_up(&document, &body);
    answer::listen(&host, &outside);
    mirror.host = Some(host);
}

/// The fields of the mirror do its work.
fn dismiss_text_agent(mut settings: ResMut<EguiGlobalSettings>) {
    settings.enable_ime = false;
    let agent = document().and_then(|document| document.get_element_by_id("egui_text_agent"));
    if let Some(agent) = agent {
        // `bevy_egui` goes on looking for it; a disabled field takes no focus.
        let _ = agent.set_attribute("disabled", "");
    }
}

fn ask_for_tree(mut contexts: Query<&mut EguiContext, Added<EguiContext>>) {
    for mut context in &mut contexts {
        context.get_mut().enable_accesskit();
    }
}

fn reflect(
    mut mirror: NonSendMut<Mirror>,
    mut contexts: Query<(&mut EguiContext, &EguiOutput), With<PrimaryEguiContext>>,
) {
    for (mut context, output) in &mut contexts {
        if let Some(update) = &output.platform_output.accesskit_update {
            let context = context.get_mut();
            // The canvas has the device's own pixels, so only egui's zoom lies between a point and a CSS pixel.
            mirror.show(update, context.zoom_factor());
            mirror.settle(context);
        }
    }
}

/// A tree by its nodes.
struct Tree<'a> {
    nodes: HashMap<NodeId, &'a Node>,
}

/// What shall be in the page, in reading order: each node with those that hang in it.
#[derive(Default)]
struct Plan {
    order: Vec<NodeId>,
    children: HashMap<NodeId, Vec<NodeId>>,
}

impl Mirror {
    fn show(&mut self, update: &TreeUpdate, scale: f32) {
        let (Some(host), Some(document)) = (self.host.clone(), document()) else { return };
        let rescaled = self.scale != scale;
        if self.last.as_ref() == Some(update) && !rescaled {
            // A press on the canvas takes the page's focus, even where egui's stays.
            return self.point_at(update.focus);
        }
        let begun = Instant::now();
        self.scale = scale;
        let tree = Tree { nodes: update.nodes.iter().map(|(id, node)| (*id, node)).collect() };
        let Some(root) = update.tree.as_ref().map(|tree| tree.root) else { return };

        let mut plan = Plan::default();
        let mut top = Vec::new();
        // An open dialogue is all there is until it is closed.
        match tree.top_dialogue(root) {
            Some(dialogue) => tree.plan(dialogue, &mut plan, &mut top),
            None => tree.plan_children(root, &mut plan, &mut top),
        }
        self.shown.retain(|id, shown| {
            let stays = plan.children.contains_key(id) && tree.nodes.get(id).is_some_and(|node| shown.fits(node));
            if !stays {
                shown.remove();
            }
            stays
        });
        for id in &plan.order {
            let (Some(node), Some(children)) = (tree.nodes.get(id), plan.children.get(id)) else { continue };
            let shown = match self.shown.entry(*id) {
                Entry::Occupied(there) => there.into_mut(),
                Entry::Vacant(place) => match Shown::new(&document, node, *id) {
                    Some(new) => place.insert(new),
                    None => continue,
                },
            };
            if rescaled {
                shown.forget_place();
            }
            shown.describe(node, &tree.name(node), children.is_empty(), scale);
        }
        for id in &plan.order {
            if let (Some(shown), Some(children)) = (self.shown.get(id), plan.children.get(id)) {
                self.hang(shown.html(), children);
            }
        }
        self.hang(&host, &top);
        self.spoken.say(&tree, &plan.order);
        self.point_at(update.focus);
        self.last = Some(update.clone());
        page::note_mirrored(begun.elapsed());
    }

    /// Puts the children into their order. What is in its place already is not touched: moving a field would take
    /// the focus from somebody who is writing in it.
    fn hang(&self, parent: &HtmlElement, children: &[NodeId]) {
        let mut next = parent.first_element_child();
        for child in children {
            let Some(shown) = self.shown.get(child) else { continue };
            let html: &Element = shown.html();
            if next.as_ref() == Some(html) {
                next = html.next_element_sibling();
            } else {
                let _ = parent.insert_before(html, next.as_deref());
            }
        }
    }

    /// The page's focus goes where egui's is, and to the canvas where it is nowhere. It is not taken from anything else
    /// that the page may show.
    fn point_at(&mut self, focus: NodeId) {
        self.focus = self.shown.contains_key(&focus).then_some(focus);
        writing::hear(self.focus);
        let wanted = self.focus.and_then(|id| self.shown.get(&id)).map(|shown| shown.html().clone()).or_else(canvas);
        let (Some(host), Some(wanted), Some(document)) = (&self.host, wanted, document()) else { return };
        let now = document.active_element();
        let ours = now.as_ref().is_none_or(|now| {
            host.contains(Some(now)) || canvas().is_some_and(|canvas| *now == *canvas) || now.tag_name() == "BODY"
        });
        if ours && now.as_ref() != Some(wanted.as_ref()) {
            answer::follow(&wanted);
        }
    }

    /// The field in which somebody writes and the program agree about its text and cursor.
    fn settle(&self, context: &egui::Context) {
        let Some((id, shown)) = writing::field().and_then(|id| Some((id, self.shown.get(&id)?))) else { return };
        let nodes = self.last.as_ref().map_or(&[][..], |update| &update.nodes);
        if let Some((_, node)) = nodes.iter().find(|(other, _)| *other == id) {
            let secret = node.role() == Role::PasswordInput;
            writing::settle(shown.html(), node.value().unwrap_or_default(), secret, context);
        }
    }
}

impl Tree<'_> {
    fn plan(&self, id: NodeId, plan: &mut Plan, siblings: &mut Vec<NodeId>) {
        let Some(node) = self.nodes.get(&id) else { return };
        if node.is_hidden() || role::is_ornament(node.role()) || plan.children.contains_key(&id) {
            return;
        }
        if role::is_see_through(node) {
            return self.plan_children(id, plan, siblings);
        }
        siblings.push(id);
        plan.order.push(id);
        plan.children.insert(id, Vec::new());
        if !role::is_field(node.role()) {
            let mut children = Vec::new();
            self.plan_children(id, plan, &mut children);
            plan.children.insert(id, children);
        }
    }

    fn plan_children(&self, id: NodeId, plan: &mut Plan, siblings: &mut Vec<NodeId>) {
        for child in self.nodes.get(&id).map_or(&[][..], |node| node.children()) {
            self.plan(*child, plan, siblings);
        }
    }

    /// The last open dialogue in reading order: the one on top.
    fn top_dialogue(&self, id: NodeId) -> Option<NodeId> {
        let node = self.nodes.get(&id)?;
        let inside = node.children().iter().rev().find_map(|child| self.top_dialogue(*child));
        inside.or_else(|| node.is_modal().then_some(id))
    }

    /// What a node is called: its own words, or those of the label beside it.
    fn name(&self, node: &Node) -> String {
        let own = match node.role() {
            Role::Label | Role::Heading | Role::Paragraph | Role::Status | Role::Alert | Role::ListItem => {
                node.value().or_else(|| node.label())
            }
            _ => node.label().or_else(|| if role::is_field(node.role()) { None } else { node.value() }),
        };
        if let Some(own) = own {
            return own.to_owned();
        }
        let labels: Vec<_> = node
            .labelled_by()
            .iter()
            .filter_map(|id| self.nodes.get(id))
            .filter_map(|label| label.value().or_else(|| label.label()))
            .collect();
        labels.join(" ")
    }

    /// All words of a node and of what is in it.
    fn words(&self, id: NodeId) -> String {
        let Some(node) = self.nodes.get(&id) else { return String::new() };
        let own = self.name(node);
        if !own.is_empty() {
            return own;
        }
        let words: Vec<_> =
            node.children().iter().map(|child| self.words(*child)).filter(|word| !word.is_empty()).collect();
        words.join(" ")
    }
}
