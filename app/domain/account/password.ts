export const passwordLength = { least: 12, most: 200 } as const;

export type PasswordProblem =
  | { code: "tooShort"; least: number }
  | { code: "tooLong"; most: number }
  | { code: "tooUniform" }
  | { code: "containsOwnData" };

/** One byte sequence per password, whichever keyboard typed it (NIST SP 800-63B, 5.1.1.2). */
export const normalPassword = (password: string): string => password.normalize("NFKC");

/**
 * What is wrong with a new password. Length and nothing personal, no character classes: they make passwords worse
 * (NIST SP 800-63B; BSI IT-Grundschutz ORP.4.A22 asks for length or complexity).
 */
export function problemsOfPassword(
  password: string,
  person: { email: string; name: string },
): PasswordProblem[] {
  const normal = normalPassword(password);
  const length = [...normal].length;
  const problems: PasswordProblem[] = [];
  if (length < passwordLength.least) problems.push({ code: "tooShort", least: passwordLength.least });
  if (length > passwordLength.most) problems.push({ code: "tooLong", most: passwordLength.most });
  if (new Set(normal).size < 6) problems.push({ code: "tooUniform" });
  const own = [person.email, person.email.split("@")[0] ?? "", ...person.name.split(/\s+/)];
  const lower = normal.toLowerCase();
  if (own.some((part) => part.length >= 4 && lower.includes(part.toLowerCase())))
    problems.push({ code: "containsOwnData" });
  return problems;
}
