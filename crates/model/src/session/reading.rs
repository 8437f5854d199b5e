//! Reading aloud: what is read, sentence after sentence, where the voice is, and when it stops.
//! The voices themselves are outside; they tell by actions how far they are.

use std::collections::BTreeMap;
use std::mem::{Discriminant, discriminant};
use std::ops::Range;

use super::{Effect, Feedback, Panel, Phase, Screen, Session, Stage};
use crate::text::{HelpLang, Lang, Tag};

/// The languages that can be spoken on this machine.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Voices {
    /// Spoken by the machine itself.
    pub local: Vec<Tag>,
    /// Spoken by a company on the internet, to which the text is sent.
    pub network: Vec<Tag>,
}

/// Whether a language can be read aloud now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// No: nothing about reading aloud is shown.
    None,
    /// Only by a voice on the internet, which nobody has allowed yet.
    Asks,
    /// Yes.
    Ready,
}

/// A text to read aloud: its parts, one on each line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Script {
    /// What stands there.
    pub text: String,
    /// From which byte on it is read: what was there before may be known already.
    pub from: usize,
    /// In which language.
    pub lang: Tag,
    /// The lines that are in another language.
    pub foreign: BTreeMap<usize, Tag>,
    /// It stands on the practice PC or phone, and is another text after every move.
    pub practice: bool,
}

impl Script {
    /// The language of the line in which this byte stands.
    fn lang_at(&self, byte: usize) -> Tag {
        let line = self.text.get(..byte).map_or(0, |before| before.matches('\n').count());
        self.foreign.get(&line).copied().unwrap_or(self.lang)
    }
}

/// One sentence for the voice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its number, by which the voice tells of it.
    pub number: u32,
    /// What to say.
    pub text: String,
    /// In which language.
    pub lang: Tag,
    /// More slowly than usual.
    pub slow: bool,
    /// A voice on the internet may be used.
    pub network: bool,
}

/// What is being read aloud.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    script: Script,
    /// The sentence that is spoken, as bytes of the text.
    sentence: Range<usize>,
    /// The word that is spoken, where the voice tells.
    word: Option<Range<usize>>,
    number: u32,
}

impl Reading {
    /// What is read.
    pub fn script(&self) -> &Script {
        &self.script
    }

    /// What is spoken now: the word where the voice tells, else the sentence. Bytes of the text.
    pub fn spoken(&self) -> Range<usize> {
        self.word.clone().unwrap_or_else(|| self.sentence.clone())
    }
}

/// Everything that makes a text on the screen another one.
pub(super) struct Shown {
    page: Page,
    /// What was done in the practice world so far.
    moves: usize,
}

/// Where one is, and what the pilot says there.
#[derive(PartialEq)]
struct Page {
    screen: Discriminant<Screen>,
    panel: Option<Panel>,
    langs: (HelpLang, Lang),
    lesson: Option<String>,
    stage: Option<Discriminant<Stage>>,
    said: Option<(Phase, usize, u8, Option<Feedback>, usize)>,
}

impl Session {
    /// What is being read aloud.
    pub fn reading(&self) -> Option<&Reading> {
        self.reading.as_ref()
    }

    /// Whether this language can be read aloud.
    pub fn voice(&self, lang: impl Into<Tag>) -> Voice {
        let (lang, settings) = (lang.into(), self.settings());
        match (self.voices.local.contains(&lang), self.voices.network.contains(&lang), settings.network_voices) {
            (true, ..) | (_, true, Some(true)) => Voice::Ready,
            (_, true, None) => Voice::Asks,
            _ => Voice::None,
        }
    }

    /// The voices of this machine.
    pub fn voices(&self) -> &Voices {
        &self.voices
    }

    pub(super) fn shown(&self) -> Shown {
        let run = self.run();
        let moves = run.map_or(0, |run| run.moves.len());
        // Before each move of a demonstration the pilot says another thing.
        let shown = |phase| if phase == Phase::Watch { moves } else { 0 };
        let page = Page {
            screen: discriminant(&self.screen),
            panel: self.panel,
            langs: (self.lang(), self.portal_lang()),
            lesson: self.play.as_ref().map(|play| play.lesson.id.clone()),
            stage: self.play.as_ref().map(|play| discriminant(&play.stage)),
            said: run.map(|run| (run.phase, run.step, run.help, run.feedback, shown(run.phase))),
        };
        Shown { page, moves }
    }

