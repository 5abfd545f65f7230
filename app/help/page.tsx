import type { Metadata } from "next";
import { ShortcutList } from "@/components/report-form/shortcut-list";
import { PageFrame } from "@/components/shell/page-frame";

export const metadata: Metadata = { title: "帮助" };

const questions: readonly (readonly [string, string])[] = [
  [
    "怎样开始？",
    "在报告列表选择年度，点“开始年度报告”。格式由年度决定：2019、2020 年度用〔2019〕60号格式，2021 年度起用〔2021〕30号格式。同一单位同一年度只有一份，再次开始会打开原来那份。",
  ],
  [
    "填的内容会丢吗？",
    "每改一格都会自动保存，右上角显示“已保存”和时间。没有保存成功时会写明原因并自动重试；断网、断电或浏览器意外退出时，修改存在本机，用同一账号再打开这份报告就会补存，报告列表也会提醒。填错的文字也照原样保留，并标出来。",
  ],
  [
    "可以几个人、几个窗口同时填一份报告吗？",
    "可以几个人同时填，左侧写着谁在填哪一部分，各人填写的内容会出现在对方的页面上。同一格填了不同的值时，两个值都会列出，由您选择。同一个人打开的几个窗口只有一个能填，其余的随之更新，点“改在本窗口填写”可以换过来。",
  ],
  [
    "怎样从 Excel、WPS、Word 粘贴？",
    "复制数字或整张表，点要开始的一格，按 Ctrl+V。连同行名一起复制时，按行名对号入座，光标在哪一格都可以。对不上的会先列出来让您决定，按一次 Ctrl+Z 全部撤销。",
  ],
  [
    "空白和 0 有什么区别？",
    "空白表示还没有填，0 表示填了“没有”。报送前每一格都要填，没有发生的填 0。可以用“未填的填 0”一次补齐，已填的不变。",
  ],
  [
    "总计为什么不能填？",
    "总计由系统计算。粘贴来的总计与计算值不同时，两个数都会显示，点“采用计算值”即可改正。",
  ],
  [
    "没有申请、没有复议诉讼怎么办？",
    "在任务列表点“填写零报告”，确认后把三张表未填的格一次填为 0。正文和其他事项仍需填写，例如信息处理费收取情况。",
  ],
];

export default function Page() {
  return (
    <PageFrame crumbs={[{ label: "报告列表", href: "/" }]} title="帮助">
      <section className="sheet p-6" aria-labelledby="questions">
        <h2 id="questions" className="text-xl font-semibold">
          常见问题
        </h2>
        <dl className="mt-3 max-w-prose space-y-4 text-md">
          {questions.map(([question, answer]) => (
            <div key={question}>
              <dt className="font-semibold">{question}</dt>
              <dd>{answer}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="sheet mt-4 p-6" aria-labelledby="keys">
        <h2 id="keys" className="mb-3 text-xl font-semibold">
          填表时的快捷键
        </h2>
        <ShortcutList />
      </section>
    </PageFrame>
  );
}
