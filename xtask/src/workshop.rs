//! The place of work: the folders of the project and of the build, and commands that start there.
//! How a command is run and watched lives in `run.rs`.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

/// The folders that every command of xtask works in.
pub struct Workshop {
    root: PathBuf,
    target: PathBuf,
}

impl Workshop {
    /// Finds the project, wherever inside it the person stands.
    pub fn find() -> Result<Self> {
        // Cargo names the folder of xtask at run time; that is right even after the project was moved.
        let own = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = own
            .parent()
            .context("the folder of xtask has no parent: run `cargo xtask` inside the project")?
            .to_path_buf();
        let target = target_folder(std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from), home(), &root);
        Ok(Self { root, target })
    }

    /// The folder of the project.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folder of everything that is built; play, test and the CI share it.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// The folder of the page, its tests and their npm packages.
    pub fn web(&self) -> PathBuf {
        self.root.join("web")
    }

    /// A command that starts in the project and builds into the shared folder.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root).env("CARGO_TARGET_DIR", &self.target);
        // `cargo run` tells xtask about xtask; a program started from here must not take that as said about itself.
        for (name, _) in std::env::vars_os() {
            let name = name.to_string_lossy();
            if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") {
                command.env_remove(name.as_ref());
            }
        }
        command
    }

    /// The cargo that started xtask.
    pub fn cargo(&self) -> Command {
        self.command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
    }
}

/// One folder for all commands, outside the checkout, so that a second checkout does not build everything again.
fn target_folder(asked: Option<PathBuf>, home: Option<PathBuf>, root: &Path) -> PathBuf {
    match (asked, home) {
        (Some(folder), _) if !folder.as_os_str().is_empty() => root.join(folder),
        (_, Some(home)) => home.join(".cache/archipel/target"),
        (_, None) => root.join("target"),
    }
}

fn home() -> Option<PathBuf> {
    std::env::home_dir().filter(|home| home.is_absolute())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_built_in_one_folder() {
        let root = Path::new("/p");
        let home = Some(PathBuf::from("/home/an"));
        assert_eq!(target_folder(Some("/t".into()), home.clone(), root), Path::new("/t"));
        assert_eq!(target_folder(Some("t".into()), home.clone(), root), Path::new("/p/t"));
        assert_eq!(target_folder(Some("".into()), home.clone(), root), Path::new("/home/an/.cache/archipel/target"));
        assert_eq!(target_folder(None, home, root), Path::new("/home/an/.cache/archipel/target"));
        assert_eq!(target_folder(None, None, root), Path::new("/p/target"));
    }
}
