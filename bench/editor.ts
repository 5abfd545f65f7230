import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import {
  type Browser,
  type BrowserContextOptions,
  type CDPSession,
  chromium,
  type Page,
} from "@playwright/test";
import { build } from "esbuild";
import { signInOverHttp } from "@/cli/tests/sign-in";
import { seedReport } from "@/lib/fixtures/seed-reports";
import { tablesAsTsv } from "@/lib/fixtures/tables-as-text";
import { cellsOf } from "@/lib/template/cells";
import { templateForYear } from "@/lib/template/registry";
import { atFullEffort } from "./effort";
import type { BenchResult } from "./result";
import { median } from "./statistics";

const rounds = atFullEffort(3);
const keys = ["1", "2", "Enter"] as const;
const warmUpKeys = atFullEffort(12);
const measuredKeys = atFullEffort(75);
const pastes = atFullEffort(9);

/** Speed of typing and pasting in 表三 at a quarter of the CPU, against bare inputs on the same page. */
export async function benchEditor(
  address: string,
  executablePath: string | undefined,
): Promise<readonly BenchResult[]> {
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    return await measure(browser, address);
  } finally {
    await browser.close();
  }
}

async function measure(browser: Browser, address: string): Promise<readonly BenchResult[]> {
  const storageState = await signedInState(address);
  const report = await startReport(await browser.newPage({ storageState }), address);
  const grid = await openTable(browser, report, storageState);
  const floor = await openTable(browser, report, storageState);
  await putBareInputs(floor.page);
  const gridKeys: number[] = [];
  const bareKeys: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bareKeys.push(await scriptPerKey(floor, ".bare input"));
    gridKeys.push(await scriptPerKey(grid, ".form-grid .cell"));
  }
  const pasted = await pasteTimes(grid.page);
  return [
    {
      name: "typing in 表三, script at 4× CPU throttle",
      figures: {
        "grid ms/key": median(gridKeys),
        "bare inputs ms/key": median(bareKeys),
        "grid / bare (at most 1.5)": median(gridKeys) / median(bareKeys),
      },
    },
    {
      name: "pasting the whole of 表三 (28 × 10 copied cells, 175 values), paste → frame at 4×",
      figures: { "median ms (at most 300)": median(pasted), "slowest ms": Math.max(...pasted) },
    },
    {
      name: "JavaScript of the editor route",
      figures: {
        "KB gzip at first (at most 200)": grid.bytes.first / 1024,
        "KB gzip of the rules about texts, when idle": grid.bytes.late / 1024,
      },
    },
  ];
}

type OpenTable = { readonly page: Page; readonly session: CDPSession; readonly bytes: ScriptBytes };

/** 表三 in a browser process of its own, at a quarter of its speed. */
async function openTable(
  browser: Browser,
  report: string,
  storageState: SignedInState,
): Promise<OpenTable> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, storageState });
  const scripts = collectScripts(page);
  await page.goto(`${report}/${balancedSection()}`, { waitUntil: "networkidle" });
  const bytes = await scripts();
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  return { page, session, bytes };
}

type SignedInState = Exclude<BrowserContextOptions["storageState"], string | undefined>;

async function signedInState(address: string): Promise<SignedInState> {
  const cookie = await signInOverHttp(address, "zhouxiaohe");
  const [name = "", value = ""] = cookie.split("=");
  const { hostname: domain } = new URL(address);
  const attributes = { path: "/", expires: -1, httpOnly: true, secure: false } as const;
  return { cookies: [{ name, value, domain, sameSite: "Lax", ...attributes }], origins: [] };
}

/** What the route loads at first, and what it fetches once it is idle. */
type ScriptBytes = { readonly first: number; readonly late: number };

/** Sums what the route loads until nothing comes any more, compressed as a server would send it. */
function collectScripts(page: Page): () => Promise<ScriptBytes> {
  const scripts: Promise<{ readonly url: string; readonly size: number }>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    const size = response.body().then((body) => gzipSync(body).length);
    scripts.push(size.then((size) => ({ url: response.url(), size })));
  });
  return async () => {
    const late = new Set(await page.evaluate(lateScripts));
    const sizes = await Promise.all(scripts);
    const sum = (some: typeof sizes) => some.reduce((total, { size }) => total + size, 0);
    return {
      first: sum(sizes.filter(({ url }) => !late.has(url))),
      late: sum(sizes.filter(({ url }) => late.has(url))),
    };
  };
}

/** Runs in the page: what was fetched after the mark that the editor sets when it is idle. */
function lateScripts(): readonly string[] {
  const [mark] = performance.getEntriesByName("text-rules");
  if (!mark) throw new Error("the rules about texts were not fetched");
  return performance
    .getEntriesByType("resource")
    .filter(({ startTime }) => startTime >= mark.startTime)
    .map(({ name }) => name);
}

/** In a page of its own: what it loads must not be in the cache of the page that is measured. */
async function startReport(page: Page, address: string): Promise<string> {
  await page.goto(address);
  await page.getByRole("button", { name: /开始/ }).click();
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
  const url = page.url();
  await page.close();
  return url;
}

/** The section of the table with totals in rows and columns. */
function balancedSection(): string {
  const cell = cellsOf(currentTemplate()).find(({ totals }) => totals.length > 1);
  if (!cell) throw new Error("no table with crossing totals");
  return cell.table.section;
}

function currentTemplate() {
  const template = templateForYear(new Date().getFullYear());
  if (!template) throw new Error("no official format for this year");
  return template;
}

/** Renders the floor in the place of the grid, with a React of its own. */
async function putBareInputs(page: Page): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("./bare-inputs.tsx", import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  await page.evaluate(outputFiles[0]?.text ?? "");
  await page.locator(".bare input").first().waitFor();
}

async function scriptPerKey({ page, session }: OpenTable, selector: string): Promise<number> {
  await page.locator(selector).first().focus();
  await type(page, warmUpKeys);
  await page.locator(selector).nth(1).focus();
  const before = await scriptSeconds(session);
  await type(page, measuredKeys);
  return ((await scriptSeconds(session)) - before) * (1_000 / measuredKeys);
}

async function type(page: Page, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    await page.keyboard.press(keys[at % keys.length] ?? "1");
    await nextFrame(page);
  }
}

function nextFrame(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())),
  );
}

async function scriptSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0;
}

async function pasteTimes(page: Page): Promise<readonly number[]> {
  const seed = seedReport("seed-002");
  const text = tablesAsTsv(seed, balancedSection());
  const times: number[] = [];
  for (let at = 0; at < pastes; at += 1) {
    const cell = page.locator(".form-grid .cell").nth(at * 3);
    times.push(await cell.evaluate(pasteAndWait, text));
  }
  return times;
}

/** Runs in the page: pastes and waits until the frame with the result is drawn. */
function pasteAndWait(input: HTMLElement | SVGElement, text: string): Promise<number> {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  input.focus();
  const start = performance.now();
  input.dispatchEvent(
    new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
  );
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now() - start);
      channel.port2.postMessage(null);
    });
  });
}
