import { existsSync } from "node:fs";
import { join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { architectureRules } from "./rules";

export interface Violation {
  rule: string;
  /** One line for the person who has to mend it: from, to, and why it is forbidden. */
  text: string;
}

const rooms = ["app", "models", "seeds", "packages", "scripts", "server.ts"];

/** Applies the architecture rules to the code base in `baseDirectory`. */
export async function violationsIn(baseDirectory: string): Promise<Violation[]> {
  const tsConfig = extractTSConfig("tsconfig.json");
  const { output } = await cruise(
    rooms.filter((path) => existsSync(join(baseDirectory, path))),
    {
      baseDir: baseDirectory,
      ruleSet: { forbidden: architectureRules },
      validate: true,
      doNotFollow: { path: "(^|/)node_modules/" },
      exclude: { path: "(^|/)(dist|build)/" },
      tsPreCompilationDeps: true,
      combinedDependencies: true,
      tsConfig: { fileName: "tsconfig.json" },
      enhancedResolveOptions: {
        extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".css"],
        exportsFields: ["exports"],
        conditionNames: ["import", "types", "node", "default"],
      },
    },
    undefined,
    { tsConfig },
  );
  if (typeof output === "string") throw new Error(`dependency-cruiser returned text: ${output}`);
  return describe(output);
}

function describe({ summary }: ICruiseResult): Violation[] {
  return summary.violations.map(({ rule, from, to, cycle }) => {
    const path = cycle ? cycle.map(({ name }) => name).join(" → ") : to;
    const reason = architectureRules.find(({ name }) => name === rule.name)?.comment ?? "";
    return { rule: rule.name, text: `${from} → ${path}: ${rule.name}. ${reason}` };
  });
}
