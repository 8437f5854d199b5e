//! What can be done at the log-in gate without a key.

use crate::sandbox::gate::GateView;
use crate::sandbox::{Act, CounterAct, GateAct, Key, Sandbox};

impl Sandbox {
    pub(super) fn possible_without_key(&self, view: &GateView, acts: &mut Vec<Act>) {
        let mut add = |act| acts.push(Act::Gate(GateAct::Counter(act)));
        match view {
            GateView::Keys(_) => add(CounterAct::NoKey),
            GateView::Missing(Key::CodeApp) if !self.owns(Key::CodeApp) => add(CounterAct::ForgotPassword),
            GateView::NoKey => {
                if self.counter_helps() {
                    add(CounterAct::Visit);
                }
                acts.push(Act::Gate(GateAct::OtherKey));
            }
            GateView::Activate => {
                if let Some(code) = self.paper_code().filter(|_| self.can_activate()) {
                    add(CounterAct::TypeCode(code));
                    add(CounterAct::TypeCode("AB12".to_owned()));
                    add(CounterAct::Activate);
                }
                if self.link_expired() && !self.gate.counter.activated {
                    add(CounterAct::Visit);
                }
                acts.push(Act::Gate(GateAct::Cancel));
            }
            _ => {}
        }
    }
}
