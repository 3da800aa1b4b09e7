import { useActionData } from "@remix-run/react";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderRoute } from "#tests/component/support/render-route";
import { aContributionPage } from "#tests/factories/contribution-page";
import { emptyDraft } from "~/domain/reporting/contribution";
import { ContributionPage } from "~/features/reporting-round/contribution-page";
import { readDraftForm } from "~/features/reporting-round/draft-form";
import { KeptTextPage } from "~/features/reporting-round/kept-text-page";
import { malformedErrors } from "~/features/reporting-round/malformed-errors";

const applies = (label: RegExp) =>
  screen.getByLabelText(label).closest("[data-applies]")?.getAttribute("data-applies");
const asked = () => ({
  stateReason: applies(/^Grund für „zurückgestellt“/),
  contradiction: applies(/^Grund, wenn der Stand/),
});

async function openForm(...[props]: [Partial<Parameters<typeof ContributionPage>[0]>?]) {
  const rendered = renderRoute(<ContributionPage page={aContributionPage()} saveId="page-1" {...props} />);
  await screen.findByLabelText(/^Umsetzungsstand/);
  return rendered;
}
const choose = (state: string) => {
  const select = screen.getByLabelText(/^Umsetzungsstand/);
  fireEvent.input(select, { target: { value: state } });
};

test("a reason is asked for where the state needs one", async () => {
  await openForm();
  expect(asked()).toEqual({ stateReason: "false", contradiction: "false" });
  choose("postponed");
  expect(asked()).toEqual({ stateReason: "true", contradiction: "false" });
  choose("completed");
  expect(asked()).toEqual({ stateReason: "false", contradiction: "true" });
  // The open milestone is reported as done: now "completed" follows from the milestones.
  fireEvent.click(screen.getByLabelText("erreicht"));
  expect(asked()).toEqual({ stateReason: "false", contradiction: "false" });
  expect(screen.getByText("Nach den Meilensteinen: abgeschlossen.")).toBeVisible();
});

test("a reason that is missing stays in sight, with the message beside it", async () => {
  await openForm({ errors: { contradictionReason: "Bitte nennen Sie den Grund." } });
  expect(asked().contradiction).toBe("true");
  expect(screen.getByLabelText(/^Grund, wenn der Stand/)).toHaveAccessibleDescription(
    /Bitte nennen Sie den Grund\./,
  );
});

test("a contributing office reads the milestones and who reports them", async () => {
  const { container } = await openForm({
    page: aContributionPage({ part: "contributing", leadOfficeName: "Jugendamt" }),
  });
  const milestones = within(screen.getByRole("region", { name: "Meilensteine" }));
  expect(milestones.getByText(/federführende Amt \(Jugendamt\)/)).toBeVisible();
  expect(milestones.getByText(/Bilanz gezogen/)).toHaveTextContent(
    "Bilanz gezogen fällig 4. Quartal 2026, ursprünglich 2025, 1\u2011mal verschoben",
  );
  expect(container.querySelector('[name^="milestones."]')).toBeNull();
});

test("what is too long is said beside its field and in the order of the form, and what was typed stays", async () => {
  const typed = {
    ...emptyDraft,
    text: "x".repeat(4001),
    evidenceUrls: ["y".repeat(501)],
    milestones: [
      {
        ...{ milestoneKey: "bilanz", kind: "shifted", doneOn: "", evidenceUrl: "", newDue: "2027" },
        ...{ shiftReason: "z".repeat(1001), agreedBy: "Amtsleitung" },
      },
    ],
  };
  const errors = malformedErrors(["evidenceUrls.0", "milestones.0.shiftReason", "text"], typed);
  await openForm({ typed, errors, refusal: "Es wurde nichts geändert." });
  expect(screen.getByLabelText(/^Sachstand/)).toHaveValue(typed.text);
  expect(screen.getByLabelText(/^Sachstand/)).toHaveAccessibleDescription(/höchstens 4\.000 Zeichen/);
  expect(screen.getByLabelText("Grund der Verschiebung")).toHaveAccessibleDescription(/höchstens 1\.000/);
  expect(screen.getByLabelText("Link 1")).toHaveAccessibleDescription(/höchstens 500 Zeichen/);
  const links = within(screen.getByRole("alert")).getAllByRole("link");
  expect(links.map(({ textContent }) => textContent?.split(":")[0])).toEqual([
    "Sachstand",
    "Meilensteine, Grund der Verschiebung",
    "Belege",
  ]);
  expect(screen.getByText("1 Zeichen zu viel. So lässt sich der Beitrag nicht speichern.")).toBeVisible();
});

