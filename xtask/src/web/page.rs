//! Puts the page together: names that change with their content, the page's placeholders filled with them, and the list
//! of all files by which the service worker keeps the version whole. Pure: files in, files out.
//!
//! In a file of web/public, `{{style.css}}` becomes the name under which that file is served; `{{WASM_BYTES}}`,
//! `{{VERSION}}`, `{{FILES}}`, `{{LETTERS}}` and `{{LETTER_FILES}}` become what they say.

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::Files;

/// Files of the page in which placeholders are filled.
const FILLED: &[&str] = &[".html", ".js", ".css", ".json", ".webmanifest"];

/// Where everything begins. It is asked for by its folder, and names all the others.
const PAGE: &str = "index.html";

/// The service worker. Browsers look for a new one at the same address.
const WORKER: &str = "sw.js";

/// The folder of the letters of further scripts.
const LETTERS: &str = "letters/";

/// Files that name others come after them, because the others' names are filled into them.
const LAST: [&str; 4] = ["manifest.webmanifest", "boot.js", PAGE, WORKER];

/// The public files and the bound program (`archipel.js`, `archipel_bg.wasm`, snippets) as one folder to serve, and in a
/// folder of their own the letters that are fetched only by those who need them.
/// All names but those of the page and the service worker change with the content, so two versions never mix.
pub fn assemble(bound: Files, mut public: Files, letters: Files) -> Result<Files> {
    for (name, what) in [(PAGE, "it loads the program"), (WORKER, "it keeps the version for later, without internet")] {
        if !public.contains_key(name) {
            bail!("web/public/{name} is missing: {what}");
        }
    }
    let mut made = Made { files: Files::new(), values: Vec::new() };
    made.add_letters(letters);
    made.add_program(bound)?;
    let last: Vec<_> = LAST.iter().filter_map(|name| public.remove_entry(*name)).collect();
    for (name, body) in public.into_iter().chain(last) {
        made.add(&name, body)?;
    }
    Ok(made.files)
}

/// What is put together so far, and what placeholders stand for.
struct Made {
    files: Files,
    values: Vec<(String, String)>,
}

impl Made {
    fn add_program(&mut self, mut bound: Files) -> Result<()> {
        let wasm = bound.remove("archipel_bg.wasm").context("wasm-bindgen wrote no program")?;
        let script = bound.remove("archipel.js").context("wasm-bindgen wrote no script")?;
        let mut script = String::from_utf8(script).context("wasm-bindgen's script is not UTF-8")?;
        // What a browser counts while it loads is unpacked already, so the loader needs the unpacked size.
        self.values.push(("{{WASM_BYTES}}".to_owned(), wasm.len().to_string()));
        self.insert("archipel_bg.wasm", wasm);
        if !bound.is_empty() {
            // What is left are snippets, which the script finds by their folder.
            let folder = format!("snippets-{}", &version(&bound)[..8]);
            script = script.replace("./snippets/", &format!("./{folder}/"));
            let moved = bound.into_iter().map(|(name, body)| (name.replacen("snippets", &folder, 1), body));
            self.files.extend(moved);
        }
        self.insert("archipel.js", script.into_bytes());
        Ok(())
    }

    fn add_letters(&mut self, letters: Files) {
        let mut names = Vec::new();
        for (name, body) in letters {
            let name = format!("{LETTERS}{name}");
            names.push(format!("\"{name}\":\"{}\"", hashed(&name, &body)));
            self.insert(&name, body);
        }
        self.values.push(("{{LETTERS}}".to_owned(), format!("{{{}}}", names.join(","))));
    }

    fn add(&mut self, name: &str, body: Vec<u8>) -> Result<()> {
        if name == PAGE {
            // The page itself belongs to its version, though it cannot name itself.
            let mut all = self.files.clone();
            all.insert(name.to_owned(), body.clone());
            self.values.push(("{{VERSION}}".to_owned(), version(&all)));
        }
        if name == WORKER {
            let (letters, files) = self.files.clone().into_iter().partition(|(name, _)| name.starts_with(LETTERS));
            self.values.push(("{{FILES}}".to_owned(), list(&files)));
            self.values.push(("{{LETTER_FILES}}".to_owned(), list(&letters)));
        }
        let body = self.fill(name, body)?;
        if name == PAGE || name == WORKER {
            self.files.insert(name.to_owned(), body);
        } else {
            self.insert(name, body);
        }
        Ok(())
    }

