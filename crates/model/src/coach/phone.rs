//! The way to a request on the phone, to say yes or no to it.

use crate::sandbox::phone::{Asker, PhoneView, RequestState};
use crate::sandbox::{Act, PhoneAct, Sandbox};

impl Sandbox {
    pub(super) fn towards_open_request(&self, index: usize) -> Act {
        Act::Phone(match self.phone.view {
            PhoneView::Locked | PhoneView::Home | PhoneView::Requests => PhoneAct::OpenRequest(index),
            PhoneView::Ringing(_) | PhoneView::Call { .. } => PhoneAct::HangUp,
            _ => PhoneAct::Home,
        })
    }

    pub(super) fn towards_refused(&self, id: &str) -> Option<Act> {
        let from = Asker::Stranger(id.to_owned());
        let request = self.phone.requests.iter().position(|one| one.from == from && one.state == RequestState::Waiting);
        let Some(index) = request else {
            // Strangers come after a log-in; until then there is nothing to refuse.
            let host = self.given.course.sites.iter().find(|site| site.lock.is_some())?.host.clone();
            return self.towards_logged_in(&host);
        };
        let open = matches!(self.phone.view, PhoneView::Request(shown) if shown == index);
        Some(if open { Act::Phone(PhoneAct::Refuse) } else { self.towards_open_request(index) })
    }
}
