import { writeCookie } from "~/platform/cookies.server";
import { leaveForProvider } from "~/platform/openid.server";

export const openIdCookie = "openId";
const patienceSeconds = 10 * 60;

/**
 * The address of the provider and the cookie that binds the answer to this browser.
 * @throws if the provider cannot be reached
 */
export async function beginOpenId(returnTo: string): Promise<{ address: string; cookie: string }> {
  const { address, attempt } = await leaveForProvider();
  const value = `${attempt}.${Buffer.from(returnTo).toString("base64url")}`;
  return { address, cookie: writeCookie(openIdCookie, value, patienceSeconds) };
}
