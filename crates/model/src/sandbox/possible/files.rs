//! What can be done with files.

use crate::sandbox::{Act, FilesAct, Place, Sandbox};

impl Sandbox {
    pub(super) fn possible_with_files(&self, acts: &mut Vec<Act>) {
        let mut add = |act| acts.push(Act::Files(act));
        for place in Place::ALL {
            if place != self.files.place {
                add(FilesAct::OpenPlace(place));
            }
        }
        if self.can_empty_bin() {
            add(FilesAct::EmptyBin);
        }
        for file in self.files.in_place(self.files.place) {
            add(FilesAct::Choose(file.document.clone()));
        }
        if let Some(file) = self.files.chosen_file() {
            add(FilesAct::TypeName("x".to_owned()));
            add(FilesAct::Rename);
            for place in Place::ALL {
                if place != file.place {
                    add(FilesAct::Move(place));
                }
            }
            if self.given.has_printer() {
                add(FilesAct::Print);
            }
            if self.can_save_as_pdf(file) {
                add(FilesAct::SaveAsPdf);
            }
        }
    }
}
