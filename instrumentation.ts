/** Runs once when the server starts, before its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { noteClientAddresses } = await import("@/lib/server/auth/note-address");
  noteClientAddresses(process.env.NIANBAO_PROXY || undefined);
  const { openSaveDoor } = await import("@/lib/server/reports/save-door");
  openSaveDoor();
  const { everyHour } = await import("@/lib/server/every-hour");
  const { tellDeadlines } = await import("@/lib/server/reports/deadline-notices");
  everyHour("deadlines-not-told", () => tellDeadlines(new Date()));
  const { clearExpired } = await import("@/lib/server/auth/clear-expired");
  everyHour("expired-not-cleared", clearExpired);
  const { clearUploads } = await import("@/lib/server/imports/clear-uploads");
  everyHour("uploads-not-cleared", clearUploads);
}
