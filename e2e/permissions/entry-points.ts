import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import ts from "typescript";

/**
 * Every way into the app from outside, read from the sources: pages, methods of route handlers, and
 * server actions. Named `page /reviews/[id]`, `PUT /api/…`, `action takeStepAction`.
 */
export async function entryPoints(): Promise<readonly string[]> {
  const files = await Promise.all(["app", "components", "lib"].map(sourceFiles));
  const found = await Promise.all(files.flat().map(entryPointsOf));
  return found.flat().sort();
}

async function sourceFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => /(?<![.](test|d))[.]tsx?$/.test(name))
    .map((name) => path.posix.join(folder, ...name.split(path.sep)));
}

async function entryPointsOf(file: string): Promise<readonly string[]> {
  const kind = /^app\/(?:.*\/)?(page|route)[.]tsx?$/.exec(file)?.[1];
  if (kind === "page") return [`page ${addressOf(file)}`];
  const text = await readFile(file, "utf8");
  const isServer = text.includes("use server");
  if (kind !== "route" && !isServer) return [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const names = source.statements.flatMap((statement) => exportedNames(statement, file));
  if (kind === "route") {
    return names
      .filter((name) => /^[A-Z]+$/.test(name))
      .map((name) => `${name} ${addressOf(file)}`);
  }
  return isServerModule(source) ? names.map((name) => `action ${name}`) : [];
}

function addressOf(file: string): string {
  const parts = path.posix.dirname(file).split("/").slice(1);
  return `/${parts.filter((part) => !/^\(.*\)$/.test(part)).join("/")}`;
}

function isServerModule({ statements: [first] }: ts.SourceFile): boolean {
  return (
    first !== undefined &&
    ts.isExpressionStatement(first) &&
    ts.isStringLiteral(first.expression) &&
    first.expression.text === "use server"
  );
}

/** Names a statement exports as values. */
function exportedNames(statement: ts.Statement, file: string): readonly string[] {
  if (ts.isExportDeclaration(statement)) {
    const clause = statement.exportClause;
    if (!clause || !ts.isNamedExports(clause)) throw new Error(`${file} exports without names`);
    return clause.elements.map(({ name }) => name.text);
  }
  if (!isExported(statement)) return [];
  if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? "default"];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.map(({ name }) => {
    if (!ts.isIdentifier(name)) throw new Error(`${file} exports a pattern`);
    return name.text;
  });
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}
