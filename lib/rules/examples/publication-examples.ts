import type { RuleExamples } from "./example";

const government = "青溪县人民政府";

/** Publication (U) and what was added up (G). */
export const publicationExamples: Readonly<Record<string, RuleExamples>> = {
  U01: {
    passes: [
      { note: "1月20日公布", publication: {} },
      { note: "1月31日当天公布", publication: { publishedOn: "2026-01-31" } },
      { note: "还没有到期", publication: { publishedOn: null }, today: "2026-01-25" },
    ],
    fails: [
      {
        note: "2月5日才公布",
        publication: { publishedOn: "2026-02-05" },
        says: "应在 2026-01-31 前公布，实际于 2026-02-05 公布",
      },
      {
        note: "到期没有公布",
        publication: { publishedOn: null },
        today: "2026-02-02",
        says: "还没有公布",
      },
    ],
  },
  U02: {
    passes: [
      { note: "附有 Word 文件", publication: { hasFile: true } },
      { note: "不清楚有没有", publication: { hasFile: null } },
    ],
    fails: [
      { note: "只有网页", publication: { hasFile: false }, says: "没有可以下载的文件" },
      {
        note: "以前年度也一样",
        report: { year: 2023 },
        publication: { hasFile: false },
        says: "附上 Word 或 PDF",
      },
    ],
  },
  U03: {
    passes: [
      { note: "网页与报告一致", publication: { page: {} } },
      {
        note: "只有空格不同",
        report: { texts: { otherMatters: "2025年，未收取信息处理费。" } },
        publication: { page: { texts: { otherMatters: "2025 年，未收取信息处理费。" } } },
      },
    ],
    fails: [
      {
        note: "网页少填了许可件数",
        report: { figures: { 行政许可: 1728 } },
        publication: { page: { figures: { 行政许可: 172 } } },
        says: "报告为 1728，网页为 172",
      },
      {
        note: "网页的第五部分是另一段文字",
        publication: { page: { texts: { improvements: "一是公开不够及时。" } } },
        says: "“五、存在的主要问题及改进情况”的文字不同",
      },
    ],
  },
  U04: {
    passes: [
      { note: "历年都能查到", publication: { missingYears: [] } },
      { note: "以后年度还没有公布", publication: { missingYears: [2026] } },
    ],
    fails: [
      { note: "缺两年", publication: { missingYears: [2021, 2019] }, says: "2019、2021 年" },
      { note: "缺上一年", publication: { missingYears: [2024] }, says: "2024 年" },
    ],
  },
  U05: {
    passes: [
      { note: "年报栏目", publication: { column: "政府信息公开年报" } },
      { note: "名称略有不同", publication: { column: "法定主动公开内容 > 年度报告" } },
      { note: "不清楚", publication: { column: null } },
    ],
    fails: [
      { note: "通知公告栏目", publication: { column: "通知公告" }, says: "“通知公告”" },
      { note: "工作动态栏目", publication: { column: "工作动态" }, says: "年报栏目" },
    ],
  },
  U06: {
    passes: [
      { note: "没有改动", publication: { changedAfter: null } },
      {
        note: "改动附有说明",
        publication: { changedAfter: { on: "2026-02-10", note: "更正表三本年新收件数。" } },
      },
    ],
    fails: [
      {
        note: "悄悄改了数字",
        publication: { changedAfter: { on: "2026-02-10", note: null } },
        says: "没有更正说明",
      },
      {
        note: "说明是空白",
        publication: { changedAfter: { on: "2026-03-01", note: "  " } },
        says: "2026-03-01",
      },
    ],
  },
  U07: {
    passes: [
      { note: "文字和表格", publication: { scanned: false } },
      { note: "没有检查", publication: {} },
    ],
    fails: [
      { note: "表格是截图", publication: { scanned: true }, says: "图片或扫描件" },
      {
        note: "以前年度是扫描件",
        report: { year: 2022 },
        publication: { scanned: true },
        says: "无法检索",
      },
    ],
  },
  U08: {
    passes: [
      { note: "次年1月公布", publication: { publishedOn: "2026-01-04" } },
      { note: "还没有公布", publication: { publishedOn: null } },
    ],
    fails: [
      {
        note: "当年12月就公布",
        publication: { publishedOn: "2025-12-25" },
        says: "2025 年还没有结束",
      },
      {
        note: "日期写成了上一年",
        publication: { publishedOn: "2025-01-20" },
        says: "核对日期",
      },
    ],
  },
  U09: {
    passes: [
      { note: "登记了网址", publication: {} },
      { note: "还没有公布", publication: { publishedOn: null, address: null } },
    ],
    fails: [
      { note: "没有登记", publication: { address: null }, says: "没有登记公布的网址" },
      { note: "网址是空白", publication: { address: " " }, says: "请补充" },
    ],
  },
  U10: {
    passes: [
      { note: "县政府网站", publication: {} },
      { note: "带端口的政府网站", publication: { address: "http://zwgk.qx.gov.cn:8080/a?id=1" } },
      { note: "还没有公布", publication: { publishedOn: null, address: "待定" } },
    ],
    fails: [
      {
        note: "公众号文章",
        publication: { address: "https://mp.weixin.qq.com/s/abc" },
        says: "不是政府网站",
      },
      {
        note: "只是路径中有 gov.cn",
        publication: { address: "https://example.com/www.gov.cn/nb.html" },
        says: "gov.cn",
      },
    ],
  },
  U11: {
    passes: [
      { note: "标题相同", publication: { page: {} } },
      { note: "没有读回网页", publication: {} },
    ],
    fails: [
      {
        note: "网页写的是上一年",
        publication: { page: { year: 2024 } },
        says: "网页的标题是“青溪县民政局2024年",
      },
      {
        note: "网页写的是另一个单位",
        publication: { page: { organization: "青溪县财政局" } },
        says: "请改为一致",
      },
    ],
  },
  G01: {
    passes: [
      {
        note: "20＋29＝49",
        report: { organization: government, figures: { 本年新收·自然人: 49 } },
        aggregation: {
          addends: [
            { name: "青溪县人民政府办公室", figures: { 本年新收·自然人: 20 } },
            { name: "石桥镇人民政府", figures: { 本年新收·自然人: 29 } },
          ],
        },
      },
      {
        note: "有单位还没有填完，不判断",
        report: { organization: government, figures: { 本年新收·自然人: 49 } },
        aggregation: {
          addends: [{ name: "石桥镇人民政府", figures: { 本年新收·自然人: null } }],
        },
      },
      { note: "不是汇总报告" },
    ],
    fails: [
      {
        note: "漏加了政府办公室",
        report: { organization: government, figures: { 本年新收·自然人: 29 } },
        aggregation: {
          addends: [
            { name: "青溪县人民政府办公室", figures: { 本年新收·自然人: 20 } },
            { name: "石桥镇人民政府", figures: { 本年新收·自然人: 29 } },
          ],
        },
        says: "各单位之和为 49（青溪县人民政府办公室 20、石桥镇人民政府 29），相差 20",
      },
      {
        note: "收费金额的小数不对",
        report: { organization: government, figures: { 行政事业性收费: "0.31" } },
        aggregation: {
          addends: [
            { name: "青溪县民政局", figures: { 行政事业性收费: "0.1" } },
            { name: "青溪县水利局", figures: { 行政事业性收费: "0.2" } },
          ],
        },
        says: "各单位之和为 0.3",
      },
    ],
  },
  G02: {
    passes: [
      { note: "都已审核通过", aggregation: { addends: [{ name: "青溪县民政局" }] } },
      {
        note: "写明原因不计入",
        aggregation: {
          addends: [{ name: "青溪县民政局" }],
          missing: [
            { office: "2", name: "青溪县税务局", why: "excluded", reason: "由上级税务部门汇总" },
          ],
        },
      },
    ],
    fails: [
      {
        note: "有一个镇没有报送",
        aggregation: {
          addends: [{ name: "青溪县民政局" }],
          missing: [{ office: "2", name: "石桥镇人民政府", why: "not-handed-in", reason: null }],
        },
        says: "石桥镇人民政府的报告还没有报送",
      },
      {
        note: "计入了还没有审核的报告",
        aggregation: { addends: [{ name: "青溪县民政局", approved: false }] },
        says: "请先审核",
      },
    ],
  },
  G03: {
    passes: [
      {
        note: "各计一次",
        aggregation: { addends: [{ name: "青溪县民政局" }, { name: "青溪县水利局" }] },
      },
      { note: "只有一个单位", aggregation: { addends: [{ name: "青溪县民政局" }] } },
    ],
    fails: [
      {
        note: "民政局计了两次",
        aggregation: {
          addends: [{ name: "青溪县民政局" }, { name: "青溪县水利局" }, { name: "青溪县民政局" }],
        },
        says: "青溪县民政局的报告计入了两次",
      },
      {
        note: "同一个镇计了两次",
        aggregation: { addends: [{ name: "石桥镇人民政府" }, { name: "石桥镇人民政府" }] },
        says: "请删去一次",
      },
    ],
  },
  G04: {
    passes: [
      {
        note: "与其上年报告一致",
        aggregation: {
          addends: [
            {
              name: "青溪县民政局",
              figures: { 上年结转·自然人: 2 },
              prior: { figures: { 结转下年度继续办理·自然人: 2 } },
            },
          ],
        },
      },
      {
        note: "没有上年报告",
        aggregation: {
          addends: [{ name: "青溪县民政局", figures: { 上年结转·自然人: 2 } }],
        },
      },
    ],
    fails: [
      {
        note: "漏填上年结转",
        aggregation: {
          addends: [
            {
              name: "青溪县民政局",
              prior: { figures: { 结转下年度继续办理·自然人: 2 } },
            },
          ],
        },
        says: "上年结转为 0，其上年报告的结转下年度为 2，相差 2",
      },
      {
        note: "多填了结转",
        aggregation: {
          addends: [{ name: "石桥镇人民政府", figures: { 上年结转·商业企业: 3 }, prior: {} }],
        },
        says: "请退回核对",
      },
    ],
  },
  G05: {
    passes: [
      {
        note: "写明了原因",
        aggregation: {
          addends: [],
          missing: [
            { office: "2", name: "青溪县税务局", why: "excluded", reason: "由上级税务部门汇总" },
          ],
        },
      },
      { note: "没有不计入的单位", aggregation: { addends: [{ name: "青溪县民政局" }] } },
    ],
    fails: [
      {
        note: "没有写原因",
        aggregation: {
          addends: [],
          missing: [{ office: "2", name: "青溪县税务局", why: "excluded", reason: null }],
        },
        says: "青溪县税务局不计入汇总，没有写明原因",
      },
      {
        note: "原因是空白",
        aggregation: {
          addends: [],
          missing: [{ office: "3", name: "石桥镇人民政府", why: "excluded", reason: " " }],
        },
        says: "请补充",
      },
    ],
  },
  G06: {
    passes: [
      { note: "都是当年的报告", aggregation: { addends: [{ name: "青溪县民政局" }] } },
      {
        note: "以前年度的汇总",
        report: { year: 2020 },
        aggregation: { addends: [{ name: "青溪县民政局" }] },
      },
    ],
    fails: [
      {
        note: "计入了上年的报告",
        aggregation: { addends: [{ name: "青溪县民政局", year: 2024 }] },
        says: "是 2024 年的，汇总的是 2025 年",
      },
      {
        note: "计入了旧格式的报告",
        aggregation: { addends: [{ name: "石桥镇人民政府", year: 2020 }] },
        says: "石桥镇人民政府的报告是 2020 年的",
      },
    ],
  },
  G07: {
    passes: [
      {
        note: "计入的是政府办公室的报告",
        report: { organization: government },
        aggregation: { addends: [{ name: "青溪县人民政府办公室" }] },
      },
      {
        note: "计入的是各乡镇的报告",
        report: { organization: government },
        aggregation: { addends: [{ name: "石桥镇人民政府" }, { name: "清溪镇人民政府" }] },
      },
    ],
    fails: [
      {
        note: "县政府的汇总计入了自己",
        report: { organization: government },
        aggregation: { addends: [{ name: government }, { name: "石桥镇人民政府" }] },
        says: "重复计算",
      },
      {
        note: "市政府的汇总计入了自己",
        report: { organization: "清川市人民政府" },
        aggregation: { addends: [{ name: "清川市人民政府" }] },
        says: "清川市人民政府自己的汇总报告",
      },
    ],
  },
};
