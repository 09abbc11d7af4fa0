// Writes a cube map as a KTX 1 file of 32-bit floats (the Khronos KTX 1 specification).

const RGB32F = 0x8815;
const RGB = 0x1907;
const FLOAT = 0x1406;

export function ktxOf(levels) {
  const header = Buffer.alloc(64);
  Buffer.from([0xab, 0x4b, 0x54, 0x58, 0x20, 0x31, 0x31, 0xbb, 0x0d, 0x0a, 0x1a, 0x0a]).copy(header);
  const fields = [0x04030201, FLOAT, 4, RGB, RGB32F, RGB, levels[0].size, levels[0].size, 0, 0, 6, levels.length, 0];
  fields.forEach((value, i) => header.writeUInt32LE(value, 12 + 4 * i));
  const parts = levels.flatMap(({ size, texels }) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(size * size * 12);
    return [length, Buffer.from(texels.buffer)];
  });
  return Buffer.concat([header, ...parts]);
}
