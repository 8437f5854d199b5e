// Typing as people do it in a browser: accents, a composition, the clipboard, corrections. The game must hold what the
// field shows, and only that.
import { PHONE } from "./browser.mjs";
import { given, lesson } from "./course.mjs";
import { test, expect, Player } from "./player.mjs";
import { walk } from "./ways.mjs";

/** In a lesson, with the cursor in the search field. */
async function atSearch(page) {
  const player = new Player(page);
  await player.begin("counter");
  await player.press(player.say("popup-close"));
  await player.press(player.say("bookmark-name", { title: player.say("search-name") }));
  const name = player.say("search-label");
  await player.goTo(name);
  await player.settle();
  return { player, name, field: player.field(name) };
}

/** What the game itself knows: the mirror without the field that the learner writes in. */
const sameInGame = async (player, name, text) => {
  await player.expectWritten(name, text);
  // Leaving the field takes the game's own text back into it.
  await player.page.keyboard.press("Tab");
  await player.settle();
  await player.expectWritten(name, text);
};

test("letters with accents and signs of the third level", async ({ page }) => {
  const { player, name } = await atSearch(page);
  await page.keyboard.type("crèche é ê ë ç ñ ü ß @ € œ # {");
  await sameInGame(player, name, "crèche é ê ë ç ñ ü ß @ € œ # {");
});

test("a dead key and a composition", async ({ page, context }) => {
  const { player, name, field } = await atSearch(page);
  const session = await context.newCDPSession(page);
  await page.keyboard.type("caf");
  await session.send("Input.imeSetComposition", { text: "´", selectionStart: 1, selectionEnd: 1 });
  await expect(field).toHaveValue("caf´");
  await session.send("Input.insertText", { text: "é" });
  await player.expectWritten(name, "café");
  await page.keyboard.type(" cr");
  for (const text of ["e", "ec", "ech"]) {
    await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await session.send("Input.insertText", { text: "èche" });
  await sameInGame(player, name, "café crèche");
});

test("select, cut, paste, undo, and a correction in the middle", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { player, name } = await atSearch(page);
  await page.keyboard.type("woning");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+x");
  await player.expectWritten(name, "");
  await page.keyboard.press("Control+v");
  await page.keyboard.type(" ");
  await page.keyboard.press("Control+v");
  await player.expectWritten(name, "woning woning");
  await page.keyboard.press("Control+z");
  await player.expectWritten(name, "woning ");
  await page.keyboard.press("Home");
  await page.keyboard.type("de ");
  await player.expectWritten(name, "de woning ");
  await page.keyboard.press("Shift+End");
  await page.keyboard.type("crèche");
  await sameInGame(player, name, "de crèche");
});

test("the cursor goes where the pointer presses", async ({ page }) => {
  const { player, name, field } = await atSearch(page);
  await page.keyboard.type("woning");
  await player.settle();
  const box = await field.boundingBox();
  await page.mouse.click(box.x + 14, box.y + box.height / 2);
  await player.settle();
  await expect(field).toBeFocused();
  await page.keyboard.type("x");
  const written = await field.inputValue();
  expect(written.indexOf("x"), written).toBeLessThan(3);
  await sameInGame(player, name, written);
});

test("fast typing arrives whole", async ({ page }) => {
  const { player, name } = await atSearch(page);
  const text = "een woning huren in een kleine gemeente";
  await page.keyboard.type(text);
  await sameInGame(player, name, text);
});

test("each field asks for its own kind of keyboard", async ({ player }) => {
  const file = lesson("key");
  await player.begin("key");
  const look = async (where) => {
    if (where !== "step-2") return;
    await expect(player.field(player.say("gate-number-field"))).toHaveAttribute("inputmode", "tel");
  };
  await walk(player, "key", given(file, 1), { stopAt: 4, look });
  await player.press(player.say("phone-yes"));
  await expect(player.field(player.say("phone-code"))).toHaveAttribute("inputmode", "numeric");
  await expect(player.field(player.say("phone-code"))).toHaveAttribute("type", "password");
});

test.describe("by finger", () => {
  test.use({ hasTouch: true });

  test("the keyboard of a phone does not cover what one writes", async ({ page, player }) => {
    await page.setViewportSize(PHONE);
    await player.begin("key");
    await walk(player, "key", given(lesson("key"), 1), { stopAt: 2 });
    const field = player.field(player.say("gate-number-field"));
    await player.goTo(player.say("gate-number-field"));
    // Browsers that do not shrink the page tell how much of it is still seen.
    const sight = async (height) => {
      await page.evaluate((height) => {
        Object.defineProperty(window.visualViewport, "height", { value: height, configurable: true });
        window.visualViewport.dispatchEvent(new Event("resize"));
      }, height);
      await expect.poll(async () => (await page.locator("#canvas").boundingBox()).height).toBe(height);
      await player.settle();
    };
    await sight(PHONE.height - 340);
    // The picture of the new size comes when the machine has drawn it.
    await expect
      .poll(async () => {
        const { y, height } = await field.boundingBox();
        return y >= 0 && y + height <= PHONE.height - 340;
      }, { message: "the field is above the keyboard" })
      .toBe(true);
    await expect(field).toBeFocused();
    await sight(PHONE.height);
  });

  test("two fingers enlarge the page, and so do Ctrl and the wheel", async ({ page, player }) => {
    await player.arrive();
    await player.settle();
    const swallowed = (ctrlKey) =>
      page.evaluate((ctrlKey) => {
        const turn = new WheelEvent("wheel", { deltaY: -10, ctrlKey, bubbles: true, cancelable: true });
        return !document.getElementById("canvas").dispatchEvent(turn);
      }, ctrlKey);
    expect(await swallowed(true)).toBe(false);
    expect(await swallowed(false), "without Ctrl the wheel is the game's").toBe(true);
    const canvas = page.locator("#canvas");
    expect(await canvas.evaluate((canvas) => getComputedStyle(canvas).touchAction), "two fingers are the browser's").toBe("pinch-zoom");
  });

  test("touching a field opens its keyboard at once", async ({ page }) => {
    const { player, field } = await atSearch(page);
    await player.page.locator("#canvas").evaluate((canvas) => canvas.focus());
    await expect(field).toHaveAttribute("autocorrect", "off");
    await expect(field).toHaveAttribute("inputmode", "search");
    const box = await field.boundingBox();
    await page.evaluate(() => {
      // The keyboard opens only if the focus comes while the touch is handled.
      window.during = [];
      document.getElementById("canvas").addEventListener("pointerup", () => window.during.push(document.activeElement.tagName));
    });
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    expect(await page.evaluate(() => window.during)).toEqual(["INPUT"]);
    expect(await field.evaluate((element) => getComputedStyle(element).fontSize)).toBe("16px");
  });
});
