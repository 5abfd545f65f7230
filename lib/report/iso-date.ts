/** 2026-01-07 as 2026年1月7日: no leading zeros (GB/T 9704-2012, 7.3.5.4); what is no date stays as typed. */
export function dateText(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  return day === undefined ? date : `${year}年${Number(month)}月${Number(day)}日`;
}
