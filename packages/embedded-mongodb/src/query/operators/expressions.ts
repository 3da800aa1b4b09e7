/** An operator in the form in which mingo calls it. */
export type BsonOperator = (document: unknown, expression: unknown, options: never) => unknown;

/** Expression operators that mingo computes on JavaScript values and MongoDB on BSON values. */
export const bsonExpressions: Record<string, BsonOperator> = {};
