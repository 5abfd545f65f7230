import { z } from "zod";

const app = z.object({
  address: z.string(),
  databaseUrl: z.string(),
  adminDatabaseUrl: z.string(),
});

/** The app of this worker, on a database that no other worker empties. */
export const testApp = ownApp(process.env);

function ownApp({ NIANBAO_TEST_APPS = "[]", TEST_PARALLEL_INDEX = "0" }: NodeJS.ProcessEnv) {
  const apps = z.array(app).parse(JSON.parse(NIANBAO_TEST_APPS));
  const own = apps[Number(TEST_PARALLEL_INDEX)];
  if (own) return own;
  // Specs are also loaded to be listed, where no journey begins.
  return { address: "http://127.0.0.1:3000", databaseUrl: "", adminDatabaseUrl: "" };
}
