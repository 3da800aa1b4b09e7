import type { IForbiddenRuleType } from "dependency-cruiser";

/** What the files of one room may import; everything else is forbidden. Mirrors the table of docs/ARCHITECTURE.md. */
interface Room {
  name: string;
  files: string;
  mayImport: string[];
  /** May be imported as `import type` only. */
  mayImportTypesOf?: string[];
  reason: string;
}

const rooms = {
  domain: "^app/domain/",
  texts: "^app/texts/",
  models: "^models/",
  platform: "^app/platform/",
  services: "^app/services/",
  ui: "^app/ui/",
  presentation: "^app/presentation/",
  features: "^app/features/",
  routes: "^app/routes/",
  seeds: "^seeds/",
  packages: "^packages/",
};

const npm = (...names: string[]) => `(^|/)node_modules/(${names.join("|")})/`;
const nodeBuiltIn = "^(node:)?[a-z0-9_]+(/promises)?$";
const anyPackage = "(^|/)node_modules/";
const reactTypes = "@types/react(-dom)?";

const roomRules: Room[] = [
  {
    name: "domain-is-pure",
    files: rooms.domain,
    mayImport: [rooms.domain, npm("zod", "canonicalize")],
    reason:
      "Rules must be testable without a database, a clock or a browser: ids, texts and days come as arguments.",
  },
  {
    name: "texts-word-the-domain",
    files: rooms.texts,
    mayImport: [rooms.texts, rooms.domain],
    reason:
      "A text knows the code it words and nothing else, so that wording can change without side effects.",
  },
  {
    name: "models-store-the-domain",
    files: rooms.models,
    mayImport: [
      rooms.models,
      rooms.domain,
      // The limiter keeps its counters in the database, so that they hold for all processes.
      npm("mongoose", "mongodb", "bson", "rate-limiter-flexible"),
      nodeBuiltIn,
    ],
    reason: "A model that knew a service or a page could not be used by seeds and tests alone.",
  },
  {
    name: "platform-knows-no-domain",
    files: rooms.platform,
    mayImport: [rooms.platform, rooms.packages, anyPackage, nodeBuiltIn],
    reason: "Machinery serves every use case and therefore knows none of them.",
  },
  {
    name: "services-know-no-page",
    files: rooms.services,
    mayImport: [
      rooms.services,
      rooms.domain,
      rooms.models,
      rooms.platform,
      rooms.texts,
      anyPackage,
      nodeBuiltIn,
    ],
    mayImportTypesOf: ["^app/ui/charts/chart-data\\.ts$"],
    reason: "A use case serves pages, CSV, mails and commands alike.",
  },
  {
    name: "ui-knows-no-domain",
    files: rooms.ui,
    mayImport: [
      rooms.ui,
      npm(
        "react",
        "react-dom",
        "react-is",
        "@remix-run/react",
        "recharts",
        "@kern-ux/native",
        "@fontsource",
        reactTypes,
      ),
    ],
    reason: "A button that knows a measure is a feature.",
  },
  {
    name: "presentation-is-shared-by-features",
    files: rooms.presentation,
    mayImport: [
      rooms.presentation,
      rooms.ui,
      rooms.domain,
      rooms.texts,
      npm("react", "@remix-run/react", reactTypes),
    ],
    reason: "What several features show must not depend on one of them.",
  },
  {
    name: "features-get-data-as-props",
    files: rooms.features,
    mayImport: [
      rooms.features,
      rooms.presentation,
      rooms.ui,
      rooms.domain,
      rooms.texts,
      npm("react", "react-dom", "@remix-run/react", "@tanstack/[^/]+", "zod", "uqr", reactTypes),
    ],
    mayImportTypesOf: [rooms.services],
    reason: "Features run in the browser: an import of a service would pull the database into the bundle.",
  },
  {
    name: "routes-never-touch-models",
    files: rooms.routes,
    mayImport: [
      rooms.routes,
      rooms.services,
      rooms.features,
      rooms.presentation,
      rooms.ui,
      rooms.domain,
      rooms.platform,
      rooms.texts,
      npm("react", "@remix-run/(react|node)", "zod", reactTypes),
    ],
    reason:
      "A route asks who it is, whether they may, and a service for the data; queries live behind services.",
  },
  {
    name: "seeds-use-models",
    files: rooms.seeds,
    mayImport: [rooms.seeds, rooms.models, rooms.domain, rooms.platform, nodeBuiltIn],
    reason: "Demo data takes the same way into the database as real data, through the models.",
  },
  {
    name: "packages-know-no-application",
    files: "^packages/[^/]+/src/",
    mayImport: ["^packages/", anyPackage, nodeBuiltIn],
    reason: "Each package can be published and used on its own.",
  },
  {
    name: "scripts-are-plain-node",
    files: "^scripts/",
    mayImport: ["^scripts/", nodeBuiltIn],
    reason: "They run before anything is installed.",
  },
];

