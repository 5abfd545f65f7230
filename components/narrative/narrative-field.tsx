"use client";

import { useMemo } from "react";
import { filledOffers } from "@/lib/report/offers";
import { narrativeAddress } from "@/lib/template/cells";
import type { NarrativeSection } from "@/lib/template/template";
import { useReportForm } from "../report-form/report-form-context";
import { FinishedMark } from "./finished-mark";
import { ProseField } from "./prose-field";

/** The text of a narrative section. */
export function NarrativeField({ section }: { readonly section: NarrativeSection }) {
  const report = useReportForm().session.live.report();
  const offers = useMemo(() => filledOffers(section.offers, report), [section, report]);
  return (
    <>
      <ProseField
        key={section.key}
        address={narrativeAddress(section.key)}
        label="正文"
        hint="一行一段，不用空格缩进。标题写序号即可：一、（一）1.（1）"
        offers={offers}
        rows={14}
      />
      <FinishedMark key={`${section.key}-finished`} section={section.key} />
    </>
  );
}
