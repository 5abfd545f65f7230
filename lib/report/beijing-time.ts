/** A moment as clocks in China show it, whatever time zone the machine is set to. */
export type BeijingTime = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
};

// China has kept UTC+8 without summer time since 1992.
const offset = 8 * 60 * 60 * 1000;

export function beijingTime(moment: Date): BeijingTime {
  const shifted = new Date(moment.getTime() + offset);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  };
}

/** The day in China at a moment, as 2026-01-31. */
export function beijingDate(moment: Date): string {
  return new Date(moment.getTime() + offset).toISOString().slice(0, 10);
}
