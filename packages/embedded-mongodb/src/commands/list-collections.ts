import { Binary } from "bson";
import { encode } from "../bson/encode.js";
import { type Document, isDocument, isTruthy } from "../bson/values.js";
import { compileFilter } from "../query/filter.js";
import { type CommandContext, countOf, filterOf } from "./command.js";

export function listCollections(context: CommandContext): Document {
  const { command, cursors, db, engine } = context;
  const filter = compileFilter(filterOf(command.filter));
  const nameOnly = isTruthy(command.nameOnly);
  const described = engine.collectionsOf(db).map(
    (collection): Document => ({
      name: collection.name,
      type: "collection",
      options: collection.options,
      info: { readOnly: false, uuid: new Binary(collection.uuid, Binary.SUBTYPE_UUID) },
      idIndex: collection.indexes.get("_id_")?.definition.spec,
    }),
  );
  const shown = described
    .filter((document) => filter.test(document))
    .map((document) => (nameOnly ? { name: document.name, type: document.type } : document));
  const batchSize =
    isDocument(command.cursor) && command.cursor.batchSize !== undefined
      ? countOf(command.cursor.batchSize, "batchSize", 101)
      : undefined;
  return { cursor: cursors.open(shown.map(encode), { namespace: `${db}.$cmd.listCollections`, batchSize }) };
}
