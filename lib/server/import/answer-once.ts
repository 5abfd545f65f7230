/** The life of a program that reads: one order comes, one answer goes, and it ends when nobody listens. */
export function answerOnce<Order, Answer>(read: (order: Order) => Promise<Answer>): void {
  process.once("disconnect", () => process.exit());
  // The one who starts it sends just this.
  process.once("message", async (order) => process.send?.(await read(order as Order)));
}
