import { responseOf } from "@/lib/server/api-answer";
import { answerSave } from "@/lib/server/reports/answer-save";

type Context = { readonly params: Promise<{ readonly id: string }> };

/** The way in through Next; the usual one is in `lib/server/reports/save-door.ts`. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return responseOf(await answerSave(request, id));
}
