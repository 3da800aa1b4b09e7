import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ContributionStep } from "~/domain/reporting/contribution";
import {
  type ContributionMove,
  type ContributionStage,
  contributionMoves,
  contributionStages,
  isReleased,
  type MoverSide,
} from "~/domain/reporting/contribution-stages";
import {
  type MovableContribution,
  moveContribution,
  traceOfMove,
} from "~/domain/reporting/move-contribution";
import { periodStates } from "~/domain/reporting/period";

type State = MovableContribution & Parameters<typeof traceOfMove>[0];

const fresh: State = { stage: "notStarted", authorIds: [], returns: [] };

interface Step {
  move: ContributionMove;
  side: MoverSide;
  account: string;
}

const step = (move: ContributionMove, side: MoverSide, account: string): Step => ({ move, side, account });

const byOf = ({ account, side }: Step): ContributionStep => ({
  accountId: account,
  role: side,
  at: "2026-11-22T10:00:00Z",
});

function apply(state: State, of: Step): State {
  const request = { ...of, by: byOf(of), note: "Bitte ergänzen", periodState: "open" as const };
  const result = moveContribution(state, request);
  return result.ok ? { ...state, ...traceOfMove(state, request), stage: result.stage } : state;
}

const refusalOf = (state: State, of: Step, note?: string) => {
  const result = moveContribution(state, { ...of, by: byOf(of), note, periodState: "open" });
  return result.ok ? null : result.refusal.code;
};

const usualWay = [
  step("save", "editor", "editor"),
  step("handIn", "editor", "editor"),
  step("signOff", "head", "head"),
  step("accept", "commissioner", "commissioner"),
  step("releaseToCommittee", "commissioner", "commissioner"),
  step("releaseToPublic", "commissioner", "commissioner"),
];

const anyStep: fc.Arbitrary<Step> = fc.record({
  move: fc.constantFrom(...contributionMoves),
  side: fc.constantFrom("editor", "head", "commissioner"),
  account: fc.constantFrom("a", "b", "c"),
});

describe("the way of a contribution", () => {
  test("leads from the first draft to the public over every stage", () => {
    const stages = usualWay.map((_, index) => usualWay.slice(0, index + 1).reduce(apply, fresh).stage);
    expect(stages).toEqual([
      "draft",
      "handedIn",
      "signedOff",
      "accepted",
      "releasedToCommittee",
      "releasedToPublic",
    ]);
  });

  test("goes back to the office with a note and comes again", () => {
    const signedOff = usualWay.slice(0, 3).reduce(apply, fresh);
    const returned = apply(signedOff, step("returnToOffice", "commissioner", "commissioner"));
    expect(returned).toMatchObject({ stage: "returned", signedOff: undefined, handedIn: undefined });
    expect(returned.returns).toEqual([
      expect.objectContaining({ note: "Bitte ergänzen", role: "commissioner" }),
    ]);
    const edited = apply(returned, step("save", "editor", "editor"));
    expect(edited.stage).toBe("returned");
    expect(apply(edited, step("handIn", "editor", "editor")).stage).toBe("handedIn");
  });

  test("needs a note to be returned, and white space is none", () => {
    const signedOff = usualWay.slice(0, 3).reduce(apply, fresh);
    const of = step("returnToOffice", "commissioner", "commissioner");
    expect(refusalOf(signedOff, of)).toBe("noteMissing");
    expect(refusalOf(signedOff, of, "  \n")).toBe("noteMissing");
    expect(refusalOf(signedOff, of, "Zahl fehlt")).toBeNull();
  });

  test("the head returns what was handed in, the commissioner what was signed off", () => {
    const handedIn = usualWay.slice(0, 2).reduce(apply, fresh);
    const signedOff = usualWay.slice(0, 3).reduce(apply, fresh);
    expect(refusalOf(handedIn, step("returnToOffice", "commissioner", "c"), "x")).toBe("notThisSide");
    expect(refusalOf(signedOff, step("returnToOffice", "head", "head"), "x")).toBe("notThisSide");
  });

  test("who typed may not sign off even if somebody else handed in", () => {
    const handedIn = [step("save", "editor", "head"), step("handIn", "editor", "editor")].reduce(
      apply,
      fresh,
    );
    expect(refusalOf(handedIn, step("signOff", "head", "head"))).toBe("ownReport");
  });

  test("who signed off may not accept", () => {
    const signedOff = usualWay.slice(0, 3).reduce(apply, fresh);
    expect(refusalOf(signedOff, step("accept", "commissioner", "head"))).toBe("ownReport");
  });

  test.each(periodStates.filter((state) => state !== "open"))(
    "stands still while the period is %s",
    (periodState) => {
      for (const stage of contributionStages) {
        for (const move of contributionMoves) {
          const side: MoverSide = "editor";
          const result = moveContribution(
            { ...fresh, stage },
            { move, side, by: byOf(step(move, side, "a")), note: "x", periodState },
          );
          expect(result).toEqual({ ok: false, refusal: { code: "periodNotOpen", periodState } });
        }
      }
    },
  );

  test("after the release to the public there is no move left", () => {
    const published = usualWay.reduce(apply, fresh);
    for (const move of contributionMoves) {
      for (const side of ["editor", "head", "commissioner"] as const) {
        expect(refusalOf(published, step(move, side, "somebody"), "x")).toBe("notFromThisStage");
      }
    }
  });
});