function rulesOfRoom({ name, files, mayImport, mayImportTypesOf = [], reason }: Room): IForbiddenRuleType[] {
  const forbidden: IForbiddenRuleType = {
    name,
    comment: reason,
    severity: "error",
    from: { path: files },
    to: { pathNot: [...mayImport, ...mayImportTypesOf] },
  };
  if (mayImportTypesOf.length === 0) return [forbidden];
  const valuesForbidden: IForbiddenRuleType = {
    name: `${name}-types-only`,
    comment: reason,
    severity: "error",
    from: { path: files },
    to: { path: mayImportTypesOf, pathNot: mayImport, dependencyTypesNot: ["type-only"] },
  };
  return [forbidden, valuesForbidden];
}

const furtherRules: IForbiddenRuleType[] = [
  {
    name: "no-cycles",
    comment: "Two files that need each other are one file, or miss a third one.",
    severity: "error",
    // The query language is recursive itself: $expr holds an expression, $filter a filter, $lookup a pipeline.
    from: { pathNot: "^packages/embedded-mongodb/src/query/" },
    to: { circular: true },
  },
  {
    name: "no-unresolvable-import",
    comment: "An import that leads nowhere fails only when somebody gets there.",
    severity: "error",
    from: {},
    to: { couldNotResolve: true, pathNot: "^virtual:" },
  },
  {
    name: "features-never-import-each-other",
    comment: "What two features share belongs to presentation or ui.",
    severity: "error",
    from: { path: "^app/features/([^/]+)/" },
    to: { path: rooms.features, pathNot: "^app/features/$1/" },
  },
  {
    name: "routes-never-import-each-other",
    comment:
      "What two routes share belongs to a service or a feature. Files of one route's own folder are its own.",
    severity: "error",
    from: { path: "^app/routes/([^/]+)" },
    // A `$` in the name of a folder is no text in a pattern, so there only the route files themselves are guarded.
    to: { path: rooms.routes, pathNot: ["^app/routes/$1/", "^app/routes/[^/]*\\$[^/]*/(?!route\\.)"] },
  },
  {
    name: "mongoose-lives-in-models",
    comment: "Only models speak to the database; the platform opens and closes the connection.",
    severity: "error",
    from: { path: "^(app|seeds|server\\.ts)", pathNot: "^app/platform/database\\.server\\.ts$" },
    to: { path: npm("mongoose", "mongodb") },
  },
  {
    name: "one-place-knows-the-embedded-database",
    comment: "The application must not be able to tell the embedded database from a real MongoDB.",
    severity: "error",
    from: { path: "^(app|models|seeds|server\\.ts)", pathNot: "^app/platform/database\\.server\\.ts$" },
    to: { path: rooms.packages },
  },
  {
    name: "services-without-react-or-remix",
    comment: "A service that returns responses or elements serves one caller only.",
    severity: "error",
    from: { path: rooms.services },
    to: { path: npm("react", "react-dom", "@remix-run/[^/]+", "express", "recharts") },
  },
];

export const architectureRules: IForbiddenRuleType[] = [...roomRules.flatMap(rulesOfRoom), ...furtherRules];
