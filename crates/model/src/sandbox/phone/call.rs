//! Incoming calls: ringing, answering, what the caller says and what one may say back, hanging up.
//!
//! A call is a voice in life. Here its words stand on the screen, where they can be read and read aloud.

use super::{Phone, PhoneView};
use crate::lesson::{Call, CallChoice};
use crate::sandbox::{Event, Given, Sandbox};
use crate::text::Text;

impl Given {
    /// The call with this id.
    pub fn call(&self, id: &str) -> Option<&Call> {
        self.lesson.file.world.calls.iter().find(|call| call.id == id)
    }
}

impl Call {
    /// What the caller says after these answers, and what one may say now. The last thing said stays when there was no
    /// answer to an answer.
    pub fn now(&self, said: &[String]) -> (&Text, &[CallChoice]) {
        let (mut says, mut choices) = (&self.says, self.choices.as_slice());
        for id in said {
            let Some(choice) = choices.iter().find(|choice| choice.id == *id) else { break };
            says = choice.says.as_ref().unwrap_or(says);
            choices = &choice.choices;
        }
        (says, choices)
    }

    /// Every answer that can be given in this call.
    pub fn all_choices(&self) -> Vec<&CallChoice> {
        let mut all: Vec<&CallChoice> = self.choices.iter().collect();
        let mut next = 0;
        while let Some(choice) = all.get(next).copied() {
            all.extend(&choice.choices);
            next += 1;
        }
        all
    }
}

impl Phone {
    /// Whether a call rings or is going on.
    pub fn on_call(&self) -> bool {
        matches!(self.view, PhoneView::Ringing(_) | PhoneView::Call { .. })
    }
}

impl Sandbox {
    /// A call comes. While another one goes on, it finds the line busy.
    pub(in crate::sandbox) fn ring(&mut self, id: &str) {
        if self.phone.on_call() {
            self.phone.calls_over.insert(id.to_owned());
        } else {
            self.show(PhoneView::Ringing(id.to_owned()));
        }
    }

    pub(super) fn answer(&mut self, id: String) -> Vec<Event> {
        self.show(PhoneView::Call { id: id.clone(), said: Vec::new() });
        vec![Event::CallAnswered(id)]
    }

    /// The call is over: hung up, or left to ring.
    pub(super) fn end_call(&mut self, id: String, event: fn(String) -> Event) -> Vec<Event> {
        self.phone.calls_over.insert(id.clone());
        self.show(PhoneView::Home);
        vec![event(id)]
    }

    /// Says something to the caller, who answers, or hangs up when there is nothing left to say.
    pub(super) fn say(&mut self, id: String, mut said: Vec<String>, choice: &str) -> Vec<Event> {
        let Some(call) = self.given.call(&id) else { return Vec::new() };
        let Some(chosen) = call.now(&said).1.iter().find(|one| one.id == choice) else { return Vec::new() };
        let over = chosen.says.is_none();
        said.push(choice.to_owned());
        if over {
            self.phone.calls_over.insert(id);
            self.show(PhoneView::Home);
        } else {
            self.show(PhoneView::Call { id, said });
        }
        vec![Event::CallSaid(choice.to_owned())]
    }
}
