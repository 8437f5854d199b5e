// The readable pages around the game, in four languages: no WebGL, not loaded, stopped, no JavaScript, a private window.
import { given, lesson } from "./course.mjs";
import { expect, test } from "./player.mjs";
import { walk } from "./ways.mjs";

const LANGS = ["nl", "fr", "de", "en"];
const counter = lesson("counter");

/** What each page says: its title, what to do, and who helps. */
const PAGES = {
  noWebgl: {
    nl: ["Deze browser kan Archipel niet tekenen", "Neem een andere browser", "Toon deze pagina aan je begeleider"],
    fr: ["Ce navigateur ne peut pas dessiner Archipel", "Prenez un autre navigateur", "Montrez cette page à votre animateur"],
    de: ["Dieser Browser kann Archipel nicht zeichnen", "Nehmen Sie einen anderen Browser", "Zeigen Sie diese Seite Ihrer Begleitperson"],
    en: ["This browser cannot draw Archipel", "Use another browser", "Show this page to your trainer"],
  },
  failed: {
    nl: ["Archipel kon niet laden", "Kijk of je internet werkt", "Vraag hulp aan je begeleider", "Probeer opnieuw"],
    fr: ["Archipel n’a pas pu se charger", "Vérifiez votre connexion", "Demandez de l’aide à votre animateur", "Réessayer"],
    de: ["Archipel konnte nicht laden", "Prüfen Sie, ob Ihr Internet geht", "Bitten Sie Ihre Begleitperson um Hilfe", "Erneut versuchen"],
    en: ["Archipel could not load", "Check that your internet works", "Ask your trainer for help", "Try again"],
  },
  stopped: {
    nl: ["Het programma is gestopt", "Wat je deed, is bewaard.", "Toon deze pagina aan je begeleider", "Start opnieuw"],
    fr: ["Le programme s’est arrêté", "Ce que vous avez fait est gardé.", "Montrez cette page à votre animateur", "Redémarrer"],
    de: ["Das Programm ist stehen geblieben", "Was Sie gemacht haben, ist gespeichert.", "Zeigen Sie diese Seite Ihrer Begleitperson", "Neu starten"],
    en: ["The program stopped", "What you did is saved.", "Show this page to your trainer", "Start again"],
  },
  lost: {
    nl: ["Het beeld is even weg", "Wat je deed, is bewaard.", "Ga verder"],
    fr: ["L’image a disparu un instant", "Ce que vous avez fait est gardé.", "Continuer"],
    de: ["Das Bild ist kurz weg", "Was Sie gemacht haben, ist gespeichert.", "Weiter"],
    en: ["The picture is gone for a moment", "What you did is saved.", "Go on"],
  },
  isPrivate: {
    nl: ["Dit is een privévenster", "Je kan gewoon oefenen", "Open Archipel in een gewoon venster", "Ik begrijp het"],
    fr: ["C’est une fenêtre privée", "Vous pouvez vous exercer", "ouvrez Archipel dans une fenêtre normale", "J’ai compris"],
    de: ["Das ist ein privates Fenster", "Sie können ganz normal üben", "Öffnen Sie Archipel in einem normalen Fenster", "Verstanden"],
    en: ["This is a private window", "You can practise as usual", "Open Archipel in a normal window", "I understand"],
  },
};

/** What is said where the browser has thrown away what was kept. */
const FORGOTTEN = {
  nl: ["Wat je deed, is hier weg", "De browser heeft opgeruimd", "Haal het op in het menu", "Ik begrijp het"],
  fr: ["Ce que vous aviez fait n’est plus ici", "Le navigateur a fait du rangement", "Reprenez-le dans le menu", "J’ai compris"],
  de: ["Was Sie gemacht haben, ist hier weg", "Der Browser hat aufgeräumt", "Holen Sie sie im Menü", "Verstanden"],
  en: ["What you did is gone here", "The browser has tidied up", "Fetch it in the menu", "I understand"],
};

/** The page says its title, its sentences and its button in this language, and nothing in the others. */
async function expectPage(page, texts, lang) {
  const [title, ...rest] = texts[lang];
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  for (const text of rest) await expect(page.getByText(text).and(page.locator(":visible")).first()).toBeVisible();
  for (const other of LANGS.filter((other) => other !== lang)) {
    await expect(page.getByText(texts[other][0], { exact: true })).toBeHidden();
  }
}

const withoutWebgl = () => {
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return kind === "webgl2" ? null : original.call(this, kind, ...rest);
  };
};

/** As browsers are in a private window: small texts, but no files. */
const inPrivate = () => {
  StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException("it is private", "SecurityError"));
};

