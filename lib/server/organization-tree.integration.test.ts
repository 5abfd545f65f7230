import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestDatabase } from "./database/test-database";
import { useTestDatabase } from "./database/test-offices";
import { prisma } from "./db";

let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
});
afterAll(() => database.drop());

async function create(parentId: string | null): Promise<string> {
  const { id } = await prisma().organization.create({
    data: { fullName: "云岭镇人民政府", shortName: "云岭镇", kind: "township", parentId },
  });
  return id;
}

const move = (id: string, parentId: string | null) =>
  prisma().organization.update({ where: { id }, data: { parentId } });

async function pathOf(id: string): Promise<string> {
  const { path } = await prisma().organization.findUniqueOrThrow({ where: { id } });
  return path;
}

const path = (...ids: readonly string[]) => ids.map((id) => `${id}/`).join("");

async function line() {
  const city = await create(null);
  const county = await create(city);
  const town = await create(county);
  return { city, county, town };
}

test("an organ's place tells everybody above it, from the top", async () => {
  const { city, county, town } = await line();
  expect(await pathOf(city)).toBe(path(city));
  expect(await pathOf(town)).toBe(path(city, county, town));
});

test("who moves takes everybody below along, and nobody else", async () => {
  const { city, county, town } = await line();
  const village = await create(town);
  const sister = await create(county);
  const otherCity = await create(null);
  await move(town, otherCity);
  expect(await pathOf(town)).toBe(path(otherCity, town));
  expect(await pathOf(village)).toBe(path(otherCity, town, village));
  expect(await pathOf(sister)).toBe(path(city, county, sister));
  await move(town, null);
  expect(await pathOf(village)).toBe(path(town, village));
});

test("nobody comes to stand below herself", async () => {
  const { city, county, town } = await line();
  await expect(move(city, town)).rejects.toThrow("an organization cannot be below itself");
  await expect(move(county, county)).rejects.toThrow("an organization cannot be below itself");
  expect(await pathOf(town)).toBe(path(city, county, town));
});

test("a place that comes with a new organ is not believed", async () => {
  const { county } = await line();
  const written = prisma().organization.create({
    data: { fullName: "x", shortName: "x", kind: "office", parentId: county, path: "top/" },
  });
  expect((await written).path).toMatch(new RegExp(`/${county}/`));
});

test("of two moves under each other at the same time one is refused", async () => {
  for (let round = 0; round < 10; round += 1) {
    const [left, right] = [await create(null), await create(null)];
    const below = await create(left);
    const moves = await Promise.allSettled([move(left, right), move(right, left)]);
    expect(moves.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [leftPath, belowPath] = [await pathOf(left), await pathOf(below)];
    expect(belowPath).toBe(`${leftPath}${path(below)}`);
  }
});
