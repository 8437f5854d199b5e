// The way through each lesson, with a wrong turn in each. They say what a learner does; how (through the mirror, with the
// keyboard) is the player's business. `given` is who is played; `stopAt` ends the way when that step is shown.
import { begins, found, label, lesson, reply, site } from "./course.mjs";
import { expect } from "./player.mjs";

/** Thrown at the step at which a way was to end; caught by `walk`. */
const HERE = Symbol("here");

/** Walks the way of a lesson to its end, or to the beginning of step `stopAt`. `look` is called at each step. */
export async function walk(player, name, given, { stopAt = Infinity, look = async () => {} } = {}) {
  const file = lesson(name);
  const step = async (number) => {
    await player.expectStep(number, file);
    await look(`step-${number}`);
    if (number >= stopAt) throw HERE;
  };
  try {
    await WAYS[name](player, file, given, step, look);
    await player.expectDone(file);
  } catch (thrown) {
    if (thrown !== HERE) throw thrown;
  }
}

const WAYS = { counter: findCounter, key: usePhoneKey, letter: fetchDocument };

/** L01: the advertisement and the look-alike are tried first. */
async function findCounter(player, file, { facts }, step, look) {
  await step(1);
  await player.press(player.say("popup-close"));
  await player.press(player.say("bookmark-name", { title: player.say("search-name") }));
  await player.fill(player.say("search-label"), player.tell(facts.topic));
  await player.press(player.say("search-button"));

  await step(2);
  await player.follow(player.tell(found("loket-hulp.example").title));
  await player.expectSaid(reply(file, "AdOpened"));
  await look("reply");
  await player.understand();
  await player.press(player.say("browser-back"));
  const fake = "archipel.test.login-hulp.example";
  await player.follow(player.tell(found(fake).title));
  await player.expectSaid(reply(file, `FakeOpened(${fake})`));
  await player.press(player.tell(trapOf(site("login_hulp"))));
  await player.expectSaid(reply(file, `Trapped(${fake})`));
  await look("film");
  await player.rewindFilm();
  await player.press(player.say("browser-back"));
  await player.follow(player.tell(found("archipel.test").title));

  await step(3);
  await player.press(player.say("cookies-refuse"));
  const [right, wrong] = file.steps[2].goal.of;
  await player.press(player.tell(wrong.text));
  await player.expectSaid(wrong.reply);
  await player.understand();
  await player.press(player.tell(right.text));

  await step(4);
  const portal = site("archipel");
  await player.choose(player.tell(label(portal, `/${facts.page.of}`)));

  await step(5);
  await player.follow(player.tell(label(portal, facts.counter.of)));

  await step(6);
  await player.press(player.say("browser-bookmark"));
}

const trapOf = (ofSite) => ofSite.pages.flatMap((page) => page.blocks).find((block) => block.is === "Trap").label;

/** L07: first the helper's number, later a yes to the stranger; then the same with the wallet. */
async function usePhoneKey(player, file, { me, helper, facts }, step, look) {
  await step(1);
  await player.press(player.say("portal-log-in"));
  await player.choose(player.say("key-ikbenhet"));

  await step(2);
  await sendNumber(player, helper.phone);
  await player.expectSaid(reply(file, "NumberOfOther"));
  await player.understand();
  await player.press(player.say("gate-other-key"));
  await player.choose(player.say("key-ikbenhet"));
  await sendNumber(player, me.phone);

  await step(3);
  await openRequest(player, "WerkWijzer");

  await step(4);
  await confirm(player, me.code);

  await step(5);
  const stranger = `${player.tell(facts.stranger)}, ${player.say("phone-wants-answer")}`;
  await player.press(stranger);
  await player.press(player.say("phone-yes"));
  await player.expectSaid(reply(file, "Approved(stranger)"));
  await look("film");
  await player.rewindFilm();
  await player.press(player.say("phone-no"));

  await step(6);
  await player.press(player.say("portal-log-out"));

  await step(7);
  await player.press(player.say("bookmark-name", { title: player.tell(site("werkwijzer").name) }));
  await player.press(player.say("portal-log-in"));
  await player.choose(player.say("key-zakloket"));

  await step(8);
  await player.press(player.say("phone-home"));
  await player.press(player.say("key-zakloket"));
  await player.press(player.say("phone-scan-qr"));
  await player.press(player.say("camera-scan"));

  await step(9);
  await player.press(player.say("phone-yes"));
  await player.fill(player.say("wallet-pin"), me.wallet_pin);
  await player.press(player.say("phone-code-confirm"));

  await step(10);
  await player.press(player.say("portal-log-out"));
}

