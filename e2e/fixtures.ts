import AxeBuilder from "@axe-core/playwright";
import { type Browser, test as base, expect, type Page } from "@playwright/test";
import pg from "pg";
import { demoClerkId } from "@/lib/server/demo-clerk";
import { demoPassword } from "@/lib/server/demo-switch";
import { testApp } from "./test-app";

export { demoPassword, expect };

/** The tests' own door to the app's database. */
export type Database = {
  /** The id of a report of the demo clerk's office, started for the test. */
  readonly startReport: (year: number, templateId: string) => Promise<string>;
  /** A report of an office that is not the demo clerk's. */
  readonly startForeignReport: (year: number, templateId: string) => Promise<string>;
  readonly query: pg.Pool["query"];
};

type Fixtures = {
  readonly database: Database;
  /** A window of another person of the demo cast, who works beside the one of `page`. */
  readonly as: (username: string) => Promise<Page>;
};

type SignedInState = Awaited<ReturnType<typeof signedInState>>;
type WorkerFixtures = { readonly stateOf: (username: string) => Promise<SignedInState> };

const demoClerk = "zhouxiaohe";

/** Every test starts without reports; the demo cast stays, and its clerk has signed in. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  stateOf: [
    async ({ browser }, use) => {
      const states = new Map<string, SignedInState>();
      await use(async (username) => {
        const known = states.get(username);
        // A test before may have ended her session: everywhere, with another role or password.
        if (known && (await isAlive(known))) return known;
        const state = await signedInState(browser, username);
        states.set(username, state);
        return state;
      });
    },
    { scope: "worker" },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  baseURL: async ({}, use) => use(testApp.address),
  storageState: async ({ stateOf }, use) => use(await stateOf(demoClerk)),
  as: async ({ browser, stateOf, baseURL }, use) => {
    const contexts: Awaited<ReturnType<Browser["newContext"]>>[] = [];
    await use(async (username) => {
      const storageState = await stateOf(username);
      const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), storageState });
      contexts.push(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
    async ({}, use) => {
      const pool = new pg.Pool({
        connectionString: testApp.adminDatabaseUrl,
        max: 2,
      });
      await clearReports(pool);
      await use({
        startReport: (year, templateId) => insertReport(pool, year, templateId, demoOffice),
        startForeignReport: (year, templateId) => insertReport(pool, year, templateId, otherOffice),
        query: pool.query.bind(pool),
      });
      await pool.end();
    },
    { auto: true },
  ],
});

export { demoClerkId };

/** Nobody has signed in: for `test.use`. */
export const signedOut = { storageState: { cookies: [], origins: [] } };

/** Signs in on the sign-in page, as a person does, and is where that leads. */
export async function signIn(page: Page, username = demoClerk, password = demoPassword) {
  await page.getByLabel("账号", { exact: true }).fill(username);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录" }).click();
  await page.waitForURL((url) => url.pathname !== "/login");
}

const { address } = testApp;

async function isAlive({ cookies }: SignedInState): Promise<boolean> {
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  return (await fetch(`${address}/api/session`, { headers: { cookie } })).ok;
}

async function signedInState(browser: Browser, username: string) {
  // A test's own contexts begin with the cookies of the clerk unless they are told otherwise.
  const context = await browser.newContext(signedOut);
  const page = await context.newPage();
  await page.goto(`${address}/login`);
  await signIn(page, username);
  const state = await context.storageState();
  await context.close();
  return state;
}

const guidelines = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** No violation of WCAG 2.2 AA that a machine can see, in the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // Pages have no frames, and only what is wrong is asked for: that takes a quarter of the time.
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: { type: "tag", values: guidelines }, resultTypes: ["violations"] })
    .setLegacyMode()
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes.length})`);
  expect(found).toEqual([]);
}

const demoOffice = "id = (SELECT organization_id FROM membership WHERE account_id = $3)";
const otherOffice = "id <> (SELECT organization_id FROM membership WHERE account_id = $3)";

async function insertReport(
  pool: pg.Pool,
  year: number,
  templateId: string,
  office: string,
): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO report (organization_id, year, template_id)
     SELECT id, $1, $2 FROM organization WHERE ${office} ORDER BY id LIMIT 1 RETURNING id`,
    [year, templateId, demoClerkId],
  );
  const [row] = rows;
  if (!row) throw new Error("the demo cast has no such office");
  return row.id;
}

/** History is append-only even for its owner; only without its triggers it can be emptied. */
async function clearReports(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  await client.query(`
    BEGIN;
    SET LOCAL session_replication_role = replica;
    DELETE FROM import_undo; DELETE FROM report_import; DELETE FROM import_upload;
    DELETE FROM rule_report; DELETE FROM notice; DELETE FROM comment_reply; DELETE FROM report_comment;
    DELETE FROM issue_explanation; DELETE FROM report_presence; DELETE FROM report_version;
    DELETE FROM report_change; DELETE FROM report_event; DELETE FROM report_field;
    DELETE FROM report;
    UPDATE organization SET document_style = 'official';
    DELETE FROM rate_limit; -- all tests come from one address
    COMMIT;`);
  client.release();
}
