/** What concerns measures, by number of the measure and otherwise in its order. */
export function byMeasure<T extends { measureNumber: number }>(all: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const one of all) {
    const group = groups.get(one.measureNumber);
    if (group) group.push(one);
    else groups.set(one.measureNumber, [one]);
  }
  return groups;
}
