const polynomial = 0xedb88320;

/** For each byte what it does to the sum; then what it does with one, two and three bytes of zeros behind it. */
const tables = new Uint32Array(4 * 256);
for (let byte = 0; byte < 256; byte++) {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ polynomial : rest >>> 1;
  tables[byte] = rest;
}
for (let i = 256; i < tables.length; i++) tables[i] = ((tables[i - 256] ?? 0) >>> 8) ^ (tables[(tables[i - 256] ?? 0) & 255] ?? 0);

/** CRC-32 as in gzip and PNG (polynomial 0xEDB88320, reflected), four bytes at a time (Kounavis and Berry 2005, "A systematic approach to building high performance, software-based, CRC generators"). */
export function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  let i = 0;
  for (; i + 4 <= bytes.length; i += 4) {
    rest ^= (bytes[i] ?? 0) | ((bytes[i + 1] ?? 0) << 8) | ((bytes[i + 2] ?? 0) << 16) | ((bytes[i + 3] ?? 0) << 24);
    rest = (tables[768 + (rest & 255)] ?? 0) ^ (tables[512 + ((rest >>> 8) & 255)] ?? 0) ^ (tables[256 + ((rest >>> 16) & 255)] ?? 0) ^ (tables[rest >>> 24] ?? 0);
  }
  for (; i < bytes.length; i++) rest = (tables[(rest ^ (bytes[i] ?? 0)) & 255] ?? 0) ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}
