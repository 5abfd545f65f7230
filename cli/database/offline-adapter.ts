// The engine asks its database for nothing but the version when it compares two schemas. Answering that
// one question here makes a migration writable without any server.
const [int32, boolean, text] = [0, 5, 7]; // ColumnTypeEnum of @prisma/driver-adapter-utils

const serverVersion = {
  columnNames: ["exists", "version", "numeric_version"],
  columnTypes: [boolean, text, int32],
  rows: [[true, "PostgreSQL 18.4", 180_004]],
};

const connection = {
  provider: "postgres",
  adapterName: "offline",
  queryRaw: async () => ({ ok: true, value: serverVersion }),
  executeScript: async () => ({ ok: true, value: undefined }),
  getConnectionInfo: () => ({ ok: true, value: { supportsRelationJoins: false } }),
  dispose: async () => ({ ok: true, value: undefined }),
};

/** Stands in for a database connection of Prisma's schema engine. */
export const offlineAdapter = {
  provider: "postgres",
  adapterName: "offline",
  connect: async () => ({ ok: true, value: connection }),
};
