// The colours of the computer are followed from the first start, and while one plays; what the learner chooses counts more.
import { expect, test } from "./player.mjs";

/** How bright the picture is, from 0 to 255. */
async function brightness(page) {
  const picture = (await page.screenshot()).toString("base64");
  return page.evaluate(async (picture) => {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [40, 40];
    const context = canvas.getContext("2d");
    // The page with the words, not the picture of the sea.
    context.drawImage(image, image.width * 0.45, 0, image.width * 0.55, image.height, 0, 0, 40, 40);
    const { data } = context.getImageData(0, 0, 40, 40);
    const sum = data.reduce((sum, value, index) => (index % 4 === 3 ? sum : sum + value), 0);
    return sum / (40 * 40 * 3);
  }, picture);
}

const isDark = (page) => expect.poll(() => brightness(page)).toBeLessThan(90);
const isLight = (page) => expect.poll(() => brightness(page)).toBeGreaterThan(170);

test("a dark computer, a light one, high contrast; and the learner's own choice", async ({ page, player }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await player.arrive();
  await player.settle();
  await isDark(page);
  await page.emulateMedia({ colorScheme: "light" });
  await isLight(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await isDark(page);
  // High contrast comes first: black on white.
  await page.emulateMedia({ colorScheme: "dark", contrast: "more" });
  await isLight(page);
  await page.emulateMedia({ colorScheme: "dark", contrast: "no-preference", forcedColors: "active" });
  await isLight(page);
  await page.emulateMedia({ colorScheme: "dark", contrast: "no-preference", forcedColors: "none" });
  await isDark(page);

  await player.press(player.say("seeing-title"));
  await player.press(`${player.say("seeing-look")}: ${player.say("look-light")}`);
  await player.press(player.say("close"));
  await isLight(page);
  await page.reload();
  await player.ready();
  await player.settle();
  await isLight(page);
  await player.press(player.say("seeing-title"));
  await expect(player.control(`${player.say("seeing-look")}: ${player.say("look-light")}`)).toHaveAttribute("aria-pressed", "true");
  await player.press(`${player.say("seeing-look")}: ${player.say("look-system")}`);
  await player.press(player.say("close"));
  await isDark(page);
});
