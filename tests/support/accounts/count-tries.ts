import mongoose from "mongoose";
import { countTry } from "#models/rate-limit.server";

/** A process of its own that counts tries against a limit: `count-tries URI DATABASE TRIES`; prints what it was told. */
const [uri = "", dbName = "", tries = "0"] = process.argv.slice(2);
await mongoose.connect(uri, { dbName, autoIndex: false, autoCreate: false });
const waits: number[] = [];
for (let number = 0; number < Number(tries); number += 1)
  waits.push(await countTry({ name: "test", tries: 5, withinSeconds: 600 }, "somebody"));
await mongoose.disconnect();
process.stdout.write(JSON.stringify(waits));
