import { originalFileName } from "@/lib/export/file-name";
import { actorOf } from "@/lib/server/actor";
import { refusal } from "@/lib/server/api-answer";
import { reportRoute } from "@/lib/server/api-route";
import { fileAnswer } from "@/lib/server/file-answer";
import { takeOriginal } from "@/lib/server/imports/queries";

/** The file behind an import, byte for byte. */
export const GET = reportRoute(async (request, id) => {
  const original = await takeOriginal(await actorOf(request), id);
  if (!original) return refusal("not-found");
  const name = originalFileName(original.fileName);
  return fileAnswer(original.content, {
    type: "bytes",
    name,
    asciiName: name,
    headers: { "content-length": String(original.content.byteLength) },
  });
});
