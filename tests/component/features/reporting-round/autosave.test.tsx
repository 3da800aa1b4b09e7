import { useActionData } from "@remix-run/react";
import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { renderRoute } from "#tests/component/support/render-route";
import { aContributionPage } from "#tests/factories/contribution-page";
import { ContributionPage } from "~/features/reporting-round/contribution-page";
import type { AutosaveAnswer } from "~/features/reporting-round/use-autosave";

const path = "/beitraege/2026-2/4/sozialamt";
const storageKey = `contribution:${path}`;

/** What the browser sent, and what it is answered with; without an answer the line is down. */
const sent: { address: string; fields: Record<string, string> }[] = [];
let answers: (AutosaveAnswer | "offline" | "cut off")[] = [];

const server = vi.fn(async (address: string, { body }: { body: FormData }) => {
  const fields = [...body].map(([name, value]) => [name, String(value)] as const);
  sent.push({ address, fields: Object.fromEntries(fields) });
  const answer = answers.shift() ?? "offline";
  if (answer === "offline") throw new TypeError("Failed to fetch");
  if (answer === "cut off") return new Response("<html>", { status: 502 });
  return Response.json(answer, { status: answer.ok ? 200 : 409 });
});
const saved = (version: number): AutosaveAnswer => ({
  ok: true,
  version,
  savedAt: "2026-11-22T09:05:00.000Z",
});

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("fetch", server);
  sent.length = 0;
  answers = [];
  localStorage.clear();
});
afterEach(() => vi.useRealTimers());

/** Lets time pass, and everything happen that was waiting for it. */
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

async function openForm(overrides?: Parameters<typeof aContributionPage>[0]) {
  const page = aContributionPage(overrides);
  const rendered = renderRoute(<ContributionPage page={page} saveId="page-1" />, { path });
  await pass(0);
  return rendered;
}
const field = (label: string) => screen.getByLabelText<HTMLTextAreaElement>(new RegExp(`^${label}`));
const type = (label: string, value: string) => fireEvent.input(field(label), { target: { value } });
const status = () => screen.getAllByRole("status").at(-1)?.textContent;
const copyOnDevice = (): { version: number; fields: Record<string, string> } | null =>
  JSON.parse(localStorage.getItem(storageKey) ?? "null");

describe("saving while one types", () => {
  test("keeps every keystroke on the device at once, and sends one save a moment after the last", async () => {
    await openForm();
    answers = [saved(4)];
    type("Sachstand", "Drei");
    await pass(1000);
    type("Sachstand", "Drei Kurse laufen.");
    expect(copyOnDevice()?.fields.text).toBe("Drei Kurse laufen.");
    await pass(1400);
    expect(sent).toEqual([]);
    expect(status()).toBe("Noch nicht gespeichert …");
    await pass(100);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      address: `${path}/entwurf`,
      fields: { text: "Drei Kurse laufen.", version: "3", saveId: "page-1-1" },
    });
    expect(status()).toBe("Gespeichert um 10:05 Uhr.");
    // Computers are shared: what the server has does not stay on the device.
    expect(copyOnDevice()).toBeNull();
  });

  test("goes on from the version that the last save made, also for the buttons", async () => {
    const { container } = await openForm();
    answers = [saved(4), saved(5)];
    type("Sachstand", "Drei.");
    await pass(1500);
    type("Sachstand", "Vier.");
    await pass(1500);
    expect(sent.map(({ fields }) => [fields.version, fields.saveId])).toEqual([
      ["3", "page-1-1"],
      ["4", "page-1-2"],
    ]);
    const form = container.querySelector<HTMLFormElement>("form.contribution-form");
    expect(new FormData(form ?? undefined).get("version")).toBe("5");
  });

  test("sends what was typed during a save afterwards, and has one save under way at a time", async () => {
    await openForm();
    let answerFirst: (answer: Response) => void = () => undefined;
    server.mockImplementationOnce((address, { body }) => {
      sent.push({ address, fields: { text: String(body.get("text")) } });
      return new Promise((resolve) => {
        answerFirst = resolve;
      });
    });
    answers = [saved(5)];
    type("Sachstand", "Drei.");
    await pass(1500);
    type("Sachstand", "Drei, bald vier.");
    await pass(10_000);
    expect(sent).toHaveLength(1);
    answerFirst(Response.json(saved(4)));
    await pass(1500);
    expect(sent.map(({ fields }) => fields.text)).toEqual(["Drei.", "Drei, bald vier."]);
    expect(copyOnDevice()).toBeNull();
  });
});

