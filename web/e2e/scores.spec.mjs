// Every lesson in Dutch, French and German, to its last word, by role and name: the scores come from the game's own coach
// (`crates/ui/tests/scores.rs`), so a lesson that is reworded or rearranged needs no new test. What a person does wrong on
// the way is tried in `lessons.spec.mjs`.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { LESSONS, file as lessonFile } from "./course.mjs";
import { Player, expect, test } from "./player.mjs";
import { parse } from "./ron.mjs";

const folder = process.env.ARCHIPEL_SCORES;
if (!folder) throw new Error("ARCHIPEL_SCORES names no folder: start this through `cargo xtask test`.");

/** The stories are of this day: dates stand on buttons. */
const DAY = new Date("2026-11-23T10:24:00");

/** A player who reads from the score: quick, because the next note waits for its control anyway. */
class ScorePlayer extends Player {
  async note(note, file) {
    if (note.is === "Step") {
      await this.expectStep(note.number, file);
    } else if (note.is === "Press") {
      await this.pressThe(this.control(note.name, note.role).nth(note.nth));
    } else {
      const field = this.field(note.name).nth(note.nth);
      await field.focus();
      await this.expectFocus(field);
      await field.fill(note.text);
      await expect(field).toHaveValue(note.text.length > 0 ? /./ : "");
    }
  }

  async pressThe(control) {
    await expect(control).toBeEnabled();
    const before = await this.frames();
    await control.dispatchEvent("click");
    await this.page.waitForFunction((before) => window.archipel.frames() > before, before);
    await this.settle(100);
  }
}

/** What `lessons.spec.mjs` plays, and in which languages. */
const BY_HAND = { lessons: Object.values(LESSONS), langs: ["nl", "fr"] };

for (const name of readdirSync(folder).sort()) {
  const score = parse(readFileSync(join(folder, name), "utf8"));
  if (BY_HAND.lessons.includes(score.lesson) && BY_HAND.langs.includes(score.lang)) continue;
  const file = lessonFile(score.lesson);
  test(`${score.lang}: the score of "${file.title[score.lang]}"`, async ({ page }) => {
    await page.clock.setFixedTime(DAY);
    const player = new ScorePlayer(page, score.lang);
    await player.arrive({ seed: score.seed });
    await player.chooseLanguage();
    await player.signIn();
    await player.open(file);
    await player.practise("guided");
    for (const note of score.notes) await player.note(note, file);
    await player.expectDone(file);
  });
}
