export { type EmbeddedMongo, type EmbeddedMongoOptions, startEmbeddedMongo } from "./server.js";
export { StorageError } from "./storage/database.js";
export {
  type SupervisedMongo,
  type SupervisionEvent,
  type SupervisionOptions,
  superviseEmbeddedMongo,
} from "./supervise.js";
