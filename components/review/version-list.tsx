import type { VersionLine } from "@/lib/report/review";
import { momentText } from "../moment-text";
import { PlainLinkButton } from "../ui/button";
import { DataCell, DataRow, DataTable } from "../ui/data-table";
import { eventText } from "./messages";
import { type RestoreAction, RestoreButton } from "./restore-button";

/** Every frozen version with the hash of its bytes and its Word file as it was. */
export function VersionList({
  reportId,
  revision,
  versions,
  restore,
}: {
  readonly reportId: string;
  readonly revision: number;
  readonly versions: readonly VersionLine[];
  /** Null where the report cannot be written. */
  readonly restore: RestoreAction | null;
}) {
  return (
    <DataTable caption="版本" columns={["版本", "时间和人员", "校验码（SHA-256）", "操作"]}>
      {versions.map((version) => (
        <DataRow key={version.id}>
          <DataCell head className="whitespace-nowrap">
            第 {version.number} 版 · {eventText[version.kind]}
          </DataCell>
          <DataCell>
            {momentText(version.at)} · {version.author}
            <Publication version={version} />
          </DataCell>
          <DataCell className="font-mono text-xs">{version.sha256}</DataCell>
          <DataCell>
            <span className="flex flex-wrap gap-2">
              <PlainLinkButton
                href={`/api/reports/${reportId}/document?version=${version.id}`}
                aria-label={`下载第 ${version.number} 版 Word`}
              >
                下载 Word
              </PlainLinkButton>
              {restore === null ? null : (
                <RestoreButton
                  reportId={reportId}
                  version={version}
                  revision={revision}
                  restore={restore}
                />
              )}
            </span>
          </DataCell>
        </DataRow>
      ))}
    </DataTable>
  );
}

function Publication({
  version: { publicationAddress, publicationDate, correctionNote },
}: {
  readonly version: VersionLine;
}) {
  if (publicationAddress === null) return null;
  return (
    <>
      <br />
      公布于 {publicationDate?.toISOString().slice(0, 10)}：
      <a href={publicationAddress} className="link" rel="noreferrer">
        {publicationAddress}
      </a>
      {correctionNote === null ? null : (
        <>
          <br />
          更正说明：{correctionNote}
        </>
      )}
    </>
  );
}
