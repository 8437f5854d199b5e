// Without internet: what was loaded once starts again, whole. A new version comes at the next start and never mixes with
// the old one.
import { given, lesson } from "./course.mjs";
import { expect, test as base } from "./player.mjs";
import { Publisher } from "./publisher.mjs";
import { walk } from "./ways.mjs";

const counter = lesson("counter");

const test = base.extend({
  publisher: async ({}, use) => {
    const publisher = await Publisher.open();
    await use(publisher);
    await publisher.cut();
  },
});

/** The version is on this machine. */
const expectKept = (page) => expect(page.locator("html")).toHaveAttribute("data-offline", "yes", { timeout: 45_000 });

/** The version of the page, and all files that it has asked for. */
const loaded = (page) =>
  page.evaluate(() => ({
    version: document.querySelector("script[data-version]").dataset.version,
    names: performance
      .getEntriesByType("resource")
      .map(({ name }) => new URL(name).pathname.slice(1))
      .filter((name) => name !== "sw.js"),
  }));

/** The names of the versions that the browser keeps. */
const kept = (page) => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("archipel ")));

test("loaded once, then without internet: a lesson is begun, and later gone on with", async ({ page, context, player }) => {
  await player.arrive();
  await expectKept(page);

  await context.setOffline(true);
  await page.addInitScript(() => {
    window.seen = [];
    new MutationObserver((changes) => {
      for (const { target } of changes) if (target.id === "bar") window.seen.push(target.value);
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ["value"] });
  });
  await page.reload();
  await player.ready();
  expect(await page.evaluate(() => navigator.onLine)).toBe(false);
  const seen = await page.evaluate(() => window.seen);
  expect(seen.length, "the bar moves more than once").toBeGreaterThan(2);
  expect(seen.at(-1)).toBeGreaterThanOrEqual(95);
  await player.chooseLanguage();
  await player.signIn();
  await player.openLesson("counter");
  await player.practise("guided");
  await walk(player, "counter", given(counter, 1), { stopAt: 3 });

  await context.setOffline(false);
  await page.reload();
  await player.comeBack();
  await player.openLesson("counter");
  await player.press(player.say("resume"));
  await player.expectStep(3, counter);
});

test("a new version: the open page keeps the old one whole, the next start is entirely new", async ({ context, page, player, publisher }) => {
  await page.goto(publisher.address);
  await player.ready();
  await expectKept(page);
  const old = { version: (await loaded(page)).version, names: publisher.names };
  expect((await loaded(page)).names.every((name) => old.names.includes(name))).toBe(true);

  const version = publisher.publish();
  const other = await context.newPage();
  await other.goto(publisher.address);
  await other.waitForFunction(() => window.archipel?.ready());
  const next = await loaded(other);
  expect(next.version).toBe(version);
  expect(next.names.filter((name) => !publisher.names.includes(name)), "files of the old version").toEqual([]);
  await expect.poll(() => kept(other)).toHaveLength(2);

  // The old page still finds every file of its own, though the server has none of them any more.
  const found = await page.evaluate(
    (names) => Promise.all(names.map(async (name) => (await fetch(name, { cache: "no-store" })).ok)),
    old.names,
  );
  expect(found).toEqual(old.names.map(() => true));
  await player.choose("Nederlands");
  // So also when the new page is started again: its start puts away only what nobody uses.
  await other.reload();
  await other.waitForFunction(() => window.archipel?.ready());
  await expectKept(other);
  await other.waitForTimeout(1_000);
  expect(await kept(other)).toHaveLength(2);

  // The old page is closed, the server is gone: what starts is the new version, and the old one is put away.
  await page.close();
  await publisher.cut();
  await other.reload();
  await other.waitForFunction(() => window.archipel?.ready());
  expect((await loaded(other)).version).toBe(version);
  await expect.poll(() => kept(other)).toEqual([expect.stringContaining(version)]);
});

test("a version that does not come whole is not kept", async ({ page, player, publisher }) => {
  const picture = publisher.names.find((name) => name.startsWith("icon-512"));
  publisher.files.set(picture, Buffer.from("of another version"));
  await page.goto(publisher.address);
  await player.ready();
  await expect.poll(() => publisher.asked.filter((name) => name === picture).length).toBeGreaterThan(1);
  await expect.poll(() => kept(page)).toEqual([]);
  await expect(page.locator("html")).not.toHaveAttribute("data-offline");
});

test("the server is slow: the version that is here starts", async ({ page, player, publisher }) => {
  await page.goto(publisher.address);
  await player.ready();
  await expectKept(page);
  publisher.answer = () => {};
  await page.reload();
  await player.ready();
  expect((await loaded(page)).names.length).toBeGreaterThan(3);
});

for (const [what, forbid] of Object.entries({
  "the browser keeps no files": () => {
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("it is forbidden", "SecurityError"));
    LockManager.prototype.request = () => Promise.reject(new DOMException("it is forbidden", "SecurityError"));
  },
  "the page came without https": () => {
    for (const name of ["serviceWorker", "locks", "storage"]) delete Navigator.prototype[name];
  },
})) {
  test(`${what}: the game goes on`, async ({ page, player }) => {
    await page.addInitScript(forbid);
    await player.arrive();
    await player.chooseLanguage();
    expect(await kept(page)).toEqual([]);
    await expect(page.locator("html")).not.toHaveAttribute("data-offline");
  });
}

test("the page can be installed: a name, a start, a look and pictures of the right size", async ({ page }) => {
  await page.goto("/");
  const manifest = await page.evaluate(async () => {
    const link = document.querySelector("link[rel=manifest]").href;
    const response = await fetch(link);
    const manifest = await response.json();
    const size = async ({ src }) => {
      const picture = new Image();
      picture.src = new URL(src, link);
      await picture.decode();
      return `${picture.naturalWidth}x${picture.naturalHeight}`;
    };
    const drawn = await Promise.all(manifest.icons.map(size));
    return { ...manifest, kind: response.headers.get("Content-Type"), drawn };
  });
  expect(manifest.kind).toBe("application/manifest+json");
  expect(manifest).toMatchObject({ name: "Archipel", short_name: "Archipel", start_url: "./", scope: "./", display: "standalone" });
  expect(Object.keys(manifest.description_localized)).toEqual(["nl", "fr", "de", "en"]);
  const sizes = manifest.icons.map(({ sizes, purpose = "any" }) => `${purpose} ${sizes}`);
  expect(sizes).toEqual(["any any", "any 192x192", "any 512x512", "maskable 512x512"]);
  expect(manifest.drawn.slice(1)).toEqual(["192x192", "512x512", "512x512"]);
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
});
