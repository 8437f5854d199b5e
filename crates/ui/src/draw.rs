//! What every drawing function is given: the session to read, the words to use, the actions to add to.

use archipel_model::facts::SCREEN;
use archipel_model::progress::Look as SavedLook;
use archipel_model::sandbox::{Act, Sandbox};
use archipel_model::session::{Action, Feedback, Move, Phase, Run, Session};
use archipel_model::{HelpLang, Text};
use egui::{Context, Response, Ui};

use crate::language;
use crate::theme::{Look, Seeing};
use crate::widget;
use crate::words::Words;

/// What no lesson can judge: half-open menus, the device shown on a small screen.
#[derive(Debug, Default)]
pub struct Scratch {
    /// On a small screen: whether the phone is shown instead of the PC.
    pub phone_in_front: bool,
    /// With large letters on a phone: whether the pilot is shown instead of the practice.
    pub pilot_in_front: bool,
    /// What the pilot said when he last came to the front by himself: once for each thing that he says.
    pub pilot_said: Option<PilotSaid>,
    /// On the map: the list is shown instead of the picture.
    pub list: bool,
    /// On the map: the island whose lessons are shown.
    pub island: Option<archipel_model::lesson::Island>,
    /// The address bar was pressed: once it is a field, it takes the keyboard.
    pub address_wants_keyboard: bool,
    /// What was read aloud by itself last.
    pub heard: crate::aloud::Heard,
    /// The control that the pilot last brought into view: once, so that the learner can scroll away from it.
    pub shown: Option<Act>,
    /// A passphrase is shown as it is typed: the eye was pressed.
    pub phrase_shown: bool,
    /// The step for which the pilot last chose the device, so that he chooses once and the learner stays free.
    pub device_chosen_for: Option<(usize, usize)>,
}

/// What the pilot says, told apart: step, move of a demonstration, help, reply.
pub type PilotSaid = (usize, usize, u8, Option<Feedback>);

/// A width under which one column is all there is room for, in points and with letters of the usual size.
const SMALL: f32 = 840.0;
/// A width under which one device is shown at a time.
const ONE_DEVICE: f32 = 1100.0;
/// From this size of letters on, a small screen shows no more than it must.
const LARGE_TEXT: f32 = 1.4;

/// Everything that drawing needs.
pub struct Draw<'a> {
    /// The state; drawing changes nothing in it.
    pub session: &'a Session,
    /// The game's words, in the language of the help.
    pub words: Words,
    /// The practice world's words, in the language of the portals.
    pub world_words: Words,
    /// What no lesson can judge.
    pub scratch: &'a mut Scratch,
    /// The actions of this frame.
    pub out: &'a mut Vec<Action>,
    /// Whether one column is all there is room for.
    pub small: bool,
    /// Whether one device is shown at a time.
    pub one_device: bool,
    /// How large the letters are: 1.0 is usual.
    pub text: f32,
    ctx: Context,
    spotlight: Option<Act>,
    inert: bool,
}

