import { Secret, TOTP } from "otpauth";

/** SHA-1, six digits and 30 seconds are what every authenticator app understands. */
const settings = { algorithm: "SHA1", digits: 6, period: 30 } as const;

/** A new secret of 160 bits, in Base32 as authenticator apps want it typed. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The address that authenticator apps read from a QR code. */
export function totpAddress(secret: string, issuer: string, label: string): string {
  return new TOTP({ ...settings, issuer, label, secret: Secret.fromBase32(secret) }).toString();
}

/**
 * The time step a code belongs to, or `null` if it is wrong. One step before and after are allowed for clocks that
 * are a little off; that no step counts twice is the caller's business.
 */
export function totpStep(secret: string, code: string, now: Date): number | null {
  const token = code.replace(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const timestamp = now.getTime();
  const delta = TOTP.validate({
    ...settings,
    token,
    secret: Secret.fromBase32(secret),
    timestamp,
    window: 1,
  });
  return delta === null ? null : TOTP.counter({ period: settings.period, timestamp }) + delta;
}
