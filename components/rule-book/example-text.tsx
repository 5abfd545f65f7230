import { Icon } from "../ui/icon";
import type { ShownExample, ShownPart } from "./shown-example";

/** What an example says, with the words the rule objects to, and the sentence a clerk would get. */
export function ExampleText({ example }: { readonly example: ShownExample }) {
  return (
    <>
      <p>{example.note}</p>
      {example.parts.length === 0 ? null : (
        <dl className="mt-1 border-l-2 border-line-200 pl-3 text-ink-900">
          {example.parts.map((part) => (
            <div
              key={`${part.where}${part.text}`}
              className="grid gap-x-4 sm:grid-cols-[14rem_1fr]"
            >
              <dt className="text-ink-600">{part.where}</dt>
              <dd className="whitespace-pre-line">
                <Marked part={part} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {example.findings.map((finding) => (
        <p key={finding} className="mt-1 flex gap-2 text-ink-900">
          <Icon name="info" className="mt-1 shrink-0" />
          <span>{finding}</span>
        </p>
      ))}
    </>
  );
}

/** The text with each of the words marked where it first stands. */
function Marked({ part: { text, marked } }: { readonly part: ShownPart }) {
  const words = [...new Set(marked)].filter((word) => word.trim() !== "");
  const [word] = words.filter((one) => text.includes(one));
  if (word === undefined) return text;
  const at = text.indexOf(word);
  const rest = { where: "", text: text.slice(at + word.length), marked: words };
  return (
    <>
      {text.slice(0, at)}
      <mark className="bg-amber-50 text-ink-900 underline decoration-amber-800 decoration-dotted">
        {word}
      </mark>
      <Marked part={rest} />
    </>
  );
}
