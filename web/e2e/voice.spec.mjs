// Reading aloud in the browser, with a stand-in for its voices: which languages can be read, sentence after sentence and
// word for word, what stops the voice, and the question before anything goes over the internet.
import { lesson } from "./course.mjs";
import { test, expect } from "./player.mjs";

const DUTCH = { name: "Ellen", lang: "nl-BE", localService: true };
const GERMAN = { name: "Anna", lang: "de_DE", localService: true };
const UKRAINIAN = { name: "Lesya", lang: "uk-UA", localService: true };
const FAR = { name: "Far away", lang: "nl-NL", localService: false };

/** Puts voices in the place of the browser's own. `late`: they are known only when `window.voice.come()` is called. */
async function give(page, voices, { late = false } = {}) {
  await page.addInitScript(
    ({ voices, late }) => {
      class Voice extends EventTarget {
        voices = late ? [] : voices;
        said = [];
        hushed = 0;
        now = null;
        get speaking() {
          return this.now !== null;
        }
        get pending() {
          return false;
        }
        getVoices() {
          return this.voices;
        }
        speak(utterance) {
          if (this.now) throw new Error("two at a time");
          this.now = utterance;
          const { text, lang, rate, voice } = utterance;
          this.said.push({ text, lang, rate, voice: voice.name });
        }
        cancel() {
          const now = this.now;
          if (!now) return;
          this.now = null;
          this.hushed += 1;
          // Browsers tell of it a little later; nobody may be confused by that.
          setTimeout(() => now.onerror?.({ error: "interrupted" }), 50);
        }
        // What the test makes happen.
        come() {
          this.voices = voices;
          this.dispatchEvent(new Event("voiceschanged"));
        }
        word(charIndex) {
          this.now.onboundary?.({ name: "word", charIndex });
        }
        end() {
          const now = this.now;
          this.now = null;
          now.onend?.({});
        }
      }
      window.voice = new Voice();
      Object.defineProperty(window, "speechSynthesis", { value: window.voice, configurable: true });
      window.SpeechSynthesisUtterance = class {
        constructor(text) {
          this.text = text;
        }
      };
    },
    { voices, late },
  );
}

const said = (page) => page.evaluate(() => window.voice.said);
const hushed = (page) => page.evaluate(() => window.voice.hushed);
const lastSaid = async (page) => (await said(page)).at(-1)?.text;

/** The voice comes to the end of its sentence, and begins with the next. */
async function goOn(page) {
  const before = (await said(page)).length;
  await page.evaluate(() => window.voice.end());
  await expect.poll(async () => (await said(page)).length).toBe(before + 1);
}

/** On the page of the pictures. Its button has the same name as the one of the page before. */
async function atPictures(player) {
  await player.arrive();
  await player.chooseLanguage();
  await expect(player.control(player.say("sign-in-title"), "heading")).toBeAttached();
  await player.settle();
}

test("no voice, no button", async ({ page, player }) => {
  await give(page, []);
  await player.arrive();
  await expect(player.control(player.say("read-page"))).toHaveCount(0);
});

test("voices come late, and each language has its own", async ({ page, player }) => {
  await give(page, [DUTCH, GERMAN], { late: true });
  await player.arrive();
  const button = player.control(player.say("read-page"));
  await player.settle();
  await expect(button).toHaveCount(0);
  await page.evaluate(() => window.voice.come());
  await expect(button).toHaveCount(1);
  await player.choose("Français");
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.locator("#mirror").getByRole("button", { name: "Lire cette page à voix haute" })).toHaveCount(0);
  await player.choose("Deutsch");
  await page.locator("#mirror").getByRole("button", { name: "Diese Seite vorlesen" }).dispatchEvent("click");
  await expect.poll(() => said(page)).toHaveLength(1);
  expect((await said(page))[0]).toMatchObject({ voice: "Anna", lang: "de_DE", rate: 1 });
});

