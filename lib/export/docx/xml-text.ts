/** Text as docx escapes it in elements and attributes. */
export function escapeXml(text: string): string {
  return special.test(text)
    ? text.replace(eachSpecial, (character) => entities[character] ?? "")
    : text;
}

const special = /[&<>"']/;
const eachSpecial = /[&<>"']/g;
const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};
