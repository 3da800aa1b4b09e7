import { ticksOf } from "../form-reading";

/** Numbers of the chosen measures. */
export const numbersOf = (form: FormData): number[] => ticksOf(form, "nr").map(Number);

/** Number of each measure with the version that the preview showed. What is no such pair is left out. */
export function versionsOf(form: FormData): Map<number, number> {
  const pairs = ticksOf(form, "version").flatMap((pair): [number, number][] => {
    const [, number, version] = /^(\d{1,9}):(\d{1,9})$/.exec(pair) ?? [];
    return number === undefined || version === undefined ? [] : [[Number(number), Number(version)]];
  });
  return new Map(pairs);
}
