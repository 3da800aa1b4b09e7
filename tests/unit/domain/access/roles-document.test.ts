import { expect, test } from "vitest";
import { describeRules } from "~/domain/access/describe-rules";

// `npm run roles` runs this file with --update and so writes the document.
test("docs/roles.md says what the rules say", async () => {
  await expect(describeRules()).toMatchFileSnapshot("../../../../docs/roles.md");
});
