import { equals } from "../bson/compare.js";
import { type Document, isDocument, isNumeric, toNumber, typeAlias } from "../bson/values.js";
import { MongoError } from "../errors.js";
import { compileRegex } from "./regex.js";

/** What a document breaks, in the shape of `errInfo.details`; undefined if it satisfies the schema. */
export type SchemaCheck = (value: unknown) => Document | undefined;

const JSON_TYPES = new Map<string, (value: unknown) => boolean>([
  ["object", isDocument],
  ["array", Array.isArray],
  ["string", (value) => typeof value === "string"],
  ["boolean", (value) => typeof value === "boolean"],
  ["null", (value) => value === null],
  ["number", isNumeric],
]);

const broken = (operatorName: string, specifiedAs: Document, reason: string, value: unknown): Document => ({
  operatorName,
  specifiedAs,
  reason,
  consideredValue: value,
});

const fail = (message: string) => new MongoError(9, message);
const IGNORED = new Set(["title", "description", "$comment"]);

/** Compiles MongoDB's $jsonSchema (draft 4 with bsonType, without $ref). */
export function compileJsonSchema(schema: unknown): SchemaCheck {
  if (!isDocument(schema)) throw new MongoError(14, "$jsonSchema must be an object");
  const checks = Object.entries(schema).flatMap(([keyword, operand]) => {
    const check = keywordCheck(keyword, operand, schema);
    return check ? [check] : [];
  });
  return (value) => {
    for (const check of checks) {
      const found = check(value);
      if (found) return found;
    }
    return undefined;
  };
}

/** Properties and their kin say nothing about values of other types. */
const onObjects =
  (check: (value: Document) => Document | undefined): SchemaCheck =>
  (value) =>
    isDocument(value) ? check(value) : undefined;
const onArrays =
  (check: (value: unknown[]) => Document | undefined): SchemaCheck =>
  (value) =>
    Array.isArray(value) ? check(value) : undefined;

function keywordCheck(keyword: string, operand: unknown, schema: Document): SchemaCheck | undefined {
  const given = { [keyword]: operand };
  const unless =
    (reason: string, holds: (value: unknown) => boolean): SchemaCheck =>
    (value) =>
      holds(value) ? undefined : broken(keyword, given, reason, value);
  switch (keyword) {
    case "bsonType": {
      const types = (Array.isArray(operand) ? operand : [operand]).map(String);
      return (value) => {
        const alias = typeAlias(value);
        if (types.some((type) => type === alias || (type === "number" && isNumeric(value)))) return undefined;
        return { ...broken(keyword, given, "type did not match", value), consideredType: alias };
      };
    }
    case "type": {
      const types = (Array.isArray(operand) ? operand : [operand]).map(String);
      const unknown = types.find((type) => !JSON_TYPES.has(type));
      if (unknown) throw fail(`$jsonSchema type '${unknown}' is not currently supported.`);
      return unless("type did not match", (value) => types.some((type) => JSON_TYPES.get(type)?.(value)));
    }
    case "enum":
      if (!Array.isArray(operand)) throw fail("$jsonSchema keyword 'enum' must be an array");
      return unless("value was not found in enum", (value) =>
        operand.some((item: unknown) => equals(item, value)),
      );
    case "minimum":
    case "maximum": {
      const limit = toNumber(operand);
      const exclusive = schema[keyword === "minimum" ? "exclusiveMinimum" : "exclusiveMaximum"] === true;
      return unless("comparison failed", (value) => {
        if (!isNumeric(value)) return true;
        const number = toNumber(value);
        if (exclusive && number === limit) return false;
        return keyword === "minimum" ? number >= limit : number <= limit;
      });
    }
    case "exclusiveMinimum":
    case "exclusiveMaximum":
    case "additionalItems":
      return undefined;
    case "multipleOf":
      return unless(
        "considered value is not a multiple of the specified value",
        (value) => !isNumeric(value) || toNumber(value) % toNumber(operand) === 0,
      );
    case "minLength":
    case "maxLength":
      return unless("specified string length was not satisfied", (value) => {
        if (typeof value !== "string") return true;
        const length = [...value].length;
        return keyword === "minLength" ? length >= toNumber(operand) : length <= toNumber(operand);
      });
    case "pattern": {
      const pattern = compileRegex(String(operand), "");
      return unless(
        "regular expression did not match",
        (value) => typeof value !== "string" || pattern.test(value),
      );
    }
    case "required": {
      if (!Array.isArray(operand) || operand.length === 0)
        throw fail("$jsonSchema keyword 'required' must be a non-empty array");
      return onObjects((value) => {
        const missing = operand.filter((name: unknown) => value[String(name)] === undefined);
        return missing.length === 0
          ? undefined
          : { operatorName: keyword, specifiedAs: given, missingProperties: missing };
      });
    }
    case "properties":
      return propertiesCheck(operand);
    case "patternProperties":
    case "additionalProperties":
      return keyword === "additionalProperties" || !("additionalProperties" in schema)
        ? otherPropertiesCheck(schema, given)
        : undefined;
    case "minProperties":
    case "maxProperties":
      return onObjects((value) => {
        const count = Object.keys(value).length;
        const holds = keyword === "minProperties" ? count >= toNumber(operand) : count <= toNumber(operand);
        return holds
          ? undefined
          : broken(keyword, given, "specified number of properties was not satisfied", value);
      });
    case "dependencies":
      return dependenciesCheck(operand, given);
    case "items":
      return itemsCheck(operand, schema.additionalItems);
    case "minItems":
    case "maxItems":
      return onArrays((value) => {
        const holds =
          keyword === "minItems" ? value.length >= toNumber(operand) : value.length <= toNumber(operand);
        return holds ? undefined : broken(keyword, given, "array did not match specified length", value);
      });
    case "uniqueItems":
      if (operand !== true) return undefined;
      return onArrays((value) =>
        value.some((item, i) => value.slice(0, i).some((other) => equals(item, other)))
          ? broken(keyword, given, "found a duplicate item", value)
          : undefined,
      );
    case "allOf":
    case "anyOf":
    case "oneOf":
      return combinationCheck(keyword, operand);
    case "not": {
      const check = compileJsonSchema(operand);
      return unless("child expression matched", (value) => check(value) !== undefined);
    }
  }
  if (IGNORED.has(keyword)) return undefined;
  throw fail(`Unknown $jsonSchema keyword: ${keyword}`);
}

