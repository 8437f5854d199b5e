//! What can be done on the phone.

use crate::sandbox::phone::{PhoneView, Sight};
use crate::sandbox::{Act, CalendarAct, PhoneAct, Sandbox};

impl Sandbox {
    pub(super) fn possible_on_phone(&self, acts: &mut Vec<Act>) {
        let mut add = |act| acts.push(Act::Phone(act));
        let mut requests_shown = false;
        match &self.phone.view {
            PhoneView::Locked => {
                add(PhoneAct::Unlock);
                requests_shown = true;
            }
            PhoneView::Home => {
                self.given.lesson.file.world.apps.iter().for_each(|app| add(PhoneAct::OpenApp(*app)));
                requests_shown = true;
            }
            PhoneView::Requests => {
                add(PhoneAct::Home);
                requests_shown = true;
            }
            PhoneView::Request(_) => {
                add(PhoneAct::Home);
                add(PhoneAct::Approve);
                add(PhoneAct::Refuse);
            }
            PhoneView::Code(_) => {
                add(PhoneAct::Home);
                add(PhoneAct::TypeCode(self.given.me.code.clone()));
                add(PhoneAct::TypeCode("00000".to_owned()));
                add(PhoneAct::ConfirmCode);
                add(PhoneAct::Refuse);
            }
            PhoneView::CodeRing => {
                add(PhoneAct::Home);
                add(if self.code.linked.is_some() { PhoneAct::Wait } else { PhoneAct::OpenCamera });
            }
            PhoneView::Wallet => {
                add(PhoneAct::Home);
                add(PhoneAct::OpenCamera);
            }
            PhoneView::Camera(app) => {
                add(PhoneAct::Home);
                if matches!(self.sight(*app), Sight::Account | Sight::Gate { .. }) {
                    add(PhoneAct::Scan);
                }
            }
            PhoneView::WalletAsk(_) => {
                [PhoneAct::Home, PhoneAct::Approve, PhoneAct::Refuse].into_iter().for_each(&mut add)
            }
            PhoneView::WalletPin(_) => {
                add(PhoneAct::Home);
                for code in [&self.given.me.wallet_pin, &self.given.me.code] {
                    add(PhoneAct::TypeCode(code.clone()));
                }
                add(PhoneAct::ConfirmCode);
                add(PhoneAct::Refuse);
            }
            PhoneView::Ringing(_) => {
                [PhoneAct::Answer, PhoneAct::LetRing, PhoneAct::HangUp].into_iter().for_each(&mut add)
            }
            PhoneView::Call { id, said } => {
                let choices = self.given.call(id).map(|call| call.now(said).1).unwrap_or_default();
                choices.iter().for_each(|choice| add(PhoneAct::Say(choice.id.clone())));
                add(PhoneAct::HangUp);
            }
            PhoneView::Calendar => {
                add(PhoneAct::Home);
                self.possible_in_calendar(acts);
                return;
            }
            PhoneView::Messages => {
                add(PhoneAct::Home);
                for message in self.messages() {
                    add(PhoneAct::OpenMessage(message.id.clone()));
                }
            }
            PhoneView::Message(id) => {
                add(PhoneAct::Home);
                if self.given.message(id).is_some_and(|message| message.link.is_some()) {
                    add(PhoneAct::FollowMessage(id.clone()));
                }
            }
            PhoneView::Bank => add(PhoneAct::Home),
        }
        if matches!(self.phone.view, PhoneView::Locked | PhoneView::Home) {
            for message in self.messages() {
                if !self.phone.messages_read.contains(&message.id) {
                    add(PhoneAct::OpenMessage(message.id.clone()));
                }
            }
        }
        if requests_shown {
            self.reminders().for_each(|noted| acts.push(Act::Calendar(CalendarAct::OpenDay(noted.day))));
            let mut add = |act| acts.push(Act::Phone(act));
            for (index, _) in self.phone.waiting() {
                add(PhoneAct::OpenRequest(index));
            }
        }
    }
}
