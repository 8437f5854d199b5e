//! The files of the practice PC: downloads of the shared PC, the learner's stick, the bin.

use super::browser::View;
use super::{Event, FilesAct, Given, Place, Sandbox, ScanKind};
use crate::lesson::{FileKind, OwnFile, USUAL_KB};
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
        Files { all: own.map(|own| File::own(own, given)).collect(), ..Files::default() }
    }

    /// The file of a document.
    pub fn of(&self, document: &str) -> Option<&File> {
        self.all.iter().find(|file| file.document == document)
    }

    /// The chosen file, if it is in the place that is open.
    pub fn chosen_file(&self) -> Option<&File> {
        self.chosen.as_deref().and_then(|document| self.of(document)).filter(|file| file.place == self.place)
    }

    /// A file comes to a place. What is there already stays; what was thrown away comes back under its first name.
    pub(super) fn keep(&mut self, document: String, name: String, place: Place) {
        let file = File { document, name, renamed: false, place };
        match self.all.iter_mut().find(|one| one.document == file.document) {
            Some(old) if old.place == Place::Bin => *old = file,
            Some(_) => {}
            None => self.all.push(file),
        }
    }

    /// The files in a place.
    pub fn in_place(&self, place: Place) -> impl Iterator<Item = &File> {
        self.all.iter().filter(move |file| file.place == place)
    }
}

impl File {
    /// A scan, as the scanner names and files it.
    pub(super) fn scanned(paper: &str, kind: ScanKind) -> File {
        let name = match kind {
            ScanKind::Pdf => "scan_0017.pdf",
            ScanKind::Jpg => "scan_0017.jpg",
        };
        File { document: paper.to_owned(), name: name.to_owned(), renamed: false, place: Place::Downloads }
    }

    /// A file of one's own, as it lies there at the start.
    fn own(own: &OwnFile, given: &Given) -> File {
        let name = given.facts.fill_str(&own.file, Lang::Nl);
        File { document: own.id.clone(), name, renamed: false, place: own.at }
    }

    /// What kind of file it is.
    pub fn kind(&self) -> FileKind {
        FileKind::of_name(&self.name).unwrap_or_default()
    }

    /// Whether it is a PDF.
    pub fn is_pdf(&self) -> bool {
        self.kind() == FileKind::Pdf
    }
}

impl Given {
    /// The person's own file with this id.
    pub fn own_file(&self, id: &str) -> Option<&OwnFile> {
        self.lesson.file.world.files.iter().find(|file| file.id == id)
    }

    /// How large the file of a document is, in kilobytes.
    pub fn size_of(&self, id: &str) -> u32 {
        let own = self.own_file(id).map(|own| own.kb);
        own.or_else(|| self.document(id).map(|document| document.kb)).unwrap_or(USUAL_KB)
    }
}

impl Sandbox {
    /// Whether the bin is open and something is in it.
    pub fn can_empty_bin(&self) -> bool {
        self.files.place == Place::Bin && self.files.in_place(Place::Bin).next().is_some()
    }

    /// Whether a PDF can be made of this file: of photos and texts, not in the bin.
    pub fn can_save_as_pdf(&self, file: &File) -> bool {
        matches!(file.kind(), FileKind::Jpg | FileKind::Docx) && file.place != Place::Bin
    }

    /// A name that says what the document is: its title as a file name.
    pub fn good_name(&self, document: &str, lang: Lang) -> String {
        let title = self.given.title_of(document).map(|title| self.given.facts.fill(title, lang)).unwrap_or_default();
        let kind = self.files.of(document).map(File::kind).unwrap_or_default();
        format!("{title}.{}", kind.extension())
    }

    /// Downloads the open document.
    pub(super) fn download(&mut self) -> Vec<Event> {
        let View::Document(_, document) = self.view() else { return Vec::new() };
        let (id, name) = (document.id.clone(), self.given.facts.fill_str(&document.file, Lang::Nl));
        self.files.keep(id.clone(), name, Place::Downloads);
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
            FilesAct::EmptyBin => {
                if self.can_empty_bin() {
                    self.files.all.retain(|file| file.place != Place::Bin);
                    // Of what is one's own there is another copy: nobody gets stuck for want of it.
                    for own in &self.given.lesson.file.world.files {
                        if self.files.of(&own.id).is_none() {
                            self.files.all.push(File { place: Place::Stick, ..File::own(own, &self.given) });
                        }
                    }
                    self.files.chosen = None;
                    return vec![Event::BinEmptied];
                }
            }
            FilesAct::Print => {
                if let Some(id) = self.files.chosen_file().map(|file| file.document.clone()) {
                    return self.print(id);
                }
            }
            FilesAct::SaveAsPdf => self.save_as_pdf(),
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
            let kind = file.kind();
            file.name = match FileKind::of_name(&name) == Some(kind) {
                true => name,
                false => format!("{name}.{}", kind.extension()),
            };
            file.renamed = true;
            self.files.name = file.name.clone();
        }
    }

    fn save_as_pdf(&mut self) {
        let Some(file) = self.files.chosen_file().filter(|file| self.can_save_as_pdf(file)) else { return };
        let document = file.document.clone();
        let stem = file.name.rsplit_once('.').map_or(file.name.as_str(), |(stem, _)| stem);
        let name = format!("{stem}.pdf");
        if let Some(file) = self.files.all.iter_mut().find(|file| file.document == document) {
            file.name.clone_from(&name);
            self.files.name = name;
        }
    }
}
