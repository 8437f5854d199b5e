//! What screen readers say by themselves: news of live nodes, through two places of the page that are always there.
//! (A live element that comes together with its text is often not spoken.)

use std::collections::HashMap;

use egui::accesskit::{Live, Node, NodeId, Role};
use web_sys::{Document, HtmlElement};

use super::Tree;
use super::element::create;

/// The two places and what was last heard from each live node.
#[derive(Default)]
pub struct Spoken {
    polite: Option<HtmlElement>,
    assertive: Option<HtmlElement>,
    heard: HashMap<NodeId, String>,
}

impl Spoken {
    /// Puts the two places into the page.
    pub fn hang_up(document: &Document, body: &HtmlElement) -> Self {
        let place = |manner: &str| {
            let place = create(document, "div")?;
            place.set_class_name("spoken");
            place.set_attribute("aria-live", manner).ok()?;
            place.set_attribute("aria-atomic", "true").ok()?;
            body.append_child(&place).ok()?;
            Some(place)
        };
        Self { polite: place("polite"), assertive: place("assertive"), heard: HashMap::new() }
    }

    /// Says what is new; what has gone may be said again when it comes back. `order` is the reading order.
    pub fn say(&mut self, tree: &Tree, order: &[NodeId]) {
        let mut heard = HashMap::new();
        let (mut polite, mut assertive) = (Vec::new(), Vec::new());
        for &id in order {
            let Some(manner) = tree.nodes.get(&id).and_then(|node| manner(node)) else { continue };
            let words = tree.words(id);
            if !words.is_empty() && self.heard.get(&id) != Some(&words) {
                match manner {
                    Live::Assertive => assertive.push(words.clone()),
                    _ => polite.push(words.clone()),
                }
            }
            heard.insert(id, words);
        }
        let nothing_left = heard.is_empty() && !self.heard.is_empty();
        self.heard = heard;
        for (place, words) in [(&self.polite, polite), (&self.assertive, assertive)] {
            if let Some(place) = place
                && (!words.is_empty() || nothing_left)
            {
                place.set_text_content(Some(&words.join(" ")));
            }
        }
    }
}

fn manner(node: &Node) -> Option<Live> {
    match node.live() {
        Some(Live::Off) => None,
        Some(manner) => Some(manner),
        None => match node.role() {
            Role::Alert => Some(Live::Assertive),
            Role::Status => Some(Live::Polite),
            _ => None,
        },
    }
}
