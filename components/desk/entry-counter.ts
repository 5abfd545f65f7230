/*
 * A zip archive that is still coming says how far it is: each entry has a header with its length before
 * it (APPNOTE.TXT 4.3.7), and our archives write that length there.
 */
const headerLength = 30;
const headerMark = 0x04034b50;

/** Takes an archive chunk by chunk and answers how many of its entries have come in whole. */
export function entryCounter(): (chunk: Uint8Array) => number {
  let header: readonly number[] = [];
  let missing = 0;
  let whole = 0;
  let ended = false;
  return (chunk) => {
    let rest = chunk;
    while (rest.length > 0 && !ended) {
      if (missing > 0) {
        const taken = Math.min(missing, rest.length);
        missing -= taken;
        rest = rest.subarray(taken);
        if (missing === 0) whole += 1;
        continue;
      }
      const wanted = headerLength - header.length;
      header = [...header, ...rest.subarray(0, wanted)];
      rest = rest.subarray(wanted);
      if (header.length < headerLength) break;
      const read = new DataView(Uint8Array.from(header).buffer);
      ended = read.getUint32(0, true) !== headerMark;
      missing = read.getUint32(18, true) + read.getUint16(26, true) + read.getUint16(28, true);
      header = [];
    }
    return whole;
  };
}
