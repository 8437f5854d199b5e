//! Finds e-mail addresses whose domain is not reserved for examples (RFC 2606, RFC 6761).

use super::{Moment, WIDEST_GAP};

/// Domains that nobody can receive mail at. All practice addresses end so.
const RESERVED: [&str; 6] = ["example", "test", "invalid", "example.com", "example.net", "example.org"];

/// Endings that may be half-typed: the reserved ones and the practice world's own, which has subdomains.
const ENDINGS: [&str; 7] = ["example", "test", "invalid", "example.com", "example.net", "example.org", "archipel.test"];

/// Is there an address that could be somebody's?
pub(super) fn is_inside(signs: &[char], moment: Moment) -> bool {
    signs.iter().enumerate().any(|(at, sign)| *sign == '@' && is_real_at(signs, at, moment))
}

fn is_real_at(signs: &[char], at: usize, moment: Moment) -> bool {
    let (before, after) = (signs.get(..at).unwrap_or_default(), signs.get(at + 1..).unwrap_or_default());
    // Learners often type a blank beside the @.
    let gap_before = before.iter().rev().take_while(|sign| **sign == ' ').count();
    let gap_after = after.iter().take_while(|sign| **sign == ' ').count();
    let Some(last_of_name) = before.iter().rev().nth(gap_before) else { return false };
    if gap_before > WIDEST_GAP || gap_after > WIDEST_GAP || !is_name_sign(*last_of_name) {
        return false;
    }
    let after = after.get(gap_after..).unwrap_or_default();
    let length = after.iter().take_while(|sign| sign.is_alphanumeric() || matches!(sign, '.' | '-' | '_')).count();
    let domain: String = after.iter().take(length).flat_map(|sign| sign.to_lowercase()).collect();
    let unfinished = moment == Moment::Typing && length == after.len() && may_become_reserved(&domain);
    is_real_domain(domain.trim_end_matches(['.', '-', '_'])) && !unfinished
}

/// Signs that a mailbox name may end with.
fn is_name_sign(sign: char) -> bool {
    sign.is_alphanumeric() || "!#$%&'*+/=?^_`{|}~-.\"".contains(sign)
}

fn is_real_domain(domain: &str) -> bool {
    let Some((rest, top)) = domain.rsplit_once('.') else { return false };
    let is_top = top.chars().count() >= 2 && (top.starts_with("xn--") || top.chars().all(char::is_alphabetic));
    let has_name = rest.chars().any(char::is_alphanumeric);
    is_top && has_name && !ends_of(domain).any(|end| RESERVED.contains(&end))
}

/// Would more letters make this a practice domain?
fn may_become_reserved(domain: &str) -> bool {
    ends_of(domain).any(|end| !end.is_empty() && ENDINGS.iter().any(|ending| ending.starts_with(end)))
}

/// The domain itself and what stands behind each of its dots.
fn ends_of(domain: &str) -> impl Iterator<Item = &str> {
    std::iter::once(domain).chain(domain.match_indices('.').filter_map(|(at, _)| domain.get(at + 1..)))
}
