"use client";

import { useState } from "react";
import type { MergePart } from "@/lib/report/merge-text";
import { compareWords } from "@/lib/report/prose-diff";
import { ChangedText } from "../review/changed-text";
import { Button } from "../ui/button";

type Different = Extract<MergePart, { kind: "different" }>;
type Choice = "mine" | "theirs" | "both";

const choices: readonly (readonly [Choice, string])[] = [
  ["mine", "用我的"],
  ["theirs", "用对方的"],
  ["both", "两段都保留"],
];

/** The paragraphs of one text that two people changed: each is decided, then the text is whole again. */
export function TextConflict({
  heading,
  parts,
  onChoose,
}: {
  readonly heading: string;
  readonly parts: readonly MergePart[];
  readonly onChoose: (text: string) => void;
}) {
  const [chosen, setChosen] = useState<ReadonlyMap<MergePart, Choice>>(new Map());
  const open = parts.filter((part) => part.kind === "different");
  const choose = (part: Different, choice: Choice) => {
    const next = new Map(chosen).set(part, choice);
    setChosen(next);
    if (next.size === open.length) onChoose(parts.map((each) => textOf(each, next)).join(""));
  };
  return (
    <>
      <h3>
        {heading}
        {open.length > 1 ? `，还有 ${open.length - chosen.size} 段待选` : ""}。其余段落已合并。
      </h3>
      {open.map((part, place) => (
        <fieldset
          // The parts of one conflict never change their places.
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no other name
          key={place}
          className="mt-2 bg-white p-3 text-ink-900"
        >
          <legend className="sr-only">第 {place + 1} 段</legend>
          <dl className="grid max-h-72 grid-cols-[auto_1fr] gap-x-3 gap-y-2 overflow-auto">
            <dt className="text-ink-600">对方</dt>
            <dd className="whitespace-pre-wrap">
              <Version before={part.before} text={part.theirs} />
            </dd>
            <dt className="text-ink-600">您</dt>
            <dd className="whitespace-pre-wrap">
              <Version before={part.before} text={part.mine} />
            </dd>
          </dl>
          <div className="mt-2 flex flex-wrap gap-2">
            {choices.map(([choice, label]) => (
              <Button
                key={choice}
                aria-pressed={open.length > 1 ? chosen.get(part) === choice : undefined}
                onClick={() => choose(part, choice)}
              >
                {label}
              </Button>
            ))}
          </div>
        </fieldset>
      ))}
    </>
  );
}

function Version({ before, text }: { readonly before: string; readonly text: string }) {
  if (text === "") return <>（删除了这一段）</>;
  return before === "" ? text : <ChangedText pieces={compareWords(before, text)} />;
}

function textOf(part: MergePart, chosen: ReadonlyMap<MergePart, Choice>): string {
  if (part.kind === "agreed") return part.text;
  const { mine, theirs } = part;
  if (chosen.get(part) !== "both") return chosen.get(part) === "theirs" ? theirs : mine;
  return [theirs, mine].filter((text) => text !== "").join("\n");
}
