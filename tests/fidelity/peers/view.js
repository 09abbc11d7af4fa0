// The view of a scenario, as every peer needs it: eye = target + r (sin phi sin theta, cos phi, sin phi cos theta), +Y up.

export function eyeOf({ target, orbit }) {
  const [theta, phi] = [orbit[0], orbit[1]].map((degrees) => (degrees * Math.PI) / 180);
  const radius = orbit[2];
  return [
    target[0] + radius * Math.sin(phi) * Math.sin(theta),
    target[1] + radius * Math.cos(phi),
    target[2] + radius * Math.sin(phi) * Math.cos(theta),
  ];
}

// Near and far planes that hold anything of about the size of the orbit.
export function depthRangeOf({ orbit }) {
  return { near: orbit[2] / 100, far: orbit[2] * 10 };
}

export function verticalFovOf({ fov }) {
  return (fov * Math.PI) / 180;
}

const subtract = (a, b) => a.map((value, i) => value - b[i]);
const cross = (a, b) => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
const normalize = (a) => a.map((value) => value / Math.hypot(...a));

// The camera's pose in the world, column by column, looking along -Z.
export function cameraToWorld(scenario) {
  const eye = eyeOf(scenario);
  const back = normalize(subtract(eye, scenario.target));
  const right = normalize(cross([0, 1, 0], back));
  const up = cross(back, right);
  return [...right, 0, ...up, 0, ...back, 0, ...eye, 1];
}

export const modelUrl = (scenario) => `/models/${scenario.model}`;
export const environmentUrl = (scenario) => `/environments/${scenario.environment}`;
export const showsEnvironment = (scenario) => scenario.background === 'environment';
