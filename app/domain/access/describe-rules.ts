import { type Role, roles } from "./roles";
import { accessRules, actions, type Grant } from "./rules";

const nameOf: Record<Role, string> = {
  administrator: "administrator",
  commissioner: "commissioner",
  officeEditor: "office editor",
  officeHead: "office head",
  advisoryMember: "advisory council member",
  advisoryChair: "advisory council chair",
  committeeMember: "committee member",
  public: "public",
};

const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
const table = (head: readonly string[], rows: readonly string[][]) =>
  [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");

function mark(grants: readonly Grant<never>[], role: Role): string {
  const own = grants.filter((grant) => grant.to.includes(role));
  if (own.length === 0) return "–";
  return own.some((grant) => grant.when.length === 0) ? "yes" : "if";
}

const conditionRow = (action: string, grant: Grant<never>) => [
  `\`${action}\``,
  grant.to.map((role) => nameOf[role]).join(", "),
  grant.when.length === 0 ? "always" : `if ${grant.when.map(({ says }) => says).join(" and ")}`,
];

/** The content of `docs/roles.md`: every action, who may do it, and under which conditions. */
export function describeRules(): string {
  return `# Roles and rights

Generated from \`app/domain/access/rules.ts\` by \`npm run roles\`; a test fails when it is stale. Do not edit.

What the public may, everybody may. What is not listed is forbidden. "Own office" is the office in which the role is
held. Nobody confirms an own report. The administrator hands out rights and has no say on content: the role does not
combine with commissioner, office editor, office head or advisory council chair, and nobody changes their own roles.

## Overview

"if" stands for the conditions below.

${table(
  ["action", ...roles.map((role) => nameOf[role])],
  actions.map((action) => [`\`${action}\``, ...roles.map((role) => mark(accessRules[action], role))]),
)}

## Conditions

${table(
  ["action", "who", "when"],
  actions.flatMap((action) => accessRules[action].map((grant) => conditionRow(action, grant))),
)}
`;
}
