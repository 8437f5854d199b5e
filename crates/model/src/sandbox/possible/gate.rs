//! What can be done at the log-in gate.

use crate::sandbox::gate::GateView;
use crate::sandbox::{Act, GateAct, Key, Sandbox};

impl Sandbox {
    pub(super) fn possible_at_gate(&self, acts: &mut Vec<Act>) {
        let view = self.gate_view();
        self.possible_with_card(&view, acts);
        self.possible_without_key(&view, acts);
        let mut add = |act| acts.push(Act::Gate(act));
        match view {
            GateView::Idle | GateView::Goodbye => add(GateAct::Cancel),
            GateView::Keys(_) => {
                Key::ALL.into_iter().for_each(|key| add(GateAct::Choose(key)));
                add(GateAct::Cancel);
            }
            GateView::Missing(_) | GateView::TooWeak(_) | GateView::User(_) | GateView::Digits(_) => {
                add(GateAct::OtherKey)
            }
            GateView::Qr { fresh, .. } => {
                if !fresh {
                    add(GateAct::NewQr);
                }
                add(GateAct::OtherKey);
            }
            GateView::Number(_) => {
                let given = &self.given;
                for number in [&given.me.phone, &given.helper.phone, &given.me.code] {
                    add(GateAct::TypeNumber(number.clone()));
                }
                add(GateAct::TypeNumber("0400 99".to_owned()));
                add(GateAct::Send);
                add(GateAct::OtherKey);
            }
            GateView::Waiting { .. } => {
                add(GateAct::SendAgain);
                add(GateAct::OtherKey);
            }
            GateView::Card(_)
            | GateView::Certificates(_)
            | GateView::Pin(_)
            | GateView::Capacity(_)
            | GateView::NoKey
            | GateView::Activate => {}
        }
    }
}
