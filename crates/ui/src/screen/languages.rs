//! The languages of the help, for the first page and for the panel: which there are, and what is said while one is coming.

use archipel_model::Lang;
use archipel_model::session::{Action, Session};

use crate::draw::Draw;

/// The languages of the help: each with its name, whether it is spoken now, and what chooses it.
pub(super) fn of_help(session: &Session) -> Vec<(String, bool, Action)> {
    let now = session.lang();
    let own = Lang::ALL.map(|lang| (lang.own_name().to_owned(), now == lang.into(), Action::ChooseLang(lang)));
    let further = session.course().languages.iter().map(|language| {
        let chosen = now.further == Some(language.tag);
        (language.file.name.clone(), chosen, Action::ChooseFurther(language.tag))
    });
    own.into_iter().chain(further).collect()
}

/// What is said while the letters of a further language are on their way.
pub(super) fn coming_words(draw: &Draw<'_>) -> Option<String> {
    let language = &draw.session.coming()?.file.name;
    Some(draw.words.with("language-coming", &[("language", language)]))
}
