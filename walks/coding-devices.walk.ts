/**
 * One person, two devices, each a browser of its own on a wire of its own: one is away while the other saves. And a
 * device whose browser is killed, with a profile that stays.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DeskHouse, openDeskHouse } from "./desk-house.ts";
import {
  deskAddress,
  justificationIn,
  openDeskPage,
  questionIn,
  rowsIn,
  untilSaved,
  whollyKept,
} from "./desk-pages.ts";
import { type Device, newDevice, type OpenDevice } from "./device.ts";
import type { Wire } from "./wire.ts";

let house: DeskHouse;
/** Two devices, and the wire of each. */
let devices: readonly [Device, Device];
let wires: readonly [Wire, Wire];
let open: readonly [OpenDevice, OpenDevice];
const hosts = ["127.0.0.2", "127.0.0.3"] as const;

beforeAll(async () => {
  house = await openDeskHouse(20, ["FRA", "ESP", "ITA"]);
  wires = [await house.layWireAt(hosts[0]), await house.layWireAt(hosts[1])];
  devices = [newDevice(hosts[0]), newDevice(hosts[1])];
  open = [await devices[0].open(), await devices[1].open()];
});

afterAll(async () => {
  for (const device of open ?? []) await device.kill();
  for (const device of devices ?? []) await device.remove();
  for (const wire of wires ?? []) await wire.close();
  await house?.close();
});

/** As a browser keeps it over being closed. */
const lasting = (cookie: Awaited<ReturnType<DeskHouse["enter"]>>) => ({
  ...cookie,
  expires: Math.floor(Date.now() / 1_000) + 86_400,
});

type Kept = {
  readonly option_key: string | null;
  readonly justification: string;
  readonly confidence: string | null;
  readonly as_of: string | null;
  readonly memo: string;
  readonly quotations: string | null;
};

/** What the server keeps of an answer. */
async function keptOf(place: string, indicator: string): Promise<Kept | undefined> {
  const [found] = await rowsIn<Kept>(
    house,
    `select option_key, justification, confidence, as_of::text as as_of, memo,
       (
         select string_agg(pinpoint || ': ' || quotation, ', ' order by citation_no)
         from edition.citation
         where citation.answer_id = answer.answer_id
       ) as quotations
     from edition.answer
     where place = $1 and indicator = $2 and slot = 1`,
    [place, indicator],
  );
  return found;
}

type Words = {
  readonly option: number;
  readonly text: string;
  readonly certain: string;
  readonly asOf: string;
  readonly memo: string;
  readonly quotation: string;
};

/** Writes every field of a question that has a source already. */
async function writeAll(page: Page, id: string, words: Words): Promise<void> {
  const question = questionIn(page, id);
  await question.locator(".choices .choice input").nth(words.option).check();
  await justificationIn(page, id).fill(words.text);
  await question.getByLabel(words.certain, { exact: true }).check();
  await question.locator("input[name=asOf]").fill(words.asOf);
  if (!(await question.locator("textarea[name=memo]").isVisible())) await question.locator(".memo summary").click();
  await question.locator("textarea[name=memo]").fill(words.memo);
  const quotation = question.locator("textarea[name='citations.0.quotation']");
  if (!(await quotation.isVisible())) await question.locator(".cited summary").click();
  await quotation.fill(words.quotation);
  await question.locator(".kept[data-kept=true]").waitFor();
}

const atHome: Words = {
  ...{
    option: 1,
    text: "Written at home.",
    certain: "Certain",
    asOf: "2026-01-01",
    memo: "Home memo.",
    quotation: "Home quotation.",
  },
};
const away: Words = {
  ...{ option: 2, text: "Written on the train.", certain: "Uncertain", asOf: "2026-02-02", memo: "Train memo." },
  quotation: "Train quotation.",
};

const noConnection = "No connection: go on writing";

