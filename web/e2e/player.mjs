// A player: does by role and name what a learner does, through the accessibility mirror, and hears what the pilot says.
// `test` gives each test a player, and fails it when the page complains in the console.
import { test as base, expect as impatient } from "@playwright/test";
import { address } from "./browser.mjs";
import { begins, lesson, pattern } from "./course.mjs";
import { Words } from "./words.mjs";

/** A frame drawn by the processor takes its time, on a busy machine all the more. */
export const expect = impatient.configure({ timeout: 15_000 });

/** Who signs in, in most tests. */
export const PICTURES = ["boat", "sun", "key"];

export class Player {
  /** `lang` is the language of help and portals alike. */
  constructor(page, lang = "nl") {
    this.page = page;
    this.lang = lang;
    this.words = new Words(lang);
    this.mirror = page.locator("#mirror");
  }

  /** The words of the game or of the practice world. */
  say(key, values) {
    return this.words.say(key, values);
  }

  /** A text of the lessons. */
  tell(text) {
    return text[this.lang] ?? text.of;
  }

  /** Opens the game. `seed` decides who is played: without it each start would be another story. */
  async arrive({ seed = 0 } = {}) {
    await this.page.addInitScript((share) => {
      Math.random = () => share;
    }, seed / 2 ** 53);
    await this.page.goto(address);
    await this.ready();
  }

  /** The first screen is there. */
  async ready() {
    await this.page.waitForFunction(() => window.archipel?.ready(), undefined, { timeout: 45_000 });
    await expect(this.mirror.getByRole("button").first()).toBeAttached();
  }

  /** A control by role and name. */
  control(name, role = "button") {
    return this.mirror.getByRole(role, { name, exact: true });
  }

  /** A field by its name. */
  field(name) {
    return this.mirror.getByLabel(name, { exact: true }).and(this.page.locator("input, textarea"));
  }

  /** Presses a button, and looks up only when the game has answered: a person does not press on in the same instant. */
  async press(name, role = "button") {
    const control = this.control(name, role);
    await expect(control).toBeEnabled();
    const before = await this.frames();
    await control.dispatchEvent("click");
    await this.page.waitForFunction((before) => window.archipel.frames() > before, before);
    await this.settle(100);
  }

  /** Presses a big row by its first line. */
  async choose(title) {
    await this.press(begins(title));
  }

  /** Follows a link. */
  async follow(name) {
    await this.press(name, "link");
  }

  /** Brings another program of the practice PC to the front. */
  async turnTo(name) {
    await this.press(name);
    await expect(this.control(name)).toHaveAttribute("aria-pressed", "true");
  }

  /** Writes into a field, in place of what was in it. */
  async fill(name, text) {
    await this.goTo(name);
    await this.field(name).fill(text);
    await this.expectWritten(name, text);
  }

  /** Puts the cursor into a field. */
  async goTo(name) {
    await this.field(name).focus();
    await this.expectFocus(this.field(name));
  }

  /** The game knows that this control has the focus, and so the keyboard. */
  async expectFocus(control) {
    await expect(control).toBeFocused();
  }

  /** The field holds this text; a secret one shows a dot for each letter. */
  async expectWritten(name, text) {
    const secret = (await this.field(name).getAttribute("type")) === "password";
    await expect(this.field(name)).toHaveValue(secret ? new RegExp(`^.{${text.length}}$`) : text);
  }

  /** The pilot, or the page, says this: words, a pattern, or a text of the lesson. */
  async expectSaid(said) {
    const words = typeof said === "string" || said instanceof RegExp ? said : pattern(said, this.lang);
    await expect(this.mirror.getByText(words).first()).toBeAttached();
  }

  /** The step that is shown, counted from 1. */
  async expectStep(step, ofLesson) {
    await this.expectSaid(this.say("step-of", { step, all: ofLesson.steps.length }));
    await this.expectSaid(ofLesson.steps[step - 1].say);
  }

