// The page around the game: the loader, and readable pages whenever the game cannot be drawn. And rest: nothing moves,
// nothing is drawn.
import { PHONE } from "./browser.mjs";
import { given, lesson } from "./course.mjs";
import { expect, test } from "./player.mjs";
import { walk } from "./ways.mjs";

test("text at once and real progress, then the game", async ({ page, player }) => {
  await page.addInitScript(() => {
    window.seen = [];
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        if (target.id === "bar") window.seen.push(target.value);
      }
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ["value"] });
  });
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });

  await page.goto("/", { waitUntil: "domcontentloaded" });
  await expect(page.getByText("Archipel wordt geladen. Nog even.")).toBeVisible();
  await expect(page.getByText("Alles is oefening.")).toBeVisible();
  await expect(page.getByText("Archipel se charge.")).toBeHidden();
  await expect(page.getByRole("progressbar")).toHaveAttribute("value", "0");

  release();
  await player.ready();
  await expect(page.locator("#loader")).toHaveCount(0);
  const seen = await page.evaluate(() => window.seen);
  expect(seen.length, "the bar moves more than once").toBeGreaterThan(2);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBeGreaterThanOrEqual(95);

  await expect(player.control("Dag! Bonjour! Hallo! Hello!", "heading")).toBeAttached();
  await expect(page.locator("html")).toHaveAttribute("data-saved", "yes");
});

test("without WebGL 2 there is a page to read", async ({ page }) => {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
      return kind === "webgl2" ? null : original.call(this, kind, ...rest);
    };
  });
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Deze browser kan Archipel niet tekenen" })).toBeVisible();
  await expect(page.getByText("Neem een andere browser")).toBeVisible();
  await expect(page.getByText("Archipel wordt geladen")).toBeHidden();
});

test("a lost picture is told; one press, and the same step goes on", async ({ page, player }) => {
  const counter = lesson("counter");
  await player.begin("counter");
  await walk(player, "counter", given(counter, 1), { stopAt: 2 });
  await page.evaluate(() => {
    const canvas = document.getElementById("canvas");
    canvas.getContext("webgl2").getExtension("WEBGL_lose_context").loseContext();
  });
  await expect(page.getByRole("heading", { name: "Het beeld is even weg" })).toBeVisible();
  await expect(page.getByText("Wat je deed, is bewaard.").first()).toBeVisible();
  await page.getByRole("button", { name: "Ga verder" }).click();
  await player.ready();
  await player.expectStep(2, counter);
  // Only this once: whoever opens the page anew by themselves is asked who they are.
  await page.reload();
  await player.comeBack();
});

test("nothing moves, nothing is drawn", async ({ page, player }) => {
  const still = async (milliseconds) => {
    // A sound that was played is put away some seconds later, with a frame of its own.
    await player.settle(4_000);
    const before = await player.frames();
    await page.waitForTimeout(milliseconds);
    expect(await player.frames(), "frames drawn at rest").toBe(before);
  };
  const phoneKey = lesson("key");
  await player.begin("key");
  await walk(player, "key", given(phoneKey, 1), { stopAt: 2 });
  // A field that is being written in is the hardest: its cursor must not blink.
  await player.fill(player.say("gate-number-field"), "0400");
  await still(10_000);
  await page.mouse.move(400, 300);
  await still(2_000);
});

test("another size of the window is another picture, at once and not only at the next press", async ({ page, player }) => {
  await player.arrive();
  await player.settle();
  const before = await player.frames();
  await page.setViewportSize(PHONE);
  // Nobody touches anything: the new picture comes by itself.
  await page.waitForFunction((before) => window.archipel.frames() > before, before);
  await player.settle();
  // The welcome of a phone has its words below the picture: what is in the mirror is what was drawn.
  for (const button of await player.mirror.getByRole("button").all()) {
    const { x, width } = await button.boundingBox();
    expect(x + width, await button.innerText()).toBeLessThanOrEqual(PHONE.width);
  }
});
