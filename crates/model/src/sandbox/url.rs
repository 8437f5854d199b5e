//! Addresses of the practice internet.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Host of the built-in search engine.
pub const SEARCH_HOST: &str = "zoekster.example";
/// Host of the built-in log-in gate SleutelPoort.
pub const GATE_HOST: &str = "sleutelpoort.archipel.test";
/// Host of the browser's own page. It has no dot, so nobody can type it.
pub const OWN_HOST: &str = "browser";
/// Path of the page of the gate where a new key is switched on: the link of a mail leads there.
pub const GATE_ACTIVATE: &str = "activeren";
/// Path of the search engine's results, followed by the query.
const RESULTS: &str = "zoek/";
/// Path of a document of a site, followed by its id.
const DOCUMENT: &str = "document/";
/// Path of a letter in GovPost, followed by its id.
const LETTER: &str = "brief/";
/// Path of a form of a portal, followed by its id.
const FORM: &str = "aanvraag/";
/// Path of a request that was sent, followed by its number.
const DOSSIER: &str = "dossier/";

/// An address: host and path, no scheme. `archipel.test/werk` is host `archipel.test`, path `werk`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Url {
    /// The domain, in lower case.
    pub host: String,
    /// What follows the first slash; empty for the home page.
    pub path: String,
}

impl Url {
    /// The home page of a host.
    pub fn home(host: &str) -> Url {
        Url { host: host.to_owned(), path: String::new() }
    }

    /// The address that a person typed: scheme, spaces around and a last slash do not matter, nor do capitals in the host.
    pub fn parse(typed: &str) -> Url {
        let typed = typed.trim();
        let bare = typed.split_once("://").map_or(typed, |(_, rest)| rest);
        let bare = bare.strip_suffix('/').unwrap_or(bare);
        let (host, path) = bare.split_once('/').unwrap_or((bare, ""));
        let host = host.to_lowercase();
        let host = host.strip_prefix("www.").unwrap_or(&host).to_owned();
        Url { host, path: path.to_owned() }
    }

    /// Whether this is the browser's own page.
    pub fn is_own(&self) -> bool {
        self.host == OWN_HOST && self.path.is_empty()
    }

    /// The target of a link on a page of `here`: `/path` stays on the site, anything else is a full address.
    pub fn link(here: &str, to: &str) -> Url {
        match to.strip_prefix('/') {
            Some(path) => Url { host: here.to_owned(), path: path.to_owned() },
            None => Url::parse(to),
        }
    }

    /// The search engine's results for a query.
    pub fn results(query: &str) -> Url {
        Url { host: SEARCH_HOST.to_owned(), path: format!("{RESULTS}{}", query.trim()) }
    }

    /// The query, if this is a page of results.
    pub fn query(&self) -> Option<&str> {
        if self.host == SEARCH_HOST { self.path.strip_prefix(RESULTS) } else { None }
    }

    /// A document kept by a site.
    pub fn document(host: &str, id: &str) -> Url {
        Url { host: host.to_owned(), path: format!("{DOCUMENT}{id}") }
    }

    /// The document's id, if this is one.
    pub fn document_id(&self) -> Option<&str> {
        self.path.strip_prefix(DOCUMENT)
    }

    /// A letter in the mailbox at `host`.
    pub fn letter(host: &str, id: &str) -> Url {
        Url { host: host.to_owned(), path: format!("{LETTER}{id}") }
    }

    /// The letter's id, if this is one.
    pub fn letter_id(&self) -> Option<&str> {
        self.path.strip_prefix(LETTER)
    }

    /// A form of a site.
    pub fn form(host: &str, id: &str) -> Url {
        Url { host: host.to_owned(), path: format!("{FORM}{id}") }
    }

    /// The form's id, if this is one.
    pub fn form_id(&self) -> Option<&str> {
        self.path.strip_prefix(FORM)
    }

    /// A request that was sent to a site.
    pub fn dossier(host: &str, number: &str) -> Url {
        Url { host: host.to_owned(), path: format!("{DOSSIER}{number}") }
    }

    /// The request's number, if this is one.
    pub fn dossier_number(&self) -> Option<&str> {
        self.path.strip_prefix(DOSSIER)
    }
}

impl fmt::Display for Url {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.host)?;
        if !self.path.is_empty() {
            write!(out, "/{}", self.path)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(typed: &str, shown: &str) {
        assert_eq!(Url::parse(typed).to_string(), shown);
    }

    #[test]
    fn typed_addresses_are_read_generously() {
        check("archipel.test", "archipel.test");
        check("  HTTPS://www.Archipel.test/  ", "archipel.test");
        check("archipel.test/werk", "archipel.test/werk");
        check("", "");
        check("://", "");
    }

    #[test]
    fn links_stay_on_the_site_or_leave_it() {
        assert_eq!(Url::link("a.test", "/b").to_string(), "a.test/b");
        assert_eq!(Url::link("a.test", "c.test/d").to_string(), "c.test/d");
    }
}
