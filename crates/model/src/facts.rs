//! The data of one run of a lesson (who, how much, until when), and their place in texts.
//!
//! A text says `{amount}`; the run says what the amount is today. So the same lesson is practised again with new data.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use time::{Date, Duration};

use crate::lesson::{Course, Language, Persona};
use crate::sandbox::dossier::number_of;
use crate::text::{HelpLang, Lang, Text};

/// A fact as a lesson file writes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Fact {
    /// The same in every language: a file name, a reference.
    Word(String),
    /// A word of its own in each language.
    Words(Text),
    /// A day, counted from the day of the exercise; negative is past.
    InDays(i64),
    /// A sum of money in cents.
    Euro(i64),
}

/// A fact with its choice made.
#[derive(Clone, Debug, PartialEq)]
enum Settled {
    Word(String),
    Words(Text),
    Day(Date),
    Euro(i64),
}

/// The facts of one run, by name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts(BTreeMap<String, Settled>);

/// Before the name of a fact: the words as they stand on the practice PC and phone, in the language of the portals.
/// What is no fact after it is a key of the practice world's own words, which the screens fill in.
pub const SCREEN: &str = "screen:";

/// In which language facts are said.
#[derive(Clone, Copy)]
struct Speech<'a> {
    own: Lang,
    further: Option<&'a Language>,
    /// The language of the portals.
    portal: Lang,
}

/// The names that every text may use without its lesson declaring them: they come from the persona.
pub const PERSONA_FACTS: [&str; 15] = [
    "first",
    "name",
    "phone",
    "mail",
    "code",
    "born",
    "helper",
    "helper_phone",
    "wallet_pin",
    "mail_password",
    "bank_code",
    "birthday",
    "national_number",
    "iban",
    "address",
];

/// Before the id of a form: the number that the request of this person gets, `{number_afspraak}`.
pub const NUMBER_FACT: &str = "number_";

impl Facts {
    /// Settles the facts of a run: those of the persona and of the helper (the other person in the story,
    /// whose number is sometimes typed by mistake), then those of the lesson's case.
    pub fn settle(case: &BTreeMap<String, Fact>, who: &Persona, helper: &Persona, today: Date) -> Facts {
        let mut facts = BTreeMap::new();
        let words = [
            ("first", who.first.clone()),
            ("name", who.name()),
            ("phone", who.phone.clone()),
            ("mail", who.mail.clone()),
            ("code", who.code.clone()),
            ("wallet_pin", who.wallet_pin.clone()),
            ("mail_password", who.mail_password.clone()),
            ("helper", helper.first.clone()),
            ("helper_phone", helper.phone.clone()),
            ("birthday", who.birthday()),
            ("national_number", who.national_number.clone()),
            ("iban", who.iban.clone()),
            ("bank_code", who.bank_code.clone()),
        ];
        for (name, word) in words {
            facts.insert(name.to_owned(), Settled::Word(word));
        }
        facts.insert("born".to_owned(), Settled::Words(who.born.clone()));
        facts.insert("address".to_owned(), Settled::Words(who.address.clone()));
        for (name, fact) in case {
            facts.insert(name.clone(), settle(fact, today));
        }
        Facts(facts)
    }

    /// Settles the numbers that requests of this person get.
    pub fn settle_numbers(&mut self, course: &Course, who: &Persona, today: Date) {
        for form in course.sites.iter().flat_map(|site| &site.forms) {
            let number = number_of(form, &who.national_number, today.year(), 0);
            self.0.insert(format!("{NUMBER_FACT}{}", form.id), Settled::Word(number));
        }
    }

    /// The fact with this name, if it is a day.
    pub fn day(&self, name: &str) -> Option<Date> {
        match self.0.get(name)? {
            Settled::Day(day) => Some(*day),
            _ => None,
        }
    }

    /// `text` in `lang` with every `{name}` replaced. An unknown name stays as it is written:
    /// the lesson check reports it, and a learner still sees a readable sentence.
    pub fn fill(&self, text: &Text, lang: Lang) -> String {
        self.fill_str(text.get(lang), lang)
    }

    /// Like [`Facts::fill`], for a text that is the same in all languages (a file name, an address).
    pub fn fill_str(&self, text: &str, lang: Lang) -> String {
        self.fill_in(text, Speech { own: lang, further: None, portal: lang })
    }

    /// What the help says for `text`, beside portals in another language.
    pub fn help(&self, course: &Course, text: &Text, lang: HelpLang, portal: Lang) -> String {
        // A text that the further language does not have is in the own one with all that is in it.
        let (words, further) = course.help(text, lang);
        self.fill_in(words, Speech { own: lang.own, further, portal })
    }

