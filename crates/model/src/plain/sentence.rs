//! Where a sentence ends and what its words are. What is good or bad about them is said elsewhere.
//!
//! A full stop ends a sentence unless it belongs to an abbreviation (`bv.`), to an address (`archipel.test`), to a
//! number (`12. März`) or stands before a small letter. A colon and a semicolon do not end it; a new line does.
//! What a text leaves open, `{name}` or `{ $n }`, is one word whose length depends on what is put in.

use crate::text::Lang;

/// What a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A word that one finds in a dictionary, or a name.
    Word,
    /// A number, an address, a file name: read, but no word of a language.
    Figure,
    /// What the data of the exercise put in.
    Fact,
}

/// A word with its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    /// Without the marks around it; a fact with its braces.
    pub text: &'a str,
    /// Its first sign, counted from 0 in the text.
    pub at: usize,
    /// What it is.
    pub kind: Kind,
    /// Between quotes: somebody else's word, or one that stands on the screen.
    pub quoted: bool,
}

/// A sentence: its words, and whether a mark closes it (titles and buttons have none).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence<'a> {
    /// Its words, in order.
    pub words: Vec<Word<'a>>,
    /// Whether it ends with a mark.
    pub closed: bool,
}

/// Short forms after whose full stop the sentence goes on.
fn abbreviations(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Nl => &["bv", "bijv", "d.w.z", "nr", "o.a", "a.u.b", "m.a.w", "tel", "ca", "i.p.v", "t.e.m", "z.o.z"],
        Lang::Fr => &["p", "ex", "m", "mm", "c.-à-d", "n", "art", "tél", "env"],
        Lang::De => &["z", "z.b", "b", "d", "d.h", "h", "bzw", "ca", "nr", "tel", "dr", "hr", "fr", "str", "u", "u.a"],
        Lang::En => &["e.g", "i.e", "mr", "mrs", "ms", "dr", "no", "tel", "approx", "st"],
    }
}

fn is_gap(sign: char) -> bool {
    sign.is_whitespace()
}

/// The marks that open and close a quotation.
fn quotes(lang: Lang) -> (&'static [char], &'static [char]) {
    match lang {
        Lang::De => (&['„', '‚'], &['“', '‘']),
        Lang::Fr => (&['«'], &['»']),
        Lang::Nl | Lang::En => (&['“', '‘', '«'], &['”', '»']),
    }
}

/// A run of signs without a gap; what stands in braces is not cut.
struct Chunk<'a> {
    text: &'a str,
    at: usize,
    /// A new line stands before it.
    new_line: bool,
}

fn chunks(text: &str) -> Vec<Chunk<'_>> {
    let mut found = Vec::new();
    let mut start: Option<(usize, usize)> = None;
    let (mut depth, mut new_line) = (0_usize, false);
    for (index, (byte, sign)) in text.char_indices().enumerate() {
        match sign {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if is_gap(sign) && depth == 0 {
            if let Some((from, at)) = start.take() {
                found.push(Chunk { text: &text[from..byte], at, new_line: std::mem::take(&mut new_line) });
            }
            new_line |= sign == '\n';
        } else if start.is_none() {
            start = Some((byte, index));
        }
    }
    if let Some((from, at)) = start {
        found.push(Chunk { text: &text[from..], at, new_line });
    }
    found
}

/// Marks that may stand around a word and are not part of it.
fn is_mark(sign: char) -> bool {
    !(sign.is_alphanumeric() || matches!(sign, '{' | '}' | '+' | '@' | '°'))
}

