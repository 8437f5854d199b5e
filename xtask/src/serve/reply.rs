//! What the server answers: which file, of which kind, packed how, kept how long. No network here.

use std::path::{Path, PathBuf};

/// The parts of a request that matter.
pub struct Ask<'a> {
    /// The path with its query, as asked for.
    pub path: &'a str,
    /// The header Accept-Encoding.
    pub accepted: &'a str,
    /// The header If-None-Match.
    pub known: &'a str,
}

/// An answer, ready to send.
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// Names and values.
    pub headers: Vec<(&'static str, String)>,
    /// What is sent; empty where there is nothing to send.
    pub body: Vec<u8>,
}

impl Reply {
    /// Answers a GET or HEAD.
    pub fn to(folder: &Path, ask: &Ask) -> Self {
        let Some(file) = file_of(folder, ask.path) else {
            return Self::not_found();
        };
        let Some((body, packing)) = read(&file, ask.accepted) else {
            return Self::not_found();
        };
        // Each packing is another sequence of bytes, so its mark comes from those bytes.
        let mark = format!("\"{:08x}-{:x}\"", crc32fast::hash(&body), body.len());
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let mut headers = vec![
            ("Content-Type", kind_of(&name).to_owned()),
            ("Vary", "Accept-Encoding".to_owned()),
            ("Cache-Control", keep_for(&name).to_owned()),
            ("ETag", mark.clone()),
            ("X-Content-Type-Options", "nosniff".to_owned()),
        ];
        if is_known(ask.known, &mark) {
            headers.remove(0);
            return Self { status: 304, headers, body: Vec::new() };
        }
        if let Some(packing) = packing {
            headers.push(("Content-Encoding", packing.name().to_owned()));
        }
        Self { status: 200, headers, body }
    }

    /// Answers a request that would change something.
    pub fn refused() -> Self {
        Self {
            status: 405,
            headers: vec![("Allow", "GET, HEAD".to_owned()), ("Content-Type", "text/plain; charset=utf-8".to_owned())],
            body: b"Only GET and HEAD are answered here.\n".to_vec(),
        }
    }

    fn not_found() -> Self {
        let page = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">\
            <meta name=\"viewport\" content=\"width=device-width\"><title>Not found</title>\
            <h1>This page does not exist</h1><p><a href=\"/\">To the practice world</a></p></html>\n";
        Self {
            status: 404,
            headers: vec![
                ("Content-Type", "text/html; charset=utf-8".to_owned()),
                ("Cache-Control", "no-cache".to_owned()),
            ],
            body: page.into(),
        }
    }
}

/// The ways in which a file lies packed beside itself, the smallest first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Packing {
    Brotli,
    Gzip,
}

impl Packing {
    fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }

    fn ending(self) -> &'static str {
        match self {
            Self::Brotli => ".br",
            Self::Gzip => ".gz",
        }
    }
}

/// Reads the file in the best packing that the browser takes and that is there.
fn read(file: &Path, accepted: &str) -> Option<(Vec<u8>, Option<Packing>)> {
    for packing in packings(accepted) {
        let mut packed = file.as_os_str().to_owned();
        packed.push(packing.ending());
        if let Ok(body) = std::fs::read(&packed) {
            return Some((body, Some(packing)));
        }
    }
    Some((std::fs::read(file).ok()?, None))
}

/// The packings that the browser takes, the one it likes best first; where it likes two equally, the smaller.
fn packings(accepted: &str) -> Vec<Packing> {
    let weight_of = |name: &str| {
        accepted.split(',').find_map(|part| {
            let mut words = part.split(';');
            let coding = words.next()?.trim();
            if !coding.eq_ignore_ascii_case(name) {
                return None;
            }
            let weight = words.find_map(|word| word.trim().strip_prefix("q=")?.trim().parse::<f32>().ok());
            Some(weight.unwrap_or(1.0))
        })
    };
    let anything = weight_of("*").unwrap_or(0.0);
    let mut liked: Vec<(Packing, f32)> = [Packing::Brotli, Packing::Gzip]
        .into_iter()
        .map(|packing| (packing, weight_of(packing.name()).unwrap_or(anything)))
        .filter(|(_, weight)| *weight > 0.0)
        .collect();
    liked.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    liked.into_iter().map(|(packing, _)| packing).collect()
}