for (const lang of LANGS) {
  test.describe(lang, () => {
    test.use({ locale: `${lang}-BE` });

    test("no WebGL, not loaded, stopped, lost: each page says what to do and who helps", async ({ page, complaints }) => {
      await page.route("**/*.wasm", (route) => route.fulfill({ status: 404 }));
      await page.goto("/");
      await expectPage(page, PAGES.failed, lang);
      complaints.length = 0;

      await page.addInitScript(withoutWebgl);
      await page.reload();
      await expectPage(page, PAGES.noWebgl, lang);
      await expect(page.getByRole("progressbar")).toBeHidden();

      // The others differ only in what calls them: without WebGL nothing comes between.
      for (const [id, texts] of [["stopped", PAGES.stopped], ["lost", PAGES.lost]]) {
        await page.evaluate((id) => {
          for (const one of document.querySelectorAll(".notice")) one.hidden = one.id !== id;
        }, id);
        await expectPage(page, texts, lang);
      }
      await page.evaluate(() => (document.documentElement.dataset.saved = "no"));
      await expect(page.getByText(PAGES.lost[lang][1]).first(), "no promise that is not kept").toBeHidden();
    });

    test("what the browser has thrown away is told at the start, once", async ({ page, player }) => {
      await player.arrive();
      await player.chooseLanguage();
      await player.signIn();
      // The second start knows that something is kept.
      await page.reload();
      await player.ready();
      await expect.poll(() => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("kept by")).length)).toBe(1);
      await page.evaluate(() => localStorage.clear());
      await page.reload();
      await expectPage(page, FORGOTTEN, lang);
      await player.ready();
      await page.keyboard.press("Enter");
      const dialog = page.getByRole("dialog");
      await expect(dialog).toBeHidden();
      await page.reload();
      await player.ready();
      await expect(dialog).toBeHidden();
    });

    test("a private window is told at the start, once", async ({ page, player }) => {
      await page.addInitScript(inPrivate);
      await page.goto("/");
      const dialog = page.getByRole("dialog");
      await expectPage(page, PAGES.isPrivate, lang);
      await player.ready();
      // The game is behind it, and the keyboard stays in front.
      await expect(dialog).toBeVisible();
      await page.keyboard.press("Enter");
      await expect(dialog).toBeHidden();
      await page.reload();
      await player.ready();
      await expect(dialog).toBeHidden();
    });
  });
}

test("the program stops: told, copied, and the same step goes on", async ({ page, context, player, complaints }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await player.begin("counter");
  await walk(player, "counter", given(counter, 1), { stopAt: 2 });
  await page.evaluate(() => window.dispatchEvent(new CustomEvent("archipel-stopped", { detail: "panicked at somewhere.rs:1" })));
  await expectPage(page, PAGES.stopped, "nl");
  // What follows a first failure is only its echo.
  await page.evaluate(() => window.dispatchEvent(new CustomEvent("archipel-stopped", { detail: "another" })));

  await page.getByText("Voor de technicus").click();
  await page.getByRole("button", { name: "Kopieer" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Gekopieerd" })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("panicked at somewhere.rs:1");
  expect(copied).toContain("Chrome");
  expect(copied).not.toContain("another");

  await page.getByRole("button", { name: "Start opnieuw" }).click();
  await player.comeBack();
  await player.openLesson("counter");
  await player.press(player.say("resume"));
  await player.expectStep(2, counter);
  expect(complaints).toEqual([]);
});

test("what cannot be copied is marked, to be copied by hand", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await page.addInitScript(withoutWebgl);
  await page.goto("/");
  await page.evaluate(() => {
    for (const one of document.querySelectorAll(".notice")) one.hidden = one.id !== "stopped";
    document.getElementById("reason").textContent = "why";
  });
  await page.getByText("Voor de technicus").click();
  await page.getByRole("button", { name: "Kopieer" }).click();
  expect(await page.evaluate(() => String(getSelection()))).toBe("why");
  await expect(page.getByText("Gekopieerd")).toBeHidden();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("all four languages say what to do", async ({ page }) => {
    await page.goto("/");
    const words = { nl: "Zet JavaScript aan.", fr: "Activez JavaScript.", de: "Schalten Sie JavaScript ein.", en: "Switch JavaScript on." };
    for (const [lang, text] of Object.entries(words)) {
      const said = page.locator(`noscript p[lang="${lang}"]`);
      await expect(said).toBeVisible();
      await expect(said).toContainText(text);
    }
    await expect(page.getByRole("progressbar")).toBeHidden();
  });
});

test("every sentence is there in all four languages", async ({ page }) => {
  await page.addInitScript(withoutWebgl);
  await page.goto("/");
  const places = await page.evaluate(() =>
    [...new Set([...document.querySelectorAll(".say")].map((said) => said.parentElement))].map((place) =>
      [...place.children].filter((said) => said.matches(".say")).map((said) => said.lang),
    ),
  );
  expect(places.length).toBeGreaterThan(10);
  for (const langs of places) expect(langs).toEqual(LANGS);
});
