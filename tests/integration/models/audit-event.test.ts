import mongoose from "mongoose";
import { describe, expect, test } from "vitest";
import {
  appendAuditEvent,
  appendAuditEvents,
  listAuditEvents,
  readAuditHead,
} from "#models/audit-event.server";
import { inTransaction } from "#models/data-version.server";
import type { AuditEntry } from "~/domain/audit/audit-event";
import { verifyAuditLog } from "~/services/audit/verify-audit-log.server";

const entry = (key: string): AuditEntry => ({
  actorRole: "officeEditor",
  officeKey: "sozialamt",
  accountId: "account-1",
  action: "contribution.handIn",
  object: { kind: "contribution", key },
  reach: "office",
  objectOfficeKey: "sozialamt",
  changes: [
    { field: "stage", from: "draft", to: "handedIn" },
    { field: "figures", from: null, to: [{ label: "Kurse", unit: "Stück", value: 12.5 }] },
  ],
  at: "2026-11-22T10:00:00.000Z",
});

const collection = () => mongoose.connection.collection("auditEvents");

describe("the audit log", () => {
  test("chains what is appended and stays whole on its way through the database", async () => {
    for (const key of ["1", "2", "3"]) await appendAuditEvent(entry(key));
    const head = await readAuditHead();
    expect(head.seq).toBe(3);
    expect(await verifyAuditLog()).toEqual({ ok: true, head });
  });

  test("chains several at once in their order, also beside others that do the same", async () => {
    const some = (name: string) => ["1", "2", "3"].map((each) => entry(name + each));
    await Promise.all([appendAuditEvents(some("a")), appendAuditEvents(some("b")), appendAuditEvents([])]);
    const keys = (await listAuditEvents({ limit: 10 })).map(({ object }) => object.key).reverse();
    expect([
      ["a1", "a2", "a3", "b1", "b2", "b3"],
      ["b1", "b2", "b3", "a1", "a2", "a3"],
    ]).toContainEqual(keys);
    expect(await verifyAuditLog()).toMatchObject({ ok: true, head: { seq: 6 } });
  });

  test("gives every one of many simultaneous writers a number of its own", async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => appendAuditEvent(entry(String(index)))));
    const seqs = (await listAuditEvents({ limit: 50 })).map(({ seq }) => seq);
    expect(seqs).toEqual(Array.from({ length: 20 }, (_, index) => 20 - index));
    expect(await verifyAuditLog()).toMatchObject({ ok: true });
  });

  test("repeats a transaction that lost the race for a number", async () => {
    await Promise.all(
      Array.from({ length: 6 }, (_, index) => inTransaction(() => appendAuditEvent(entry(String(index))))),
    );
    expect((await readAuditHead()).seq).toBe(6);
    expect(await verifyAuditLog()).toMatchObject({ ok: true });
  });

  test("leaves nothing behind of a transaction that failed", async () => {
    const failing = inTransaction(async () => {
      await appendAuditEvent(entry("1"));
      throw new Error("afterwards");
    });
    await expect(failing).rejects.toThrow("afterwards");
    expect(await listAuditEvents({ limit: 1 })).toEqual([]);
  });

  test("shows the history of one object, newest first, page by page", async () => {
    for (const key of ["a", "b", "a", "a"]) await appendAuditEvent(entry(key));
    const object = { kind: "contribution" as const, key: "a" };
    const first = await listAuditEvents({ object, limit: 2 });
    expect(first.map(({ seq }) => seq)).toEqual([4, 3]);
    expect((await listAuditEvents({ object, beforeSeq: 3, limit: 2 })).map(({ seq }) => seq)).toEqual([1]);
  });
});

describe("an entry that was written", () => {
  const model = () => mongoose.model("AuditEvent");

  test.each<[string, () => Promise<unknown>]>([
    ["updateOne", () => model().updateOne({ seq: 1 }, { $set: { reason: "x" } })],
    ["updateMany", () => model().updateMany({}, { $set: { reason: "x" } })],
    ["replaceOne", () => model().replaceOne({ seq: 1 }, {})],
    ["findOneAndUpdate", () => model().findOneAndUpdate({ seq: 1 }, { $set: { reason: "x" } })],
    ["findOneAndReplace", () => model().findOneAndReplace({ seq: 1 }, {})],
    ["findOneAndDelete", () => model().findOneAndDelete({ seq: 1 })],
    ["findByIdAndDelete", () => model().findByIdAndDelete("x".repeat(24))],
    ["deleteOne", () => model().deleteOne({ seq: 1 })],
    ["deleteMany", () => model().deleteMany({})],
    ["bulkWrite", () => model().bulkWrite([{ deleteOne: { filter: { seq: 1 } } }])],
    ["document.save", async () => (await model().findOne())?.set("reason", "x").save()],
    ["document.deleteOne", async () => (await model().findOne())?.deleteOne()],
    ["document.updateOne", async () => (await model().findOne())?.updateOne({ $set: { reason: "x" } })],
  ])("refuses %s", async (_, attempt) => {
    await appendAuditEvent(entry("1"));
    await expect(attempt()).rejects.toThrow();
    expect(await verifyAuditLog()).toMatchObject({ ok: true, head: { seq: 1 } });
  });
});

describe("tampering behind the application's back", () => {
  const tamper = async (change: () => Promise<unknown>) => {
    for (const key of ["1", "2", "3", "4"]) await appendAuditEvent(entry(key));
    await change();
    const result = await verifyAuditLog();
    return result.ok ? null : result.fault;
  };

  test("a changed entry is found", async () => {
    const fault = await tamper(() =>
      collection().updateOne({ seq: 2 }, { $set: { "changes.0.to": "accepted" } }),
    );
    expect(fault).toEqual({ code: "changed", seq: 2 });
  });

  test("a removed entry is found", async () => {
    expect(await tamper(() => collection().deleteOne({ seq: 3 }))).toEqual({
      code: "gap",
      seq: 4,
      expectedSeq: 3,
    });
  });

  test("a property that was removed is found", async () => {
    const fault = await tamper(() => collection().updateOne({ seq: 1 }, { $unset: { accountId: "" } }));
    expect(fault).toEqual({ code: "changed", seq: 1 });
  });
});
