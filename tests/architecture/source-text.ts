import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** Every file below a folder, with `/` between the names; none if the folder does not exist. */
export function filesIn(folder: string, pattern: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => pattern.test(path))
    .sort();
}

export interface Finding {
  line: number;
  text: string;
}

/** Visits every node of a source text and collects what `look` says about it. */
function collect(path: string, source: string, look: (node: ts.Node) => string | undefined): Finding[] {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, kind);
  const findings: Finding[] = [];
  const visit = (node: ts.Node) => {
    const text = look(node);
    if (text !== undefined) {
      findings.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, text });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return findings;
}

/**
 * Texts that a person would read in the interface: literals with German letters or quotation marks, and words
 * between JSX tags. A heuristic: German without umlauts in an attribute passes.
 */
export function germanTexts(path: string, source = readFileSync(path, "utf8")): Finding[] {
  return collect(path, source, (node) => {
    if (ts.isJsxText(node)) return /\p{L}{3,}/u.test(node.text) ? node.text.trim() : undefined;
    const isLiteral =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node);
    return isLiteral && /\p{L}.*[äöüÄÖÜß„“]|[äöüÄÖÜß„“].*\p{L}/u.test(node.text) ? node.text : undefined;
  });
}

/** Calls that ask the machine for the time, so that a result depends on more than its arguments. */
export function clockReadings(path: string, source = readFileSync(path, "utf8")): Finding[] {
  return collect(path, source, (node) => {
    if (ts.isNewExpression(node) && node.expression.getText() === "Date") {
      return node.arguments?.length ? undefined : node.getText();
    }
    const isAsking =
      ts.isPropertyAccessExpression(node) && /^(Date\.now|Temporal\.Now)$/.test(node.getText());
    return isAsking ? node.getText() : undefined;
  });
}

/** Uses of chance, which make a result different every time. */
export function usesOfChance(path: string, source = readFileSync(path, "utf8")): Finding[] {
  return collect(path, source, (node) =>
    ts.isPropertyAccessExpression(node) && /^(Math\.random|crypto\.random\w+)$/.test(node.getText())
      ? node.getText()
      : undefined,
  );
}

/** Whether a module consists of types only, so that importing it brings no code along. */
export function holdsOnlyTypes(source: string): boolean {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, removeComments: true },
  });
  return outputText.trim() === "export {};";
}
