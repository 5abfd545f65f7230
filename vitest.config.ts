import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

// `server-only` throws outside a React server; tests of the server run in plain Node.
const alias = { "@": root, "server-only": `${root}node_modules/server-only/empty.js` };

// Without it a machine of two processors uses one.
const maxWorkers = "100%";

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["{app,lib,components,cli,chaos}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.integration.test.ts", "cli/operations/**"],
          maxWorkers,
          testTimeout: 30_000, // properties on a busy machine
        },
      },
      {
        resolve: { alias },
        test: {
          name: "integration",
          include: ["{app,lib,cli,prisma}/**/*.integration.test.ts"],
          globalSetup: "lib/server/database/test-database-setup.ts",
          maxWorkers,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "operations",
          include: ["cli/operations/*.test.ts"],
          fileParallelism: false, // each starts programs that use the whole machine
          testTimeout: 600_000, // the first start builds the app
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
