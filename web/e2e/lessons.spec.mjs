// Three lessons, done with help from the first page to the last word and with wrong turns on the way, in Dutch and in French;
// one by keyboard alone, and one with two keys of it. All the others: `scores.spec.mjs`.
import { LESSONS, given, lesson } from "./course.mjs";
import { KeyboardPlayer, Player, SwitchPlayer, test } from "./player.mjs";
import { walk } from "./ways.mjs";

// Each language has its own start, so that other people and other cases are played.
for (const [lang, seed] of [["nl", 0], ["fr", 1]]) {
  for (const name of Object.keys(LESSONS)) {
    test(`${lang}: "${lesson(name).title[lang]}", with a wrong turn`, async ({ page }) => {
      const player = new Player(page, lang);
      await player.begin(name, { seed });
      await walk(player, name, given(lesson(name), seed + 1));
    });
  }
}

test("the phone key by keyboard alone", async ({ page }) => {
  test.setTimeout(300_000);
  const player = new KeyboardPlayer(page, "nl");
  await player.begin("key", { seed: 2 });
  await walk(player, "key", given(lesson("key"), 3));
});

test("the right counter with Tab and Space alone", async ({ page }) => {
  test.setTimeout(480_000);
  const player = new SwitchPlayer(page, "nl");
  await player.begin("counter");
  await walk(player, "counter", given(lesson("counter"), 1));
});
