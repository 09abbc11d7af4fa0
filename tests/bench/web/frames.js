import * as THREE from 'three';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { HDRLoader } from 'three/addons/loaders/HDRLoader.js';

const size = [1280, 720];

function rendererOf() {
  const renderer = new THREE.WebGLRenderer({ antialias: false, powerPreference: 'high-performance' });
  renderer.setPixelRatio(1);
  renderer.setSize(...size);
  renderer.toneMapping = THREE.ACESFilmicToneMapping;
  document.body.appendChild(renderer.domElement);
  return renderer;
}

function cameraOf({ centre: [x, y, z], distance }) {
  const camera = new THREE.PerspectiveCamera(30, size[0] / size[1], 0.01 * distance, 10 * distance);
  camera.position.set(x, y + 0.8 * distance, z + 2.2 * distance);
  camera.lookAt(x, y, z);
  return camera;
}

// The file's own sun casts it.
function addShadow(renderer, root, distance) {
  renderer.shadowMap.enabled = true;
  root.traverse((object) => {
    if (object.isMesh) object.castShadow = object.receiveShadow = true;
    if (!object.isDirectionalLight) return;
    object.castShadow = true;
    object.shadow.mapSize.set(2048, 2048);
    Object.assign(object.shadow.camera, { left: -distance, right: distance, top: distance, bottom: -distance, near: -3 * distance, far: 3 * distance });
  });
}

async function sceneOf(renderer, { look, distance }) {
  const scene = new THREE.Scene();
  scene.background = new THREE.Color(0x404040);
  const { scene: root } = await new GLTFLoader().loadAsync('/scene');
  scene.add(root);
  if (look !== 'full') return scene;
  scene.environment = await new HDRLoader().loadAsync('/light');
  scene.environment.mapping = THREE.EquirectangularReflectionMapping;
  addShadow(renderer, root, distance);
  return scene;
}

// One frame, until a pixel of it can be read: milliseconds.
function frame(renderer, scene, camera) {
  const gl = renderer.getContext();
  const start = performance.now();
  renderer.render(scene, camera);
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  return performance.now() - start;
}

const rest = () => new Promise((done) => setTimeout(done, 0));

export async function measure(query) {
  const renderer = rendererOf();
  const scene = await sceneOf(renderer, query);
  const camera = cameraOf(query);
  const times = [];
  for (let i = -2; i < query.frames; ++i) {
    await rest();
    const taken = frame(renderer, scene, camera);
    if (i >= 0) times.push(taken);
  }
  times.sort((a, b) => a - b);
  const gl = renderer.getContext();
  const device = gl.getExtension('WEBGL_debug_renderer_info');
  return { frame_ms: times[times.length >> 1], device: device && gl.getParameter(device.UNMASKED_RENDERER_WEBGL), triangles: renderer.info.render.triangles };
}
