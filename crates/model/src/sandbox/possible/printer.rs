//! What can be done at the printer and scanner.

use crate::sandbox::{Act, PrinterAct, Sandbox, ScanKind};

impl Sandbox {
    pub(super) fn possible_at_printer(&self, acts: &mut Vec<Act>) {
        let mut add = |act| acts.push(Act::Printer(act));
        for id in &self.printer.tray {
            add(PrinterAct::Take(id.clone()));
        }
        if self.printer.glass.is_some() {
            add(PrinterAct::Scan(ScanKind::Pdf));
            add(PrinterAct::Scan(ScanKind::Jpg));
            add(PrinterAct::Lift);
        } else {
            for paper in &self.given.lesson.file.world.papers {
                add(PrinterAct::Lay(paper.id.clone()));
            }
        }
    }
}
