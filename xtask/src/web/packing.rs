//! Packs files with brotli and gzip, once, so that no server has to do it at each request.

use std::io::Write;

use anyhow::{Context, Result, anyhow};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::{Files, WebProfile};

/// Files of these kinds are packed inside already.
const PACKED_KINDS: &[&str] = &[".png", ".jpg", ".jpeg", ".webp", ".woff", ".woff2", ".pdf", ".zip"];

/// A `.br` and a `.gz` beside each file that becomes smaller by it.
pub fn pack(files: &Files, profile: WebProfile) -> Result<Files> {
    let wanted = files.iter().filter(|(name, _)| !PACKED_KINDS.iter().any(|kind| name.ends_with(kind)));
    let packed = std::thread::scope(|scope| {
        let jobs: Vec<_> = wanted
            .map(|(name, body)| {
                // The program is nearly all of the weight: both ways of packing work on it at the same time.
                let brotli = scope.spawn(move || brotli(body, profile));
                let gzip = scope.spawn(move || gzip(body, profile));
                (name, body, brotli, gzip)
            })
            .collect();
        let mut packed = Files::new();
        for (name, body, brotli, gzip) in jobs {
            for (ending, job) in [(".br", brotli), (".gz", gzip)] {
                let bytes = job
                    .join()
                    .map_err(|_| anyhow!("packing {name} was broken off"))?
                    .with_context(|| format!("{name} could not be packed"))?;
                if bytes.len() < body.len() {
                    packed.insert(format!("{name}{ending}"), bytes);
                }
            }
        }
        anyhow::Ok(packed)
    })?;
    Ok(packed)
}

fn brotli(body: &[u8], profile: WebProfile) -> std::io::Result<Vec<u8>> {
    let (quality, lgwin) = match profile {
        WebProfile::Web => (5, 22),
        WebProfile::Dist => (11, 24),
    };
    let params = BrotliEncoderParams { quality, lgwin, size_hint: body.len(), ..Default::default() };
    let mut packed = Vec::with_capacity(body.len() / 3);
    brotli::BrotliCompress(&mut &body[..], &mut packed, &params)?;
    Ok(packed)
}

fn gzip(body: &[u8], profile: WebProfile) -> std::io::Result<Vec<u8>> {
    let level = match profile {
        WebProfile::Web => Compression::fast(),
        WebProfile::Dist => Compression::best(),
    };
    let mut encoder = GzEncoder::new(Vec::with_capacity(body.len() / 3), level);
    encoder.write_all(body)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn what_is_packed_can_be_unpacked() -> Result<()> {
        let text = "wat een eiland ".repeat(500).into_bytes();
        let files = Files::from([
            ("a.js".to_owned(), text.clone()),
            ("small.css".to_owned(), b"x".to_vec()),
            ("a.png".to_owned(), text.clone()),
        ]);
        for profile in [WebProfile::Web, WebProfile::Dist] {
            let packed = pack(&files, profile)?;
            let names: Vec<&str> = packed.keys().map(String::as_str).collect();
            assert_eq!(names, ["a.js.br", "a.js.gz"]);
            let mut unpacked = Vec::new();
            brotli::BrotliDecompress(&mut packed["a.js.br"].as_slice(), &mut unpacked)?;
            assert_eq!(unpacked, text);
            unpacked.clear();
            flate2::read::GzDecoder::new(packed["a.js.gz"].as_slice()).read_to_end(&mut unpacked)?;
            assert_eq!(unpacked, text);
        }
        Ok(())
    }
}
