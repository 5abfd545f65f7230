import { readiness } from "@/lib/server/readiness";

// Asked anew each time; without this a build would ask once.
export const dynamic = "force-dynamic";

/** The app can serve: the database answers and has every migration of this version. */
export async function GET(): Promise<Response> {
  const { ready, reasons } = await readiness();
  return Response.json(
    { status: ready ? "ready" : "not-ready", reasons },
    {
      status: ready ? 200 : 503,
      headers: { "cache-control": "no-store", ...(ready ? {} : { "retry-after": "5" }) },
    },
  );
}
