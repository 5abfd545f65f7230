import { coverKey } from "@/lib/template/cells";
import { Banner } from "../ui/banner";
import type { ImportProposal } from "./import-proposal";
import type { ImportView } from "./import-view";
import { sourceText } from "./messages";

/** What was read of which file, in numbers, and that nothing is saved yet. */
export function ReadingSummary({
  proposal: { file, notices, unplaced, questions },
  view: { sections, doubtful },
}: {
  readonly proposal: ImportProposal;
  readonly view: ImportView;
}) {
  // Title and sign-off of a cover may well be the usual ones.
  const failed = sections.filter(({ key, read }) => read === 0 && key !== coverKey);
  const read = sections.filter((section) => section.read > 0);
  const lost = notices.filter(({ severity }) => severity === "error").length;
  const parts = [
    lost > 0 ? `${lost} 处没有读到` : "",
    doubtful.size > 0 ? `${doubtful.size} 处需核对` : "",
    questions.length > 0 ? `${questions.length} 个问题待选择` : "",
    unplaced.length > 0 ? `${unplaced.length} 项未能放置` : "",
  ].filter((part) => part !== "");
  return (
    <Banner tone={lost > 0 || failed.length > 0 ? "warning" : "info"} role="status">
      <p className="font-semibold">
        {failed.length === 0
          ? "已读取各部分，还没有保存。"
          : `没有读到${namesOf(failed)}。已读取${namesOf(read)}，还没有保存。`}
      </p>
      <p>
        {parts.length === 0 ? "没有需要核对的内容。" : `其中${parts.join("，")}。`}
        请核对后点击最下方的“确认导入”。
      </p>
      <p className="text-sm">
        {sourceText[file.source]}：{file.name} · 校验码（SHA-256）{" "}
        <span className="font-mono text-xs">{file.sha256}</span>
      </p>
    </Banner>
  );
}

function namesOf(sections: readonly { readonly heading: string }[]): string {
  return sections.map(({ heading }) => `“${heading}”`).join("、");
}
