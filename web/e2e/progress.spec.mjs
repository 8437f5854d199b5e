// What was learned is still there: after a reload, with damaged or blocked storage, with two tabs. And what looks like
// real data never gets there.
import { given, lesson, lessonsOn } from "./course.mjs";
import { PICTURES, Player, expect, test } from "./player.mjs";
import { walk } from "./ways.mjs";

const counter = lesson("counter");

test("reload in the middle of a lesson: the same pictures, the same step", async ({ page, player }) => {
  await player.begin("counter");
  await walk(player, "counter", given(counter, 1), { stopAt: 4 });
  await page.reload();
  await player.comeBack();
  await player.press(`${player.say("go-on")}: ${player.tell(counter.title)}`);
  await player.press(player.say("resume"));
  await player.expectStep(4, counter);
  // Other pictures are another person, who has done nothing yet.
  await page.reload();
  await player.ready();
  await player.press(player.say("next"));
  await player.signIn(["cup", "cup", "fish"]);
  await expect(player.control(`${player.say("begin")}: ${player.tell(counter.title)}`)).toBeAttached();
});

test("reload at the end: the bridge still stands", async ({ page, player }) => {
  await player.begin("counter", { way: "alone" });
  await walk(player, "counter", given(counter, 1));
  await expect(player.control(player.say("next-changed"))).toBeAttached();
  await page.reload();
  await player.comeBack();
  const all = lessonsOn(counter.island.id);
  await player.press(`${player.tell(counter.island.name)}, ${player.say("lessons-done", { done: 1, all })}`);
  await expect(player.control(`${player.tell(counter.title)}, ${player.say("state-alone")}`)).toBeAttached();
});

/** Changes letters in the middle of a slot, as a failing disk does. */
const damage = (page, keys) =>
  page.evaluate((keys) => {
    for (const key of keys) {
      const text = localStorage.getItem(key);
      const middle = Math.floor(text.length / 2);
      localStorage.setItem(key, `${text.slice(0, middle)}\u2592\u2592${text.slice(middle + 2)}`);
    }
  }, keys);

test("the newest save is damaged: the one before it is used, and the learner is told", async ({ page, player }) => {
  await player.begin("counter");
  await walk(player, "counter", given(counter, 1), { stopAt: 3 });
  const { key } = await player.newestSlot();
  await damage(page, [key]);
  await page.reload();
  await player.ready();
  await player.expectSaid(player.say("notice-older"));
  await player.press(player.say("close-notice"));
  await player.comeBack();
  await player.openLesson("counter");
  await player.press(player.say("resume"));
  await player.expectSaid(counter.steps[1].say);
  const kept = await page.evaluate(() => localStorage.getItem("archipel.progress-damaged-1"));
  expect(kept, "the damaged save is set aside").toContain("\u2592");
});

test("both saves are damaged: a clean start, and the learner is told", async ({ page, player }) => {
  await player.begin("counter");
  await walk(player, "counter", given(counter, 1), { stopAt: 2 });
  await damage(page, ["archipel.progress-a", "archipel.progress-b"]);
  await page.reload();
  await player.ready();
  await player.expectSaid(player.say("notice-set-aside"));
  await player.chooseLanguage();
  await player.signIn(PICTURES);
  await player.openLesson("counter");
  await player.practise("guided");
  await player.expectStep(1, counter);
});

for (const [what, block] of Object.entries({
  "storage that takes nothing": () => {
    Storage.prototype.setItem = () => {
      throw new DOMException("it is full", "QuotaExceededError");
    };
  },
  "storage that is forbidden": () => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("it is forbidden", "SecurityError");
      },
    });
  },
})) {
  test(`${what}: the mark "not saved", and the game goes on`, async ({ page, player }) => {
    await page.addInitScript(block);
    await player.begin("counter");
    await expect(player.control(player.say("not-kept"))).toBeAttached();
    await expect(page.locator("html")).toHaveAttribute("data-saved", "no");
    await walk(player, "counter", given(counter, 1), { stopAt: 3 });
    await player.press(player.say("not-kept"));
    await expect(player.mirror.getByRole("dialog").getByText(player.say("not-kept-blocked"))).toBeAttached();
  });
}

test("a second tab: the first is told and overwrites nothing", async ({ context, player }) => {
  await player.begin("counter");
  await walk(player, "counter", given(counter, 1), { stopAt: 2 });

  const other = new Player(await context.newPage());
  await other.arrive();
  await other.comeBack();
  await other.openLesson("counter");
  await other.press(other.say("resume"));
  await other.expectStep(2, counter);
  const before = await other.newestSlot();
  await other.press(other.say("browser-back"));
  await expect.poll(async () => (await other.newestSlot()).revision).toBe(before.revision + 1);
  const { text } = await other.newestSlot();

  await player.page.bringToFront();
  await player.expectSaid(player.say("notice-second-window"));
  await player.press(player.say("close-notice"));
  await expect(player.control(player.say("not-kept"))).toBeAttached();
  await player.press(player.say("bookmark-name", { title: player.say("search-name") }));
  await player.expectSaid(player.say("search-hint"));
  expect((await player.newestSlot()).text, "what the second tab saved").toBe(text);
});

test("a real number is wiped, kindly, and never stored", async ({ page, player }) => {
  await page.addInitScript(() => {
    window.written = [];
    const original = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      window.written.push(value);
      return original.call(this, key, value);
    };
  });
  await player.begin("key");
  await walk(player, "key", given(lesson("key"), 1), { stopAt: 2 });
  const name = player.say("gate-number-field");
  const field = player.field(name);
  const expectWiped = async () => {
    await player.expectSaid(player.say("real-mobile"));
    await expect(field).toHaveValue("");
  };

  await player.goTo(name);
  await field.fill("0470 12 34 56");
  await expectWiped();
  await player.understand();

  // Typed by hand it is wiped at the last digit.
  await player.goTo(name);
  await field.pressSequentially("0470/12.34.56");
  await expectWiped();
  await player.understand();

  const written = await page.evaluate(() => [...window.written, ...Object.values(localStorage)].join("\n").replace(/[\s./]/g, ""));
  expect(written).toContain("archipel-progress");
  expect(written).not.toContain("0470");
});
