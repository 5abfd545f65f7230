/** The only ways out of a running parser; caught where it was started. */
export class Unsafe extends Error {}
export class Damaged extends Error {}
