/**
 * Building blocks for MongoDB's `$jsonSchema` (draft 4 with `bsonType`). With them the validators read like the
 * domain types they guard, and the database refuses what a script or another program gets wrong.
 */
export interface JsonSchema {
  bsonType?: string | string[];
  enum?: readonly unknown[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  exclusiveMinimum?: boolean;
  minItems?: number;
  items?: JsonSchema;
  required?: string[];
  properties?: Record<string, JsonSchema>;
  additionalProperties?: boolean;
  anyOf?: JsonSchema[];
  allOf?: JsonSchema[];
  not?: JsonSchema;
}

type OptionalKey<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];
type RequiredProperties<T> = { [K in Exclude<keyof T, OptionalKey<T>>]: JsonSchema };
/** Nothing to say for a type without optional properties. */
type OptionalProperties<T> = [OptionalKey<T>] extends [never]
  ? []
  : [properties: { [K in OptionalKey<T>]: JsonSchema }];

export const text: JsonSchema = { bsonType: "string", minLength: 1 };
export const flag: JsonSchema = { bsonType: "bool" };
export const number: JsonSchema = { bsonType: "number" };
export const numberOrNull: JsonSchema = { bsonType: ["number", "null"] };
export const positiveNumber: JsonSchema = { bsonType: "number", minimum: 0, exclusiveMinimum: true };
export const countFromOne: JsonSchema = { bsonType: "number", minimum: 1 };

const month = "(0[1-9]|1[0-2])";
const day = "(0[1-9]|[12][0-9]|3[01])";

/** `YYYY-MM-DD`. */
export const isoDay: JsonSchema = { bsonType: "string", pattern: `^[0-9]{4}-${month}-${day}$` };
/** `YYYY-MM-DD`, `YYYY-MM`, `YYYY-Qn` or `YYYY`; see `app/domain/date/precise-date.ts`. */
export const preciseDate: JsonSchema = {
  bsonType: "string",
  pattern: `^[0-9]{4}(-Q[1-4]|-${month}(-${day})?)?$`,
};

export const oneOf = (values: readonly string[]): JsonSchema => ({ enum: values });
export const listOf = (items: JsonSchema, minItems = 0): JsonSchema => ({
  bsonType: "array",
  items,
  minItems,
});

/** An object with exactly the properties of `T`; the compiler refuses a rule that forgets one of them. */
export function object<T>(required: RequiredProperties<T>, ...[optional]: OptionalProperties<T>): JsonSchema {
  return closedObject(required, optional);
}

/** A document that people edit: `T` with `_id` and the version of optimistic concurrency. */
export function versionedDocument<T>(
  required: RequiredProperties<T>,
  ...[optional]: OptionalProperties<T>
): JsonSchema {
  return closedObject({ _id: {}, version: countFromOne, ...required }, optional);
}

/** A document that is written once: `T` with `_id`. */
export function logDocument<T>(
  required: RequiredProperties<T>,
  ...[optional]: OptionalProperties<T>
): JsonSchema {
  return closedObject({ _id: {}, ...required }, optional);
}

function closedObject(
  required: Record<string, JsonSchema>,
  optional: Record<string, JsonSchema> = {},
): JsonSchema {
  const names = Object.keys(required);
  return {
    bsonType: "object",
    properties: { ...required, ...optional },
    additionalProperties: false,
    // MongoDB refuses an empty `required`.
    ...(names.length > 0 ? { required: names } : {}),
  };
}

/** `property` is present exactly if `key` has one of the values. */
export function presentExactlyIf(
  property: string,
  key: string,
  values: readonly string[],
  all: readonly string[],
) {
  const others = all.filter((value) => !values.includes(value));
  return [
    { properties: { [key]: oneOf(values) }, required: [property] },
    { properties: { [key]: oneOf(others) }, not: { required: [property] } },
  ] satisfies JsonSchema[];
}

/** `property` must be present if `key` has one of the values, and may be otherwise. */
export function requiredIf(property: string, key: string, values: readonly string[], all: readonly string[]) {
  const others = all.filter((value) => !values.includes(value));
  return [
    { properties: { [key]: oneOf(values) }, required: [property] },
    { properties: { [key]: oneOf(others) } },
  ] satisfies JsonSchema[];
}
