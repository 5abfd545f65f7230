import type { RuleExamples } from "../example";
import { inImprovements, inOverview } from "../in-texts";

const street = "柳荫路街道办事处";
const streetOffice = { fullName: street, shortName: street, kind: "subdistrict" } as const;
const district = "清川市大泽湖区人民政府办公室";

export const nameExamples: Readonly<Record<string, RuleExamples>> = {
  X10: {
    passes: [
      inOverview("加了书名号", "深入学习《条例》，贯彻落实新《条例》要求。"),
      inOverview("泛指的条例", "公开地方性条例草案2件，有关条例另行解读。"),
    ],
    fails: [
      inImprovements("学习条例", "一是加强对条例的学习，提高认识。", "《条例》"),
      inOverview("按照条例规定", "按照条例规定公开信息320条。", "没有加书名号"),
    ],
  },
  X34: {
    passes: [
      inOverview(
        "加了书名号",
        "学习《中华人民共和国政府信息公开条例》和《中华人民共和国行政复议法》。",
      ),
      inOverview("在文件标题里面", "公开《青溪县中华人民共和国政府信息公开条例宣传方案》。"),
    ],
    fails: [
      inOverview(
        "全称没有书名号",
        "贯彻中华人民共和国政府信息公开条例。",
        "应写作“《中华人民共和国政府信息公开条例》”",
      ),
      inOverview("管理办法没有书名号", "按照政府信息公开信息处理费管理办法的规定，未收取费用。"),
    ],
  },
  X11: {
    passes: [
      inOverview("局称我局、我县", "我局公开信息320条，我县养老服务信息及时更新。"),
      inOverview("不是自称", "我办理的申请均已办结，自我市场化以来。"),
      {
        note: "街道说所在的区",
        office: streetOffice,
        report: {
          organization: street,
          texts: { overview: "我街道落实我区统一部署，公开信息86条。" },
        },
      },
      {
        note: "市政府说市长信箱",
        office: { fullName: "清川市人民政府", shortName: "清川市", kind: "government" },
        report: {
          organization: "清川市人民政府",
          texts: { overview: "我市办理市长信箱来信420封。" },
        },
      },
      {
        note: "镇办理县里转来的信件",
        office: { fullName: "青溪县石桥镇人民政府", shortName: "石桥镇", kind: "township" },
        report: {
          organization: "青溪县石桥镇人民政府",
          texts: { overview: "我镇办理县长信箱转来的信件12件。" },
        },
      },
    ],
    fails: [
      {
        note: "街道的报告写我市",
        says: "“我市”",
        office: streetOffice,
        report: { organization: street, texts: { overview: "我市公开信息320条。" } },
      },
      {
        note: "街道的报告写我局",
        says: "不相符",
        office: streetOffice,
        report: { organization: street, texts: { overview: "我局公开信息320条。" } },
      },
      {
        note: "区的报告写市长信箱",
        says: "市长信箱",
        office: { fullName: district, shortName: "区政府办", kind: "office" },
        report: { organization: district, texts: { overview: "市长信箱办理来信420封。" } },
      },
      inOverview("局的报告写我镇", "我镇通过公开栏公开信息86条。", "“我镇”"),
    ],
  },
};