    /// Takes a file under a name that changes with its content.
    fn insert(&mut self, name: &str, body: Vec<u8>) {
        let hashed = hashed(name, &body);
        self.values.push((format!("{{{{{name}}}}}"), hashed.clone()));
        self.files.insert(hashed, body);
    }

    fn fill(&self, name: &str, body: Vec<u8>) -> Result<Vec<u8>> {
        if !FILLED.iter().any(|ending| name.ends_with(ending)) {
            return Ok(body);
        }
        let mut text = String::from_utf8(body).with_context(|| format!("web/public/{name} is not UTF-8"))?;
        for (placeholder, value) in &self.values {
            text = text.replace(placeholder, value);
        }
        if let Some(unknown) = placeholder_in(&text) {
            bail!("web/public/{name}: nothing fills {unknown} here");
        }
        Ok(text.into_bytes())
    }
}

/// `archipel_bg.wasm` as `archipel-1a2b3c4d_bg.wasm`, `boot.js` as `boot-1a2b3c4d.js`.
fn hashed(name: &str, body: &[u8]) -> String {
    let file = name.rfind('/').map_or(0, |slash| slash + 1);
    let end = name[file..].find(['_', '.']).map_or(name.len(), |at| file + at);
    format!("{}-{:08x}{}", &name[..end], crc32fast::hash(body), &name[end..])
}

