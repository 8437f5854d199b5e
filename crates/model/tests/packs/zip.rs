//! Zips for the tests, also such as no decent program writes.

use std::io::Write;

use archipel_model::lesson::pack::Files;
use rawzip::path::EntryPath;
use rawzip::{CompressionMethod, ZipArchiveWriter};

/// A zip of these files, compressed or only stored.
pub fn zip(files: &Files, packed: bool) -> Vec<u8> {
    let files: Vec<(&str, &[u8])> = files.iter().map(|(path, text)| (path.as_str(), text.as_bytes())).collect();
    zip_of(&files, packed)
}

/// A zip of these files in this order, by exactly these names.
pub fn zip_of(files: &[(&str, &[u8])], packed: bool) -> Vec<u8> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (path, bytes) in files {
        let method = if packed { CompressionMethod::DEFLATE } else { CompressionMethod::STORE };
        let name = EntryPath::verbatim(path.as_bytes().to_vec());
        let (mut entry, config) = archive.new_file(name).compression_method(method).start().expect("a file");
        // What is written into the wrapper is counted; what is compressed goes to the entry itself.
        let mut counted = config.wrap(std::io::sink());
        counted.write_all(bytes).expect("bytes");
        let (_, about) = counted.finish().expect("an end");
        match packed {
            true => entry.write_all(&miniz_oxide::deflate::compress_to_vec(bytes, 6)).expect("bytes"),
            false => entry.write_all(bytes).expect("bytes"),
        }
        entry.finish(about).expect("an end");
    }
    archive.finish().expect("a zip")
}