/// The file that a path asks for, if it lies in the folder. Hidden files and ways out of the folder are not answered.
fn file_of(folder: &Path, asked: &str) -> Option<PathBuf> {
    let path = asked.split(['?', '#']).next()?;
    let path = decode(path)?;
    let mut file = folder.to_path_buf();
    for part in path.strip_prefix('/')?.split('/') {
        if part.starts_with('.') || part.contains(['\\', ':', '\0']) {
            return None;
        }
        if !part.is_empty() {
            file.push(part);
        }
    }
    if file.is_dir() {
        file.push("index.html");
    }
    file.is_file().then_some(file)
}

/// `%20` and the like as the characters that are meant.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        if first == b'%' {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
                return None;
            }
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &after[2..];
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

/// The MIME type of a file name.
fn kind_of(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).as_deref() {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json" | "map") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        Some("ttf") => "font/ttf",
        Some("otf") => "font/otf",
        Some("woff") => "font/woff",
        Some("woff2") => "font/woff2",
        Some("txt" | "ftl" | "ron" | "md") => "text/plain; charset=utf-8",
        Some("pdf") => "application/pdf",
        _ => "application/octet-stream",
    }
}

/// How long a browser may keep a file: for ever when its name changes with its content, else only after asking again.
fn keep_for(name: &str) -> &'static str {
    if has_hash(name) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

