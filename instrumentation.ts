/** Runs once when the server starts, before its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { noteClientAddresses } = await import("@/lib/server/auth/note-address");
  noteClientAddresses(process.env.NIANBAO_PROXY || undefined);
  const { keepTellingDeadlines } = await import("@/lib/server/reports/deadline-clock");
  keepTellingDeadlines();
}
