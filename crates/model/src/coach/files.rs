//! The way to a document, and what is done with its file.

use crate::lesson::{Goal, Program};
use crate::sandbox::{Act, BrowserAct, FilesAct, MailAct, Place, Sandbox};
use crate::text::Lang;

impl Sandbox {
    pub(super) fn towards_document(&self, id: &str) -> Option<Act> {
        if let Some(act) = self.towards_attachment(id) {
            return Some(act);
        }
        let document = self.given.document(id)?;
        let site = self.given.site(&document.at)?;
        let attached = self.letters().find(|letter| letter.attachment.as_deref() == Some(id));
        if let Some(letter) = attached.filter(|_| site.letters_page().is_some()) {
            return match self.letter_in_front() {
                Some(front) if front.id == letter.id => {
                    self.clear_page().or_else(|| Some(Act::Browser(BrowserAct::OpenDocument(id.to_owned()))))
                }
                _ => self.towards_letter(&letter.id),
            };
        }
        let list = site.url(site.documents_page()?);
        if !self.gate.inside.contains(&site.host) {
            // The hop: a letter or page in front may lead there.
            if self.in_browser() && !self.popup_open() && self.links_in_front().contains(&list) {
                return Some(Act::Browser(BrowserAct::Follow(list.to_string())));
            }
            return self.towards_logged_in(&site.host);
        }
        // Where it hangs on a letter, that is the way there.
        let letter = self.letters().find(|letter| letter.attachment.as_deref() == Some(id));
        let way = match letter {
            Some(letter) if self.reached(&Goal::LetterOpen(letter.id.clone())) => self.clear_page(),
            Some(letter) => self.towards_letter(&letter.id),
            None => self.towards_page(&list),
        };
        way.or_else(|| Some(Act::Browser(BrowserAct::OpenDocument(id.to_owned()))))
    }

    pub(super) fn towards_download(&self, id: &str) -> Option<Act> {
        if self.reached(&Goal::DocumentOpen(id.to_owned())) {
            let save = Act::Mail(MailAct::SaveAttachment);
            return if self.front == Program::Mail {
                Some(save)
            } else {
                self.clear_page().or(Some(Act::Browser(BrowserAct::Download)))
            };
        }
        self.towards_document(id)
    }

    /// Chooses the file of a document, going to its place first; `None` when it is chosen.
    pub(super) fn towards_file(&self, document: &str) -> Option<Act> {
        let place = self.files.of(document)?.place;
        if let Some(act) = self.front_with(Program::Files) {
            return Some(act);
        }
        if self.files.place != place {
            return Some(Act::Files(FilesAct::OpenPlace(place)));
        }
        let chosen = self.files.chosen.as_deref() == Some(document);
        (!chosen).then(|| Act::Files(FilesAct::Choose(document.to_owned())))
    }

    pub(super) fn towards_bin_empty(&self) -> Act {
        let open = (self.files.place != Place::Bin).then_some(Act::Files(FilesAct::OpenPlace(Place::Bin)));
        self.front_with(Program::Files).or(open).unwrap_or(Act::Files(FilesAct::EmptyBin))
    }

    pub(super) fn towards_move(&self, document: &str, place: Place) -> Act {
        self.towards_file(document).unwrap_or(Act::Files(FilesAct::Move(place)))
    }

    pub(super) fn towards_renamed(&self, document: &str, lang: Lang) -> Option<Act> {
        let Some(file) = self.files.of(document) else { return self.towards_download(document) };
        if file.place == Place::Bin {
            return Some(self.towards_move(document, Place::Downloads));
        }
        if let Some(act) = self.towards_file(document) {
            return Some(act);
        }
        let name = self.good_name(document, lang);
        Some(Act::Files(if self.files.name == name { FilesAct::Rename } else { FilesAct::TypeName(name) }))
    }
}
