/** Characters. */
export const longestPeriodName = 100;

/**
 * The days of a period follow one another: beginning, end, as-of date, last day to hand in, to sign off, to review. No
 * day lies before its earlier one; the as-of date may lie before the end, but not before the beginning.
 */
export const earlierDayOf = [
  { day: "to", earlier: "from" },
  { day: "asOf", earlier: "from" },
  { day: "dueOn", earlier: "asOf" },
  { day: "signOffDueOn", earlier: "dueOn" },
  { day: "reviewDueOn", earlier: "signOffDueOn" },
] as const;
