import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Secret, TOTP } from "otpauth";
import { describe, expect, test, vi } from "vitest";
import { hashPassword, passwordFits } from "~/platform/password.server";
import { qrCode } from "~/platform/qr-code.server";
import { newRecoveryCodes, normalRecoveryCode } from "~/platform/readable-secret.server";
import { newTotpSecret, totpAddress, totpStep } from "~/platform/totp.server";

describe("passwords", () => {
  test("are kept as Argon2id with at least 19 MiB and two passes, salted", async () => {
    const [first, second] = [await hashPassword("sieben Öfen!"), await hashPassword("sieben Öfen!")];
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(first).not.toBe(second);
    expect(await passwordFits(first, "sieben Öfen!")).toBe(true);
    expect(await passwordFits(first, "sieben Öfen?")).toBe(false);
  });

  test("without a hash nothing fits", async () => {
    expect(await passwordFits(undefined, "sieben Öfen!")).toBe(false);
  });
});

describe("time-based codes", () => {
  // RFC 6238, appendix B: the SHA-1 vectors, shortened to six digits.
  const secret = Secret.fromLatin1("12345678901234567890").base32;
  test.each([
    [59, "287082"],
    [1111111109, "081804"],
    [2000000000, "279037"],
  ])("at second %i the code is %s", (second, code) => {
    expect(totpStep(secret, code, new Date(second * 1000))).toBe(Math.floor(second / 30));
  });

  test("a code of the step before or after counts for its own step, an older one not at all", () => {
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: 3_000_000 });
    expect(totpStep(secret, code, new Date(3_030_000))).toBe(100);
    expect(totpStep(secret, code, new Date(2_970_000))).toBe(100);
    expect(totpStep(secret, code, new Date(3_060_000))).toBeNull();
  });

  test("blanks are fine, anything but six digits is not a code", () => {
    expect(totpStep(secret, "287 082", new Date(59_000))).toBe(1);
    for (const wrong of ["", "28708", "2870822", "28708a", "²87082"])
      expect(totpStep(secret, wrong, new Date(59_000))).toBeNull();
  });

  test("the address carries the secret, and the QR code has a path", () => {
    const fresh = newTotpSecret();
    const address = totpAddress(fresh, "Aktionsplan-Monitor", "kim@example.org");
    expect(address).toContain(`secret=${fresh}`);
    expect(qrCode(address).path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/);
  });
});

test("recovery codes differ and are recognised however they are typed", () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(normalRecoveryCode(code.toLowerCase().replaceAll("-", " "))).toBe(code);
});

test("secrets in the database come back as they were, look different each time, and cannot be altered", async () => {
  const folder = mkdtempSync(join(tmpdir(), "secret-box-"));
  vi.stubEnv("DATA_DIR", folder);
  vi.resetModules();
  const { open, seal } = await import("~/platform/secret-box.server");
  const [first, second] = [seal("JBSWY3DPEHPK3PXP"), seal("JBSWY3DPEHPK3PXP")];
  expect(first).not.toBe(second);
  expect(open(first)).toBe("JBSWY3DPEHPK3PXP");
  const altered = Buffer.from(first, "base64url");
  altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1;
  expect(() => open(altered.toString("base64url"))).toThrow();
  expect(statSync(join(folder, "app-secret")).mode & 0o077).toBe(0);
});
