import { type Document, isTruthy } from "../bson/values.js";
import { compileFilter } from "../query/filter.js";
import { type CommandContext, filterOf } from "./command.js";

export function listDatabases({ command, engine }: CommandContext): Document {
  const filter = compileFilter(filterOf(command.filter));
  const all = engine.databaseNames().map((name): Document => {
    const sizeOnDisk = engine.collectionsOf(name).reduce((sum, collection) => sum + collection.dataSize(), 0);
    return {
      name,
      sizeOnDisk,
      empty: engine.collectionsOf(name).every((collection) => collection.count === 0),
    };
  });
  const databases = all.filter((database) => filter.test(database));
  if (isTruthy(command.nameOnly)) return { databases: databases.map(({ name }) => ({ name })) };
  const totalSize = databases.reduce((sum, { sizeOnDisk }) => sum + Number(sizeOnDisk), 0);
  return { databases, totalSize, totalSizeMb: Math.floor(totalSize / 2 ** 20) };
}
