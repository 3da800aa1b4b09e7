import { expect, it } from "vitest";
import { adoptionLine } from "~/texts/de/overview";

const plan = {
  period: { from: "2022", to: "2026" },
  adoptedOn: "2022-06-23",
  adoptedBy: "Stadtrat der Landeshauptstadt Dresden",
};

it("says that the period of the plan is over from the day after its last one", () => {
  expect(adoptionLine(plan, "2026-12-31")).toBe(
    "Beschlossen vom Stadtrat der Landeshauptstadt Dresden am 23.06.2022. Laufzeit 2022 bis 2026.",
  );
  expect(adoptionLine(plan, "2027-01-01")).toBe(
    "Beschlossen vom Stadtrat der Landeshauptstadt Dresden am 23.06.2022. Laufzeit 2022 bis 2026, abgelaufen am 31.12.2026.",
  );
});
