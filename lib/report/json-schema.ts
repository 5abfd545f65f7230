import { z } from "zod";
import { interchangeSchema } from "./schema";

/** The published JSON Schema of `nianbao-report/1`, as text. */
export function interchangeJsonSchema(): string {
  const schema = z.toJSONSchema(interchangeSchema, {
    target: "draft-2020-12",
    // What a file may leave out, not what reading adds.
    io: "input",
    reused: "ref",
  });
  const described = {
    $schema: schema.$schema,
    title: "nianbao-report/1",
    description:
      "政府信息公开工作年度报告的交换格式。null 是未填写，0 是填写；没有列出的字段不接受。",
    ...schema,
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}