  /** From the first page to the pictures. */
  async chooseLanguage() {
    const own = { nl: "Nederlands", fr: "Français", de: "Deutsch", en: "English" }[this.lang];
    await this.choose(own);
    await expect(this.page.locator("html")).toHaveAttribute("lang", this.lang);
    await this.press(this.say("next"));
  }

  /** In the middle of anything: the help speaks a further language, and the portals go on in theirs. */
  async speakFurther(tag, name) {
    await this.press(this.say("help-language-name", { language: "Nederlands" }));
    await this.press(`${this.say("language-of-help")}: ${name}`);
    await expect(this.page.locator("html")).toHaveAttribute("lang", tag);
    this.words = new Words(tag, this.lang);
    await this.press(this.say("close"));
  }

  /** Three pictures, then the map. */
  async signIn(pictures = PICTURES, { known = false } = {}) {
    const names = [];
    for (const picture of pictures) {
      names.push(this.say(`picture-${picture}`));
      await this.press(names.at(-1));
      await this.expectSaid(this.say("sign-in-picked", { names: names.join(", ") }));
    }
    await this.expectSaid(this.say(known ? "sign-in-known" : "sign-in-new"));
    await this.press(this.say("start"));
    await expect(this.control("Archipel", "heading")).toBeAttached();
  }

  /** From the map to the first page of a lesson. */
  async openLesson(name) {
    await this.open(lesson(name));
  }

  /** The same with the lesson itself. */
  async open(file) {
    const row = this.control(begins(this.tell(file.title)));
    // In the list, and on the island that is shown, the lesson is there already.
    if ((await row.count()) === 0) await this.choose(this.tell(file.island.name));
    await this.choose(this.tell(file.title));
    await expect(this.control(this.tell(file.title), "heading")).toBeAttached();
  }

  /** Begins one of the three ways to practise. */
  async practise(way) {
    const number = ["watch", "guided", "alone"].indexOf(way) + 1;
    await this.choose(`${number}. ${this.say(`way-${way}`)}`);
  }

  /** All the way from the first page of the game into a lesson. */
  async begin(name, { seed = 0, way = "guided", pictures = PICTURES } = {}) {
    await this.arrive({ seed });
    await this.chooseLanguage();
    await this.signIn(pictures);
    await this.openLesson(name);
    await this.practise(way);
  }

  /** Signs in again after a reload. */
  async comeBack(pictures = PICTURES) {
    await this.ready();
    await this.press(this.say("next"));
    await this.signIn(pictures, { known: true });
  }

  /** The number of two digits is the same on computer and phone. */
  async compareNumbers() {
    const numbers = this.mirror.locator("div:not([role])").filter({ hasText: /^\d\d$/ });
    await expect(numbers).toHaveCount(2);
    const [onComputer, onPhone] = await numbers.allInnerTexts();
    expect(onPhone).toBe(onComputer);
  }

  /** The film of what would have happened, and the way back to just before. */
  async rewindFilm() {
    await expect(this.control(this.say("film-title"), "heading")).toBeAttached();
    await this.press(this.say("rewind"));
    await expect(this.control(this.say("film-title"), "heading")).toHaveCount(0);
  }

  /** The lesson is done. */
  async expectDone(ofLesson) {
    await expect(this.control(this.say("well-done"), "heading")).toBeAttached();
    await this.expectSaid(ofLesson.praise);
  }

  /** The saved progress: both slots, as they lie in the browser. */
  async slots() {
    return this.page.evaluate(() =>
      ["archipel.progress-a", "archipel.progress-b"].map((key) => {
        const text = localStorage.getItem(key);
        return { key, text, revision: Number(/ rev=(\d+) /.exec(text ?? "")?.[1] ?? 0) };
      }),
    );
  }

  /** The slot that was written last. */
  async newestSlot() {
    const [a, b] = await this.slots();
    return a.revision > b.revision ? a : b;
  }

