// What the lessons, the practice sites and the personas say: read from the same files as the game, so that a reworded
// lesson needs no reworded test.
import { readFileSync } from "node:fs";
import { parse } from "./ron.mjs";

const folder = new URL("../../lessons/", import.meta.url);
const read = (path) => parse(readFileSync(new URL(path, folder), "utf8"));

const course = read("course.ron");
const personas = read("personas.ron");

/** The lessons that are played here, by the names that the tests use. */
export const LESSONS = { counter: "01_steiger/loket", key: "02_sleutels/telefoonsleutel", letter: "03_post/melding" };

/** How many lessons the program has. */
export const LESSON_COUNT = course.lessons.length;

/** The lesson with this name. */
export const lesson = (name) => file(LESSONS[name]);

/** The lesson with this id. */
export function file(id) {
  const ofLesson = read(`${id}.lesson.ron`);
  const island = course.islands.find((one) => one.id === ofLesson.island);
  return { ...ofLesson, island };
}

/** How many lessons stand on an island. */
export const lessonsOn = (island) => course.lessons.filter((id) => file(id).island.id === island).length;

/** The practice site in this file. */
export const site = (file) => read(`sites/${file}.site.ron`);

/** What the search engine knows about an address. */
export const found = (to) => read("sites/zoekster.search.ron").find((entry) => entry.to === to);

/** The label of the link or tile of a site that leads to `to`. */
export function label(ofSite, to) {
  const blocks = ofSite.pages.flatMap((page) => page.blocks);
  const all = blocks.flatMap((block) => (block.is === "Tiles" ? block.of : block.is === "Link" ? [block] : []));
  const one = all.find((link) => link.to === to);
  if (!one) throw new Error(`${ofSite.host} has no link to ${to}`);
  return one.label;
}

/** Who is played, who helps and which case it is, in a learner's `n`th run of a program that was started with seed 0. */
export function given(ofLesson, n) {
  const me = personas[n % personas.length];
  const helper = personas[(n + 1) % personas.length];
  const facts = ofLesson.cases?.length ? ofLesson.cases[n % ofLesson.cases.length] : {};
  return { me, helper, facts };
}

/** What a further language says in these files, by the English texts. */
export const further = (...files) => Object.assign({}, ...files.map(read));

/** A text of a lesson in one language, as a pattern: what the run fills in may be anything, emphasis is not spoken. */
export function pattern(text, lang) {
  const words = text[lang].replaceAll("**", "");
  return new RegExp(words.split(/\{[\w:-]+\}/).map(escape).join(".+?"));
}

/** A pattern for names that begin with these words: big rows say their second line after a comma. */
export const begins = (words) => new RegExp(`^${escape(words)}(,|$)`);

const escape = (words) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/[\u00a0\u202f ]/g, "[\\u00a0\\u202f ]");

/** The reply to a mistake, wherever in the lesson it stands: to `when`, in step `step` (counted from 1) or anywhere. */
export function reply(ofLesson, when, step) {
  const all = step ? ofLesson.steps[step - 1].mistakes : [...ofLesson.always, ...course.always];
  const one = all.find((mistake) => same(mistake.when, when));
  if (!one) throw new Error(`no mistake ${when}`);
  return one.reply;
}

const same = (pattern, when) => pattern === when || (pattern.is && `${pattern.is}(${pattern.of})` === when);
