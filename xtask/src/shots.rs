//! `cargo xtask shots`: a screenshot of every screen, for people to look at.

use anyhow::{Context, Result};

use crate::serve::Server;
use crate::web::WebProfile;
use crate::workshop::Workshop;
use crate::{run, setup, web};

/// Builds the browser version and lets `web/e2e/shots.mjs` photograph it into `shots/`.
pub fn shots(workshop: &Workshop) -> Result<()> {
    setup::for_browser_scripts(workshop)?;
    let folder = web::build(workshop, WebProfile::Web)?;
    let server = Server::start(&folder, 0)?;
    let shots = workshop.root().join("shots");
    std::fs::create_dir_all(&shots).with_context(|| format!("{} could not be made", shots.display()))?;
    let mut script = web::node(workshop, &server);
    script.arg("e2e/shots.mjs").env("ARCHIPEL_SHOTS", &shots);
    run::run(&mut script)?;
    println!("\nThe screenshots are in {}", shots.display());
    Ok(())
}
