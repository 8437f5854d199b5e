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
        }
    }
}
