import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { AuditEntry, AuditEvent } from "~/domain/audit/audit-event";
import { type ChainHead, chainEntry, chainStart, checkNextEvent } from "~/domain/audit/hash-chain";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

const entry = (number: number): AuditEntry => ({
  actorRole: "officeEditor",
  officeKey: "sozialamt",
  accountId: "account-1",
  action: "contribution.handIn",
  object: { kind: "contribution", key: `integration-2022/2026-1/${number}/sozialamt` },
  reach: "review",
  objectOfficeKey: "sozialamt",
  changes: [{ field: "stage", from: "draft", to: "handedIn" }],
  reason: `Nummer ${number}`,
  at: "2026-11-22T10:00:00.000Z",
});

function chainOf(length: number): AuditEvent[] {
  const events: AuditEvent[] = [];
  for (let number = 1; number <= length; number++) {
    events.push(chainEntry(entry(number), events.at(-1) ?? chainStart, sha256));
  }
  return events;
}

function check(events: readonly AuditEvent[]) {
  let head: ChainHead = chainStart;
  for (const event of events) {
    const result = checkNextEvent(head, event, sha256);
    if (!result.ok) return result.fault;
    head = result.head;
  }
  return head;
}

test("an untouched chain is whole and ends with its last hash", () => {
  const events = chainOf(5);
  expect(check(events)).toEqual({ seq: 5, hash: events[4]?.hash });
  expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
});

test("an empty log is whole", () => {
  expect(check([])).toEqual(chainStart);
});

const tamperings: Record<string, (event: AuditEvent) => AuditEvent> = {
  action: (event) => ({ ...event, action: "contribution.accept" }),
  role: (event) => ({ ...event, actorRole: "commissioner" }),
  office: (event) => ({ ...event, officeKey: "jugendamt" }),
  "removed office": ({ officeKey: _, ...event }) => event,
  account: (event) => ({ ...event, accountId: "account-2" }),
  reason: (event) => ({ ...event, reason: "anders" }),
  time: (event) => ({ ...event, at: "2026-11-22T10:00:00.001Z" }),
  object: (event) => ({ ...event, object: { ...event.object, key: "other" } }),
  reach: (event) => ({ ...event, reach: "office" }),
  change: (event) => ({ ...event, changes: [{ field: "stage", from: "draft", to: "signedOff" }] }),
  "removed change": (event) => ({ ...event, changes: [] }),
};

test.each(Object.entries(tamperings))("a changed %s is found", (_, tamper) => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), (seq) => {
      const events = chainOf(8).map((event) => (event.seq === seq ? tamper(event) : event));
      expect(check(events)).toEqual({ code: "changed", seq });
    }),
    { numRuns: 8 },
  );
});

test("a changed entry with a newly computed hash breaks the link of the next one", () => {
  const events = chainOf(3);
  const [first, second, third] = events;
  if (!first || !second || !third) throw new Error("three events expected");
  const forged = chainEntry({ ...entry(2), reason: "gefälscht" }, first, sha256);
  expect(check([first, forged, third])).toEqual({ code: "brokenLink", seq: 3 });
});

test("a removed entry leaves a gap, a repeated one too", () => {
  const events = chainOf(4);
  expect(check(events.filter(({ seq }) => seq !== 2))).toEqual({ code: "gap", seq: 3, expectedSeq: 2 });
  const second = events[1];
  if (!second) throw new Error("event expected");
  expect(check([...events.slice(0, 2), second])).toEqual({ code: "gap", seq: 2, expectedSeq: 3 });
});

test("the order in which properties are written does not matter", () => {
  const [event] = chainOf(1);
  if (!event) throw new Error("event expected");
  const reversed = Object.fromEntries(Object.entries(event).reverse());
  expect(checkNextEvent(chainStart, { ...event, ...reversed }, sha256)).toMatchObject({ ok: true });
});
