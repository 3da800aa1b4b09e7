import type { Document } from "../bson/values.js";
import type { CommandContext } from "./command.js";
import { REPLICA_SET } from "./hello.js";

/** The replica set's configuration, as `rs.conf()` shows it. It cannot be changed. */
export function replSetGetConfig({ address }: CommandContext): Document {
  return {
    config: {
      _id: REPLICA_SET,
      version: 1,
      term: 1,
      members: [
        {
          _id: 0,
          host: address,
          arbiterOnly: false,
          buildIndexes: true,
          hidden: false,
          priority: 1,
          votes: 1,
        },
      ],
      protocolVersion: 1,
      writeConcernMajorityJournalDefault: true,
      settings: { chainingAllowed: true, heartbeatIntervalMillis: 2000, heartbeatTimeoutSecs: 10 },
    },
  };
}
