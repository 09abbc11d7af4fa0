// Directional albedo of the Charlie sheen lobe (Estevez and Kulla 2017), as a picture: u = cos of the view angle,
// v = sheen roughness, by the midpoint rule over the hemisphere of light directions.

const softness = (roughness) => 1 / Math.max(roughness * roughness, 1e-3);

function lambdaCurve(cosine, alpha) {
  const mix = (a, b) => a + (b - a) * (1 - alpha) ** 2;
  const [a, b, c, d, e] = [mix(21.5473, 25.3245), mix(3.82987, 3.32435), mix(0.19823, 0.16801), mix(-1.9776, -1.27393), mix(-4.32054, -4.85967)];
  return a / (1 + b * cosine ** c) + d * cosine + e;
}

function lambda(cosine, alpha) {
  if (cosine < 0.5) return Math.exp(lambdaCurve(cosine, alpha));
  return Math.exp(2 * lambdaCurve(0.5, alpha) - lambdaCurve(1 - cosine, alpha));
}

function lobe(cosView, cosLight, cosHalf, roughness) {
  const power = softness(roughness);
  const distribution = ((2 + power) * Math.max(1 - cosHalf * cosHalf, 0) ** (power / 2)) / (2 * Math.PI);
  const alpha = roughness * roughness;
  const shadowing = 1 / (1 + lambda(cosView, alpha) + lambda(cosLight, alpha));
  return (distribution * shadowing) / (4 * cosView);
}

export function sheenAlbedo(cosView, roughness, steps = 48) {
  const sinView = Math.sqrt(1 - cosView * cosView);
  let sum = 0;
  for (let i = 0; i < steps; ++i) {
    const cosLight = (i + 0.5) / steps;
    const sinLight = Math.sqrt(1 - cosLight * cosLight);
    for (let j = 0; j < steps; ++j) {
      const azimuth = (Math.PI * (j + 0.5)) / steps;
      const cosBetween = sinView * sinLight * Math.cos(azimuth) + cosView * cosLight;
      const cosHalf = (cosView + cosLight) / Math.sqrt(2 + 2 * cosBetween);
      sum += lobe(cosView, cosLight, Math.min(cosHalf, 1), roughness);
    }
  }
  return (sum * 2 * Math.PI) / (steps * steps);
}

export function sheenAlbedoTable(size = 64) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const context = canvas.getContext('2d');
  const picture = context.createImageData(size, size);
  for (let y = 0; y < size; ++y) {
    for (let x = 0; x < size; ++x) {
      const albedo = Math.min(sheenAlbedo((x + 0.5) / size, (y + 0.5) / size), 1);
      picture.data.set([255 * albedo, 255 * albedo, 255 * albedo, 255], 4 * (y * size + x));
    }
  }
  context.putImageData(picture, 0, 0);
  return canvas.toDataURL('image/png');
}