test.each([
  ["before", "ESP"],
  ["after", "ITA"],
] as const)(
  "what a device that was away wrote %s the other saved is shown field by field; nothing is written over, and both are to be had",
  async (order, place) => {
    const { person, cookie } = await house.coder(place);
    await open[0].pages.addCookies([lasting(cookie)]);
    await open[1].pages.addCookies([lasting(await house.enter(person.name))]);
    const address = deskAddress(house, place);
    // A source is cited before, so that both quote from it.
    const train = await openDeskPage(open[0].pages, address);
    const question = questionIn(train, "q1");
    await question.locator(".cite input[type=search]").fill("Nationality");
    await question.locator(".cite input[type=search]").press("Enter");
    await question.locator("input[name='citations.0.pinpoint']").fill("Art. 1");
    await untilSaved(train);
    const home = await openDeskPage(open[1].pages, address);
    await expect.poll(() => home.locator("input[name='citations.0.pinpoint']").inputValue()).toBe("Art. 1");

    wires[0].cut();
    const onTheTrain = async (): Promise<void> => {
      await writeAll(train, "q1", away);
      await justificationIn(train, "q6").fill("Only written on the train.");
      await questionIn(train, "q6").locator(".kept[data-kept=true]").waitFor();
      await train.getByText(noConnection).waitFor();
    };
    if (order === "before") await onTheTrain();
    await writeAll(home, "q1", atHome);
    await justificationIn(home, "q11").fill("Only written at home.");
    await untilSaved(home);
    await expect.poll(async () => (await keptOf(place, "q11"))?.justification).toBe("Only written at home.");
    if (order === "after") await onTheTrain();

    // Nobody tells the browser that the wire is whole again.
    wires[0].mend();
    const asides = question.locator(".set-aside");
    await expect.poll(() => asides.count(), { timeout: 60_000 }).toBe(6);
    await train.locator(".desk-status").getByText("6 fields were changed in two places").waitFor();
    const kept = { option_key: "2", justification: atHome.text, confidence: "high", as_of: atHome.asOf };
    expect(await keptOf(place, "q1")).toMatchObject({
      ...kept,
      memo: atHome.memo,
      quotations: `Art. 1: ${atHome.quotation}`,
    });
    // In each field stands what was saved first, and one's own words below it.
    expect(await justificationIn(train, "q1").inputValue()).toBe(atHome.text);
    const said = (await asides.locator("blockquote").allInnerTexts()).join("\n");
    for (const own of [
      "No",
      away.text,
      "Uncertain",
      "2 February 2026",
      away.memo,
      "Nationality Act, Art. 1",
      away.quotation,
    ])
      expect(said).toContain(own);
    // What was changed on one side alone is there, on the server and on the device.
    await expect.poll(async () => (await keptOf(place, "q6"))?.justification).toBe("Only written on the train.");
    await expect.poll(() => justificationIn(train, "q11").inputValue()).toBe("Only written at home.");

    const settle = (field: string, way: string) =>
      question.getByRole("group", { name: field, exact: true }).getByRole("button", { name: way }).click();
    await settle("Justification", "Keep both texts");
    await settle("Memo, for whoever answers for this place", "Keep both texts");
    await settle("Answer", "Use mine");
    await settle("Sources", "Use mine");
    await settle("Law as it stood on", "Use mine");
    await settle("How certain are you?", "Keep what is above");
    expect(await asides.count()).toBe(0);
    await untilSaved(train);
    const settled = {
      ...{ option_key: "0", justification: `${atHome.text}\n\n${away.text}`, confidence: "high", as_of: away.asOf },
      ...{ memo: `${atHome.memo}\n\n${away.memo}`, quotations: `Art. 1: ${away.quotation}` },
    };
    await expect.poll(() => keptOf(place, "q1")).toEqual(settled);
    // The other device, which changed nothing since, has it too when it looks again.
    await home.reload();
    await expect.poll(() => justificationIn(home, "q1").inputValue()).toBe(settled.justification);
    expect(await home.locator(".set-aside").count()).toBe(0);
    await train.close();
    await home.close();
  },
);

test("a browser that is killed in the middle of the work has every field when it is opened again, still without a connection", async () => {
  const { cookie } = await house.coder("FRA");
  await open[0].pages.addCookies([lasting(cookie)]);
  const address = deskAddress(house, "FRA");
  const page = await openDeskPage(open[0].pages, address);
  await whollyKept(page, new URL(address).pathname);
  wires[0].cut();
  const question = questionIn(page, "q1");
  await question.locator(".cite input[type=search]").fill("Nationality");
  await question.locator(".cite input[type=search]").press("Enter");
  await question.locator("input[name='citations.0.pinpoint']").fill("Art. 18");
  await writeAll(page, "q1", away);
  await question.locator("textarea[name='citations.0.translation']").fill("In translation.");
  await justificationIn(page, "q6").pressSequentially("Typed until the battery gave out.");
  await questionIn(page, "q6").locator(".kept[data-kept=true]").waitFor();
  await open[0].kill();

  const again = await devices[0].open();
  open = [again, open[1]];
  const after = await openDeskPage(again.pages, address);
  const found = questionIn(after, "q1");
  await expect.poll(() => justificationIn(after, "q6").inputValue()).toBe("Typed until the battery gave out.");
  expect(await found.locator(".choices .choice input").nth(away.option).isChecked()).toBe(true);
  expect(await justificationIn(after, "q1").inputValue()).toBe(away.text);
  expect(await found.getByLabel("Uncertain", { exact: true }).isChecked()).toBe(true);
  expect(await found.locator("input[name=asOf]").inputValue()).toBe(away.asOf);
  expect(await found.locator("textarea[name=memo]").inputValue()).toBe(away.memo);
  expect(await found.locator("input[name='citations.0.pinpoint']").inputValue()).toBe("Art. 18");
  expect(await found.locator("textarea[name='citations.0.quotation']").inputValue()).toBe(away.quotation);
  expect(await found.locator("textarea[name='citations.0.translation']").inputValue()).toBe("In translation.");
  expect(await keptOf("FRA", "q1")).toMatchObject({ justification: "" });

  // A browser writes cookies down now and then: killed, it may have forgotten who was signed in. Nothing is lost by it.
  await again.pages.addCookies([lasting(cookie)]);
  wires[0].mend();
  await untilSaved(after);
  const sent = { option_key: "0", justification: away.text, confidence: "low", as_of: away.asOf, memo: away.memo };
  await expect.poll(() => keptOf("FRA", "q1")).toMatchObject({ ...sent, quotations: `Art. 18: ${away.quotation}` });
  await expect.poll(async () => (await keptOf("FRA", "q6"))?.justification).toBe("Typed until the battery gave out.");
  await after.close();
});