test("a message stays with its row, also where rows before it are empty", async () => {
  /** As the server does: it reads the filled rows, and says what is wrong with the last ones. */
  const action = async (request: Request) => {
    const { figures, evidenceUrls } = readDraftForm(await request.formData());
    return {
      [`figures.${figures.length - 1}.value`]: "Keine Zahl",
      [`evidenceUrls.${evidenceUrls.length - 1}`]: "Keine Adresse",
    };
  };
  function Page() {
    const errors = useActionData<Record<string, string>>();
    const saveId = errors ? "page-2" : "page-1";
    return <ContributionPage page={aContributionPage()} saveId={saveId} errors={errors} />;
  }
  renderRoute(<Page />, { action });
  const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });
  const amountOf = (number: number) => screen.getByLabelText(`Zahl ${number}: Wert`);
  await screen.findByLabelText("Zahl 1: Wert");
  type(amountOf(1), "12");
  type(amountOf(3), "viele");
  type(screen.getByLabelText("Link 2"), "kein Link");
  fireEvent.click(screen.getByRole("button", { name: "Entwurf speichern" }));
  await screen.findByRole("alert");
  for (const [field, message] of [
    [screen.getByDisplayValue("viele"), "Keine Zahl"],
    [screen.getByDisplayValue("kein Link"), "Keine Adresse"],
  ] as const)
    expect(field).toHaveAccessibleDescription(expect.stringContaining(message));
  expect(amountOf(1)).toHaveValue("12");
  // Emptied and sent again, the message goes where the text is.
  type(amountOf(1), "");
  type(amountOf(2), "");
  type(amountOf(3), "einige");
  fireEvent.click(screen.getByRole("button", { name: "Entwurf speichern" }));
  await waitFor(() => expect(amountOf(1)).toHaveAccessibleDescription(expect.stringContaining("Keine Zahl")));
  expect(amountOf(1)).toHaveValue("einige");
  expect(amountOf(2)).not.toHaveAccessibleDescription(expect.stringContaining("Keine Zahl"));
});

test("a return without a note is refused beside the note", async () => {
  const page = aContributionPage({
    stage: "signedOff",
    may: { ...aContributionPage().may, write: false, returnToOffice: true },
  });
  renderRoute(
    <ContributionPage page={page} saveId="page-1" noteError="Bitte schreiben Sie eine Anmerkung." />,
  );
  expect(await screen.findByLabelText("Anmerkung")).toHaveAccessibleDescription(
    /Bitte schreiben Sie eine Anmerkung\./,
  );
});

test("what came too late to be saved is shown for copying, with the reason", async () => {
  const { may } = aContributionPage();
  const page = aContributionPage({ stage: "withdrawn", may: { ...may, write: false } });
  const typed = { ...emptyDraft, text: "Zu spät getippt." };
  renderRoute(<ContributionPage page={page} saveId="page-1" typed={typed} refusal="Nicht mehr möglich." />);
  expect(await screen.findByText("Nicht mehr möglich.")).toBeVisible();
  expect(screen.getByText("Ihre nicht gespeicherte Fassung")).toBeVisible();
  expect(screen.getByText("Zu spät getippt.")).toBeVisible();
});

test("a form of an office that was merged meanwhile goes on as a choice in the new office", async () => {
  const page = aContributionPage({ officeKey: "teilhabe", officeName: "Amt für Teilhabe" });
  const typed = { ...emptyDraft, text: "Im alten Amt getippt." };
  renderRoute(
    <KeptTextPage kind="handedOver" formerOffice="Sozialamt" saveId="page-2" {...{ page, typed }} />,
  );
  expect(await screen.findByText(/ist „Sozialamt“ in „Amt für Teilhabe“ aufgegangen/)).toBeVisible();
  expect(screen.getByText("Im alten Amt getippt.")).toBeVisible();
  expect(screen.getByText("Zwei Kurse laufen.")).toBeVisible();
  const form = screen.getByRole("button", { name: "Auswahl speichern" }).closest("form");
  expect(form).toHaveAttribute("action", "/beitraege/2026-2/4/teilhabe");
});
