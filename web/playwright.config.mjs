// How the browser tests are run: one after the other (the picture is drawn by the processor), patiently.
import { defineConfig } from "@playwright/test";
import { PC, address, launchOptions } from "./e2e/browser.mjs";

export default defineConfig({
  testDir: "e2e",
  testMatch: "*.spec.mjs",
  outputDir: "node_modules/.results",
  workers: 1,
  // A machine that is busy with something else may be too slow once; a real mistake fails three times.
  retries: process.env.CI ? 2 : 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 240_000,
  reporter: "list",
  use: {
    baseURL: address,
    browserName: "chromium",
    launchOptions,
    viewport: PC,
    locale: "nl-BE",
    timezoneId: "Europe/Brussels",
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    screenshot: "only-on-failure",
  },
});