    /// Begins to read; what was being read before is cut short.
    pub(super) fn read(&mut self, script: Script) -> Vec<Effect> {
        self.reading = None;
        if self.voice(script.lang) != Voice::Ready {
            return Vec::new();
        }
        let begin = Reading { sentence: 0..script.from, script, word: None, number: self.sentences };
        self.go_on_reading(begin).into_iter().collect()
    }

    /// The next sentence, if there is one that somebody can speak.
    fn go_on_reading(&mut self, mut reading: Reading) -> Option<Effect> {
        let script = &reading.script;
        let mut end = reading.sentence.end;
        let (sentence, lang) = loop {
            let sentence = next_sentence(&script.text, end)?;
            let lang = script.lang_at(sentence.start);
            // In a wrong voice nobody would understand it.
            if self.voice(lang) == Voice::Ready {
                break (sentence, lang);
            }
            end = sentence.end;
        };
        self.sentences = self.sentences.wrapping_add(1);
        let text = script.text.get(sentence.clone())?.to_owned();
        reading.number = self.sentences;
        (reading.sentence, reading.word) = (sentence, None);
        self.reading = Some(reading);
        let settings = self.settings();
        let network = settings.network_voices == Some(true);
        Some(Effect::Speak(Sentence { number: self.sentences, text, lang, slow: settings.slow_voice, network }))
    }

    /// The voice has begun with a word: at this place of the sentence, as browsers count (in UTF-16).
    pub(super) fn voice_at(&mut self, number: u32, place: usize) {
        let Some(reading) = self.reading.as_mut().filter(|reading| reading.number == number) else { return };
        let sentence = reading.script.text.get(reading.sentence.clone()).unwrap_or_default();
        if let Some(word) = word_at(sentence, place) {
            let start = reading.sentence.start;
            reading.word = Some(start + word.start..start + word.end);
        }
    }

    /// The voice has come to the end of a sentence.
    pub(super) fn voice_done(&mut self, number: u32) -> Vec<Effect> {
        match self.reading.take() {
            Some(reading) if reading.number == number => self.go_on_reading(reading).into_iter().collect(),
            // A sentence that was cut short has nothing to say any more.
            other => {
                self.reading = other;
                Vec::new()
            }
        }
    }

    /// The voice could not speak.
    pub(super) fn voice_failed(&mut self, number: u32) {
        self.reading.take_if(|reading| reading.number == number);
    }

    /// Stops the voice when what it reads is not on the screen any more.
    pub(super) fn stop_reading_unless(&mut self, before: &Shown) -> Vec<Effect> {
        let now = self.shown();
        let practice = self.reading.as_ref().is_some_and(|reading| reading.script.practice);
        let same = now.page == before.page && (!practice || now.moves == before.moves);
        if same { Vec::new() } else { self.stop_reading() }
    }

    /// Stops the voice.
    pub(super) fn stop_reading(&mut self) -> Vec<Effect> {
        self.reading.take().map(|_| Effect::Hush).into_iter().collect()
    }
}

/// The sentence that begins at this byte or after it. A part of the text ends a sentence too.
fn next_sentence(text: &str, from: usize) -> Option<Range<usize>> {
    let rest = text.get(from..)?;
    let start = from + rest.find(|sign: char| sign.is_alphanumeric())?;
    // What opens the sentence belongs to it: a quotation mark, a bracket.
    let opens = |sign: &char| "‘“„«(".contains(*sign);
    let before = text.get(from..start)?.chars().rev().take_while(opens).map(char::len_utf8).sum::<usize>();
    let start = start - before;
    let sentence = text.get(start..)?;
    let end = sentence.char_indices().find(|(at, sign)| *sign == '\n' || ends_here(sentence, *at, *sign)).map_or(
        sentence.len(),
        |(at, sign)| if sign == '\n' { at } else { with_closing(sentence, at + sign.len_utf8()) },
    );
    Some(start..start + end)
}

