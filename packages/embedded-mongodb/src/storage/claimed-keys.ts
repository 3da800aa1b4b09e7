import type { Collection } from "./collection.js";
import { duplicateKey } from "./duplicate-key.js";
import type { IndexDefinition } from "./index-definition.js";

/** The unique keys that the documents written by one transaction have, so that a clash is found without reading them. */
export class ClaimedKeys {
  readonly #owners = new Map<Collection, Map<string, number>>();
  readonly #claims = new Map<Collection, Map<number, string[]>>();

  /** True if this transaction has claimed a unique key for one of its rows that the document has as well. */
  hasKeyOf(collection: Collection, raw: Buffer): boolean {
    const owners = this.#owners.get(collection);
    if (owners === undefined || owners.size === 0) return false;
    for (const { definition } of collection.indexes.values()) {
      if (definition.unique && definition.keys(raw).keys.some((key) => owners.has(claimOf(definition, key))))
        return true;
    }
    return false;
  }

  /** Claims the keys of a row's new version and gives those of its former one free. Throws 11000 and changes nothing. */
  claim(collection: Collection, rid: number, raw: Buffer): void {
    const owners = this.#owners.get(collection) ?? new Map<string, number>();
    const claimed: string[] = [];
    for (const { definition } of collection.indexes.values()) {
      if (!definition.unique) continue;
      const { keys, entries } = definition.keys(raw);
      for (const [i, key] of keys.entries()) {
        const claim = claimOf(definition, key);
        const owner = owners.get(claim);
        if (owner !== undefined && owner !== rid)
          throw duplicateKey(collection.namespace, definition, entries[i] ?? []);
        claimed.push(claim);
      }
    }
    this.release(collection, rid);
    for (const claim of claimed) owners.set(claim, rid);
    this.#owners.set(collection, owners);
    const claims = this.#claims.get(collection) ?? new Map<number, string[]>();
    claims.set(rid, claimed);
    this.#claims.set(collection, claims);
  }

  /** Gives the keys of a row free: it was deleted or is about to be replaced. */
  release(collection: Collection, rid: number): void {
    const claims = this.#claims.get(collection);
    for (const claim of claims?.get(rid) ?? []) this.#owners.get(collection)?.delete(claim);
    claims?.delete(rid);
  }
}

function claimOf(definition: IndexDefinition, key: Buffer): string {
  return `${definition.name}\0${key.toString("latin1")}`;
}
