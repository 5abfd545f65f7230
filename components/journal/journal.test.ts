import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import type { SaveOperation } from "@/lib/report/saving";
import { randomUuid } from "../report-form/random-uuid";
import { clearJournal, type JournalOwner, leftBehind, openJournal } from "./journal";
import { keysBelow, openJournalDatabase } from "./journal-database";

const key = btoa("k".repeat(32));

describe("the journal", () => {
  test("gives the next page what the one before had not got acknowledged, once", async () => {
    const owner = someone();
    const operations = [edit("preamble", "一"), edit("preamble", "一二")];
    await keepAll(owner, operations);
    await keepAll(owner, [edit("title", null)]);
    const next = openJournal(owner);
    expect((await next.takeLeft()).filter(({ address }) => address === "preamble")).toEqual(
      operations,
    );
    expect(await next.takeLeft()).toEqual([]);
  });

  test("gives nothing of what was acknowledged", async () => {
    const owner = someone();
    const journal = openDead(owner);
    journal.keep("preamble", [edit("preamble", "一")]);
    await journal.written();
    journal.keep("preamble", []);
    await journal.written();
    expect(await openJournal(owner).takeLeft()).toEqual([]);
    expect(await leftBehind(owner.accountId)).toEqual(new Map());
  });

  test("keeps the last of what is typed while the disk is busy", async () => {
    const owner = someone();
    const journal = openDead(owner);
    for (const value of ["一", "一二", "一二三"])
      journal.keep("preamble", [edit("preamble", value)]);
    await journal.written();
    expect(await openJournal(owner).takeLeft()).toMatchObject([{ value: "一二三" }]);
  });

  test("tells the next person at the computer nothing", async () => {
    const owner = someone();
    await keepAll(owner, [edit("preamble", "申请人张三")]);
    expect(await openJournal({ ...owner, accountId: randomUuid() }).takeLeft()).toEqual([]);
    expect(await openJournal({ ...owner, key: btoa("x".repeat(32)) }).takeLeft()).toEqual([]);
    const database = await openJournalDatabase();
    const [entry] = await database.getAll("edits", keysBelow(owner.accountId));
    expect(new TextDecoder().decode(entry?.sealed)).not.toContain("张三");
  });

  test("leaves alone what somebody is typing in another window", async () => {
    const owner = someone();
    const other = openJournal(owner);
    other.keep("preamble", [edit("preamble", "一")]);
    await other.written();
    expect(await openJournal(owner).takeLeft()).toEqual([]);
  });

  test("takes out nothing that another page has written since", async () => {
    const owner = someone();
    const [first, second] = [openDead(owner), openDead(owner)];
    first.keep("preamble", [edit("preamble", "一")]);
    await first.written();
    second.keep("preamble", [edit("preamble", "二")]);
    await second.written();
    first.keep("preamble", []);
    await first.written();
    expect(await openJournal(owner).takeLeft()).toMatchObject([{ value: "二" }]);
  });

  test("counts what was left in which report, and forgets it at signing out", async () => {
    const owner = someone();
    await keepAll(owner, [edit("preamble", "一"), edit("title", "二")]);
    expect(await leftBehind(owner.accountId)).toEqual(new Map([[owner.reportId, 2]]));
    await clearJournal(owner.accountId);
    expect(await leftBehind(owner.accountId)).toEqual(new Map());
  });
});

function someone(): JournalOwner {
  return { accountId: randomUuid(), reportId: randomUuid(), key };
}

function edit(address: string, value: string | null): SaveOperation {
  return { opId: randomUuid(), address, base: 0, value };
}

/** The journal of a page that has been killed: it says nothing when others ask who lives. */
function openDead(owner: JournalOwner) {
  return openJournal(owner, { others: async () => new Set() });
}

async function keepAll(owner: JournalOwner, operations: readonly SaveOperation[]): Promise<void> {
  const journal = openDead(owner);
  for (const address of new Set(operations.map((operation) => operation.address)))
    journal.keep(
      address,
      operations.filter((operation) => operation.address === address),
    );
  await journal.written();
}
