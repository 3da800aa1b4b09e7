import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { SiteFrame } from "~/presentation/site-frame";

const plan = { planTitle: "Plan der Stadt", today: "2026-11-22", measureCount: 24, modelledCount: 8 };

it("lets the keyboard skip to the content", () => {
  render(<SiteFrame path="/">Inhalt</SiteFrame>);
  const target = screen.getByRole("link", { name: "Zum Inhalt springen" }).getAttribute("href");
  expect(target).toBe(`#${screen.getByRole("main").id}`);
});

describe("navigation", () => {
  const current = (path: string) => {
    render(<SiteFrame path={path}>Inhalt</SiteFrame>);
    const nav = within(screen.getByRole("navigation", { name: "Hauptnavigation" }));
    return nav
      .getAllByRole("link")
      .filter((link) => link.hasAttribute("aria-current"))
      .map((link) => [link.textContent, link.getAttribute("aria-current")]);
  };

  it.each([
    ["/", [["Überblick", "page"]]],
    ["/massnahmen", [["Maßnahmen", "page"]]],
    ["/massnahmen/7", [["Maßnahmen", "true"]]],
    ["/impressum", []],
  ])("marks on %s %j", (path, expected) => {
    expect(current(path)).toEqual(expected);
  });
});

describe("notice about demonstration data", () => {
  it("says how much is modelled", () => {
    render(
      <SiteFrame path="/" plan={plan}>
        Inhalt
      </SiteFrame>,
    );
    expect(screen.getByText(/8 von 24 Maßnahmen sind für die Vorführung modelliert/)).toBeInTheDocument();
  });

  it("is not there where nothing is modelled", () => {
    render(
      <SiteFrame path="/" plan={{ ...plan, modelledCount: 0 }}>
        Inhalt
      </SiteFrame>,
    );
    expect(screen.queryByText(/Vorführ/)).toBeNull();
  });
});

it("says for which day the figures are", () => {
  render(
    <SiteFrame path="/" plan={plan}>
      Inhalt
    </SiteFrame>,
  );
  expect(screen.getByRole("contentinfo")).toHaveTextContent("Stand der Auswertung: 22.11.2026.");
});
