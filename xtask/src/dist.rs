//! `cargo xtask dist`: what is shipped, the small web folder and the desktop archive.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::web::{self, WebProfile};
use crate::workshop::Workshop;
use crate::{run, setup};

/// Builds both and says where they are.
pub fn dist(workshop: &Workshop) -> Result<()> {
    setup::for_desktop(workshop)?;
    setup::for_web(workshop)?;
    let pages = web::build(workshop, WebProfile::Dist)?;
    let archive = archive(workshop)?;
    println!("\nReady to ship:\n  {}\n  {}", pages.display(), archive.display());
    Ok(())
}

fn archive(workshop: &Workshop) -> Result<PathBuf> {
    // The browser version needs its symbols until wasm-bindgen has read them; the desktop program does not.
    run::run(workshop.cargo().args([
        "build",
        "--profile",
        "dist",
        "--package",
        "archipel",
        "--config",
        "profile.dist.strip=true",
    ]))?;
    let name = format!("archipel-{}-{}-{}", env!("CARGO_PKG_VERSION"), std::env::consts::OS, std::env::consts::ARCH);
    let program = format!("archipel{}", std::env::consts::EXE_SUFFIX);
    let mut content = vec![(workshop.target().join("dist").join(&program), program)];
    content.extend(papers(workshop.root())?);

    let folder = workshop.target().join("dist");
    let path = folder.join(format!("{name}.tar.gz"));
    let aside = folder.join(format!("{name}.tar.gz.new"));
    pack(&content, &name, &aside).with_context(|| format!("{} cannot be written", aside.display()))?;
    fs::rename(&aside, &path).with_context(|| format!("{} cannot be put in place", path.display()))?;
    Ok(path)
}

/// What lies beside the program: what it is, whose it is, and the lessons to read and change.
fn papers(root: &Path) -> Result<Vec<(PathBuf, String)>> {
    let mut papers = Vec::new();
    for entry in fs::read_dir(root).context("the folder of the project cannot be read")? {
        let name = entry.context("the folder of the project cannot be read")?.file_name();
        let name = name.to_string_lossy();
        if name.starts_with("LICENSE") || name == "README.md" {
            papers.push((root.join(name.as_ref()), name.into_owned()));
        }
    }
    papers.push((root.join("assets/CREDITS.md"), "CREDITS.md".to_owned()));
    papers.push((root.join("lessons"), "lessons".to_owned()));
    papers.sort();
    for (path, _) in &papers {
        if !path.exists() {
            bail!("{} is missing: it belongs into the archive", path.display());
        }
    }
    if !papers.iter().any(|(_, name)| name.starts_with("LICENSE")) {
        bail!("the licence files are missing: they belong into the archive");
    }
    Ok(papers)
}

fn pack(content: &[(PathBuf, String)], name: &str, archive: &Path) -> Result<()> {
    let mut tar = tar::Builder::new(GzEncoder::new(File::create(archive)?, Compression::best()));
    // Only whether a file can be run is kept: whose it was on this machine is nobody's business.
    tar.mode(tar::HeaderMode::Deterministic);
    for (path, inside) in content {
        let inside = format!("{name}/{inside}");
        if path.is_dir() {
            tar.append_dir_all(inside, path)?;
        } else {
            tar.append_path_with_name(path, inside)?;
        }
    }
    tar.into_inner()?.finish()?.sync_all()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn the_archive_holds_files_and_folders_under_one_name() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("archipel-dist-{}", std::process::id()));
        fs::create_dir_all(folder.join("lessons/sub"))?;
        fs::write(folder.join("lessons/sub/a.ron"), "()")?;
        fs::write(folder.join("README.md"), "read me")?;
        let archive = folder.join("out.tar.gz");
        let content =
            [(folder.join("README.md"), "README.md".to_owned()), (folder.join("lessons"), "lessons".to_owned())];
        pack(&content, "archipel-1", &archive)?;

        let mut tar = tar::Archive::new(flate2::read::GzDecoder::new(File::open(&archive)?));
        let mut names = Vec::new();
        for entry in tar.entries()? {
            let mut entry = entry?;
            let mut text = String::new();
            entry.read_to_string(&mut text)?;
            names.push((entry.path()?.to_string_lossy().into_owned(), text));
        }
        assert!(names.contains(&("archipel-1/README.md".to_owned(), "read me".to_owned())), "{names:?}");
        assert!(names.contains(&("archipel-1/lessons/sub/a.ron".to_owned(), "()".to_owned())), "{names:?}");
        fs::remove_dir_all(&folder)?;
        Ok(())
    }
}
