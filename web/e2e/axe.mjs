// axe, put into a page: which of its rules are broken there.
import { createRequire } from "node:module";
import { expect } from "./player.mjs";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** No rule of axe is broken; what is, is said with its elements. */
export async function expectSound(page, where) {
  const there = await page.evaluate(() => "axe" in window);
  if (!there) await page.addScriptTag({ path: axe });
  const broken = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, target }) => `${id}: ${target.join(" ")} ${html.slice(0, 160)}`));
  });
  expect.soft(broken, where).toEqual([]);
}
