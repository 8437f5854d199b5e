//! The people one plays: their secrets have the right shape, and nobody is there twice.

use super::super::file::Persona;
use super::places::Report;
use super::{Check, PERSONAS, bounds};

impl Check<'_> {
    /// The people of the program's own course.
    pub(super) fn personas(&mut self) {
        let Some(personas) = self.read::<Vec<Persona>>(PERSONAS) else { return };
        let mut report = self.report(PERSONAS);
        if personas.len() < 2 {
            report.at_start("at least two people are needed", Some("a lesson has a learner and a helper".to_owned()));
        }
        personas.iter().for_each(|persona| secrets(persona, &mut report));
        if self.take(report) || personas.len() >= 2 {
            self.course.personas = personas;
        }
    }

    /// The people that a course from outside brings along: they join the others.
    pub(super) fn guests(&mut self) {
        if !self.files.contains_key(PERSONAS) {
            return;
        }
        let Some(personas) = self.read::<Vec<Persona>>(PERSONAS) else { return };
        let mut report = self.report(PERSONAS);
        if personas.len() > bounds::MOST_PEOPLE {
            report.at_start("too many people", Some(format!("at most {}", bounds::MOST_PEOPLE)));
        }
        for persona in personas.into_iter().take(bounds::MOST_PEOPLE) {
            let before = report.problems.len();
            secrets(&persona, &mut report);
            let known = self.course.personas.iter().find_map(|other| in_common(other, &persona));
            if let Some(value) = known {
                report.at(
                    value,
                    format!("somebody who is there already has \"{value}\""),
                    Some("every person has a name and numbers of their own".to_owned()),
                );
            }
            if report.problems.len() == before {
                self.course.personas.push(persona);
            }
        }
        self.take(report);
    }
}

/// What two people may not have in common, and have.
fn in_common<'a>(one: &Persona, other: &'a Persona) -> Option<&'a str> {
    if one.name() == other.name() {
        return Some(&other.first);
    }
    let numbers =
        |person: &'a Persona| [&person.phone, &person.national_number, &person.card, &person.iban, &person.mail];
    let theirs = [&one.phone, &one.national_number, &one.card, &one.iban, &one.mail];
    numbers(other).into_iter().find(|value| theirs.contains(value)).map(String::as_str)
}

/// The secrets of a person: as many digits as they have in life, and no two the same on one card.
fn secrets(persona: &Persona, report: &mut Report<'_>) {
    let digits = persona.code.len() == 5 && persona.code.chars().all(|c| c.is_ascii_digit());
    if !digits {
        report.at(&persona.code, format!("code \"{}\" is not 5 digits", persona.code), None);
    }
    let digits = persona.bank_code.len() == 6 && persona.bank_code.chars().all(|c| c.is_ascii_digit());
    if !digits {
        report.at(&persona.bank_code, format!("code \"{}\" is not 6 digits", persona.bank_code), None);
    }
    let secrets = [(&persona.pin, 4), (&persona.new_pin, 4), (&persona.puk, 6), (&persona.bank_pin, 4)];
    for (index, (secret, length)) in secrets.iter().enumerate() {
        if secret.len() != *length || !secret.chars().all(|c| c.is_ascii_digit()) {
            report.at(secret, format!("\"{secret}\" is not {length} digits"), None);
        }
        if secrets[..index].iter().any(|(other, _)| other == secret) {
            let message = format!("{} has the number \"{secret}\" twice", persona.first);
            report.at(secret, message, Some("PIN, new PIN, PUK and bank PIN differ".to_owned()));
        }
    }
    let pin = &persona.wallet_pin;
    if pin.len() != 6 || !pin.chars().all(|c| c.is_ascii_digit()) {
        report.at(pin, format!("wallet_pin \"{pin}\" is not 6 digits"), None);
    }
}
