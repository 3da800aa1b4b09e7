import type { Document } from "./bson/values.js";

/** MongoDB's error codes that this server can answer, with the names clients expect beside them. */
const CODE_NAMES: Record<number, string> = {
  1: "InternalError",
  2: "BadValue",
  6: "HostUnreachable",
  7: "HostNotFound",
  8: "UnknownError",
  9: "FailedToParse",
  11: "UserNotFound",
  13: "Unauthorized",
  14: "TypeMismatch",
  15: "Overflow",
  16: "InvalidLength",
  17: "ProtocolError",
  18: "AuthenticationFailed",
  20: "IllegalOperation",
  22: "InvalidBSON",
  24: "LockTimeout",
  26: "NamespaceNotFound",
  27: "IndexNotFound",
  28: "PathNotViable",
  40: "ConflictingUpdateOperators",
  43: "CursorNotFound",
  48: "NamespaceExists",
  50: "MaxTimeMSExpired",
  52: "DollarPrefixedFieldName",
  53: "InvalidIdField",
  54: "NotSingleValueField",
  56: "EmptyFieldName",
  57: "DottedFieldName",
  59: "CommandNotFound",
  64: "WriteConcernTimeout",
  66: "ImmutableField",
  67: "CannotCreateIndex",
  72: "InvalidOptions",
  73: "InvalidNamespace",
  79: "UnknownReplWriteConcern",
  85: "IndexOptionsConflict",
  86: "IndexKeySpecsConflict",
  89: "NetworkTimeout",
  91: "ShutdownInProgress",
  100: "UnsatisfiableWriteConcern",
  112: "WriteConflict",
  115: "CommandNotSupported",
  117: "ConflictingOperationInProgress",
  121: "DocumentValidationFailure",
  125: "CommandFailed",
  134: "ReadConcernMajorityNotAvailableYet",
  136: "CappedPositionLost",
  166: "CommandNotSupportedOnView",
  167: "OptionNotSupportedOnView",
  168: "InvalidPipelineOperator",
  171: "CannotIndexParallelArrays",
  175: "QueryPlanKilled",
  189: "PrimarySteppedDown",
  197: "InvalidIndexSpecificationOption",
  202: "ClusterTimeFailsRateLimiter",
  206: "NoSuchSession",
  217: "IncompleteTransactionHistory",
  225: "TransactionTooOld",
  238: "NotImplemented",
  239: "SnapshotTooOld",
  244: "TransactionCoordinatorSteppingDown",
  246: "SnapshotUnavailable",
  251: "NoSuchTransaction",
  256: "TransactionCommitted",
  258: "UnknownFeatureCompatibilityVersion",
  262: "ExceededTimeLimit",
  263: "OperationNotSupportedInTransaction",
  267: "PreparedTransactionInProgress",
  276: "IndexBuildAborted",
  286: "ChangeStreamHistoryLost",
  322: "APIVersionError",
  323: "APIStrictError",
  9001: "SocketException",
  10107: "NotWritablePrimary",
  10334: "BSONObjectTooLarge",
  11000: "DuplicateKey",
  11600: "InterruptedAtShutdown",
  11601: "Interrupted",
  11602: "InterruptedDueToReplStateChange",
  13435: "NotPrimaryNoSecondaryOk",
  13436: "NotPrimaryOrSecondary",
  14031: "OutOfDiskSpace",
};

/** An error as a MongoDB server reports it: numeric code, code name and extra reply fields. */
export class MongoError extends Error {
  readonly code: number;
  readonly extra: Document;

  constructor(code: number, message: string, options: { extra?: Document } = {}) {
    super(message);
    this.name = "MongoError";
    this.code = code;
    this.extra = options.extra ?? {};
  }

  get codeName(): string {
    return CODE_NAMES[this.code] ?? `Location${this.code}`;
  }

  /** The reply of a command that failed as a whole. */
  toReply(): Document {
    return { ok: 0, errmsg: this.message, code: this.code, codeName: this.codeName, ...this.extra };
  }

  /** One entry of `writeErrors` in the reply of insert, update or delete. */
  toWriteError(index: number): Document {
    return { index, code: this.code, errmsg: this.message, ...this.extra };
  }
}

/** Anything thrown inside a handler as a MongoError: nothing a socket sends may end the process. */
export function asMongoError(error: unknown): MongoError {
  if (error instanceof MongoError) return error;
  if (error instanceof RangeError && /call stack/i.test(error.message)) {
    return new MongoError(15, "The document or expression is nested too deeply");
  }
  if (error instanceof Error) {
    const sqlite: unknown = Reflect.get(error, "code");
    if (sqlite === "SQLITE_FULL") return new MongoError(14031, "The disk is full: nothing was written");
    if (typeof sqlite === "string" && sqlite.startsWith("SQLITE_")) {
      return new MongoError(8, `Storage refused the operation: ${error.message}`);
    }
    if (error.name === "BSONError" || error.name === "BSONVersionError")
      return new MongoError(22, error.message);
    return new MongoError(error.name === "MingoError" ? 2 : 8, error.message);
  }
  return new MongoError(8, String(error));
}
