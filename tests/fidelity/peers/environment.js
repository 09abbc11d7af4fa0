// Makes the environment that filament wants: a cube whose levels hold GGX-filtered radiance, and nine coefficients of the irradiance.
// Filament's own tool for it is no npm package. Formulas: the "Image-based lights" chapter of Filament.md; Karis 2013; Ramamoorthi 2001.

const faceSize = 256;
const levelCount = 5;
const sampleCount = 1024;

// Direction of a texel centre, by OpenGL's cube map rules.
function directionOf(face, u, v) {
  const [s, t] = [2 * u - 1, 2 * v - 1];
  const axes = [[1, -t, -s], [-1, -t, s], [s, 1, t], [s, -1, -t], [s, -t, 1], [-s, -t, -1]];
  const length = Math.hypot(...axes[face]);
  return axes[face].map((value) => value / length);
}

function equirectangular({ width, height, pixels }, [x, y, z], out) {
  const column = (Math.atan2(z, x) / (2 * Math.PI) + 0.5) * width - 0.5;
  const row = Math.min(Math.max((Math.acos(Math.min(Math.max(y, -1), 1)) / Math.PI) * height - 0.5, 0), height - 1);
  const [left, top] = [Math.floor(column), Math.floor(row)];
  const [fx, fy] = [column - left, row - top];
  out[0] = out[1] = out[2] = 0;
  for (const [dx, dy, weight] of [[0, 0, (1 - fx) * (1 - fy)], [1, 0, fx * (1 - fy)], [0, 1, (1 - fx) * fy], [1, 1, fx * fy]]) {
    const index = 3 * (Math.min(top + dy, height - 1) * width + ((left + dx + width) % width));
    for (let c = 0; c < 3; ++c) out[c] += weight * pixels[index + c];
  }
}

// Each texel is the mean of 4x4 look-ups.
function cubeOf(picture, size) {
  const cube = new Float32Array(6 * size * size * 3);
  const colour = [0, 0, 0];
  for (let texel = 0; texel < 6 * size * size; ++texel) {
    const [face, y, x] = [Math.floor(texel / (size * size)), Math.floor(texel / size) % size, texel % size];
    for (let sub = 0; sub < 16; ++sub) {
      equirectangular(picture, directionOf(face, (x + ((sub % 4) + 0.5) / 4) / size, (y + (Math.floor(sub / 4) + 0.5) / 4) / size), colour);
      for (let c = 0; c < 3; ++c) cube[3 * texel + c] += colour[c] / 16;
    }
  }
  return { size, texels: cube };
}

function halved({ size, texels }) {
  const half = size / 2;
  const out = new Float32Array(6 * half * half * 3);
  for (let i = 0; i < out.length; ++i) {
    const [c, x, y, face] = [i % 3, Math.floor(i / 3) % half, Math.floor(i / (3 * half)) % half, Math.floor(i / (3 * half * half))];
    const at = (dx, dy) => texels[3 * ((face * size + 2 * y + dy) * size + 2 * x + dx) + c];
    out[i] = (at(0, 0) + at(1, 0) + at(0, 1) + at(1, 1)) / 4;
  }
  return { size: half, texels: out };
}

function addNearest({ size, texels }, x, y, z, weight, sum) {
  const [ax, ay, az] = [Math.abs(x), Math.abs(y), Math.abs(z)];
  let face, s, t, m;
  if (ax >= ay && ax >= az) [face, s, t, m] = x > 0 ? [0, -z, -y, ax] : [1, z, -y, ax];
  else if (ay >= az) [face, s, t, m] = y > 0 ? [2, x, z, ay] : [3, x, -z, ay];
  else [face, s, t, m] = z > 0 ? [4, x, -y, az] : [5, -x, -y, az];
  const column = Math.min(Math.floor(((s / m + 1) / 2) * size), size - 1);
  const row = Math.min(Math.floor(((t / m + 1) / 2) * size), size - 1);
  const index = 3 * ((face * size + row) * size + column);
  for (let c = 0; c < 3; ++c) sum[c] += weight * texels[index + c];
}

const radicalInverse = (i) => {
  let [value, scale] = [0, 0.5];
  for (; i > 0; i >>= 1, scale /= 2) if (i & 1) value += scale;
  return value;
};

