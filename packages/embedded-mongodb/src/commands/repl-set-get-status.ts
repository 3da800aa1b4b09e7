import type { Document } from "../bson/values.js";
import { nextClusterTime } from "./cluster-time.js";
import type { CommandContext } from "./command.js";
import { REPLICA_SET } from "./hello.js";

/** The replica set of one, as `rs.status()` shows it. */
export function replSetGetStatus({ address, startedAt }: CommandContext): Document {
  const now = new Date();
  const optime = { ts: nextClusterTime(), t: 1 };
  return {
    set: REPLICA_SET,
    date: now,
    myState: 1,
    term: 1,
    heartbeatIntervalMillis: 2000,
    majorityVoteCount: 1,
    writeMajorityCount: 1,
    votingMembersCount: 1,
    writableVotingMembersCount: 1,
    optimes: {
      lastCommittedOpTime: optime,
      readConcernMajorityOpTime: optime,
      appliedOpTime: optime,
      durableOpTime: optime,
    },
    members: [
      {
        _id: 0,
        name: address,
        health: 1,
        state: 1,
        stateStr: "PRIMARY",
        uptime: Math.round((now.getTime() - startedAt.getTime()) / 1000),
        optime,
        optimeDate: now,
        electionDate: startedAt,
        configVersion: 1,
        configTerm: 1,
        self: true,
      },
    ],
  };
}
