"use client";

import { useRouter } from "next/navigation";
import { type ClipboardEvent, type DragEvent, type FormEvent, useId, useState } from "react";
import { largestImport } from "@/lib/report/import-source";
import { Button } from "../ui/button";
import { RefusalBanner } from "../ui/refusal-banner";
import { pastedFile } from "./pasted-file";
import { type ChosenFile, type ImportTarget, sendFile } from "./send-file";
import "./import.css";

const accepted = ".docx,.doc,.html,.htm,.mht,.mhtml,.txt,.xlsx,.pdf,.json";

type Sending = { readonly kind: "idle" } | { readonly kind: "sending"; readonly sent: number };

/** A file chosen or dropped, or something pasted: sent, read, and shown before anything is saved. */
export function ChooseFile({ target }: { readonly target: ImportTarget }) {
  const router = useRouter();
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [sending, setSending] = useState<Sending>({ kind: "idle" });
  const [refusal, setRefusal] = useState<string | null>(null);
  const pending = sending.kind === "sending";

  async function read(chosen: ChosenFile | null): Promise<void> {
    if (pending || chosen === null) return;
    if (chosen.content.size > largestImport) {
      return setRefusal(`文件超过 ${largestImport / 1024 / 1024} MB 的上限，没有读取。`);
    }
    setRefusal(null);
    setSending({ kind: "sending", sent: 0 });
    const answer = await sendFile(target, chosen, (sent) => setSending({ kind: "sending", sent }));
    if (answer.kind === "read") return router.push(`/import/${answer.id}`);
    setSending({ kind: "idle" });
    setRefusal(answer.text);
  }

  function choose(content: File | undefined): void {
    setRefusal(null);
    setFile(content ? { source: "file", fileName: content.name, content } : null);
  }

  function paste(chosen: ChosenFile | null): void {
    setFile(chosen);
    if (chosen === null) setRefusal("剪贴板中没有文字或表格。请在网页或文档中全选、复制后再粘贴。");
    else void read(chosen);
  }

  return (
    <div className="space-y-4">
      <RefusalBanner text={refusal} />
      <Progress sending={sending} name={file?.fileName ?? ""} />
      <div className="import-ways">
        <FileForm
          file={file?.source === "file" ? file : null}
          pending={pending}
          choose={choose}
          read={() => void read(file)}
        />
        <PasteArea pending={pending} paste={paste} />
      </div>
    </div>
  );
}

function Progress({ sending, name }: { readonly sending: Sending; readonly name: string }) {
  const text =
    sending.kind === "idle"
      ? ""
      : sending.sent < 1
        ? `正在上传“${name}”：${Math.floor(sending.sent * 100)}%`
        : `正在读取“${name}”…`;
  return (
    <div
      role="status"
      className={text === "" ? "sr-only" : "sheet flex items-center gap-3 px-5 py-3"}
    >
      {sending.kind === "sending" ? (
        <progress
          className="part-progress"
          aria-hidden="true"
          max={1}
          {...(sending.sent < 1 ? { value: sending.sent } : {})}
        />
      ) : null}
      {text}
    </div>
  );
}

function FileForm({
  file,
  pending,
  choose,
  read,
}: {
  readonly file: ChosenFile | null;
  readonly pending: boolean;
  readonly choose: (file: File | undefined) => void;
  readonly read: () => void;
}) {
  const id = useId();
  const [over, setOver] = useState(false);

  function submit(event: FormEvent): void {
    event.preventDefault();
    read();
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    choose(event.dataTransfer.files[0]);
  }

  return (
    <form
      aria-label="选择文件"
      onSubmit={submit}
      onDrop={drop}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      className={`sheet import-drop ${over ? "import-drop-over" : ""}`}
    >
      <h2 className="text-lg font-semibold">选择文件</h2>
      <p className="text-ink-600">
        可以把文件拖到这里。支持 Word（.docx、.doc）、保存的网页、Excel（.xlsx）、带文字的
        PDF、纯文本和 report.json，不超过 15 MB。
      </p>
      <div>
        <label htmlFor={id} className="mb-1 block">
          要导入的文件
        </label>
        <input
          id={id}
          type="file"
          accept={accepted}
          onChange={(event) => choose(event.target.files?.[0])}
          className="control w-full file:mr-3 file:cursor-pointer file:rounded-sm file:border-0 file:bg-blue-50 file:px-3 file:text-blue-700"
        />
      </div>
      {file === null ? null : (
        <p>
          已选择“{file.fileName}”（{sizeText(file.content.size)}）
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="primary" aria-disabled={pending || file === null}>
          {pending ? "正在读取…" : "读取文件"}
        </Button>
      </div>
    </form>
  );
}

function PasteArea({
  pending,
  paste,
}: {
  readonly pending: boolean;
  readonly paste: (file: ChosenFile | null) => void;
}) {
  const id = useId();

  function take(event: ClipboardEvent): void {
    event.preventDefault();
    const [dropped] = event.clipboardData.files;
    paste(
      pastedFile({
        html: event.clipboardData.getData("text/html"),
        text: event.clipboardData.getData("text/plain"),
        file: dropped ?? null,
      }),
    );
  }

  return (
    <section aria-labelledby={`${id}-head`} className="sheet import-drop">
      <h2 id={`${id}-head`} className="text-lg font-semibold">
        粘贴
      </h2>
      <p className="text-ink-600">
        打开已公布的网页或 Word、WPS 文档，全选（Ctrl+A）、复制（Ctrl+C），再点击下面的方框按
        Ctrl+V。
      </p>
      <label htmlFor={id} className="block">
        粘贴区
      </label>
      <textarea
        id={id}
        rows={6}
        value=""
        aria-disabled={pending}
        placeholder="在这里按 Ctrl+V"
        onPaste={take}
        onChange={() => {}}
        className="control w-full grow resize-none"
      />
    </section>
  );
}

function sizeText(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
