// A trainer opens a course from disk: its lesson is there and played, its progress is kept, and what is no course is refused.
import { readFileSync } from "node:fs";
import { parse } from "./ron.mjs";
import { PICTURES, expect, test } from "./player.mjs";
import { zip } from "./zip.mjs";

const manual = readFileSync(new URL("../../lessons/README.md", import.meta.url), "utf8");
const part = manual.split("## Your first lesson in 15 minutes")[1].split("\n## ")[0];
const blocks = part.split("```ron\n// ").slice(1).map((block) => block.split("```")[0]);
/** The course that the manual begins with. */
const files = Object.fromEntries(blocks.map((block) => [block.split("\n")[0], block.slice(block.indexOf("\n") + 1)]));
const first = parse(files["eerste.lesson.ron"]);

/** Signs in and chooses this file in the menu. */
async function open(page, player, bytes) {
  const names = PICTURES.map((picture) => player.say(`picture-${picture}`)).join(", ");
  await player.press(player.say("menu-of", { names }));
  await player.press(player.say("open-lessons"));
  await page.locator("#import").setInputFiles({ name: "cursus.zip", mimeType: "application/zip", buffer: bytes });
}

async function arrive(player) {
  await player.arrive();
  await player.chooseLanguage();
  await player.signIn();
}

test("a course is opened and played, and stays for this visit", async ({ page, player }) => {
  await arrive(player);
  await open(page, player, zip(files));
  await player.expectSaid(player.say("notice-lessons-opened", { n: 1 }));
  await player.press(`${player.say("begin")}: ${player.tell(first.title)}`);
  await player.practise("guided");
  await player.expectStep(1, first);
  await page.reload();
  await player.comeBack();
  await expect(player.control(`${player.say("begin")}: ${player.tell(first.title)}`)).toHaveCount(0);
  await open(page, player, zip(files));
  await player.press(`${player.say("go-on")}: ${player.tell(first.title)}`);
  await player.press(player.say("resume"));
  await player.expectStep(1, first);
});

test("a course with a mistake says so, and what is no course is refused", async ({ page, player }) => {
  await arrive(player);
  const broken = { ...files, "eerste.lesson.ron": "(title: " };
  await open(page, player, zip(broken));
  await player.expectSaid(player.say("notice-lessons-none"));
  await player.press(player.say("lessons-wrong", { n: 1 }));
  await player.expectSaid("eerste.lesson.ron");
  await player.press(player.say("close"));
  await open(page, player, Buffer.from("this is no zip"));
  await player.expectSaid(player.say("pack-not-a-zip"));
  await open(page, player, zip({ "../course.ron": "()" }));
  await player.expectSaid("../course.ron");
});
