import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { offlineAdapter } from "./offline-adapter";

const require = createRequire(import.meta.url);

type StartedModule = { readonly __wbindgen_start: () => void };

let engine: Promise<bindings.SchemaEngine> | undefined;

/** Prisma's schema engine in WebAssembly, once per process: a second instance would corrupt the first. */
export function schemaEngine(): Promise<bindings.SchemaEngine> {
  engine ??= instantiate();
  return engine;
}

// By hand, because the package's own entry imports the .wasm file, which Node 20 does not do.
async function instantiate(): Promise<bindings.SchemaEngine> {
  const glue = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const module = await WebAssembly.compile(await readFile(glue.replace(/\.js$/, ".wasm")));
  const { exports } = await WebAssembly.instantiate(module, { "./schema_engine_bg.js": bindings });
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: throwPanic } });
  bindings.__wbg_set_wasm(exports);
  (exports as StartedModule).__wbindgen_start(); // WebAssembly exports carry no types
  return bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, offlineAdapter);
}

function throwPanic(message: string): never {
  throw new Error(message);
}
