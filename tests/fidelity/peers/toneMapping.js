// The rules' tone mapping: three.js' ACES (colour / 0.6, then Stephen Hill's fit of the reference and output transforms), then sRGB.

const into = [[0.59719, 0.35458, 0.04823], [0.076, 0.90834, 0.01566], [0.0284, 0.13383, 0.83777]];
const outOf = [[1.60475, -0.53108, -0.07367], [-0.10208, 1.10813, -0.00605], [-0.00327, -0.07276, 1.07602]];

const times = (matrix, v) => matrix.map((row) => row[0] * v[0] + row[1] * v[1] + row[2] * v[2]);
const fit = (v) => (v * (v + 0.0245786) - 0.000090537) / (v * (0.983729 * v + 0.432951) + 0.238081);

export const linearOf = (v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const encoded = (v) => (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055);

export function toneMapped(light) {
  const graded = times(outOf, times(into, light.map((v) => v / 0.6)).map(fit));
  return graded.map((v) => encoded(Math.min(Math.max(v, 0), 1)));
}
