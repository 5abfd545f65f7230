import type { Answers } from "@/lib/report/take-over";
import type { ImportQuestion } from "./import-proposal";
import { Quote } from "./notice-list";

/** What only a person can decide; left open, its fields stay blank. */
export function QuestionList({
  questions,
  answers,
  onAnswer,
}: {
  readonly questions: readonly ImportQuestion[];
  readonly answers: Answers;
  readonly onAnswer: (answers: Answers) => void;
}) {
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="import-questions" className="sheet space-y-4 px-5 py-4">
      <h2 id="import-questions" className="text-lg font-semibold">
        请您选择（{questions.length}）
      </h2>
      {questions.map((question) => (
        <Question
          key={question.id}
          question={question}
          answer={answers[question.id] ?? null}
          onAnswer={(answer) => onAnswer({ ...answers, [question.id]: answer })}
        />
      ))}
    </section>
  );
}

function Question({
  question: { id, message, source, choices, proposed },
  answer,
  onAnswer,
}: {
  readonly question: ImportQuestion;
  readonly answer: number | null;
  readonly onAnswer: (answer: number | null) => void;
}) {
  const options = [
    ...choices.map(({ label }, at) => ({
      at,
      label: proposed === at ? `${label}（建议）` : label,
    })),
    { at: null, label: "都不是，相应的单元格留空" },
  ];
  return (
    <fieldset className="border-l-4 border-l-amber-800 pl-3">
      <legend className="float-left mb-1 w-full font-semibold">{message}</legend>
      <div className="clear-both">
        <Quote text={source} />
        {options.map(({ at, label }) => (
          <label key={at ?? "none"} className="flex min-h-8 items-center gap-2">
            <input
              type="radio"
              name={id}
              className="checkbox"
              checked={answer === at}
              onChange={() => onAnswer(at)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
