import type { FormRow } from "~/domain/measure/measure-form";

export const rowFieldName = (list: string, index: number, column: string) => `${list}.${index}.${column}`;
export const choiceName = (field: string) => `choice.${field}`;

/** Browsers send line ends as CR LF; stored and compared are plain line feeds. */
export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value.replaceAll("\r\n", "\n") : "";
};

/** What was ticked in a group of checkboxes, sorted, so that two versions compare by what they hold. */
export const ticksOf = (form: FormData, name: string): string[] =>
  [...new Set(form.getAll(name).filter((key): key is string => typeof key === "string"))].sort();

/** Rows in their order; those that are empty throughout are left out. */
export function readRows(form: FormData, list: string, columns: readonly string[]): FormRow[] {
  const pattern = new RegExp(`^${list}\\.(\\d{1,3})\\.`);
  const indexes = [...new Set([...form.keys()].flatMap((name) => pattern.exec(name)?.[1] ?? []))].map(Number);
  return indexes
    .sort((a, b) => a - b)
    .map((index) =>
      Object.fromEntries(columns.map((column) => [column, textOf(form, rowFieldName(list, index, column))])),
    )
    .filter((row) => Object.values(row).some((value) => value.trim() !== ""));
}

/** The version that a conflict page was answered with: mine, except where theirs was chosen. */
export function mergedForm<Values extends object>(
  form: FormData,
  fields: readonly (keyof Values & string)[],
  mine: Values,
  theirs: Values,
): Values {
  const merged = { ...mine };
  for (const field of fields) if (form.get(choiceName(field)) === "theirs") merged[field] = theirs[field];
  return merged;
}

/** The names and values with which a form sends these values: texts, ticks and rows. */
export function entriesOf(values: object): [name: string, value: string][] {
  return Object.entries(values).flatMap(([field, value]): [string, string][] => {
    if (typeof value === "string") return [[field, value]];
    if (!Array.isArray(value)) return [];
    return value.flatMap((entry, index): [string, string][] =>
      typeof entry === "string"
        ? [[field, entry]]
        : Object.entries(entry).map(([column, text]) => [rowFieldName(field, index, column), String(text)]),
    );
  });
}
