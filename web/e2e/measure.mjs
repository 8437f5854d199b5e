// Measures the browser version for `cargo xtask measure`, which reads lines such as `measure: idle_frames_10s 0`.
// Slow figures are shown, never failed on.
import { readFileSync } from "node:fs";
import { PC, address, start } from "./browser.mjs";
import { LESSON_COUNT, lesson } from "./course.mjs";
import { Player } from "./player.mjs";

const COLD_STARTS = 3;
const REST = 10_000;
const MOVE = 6_000;

const tell = (name, value) => console.log(`measure: ${name} ${value}`);
const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** The value below which this share of the values lies. */
function share(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

async function open(browser) {
  // Measuring runs scripts of its own, which the page itself forbids.
  const page = await browser.newPage({ viewport: PC, locale: "nl-BE", bypassCSP: true });
  await page.goto(address);
  return new Player(page);
}

/** From the empty browser to the first screen that can be used, in milliseconds. */
async function coldStart() {
  const browser = await start();
  const { page } = await open(browser);
  const usable = () => window.archipel?.ready() && document.querySelector("#mirror [role=button]") && performance.now();
  const time = await page.waitForFunction(usable, undefined, { timeout: 60_000 });
  const milliseconds = await time.jsonValue();
  await browser.close();
  return milliseconds;
}

/** The times between frames while the pointer never stands still. */
async function framesUnderPointer(page) {
  const times = page.evaluate(async (length) => {
    const times = [];
    const begun = performance.now();
    let frames = window.archipel.frames();
    let last = begun;
    while (performance.now() - begun < length) {
      await new Promise(requestAnimationFrame);
      const now = window.archipel.frames();
      if (now === frames) continue;
      const time = performance.now();
      // Two frames between two looks count as two.
      for (let frame = frames; frame < now; frame++) times.push((time - last) / (now - frames));
      [frames, last] = [now, time];
    }
    return times;
  }, MOVE);
  let moving = true;
  times.finally(() => (moving = false)).catch(() => {});
  for (let turn = 0; moving; turn += 0.05) {
    const [x, y] = [0.5 + 0.4 * Math.cos(turn), 0.5 + 0.4 * Math.sin(turn)];
    // Not awaited: the pointer goes on while a frame is drawn.
    page.mouse.move(PC.width * x, PC.height * y).catch(() => {});
    await sleep(15);
  }
  return times;
}

/** Waits until the picture that was ordered is finished: reading a pixel of it cannot come before that. */
const finishPicture = () => {
  const gl = document.getElementById("canvas").getContext("webgl2");
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
};

/** The longest time from a press to the finished picture of the next screen, each of them seen for the first time: there
 * a shader that comes too late would show. */
async function longestHitch(player, presses) {
  let longest = 0;
  for (const [name, press] of presses) {
    await player.settle();
    await player.page.evaluate(() => {
      window.pressed = undefined;
      document.addEventListener("click", () => (window.pressed = { at: performance.now(), frames: window.archipel.frames() }), { capture: true, once: true });
    });
    const waits = player.page.evaluate(async (finish) => {
      const finishPicture = new Function(`return ${finish}`)();
      while (!window.pressed) await new Promise((done) => setTimeout(done, 1));
      do await new Promise(requestAnimationFrame);
      while (window.archipel.frames() === window.pressed.frames);
      finishPicture();
      return performance.now() - window.pressed.at;
    }, String(finishPicture));
    await press();
    const took = await waits;
    console.log(`  ${name}: ${took.toFixed(0)} ms`);
    longest = Math.max(longest, took);
  }
  return longest;
}

/** From a key to the finished picture that shows it, and how long the mirror took for it; in milliseconds, for each letter. */
async function typing(page, text) {
  const keys = [];
  const mirror = [];
  await page.evaluate(() => {
    document.addEventListener("keydown", () => (window.pressed = { at: performance.now(), frames: window.archipel.frames() }), true);
  });
  for (const letter of text) {
    await page.keyboard.press(letter);
    const [key, mirrored] = await page.evaluate(async (finish) => {
      const finishPicture = new Function(`return ${finish}`)();
      do await new Promise(requestAnimationFrame);
      while (window.archipel.frames() === window.pressed.frames);
      finishPicture();
      return [performance.now() - window.pressed.at, window.archipel.mirrored()];
    }, String(finishPicture));
    keys.push(key);
    mirror.push(mirrored);
    await sleep(200);
  }
  return { keys, mirror };
}

/** Resident memory of the tab's own process, in megabytes; nothing where the system does not tell. */
async function tabMemory(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const sizes = processInfo
    .filter((one) => one.type === "renderer")
    .flatMap(({ id }) => {
      try {
        const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/status`, "utf8"));
        return kilobytes ? [(Number(kilobytes[1]) * 1024) / 1e6] : [];
      } catch {
        return [];
      }
    });
  return Math.max(0, ...sizes);
}

const starts = [];
for (let time = 0; time < COLD_STARTS; time++) starts.push(await coldStart());
tell("start_to_usable_ms", Math.round(share(starts, 0.5)));

const browser = await start();
try {
  const player = await open(browser);
  await player.ready();
  await player.chooseLanguage();
  await player.signIn();

  await player.settle();
  const before = await player.frames();
  await sleep(REST);
  tell(`${LESSON_COUNT}_lessons_load_and_check_ms`, (await player.page.evaluate(() => window.archipel.checked())).toFixed(0));
  tell("idle_frames_10s", (await player.frames()) - before);

  const show = async (where) => {
    const times = await framesUnderPointer(player.page);
    tell(`frame_median_${where}_ms`, share(times, 0.5).toFixed(1));
    tell(`frame_p95_${where}_ms`, share(times, 0.95).toFixed(1));
  };
  await show("map");
  const counter = lesson("counter");
  const hitch = await longestHitch(player, [
    ["an island", () => player.choose(player.tell(counter.island.name))],
    ["a lesson", () => player.choose(player.tell(counter.title))],
    ["the practice", () => player.practise("guided")],
    ["the menu", () => player.press(player.say("menu"))],
    ["the menu closed", () => player.press(player.say("close"))],
    ["help", () => player.press(player.say("where-to-look"))],
    ["a pop-up closed", () => player.press(player.say("popup-close"))],
    ["another page", () => player.press(player.say("bookmark-name", { title: player.say("search-name") }))],
  ]);
  tell("hitch_longest_ms", hitch.toFixed(0));
  await player.settle();
  await show("lesson");
  await player.goTo(player.say("search-label"));
  await player.settle();
  const { keys, mirror } = await typing(player.page, "woningincharleroi");
  tell("key_median_ms", share(keys, 0.5).toFixed(1));
  tell("key_p95_ms", share(keys, 0.95).toFixed(1));
  tell("mirror_median_ms", share(mirror, 0.5).toFixed(1));
  tell("mirror_p95_ms", share(mirror, 0.95).toFixed(1));

  const session = await player.page.context().newCDPSession(player.page);
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? 0;
  tell("js_heap_mb", (heap / 1e6).toFixed(1));
  const resident = await tabMemory(browser);
  if (resident > 0) tell("tab_memory_mb", resident.toFixed(0));
} finally {
  await browser.close();
}
