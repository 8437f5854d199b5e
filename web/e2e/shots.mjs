// Photographs every screen for `cargo xtask shots`, for people to look at: on a computer and on a phone, in the light
// colours and in high contrast. The files are called after size, colours, and what they show.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { PC, PHONE, address, start } from "./browser.mjs";
import { LESSONS, given, lesson } from "./course.mjs";
import { PICTURES, Player } from "./player.mjs";
import { walk } from "./ways.mjs";

const folder = process.env.ARCHIPEL_SHOTS ?? "shots";
const LANG = "nl";

/** A player who takes pictures. On a phone one device is in front at a time, so the controls of both are looked for. */
class Photographer extends Player {
  constructor(page, name, small) {
    super(page, LANG);
    this.name = name;
    this.small = small;
    this.count = 0;
  }

  async shoot(what) {
    await this.settle();
    this.count += 1;
    const file = join(folder, `${this.name}-${String(this.count).padStart(2, "0")}-${what}.png`);
    await this.page.screenshot({ path: file });
    console.log(file);
  }

  /** The other device comes to the front when what is wanted is on it. */
  async bring(control) {
    if (!this.small) return;
    await this.settle();
    if ((await control.count()) > 0) return;
    for (const name of [this.say("phone"), this.say("phone-calls"), this.say("computer")]) {
      const tab = this.control(name, "tab");
      if ((await tab.count()) > 0 && (await tab.getAttribute("aria-selected")) !== "true") {
        await tab.dispatchEvent("click");
        await this.settle();
        return;
      }
    }
  }

  async press(name, role = "button") {
    await this.bring(this.control(name, role));
    await super.press(name, role);
  }

  async fill(name, text) {
    await this.bring(this.field(name));
    await super.fill(name, text);
  }

  /** On a phone the map is a list, in which all lessons stand at once. */
  async openLesson(name) {
    if (!this.small) return super.openLesson(name);
    await this.choose(this.tell(lesson(name).title));
    await this.settle();
  }

  /** On a phone only one of the two numbers is in sight. */
  async compareNumbers() {
    if (!this.small) await super.compareNumbers();
  }

  /** Back to the map, by the bar at the top: some pages also have a button that leads there. */
  async toMap() {
    await this.control(this.say("to-map")).first().dispatchEvent("click");
    await this.settle();
  }

  /** A panel, opened, photographed and closed. */
  async shootPanel(opener, what) {
    await this.press(opener);
    await this.shoot(what);
    await this.press(this.say("close"));
  }
}

async function photograph(browser, look, [size, viewport]) {
  const page = await browser.newPage({ viewport, locale: "nl-BE", hasTouch: size === "phone" });
  const player = new Photographer(page, `${size}-${look}`, size === "phone");
  const menu = () => player.say("menu-of", { names: PICTURES.map((one) => player.say(`picture-${one}`)).join(", ") });
  await player.arrive();
  await player.shoot("welcome");
  await player.chooseLanguage();
  await player.shoot("sign-in");
  await player.signIn();
  if (look === "contrast") {
    await player.press(menu());
    await player.press(player.say("seeing-title"));
    await player.press(`${player.say("seeing-look")}: ${player.say("look-contrast")}`);
    await player.press(player.say("close"));
  }
  await player.shoot("map");
  if (size === "pc") {
    await player.press(player.say("map-as-list"));
    await player.shoot("list");
    await player.press(player.say("map-as-picture"));
  }
  await player.shootPanel(menu(), "menu");

  let run = 0;
  for (const name of Object.keys(LESSONS)) {
    const file = lesson(name);
    await player.openLesson(name);
    await player.shoot(`${name}-intro`);
    await player.practise("watch");
    run += 1;
    await player.shoot(`${name}-watch`);
    await player.press(player.say("skip"));
    run += 1;
    if (name === "counter") await panels(player);
    await walk(player, name, given(file, run), { look: (what) => player.shoot(`${name}-${what}`) });
    await player.shoot(`${name}-done`);
    await player.toMap();
    await player.openLesson(name);
    await player.press(player.say("to-card"));
    await player.shoot(`${name}-card`);
    await player.toMap();
  }
  await player.shoot("map-after");
  await page.close();
}

async function panels(player) {
  await player.press(player.say(player.small ? "where-to-look-short" : "where-to-look"));
  await player.shoot("hint");
  await player.press(player.say(player.small ? "show-me-short" : "show-me"));
  await player.shoot("shown");
  await player.shootPanel(player.say("practice-card"), "practice-card");
  await player.shootPanel(player.say("quay"), "quay");
  await player.shootPanel(player.say("menu"), "menu-in-lesson");
  await player.press(player.say("menu"));
  await player.press(player.say("languages-title"));
  await player.shoot("languages");
  await player.press(player.say("close"));
}

mkdirSync(folder, { recursive: true });
let failed = 0;
const browser = await start();
for (const look of ["light", "contrast"]) {
  for (const size of Object.entries({ pc: PC, phone: PHONE })) {
    try {
      await photograph(browser, look, size);
    } catch (error) {
      failed += 1;
      console.error(`${size[0]}, ${look}: ${error.message}`);
    }
  }
}
await browser.close();
process.exitCode = failed ? 1 : 0;
