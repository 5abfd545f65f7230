import { afterAll, beforeAll, expect, test } from "vitest";
import { openReplicatedDatabase } from "@/chaos/replica";
import { runChaos } from "@/chaos/run-chaos";
import { openScene, type Scene } from "@/chaos/scene";
import { summary } from "@/chaos/summary";
import { ensureBuild } from "../launcher/build.mjs";

let scene: Scene;

beforeAll(async () => {
  await ensureBuild();
  scene = await openScene(openReplicatedDatabase);
});
afterAll(() => scene.stop());

test("a replica that is promoted while people save has everything they were told is stored", async () => {
  const crash = { at: 2_500, kind: "restart-database", hard: true } as const;
  const people = { reports: 6, contended: 6, browser: null };
  const run = await runChaos({ scene, seed: 6, seconds: 6, faults: [crash], ...people });
  const { text, isClean } = summary(run);
  expect(isClean, text).toBe(true);
  expect(run.evidence.acknowledged.length, text).toBeGreaterThan(20);
  const [row] = await scene.query(
    "SELECT pg_is_in_recovery() AS replica, (SELECT count(*)::int FROM pg_stat_replication) AS replicas",
  );
  expect(row).toEqual({ replica: false, replicas: 0 });
});
