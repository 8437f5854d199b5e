// What axe finds wrong for people who use the page with a screen reader, a keyboard or larger letters: nothing, on any
// page around the game. (On the screens of the game: screens.spec.mjs.)
import { expectSound } from "./axe.mjs";
import { expect, test } from "./player.mjs";

test.describe("the pages around the game", () => {
  // axe is put in as a script of its own, which the page itself forbids.
  test.use({ bypassCSP: true, reducedMotion: "reduce" });

  test("the loader, and the pages for when the game cannot be drawn", async ({ page, complaints }) => {
    await page.route("**/*.wasm", () => {});
    await page.goto("/");
    await expectSound(page, "loader");
    const notices = await page.locator(".notice").evaluateAll((all) => all.map(({ id }) => id));
    expect(notices).toEqual(["no-webgl", "failed", "lost", "stopped"]);
    for (const id of notices) {
      await page.evaluate((id) => {
        for (const one of document.querySelectorAll(".page")) one.hidden = one.id !== id;
        for (const more of document.querySelectorAll("details")) more.open = true;
        document.getElementById("reason").textContent = "panicked at somewhere.rs:1";
      }, id);
      await expectSound(page, id);
    }
    expect(complaints).toEqual([]);
  });

  for (const colorScheme of ["light", "dark"]) {
    test(`the words before and instead of the game, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.route("**/*.wasm", () => {});
      await page.goto("/");
      await expectSound(page, `loader, ${colorScheme}`);
      await page.evaluate(() => {
        for (const one of document.querySelectorAll(".page")) one.hidden = one.id !== "stopped";
        document.querySelector("details").open = true;
        document.getElementById("forgotten").showModal();
      });
      await expectSound(page, `forgotten, ${colorScheme}`);
      await page.evaluate(() => document.getElementById("forgotten").close());
      await expectSound(page, `stopped, ${colorScheme}`);
    });
  }

  test("the word about a private window", async ({ page }) => {
    await page.addInitScript(() => {
      StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException("it is private", "SecurityError"));
    });
    await page.route("**/*.wasm", () => {});
    await page.goto("/");
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectSound(page, "private window");
  });
});
