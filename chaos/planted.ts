import type { Scene } from "./scene";

/** A promise taken out of the database under the app, which itself has no switch for it. */
export type Planted = (scene: Scene) => Promise<void>;

/** Commits are told before they are on the disk. */
export const asynchronousCommit: Planted = async (scene) => {
  await scene.query("ALTER SYSTEM SET synchronous_commit = off");
  await scene.query("ALTER SYSTEM SET wal_writer_delay = '10s'");
  await scene.query("SELECT pg_reload_conf()");
};

export const synchronousAgain: Planted = async (scene) => {
  await scene.query("ALTER SYSTEM RESET ALL");
  await scene.query("SELECT pg_reload_conf()");
};

/** Whoever comes writes, whatever stands there by now, and the history looks as if all were well. */
export const noCompareAndSet: Planted = (scene) =>
  rewriteSaving(scene, [
    ["known.op_id IS NULL AND base = stored.version", "known.op_id IS NULL"],
    [
      "operation.address, base, operation.value, 'applied'",
      "operation.address, stored.version, operation.value, 'applied'",
    ],
  ]);

/** What is sent again is stored again. */
export const noIdempotency: Planted = async (scene) => {
  await scene.query("ALTER TABLE report_change DROP CONSTRAINT report_change_pkey");
  await rewriteSaving(scene, [
    ["known.result <> 'conflict' AND", "false AND known.result <> 'conflict' AND"],
    ["known.op_id IS NULL AND base = stored.version", "base = stored.version"],
  ]);
};

/** Puts the function of the migrations back. */
export async function withSavingAsItWas(scene: Scene, use: () => Promise<void>): Promise<void> {
  const text = await savingText(scene);
  await use();
  await scene.query(text);
}

async function rewriteSaving(
  scene: Scene,
  changes: readonly (readonly [from: string, to: string])[],
): Promise<void> {
  const text = await savingText(scene);
  for (const [from] of changes) {
    if (!text.includes(from)) throw new Error(`save_fields has no “${from}” to take away`);
  }
  await scene.query(changes.reduce((changed, [from, to]) => changed.replace(from, to), text));
}

async function savingText(scene: Scene): Promise<string> {
  const [row] = await scene.query<{ text: string }>(
    "SELECT pg_get_functiondef('save_fields(uuid, uuid, jsonb)'::regprocedure) AS text",
  );
  if (!row) throw new Error("there is no save_fields");
  return row.text;
}
