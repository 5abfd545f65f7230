import { formatCell } from "@/lib/report/cell-value";
import type { Comparison } from "@/lib/report/compare";
import type { ReportTemplate } from "@/lib/template/template";
import { DataCell, DataRow, DataTable } from "../ui/data-table";
import { placeName } from "./comment-target";
import { ReviewProse } from "./review-prose";
import "./review.css";

/** Two reports side by side: numbers old and new, texts with what went and what came. */
export function ComparisonView({
  template,
  comparison: { cells, texts, count, incomparable },
}: {
  readonly template: ReportTemplate;
  readonly comparison: Comparison;
}) {
  return (
    <div className="comparison space-y-4">
      <p role="status">
        {count === 0 ? "两份内容相同。" : `有 ${count} 处不同。`}
        {incomparable.length > 0
          ? `两年格式不同，${incomparable.length} 格没有可比的数字，未列出。`
          : ""}
      </p>
      {cells.length === 0 ? null : (
        <DataTable caption="不同的数字" columns={["位置", "旧", "新"]}>
          {cells.map(({ places, before, after, computed }) => (
            <DataRow key={places.join()}>
              <DataCell head>
                {placeName(template, places[0] ?? "")}
                {places.length > 1 ? ` 等 ${places.length} 格之和` : ""}
                {computed ? "（合计）" : ""}
              </DataCell>
              <DataCell>
                <del>{formatCell(before) || "未填"}</del>
              </DataCell>
              <DataCell>
                <ins>{formatCell(after) || "未填"}</ins>
              </DataCell>
            </DataRow>
          ))}
        </DataTable>
      )}
      {texts.map((change) => (
        <section key={change.place} aria-label={placeName(template, change.place)}>
          <h3 className="section-heading">{placeName(template, change.place)}</h3>
          <ReviewProse text={null} change={change} after={() => null} />
        </section>
      ))}
    </div>
  );
}
