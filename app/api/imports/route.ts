import { z } from "zod";
import { unreadableText } from "@/lib/import/unreadable-text";
import { importSources, largestImport } from "@/lib/report/import-source";
import { actorOf } from "@/lib/server/actor";
import { answer, refusal } from "@/lib/server/api-answer";
import { apiRoute } from "@/lib/server/api-route";
import { receiveUpload, type UploadRefusal } from "@/lib/server/imports/uploads";
import { readFileBody } from "@/lib/server/read-json";

const question = z.union([
  z.object({ organizationId: z.guid() }),
  z.object({ reportId: z.guid() }),
]);
const told = z.object({ source: z.enum(importSources), fileName: z.string().min(1).max(500) });

/**
 * A file to be imported, as the whole body: `?organizationId=` or `?reportId=` says where it is meant to
 * go, `&source=&fileName=` what it is. Answers `{ id }` of what was read; nothing is saved in a report.
 */
export const POST = apiRoute(async (request) => {
  const actor = await actorOf(request);
  const body = await readFileBody(request, largestImport);
  if (!body.ok) {
    const message = `文件超过 ${largestImport / 1024 / 1024} MB 的上限，没有读取。`;
    return refusal(body.reason, body.reason === "body-too-large" ? { message } : {});
  }
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const target = question.safeParse(query);
  const file = told.safeParse(query);
  if (!target.success || !file.success) return refusal("invalid-request");
  const received = await receiveUpload(actor, target.data, { ...file.data, bytes: body.value });
  return received.ok ? answer(received.value) : uploadRefusal(received.reason);
});

function uploadRefusal(reason: UploadRefusal): Response {
  if (reason === "not-found") return refusal(reason);
  if (reason === "locked") {
    return refusal(reason, { message: "这份年度报告已不是草稿，不能导入。没有改动任何内容。" });
  }
  return refusal("unreadable-file", {
    kind: reason.kind,
    message: `没有读取：${unreadableText(reason)}。`,
  });
}
