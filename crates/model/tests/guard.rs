//! The laws of the real-data guard: real data is found whatever it is dressed in, practice data passes from its first
//! sign to its last, and no text at all makes the guard stumble.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

use archipel_model::guard::{RealData, looks_real, looks_real_when_done};
use archipel_model::number::{self, RegisterNumber};
use proptest::collection::vec;
use proptest::prelude::*;

fn real_national_number() -> impl Strategy<Value = (String, RealData)> {
    let month = prop_oneof![
        (0u8..=12).prop_map(|month| (month, RealData::NationalNumber)),
        (20u8..=32).prop_map(|month| (month, RealData::BisNumber)),
        (40u8..=52).prop_map(|month| (month, RealData::BisNumber)),
    ];
    (1900u16..=2099, month, 0u8..=31, 1u16..=998)
        .prop_map(|(year, (month, kind), day, serial)| (RegisterNumber { year, month, day, serial }.to_string(), kind))
}

fn real_account() -> impl Strategy<Value = (String, RealData)> {
    let bank = (0u16..=999).prop_filter("practice banks", |bank| !matches!(bank, 539 | 540));
    (bank, 0u32..10_000_000).prop_map(|(bank, account)| (number::be_iban(bank, account), RealData::Iban))
}

fn real_mobile() -> impl Strategy<Value = (String, RealData)> {
    let head = prop_oneof![Just("0"), Just("+32 "), Just("0032 "), Just("+32 (0)"), Just("+320")];
    (head, 450_000_000u32..500_000_000).prop_map(|(head, rest)| (format!("{head}{rest}"), RealData::Mobile))
}

fn real_identity_card() -> impl Strategy<Value = (String, RealData)> {
    let ten = (0u64..10_000_000_000).prop_filter("practice", |ten| !matches!(ten / 1000, 9 | 900_000));
    ten.prop_map(|ten| (number::eid_card(ten), RealData::EidCard))
}

fn real_payment_card() -> impl Strategy<Value = (String, RealData)> {
    (prop_oneof![2221u32..=2720, 3000u32..=6999], vec(0u32..10, 8..=14)).prop_map(|(head, rest)| {
        let body: String = rest.iter().map(|digit| digit.to_string()).collect();
        let card = (0..10).map(|check| format!("{head}{body}{check}")).find(|card| number::is_luhn(card));
        (card.unwrap_or_default(), RealData::PaymentCard)
    })
}

fn real_address() -> impl Strategy<Value = (String, RealData)> {
    let top = prop_oneof![Just("be"), Just("com"), Just("brussels"), Just("fr"), Just("org"), Just("eu")];
    ("[a-zA-Z0-9]([a-z0-9._+-]{0,10}[a-z0-9])?", "[a-z]([a-z0-9-]{0,10}[a-z0-9])?", top)
        .prop_filter("reserved", |(_, host, _)| host != "example")
        .prop_map(|(name, host, top)| (format!("{name}@{host}.{top}"), RealData::Email))
}

fn real_number() -> impl Strategy<Value = (String, RealData)> {
    prop_oneof![real_national_number(), real_account(), real_mobile(), real_identity_card(), real_payment_card()]
}

/// The number with its own separators replaced by others, and in digits of another script.
fn dressed(number: &str, joiner: &str, zero: u32) -> String {
    let parted: Vec<&str> = number.split([' ', '.', '-']).filter(|part| !part.is_empty()).collect();
    let digit = |sign: char| match sign.to_digit(10) {
        Some(value) => char::from_u32(zero + value).unwrap_or(sign),
        None => sign,
    };
    parted.join(joiner).chars().map(digit).collect()
}

