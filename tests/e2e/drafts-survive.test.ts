import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type Editor, prepareRound } from "../bench/support/editors";
import { type Application, startApplication } from "./support/application";
import { noProcessUses } from "./support/processes";

const directories: string[] = [];
afterAll(() => Promise.all(directories.map((directory) => rm(directory, { recursive: true, force: true }))));

/** Saves as fast as the server answers, until it is gone. */
async function typeUntilKilled(url: string, editor: Editor, onSaved: () => void): Promise<void> {
  for (let count = 1; ; count++) {
    const sentence = `Satz ${count} von ${editor.path}.`;
    const answer = await editor.save(url, sentence).catch(() => null);
    if (!answer?.ok) return;
    onSaved();
  }
}

test("every draft that was acknowledged is there after SIGKILL", async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), "aktionsplan-kill-"));
  directories.push(dataDirectory);
  const editors = await prepareRound(dataDirectory, 8, 12);
  const environment = { DEMO_DATA: "false" };
  const killed: Application = await startApplication({ dataDirectory, environment });
  let saves = 0;
  await Promise.all(
    editors.map((editor) =>
      typeUntilKilled(killed.url, editor, () => {
        saves++;
        if (saves >= 60 && editors.every(({ acknowledged }) => acknowledged !== ""))
          killed.process.kill("SIGKILL");
      }),
    ),
  );
  if (killed.process.exitCode === null && killed.process.signalCode === null)
    await once(killed.process, "exit");
  expect(killed.process.signalCode).toBe("SIGKILL");
  await noProcessUses(dataDirectory);

  const restarted = await startApplication({ dataDirectory, environment });
  try {
    for (const editor of editors) {
      const stored = (await editor.stored(restarted.url)).text;
      const number = (text: string) => Number(/Satz (\d+)/.exec(text)?.[1] ?? 0);
      // A save may have been stored whose answer never came; none that was acknowledged may be missing.
      expect(number(stored)).toBeGreaterThanOrEqual(number(editor.acknowledged));
      expect(editor.acknowledged).not.toBe("");
    }
  } finally {
    await restarted.stop();
  }
}, 180_000);
