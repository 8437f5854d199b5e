// The words of the game and of the practice world, from the files that the game itself reads.
import { readFileSync } from "node:fs";

const folder = new URL("../../assets/locales/", import.meta.url);

/** The words of one language: of the game itself, and, maybe in another one, of what stands on the practice PC and phone. */
export class Words {
  constructor(lang, portal = lang) {
    this.lang = lang;
    this.all = {};
    for (const file of [`${lang}/game.ftl`, `${portal}/world.ftl`]) {
      Object.assign(this.all, read(readFileSync(new URL(file, folder), "utf8")));
    }
  }

  /** The words for `key`, with `{ $name }` filled in. */
  say(key, values = {}) {
    const pattern = this.all[key];
    if (pattern === undefined) throw new Error(`no words for "${key}" in ${this.lang}`);
    return choose(pattern, values, this.lang)
      .replace(/\{\s*\$([\w-]+)\s*\}/g, (hole, name) => values[name] ?? hole)
      .replace(/\{\s*"([^"]*)"\s*\}/g, "$1");
  }
}

/** The messages of a Fluent file by their keys. Lines that are indented, and the end of a choice, belong to the message above. */
function read(source) {
  const messages = {};
  let key;
  for (const line of source.split("\n")) {
    const begin = /^([A-Za-z][\w-]*)\s*=\s*(.*)$/.exec(line);
    if (begin) {
      key = begin[1];
      messages[key] = begin[2].trim();
    } else if (key && /^(\s+\S|\})/.test(line)) {
      messages[key] = `${messages[key]}\n${line.trim()}`.trim();
    }
  }
  return messages;
}

/** Decides `{ $n -> [one] a *[other] b }` by the number or the word that is given. */
function choose(pattern, values, lang) {
  return pattern.replace(/\{\s*\$([\w-]+)\s*->([^{}]*(?:\{[^}]*\}[^{}]*)*)\}/g, (_, name, variants) => {
    const value = values[name];
    const kinds = [String(value), typeof value === "number" ? new Intl.PluralRules(lang).select(value) : ""];
    const all = [...variants.matchAll(/(\*?)\[\s*([\w-]+)\s*\]\s*([^\n]*)/g)];
    const found = all.find(([, , kind]) => kinds.includes(kind)) ?? all.find(([, star]) => star);
    return found ? found[3].trim() : "";
  });
}
