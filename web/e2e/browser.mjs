// The browser that plays: which program, with which flags, and where the game is served. Tests, shots and measurements
// share it, so that they see the same thing.
import { chromium } from "@playwright/test";

/** The address that `cargo xtask test`, `shots` or `measure` serves the game at. */
export const address = process.env.ARCHIPEL_URL;
if (!address) {
  throw new Error("ARCHIPEL_URL names no address: start this through `cargo xtask test`, `shots` or `measure`.");
}

/** The usual screen of a learner's computer, and that of a phone. */
export const PC = { width: 1366, height: 768 };
export const PHONE = { width: 390, height: 844 };

/** WebGL by the processor alone: the same picture on every machine. */
export const launchOptions = {
  executablePath: process.env.ARCHIPEL_BROWSER || undefined,
  args: [
    "--no-sandbox",
    "--enable-unsafe-swiftshader",
    "--use-angle=swiftshader",
    "--ignore-gpu-blocklist",
    "--disable-background-networking",
    "--no-first-run",
    "--disable-sync",
    "--disable-component-update",
    "--mute-audio",
  ],
};

/** Starts the browser. */
export const start = () => chromium.launch(launchOptions);