/// Around a number: words and numbers that do not touch it.
fn around() -> impl Strategy<Value = (String, String)> {
    let before = prop_oneof![Just(""), Just("Mijn nummer is "), Just("kaart 12: "), Just("(n° "), Just("x")];
    let after = prop_oneof![Just(" "), Just("."), Just(", dank u"), Just(" en 1050 Elsene"), Just(")"), Just("!")];
    (before.prop_map(String::from), after.prop_map(String::from))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn real_data_is_named((text, kind) in prop_oneof![real_number(), real_address()]) {
        // The first ten digits of `045-0000000-25` are a mobile number: either name will do.
        let found = looks_real_when_done(&text);
        prop_assert!(found == Some(kind) || found == Some(RealData::Mobile), "{}: {:?}", text, found);
        // Whatever is wiped when the field is left is wiped at once if anything follows it.
        prop_assert_eq!(looks_real(&format!("{text} ok")), found, "{}", text);
    }

    #[test]
    fn real_numbers_are_found_in_any_dress(
        (text, _) in real_number(),
        joiner in "(| – |\u{a0}|\u{200b}|．|[ ./_-]{1,3})",
        zero in prop_oneof![Just(0x30u32), Just(0xff10), Just(0x660), Just(0x966), Just(0x1d7ce)],
        (before, after) in around(),
    ) {
        let text = format!("{before}{}{after}", dressed(&text, &joiner, zero));
        prop_assert!(looks_real(&text).is_some(), "{}", text);
        prop_assert!(looks_real_when_done(&text).is_some(), "{}", text);
    }

    #[test]
    fn real_numbers_are_found_however_they_are_parted(
        (text, _) in prop_oneof![real_national_number(), real_account()],
        gaps in vec("[ .-]{0,2}", 16),
    ) {
        let mut parted = String::new();
        for (sign, gap) in text.chars().filter(char::is_ascii_alphanumeric).zip(&gaps) {
            parted.push(sign);
            parted.push_str(gap);
        }
        // Digits may be parted so that they read as a date with a number behind it; that is let pass.
        let years = ["19", "20"].map(|century| parted.split(|sign: char| !sign.is_ascii_digit())
            .any(|run| run.len() == 4 && run.starts_with(century)));
        prop_assume!(!years.contains(&true));
        prop_assert!(looks_real_when_done(&parted).is_some(), "{}", parted);
    }

    #[test]
    fn real_addresses_are_found_in_any_sentence((text, kind) in real_address(), (before, after) in around()) {
        let text = format!("{before}{text}{after}");
        prop_assert_eq!(looks_real(&text), Some(kind), "{}", text);
    }

    #[test]
    fn practice_data_passes_from_the_first_sign_to_the_last(
        text in prop_oneof![practice_national_number(), practice_account(), practice_card(), practice_message(),
            practice_mobile(), practice_address()],
        joiner in prop::option::of("[ ./-]?"),
        before in prop_oneof![Just(""), Just("Hier is het: "), Just("n°"), Just("(")],
    ) {
        let text = match joiner {
            Some(joiner) if !text.contains(['@', '+']) => dressed(&text, &joiner, 0x30),
            _ => text,
        };
        let text = format!("{before}{text}");
        for (at, sign) in text.char_indices() {
            let typed = text.get(..at + sign.len_utf8()).unwrap_or_default();
            prop_assert_eq!(looks_real(typed), None, "{:?} of {:?}", typed, text);
        }
        prop_assert_eq!(looks_real_when_done(&text), None, "{}", text);
        prop_assert_eq!(looks_real_when_done(&format!("{text}, ok")), None, "{}", text);
    }

    #[test]
    fn practice_data_in_a_row_passes(
        (a, b, c, d) in (practice_national_number(), practice_account(), practice_card(), practice_mobile()),
        order in Just(vec![0usize, 1, 2, 3]).prop_shuffle(),
    ) {
        let all = [a, b, c, d];
        let row: Vec<&str> = order.iter().map(|at| all[*at].as_str()).collect();
        prop_assert_eq!(looks_real_when_done(&row.join(" ")), None, "{:?}", row);
    }

    #[test]
    fn any_text_can_be_looked_at(text in any::<String>()) {
        let typing = looks_real(&text);
        prop_assert!(typing.is_none() || looks_real_when_done(&text).is_some(), "{:?}", text);
    }

    #[test]
    fn any_row_of_the_signs_that_matter_can_be_looked_at(text in "[0-9BEbe@.+*/ ()éß٣３\u{200b}-]{0,60}") {
        let typing = looks_real(&text);
        prop_assert!(typing.is_none() || looks_real_when_done(&text).is_some(), "{:?}", text);
    }

    #[test]
    fn words_and_short_numbers_pass(text in vec("[a-z]{2,9}|[0-9]{1,4}|[0-9]{5}", 0..12)) {
        prop_assert_eq!(looks_real_when_done(&text.join(", ")), None);
    }
}

fn practice_national_number() -> impl Strategy<Value = String> {
    (1905u16..=2026, 61u8..=72, 1u8..=31, 1u16..=998)
        .prop_map(|(year, month, day, serial)| RegisterNumber { year, month, day, serial }.to_string())
}

fn practice_account() -> impl Strategy<Value = String> {
    (539u16..=540, 0u32..10_000_000).prop_map(|(bank, account)| number::be_iban(bank, account))
}

fn practice_card() -> impl Strategy<Value = String> {
    (9000u64..10_000).prop_map(number::eid_card)
}

fn practice_message() -> impl Strategy<Value = String> {
    (900_000_000u64..900_001_000).prop_map(number::structured_message)
}

fn practice_mobile() -> impl Strategy<Value = String> {
    (prop_oneof![Just("0400"), Just("+32 400"), Just("0032 400")], 0u8..100)
        .prop_map(|(head, rest)| format!("{head} 00 00 {rest:02}"))
}

fn practice_address() -> impl Strategy<Value = String> {
    let host = "([a-z]{1,10}\\.(example|test|invalid)|example\\.(com|net|org)|[a-z]{1,10}\\.archipel\\.test)";
    ("[a-z]{1,8}(\\.[a-z]{1,8})?", host).prop_map(|(name, host)| format!("{name}@{host}"))
}