describe("a button", () => {
  /** The form with a page of its own after each button, and what the buttons sent. */
  async function openWithButtons() {
    const pressed: Record<string, string>[] = [];
    let answerButton = () => {};
    function Page() {
      const shown = useActionData<{ version: number; saveId: string }>() ?? { version: 3, saveId: "page-1" };
      const page = aContributionPage({ version: shown.version });
      return <ContributionPage page={page} saveId={shown.saveId} />;
    }
    renderRoute(<Page />, {
      path,
      action: async (request) => {
        const fields = [...(await request.formData())].map(([name, value]) => [name, String(value)] as const);
        pressed.push(Object.fromEntries(fields));
        await new Promise<void>((resolve) => {
          answerButton = resolve;
        });
        return { version: 6, saveId: "page-2" };
      },
    });
    await pass(0);
    return { pressed, answerButton: () => answerButton() };
  }
  const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

  test("waits for the save under way and goes on from its version, pressed twice or once", async () => {
    const { pressed } = await openWithButtons();
    let answerSave: (answer: Response) => void = () => undefined;
    server.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          answerSave = resolve;
        }),
    );
    type("Sachstand", "Drei Kurse laufen.");
    await pass(1500);
    press("Einreichen");
    press("Einreichen");
    await pass(10_000);
    expect(pressed).toEqual([]);
    answerSave(Response.json(saved(4)));
    await pass(0);
    expect(pressed).toHaveLength(1);
    expect(pressed[0]).toMatchObject({ intent: "handIn", version: "4", text: "Drei Kurse laufen." });
  });

  test("is sent off also when the save before it got no answer", async () => {
    const { pressed } = await openWithButtons();
    let failSave: (error: Error) => void = () => undefined;
    server.mockImplementationOnce(
      () =>
        new Promise((_, reject) => {
          failSave = reject;
        }),
    );
    type("Sachstand", "Im Funkloch getippt.");
    await pass(1500);
    press("Entwurf speichern");
    failSave(new TypeError("Failed to fetch"));
    await pass(0);
    expect(pressed).toMatchObject([{ intent: "save", version: "3", text: "Im Funkloch getippt." }]);
  });

  test("pressed twice is sent off once, and again only from the page that came back", async () => {
    const { pressed, answerButton } = await openWithButtons();
    type("Sachstand", "Drei.");
    press("Entwurf speichern");
    press("Entwurf speichern");
    await pass(10_000);
    expect(pressed).toMatchObject([{ version: "3", saveId: "page-1" }]);
    answerButton();
    await pass(0);
    await pass(0);
    expect(pressed.slice(1)).toMatchObject([{ version: "6", saveId: "page-2", text: "Drei." }]);
  });

  test("is answered before what was typed meanwhile is saved", async () => {
    const { pressed, answerButton } = await openWithButtons();
    answers = [saved(7)];
    type("Sachstand", "Drei.");
    press("Entwurf speichern");
    await pass(0);
    type("Sachstand", "Drei, bald vier.");
    await pass(10_000);
    expect([pressed.length, sent]).toEqual([1, []]);
    answerButton();
    await pass(0);
    await pass(1500);
    expect(sent[0]?.fields).toMatchObject({ version: "6", saveId: "page-2-1", text: "Drei, bald vier." });
    expect(status()).toBe("Gespeichert um 10:05 Uhr.");
    expect(copyOnDevice()).toBeNull();
  });
});

describe("a line that is down", () => {
  test.each(["offline", "cut off"] as const)(
    "%s: says so, keeps the text, and repeats the same save until it is answered",
    async (fault) => {
      await openForm();
      answers = [fault, fault, saved(4)];
      type("Sachstand", "Im Funkloch getippt.");
      await pass(1500);
      expect(status()).toMatch(/^Keine Verbindung\. Ihre Eingaben sind auf diesem Gerät gesichert/);
      expect(copyOnDevice()?.fields.text).toBe("Im Funkloch getippt.");
      await pass(10_000);
      expect(status()).toBe("Gespeichert um 10:05 Uhr.");
      // The first save may have been stored without our knowing; the same id makes it count once.
      expect(sent.map(({ fields }) => fields.saveId)).toEqual(["page-1-1", "page-1-1", "page-1-1"]);
      expect(copyOnDevice()).toBeNull();
    },
  );

  test("saves what was typed meanwhile as a save of its own once it is up again", async () => {
    await openForm();
    answers = ["offline", saved(4), saved(5)];
    type("Sachstand", "Erster Satz.");
    await pass(1500);
    type("Sachstand", "Erster Satz. Zweiter Satz.");
    await pass(10_000);
    expect(sent.map(({ fields }) => [fields.saveId, fields.text])).toEqual([
      ["page-1-1", "Erster Satz."],
      ["page-1-1", "Erster Satz."],
      ["page-1-2", "Erster Satz. Zweiter Satz."],
    ]);
    expect(sent.at(-1)?.fields.version).toBe("4");
    expect(copyOnDevice()).toBeNull();
  });
});

