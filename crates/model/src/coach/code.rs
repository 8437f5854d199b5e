//! The way to a key made of a passphrase and a code app, and through the gate with it.

use crate::lesson::{Goal, Program};
use crate::sandbox::code::CodePlace;
use crate::sandbox::phone::PhoneView;
use crate::sandbox::{Act, App, CodeAct, GateAct, Keep, Key, PhoneAct, Sandbox};
use crate::text::Lang;

impl Sandbox {
    /// Towards one of the goals on the way to this key: what it needs comes first.
    pub(super) fn towards_code_key(&self, goal: &Goal, lang: Lang) -> Option<Act> {
        if self.code.account.is_none() {
            return self.towards_phrase(lang);
        }
        match goal {
            Goal::CodeAppLinked => self.towards_linked(),
            Goal::CodeRenewed if self.code.linked.is_none() => self.towards_linked(),
            Goal::CodeRenewed => Some(match self.phone.view {
                PhoneView::CodeRing => Act::Phone(PhoneAct::Wait),
                _ => self.towards_app(App::CodeRing),
            }),
            Goal::CodeAppReady => self.towards_ready(),
            Goal::CodesKept if !self.code.ready => self.towards_ready(),
            Goal::CodesKept => self.towards_code_page().or(Some(Act::Code(CodeAct::KeepCodes(Keep::Paper)))),
            _ => None,
        }
    }

    /// To the page where the key is made; `None` when it is in front.
    pub(super) fn towards_code_page(&self) -> Option<Act> {
        let (site, page) = self.given.code_page()?;
        self.towards_page(&site.url(page))
    }

    fn towards_phrase(&self, lang: Lang) -> Option<Act> {
        if let Some(act) = self.towards_code_page() {
            return Some(act);
        }
        // Without such a page in the course there is no way.
        self.given.code_page()?;
        let key = &self.code;
        let good = self.given.strength(&key.phrase).weakness.is_none();
        Some(Act::Code(if key.user.trim().is_empty() {
            CodeAct::TypeUser(self.given.practice_user())
        } else if !good {
            CodeAct::TypePhrase(self.given.practice_phrase(lang))
        } else if key.repeat != key.phrase {
            CodeAct::TypeRepeat(key.phrase.clone())
        } else {
            CodeAct::Send
        }))
    }

    fn towards_linked(&self) -> Option<Act> {
        if let Some(act) = self.towards_code_page() {
            return Some(act);
        }
        Some(self.towards_scan(App::CodeRing))
    }

    /// The phone's camera in an app, and the QR code that stands on the PC.
    pub(super) fn towards_scan(&self, app: App) -> Act {
        match (&self.phone.view, app) {
            (PhoneView::Camera(open), _) if *open == app => Act::Phone(PhoneAct::Scan),
            (PhoneView::CodeRing, App::CodeRing) | (PhoneView::Wallet, App::ZakLoket) => {
                Act::Phone(PhoneAct::OpenCamera)
            }
            _ => self.towards_app(app),
        }
    }

    fn towards_ready(&self) -> Option<Act> {
        if self.code.linked.is_none() {
            return self.towards_linked();
        }
        self.towards_code_page().or_else(|| self.towards_digits())
    }

    /// Reads the digits on the phone and types them in the field on the PC.
    fn towards_digits(&self) -> Option<Act> {
        if self.phone.view != PhoneView::CodeRing {
            return Some(self.towards_app(App::CodeRing));
        }
        let now = self.digits_now()?;
        Some(Act::Code(if self.code.digits == now { CodeAct::Send } else { CodeAct::TypeDigits(now) }))
    }

    /// Through the gate with this key.
    pub(super) fn towards_in_by_code(&self, host: &str) -> Option<Act> {
        if !self.code.ready {
            // The words matter little here: whoever comes this way was to make a key before.
            return self.towards_code_key(&Goal::CodeAppReady, Lang::Nl);
        }
        if self.front == Program::Browser {
            match self.code_place() {
                Some(CodePlace::Digits(wanted)) if wanted == host => return self.towards_digits(),
                Some(CodePlace::User(wanted)) if wanted == host => {
                    let (user, phrase) = self.code.account.clone()?;
                    return Some(Act::Code(if self.code.user != user {
                        CodeAct::TypeUser(user)
                    } else if self.code.phrase != phrase {
                        CodeAct::TypePhrase(phrase)
                    } else {
                        CodeAct::Send
                    }));
                }
                _ => {}
            }
        }
        self.towards_key(host, Key::CodeApp)
    }

    /// Chooses a key at the gate, for this host.
    pub(super) fn towards_key(&self, host: &str, key: Key) -> Option<Act> {
        use crate::sandbox::browser::View;
        use crate::sandbox::gate::GateView;
        if let Some(act) = self.clear_page() {
            return Some(act);
        }
        if self.view() != View::Gate {
            return self.towards_log_in(host);
        }
        match self.gate_view() {
            GateView::Keys(wanted) if wanted == host => Some(Act::Gate(GateAct::Choose(key))),
            GateView::Idle | GateView::Goodbye | GateView::Keys(_) => self.towards_log_in(host),
            _ => Some(Act::Gate(GateAct::OtherKey)),
        }
    }
}
