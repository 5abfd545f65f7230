import { demoPassword } from "@/lib/server/demo-switch";

/**
 * Signs somebody in, of the demo cast unless she has a password of her own, as a browser without
 * script does: with the form of the sign-in page. Returns the cookie to send from then on.
 */
export async function signInOverHttp(
  address: string,
  username: string,
  password = demoPassword,
): Promise<string> {
  const page = await (await fetch(`${address}/login`)).text();
  const form = new FormData();
  // The form names its own action in hidden fields.
  const main = page.slice(page.indexOf("<main"));
  for (const [input] of main.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    form.set(attribute(input, "name"), attribute(input, "value"));
  }
  form.set("username", username);
  form.set("password", password);
  const answer = await fetch(`${address}/login`, {
    method: "POST",
    headers: { origin: address },
    body: form,
    redirect: "manual",
  });
  const cookie = answer.headers.getSetCookie().map((line) => line.split(";")[0]);
  if (cookie.length === 0) throw new Error(`${username} is not signed in: ${answer.status}`);
  return cookie.join("; ");
}

function attribute(input: string, name: string): string {
  const [, value = ""] = new RegExp(`${name}="([^"]*)"`).exec(input) ?? [];
  return value.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
