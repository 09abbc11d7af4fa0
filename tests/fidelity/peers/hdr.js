// Reads a Radiance .hdr picture (run-length encoded scanlines) as linear RGB floats.

function headerOf(bytes) {
  let end = 0;
  let line = '';
  const lines = [];
  while (!/^-Y \d+ \+X \d+$/.test(line)) {
    const start = end;
    end = bytes.indexOf(10, start) + 1;
    line = bytes.toString('latin1', start, end - 1);
    lines.push(line);
  }
  const [, height, width] = line.match(/^-Y (\d+) \+X (\d+)$/);
  return { width: Number(width), height: Number(height), offset: end };
}

function readChannel(bytes, offset, target, channel, width) {
  let x = 0;
  while (x < width) {
    const count = bytes[offset++];
    const run = count > 128;
    for (let i = run ? count - 128 : count; i > 0; --i) target[4 * x++ + channel] = run ? bytes[offset] : bytes[offset++];
    if (run) ++offset;
  }
  return offset;
}

export function readHdr(bytes) {
  let { width, height, offset } = headerOf(bytes);
  const pixels = new Float32Array(width * height * 3);
  const line = new Uint8Array(width * 4);
  for (let y = 0; y < height; ++y) {
    offset += 4; // 2, 2, width: the mark of a run-length encoded line
    for (let channel = 0; channel < 4; ++channel) offset = readChannel(bytes, offset, line, channel, width);
    for (let x = 0; x < width; ++x) {
      const scale = line[4 * x + 3] === 0 ? 0 : 2 ** (line[4 * x + 3] - 136);
      for (let c = 0; c < 3; ++c) pixels[3 * (y * width + x) + c] = line[4 * x + c] * scale;
    }
  }
  return { width, height, pixels };
}
