import type { ReportStatus } from "@/lib/report/workflow";
import { Banner } from "../ui/banner";
import { Link } from "../ui/link";

/** Why nothing can be typed here, and how it could be. */
export function FrozenBanner({
  reportId,
  status,
}: {
  readonly reportId: string;
  readonly status: ReportStatus;
}) {
  return (
    <Banner tone="info">
      {reasons[status]}
      {hasVersion[status] ? (
        <>
          {" "}
          <Link href={`/reviews/${reportId}`} className="link">
            查看提交的内容和意见
          </Link>
        </>
      ) : null}
    </Banner>
  );
}

const written = "由填报人填写，您可以查看。";

const reasons: Readonly<Record<ReportStatus, string>> = {
  draft: written,
  returned: written,
  correcting: written,
  submitted: "已提交，审核中不可修改。需要修改，请在审核人打开之前撤回，或者联系审核人退回。",
  signed: "本单位已签发，内容不可修改。",
  handedIn: "已报送主管部门，审核中不可修改。需要修改请联系审核人退回。",
  accepted: "已审核通过，内容不可修改。需要修改请联系审核人重新打开。",
  published: "已公布，内容不可修改。有错误的可以发起更正。",
};

const hasVersion: Readonly<Record<ReportStatus, boolean>> = {
  draft: false,
  returned: true,
  correcting: true,
  submitted: true,
  signed: true,
  handedIn: true,
  accepted: true,
  published: true,
};
