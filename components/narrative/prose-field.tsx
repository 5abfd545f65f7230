"use client";

import { useId, useRef } from "react";
import { useWatch } from "react-hook-form";
import { sectionTitled } from "@/lib/report/outline";
import type { Address } from "@/lib/template/cells";
import type { TextOffer } from "@/lib/template/template";
import { useConflicts } from "../report-form/conflict-banner";
import { useEditorPanel } from "../report-form/editor-panel-context";
import { type FormTexts, fieldName } from "../report-form/field-name";
import { useReportForm } from "../report-form/report-form-context";
import { Button } from "../ui/button";
import { GrowingTextarea } from "./growing-textarea";
import { insertParagraphs } from "./insert-text";
import { TextPreview } from "./text-preview";
import { WordCounter } from "./word-counter";

/** A text of several paragraphs with ready sentences to start from, its outline and its look on paper. */
export function ProseField({
  address,
  label,
  hint,
  offers,
  rows,
}: {
  readonly address: Address;
  readonly label: string;
  readonly hint: string;
  readonly offers: readonly TextOffer[];
  readonly rows: number;
}) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const { session } = useReportForm();
  const { showLastYear } = useEditorPanel();
  const conflicts = useConflicts(session.autosave);
  const frozen = conflicts.some((conflict) => conflict.address === address);
  return (
    <div className="prose-field">
      <div className="min-w-0">
        <div className="mb-2 flex flex-wrap items-end justify-between gap-2">
          <div>
            <label htmlFor={id} className="font-semibold">
              {label}
            </label>
            <p id={`${id}-hint`} className="text-sm text-ink-600">
              {hint}
            </p>
          </div>
          <div className="flex flex-wrap gap-2">
            {(session.lastYear?.paragraphs[address] ?? []).length === 0 ? null : (
              <Button onClick={showLastYear}>参考上年</Button>
            )}
            {offers.map((offer) => (
              <Button
                key={offer.label}
                onClick={() => area.current && insertParagraphs(area.current, offer.text)}
              >
                {offer.label}
              </Button>
            ))}
          </div>
        </div>
        <div>
          <GrowingTextarea
            address={address}
            id={id}
            describedBy={`${id}-hint`}
            readOnly={frozen}
            rows={rows}
            area={area}
          />
        </div>
        <ProseNotes address={address} />
      </div>
      <LivePreview address={address} area={area} />
    </div>
  );
}

/** Subscribes to the one text, so that nothing else renders while one types. */
function useProse(address: Address): string {
  return useWatch<FormTexts>({ name: fieldName(address) }) ?? "";
}

function LivePreview({
  address,
  area,
}: {
  readonly address: Address;
  readonly area: React.RefObject<HTMLTextAreaElement | null>;
}) {
  return <TextPreview address={address} text={useProse(address)} area={area} />;
}

function ProseNotes({ address }: { readonly address: Address }) {
  const { session } = useReportForm();
  const { template } = session.live.report();
  const text = useProse(address);
  const repeated = text.split("\n").find((line) => sectionTitled(template, line) !== null);
  return (
    <div className="mt-1 flex flex-wrap justify-between gap-x-4">
      <p role="status" className="text-sm text-amber-800">
        {repeated === undefined
          ? ""
          : `“${repeated.trim()}”是部分标题，文件会自动印出，正文中不用再写。`}
      </p>
      <WordCounter text={text} />
    </div>
  );
}
