const NAME = 46;

export function heading(): string {
  return `${"".padEnd(NAME)} ${"ms".padStart(9)}  target`;
}

/** One line: what was measured, and whether it keeps the target if there is one. */
export function measured(
  name: string,
  { wall, processor }: { wall: number; processor?: number },
  target?: number,
): string {
  const own = processor === undefined ? "" : ` (${processor.toFixed(2)})`;
  const verdict = target === undefined ? "" : `<= ${target}: ${wall <= target ? "met" : "MISSED"}`;
  return `${name.padEnd(NAME)} ${wall.toFixed(2).padStart(9)}${own.padEnd(11)} ${verdict}`.trimEnd();
}

/** What the bare library takes for it, and how many times that the server took. */
export function compared(name: string, bare: number, ours: number): string {
  return `${name.padEnd(NAME)} ${bare.toFixed(3).padStart(10)}${"".padEnd(11)}ratio ${(ours / bare).toFixed(1)}`;
}
