//! Words in another language than what stands around them: the practice PC and phone beside the help, and a text that the
//! further language of the help does not have yet. Voices and screen readers are told.

use std::collections::BTreeMap;

use archipel_model::Tag;
use egui::{Context, Id};

/// The words of this frame that are in another language than their page.
type Foreign = BTreeMap<String, Tag>;

fn change<R>(ctx: &Context, content: impl FnOnce(&mut Foreign) -> R) -> R {
    ctx.data_mut(|data| content(data.get_temp_mut_or_default(Id::new("archipel foreign words"))))
}

/// A new frame begins.
pub(crate) fn begin(ctx: &Context) {
    change(ctx, BTreeMap::clear);
}

/// These words, wherever they will stand, are in this language.
pub(crate) fn note(ctx: &Context, words: &str, tag: Tag) {
    change(ctx, |foreign| foreign.insert(words.to_owned(), tag));
}

/// The language of these words, if it is another one than that of the page.
pub(crate) fn of(ctx: &Context, words: &str) -> Option<Tag> {
    change(ctx, |foreign| foreign.get(words).copied())
}

/// What says these words to a screen reader says them in their language.
pub(crate) fn tell(ctx: &Context, id: Id, words: &str) {
    if let Some(tag) = of(ctx, words) {
        set(ctx, id, tag);
    }
}

/// All that is in this part is in this language.
pub(crate) fn set(ctx: &Context, id: Id, tag: impl Into<Tag>) {
    let tag = tag.into();
    ctx.accesskit_node_builder(id, |node| node.set_language(tag.as_str()));
}
