//! The languages of the help and of the portals. A further language of the help is spoken as soon as its letters are
//! there; until then, and if they do not come, the language of before goes on.

use super::{Effect, Notice, Session};
use crate::lesson::Language;
use crate::text::{HelpLang, Lang, Tag};

impl Session {
    /// The language of the help and of the game itself.
    pub fn lang(&self) -> HelpLang {
        self.lang
    }

    /// The language of the practice portals.
    pub fn portal_lang(&self) -> Lang {
        self.learner().map_or(self.lang.own, |learner| learner.portal_lang)
    }

    /// The further language that is spoken.
    pub fn further(&self) -> Option<&Language> {
        self.course.language(self.lang.further?)
    }

    /// The further language that was chosen and whose letters are on their way.
    pub fn coming(&self) -> Option<&Language> {
        self.course.language(self.coming?)
    }

    /// The name of the language of the help, in that language.
    pub fn lang_name(&self) -> &str {
        self.further().map_or_else(|| self.lang.own.own_name(), |language| &language.file.name)
    }

    /// The letters that are waited for: at the start they have to be brought.
    pub fn awaited_letters(&self) -> Option<&str> {
        self.coming()?.file.letters.as_deref()
    }

    /// The help changes its language; portals keep theirs once someone has signed in.
    pub(super) fn choose_lang(&mut self, lang: Lang) {
        self.lang = lang.into();
        self.coming = None;
        self.keep_lang();
    }

    /// Another own language says what the further one does not.
    pub(super) fn fill_gaps(&mut self, lang: Lang) {
        self.lang.own = lang;
        self.keep_lang();
    }

    pub(super) fn choose_further(&mut self, tag: Tag) -> Vec<Effect> {
        self.await_further(Some(tag.as_str()));
        self.keep_lang();
        self.awaited_letters().map(|name| Effect::BringLetters(name.to_owned())).into_iter().collect()
    }

    /// A further language is spoken from now on, or when its letters have come. One that is not known is forgotten.
    pub(super) fn await_further(&mut self, tag: Option<&str>) {
        let language = tag.and_then(Tag::new).and_then(|tag| self.course.language(tag));
        match language.map(|language| (language.tag, language.file.letters.is_some())) {
            Some((tag, true)) if self.lang.further != Some(tag) => self.coming = Some(tag),
            Some((tag, _)) => (self.lang.further, self.coming) = (Some(tag), None),
            None => {}
        }
    }

    pub(super) fn letters_came(&mut self, name: &str) {
        if self.awaited_letters() == Some(name) {
            self.lang.further = self.coming.take();
            self.keep_lang();
        }
    }

    pub(super) fn letters_failed(&mut self, name: &str) {
        if self.awaited_letters() == Some(name) {
            self.notice = self.coming.take().map(Notice::LettersFailed);
        }
    }

    /// Notes the language for the next time. One that is still coming counts: its letters may be there then.
    pub(super) fn keep_lang(&mut self) {
        let own = self.lang.own;
        let further = self.coming.or(self.lang.further).map(|tag| tag.to_string());
        if let Some(learner) = self.learner_mut() {
            (learner.lang, learner.further) = (own, further.clone());
        }
        (self.progress.settings.lang, self.progress.settings.further) = (own, further);
    }
}
