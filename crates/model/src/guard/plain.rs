//! A text folded to plain signs, so that the guard reads what a person sees: `８５`, `٨٥` and `8​5` are all 85.
//! What the signs mean is not decided here.

/// Folds a text: digits of any script become `0`–`9`, ASCII letters small, every blank a space, every dash `-`,
/// every dot `.`, every slash `/`; signs without a width and marks upon other signs fall away.
pub(super) fn plain(text: &str) -> Vec<char> {
    text.chars().filter(|sign| !is_unseen(*sign)).map(plain_sign).collect()
}

/// Whether a sign becomes a digit or an `@`.
pub(super) fn is_digit_or_at(sign: char) -> bool {
    let plain = if sign.is_ascii() { sign } else { plain_sign(sign) };
    plain.is_ascii_digit() || plain == '@'
}

fn plain_sign(sign: char) -> char {
    if sign.is_ascii() {
        return if sign.is_ascii_whitespace() { ' ' } else { sign.to_ascii_lowercase() };
    }
    if let Some(digit) = digit_value(sign) {
        return char::from_digit(digit, 10).unwrap_or(sign);
    }
    match sign {
        _ if sign.is_whitespace() => ' ',
        // The braille blank looks like a space.
        '\u{2800}' => ' ',
        // Full-width forms of ASCII: the same table, moved up.
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(u32::from(sign) - 0xfee0).map_or(sign, |ascii| ascii.to_ascii_lowercase())
        }
        '·' | '•' | '․' | '‧' | '∙' | '⋅' | '・' | '。' | '｡' | '﹒' => '.',
        '\u{2010}'..='\u{2015}' | '−' | '⁃' | '˗' | '﹘' | '﹣' | '〜' | '〰' | '֊' | '־' | '᠆' | '⸺' | '⸻' => {
            '-'
        }
        '⁄' | '∕' | '⧸' | '╱' => '/',
        '﹢' | '⁺' | '₊' | '➕' => '+',
        '﹫' => '@',
        _ => sign,
    }
}

/// Signs that nobody sees (zero width, direction, variation, fillers) or that only decorate the sign before them.
fn is_unseen(sign: char) -> bool {
    if sign.is_ascii() {
        return sign.is_control() && !sign.is_whitespace();
    }
    matches!(sign,
        '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{3164}' | '\u{ffa0}' | '\u{feff}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}'
        | '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}'
        | '\u{fe20}'..='\u{fe2f}')
        || (sign.is_control() && !sign.is_whitespace())
}

/// The value of a decimal digit in any script, or of a raised, lowered or circled digit.
fn digit_value(sign: char) -> Option<u32> {
    let code = u32::from(sign);
    let tens = ZEROS.partition_point(|zero| *zero <= code).checked_sub(1).and_then(|at| ZEROS.get(at));
    if let Some(value @ 0..=9) = tens.map(|zero| code - zero) {
        return Some(value);
    }
    match sign {
        '¹' => Some(1),
        '²' => Some(2),
        '³' => Some(3),
        '⁰' | '⁴'..='⁹' => Some(code - 0x2070),
        '₀'..='₉' => Some(code - 0x2080),
        '⓪' | '⓿' => Some(0),
        '①'..='⑨' => Some(code - 0x2460 + 1),
        '⑴'..='⑼' => Some(code - 0x2474 + 1),
        '⒈'..='⒐' => Some(code - 0x2488 + 1),
        '⓵'..='⓽' => Some(code - 0x24f5 + 1),
        '❶'..='❾' => Some(code - 0x2776 + 1),
        '➀'..='➈' => Some(code - 0x2780 + 1),
        '➊'..='➒' => Some(code - 0x278a + 1),
        _ => None,
    }
}

/// The zero of every run of ten decimal digits (Unicode 16, general category Nd), in order.
#[rustfmt::skip]
const ZEROS: &[u32] = &[
    0x0030, 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6,
    0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40,
    0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x104A0, 0x10D30, 0x10D40, 0x11066,
    0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x116D0, 0x116DA, 0x11730, 0x118E0,
    0x11950, 0x11BF0, 0x11C50, 0x11D50, 0x11DA0, 0x11F50, 0x16130, 0x16A60, 0x16AC0, 0x16B50, 0x16D70, 0x1CCF0,
    0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E4F0, 0x1E5F1, 0x1E950, 0x1FBF0,
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(plain(text).into_iter().collect::<String>(), expected, "{text:?}");
    }

    #[test]
    fn what_a_person_sees() {
        check("85.07-30/033", "85.07-30/033");
        check("８５．０７－３０／０３３", "85.07-30/033");
        check("٨٥۰۷३০๐", "8507300");
        check("𝟖𝟓𝟬𝟽", "8507");
        check("⁸⁵₀₇①⓪➒❶", "85071091");
        check("8️⃣5️⃣", "85");
        check("8\u{200b}5\u{200d}\u{feff}0\u{ad}7", "8507");
        check("8\u{336}5\u{336}", "85");
        check("8\u{202f}5\u{a0}0\t7\u{3000}1\n2", "8 5 0 7 1 2");
        check("8–5—0−7‑1", "8-5-0-7-1");
        check("＠ＢＥ", "@be");
        check("Été ß", "Été ß");
    }

    #[test]
    fn every_run_of_digits_is_whole() {
        assert!(ZEROS.is_sorted());
        for zero in ZEROS {
            for value in 0..10 {
                assert_eq!(char::from_u32(zero + value).and_then(digit_value), Some(value), "{zero:x}");
            }
        }
        assert_eq!(digit_value('\u{2f}'), None);
        assert_eq!(digit_value('x'), None);
        assert_eq!(digit_value('½'), None);
    }
}
