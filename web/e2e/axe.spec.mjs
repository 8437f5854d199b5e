// What axe finds wrong for people who use the page with a screen reader, a keyboard or larger letters: nothing, on any
// page around the game and on any screen of it (there it reads the accessibility mirror).
import { createRequire } from "node:module";
import { lesson } from "./course.mjs";
import { PICTURES, expect, test } from "./player.mjs";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** No rule of axe is broken; what is, is said with its elements. */
async function expectSound(page, where) {
  const there = await page.evaluate(() => "axe" in window);
  if (!there) await page.addScriptTag({ path: axe });
  const broken = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, target }) => `${id}: ${target.join(" ")} ${html.slice(0, 160)}`));
  });
  expect.soft(broken, where).toEqual([]);
}

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

test.describe("the game", () => {
  test.use({ bypassCSP: true });

  test("welcome, sign-in, map, settings, a lesson", async ({ page, player }) => {
    await player.arrive();
    await expectSound(page, "welcome");
    await player.chooseLanguage();
    await expect(player.control(player.say("picture-boat"))).toBeAttached();
    await expectSound(page, "sign-in");
    await player.signIn();
    await expectSound(page, "map");
    const names = PICTURES.map((picture) => player.say(`picture-${picture}`)).join(", ");
    await player.press(player.say("menu-of", { names }));
    await expect(player.control(player.say("close"))).toBeAttached();
    await expectSound(page, "settings");
    await player.press(player.say("close"));
    await player.openLesson("counter");
    await expectSound(page, "the first page of a lesson");
    await player.practise("guided");
    await player.expectStep(1, lesson("counter"));
    await expectSound(page, "a lesson");
  });
});
