import { parseArgs } from "node:util";
import { backupDatabase, restoreDatabase } from "./maintenance/backup.js";
import { checkDatabase } from "./maintenance/check.js";
import { startEmbeddedMongo } from "./server.js";

const USAGE = `embedded-mongodb --dbpath <directory> [--port 27017 | --socket <path>]
  Serves the data of a directory to MongoDB clients on this machine (127.0.0.1 or a unix socket only).
embedded-mongodb check --dbpath <directory>
  Verifies that file, documents and indexes agree; the server must not run.
embedded-mongodb backup --dbpath <directory> --to <file>
  Writes one consistent file; the server may run.
embedded-mongodb restore --from <file> --dbpath <directory>
  Puts a backup into an empty directory; the server must not run.`;

const LOCAL = new Set(["127.0.0.1", "localhost"]);

/** The command line. Gives the exit code, or nothing while the server runs. */
export async function main(args: readonly string[]): Promise<number | undefined> {
  const parsed = parse(args);
  if (parsed === undefined) return 2;
  const { values, positionals } = parsed;
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  if (values.dbpath === undefined) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const [task] = positionals;
  if (task !== undefined) return maintain(task, values.dbpath, values);
  if (!LOCAL.has(values.bind_ip)) {
    process.stderr.write(
      `embedded-mongodb has no authentication and therefore serves 127.0.0.1 only, not ${values.bind_ip}.\n`,
    );
    return 2;
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    process.stderr.write(`--port ${values.port} is no port number.\n`);
    return 2;
  }
  return serve({ dbPath: values.dbpath, port, socketPath: values.socket, supervised: values.supervised });
}

/** The options, or nothing after saying what is wrong with them. */
function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        from: { type: "string" },
        to: { type: "string" },
        dbpath: { type: "string" },
        port: { type: "string", default: "27017" },
        socket: { type: "string" },
        bind_ip: { type: "string", default: "127.0.0.1" },
        supervised: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
    return undefined;
  }
}

/** The tasks beside serving. Gives the exit code: 1 for a fault found or a failure, 2 for a wrong call. */
function maintain(task: string, dbPath: string, files: { from?: string; to?: string }): number {
  try {
    if (task === "check") return check(dbPath);
    if (task === "backup" && files.to !== undefined) backupDatabase(dbPath, files.to);
    else if (task === "restore" && files.from !== undefined) restoreDatabase(files.from, dbPath);
    else {
      process.stderr.write(`${USAGE}\n`);
      return 2;
    }
    process.stdout.write(`${task}: done\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

function check(dbPath: string): number {
  const { collections, documents, indexKeys, faults } = checkDatabase(dbPath);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.stdout.write(
    `${collections} collections, ${documents} documents, ${indexKeys} index keys, ${faults.length} faults\n`,
  );
  return faults.length > 0 ? 1 : 0;
}

async function serve(options: {
  dbPath: string;
  port: number;
  socketPath: string | undefined;
  supervised: boolean;
}): Promise<number | undefined> {
  const { dbPath, port, socketPath, supervised } = options;
  try {
    const server = await startEmbeddedMongo({
      dbPath,
      port,
      ...(socketPath === undefined ? {} : { socketPath }),
    });
    process.stdout.write(`embedded-mongodb serves ${dbPath} at ${server.uri}\n`);
    const end = () => void server.stop().then(() => process.exit(0));
    process.once("SIGTERM", end);
    process.once("SIGINT", end);
    // The channel closes when the supervising process ends, in whatever way.
    if (supervised) process.once("disconnect", end);
    return undefined;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}