/// Whether a name carries the hash of its content, as in `archipel-1a2b3c4d_bg.wasm`.
fn has_hash(name: &str) -> bool {
    name.split('-').skip(1).any(|part| {
        let digits = part.bytes().take_while(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')).count();
        digits == 8 && part[digits..].starts_with(['.', '_'])
    })
}

/// Whether the browser already has what carries this mark.
fn is_known(known: &str, mark: &str) -> bool {
    known.split(',').map(str::trim).any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds() {
        assert_eq!(kind_of("archipel-1a2b3c4d_bg.wasm"), "application/wasm");
        assert_eq!(kind_of("boot-00000000.js"), "text/javascript; charset=utf-8");
        assert_eq!(kind_of("index.html"), "text/html; charset=utf-8");
        assert_eq!(kind_of("Inter.WOFF2"), "font/woff2");
        assert_eq!(kind_of("manifest-1a2b3c4d.webmanifest"), "application/manifest+json");
        assert_eq!(kind_of("strange"), "application/octet-stream");
    }

    #[test]
    fn only_names_with_a_hash_are_kept_for_ever() {
        assert!(has_hash("archipel-1a2b3c4d_bg.wasm"));
        assert!(has_hash("boot-0badcafe.js"));
        assert!(!has_hash("index.html"));
        assert!(!has_hash("icon-large.png"));
        assert!(!has_hash("icon-1a2b3c4d5.png"));
        assert!(!has_hash("1a2b3c4d.js"));
        assert!(has_hash("icon-192-1a2b3c4d.png"));
        // The browser must see a new version at once: it begins with these two.
        assert_eq!(keep_for("index.html"), "no-cache");
        assert_eq!(keep_for("sw.js"), "no-cache");
    }

    #[test]
    fn the_best_accepted_packing_comes_first() {
        use Packing::{Brotli, Gzip};
        assert_eq!(packings("gzip, deflate, br, zstd"), [Brotli, Gzip]);
        assert_eq!(packings("br;q=0.5, gzip;q=0.8"), [Gzip, Brotli]);
        assert_eq!(packings("GZIP"), [Gzip]);
        assert_eq!(packings("br;q=0, gzip"), [Gzip]);
        assert_eq!(packings("*"), [Brotli, Gzip]);
        assert_eq!(packings("gzip;q=0, *"), [Brotli]);
        assert_eq!(packings("identity"), []);
        assert_eq!(packings(""), []);
    }

    #[test]
    fn paths_are_decoded() {
        assert_eq!(decode("/a%20b").as_deref(), Some("/a b"));
        assert_eq!(decode("/%c3%a9").as_deref(), Some("/é"));
        assert_eq!(decode("/%zz"), None);
        assert_eq!(decode("/%+1"), None);
        assert_eq!(decode("/%2"), None);
        assert_eq!(decode("/%ff"), None);
    }

    /// A folder with a page and a packed program, beside a file that must never be answered.
    fn folder(name: &str) -> std::io::Result<PathBuf> {
        let outside = std::env::temp_dir().join(format!("archipel-reply-{name}-{}", std::process::id()));
        let folder = outside.join("web");
        std::fs::create_dir_all(folder.join("sub"))?;
        std::fs::write(outside.join("secret.txt"), "secret")?;
        std::fs::write(folder.join(".stamp"), "stamp")?;
        std::fs::write(folder.join("index.html"), "<p>dag</p>")?;
        std::fs::write(folder.join("sub/index.html"), "<p>sub</p>")?;
        std::fs::write(folder.join("app-1a2b3c4d.wasm"), "plain")?;
        std::fs::write(folder.join("app-1a2b3c4d.wasm.br"), "brotli")?;
        std::fs::write(folder.join("app-1a2b3c4d.wasm.gz"), "gzip")?;
        Ok(folder)
    }

    #[test]
    fn there_is_no_way_out_of_the_folder() -> std::io::Result<()> {
        let folder = folder("out")?;
        for asked in [
            "/../secret.txt",
            "/sub/../../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "/.stamp",
            "/..\\secret.txt",
            "//etc/passwd",
            "/absent",
            "secret.txt",
            "/c:/secret.txt",
            "/index.html%00",
            "/index.html/",
        ] {
            let found = file_of(&folder, asked);
            assert!(found.is_none() || asked == "/index.html/", "{asked} gave {found:?}");
        }
        assert_eq!(file_of(&folder, "/?lang=nl"), Some(folder.join("index.html")));
        assert_eq!(file_of(&folder, "/sub/"), Some(folder.join("sub/index.html")));
        Ok(())
    }

    #[test]
    fn an_answer_is_packed_kept_and_repeated_rightly() -> std::io::Result<()> {
        let folder = folder("whole")?;
        let ask = |path, accepted, known| Reply::to(&folder, &Ask { path, accepted, known });
        let header = |reply: &Reply, wanted: &str| {
            reply.headers.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.clone())
        };

        let wasm = ask("/app-1a2b3c4d.wasm", "gzip, br", "");
        assert_eq!((wasm.status, wasm.body.as_slice()), (200, b"brotli".as_slice()));
        assert_eq!(header(&wasm, "Content-Encoding").as_deref(), Some("br"));
        assert_eq!(header(&wasm, "Content-Type").as_deref(), Some("application/wasm"));
        assert_eq!(header(&wasm, "Vary").as_deref(), Some("Accept-Encoding"));
        assert_eq!(header(&wasm, "Cache-Control").as_deref(), Some("public, max-age=31536000, immutable"));
        assert_eq!(ask("/app-1a2b3c4d.wasm", "gzip", "").body, b"gzip");
        let plain = ask("/app-1a2b3c4d.wasm", "", "");
        assert_eq!((plain.body.as_slice(), header(&plain, "Content-Encoding")), (b"plain".as_slice(), None));

        let page = ask("/", "br", "");
        assert_eq!(header(&page, "Cache-Control").as_deref(), Some("no-cache"));
        let mark = header(&page, "ETag").unwrap_or_default();
        let known = format!("\"other\", W/{mark}");
        let again = ask("/", "br", &known);
        assert_eq!((again.status, again.body.len()), (304, 0));
        assert_eq!(ask("/", "br", "\"other\"").status, 200);
        assert_eq!(ask("/absent", "br", "").status, 404);
        Ok(())
    }
}