/// What tells these files from all others.
fn version(files: &Files) -> String {
    let mut sum = Sha256::new();
    for (name, body) in files {
        sum.update(name);
        sum.update([0]);
        sum.update(Sha256::digest(body));
    }
    sum.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// All files by the address that is asked for, each with the sum by which a browser checks it, for the service worker.
fn list(files: &Files) -> String {
    let line = |(name, body): (&String, &Vec<u8>)| {
        let address = if name == PAGE { "./" } else { name };
        format!("  \"{address}\": \"sha256-{}\",\n", STANDARD.encode(Sha256::digest(body)))
    };
    format!("{{\n{}}}", files.iter().map(line).collect::<String>())
}

/// A placeholder such as `{{boot.js}}` that is still there.
fn placeholder_in(text: &str) -> Option<&str> {
    text.match_indices("{{").find_map(|(at, _)| {
        let inner = &text[at + 2..];
        let end = inner.find("}}")?;
        let is_name = |letter: u8| letter.is_ascii_alphanumeric() || b"_-./".contains(&letter);
        (end > 0 && inner[..end].bytes().all(is_name)).then(|| &text[at..at + end + 4])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(list: &[(&str, &str)]) -> Files {
        list.iter().map(|(name, body)| ((*name).to_owned(), body.as_bytes().to_vec())).collect()
    }

    fn bound() -> Files {
        files(&[("archipel.js", "from './snippets/a/b.js'"), ("archipel_bg.wasm", "wasm!"), ("snippets/a/b.js", "b")])
    }

    /// A page with one picture, named by the manifest, and all that must be there.
    fn public(picture: &str, page: &str) -> Files {
        files(&[
            ("boot.js", "{{WASM_BYTES}}"),
            ("icon.png", picture),
            ("index.html", page),
            ("manifest.webmanifest", "{{icon.png}}"),
            ("sw.js", "{{VERSION}} {{FILES}} {{LETTER_FILES}}"),
        ])
    }

    fn letters() -> Files {
        files(&[("noto-cyrillic.ttf", "абв")])
    }

    fn text(files: &Files, name: &str) -> String {
        String::from_utf8_lossy(&files[name]).into_owned()
    }

    /// The one file whose name begins so.
    fn name_of<'a>(files: &'a Files, beginning: &str) -> &'a str {
        let mut found = files.keys().filter(|name| name.starts_with(beginning));
        let name = found.next().unwrap_or_else(|| panic!("no {beginning}"));
        assert_eq!(found.next(), None);
        name
    }

    #[test]
    fn names_carry_a_sum_of_the_content() {
        assert_eq!(hashed("archipel_bg.wasm", b"wasm!"), format!("archipel-{:08x}_bg.wasm", crc32fast::hash(b"wasm!")));
        assert_eq!(hashed("boot.js", b""), "boot-00000000.js");
        assert_eq!(hashed("a.b/icon-apple.png", b""), "a.b/icon-apple-00000000.png");
        assert_eq!(hashed("bare", b""), "bare-00000000");
    }

    #[test]
    fn the_page_names_what_it_loads() -> Result<()> {
        let page = "{{boot.js}} {{archipel.js}} {{archipel_bg.wasm}} {{manifest.webmanifest}} {{LETTERS}} {{ }}";
        let made = assemble(bound(), public("{{boot.js}}", page), letters())?;
        let named = ["boot-", "archipel-", "archipel-", "manifest-"]
            .map(|name| made.keys().filter(|there| there.starts_with(name)).map(String::as_str).collect::<Vec<_>>());
        let page = text(&made, "index.html");
        assert!(named.iter().flatten().all(|name| page.contains(name)), "{page}");
        let font = name_of(&made, "letters/noto-cyrillic-");
        assert!(page.ends_with(&format!(" {{\"letters/noto-cyrillic.ttf\":\"{font}\"}} {{{{ }}}}")), "{page}");
        assert_eq!(text(&made, name_of(&made, "boot-")), "5");
        assert_eq!(text(&made, name_of(&made, "manifest-")), name_of(&made, "icon-"));
        assert_eq!(text(&made, name_of(&made, "icon-")), "{{boot.js}}", "pictures are left alone");
        let snippet = name_of(&made, "snippets-");
        let script = made.keys().find(|name| name.starts_with("archipel-") && name.ends_with(".js"));
        assert_eq!(script.map(|name| text(&made, name)), Some(format!("from './{snippet}'")));
        Ok(())
    }

    #[test]
    fn the_service_worker_knows_every_file_but_itself() -> Result<()> {
        let made = assemble(bound(), public("png", "page"), letters())?;
        let worker = text(&made, "sw.js");
        for name in made.keys().filter(|name| !["sw.js", "index.html"].contains(&name.as_str())) {
            assert!(worker.contains(&format!("  \"{name}\": \"sha256-")), "{name}: {worker}");
        }
        // printf page | openssl dgst -sha256 -binary | base64
        assert!(worker.contains("  \"./\": \"sha256-NmAxWprz3yVdjxmrB35Hl4IrQUiKDioEvGr3EhPCMnQ=\",\n"), "{worker}");
        assert_eq!(worker.matches("sha256-").count(), made.len() - 1);
        // Letters come after all others, in a list of their own.
        let (_, last) = worker.rsplit_once('{').unwrap_or_default();
        assert!(last.matches("sha256-").count() == 1 && last.contains("letters/noto-cyrillic-"), "{worker}");
        Ok(())
    }

    #[test]
    fn every_change_is_another_version_and_another_name() -> Result<()> {
        let made = |picture: &str, page: &str| assemble(bound(), public(picture, page), letters());
        let other_letters =
            assemble(bound(), public("png", "page {{VERSION}}"), files(&[("noto-cyrillic.ttf", "где")]))?;
        let (one, same) = (made("png", "page {{VERSION}}")?, made("png", "page {{VERSION}}")?);
        assert_eq!(one, same);
        let (picture, page) = (made("other", "page {{VERSION}}")?, made("png", "{{VERSION}} page")?);
        for other in [&picture, &page, &other_letters] {
            assert_ne!(one["index.html"], other["index.html"]);
            assert_ne!(one["sw.js"], other["sw.js"]);
        }
        assert_ne!(name_of(&one, "icon-"), name_of(&picture, "icon-"));
        assert_ne!(name_of(&one, "manifest-"), name_of(&picture, "manifest-"), "it names the picture");
        assert_eq!(name_of(&one, "boot-"), name_of(&picture, "boot-"));
        Ok(())
    }

    #[test]
    fn what_is_missing_is_said() {
        fn check(public: &[(&str, &str)], expected: &str) {
            let error = assemble(bound(), files(public), Files::new()).map(drop).map_err(|error| error.to_string());
            assert_eq!(error, Err(expected.to_owned()));
        }
        check(&[("sw.js", "")], "web/public/index.html is missing: it loads the program");
        let worker = "web/public/sw.js is missing: it keeps the version for later, without internet";
        check(&[("index.html", "")], worker);
        let unknown = "web/public/index.html: nothing fills {{boot.js}} here";
        check(&[("index.html", "{{boot.js}}"), ("sw.js", "")], unknown);
        let early = "web/public/boot.js: nothing fills {{FILES}} here";
        check(&[("index.html", ""), ("sw.js", ""), ("boot.js", "{{FILES}}")], early);
    }
}
