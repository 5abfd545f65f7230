import { actorOf } from "@/lib/server/actor";
import { refusal } from "@/lib/server/api-answer";
import { apiRoute } from "@/lib/server/api-route";
import { fileAnswer } from "@/lib/server/file-answer";
import { ledgerTemplate } from "@/lib/server/ledger/ledger-template";
import { ledgerForm, ledgerTables } from "@/lib/template/ledger-form";
import { templateById } from "@/lib/template/registry";

/** An empty ledger: `?format=ogi-2021&table=requests|disputes`. */
export const GET = apiRoute(async (request) => {
  await actorOf(request);
  const { searchParams } = new URL(request.url);
  const table = ledgerTables.find((known) => known === searchParams.get("table"));
  const template = templateById(searchParams.get("format") ?? "");
  const form = table && template && ledgerForm(template, table);
  if (!form) return refusal("not-found");
  const workbook = await ledgerTemplate(form);
  return fileAnswer(new Uint8Array(workbook), { type: "xlsx", ...names[table] });
});

const names = {
  requests: { name: "依申请公开台账模板.xlsx", asciiName: "requests-ledger.xlsx" },
  disputes: { name: "复议诉讼台账模板.xlsx", asciiName: "disputes-ledger.xlsx" },
} as const;
