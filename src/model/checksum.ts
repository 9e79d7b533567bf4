import { encodeNumber } from "./vlq.ts";

/** CRC-32 (IEEE 802.3) of an ASCII text, its lower 30 bits in up to six characters: finds what was cut off or changed on the way. */
export function checksum(text: string): string {
  let crc = 0xffffffff;
  for (let index = 0; index < text.length; index++) {
    crc ^= text.charCodeAt(index);
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return encodeNumber(~crc & 0x3fffffff);
}
