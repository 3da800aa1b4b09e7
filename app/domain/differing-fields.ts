/** In which of these fields two versions of a form differ. The order of rows counts, because pages show them in it. */
export function differingFields<Field extends string>(
  fields: readonly Field[],
  mine: Record<Field, unknown>,
  theirs: Record<Field, unknown>,
): Field[] {
  return fields.filter((field) => JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]));
}