/** L10: the link in the mail is followed first; two answers are wrong at first. */
async function fetchDocument(player, file, { me, facts }, step, look) {
  const { mails, letters, documents } = file.world;
  const notice = mails.find((mail) => mail.id === "notice");
  await step(1);
  await player.choose(player.tell(notice.subject));

  await step(2);
  await player.follow(player.tell(notice.link.label));
  await player.expectSaid(reply(file, "MailLink(notice)"));
  await look("reply");
  await player.understand();
  await player.turnTo(player.say("program-browser"));
  await player.press(player.say("bookmark-name", { title: "GovPost" }));
  await player.press(player.say("portal-log-in"));
  await player.choose(player.say("key-ikbenhet"));
  await sendNumber(player, me.phone);
  await openRequest(player, "GovPost");
  await confirm(player, me.code);

  await step(3);
  await player.follow(player.tell(label(site("govpost"), "/post")));
  const letter = letters.find((one) => one.id === "tax");
  const row = player.control(begins(`${player.tell(letter.from)}: ${player.tell(letter.subject)}`));
  const made = (await row.innerText()).split(" · ").at(-1);
  await player.choose(`${player.tell(letter.from)}: ${player.tell(letter.subject)}`);

  await step(4);
  await player.follow(player.tell(letter.link.label));
  await player.press(player.say("portal-log-in"));
  await player.choose(`${player.tell(facts.tax)} ${made}`);

  await step(5);
  const bill = documents.find((one) => one.id === "bill");
  const line = (fact) => bill.lines.find(([, value]) => value.nl === `{${fact}}`)[0];
  const value = (fact) => valueBeside(player, player.tell(line(fact)));
  const [deadline, amount, total] = [await value("deadline"), await value("amount"), await value("total")];
  await look("document");
  await player.press(made);
  await player.expectSaid(file.steps[4].goal.of[1].reply);
  await player.understand();
  await player.press(deadline);

  await step(6);
  await player.press(total);
  await player.expectSaid(file.steps[5].goal.of[1].reply);
  await player.understand();
  await player.press(amount);

  await step(7);
  await player.press(player.say("document-download"));

  await step(8);
  await player.turnTo(player.say("program-files"));
  await player.choose(bill.file);
  const name = `${player.tell(facts.tax)} ${made}.pdf`;
  await player.fill(player.say("files-name"), name);
  await player.press(player.say("files-rename"));

  await step(9);
  await expect(player.control(begins(name))).toBeAttached();
  await player.press(player.say("files-move-stick"));

  await step(10);
  await player.turnTo(player.say("program-browser"));
  await player.press(player.say("portal-log-out"));
}

async function sendNumber(player, phone) {
  await player.fill(player.say("gate-number-field"), phone);
  await player.press(player.say("gate-send"));
}

/** From the lock screen to the own request. */
async function openRequest(player, who) {
  await player.press(`${player.say("key-ikbenhet")}, ${player.say("phone-request-from", { who })}`);
}

/** The same number on both screens, then yes and the code. */
async function confirm(player, code) {
  await player.compareNumbers();
  await player.press(player.say("phone-yes"));
  await player.fill(player.say("phone-code"), code);
  await player.press(player.say("phone-code-confirm"));
}

/** What stands beside a label in a document. */
async function valueBeside(player, name) {
  const label = player.mirror.getByText(name, { exact: true }).first();
  return (await label.locator("xpath=following-sibling::*[1]").innerText()).replace(/\s+/g, " ");
}
