import { fileURLToPath } from "node:url";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The import names of `tsconfig.json` (`paths`) for Vite and Vitest. */
export const alias = {
  "~": folder("./app"),
  "#models": folder("./models"),
  "#seeds": folder("./seeds"),
  "#tests": folder("./tests"),
};

/** Tests run the embedded database from its sources; the built server uses the package as it is published. */
export const embeddedMongodbSource = folder("./packages/embedded-mongodb/src/index.ts");