  /** How many frames were drawn. */
  frames() {
    return this.page.evaluate(() => window.archipel.frames());
  }

  /** Nothing has been drawn for a while: the last picture stands. */
  async settle(milliseconds = 1_000) {
    await this.page.evaluate(async (looks) => {
      for (let still = 0, last = window.archipel.frames(); still < looks; ) {
        await new Promise((done) => setTimeout(done, 20));
        const now = window.archipel.frames();
        still = now === last ? still + 1 : 0;
        last = now;
      }
    }, milliseconds / 20);
  }

  /** Puts the pilot's reply away. */
  async understand() {
    await this.press(this.say("understood"));
    await expect(this.control(this.say("understood"))).toHaveCount(0);
  }
}

/** A player with hands on the keyboard only: Tab, Enter and letters. */
export class KeyboardPlayer extends Player {
  async press(name, role = "button") {
    await this.reach(this.control(name, role));
    const before = await this.frames();
    await this.page.keyboard.press(role === "link" ? "Enter" : "Space");
    await this.page.waitForFunction((before) => window.archipel.frames() > before, before);
  }

  async fill(name, text) {
    await this.reach(this.field(name));
    await this.page.keyboard.press("Control+a");
    await this.page.keyboard.type(text);
    await this.expectWritten(name, text);
  }

  /** Moves the keyboard to a control, with Tab or with Shift+Tab, whichever is shorter. */
  async reach(control) {
    await expect(control).toBeEnabled();
    let direction;
    for (let pressed = 0; pressed < 100; pressed++) {
      const wanted = await control.getAttribute("id");
      const { focus, back } = await this.page.evaluate(whereIsFocus, wanted);
      if (focus === wanted) return;
      direction ??= back ? "Shift+Tab" : "Tab";
      await this.page.keyboard.press(direction);
      // The next key makes sense only when this one has arrived.
      await this.page.waitForFunction((before) => document.activeElement.id !== before, focus);
    }
    throw new Error(`the keyboard does not reach ${control}`);
  }
}

/** A player with a switch: Tab and Space, and the letters of a keyboard on the screen. */
export class SwitchPlayer extends KeyboardPlayer {
  async press(name, role = "button") {
    await this.reach(this.control(name, role));
    const before = await this.frames();
    await this.page.keyboard.press("Space");
    await this.page.waitForFunction((before) => window.archipel.frames() > before, before);
  }

  async reach(control) {
    await expect(control).toBeEnabled();
    for (let pressed = 0; pressed < 120; pressed++) {
      const wanted = await control.getAttribute("id");
      const focus = await this.page.evaluate(() => document.activeElement.id);
      if (focus === wanted) return;
      await this.page.keyboard.press("Tab");
      await this.page.waitForFunction((before) => document.activeElement.id !== before, focus);
    }
    throw new Error(`Tab does not reach ${control}`);
  }
}

/** What has the focus, and whether the wanted control is nearer by going back. */
function whereIsFocus(wanted) {
  const focus = document.activeElement.id;
  const all = [...document.querySelectorAll("#mirror [tabindex]:not([aria-disabled])")].map(({ id }) => id);
  const [from, to] = [all.indexOf(focus), all.indexOf(wanted)];
  const forward = from < to ? to - from : to - from + all.length;
  return { focus, back: forward > all.length / 2 };
}

export const test = base.extend({
  /** What the page complained about; it must be nothing. */
  complaints: [
    async ({ context }, use) => {
      const complaints = [];
      context.on("console", (message) => {
        if (["error", "warning", "assert"].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
      });
      context.on("weberror", (event) => complaints.push(`thrown: ${event.error()}`));
      await use(complaints);
      expect(complaints, "the console is clean").toEqual([]);
    },
    { auto: true },
  ],

  player: async ({ page }, use) => {
    await use(new Player(page));
  },
});