/// Whether a sign ends its sentence, and not an abbreviation, a number of the calendar or an address.
fn ends_here(sentence: &str, at: usize, sign: char) -> bool {
    if !".!?…".contains(sign) {
        return false;
    }
    let end = with_closing(sentence, at + sign.len_utf8());
    let after = sentence.get(end..).unwrap_or_default();
    let goes_on = || after.trim_start().chars().next().is_some_and(char::is_lowercase);
    if !(after.is_empty() || after.starts_with(char::is_whitespace)) || goes_on() {
        return false;
    }
    let before = sentence.get(..at).unwrap_or_default();
    let word = before.rsplit(|sign: char| !sign.is_alphanumeric()).next().unwrap_or_default();
    let letters = word.chars().count();
    // "z. B.", "1. Januar"
    sign != '.' || after.is_empty() || !(letters == 1 || (letters == 2 && word.chars().all(|one| one.is_ascii_digit())))
}

/// The end of a sentence, with the quotation marks and brackets that close it and a space before them.
fn with_closing(sentence: &str, end: usize) -> usize {
    let after = sentence.get(end..).unwrap_or_default();
    let closes = |sign: char| "’”“»).!?…\"".contains(sign);
    let spaced = after.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let from = if spaced.starts_with('»') { spaced } else { after };
    let left = from.trim_start_matches(closes);
    if left.len() == from.len() { end } else { sentence.len() - left.len() }
}

/// The word of a sentence that stands at this place, counted in UTF-16 as browsers do.
fn word_at(sentence: &str, place: usize) -> Option<Range<usize>> {
    let mut counted = 0;
    let start = sentence.char_indices().find_map(|(at, sign)| {
        let here = counted >= place && !sign.is_whitespace();
        counted += sign.len_utf16();
        here.then_some(at)
    })?;
    let word = sentence.get(start..)?;
    let end = word.find(char::is_whitespace).unwrap_or(word.len());
    Some(start..start + end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(text: &str) -> Vec<&str> {
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(sentence) = next_sentence(text, from) {
            from = sentence.end;
            found.push(&text[sentence]);
        }
        found
    }

    #[test]
    fn a_text_is_cut_into_sentences() {
        for (text, expected) in [
            ("Alles is oefening. Niets is echt.", vec!["Alles is oefening.", "Niets is echt."]),
            ("Titel\nEen zin", vec!["Titel", "Een zin"]),
            ("Typ govpost.archipel.test en druk op Enter.", vec!["Typ govpost.archipel.test en druk op Enter."]),
            ("Am 1. Januar 2026. Dann geht es los!", vec!["Am 1. Januar 2026.", "Dann geht es los!"]),
            ("Zum Beispiel z. B. Das hier.", vec!["Zum Beispiel z. B. Das hier."]),
            ("Dis : « Bonjour ! » Puis attends…", vec!["Dis : « Bonjour ! »", "Puis attends…"]),
            ("Klik op ‘Start’. ‘Sluit’ daarna.", vec!["Klik op ‘Start’.", "‘Sluit’ daarna."]),
            ("\n · \n", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(sentences(text), expected, "{text}");
        }
    }

    #[test]
    fn every_letter_is_read_once_and_in_order() {
        let (course, _) = crate::lesson::Course::builtin();
        for lesson in &course.lessons {
            for step in &lesson.file.steps {
                for (_, text) in step.say.all().into_iter().chain(step.look.all()) {
                    let letters = |text: &str| text.chars().filter(|sign| sign.is_alphanumeric()).collect::<String>();
                    assert_eq!(letters(&sentences(text).concat()), letters(text));
                }
            }
        }
    }

    #[test]
    fn a_word_is_found_as_browsers_count() {
        let sentence = "Één 😀 élève leest.";
        let words: Vec<&str> = [0, 4, 7, 13].map(|place| &sentence[word_at(sentence, place).expect("a word")]).into();
        assert_eq!(words, ["Één", "😀", "élève", "leest."]);
        assert_eq!(word_at(sentence, 99), None);
    }
}
