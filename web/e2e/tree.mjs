// What assistive technology is told of a page, as text: the whole accessibility tree of the browser, and the languages.
// A screen is compared with what was approved for it in `approved/`; run with `UPDATE_EXPECT=1` to approve it anew, and
// read what has changed.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect } from "./player.mjs";

const folder = new URL("approved/", import.meta.url);

/** What is said of a thing besides its role, name, description and value, in this order. */
const STATES = ["level", "focused", "modal", "disabled", "checked", "pressed", "selected", "expanded", "invalid", "readonly", "live"];

/** Containers without a meaning of their own. */
const MUTE = ["none", "generic", "InlineTextBox", "LineBreak"];

/** The tree as text, one thing a line, what is in it further to the right. */
export async function readTree(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const write = (node, depth, around) => {
    const role = node.role?.value ?? "none";
    const name = (node.name?.value ?? "").replace(/\s+/g, " ").trim();
    // The words within a thing that is named by them say nothing more.
    const echo = role === "StaticText" && (name === "" || name === around);
    const seen = !node.ignored && !MUTE.includes(role) && !echo;
    if (seen) lines.push("  ".repeat(depth) + said(node, role, name));
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) write(child, depth + (seen ? 1 : 0), seen && name ? name : around);
    }
  };
  write(nodes[0], 0, "");
  const languages = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("#mirror [lang]")].map((part) => {
      const name = part.getAttribute("aria-label") ?? (part === document.documentElement ? "the page" : part.textContent);
      return `${part.lang}: ${name}`;
    }),
  );
  return `${[...lines, "", ...languages].join("\n")}\n`;
}

function said(node, role, name) {
  const states = new Map((node.properties ?? []).map(({ name, value }) => [name, value.value]));
  const more = STATES.flatMap((state) => {
    const value = states.get(state);
    const silent = [undefined, "", "off"].includes(value) || (value === false && !["pressed", "checked", "selected"].includes(state));
    if (silent || value === "false" && state === "invalid") return [];
    return value === true ? [state] : [`${state} ${value}`];
  });
  if (node.description?.value) more.unshift(`described "${node.description.value}"`);
  if (node.value?.value !== undefined && node.value.value !== "") more.unshift(`value "${node.value.value}"`);
  return [role, name ? `"${name}"` : "", more.length ? `(${more.join(", ")})` : ""].filter(Boolean).join(" ");
}

/** The page tells assistive technology what was approved for this screen. */
export async function expectApproved(page, screen) {
  const tree = await readTree(page);
  const path = new URL(`${screen}.txt`, folder);
  if (process.env.UPDATE_EXPECT === "1") {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, tree);
  }
  let approved = "";
  try {
    approved = readFileSync(path, "utf8");
  } catch {
    // Never approved: all of it is shown.
  }
  expect.soft(tree, `${screen}: if this is right, run with UPDATE_EXPECT=1`).toBe(approved);
}