describe("whatever is tried, in any order", () => {
  const walk = (steps: Step[]) => {
    const visited: { before: State; after: State; step: Step }[] = [];
    steps.reduce((state, next) => {
      const after = apply(state, next);
      if (after !== state) visited.push({ before: state, after, step: next });
      return after;
    }, fresh);
    return visited;
  };
  const anyWalk = fc.array(anyStep, { maxLength: 60 });

  test("nobody confirms an own report", () => {
    fc.assert(
      fc.property(anyWalk, (steps) => {
        for (const { before, step: done } of walk(steps)) {
          if (done.move !== "signOff" && done.move !== "accept") continue;
          expect(before.authorIds).not.toContain(done.account);
          if (done.move === "accept") expect(before.signedOff?.accountId).not.toBe(done.account);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("nothing is released that was not handed in, signed off and accepted by then", () => {
    fc.assert(
      fc.property(anyWalk, (steps) => {
        const way = walk(steps);
        way.forEach(({ after }, index) => {
          if (!isReleased(after.stage)) return;
          const moves = way.slice(0, index + 1).map(({ step: done }) => done.move);
          const since = moves.slice(moves.lastIndexOf("returnToOffice") + 1);
          const positions = (["handIn", "signOff", "accept"] as const).map((move) => since.lastIndexOf(move));
          expect(positions).toEqual([...positions].sort((a, b) => a - b));
          expect(positions[0]).toBeGreaterThanOrEqual(0);
        });
      }),
      { numRuns: 2000 },
    );
  });

  test("only the commissioner's side releases", () => {
    fc.assert(
      fc.property(anyWalk, (steps) => {
        for (const { after, step: done } of walk(steps)) {
          if (isReleased(after.stage)) expect(done.side).toBe("commissioner");
        }
      }),
    );
  });

  test("whoever typed stays known as an author", () => {
    fc.assert(
      fc.property(anyWalk, (steps) => {
        const way = walk(steps);
        const typed = way
          .filter(({ step: done }) => done.move === "save" || done.move === "handIn")
          .map(({ step: done }) => done.account);
        expect(new Set(way.at(-1)?.after.authorIds ?? [])).toEqual(new Set(typed));
      }),
    );
  });
});

test("every stage but the last can be left and every stage but the first be reached, except that no move withdraws", () => {
  const reached = new Set<ContributionStage>(["notStarted"]);
  const queue = [...usualWay, step("returnToOffice", "commissioner", "commissioner")];
  for (let round = 0, state = fresh; round < queue.length; round++) {
    state = apply(state, queue[round] ?? step("save", "editor", "a"));
    reached.add(state.stage);
  }
  reached.add(apply(usualWay.slice(0, 2).reduce(apply, fresh), step("returnToOffice", "head", "head")).stage);
  expect([...reached, "withdrawn"].sort()).toEqual([...contributionStages].sort());
});
