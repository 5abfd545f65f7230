import type { Browser, BrowserContext, Page } from "@playwright/test";
import { fieldName } from "@/components/report-form/field-name";
import type { SaveAnswer, SaveOperation } from "@/lib/report/saving";
import type { Address } from "@/lib/template/cells";
import type { Recorder } from "./record";
import type { Writer } from "./writer";

type Options = {
  readonly browser: Browser;
  /** Where she is signed in, and with what. */
  readonly address: string;
  readonly cookie: string;
  readonly name: string;
  readonly report: string;
  readonly section: string;
  readonly addresses: readonly Address[];
  readonly recorder: Recorder;
  readonly random: () => number;
  /** Milliseconds from one field to the next, on average. */
  readonly pace: number;
};

/** Somebody who types with keys into the cells of an open report, in a browser of her own. */
export async function startBrowserClerk(options: Options): Promise<Writer> {
  const { browser, address, cookie, report, section, addresses, recorder, random } = options;
  const context = await browser.newContext();
  await context.addCookies(cookiesIn(cookie, address));
  await listen(context, options);
  const page = await context.newPage();
  await page.goto(`${address}/reports/${report}/${section}`);
  await page.locator('[aria-busy="false"]').waitFor();

  let typing = true;
  const typed = typeOn();

  async function typeOn(): Promise<void> {
    while (typing) {
      const field = addresses[Math.floor(random() * addresses.length)] ?? "";
      await typeInto(page, field, `${1 + Math.floor(random() * 99_999)}`);
      await page.waitForTimeout(options.pace * (0.5 + random()));
    }
  }

  async function typeInto(page: Page, address: Address, text: string): Promise<void> {
    await page.locator(`input[name="${fieldName(address)}"]`).selectText();
    for (let end = 1; end <= text.length; end += 1) {
      const value = Number(text.slice(0, end));
      await page.keyboard.press(text.charAt(end - 1));
      recorder.type({ report, address, writer: options.name, value });
    }
  }

  const state = page.getByRole("status", { name: "保存状态" });
  const retry = page.getByRole("button", { name: "立即重试" });
  return {
    async stopTyping() {
      typing = false;
      await typed;
    },
    settled: async () => /^已保存 \d\d:\d\d$/.test((await state.textContent()) ?? ""),
    async hurry() {
      if (await retry.isVisible()) await retry.click({ timeout: 1_000 }).catch(() => undefined);
    },
  };
}

/** Tells the recorder what the page sends and what it is told, before the page itself hears of it. */
async function listen(context: BrowserContext, { recorder, name, report }: Options) {
  await context.exposeFunction("chaosSent", (body: string) => {
    const { operations }: { operations: readonly SaveOperation[] } = JSON.parse(body);
    recorder.send(operations.map((operation) => ({ ...operation, report, writer: name })));
  });
  await context.exposeFunction("chaosTold", ({ results }: SaveAnswer) =>
    recorder.acknowledge(results.map((result) => ({ ...result, report }))),
  );
  await context.addInitScript(() => {
    const told = window as unknown as Told; // what `exposeFunction` has put there
    const { fetch } = window;
    window.fetch = async (input, init) => {
      const isSave = init?.method === "PUT" && /\/fields$/.test(String(input));
      if (isSave) await told.chaosSent(String(init.body));
      const response = await fetch(input, init);
      if (isSave && response.ok) await told.chaosTold(await response.clone().json());
      return response;
    };
  });
}

type Told = {
  readonly chaosSent: (body: string) => Promise<void>;
  readonly chaosTold: (answer: SaveAnswer) => Promise<void>;
};

function cookiesIn(cookie: string, url: string) {
  return cookie.split("; ").map((pair) => {
    const [name = "", ...value] = pair.split("=");
    return { name, value: value.join("="), url };
  });
}
