import type { ReactNode } from "react";
import type { NumberChange, TextFigures } from "@/lib/report/biggest-changes";
import { formatCell } from "@/lib/report/cell-value";
import type { KeyFigure } from "@/lib/report/key-figures";
import type { ReportTemplate } from "@/lib/template/template";
import type { CheckedIssue } from "../check/checked-issue";
import { gravestFirst } from "../findings/severity-order";
import { severityTitle } from "../messages";
import { placeName } from "./comment-target";
import "./review-sheet.css";

export type ChangedTextLine = { readonly place: string; readonly figures: TextFigures };

/** What a reviewer decides by, on paper: figures, findings with their reasons, what is new since last year. */
export function ReviewSheet({
  title,
  state,
  year,
  template,
  figures,
  issues,
  numbers,
  texts,
  hasLastYear,
}: {
  readonly title: string;
  /** Status and time of the last change. */
  readonly state: string;
  readonly year: number;
  readonly template: ReportTemplate;
  readonly figures: readonly KeyFigure[];
  readonly issues: readonly CheckedIssue[];
  readonly numbers: readonly NumberChange[];
  readonly texts: readonly ChangedTextLine[];
  readonly hasLastYear: boolean;
}) {
  return (
    <article className="sheet review-sheet">
      <header className="review-sheet-head">
        <h2>{title}</h2>
        <p>审核单 · {state}</p>
      </header>
      <Part title="一、主要数字">
        <Figures figures={figures} year={year} />
      </Part>
      <Part title={`二、体检发现（${issues.length}）`}>
        <Findings issues={issues} />
      </Part>
      <Part title="三、与上年相比的变化">
        {hasLastYear ? (
          <Changes template={template} year={year} numbers={numbers} texts={texts} />
        ) : (
          <p>系统中没有本单位上一年度的报告。</p>
        )}
      </Part>
      <Part title="四、审核意见">
        <div className="review-sheet-opinion" />
        <p className="review-sheet-signature">
          <span>审核人：</span>
          <span>日期：</span>
        </p>
      </Part>
    </article>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Figures({
  figures,
  year,
}: {
  readonly figures: readonly KeyFigure[];
  readonly year: number;
}) {
  return (
    <table className="review-sheet-figures">
      <caption className="sr-only">主要数字（件）</caption>
      <thead>
        <tr>
          <th scope="col">单位：件</th>
          {figures.map(({ label }) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{year}年</th>
          {figures.map(({ label, now }) => (
            <td key={label} className="review-sheet-now">
              {now ?? "未填"}
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">{year - 1}年</th>
          {figures.map(({ label, before }) => (
            <td key={label}>{before ?? "—"}</td>
          ))}
        </tr>
        <tr>
          <th scope="row">增减</th>
          {figures.map(({ label, now, before }) => (
            <td key={label}>{now === null || before === null ? "—" : signed(now - before)}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function Findings({ issues }: { readonly issues: readonly CheckedIssue[] }) {
  if (issues.length === 0) return <p>未发现问题。</p>;
  return (
    <table>
      <caption className="sr-only">体检发现</caption>
      <thead>
        <tr>
          <th scope="col" className="w-16">
            类别
          </th>
          <th scope="col">问题</th>
          <th scope="col" className="w-1/3">
            填报人说明
          </th>
        </tr>
      </thead>
      <tbody>
        {gravestFirst(issues).map(({ fingerprint, rule, severity, message, explanation }) => (
          <tr key={fingerprint}>
            <td className="whitespace-nowrap">{severityTitle[severity]}</td>
            <td>
              {message}
              <span className="review-sheet-rule">（{rule}）</span>
            </td>
            <td>{explanation ?? (severity === "warning" ? "未写明原因" : "")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** As many as one takes in; the comparison on the review page has all of them. */
const mostNumbers = 15;

function Changes({
  template,
  year,
  numbers,
  texts,
}: {
  readonly template: ReportTemplate;
  readonly year: number;
  readonly numbers: readonly NumberChange[];
  readonly texts: readonly ChangedTextLine[];
}) {
  if (numbers.length === 0 && texts.length === 0) return <p>与上年完全相同。</p>;
  return (
    <>
      {numbers.length === 0 ? null : (
        <table>
          <caption className="sr-only">变化最大的数字</caption>
          <thead>
            <tr>
              <th scope="col">变化最大的数字</th>
              <th scope="col" className="w-20">
                {year - 1}年
              </th>
              <th scope="col" className="w-20">
                {year}年
              </th>
              <th scope="col" className="w-20">
                增减
              </th>
            </tr>
          </thead>
          <tbody>
            {numbers.slice(0, mostNumbers).map(({ places, before, after, difference }) => (
              <tr key={places.join()}>
                <td>{places.map((place) => placeName(template, place)).join("、")}</td>
                <td className="text-right">{formatCell(before) || "未填"}</td>
                <td className="text-right">{formatCell(after) || "未填"}</td>
                <td className="text-right">{difference === null ? "—" : signed(difference)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {numbers.length > mostNumbers ? (
        <p>另有 {numbers.length - mostNumbers} 个数字有变化，见审核页“与上年”对比。</p>
      ) : null}
      <ul>
        {texts.map(({ place, figures }) => (
          <li key={place}>
            {placeName(template, place)}：{textChange(figures)}
          </li>
        ))}
      </ul>
    </>
  );
}

function textChange({ added, removed, changed, same }: TextFigures): string {
  const parts = [
    [changed, "段有改动"],
    [added, "段新写"],
    [removed, "段删去"],
    [same, "段与上年相同"],
  ] as const;
  return `${parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join("，")}。`;
}

function signed(difference: number): string {
  return difference > 0 ? `+${difference}` : String(difference);
}
