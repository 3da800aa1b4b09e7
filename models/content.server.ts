import mongoose from "mongoose";

/** Collections that make up what pages show. Accounts, sessions and logs are not content. */
const contentCollections = [
  "sources",
  "plans",
  "fieldsOfAction",
  "organisations",
  "reportingPeriods",
  "measures",
  "progressReports",
  "contributions",
] as const;

/** True if no content has been stored: the condition for loading demo data. */
export async function isContentEmpty(): Promise<boolean> {
  for (const name of contentCollections) {
    if (await mongoose.connection.collection(name).findOne({}, { projection: { _id: 1 } })) return false;
  }
  return true;
}

/** Removes the whole database, append-only logs included. Only for `npm run seed -- --reset`. */
export async function deleteAllData(): Promise<void> {
  await mongoose.connection.dropDatabase();
}