/// The core of a chunk, and the byte at which it begins. The Dutch `’s` keeps its apostrophe.
fn core(text: &str, lang: Lang) -> (usize, &str) {
    let start = text.find(|sign| !is_mark(sign)).unwrap_or(text.len());
    let end =
        text.rfind(|sign| !is_mark(sign)).map_or(start, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    let core = &text[start..end];
    let clipped = lang == Lang::Nl && ["s", "t", "n"].contains(&core) && text[..start].ends_with('’');
    if clipped { (start - '’'.len_utf8(), &text[start - '’'.len_utf8()..end]) } else { (start, core) }
}

fn kind_of(core: &str) -> Kind {
    if core.contains('{') {
        Kind::Fact
    } else if core.chars().any(|sign| sign.is_ascii_digit() || sign == '@') || is_address(core) {
        Kind::Figure
    } else {
        Kind::Word
    }
}

/// Whether it is written like an address or a file name: letters on both sides of a full stop, more than one at the end.
pub(super) fn is_address(word: &str) -> bool {
    let Some((before, after)) = word.rsplit_once('.') else { return false };
    let end: String = after.chars().take_while(|sign| sign.is_alphanumeric()).collect();
    before.chars().filter(|sign| sign.is_alphanumeric()).count() >= 2 && end.chars().count() >= 2
}

/// The sentences of a text.
pub fn sentences(text: &str, lang: Lang) -> Vec<Sentence<'_>> {
    let chunks = chunks(text);
    let (opening, closing) = quotes(lang);
    let mut all = Vec::new();
    let mut now = Sentence::default();
    let mut quoted = false;
    // ’ is an apostrophe too: it closes only what ‘ opened.
    let mut single = false;
    for (index, chunk) in chunks.iter().enumerate() {
        if chunk.new_line && !now.words.is_empty() {
            all.push(std::mem::take(&mut now));
        }
        let (start, core) = core(chunk.text, lang);
        let (before, after) = (&chunk.text[..start], &chunk.text[start + core.len()..]);
        quoted |= before.contains(opening);
        single |= before.contains('‘') && lang != Lang::De;
        let mut inside = 0;
        let parts: Vec<&str> = if kind_of(core) == Kind::Word { core.split('/').collect() } else { vec![core] };
        for part in parts {
            if part.chars().any(|sign| sign.is_alphanumeric() || sign == '{') {
                let at = chunk.at + chunk.text[..start + inside].chars().count();
                // ".be": the end of an address.
                let tail = inside == 0 && before.ends_with('.') && !before.ends_with("..");
                let kind = if tail { Kind::Figure } else { kind_of(part) };
                now.words.push(Word { text: part, at, kind, quoted });
            }
            inside += part.len() + 1;
        }
        // A closing mark may also stand inside: `„Weiter“-Knopf`.
        if chunk.text[if core.is_empty() { 0 } else { start }..].contains(closing) {
            quoted = false;
        }
        if single && after.contains('’') {
            (quoted, single) = (false, false);
        }
        let marks = if core.is_empty() { chunk.text } else { after };
        if !now.words.is_empty() && ends(core, marks, chunks.get(index + 1), lang) {
            now.closed = true;
            all.push(std::mem::take(&mut now));
        }
    }
    if !now.words.is_empty() {
        all.push(now);
    }
    all
}

