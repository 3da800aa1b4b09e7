/** For every rule a smallest code base that breaks it, so that a rule which stops biting is noticed. */
export const violationOf: Record<string, Record<string, string>> = {
  "domain-is-pure": { "app/domain/late.ts": 'import { readFileSync } from "node:fs"; readFileSync("x");' },
  "texts-word-the-domain": {
    "app/texts/de/late.ts": 'import "../../ui/badge";',
    "app/ui/badge.ts": "export {};",
  },
  "models-store-the-domain": {
    "models/plan.server.ts": 'import "../app/services/list.server";',
    "app/services/list.server.ts": "export {};",
  },
  "platform-knows-no-domain": {
    "app/platform/mail.server.ts": 'import "../domain/late";',
    "app/domain/late.ts": "export {};",
  },
  "services-know-no-page": {
    "app/services/list.server.ts": 'import "../features/list";',
    "app/features/list.ts": "export {};",
  },
  "services-know-no-page-types-only": {
    "app/services/list.server.ts": 'import { mark } from "../ui/charts/chart-data"; mark();',
    "app/ui/charts/chart-data.ts": "export const mark = () => 1;",
  },
  "ui-knows-no-domain": { "app/ui/badge.ts": 'import "../domain/late";', "app/domain/late.ts": "export {};" },
  "presentation-is-shared-by-features": {
    "app/presentation/light.ts": 'import "../services/list.server";',
    "app/services/list.server.ts": "export {};",
  },
  "features-get-data-as-props": { "app/features/list/page.ts": 'import express from "express"; express();' },
  "features-get-data-as-props-types-only": {
    "app/features/list/page.ts": 'import { list } from "../../services/list.server"; list();',
    "app/services/list.server.ts": "export const list = () => 1;",
  },
  "routes-never-touch-models": {
    "app/routes/_index.ts": 'import "../../models/plan.server";',
    "models/plan.server.ts": "export {};",
  },
  "seeds-use-models": {
    "seeds/run.ts": 'import "../app/services/list.server";',
    "app/services/list.server.ts": "export {};",
  },
  "packages-know-no-application": {
    "packages/db/src/index.ts": 'import "../../../models/plan.server";',
    "models/plan.server.ts": "export {};",
  },
  "scripts-are-plain-node": { "scripts/start.mjs": 'import express from "express"; express();' },
  "no-cycles": {
    "app/domain/a.ts": 'import { b } from "./b"; export const a = () => b;',
    "app/domain/b.ts": 'import { a } from "./a"; export const b = () => a;',
  },
  "no-unresolvable-import": { "app/domain/a.ts": 'import "./nowhere";' },
  "features-never-import-each-other": {
    "app/features/list/page.ts": 'import "../timeline/bar";',
    "app/features/timeline/bar.ts": "export {};",
  },
  "routes-never-import-each-other": {
    "app/routes/_index.ts": 'import "./zeitplan/route";',
    "app/routes/zeitplan/route.ts": "export {};",
  },
  "mongoose-lives-in-models": {
    "app/platform/mail.server.ts": 'import mongoose from "mongoose"; mongoose.model("X");',
  },
  "one-place-knows-the-embedded-database": {
    "server.ts": 'import "./packages/db/src/index";',
    "packages/db/src/index.ts": "export {};",
  },
  "services-without-react-or-remix": {
    "app/services/list.server.ts": 'import { createElement } from "react"; createElement("p");',
  },
};
