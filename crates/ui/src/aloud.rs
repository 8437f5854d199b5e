//! Reading aloud on the screen: which words can be read, the button that reads them, and a mark where the voice is.
//! Whether there is a voice, and what it says, is known by the session.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use archipel_model::Tag;
use archipel_model::session::{Action, Panel, Script, Session, Voice};
use egui::text::{ByteIndex, LayoutJob};
use egui::{Id, Rect, Stroke, Ui, UiBuilder, Vec2, pos2};

use crate::draw::Draw;
use crate::icon::Icon;
use crate::language;
use crate::screen::room;
use crate::theme::{EDGE, GAP_SMALL, ICON, TARGET, spoken, theme};
use crate::widget::icon_button;

/// A part of the screen that is read as one text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Part {
    /// A page of the game.
    Page,
    /// A panel over it.
    Panel,
    /// What the pilot says.
    Pilot,
    /// The film of harm.
    Film,
    /// The program in front on the practice PC.
    Computer,
    /// The practice phone.
    Phone,
}

impl Part {
    /// Whether it stands in the practice world, in the language of the portals.
    fn practice(self) -> bool {
        matches!(self, Part::Computer | Part::Phone)
    }

    fn lang(self, session: &Session) -> Tag {
        if self.practice() { session.portal_lang().into() } else { session.lang().tag() }
    }

    /// The button that reads it.
    fn key(self) -> &'static str {
        match self {
            Part::Page => "read-page",
            Part::Panel => "read-panel",
            Part::Pilot => "read-pilot",
            Part::Film => "read-film",
            Part::Computer => "read-computer",
            Part::Phone => "read-phone",
        }
    }
}

/// The words of a part while it is drawn.
#[derive(Clone, Debug)]
struct Open {
    part: Part,
    lines: Vec<String>,
    /// The lines in another language than the part.
    foreign: BTreeMap<usize, Tag>,
    /// Words on buttons are read too.
    controls: bool,
}

/// Where the voice is: in this line of this text.
#[derive(Clone, Debug)]
struct Spoken {
    text: String,
    line: usize,
    words: Range<usize>,
}

/// What a part says.
#[derive(Clone, Debug, Default)]
struct Said {
    text: String,
    foreign: BTreeMap<usize, Tag>,
}

/// What is remembered from frame to frame.
#[derive(Clone, Debug, Default)]
struct Aloud {
    open: Option<Open>,
    spoken: Option<Spoken>,
    /// What each part said when it was drawn last.
    said: HashMap<Part, Said>,
}

fn change<R>(ui: &Ui, content: impl FnOnce(&mut Aloud) -> R) -> R {
    ui.data_mut(|data| content(data.get_temp_mut_or_default(Id::new("archipel aloud"))))
}

/// What was read by itself last: on the page, and in the panel over it.
#[derive(Debug, Default)]
pub struct Heard {
    page: Option<(Part, String)>,
    panel: Option<String>,
}

impl Heard {
    /// What the pilot says counts as new again.
    pub(crate) fn forget(&mut self) {
        self.page = None;
    }
}

/// Notes where the voice is. Called once, before anything is drawn.
pub(crate) fn follow_voice(ui: &Ui, draw: &mut Draw<'_>) {
    let spoken = draw.session.reading().and_then(|reading| {
        let (text, words) = (&reading.script().text, reading.spoken());
        let before = text.get(..words.start)?;
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        let line = before.matches('\n').count();
        Some(Spoken { text: text.clone(), line, words: words.start - start..words.end - start })
    });
    change(ui, |aloud| (aloud.open, aloud.spoken) = (None, spoken));
    if draw.session.panel().is_none() {
        draw.scratch.heard.panel = None;
    }
}

/// Draws a part whose words can be read aloud. Where nobody can read them, it only draws.
pub(crate) fn part_ui<R>(
    ui: &mut Ui,
    draw: &mut Draw<'_>,
    part: Part,
    content: impl FnOnce(&mut Ui, &mut Draw<'_>) -> R,
) -> R {
    if draw.session.voice(part.lang(draw.session)) == Voice::None {
        return content(ui, draw);
    }
    let controls = part == Part::Panel;
    change(ui, |aloud| {
        aloud.open = Some(Open { part, lines: Vec::new(), foreign: BTreeMap::new(), controls });
    });
    let result = content(ui, draw);
    let said = change(ui, |aloud| {
        let said = aloud.open.take().map(|open| Said { text: open.lines.join("\n"), foreign: open.foreign });
        let said = said.unwrap_or_default();
        aloud.said.insert(part, said.clone());
        said
    });
    if !ui.is_sizing_pass() {
        read_by_itself(draw, part, said);
    }
    result
}

/// Reads what is new, for whoever wants that: of a text that has grown, only what was added.
fn read_by_itself(draw: &mut Draw<'_>, part: Part, said: Said) {
    let Said { text, foreign } = said;
    let session = draw.session;
    let leads = if session.panel().is_some() { part == Part::Panel } else { !part.practice() };
    let ready = session.voice(part.lang(session)) == Voice::Ready;
    if !leads || !ready || !session.settings().read_aloud {
        return;
    }
    let heard = &mut draw.scratch.heard;
    let before = match part {
        Part::Panel => heard.panel.replace(text.clone()),
        _ => heard.page.replace((part, text.clone())).filter(|(other, _)| *other == part).map(|(_, text)| text),
    };
    let from = before.map_or(0, |before| same_lines(&before, &text));
    if from < text.len() {
        draw.out.push(Action::Read(Script { text, from, lang: part.lang(session), foreign, practice: false }));
    }
}

/// How many bytes of whole lines are the same from the start.
fn same_lines(before: &str, now: &str) -> usize {
    let lines = before.split('\n').zip(now.split('\n')).take_while(|(one, other)| one == other);
    lines.map(|(line, _)| line.len() + 1).sum()
}

/// Words on buttons are read too, as long as this is drawn.
pub(crate) fn with_controls<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let set = |ui: &Ui, on| {
        change(ui, |aloud| {
            aloud.open.as_mut().map(|open| std::mem::replace(&mut open.controls, on)).unwrap_or_default()
        })
    };
    let before = set(ui, true);
    let result = content(ui);
    set(ui, before);
    result
}

