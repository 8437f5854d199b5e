//! The way to a key for somebody who has none, and to seeing that a key is too weak.

use crate::lesson::Site;
use crate::sandbox::gate::GateView;
use crate::sandbox::url::{GATE_ACTIVATE, GATE_HOST, Url};
use crate::sandbox::{Act, CounterAct, GateAct, Key, MailAct, Sandbox};

impl Sandbox {
    /// Goes to the counter for a code on paper.
    pub(super) fn towards_counter(&self) -> Option<Act> {
        let host = self.some_locked_host()?;
        match self.gate_in_front_for(&host) {
            Some(GateView::NoKey) => Some(Act::Gate(GateAct::Counter(CounterAct::Visit))),
            Some(GateView::Keys(_)) => Some(Act::Gate(GateAct::Counter(CounterAct::NoKey))),
            Some(_) => Some(Act::Gate(GateAct::OtherKey)),
            None => self.towards_log_in(&host),
        }
    }

    /// Switches the key on with paper and mail.
    pub(super) fn towards_activated(&self) -> Option<Act> {
        let code = match self.paper_code() {
            Some(code) if !self.link_expired() => code,
            _ => return self.towards_counter(),
        };
        let page = Url { host: GATE_HOST.to_owned(), path: GATE_ACTIVATE.to_owned() };
        if *self.browser.url() == page {
            let typed = self.gate.counter.code == code.to_uppercase();
            let act = if typed { CounterAct::Activate } else { CounterAct::TypeCode(code) };
            return self.clear_page().or(Some(Act::Gate(GateAct::Counter(act))));
        }
        let leads = |link: &crate::lesson::MailLink| Url::parse(&link.to) == page;
        match self.mails().find(|mail| mail.link.as_ref().is_some_and(leads)) {
            Some(mail) if self.mail.open.as_deref() == Some(mail.id.as_str()) => {
                Some(self.front_with(crate::lesson::Program::Mail).unwrap_or(Act::Mail(MailAct::FollowLink)))
            }
            Some(mail) => Some(self.towards_mail(&mail.id)),
            None => self.towards_page(&page),
        }
    }

    /// Tries a key of one's own that is too weak for `host`.
    pub(super) fn towards_too_weak(&self, host: &str) -> Option<Act> {
        let lock = self.given.site(host).and_then(|site| site.lock)?;
        let weak = Key::ALL.into_iter().find(|key| self.owns(*key) && key.level() < lock)?;
        match self.gate_in_front_for(host) {
            Some(GateView::Keys(_)) => Some(Act::Gate(GateAct::Choose(weak))),
            Some(_) => Some(Act::Gate(GateAct::OtherKey)),
            None => self.towards_log_in(host),
        }
    }

    /// A site to which one would log in: the one that is wanted, else the one that the lesson opens, else any.
    fn some_locked_host(&self) -> Option<String> {
        let wanted = self.gate.wanted.as_ref().map(|wanted| wanted.host.clone());
        let open = self.given.lesson.file.world.open.as_ref().map(|open| self.address(open).host);
        let locked = |site: &&Site| site.lock.is_some();
        let any = || self.given.course.sites.iter().find(locked).map(|site| site.host.clone());
        wanted.or(open.filter(|host| self.given.site(host).is_some_and(|site| site.lock.is_some()))).or_else(any)
    }
}
