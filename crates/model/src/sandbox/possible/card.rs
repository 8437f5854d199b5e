//! What can be done at the log-in gate with an identity card.

use crate::sandbox::gate::GateView;
use crate::sandbox::{Act, Capacity, CardAct, GateAct, Sandbox};

impl Sandbox {
    pub(super) fn possible_with_card(&self, view: &GateView, acts: &mut Vec<Act>) {
        let mut add = |act| acts.push(Act::Gate(GateAct::Card(act)));
        match view {
            GateView::Card(_) => {
                add(CardAct::Read);
                if self.town_hall_helps() {
                    add(CardAct::TownHall);
                }
            }
            GateView::Certificates(_) => self.certificates().into_iter().for_each(|one| add(CardAct::Choose(one))),
            GateView::Pin(_) => {
                let me = &self.given.me;
                for pin in [&me.pin, &me.new_pin, &me.puk, &me.bank_pin] {
                    add(CardAct::TypePin(pin.clone()));
                }
                add(CardAct::TypePin("0000".to_owned()));
                add(CardAct::ConfirmPin);
                add(CardAct::Stop);
            }
            GateView::Capacity(_) => {
                acts.extend(Capacity::ALL.map(|capacity| Act::Gate(GateAct::ComeInAs(capacity))));
            }
            _ => return,
        }
        if !matches!(view, GateView::Pin(_)) {
            acts.push(Act::Gate(GateAct::OtherKey));
        }
    }
}
