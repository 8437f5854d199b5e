//! Puts the page together: names that change with their content, and the page's placeholders filled with them.
//! Pure: files in, files out.

use anyhow::{Context, Result, bail};

use super::Files;

/// Files of the page in which placeholders are filled.
const FILLED: &[&str] = &[".html", ".js", ".css", ".json", ".webmanifest"];

/// The public files and the bound program (`archipel.js`, `archipel_bg.wasm`, snippets) as one folder to serve.
pub fn assemble(mut bound: Files, mut public: Files) -> Result<Files> {
    let wasm = bound.remove("archipel_bg.wasm").context("wasm-bindgen wrote no program")?;
    let script = bound.remove("archipel.js").context("wasm-bindgen wrote no script")?;
    let app_wasm = format!("archipel-{:08x}_bg.wasm", crc32fast::hash(&wasm));
    let app_js = format!("archipel-{:08x}.js", crc32fast::hash(&script));
    let mut values = vec![
        ("{{APP_JS}}", app_js.clone()),
        ("{{APP_WASM}}", app_wasm.clone()),
        // What a browser counts while it loads is unpacked already, so the loader needs the unpacked size.
        ("{{WASM_BYTES}}", wasm.len().to_string()),
    ];
    if !public.contains_key("index.html") {
        bail!("web/public/index.html is missing: it is the page that loads the program");
    }

    // boot.js comes first: the page names it, and its name follows from what is filled into it.
    let boot = public.remove("boot.js").context("web/public/boot.js is missing: it starts the program")?;
    let boot = fill("boot.js", boot, &values)?;
    let boot_name = format!("boot-{:08x}.js", crc32fast::hash(&boot));
    values.push(("{{BOOT}}", boot_name.clone()));

    // What is left of wasm-bindgen's files are snippets, which the script finds by their names.
    let mut files = bound;
    files.insert(app_wasm, wasm);
    files.insert(app_js, script);
    files.insert(boot_name, boot);
    for (name, body) in public {
        let body = fill(&name, body, &values)?;
        files.insert(name, body);
    }
    Ok(files)
}

fn fill(name: &str, body: Vec<u8>, values: &[(&str, String)]) -> Result<Vec<u8>> {
    if !FILLED.iter().any(|ending| name.ends_with(ending)) {
        return Ok(body);
    }
    let mut text = String::from_utf8(body).with_context(|| format!("web/public/{name} is not UTF-8"))?;
    for (placeholder, value) in values {
        text = text.replace(placeholder, value);
    }
    if let Some(unknown) = placeholder_in(&text) {
        bail!("web/public/{name}: nothing fills {unknown} here");
    }
    Ok(text.into_bytes())
}

/// A placeholder such as `{{BOOT}}` that is still there.
fn placeholder_in(text: &str) -> Option<&str> {
    text.match_indices("{{").find_map(|(at, _)| {
        let inner = &text[at + 2..];
        let end = inner.find("}}")?;
        let is_name = |letter: u8| letter.is_ascii_uppercase() || letter == b'_';
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
        files(&[("archipel.js", "js"), ("archipel_bg.wasm", "wasm!"), ("snippets/a/b.js", "snippet")])
    }

    #[test]
    fn the_page_names_what_it_loads() -> Result<()> {
        let page = "<script src=\"{{BOOT}}\"></script>{{APP_JS}} {{APP_WASM}} {{WASM_BYTES}} {{ }}";
        let made = assemble(bound(), files(&[("index.html", page), ("boot.js", "boot"), ("icon.png", "{{BOOT}}")]))?;
        let names: Vec<&str> = made.keys().map(String::as_str).collect();
        let [app, wasm, boot] = ["archipel-ed6d3ea3.js", "archipel-52b4c8d5_bg.wasm", "boot-2154a362.js"];
        let page = String::from_utf8_lossy(&made["index.html"]).into_owned();
        assert_eq!(names.len(), 6, "{names:?}");
        assert!(names.contains(&"snippets/a/b.js") && made["icon.png"] == b"{{BOOT}}");
        for (name, pattern) in [(app, "archipel-"), (wasm, "archipel-"), (boot, "boot-")] {
            let there = names.iter().find(|there| {
                there.starts_with(pattern) && there.len() == name.len() && there.ends_with(&name[name.len() - 3..])
            });
            assert!(there.is_some_and(|there| page.contains(there)), "{name}: {page}");
        }
        assert!(page.ends_with(" 5 {{ }}"), "{page}");
        Ok(())
    }

    #[test]
    fn a_name_changes_with_its_content() -> Result<()> {
        let made = |boot| assemble(bound(), files(&[("index.html", "{{BOOT}}"), ("boot.js", boot)]));
        assert_ne!(made("one")?["index.html"], made("two")?["index.html"]);
        assert_eq!(made("one")?["index.html"], made("one")?["index.html"]);
        Ok(())
    }

    #[test]
    fn what_is_missing_is_said() {
        fn check(public: &[(&str, &str)], expected: &str) {
            let error = assemble(bound(), files(public)).map(drop).map_err(|error| error.to_string());
            assert_eq!(error, Err(expected.to_owned()));
        }
        check(&[("boot.js", "")], "web/public/index.html is missing: it is the page that loads the program");
        check(&[("index.html", "")], "web/public/boot.js is missing: it starts the program");
        check(&[("index.html", "{{BOTT}}"), ("boot.js", "")], "web/public/index.html: nothing fills {{BOTT}} here");
        check(&[("index.html", ""), ("boot.js", "{{BOOT}}")], "web/public/boot.js: nothing fills {{BOOT}} here");
    }
}
