//! The practice internet: every link leads somewhere, every host belongs to one site, and nothing could be a real address.

use std::collections::BTreeSet;

use super::super::site::{Block, SearchEntry, Site};
use super::places::Report;
use super::{Check, WEB, bounds, form};
use crate::sandbox::url::{GATE_ACTIVATE, GATE_HOST, SEARCH_HOST, Url};

impl Check<'_> {
    /// The sites of the folder, beside those that are there already.
    pub(super) fn sites(&mut self) {
        let mut found: Vec<(String, Site)> = Vec::new();
        for path in self.files.keys().filter(|path| path.ends_with(".site.ron")) {
            if let Some(site) = self.read::<Site>(path)
                && self.may_join(path, &site, found.len())
            {
                found.push((path.clone(), site));
            }
        }
        let there = std::mem::take(&mut self.course.sites);
        let all: Vec<&Site> = there.iter().chain(found.iter().map(|(_, site)| site)).collect();
        for (path, one) in &found {
            if self.is_enough() {
                self.broken_hosts.insert(one.host.clone());
                continue;
            }
            let mut report = self.report(path);
            bounds::site(one, &mut report);
            site(one, &all, &mut report);
            for page in &one.changed {
                let paths = one.pages.iter().map(|page| page.path.as_str());
                if one.page(&page.path).is_none() {
                    let message = format!("no page \"{}\" that this one could replace", page.path);
                    report.unknown(&page.path, &message, paths);
                }
            }
            let mut rebuilt = one.clone();
            rebuilt.rebuild();
            site(&rebuilt, &all, &mut report);
            form::forms(one, &all, &mut report);
            if !self.take(report) {
                self.broken_hosts.insert(one.host.clone());
            }
        }
        self.course.sites = there;
        self.course.sites.extend(found.into_iter().map(|(_, site)| site));
    }

    /// What the search engine finds.
    pub(super) fn web(&mut self) {
        if self.base.is_some() && !self.files.contains_key(WEB) {
            return;
        }
        let Some(entries) = self.read::<Vec<SearchEntry>>(WEB) else { return };
        let mut report = self.report(WEB);
        for entry in &entries {
            if !exists(&Url::parse(&entry.to), self.course.sites.iter()) {
                report.unknown(
                    &entry.to,
                    &format!("nothing lives at \"{}\"", entry.to),
                    self.course.sites.iter().map(|site| site.host.as_str()),
                );
            }
        }
        self.take(report);
        let lead = entries.into_iter().filter(|entry| exists(&Url::parse(&entry.to), self.course.sites.iter()));
        self.course.web.extend(lead.collect::<Vec<_>>());
    }
}

fn site(site: &Site, all: &[&Site], report: &mut Report<'_>) {
    let host = &site.host;
    if !(host.ends_with(".test") || host.ends_with(".example")) {
        report.at(host, format!("\"{host}\" could be a real address"), Some("end it in .test or .example".to_owned()));
    }
    if host == SEARCH_HOST || host == GATE_HOST {
        report.at(host, format!("\"{host}\" is built in"), Some("choose another host".to_owned()));
    }
    if all.iter().filter(|other| other.host == *host).count() > 1 {
        report.at(host, format!("two sites have the host \"{host}\""), Some("a host belongs to one site".to_owned()));
    }
    if site.pages.first().is_none_or(|page| !page.path.is_empty()) {
        report.at_word("pages", "the first page is not the home page", Some("give it the path \"\"".to_owned()));
    }
    let mut paths = BTreeSet::new();
    for page in &site.pages {
        if !paths.insert(&page.path) {
            report.at(&page.path, format!("two pages have the path \"{}\"", page.path), None);
        }
        if page.locked && site.lock.is_none() {
            report.at_word(
                "locked",
                "a locked page, but nobody can log in here",
                Some("add `lock: Substantial` to the site".to_owned()),
            );
        }
        let needs_lock =
            page.blocks.iter().any(|block| matches!(block, Block::Login | Block::Letters | Block::Documents));
        if needs_lock && site.lock.is_none() {
            report.at_word(
                "blocks",
                "Login, Letters and Documents need a log-in",
                Some("add `lock: Substantial` to the site".to_owned()),
            );
        }
        for to in page.links() {
            let url = Url::link(host, to);
            if !exists(&url, all.iter().copied()) {
                let known =
                    all.iter().flat_map(|other| {
                        let pages = other.pages.iter().map(|page| other.url(page));
                        let forms = other.forms.iter().map(|form| Url::form(&other.host, &form.id));
                        pages.chain(forms).map(move |url| {
                            if other.host == *host { format!("/{}", url.path) } else { url.to_string() }
                        })
                    });
                report.unknown(
                    to,
                    &format!("nothing lives at \"{to}\""),
                    known.collect::<Vec<_>>().iter().map(String::as_str),
                );
            }
        }
    }
}

/// Whether a page lives at `url`.
pub(super) fn exists<'a>(url: &Url, mut sites: impl Iterator<Item = &'a Site>) -> bool {
    match url.host.as_str() {
        SEARCH_HOST => url.path.is_empty(),
        GATE_HOST => url.path.is_empty() || url.path == GATE_ACTIVATE,
        host => sites.any(|site| {
            site.host == host
                && (site.page(&url.path).is_some()
                    || url.form_id().is_some_and(|id| site.forms.iter().any(|form| form.id == id)))
        }),
    }
}
