//! What the addresses of forms and of requests show.

use super::super::browser::View;
use super::super::url::Url;
use super::Sandbox;
use crate::lesson::Site;

impl Sandbox {
    /// What an address of a form or a request shows; `None` for any other address of the site.
    pub(in crate::sandbox) fn form_view<'a>(&'a self, site: &'a Site, url: &Url) -> Option<View<'a>> {
        let dossier = url.dossier_number().and_then(|number| self.dossier(number));
        let id = dossier.map(|one| one.form.as_str()).or_else(|| url.form_id())?;
        let form = site.forms.iter().find(|form| form.id == id)?;
        let inside = self.gate.inside.contains(&site.host);
        Some(match (site.pages.first(), dossier) {
            (Some(home), _) if form.locked && !inside => View::Locked(site, home),
            (_, Some(dossier)) => View::Dossier(site, form, dossier),
            (_, None) => View::Form(site, form),
        })
    }

    /// What stands in front in the browser, told apart: the address; of a form also its page, and how often it refused.
    pub fn page_in_front(&self) -> String {
        let form = match self.view() {
            View::Form(_, form) => format!(" {:?}", self.filling(form).stage),
            _ => String::new(),
        };
        let refused = self.filling_in_front().map_or(0, |filling| filling.refused);
        format!("{}{form} {refused}", self.browser.url())
    }
}