function propertiesCheck(operand: unknown): SchemaCheck {
  if (!isDocument(operand)) throw new MongoError(14, "$jsonSchema keyword 'properties' must be an object");
  const checks = Object.entries(operand).map(([name, schema]) => ({
    name,
    check: compileJsonSchema(schema),
    description: isDocument(schema) ? schema.description : undefined,
  }));
  return onObjects((value) => {
    const propertiesNotSatisfied = checks.flatMap(({ name, check, description }) => {
      if (value[name] === undefined) return [];
      const details = check(value[name]);
      return details
        ? [{ propertyName: name, ...(description === undefined ? {} : { description }), details: [details] }]
        : [];
    });
    return propertiesNotSatisfied.length > 0
      ? { operatorName: "properties", propertiesNotSatisfied }
      : undefined;
  });
}

function otherPropertiesCheck(schema: Document, given: Document): SchemaCheck {
  const named = new Set(isDocument(schema.properties) ? Object.keys(schema.properties) : []);
  const patterns = isDocument(schema.patternProperties)
    ? Object.entries(schema.patternProperties).map(([pattern, sub]) => ({
        pattern: compileRegex(pattern, ""),
        check: compileJsonSchema(sub),
      }))
    : [];
  const additional = schema.additionalProperties;
  const other = isDocument(additional) ? compileJsonSchema(additional) : undefined;
  return onObjects((value) => {
    const additionalProperties: string[] = [];
    for (const [name, field] of Object.entries(value)) {
      const matching = patterns.filter(({ pattern }) => pattern.test(name));
      for (const { check } of matching) {
        const details = check(field);
        if (details)
          return {
            operatorName: "patternProperties",
            propertiesNotSatisfied: [{ propertyName: name, details: [details] }],
          };
      }
      if (named.has(name) || matching.length > 0) continue;
      if (additional === false || other?.(field)) additionalProperties.push(name);
    }
    if (additionalProperties.length === 0) return undefined;
    return { operatorName: "additionalProperties", specifiedAs: given, additionalProperties };
  });
}

function dependenciesCheck(operand: unknown, given: Document): SchemaCheck {
  if (!isDocument(operand)) throw new MongoError(14, "$jsonSchema keyword 'dependencies' must be an object");
  const checks = Object.entries(operand).map(([name, rule]): [string, SchemaCheck] => [
    name,
    Array.isArray(rule)
      ? onObjects((value) =>
          rule.every((other: unknown) => value[String(other)] !== undefined)
            ? undefined
            : broken("dependencies", given, "failed dependency", value),
        )
      : compileJsonSchema(rule),
  ]);
  return onObjects((value) => {
    for (const [name, check] of checks) {
      const found = value[name] === undefined ? undefined : check(value);
      if (found) return found;
    }
    return undefined;
  });
}

function itemsCheck(operand: unknown, additional: unknown): SchemaCheck {
  const positions = Array.isArray(operand)
    ? operand.map((schema: unknown) => compileJsonSchema(schema))
    : undefined;
  const every = positions ? undefined : compileJsonSchema(operand);
  const rest = isDocument(additional) ? compileJsonSchema(additional) : undefined;
  return onArrays((value) => {
    for (const [itemIndex, item] of value.entries()) {
      const check = positions ? (positions[itemIndex] ?? rest) : every;
      if (positions && itemIndex >= positions.length && additional === false) {
        return broken("additionalItems", { additionalItems: false }, "found additional items", value);
      }
      const details = check?.(item);
      if (details)
        return {
          operatorName: "items",
          reason: "At least one item did not match the sub-schema",
          itemIndex,
          details: [details],
        };
    }
    return undefined;
  });
}

function combinationCheck(keyword: "allOf" | "anyOf" | "oneOf", operand: unknown): SchemaCheck {
  if (!Array.isArray(operand) || operand.length === 0)
    throw fail(`$jsonSchema keyword '${keyword}' must be a non-empty array`);
  const checks = operand.map((schema: unknown) => compileJsonSchema(schema));
  return (value) => {
    const details = checks.flatMap((check, index) => {
      const found = check(value);
      return found ? [{ index, details: [found] }] : [];
    });
    const matching = checks.length - details.length;
    const holds =
      keyword === "allOf" ? matching === checks.length : keyword === "anyOf" ? matching > 0 : matching === 1;
    return holds ? undefined : { operatorName: keyword, schemasNotSatisfied: details };
  };
}