test("a further language of the help has a voice of its own, the portals keep theirs", async ({ page, player }) => {
  await give(page, [DUTCH, UKRAINIAN]);
  await player.begin("counter");
  await player.expectStep(1, lesson("counter"));
  await player.speakFurther("uk", "Українська");
  await player.press(player.say("read-pilot"));
  await expect.poll(() => said(page)).toHaveLength(1);
  expect((await said(page))[0]).toMatchObject({ voice: "Lesya", lang: "uk-UA" });
  await player.press(player.say("read-phone"));
  await expect.poll(async () => (await said(page)).at(-1).voice).toBe("Ellen");
});

test("sentence after sentence and word for word; a second press stops", async ({ page, player }) => {
  await give(page, [FAR, DUTCH]);
  await atPictures(player);
  await player.press(player.say("read-page"));
  await expect.poll(() => said(page)).toHaveLength(1);
  expect(await said(page)).toEqual([{ text: player.say("sign-in-title"), lang: "nl-BE", rate: 1, voice: "Ellen" }]);

  const [first, second] = player.say("sign-in-why").split(/(?<=\.) /);
  await goOn(page);
  await expect.poll(() => lastSaid(page)).toBe(first);
  await player.settle();
  const sentence = await page.locator("#canvas").screenshot();
  await page.evaluate((at) => window.voice.word(at), first.lastIndexOf(" ") + 1);
  await player.settle();
  const word = await page.locator("#canvas").screenshot();
  expect(sentence.equals(word), "the mark moves to the word").toBe(false);
  await goOn(page);
  await expect.poll(() => lastSaid(page)).toBe(second);

  await player.press(player.say("read-stop"));
  expect(await hushed(page)).toBe(1);
  await expect(player.control(player.say("read-page"))).toHaveCount(1);
  // What the browser tells afterwards of the sentence that was cut short begins nothing.
  await player.settle();
  expect(await lastSaid(page)).toBe(second);
});

test("the voice stops when the page changes", async ({ page, player }) => {
  await give(page, [DUTCH]);
  await atPictures(player);
  await player.press(player.say("read-page"));
  await player.press(player.say("back"));
  expect(await hushed(page)).toBe(1);
  await expect(player.control(player.say("read-stop"))).toHaveCount(0);
});

test("by itself and slowly, for whoever wants that", async ({ page, player }) => {
  await give(page, [DUTCH]);
  await player.arrive();
  await player.chooseLanguage();
  await player.signIn();
  const pictures = ["boat", "sun", "key"].map((picture) => player.say(`picture-${picture}`)).join(", ");
  await player.press(player.say("menu-of", { names: pictures }));
  await player.press(player.say("hearing-title"));
  await player.press(`${player.say("hearing-speed")}: ${player.say("hearing-slow")}`);
  expect(await said(page)).toEqual([]);
  await player.press(`${player.say("hearing-when")}: ${player.say("hearing-by-itself")}`);
  await expect.poll(() => lastSaid(page)).toBe(player.say("hearing-title"));
  await player.press(player.say("close"));
  await player.openLesson("key");
  const title = player.tell(lesson("key").title);
  await expect.poll(async () => title.includes(await lastSaid(page))).toBe(true);
  expect((await said(page)).at(-1).rate).toBe(0.75);
});

test("a voice on the internet reads only after a yes, and is asked for once", async ({ page, player }) => {
  await give(page, [FAR]);
  await player.arrive();
  await player.press(player.say("read-page"));
  await player.expectSaid(player.say("network-sends"));
  expect(await said(page)).toEqual([]);
  await player.press(`${player.say("network-may")}: ${player.say("network-yes")}`);
  await player.press(player.say("close"));
  await player.press(player.say("read-page"));
  await expect.poll(async () => (await said(page))[0]).toMatchObject({ voice: "Far away", lang: "nl-NL" });

  await page.reload();
  await player.ready();
  await player.press(player.say("read-page"));
  await expect.poll(async () => (await said(page))[0]).toMatchObject({ voice: "Far away" });
});
