//! The files of the practice PC: downloads of the shared PC, the learner's stick, the bin.

use super::browser::View;
use super::{Event, FilesAct, Given, Place, Sandbox};
use crate::lesson::{FileKind, OwnFile};
use crate::text::Lang;

/// The longest file name that the practice PC takes, in characters.
const LONGEST_NAME: usize = 60;

/// A downloaded document, or a file of one's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Id of the document, or of the own file.
    pub document: String,
    /// Its name.
    pub name: String,
    /// Whether the learner gave it that name.
    pub renamed: bool,
    /// Where it is.
    pub place: Place,
    /// What kind of file it is: that never changes, whatever its name.
    pub kind: FileKind,
    /// How large it is, in kilobytes.
    pub kb: u32,
}

impl File {
    /// A file of one's own, as it lies there at the start.
    fn own(own: &OwnFile, name: String) -> File {
        File { document: own.id.clone(), name, renamed: false, place: own.at, kind: own.kind, kb: own.kb }
    }
}

/// The file manager.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Files {
    /// All files, oldest first.
    pub all: Vec<File>,
    /// The place that is open.
    pub place: Place,
    /// The chosen file, by its document.
    pub chosen: Option<String>,
    /// What stands in the name field.
    pub name: String,
}

impl Default for Files {
    fn default() -> Self {
        Files { all: Vec::new(), place: Place::Downloads, chosen: None, name: String::new() }
    }
}

impl Files {
    /// The files that the person has at the start.
    pub(super) fn new(given: &Given) -> Files {
        let own = given.lesson.file.world.files.iter();
        let all = own.map(|own| File::own(own, given.facts.fill_str(&own.file, Lang::Nl))).collect();
        Files { all, ..Files::default() }
    }

    /// The file of a document.
    pub fn of(&self, document: &str) -> Option<&File> {
        self.all.iter().find(|file| file.document == document)
    }

    /// The chosen file, if it is in the place that is open.
    pub fn chosen_file(&self) -> Option<&File> {
        self.chosen.as_deref().and_then(|document| self.of(document)).filter(|file| file.place == self.place)
    }

    /// The files in a place.
    pub fn in_place(&self, place: Place) -> impl Iterator<Item = &File> {
        self.all.iter().filter(move |file| file.place == place)
    }
}

impl Given {
    /// The person's own file with this id.
    pub fn own_file(&self, id: &str) -> Option<&OwnFile> {
        self.lesson.file.world.files.iter().find(|file| file.id == id)
    }
}

impl Sandbox {
    /// A name that says what the document is: its title as a file name.
    pub fn good_name(&self, document: &str, lang: Lang) -> String {
        let own = self.given.own_file(document).map(|one| (&one.title, one.kind));
        match self.given.document(document).map(|one| (&one.title, one.kind)).or(own) {
            Some((title, kind)) => format!("{}.{}", self.given.facts.fill(title, lang), kind.extension()),
            None => String::new(),
        }
    }

    /// Downloads the open document. A file that was thrown away comes back under its first name.
    pub(super) fn download(&mut self) -> Vec<Event> {
        let View::Document(_, document) = self.view() else { return Vec::new() };
        let (id, kind, kb) = (document.id.clone(), document.kind, document.kb);
        let name = self.given.facts.fill_str(&document.file, Lang::Nl);
        let fresh = File { document: id.clone(), name, renamed: false, place: Place::Downloads, kind, kb };
        match self.files.all.iter_mut().find(|file| file.document == id) {
            Some(file) if file.place == Place::Bin => *file = fresh,
            Some(_) => {}
            None => self.files.all.push(fresh),
        }
        vec![Event::Downloaded(id)]
    }

    /// Does something with files. What is not possible now changes nothing.
    pub(super) fn with_files(&mut self, act: &FilesAct) -> Vec<Event> {
        match act {
            FilesAct::OpenPlace(place) if *place == self.files.place => {}
            FilesAct::OpenPlace(place) => {
                self.files.place = *place;
                self.files.chosen = None;
            }
            FilesAct::Choose(document) => {
                if let Some(file) = self.files.of(document).filter(|file| file.place == self.files.place) {
                    self.files.name = file.name.clone();
                    self.files.chosen = Some(document.clone());
                }
            }
            FilesAct::TypeName(text) => {
                if self.files.chosen_file().is_some() {
                    self.files.name =
                        text.chars().filter(|c| !c.is_control() && *c != '/').take(LONGEST_NAME).collect();
                }
            }
            FilesAct::Rename => self.rename(),
            FilesAct::Move(place) => {
                let Some(document) = self.files.chosen_file().map(|file| file.document.clone()) else {
                    return Vec::new();
                };
                if let Some(file) = self.files.all.iter_mut().find(|file| file.document == document)
                    && file.place != *place
                {
                    file.place = *place;
                    self.files.chosen = None;
                    if *place == Place::Bin {
                        return vec![Event::FileDeleted(document)];
                    }
                }
            }
        }
        Vec::new()
    }

    fn rename(&mut self) {
        let name = self.files.name.trim().to_owned();
        let Some(document) = self.files.chosen_file().map(|file| file.document.clone()) else { return };
        if let Some(file) = self.files.all.iter_mut().find(|file| file.document == document)
            && !name.is_empty()
            && name != file.name
        {
            // The kind of file stays what it is, whatever is typed: a name without ".pdf" would no longer open.
            file.name = if file.kind.ends(&name) { name } else { format!("{name}.{}", file.kind.extension()) };
            file.renamed = true;
            self.files.name = file.name.clone();
        }
    }
}