describe("a save that is refused", () => {
  test.each([
    ["signedOut", "Ihre Sitzung ist abgelaufen."],
    ["conflict", "Der Beitrag wurde inzwischen an anderer Stelle geändert."],
    ["handedOver", "Ihr Amt ist inzwischen in einem anderen aufgegangen, und der Beitrag liegt jetzt dort."],
    ["refused", "Diese Eingaben können nicht gespeichert werden."],
  ] as const)("%s: says so, keeps the text, and does not repeat it by itself", async (reason, words) => {
    await openForm();
    answers = [{ ok: false, reason }];
    type("Sachstand", "Geht nicht durch.");
    await pass(1500);
    expect(status()).toContain(words);
    expect(status()).toContain("auf diesem Gerät gesichert");
    await pass(60_000);
    expect(sent).toHaveLength(1);
    expect(field("Sachstand")).toHaveValue("Geht nicht durch.");
    expect(copyOnDevice()?.fields.text).toBe("Geht nicht durch.");
  });

  test("still says so while one types on, and saves once the person has signed in again", async () => {
    await openForm();
    answers = [{ ok: false, reason: "signedOut" }, saved(4)];
    type("Sachstand", "Nach Ablauf.");
    await pass(1500);
    type("Sachstand", "Nach Ablauf der Sitzung.");
    expect(status()).toContain("Ihre Sitzung ist abgelaufen.");
    await pass(1500);
    expect(status()).toBe("Gespeichert um 10:05 Uhr.");
    expect(sent.at(-1)?.fields.saveId).toBe("page-1-2");
  });
});

describe("the copy on the device", () => {
  const leave = (text: string, key = storageKey) =>
    localStorage.setItem(
      key,
      JSON.stringify({
        version: 3,
        changedAt: "2026-11-21T16:00:00.000Z",
        fields: { state: "inProgress", text },
      }),
    );
  const notice = () => screen.queryByText("Auf diesem Gerät liegt eine nicht gespeicherte Fassung");
  const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

  test("is offered when the server does not have it, changes nothing unasked, and is saved once taken", async () => {
    leave("Gestern im Zug getippt.");
    await openForm();
    expect(notice()).toBeVisible();
    expect(screen.getByText("Zuletzt geändert: 21.11.2026, 17:00 Uhr.")).toBeVisible();
    expect(field("Sachstand")).toHaveValue("Zwei Kurse laufen.");
    answers = [saved(4)];
    press("Diese Fassung übernehmen");
    expect(field("Sachstand")).toHaveValue("Gestern im Zug getippt.");
    await pass(1500);
    expect(sent[0]?.fields).toMatchObject({ text: "Gestern im Zug getippt.", version: "3" });
    expect(notice()).toBeNull();
    expect(copyOnDevice()).toBeNull();
  });

  const former = { formerOffices: [{ key: "altes-amt", name: "Altes Amt" }] };
  const formerKey = "contribution:/beitraege/2026-2/4/altes-amt";

  test("of an office that was merged into this one is offered too", async () => {
    leave("Im alten Amt getippt.", formerKey);
    await openForm(former);
    expect(notice()).toBeVisible();
    answers = [saved(4)];
    press("Diese Fassung übernehmen");
    await pass(1500);
    expect(sent[0]?.fields).toMatchObject({ text: "Im alten Amt getippt.", version: "3" });
    expect(sent[0]?.address).toBe(`${path}/entwurf`);
    expect([copyOnDevice(), localStorage.getItem(formerKey)]).toEqual([null, null]);
  });

  test("of a merged office stays where a newer one or a full storage would lose it", async () => {
    leave("Im alten Amt getippt.", formerKey);
    const full = vi.spyOn(Storage.prototype, "setItem").mockImplementation(refuse);
    const { unmount } = await openForm(former);
    unmount();
    full.mockRestore();
    leave("Im neuen Amt getippt.");
    await openForm(former);
    expect(copyOnDevice()?.fields.text).toBe("Im neuen Amt getippt.");
    expect(localStorage.getItem(formerKey)).toContain("Im alten Amt getippt.");
  });

  test("is gone for good once discarded", async () => {
    leave("Verworfen.");
    await openForm();
    press("Verwerfen");
    expect(notice()).toBeNull();
    expect(copyOnDevice()).toBeNull();
    expect(field("Sachstand")).toHaveValue("Zwei Kurse laufen.");
    await pass(60_000);
    expect(sent).toEqual([]);
  });

  test("is not offered when it says what the server has, and is removed", async () => {
    leave("Zwei Kurse laufen.");
    await openForm();
    expect(notice()).toBeNull();
    expect(copyOnDevice()).toBeNull();
  });

  test("is shown for copying when the contribution cannot be written any more", async () => {
    leave("Zu spät getippt.");
    await openForm({ stage: "handedIn", may: { ...aContributionPage().may, write: false } });
    expect(notice()).toBeVisible();
    expect(screen.getByText("Zu spät getippt.")).toBeVisible();
    press("Verwerfen");
    expect(copyOnDevice()).toBeNull();
  });

  test.each([
    ["storage that is full", () => vi.spyOn(Storage.prototype, "setItem").mockImplementation(refuse)],
    ["what another program left there", () => localStorage.setItem(storageKey, '{"version":"x"}')],
    ["what is no JSON", () => localStorage.setItem(storageKey, "{")],
  ])("%s does not hinder saving", async (_, spoil) => {
    spoil();
    await openForm();
    expect(notice()).toBeNull();
    answers = [saved(4)];
    type("Sachstand", "Trotzdem.");
    await pass(1500);
    expect(status()).toBe("Gespeichert um 10:05 Uhr.");
  });
});

function refuse(): never {
  throw new DOMException("full", "QuotaExceededError");
}
