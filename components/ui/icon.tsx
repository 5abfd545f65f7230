const shapes = {
  check: "M3 8.5l3.5 3.5L13 4.5",
  warning: "M8 2.2L1.8 13.5h12.4L8 2.2zM8 6.5v3.2M8 11.3v.9",
  error: "M8 1.8a6.2 6.2 0 100 12.4A6.2 6.2 0 008 1.8zM8 4.6v4M8 10.4v.9",
  info: "M8 1.8a6.2 6.2 0 100 12.4A6.2 6.2 0 008 1.8zM8 7.4v4M8 4.7v.9",
  empty: "M8 2.8a5.2 5.2 0 100 10.4A5.2 5.2 0 008 2.8z",
  half: "M8 2.8a5.2 5.2 0 100 10.4A5.2 5.2 0 008 2.8zM8 2.8v10.4M10.5 3.6v8.8",
  chevron: "M6 3l5 5-5 5",
  download: "M8 2v8.2M4.6 7L8 10.4 11.4 7M2.5 13.5h11",
  print: "M4.5 6V2.2h7V6M4.5 11.5H2.4V6h11.2v5.5h-2.1M4.5 9.3h7v4.5h-7z",
  close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
} as const;

export type IconName = keyof typeof shapes;

/** A line drawing beside a text that says the same; readers skip it. */
export function Icon({ name, className = "" }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className={`inline-block shrink-0 ${className}`}
    >
      <path d={shapes[name]} />
    </svg>
  );
}