/// These words stand here. Gives back which of them are spoken now.
pub(crate) fn hear(ui: &Ui, words: &str) -> Option<Range<usize>> {
    let foreign = language::of(ui.ctx(), words);
    change(ui, |aloud| {
        let open = aloud.open.as_mut()?;
        // A line of the text is a line of the screen's: it ends a sentence.
        let line = spoken(words).replace('\n', " ");
        let found = aloud.spoken.as_ref().filter(|at| at.line == open.lines.len());
        let here = found.filter(|at| aloud.said.get(&open.part).is_some_and(|said| said.text == at.text));
        let here = here.map(|at| at.words.clone()).filter(|words| line.get(words.clone()).is_some());
        open.foreign.extend(foreign.map(|tag| (open.lines.len(), tag)));
        open.lines.push(line);
        here
    })
}

/// The same for the words of a button, where these are read.
pub(crate) fn hear_control(ui: &Ui, words: &str) -> Option<Range<usize>> {
    let read = change(ui, |aloud| aloud.open.as_ref().is_some_and(|open| open.controls));
    if read { hear(ui, words) } else { None }
}

/// Marks the words that are spoken: by a ground, and by a line under them.
pub(crate) fn mark(ui: &Ui, job: &mut LayoutJob, spoken: Option<Range<usize>>) {
    let Some(spoken) = spoken else { return };
    let tone = theme(ui).practice;
    let mut sections = Vec::new();
    for section in job.sections.drain(..) {
        let (from, to) = (section.byte_range.start.0, section.byte_range.end.0);
        let (start, end) = (spoken.start.clamp(from, to), spoken.end.clamp(from, to));
        for (part, marked) in [(from..start, false), (start..end, true), (end..to, false)] {
            if part.is_empty() {
                continue;
            }
            let mut piece = section.clone();
            if part.start > from {
                piece.leading_space = 0.0;
            }
            piece.byte_range = ByteIndex(part.start)..ByteIndex(part.end);
            if marked {
                piece.format.background = tone.solid;
                piece.format.color = tone.on_solid;
                piece.format.underline = Stroke::new(EDGE, tone.on_solid);
            }
            sections.push(piece);
        }
    }
    job.sections = sections;
}

/// Words with the button that reads them at their right. Only within a part.
pub(crate) fn beside_speaker_ui<R>(
    ui: &mut Ui,
    draw: &mut Draw<'_>,
    content: impl FnOnce(&mut Ui, &mut Draw<'_>) -> R,
) -> R {
    if !can_read(ui) {
        return content(ui, draw);
    }
    let room = ui.available_rect_before_wrap();
    let words = Rect::from_min_max(room.min, pos2(room.right() - TARGET - GAP_SMALL, room.bottom()));
    let corner = Rect::from_min_size(pos2(room.right() - TARGET, room.top()), Vec2::splat(TARGET));
    ui.scope_builder(UiBuilder::new(), |ui| {
        let result = room::within(ui, "words to read", words, |ui| content(ui, draw));
        room::within(ui, "speaker", corner, |ui| speaker_ui(ui, draw));
        result
    })
    .inner
}

/// Whether what is drawn here can be read aloud.
pub(crate) fn can_read(ui: &Ui) -> bool {
    change(ui, |aloud| aloud.open.is_some())
}

/// The button that reads the part in which it stands.
pub(crate) fn speaker_ui(ui: &mut Ui, draw: &mut Draw<'_>) {
    if let Some(part) = change(ui, |aloud| aloud.open.as_ref().map(|open| open.part)) {
        speaker_of_ui(ui, draw, part);
    }
}

/// The button that reads a part; pressed again, it stops. Not there where nobody can read it.
pub(crate) fn speaker_of_ui(ui: &mut Ui, draw: &mut Draw<'_>, part: Part) {
    let lang = part.lang(draw.session);
    let voice = draw.session.voice(lang);
    if voice == Voice::None {
        return;
    }
    let Said { text, foreign } = change(ui, |aloud| aloud.said.get(&part).cloned()).unwrap_or_default();
    let reads = draw.session.reading().is_some_and(|reading| reading.script().text == text);
    let (icon, key) = if reads { (Icon::Square, "read-stop") } else { (Icon::Volume2, part.key()) };
    let response = icon_button(ui, icon, &draw.say(key));
    if part.practice() {
        // The button is the game's, though it stands among the words of the portals.
        language::set(ui.ctx(), response.id, draw.lang().tag());
    }
    if reads {
        // Filled, as on every player: an empty square would look like a box to tick.
        let square = Rect::from_center_size(response.rect.center(), Vec2::splat(ICON * 0.6));
        ui.painter().rect_filled(square, EDGE, theme(ui).sea.ink);
    }
    let action = match voice {
        Voice::Asks => Action::OpenPanel(Panel::Hearing),
        _ if reads => Action::StopReading,
        _ => Action::Read(Script { text, from: 0, lang, foreign, practice: part.practice() }),
    };
    draw.on(&response, action);
}
