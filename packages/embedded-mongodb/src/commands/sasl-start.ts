import { MongoError } from "../errors.js";

/** Nobody signs in here: the socket's permissions and the loopback address protect the server. */
export function saslStart(): never {
  throw new MongoError(
    18,
    "embedded-mongodb has no authentication: leave user name and password out of the connection string",
  );
}