impl<'a> Draw<'a> {
    /// For one frame, on a surface of this width.
    pub fn new(
        ctx: &Context,
        session: &'a Session,
        scratch: &'a mut Scratch,
        out: &'a mut Vec<Action>,
        width: f32,
    ) -> Draw<'a> {
        let text = seeing_of(session).text;
        let one_device = width / text < ONE_DEVICE;
        let run = session.run();
        let spotlight = run.and_then(|run| run.spotlight(session.portal_lang())).and_then(|next| match next {
            Move::Do(act) => Some(act),
            Move::Answer(_) | Move::Claim => None,
        });
        if spotlight.is_none() {
            scratch.shown = None;
        }
        Draw {
            session,
            words: Words::of(session.lang()),
            world_words: Words::of(session.portal_lang()),
            scratch,
            out,
            small: width / text < SMALL || (one_device && text >= LARGE_TEXT),
            one_device,
            text,
            ctx: ctx.clone(),
            spotlight,
            inert: run.is_some_and(|run| run.phase == Phase::Watch),
        }
    }

    /// Large letters on a small screen: no more is shown than must be.
    pub fn crowded(&self) -> bool {
        self.small && self.text >= LARGE_TEXT
    }

    /// The language of the help.
    pub fn lang(&self) -> HelpLang {
        self.session.lang()
    }

    /// The game's words for a key.
    pub fn say(&self, key: &str) -> String {
        self.words.get(key)
    }

    /// The practice world's words for a key.
    pub fn world(&self, key: &str) -> String {
        self.world_words.get(key)
    }

    /// Sends an action when the control was used.
    pub fn on(&mut self, response: &Response, action: Action) {
        if response.clicked() {
            self.out.push(action);
        }
    }

    /// The run that is being played.
    pub fn run(&self) -> Option<&'a Run> {
        self.session.run()
    }

    /// The practice world that is being played in.
    pub fn sandbox(&self) -> Option<&'a Sandbox> {
        self.session.run().map(|run| &run.sandbox)
    }

    /// A text of the content for the learner's eyes: in the language of the help, with the data of the run. Where the
    /// further language has nothing to say, it is in the own one, and voices and screen readers are told.
    pub fn help(&self, text: &Text) -> String {
        let lang = self.session.lang();
        let (plain, further) = self.session.course().help(text, lang);
        let words = match self.sandbox() {
            Some(sandbox) => self.on_screen(&sandbox.help(text, lang, self.session.portal_lang())),
            None => plain.to_owned(),
        };
        if lang.further.is_some() && further.is_none() {
            language::note(&self.ctx, &words, lang.own.into());
        }
        words
    }

    /// A text of the content as the practice world shows it: in the language of the portals, with the data of the run.
    pub fn portal(&self, text: &Text) -> String {
        let lang = self.session.portal_lang();
        match self.sandbox() {
            Some(sandbox) => sandbox.words(text, lang),
            None => text.get(lang).to_owned(),
        }
    }

    /// What a text says of the practice PC and phone, `{screen:…}`, as it stands there.
    fn on_screen(&self, words: &str) -> String {
        let mut parts = words.split('{');
        let mut out = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            match part.strip_prefix(SCREEN).and_then(|part| part.split_once('}')) {
                Some((key, after)) => out.extend([self.world(key).as_str(), after]),
                None => out.extend(["{", part]),
            }
        }
        out
    }

    /// A control of the practice world: does `act` when used, and is ringed when the pilot shows it.
    pub fn act(&mut self, ui: &Ui, response: &Response, act: Act) {
        self.ring(ui, response, &act);
        if response.clicked() {
            self.do_act(act);
        }
    }

    /// A text field of the practice world: does `act` when its text was changed.
    pub fn typed(&mut self, ui: &Ui, response: &Response, act: Act) {
        self.ring(ui, response, &act);
        if response.changed() {
            self.do_act(act);
        }
    }

    /// Does `act` when Enter was pressed in the field, which keeps the keyboard as long as it is there.
    pub fn entered(&mut self, ui: &Ui, response: &Response, act: Act) {
        if response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter)) {
            response.request_focus();
            self.do_act(act);
        }
    }

    /// Does `act`, unless the pilot is demonstrating.
    pub fn do_act(&mut self, act: Act) {
        if !self.inert {
            self.out.push(Action::Do(act));
        }
    }

    /// Rings the control when the pilot shows it.
    pub fn ring(&mut self, ui: &Ui, response: &Response, act: &Act) {
        if self.spotlit(act) {
            widget::spotlight(ui, response.rect);
            if !self.scratch.shown.as_ref().is_some_and(|shown| shown.same_control(act)) {
                response.scroll_to_me(Some(egui::Align::Center));
                self.scratch.shown = Some(act.clone());
            }
        }
    }

    /// Whether the pilot shows the control of this act now.
    pub fn spotlit(&self, act: &Act) -> bool {
        self.spotlight.as_ref().is_some_and(|shown| shown.same_control(act))
    }

    /// Whether the control that the pilot shows is on the phone; `None` when he shows none.
    pub fn spotlight_on_phone(&self) -> Option<bool> {
        self.spotlight.as_ref().map(Sandbox::on_the_phone)
    }

    /// What the pilot shows now.
    pub fn spotlight_act(&self) -> Option<&Act> {
        self.spotlight.as_ref()
    }
}

/// How the person at this machine sees best.
pub fn seeing_of(session: &Session) -> Seeing {
    let settings = session.settings();
    let look = match session.look() {
        SavedLook::System | SavedLook::Light => Look::Light,
        SavedLook::Dark => Look::Dark,
        SavedLook::Contrast => Look::Contrast,
    };
    Seeing { look, text: f32::from(settings.text.percent()) / 100.0, motion: settings.motion }
}
