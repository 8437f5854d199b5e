// A further language of the help: its letters are fetched once, by those who choose it, and are there without internet;
// the tree is in that language, and the practice world in its own.
import { further, lesson } from "./course.mjs";
import { PICTURES, Player, expect, test as base } from "./player.mjs";
import { Publisher } from "./publisher.mjs";
import { Words } from "./words.mjs";

const NAME = "Українська";
const counter = lesson("counter");
const said = further("01_steiger/loket.uk.ron");

const test = base.extend({
  publisher: async ({}, use) => {
    const publisher = await Publisher.open();
    await use(publisher);
    await publisher.cut();
  },

  player: async ({ page }, use) => {
    const player = new Player(page);
    player.words = new Words("uk", "nl");
    await use(player);
  },
});

const letters = (publisher) => publisher.asked.filter((name) => name.startsWith("letters/"));
const kept = (page) => expect(page.locator("html")).toHaveAttribute("data-offline", "yes", { timeout: 45_000 });
const speaks = (page, tag) => expect(page.locator("html")).toHaveAttribute("lang", tag);

/** The names of the letters that the service worker keeps. */
const keptLetters = (page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return [...new Set(all.flat().map(({ url }) => new URL(url).pathname))].filter((name) => name.startsWith("/letters/"));
  });

async function choose(player) {
  await player.choose(NAME);
  await speaks(player.page, "uk");
}

test("chosen once, there for good: one file, a tree in Ukrainian, and the same without internet", async ({ page, player, publisher }) => {
  await page.goto(publisher.address);
  await player.ready();
  await kept(page);
  expect(letters(publisher), "nobody has asked for them yet").toEqual([]);
  expect(await keptLetters(page)).toEqual([]);
  await choose(player);
  await expect(player.control(player.say("next"))).toBeAttached();
  expect(await page.title()).toBe(player.say("window-title"));
  expect(letters(publisher)).toHaveLength(1);

  await player.press(player.say("next"));
  await player.signIn();
  await page.reload();
  await player.ready();
  await speaks(page, "uk");
  expect(letters(publisher), "they are here already").toHaveLength(1);

  await publisher.cut();
  await page.reload();
  await player.ready();
  await speaks(page, "uk");
  await player.press(player.say("next"));
  await player.signIn(PICTURES, { known: true });
  const course = further("course.uk.ron");
  await player.choose(course[counter.island.name.en]);
  await player.choose(said[counter.title.en]);
  await player.practise("guided");
  await player.expectSaid(said[counter.steps[0].say.en]);
  // Computer and phone speak the language of the portals.
  await expect(page.locator("#mirror [lang=nl]")).toHaveCount(2);
  await expect(page.locator("#mirror [lang=nl]").getByText("Zoekster").first()).toBeAttached();
});

test("a new version brings the letters along, also where nobody reads them just then", async ({ page, player, publisher, context }) => {
  await page.goto(publisher.address);
  await player.ready();
  await kept(page);
  await choose(player);
  await player.choose("Nederlands");
  await speaks(page, "nl");
  const version = publisher.publish();
  const next = await context.newPage();
  await next.goto(publisher.address);
  await next.waitForFunction(() => window.archipel?.ready());
  await kept(next);
  const newest = () => next.evaluate(async () => (await navigator.serviceWorker.getRegistration()).installing?.state);
  const versions = () => next.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("archipel ")).length);
  await expect.poll(async () => [await versions(), await newest()]).toEqual([2, undefined]);
  await page.close();
  await publisher.cut();
  await next.reload();
  await next.waitForFunction(() => window.archipel?.ready());
  expect(await next.evaluate(() => document.querySelector("script[data-version]").dataset.version)).toBe(version);
  // What the browser happens to remember by itself is not to be relied on.
  await (await context.newCDPSession(next)).send("Network.clearBrowserCache");
  await choose(new Player(next));
  expect(letters(publisher)).toHaveLength(1);
});

test("chosen before the service worker was there: kept all the same", async ({ page, player, publisher }) => {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  const answer = publisher.answer.bind(publisher);
  publisher.answer = async (request, response) => {
    if (request.url.endsWith("/sw.js")) await released;
    answer(request, response);
  };
  await page.goto(publisher.address);
  await player.ready();
  await choose(player);
  expect(await keptLetters(page)).toEqual([]);
  release();
  await kept(page);
  await expect.poll(() => keptLetters(page)).toHaveLength(1);
  await publisher.cut();
  await page.reload();
  await player.ready();
  await speaks(page, "uk");
});

test("the letters cannot be had: the old language goes on, and says why", async ({ page, player, publisher, complaints }) => {
  const [name] = publisher.names.filter((name) => name.startsWith("letters/"));
  const font = publisher.files.get(name);
  publisher.files.delete(name);
  await page.goto(publisher.address);
  await player.ready();
  await player.choose(NAME);
  const dutch = new Words("nl");
  await player.expectSaid(dutch.say("notice-letters-failed", { language: NAME }));
  await speaks(page, "nl");
  await expect(player.control(dutch.say("next"))).toBeAttached();
  // The browser itself tells of the file that it did not get.
  complaints.length = 0;

  publisher.files.set(name, font);
  await choose(player);
  await expect(player.control(player.say("next"))).toBeAttached();
});

test("the readable pages are in the own language that fills the gaps", async ({ page, player }) => {
  await player.arrive();
  await player.choose("Français");
  await choose(player);
  await page.evaluate(() => window.dispatchEvent(new CustomEvent("archipel-stopped", { detail: "why" })));
  await expect(page.getByRole("heading", { name: "Le programme s’est arrêté" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Het programma is gestopt" })).toBeHidden();
});

test("in the middle of a lesson the help changes its language, and the step stays", async ({ page }) => {
  const player = new Player(page);
  await player.begin("counter");
  await player.press(player.say("popup-close"));
  await player.speakFurther("uk", NAME);
  await player.expectSaid(said[counter.steps[0].say.en]);
  await expect(player.control(player.say("popup-close")), "what was done stays done").toHaveCount(0);
  await expect(page.locator("#mirror [lang=nl]")).toHaveCount(2);
});
