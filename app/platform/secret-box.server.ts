import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { environment } from "./env.server";

/**
 * Encrypts small secrets that the database has to give back (those of second factors), with AES-256-GCM and a key
 * that is not in the database: APP_SECRET, or a file in DATA_DIR that the first use makes.
 */
export function seal(plain: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key(), nonce);
  const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** @throws if the text was changed or sealed with another key */
export function open(box: string): string {
  const bytes = Buffer.from(box, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", key(), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
}

let current: Buffer | undefined;

function key(): Buffer {
  current ??= Buffer.from(
    hkdfSync("sha256", environment().APP_SECRET ?? secretOfThisMachine(), "", "secret-box", 32),
  );
  return current;
}

function secretOfThisMachine(): string {
  const file = join(environment().DATA_DIR, "app-secret");
  try {
    mkdirSync(environment().DATA_DIR, { recursive: true });
    writeFileSync(file, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    // Another start, or another process right now, has made it.
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return readFileSync(file, "utf8");
}
