//! What can be done on the pages of GovPost.

use crate::lesson::{Block, Page};
use crate::sandbox::browser::View;
use crate::sandbox::govpost::{AddressState, Consent};
use crate::sandbox::{Act, Folder, Order, PostAct, Sandbox};
use crate::text::Lang;

impl Sandbox {
    /// What the blocks of a page of GovPost offer.
    pub(super) fn possible_at_post(&self, page: &Page, acts: &mut Vec<Act>) {
        let mut add = |act| acts.push(Act::Post(act));
        for block in &page.blocks {
            match block {
                Block::Consent { .. } => match self.post.consent {
                    Consent::Given => add(PostAct::Withdraw),
                    Consent::Refused => add(PostAct::Consent(true)),
                    Consent::Open | Consent::Lapsed => {
                        add(PostAct::Consent(true));
                        add(PostAct::Consent(false));
                    }
                },
                Block::PostAddress if self.post.consent == Consent::Given => self.possible_in_address(&mut add),
                Block::PostNotices => add(PostAct::Notices(!self.post.notices)),
                Block::PostLanguage => {
                    for lang in [Lang::Nl, Lang::Fr, Lang::De] {
                        add(PostAct::Language(lang));
                    }
                    add(PostAct::TypeGreeting(self.given.me.first.clone()));
                    add(PostAct::SaveGreeting);
                }
                Block::Letters => {
                    for folder in [Folder::Inbox, Folder::Unread, Folder::Archive] {
                        if folder != self.post.folder {
                            add(PostAct::Show(folder));
                        }
                    }
                    for order in [Order::Newest, Order::Deadline] {
                        if self.letters_have_deadlines() && order != self.post.order {
                            add(PostAct::Sort(order));
                        }
                    }
                }
                _ => {}
            }
        }
    }

    fn possible_in_address(&self, add: &mut impl FnMut(PostAct)) {
        let given = &self.given;
        let (name, domain) = given.me.mail.split_once('@').unwrap_or((&given.me.mail, "brief.example"));
        // Two letters that changed places.
        let mut letters: Vec<char> = name.chars().collect();
        if letters.len() > 2 {
            letters.swap(1, 2);
        }
        let swapped: String = letters.into_iter().collect();
        for address in [
            given.me.mail.clone(),
            given.helper.mail.clone(),
            format!("{swapped}@{domain}"),
            format!("{name}@werk.example"),
        ] {
            add(PostAct::TypeAddress(address));
        }
        match self.post.address_state {
            AddressState::None => add(PostAct::SaveAddress),
            AddressState::Waits => {
                add(PostAct::TypeCode(given.post_code()));
                add(PostAct::TypeCode("111222".to_owned()));
                add(PostAct::ConfirmCode);
                add(PostAct::SendCode);
            }
            AddressState::Proved => {}
        }
    }

    /// What the letter in front offers, beside its link and its attachment.
    pub(super) fn possible_with_letter(&self, acts: &mut Vec<Act>) {
        let mut add = |act| acts.push(Act::Post(act));
        let View::Letter(_, letter) = self.view() else { return };
        if self.sealed(letter) {
            add(PostAct::Sign);
            add(PostAct::Leave);
            return;
        }
        let id = &letter.id;
        add(PostAct::Archive(!self.post.archived.contains(id)));
        add(PostAct::Handle(!self.post.handled.contains(id)));
        add(PostAct::Show(Folder::Sender(id.clone())));
        if letter.help.is_some() {
            add(PostAct::AskHelp);
        }
        if letter.reply {
            add(PostAct::TypeReply("Nee, dank u. Non merci. Nein danke.".to_owned()));
            if !self.post.reply.trim().is_empty() {
                add(PostAct::SendReply);
            }
        }
    }
}
