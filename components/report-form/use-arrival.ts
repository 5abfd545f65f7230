"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { fieldAddresses, sectionAddresses } from "@/lib/template/cells";
import { useFocusedCell } from "./focused-cell";
import { focusField } from "./go-to-field";
import { lastPlace, rememberPlace } from "./last-place";
import { readWords } from "./place-query";
import { useReportForm } from "./report-form-context";

/** Puts the cursor where a link points, or where the clerk stopped last time. */
export function useArrival(section: string): void {
  const { session } = useReportForm();
  const focusedCell = useFocusedCell();
  const asked = useSearchParams();
  const cell = asked.get("cell");
  const words = asked.get("words");
  const arrived = useRef<string | null>(null);
  const { reportId } = session;

  useEffect(() => {
    const arrival = cell === null ? section : `${cell} ${words}`;
    if (arrived.current === arrival) return;
    const first = arrived.current === null;
    arrived.current = arrival;
    const { template } = session.live.report();
    const last = first ? lastPlace(reportId) : null;
    const address = cell ?? (last?.section === section ? last.address : null);
    if (address && fieldAddresses(template).has(address)) {
      focusField(template, address, readWords(words));
    }
  }, [session, section, cell, words, reportId]);

  useEffect(() => {
    const here = new Set(sectionAddresses(session.live.report().template, section));
    const remember = () => {
      const address = focusedCell.current();
      rememberPlace(reportId, section, address !== null && here.has(address) ? address : null);
    };
    remember();
    window.addEventListener("pagehide", remember);
    return () => {
      window.removeEventListener("pagehide", remember);
      remember();
    };
  }, [session, reportId, section, focusedCell]);
}
