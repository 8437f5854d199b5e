// Every kind of screen as assistive technology gets it: the whole tree is what was approved, and axe finds nothing wrong.
// What was approved lies in `approved/`, see tree.mjs.
import { expectSound } from "./axe.mjs";
import { PHONE } from "./browser.mjs";
import { given, lesson } from "./course.mjs";
import { PICTURES, expect, test } from "./player.mjs";
import { expectApproved } from "./tree.mjs";
import { walk } from "./ways.mjs";

// axe is put in as a script of its own, which the page itself forbids.
test.use({ bypassCSP: true });

test.beforeEach(async ({ page }) => {
  // Some letters and appointments bear dates.
  await page.clock.setFixedTime(new Date("2026-11-23T10:00:00"));
});

/** Looks at the screen when all has come to rest. */
const looking = (page, player) => async (screen) => {
  await player.settle(500);
  await expectApproved(page, screen);
  await expectSound(page, screen);
};

/** Opens a panel from the menu, and is asked to look at it. */
async function lookInto(player, look, key, screen) {
  await player.press(player.say(key));
  await expect(player.control(player.say("close"))).toBeAttached();
  await look(screen);
  await player.press(player.say("close"));
  await expect(player.control(player.say("close"))).toHaveCount(0);
}

test("the screens around the lessons", async ({ page, player }) => {
  const look = looking(page, player);
  await player.arrive();
  await look("welcome");
  await player.chooseLanguage();
  await expect(player.control(player.say("picture-boat"))).toBeAttached();
  await look("sign-in");
  await player.signIn();
  await look("map");
  const menu = player.say("menu-of", { names: PICTURES.map((picture) => player.say(`picture-${picture}`)).join(", ") });
  await player.press(menu);
  await expect(player.control(player.say("close"))).toBeAttached();
  await look("menu");
  await player.press(player.say("close"));
  for (const [key, screen] of [["seeing-title", "seeing"], ["keys-title", "keys"], ["languages-title", "languages"], ["reset-person", "reset"]]) {
    await player.press(menu);
    await lookInto(player, look, key, screen);
  }
  await lookInto(player, look, "quay", "quay");
  await player.press(player.say("map-as-list"));
  await look("map-list");
});

test("the screens of a lesson", async ({ page, player }) => {
  test.setTimeout(480_000);
  const look = looking(page, player);
  await player.arrive();
  await player.chooseLanguage();
  await player.signIn();
  await player.openLesson("counter");
  await look("intro");
  await player.practise("watch");
  await expect(player.control(player.say("skip"))).toBeAttached();
  await look("demonstration");
  await player.press(player.say("skip"));
  await player.expectStep(1, lesson("counter"));
  await look("lesson");
  await lookInto(player, look, "practice-card", "practice-card");
  await player.press(player.say("where-to-look"));
  await look("hint");
  await walk(player, "counter", given(lesson("counter"), 2), {
    look: async (where) => {
      if (where === "reply" || where === "film" || where === "step-3") await look(`lesson-${where}`);
    },
  });
  await look("done");
  await player.press(player.say("to-islands"));
  await player.openLesson("counter");
  await look("intro-again");
  await player.press(player.say("to-card"));
  await look("card");
});

test("computer and phone, the gate and the code", async ({ page, player }) => {
  test.setTimeout(480_000);
  const look = looking(page, player);
  await player.begin("key");
  await walk(player, "key", given(lesson("key"), 1), {
    stopAt: 4,
    look: async (where) => {
      if (where === "step-2") await look("gate");
      if (where === "step-4") await look("request");
    },
  });
  await player.press(player.say("phone-yes"));
  await look("code");
});

test("a lesson on a phone", async ({ page, player }) => {
  await page.setViewportSize(PHONE);
  const look = looking(page, player);
  await player.begin("counter");
  await look("lesson-on-a-phone");
});
