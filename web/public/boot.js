// Starts the app: picks the language of the page, checks that the browser can draw, fetches the app with real
// progress, keeps it for later without internet, and shows a readable page whenever something of that fails.
// Nothing of the app itself.
"use strict";
(() => {
  const page = document.documentElement;
  const { version, app, wasm, bytes, letters } = document.currentScript.dataset;
  const SPOKEN = ["nl", "fr", "de", "en"];
  const canvas = document.getElementById("canvas");
  const bar = document.getElementById("bar");

  // The first language of the learner that the page speaks. If there is none, all four stay in sight.
  const spoken = (navigator.languages || [navigator.language || ""])
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .find((tag) => SPOKEN.includes(tag));
  if (spoken) {
    page.lang = spoken;
    page.dataset.lang = spoken;
  }

  // Shows one of the readable pages. The first stays: what follows a first failure is only its echo.
  let shown = false;
  function show(id, reason) {
    if (shown) return;
    shown = true;
    // Once the app runs, it keeps the language of the page equal to the one the learner chose.
    // In a further language of the help, they are in the one that fills its gaps.
    if (page.dataset.running) page.dataset.lang = SPOKEN.includes(page.lang) ? page.lang : page.dataset.own;
    if (reason) {
      document.getElementById("reason").textContent =
        `${reason}\n\n${navigator.userAgent}\n${location.href}\n${new Date().toISOString()}`;
    }
    for (const gone of [document.getElementById("loader"), document.getElementById("mirror"), canvas]) {
      if (gone) gone.hidden = true;
    }
    canvas.style.display = "none";
    for (const dialog of document.querySelectorAll("dialog")) dialog.close();
    const notice = document.getElementById(id);
    notice.hidden = false;
    notice.focus();
  }

  // After a lost picture the same person goes on at the same step. (After a fault everybody starts at the welcome: the
  // step may be what is wrong.)
  for (const button of document.querySelectorAll("[data-reload]")) {
    button.addEventListener("click", () => {
      try {
        if (button.closest("#lost")) sessionStorage.setItem("archipel.return", "yes");
      } catch {
        // Without this storage one signs in again.
      }
      location.reload();
    });
  }
  document.getElementById("copy").addEventListener("click", () => {
    const reason = document.getElementById("reason");
    const done = () => {
      for (const say of document.querySelectorAll("#copied .say")) say.hidden = false;
    };
    const select = () => getSelection().selectAllChildren(reason);
    if (navigator.clipboard) navigator.clipboard.writeText(reason.textContent).then(done, select);
    else select();
  });

  // winit leaves its start function by an exception; that one is the sign that the app runs.
  const isControlFlow = (error) => String((error && error.message) || error).includes("Using exceptions for control flow");

  window.addEventListener("archipel-stopped", (event) => show("stopped", event.detail));
  window.addEventListener("error", (event) => {
    if (isControlFlow(event.error || event.message)) {
      event.preventDefault();
    } else if (event.error instanceof WebAssembly.RuntimeError) {
      show("stopped", `${event.error.message}\n${event.error.stack}`);
    }
  });
  window.addEventListener("unhandledrejection", (event) => {
    if (isControlFlow(event.reason)) event.preventDefault();
  });
  canvas.addEventListener("webglcontextlost", () => show("lost"));

  // Browsers keep sound asleep until the learner does something; then every sleeping sound is woken.
  const Original = window.AudioContext || window.webkitAudioContext;
  if (Original) {
    const asleep = new Set();
    window.AudioContext = class extends Original {
      constructor(...options) {
        super(...options);
        if (this.state !== "running") asleep.add(this);
      }
    };
    const wake = () => {
      for (const context of asleep) {
        if (context.state === "suspended") context.resume().catch(() => {});
      }
      asleep.clear();
    };
    for (const gesture of ["pointerup", "keydown"]) window.addEventListener(gesture, wake, { capture: true, passive: true });
  }

  function canDraw() {
    try {
      const context = document.createElement("canvas").getContext("webgl2");
      if (!context) return false;
      // Browsers allow only a few contexts; this one has told what it was asked for.
      context.getExtension("WEBGL_lose_context")?.loseContext();
      return true;
    } catch {
      return false;
    }
  }

  // The app's bytes, counted as they come. Their number is baked in when the page is built, because
  // `Content-Length` counts the compressed ones.
  async function fetchApp() {
    const response = await fetch(wasm);
    if (!response.ok) throw new Error(`${wasm}: ${response.status} ${response.statusText}`);
    if (!response.body) return response;
    const total = Number(bytes) || 0;
    let received = 0;
    const counted = response.body.pipeThrough(
      new TransformStream({
        transform(chunk, out) {
          received += chunk.byteLength;
          if (total) bar.value = Math.min(98, Math.round((98 * received) / total));
          out.enqueue(chunk);
        },
      }),
    );
    return new Response(counted, { headers: { "Content-Type": "application/wasm" } });
  }

  // In a private window the browser keeps small texts, but no files: what is learned goes when the window is closed.
  // Where it refuses even those, the game itself says so.
  async function tellIfPrivate() {
    const told = "archipel.private-told";
    try {
      if (sessionStorage.getItem(told)) return;
      localStorage.getItem(told);
    } catch {
      return;
    }
    if (!navigator.storage?.getDirectory) return;
    const isPrivate = await navigator.storage.getDirectory().then(() => false, () => true);
    if (!isPrivate) return;
    ask("private");
    sessionStorage.setItem(told, "yes");
  }

  // Puts a few words over the game, until they are read.
  function ask(id) {
    if (shown) return;
    const dialog = document.getElementById(id);
    dialog.addEventListener("close", () => canvas.focus());
    dialog.showModal();
  }

  // Browsers throw away what they keep: when space is short, or when nobody came for some weeks. What was learned and the
  // files of the page lie on different shelves. A mark on the other one often still says that there was something.
  async function tellIfForgotten() {
    if (!window.caches) return;
    const isKept = () => ["a", "b"].some((slot) => localStorage.getItem(`archipel.progress-${slot}`) !== null);
    const mark = `kept by archipel ${new URL("./", document.baseURI).pathname}`;
    if (isKept()) {
      await caches.open(mark);
      // Browsers that ask nobody are asked not to throw it away.
      if (!/firefox/i.test(navigator.userAgent)) await navigator.storage?.persist?.();
    } else if (await caches.delete(mark)) {
      ask("forgotten");
    }
    document.addEventListener("visibilitychange", () => {
      if (document.hidden && isKept()) caches.open(mark).catch(() => {});
    });
  }

  // The keyboard of phones lies over the page. Where the browser does not shrink the page itself, we do: then the field
  // that one writes in is brought into sight. A page that was enlarged by two fingers stays as it is.
  function fitToSight() {
    const sight = window.visualViewport;
    if (!sight) return;
    const fit = () => {
      const covered = Math.abs(sight.scale - 1) < 0.01 && sight.height < window.innerHeight - 1;
      if (covered) {
        page.style.setProperty("--sight", `${sight.height}px`);
        window.scrollTo(0, 0);
      } else {
        page.style.removeProperty("--sight");
      }
    };
    sight.addEventListener("resize", fit);
    fit();
  }

  // The name under which the service worker keeps this version. While this page is open it holds a lock of that name:
  // so long nobody puts the files of its version away.
  function holdVersion() {
    const name = `archipel ${new URL("./", document.baseURI).pathname} ${version}`;
    navigator.locks?.request(name, { mode: "shared" }, () => new Promise(() => {})).catch(() => {});
  }

  // Next time the app starts without internet. Inside another page, as in a learning platform, this is not our business;
  // without https, or where the browser keeps nothing, it is not possible. The app runs all the same.
  async function keepForLater() {
    if (window.top !== window || !navigator.serviceWorker) return;
    await navigator.serviceWorker.register("sw.js", { updateViaCache: "none" });
    const { active } = await navigator.serviceWorker.ready;
    active.postMessage("tidy");
    // Letters that came before the service worker shall be there next time, too.
    const ours = Object.values(JSON.parse(letters)).map((name) => new URL(name, document.baseURI).href);
    const come = performance.getEntriesByType("resource").map(({ name }) => name);
    active.postMessage({ keep: ours.filter((name) => come.includes(name)) });
    page.dataset.offline = "yes";
    // An installed app is meant to stay: the browser shall not clear it away when space is short.
    if (matchMedia("(display-mode: standalone)").matches) await navigator.storage.persist();
  }

  async function start() {
    const [code, response] = await Promise.all([import(new URL(app, document.baseURI)), fetchApp()]);
    await code.default({ module_or_path: response });
  }

  holdVersion();
  if (!canDraw()) {
    show("no-webgl");
    return;
  }
  fitToSight();
  // Storage that is forbidden is told by the game itself.
  Promise.all([tellIfPrivate(), tellIfForgotten()]).catch((error) => console.info(`not known what is kept: ${error}`));
  start()
    .catch((error) => {
      if (!isControlFlow(error)) throw error;
    })
    .then(
      () => keepForLater().catch((error) => console.info(`not kept for later: ${error}`)),
      (error) => {
        console.error(error);
        if (error instanceof WebAssembly.RuntimeError) show("stopped", `${error.message}\n${error.stack}`);
        else show("failed");
      },
    );
})();
