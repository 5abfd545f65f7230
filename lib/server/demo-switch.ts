/** The password of every demo account. It is public: they work only while there is no real one. */
export const demoPassword = "Qingxi-2026-demo";

/** Whether the demo cast is wanted: by itself with the built-in database, else when asked for. */
export function wantsDemo({
  DEMO,
  DATABASE_URL,
}: Readonly<Record<string, string | undefined>>): boolean {
  return DEMO ? DEMO !== "0" : !DATABASE_URL;
}

/** The same for the app, to which the start has passed on what it decided. */
export function isDemoOn(): boolean {
  return process.env.DEMO === "1";
}
