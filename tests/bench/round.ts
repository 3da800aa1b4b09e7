import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { startApplication } from "#tests/e2e/support/application";
import { type Editor, prepareRound } from "./support/editors";
import { table } from "./support/table";

/**
 * 40 editors type at the same time and every one's browser saves every five seconds, on the embedded database, while
 * the public dashboard is read. Target: no error, no lost draft, p95 of a save at most 200 ms.
 */
const editorCount = 40;
const secondsBetweenSaves = 5;
const seconds = 60;
const readers = 2;

export async function benchRound(): Promise<void> {
  const dataDirectory = mkdtempSync(join(tmpdir(), "aktionsplan-bench-"));
  const editors = await prepareRound(dataDirectory, editorCount);
  const app = await startApplication({ dataDirectory, environment: { DEMO_DATA: "false" } });
  try {
    await fetch(app.url);
    const end = performance.now() + seconds * 1000;
    const saves: number[] = [];
    const reads: number[] = [];
    const errors: string[] = [];
    await Promise.all([
      ...editors.map((editor, index) => type(app.url, editor, index, end, saves, errors)),
      ...Array.from({ length: readers }, () => read(app.url, end, reads, errors)),
    ]);
    const lost = (await Promise.all(editors.map((editor) => isLost(app.url, editor)))).filter(Boolean).length;
    console.log(
      table(
        ["request", "number", "p50 ms", "p95 ms", "p99 ms", "longest ms"],
        [
          ["save of a draft", ...figures(saves)],
          ["page of the dashboard", ...figures(reads)],
        ],
      ),
    );
    console.log(`errors: ${errors.length} · lost drafts: ${lost} of ${editors.length}`);
    for (const error of new Set(errors)) console.log(`  ${error}`);
    if (errors.length > 0 || lost > 0) process.exitCode = 1;
  } finally {
    await app.stop();
  }
}

async function type(
  url: string,
  editor: Editor,
  index: number,
  end: number,
  saves: number[],
  errors: string[],
): Promise<void> {
  // Spread over the interval, as people are.
  await wait((index / editorCount) * secondsBetweenSaves * 1000);
  for (let count = 1; performance.now() < end; count++) {
    const begin = performance.now();
    const sentence = `Save ${count} of editor ${index}. ${"Die Kurse laufen. ".repeat(20)}`;
    const answer = await editor.save(url, sentence);
    saves.push(performance.now() - begin);
    if (answer.ok) editor.acknowledged = sentence;
    else errors.push(`save: ${JSON.stringify(answer)}`);
    await wait(Math.max(0, secondsBetweenSaves * 1000 - (performance.now() - begin)));
  }
}

async function read(url: string, end: number, reads: number[], errors: string[]): Promise<void> {
  const paths = ["/", "/massnahmen", "/massnahmen/1", "/zeitplan"];
  for (let count = 0; performance.now() < end; count++) {
    const begin = performance.now();
    const answer = await fetch(url + paths[count % paths.length]);
    await answer.arrayBuffer();
    reads.push(performance.now() - begin);
    if (!answer.ok) errors.push(`read: ${answer.status}`);
  }
}

const isLost = async (url: string, editor: Editor) =>
  !(await editor.openForm(url)).includes(editor.acknowledged.trim());

function figures(milliseconds: number[]): string[] {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
  return [String(sorted.length), at(0.5), at(0.95), at(0.99), at(1)];
}
