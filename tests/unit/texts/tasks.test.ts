import { expect, it } from "vitest";
import { stepDueInWords } from "~/texts/de/round";
import { dueInWords } from "~/texts/de/tasks";

it.each([
  [59, "noch 59 Tage", "noch 59 Tage"],
  [0, "heute fällig", "heute"],
  [-1, "seit gestern überfällig", "seit gestern vorbei"],
  [-15, "seit 15 Tagen überfällig", "seit 15 Tagen vorbei"],
  [-1583, "seit über 4 Jahren überfällig", "seit über 4 Jahren vorbei"],
])("%i days left are %j for a task and %j for a step of a round", (daysLeft, task, step) => {
  expect(dueInWords(daysLeft)).toBe(task);
  expect(stepDueInWords(daysLeft)).toBe(step);
});
