// What happens to those who listen and work with the keyboard: news are said by themselves, the keyboard follows, a panel
// keeps it until it is closed, and one key leads to the task.
import { given, lesson } from "./course.mjs";
import { expect, test } from "./player.mjs";
import { walk } from "./ways.mjs";

const manner = (page, manner) => page.locator(`.spoken[aria-live=${manner}]`);

test("what the pilot answers and what the phone brings is said by itself", async ({ page, player }) => {
  await player.begin("key");
  await player.press(player.say("i-am-done"));
  await expect(player.control(player.say("understood"))).toBeAttached();
  const reply = await page.evaluate(() => document.querySelector(".spoken[aria-live=polite]").textContent);
  expect(reply.length).toBeGreaterThan(10);
  await player.understand();
  await expect(manner(page, "polite")).not.toHaveText(reply);
  // The next step is said, and so is what comes to the phone.
  await walk(player, "key", given(lesson("key"), 1), { stopAt: 3 });
  await expect(manner(page, "polite")).toContainText(player.tell(lesson("key").steps[2].say).replaceAll("**", "").slice(0, 12));
});

test("a panel keeps the keyboard until it is closed, and gives it back", async ({ page, player }) => {
  await player.begin("counter");
  const menu = player.control(player.say("menu"));
  await menu.focus();
  await player.settle();
  await page.keyboard.press("Enter");
  await expect(player.mirror.getByRole("dialog")).toHaveAttribute("aria-modal", "true");
  await player.settle();
  const seen = new Set();
  for (let pressed = 0; pressed < 30; pressed++) {
    const [id, inside] = await page.evaluate(() => [document.activeElement.id, document.activeElement.closest("[aria-modal=true]") !== null]);
    expect(inside, id).toBe(true);
    seen.add(id);
    await page.keyboard.press("Tab");
    // On the way from the last control to the first the page itself has the keyboard, for a frame.
    await page.waitForFunction((before) => ![before, "canvas"].includes(document.activeElement.id), id);
  }
  expect(seen.size, "it goes round").toBeLessThan(25);
  // Nothing else is there for those who listen.
  await expect(player.control(player.say("i-am-done"))).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(player.mirror.locator("[aria-modal=true]")).toHaveCount(0);
  await expect(menu).toBeFocused();
});

test("one key leads to the task and back, and a new page begins at its heading", async ({ page, player }) => {
  await player.begin("counter");
  const close = player.control(player.say("popup-close"));
  await close.focus();
  await player.settle();
  await page.keyboard.press("F2");
  const task = () => page.evaluate(() => document.activeElement.textContent);
  await expect.poll(task).toBe(player.tell(lesson("counter").steps[0].say).replaceAll("**", ""));
  await page.keyboard.press("F2");
  await expect(close).toBeFocused();

  await page.keyboard.press("Enter");
  await player.settle();
  const bookmark = player.control(player.say("bookmark-name", { title: player.say("search-name") }));
  await bookmark.focus();
  await player.settle();
  await page.keyboard.press("Enter");
  await player.goTo(player.say("search-label"));
  await page.keyboard.type("x");
  await page.keyboard.press("F2");
  await expect.poll(task, "also out of a field").not.toBe("");
});
