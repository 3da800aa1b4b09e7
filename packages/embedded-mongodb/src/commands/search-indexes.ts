import { MongoError } from "../errors.js";

/** Search indexes belong to MongoDB Atlas; a server without it answers like this. */
export function searchIndexes(): never {
  throw new MongoError(
    31082,
    "Using Atlas Search Database Commands and the $listSearchIndexes aggregation stage requires additional configuration. Please connect to Atlas or an AtlasCLI local deployment to enable.",
  );
}
