//! What can be done on the PC with the key made of a passphrase and a code app.

use crate::sandbox::code::CodePlace;
use crate::sandbox::{Act, CodeAct, Keep, Sandbox};
use crate::text::Lang;

impl Sandbox {
    pub(super) fn possible_with_code_key(&self, acts: &mut Vec<Act>) {
        let mut add = |act| acts.push(Act::Code(act));
        let given = &self.given;
        match self.code_place() {
            Some(CodePlace::Phrase) => {
                add(CodeAct::TypeUser(given.practice_user()));
                let year = given.me.born.nl.rsplit(' ').next().unwrap_or_default();
                for phrase in [
                    given.practice_phrase(Lang::Nl),
                    format!("{}{year}", given.me.first),
                    given.me.mail_password.clone(),
                    "zon12".to_owned(),
                ] {
                    add(CodeAct::TypePhrase(phrase));
                }
                add(CodeAct::TypeRepeat(self.code.phrase.clone()));
                add(CodeAct::TypeRepeat("lamp fiets".to_owned()));
                add(CodeAct::Send);
            }
            Some(CodePlace::Link) => {
                add(CodeAct::Screenshot);
                self.digits_typed().into_iter().for_each(&mut add);
                add(CodeAct::Send);
            }
            Some(CodePlace::Recovery) => Keep::ALL.into_iter().for_each(|keep| add(CodeAct::KeepCodes(keep))),
            Some(CodePlace::User(_)) => {
                let (user, phrase) = self.code.account.clone().unwrap_or_default();
                add(CodeAct::TypeUser(user));
                add(CodeAct::TypePhrase(phrase));
                add(CodeAct::TypePhrase(given.me.mail_password.clone()));
                add(CodeAct::Send);
            }
            Some(CodePlace::Digits(_)) => {
                self.digits_typed().into_iter().for_each(&mut add);
                add(CodeAct::Send);
            }
            Some(CodePlace::Done) | None => {}
        }
    }

    /// What people type for the six digits: the right ones, also with a blank, those before, and none of these.
    fn digits_typed(&self) -> Vec<CodeAct> {
        let now = self.digits_now();
        let spaced = now.as_ref().map(|digits| format!("{} {}", &digits[..3], &digits[3..]));
        let others = [self.digits_before(), Some("000000".to_owned())];
        [now, spaced].into_iter().chain(others).flatten().map(CodeAct::TypeDigits).collect()
    }
}