    fn fill_in(&self, text: &str, speech: Speech<'_>) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(open) = rest.find('{') {
            let (before, after) = rest.split_at(open);
            out.push_str(before);
            let Some(close) = after.find('}') else {
                rest = after;
                break;
            };
            match self.show(&after[1..close], speech) {
                Some(words) => out.push_str(&words),
                None => out.push_str(&after[..=close]),
            }
            rest = &after[close + 1..];
        }
        out.push_str(rest);
        out
    }

    fn show(&self, name: &str, speech: Speech<'_>) -> Option<String> {
        if let Some(name) = name.strip_prefix(SCREEN) {
            return self.show(name, Speech { own: speech.portal, further: None, portal: speech.portal });
        }
        let further = speech.further;
        Some(match self.0.get(name)? {
            Settled::Word(word) => word.clone(),
            Settled::Words(text) => {
                further.and_then(|language| language.text(text)).unwrap_or_else(|| text.get(speech.own)).to_owned()
            }
            Settled::Day(day) => {
                further.map_or_else(|| day_in_words(*day, speech.own), |language| language.day_in_words(*day))
            }
            Settled::Euro(cents) => further.map_or_else(|| euro(*cents, speech.own), |language| language.sum(*cents)),
        })
    }
}

/// The `{names}` that occur in `text`.
pub fn names_in(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|part| part.split_once('}').map(|(name, _)| name))
}

fn settle(fact: &Fact, today: Date) -> Settled {
    match fact {
        Fact::Word(word) => Settled::Word(word.clone()),
        Fact::Words(text) => Settled::Words(text.clone()),
        Fact::InDays(days) => Settled::Day(today.checked_add(Duration::days(*days)).unwrap_or(today)),
        Fact::Euro(cents) => Settled::Euro(*cents),
    }
}

/// A day as people write it: "12 maart 2027", "12 mars 2027", "12. März 2027", "12 March 2027".
pub fn day_in_words(day: Date, lang: Lang) -> String {
    const MONTHS: [[&str; 4]; 12] = [
        ["januari", "janvier", "Januar", "January"],
        ["februari", "février", "Februar", "February"],
        ["maart", "mars", "März", "March"],
        ["april", "avril", "April", "April"],
        ["mei", "mai", "Mai", "May"],
        ["juni", "juin", "Juni", "June"],
        ["juli", "juillet", "Juli", "July"],
        ["augustus", "août", "August", "August"],
        ["september", "septembre", "September", "September"],
        ["oktober", "octobre", "Oktober", "October"],
        ["november", "novembre", "November", "November"],
        ["december", "décembre", "Dezember", "December"],
    ];
    let month = MONTHS[usize::from(u8::from(day.month())) - 1][lang as usize];
    let number = match (lang, day.day()) {
        (Lang::Fr, 1) => "1er".to_owned(),
        (Lang::De, n) => format!("{n}."),
        (_, n) => n.to_string(),
    };
    format!("{number} {month} {}", day.year())
}

/// A day of the week and of the month: "maandag 12 maart".
pub fn weekday_in_words(day: Date, lang: Lang) -> String {
    const DAYS: [[&str; 4]; 7] = [
        ["maandag", "lundi", "Montag", "Monday"],
        ["dinsdag", "mardi", "Dienstag", "Tuesday"],
        ["woensdag", "mercredi", "Mittwoch", "Wednesday"],
        ["donderdag", "jeudi", "Donnerstag", "Thursday"],
        ["vrijdag", "vendredi", "Freitag", "Friday"],
        ["zaterdag", "samedi", "Samstag", "Saturday"],
        ["zondag", "dimanche", "Sonntag", "Sunday"],
    ];
    let name = DAYS[usize::from(day.weekday().number_days_from_monday())][lang as usize];
    let whole = day_in_words(day, lang);
    let without_year = whole.rsplit_once(' ').map_or(whole.as_str(), |(before, _)| before);
    let comma = if lang == Lang::De { "," } else { "" };
    format!("{name}{comma} {without_year}")
}

/// A sum as people write it in Belgium: "84,50 euro"; in English "84.50 euros".
pub fn euro(cents: i64, lang: Lang) -> String {
    let (whole, rest) = (cents / 100, (cents % 100).abs());
    match lang {
        Lang::Nl => format!("{whole},{rest:02} euro"),
        Lang::Fr => format!("{whole},{rest:02} euros"),
        Lang::De => format!("{whole},{rest:02} Euro"),
        Lang::En => format!("{whole}.{rest:02} euros"),
    }
}