// Reflected directions about +Z for the view along the normal, with their weight and the level of detail of their solid angle.
function lobeOf(roughness, count, size) {
  const alpha2 = roughness ** 4;
  const lobe = [];
  for (let i = 0; i < count; ++i) {
    const [u, phi] = [radicalInverse(i), (2 * Math.PI * (i + 0.5)) / count];
    const cos2 = (1 - u) / (1 + (alpha2 - 1) * u);
    const [cosHalf, sinHalf] = [Math.sqrt(cos2), Math.sqrt(1 - cos2)];
    const cosLight = 2 * cos2 - 1;
    if (cosLight <= 0) continue;
    const density = alpha2 / (Math.PI * (cos2 * (alpha2 - 1) + 1) ** 2) / 4;
    const level = Math.max(0.5 * Math.log2(1 / (count * density) / ((4 * Math.PI) / (6 * size * size))) + 1, 0);
    const sinLight = 2 * cosHalf * sinHalf;
    lobe.push({ x: sinLight * Math.cos(phi), y: sinLight * Math.sin(phi), z: cosLight, level });
  }
  return lobe;
}

function filtered(mips, size, roughness) {
  const lobe = lobeOf(roughness, sampleCount, faceSize);
  const total = lobe.reduce((sum, { z }) => sum + z, 0);
  const texels = new Float32Array(6 * size * size * 3);
  for (let texel = 0; texel < 6 * size * size; ++texel) {
    const [nx, ny, nz] = directionOf(Math.floor(texel / (size * size)), ((texel % size) + 0.5) / size, ((Math.floor(texel / size) % size) + 0.5) / size);
    // A frame about the normal: Duff et al. 2017.
    const sign = nz >= 0 ? 1 : -1;
    const a = -1 / (sign + nz);
    const b = nx * ny * a;
    const sum = [0, 0, 0];
    for (const { x, y, z, level } of lobe) {
      const lx = x * (1 + sign * nx * nx * a) + y * b + z * nx;
      const ly = x * sign * b + y * (sign + ny * ny * a) + z * ny;
      const lz = -x * sign * nx - y * ny + z * nz;
      const low = Math.min(Math.floor(level), mips.length - 1);
      const high = Math.min(low + 1, mips.length - 1);
      addNearest(mips[low], lx, ly, lz, (z / total) * (1 - (level % 1)), sum);
      addNearest(mips[high], lx, ly, lz, (z / total) * (level % 1), sum);
    }
    texels.set(sum, 3 * texel);
  }
  return { size, texels };
}

// Irradiance / pi in three bands; filament folds the constants of the basis and of the cosine lobe into the coefficients.
function irradianceOf({ size, texels }) {
  const basis = ([x, y, z]) => [1, y, z, x, y * x, y * z, 3 * z * z - 1, z * x, x * x - y * y];
  const constants = [0.282095, 0.488603, 0.488603, 0.488603, 1.092548, 1.092548, 0.315392, 1.092548, 0.546274];
  const lobes = [1, 2 / 3, 2 / 3, 2 / 3, 1 / 4, 1 / 4, 1 / 4, 1 / 4, 1 / 4];
  const sums = new Array(27).fill(0);
  for (let texel = 0; texel < 6 * size * size; ++texel) {
    const [u, v] = [((texel % size) + 0.5) / size, ((Math.floor(texel / size) % size) + 0.5) / size];
    const solidAngle = (4 / (size * size)) / (1 + (2 * u - 1) ** 2 + (2 * v - 1) ** 2) ** 1.5;
    basis(directionOf(Math.floor(texel / (size * size)), u, v)).forEach((value, i) => {
      for (let c = 0; c < 3; ++c) sums[3 * i + c] += texels[3 * texel + c] * value * solidAngle;
    });
  }
  return sums.map((sum, i) => sum * constants[Math.floor(i / 3)] ** 2 * lobes[Math.floor(i / 3)]);
}

// { levels: [{ size, texels }] from sharp to rough, irradiance: 27 numbers, sky: the sharp level in twice the size }
export function environmentOf(picture) {
  const mips = [cubeOf(picture, faceSize)];
  while (mips.at(-1).size > 1) mips.push(halved(mips.at(-1)));
  const levels = [mips[0]];
  for (let level = 1; level < levelCount; ++level) {
    levels.push(filtered(mips, faceSize >> level, 1 - Math.sqrt(1 - level / (levelCount - 1))));
  }
  return { levels, irradiance: irradianceOf(mips[1]), sky: cubeOf(picture, 2 * faceSize) };
}
