// A zip of texts, as a trainer would make one of a folder.
import { deflateRawSync } from "node:zlib";

const TABLE = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crc32(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) value = TABLE[(value ^ byte) & 0xff] ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** Numbers as a zip has them: pairs of how many bytes and which value. */
function numbers(...pairs) {
  const bytes = Buffer.alloc(pairs.reduce((sum, [length]) => sum + length, 0));
  let at = 0;
  for (const [length, value] of pairs) {
    bytes.writeUIntLE(value, at, length);
    at += length;
  }
  return bytes;
}

/** The bytes of a zip with these files: `{ "a/b.ron": "text" }`. */
export function zip(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const [name, whole] = [Buffer.from(path), Buffer.from(text)];
    const packed = deflateRawSync(whole);
    const about = [[2, 20], [2, 0x800], [2, 8], [2, 0], [2, 0x21], [4, crc32(whole)], [4, packed.length], [4, whole.length], [2, name.length], [2, 0]];
    const head = Buffer.concat([numbers([4, 0x04034b50], ...about), name]);
    directory.push(numbers([4, 0x02014b50], [2, 20], ...about, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), name);
    parts.push(head, packed);
    offset += head.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const count = Object.keys(files).length;
  const end = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, list.length], [4, offset], [2, 0]);
  return Buffer.concat([...parts, list, end]);
}
