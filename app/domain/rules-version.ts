/**
 * Version of the rules in `docs/rules.md`. A closed reporting period stores it by value, so that a number can be
 * recomputed the way it was. Raise it when a rule gives a different answer for the same data.
 */
export const rulesVersion = "1.1";
