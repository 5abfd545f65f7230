import type { UnreadableFile, UnsupportedType } from "./unreadable-file";

/** Why a file cannot be read, and what to do, as one clause without a full stop. */
export function unreadableText(reason: UnreadableFile): string {
  switch (reason.kind) {
    case "unknown-type":
      return "不能识别这个文件，请改用 Word、网页、Excel、PDF、纯文本或 report.json";
    case "unsupported-type":
      return unsupportedTexts[reason.type];
    case "encrypted-file":
      return "文件设有打开密码，请用 Word、WPS 或 PDF 阅读器打开，取消密码后另存一份再读取";
    case "no-text":
      return "PDF 中没有文字，可能是扫描件，请改用 Word 文件、网页或者带文字的 PDF";
    case "too-large":
      return `文件超过 ${reason.limit / 1024 / 1024} MB，请删去其中的图片后另存一份再读取`;
    case "too-many-pages":
      return `PDF 超过 ${reason.limit} 页，请只留下年度报告的几页，另存一份再读取`;
    case "not-json":
      return "像是 report.json，但不是完整的 JSON，请重新导出后再读取";
    case "not-a-report":
      return `不是年度报告的 report.json，${problemList(reason.problems)}`;
    case "damaged-file":
      return "文件已损坏，请用原来的软件打开后另存一份再读取";
    case "unsafe-file":
      return "文件内容异常（解压后过大、嵌套过深或含有外部声明），已停止读取，请用 Word 或 WPS 另存一份再读取";
    case "no-report-tables":
      return "文件中没有找到年度报告的表格，请确认选择的是政府信息公开工作年度报告";
    case "no-year":
      return "标题中没有报告年度，应写成“某某单位2025年政府信息公开工作年度报告”，或者另外说明年度（--year 2025）";
    case "several-reports":
      return `文件中有 ${reason.titles.length} 份报告：${problemList(reason.titles)}。请说明读取第几份（--part 1），或者分成几个文件`;
    case "reading-took-too-long":
      return `读取超过 ${reason.seconds} 秒，已停止，请把其中的年度报告单独另存为 .docx 再读取`;
    case "reading-took-too-much-memory":
      return "文件内容过多，已停止读取，请把其中的年度报告单独另存为 .docx 再读取";
    case "reader-failed":
      return "读取时出错，已停止，请用 Word 或 WPS 另存为 .docx 再读取";
  }
}

const unsupportedTexts: Readonly<Record<UnsupportedType, string>> = {
  archive: "是压缩包，请先解压，再选择其中的报告文件",
  "excel-97": "是旧版 Excel 文件（.xls），请用 Excel 或 WPS 另存为 .xlsx 再读取",
  image: "是图片，没有可以读取的文字，请改用 Word 文件、网页或者带文字的 PDF",
  ofd: "是版式文件（.ofd），请改用 Word 文件，或者用阅读器转成带文字的 PDF 再读取",
  ole: "是旧版办公文件，里面没有 Word 正文，请用 WPS 或 Word 打开，另存为 .docx 再读取",
  "open-document": "是 OpenDocument 文件，请另存为 .docx 或 .xlsx 再读取",
  powerpoint: "是演示文稿，请改用报告的 Word 文件",
  rtf: "是 RTF 文件，请用 Word 或 WPS 打开，另存为 .docx 再读取",
};

const shown = 3;

function problemList(problems: readonly string[]): string {
  const rest = problems.length - shown;
  const listed = problems.slice(0, shown).join("；");
  return rest > 0 ? `${listed}；另有 ${rest} 处` : listed;
}
