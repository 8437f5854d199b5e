// A web server of one test alone: it hands on the game under another address, publishes a new version, and can be cut
// off. It writes down what it was asked for.
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { address } from "./browser.mjs";

const KINDS = { js: "text/javascript", css: "text/css", wasm: "application/wasm", svg: "image/svg+xml", png: "image/png", ttf: "font/ttf" };

export class Publisher {
  /** What is served now, by name. */
  files = new Map();
  /** The names that were asked for. */
  asked = [];

  /** Fetches all files of the game and serves them. */
  static async open() {
    const publisher = new Publisher();
    const worker = await (await fetch(`${address}/sw.js`)).text();
    const names = [...worker.matchAll(/^ {2}"(.+)": "sha256-/gm)].map(([, name]) => name);
    for (const name of [...names, "sw.js"]) {
      const response = await fetch(new URL(name, `${address}/`));
      publisher.files.set(name, Buffer.from(await response.arrayBuffer()));
    }
    publisher.server = createServer((request, response) => publisher.answer(request, response));
    await new Promise((listening) => publisher.server.listen(0, "127.0.0.1", listening));
    return publisher;
  }

  /** Where it serves. */
  get address() {
    return `http://127.0.0.1:${this.server.address().port}/`;
  }

  /** The names of the version that is served now, those of the page and the service worker left out. */
  get names() {
    return [...this.files.keys()].filter((name) => !["./", "sw.js"].includes(name));
  }

  /** A new version in place of the old one: scripts, style and program are others, by content and by name. */
  publish() {
    let page = this.files.get("./").toString();
    let worker = this.files.get("sw.js").toString();
    const rename = (old, name, body) => {
      worker = worker.replace(new RegExp(`"${old}": "[^"]+"`), `"${name}": "sha256-${sum(body, "base64")}"`);
      page = page.replaceAll(old, name);
    };
    for (const old of this.names.filter((name) => /\.(js|css|wasm)$/.test(name))) {
      // An empty section with a name is no change to a program, a comment none to a script.
      const more = old.endsWith(".wasm") ? Buffer.from("\0\x04\x03new", "latin1") : Buffer.from("\n/* new */\n");
      const body = Buffer.concat([this.files.get(old), more]);
      const name = old.replace(/-[0-9a-f]{8}(?=[._])/, `-${sum(body, "hex").slice(0, 8)}`);
      this.files.delete(old);
      this.files.set(name, body);
      rename(old, name, body);
    }
    const [, version] = /data-version="(\w+)"/.exec(page);
    const next = sum(page, "hex").slice(0, 16);
    page = page.replaceAll(version, next);
    worker = worker.replaceAll(version, next);
    rename("./", "./", page);
    this.files.set("./", Buffer.from(page));
    this.files.set("sw.js", Buffer.from(worker));
    return next;
  }

  /** Breaks every connection and takes no new one. */
  async cut() {
    if (!this.server.listening) return;
    const closed = new Promise((done) => this.server.close(done));
    this.server.closeAllConnections();
    await closed;
  }

  answer(request, response) {
    const name = new URL(request.url, this.address).pathname.slice(1) || "./";
    this.asked.push(name);
    const body = this.files.get(name);
    const kind = KINDS[name.split(".").at(-1)] ?? (name === "./" ? "text/html; charset=utf-8" : "application/manifest+json");
    const keep = /-[0-9a-f]{8}[._]/.test(name) ? "public, max-age=31536000, immutable" : "no-cache";
    response.writeHead(body ? 200 : 404, { "Content-Type": kind, "Cache-Control": keep });
    response.end(body);
  }
}

const sum = (body, encoding) => createHash("sha256").update(body).digest(encoding);
