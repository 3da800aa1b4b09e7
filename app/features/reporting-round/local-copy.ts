import { differingFields } from "~/domain/reporting/compare-drafts";
import { type DraftValues, readDraftForm } from "./draft-form";

/**
 * What somebody typed, kept in the browser until the server has it: a closed browser, a lost connection or an
 * expired session loses nothing. It is removed as soon as it is saved, because computers are shared.
 */
export interface LocalCopy {
  /** Version of the contribution it was typed on. */
  version: number;
  /** Instant of the last change, ISO 8601. */
  changedAt: string;
  /** Form fields by name. */
  fields: Record<string, string>;
}

const keyOf = (path: string) => `contribution:${path}`;

const isLocalCopy = (value: unknown): value is LocalCopy =>
  typeof value === "object" &&
  value !== null &&
  "version" in value &&
  typeof value.version === "number" &&
  "changedAt" in value &&
  typeof value.changedAt === "string" &&
  "fields" in value &&
  typeof value.fields === "object" &&
  value.fields !== null &&
  Object.values(value.fields).every((field) => typeof field === "string");

/** Storage may be switched off or full; typing goes on then, and the server still saves. */
function tolerant<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

export function writeLocalCopy(path: string, copy: LocalCopy): void {
  tolerant(() => localStorage.setItem(keyOf(path), JSON.stringify(copy)));
}

function readLocalCopy(path: string): LocalCopy | null {
  const stored = tolerant(() => localStorage.getItem(keyOf(path)));
  const value: unknown = stored ? tolerant(() => JSON.parse(stored)) : null;
  return isLocalCopy(value) ? value : null;
}

export function removeLocalCopy(path: string): void {
  tolerant(() => localStorage.removeItem(keyOf(path)));
}

/** Takes over the copy of an office that was merged into this one, unless there is one already. */
export function adoptLocalCopy(path: string, formerPaths: readonly string[]): void {
  for (const former of formerPaths) {
    const copy = readLocalCopy(path) === null ? readLocalCopy(former) : null;
    if (copy === null) continue;
    writeLocalCopy(path, copy);
    // Not if the storage is full.
    if (readLocalCopy(path) !== null) removeLocalCopy(former);
  }
}

/**
 * The copy of this device, if it holds something that the server does not; one that does not is removed.
 * @param justSaved version that the form has just made by a button: what was typed before is part of it
 */
export function unsavedCopy(path: string, stored: DraftValues, justSaved = 0): LocalCopy | null {
  const copy = readLocalCopy(path);
  if (copy === null) return null;
  if (copy.version >= justSaved && differingFields(draftOf(copy), stored).length > 0) return copy;
  removeLocalCopy(path);
  return null;
}

/** What the copy holds, as a draft. */
export function draftOf({ fields }: LocalCopy): DraftValues {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return readDraftForm(form);
}

/** Fields that belong to the page and not to what was typed. */
const ownFields = ["version", "saveId", "formToken", "intent"];

/** The typed fields of a form by name. */
export function fieldsOf(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === "string" && !ownFields.includes(name) ? [[name, value]] : [],
    ),
  );
}

/** Puts values back into a form; fields it does not have are left out. */
export function fillForm(form: HTMLFormElement, fields: Record<string, string>): void {
  for (const [name, value] of Object.entries(fields)) {
    const control = form.elements.namedItem(name);
    if (
      control instanceof RadioNodeList ||
      control instanceof HTMLInputElement ||
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement
    ) {
      control.value = value;
    }
  }
}