/// Whether a sentence ends with these marks after this word, before this chunk.
fn ends(word: &str, marks: &str, next: Option<&Chunk<'_>>, lang: Lang) -> bool {
    if !marks.contains(['.', '!', '?', '…']) {
        return false;
    }
    let only_stop = !marks.contains(['!', '?', '…']);
    let Some(next) = next.filter(|next| !next.new_line) else { return true };
    if only_stop {
        let small = word.to_lowercase();
        let piece = small.rsplit(['’', '\'']).next().unwrap_or(&small);
        if abbreviations(lang).contains(&piece) {
            return false;
        }
        // "12. März": the full stop of an ordinal number.
        if lang == Lang::De && word.len() <= 2 && word.chars().all(|sign| sign.is_ascii_digit()) && !word.is_empty() {
            return false;
        }
    }
    let (_, core) = core(next.text, lang);
    match core.chars().next() {
        // More marks follow, for instance a closing quote: they end it, or what comes after them.
        None => !next.text.contains(['.', '!', '?', '…']) && !next.text.starts_with(['»', '”', '“', '–', '—']),
        Some(sign) => !sign.is_lowercase() || kind_of(core) == Kind::Figure,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lang: Lang, text: &str, expected: &[usize]) {
        let found: Vec<usize> = sentences(text, lang).iter().map(|one| one.words.len()).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn sentences_end_where_they_end() {
        check(Lang::Nl, "Open de brief. Lees hem!", &[3, 2]);
        check(Lang::Nl, "Het adres is archipel.test. Dat klopt.", &[4, 2]);
        check(Lang::Nl, "Ga naar archipel.test en kies.", &[5]);
        check(Lang::Nl, "Lees. archipel.test is echt.", &[1, 3]);
        check(Lang::Nl, "Wat voor .be staat, telt.", &[5]);
        check(Lang::Nl, "Typ bv. het woord werk.", &[5]);
        check(Lang::Nl, "Dat kost 29,50 euro. ’s Nachts is het dicht.", &[4, 5]);
        check(Lang::Nl, "Wacht… het komt. Wacht… Het komt.", &[3, 1, 2]);
        check(Lang::Fr, "C’est bien vous\u{a0}? Dites oui.", &[3, 2]);
        check(Lang::Fr, "«\u{a0}Vraiment\u{a0}?\u{a0}» demande-t-il. Oui.", &[2, 1]);
        check(Lang::Fr, "Par exemple\u{a0}: travail, p. ex. ici.", &[6]);
        check(Lang::De, "Am 12. März zahlen Sie. Gut.", &[5, 1]);
        check(Lang::De, "Das heißt z. B. so. „Ja!“ sagt er. Gut.", &[5, 3, 1]);
        check(Lang::En, "Wait e.g. here. See Mr. Test. Good", &[3, 3, 1]);
        check(Lang::En, "Hello {name},\n\nthere is a letter", &[2, 4]);
        check(Lang::En, "{ $n } islands – all of them.", &[5]);
        check(Lang::En, "**{number}** is yes/no.", &[4]);
        check(Lang::En, "", &[]);
        check(Lang::En, "…", &[]);
    }

    #[test]
    fn words_know_what_they_are_and_where() {
        let text = "Typ «\u{a0}werk\u{a0}» op {site}, a@b.example of 12.";
        let found: Vec<_> =
            sentences(text, Lang::Nl)[0].words.iter().map(|w| (w.text, w.at, w.kind, w.quoted)).collect();
        let expected = [
            ("Typ", 0, Kind::Word, false),
            ("werk", 6, Kind::Word, true),
            ("op", 13, Kind::Word, false),
            ("{site}", 16, Kind::Fact, false),
            ("a@b.example", 24, Kind::Figure, false),
            ("of", 36, Kind::Word, false),
            ("12", 39, Kind::Figure, false),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn what_is_quoted_ends_with_its_quote() {
        let quoted = |text, lang| {
            let said = sentences(text, lang);
            said[0].words.iter().filter(|word| word.quoted).map(|word| word.text).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(quoted("I choose ‘Sign in’: that’s it", Lang::En), "Sign in");
        assert_eq!(quoted("Kies “Log in”, dat is ’t", Lang::Nl), "Log in");
        assert_eq!(quoted("Wählen Sie „Weiter“ und dann los", Lang::De), "Weiter");
        assert_eq!(quoted("Choisissez «\u{a0}Aller\u{a0}» puis", Lang::Fr), "Aller");
    }

    #[test]
    fn only_a_mark_closes_a_sentence() {
        let closed = |text| sentences(text, Lang::Nl).last().is_some_and(|one| one.closed);
        assert!(closed("Open de brief."));
        assert!(closed("Open de brief!"));
        assert!(!closed("Open de brief"));
        assert!(!closed("Dag {name},"));
    }
}
