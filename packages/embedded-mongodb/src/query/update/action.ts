import type { Document } from "../../bson/values.js";
import type { CollationSpec } from "../collation.js";

export interface UpdateOptions {
  readonly collation?: CollationSpec | undefined;
  readonly arrayFilters?: unknown;
  readonly variables?: Document;
}

/** What is known when an update meets a document. */
export interface UpdateTarget {
  /** Where the query matched in an array, for `$`. */
  readonly position?: number | undefined;
  /** True if the document is being created by an upsert. */
  readonly inserting: boolean;
}

export type Container = Document | unknown[];
export type Leaf = (container: Container, key: string, target: UpdateTarget) => void;

/** One operator on one path: where it goes and what it does there. */
export interface Action {
  readonly operator: string;
  readonly path: string;
  readonly segments: readonly string[];
  /** False for operators that leave a missing path alone. */
  readonly creates: boolean;
  readonly leaf: Leaf;
}

/** What an operator is compiled from. */
export interface Build {
  operator: string;
  path: string;
  operand: unknown;
  options: UpdateOptions;
}

/** The single action of an operator that works where its path ends. */
export function action(build: Build, leaf: Leaf, creates = true): Action[] {
  return [{ operator: build.operator, path: build.path, segments: build.path.split("."), creates, leaf }];
}
