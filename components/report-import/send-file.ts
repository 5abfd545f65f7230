import type { ImportSource } from "@/lib/report/import-source";

/** Where an import is to go: into a draft, or into a report of an office. */
export type ImportTarget = { readonly reportId: string } | { readonly organizationId: string };

export type ChosenFile = {
  readonly source: ImportSource;
  readonly fileName: string;
  readonly content: Blob;
};

/** Sent so far, from 0 to 1; when all is sent the server reads. */
export type SendProgress = (sent: number) => void;

export type SendAnswer =
  | { readonly kind: "read"; readonly id: string }
  | { readonly kind: "refused"; readonly text: string };

const lostText = "没有送达服务器，所选的文件还在本页。请检查网络后再试。";

/** Sends a file to be read. XMLHttpRequest, because fetch tells of no progress. */
export function sendFile(
  target: ImportTarget,
  { source, fileName, content }: ChosenFile,
  onProgress: SendProgress,
): Promise<SendAnswer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const query = new URLSearchParams({ ...target, source, fileName });
    request.open("POST", `/api/imports?${query}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total);
    request.upload.onload = () => onProgress(1);
    request.onerror = () => resolve({ kind: "refused", text: lostText });
    request.onload = () => resolve(answerOf(request));
    request.send(content);
  });
}

function answerOf({ status, responseText }: XMLHttpRequest): SendAnswer {
  const body = parsed(responseText);
  if (status === 200 && body.id !== undefined) return { kind: "read", id: body.id };
  if (status === 401) {
    const text = "登录已过期，所选的文件还在本页。请在新窗口登录同一账号，再回到本页重新读取。";
    return { kind: "refused", text };
  }
  return { kind: "refused", text: body.message ?? lostText };
}

/** Our own route answers in JSON; what stands in front of it may not. */
function parsed(text: string): { readonly id?: string; readonly message?: string } {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
