import { networkInterfaces } from "node:os";
import type { Page } from "@playwright/test";
import { inputAddresses, tablesOf } from "@/lib/template/cells";
import { leaves } from "@/lib/template/heads";
import { templateForYear } from "@/lib/template/registry";
import { Editor, test } from "./editor";
import { expect, signedOut, signIn } from "./fixtures";

const template = templateForYear(2025);
if (!template) throw new Error("no format for 2025");

const protection = [
  "content-security-policy",
  "permissions-policy",
  "referrer-policy",
  "x-content-type-options",
  "x-frame-options",
];

test("a walk through every page breaks no policy, logs no error and asks no other host", async ({
  page,
  editor,
  baseURL,
}) => {
  const { complaints, outside } = await listen(page, baseURL);
  await page.goto("/");
  await page.getByRole("link", { name: "继续填写2025年度报告" }).click();
  await page.getByRole("link", { name: "开始填写" }).click();
  for (const { heading } of editor.template.sections) {
    await page.getByRole("link", { name: `下一部分：${heading}` }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(heading);
  }
  await page.getByRole("main").getByRole("link", { name: "体检与预览" }).last().click();
  await expect(page).toHaveTitle(/体检与预览/);
  await page.getByRole("link", { name: "帮助" }).click();
  await page.waitForURL("/help");
  await page.goto("/no-such-page", { waitUntil: "networkidle" });
  expect(outside).toEqual([]);
  expect(complaints).toEqual([expect.stringMatching(/no-such-page.* 404 /)]);
});

test("pages, answers and what is not found carry the same protection", async ({ page, editor }) => {
  const document = `/api/reports/${editor.reportId}/document`;
  for (const path of ["/", document, "/api/health/live", "/no-such-page", "/api/no-such-route"]) {
    const response = await page.request.get(path);
    const policy = path.startsWith("/api/") ? "default-src 'none'" : "default-src 'self'";
    const headers = response.headers();
    expect([path, headers["content-security-policy"]]).toEqual([
      path,
      expect.stringContaining(policy),
    ]);
    expect(headers).toMatchObject({
      "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
    });
  }
});

test("a save is answered past Next as Next would answer it", async ({ page, editor }) => {
  const address = `/api/reports/${editor.reportId}/fields`;
  const answers = await Promise.all(
    [address, `${address}?next`].map((url) => page.request.put(url, { data: {} })),
  );
  const [own, next] = answers.map((response) => response.headers());
  expect(next).toHaveProperty("vary"); // says by which of its own headers Next varies an answer
  expect(own).not.toHaveProperty("vary");
  for (const name of ["content-type", "cache-control", ...protection]) {
    expect([name, own?.[name]]).toEqual([name, next?.[name]]);
  }
  const told = await Promise.all(answers.map(async (one) => [one.status(), await one.json()]));
  expect(told[0]).toEqual([400, expect.objectContaining({ reason: "invalid-request" })]);
  expect(told[1]).toEqual(told[0]);
});

test.describe("over plain http at the machine's own address", () => {
  const address = Object.values(networkInterfaces())
    .flatMap((found) => found ?? [])
    .find(({ family, internal }) => family === "IPv4" && !internal)?.address;
  test.skip(address === undefined, "this machine has no address but its loopback");
  test.use({
    ...signedOut, // a session of another address is none here
    baseURL: async ({ baseURL }, use) => {
      const url = new URL(baseURL ?? "");
      url.hostname = address ?? url.hostname;
      await use(url.origin);
    },
  });

  test("a report is started, typed into, saved and there after a reload", async ({ page }) => {
    await page.goto("/");
    await signIn(page);
    expect(await page.evaluate(missing)).toEqual({ secure: false, uuid: true, clipboard: true });
    await page.getByLabel("报告年度").selectOption("2025");
    await page.getByRole("button", { name: "开始年度报告" }).click();
    await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
    const editor = new Editor(page, template, new URL(page.url()).pathname.split("/")[2]);
    await editor.open("requests");
    const [first = ""] = inputAddresses(template, "requests");
    await editor.cell(first).fill("12");
    await editor.expectSaved();
    await editor.open("requests");
    await expect(editor.cell(first)).toHaveValue("12");
  });
});

test("表四 is one table of 15 columns at 1366 px and three stacked ones below 1100 px", async ({
  page,
  editor,
}) => {
  const [table] = tablesOf(template, "disputes");
  const cells = page.locator("tbody td").filter({ has: page.locator("input, output") });
  await page.setViewportSize({ width: 1366, height: 768 });
  await editor.open("disputes");
  await expect(page.locator("table")).toHaveCount(1);
  expect(leaves(table?.columns ?? [])).toHaveLength(15);
  await expect(cells).toHaveCount(15);
  const [first = ""] = inputAddresses(template, "disputes");
  await editor.cell(first).fill("7");

  await page.setViewportSize({ width: 1099, height: 768 });
  await expect(page.locator("table")).toHaveCount(3);
  await expect(cells).toHaveCount(15);
  await expect(editor.cell(first)).toHaveValue("7");
  await page.setViewportSize({ width: 1100, height: 768 });
  await expect(page.locator("table")).toHaveCount(1);
  await expect(editor.cell(first)).toHaveValue("7");
});

function missing() {
  return {
    secure: window.isSecureContext,
    uuid: crypto.randomUUID === undefined,
    clipboard: navigator.clipboard === undefined,
  };
}

/** What a page complains about, and what it asks other hosts for, on all of its way. */
async function listen(page: Page, baseURL: string | undefined) {
  const complaints: string[] = [];
  const outside: string[] = [];
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      console.error(`${violatedDirective} refused ${blockedURI}`),
    );
  });
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${message.location().url} ${message.text()}`);
  });
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== baseURL) outside.push(request.url());
  });
  return { complaints, outside };
}
