import type { DeskLine, DeskView } from "@/lib/report/desk-line";
import { LinkButton } from "../ui/button";
import { Link } from "../ui/link";
import { Pages } from "../ui/pages";
import type { ListMissing } from "./bulk-actions";
import { type DeskAddress, deskAddress, reviewAddress } from "./desk-address";
import type { DeskTotals } from "./desk-choice";
import { DeskFilter } from "./desk-filter";
import { DeskTable } from "./desk-table";

const views = [
  { view: "due", label: "应报" },
  { view: "handedIn", label: "已报" },
  { view: "waiting", label: "待审" },
  { view: "overdue", label: "逾期" },
] as const;

const emptyTexts: Readonly<Record<DeskView, string>> = {
  due: "还没有需要报送年度报告的下级单位。",
  handedIn: "还没有单位报送这个年度的报告。",
  waiting: "暂无待审报告。",
  overdue: "没有逾期的单位。",
};

/** What lies before a supervising office: four numbers as links, and the offices behind the chosen one. */
export function SupervisingDesk({
  address,
  view,
  years,
  counts,
  lines,
  totals,
  pages,
  nextReportId,
  listMissing,
}: {
  readonly address: DeskAddress;
  readonly view: DeskView;
  readonly years: readonly number[];
  readonly counts: Readonly<Record<DeskView, number>>;
  readonly lines: readonly DeskLine[];
  readonly totals: DeskTotals;
  readonly pages: number;
  readonly nextReportId: string | null;
  readonly listMissing: ListMissing;
}) {
  return (
    <section aria-labelledby="desk" className="sheet p-6">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h2 id="desk" className="text-xl font-semibold">
          {address.year}年度报送与审核
        </h2>
        {nextReportId === null ? null : (
          <LinkButton
            look="primary"
            href={reviewAddress({ ...address, show: "waiting", search: "" }, nextReportId)}
          >
            审核下一份
          </LinkButton>
        )}
      </div>
      <Counts address={address} view={view} counts={counts} />
      <DeskFilter address={address} years={years} />
      {lines.length === 0 ? (
        <p className="py-4 text-ink-600">
          {address.search === "" ? emptyTexts[view] : `没有名称含“${address.search}”的单位。`}
        </p>
      ) : (
        <DeskTable
          key={deskAddress(address, {})}
          lines={lines}
          address={address}
          totals={totals}
          listMissing={listMissing}
        />
      )}
      <Pages
        page={address.page}
        pages={pages}
        addressOf={(page) => deskAddress(address, { page })}
      />
    </section>
  );
}

function Counts({
  address,
  view,
  counts,
}: {
  readonly address: DeskAddress;
  readonly view: DeskView;
  readonly counts: Readonly<Record<DeskView, number>>;
}) {
  return (
    <nav aria-label="报送情况" className="mb-4">
      <ul className="flex flex-wrap gap-3">
        {views.map(({ view: shown, label }) => (
          <li key={shown}>
            <Link
              href={deskAddress(address, { show: shown, page: 1, search: "" })}
              aria-current={shown === view ? "true" : undefined}
              className="inline-flex min-h-9 items-baseline gap-2 rounded-sm border border-line-500 px-4 py-1 hover:border-blue-700 aria-[current=true]:border-blue-700 aria-[current=true]:bg-blue-50"
            >
              {label}
              <span className="text-lg font-semibold">{counts[shown]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
