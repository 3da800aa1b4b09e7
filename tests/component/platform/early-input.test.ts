import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { keepEarlyInput } from "~/platform/early-input";

const page = `<form>
  <textarea name="text">Sent.</textarea>
  <input name="place" value="Rathaus" />
  <input type="checkbox" name="done" />
  <select name="state"><option>open</option><option>done</option></select>
</form>`;
const field = <T extends Element>(name: string): T => {
  const found = document.querySelector<T>(`[name=${name}]`);
  if (!found) throw new Error(`no field ${name}`);
  return found;
};

let told: string[];
beforeEach(() => {
  document.body.innerHTML = page;
  told = [];
});
afterEach(() => document.body.replaceChildren());
/** What hydration does: React listens from then on, and sets a textarea back. */
const hydrate = () => {
  const area = field<HTMLTextAreaElement>("text");
  area.value = area.defaultValue;
  document.querySelector("form")?.addEventListener("input", ({ target }) => {
    if (target instanceof Element) told.push(target.getAttribute("name") ?? "");
  });
};

describe("input before hydration", () => {
  test("is put back and told, whether it was typed before or after the script had come", () => {
    field<HTMLTextAreaElement>("text").value = "Sent. Typed";
    const give = keepEarlyInput(document);
    field<HTMLTextAreaElement>("text").value = "Sent. Typed on.";
    field("text").dispatchEvent(new InputEvent("input", { bubbles: true }));
    hydrate();
    give();
    expect(field<HTMLTextAreaElement>("text").value).toBe("Sent. Typed on.");
    expect(told).toEqual(["text"]);
  });

  test("is told for every kind of field", () => {
    const give = keepEarlyInput(document);
    field<HTMLInputElement>("place").value = "Kulturpalast";
    field<HTMLInputElement>("done").checked = true;
    field<HTMLSelectElement>("state").selectedIndex = 1;
    hydrate();
    give();
    expect(told).toEqual(["place", "done", "state"]);
  });

  test("that was taken back stays taken back", () => {
    field<HTMLTextAreaElement>("text").value = "Typed";
    const give = keepEarlyInput(document);
    field<HTMLTextAreaElement>("text").value = "Sent.";
    field("text").dispatchEvent(new InputEvent("input", { bubbles: true }));
    hydrate();
    give();
    expect(field<HTMLTextAreaElement>("text").value).toBe("Sent.");
    expect(told).toEqual([]);
  });

  test("that never was is not told, and nothing is kept after hydration", () => {
    const give = keepEarlyInput(document);
    hydrate();
    give();
    expect(told).toEqual([]);
    field<HTMLTextAreaElement>("text").value = "Later";
    field("text").dispatchEvent(new InputEvent("input", { bubbles: true }));
    expect(told).toEqual(["text"]);
  });
});
