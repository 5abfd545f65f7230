import { expect, test } from "vitest";
import { templates } from "../template/registry";
import { filledOffers, filledText } from "./offers";

const report = { organization: "青溪县$&民政局", year: 2025 };

test("unit and year stand where the offer names them, as often as it does", () => {
  expect(filledText("{year}年{organization}{year}", report)).toBe("2025年青溪县$&民政局2025");
});

test.each(templates)("no offer of $id keeps a placeholder", ({ sections, preambleOffer }) => {
  const offers = sections.flatMap((section) =>
    section.kind === "narrative" ? filledOffers(section.offers, report) : [],
  );
  const texts = [...offers.map(({ text }) => text), filledText(preambleOffer, report)];
  expect(texts.filter((text) => /[{}]/.test(text))).toEqual([]);
});
