import { environment } from "./env.server";
import { localUrl } from "./http/listen.server";

/**
 * The address of a path for links that leave the application, such as those in mails. From the configuration, never
 * from the request: its host is whatever the sender wrote there.
 */
export function publicUrl(path: string): string {
  const env = environment();
  return new URL(path, env.PUBLIC_URL ?? localUrl(env)).href;
}
