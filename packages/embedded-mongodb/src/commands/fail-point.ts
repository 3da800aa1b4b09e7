import { setTimeout } from "node:timers/promises";
import { type Document, isDocument, isTruthy, toNumber } from "../bson/values.js";
import { MongoError } from "../errors.js";
import { isRetryableWrite } from "./error-labels.js";

/**
 * Failures on demand, for tests of drivers and of applications: MongoDB's `configureFailPoint`, offered only by a
 * server started for tests. `failCommand` fails the commands it names, `onPrimaryTransactionalWrite` a retryable write.
 */

/** Thrown to end the client's connection without a reply. */
export class ConnectionCut extends Error {}

/** What happens to one command. */
export interface Failure {
  readonly data: Document;
  /** True if the command is carried out and only its client does not learn of it. */
  readonly afterwards: boolean;
}

const OFFERED = new Set(["failCommand", "onPrimaryTransactionalWrite"]);

export class FailPoints {
  readonly #armed = new Map<string, { data: Document; skip: number; times: number }>();
  readonly #applications = new Map<number, unknown>();

  configure(name: string, mode: unknown, data: Document): void {
    if (!OFFERED.has(name)) throw new MongoError(2, `failpoint not found: ${name}`);
    if (mode === "off") {
      this.#armed.delete(name);
    } else if (mode === "alwaysOn") {
      this.#armed.set(name, { data, skip: 0, times: Number.POSITIVE_INFINITY });
    } else if (isDocument(mode) && (mode.times !== undefined || mode.skip !== undefined)) {
      const times = mode.times === undefined ? Number.POSITIVE_INFINITY : toNumber(mode.times);
      this.#armed.set(name, { data, skip: toNumber(mode.skip ?? 0), times });
    } else {
      throw new MongoError(2, "failpoint mode must be 'off', 'alwaysOn', { times: n } or { skip: n }");
    }
  }

  /** Remembers which application a connection belongs to, as its handshake tells. */
  introduce(connectionId: number, client: unknown): void {
    const application = isDocument(client) ? client.application : undefined;
    if (isDocument(application)) this.#applications.set(connectionId, application.name);
  }

  /** The failure this command meets, if any; counts it. */
  forCommand(name: string, connectionId: number): Failure | undefined {
    const data = this.#take(
      "failCommand",
      ({ failCommands, appName }) =>
        Array.isArray(failCommands) &&
        failCommands.includes(name) &&
        (appName === undefined || appName === this.#applications.get(connectionId)),
    );
    return data && { data, afterwards: data.writeConcernError !== undefined };
  }

  /** The failure a write meets that comes for the first time: its client loses the reply, or it does not happen. */
  forFirstWrite(command: Document, name: string): Failure | undefined {
    const data = this.#take("onPrimaryTransactionalWrite", () => isRetryableWrite(command, name));
    return (
      data && {
        data: { closeConnection: true, ...data },
        afterwards: data.failBeforeCommitExceptionCode === undefined,
      }
    );
  }

  #take(name: string, concerns: (data: Document) => boolean): Document | undefined {
    const point = this.#armed.get(name);
    if (!point || !concerns(point.data)) return undefined;
    if (point.skip > 0) {
      point.skip--;
      return undefined;
    }
    if (--point.times <= 0) this.#armed.delete(name);
    return point.data;
  }
}

/** Carries out a failure that comes instead of the command. */
export async function failBefore({ data, afterwards }: Failure): Promise<void> {
  if (isTruthy(data.blockConnection)) await setTimeout(toNumber(data.blockTimeMS));
  if (afterwards) return;
  if (isTruthy(data.closeConnection)) throw new ConnectionCut();
  if (data.errorCode === undefined) return;
  throw new MongoError(toNumber(data.errorCode), "Failing command via 'failCommand' failpoint", {
    extra: isDocument(data.errorExtraInfo) ? data.errorExtraInfo : {},
  });
}

/** Carries out a failure that comes after the command, and which its client learns of otherwise. */
export function failAfter(reply: Document, { data, afterwards }: Failure): Document {
  if (afterwards && isTruthy(data.closeConnection)) throw new ConnectionCut();
  const { writeConcernError } = data;
  return writeConcernError === undefined ? reply : { ...reply, writeConcernError };
}
